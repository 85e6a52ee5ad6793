"""The plan: metadata that readers need, years within the period, targets as promised."""

from collections.abc import Iterator
from datetime import date

from lkjip_build.checks.isian import show
from lkjip_build.checks.kinerja import pairs
from lkjip_build.model import Data
from lkjip_build.model.renstra import Indikator, Renstra
from lkjip_build.problems import Problem

_METADATA = ("definisi", "rumus", "sumber_data", "penanggung_jawab")


def keterangan_lengkap(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ410. An indikator says what it measures, how, from where, by whom, from which start to which end."""
    for indikator in data.renstra.semua_indikator:
        if empty := list(_kosong(indikator, data.renstra)):
            yield indikator.problem(
                "LKJ410",
                f"keterangan indikator '{indikator.kode}' belum diisi: {', '.join(empty)}",
                "kode",
                remedy=_isi(indikator, *empty[0].split()),
            )


def _isi(indikator: Indikator, name: str, tahun: str = "") -> str:
    """Return how to fill in a key: one that stands there already must not be added again."""
    if tahun:
        what = f"tahun {tahun} di '{name}'" if indikator.target_renstra else f"'{name}: {{{tahun}: targetnya}}' pada"
        return f"tambahkan {what} indikator ini"
    there = indikator.location(name) != indikator.location()
    return f"isi '{name}:' pada indikator ini" if there else f"tambahkan '{name}:' di bawah indikator ini"


def _kosong(indikator: Indikator, renstra: Renstra) -> Iterator[str]:
    yield from (name for name in _METADATA if getattr(indikator, name) is None)
    # What began in the middle of the plan has no state before it, and what ended has no target at its end.
    if indikator.kondisi_awal is None and indikator.mulai is None:
        yield "kondisi_awal"
    awal, akhir = renstra.periode.awal, renstra.periode.akhir
    if awal <= akhir and indikator.berlaku(akhir) and akhir not in indikator.target_renstra:
        yield f"target_renstra {akhir}"


def tahun_dalam_periode(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ209, LKJ411. Periods do not end before they begin; targets and reports lie within the Renstra."""
    periode = data.renstra.periode
    if periode.akhir < periode.awal:
        yield periode.problem("LKJ209", "periode berakhir sebelum mulai", "akhir", remedy="tukar 'awal' dan 'akhir'")
        return
    for indikator in data.renstra.semua_indikator:
        if indikator.mulai and indikator.berakhir and indikator.berakhir < indikator.mulai:
            yield indikator.problem(
                "LKJ209", "indikator berakhir sebelum mulai", "berakhir", remedy="tukar 'mulai' dan 'berakhir'"
            )
        for tahun in indikator.target_renstra:
            if not periode.awal <= tahun <= periode.akhir or not indikator.berlaku(tahun):
                yield indikator.problem(
                    "LKJ411",
                    f"ada target Renstra {tahun}, padahal indikator '{indikator.kode}' tidak dipakai tahun itu",
                    "target_renstra",
                    str(tahun),
                    remedy="perbaiki tahunnya, atau 'mulai' dan 'berakhir' indikator ini",
                )
    for tahun, laporan in data.laporan.items():
        if not periode.awal <= tahun <= periode.akhir:
            yield laporan.fakta.problem(
                "LKJ411",
                f"laporan {tahun} di luar periode Renstra {periode.awal}-{periode.akhir}",
                remedy="perbaiki nama folder tahunnya, atau 'periode' di renstra.yml",
            )


def target_sesuai_renstra(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ412. The target of the original PK is that of the Renstra; a PK perubahan changes it in its own column."""
    for laporan, kinerja, indikator in pairs(data):
        rencana = indikator.target_renstra.get(laporan.tahun)
        if None not in (rencana, kinerja.target) and rencana != kinerja.target:
            yield kinerja.problem(
                "LKJ412",
                f"target {show(kinerja.target)} berbeda dari target Renstra {laporan.tahun}: {show(rencana)}",
                "target",
                remedy="samakan dengan renstra.yml; bila PK-nya diubah, tulis target barunya di target_perubahan",
            )
