"""Edits of the clerk of pelaku.py to what is typed: cells, values, keys, rows and how deep a line stands."""

import re

from suntingan import Berkas, baris, dengan_baris, nama, tulis

from lkjip_build.load.faults import is_optional_column
from lkjip_build.load.files import TAHUN_FILES
from lkjip_build.problems import Problem


def tulis_sebutan(berkas: Berkas, problem: Problem, found: "re.Match[str]") -> dict[str, str] | None:
    return tulis(berkas, problem, found["isi"])


def hapus_baris(berkas: Berkas, problem: Problem, found: "re.Match[str]") -> dict[str, str] | None:
    """Leave out a row, or an item of a list that stands on one line."""
    number = problem.location.line
    whole = number and (nama(problem).endswith(".csv") or re.match(r" *- \{.*\}$", baris(berkas, problem)[number - 1]))
    return dengan_baris(berkas, problem, number) if whole else None


def kosongkan(berkas: Berkas, problem: Problem, found: "re.Match[str]") -> dict[str, str] | None:
    return tulis(berkas, problem, "")


def tambah_kolom(berkas: Berkas, problem: Problem, found: "re.Match[str]") -> dict[str, str] | None:
    head, *rest = baris(berkas, problem)
    text = "\n".join([f"{head};{found['isi']}", *(f"{line};" if line else line for line in rest)])
    return {**berkas, nama(problem): text}


def tukar(berkas: Berkas, problem: Problem, found: "re.Match[str]") -> dict[str, str] | None:
    """Let two keys of one record change their values: the nearest lines that hold them."""
    lines = baris(berkas, problem)
    places = []
    for key in (found["isi"], found["lain"]):
        near = sorted(range(len(lines)), key=lambda number: abs(number - problem.location.line + 1))
        hits = ((at, hit) for at in near if (hit := re.search(rf"(?<=\b{key}: )[^,}}\n]+", lines[at])))
        places.append(next(hits))
    (one, first), (other, second) = places
    if one == other:
        line = lines[one]
        lines[one] = (
            line[: first.start()] + second[0] + line[first.end() : second.start()] + first[0] + line[second.end() :]
        )
    else:
        lines[one] = lines[one].replace(first[0], second[0])
        lines[other] = lines[other].replace(second[0], first[0])
    return {**berkas, nama(problem): "\n".join(lines)}


def jarak_awal(berkas: Berkas, problem: Problem, found: "re.Match[str]") -> dict[str, str] | None:
    """Give a line the indent of the key that is named, in the line that is named or above."""
    lines = baris(berkas, problem)
    groups = found.groupdict()
    number = int(groups.get("baris") or problem.location.line)
    above = [
        line for line in lines[: int(groups.get("acuan") or number)] if re.match(rf"\s*(?:- )?{found['isi']}:", line)
    ]
    if not above:
        return None
    indent = above[-1].index(found["isi"])
    return dengan_baris(berkas, problem, number, " " * indent + lines[number - 1].lstrip())


def tab(berkas: Berkas, problem: Problem, found: "re.Match[str]") -> dict[str, str] | None:
    """Put spaces for the tab, as many as the line above has."""
    number, lines = problem.location.line, baris(berkas, problem)
    above = next(line for line in reversed(lines[: number - 1]) if line.strip())
    indent = len(re.match(r"\s*(?:- )?", above)[0])  # type: ignore[index]
    return dengan_baris(berkas, problem, number, " " * indent + lines[number - 1].lstrip())


def hapus_minus(berkas: Berkas, problem: Problem, found: "re.Match[str]") -> dict[str, str] | None:
    cell = baris(berkas, problem)[problem.location.line - 1].split(";")[problem.location.column - 1]
    return tulis(berkas, problem, cell.removeprefix("-"))


def sebut_sasaran(berkas: Berkas, problem: Problem, found: "re.Match[str]") -> dict[str, str] | None:
    """Name the sasaran in the first row of the budget of the year, or of every year that the message names."""
    changed = dict(berkas)
    paths = [nama(problem)] if nama(problem).endswith(".csv") else []
    for name in paths or [f"{year}/anggaran.csv" for year in re.findall(r"\b20[0-9]{2}\b", problem.message)]:
        head, first, *rest = changed[name].split("\n")
        at, cells = head.split(";").index("sasaran"), first.split(";")
        cells[at] = f"{cells[at]} {found['isi']}"
        changed[name] = "\n".join([head, ";".join(cells), *rest])
    return changed


def sekali_saja(berkas: Berkas, problem: Problem, found: "re.Match[str]") -> dict[str, str] | None:
    line = baris(berkas, problem)[problem.location.line - 1]
    return dengan_baris(berkas, problem, problem.location.line, re.sub(r"\b(\w+)(,? )\1\b", r"\1", line))


