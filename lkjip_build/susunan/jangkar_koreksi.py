"""Where a correction stands on the page of all corrections: an anchor that never changes."""

from lkjip_build.compute.segel import Alamat

HALAMAN = "/perubahan/"
_BIASA = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._")


def jangkar(tahun: int, alamat: Alamat, ke: int) -> str:
    """Return the anchor of the correction of a value, the first of it with `ke` 1: `2025/kinerja.csv/iku-02/target/1`.

    Two corrections never share one, whatever the office typed as a key: a letter that an address cannot hold as it is
    becomes its number.
    """
    parts = (str(tahun), alamat.berkas, alamat.kunci, alamat.kolom, str(ke))
    return "/".join("".join(map(_huruf, part)) for part in parts)


def _huruf(huruf: str) -> str:
    return huruf if huruf in _BIASA else f"~{ord(huruf):x}~"


def alamat(tahun: int, dikoreksi: Alamat, ke: int) -> str:
    """Return the address of a correction on the site."""
    return f"{HALAMAN}#{jangkar(tahun, dikoreksi, ke)}"
