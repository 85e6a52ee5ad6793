"""The words of the portal of many offices."""

from collections.abc import Sequence
from decimal import Decimal
from typing import assert_never

from lkjip_build.bahasa.angka import angka
from lkjip_build.bahasa.daftar import bersama, dan, rangkai_sel
from lkjip_build.bahasa.kata import kapital
from lkjip_build.bahasa.putusan import sebutan
from lkjip_build.bahasa.tanggal import tanggal
from lkjip_build.compute.putusan import Putusan
from lkjip_build.compute.ringkasan import Naskah, RingkasanKantor, TahunKantor, Terbit

KANTOR, HASIL, LAPORAN, SERAPAN, MUTU, INDIKATOR = (
    *("Kantor", "Target tercapai", "Laporan", "Serapan", "Mutu data", "Indikator"),
)
TENGGAT, SERI, REALISASI, TARGET, CAPAIAN, PUTUSAN = (
    *("Tenggat", "Dari tahun ke tahun", "Realisasi", "Target", "Capaian", "Hasil"),
)
PILIH_LAPORAN, PILIH_PUTUSAN, APA = "Laporan", "Hasil", "kantor"
BELUM_TERBIT = "Belum terbit"
SEBAB_BELUM = "datanya belum ada atau masih harus diperbaiki"
TANPA_TAHUN = "belum ada data"
TANPA_PERINGKAT = (
    "Kantor berurutan menurut kode wilayahnya, bukan menurut hasilnya. Tugas, wilayah, dan targetnya berbeda-beda, "
    "jadi satu angka tidak mengatakan kantor mana yang lebih baik."
)
CARA_MUTU = (
    "Mutu data: berapa indikator yang capaiannya belum bisa dihitung, dan berapa catatan pemeriksaan pada data tahun "
    "itu. Rinciannya ada di situs kantornya."
)
BERSAMA = "Indikator yang dipakai bersama"
CARA_BERSAMA = (
    "Indikator yang namanya sama di dua kantor atau lebih. Gambar kecil menunjukkan angkanya dari tahun ke tahun: "
    "titik penuh berarti target tahun itu tercapai, lingkaran kosong berarti tidak. Garis pendek adalah targetnya."
)
JUDUL_BERSAMA = "Kantor yang mencapai targetnya, menurut tahun"
TANPA_BERSAMA = "Belum ada indikator yang namanya sama di dua kantor."
TANPA_DOKUMEN = "Belum ada kantor yang punya data."
JUMLAH_ADA = "Kantor yang sudah menerbitkan"
DOKUMEN = "Dokumen yang sudah terbit"
URAIAN_DOKUMEN = "Dokumen kinerja yang sudah bisa dibaca di situs setiap kantor, menurut tahunnya."
ARTI_DOKUMEN = (
    "PK (perjanjian kinerja) adalah janji kantor untuk tahun itu, dan rencana aksi cara menepatinya. TW I sampai TW IV "
    "adalah angka setiap triwulan, LKjIP laporan sesudah tahunnya berakhir, dan SOP cara laporan itu dibuat."
)
CARA_DOKUMEN = (
    "Ada: bisa dibaca di situs kantornya. Draf: LKjIP yang belum ditandatangani. Sebagian: triwulan yang baru diisi "
    "untuk sebagian indikator. Belum: belum diisi kantornya di sini; dokumennya mungkin sudah ada di tempat lain. "
    f"Tanda –: kantornya belum terbit di sini, karena {SEBAB_BELUM}."
)
PERUBAHAN = "Perubahan sesudah ditandatangani"
TANPA_PERUBAHAN = (
    "Belum ada koreksi yang tercatat. Koreksi hanya tercatat pada laporan yang sudah disahkan di situs kantornya."
)
DATA = "Data terbuka"
CARA_DATA = "Angka semua kantor dalam satu tabel. Kolom kantor adalah kuncinya: alamat situs kantor itu di portal ini."
TENTANG = "Tentang portal ini"
PETA = "Peta situs"


def judul(nama: str) -> str:
    return f"Kinerja {nama}"


def uraian(nama: str) -> str:
    return f"{judul(nama)}: target, laporan, anggaran, dan mutu data setiap kantor."


def uraian_kantor(kantor: RingkasanKantor) -> str:
    """Return what the search says of an office."""
    code = f"kode wilayah {kantor.kode_wilayah}" if kantor.kode_wilayah else ""
    return rangkai_sel(f"Situs kinerja {kantor.nama}", kantor.kabupaten, code)


def naskah(satu: Naskah) -> str:
    """Return a document as the head of a column names it."""
    match satu:
        case Naskah.PK:
            return "PK"
        case Naskah.RENCANA_AKSI:
            return "Rencana aksi"
        case Naskah.TRIWULAN_1:
            return "TW I"
        case Naskah.TRIWULAN_2:
            return "TW II"
        case Naskah.TRIWULAN_3:
            return "TW III"
        case Naskah.TRIWULAN_4:
            return "TW IV"
        case Naskah.LKJIP:
            return "LKjIP"
        case Naskah.SOP:
            return "SOP"
        case _:
            assert_never(satu)


def terbit(satu: Terbit, naskah: Naskah) -> str:
    """Return whether a document is there, as a checklist shows it; a report is a draft until it is signed."""
    if satu is Terbit.SEBAGIAN and naskah is Naskah.LKJIP:
        return "Draf"
    return f"✓ {kapital(str(satu))}" if satu is Terbit.ADA else kapital(str(satu))


