"""Where a problem stands, in the names of changes: the row or record, and its column."""

from lkjip_build.problems import Problem
from lkjip_build.sources import read_file
from lkjip_build.sunting.perubahan import kunci_baris


def alamat_masalah(raw: bytes, problem: Problem) -> tuple[str, str]:
    """Return the key and column of a problem in a file that holds these bytes; empty where it is of the whole file."""
    place = problem.location
    if place.path.endswith(".yml"):
        kunci, _, kolom = place.field.rpartition(".")
        return kunci, kolom
    document = read_file(raw, place.path).document
    if document is None or not place.line:
        return "", ""
    rows = [document.places[(number,)].line for number in range(len(document.tree or ()))]
    names = (name for name, line in zip(kunci_baris(document), rows, strict=True) if line == place.line)
    return next(names, ""), place.field
