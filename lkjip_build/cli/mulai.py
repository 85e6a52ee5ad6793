"""The command that begins an office: questions or options in, a folder that builds at once out."""

import re
import sys
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from lkjip_build.bahasa import mulai as kata
from lkjip_build.bahasa.tanya import pilih_dari, tahun_antara
from lkjip_build.build import Inspection, inspect, today
from lkjip_build.cli.tanya import tanya
from lkjip_build.cli.umum import TAHUN, main, refuse
from lkjip_build.model import Data
from lkjip_build.model.instansi import JenisInstansi
from lkjip_build.printers import text, wants_color
from lkjip_build.problems import has_errors
from lkjip_build.utuh import new_folder

if TYPE_CHECKING:
    from lkjip_build.perintah.mulai import KantorBaru, Rencana


@main.command()
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--nama", help="Nama kantor.")
@click.option("--jenis", type=click.Choice([str(one) for one in JenisInstansi]), help="Jenis kantor.")
@click.option("--kabupaten", help="Kabupaten atau kota; kantor provinsi menulis nama provinsinya.")
@click.option("--provinsi", help="Provinsi.")
@click.option("--kode-wilayah", help='Kode wilayah Kemendagri, misalnya 12.34.56; "" bila tidak ada.')
@click.option("--tahun", type=TAHUN, help="Tahun laporan pertama.")
@click.option("--renstra", help="Tahun pertama dan terakhir Renstra, misalnya 2025-2029.")
@click.option(
    "--dari",
    type=click.Path(path_type=Path, dir_okay=False, exists=True),
    help="Tabel indikator yang sudah ada (.csv atau .xlsx), pengganti contoh.",
)
def mulai(folder: Path, dari: Path | None, **isian: Any) -> None:
    """Mulai kantor baru di FOLDER: setelan, data contoh, formulir SOP, dan resep penerbitan, siap dibangun.

    Yang tidak ditulis sebagai pilihan ditanyakan. Tidak ada berkas yang ditimpa.
    """
    from lkjip_build.perintah.mulai import KantorBaru, rencana_contoh, sekitar_data
    from lkjip_build.perintah.mulai.indikator import rencana_dari
    from lkjip_build.perintah.mulai.lembar import BukanTabel, baca_lembar

    _kosong(folder)
    try:
        isi = _tanya(isian)
    except click.Abort:
        refuse(kata.TAK_TERJAWAB)
    awal, akhir = isi.pop("renstra")
    kantor = KantorBaru(**{**isi, "jenis": JenisInstansi(isi["jenis"])}, awal=awal, akhir=akhir)
    rencana = rencana_contoh(kantor)
    if dari is not None:
        try:
            rencana, catatan = rencana_dari(baca_lembar(dari), kantor.tahun)
        except BukanTabel as error:
            refuse(f"{dari}: {error}; tidak ada yang ditulis")
        for line in catatan:
            click.echo(f"{dari.name}: {line}", err=True)
    files = {**sekitar_data(kantor), **_data(kantor, rencana)}
    if folder.is_dir():
        folder.rmdir()  # it is empty; the new one comes whole in its place
    new_folder(folder, files)
    click.echo(kata.selesai(str(folder), len(files), kantor.tahun, dari.name if dari else ""))


def _kosong(folder: Path) -> None:
    """End the command where something would be overwritten."""
    if folder.exists() and not folder.is_dir():
        refuse(kata.bukan_folder(str(folder)))
    if folder.is_dir() and (found := sorted(one.name for one in folder.iterdir())):
        more = [f"{len(found) - 3} lainnya"] if len(found) > 3 else []
        refuse(kata.sudah_berisi(str(folder), [*found[:3], *more]))
    if folder.resolve() == Path.cwd():
        refuse(kata.sedang_dibuka(Path.cwd().name))


