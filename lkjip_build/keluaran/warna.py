"""The colours of documents and pictures, as six hexadecimal digits; those of pages are in the style sheets."""

HIJAU = "17483A"
GARIS = "6F8077"
MERAH = "A3261C"
ABU = "E4ECE6"
KELOMPOK = "F2F6F3"
GRAFIK = ("1B6A53", "B1560F")
PUDAR = "48584F"
KUNYIT, TEPI_KUNYIT = "FDF0C9", "B98712"
WARNA_PUTUSAN = {
    "tercapai": "0B6B43",
    "tidak-tercapai": "A3261C",
    "di-jalur": "1A5C94",
    "tertinggal": "954300",
    "belum-ada-data": "48584F",
    "tidak-dinilai": "48584F",
}
"""By the value of a verdict."""
