"""What all commands share: the group, the options, and how a command ends."""

import errno
import sys
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn, TypeVar

import click

from lkjip_build.bahasa import perintah as kata
from lkjip_build.build import Inspection, inspect_sources, situs_of, today
from lkjip_build.cli.berbahasa import speak_indonesian
from lkjip_build.jejak import how_to_report, named, reveal
from lkjip_build.model import Data
from lkjip_build.printers import text, wants_color
from lkjip_build.problems import Location
from lkjip_build.sources import Sources, read_folder
from lkjip_build.utuh import SystemFailure, is_of_system, sentence

if TYPE_CHECKING:
    from lkjip_build.susunan.situs import Situs

speak_indonesian()  # before any option is made: what a file is called is asked then

F = TypeVar("F", bound=Callable[..., Any])
TAHUN = click.IntRange(1990, 2199)
data_option = click.option(
    "--data",
    "folder",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("data"),
    show_default=True,
    help="Folder data.",
)


def ke_option(default: str) -> Callable[[F], F]:
    """Return the option that says into which folder a command writes."""
    folder = click.Path(path_type=Path, file_okay=False)
    return click.option("--ke", type=folder, default=Path(default), show_default=True, help="Folder tujuan.")


class _Bantuan(click.Command):
    """Says what can be written after it in the language of the rest of the help."""

    def __init__(self, *args: Any, **settings: Any) -> None:
        super().__init__(*args, **{"options_metavar": kata.PILIHAN, **settings})
        for one in self.params:
            if isinstance(one, click.Option):
                one.metavar = one.metavar or kata.MACAM_ISI.get(one.type.name)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = kata.BANTUAN
        return option


class _Perintah(_Bantuan, click.Group):
    """Ends every command in a sentence and exit 1: what the system refuses, and what nobody foresaw."""

    command_class = _Bantuan

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except SystemFailure as failure:
            refuse(str(failure))
        except (click.ClickException, click.exceptions.Exit, click.Abort):
            raise
        except Exception as error:
            if isinstance(error, OSError) and error.errno == errno.EPIPE:  # a pager that was closed is nobody's failure
                raise
            if is_of_system(error):
                refuse(sentence(error, Path.cwd(), "tidak ada yang ditulis"))
            reveal(error)
            refuse(f"program gagal ({named(error)}).\nPerbaikan: {how_to_report()}")


@click.group(cls=_Perintah, subcommand_metavar=kata.PERINTAH)
@click.version_option(
    package_name="lkjip-build", prog_name="lkjip", message="%(prog)s %(version)s", help="Tampilkan versinya."
)
def main() -> None:
    """Kinerja dan LKjIP satu kantor: dari berkas data menjadi situs dan laporan."""
    for stream in (sys.stdout, sys.stderr):
        # A Windows console in a legacy code page must not turn a message into a traceback.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")


def situs_siap(
    folder: Path,
    tahun: int | None,
    sources: Sources | None = None,
    ditandatangani: Mapping[int, date] | None = None,
) -> "Situs":
    """Return the site of a data folder; ends the command where the data have errors or lack the year."""
    folder = resolved(folder)
    inspection = inspect_sources(sources or read_folder(folder), folder.name, today(), ditandatangani)
    data = publishable(inspection, folder, tahun)
    return situs_of(inspection, data, folder, today(), draf=True)


def publishable(inspection: Inspection, folder: Path, tahun: int | None) -> Data:
    """Return the data without errors; ends the command where they have some or lack the year."""
    if inspection.data is None or not inspection.publishable:
        click.echo(text(inspection.problems, inspection.lines, color=wants_color(sys.stderr)), err=True, nl=False)
        refuse("perbaiki dulu kesalahan di atas")
    if tahun is not None and tahun not in inspection.data.laporan:
        known = ", ".join(str(year) for year in sorted(inspection.data.laporan)) or "tidak ada"
        raise click.UsageError(f"folder '{folder}' tidak punya laporan {tahun}; yang ada: {known}")
    return inspection.data


def report_missing(situs: "Situs", tahun: int) -> bool:
    """Print what the report of a year lacks by its parts, and tell whether it cannot be signed."""
    from lkjip_build.bahasa.kelengkapan import jawaban
    from lkjip_build.susunan.butir import Keadaan
    from lkjip_build.susunan.kelengkapan import bisa_ditandatangani, kelengkapan

    semua = kelengkapan(situs, tahun)
    for butir in semua:
        if butir.keadaan is not Keadaan.LENGKAP:
            place = f"\n    {Location(butir.tempat.path, butir.tempat.line)}" if butir.tempat else ""
            click.echo(f"{butir.bagian}: {butir.butir} [{butir.keadaan}]\n    {butir.tindakan}{place}")
    missing = sum(1 for butir in semua if butir.keadaan is Keadaan.BELUM)
    click.echo(jawaban(tahun, missing, len(semua), ditandatangani=situs.is_final(tahun)))
    return not bisa_ditandatangani(semua)


def refuse(why: str) -> NoReturn:
    click.echo(f"Tidak jadi: {why}.", err=True)
    sys.exit(1)


def resolved(folder: Path) -> Path:
    # "." has no name, and the name is what messages call the folder by.
    return folder if folder.name else folder.resolve()
