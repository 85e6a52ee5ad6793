"""What the rules on seals share: where a sealed value stands today, and how it is quoted."""

from lkjip_build.model.pesan import short
from lkjip_build.problems import Location

_DISAHKAN = "/disahkan/"


def tempat_kini(lokasi: Location, tahun: int) -> Location:
    """Return the file in which a value that only the seal has would stand today."""
    folder, marked, name = lokasi.path.partition(f"/{tahun}{_DISAHKAN}")
    return Location(f"{folder}/{name}") if marked else lokasi


def tertulis(value: str | None) -> str:
    """Return a value as a message quotes it; an empty cell is an empty quote."""
    return short(value or "")
