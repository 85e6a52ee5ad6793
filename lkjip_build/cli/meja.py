"""`lkjip sunting`: the editor in the browser."""

import contextlib
import threading
from pathlib import Path

import click

from lkjip_build.build import today
from lkjip_build.cli.umum import data_option, main, refuse, resolved


@main.command()
@data_option
@click.option("--peramban/--tanpa-peramban", default=True, show_default=True, help="Buka peramban sendiri.")
def sunting(folder: Path, peramban: bool) -> None:
    """Buka meja isian di peramban: mengisi data tanpa menyentuh berkas. Hanya di komputer ini."""
    import webbrowser

    from lkjip_build.bahasa import meja as kata
    from lkjip_build.meja import Meja, Peladen, Pratinjau, SudahDibuka, kunci_folder
    from lkjip_build.meja.halaman import halaman

    folder = resolved(folder)
    if not folder.is_dir():
        raise click.UsageError(f"folder '{folder}' tidak ada")
    with contextlib.ExitStack() as stack:
        try:
            stack.enter_context(kunci_folder(folder))
        except SudahDibuka:
            refuse(kata.SUDAH_DIBUKA)
        selesai = threading.Event()
        if (pratinjau := Pratinjau.di(folder)) is not None:
            stack.callback(pratinjau.tutup)
        bingkai = pratinjau.asal if pratinjau else ""
        peladen = Peladen(halaman(), Meja(folder, today, selesai.set, pratinjau).tindakan, selesai, bingkai)
        with contextlib.suppress(KeyboardInterrupt):
            click.echo(kata.BUKA)
            click.echo(peladen.alamat)
            click.echo(kata.AKHIRI)
            if peramban:
                webbrowser.open(peladen.alamat)
            peladen.layani()
