"""A plan of action in words."""

from lkjip_build.bahasa import kata
from lkjip_build.model.renstra import Induk

PENGANTAR = (
    "Target setiap triwulan dan yang dikerjakan untuk mencapainya. Di bawah target triwulan yang sudah lewat "
    "tertulis realisasinya, dan apakah tahun itu di jalur sampai triwulan tersebut. Sesudah ada realisasi setahun, "
    "yang berlaku realisasi itu terhadap target setahun."
)


def tanpa_aksi(induk: Induk) -> str:
    """Return that no action was written for what its indikator measure."""
    return f"Aksi untuk {kata.induk(induk)} ini belum diisi."


def pengantar_bab(tahun: int) -> str:
    """Return how Bab II opens the plan of action."""
    return (
        f"Untuk memenuhi Perjanjian Kinerja, target {tahun} dibagi menurut triwulan, dengan aksi untuk mencapainya dan "
        "penanggung jawabnya."
    )
