"""The command that looks at a site after it was published."""

import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import click

from lkjip_build.build import today
from lkjip_build.cli.umum import main

if TYPE_CHECKING:
    from lkjip_build.perintah.periksa_situs import Terbitan


@main.command("periksa-situs")
@click.argument("tempat", metavar="ALAMAT-ATAU-FOLDER")
@click.option(
    "--situs",
    type=click.Path(path_type=Path, file_okay=False, exists=True),
    default=Path("site"),
    show_default=True,
    help="Folder hasil bangun.",
)
@click.option("--ketat", is_flag=True, help="Saran untuk server pun dihitung gagal.")
def periksa_situs(tempat: str, situs: Path, *, ketat: bool) -> None:
    """Bandingkan situs yang terbit di ALAMAT-ATAU-FOLDER dengan hasil bangun.

    Selesai dengan 0 bila sama, 1 bila tidak, 2 bila perintahnya keliru.
    """
    from lkjip_build.bahasa.periksa_situs import laporan
    from lkjip_build.perintah.periksa_situs import bandingkan

    built = {one.relative_to(situs).as_posix(): one.read_bytes() for one in sorted(situs.rglob("*")) if one.is_file()}
    if "index.html" not in built:
        raise click.UsageError(f"folder '{situs}' tidak berisi situs; bangun dulu dengan make site atau mkdocs build")
    found = bandingkan(_terbitan(tempat), built, today())
    click.echo(laporan(tempat, len(built), found))
    if any(ketat or one.kelainan.berat for one in found):
        sys.exit(1)


def _terbitan(tempat: str) -> "Terbitan":
    from lkjip_build.perintah.periksa_situs import Folder, Web

    if tempat.lower().startswith(("http:", "https:")):
        if not _bisa_dibuka(tempat):
            raise click.UsageError(f"'{tempat}' bukan alamat situs; tulis seperti https://kinerja.contoh.go.id/")
        parts = urlsplit(tempat)
        return Web(f"{parts.scheme}://{parts.netloc}{parts.path.rstrip('/')}/")
    if not Path(tempat).is_dir():
        raise click.UsageError(f"'{tempat}' bukan alamat https:// dan bukan folder")
    return Folder(Path(tempat))


def _bisa_dibuka(alamat: str) -> bool:
    """Tell whether an address names a server as programs can ask for it."""
    try:
        parts = urlsplit(alamat)
        name = (parts.hostname or "").encode("idna")
        return bool(name) and parts.port != 0 and not re.search(r"[\s\x00-\x1f\x7f]", alamat)
    except ValueError:  # of brackets, of a port that is no number, of a name that is none
        return False
