"""Facts for sentences, in memory: from what a table of worked sentences or a property gives, without files."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from bahan import HARI_INI, himpunan, renstra_of

from lkjip_build.compute.rekap import Rekap, compute_rekap
from lkjip_build.model import Data
from lkjip_build.model.aturan import Aturan
from lkjip_build.model.instansi import Instansi
from lkjip_build.model.laporan import Anggaran, Kinerja, Laporan, LaporanFakta
from lkjip_build.model.rencana_aksi import RencanaAksi
from lkjip_build.model.renstra import Renstra
from lkjip_build.model.ukuran import konteks_skala

KINI = 2025
LALU = KINI - 1
_ATURAN = Aturan.model_validate({"himpunan": [himpunan()]})
_INSTANSI = Instansi.model_validate({"nama": "Uji", "kabupaten": "Uji", "provinsi": "Uji", "status_data": "contoh"})


def data_of(
    indikator: Sequence[Mapping[str, Any]],
    anggaran: Sequence[Mapping[str, str]] = (),
    aturan: Sequence[Mapping[str, Any]] = (),
) -> Data:
    """Return checked data of these indikator, each with the rows of its years under `tahun`; money and the targets of
    quarters under `rencana` are of `KINI`.
    """
    rules = Aturan.model_validate({"himpunan": list(aturan)}) if aturan else _ATURAN
    written = [{key: value for key, value in one.items() if key != "rencana"} for one in indikator]
    renstra = Renstra.model_validate(renstra_of(written, (2023, 2026)), context=konteks_skala(Decimal(0)))
    context = {"indikator": {one.kode: one for one in renstra.semua_indikator}}
    plans = tuple(
        RencanaAksi.model_validate({"indikator": one["kode"], **one["rencana"]}, context=context)
        for one in indikator
        if one.get("rencana")
    )
    lines = tuple(Anggaran.model_validate(_typed(line)) for line in anggaran)
    laporan = {}
    for tahun in sorted({int(year) for one in indikator for year in one["tahun"]}):
        rows = tuple(
            Kinerja.model_validate(_typed({"indikator": one["kode"], **row}), context=context)
            for one in indikator
            for year, row in one["tahun"].items()
            if int(year) == tahun and row is not None
        )
        money = lines if tahun == KINI else ()
        planned = plans if tahun == KINI else ()
        fakta = LaporanFakta.model_validate({})
        laporan[tahun] = Laporan(tahun=tahun, fakta=fakta, kinerja=rows, rencana_aksi=planned, anggaran=money)
    return Data(_INSTANSI, rules, renstra, laporan=laporan)


def _typed(row: Mapping[str, str]) -> dict[str, str]:
    """Leave out the empty cells, as the reader of files does."""
    return {key: value for key, value in row.items() if value != ""}


def rekap_of(indikator: Sequence[Mapping[str, Any]], **more: Any) -> Rekap:
    return compute_rekap(data_of(indikator, **more), HARI_INI)
