"""The tables that hold a sasaran against other years and against the end of the Renstra."""

from lkjip_build.compute.rekap import BarisKinerja, RekapSasaran
from lkjip_build.laporan.bahan import Bahan
from lkjip_build.laporan.isi import Baris, Kolom, Rata, Sel, Tabel
from lkjip_build.laporan.sel import KANAN, capaian, kepala, nilai, persen, realisasi, teks
from lkjip_build.pages.perbandingan import Sel as SelTercetak

TAHUN_TERBANYAK = 5
"""A page holds so many years; older ones stand on the page of the indikator."""


def tabel_seri(bahan: Bahan, rekap: RekapSasaran) -> Tabel:
    """Return realisasi and capaian of the year and the years before it, with the change from last year."""
    years = sorted(year for year in bahan.situs.rekap.tahun if year <= bahan.tahun)[-TAHUN_TERBANYAK:]
    kolom = (
        Kolom("Indikator", 5),
        *(Kolom(f"{what} {year}", 2.2, KANAN) for year in years for what in ("Realisasi", "Capaian")),
        Kolom("Perubahan", 3),
    )
    heads = (
        Baris(
            (teks("Indikator", tinggi=2), *(teks(str(year), lebar=2) for year in years), teks("Perubahan", tinggi=2))
        ),
        Baris(tuple(teks(what) for _ in years for what in ("Realisasi", "Capaian"))),
    )
    kode = rekap.sasaran.kode
    return Tabel(
        f"tabel-seri-{kode.lower()}",
        f"Realisasi dan capaian sasaran {kode}, {years[0]}–{years[-1]}"
        if len(years) > 1
        else f"Realisasi dan capaian sasaran {kode}, {bahan.tahun}",
        kolom,
        heads,
        tuple(_row(bahan, baris, years) for baris in rekap.baris),
        melintang=len(years) > 3,
        catatan="Perubahan: realisasi dalam satuan indikator, capaian dalam poin persen, terhadap tahun sebelumnya.",
    )


def _row(bahan: Bahan, baris: BarisKinerja, years: list[int]) -> Baris:
    by_tahun = {one.tahun: one for one in (*bahan.banding[baris.indikator.kode].sebelum, baris)}
    cells = [cell for year in years for cell in _pair(bahan, by_tahun.get(year))]
    change = bahan.banding_tercetak[baris.indikator.kode].perubahan
    return Baris((teks(baris.indikator.nama, baris.indikator.satuan, kepala=True), *cells, _printed(change)))


def _pair(bahan: Bahan, baris: BarisKinerja | None) -> tuple[Sel, Sel]:
    if baris is None:
        return teks("–"), teks("–")
    return realisasi(baris), capaian(baris, bahan.situs.rekap.tahun[baris.tahun].aturan.desimal)


def tabel_renstra(bahan: Bahan, rekap: RekapSasaran) -> Tabel:
    """Return the Renstra to date against its end, with why where there is no percentage."""
    akhir = bahan.situs.data.renstra.periode.akhir
    kolom = (
        Kolom("Indikator", 6),
        Kolom("Satuan", 2),
        Kolom(f"Target akhir Renstra {akhir}", 3, KANAN),
        Kolom(f"Realisasi sampai {bahan.tahun}", 3, KANAN),
        Kolom("Capaian terhadap target akhir", 4, Rata.KANAN),
    )
    rows = []
    for baris in rekap.baris:
        found, printed = bahan.banding[baris.indikator.kode].renstra, bahan.banding_tercetak[baris.indikator.kode]
        reached, covers = teks("–", printed.sampai.kecil), ""
        if found.capaian is not None:
            capped = "dibatasi" if found.capaian.dibatasi else ""
            reached = persen(found.capaian.tampil, bahan.desimal, capped)
            covers = f"tahun {found.sampai}" if found.dari == found.sampai else f"jumlah {found.dari}–{found.sampai}"
        rows.append(
            Baris(
                (
                    teks(baris.indikator.nama, kepala=True),
                    teks(baris.indikator.satuan),
                    nilai(found.target, printed.akhir.kecil, kosong="belum diisi"),
                    nilai(found.realisasi, covers),
                    reached,
                )
            )
        )
    kode = rekap.sasaran.kode
    judul = f"Realisasi sasaran {kode} terhadap target akhir Renstra {akhir}"
    return Tabel(f"tabel-akhir-{kode.lower()}", judul, kolom, kepala(*kolom), tuple(rows))


def _printed(sel: SelTercetak) -> Sel:
    return teks(sel.isi, sel.kecil)
