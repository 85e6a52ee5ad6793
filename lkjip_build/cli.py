"""The command `lkjip`: check the data, write the pages for any engine."""

import errno
import sys
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import click

from lkjip_build.build import (
    Inspection,
    arsip_tahun,
    build,
    inspect,
    inspect_sources,
    laporan_tahun,
    lengkap,
    saat_ditandatangani,
    sidik_ditandatangani,
    situs_disahkan,
    situs_of,
    today,
)
from lkjip_build.jejak import how_to_report, named, reveal
from lkjip_build.model import Data
from lkjip_build.printers import FORMATS, text, wants_color
from lkjip_build.privasi import samarkan, samarkan_berkas
from lkjip_build.problems import has_errors
from lkjip_build.simpanan import simpanan_of
from lkjip_build.sources import Sources, isi_folder, read_file, read_folder
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
    folder = _resolved(folder)
    site = lengkap(build(folder, today(), simpanan=simpanan_of(folder)), folder)
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

    situs = _situs(folder, tahun)
    years = situs.semua_tahun if tahun is None else (tahun,)
    if final and [year for year in years if _report_missing(situs, year)]:
        _refuse("dokumen final tidak dibuat karena masih ada yang belum")
    if final and (unsigned := [year for year in years if not situs.is_final(year)]):
        _refuse(f"penandatanganan laporan {unsigned[0]} belum dicatat di siklus.csv; tanggalnya tercetak di dokumen")
    made = [laporan_tahun(situs, year) for year in years]
    lost = [f"LKjIP {one.tahun}: huruf {letters}" for one in made if (letters := unprintable(one))]
    if lost:
        click.echo(f"Tidak bisa dicetak di PDF, tampil sebagai {PENGGANTI}:\n" + "\n".join(lost), err=True)
        if final:
            _refuse("ganti dulu huruf itu di berkas data")
    simpan = simpanan_of(_resolved(folder)).ambil
    for one in made:
        for name, content in documents(one, simpan):
            write_whole(ke / name, content)
            click.echo(f"ditulis: {ke / name}")


@main.command()
@click.argument("tahun", type=TAHUN)
@_data_option
@click.option(
    "--ke",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("arsip"),
    show_default=True,
    help="Folder tujuan.",
)
def arsip(tahun: int, folder: Path, ke: Path) -> None:
    """Tulis arsip LKjIP TAHUN: dokumen, halaman, dan datanya dalam satu berkas ZIP (BagIt) yang bisa diperiksa."""
    folder = _resolved(folder)
    inspection = inspect(folder, today())
    made = arsip_tahun(inspection, _publishable(inspection, folder, tahun), folder, today(), tahun)
    if made is None:
        _refuse(f"laporan {tahun} belum ditandatangani, dan aturan.yml tidak menerbitkan draf")
    file = ke / Path(made[0]).name
    write_whole(file, made[1])
    click.echo(f"ditulis: {file}")
    click.echo("Untuk memeriksa: buka arsipnya, lalu di foldernya jalankan sha256sum -c manifest-sha256.txt")


