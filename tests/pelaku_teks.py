"""Edits of the clerk of pelaku.py to lines of YAML and to prose."""

import re

from suntingan import Berkas, baris, dengan_baris, nama

from lkjip_build.problems import Problem


def _jarak(line: str) -> str:
    return line[: len(line) - len(line.lstrip())]


def _baris_ini(berkas: Berkas, problem: Problem) -> str:
    return baris(berkas, problem)[problem.location.line - 1]


def _ganti(berkas: Berkas, problem: Problem, *baru: str) -> dict[str, str]:
    return dengan_baris(berkas, problem, problem.location.line, *baru)


def tulis_baris(berkas: Berkas, problem: Problem, found: "re.Match[str]") -> dict[str, str] | None:
    """Type the line as the remedy shows it, as deep as it stood."""
    return _ganti(berkas, problem, _jarak(_baris_ini(berkas, problem)) + found["isi"])


def catatan_di_atas(berkas: Berkas, problem: Problem, found: "re.Match[str]") -> dict[str, str] | None:
    """Move what stands from the place on to a line of its own, above; brackets that close stay where it says so."""
    line = _baris_ini(berkas, problem)
    at = line.index("#", problem.location.column - 1)
    end = len(line.rstrip("]}")) if found.groupdict().get("isi") else len(line)
    return _ganti(berkas, problem, _jarak(line) + line[at:end], line[:at].rstrip() + line[end:])


def teks_di_bawah(berkas: Berkas, problem: Problem, found: "re.Match[str]") -> dict[str, str] | None:
    """Move what stands from the place on into the long text below."""
    line, at = _baris_ini(berkas, problem), problem.location.column - 1
    below = baris(berkas, problem)[problem.location.line]
    return _ganti(berkas, problem, line[: line.index("#", at)].rstrip(), _jarak(below) + line[line.index("#", at) :])


def hapus_kata(berkas: Berkas, problem: Problem, found: "re.Match[str]") -> dict[str, str] | None:
    """Leave out the words that are quoted, where they stand at the place or first after it."""
    line = _baris_ini(berkas, problem)
    at = line.find(found["isi"], max(problem.location.column - 1, 0))
    if at < 0:
        return None
    return _ganti(berkas, problem, line[:at] + line[at + len(found["isi"]) :].lstrip())


def ganti_sebutan(berkas: Berkas, problem: Problem, found: "re.Match[str]") -> dict[str, str] | None:
    """Write what is meant in the place of what the problem quotes."""
    return _sebagai(berkas, problem, found["isi"])


def hapus_kurawal(berkas: Berkas, problem: Problem, found: "re.Match[str]") -> dict[str, str] | None:
    return _sebagai(berkas, problem, (problem.value or "").strip("{}"))


def _sebagai(berkas: Berkas, problem: Problem, text: str) -> dict[str, str] | None:
    line, value = _baris_ini(berkas, problem), problem.value or ""
    assert value in line
    return _ganti(berkas, problem, line.replace(value, text, 1))


def hapus_sebutan(berkas: Berkas, problem: Problem, found: "re.Match[str]") -> dict[str, str] | None:
    """Leave out the words that the message quotes."""
    said = re.match(r"'(.+?)' tampil", problem.message)
    return _ganti(berkas, problem, _baris_ini(berkas, problem).replace(said[1], "")) if said else None


def hapus_tanda_awal(berkas: Berkas, problem: Problem, found: "re.Match[str]") -> dict[str, str] | None:
    line, at = _baris_ini(berkas, problem), problem.location.column - 1
    return _ganti(berkas, problem, line[:at] + line[at:].replace(found["isi"], "", 1))


def spasi_titik_dua(berkas: Berkas, problem: Problem, found: "re.Match[str]") -> dict[str, str] | None:
    line = _baris_ini(berkas, problem)
    return _ganti(berkas, problem, re.sub(r"^(\s*(?:- )?\w+):? ?", r"\1: ", line))


