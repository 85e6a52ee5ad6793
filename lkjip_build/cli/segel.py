"""Commands around a signed report: the seal, corrections, and whether a file is the signed one."""

import sys
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import click

from lkjip_build.build import (
    inspect,
    inspect_sources,
    laporan_tahun,
    saat_ditandatangani,
    sidik_ditandatangani,
    situs_disahkan,
    today,
)
from lkjip_build.cli.umum import TAHUN, data_option, main, refuse, report_missing, resolved, situs_siap
from lkjip_build.privasi import samarkan
from lkjip_build.sources import Sources, read_file, read_folder
from lkjip_build.utuh import write_whole


@main.command()
@click.argument("tahun", type=TAHUN)
@data_option
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
    from lkjip_build.load.files import DOKUMEN
    from lkjip_build.load.segel import SEGEL
    from lkjip_build.load.segel_sendiri import baca_segel
    from lkjip_build.perintah import sahkan as segel

    folder = resolved(folder)
    sources = read_folder(folder)
    content = berkas.read_bytes() if berkas else None
    if content is not None and f"{folder.name}/{tahun}/{SEGEL}" in sources.lines:
        dibaca = baca_segel(sources, folder.name, tahun)
        if dibaca.segel is None or dibaca.problems:
            refuse(f"pengesahan laporan {tahun} tidak seperti waktu ditulis; jalankan lkjip periksa")
        _write_made(folder, _tambahan(sources, folder, tahun, content))
        return
    said = {tahun: tanggal.date()} if tanggal and alasan else None
    situs = situs_siap(folder, tahun, sources, said)
    if report_missing(situs, tahun):
        refuse("laporan ini belum bisa disahkan")
    if not situs.is_final(tahun):
        refuse(
            f"penandatanganan laporan {tahun} tidak tercatat di siklus.csv; catat dulu, atau sebut --tanggal dan "
            "--alasan"
        )
    then = saat_ditandatangani(situs, tahun)
    minta = segel.permintaan(then, tahun, today(), alasan)
    dokumen = segel.bernama(documents(laporan_tahun(situs, tahun)), situs.data, tahun)
    kept = folder / str(tahun) / DOKUMEN
    if differ := [name for name, content in dokumen.items() if _differs(kept / name, content)]:
        refuse(f"dokumen di {kept} berbeda dari data sekarang ({', '.join(differ)}); pindahkan dulu, lalu ulangi")
    made = segel.berkas_segel(sources, folder.name, then, tahun, dokumen, minta)
    if fault := _unreadable(sources, folder.name, tahun, made[f"{tahun}/{SEGEL}"]):
        refuse(f"isi berkas data tidak terbaca sama dari pengesahannya: {fault}")
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
    from lkjip_build.load.segel import SEGEL
    from lkjip_build.load.segel_sendiri import baca_segel, semua_segel
    from lkjip_build.perintah import kembali
    from lkjip_build.perintah import sahkan as segel

    semua = {year: one.pengesahan for year, one in semua_segel(sources, folder.name)[0].items()}
    last = semua.pop(tahun)[-1]
    laporan = last.pdf
    if laporan is None:
        refuse(f"pengesahan laporan {tahun} tidak punya PDF")
    if there := kembali.sudah_ada(content, last):
        refuse(f"berkas itu sudah ada di pengesahan laporan {tahun}, dengan nama {there}")
    try:
        found = kembali.tanggapi(content, tahun, laporan, semua)
    except kembali.BerkasDitolak as refusal:
        refuse(str(refusal))
    tree = sources.documents[f"{tahun}/{SEGEL}"].tree
    listed = sources.lines.get(f"{folder.name}/{segel.DAFTAR}", ())
    made = kembali.berkas_tambahan(tree, listed, last, content, found.jenis, today())
    if taken := [name for name, one in made.items() if isinstance(one, bytes) and _differs(folder / name, one)]:
        refuse(f"{folder / taken[0]} sudah ada dan isinya lain; pindahkan dulu, lalu ulangi")
    if problems := baca_segel(_with_files(sources, folder.name, made), folder.name, tahun).problems:
        refuse(problems[0].message)
    if not found.diperiksa:
        click.echo(TIDAK_DIPERIKSA, err=True)
    return made


