"""The command `lkjip`: check the data, write the pages for any engine."""

import errno
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import click

from lkjip_build.build import build, inspect, inspect_sources, situs_of, today
from lkjip_build.jejak import how_to_report, named, reveal
from lkjip_build.printers import FORMATS, text, wants_color
from lkjip_build.privasi import samarkan, samarkan_berkas
from lkjip_build.problems import has_errors
from lkjip_build.sources import isi_folder, read_folder
from lkjip_build.utuh import (
    NotOurs,
    SystemFailure,
    is_of_system,
    new_folder,
    refuse_unlisted,
    sentence,
    write_folder,
    write_whole,
)

if TYPE_CHECKING:
    from lkjip_build.susunan.situs import Situs

TAHUN = click.IntRange(1990, 2199)
_data_option = click.option(
    "--data",
    "folder",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("data"),
    show_default=True,
    help="Folder data.",
)


class _Perintah(click.Group):
    """Ends every command in a sentence and exit 1: what the system refuses, and what nobody foresaw."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except SystemFailure as failure:
            _refuse(str(failure))
        except (click.ClickException, click.exceptions.Exit, click.Abort):
            raise
        except Exception as error:
            if isinstance(error, OSError) and error.errno == errno.EPIPE:  # a pager that was closed is nobody's failure
                raise
            if is_of_system(error):
                _refuse(sentence(error, Path.cwd(), "tidak ada yang ditulis"))
            reveal(error)
            _refuse(f"program gagal ({named(error)}).\nPerbaikan: {how_to_report()}")


@click.group(cls=_Perintah)
def main() -> None:
    """Kinerja dan LKjIP kecamatan: dari berkas data menjadi situs dan laporan."""
    for stream in (sys.stdout, sys.stderr):
        # A Windows console in a legacy code page must not turn a message into a traceback.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")


@main.command()
@_data_option
@click.option(
    "--format", "form", type=click.Choice(list(FORMATS)), default="teks", show_default=True, help="Bentuk hasil."
)
@click.option("--ketat", is_flag=True, help="Peringatan dianggap kesalahan.")
@click.option("--laporan", "tahun", type=TAHUN, help="Periksa kelengkapan LKjIP tahun ini, bukan berkasnya.")
def periksa(folder: Path, form: str, ketat: bool, tahun: int | None) -> None:
    """Periksa berkas data; keluar 0 bila baik, 1 bila ada kesalahan, 2 bila perintahnya salah."""
    if tahun is not None:
        situs = _situs(folder, tahun)
        if _report_missing(situs, tahun):
            sys.exit(1)
        return
    inspection = inspect(_resolved(folder), today())
    if form == "teks":
        click.echo(text(inspection.problems, inspection.lines, color=wants_color(sys.stdout)), nl=False)
    else:
        # The text is for who holds the files; other forms go to servers and into public logs.
        click.echo(samarkan(FORMATS[form](inspection.problems, inspection.lines)), nl=False)
    if has_errors(inspection.problems) or (ketat and inspection.problems):
        sys.exit(1)


@main.command()
@click.argument("keluaran", type=click.Path(path_type=Path, file_okay=False))
@_data_option
@click.option(
    "--docs",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("docs"),
    show_default=True,
    help="Folder halaman yang ditulis tangan; ikut disalin bila ada.",
)
def tulis(keluaran: Path, folder: Path, docs: Path) -> None:
    """Tulis semua halaman, aset, dan data ke folder KELUARAN, siap dibangun mesin situs mana pun.

    Boleh diulang: yang dulu ditulis perintah ini diganti, yang ditaruh orang lain di situ tidak disentuh.
    """
    if any(asal.is_dir() and keluaran.resolve().is_relative_to(asal.resolve()) for asal in (docs, folder)):
        raise click.UsageError(f"folder '{keluaran}' ada di dalam folder asalnya; pilih folder lain")
    try:
        refuse_unlisted(keluaran)
        _write_all(keluaran, folder, docs)
    except NotOurs as refusal:
        raise click.UsageError(str(refusal)) from refusal


def _write_all(keluaran: Path, folder: Path, docs: Path) -> None:
    site = build(_resolved(folder), today())
    if not site.publishable:
        click.echo(text(site.problems, site.lines, color=wants_color(sys.stderr)), err=True, nl=False)
        sys.exit(1)
    contents: dict[str, str | bytes] = {
        **_hand_written(docs),
        **{page.uri: page.source(inline=True) for page in site.pages},
        **site.files,
    }
    write_folder(keluaran, contents)
    click.echo(f"{len(site.pages)} halaman dan {len(site.files)} berkas ditulis ke {keluaran}")


@main.command()
@click.argument("tahun", type=TAHUN, required=False)
@_data_option
@click.option(
    "--ke",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("dokumen"),
    show_default=True,
    help="Folder tujuan.",
)
@click.option("--final", is_flag=True, help="Tanpa tanda DRAF, untuk ditandatangani; ditolak bila belum lengkap.")
def dokumen(tahun: int | None, folder: Path, ke: Path, final: bool) -> None:
    """Tulis LKjIP TAHUN sebagai dokumen; tanpa TAHUN, semua tahun."""
    from lkjip_build.drawing.fon import PENGGANTI
    from lkjip_build.keluaran.lkjip import documents
    from lkjip_build.keluaran.typst.lkjip import unprintable
    from lkjip_build.susunan import susun

    situs = _situs(folder, tahun)
    years = situs.semua_tahun if tahun is None else (tahun,)
    if final and [year for year in years if _report_missing(situs, year)]:
        _refuse("dokumen final tidak dibuat karena masih ada yang belum")
    made = [susun(situs, year, untuk_ditandatangani=final) for year in years]
    lost = [f"LKjIP {one.tahun}: huruf {letters}" for one in made if (letters := unprintable(one))]
    if lost:
        click.echo(f"Tidak bisa dicetak di PDF, tampil sebagai {PENGGANTI}:\n" + "\n".join(lost), err=True)
        if final:
            _refuse("ganti dulu huruf itu di berkas data")
    for one in made:
        for name, content in documents(one):
            write_whole(ke / name, content)
            click.echo(f"ditulis: {ke / name}")


def _situs(folder: Path, tahun: int | None) -> "Situs":
    """Return the site of a data folder; ends the command where the data have errors or lack the year."""
    inspection = inspect(_resolved(folder), today())
    if inspection.data is None or not inspection.publishable:
        click.echo(text(inspection.problems, inspection.lines, color=wants_color(sys.stderr)), err=True, nl=False)
        _refuse("perbaiki dulu kesalahan di atas")
    if tahun is not None and tahun not in inspection.data.laporan:
        known = ", ".join(str(year) for year in sorted(inspection.data.laporan)) or "tidak ada"
        raise click.UsageError(f"folder '{folder}' tidak punya laporan {tahun}; yang ada: {known}")
    return situs_of(inspection, inspection.data, _resolved(folder), today(), draf=True)


def _report_missing(situs: "Situs", tahun: int) -> bool:
    """Print what the report of a year lacks by its parts, and tell whether it cannot be signed."""
    from lkjip_build.bahasa.kelengkapan import jawaban
    from lkjip_build.susunan.kelengkapan import Keadaan, bisa_ditandatangani, kelengkapan

    semua = kelengkapan(situs, tahun)
    for butir in semua:
        if butir.keadaan is not Keadaan.LENGKAP:
            click.echo(f"{butir.bagian}: {butir.butir} [{butir.keadaan}]\n    {butir.tindakan}")
    missing = sum(1 for butir in semua if butir.keadaan is Keadaan.BELUM)
    click.echo(jawaban(tahun, missing, len(semua), ditandatangani=situs.is_final(tahun)))
    return not bisa_ditandatangani(semua)


@main.command("tahun-baru")
@click.argument("tahun", type=TAHUN)
@_data_option
def tahun_baru(tahun: int, folder: Path) -> None:
    """Mulai folder TAHUN dari tahun sebelumnya: indikator yang berlaku dan target Renstra; yang lain kosong."""
    from lkjip_build.perintah import tahun_baru as awal

    into = folder / str(tahun)
    if into.exists():
        _refuse(f"folder '{into}' sudah ada; tidak ada yang diubah")
    inspection = inspect(_resolved(folder), today())
    if inspection.data is None or has_errors(inspection.problems):
        click.echo(text(inspection.problems, inspection.lines, color=wants_color(sys.stderr)), err=True, nl=False)
        _refuse("perbaiki dulu kesalahan di atas")
    try:
        made = awal.tahun_baru(inspection.data, tahun)
    except awal.TahunDitolak as refusal:
        _refuse(str(refusal))
    new_folder(into, made)
    for name in made:
        click.echo(f"ditulis: {into / name}")
    if missing := awal.tanpa_target(inspection.data, tahun):
        click.echo(f"Renstra belum punya target {tahun} untuk: {', '.join(missing)}. Isi targetnya di kinerja.csv.")


@main.command()
@_data_option
@click.option("--lihat", is_flag=True, help="Tampilkan saja apa yang akan berubah; tidak ada yang ditulis.")
def rapikan(folder: Path, lihat: bool) -> None:
    """Isi kolom nama dan urutkan baris berkas CSV menurut rencana; isi lain tidak berubah.

    Keluar 1 bila ada berkas yang tidak bisa dirapikan; berkas lain tetap dirapikan.
    """
    from lkjip_build.bahasa import rapikan as kata
    from lkjip_build.perintah import rapikan as rapi

    folder = _resolved(folder)
    sources = read_folder(folder)
    inspection = inspect_sources(sources, folder.name, today())
    if inspection.data is None:
        click.echo(text(inspection.problems, inspection.lines, color=wants_color(sys.stderr)), err=True, nl=False)
        _refuse("perbaiki dulu kesalahan di atas")
    changed, left = rapi.rapikan(folder, sources, inspection.data, inspection.problems)
    untouched = [f"{one.path}: tidak disentuh, karena {one.alasan}" for one in left]
    for one in changed:
        try:
            if not lihat:
                write_whole(folder / one.path.partition("/")[2], one.isi, instead_of=one.raw)
        except SystemFailure as failure:
            untouched.append(f"{one.path}: tidak disentuh. {failure}")
        else:
            click.echo(f"{one.path}: {kata.perubahan(one.kolom, one.diisi, one.diganti, one.dipindahkan)}")
            for ganti in one.semua_ganti:
                click.echo(kata.penggantian(*ganti))
    for line in untouched:
        click.echo(line, err=True)
    if changed and lihat:
        click.echo(kata.HANYA_DILIHAT)
    elif not changed and not untouched:
        click.echo(kata.SUDAH_RAPI)
    if untouched:
        sys.exit(1)


@main.command()
@click.option(
    "--ke",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("schemas"),
    show_default=True,
    help="Folder tujuan.",
)
def skema(ke: Path) -> None:
    """Tulis skema berkas YAML, supaya editor mengenali kunci dan menandai salah ketik."""
    from lkjip_build.perintah.skema import files

    for name, content in files().items():
        write_whole(ke / name, content)
    click.echo(f"{len(files())} skema ditulis ke {ke}")


@main.command()
@click.option(
    "--ke",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("docs/panduan"),
    show_default=True,
    help="Folder tujuan.",
)
def panduan(ke: Path) -> None:
    """Tulis halaman arti pesan masalah dari semua aturan pemeriksaan."""
    from lkjip_build.perintah.panduan import files

    for name, content in files().items():
        write_whole(ke / name, content)
        click.echo(f"ditulis: {ke / name}")


def _refuse(why: str) -> NoReturn:
    click.echo(f"Tidak jadi: {why}.", err=True)
    sys.exit(1)


@main.command()
@click.argument("tahun", type=TAHUN)
@click.option("--ke", type=click.Path(path_type=Path, dir_okay=False), help="Berkas baru; tanpa ini dicetak di layar.")
def libur(tahun: int, ke: Path | None) -> None:
    """Susun baris hari-libur.csv untuk TAHUN dari paket Python 'holidays', yang dipasang sendiri."""
    from lkjip_build.perintah.hari_libur import LiburDitolak, hari_libur_csv

    if ke and ke.exists():
        raise click.UsageError(f"berkas '{ke}' sudah ada; pilih nama lain, lalu salin barisnya")
    try:
        rows = hari_libur_csv(tahun)
    except LiburDitolak as refusal:
        raise click.ClickException(str(refusal)) from refusal
    if ke:
        write_whole(ke, rows)
    else:
        click.echo(rows, nl=False)
    click.echo("Cocokkan dengan naskah SKB 3 Menteri, lalu tulis nomornya di kolom dasar.", err=True)


def _resolved(folder: Path) -> Path:
    # "." has no name, and the name is what messages call the folder by.
    return folder if folder.name else folder.resolve()


def _hand_written(docs: Path) -> dict[str, str | bytes]:
    """Return the plain files of docs/ by their path in it, as they may be published; links are told."""
    found = isi_folder(docs)
    for name in found.tautan:
        click.echo(f"dilewati, karena tautan ke tempat lain: {docs / name}", err=True)
    return {name: samarkan_berkas(name, (docs / name).read_bytes()) for name in found.berkas}
