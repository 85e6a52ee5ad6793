"""Commands for data files: the check, a new year, tidying, holidays; the manual and schemas of the rules."""

import sys
from pathlib import Path

import click

from lkjip_build.build import inspect, inspect_sources, today
from lkjip_build.cli.umum import TAHUN, data_option, ke_option, main, refuse, report_missing, resolved, situs_siap
from lkjip_build.printers import FORMATS, text, wants_color
from lkjip_build.privasi import samarkan
from lkjip_build.problems import has_errors
from lkjip_build.sources import read_folder
from lkjip_build.utuh import SystemFailure, new_folder, write_whole


@main.command()
@data_option
@click.option(
    "--format", "form", type=click.Choice(list(FORMATS)), default="teks", show_default=True, help="Bentuk hasil."
)
@click.option("--ketat", is_flag=True, help="Peringatan dianggap kesalahan.")
@click.option("--laporan", "tahun", type=TAHUN, help="Periksa kelengkapan LKjIP tahun ini, bukan berkasnya.")
def periksa(folder: Path, form: str, ketat: bool, tahun: int | None) -> None:
    """Periksa berkas data; keluar 0 bila baik, 1 bila ada kesalahan, 2 bila perintahnya salah."""
    if tahun is not None:
        situs = situs_siap(folder, tahun)
        if report_missing(situs, tahun):
            sys.exit(1)
        return
    inspection = inspect(resolved(folder), today())
    if form == "teks":
        click.echo(text(inspection.problems, inspection.lines, color=wants_color(sys.stdout)), nl=False)
    else:
        # The text is for who holds the files; other forms go to servers and into public logs.
        click.echo(samarkan(FORMATS[form](inspection.problems, inspection.lines)), nl=False)
    if has_errors(inspection.problems) or (ketat and inspection.problems):
        sys.exit(1)


@main.command("tahun-baru")
@click.argument("tahun", type=TAHUN)
@data_option
def tahun_baru(tahun: int, folder: Path) -> None:
    """Mulai folder TAHUN dari tahun sebelumnya: indikator yang berlaku dan target Renstra; yang lain kosong."""
    from lkjip_build.perintah import tahun_baru as awal

    into = folder / str(tahun)
    if into.exists():
        refuse(f"folder '{into}' sudah ada; tidak ada yang diubah")
    inspection = inspect(resolved(folder), today())
    if inspection.data is None or has_errors(inspection.problems):
        click.echo(text(inspection.problems, inspection.lines, color=wants_color(sys.stderr)), err=True, nl=False)
        refuse("perbaiki dulu kesalahan di atas")
    try:
        made = awal.tahun_baru(inspection.data, tahun)
    except awal.TahunDitolak as refusal:
        refuse(str(refusal))
    new_folder(into, made)
    for name in made:
        click.echo(f"ditulis: {into / name}")
    if missing := awal.tanpa_target(inspection.data, tahun):
        click.echo(f"Renstra belum punya target {tahun} untuk: {', '.join(missing)}. Isi targetnya di kinerja.csv.")


@main.command()
@data_option
@click.option("--lihat", is_flag=True, help="Tampilkan saja apa yang akan berubah; tidak ada yang ditulis.")
def rapikan(folder: Path, lihat: bool) -> None:
    """Isi kolom nama dan urutkan baris berkas CSV menurut rencana; isi lain tidak berubah.

    Keluar 1 bila ada berkas yang tidak bisa dirapikan; berkas lain tetap dirapikan.
    """
    from lkjip_build.bahasa import rapikan as kata
    from lkjip_build.perintah import rapikan as rapi

    folder = resolved(folder)
    sources = read_folder(folder)
    inspection = inspect_sources(sources, folder.name, today())
    if inspection.data is None:
        click.echo(text(inspection.problems, inspection.lines, color=wants_color(sys.stderr)), err=True, nl=False)
        refuse("perbaiki dulu kesalahan di atas")
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
@ke_option("schemas")
def skema(ke: Path) -> None:
    """Tulis skema berkas YAML, supaya editor mengenali kunci dan menandai salah ketik."""
    from lkjip_build.perintah.skema import files

    for name, content in files().items():
        write_whole(ke / name, content)
    click.echo(f"{len(files())} skema ditulis ke {ke}")


@main.command()
@ke_option("lkjip_build/panduan")
def panduan(ke: Path) -> None:
    """Tulis halaman arti pesan masalah dari semua aturan pemeriksaan."""
    from lkjip_build.perintah.panduan import files

    for name, content in files().items():
        write_whole(ke / name, content)
        click.echo(f"ditulis: {ke / name}")


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