def baris_judul_saja(berkas: Berkas, problem: Problem, found: "re.Match[str]") -> dict[str, str] | None:
    """Make each file that the message names with its head only; one of YAML with nothing but a comment."""
    changed = dict(berkas)
    for name in re.findall(r"[\w-]+\.(?:csv|yml)", problem.message):
        model = TAHUN_FILES[name]
        columns = [one for one in model.model_fields if name.endswith(".yml") or not is_optional_column(model, one)]
        changed[f"{nama(problem)}/{name}"] = ";".join(columns) + "\n" if name.endswith(".csv") else "# belum diisi\n"
    return changed


def baris_pertama(berkas: Berkas, problem: Problem, found: "re.Match[str]") -> dict[str, str] | None:
    return {**berkas, nama(problem): f"{found['isi']}\n{berkas[nama(problem)]}"}


def samakan_renstra(berkas: Berkas, problem: Problem, found: "re.Match[str]") -> dict[str, str] | None:
    return tulis(berkas, problem, problem.message.rpartition(": ")[2])


def tambah_kunci(berkas: Berkas, problem: Problem, found: "re.Match[str]") -> dict[str, str] | None:
    """Add a key with some words below the line of the record, as deep as its keys."""
    number = problem.location.line
    line = baris(berkas, problem)[number - 1]
    words = "7" if found["isi"] == "kondisi_awal" else "Ditulis kantor."
    inside = problem.location.column > 1 or re.match(r"\s*- ", line)
    indent = len(re.match(r"\s*(?:- )?", line)[0]) if inside else 2  # type: ignore[index]
    return dengan_baris(berkas, problem, number, line, f"{' ' * indent}{found['isi']}: {words}")


def tulis_nol(berkas: Berkas, problem: Problem, found: "re.Match[str]") -> dict[str, str] | None:
    return tulis(berkas, problem, "0")


def persingkat(berkas: Berkas, problem: Problem, found: "re.Match[str]") -> dict[str, str] | None:
    return tulis(berkas, problem, "Teks yang pendek")


def hapus_garis(berkas: Berkas, problem: Problem, found: "re.Match[str]") -> dict[str, str] | None:
    return {**berkas, nama(problem): "\n".join(line for line in baris(berkas, problem) if line.strip() != found["isi"])}


def hapus_di_atas(berkas: Berkas, problem: Problem, found: "re.Match[str]") -> dict[str, str] | None:
    lines = baris(berkas, problem)
    head = next((at for at, line in enumerate(lines) if line.count(";") > 1 and re.match(r"[a-z_]+;[a-z_]+;", line)), 0)
    return {**berkas, nama(problem): "\n".join(lines[head:])}


def tanpa_tanda(berkas: Berkas, problem: Problem, found: "re.Match[str]") -> dict[str, str] | None:
    line, at = baris(berkas, problem)[problem.location.line - 1], problem.location.column - 1
    cell = line.split(";")[at] if nama(problem).endswith(".csv") else re.split(r"[,}]", line[at:])[0].strip('"')
    return tulis(berkas, problem, re.sub(r"%|Rp\.?", "", cell).strip())


def tambah_baris(berkas: Berkas, problem: Problem, found: "re.Match[str]") -> dict[str, str] | None:
    """Add the line below the one that is named, as deep as the keys of its record."""
    number = problem.location.line
    line = baris(berkas, problem)[number - 1]
    indent = len(re.match(r"\s*(?:- )?", line)[0])  # type: ignore[index]
    return dengan_baris(berkas, problem, number, line, f"{' ' * indent}{found['isi']}")


def tambah_analisis(berkas: Berkas, problem: Problem, found: "re.Match[str]") -> dict[str, str] | None:
    keys = "".join(f"  {name}: Ditulis kantor.\n" for name in found["lain"].split(", "))
    return {**berkas, nama(problem): f"{berkas.get(nama(problem), '').rstrip()}\n{found['isi']}:\n{keys}"}


def tutup_kutip(berkas: Berkas, problem: Problem, found: "re.Match[str]") -> dict[str, str] | None:
    number = problem.location.line
    return dengan_baris(berkas, problem, number, baris(berkas, problem)[number - 1].rstrip() + '"')


def geser(berkas: Berkas, problem: Problem, found: "re.Match[str]") -> dict[str, str] | None:
    """Move a line two spaces deeper than the key above it."""
    lines, number = baris(berkas, problem), problem.location.line
    key = next(line for line in reversed(lines[:number]) if re.match(rf"\s*{found['isi']}:", line))
    return dengan_baris(berkas, problem, number, " " * (key.index(found["isi"]) + 2) + lines[number - 1].lstrip())


def titik_koma(berkas: Berkas, problem: Problem, found: "re.Match[str]") -> dict[str, str] | None:
    number = problem.location.line
    return dengan_baris(berkas, problem, number, baris(berkas, problem)[number - 1].replace(",", ";"))
