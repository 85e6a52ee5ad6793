"""More damage to the text of one data file: quotes over many rows, git conflicts, encodings, what YAML swallows."""

import random
import re
from collections.abc import Iterator

from mutasi import (
    KUNCI,
    TANGGAL,
    body,
    kode_salah_ketik,
    kunci_salah_ketik,
    nilai_yaml_rusak,
    numbered,
    sel_rusak,
    some,
    with_line,
)

# CSV


def kutip_menelan(name: str, text: str, rng: random.Random) -> Iterator[tuple[str, tuple[int, ...]]]:
    """A quote opens a cell, and another closes it two to six rows further down: what lies between reads as one cell."""
    lines = text.rstrip("\n").split("\n")
    for _ in range(80):
        first, rows = rng.randrange(1, len(lines)), rng.randint(2, 6)
        last = first + rows
        if last >= len(lines) or '"' in "".join(lines[first : last + 1]):
            continue
        opened, closed = lines[first].split(";"), lines[last].split(";")
        column = rng.choice([len(opened) - 1, rng.randrange(len(opened))])
        opened[column] = f'"{opened[column]}' + rng.choice(["", "Selesai"])
        at = column if rng.random() < 0.7 else rng.randrange(len(closed))
        closed[at] = rng.choice(["", "tepat waktu"]) + f'{closed[at]}"'
        damaged = [*lines[:first], ";".join(opened), *lines[first + 1 : last], ";".join(closed), *lines[last + 1 :]]
        yield "\n".join(damaged) + "\n", tuple(range(first + 1, last + 2))


def tengah_malam(name: str, text: str, rng: random.Random) -> Iterator[tuple[str, int]]:
    """Excel keeps a date with the time 00:00:00."""
    for number, line in some(rng, numbered(text)[1:], 30):
        if found := re.search(r"[0-9]{4}-[0-9]{2}-[0-9]{2}(?=;)", line):
            broken = f"{found[0]}{rng.choice([' 00:00:00', ' 00:00', ' 00.00.00'])}"
            yield with_line(text, number, line[: found.start()] + broken + line[found.end() :]), number
    yield re.sub(r"(?<=[;\n])([0-9]{4}-[0-9]{2}-[0-9]{2})(?=;)", r"\1 00:00:00", text), 0


def ekor_titik_koma(name: str, text: str, rng: random.Random) -> Iterator[tuple[str, int]]:
    """The header ends with one `;` too many, so that a row with one too many has the right count of cells."""
    head, *rest = text.split("\n")
    for number, cells in body(text):
        for at in rng.sample(range(1, len(cells)), 3):
            row = ";".join([*cells[:at], "", *cells[at:]])
            yield "\n".join([f"{head};", *rest[: number - 2], row, *rest[number - 1 :]]), number


def sel_kutip_kosong(name: str, text: str, rng: random.Random) -> Iterator[tuple[str, int]]:
    """An empty cell is written as two quotes."""
    for number, cells in body(text):
        for column, cell in enumerate(cells):
            if not cell:
                yield with_line(text, number, ";".join([*cells[:column], '""', *cells[column + 1 :]])), number


def dua_sel_rusak(name: str, text: str, rng: random.Random) -> Iterator[tuple[str, tuple[int, ...]]]:
    """Two slips at once, each of which is told alone."""
    for damaged, line in [*sel_rusak(name, text, rng), *kode_salah_ketik(name, text, rng)]:
        other = [one for one in sel_rusak(name, damaged, rng) if one[1] != line]
        if other:
            both, second = rng.choice(other)
            yield both, (line, second)


# YAML

_ISI = re.compile(r"^(\s*(?:- )?[a-z_0-9]+: )(?![|>\[{\"'&!*#])(\S.*)$")


def pagar_di_nilai(name: str, text: str, rng: random.Random) -> Iterator[tuple[str, int]]:
    """A hash with a space before it, as in a slogan or a list number, makes a comment of what follows."""
    for number, line in some(rng, [one for one in numbered(text) if _ISI.match(one[1]) and "#" not in one[1]], 40):
        words = line.rstrip().split(" ")
        at = rng.randrange(len(words) - 1, len(words) + 1)
        if not _ISI.match(" ".join(words[:at]) + " x"):
            continue
        yield with_line(text, number, " ".join([*words[:at], f"#{''.join(words[at:])}MelayaniBangsa"])), number


def jangkar_di_nilai(name: str, text: str, rng: random.Random) -> Iterator[tuple[str, int]]:
    """An ampersand, an exclamation mark or a star before a value gives it another meaning, or swallows it."""
    for number, line in some(rng, [one for one in numbered(text) if _ISI.match(one[1])], 40):
        found = _ISI.match(line)
        assert found
        broken = rng.choice([f"&{found[2]}", f"!{found[2]}", f"*{found[2]}", f"& {found[2]}", f"!!int {found[2]}"])
        yield with_line(text, number, found[1] + broken), number


