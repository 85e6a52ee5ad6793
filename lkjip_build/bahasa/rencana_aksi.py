"""A plan of action in words."""

PENGANTAR = (
    "Target setiap triwulan dan yang dikerjakan untuk mencapainya. Di bawah target triwulan yang sudah lewat tertulis "
    "apakah tahun itu masih di jalur sampai triwulan tersebut."
)
TANPA_AKSI = "Aksi untuk sasaran ini belum diisi."


def pengantar_bab(tahun: int) -> str:
    """Return how Bab II opens the plan of action."""
    return (
        f"Untuk memenuhi Perjanjian Kinerja, target {tahun} dibagi menurut triwulan, dengan aksi untuk mencapainya dan "
        "penanggung jawabnya."
    )
