"""The words of the page of one indikator."""

from typing import TYPE_CHECKING

from lkjip_build.bahasa.angka import nilai, nilai_kalimat
from lkjip_build.bahasa.putusan import sebutan
from lkjip_build.bahasa.situs import angka_diperbarui
from lkjip_build.compute.besaran import Besaran
from lkjip_build.compute.putusan import Putusan
from lkjip_build.model.instansi import Instansi
from lkjip_build.model.nilai import BULAN
from lkjip_build.model.renstra import Indikator
from lkjip_build.model.satuan import Satuan

if TYPE_CHECKING:
    from lkjip_build.compute.rekap import BarisKinerja

BERBAGI = "Data, kutipan, dan teks untuk dibagikan"
DATA, KUTIP, BAGIKAN = "Data dan gambar", "Kutip", "Teks untuk dibagikan"
UNDUH_CSV, UNDUH_JSON, UNDUH_SVG = (
    "tabel semua tahun",
    "isi yang sama untuk program komputer",
    "gambar grafik ini",
)
SEMUA_DATA = "Semua indikator dan tahun ada di "
HALAMAN_DATA = "halaman data"
SEKITAR = "Indikator sebelum dan sesudahnya"
SEMUA = "Semua indikator"
CONTOH = "Data contoh, bukan angka resmi. "


def tempat(apa: str) -> str:
    """Return what an indikator belongs to, before its name."""
    return f"Mengukur {apa} "


def kepala_putusan(tahun: int, sampai: int) -> str:
    """Return what stands above a verdict: its year, and until when it runs."""
    return f"{tahun}, sampai {BULAN[3 * sampai - 1]}" if sampai else str(tahun)


def sifat_angka(*, final: bool) -> str:
    return "" if final else "angka sementara"


def target_akhir(target: Besaran, sejauh_ini: Besaran, satuan: Satuan) -> str:
    """Return the target of the year, beside that of the year so far."""
    return f"target akhir tahun {'sama' if target == sejauh_ini else nilai_kalimat(target, satuan)}"


def kutipan(indikator: Indikator, instansi: Instansi, alamat: str, *, contoh: bool) -> str:
    """Return how to cite the page of an indikator."""
    made = f"{instansi.nama}, {instansi.kabupaten}. “{indikator.judul}”. Kinerja {instansi.nama}, halaman {alamat}."
    licence = f" Lisensi {instansi.lisensi}." if instansi.lisensi else ""
    return f"{CONTOH if contoh else ''}{made} {angka_diperbarui(instansi.diperbarui)}{licence}"


def sumber_gambar(instansi: Instansi, *, contoh: bool) -> str:
    """Return what stands below the picture of a chart: whose figures they are, of which day."""
    return f"{CONTOH if contoh else ''}{instansi.nama}, {instansi.kabupaten}. {angka_diperbarui(instansi.diperbarui)}"


def bagikan(baris: "BarisKinerja", putusan: Putusan, instansi: Instansi, *, contoh: bool) -> str:
    """Return a message about the newest judged year, to be copied."""
    indikator = baris.indikator
    figures = f"{nilai(baris.realisasi, indikator.satuan)}, target {nilai(baris.target, indikator.satuan)}"
    said = f"{indikator.judul}, {instansi.nama}, {baris.tahun}: {figures}. Hasil: {sebutan(putusan)}."
    return f"{CONTOH if contoh else ''}{said}"