@main.command()
@click.argument("tahun", type=TAHUN)
@_data_option
@click.option("--tanggal", type=click.DateTime(["%Y-%m-%d"]), help="Tanggal ditandatangani, bila tidak tercatat.")
@click.option("--alasan", help="Mengapa disahkan walaupun penandatanganannya tidak tercatat di siklus.csv.")
@click.option(
    "--berkas",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="PDF yang kembali bertanda tangan: pindaian, atau bertanda tangan elektronik.",
)
def sahkan(tahun: int, folder: Path, tanggal: datetime | None, alasan: str | None, berkas: Path | None) -> None:
    """Simpan LKjIP TAHUN seperti ditandatangani, supaya setiap perubahan sesudahnya terlihat.

    Dengan --berkas, PDF yang kembali bertanda tangan disimpan juga. Bila laporannya sudah disahkan, berkas itu
    ditambahkan pada pengesahan yang terakhir; tidak ada pengesahan baru.
    """
    from lkjip_build.keluaran.lkjip import documents
    from lkjip_build.load import baca_segel
    from lkjip_build.load.files import DOKUMEN
    from lkjip_build.load.segel import SEGEL
    from lkjip_build.perintah import sahkan as segel

    folder = _resolved(folder)
    sources = read_folder(folder)
    content = berkas.read_bytes() if berkas else None
    if content is not None and f"{folder.name}/{tahun}/{SEGEL}" in sources.lines:
        dibaca = baca_segel(sources, folder.name, tahun)
        if dibaca.segel is None or dibaca.problems:
            _refuse(f"pengesahan laporan {tahun} tidak seperti waktu ditulis; jalankan lkjip periksa")
        _write_made(folder, _tambahan(sources, folder, tahun, content))
        return
    said = {tahun: tanggal.date()} if tanggal and alasan else None
    situs = _situs(folder, tahun, sources, said)
    if _report_missing(situs, tahun):
        _refuse("laporan ini belum bisa disahkan")
    if not situs.is_final(tahun):
        _refuse(
            f"penandatanganan laporan {tahun} tidak tercatat di siklus.csv; catat dulu, atau sebut --tanggal dan "
            "--alasan"
        )
    then = saat_ditandatangani(situs, tahun)
    minta = segel.permintaan(then, tahun, today(), alasan)
    dokumen = segel.bernama(documents(laporan_tahun(situs, tahun)), situs.data, tahun)
    kept = folder / str(tahun) / DOKUMEN
    if differ := [name for name, content in dokumen.items() if _differs(kept / name, content)]:
        _refuse(f"dokumen di {kept} berbeda dari data sekarang ({', '.join(differ)}); pindahkan dulu, lalu ulangi")
    made = segel.berkas_segel(sources, folder.name, then, tahun, dokumen, minta)
    if fault := _unreadable(sources, folder.name, tahun, made[f"{tahun}/{SEGEL}"]):
        _refuse(f"isi berkas data tidak terbaca sama dari pengesahannya: {fault}")
    if content is not None:
        made |= _tambahan(_with_files(sources, folder.name, made), folder, tahun, content)
    _write_made(folder, made)


def _write_made(folder: Path, made: Mapping[str, str | bytes]) -> None:
    for name, content in made.items():
        write_whole(folder / name, content)
        click.echo(f"ditulis: {folder / name}")


def _with_files(sources: Sources, folder: str, made: Mapping[str, str | bytes]) -> Sources:
    """Return what a folder will say once these texts are written in it."""
    read = {name: read_file(text.encode(), f"{folder}/{name}") for name, text in made.items() if isinstance(text, str)}
    return replace(
        sources,
        documents={**sources.documents, **{name: one.document for name, one in read.items() if one.document}},
        lines={**sources.lines, **{f"{folder}/{name}": one.lines for name, one in read.items()}},
        problems=tuple(problem for one in read.values() for problem in one.problems),
    )


def _tambahan(sources: Sources, folder: Path, tahun: int, content: bytes) -> dict[str, str | bytes]:
    """Return the files of a sealed year with a signed file added; ends the command where it is no such file, or is
    there already.
    """
    from lkjip_build.bahasa.tanda_tangan import TIDAK_DIPERIKSA
    from lkjip_build.load import baca_segel, semua_segel
    from lkjip_build.load.segel import SEGEL
    from lkjip_build.perintah import kembali
    from lkjip_build.perintah import sahkan as segel

    semua = {year: one.pengesahan for year, one in semua_segel(sources, folder.name)[0].items()}
    last = semua.pop(tahun)[-1]
    laporan = last.pdf
    if laporan is None:
        _refuse(f"pengesahan laporan {tahun} tidak punya PDF")
    if there := kembali.sudah_ada(content, last):
        _refuse(f"berkas itu sudah ada di pengesahan laporan {tahun}, dengan nama {there}")
    try:
        found = kembali.tanggapi(content, tahun, laporan, semua)
    except kembali.BerkasDitolak as refusal:
        _refuse(str(refusal))
    tree = sources.documents[f"{tahun}/{SEGEL}"].tree
    listed = sources.lines.get(f"{folder.name}/{segel.DAFTAR}", ())
    made = kembali.berkas_tambahan(tree, listed, last, content, found.jenis, today())
    if taken := [name for name, one in made.items() if isinstance(one, bytes) and _differs(folder / name, one)]:
        _refuse(f"{folder / taken[0]} sudah ada dan isinya lain; pindahkan dulu, lalu ulangi")
    if problems := baca_segel(_with_files(sources, folder.name, made), folder.name, tahun).problems:
        _refuse(problems[0].message)
    if not found.diperiksa:
        click.echo(TIDAK_DIPERIKSA, err=True)
    return made


