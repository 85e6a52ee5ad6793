"""Damage to the text of one data file: what hands, editors and Excel do to it.

Each kind is a generator of the damaged text and the line that was damaged; `korpus.py` says which kind must be told.
"""

import random
import re
from collections.abc import Callable, Iterator

Jenis = Callable[[str, str, random.Random], Iterator[tuple[str | bytes | None, int | tuple[int, ...]]]]
"""Gives the damaged text, and the line or lines (from 1) that were damaged, 0 for the whole file."""

ANGKA = re.compile(r"-?[0-9]+(?:[.,][0-9]+)?")
TANGGAL = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
KUNCI = re.compile(r"(\s*(?:- )?)([a-z_0-9]+):(?= |$)")


def with_line(text: str, number: int, line: str | None) -> str:
    """Return the text with one line (from 1) replaced, or left out."""
    lines = text.split("\n")
    lines[number - 1 : number] = [] if line is None else [line]
    return "\n".join(lines)


def numbered(text: str) -> list[tuple[int, str]]:
    return list(enumerate(text.rstrip("\n").split("\n"), 1))


def body(text: str) -> list[tuple[int, list[str]]]:
    """Return the rows of a CSV text below its header as cells, spread over long files; none quotes a delimiter."""
    rows = numbered(text)[1:]
    return [(number, line.split(";")) for number, line in rows[:: max(1, len(rows) // 9)]]


def some(rng: random.Random, items: list[tuple[int, str]], count: int) -> list[tuple[int, str]]:
    return sorted(rng.sample(items, min(count, len(items))))


def typos(word: str) -> Iterator[str]:
    middle = len(word) // 2
    yield word[:middle] + word[middle + 1 :]
    yield word[:middle] + word[middle] + word[middle:]
    yield word[:middle] + "x" + word[middle:]
    if word[middle : middle + 1] != word[middle - 1 : middle]:
        yield word[: middle - 1] + word[middle] + word[middle - 1] + word[middle + 1 :]


# CSV


def judul_salah_ketik(name: str, text: str, rng: random.Random) -> Iterator[tuple[str, int]]:
    header = text.split("\n")[0].split(";")
    for column, word in enumerate(header):
        for typo in typos(word):
            yield with_line(text, 1, ";".join([*header[:column], typo, *header[column + 1 :]])), 1


def pemisah_lebih(name: str, text: str, rng: random.Random) -> Iterator[tuple[str, int]]:
    for number, cells in body(text):
        at = rng.randrange(len(cells) + 1)
        yield with_line(text, number, ";".join([*cells[:at], "", *cells[at:]])), number


def columns_of(text: str, *names: str) -> list[int]:
    """The places of columns that a table has; a budget may have more of them than another year's."""
    header = text.split("\n")[0].split(";")
    return [header.index(name) for name in names if name in header]


def pemisah_kurang(name: str, text: str, rng: random.Random) -> Iterator[tuple[str, int]]:
    for number, cells in body(text):
        at = rng.randrange(1, len(cells))
        yield with_line(text, number, ";".join([*cells[: at - 1], cells[at - 1] + cells[at], *cells[at + 1 :]])), number


def pemisah_lain(name: str, text: str, rng: random.Random) -> Iterator[tuple[str, int]]:
    for number, line in some(rng, numbered(text), 10):
        sign = rng.choice([",", "\t", "|"])
        yield with_line(text, number, line.replace(";", sign)), 0 if number == 1 else number
    for sign in ",\t|:":
        yield text.replace(";", sign), 0


def sel_rusak(name: str, text: str, rng: random.Random) -> Iterator[tuple[str, int]]:
    """What stands in a cell of numbers that is no number, or in one of dates that is no date."""
    words = ["n/a", "-", "#REF!", "1E+05", "10-Agu", "Ada", "84 7", "84,,7", "84,7 nilai", "(12)", "08,4", "8O", "l2"]
    for number, cells in body(text):
        for column, cell in enumerate(cells):
            if ANGKA.fullmatch(cell) and "." not in cell:
                yield (
                    with_line(text, number, ";".join([*cells[:column], rng.choice(words), *cells[column + 1 :]])),
                    number,
                )
            elif TANGGAL.match(cell):
                broken = rng.choice(
                    [
                        cell.replace("-", "", 1),
                        cell.replace("20", "2O", 1),
                        re.sub(r"-[0-9]{2}-", "-13-", cell),
                        re.sub(r"-[0-9]{2}$", "-32", cell[:10]) + cell[10:],
                        cell[2:],
                    ]
                )
                yield with_line(text, number, ";".join([*cells[:column], broken, *cells[column + 1 :]])), number


def kode_salah_ketik(name: str, text: str, rng: random.Random) -> Iterator[tuple[str, int]]:
    """A code that points elsewhere gets a letter too many, too few, or twice."""
    columns = {
        "kinerja.csv": [0],
        "rencana-aksi.csv": [0],
        "anggaran.csv": columns_of(text, "sasaran"),
        "siklus.csv": [0],
        "hari-libur.csv": [1],
        "konfirmasi.csv": [0, 1],
    }
    for number, cells in body(text):
        for column in columns[name.split("/")[-1]]:
            word = cells[column]
            broken = rng.choice([f"{word}x", f"x{word}", word[:-1] + word[-1] + "_", f"{word[:1]}?{word[1:]}"])
            yield with_line(text, number, ";".join([*cells[:column], broken, *cells[column + 1 :]])), number


def sel_wajib_kosong(name: str, text: str, rng: random.Random) -> Iterator[tuple[str, int]]:
    columns = {"kinerja.csv": [0], "siklus.csv": [0], "hari-libur.csv": [0, 1, 2, 3]}
    columns["anggaran.csv"] = columns_of(text, "kode", "program", "pagu")
    columns["konfirmasi.csv"] = [0, 1, 3, 4, 5]
    columns["rencana-aksi.csv"] = [0]
    for number, cells in body(text):
        for column in columns[name.split("/")[-1]]:
            yield with_line(text, number, ";".join([*cells[:column], "", *cells[column + 1 :]])), number


def sel_tertukar_jenis(name: str, text: str, rng: random.Random) -> Iterator[tuple[str, int]]:
    """A cell of words changes places with one of figures or dates."""
    pairs = {
        "kinerja.csv": (0, 2),
        "rencana-aksi.csv": (0, 1),
        "anggaran.csv": columns_of(text, "program", "pagu"),
        "siklus.csv": (2, 5),
        "hari-libur.csv": (0, 2),
        "konfirmasi.csv": (0, 5),
    }
    one, other = pairs[name.split("/")[-1]]
    for number, cells in body(text):
        cells[one], cells[other] = cells[other], cells[one]
        yield with_line(text, number, ";".join(cells)), number


def satuan_terbawa(name: str, text: str, rng: random.Random) -> Iterator[tuple[str, int]]:
    for number, cells in body(text):
        for column, cell in enumerate(cells[1:9], 1):
            if ANGKA.fullmatch(cell) and "." not in cell and rng.random() < 0.6:
                broken = rng.choice([f"{cell} %", f"Rp{cell}", f"{cell} kali", f"± {cell}"])
                yield with_line(text, number, ";".join([*cells[:column], broken, *cells[column + 1 :]])), number


def kutip_csv(name: str, text: str, rng: random.Random) -> Iterator[tuple[str, int]]:
    for number, cells in body(text):
        column = rng.randrange(len(cells))
        for broken in (f'"{cells[column]}', f'{cells[column]}"'):
            yield with_line(text, number, ";".join([*cells[:column], broken, *cells[column + 1 :]])), number
    for found in re.finditer('"', text):
        yield text[: found.start()] + text[found.end() :], text.count("\n", 0, found.start()) + 1


def baris_csv_ganda(name: str, text: str, rng: random.Random) -> Iterator[tuple[str, int]]:
    for number, line in some(rng, numbered(text), 10):
        yield with_line(text, number, f"{line}\n{line}"), 0 if number == 1 else number + 1


def judul_hilang(name: str, text: str, rng: random.Random) -> Iterator[tuple[str, int]]:
    yield with_line(text, 1, None), 0
    yield f"Data Kecamatan Baturraden\n{text}", 0
    yield f"Data Kecamatan Baturraden;;;;;;;;;\n\n{text}", 0


def kebiasaan_excel(name: str, text: str, rng: random.Random) -> Iterator[tuple[str | bytes, int]]:
    """What Excel does to a file without changing what it says."""
    rows = [line.split(";") for _, line in numbered(text)]
    yield text.replace("\n", ";;;\n"), 0
    yield text + ";;;;\n\n;\n", 0
    yield "sep=;\n" + text, 0
    yield text.replace(";", "\t"), 0
    yield "\n".join(";".join(f'"{cell.strip(chr(34))}"' for cell in row) for row in rows), 0
    yield "\n".join(",".join(f'"{cell.strip(chr(34))}"' for cell in row) for row in rows), 0
    yield "\n".join(";".join(f" {cell}\u00a0" if '"' not in cell else cell for cell in row) for row in rows), 0
    yield text.replace(text.split("\n")[0], text.split("\n")[0].upper().replace("_", " ")), 0
    yield "\n".join([text.split("\n")[0], *sorted(line for _, line in numbered(text)[1:])]), 0
    yield re.sub(TANGGAL, lambda found: "/".join(reversed(found[0].split("-"))), text), 0
    yield re.sub(r"(?<=;)([0-9]+),([0-9]+)(?=;)", r"\1.\2", text), 0


# YAML


def kunci_salah_ketik(name: str, text: str, rng: random.Random) -> Iterator[tuple[str, int]]:
    for number, line in some(rng, [one for one in numbered(text) if KUNCI.match(one[1])], 40):
        found = KUNCI.match(line)
        assert found
        typo = rng.choice(list(typos(found[2]))) if len(found[2]) > 2 else f"{found[2]}x"
        yield with_line(text, number, found[1] + typo + line[found.end(2) :]), number


def jarak_awal(name: str, text: str, rng: random.Random) -> Iterator[tuple[str, int]]:
    for number, line in some(rng, [one for one in numbered(text) if one[1].strip()], 40):
        moved = rng.choice([f" {line}", f"  {line}", line.removeprefix(" "), line.removeprefix("  ")])
        yield with_line(text, number, moved), number


def titik_dua(name: str, text: str, rng: random.Random) -> Iterator[tuple[str, int]]:
    for number, line in some(rng, [one for one in numbered(text) if KUNCI.match(one[1])], 20):
        yield with_line(text, number, line.replace(": ", " ", 1) if ": " in line else line.replace(":", "", 1)), number
        if ": " in line:
            yield with_line(text, number, line.replace(": ", ":", 1)), number


def tanda_hilang(name: str, text: str, rng: random.Random) -> Iterator[tuple[str, int]]:
    """A quote, a bracket, a comma between braces, or the dash of a list is deleted."""
    pattern = r"[\"\[\]{}]|(?<=[0-9\"a-z]), (?=[0-9a-z]+:)|(?<= )- (?=\S)"
    places = [found.start() for found in re.finditer(pattern, text)]
    for at in sorted(rng.sample(places, min(30, len(places)))):
        yield text[:at] + text[at + 1 :], text.count("\n", 0, at) + 1


def tab_di_awal(name: str, text: str, rng: random.Random) -> Iterator[tuple[str, int]]:
    for number, line in some(rng, [one for one in numbered(text) if one[1].startswith("  ")], 10):
        yield with_line(text, number, "\t" + line.lstrip()), number


def baris_yaml_ganda(name: str, text: str, rng: random.Random) -> Iterator[tuple[str, tuple[int, int]]]:
    for number, line in some(rng, [one for one in numbered(text) if one[1].strip()], 20):
        yield with_line(text, number, f"{line}\n{line}"), (number, number + 1)


PILIHAN = "naik|turun|tetap|rata-rata|jumlah|posisi-akhir|contoh|selisih|kerja|penerimaan|mulai|proses|keputusan"
NILAI_YAML_PASTI = re.compile(
    rf"(?<=: )(?:{PILIHAN})$"
    r"|(?<=: )[0-9]+(?=[},\n])"
    r"|(?<=: )[0-9]{4}-[0-9]{2}-[0-9]{2}"
    r"|(?<=[{ ])20[0-9]{2}(?=: )"
    r"|(?<=: \")[0-9,]+(?=\")",
    re.MULTILINE,
)


def nilai_yaml_rusak(name: str, text: str, rng: random.Random) -> Iterator[tuple[str, int]]:
    """A number, a year, a choice or a date becomes what it cannot be."""
    places = list(NILAI_YAML_PASTI.finditer(text))
    for found in rng.sample(places, min(30, len(places))):
        broken = rng.choice([f"{found[0]}x", f"{found[0]} {found[0]}", f"?{found[0]}", f"{found[0]}O"])
        yield text[: found.start()] + broken + text[found.end() :], text.count("\n", 0, found.start()) + 1


def koma_dalam_kurung(name: str, text: str, rng: random.Random) -> Iterator[tuple[str, int]]:
    for found in re.finditer(r"(?<=: )(?:\"([0-9]+)\"|([0-9]+))(?=[,}])", text):
        broken = f"{found[1] or found[2]},5"
        yield text[: found.start()] + broken + text[found.end() :], text.count("\n", 0, found.start()) + 1


# every file


def pengodean(name: str, text: str, rng: random.Random) -> Iterator[tuple[str | bytes, int]]:
    raw = text.encode()
    yield text.encode("utf-16"), 0
    yield text.encode("utf-16-le"), 0
    yield text.encode("utf-8-sig"), 0
    yield text.encode("cp1252", "replace"), 0
    yield raw.decode("cp1252", "replace").encode(), 0
    yield raw.replace(b"\n", b"\r\n"), 0
    yield raw.replace(b"\n", b"\r"), 0
    for broken in (b"\x00", b"\x81", "é".encode() + b"\xe9", "\u200b".encode(), "\u202e".encode(), b"\x1b", b"\xa0"):
        at = rng.randrange(len(raw))
        while raw[at] & 0xC0 == 0x80:
            at -= 1
        yield raw[:at] + broken + raw[at:], raw.count(b"\n", 0, at) + 1


def terpotong(name: str, text: str, rng: random.Random) -> Iterator[tuple[str, int]]:
    """The file ends in the middle of a line, though not in the last cell of a row."""
    ends = r"[^;\n]*$" if name.endswith(".csv") else r"$"
    lost = {at for found in re.finditer(ends, text, re.MULTILINE) for at in range(found.start(), found.end() + 1)}
    inside = [at for at in range(1, len(text)) if at not in lost and text[at - 1] != "\n"]
    for at in sorted(rng.sample(inside, min(14, len(inside)))):
        yield text[:at], 0


def hilang(name: str, text: str, rng: random.Random) -> Iterator[tuple[str | None, int]]:
    if not name.endswith("/rencana-aksi.csv"):  # which a year may lack: see mutasi_tahun
        yield None, 0
    yield "", 0
    yield "\n\n", 0
    yield "PK\x03\x04" + text, 0


# plain changes of a value


def koma_bergeser(name: str, text: str, rng: random.Random) -> Iterator[tuple[str, int]]:
    """The comma moves or is lost: 84,7 becomes 847."""
    for number, cells in body(text):
        for column, cell in enumerate(cells):
            if "," in cell and ANGKA.fullmatch(cell):
                digits = cell.replace(",", "")
                broken = rng.choice([digits, f"{digits[0]},{digits[1:]}", f"{digits}0"])
                yield with_line(text, number, ";".join([*cells[:column], broken, *cells[column + 1 :]])), number


def angka_tertukar(name: str, text: str, rng: random.Random) -> Iterator[tuple[str, int]]:
    """The first two digits change places: 84,7 becomes 48,7."""
    for number, cells in body(text):
        for column, cell in enumerate(cells[1:9], 1):
            if re.match(r"([1-9])(?!\1)[1-9][0-9]*(?:,[0-9]+)?$", cell):
                swapped = cell[1] + cell[0] + cell[2:]
                yield with_line(text, number, ";".join([*cells[:column], swapped, *cells[column + 1 :]])), number


def sel_angka_tertukar(name: str, text: str, rng: random.Random) -> Iterator[tuple[str, int]]:
    """Two neighbouring cells change places."""
    for number, cells in body(text):
        column = rng.choice([3, 4, 5, 6]) + name.endswith("kinerja.csv")  # which has a nama before its figures
        if len(cells) > column + 1 and cells[column] != cells[column + 1]:
            cells[column], cells[column + 1] = cells[column + 1], cells[column]
            yield with_line(text, number, ";".join(cells)), number


def sel_pilihan_kosong(name: str, text: str, rng: random.Random) -> Iterator[tuple[str, int]]:
    """A cell that may be empty is emptied."""
    for number, cells in body(text):
        figures = range(2, 9) if name.endswith("kinerja.csv") else range(1, 8)
        filled = [column for column in figures if column < len(cells) and cells[column]]
        column = rng.choice(filled)
        yield with_line(text, number, ";".join([*cells[:column], "", *cells[column + 1 :]])), number


def tanggal_lain(name: str, text: str, rng: random.Random) -> Iterator[tuple[str, int]]:
    """A date has another year, or its day and month changed places."""
    for number, line in some(rng, numbered(text), 30):
        if found := TANGGAL.search(line):
            year, month, day = found[0].split("-")
            other = rng.choice(
                [
                    f"{int(year) + 1}-{month}-{day}",
                    f"{year[0]}{year[2]}{year[1]}{year[3]}-{month}-{day}",
                    f"{year}-{day}-{month}" if int(day) < 13 else f"{year}-{month}-{day[::-1]}",
                ]
            )
            yield with_line(text, number, line.replace(found[0], other, 1)), number


def baris_hilang(name: str, text: str, rng: random.Random) -> Iterator[tuple[str, int]]:
    """A line is deleted, or all from one on: what is gone has no line."""
    lines = [one for one in numbered(text) if one[1].strip()][name.endswith(".csv") :]
    for number, _ in some(rng, lines, 25):
        yield with_line(text, number, None), 0
    for number, _ in some(rng, lines, 4):
        yield "\n".join(text.split("\n")[:number]) + "\n", 0


def terpotong_di_catatan(name: str, text: str, rng: random.Random) -> Iterator[tuple[str, int]]:
    """The file ends within the words of a last cell, so that it reads as a whole one: the rows after it are gone."""
    for number, cells in body(text)[::2]:
        if len(cells[-1]) > 2:
            lines = text.split("\n")
            yield "\n".join([*lines[: number - 1], lines[number - 1][:-2]]), 0


def kode_lain(name: str, text: str, rng: random.Random) -> Iterator[tuple[str, int]]:
    """A code of one's own choosing, or one that points to another record."""
    (sasaran,) = columns_of(text, "sasaran") or [0]
    column = sasaran if rng.random() < 0.5 and name.endswith("anggaran.csv") else 0
    for number, cells in body(text):
        cells[column] = {"S1": "S2", "S2": "S3"}.get(cells[column], "S4") if column else cells[column] + "1"
        yield with_line(text, number, ";".join(cells)), number


def judul_tertukar(name: str, text: str, rng: random.Random) -> Iterator[tuple[str, int]]:
    """Two neighbouring headings change places."""
    header = text.split("\n")[0].split(";")
    for column in range(len(header) - 1):
        swapped = [*header[:column], header[column + 1], header[column], *header[column + 2 :]]
        yield with_line(text, 1, ";".join(swapped)), 0