def _tanya(isian: dict[str, Any]) -> dict[str, Any]:
    """Return every answer, asking for those that no option gave, and again where an answer cannot be."""
    readers: dict[str, Callable[[str], Any]] = {"jenis": _jenis, "tahun": _tahun}
    answers: dict[str, Any] = {}
    for name, question in kata.TANYA.items():
        given = isian[name]
        if given is None:
            if name == "renstra":
                readers[name] = partial(_periode, tahun=answers["tahun"])
            default = {"kode_wilayah": "", "tahun": str(today().year)}.get(name)
            given = tanya(question, readers.get(name, str), default)
        elif name == "renstra":
            try:
                given = _periode(given, answers["tahun"])
            except click.UsageError as error:
                refuse(error.message)
        answers[name] = given.strip() if isinstance(given, str) else given
    return answers


def _jenis(text: str) -> str:
    """Return the kind of an office. Raises click.UsageError, on which a question is asked again."""
    said = text.strip().casefold()
    if said not in set(JenisInstansi):
        raise click.UsageError(pilih_dari(JenisInstansi))
    return said


def _tahun(text: str) -> int:
    """Return a year that an office may begin with. Raises click.UsageError, on which a question is asked again."""
    said, least, most = text.strip(), int(TAHUN.min or 0), int(TAHUN.max or 0)
    if not re.fullmatch(r"[0-9]{4}", said) or not least <= int(said) <= most:
        raise click.UsageError(tahun_antara(least, most))
    return int(said)


def _periode(text: str, tahun: int) -> tuple[int, int]:
    """Return the first and the last year of a plan. Raises click.UsageError, on which a question is asked again."""
    years = re.fullmatch(r"\s*((?:19|20|21)\d\d)\s*(?:-|–|s\.?/?d\.?)\s*((?:19|20|21)\d\d)\s*", text)
    if years is None or int(years[1]) > int(years[2]):
        raise click.UsageError(kata.PERIODE_SALAH)
    if not int(years[1]) <= tahun <= int(years[2]):
        raise click.UsageError(kata.TAHUN_DI_LUAR)
    return int(years[1]), int(years[2])


def _data(kantor: "KantorBaru", rencana: "Rencana") -> dict[str, str]:
    """Return the data folder of an office, checked as any other; ends the command where that has errors."""
    from lkjip_build.perintah.mulai import data_kantor
    from lkjip_build.perintah.tahun_baru import TahunDitolak, tahun_baru

    dasar = data_kantor(kantor, rencana, today())
    data = _terbaca(_periksa(dasar))

    def lengkap() -> dict[str, str]:
        try:
            setahun = tahun_baru(data, kantor.tahun, rencana.kinerja)
        except TahunDitolak as refusal:
            refuse(str(refusal))
        return {**dasar, **{f"{kantor.tahun}/{name}": content for name, content in setahun.items()}}

    made = lengkap()
    found = _periksa(made)
    if ganjil := [one for one in found.problems if one.severity == "error" and one.location.field == "realisasi"]:
        # A figure of a table that was taken over stays out; the rest of the table is the beginning of an office.
        kode = [*rencana.kinerja]
        for one in ganjil:
            click.echo(kata.realisasi_dilewati(kode[one.location.line - 2], one.message), err=True)
        rencana = rencana.tanpa_realisasi({kode[one.location.line - 2] for one in ganjil})
        made = lengkap()
        found = _periksa(made)
    _terbaca(found)
    return {f"data/{name}": content for name, content in made.items()}


def _periksa(isi: dict[str, str]) -> Inspection:
    """Return what a data folder of these files says."""
    with tempfile.TemporaryDirectory() as place:
        new_folder(Path(place) / "data", isi)
        return inspect(Path(place) / "data", today())


def _terbaca(found: Inspection) -> Data:
    """Return the data without errors; ends the command with them where there are some."""
    if found.data is None or has_errors(found.problems):
        click.echo(text(found.problems, found.lines, color=wants_color(sys.stderr)), err=True, nl=False)
        refuse("perbaiki dulu isian di atas; tidak ada yang ditulis")
    return found.data