def _unreadable(sources: Sources, folder: str, tahun: int, seal: str | bytes) -> str:
    """Return why a seal, read again before it is written, does not say what was signed; empty where it does."""
    from lkjip_build.load import baca_segel

    dibaca = baca_segel(_with_files(sources, folder, {f"{tahun}/pengesahan.yml": seal}), folder, tahun)
    if dibaca.problems or dibaca.segel is None or dibaca.sah[-1] is None:
        return dibaca.problems[0].message if dibaca.problems else "tidak terbaca"
    same = sidik_ditandatangani(dibaca.sah[-1], tahun, today()) == dibaca.segel.terakhir.sidik_isi
    return "" if same else "sidik isinya lain"


def _differs(file: Path, content: bytes) -> bool:
    return file.exists() and file.read_bytes() != content


@main.command()
@click.argument("tahun", type=TAHUN)
@_data_option
@click.option("--alasan", default="", help="Mengapa dikoreksi; boleh diisi nanti di berkasnya.")
@click.option("--oleh", default="", help="Siapa yang mengoreksi; boleh diisi nanti di berkasnya.")
def koreksi(tahun: int, folder: Path, alasan: str, oleh: str) -> None:
    """Catat di koreksi.csv apa yang berubah sejak LKjIP TAHUN disahkan."""
    from lkjip_build.compute.segel import perubahan_tahun
    from lkjip_build.perintah.koreksi import berkas_koreksi
    from lkjip_build.perintah.verifikasi import tak_terbaca

    folder = _resolved(folder)
    file = folder / str(tahun) / "koreksi.csv"
    old = file.read_bytes() if file.exists() else None
    data = inspect(folder, today()).data
    if data is None or tahun not in data.segel or tahun not in data.laporan:
        _refuse(f"laporan {tahun} belum disahkan, atau datanya tidak terbaca; jalankan lkjip periksa")
    if f"{tahun}/koreksi.csv" in data.cacat:
        _refuse(f"{file} belum lengkap atau tidak terbaca; isi dulu alasan dan oleh di setiap baris (lkjip periksa)")
    if broken := tak_terbaca(data, tahun):
        _refuse(f"sebagian {', '.join(broken)} tidak terbaca; perbaiki dulu (lkjip periksa)")
    found = perubahan_tahun(data, tahun).tak_tercatat
    if not found:
        click.echo(f"Tidak ada perubahan yang belum tercatat sejak laporan {tahun} disahkan.")
        return
    text = berkas_koreksi(data.laporan[tahun].koreksi, found, today(), alasan, oleh)
    write_whole(file, text, instead_of=old)
    click.echo(f"{len(found)} baris ditulis ke {file}" + ("" if alasan and oleh else "; isi alasan dan oleh"))


def _tahun_atau_berkas(ctx: click.Context, param: click.Parameter, value: str) -> int | Path:
    if value.isdecimal():
        return int(TAHUN(value, param, ctx))
    if not Path(value).is_file():
        raise click.BadParameter(f"'{value}' bukan tahun, dan tidak ada berkas dengan nama itu")
    return Path(value)


