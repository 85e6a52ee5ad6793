"""What the reference pages say of rules, counts and the origin of numbers."""

from decimal import Decimal
from typing import assert_never

from lkjip_build.model.aturan import HariNol, Himpunan, RataRata, RumusRentang, SatuanHari

BERKAS_SUMBER = "Berkas sumber"
"""The part of a page with its data files; the links to how its numbers came about have a name of their own."""
ASAL_ANGKA = (
    "Setiap angka di situs ini menyebut asalnya: berkas dan baris tempatnya ditulis, atau cara menghitungnya. "
    "Bukalah “Asal angka” di bawah tabel, gambar, atau kalimatnya."
)
TANPA_ASAL = (
    "Yang tidak menyebut asalnya: tahun, tanggal, dan jam, kode dan nomor urut, nomor peraturan, dan ukuran berkas. "
    "Begitu pula tetapan di dalam rumus, dan angka di dalam teks yang ditulis kantor."
)


def masa(himpunan: Himpunan) -> str:
    """Return for which reports a rule set holds: `Laporan 2023 sampai 2025`."""
    return f"Laporan {_masa(himpunan)}"


def sebutan_aturan(himpunan: Himpunan) -> str:
    """Return the name of a rule set for who does not know its kode: `Aturan tahun 2023 sampai 2025 (aturan-2023)`."""
    return f"Aturan tahun {_masa(himpunan)} ({himpunan.kode})"


def _masa(himpunan: Himpunan) -> str:
    if himpunan.sampai is None:
        return f"{himpunan.mulai} dan sesudahnya"
    if himpunan.sampai == himpunan.mulai:
        return str(himpunan.mulai)
    return f"{himpunan.mulai} sampai {himpunan.sampai}"


def di_luar_rentang(rumus: RumusRentang) -> str:
    """Return how capaian is counted outside a range target."""
    match rumus:
        case RumusRentang.BATAS_TERDEKAT:
            return "rumus yang sama dengan batas rentang terdekat sebagai target"
        case RumusRentang.NOL:
            return "0\u00a0%"
        case _:
            assert_never(rumus)


def batas_atas(batas: Decimal | None, cetak: str) -> str:
    """Return an upper cap, printed as `cetak`, or that there is none."""
    return "tanpa batas atas" if batas is None else f"paling tinggi {cetak}"


def batas_bawah(batas: Decimal | None, cetak: str) -> str:
    """Return a lower cap, printed as `cetak`, or that there is none."""
    return "tanpa batas bawah" if batas is None else f"paling rendah {cetak}"


def rata_rata_dari(rata_rata: RataRata) -> str:
    """Return what the average of a year is taken over."""
    match rata_rata:
        case RataRata.INDIKATOR:
            semua = "indikator"
        case RataRata.SASARAN:
            semua = "sasaran"
        case _:
            assert_never(rata_rata)
    return f"rata-rata semua {semua}, dari angka yang belum dibulatkan"


def hitungan_hari(satuan: SatuanHari, hari_nol: HariNol) -> str:
    """Return how days are counted: `hari kerja; hari penerimaan dihitung hari ke-0`."""
    match satuan:
        case SatuanHari.KERJA:
            hari = "hari kerja"
        case SatuanHari.KALENDER:
            hari = "hari kalender"
        case _:
            assert_never(satuan)
    match hari_nol:
        case HariNol.PENERIMAAN:
            return f"{hari}; hari penerimaan dihitung hari ke-0"
        case HariNol.INKLUSIF:
            return f"{hari}; hari mulai dihitung hari ke-1"
        case _:
            assert_never(hari_nol)


def tenggat_laporan(bulan: str) -> str:
    """Return when a report is due; `bulan` is the printed number of the month."""
    return f"akhir bulan ke-{bulan} tahun berikutnya, atau lebih awal bila surat edaran Sekda menetapkannya."


def ada_kesalahan(jumlah: int) -> str:
    """Return what the preview says instead of the site while the data have errors."""
    return f"Ada {jumlah} kesalahan di berkas data. Perbaiki, simpan, dan halaman ini kembali sendiri."


def beri_tahu(telepon: str | None, surel: str | None) -> str:
    """Return where a reader can say what is wrong; without telephone and e-mail the office itself is left."""
    asked = "Menemukan yang salah atau kurang?"
    if reached := " atau ".join(filter(None, (telepon, surel))):
        return f"{asked} Beri tahu kantor: {reached}."
    return f"{asked} Sampaikan di kantor; telepon dan surelnya belum diisi di situs ini."


def tujuan_situs(instansi: str, *, contoh: bool) -> str:
    """Return what the site is for, and what it is made from."""
    data = "berkas data contoh" if contoh else "berkas data"
    return (
        f"Situs ini menjawab satu pertanyaan warga: apakah janji kinerja {instansi} ditepati, dan mana buktinya. "
        f"Isinya dibuat langsung dari {data}."
    )
