"""Addresses of what has a name that anybody may have typed."""

import re
import unicodedata


def alamat_of(nama: str) -> str:
    """Return the address that the name of a folder gives: small letters without marks, digits, hyphens."""
    plain = unicodedata.normalize("NFKD", nama).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
