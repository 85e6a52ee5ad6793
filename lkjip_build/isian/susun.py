"""The sheets of a year: which tables, which columns, and the text of each cell as the data files have it."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from lkjip_build.bahasa import isian as kata
from lkjip_build.bahasa.kata import arah
from lkjip_build.isian.lembar import NASKAH, TERPANJANG, BarisIsian, BukuIsian, Jenis, KolomIsian, Lembar
from lkjip_build.load.faults import is_optional_column
from lkjip_build.load.files import TAHUN_FILES
from lkjip_build.model import Data
from lkjip_build.model.laporan import AnalisisSasaran, Keputusan, LaporanFakta, Reviu
from lkjip_build.model.nilai import Prosa
from lkjip_build.model.pembantu import nama_indikator
from lkjip_build.model.rekaman import Rekaman
from lkjip_build.model.renstra import Indikator, Induk
from lkjip_build.sources import Sources, Tree
from lkjip_build.sunting import kunci_baris

KOSONG = 20
"""Blank rows below a table that may grow."""
TABEL = ("kinerja", "anggaran", "rencana-aksi", "siklus", "kepegawaian", "sarana-prasarana")
_ANGKA = frozenset(
    {"target", "target_perubahan", "tw1", "tw2", "tw3", "tw4", "realisasi", "capaian_terbit", "pagu", "pagu_perubahan"}
    | {f"target_tw{number}" for number in range(1, 5)}
    | {"target_keluaran", "realisasi_keluaran", "jumlah"}
)
_KODE = frozenset({"indikator", "kode", "langkah", "pelaksana", "sasaran", "kelompok"})
_WAKTU = frozenset({"mulai", "selesai"})
_LEBAR = {"nama": 34, "program": 30, "kegiatan": 30, "sub_kegiatan": 34, "aksi": 44, "catatan": 30, "sumber_data": 30}
_LEBAR_JENIS = {Jenis.ANGKA: 13, Jenis.KODE: 14, Jenis.TEKS: 22, Jenis.WAKTU: 18}


def buku_isian(sources: Sources, data: Data, tahun: int) -> BukuIsian:
    """Return the workbook of a year that is there."""
    sheets = [_lembar(kode, sources, data, tahun) for kode in TABEL if _dipakai(kode, sources, tahun)]
    return BukuIsian(tahun, data.instansi.nama, (*sheets, _naskah(sources, data, tahun)))


def _dipakai(kode: str, sources: Sources, tahun: int) -> bool:
    """Tell whether a year has a table; those that every year has come empty where it is not begun."""
    return kode in TABEL[:4] or f"{tahun}/{kode}.csv" in sources.documents


def _lembar(kode: str, sources: Sources, data: Data, tahun: int) -> Lembar:
    nama = kata.NAMA_LEMBAR[kode]
    shown = "nama" if kode in ("kinerja", "rencana-aksi") else None  # told beside the code, from the plan
    table = lembar_berkas(
        sources, f"{tahun}/{kode}.csv", TAHUN_FILES[f"{kode}.csv"], _pilihan(kode, data, tahun), shown
    )
    made = replace(table, kode=kode, nama=nama, judul=kata.judul_lembar(nama, tahun, data.instansi.nama))
    if kode in ("kinerja", "rencana-aksi"):
        return _berindikator(made, data, tahun)
    return _bertahap(made, data, tahun) if kode == "siklus" else made


def lembar_berkas(
    sources: Sources,
    berkas: str,
    model: type[Rekaman],
    pilihan: Mapping[str, tuple[str, ...]],
    tanpa: str | None = None,
) -> Lembar:
    """Return the sheet of a table as its file has it, without the column `tanpa`; of no file yet it is empty."""
    document = sources.documents.get(berkas)
    columns = [name for name in model.model_fields if not is_optional_column(model, name)]
    rows: list[BarisIsian] = []
    if document is not None:
        columns = [*document.header, *(name for name in columns if name not in document.header)]
        tree = document.tree if isinstance(document.tree, list) else []
        rows = [BarisIsian(name, _texts(row)) for name, row in zip(kunci_baris(document), tree, strict=True)]
    kolom = [_kolom(name, model, pilihan) for name in columns if name in model.model_fields and name != tanpa]
    kunci = next(iter(model.model_fields))
    return Lembar(berkas, berkas, berkas, berkas, kunci, tuple(kolom), tuple(rows), KOSONG)


def _texts(row: Tree) -> dict[str, str]:
    return {name: str(cell) for name, cell in row.items() if cell} if isinstance(row, dict) else {}


def _kolom(name: str, model: type[Rekaman], pilihan: Mapping[str, tuple[str, ...]]) -> KolomIsian:
    jenis = next(
        (
            jenis
            for names, jenis in ((_ANGKA, Jenis.ANGKA), (_KODE, Jenis.KODE), (_WAKTU, Jenis.WAKTU))
            if name in names
        ),
        Jenis.TEKS,
    )
    return KolomIsian(
        name,
        kata.judul_kolom(name),
        model.model_fields[name].description or "",
        _LEBAR.get(name, _LEBAR_JENIS[jenis]),
        jenis,
        pilihan=pilihan.get(name, ()),
    )


def _pilihan(kode: str, data: Data, tahun: int) -> dict[str, tuple[str, ...]]:
    laporan = data.laporan[tahun]
    sop = data.sop.get(laporan.fakta.sop)
    if kode == "siklus":
        found = {"keputusan": tuple(one.value for one in Keputusan)}
        if sop:
            found |= {
                "langkah": tuple(one.no for one in sop.langkah),
                "pelaksana": tuple(one.kode for one in sop.pelaksana),
            }
        return found
    if kode == "anggaran":
        return {"sasaran": tuple(induk.kode for tujuan, induk in data.renstra.semua_induk if induk is not tujuan)}
    if kode == "rencana-aksi":
        return {"indikator": tuple(one.kode for one in data.renstra.semua_indikator if one.berlaku(tahun))}
    return {}


def _berindikator(lembar: Lembar, data: Data, tahun: int) -> Lembar:
    """Return a sheet whose rows are known by an indikator with its name; of kinerja sasaran, unit and capaian too."""
    nama = nama_indikator(data)
    induk = {one.kode: (one, induk) for _, induk in data.renstra.semua_induk for one in induk.indikator}
    first, *rest = lembar.kolom
    beside = [KolomIsian("indikator_nama", kata.INDIKATOR, lebar=34, terkunci=True)]
    rows = [_dengan_nama(one, nama, induk) for one in lembar.baris]
    if lembar.kode != "kinerja":
        return replace(lembar, kolom=(first, *beside, *rest), baris=tuple(rows))
    beside += [
        KolomIsian("induk", kata.SASARAN, lebar=8, terkunci=True),
        KolomIsian("satuan", kata.SATUAN, lebar=11, terkunci=True),
        KolomIsian("arah", kata.ARAH, lebar=15, terkunci=True),
    ]
    known = {one.kunci for one in rows}
    missing = (one.kode for one in data.renstra.semua_indikator if one.berlaku(tahun) and one.kode not in known)
    rows += [_dengan_nama(BarisIsian(kode, {"indikator": kode}), nama, induk) for kode in missing]
    after = KolomIsian("capaian", kata.CAPAIAN, kata.CAPAIAN_CATATAN, 12, Jenis.ANGKA, terkunci=True)
    locked = KolomIsian(first.kode, first.judul, first.catatan, first.lebar, first.jenis, terkunci=True)
    place = next((n for n, one in enumerate(rest, 1) if one.kode == "realisasi"), len(rest))
    made = (locked, *beside, *rest[:place], after, *rest[place:])
    return replace(lembar, kolom=made, baris=tuple(rows), kosong=0)


def _dengan_nama(
    baris: BarisIsian, nama: Mapping[str, str], induk: Mapping[str, tuple[Indikator, Induk]]
) -> BarisIsian:
    kode = baris.isi.get("indikator", "")
    shown = {"indikator_nama": nama.get(kode, baris.isi.get("nama", ""))}
    steps: tuple[str, ...] = ()
    if kode in induk:
        indikator, of = induk[kode]
        shown |= {"induk": of.kode, "satuan": str(indikator.satuan), "arah": arah(indikator.arah)}
        steps = tuple(one.nama for one in indikator.skala)
    figures = [name for name in _ANGKA if name != "capaian_terbit"]
    return BarisIsian(baris.kunci, {**baris.isi, **shown}, dict.fromkeys(figures, steps) if steps else {})


def _bertahap(lembar: Lembar, data: Data, tahun: int) -> Lembar:
    """Return the sheet of the log with what the SOP calls each step."""
    sop = data.sop.get(data.laporan[tahun].fakta.sop)
    names = {one.no: one.aktivitas for one in sop.langkah} if sop else {}
    first, *rest = lembar.kolom
    beside = KolomIsian("aktivitas", kata.AKTIVITAS, lebar=40, terkunci=True)
    rows = [
        BarisIsian(one.kunci, {**one.isi, "aktivitas": names.get(one.isi.get("langkah", ""), "")})
        for one in lembar.baris
    ]
    return replace(lembar, kolom=(first, beside, *rest), baris=tuple(rows))


def _naskah(sources: Sources, data: Data, tahun: int) -> Lembar:
    """Return the facts and prose of a year, a row each: laporan.yml, then each sasaran of analisis.yml."""
    rows = list(_laporan(sources, tahun))
    for tujuan, induk in data.renstra.semua_induk:
        if induk.indikator:
            rows += _analisis(sources, tahun, induk.kode, induk.nama, of_tujuan=induk is tujuan)
    kolom = (
        KolomIsian("berkas", kata.BERKAS, lebar=14, terkunci=True),
        KolomIsian("bagian", kata.BAGIAN, lebar=44, terkunci=True),
        KolomIsian("isi", kata.ISI, "Paragraf dipisah satu baris kosong (Alt+Enter dua kali).", 110),
    )
    nama = kata.NAMA_LEMBAR[NASKAH]
    return Lembar(NASKAH, nama, kata.judul_lembar(nama, tahun, data.instansi.nama), "", None, kolom, tuple(rows))


def _laporan(sources: Sources, tahun: int) -> Iterator[BarisIsian]:
    berkas = f"{tahun}/laporan.yml"
    tree = _tree(sources, berkas)
    for name, field in LaporanFakta.model_fields.items():
        bagian = kata.bagian(field.description or name)
        if name == "perjanjian_kinerja":
            rows = tree.get(name)
            for number, one in enumerate(rows if isinstance(rows, list) else (), 1):
                versi = one.get("versi") if isinstance(one, dict) else ""
                for key in ("tanggal", "alasan") if versi != "murni" else ("tanggal",):
                    yield _baris(berkas, f"{name}.{number}.{key}", f"Perjanjian Kinerja {versi}, {key}", one)
        elif name == "reviu":
            for key, inner in Reviu.model_fields.items():
                yield _baris(berkas, f"{name}.{key}", f"Reviu: {kata.bagian(inner.description or key)}", tree.get(name))
        elif name not in ("sop", "sumber"):
            prosa = LaporanFakta.__annotations__[name] == (Prosa | None)
            offered = {"isi": _pejabat(sources)} if name == "penandatangan" else {}
            yield replace(_baris(berkas, name, bagian, tree), prosa=prosa, pilihan=offered)


def _pejabat(sources: Sources) -> tuple[str, ...]:
    """Return the codes of those who may sign."""
    found = _tree(sources, "instansi.yml").get("pejabat")
    codes = (one.get("kode") for one in found if isinstance(one, dict)) if isinstance(found, list) else ()
    return tuple(one for one in codes if isinstance(one, str))


def _analisis(sources: Sources, tahun: int, kode: str, nama: str, *, of_tujuan: bool) -> Iterator[BarisIsian]:
    from lkjip_build.model.laporan import URAIAN_TUJUAN

    berkas = f"{tahun}/analisis.yml"
    tree = _tree(sources, berkas)
    for name, field in AnalisisSasaran.model_fields.items():
        if not of_tujuan or name in URAIAN_TUJUAN:
            bagian = f"{kode} {nama}: {kata.bagian(field.description or name)}"
            yield replace(_baris(berkas, f"{kode}.{name}", bagian, tree.get(kode)), prosa=True)


def _tree(sources: Sources, berkas: str) -> dict[str, Any]:
    document = sources.documents.get(berkas)
    return document.tree if document is not None and isinstance(document.tree, dict) else {}


def _baris(berkas: str, path: str, bagian: str, holder: Tree) -> BarisIsian:
    found = holder.get(path.rpartition(".")[2]) if isinstance(holder, dict) else None
    text = found.rstrip("\n") if isinstance(found, str) else ""
    shown = {"berkas": berkas.rpartition("/")[2], "bagian": bagian}
    if len(text) > TERPANJANG:
        return BarisIsian("", {**shown, "isi": kata.TERLALU_PANJANG})
    return BarisIsian(f"{berkas}|{path}", {**shown, **({"isi": text} if text else {})})
