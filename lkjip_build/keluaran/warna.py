"""The colours of documents, as six hexadecimal digits; those of pages are in the style sheets."""

HIJAU = "17483A"
GARIS = "6F8077"
MERAH = "A3261C"
ABU = "E4ECE6"
KELOMPOK = "F2F6F3"
GRAFIK = ("1B6A53", "B1560F")
PUDAR = "48584F"
KUNYIT, TEPI_KUNYIT = "FDF0C9", "B98712"
