"""The command that publishes many offices together."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from lkjip_build.build import today
from lkjip_build.cli.umum import main, refuse
from lkjip_build.printers import text
from lkjip_build.utuh import write_whole

if TYPE_CHECKING:
    from lkjip_build.portal.penerbitan import Rencana, Terbitan
    from lkjip_build.portal.tugas import Hasil

_FOLDER = click.Path(path_type=Path, file_okay=False)


@main.command()
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False, exists=True))
@click.argument("keluaran", type=_FOLDER)
@click.option("--nama", help="Nama di judul portal; tanpa ini nama kabupatennya.")
@click.option("--tanpa-dokumen", is_flag=True, help="Tanpa PDF, Word, Excel, ODS, dan arsip; jauh lebih cepat.")
@click.option("--proses", type=click.IntRange(1, 256), help="Banyak proses; tanpa ini sebanyak inti prosesor.")
@click.option("--mesin", type=click.Choice(["lokal", "dask"]), default="lokal", show_default=True, help="Di mana.")
@click.option("--alamat", help="Alamat klaster Dask, misalnya tcp://10.0.0.5:8786.")
@click.option("--alamat-situs", envvar="SITE_URL", default="", help="Alamat portal ini nanti, diawali https://.")
@click.option(
    "--laporan",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Berkas untuk catatan pemeriksaan antarkantor; tanpa ini mutu-data.txt di FOLDER.",
)
def portal(
    folder: Path,
    keluaran: Path,
    nama: str | None,
    tanpa_dokumen: bool,
    proses: int | None,
    mesin: str,
    alamat: str | None,
    alamat_situs: str,
    laporan: Path | None,
) -> None:
    """Terbitkan semua kantor di FOLDER sebagai satu portal di KELUARAN.

    Setiap folder di dalam FOLDER adalah satu kantor. Hanya kantor yang berubah yang dibuat lagi; yang terhenti bisa
    dilanjutkan dengan menjalankan perintah yang sama.
    """
    from lkjip_build.portal.kantor import is_kantor
    from lkjip_build.portal.lokal import banyak_pekerja, di_mesin_ini
    from lkjip_build.portal.penerbitan import diterima, siapkan, terbitkan

    if keluaran.resolve().is_relative_to(folder.resolve()):
        raise click.UsageError(f"folder '{keluaran}' ada di dalam folder kantor; pilih folder lain")
    if (mesin == "dask") != bool(alamat):
        raise click.UsageError("--mesin dask perlu --alamat, dan --alamat hanya untuk --mesin dask")
    if is_kantor(folder):
        refuse(f"'{folder}' folder satu kantor, bukan kumpulan kantor; tulis folder di atasnya")
    plan = siapkan(folder, today(), dokumen=not tanpa_dokumen, alamat=alamat_situs.rstrip("/"))
    if not plan.kantor and not plan.ditolak:
        refuse(
            f"tidak ada folder kantor di '{folder}', satu folder untuk setiap kantor; yang sudah terbit tidak berubah"
        )
    results = _di_klaster(plan, alamat) if alamat else di_mesin_ini(plan.tugas, proses or banyak_pekerja())
    done = tuple(_maju(results, len(plan.tugas)))
    result = terbitkan(plan, diterima(plan, done), keluaran, nama)
    again = len(plan.tugas) - sum(1 for one in done if one.tetap)
    _laporkan(result, again, keluaran, laporan or folder / "mutu-data.txt")


def _di_klaster(plan: "Rencana", alamat: str) -> "Iterator[Hasil]":
    from lkjip_build.portal.klaster import TidakSiap, di_klaster

    try:
        yield from di_klaster(plan.tugas, alamat, lambda said: click.echo(said, err=True))
    except TidakSiap as why:
        refuse(str(why))


def _maju(results: "Iterator[Hasil]", banyak: int) -> "Iterator[Hasil]":
    silent = not sys.stderr.isatty()
    with click.progressbar(results, banyak, "Membuat situs kantor", file=sys.stderr, hidden=silent) as each:
        yield from each


def _laporkan(result: "Terbitan", again: int, keluaran: Path, laporan: Path) -> None:
    """Say what was done, and write what only who gathers the offices is to read."""
    if result.gagal:
        refuse(f"halaman portal gagal dibuat, dan yang sudah terbit tidak berubah: {'; '.join(result.gagal)}")
    published = [one for one in result.semua if one.terbit]
    for one in result.semua:
        for problem in one.masalah[:1]:
            click.echo(f"belum terbit: {one.folder}: {problem.message}", err=True)
    write_whole(laporan, text(result.masalah, {}))
    done = "tidak ada yang berubah" if result.dibiarkan else f"diterbitkan di {keluaran}"
    click.echo(f"{len(published)} dari {len(result.semua)} kantor terbit, {again} dibuat lagi; {done}")
    click.echo(f"catatan pemeriksaan antarkantor: {len(result.masalah)}, di {laporan}")


@main.command()
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False, exists=True))
@click.argument("keluaran", type=_FOLDER)
def gabung(folder: Path, keluaran: Path) -> None:
    """Gabungkan data terbuka banyak portal di FOLDER menjadi tabel Parquet di KELUARAN.

    FOLDER berisi satu folder untuk setiap kabupaten, atau folder provinsi yang berisi folder kabupatennya. Cukup folder
    data/ dari setiap portal.
    """
    from lkjip_build.portal.nasional import TanpaDuckDB, gabungkan

    try:
        made = gabungkan(folder, keluaran)
    except TanpaDuckDB as why:
        refuse(str(why))
    for one in made.dilewati:
        click.echo(f"dilewati, kolom datanya lain (dibuat versi lain): {one}", err=True)
    rows = ", ".join(f"{name} {count} baris" for name, count in made.baris.items())
    click.echo(f"{made.portal} portal digabung di {keluaran}: {rows}")
