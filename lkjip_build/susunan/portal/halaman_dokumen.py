"""Which documents of which year every office has published: a checklist for each year."""

from lkjip_build.bahasa import portal as kata
from lkjip_build.compute.ringkasan import Naskah, RingkasanKantor, TahunKantor, Terbit
from lkjip_build.isi import (
    TENGAH,
    Bagian,
    Baris,
    Halaman,
    Kolom,
    Kosong,
    PeranBaris,
    Potongan,
    Sel,
    Tabel,
    belum,
    jawaban,
    kepala,
    p,
    tautan,
    teks,
)
from lkjip_build.susunan.portal.portal import Portal, alamat_kantor, sel_kantor

ALAMAT = "/dokumen/"
_KOLOM = (Kolom("kantor", kata.KANTOR, 5), *(Kolom(str(one), kata.naskah(one), 2, TENGAH) for one in Naskah))
_TEMPAT = {
    Naskah.PK: "laporan/{}/",
    Naskah.RENCANA_AKSI: "rencana-aksi/{}/",
    Naskah.LKJIP: "laporan/{}/",
    Naskah.SOP: "sop/",
}


def halaman(portal: Portal) -> Halaman:
    """Return the page; the newest year stands open, the others are one touch away."""
    years = tuple(_tahun(portal, tahun) for tahun in portal.semua_tahun)
    blocks = (p(kata.ARTI_DOKUMEN), p(kata.CARA_DOKUMEN)) if years else (Kosong(kata.TANPA_DOKUMEN),)
    return Halaman(kata.DOKUMEN, kata.URAIAN_DOKUMEN, "", Bagian("", kata.DOKUMEN, blocks, years), lebar=True)


def _tahun(portal: Portal, tahun: int) -> Bagian:
    years = [(one, one.tahun(tahun)) for one in portal.semua]  # who is not published has published nothing
    complete = sum(1 for _, year in years if year and all(state is Terbit.ADA for _, state in year.naskah))
    rows = (*(_baris(one, year) for one, year in years), _jumlah([year for _, year in years if year], len(years)))
    table = Tabel(
        f"dokumen-{tahun}",
        kata.judul_dokumen(tahun),
        _KOLOM,
        kepala(_KOLOM),
        rows,
        tertutup=tahun != portal.semua_tahun[0],
    )
    return Bagian(str(tahun), str(tahun), (jawaban(kata.jawaban_dokumen(tahun, complete, len(years))), table))


def _baris(kantor: RingkasanKantor, tahun: TahunKantor | None) -> Baris:
    if not kantor.terbit:
        return Baris((sel_kantor(kantor, kata.BELUM_TERBIT), *(teks("–") for _ in Naskah)))
    if tahun is None:
        return Baris((sel_kantor(kantor), *(Sel((belum(kata.terbit(Terbit.BELUM, one)),)) for one in Naskah)))
    return Baris((sel_kantor(kantor), *(Sel((_keadaan(kantor, tahun, *one),)) for one in tahun.naskah)))


def _keadaan(kantor: RingkasanKantor, tahun: TahunKantor, naskah: Naskah, terbit: Terbit) -> Potongan:
    if terbit is Terbit.BELUM:
        return belum(kata.terbit(terbit, naskah))
    place = _TEMPAT.get(naskah, "kinerja/{}/").format(tahun.tahun)
    return tautan(kata.terbit(terbit, naskah), f"{alamat_kantor(kantor)}{place}")


def _jumlah(semua: list[TahunKantor], dari: int) -> Baris:
    """Return the last row: how many offices have each document whole."""
    counts = [sum(1 for year in semua if dict(year.naskah)[one] is Terbit.ADA) for one in Naskah]
    cells = (teks(kata.JUMLAH_ADA, kepala=True), *(teks(kata.sekian_dari(one, dari)) for one in counts))
    return Baris(cells, PeranBaris.JUMLAH)
