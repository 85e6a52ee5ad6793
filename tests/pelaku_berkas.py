"""Edits of the clerk of pelaku.py that change more than one cell: whole files and folders, confirmations, brackets."""

import re
import tempfile
from pathlib import Path

from builders import write_folder
from click.testing import CliRunner
from suntingan import Berkas, baris, dengan_baris, nama

from lkjip_build.cli import main
from lkjip_build.problems import Problem

_CATATAN = {"sumber_data", "catatan"}
_TAMBAHAN = ["Sudah diperiksa", "Sekretariat", "2026-02-03"]
_JUDUL_KONFIRMASI = "kode;tempat;nilai;alasan;oleh;tanggal\n"


def hapus_berkas(berkas: Berkas, problem: Problem, found: "re.Match[str]") -> dict[str, str] | None:
    """Leave out the file, or all files of the folder."""
    gone = nama(problem)
    return {name: text for name, text in berkas.items() if name != gone and not name.startswith(f"{gone}/")}


def salin_lalu_hapus(berkas: Berkas, problem: Problem, found: "re.Match[str]") -> dict[str, str] | None:
    """Copy the file over the one that is named, or the files of the folder into the one that is named."""
    old, new = nama(problem), found["isi"]
    copied = {
        f"{new}{name.removeprefix(old)}": text
        for name, text in berkas.items()
        if name == old or name.startswith(f"{old}/")
    }
    return {**(hapus_berkas(berkas, problem, found) or {}), **copied}


def ganti_nama(berkas: Berkas, problem: Problem, found: "re.Match[str]") -> dict[str, str] | None:
    """Give the file or the folder the name; never over one that is there."""
    if any(name == found["isi"] or name.startswith(f"{found['isi']}/") for name in berkas):
        return None
    return salin_lalu_hapus(berkas, problem, found)


def pilih_satu(berkas: Berkas, problem: Problem, found: "re.Match[str]") -> dict[str, str] | None:
    """Give the file or the folder the name, and leave out the others that could have it."""
    kept = {
        name: text
        for name, text in berkas.items()
        if not any(
            one != nama(problem) and (name == one or name.startswith(f"{one}/"))
            for one in re.split(r", | dan ", found["lain"])
        )
    }
    return ganti_nama(kept, problem, found)


def konfirmasikan(berkas: Berkas, problem: Problem, found: "re.Match[str]") -> dict[str, str] | None:
    """Add the row, with the reason, the name and the date that the clerk fills in."""
    row = ";".join([*found["isi"].split(";")[:-3], *_TAMBAHAN])
    table = berkas.get(found["lain"]) or _JUDUL_KONFIRMASI
    return {**berkas, found["lain"]: f"{table.rstrip()}\n{row}\n"}


def pindahkan_baris(berkas: Berkas, problem: Problem, found: "re.Match[str]") -> dict[str, str] | None:
    row = baris(berkas, problem)[problem.location.line - 1]
    table = berkas.get(found["isi"]) or _JUDUL_KONFIRMASI
    return {**dengan_baris(berkas, problem, problem.location.line), found["isi"]: f"{table.rstrip()}\n{row}\n"}


def hapus_kutip(berkas: Berkas, problem: Problem, found: "re.Match[str]") -> dict[str, str] | None:
    """Leave out a quote and the one that closes it lines below."""
    lines, place = baris(berkas, problem), problem.location
    head, _, rest = lines[place.line - 1].partition('"')
    lines[place.line - 1] = head + rest
    closing = int(found["isi"]) - 1
    lines[closing] = lines[closing].replace('"', "", 1)
    return {**berkas, nama(problem): "\n".join(lines)}


def satu_catatan(berkas: Berkas, problem: Problem, found: "re.Match[str]") -> dict[str, str] | None:
    """Take what stands within the quotes for one note: no separator is left in it."""
    if problem.location.field not in _CATATAN:
        return None
    head, _, rest = "\n".join(baris(berkas, problem)[problem.location.line - 1 :]).partition('"')
    note, _, after = rest.partition('"')
    above = "".join(f"{line}\n" for line in baris(berkas, problem)[: problem.location.line - 1])
    return {**berkas, nama(problem): f'{above}{head}"{note.replace(";", " ")}"{after}'}


def pilih_versi(berkas: Berkas, problem: Problem, found: "re.Match[str]") -> dict[str, str] | None:
    """Keep the first of the two versions that git stored, at each place."""
    kept, within = [], ""
    for line in baris(berkas, problem):
        mark = re.match(r"\s*(<{7}|\|{7}|={7}|>{7})", line)
        if mark:
            within = "" if mark[1][0] == ">" else mark[1][0]
        elif within in {"", "<"}:
            kept.append(line)
    return {**berkas, nama(problem): "\n".join(kept)}


def hapus_tanda(berkas: Berkas, problem: Problem, found: "re.Match[str]") -> dict[str, str] | None:
    kept = [line for line in baris(berkas, problem) if not re.match(r"\s*[<|=>]{7}(?![<|=>])", line)]
    return {**berkas, nama(problem): "\n".join(kept)}


def hapus_baris_kosong(berkas: Berkas, problem: Problem, found: "re.Match[str]") -> dict[str, str] | None:
    return {**berkas, nama(problem): "".join(f"{line}\n" for line in baris(berkas, problem) if line.strip(";"))}


def rapikan(berkas: Berkas, problem: Problem, found: "re.Match[str]") -> dict[str, str] | None:
    """Run the command on the files."""
    with tempfile.TemporaryDirectory() as place:
        folder = write_folder(Path(place) / "data", berkas)
        assert CliRunner().invoke(main, ["rapikan", "--data", str(folder)]).exit_code == 0
        return {name: (folder / name).read_text(encoding="utf-8") for name in berkas}
