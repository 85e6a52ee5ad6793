"""What a value of open data may be."""

from enum import StrEnum


class JenisData(StrEnum):
    """The kind of the values of a column that programs read. A `DAFTAR` is several codes: an array in JSON, with spaces
    between them in a cell.
    """

    TEKS = "teks"
    BULAT = "bulat"
    ANGKA = "angka"
    TANGGAL = "tanggal"
    WAKTU = "waktu"
    YA_TIDAK = "ya-tidak"
    DAFTAR = "daftar"
    ALAMAT = "alamat"
