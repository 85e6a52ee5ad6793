"""The first page of a portal: every office in one table to scan, and the indikator that they share."""

from collections.abc import Iterator

from lkjip_build.bahasa import portal as kata
from lkjip_build.bahasa.angka import persen
from lkjip_build.compute.putusan import Putusan
from lkjip_build.compute.ringkasan import RingkasanKantor, TahunKantor
from lkjip_build.isi import (
    KANAN,
    Bagian,
    Baris,
    Blok,
    Halaman,
    Kolom,
    NilaiPilihan,
    Pilihan,
    Rupa,
    Saringan,
    Sel,
    Tabel,
    belum,
    jawaban,
    kepala,
    p,
    runs,
    tabel,
    tanda,
    tautan,
    tebal,
    teks,
)
from lkjip_build.susunan.portal.portal import Portal, alamat_kantor, nama_kantor, sel_kantor

TABEL = "daftar-kantor"
_KOLOM = (
    Kolom("kantor", kata.KANTOR, 6, terurut=True),
    Kolom("hasil", kata.HASIL, 4),
    Kolom("laporan", kata.LAPORAN, 4, terurut=True),
    Kolom("tenggat", kata.TENGGAT, 3),
    Kolom("serapan", kata.SERAPAN, 2.5, KANAN),
    Kolom("mutu", kata.MUTU, 4),
)
_TAK_TERCAPAI = (Putusan.TIDAK_TERCAPAI, Putusan.BELUM_ADA_DATA, Putusan.TIDAK_DINILAI)


def halaman(portal: Portal) -> Halaman:
    """Return the overview of all offices in the newest year that can be judged."""
    judul = kata.judul(portal.nama)
    return Halaman(
        judul,
        kata.uraian(portal.nama),
        "",
        Bagian("", judul, tuple(_isi(portal)), (_bersama(portal),) if portal.bersama else ()),
        lebar=True,
    )


def _isi(portal: Portal) -> Iterator[Blok]:
    tahun = portal.tahun_dinilai
    yield jawaban(kata.jawaban(tahun, portal.terbit))
    if absent := kata.tak_terbit(len(portal.semua) - len(portal.terbit)):
        yield p(absent)
    yield from _tertunda(portal, tahun)
    yield p(kata.TANPA_PERINGKAT, kecil=True)
    yield Saringan(
        TABEL,
        (Pilihan("laporan", kata.PILIH_LAPORAN, tuple(NilaiPilihan(*one) for one in kata.KELOMPOK_LAPORAN)),),
        kata.APA,
    )
    rows = tuple(_baris(one, tahun) for one in portal.semua)
    yield Tabel(TABEL, kata.judul_tabel(tahun), _KOLOM, kepala(_KOLOM), rows, rupa=Rupa.INDEKS)
    yield p(kata.CARA_MUTU, kecil=True)


def _tertunda(portal: Portal, tahun: int | None) -> Iterator[Blok]:
    """Yield by name whose report is overdue, and whose figures are not finished: whom one would call today."""
    years = [(one, year) for one in portal.terbit if tahun and (year := one.tahun(tahun))]
    due = [(one, year, "") for one, year in years if year.menunggak]
    open_ = [(one, year, f" ({year.belum_terhitung})") for one, year in years if year.belum_terhitung]
    for said, some in ((kata.belum_kirim, due), (kata.belum_terhitung, open_)):
        if some and tahun:
            names = ((tautan(nama_kantor(one), alamat_kantor(one, year)), f"{more}, ") for one, year, more in some)
            *parts, last = (part for pair in names for part in pair)
            yield p(tebal(said(tahun)), *parts, str(last).removesuffix(", ") + ".")


def _baris(kantor: RingkasanKantor, tahun: int | None) -> Baris:
    year = kantor.tahun(tahun) if tahun else None
    group = kata.kelompok_laporan(year) if kantor.terbit else "belum-terbit"
    data = (("laporan", group), ("cari", f"{kantor.kode_wilayah} {kantor.alamat}".lower()))
    if year is None:
        why = kata.TANPA_TAHUN if kantor.terbit else kata.BELUM_TERBIT
        made = Sel((belum(why),)).with_small("" if kantor.terbit else kata.SEBAB_BELUM)
        cells = (made, *(teks("–") for _ in range(4)))
    else:
        cells = _sel(kantor, year)
    return Baris((sel_kantor(kantor, kantor.kode_wilayah), *cells), kode=kantor.alamat, data=data)


def _sel(kantor: RingkasanKantor, tahun: TahunKantor) -> tuple[Sel, ...]:
    return (
        _hasil(kantor, tahun),
        _laporan(tahun),
        teks(kata.tenggat(tahun)),
        teks(persen(tahun.serapan)) if tahun.serapan is not None else teks("–"),
        _mutu(tahun),
    )


def _laporan(tahun: TahunKantor) -> Sel:
    if tahun.menunggak:
        return teks(kata.laporan(tahun)).with_small(tanda(Putusan.TIDAK_TERCAPAI, kata.LEWAT))
    return teks(kata.laporan(tahun), kata.laporan_kecil(tahun))


def _mutu(tahun: TahunKantor) -> Sel:
    said = tanda(Putusan.BELUM_ADA_DATA, kata.mutu(tahun)) if tahun.belum_terhitung else kata.mutu(tahun)
    return Sel(runs(said)).with_small(kata.mutu_kecil(tahun))


def _hasil(kantor: RingkasanKantor, tahun: TahunKantor) -> Sel:
    """Return how many promises were kept, and below it what became of the others."""
    met, missed = tahun.cacah(Putusan.TERCAPAI), tahun.cacah(Putusan.TIDAK_TERCAPAI)
    rest = ((one, tahun.cacah(one)) for one in _TAK_TERCAPAI)
    marks = [part for one, count in rest if count for part in (" ", tanda(one, kata.sebanyak(count, one)))]
    return teks(kata.sekian_dari(met, met + missed), ke=alamat_kantor(kantor, tahun)).with_small(*marks[1:])


def _bersama(portal: Portal) -> Bagian:
    tahun = portal.tahun_dinilai
    kolom = (
        Kolom("", kata.INDIKATOR, 6),
        Kolom("", kata.KANTOR, 2, KANAN),
        Kolom("", f"{kata.PUTUSAN} {tahun}" if tahun else kata.PUTUSAN, 3, KANAN),
    )
    rows = []
    for one in portal.bersama:
        name = teks(one.nama, f"satuan: {one.satuan}", ke=one.alamat, kepala=True)
        rows.append(Baris((name, teks(str(len(one.deret))), teks(kata.sekian_dari(*one.cacah(tahun))))))
    return Bagian("indikator-bersama", kata.BERSAMA, (tabel("", kata.BERSAMA, kolom, rows),))
