"""Statistical metadata as BPS asks for them (Peraturan BPS 5/2020): of the activity, of indikator, of variables.

What the data of the office know is filled in; what they do not is empty, and listed by name.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import cache, partial
from typing import Any

from lkjip_build.bahasa import metadata_bps as kata
from lkjip_build.isi.data import BukuData, RincianData, TabelData
from lkjip_build.prosa import polos
from lkjip_build.susunan.kolom.kamus_indikator import IndikatorSitus, semua_indikator
from lkjip_build.susunan.situs import Situs

FOLDER = "data/metadata-bps"
FORMULIR = f"{FOLDER}/metadata-statistik.xlsx"
Isian = dict[str, Any]


def metadata(situs: Situs) -> dict[str, list[Isian]]:
    """Return the records of each form by its name: every field of the form, None where the office has not told it."""
    rows = list(semua_indikator(situs))
    nama = {one.indikator.kode: one.indikator.nama for one in rows}
    return {
        kata.MS_KEG: [_kegiatan(situs)],
        kata.MS_IND: [_indikator(one, nama) for one in rows],
        kata.MS_VAR: [_variabel(one) for one in rows],
    }


def rancangan(situs: Situs) -> dict[str, Callable[[], RincianData | BukuData]]:
    """Return how to compose the metadata as data and as the form to hand in, by path."""
    forms = cache(partial(metadata, situs))
    data = {f"{FOLDER}/{name}.json": name for name in kata.ISIAN}
    json = {path: partial(_rincian, path, name, forms) for path, name in data.items()}
    return {**json, FORMULIR: lambda: _formulir(situs, forms())}


def _rincian(path: str, form: str, forms: Callable[[], dict[str, list[Isian]]]) -> RincianData:
    return RincianData(path, forms()[form])


def belum_diisi(forms: dict[str, list[Isian]]) -> list[tuple[str, str, str]]:
    """Return what is empty and asked: the form, the record by its name, and the fields by theirs."""
    return [
        (form, str(row[kata.NAMA[form]]), ", ".join(empty))
        for form, rows in forms.items()
        for row in rows
        if (empty := [field for field, value in row.items() if value is None and field != kata.tak_ditanya(row)])
    ]


def _formulir(situs: Situs, forms: dict[str, list[Isian]]) -> BukuData:
    empty = belum_diisi(forms)
    notes = kata.catatan(situs.data.instansi.nama, len(empty), contoh=situs.contoh)
    sheets = tuple((form, _lembar(form, rows)) for form, rows in forms.items())
    return BukuData(FORMULIR, (kata.CATATAN, notes), sheets, (kata.BELUM_DIISI, (kata.KEPALA_BELUM, *empty)))


def _lembar(form: str, rows: Sequence[Isian]) -> TabelData:
    return TabelData(f"{FOLDER}/{form}.csv", tuple(kata.ISIAN[form]), tuple(rows))


def _terisi(form: str, told: Isian) -> Isian:
    """Return a record with every field of its form, in the order of the form."""
    unknown = told.keys() - set(kata.ISIAN[form])
    if unknown:
        raise ValueError(f"{form} has no {unknown}")
    return {field: told.get(field) or None for field in kata.ISIAN[form]}


def _kegiatan(situs: Situs) -> Isian:
    instansi, years = situs.data.instansi, sorted(situs.semua_tahun)
    return _terisi(
        kata.MS_KEG,
        {
            "Judul Kegiatan": kata.judul_kegiatan(instansi.nama),
            "Tahun": f"{years[0]}–{years[-1]}" if years else None,
            "Instansi Penyelenggara": instansi.nama,
            "Alamat": instansi.alamat,
            "Telepon": instansi.telepon,
            "Email": instansi.surel,
            "Tujuan Kegiatan": kata.TUJUAN,
            "Cara Pengumpulan Data": kata.CARA,
            "Frekuensi Penyelenggaraan": kata.FREKUENSI,
            "Wilayah Kegiatan": f"{instansi.nama}, {instansi.kabupaten}, {instansi.provinsi}",
            "Ketersediaan untuk Umum": kata.UMUM,
            "Tautan Publikasi": situs.alamat_terbuka("/data/"),
        },
    )


def _indikator(satu: IndikatorSitus, nama: Mapping[str, str]) -> Isian:
    """`nama` are the names of all, by kode: a composite is made of others, those of an earlier plan by its seal."""
    one = satu.indikator
    return _terisi(
        kata.MS_IND,
        {
            "Metadata Kegiatan": kata.judul_kegiatan(satu.situs.data.instansi.nama),
            "Nama Indikator": one.nama,
            "Definisi": polos(one.definisi) if one.definisi else None,
            "Interpretasi": kata.interpretasi(one.arah),
            "Konsep": one.konsep,
            "Metode/Rumus Penghitungan": one.rumus,
            "Ukuran": one.ukuran,
            "Satuan": str(one.satuan),
            "Klasifikasi Penyajian": one.klasifikasi,
            kata.KOMPOSIT: kata.ya_tidak(one.komposit),
            kata.PEMBANGUN: "; ".join(nama.get(kode, kode) for kode in one.pembangun),
            "Publikasi Ketersediaan": satu.situs.alamat_terbuka(f"/indikator/{one.kode.lower()}/"),
            "Level Estimasi": kata.LEVEL,
            "Apakah Dapat Diakses Umum?": kata.YA,
        },
    )


def _variabel(satu: IndikatorSitus) -> Isian:
    one = satu.indikator
    return _terisi(
        kata.MS_VAR,
        {
            "Nama Variabel": kata.variabel(one.nama),
            "Alias": one.kode,
            "Definisi": one.rumus,
            "Referensi Waktu": kata.WAKTU,
            "Tipe Data": kata.tipe(berskala=bool(one.skala)),
            "Klasifikasi Isian": kata.klasifikasi(one.skala),
            "Aturan Validasi": kata.validasi(one.batas_berlaku) if not one.skala else None,
            "Apakah Dapat Diakses Umum?": kata.YA,
        },
    )
