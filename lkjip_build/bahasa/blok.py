"""The words that the writer of pages puts around blocks, so that no template holds one."""

ASAL_ANGKA = "Asal angka"
SIDIK_BERKAS = "Sidik berkas SHA-256"
BARIS = "Baris"
ISI = "Isi"
ISI_DI = "Isi di"
IDENTITAS_SOP = "Identitas SOP"


def dihitung_dari(cara: str) -> str:
    """Return how a number came about, before the numbers that went in."""
    return f"{cara}, dari"


def isi_berkas(nama: str) -> str:
    return f"Isi {nama}"


def identitas(nama: str) -> str:
    return f"Identitas SOP {nama}"
