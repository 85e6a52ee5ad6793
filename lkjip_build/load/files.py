"""Which files a data folder has and must have; what it has for nothing tells `gerbang`."""

from collections.abc import Collection, Iterator

from lkjip_build.model.aturan import Aturan
from lkjip_build.model.instansi import Instansi
from lkjip_build.model.istilah import Glosarium
from lkjip_build.model.konfirmasi import Konfirmasi
from lkjip_build.model.laporan import AnalisisSasaran, Anggaran, Kejadian, Kinerja, KodeAnggaran, LaporanFakta
from lkjip_build.model.libur import HariLibur
from lkjip_build.model.pengesahan import DaftarSegel, Koreksi, Segel
from lkjip_build.model.rekaman import Rekaman
from lkjip_build.model.rencana_aksi import RencanaAksi
from lkjip_build.model.renstra import Renstra
from lkjip_build.model.sumber_daya import Pegawai, Sarana
from lkjip_build.problems import Location, Problem, Rule
from lkjip_build.sources import BERKAS_TIDAK_ADA, Sources, Tree

TIDAK_SEPERTI_TAHUN_LAIN = Rule(
    "LKJ011",
    "warning",
    "Tahun ini tidak punya berkas yang dipunyai tahun lain",
    manual="""
Tahun-tahun lain punya berkas ini, tahun ini tidak. Mungkin terhapus; mungkin memang belum dimulai. Bila belum dimulai,
buat berkasnya dengan baris judul saja. `rencana-aksi.csv`, `kepegawaian.csv`, dan `sarana-prasarana.csv` baru
ditanyakan setelah ada di tahun sebelumnya.

Salah:

```
data/2024/anggaran.csv ada
data/2025/anggaran.csv tidak ada
```

Benar:

```
data/2024/anggaran.csv ada
data/2025/anggaran.csv ada
```
""",
)

TAHUN_BELUM_LENGKAP = Rule(
    "LKJ012",
    "warning",
    "Tahun yang dilaporkan belum lengkap",
    manual="""
Laporan tahun ini sudah mulai disusun tetapi anggarannya belum ditulis, atau semua realisasinya sudah terisi tetapi
langkah penyusunannya belum dicatat.

Salah:

```
siklus.csv berisi, anggaran.csv tidak ada atau hanya judul kolom
```

Benar:

```
siklus.csv berisi, anggaran.csv berisi pagu dan realisasi
```
""",
)

YAML_FILES: dict[str, type[Rekaman]] = {
    "instansi.yml": Instansi,
    "aturan.yml": Aturan,
    "renstra.yml": Renstra,
    "istilah.yml": Glosarium,
}
CSV_FILES: dict[str, type[Rekaman]] = {
    "hari-libur.csv": HariLibur,
    "kode-anggaran.csv": KodeAnggaran,
    "konfirmasi.csv": Konfirmasi,
    "pengesahan.csv": DaftarSegel,
}
TAHUN_FILES: dict[str, type[Rekaman]] = {
    "laporan.yml": LaporanFakta,
    "kinerja.csv": Kinerja,
    "rencana-aksi.csv": RencanaAksi,
    "anggaran.csv": Anggaran,
    "analisis.yml": AnalisisSasaran,
    "siklus.csv": Kejadian,
    "kepegawaian.csv": Pegawai,
    "sarana-prasarana.csv": Sarana,
    "konfirmasi.csv": Konfirmasi,
    "pengesahan.yml": Segel,
    "koreksi.csv": Koreksi,
}
DOKUMEN = "dokumen"
"""The folder of a year that keeps the documents as they were signed."""
REQUIRED = ("instansi.yml", "aturan.yml", "renstra.yml")
REQUIRED_IN_TAHUN = ("laporan.yml", "kinerja.csv")
SEPERLUNYA = (
    "konfirmasi.csv",
    "pengesahan.yml",
    "koreksi.csv",
)  # that one year has something to confirm says nothing of another
# A year needs these once an earlier one has them.
SEJAK_DIMULAI = ("rencana-aksi.csv", "kepegawaian.csv", "sarana-prasarana.csv")


