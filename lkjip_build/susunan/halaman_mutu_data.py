"""What is incomplete or to be looked at in the published data."""

from collections.abc import Iterator
from decimal import Decimal

from lkjip_build.bahasa import situs as kata_situs
from lkjip_build.bahasa.angka import angka
from lkjip_build.bahasa.capaian import cetak_capaian
from lkjip_build.bahasa.hitungan import kalimat_terbit
from lkjip_build.compute.banding import Terbit, beda_terbit
from lkjip_build.compute.rekap import BarisKinerja, RekapTahun
from lkjip_build.isi import (
    KANAN,
    Angka,
    Bagian,
    Baris,
    Blok,
    DaftarMasalah,
    Halaman,
    Kolom,
    Kosong,
    Masalah,
    Masukan,
    Potongan,
    bulat,
    dihitung,
    p,
    sel,
    tabel,
    tautan,
    teks,
    tertulis,
)
from lkjip_build.isi import persen as angka_persen
from lkjip_build.isi.angka import decimals_of
from lkjip_build.isi.sumber import alamat_baris, sebut_baris
from lkjip_build.model.aturan import Himpunan
from lkjip_build.problems import Location
from lkjip_build.susunan.situs import Situs


def halaman(situs: Situs) -> Halaman:
    """Return the page of the quality of the data; parts without anything to tell are left out, save the last."""
    judul = "Mutu data"
    parts = [
        Bagian("kemutakhiran", "Kemutakhiran", (_kemutakhiran(situs),)),
        Bagian("kelengkapan-angka", "Kelengkapan angka", (_kelengkapan(situs),)),
    ]
    if dikonfirmasi := tuple(_dikonfirmasi(situs)):
        said = (
            "Angka ini tampak keliru bagi program, tetapi kantor memastikannya benar. Bila angkanya berubah, "
            "konfirmasinya tidak berlaku lagi."
        )
        listed = DaftarMasalah(dikonfirmasi, dikonfirmasi=True)
        parts.append(Bagian("tampak-ganjil", "Tampak ganjil, sudah dikonfirmasi", (p(said), listed)))
    if beda := tuple(_beda(situs, *one) for one in beda_terbit(situs.rekap)):
        said = (
            "Persentase di laporan cetak terdahulu tidak pernah disalin: capaian selalu dihitung ulang dari target dan "
            "realisasi. Yang berbeda lebih dari 0,1 poin persen:"
        )
        parts.append(Bagian("berbeda-dari-laporan-cetak", "Berbeda dari laporan cetak", (p(said), DaftarMasalah(beda))))
    parts.append(Bagian("yang-perlu-diperiksa", "Yang perlu diperiksa", (_perlu_diperiksa(situs),)))
    intro = p(
        "Halaman ini menunjukkan apa yang belum lengkap atau perlu diperiksa. Kesalahan yang membuat angka tidak bisa "
        "dipercaya menghentikan penerbitan situs, jadi tidak pernah sampai ke sini."
    )
    return Halaman(
        judul,
        "Apa yang belum lengkap atau perlu diperiksa pada data situs ini.",
        f"{situs.folder}/renstra.yml",
        Bagian("", judul, (intro,), tuple(parts)),
        cari=False,
    )


def _kemutakhiran(situs: Situs) -> Blok:
    return p(kata_situs.kemutakhiran(situs.data.instansi.diperbarui))


def _kelengkapan(situs: Situs) -> Blok:
    if not situs.rekap.tahun:
        return Kosong("Belum ada tahun laporan.")
    judul = "Indikator yang capaiannya belum bisa dihitung"
    kolom = (
        Kolom("", "Tahun"),
        Kolom("", "Belum bisa dihitung", 2, KANAN),
        Kolom("", "Semua indikator", 2, KANAN),
    )
    rows = (_baris_tahun(situs, one) for _, one in sorted(situs.rekap.tahun.items(), reverse=True))
    return tabel("", judul, kolom, rows, sempit=True)


def _baris_tahun(situs: Situs, rekap: RekapTahun) -> Baris:
    figures = Location(f"{situs.folder}/{rekap.tahun}/kinerja.csv")
    plan = Location(f"{situs.folder}/renstra.yml")
    semua = bulat(
        rekap.jumlah_indikator,
        dihitung(f"banyaknya indikator yang berlaku pada {rekap.tahun}", Masukan("rencana", sebut_baris(plan), plan)),
    )
    kurang = bulat(
        rekap.jumlah_indikator - rekap.dihitung,
        dihitung(
            "semua indikator − yang capaiannya dapat dihitung",
            Masukan("semua indikator", semua.teks, plan),
            Masukan("dapat dihitung", angka(Decimal(rekap.dihitung)), figures),
        ),
    )
    year = teks(str(rekap.tahun), ke=f"/kinerja/{rekap.tahun}/", kepala=True)
    return Baris((year, sel(kurang), sel(semua)))


def _dikonfirmasi(situs: Situs) -> Iterator[Masalah]:
    nama = {indikator.kode: indikator.nama for indikator in situs.data.renstra.semua_indikator}
    for (_, kode), semua in situs.catatan_angka.items():
        for one in semua:
            if one.dikonfirmasi:
                name = (Potongan(nama.get(kode, kode)),)
                yield Masalah(name, str(one.lokasi), one.kode, one.kalimat, ke=_baris(situs, one.lokasi))


def _beda(situs: Situs, baris: BarisKinerja, terbit: Terbit) -> Masalah:
    place = baris.kinerja.location("capaian_terbit")
    aturan = situs.rekap.tahun[baris.tahun].aturan
    return Masalah(
        (
            tautan(baris.indikator.nama, f"/indikator/{baris.indikator.kode.lower()}/"),
            Potongan(f", {baris.tahun}: {kalimat_terbit(terbit, aturan.desimal)}."),
        ),
        str(place),
        "",
        saran="cocokkan target dan realisasinya dengan laporan cetak; bila sudah benar, biarkan selisih ini terlihat",
        ke=_baris(situs, place),
        angka=tuple(_angka_terbit(baris, terbit, place, aturan)),
    )


def _angka_terbit(baris: BarisKinerja, terbit: Terbit, place: Location, aturan: Himpunan) -> Iterator[Angka]:
    """Yield the numbers of `kalimat_terbit`: what was printed, and how far it is from what is computed."""
    printed = angka_persen(terbit.tercetak, decimals_of(terbit.tercetak), tertulis(place))
    yield printed
    if terbit.selisih is not None:
        ours = cetak_capaian(baris.capaian.persen, aturan)
        asal = dihitung(
            "tercetak − hitungan ini",
            Masukan("tercetak", printed.teks, place),
            Masukan("hitungan ini", ours, baris.kinerja.location("realisasi")),
        )
        yield angka_persen(abs(terbit.selisih), max(aturan.desimal, 2), asal)


def _perlu_diperiksa(situs: Situs) -> Blok:
    if not situs.problems:
        return p("Tidak ada catatan.")
    return DaftarMasalah(
        tuple(
            Masalah(
                (Potongan(problem.message),),
                str(problem.location),
                problem.code,
                saran=problem.remedy or "",
                ke=_baris(situs, problem.location),
            )
            for problem in situs.problems
        )
    )


def _baris(situs: Situs, place: Location) -> str:
    """Return where a place of the data stands on the site; nothing where its file is not published."""
    published = place.line and place.path.split("/", 1)[-1] in situs.data.dibaca
    return alamat_baris(place) if published else ""