def _unreadable(sources: Sources, folder: str, tahun: int, seal: str | bytes) -> str:
    """Return why a seal, read again before it is written, does not say what was signed; empty where it does."""
    from lkjip_build.load.segel_sendiri import baca_segel

    dibaca = baca_segel(_with_files(sources, folder, {f"{tahun}/pengesahan.yml": seal}), folder, tahun)
    if dibaca.problems or dibaca.segel is None or dibaca.sah[-1] is None:
        return dibaca.problems[0].message if dibaca.problems else "tidak terbaca"
    same = sidik_ditandatangani(dibaca.sah[-1], tahun, today()) == dibaca.segel.terakhir.sidik_isi
    return "" if same else "sidik isinya lain"


def _differs(file: Path, content: bytes) -> bool:
    return file.exists() and file.read_bytes() != content


@main.command()
@click.argument("tahun", type=TAHUN)
@data_option
@click.option("--alasan", default="", help="Mengapa dikoreksi; boleh diisi nanti di berkasnya.")
@click.option("--oleh", default="", help="Siapa yang mengoreksi; boleh diisi nanti di berkasnya.")
def koreksi(tahun: int, folder: Path, alasan: str, oleh: str) -> None:
    """Catat di koreksi.csv apa yang berubah sejak LKjIP TAHUN disahkan."""
    from lkjip_build.compute.segel import perubahan_tahun
    from lkjip_build.perintah.koreksi import berkas_koreksi
    from lkjip_build.perintah.verifikasi import tak_terbaca

    folder = resolved(folder)
    file = folder / str(tahun) / "koreksi.csv"
    old = file.read_bytes() if file.exists() else None
    data = inspect(folder, today()).data
    if data is None or tahun not in data.segel or tahun not in data.laporan:
        refuse(f"laporan {tahun} belum disahkan, atau datanya tidak terbaca; jalankan lkjip periksa")
    if f"{tahun}/koreksi.csv" in data.cacat:
        refuse(f"{file} belum lengkap atau tidak terbaca; isi dulu alasan dan oleh di setiap baris (lkjip periksa)")
    if broken := tak_terbaca(data, tahun):
        refuse(f"sebagian {', '.join(broken)} tidak terbaca; perbaiki dulu (lkjip periksa)")
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
@data_option
@click.option("--ulang", is_flag=True, help="Buat lagi dokumennya dari isi pengesahan, dan bandingkan bitanya.")
def verifikasi(apa: int | Path, folder: Path, ulang: bool) -> None:
    """Cocokkan LKjIP suatu TAHUN, atau BERKAS yang diunduh, dengan pengesahannya.

    Keluar 0 bila seperti ditandatangani (koreksi yang tercatat disebut), 1 bila ada yang berbeda, 2 bila perintahnya
    salah, 3 bila belum disahkan atau tidak ada pengesahan untuk dicocokkan.
    """
    folder = resolved(folder)
    if isinstance(apa, Path):
        sys.exit(_verifikasi_berkas(folder, apa, ulang=ulang))
    if not folder.is_dir():
        raise click.UsageError(f"folder '{folder}' tidak ada")
    sys.exit(_verifikasi_tahun(folder.name, read_folder(folder), apa, ulang=ulang))


def _verifikasi_berkas(folder: Path, file: Path, *, ulang: bool) -> int:
    """Print what is found of a file and of the year it belongs to, and return the exit code: the worse of both."""
    from lkjip_build.load.segel_sendiri import semua_segel
    from lkjip_build.perintah import verifikasi_berkas as uji

    sources = read_folder(folder)
    semua, broken = semua_segel(sources, folder.name)
    found = uji.verifikasi_berkas(file.name, file.read_bytes(), semua, broken, sources.sertifikat)
    click.echo(samarkan("\n".join(uji.kalimat(found))))
    if found.cocok is None:
        return found.hasil
    click.echo()
    return max(found.hasil, _verifikasi_tahun(folder.name, sources, found.cocok.tahun, ulang=ulang))


def _verifikasi_tahun(folder: str, sources: Sources, tahun: int, *, ulang: bool) -> int:
    """Print what is found of the seal of a year, and return the exit code."""
    from lkjip_build.compute.segel import perubahan_tahun
    from lkjip_build.load.segel_sendiri import baca_segel
    from lkjip_build.perintah import verifikasi as uji

    dibaca = baca_segel(sources, folder, tahun)
    kini = inspect_sources(sources, folder, today())
    sah = dibaca.sah
    found = None
    if kini.data and tahun in kini.data.laporan and sah and sah[-1]:
        found = perubahan_tahun(kini.data, tahun, sah[-1])
    made = None
    if ulang and sah and sah[-1] and dibaca.segel:
        from lkjip_build.keluaran.lkjip import documents
        from lkjip_build.susunan import susun

        then = situs_disahkan(sah[-1], tahun, folder, dibaca.segel.terakhir.tanggal)
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
