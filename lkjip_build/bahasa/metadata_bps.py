"""The words of the statistical metadata forms of BPS: their fields, and what our data say in them."""

from collections.abc import Mapping, Sequence
from typing import assert_never

from lkjip_build.bahasa import angka
from lkjip_build.model.nilai_ukur import Jenjang
from lkjip_build.model.renstra import Arah
from lkjip_build.model.satuan import BatasNilai

MS_KEG, MS_IND, MS_VAR = "ms-keg", "ms-ind", "ms-var"
KOMPOSIT, PEMBANGUN, VARIABEL = "Apakah Indikator Komposit?", "Indikator Pembangun", "Variabel Pembangun"
ISIAN: Mapping[str, tuple[str, ...]] = {
    MS_KEG: (
        *("Judul Kegiatan", "Kode Kegiatan", "Tahun", "Instansi Penyelenggara", "Alamat", "Telepon", "Email"),
        *("Penanggung Jawab Teknis", "Latar Belakang Kegiatan", "Tujuan Kegiatan", "Cara Pengumpulan Data"),
        *("Frekuensi Penyelenggaraan", "Wilayah Kegiatan", "Unit Observasi", "Uji Coba", "Jenis Petugas"),
        *("Metode Pengolahan", "Metode Analisis", "Ketersediaan untuk Umum", "Tautan Publikasi"),
    ),
    MS_IND: (
        *("Metadata Kegiatan", "Kode Kegiatan", "Nama Indikator", "Konsep", "Definisi", "Interpretasi"),
        *("Metode/Rumus Penghitungan", "Ukuran", "Satuan", "Klasifikasi Penyajian", KOMPOSIT),
        *(PEMBANGUN, VARIABEL, "Publikasi Ketersediaan", "Level Estimasi"),
        "Apakah Dapat Diakses Umum?",
    ),
    MS_VAR: (
        *("Nama Variabel", "Alias", "Konsep", "Definisi", "Referensi Pemilihan", "Referensi Waktu", "Tipe Data"),
        *("Klasifikasi Isian", "Aturan Validasi", "Kalimat Pertanyaan", "Apakah Dapat Diakses Umum?"),
    ),
}
"""The fields of each form, in its order."""
NAMA = {MS_KEG: "Judul Kegiatan", MS_IND: "Nama Indikator", MS_VAR: "Nama Variabel"}
"""The field by which a record of a form is named."""
BELUM_DIISI, CATATAN = "belum diisi", "baca dulu"
KEPALA_BELUM = ("Formulir", "Baris", "Isian yang belum diisi")
TUJUAN = "Mengukur apakah janji kinerja tahunan dan lima tahunan kantor tercapai."
CARA = "Kompilasi produk administrasi"
FREKUENSI = "Triwulanan dan tahunan"
UMUM, YA, TIDAK, LEVEL = "Ya", "Ya", "Tidak", "Kecamatan"
WAKTU = "Triwulan dan tahun laporan"


def judul_kegiatan(kantor: str) -> str:
    return f"Pengukuran Kinerja {kantor}"


def variabel(indikator: str) -> str:
    return f"Realisasi {indikator}"


def ya_tidak(jawaban: bool | None) -> str | None:
    """Return the answer to a question of a form; None where nobody has answered it."""
    return None if jawaban is None else YA if jawaban else TIDAK


def tak_ditanya(baris: Mapping[str, object]) -> str | None:
    """Return the field that the form skips: a composite is made of indikator, any other of variables."""
    return {YA: VARIABEL, TIDAK: PEMBANGUN}.get(str(baris.get(KOMPOSIT)))


def interpretasi(arah: Arah) -> str:
    """Return how a figure is to be read, from which way is better."""
    match arah:
        case Arah.NAIK:
            return "Makin besar nilainya, makin baik kinerjanya."
        case Arah.TURUN:
            return "Makin kecil nilainya, makin baik kinerjanya."
        case Arah.TETAP:
            return "Makin dekat nilainya ke target, makin baik kinerjanya."
        case _:
            assert_never(arah)


def tipe(*, berskala: bool) -> str:
    return "Kategorik berjenjang" if berskala else "Numerik"


def klasifikasi(skala: Sequence[Jenjang]) -> str | None:
    return "; ".join(one.nama for one in skala) or None


def validasi(batas: BatasNilai) -> str | None:
    """Return the least and the greatest value as a rule; None where there is neither."""
    low = f"tidak lebih kecil dari {angka.angka(batas.bawah)}" if batas.bawah is not None else ""
    high = f"tidak lebih besar dari {angka.angka(batas.atas)}" if batas.atas is not None else ""
    return " dan ".join(one for one in (low, high) if one) or None


def catatan(kantor: str, kurang: int, *, contoh: bool) -> tuple[str, ...]:
    """Return the notes of the form to hand in; `kurang` records lack something."""
    return (
        f"Metadata statistik {kantor} menurut Peraturan BPS 5/2020: MS-Keg, MS-Ind, MS-Var",
        *(("DATA CONTOH, bukan angka resmi. Jangan diserahkan.",) if contoh else ()),
        "Isinya diambil dari renstra.yml dan instansi.yml. Yang belum diketahui dikosongkan, tidak dikarang.",
        f"{kurang} baris belum lengkap; isian yang kosong disebut satu per satu di lembar belum diisi.",
        "Lengkapi di berkas ini sebelum diserahkan ke BPS atau wali data.",
    )
