"""Commands for the workbook in which a year is filled in: made from the data, read back into them."""

import sys
from pathlib import Path
from typing import NoReturn

import click

from lkjip_build.build import inspect_sources, today
from lkjip_build.cli.tanya import setuju
from lkjip_build.cli.umum import TAHUN, data_option, main, publishable, refuse, resolved
from lkjip_build.printers import text, wants_color
from lkjip_build.sources import MASUK, read_folder
from lkjip_build.utuh import write_whole


@main.command()
@click.argument("tahun", type=TAHUN)
@data_option
@click.option("--ke", type=click.Path(path_type=Path, dir_okay=False), help="Berkas .xlsx tujuan; isian-TAHUN.xlsx.")
def formulir(tahun: int, folder: Path, ke: Path | None) -> None:
    """Buat buku kerja Excel untuk mengisi data TAHUN; dibaca kembali dengan lkjip ambil."""
    from lkjip_build.isian import buku_isian, tulis

    folder = resolved(folder)
    sources = read_folder(folder)
    inspection = inspect_sources(sources, folder.name, today())
    if inspection.data is None:
        publishable(inspection, folder, tahun)
    data = inspection.data
    assert data is not None
    if tahun not in data.laporan:
        known = ", ".join(map(str, sorted(data.laporan))) or "tidak ada"
        raise click.UsageError(f"folder '{folder}' tidak punya laporan {tahun}; yang ada: {known}")
    target = ke or Path(f"isian-{tahun}.xlsx")
    write_whole(target, tulis(buku_isian(sources, data, tahun), data, today()))
    click.echo(f"ditulis: {target}")


@main.command()
@click.argument("berkas", required=False, type=click.Path(path_type=Path))
@data_option
@click.option("--ya", is_flag=True, help="Tulis tanpa bertanya.")
@click.option("--utamakan-buku", is_flag=True, help="Sel yang diubah di dua tempat: pakai isi buku kerja.")
@click.option("--tetap", is_flag=True, help="Tulis juga bila isinya menimbulkan kesalahan baru.")
@click.option("--alasan", help="Mengapa yang sudah disahkan dikoreksi; bersama --oleh.")
@click.option("--oleh", help="Siapa yang mengoreksi yang sudah disahkan.")
def ambil(
    berkas: Path | None, folder: Path, ya: bool, utamakan_buku: bool, tetap: bool, alasan: str | None, oleh: str | None
) -> None:
    """Baca kembali buku kerja yang sudah diisi, tampilkan perubahannya, lalu tulis ke berkas data.

    Tanpa BERKAS dibaca yang menunggu di folder data/masuk. Keluar 0 bila semua tertulis atau tidak ada yang berubah, 1
    bila ada yang tidak bisa ditulis.
    """
    from lkjip_build.bahasa import isian as kata
    from lkjip_build.isian import BukuDitolak, ambilan
    from lkjip_build.sunting import Koreksian, TidakJadi, simpan

    folder = resolved(folder)
    file = _buku(berkas, folder)
    sources = read_folder(folder)
    before = inspect_sources(sources, folder.name, today())
    koreksi = Koreksian(alasan, oleh) if alasan and oleh else None
    try:
        found = ambilan(folder, sources, before, file.read_bytes(), today(), koreksi, utamakan_buku=utamakan_buku)
    except BukuDitolak as refusal:
        if before.data is None or not before.data.laporan:
            click.echo(text(before.problems, before.lines, color=wants_color(sys.stderr)), err=True, nl=False)
        refuse(str(refusal))
    for line in (*found.catatan, *found.halangan, *(one.kalimat for one in found.bentrok)):
        click.echo(line, err=True)
    if found.tersisa:
        click.echo(kata.banyak_bentrok(found.tersisa), err=True)
    if (planned := found.rancangan) is None:
        click.echo(kata.TAK_BERUBAH)
        _selesai(folder, file, seluruhnya=found.seluruhnya)
    for change in found.ubahan:
        click.echo(str(change))
    for sentence in found.ditolak:
        click.echo(sentence, err=True)
    if planned.ditolak or (planned.kesalahan and not tetap):
        refuse(kata.TIDAK_DITULIS.rstrip("."))
    if not (ya or setuju(kata.tanya(len(found.ubahan)))):
        click.echo(kata.TIDAK_DITULIS)
        sys.exit(1)
    try:
        simpan(folder, planned, tetap=tetap)
    except TidakJadi as refusal:
        refuse(str(refusal))
    click.echo(kata.ditulis(len(found.ubahan), [f"{folder.name}/{name}" for name in planned.berkas]))
    _selesai(folder, file, seluruhnya=found.seluruhnya)


def _buku(berkas: Path | None, folder: Path) -> Path:
    """Return the workbook that is meant: the one that is named, there or by its name alone in `masuk`, or the one that
    waits; ends the command where there is none or where one has to be chosen.
    """
    from lkjip_build.bahasa import isian as kata
    from lkjip_build.isian import menunggu

    waiting, place = menunggu(folder), f"{folder}/{MASUK}"
    if berkas is not None:
        named = next((one for one in waiting if str(berkas) == one.name), berkas)
        file = berkas if berkas.is_file() else named
        if not file.is_file():
            raise click.UsageError(kata.berkas_tak_ada(str(berkas)))
        return file
    if not waiting:
        refuse(kata.tak_ada_menunggu(place))
    if len(waiting) > 1:
        refuse(kata.pilih_menunggu(place, [one.name for one in waiting]))
    return waiting[0]


def _selesai(folder: Path, file: Path, *, seluruhnya: bool) -> NoReturn:
    """End the command; a workbook of `masuk` of which nothing is left is put aside."""
    from lkjip_build.bahasa import isian as kata
    from lkjip_build.isian import selesaikan

    if seluruhnya:
        try:
            if moved := selesaikan(folder, file):
                click.echo(kata.disisihkan(str(moved)))
        except OSError:
            click.echo(kata.tak_disisihkan(str(file)), err=True)
    sys.exit(not seluruhnya)