def sekian_dari(sekian: int, dari: int) -> str:
    return f"{angka(Decimal(sekian))} dari {angka(Decimal(dari))}"


def sebanyak(banyak: int, putusan: Putusan) -> str:
    """Return how many promises have a verdict: `2 tidak tercapai`."""
    return f"{angka(Decimal(banyak))} {sebutan(putusan)}"


def jawaban(tahun: int | None, semua: Sequence[RingkasanKantor]) -> str:
    """Return the answer of the first page: promises kept by all offices in a year, and reports that are sent."""
    if tahun is None:
        return f"Dari {len(semua)} kantor belum ada yang angkanya bisa dinilai."
    years = [year for one in semua if (year := one.tahun(tahun))]
    met = sum(year.cacah(Putusan.TERCAPAI) for year in years)
    judged = met + sum(year.cacah(Putusan.TIDAK_TERCAPAI) for year in years)
    sent = sum(1 for year in years if year.dikirim)
    due = sum(1 for year in years if year.menunggak)
    late = sum(1 for year in years if year.terlambat) - due
    told = (
        f"{due} belum terkirim padahal tenggatnya lewat" if due else "",
        f"{late} terkirim terlambat" if late else "",
    )
    return bersama(
        (
            f"Pada {tahun}, {sekian_dari(met, judged)} target yang bisa dinilai tercapai di {len(years)} kantor.",
            f"{sekian_dari(sent, len(years))} laporan {tahun} sudah terkirim"
            + (
                f"; {dan([one for one in told if one])}."
                if due or late
                else ", semuanya sebelum tenggat."
                if sent
                else "."
            ),
        )
    )


def belum_kirim(tahun: int) -> str:
    return f"Belum mengirim laporan {tahun}, padahal tenggatnya lewat: "


def belum_terhitung(tahun: int) -> str:
    return f"Masih punya indikator {tahun} yang belum terhitung: "


def tak_terbit(banyak: int) -> str:
    """Return what is said of offices without a site."""
    return f"{banyak} kantor belum terbit di sini karena {SEBAB_BELUM}." if banyak else ""


def judul_tabel(tahun: int | None) -> str:
    return f"Semua kantor, tahun {tahun}" if tahun else "Semua kantor"


def laporan(tahun: TahunKantor) -> str:
    """Return where the report of a year stands."""
    return kapital(str(tahun.status)) if tahun.status else "Belum diketahui"


LEWAT = "lewat tenggat"


def laporan_kecil(tahun: TahunKantor) -> str:
    """Return when the report was sent, and what that is beside its deadline."""
    return rangkai_sel(tanggal(tahun.dikirim) if tahun.dikirim else "", LEWAT if tahun.terlambat else "")


def kelompok_laporan(tahun: TahunKantor | None) -> str:
    """Return the group of a report in the filter."""
    if tahun is None:
        return "tanpa-data"
    return "terlambat" if tahun.terlambat else "terkirim" if tahun.dikirim else "belum"


KELOMPOK_LAPORAN = (
    *(("terkirim", "Terkirim tepat waktu"), ("terlambat", "Lewat tenggat"), ("belum", "Belum terkirim")),
    *(("tanpa-data", "Tanpa data tahun ini"), ("belum-terbit", BELUM_TERBIT)),
)


def mutu(tahun: TahunKantor) -> str:
    """Return how many figures a year still lacks."""
    return f"{tahun.belum_terhitung} indikator belum terhitung" if tahun.belum_terhitung else "Semua terhitung"


def mutu_kecil(tahun: TahunKantor) -> str:
    return f"{tahun.peringatan} catatan pemeriksaan" if tahun.peringatan else "tanpa catatan"


def jawaban_indikator(nama: str, tahun: int | None, met: int, judged: int) -> str:
    """Return the answer of the page of an indikator that offices share."""
    if tahun is None or not judged:
        return f"{nama}: belum ada kantor yang angkanya bisa dinilai."
    return f"{nama}: pada {tahun}, {sekian_dari(met, judged)} kantor yang bisa dinilai mencapai targetnya."


def satuan_lain(satuan: str) -> str:
    return f"satuan di kantor ini: {satuan}"


def jawaban_dokumen(tahun: int, lengkap: int, dari: int) -> str:
    return f"Untuk {tahun}, {sekian_dari(lengkap, dari)} kantor sudah menerbitkan semua dokumen di daftar ini."


def judul_dokumen(tahun: int) -> str:
    return f"Dokumen tahun {tahun} menurut kantor"


def tenggat(tahun: TahunKantor) -> str:
    return tanggal(tahun.tenggat, "–")


def jawaban_perubahan(banyak: int, kantor: int) -> str:
    return f"{angka(Decimal(banyak))} isi laporan dari {kantor} kantor dikoreksi sesudah ditandatangani."


def tentang(nama: str, banyak: int) -> tuple[str, ...]:
    """Return what the portal is, in paragraphs."""
    return (
        f"Portal ini menyandingkan kinerja {banyak} kantor di {nama}. Setiap kantor mengisi datanya sendiri dan punya "
        "situs sendiri di portal ini; portal tidak mengubah satu angka pun.",
        "Angka di sini sama dengan angka di situs kantornya, dihitung dengan cara yang sama. Asal setiap angka, sampai "
        "ke baris berkasnya, ada di situs kantor itu.",
        "Kantor yang datanya belum bisa diterbitkan tetap disebut, tanpa angka. Kantor lain tidak menunggunya.",
        TANPA_PERINGKAT,
    )
