"""Commands that write what readers get: pages, documents, the archive of a year."""

import html
import re
import sys
from pathlib import Path

import click

from lkjip_build.build import arsip_tahun, build, halaman_panduan, inspect, laporan_tahun, lengkap, today
from lkjip_build.cli.umum import (
    TAHUN,
    data_option,
    ke_option,
    main,
    publishable,
    refuse,
    report_missing,
    resolved,
    situs_siap,
)
from lkjip_build.printers import text, wants_color
from lkjip_build.privasi import samarkan_berkas
from lkjip_build.simpanan import simpanan_of
from lkjip_build.sources import isi_folder
from lkjip_build.utuh import NotOurs, refuse_unlisted, write_folder, write_whole


@main.command()
@click.argument("keluaran", type=click.Path(path_type=Path, file_okay=False))
@data_option
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
    folder = resolved(folder)
    site = lengkap(build(folder, today(), simpanan=simpanan_of(folder)), folder)
    if not site.publishable:
        click.echo(text(site.problems, site.lines, color=wants_color(sys.stderr)), err=True, nl=False)
        sys.exit(1)
    contents: dict[str, str | bytes] = {
        **halaman_panduan(),
        **_hand_written(docs),
        **{page.uri: page.source(inline=True) for page in site.pages},
        **site.files,
    }
    write_folder(keluaran, contents)
    click.echo(f"{len(site.pages)} halaman dan {len(site.files)} berkas ditulis ke {keluaran}")


def _hand_written(docs: Path) -> dict[str, str | bytes]:
    """Return the plain files of docs/ by their path in it, as they may be published; links are told."""
    found = isi_folder(docs)
    for name in found.tautan:
        click.echo(f"dilewati, karena tautan ke tempat lain: {docs / name}", err=True)
    return {name: samarkan_berkas(name, (docs / name).read_bytes()) for name in found.berkas}


@main.command()
@click.argument("tahun", type=TAHUN, required=False)
@data_option
@ke_option("dokumen")
@click.option("--final", is_flag=True, help="Tanpa tanda DRAF, untuk ditandatangani; ditolak bila belum lengkap.")
def dokumen(tahun: int | None, folder: Path, ke: Path, final: bool) -> None:
    """Tulis LKjIP TAHUN sebagai dokumen; tanpa TAHUN, semua tahun."""
    from lkjip_build.bahasa.kelengkapan import halaman_kosong
    from lkjip_build.drawing.fon import PENGGANTI
    from lkjip_build.keluaran.lkjip import PENULIS, documents
    from lkjip_build.keluaran.typst.lkjip import unprintable
    from lkjip_build.keluaran.typst.penuh import hampir_kosong

    situs = situs_siap(folder, tahun)
    years = situs.semua_tahun if tahun is None else (tahun,)
    if final and [year for year in years if report_missing(situs, year)]:
        refuse("dokumen final tidak dibuat karena masih ada yang belum")
    if final and (unsigned := [year for year in years if not situs.is_final(year)]):
        refuse(f"penandatanganan laporan {unsigned[0]} belum dicatat di siklus.csv; tanggalnya tercetak di dokumen")
    made = [laporan_tahun(situs, year) for year in years]
    lost = [f"LKjIP {one.tahun}: huruf {letters}" for one in made if (letters := unprintable(one))]
    if lost:
        click.echo(f"Tidak bisa dicetak di PDF, tampil sebagai {PENGGANTI}:\n" + "\n".join(lost), err=True)
        if final:
            refuse("ganti dulu huruf itu di berkas data")
    simpan = simpanan_of(resolved(folder)).ambil
    files = (file for one in made for file in documents(one, simpan))
    count, silent = len(made) * len(PENULIS), not sys.stderr.isatty()
    written, empty = [], list[str]()
    try:
        with click.progressbar(files, count, "Menyusun dokumen", file=sys.stderr, hidden=silent) as each:
            for name, content in each:
                write_whole(ke / name, content)
                written.append(ke / name)
                if name.endswith(".pdf"):
                    empty += [halaman_kosong(name, *one) for one in hampir_kosong(content)]
    finally:  # what was written before a failure is told too
        for path in written:
            click.echo(f"ditulis: {path}")
    for said in empty:
        click.echo(said)


@main.command()
@click.argument("tahun", type=TAHUN)
@data_option
@ke_option("arsip")
def arsip(tahun: int, folder: Path, ke: Path) -> None:
    """Tulis arsip LKjIP TAHUN: dokumen, halaman, dan datanya dalam satu berkas ZIP (BagIt) yang bisa diperiksa."""
    folder = resolved(folder)
    inspection = inspect(folder, today())
    made = arsip_tahun(inspection, publishable(inspection, folder, tahun), folder, today(), tahun)
    if made is None:
        refuse(f"laporan {tahun} belum ditandatangani, dan aturan.yml tidak menerbitkan draf")
    file = ke / Path(made[0]).name
    write_whole(file, made[1])
    click.echo(f"ditulis: {file}")
    click.echo("Untuk memeriksa: buka arsipnya, lalu di foldernya jalankan sha256sum -c manifest-sha256.txt")


@main.command()
@click.argument("keluaran", type=click.Path(path_type=Path, dir_okay=False))
@click.option(
    "--situs",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("site"),
    show_default=True,
    help="Folder situs yang sudah dibangun.",
)
def luring(keluaran: Path, situs: Path) -> None:
    """Tulis situs yang sudah dibangun sebagai satu berkas KELUARAN (.zip), untuk dibuka tanpa jaringan."""
    from lkjip_build.keluaran.luring import luring as zip_of

    if keluaran.suffix.lower() != ".zip":
        raise click.UsageError(f"'{keluaran}' bukan nama berkas .zip")
    if not (situs / "index.html").is_file():
        raise click.UsageError(f"tidak ada situs di folder '{situs}'; bangun dulu dengan mkdocs build")
    files = {name: (situs / name).read_bytes() for name in isi_folder(situs).berkas}
    title = re.search("<title>(.*?)</title>", files["index.html"].decode("utf-8", "replace"), re.DOTALL)
    write_whole(keluaran, zip_of(files, html.unescape(title[1]) if title else situs.name))
    click.echo(f"ditulis: {keluaran} ({len(files)} berkas)")