def teks_sesudah_kutip(name: str, text: str, rng: random.Random) -> Iterator[tuple[str, int]]:
    for number, line in some(rng, [one for one in numbered(text) if _ISI.match(one[1])], 30):
        found = _ISI.match(line)
        assert found
        first, _, rest = found[2].partition(" ")
        quote = rng.choice("\"'")
        yield with_line(text, number, f"{found[1]}{quote}{first}{quote} {rest or 'contoh'}"), number


def nilai_kutip_kosong(name: str, text: str, rng: random.Random) -> Iterator[tuple[str, int]]:
    """A key without a value gets two quotes; on an optional one that says the same."""
    for number, line in numbered(text):
        if re.fullmatch(r"\s*(?:- )?[a-z_0-9]+:", line) and not _opens_block(text, number):
            yield with_line(text, number, f'{line} ""'), number
            yield with_line(text, number, f"{line} ''"), number


def _opens_block(text: str, number: int) -> bool:
    """Tell whether the line after a key (from 1) stands deeper, or is an item of its list."""
    lines = text.split("\n")
    indent = len(lines[number - 1]) - len(lines[number - 1].lstrip())
    after = next((line for line in lines[number:] if line.strip()), "")
    return len(after) - len(after.lstrip()) > indent or after.lstrip().startswith("- ")


def dua_kunci_rusak(name: str, text: str, rng: random.Random) -> Iterator[tuple[str, tuple[int, ...]]]:
    """Two slips at once, each of which is told alone."""
    for damaged, line in [*kunci_salah_ketik(name, text, rng), *nilai_yaml_rusak(name, text, rng)]:
        other = [one for one in kunci_salah_ketik(name, damaged, rng) if one[1] != line]
        if other:
            both, second = rng.choice(other)
            yield both, (line, second)


def nip_lain_ejaan(name: str, text: str, rng: random.Random) -> Iterator[tuple[str, int]]:
    """A NIP with other signs between its groups, or none, or with a digit lost or changed."""
    for number, line in numbered(text):
        for found in re.finditer(r"[0-9]{8} [0-9]{6} [0-9] [0-9]{3}", line):
            groups = found[0].split(" ")
            for sign in ("", ".", "-", "  ", ". ", " - ", "/", "_", "\u00a0"):
                yield with_line(text, number, line.replace(found[0], sign.join(groups))), number
            for broken in (found[0][:-1], f"{found[0]}1", found[0].replace(" 1 ", " 3 "), f"X{found[0][1:]}"):
                yield with_line(text, number, line.replace(found[0], broken)), number


# every file


def konflik_git(name: str, text: str, rng: random.Random) -> Iterator[tuple[str, tuple[int, ...]]]:
    """Two versions of some lines stand between the marks of git; older ones may stand between them."""
    lines = text.rstrip("\n").split("\n")
    for _ in range(30):
        first, count = rng.randrange(len(lines)), rng.randint(1, 3)
        mine = lines[first : first + count]
        other = [re.sub(r"[0-9]", lambda digit: str((int(digit[0]) + 1) % 10), line) for line in mine]
        middle = ["||||||| dasar", *mine] if rng.random() < 0.3 else []
        block = ["<<<<<<< HEAD", *mine, *middle, "=======", *other, ">>>>>>> perbaikan-angka"]
        damaged = "\n".join([*lines[:first], *block, *lines[first + count :]]) + "\n"
        yield damaged, tuple(range(first + 1, first + len(block) + 1))


def cp850(name: str, text: str, rng: random.Random) -> Iterator[tuple[bytes, int]]:
    """An old program saves accented letters in the code page of DOS."""
    words = [found for found in re.finditer(r"[A-Za-z]{4,}", text) if found.start() > text.find("\n")]
    for found in sorted(rng.sample(words, min(20, len(words))), key=lambda one: one.start()):
        letter = rng.choice("éëñèüÉÑ")
        at = rng.randrange(found.start(), found.end())
        if KUNCI.match(text[text.rfind("\n", 0, at) + 1 :].split("\n")[0]) and name.endswith(".yml"):
            end = text[at:].split("\n")[0].find(": ")
            at += end + 3 if end >= 0 else 0
        raw = "".join(sign if sign.isascii() else "?" for sign in text)
        yield (raw[:at] + letter + raw[at:]).encode("cp850"), text.count("\n", 0, at) + 1


# a valid value in place of another


def tanggal_setahun(name: str, text: str, rng: random.Random) -> Iterator[tuple[str, int]]:
    """All dates of a file are those of another year, as where a copy was renewed with the wrong year."""
    for shift in (-2, -1, 1, 2):
        yield TANGGAL.sub(lambda found, shift=shift: f"{int(found[0][:4]) + shift}{found[0][4:]}", text), 0
