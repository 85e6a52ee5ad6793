"""The folder of a new year, begun from the year before: the indikator, their promised targets, room for the rest."""

import csv
import io
from collections.abc import Container, Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Any

import yaml

from lkjip_build.load.faults import is_optional_column
from lkjip_build.model import Data
from lkjip_build.model.laporan import URAIAN_TUJUAN, AnalisisSasaran, Anggaran, Kejadian, Kinerja, LaporanFakta
from lkjip_build.model.nilai_ukur import tulis_nilai
from lkjip_build.model.pembantu import nama_indikator
from lkjip_build.model.rekaman import Rekaman
from lkjip_build.model.rencana_aksi import RencanaAksi
from lkjip_build.model.renstra import Indikator, Tujuan
from lkjip_build.model.sumber_daya import Pegawai, Sarana

_TETAP = ("sop", "penandatangan", "gambaran_umum", "struktur_organisasi", "tugas_fungsi")
"""What of laporan.yml rarely changes from one year to the next, and is copied."""


class TahunDitolak(Exception):
    """The year cannot be begun; the message says why and what to do, in the words of the office."""


def tahun_baru(data: Data, tahun: int, isi: Mapping[str, Mapping[str, str]] = MappingProxyType({})) -> dict[str, str]:
    """Return the text of each file of the year's folder by its name; `isi` are cells of kinerja.csv that are known
    already, by kode of indikator and column.

    An office without any year may begin with whichever. Raises `TahunDitolak` where the year is there already, has none
    before it, or no rule set governs it.
    """
    if tahun in data.laporan:
        raise TahunDitolak(f"tahun {tahun} sudah ada; tidak ada yang diubah")
    if data.laporan and tahun - 1 not in data.laporan:
        years = ", ".join(map(str, sorted(data.laporan)))
        raise TahunDitolak(f"tahun {tahun - 1} tidak ada (tahun yang ada: {years}); mulailah dari tahun sesudahnya")
    if data.aturan.for_tahun(tahun) is None:
        raise TahunDitolak(
            f"aturan.yml tidak punya himpunan untuk {tahun}; kosongkan 'sampai' pada himpunan terakhir, atau tambah "
            "himpunan baru"
        )
    nama = nama_indikator(data)
    kinerja = (
        {"indikator": one.kode, "nama": nama.get(one.kode, ""), "target": _target(one, tahun)}
        | dict(isi.get(one.kode, {}))
        for one in _berlaku(data, tahun)
    )
    return {
        "laporan.yml": _laporan(data.laporan[tahun - 1].fakta, tahun)
        if data.laporan
        else _laporan_pertama(data, tahun),
        "kinerja.csv": _csv(Kinerja, kinerja, {"nama"}),
        "rencana-aksi.csv": _csv(RencanaAksi, ()),
        "anggaran.csv": _csv(Anggaran, (), Anggaran.model_fields),
        "siklus.csv": _csv(Kejadian, ()),
        "kepegawaian.csv": _csv(Pegawai, (), Pegawai.model_fields),
        "sarana-prasarana.csv": _csv(Sarana, (), Sarana.model_fields),
        "analisis.yml": _analisis(data, tahun),
    }


def tanpa_target(data: Data, tahun: int) -> list[str]:
    """Return the kode of the indikator in force that the Renstra gives no target in `tahun`."""
    return [one.kode for one in _berlaku(data, tahun) if tahun not in one.target_renstra]


def _berlaku(data: Data, tahun: int) -> Iterator[Indikator]:
    return (indikator for indikator in data.renstra.semua_indikator if indikator.berlaku(tahun))


def _target(indikator: Indikator, tahun: int) -> str:
    target = indikator.target_renstra.get(tahun)
    return "" if target is None else tulis_nilai(target)


def _csv(model: type[Rekaman], rows: Iterable[Mapping[str, str]], besides: Container[str] = ()) -> str:
    """Return a table with the columns that each must have, and those of the others that are named."""
    columns = [name for name in model.model_fields if name in besides or not is_optional_column(model, name)]
    out = io.StringIO()
    writer = csv.DictWriter(out, columns, restval="", delimiter=";", lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()


def _head(kind: str, title: str) -> str:
    return f"# yaml-language-server: $schema=../../schemas/{kind}.schema.json\n# {title}\n"


def _laporan(before: LaporanFakta, tahun: int) -> str:
    known = {name: getattr(before, name) for name in _TETAP}
    return _fakta(tahun, known, f"# Disalin dari {tahun - 1}, periksa apakah masih benar: {', '.join(_TETAP)}.\n")


def _laporan_pertama(data: Data, tahun: int) -> str:
    """Return what an office without any year begins with: its only SOP, and the first of its pejabat, who signs."""
    known = {
        "sop": next(iter(data.sop)) if len(data.sop) == 1 else None,
        "penandatangan": data.instansi.pejabat[0].kode if data.instansi.pejabat else None,
    }
    return _fakta(tahun, known)


def _fakta(tahun: int, known: Mapping[str, str | None], catatan: str = "") -> str:
    parts = [
        _head("laporan", f"Fakta dan naskah laporan tahun {tahun}. Yang kosong diisi saat LKjIP disusun."),
        catatan,
    ]
    for name in LaporanFakta.model_fields:
        value = known.get(name)
        if name == "perjanjian_kinerja":
            parts.append("perjanjian_kinerja:\n  - versi: murni\n    tanggal:\n")
        elif name == "sumber":
            continue
        else:
            parts.append(f"{name}:\n" if value is None else tulis_yaml(name, value))
    return "".join(parts)


def tulis_yaml(name: str, value: object) -> str:
    """Return a key with its text as one types it into a YAML file, so that it reads back letter by letter; or with a
    list or keys of texts.
    """
    return yaml.dump({name: value}, Dumper=_Penulis, allow_unicode=True, width=10_000, sort_keys=False)


class _Penulis(yaml.SafeDumper):
    """Writes prose of several lines as a block, as people do, and nothing with escapes, which LKJ041 refuses."""

    def analyze_scalar(self, scalar: str) -> Any:
        # PyYAML would escape a text with a blank at the end of a line, which a block keeps as it is.
        analysis = super().analyze_scalar(scalar)
        analysis.allow_block = True
        return analysis


def _write_text(writer: yaml.SafeDumper, text: str) -> yaml.Node:
    text = text.replace("\t", " ")  # no block begins with one
    return writer.represent_scalar("tag:yaml.org,2002:str", text, style="|" if "\n" in text else None)


def _write_nothing(writer: yaml.SafeDumper, _: None) -> yaml.Node:
    return writer.represent_scalar("tag:yaml.org,2002:null", "")  # a key with nothing behind it, as people leave it


_Penulis.add_representer(str, _write_text)
_Penulis.add_representer(type(None), _write_nothing)


def _analisis(data: Data, tahun: int) -> str:
    parts = [
        _head("analisis", f"Analisis tiap sasaran, dan tujuan yang punya indikator, tahun {tahun}, untuk Bab III.")
    ]
    for _, induk in data.renstra.semua_induk:
        if any(indikator.berlaku(tahun) for indikator in induk.indikator):
            names = URAIAN_TUJUAN if isinstance(induk, Tujuan) else AnalisisSasaran.model_fields
            keys = "".join(f"  {name}:\n" for name in names)
            parts.append(f"# {' '.join(induk.nama.split())}\n{induk.kode}:\n{keys}")
    return "".join(parts)