@main.command()
@click.argument("apa", callback=_tahun_atau_berkas, metavar="TAHUN|BERKAS")
@_data_option
@click.option("--ulang", is_flag=True, help="Buat lagi dokumennya dari isi pengesahan, dan bandingkan bitanya.")
def verifikasi(apa: int | Path, folder: Path, ulang: bool) -> None:
    """Cocokkan LKjIP suatu TAHUN, atau BERKAS yang diunduh, dengan pengesahannya.

    Keluar 0 bila seperti ditandatangani (koreksi yang tercatat disebut), 1 bila ada yang berbeda, 2 bila perintahnya
    salah, 3 bila belum disahkan atau tidak ada pengesahan untuk dicocokkan.
    """
    folder = _resolved(folder)
    if isinstance(apa, Path):
        sys.exit(_verifikasi_berkas(folder, apa, ulang=ulang))
    if not folder.is_dir():
        raise click.UsageError(f"folder '{folder}' tidak ada")
    sys.exit(_verifikasi_tahun(folder, apa, ulang=ulang))


def _verifikasi_berkas(folder: Path, file: Path, *, ulang: bool) -> int:
    """Print what is found of a file and of the year it belongs to, and return the exit code: the worse of both."""
    from lkjip_build.load import semua_segel
    from lkjip_build.perintah import verifikasi_berkas as uji

    sources = read_folder(folder)
    semua, broken = semua_segel(sources, folder.name)
    found = uji.verifikasi_berkas(file.name, file.read_bytes(), semua, broken, sources.sertifikat)
    click.echo(samarkan("\n".join(uji.kalimat(found))))
    if found.cocok is None:
        return found.hasil
    click.echo()
    return max(found.hasil, _verifikasi_tahun(folder, found.cocok.tahun, ulang=ulang))


def _verifikasi_tahun(folder: Path, tahun: int, *, ulang: bool) -> int:
    """Print what is found of the seal of a year, and return the exit code."""
    from lkjip_build.compute.segel import perubahan_tahun
    from lkjip_build.load import baca_segel
    from lkjip_build.perintah import verifikasi as uji

    sources = read_folder(folder)
    dibaca = baca_segel(sources, folder.name, tahun)
    kini = inspect_sources(sources, folder.name, today())
    sah = dibaca.sah
    found = None
    if kini.data and tahun in kini.data.laporan and sah and sah[-1]:
        found = perubahan_tahun(kini.data, tahun, sah[-1])
    made = None
    if ulang and sah and sah[-1] and dibaca.segel:
        from lkjip_build.keluaran.lkjip import documents
        from lkjip_build.susunan import susun

        then = situs_disahkan(sah[-1], tahun, folder.name, dibaca.segel.terakhir.tanggal)
        made = dict(documents(susun(then, tahun)))
    hasil = uji.verifikasi(
        tahun,
        dibaca.segel,
        dibaca.daftar,
        dibaca.problems,
        sources.sidik,
        [sidik_ditandatangani(one, tahun, today()) if one else None for one in sah],
        found,
        uji.tak_terbaca(kini.data, tahun),
        made,
    )
    click.echo(samarkan("\n".join(uji.kalimat(hasil))))
    return hasil.hasil


def _situs(
    folder: Path,
    tahun: int | None,
    sources: Sources | None = None,
    ditandatangani: Mapping[int, date] | None = None,
) -> "Situs":
    """Return the site of a data folder; ends the command where the data have errors or lack the year."""
    folder = _resolved(folder)
    inspection = inspect_sources(sources or read_folder(folder), folder.name, today(), ditandatangani)
    data = _publishable(inspection, folder, tahun)
    return situs_of(inspection, data, folder, today(), draf=True)


def _publishable(inspection: Inspection, folder: Path, tahun: int | None) -> Data:
    """Return the data without errors; ends the command where they have some or lack the year."""
    if inspection.data is None or not inspection.publishable:
        click.echo(text(inspection.problems, inspection.lines, color=wants_color(sys.stderr)), err=True, nl=False)
        _refuse("perbaiki dulu kesalahan di atas")
    if tahun is not None and tahun not in inspection.data.laporan:
        known = ", ".join(str(year) for year in sorted(inspection.data.laporan)) or "tidak ada"
        raise click.UsageError(f"folder '{folder}' tidak punya laporan {tahun}; yang ada: {known}")
    return inspection.data


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
