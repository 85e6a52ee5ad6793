"""Commands for the workbook in which a year is filled in: made from the data, read back into them."""

import sys
from pathlib import Path

import click

from lkjip_build.build import inspect_sources, today
from lkjip_build.cli.umum import TAHUN, data_option, main, publishable, refuse, resolved
from lkjip_build.printers import text, wants_color
from lkjip_build.sources import read_folder
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
@click.argument("berkas", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@data_option
@click.option("--ya", is_flag=True, help="Tulis tanpa bertanya.")
@click.option("--utamakan-buku", is_flag=True, help="Sel yang diubah di dua tempat: pakai isi buku kerja.")
@click.option("--tetap", is_flag=True, help="Tulis juga bila isinya menimbulkan kesalahan baru.")
@click.option("--alasan", help="Mengapa yang sudah disahkan dikoreksi; bersama --oleh.")
@click.option("--oleh", help="Siapa yang mengoreksi yang sudah disahkan.")
def ambil(
    berkas: Path, folder: Path, ya: bool, utamakan_buku: bool, tetap: bool, alasan: str | None, oleh: str | None
) -> None:
    """Baca kembali buku kerja yang sudah diisi, tampilkan perubahannya, lalu tulis ke berkas data.

    Keluar 0 bila semua tertulis atau tidak ada yang berubah, 1 bila ada yang tidak bisa ditulis.
    """
    from lkjip_build.bahasa import isian as kata
    from lkjip_build.isian import BukuDitolak, baca, buka, buku_isian, gabung
    from lkjip_build.isian.baca import tahun_of
    from lkjip_build.isian.lapor import di_buku
    from lkjip_build.sunting import Koreksian, TidakJadi, rancang, simpan

    folder = resolved(folder)
    try:
        opened = buka(berkas.read_bytes())
    except BukuDitolak as refusal:
        refuse(str(refusal))
    sources = read_folder(folder)
    before = inspect_sources(sources, folder.name, today())
    if before.data is None or not before.data.laporan:
        click.echo(text(before.problems, before.lines, color=wants_color(sys.stderr)), err=True, nl=False)
        refuse("perbaiki dulu kesalahan di atas")
    tahun = tahun_of(opened) or max(before.data.laporan)
    if tahun not in before.data.laporan:
        refuse(kata.tahun_lain(tahun))
    now = buku_isian(sources, before.data, tahun)
    read = baca(opened, now)
    merged = gabung(read, now)
    for line in (*read.catatan, *merged.catatan, *map(str, read.halangan)):
        click.echo(line, err=True)
    for conflict in merged.bentrok:
        click.echo(conflict.kalimat, err=True)
    chosen = [one.ubahan for one in merged.bentrok if one.ubahan] if utamakan_buku else []
    left = len(merged.bentrok) - len(chosen)
    if left:
        click.echo(kata.banyak_bentrok(left), err=True)
    changes = [*merged.ubahan, *chosen]
    failed = bool(read.halangan or left)
    if not changes:
        click.echo(kata.TAK_BERUBAH)
        sys.exit(failed)
    for change in changes:
        click.echo(str(change))
    koreksi = Koreksian(alasan, oleh) if alasan and oleh else None
    planned = rancang(folder, sources, before, [one.perubahan for one in changes], today(), koreksi)
    for sentence in di_buku(planned, changes, folder.name):
        click.echo(sentence, err=True)
    if planned.ditolak or (planned.kesalahan and not tetap):
        refuse(kata.TIDAK_DITULIS.rstrip("."))
    if not (ya or click.confirm(kata.tanya(len(changes)))):
        click.echo(kata.TIDAK_DITULIS)
        sys.exit(1)
    try:
        simpan(folder, planned, tetap=tetap)
    except TidakJadi as refusal:
        refuse(str(refusal))
    click.echo(kata.ditulis(len(changes), [f"{folder.name}/{name}" for name in planned.berkas]))
    sys.exit(failed)
