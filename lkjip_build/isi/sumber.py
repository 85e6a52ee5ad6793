"""Where data files stand on the site: as a page with an anchor for each line, and as the file itself."""

from lkjip_build.problems import Location


def halaman_sumber(path: str) -> str:
    """Return the page of a data file: `data/2025/kinerja.csv` → `/sumber/2025/kinerja/`."""
    return f"/sumber/{path.split('/', 1)[-1].rsplit('.', 1)[0]}/"


def berkas_sumber(path: str) -> str:
    """Return where the copy of a data file is published: `data/2025/kinerja.csv` → `data/sumber/2025/kinerja.csv`."""
    return f"data/sumber/{path.split('/', 1)[-1]}"


def alamat_baris(tempat: Location) -> str:
    """Return the place of a line of a data file on the site: `/sumber/2025/kinerja/#baris-3`."""
    return halaman_sumber(tempat.path) + (f"#baris-{tempat.line}" if tempat.line else "")


def sebut_baris(tempat: Location) -> str:
    """Return `2025/kinerja.csv baris 3`."""
    name = tempat.path.split("/", 1)[-1]
    return f"{name} baris {tempat.line}" if tempat.line else name
