"""What a new office is called and begins with, by its kind, and what `lkjip mulai` says."""

from dataclasses import dataclass

from lkjip_build.bahasa.daftar import dan
from lkjip_build.model.instansi import JenisInstansi


@dataclass(frozen=True)
class Sebutan:
    """How the people are called who prepare the report: the head, who assigns and corrects, who drafts."""

    pimpinan: str
    sekretaris: str
    perencana: str


SEBUTAN = {
    JenisInstansi.KECAMATAN: Sebutan("Camat", "Sekretaris Kecamatan", "Kasubbag Perencanaan dan Keuangan"),
    JenisInstansi.KELURAHAN: Sebutan("Lurah", "Sekretaris Kelurahan", "Kepala Seksi Pemerintahan"),
    JenisInstansi.DINAS: Sebutan("Kepala Dinas", "Sekretaris Dinas", "Kasubbag Perencanaan"),
    JenisInstansi.BADAN: Sebutan("Kepala Badan", "Sekretaris Badan", "Kasubbag Perencanaan"),
    JenisInstansi.BAGIAN: Sebutan("Kepala Bagian", "Kasubbag", "Pelaksana perencanaan"),
    JenisInstansi.LAINNYA: Sebutan("Kepala Kantor", "Sekretaris", "Kasubbag Perencanaan"),
}
_KEPALA = {JenisInstansi.KECAMATAN: ("Camat", "Kecamatan "), JenisInstansi.KELURAHAN: ("Lurah", "Kelurahan ")}


def jabatan_pimpinan(jenis: JenisInstansi, nama: str) -> str:
    """Return the jabatan of the head of an office: `Camat Sukamaju`, `Kepala Dinas Pendidikan`."""
    kepala, kind = _KEPALA.get(jenis, ("Kepala", ""))
    return f"{kepala} {nama.removeprefix(kind)}"


TANYA = {
    "nama": "Nama kantor, misalnya Kecamatan Sukamaju",
    "jenis": f"Jenis kantor ({', '.join(JenisInstansi)})",
    "kabupaten": "Kabupaten atau kota, misalnya Kabupaten Contoh",
    "provinsi": "Provinsi, misalnya Provinsi Contoh",
    "kode_wilayah": "Kode wilayah Kemendagri (Enter bila tidak ada)",
    "tahun": "Tahun laporan pertama",
    "renstra": "Periode Renstra, misalnya 2025-2029",
}
PERIODE_SALAH = (
    "periode Renstra ditulis dua tahun, misalnya 2025-2029, dan tahun pertamanya tidak sesudah yang terakhir"
)
TAHUN_DI_LUAR = "tahun laporan pertama harus di dalam periode Renstra"
TAK_TERJAWAB = "pertanyaannya tidak dijawab; tidak ada yang ditulis"


def sudah_berisi(folder: str, nama: list[str]) -> str:
    """Return that a folder has something in it already, and what."""
    return f"folder '{folder}' sudah berisi {dan(nama)}; tidak ada yang ditulis; pilih folder baru"


def sedang_dibuka(nama: str) -> str:
    """Return that the folder one stands in cannot be put in place whole, and what to type in its place."""
    return f"folder ini sedang dibuka; tidak ada yang ditulis; ketik dulu: cd .. lalu: lkjip mulai {nama}"


def bukan_folder(folder: str) -> str:
    return f"'{folder}' sudah ada dan bukan folder; tidak ada yang ditulis; pilih nama lain"


def selesai(folder: str, berkas: int, tahun: int, tabel: str = "") -> str:
    """Return what was made, whose figures it has (those of `tabel`, or examples), and the commands that show it."""
    angka = (
        f"Tujuan sampai realisasinya dari {tabel}; tandanya tetap DATA CONTOH sampai diperiksa dan status_data di "
        "data/instansi.yml diganti menjadi resmi."
        if tabel
        else "Angkanya contoh; ganti dengan angka kantor."
    )
    return (
        f"{berkas} berkas ditulis ke {folder}. {angka}\n"
        f"Berikutnya:\n  cd {folder}\n  mkdocs serve\nlalu buka http://127.0.0.1:8000/, ubah satu realisasi di "
        f"data/{tahun}/kinerja.csv, lalu simpan: halamannya ikut berubah. Langkah lain ada di README.md folder itu.\n"
        "Mengisi tanpa terminal: klik dua kali sunting.bat (Windows), sunting.command (Mac), atau sunting.sh (Linux)."
    )


# What could not be read of a table of indikator


TANPA_JUDUL = (
    "tidak ada baris judul yang memuat kolom sasaran dan indikator; beri judul kolom seperti: Sasaran, Indikator, "
    "Satuan, Target 2025, Realisasi 2025"
)
TANPA_INDIKATOR = "tidak ada satu pun baris indikator di bawah judulnya"
BUKAN_TABEL = "berkas itu bukan CSV atau XLSX; simpan dari Excel sebagai .xlsx atau CSV UTF-8"
TANPA_SASARAN = "tidak ada sasaran di baris ini atau di atasnya; dilewati"
TANPA_NAMA = "tidak ada nama indikator; dilewati"
TANPA_SATUAN = "satuan kosong; ditulis 'belum diisi', lengkapi di renstra.yml"


def kolom_dilewati(judul: list[str]) -> str:
    return f"kolom yang tidak dikenal atau berulang, dilewati: {dan(judul)}"


def nilai_dilewati(kolom: str, isi: str, pesan: str) -> str:
    return f"kolom '{kolom}': {pesan}; '{isi}' tidak ditulis"


def di_baris(baris: int, kalimat: str) -> str:
    return f"baris {baris}: {kalimat}"


def tanpa_indikator(nama: str) -> str:
    return f"'{nama}' tidak punya indikator; dilewati"


def arah_menurun(semua_kode: list[str]) -> str:
    return f"arah {dan(semua_kode)} ditulis 'turun', karena targetnya makin kecil setiap tahun; periksa di renstra.yml"


def arah_ditebak(banyak: int) -> str:
    return (
        f"arah dan konsolidasi {banyak} indikator tidak tertulis di tabel; ditulis 'naik' dan 'posisi-akhir', periksa "
        "di renstra.yml: 'turun' bila makin kecil makin baik, 'jumlah' bila triwulannya dijumlahkan"
    )


def realisasi_dilewati(kode: str, pesan: str) -> str:
    return f"realisasi {kode} tidak ditulis: {pesan}"


def terbaca(sasaran: int, indikator: int) -> str:
    return f"terbaca {sasaran} sasaran dan {indikator} indikator"


TUJUAN_BELUM = "Tujuan belum diisi"
BELUM_DIISI = "belum diisi"
