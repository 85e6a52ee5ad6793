"""The words of the list of public information: what the site publishes, as a PPID names it."""

from collections.abc import Iterator

BERKALA = "berkala"
HALAMAN = "halaman web"
BENTUK_LAPORAN = "halaman web, PDF, Word, Excel, ODS"
BENTUK_DATA = "halaman web, CSV, JSON, Excel"
BENTUK_SOP = "halaman web, PDF, BPMN, JSON"
RINGKASAN_SOP = "Langkah, pelaksana, dan waktu baku menurut formulir resminya."
SELALU = (
    ("Indikator kinerja", "Apa yang diukur, caranya, dan hasilnya tahun demi tahun.", BENTUK_DATA, "/indikator/"),
    ("Data kinerja terbuka", "Semua angka situs ini dengan arti setiap kolom.", BENTUK_DATA, "/data/"),
    (
        "Cara menghitung capaian",
        "Rumus, batas, dan skala yang dipakai, dengan dasarnya.",
        "halaman web",
        "/metodologi/",
    ),
    ("Perubahan sesudah laporan disahkan", "Koreksi dengan alasan dan pelakunya.", BENTUK_DATA, "/perubahan/"),
)


def setahun(tahun: int, *, ditandatangani: bool) -> Iterator[tuple[str, str, str, str]]:
    """Yield what there is of a year: title, summary, form, and the folder of its page."""
    draft = "" if ditandatangani else " (sementara, belum ditandatangani)"
    report = "Janji kinerja, hasilnya, sebabnya, dan anggarannya menurut PermenPANRB 53/2014."
    yield f"Laporan kinerja (LKjIP) {tahun}{draft}", report, BENTUK_LAPORAN, "laporan"
    yield (
        f"Pengukuran kinerja {tahun}{draft}",
        "Target, realisasi, dan capaian setiap indikator.",
        BENTUK_DATA,
        "kinerja",
    )
    yield f"Rencana aksi {tahun}", "Aksi yang dijanjikan dan target setiap triwulan.", BENTUK_DATA, "rencana-aksi"
    yield f"Penyusunan laporan {tahun}", "Langkah penyusunan laporan dan waktunya.", "halaman web, JSON", "siklus"


def judul_sop(nama: str) -> str:
    return f"SOP {nama}"