def apit_isi(berkas: Berkas, problem: Problem, found: "re.Match[str]") -> dict[str, str] | None:
    key, _, text = _baris_ini(berkas, problem).partition(": ")
    return _ganti(berkas, problem, f'{key}: "{text}"')


def kutip_seluruhnya(berkas: Berkas, problem: Problem, found: "re.Match[str]") -> dict[str, str] | None:
    return _ganti(berkas, problem, re.sub(r'"([^"]*)"( [^,}\]]+)', r'"\1\2"', _baris_ini(berkas, problem)))


def kurangi_jarak(berkas: Berkas, problem: Problem, found: "re.Match[str]") -> dict[str, str] | None:
    """Move a line two spaces to the left: the one that is named, or the one at the place."""
    number = int(found.groupdict().get("isi") or problem.location.line)
    line = baris(berkas, problem)[number - 1]
    return dengan_baris(berkas, problem, number, line.removeprefix("  "))


def hapus_kunci(berkas: Berkas, problem: Problem, found: "re.Match[str]") -> dict[str, str] | None:
    """Leave out the line of a key and the lines that are deeper."""
    lines, number = baris(berkas, problem), problem.location.line
    deep = len(_jarak(lines[number - 1]))
    end = next(
        (at for at in range(number, len(lines)) if lines[at].strip() and len(_jarak(lines[at])) <= deep), len(lines)
    )
    return {**berkas, nama(problem): "\n".join([*lines[: number - 1], *lines[end:]])}


def samakan_sel(berkas: Berkas, problem: Problem, found: "re.Match[str]") -> dict[str, str] | None:
    """Add empty cells to a row of a table in prose, or join those that are too many."""
    has, wanted = map(int, re.findall(r"[0-9]+", problem.message)[:2])
    line = _baris_ini(berkas, problem)
    cells = line.strip().strip("|").split("|")
    cells = [*cells[: wanted - 1], " ".join(cells[wanted - 1 :])] if has > wanted else [*cells, *" " * (wanted - has)]
    return _ganti(berkas, problem, f"{_jarak(line)}|{'|'.join(cells)}|")


def garis_judul(berkas: Berkas, problem: Problem, found: "re.Match[str]") -> dict[str, str] | None:
    line = _baris_ini(berkas, problem)
    return _ganti(berkas, problem, line, _jarak(line) + found["isi"])


def butir(berkas: Berkas, problem: Problem, found: "re.Match[str]") -> dict[str, str] | None:
    """Put a bullet for the sign before a figure, in all lines of the text that begin so."""
    lines, number = baris(berkas, problem), problem.location.line
    changed = [re.sub(r"^(\s*)[-*+–x] ?(?=[0-9])", r"\1• ", line) for line in lines[number - 1 :]]
    return {**berkas, nama(problem): "\n".join([*lines[: number - 1], *changed])}


def alamat_lengkap(berkas: Berkas, problem: Problem, found: "re.Match[str]") -> dict[str, str] | None:
    return _ganti(berkas, problem, re.sub(r"\]\((?:\w+:)?", "](https://", _baris_ini(berkas, problem)))


def apit_tebal(berkas: Berkas, problem: Problem, found: "re.Match[str]") -> dict[str, str] | None:
    """Close the bold words at the end of the line."""
    return _ganti(berkas, problem, f"{_baris_ini(berkas, problem)}**")


def judul_tebal(berkas: Berkas, problem: Problem, found: "re.Match[str]") -> dict[str, str] | None:
    line = _baris_ini(berkas, problem)
    return _ganti(berkas, problem, re.sub(r"#+ *(.*)", r"**\1**", line), "")


def ketik_ulang(berkas: Berkas, problem: Problem, found: "re.Match[str]") -> dict[str, str] | None:
    return {**berkas, nama(problem): berkas[nama(problem)].replace(found["isi"], found["lain"])}


def ketik_huruf(berkas: Berkas, problem: Problem, found: "re.Match[str]") -> dict[str, str] | None:
    """Type the letter anew that the message quotes."""
    said = re.match(r"huruf '(.)'", problem.message)
    return {**berkas, nama(problem): berkas[nama(problem)].replace(said[1], "o")} if said else None