def missing_files(
    sources: Sources, folder: str, tahun_folders: list[str], beside: Collection[str]
) -> Iterator[Problem]:
    """LKJ001. Yield a problem for each required file that is missing; `beside` are those of which the gate tells that
    they lie under another name.
    """
    unreadable = {problem.location.path for problem in sources.problems}
    wanted = [*REQUIRED, *(f"{tahun}/{name}" for tahun in tahun_folders for name in REQUIRED_IN_TAHUN)]
    for name in wanted:
        path = f"{folder}/{name}"
        if name not in sources.documents and path not in unreadable and name not in beside:
            yield BERKAS_TIDAK_ADA.at(
                Location(path),
                "berkas ini tidak ada",
                remedy="buat berkasnya, atau kembalikan dari riwayat git",
            )


def uneven_years(sources: Sources, folder: str, tahun_folders: list[str]) -> Iterator[Problem]:
    """LKJ011. A file that other years have may be missing for a reason; it may also have been lost."""
    for tahun in tahun_folders:
        lost = [name for name in TAHUN_FILES if _is_lost(sources, folder, tahun, name, tahun_folders)]
        if lost:
            yield TIDAK_SEPERTI_TAHUN_LAIN.at(
                Location(f"{folder}/{tahun}"),
                f"tahun ini tidak punya {', '.join(lost)}, padahal tahun lain punya",
                remedy=f"kembalikan {lost[0]} dari riwayat git, atau buat dengan baris judul saja",
            )


def unfinished_years(sources: Sources, folder: str, tahun_folders: list[str]) -> Iterator[Problem]:
    """LKJ012. A year whose report is being made has a budget, and one with all its figures has a log; where LKJ011
    tells that the file is lost, that is enough.
    """
    for tahun in tahun_folders:
        kinerja, anggaran, siklus = (
            _rows(sources, folder, f"{tahun}/{name}") for name in ("kinerja.csv", "anggaran.csv", "siklus.csv")
        )
        wanted = []
        if siklus and anggaran == []:
            wanted.append(("anggaran.csv", "laporannya sudah mulai disusun", "isi pagu dan realisasinya"))
        if kinerja and all(row.get("realisasi") for row in kinerja) and siklus == []:
            wanted.append(("siklus.csv", "semua realisasinya sudah terisi", "catat langkah-langkah penyusunannya"))
        for name, why, remedy in wanted:
            if not _is_lost(sources, folder, tahun, name, tahun_folders):
                message = f"{name} tidak berisi satu baris pun, padahal {why}"
                yield TAHUN_BELUM_LENGKAP.at(Location(f"{folder}/{tahun}/{name}"), message, remedy=remedy)


def _is_lost(sources: Sources, folder: str, tahun: str, name: str, tahun_folders: list[str]) -> bool:
    """Tell whether a year lacks a file that it may lack but that other years have."""
    models = [other for other in tahun_folders if other < tahun or name not in SEJAK_DIMULAI]
    return (
        name not in (*REQUIRED_IN_TAHUN, *SEPERLUNYA)
        and f"{folder}/{tahun}/{name}" not in sources.lines
        and any(f"{folder}/{other}/{name}" in sources.lines for other in models)
    )


def _rows(sources: Sources, folder: str, name: str) -> list[dict[str, Tree]] | None:
    """Return the rows of a CSV file, none where there is no file, or None where it has faults that hide its rows."""
    document = sources.documents.get(name)
    path = f"{folder}/{name}"
    if any(problem.location.path == path and problem.severity == "error" for problem in sources.problems):
        return None
    if document is None:
        return []
    return [row for row in document.tree if isinstance(row, dict)] if isinstance(document.tree, list) else None
