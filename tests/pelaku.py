"""A clerk who does to the letter what a remedy says: patterns of remedies, and what each does to the files.

An edit gets the files, the problem and the match, and returns the changed files; None where it cannot be followed.
"""

import re
from collections.abc import Callable, Mapping

from lkjip_build.load.files import TAHUN_FILES
from lkjip_build.problems import Problem

Berkas = Mapping[str, str]
Tindakan = Callable[[Berkas, Problem, "re.Match[str]"], "dict[str, str] | None"]


def nama(problem: Problem) -> str:
    return problem.location.path.partition("/")[2]


def baris(berkas: Berkas, problem: Problem) -> list[str]:
    return berkas[nama(problem)].split("\n")


def dengan_baris(berkas: Berkas, problem: Problem, number: int, *baru: str) -> dict[str, str]:
    """Return the files with one line (from 1) replaced by others, or by none."""
    lines = baris(berkas, problem)
    return {**berkas, nama(problem): "\n".join([*lines[: number - 1], *baru, *lines[number:]])}


def tulis(berkas: Berkas, problem: Problem, text: str, field: str = "") -> dict[str, str] | None:
    """Return the files with a text typed over what stands at the place, or in another column of its row."""
    place = problem.location
    line = baris(berkas, problem)[place.line - 1] if place.line else ""
    if nama(problem).endswith(".csv"):
        cells, header = line.split(";"), baris(berkas, problem)[0].split(";")
        at = header.index(field) if field else place.column - 1
        if '"' in line or not 0 <= at < len(cells):
            return None
        return dengan_baris(berkas, problem, place.line, ";".join([*cells[:at], text, *cells[at + 1 :]]))
    if not place.column:
        return None
    head, rest = line[: place.column - 1], line[place.column - 1 :]
    typed = re.match(r"\"[^\"]*\"|'[^']*'|[\w-]+(?=:(?: |$))", rest)
    if typed is None:
        typed = re.match(r"[^,}\]]*" if re.search(r"[{\[]", head) else r".*", rest)
    assert typed
    quoted = f'"{text}"' if typed[0].startswith('"') or ("," in text and re.search(r"[{\[]", head)) else text
    return dengan_baris(berkas, problem, place.line, head + quoted + rest[typed.end() :])


def _tulis_sebutan(berkas: Berkas, problem: Problem, found: "re.Match[str]") -> dict[str, str] | None:
    return tulis(berkas, problem, found["isi"])


def _ganti_nama(berkas: Berkas, problem: Problem, found: "re.Match[str]") -> dict[str, str] | None:
    old = nama(problem)
    if old not in berkas:
        return None
    folder, slash, _ = old.rpartition("/")
    return {
        **{name: text for name, text in berkas.items() if name != old},
        f"{folder}{slash}{found['isi']}": berkas[old],
    }


def _hapus_baris(berkas: Berkas, problem: Problem, found: "re.Match[str]") -> dict[str, str] | None:
    """Leave out a row, or an item of a list that stands on one line."""
    number = problem.location.line
    whole = number and (nama(problem).endswith(".csv") or re.match(r" *- \{.*\}$", baris(berkas, problem)[number - 1]))
    return dengan_baris(berkas, problem, number) if whole else None


def _kosongkan(berkas: Berkas, problem: Problem, found: "re.Match[str]") -> dict[str, str] | None:
    return tulis(berkas, problem, "")


def _tambah_kolom(berkas: Berkas, problem: Problem, found: "re.Match[str]") -> dict[str, str] | None:
    head, *rest = baris(berkas, problem)
    text = "\n".join([f"{head};{found['isi']}", *(f"{line};" if line else line for line in rest)])
    return {**berkas, nama(problem): text}


def _tukar(berkas: Berkas, problem: Problem, found: "re.Match[str]") -> dict[str, str] | None:
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


def _jarak_awal(berkas: Berkas, problem: Problem, found: "re.Match[str]") -> dict[str, str] | None:
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


def _tab(berkas: Berkas, problem: Problem, found: "re.Match[str]") -> dict[str, str] | None:
    """Put spaces for the tab, as many as the line above has."""
    number, lines = problem.location.line, baris(berkas, problem)
    above = next(line for line in reversed(lines[: number - 1]) if line.strip())
    indent = len(re.match(r"\s*(?:- )?", above)[0])  # type: ignore[index]
    return dengan_baris(berkas, problem, number, " " * indent + lines[number - 1].lstrip())


def _ganti_huruf(berkas: Berkas, problem: Problem, found: "re.Match[str]") -> dict[str, str] | None:
    return {**berkas, nama(problem): berkas[nama(problem)].replace(found["isi"], found["lain"])}


def _hapus_minus(berkas: Berkas, problem: Problem, found: "re.Match[str]") -> dict[str, str] | None:
    cell = baris(berkas, problem)[problem.location.line - 1].split(";")[problem.location.column - 1]
    return tulis(berkas, problem, cell.removeprefix("-"))


def _sebut_sasaran(berkas: Berkas, problem: Problem, found: "re.Match[str]") -> dict[str, str] | None:
    """Name the sasaran in the first row of the budget of the year, or of every year that the message names."""
    changed = dict(berkas)
    paths = [nama(problem)] if nama(problem).endswith(".csv") else []
    for name in paths or [f"{year}/anggaran.csv" for year in re.findall(r"\b20[0-9]{2}\b", problem.message)]:
        head, first, *rest = changed[name].split("\n")
        at, cells = head.split(";").index("sasaran"), first.split(";")
        cells[at] = f"{cells[at]} {found['isi']}"
        changed[name] = "\n".join([head, ";".join(cells), *rest])
    return changed


def _sekali_saja(berkas: Berkas, problem: Problem, found: "re.Match[str]") -> dict[str, str] | None:
    line = baris(berkas, problem)[problem.location.line - 1]
    return dengan_baris(berkas, problem, problem.location.line, re.sub(r"\b(\w+)(,? )\1\b", r"\1", line))


def _baris_judul_saja(berkas: Berkas, problem: Problem, found: "re.Match[str]") -> dict[str, str] | None:
    """Make each file that the message names with its head only; one of YAML with nothing but a comment."""
    changed = dict(berkas)
    for name in re.findall(r"[\w-]+\.(?:csv|yml)", problem.message):
        columns = [one for one in TAHUN_FILES[name].model_fields if one != "capaian_terbit"]
        changed[f"{nama(problem)}/{name}"] = ";".join(columns) + "\n" if name.endswith(".csv") else "# belum diisi\n"
    return changed


def _baris_pertama(berkas: Berkas, problem: Problem, found: "re.Match[str]") -> dict[str, str] | None:
    return {**berkas, nama(problem): f"{found['isi']}\n{berkas[nama(problem)]}"}


def _samakan_renstra(berkas: Berkas, problem: Problem, found: "re.Match[str]") -> dict[str, str] | None:
    return tulis(berkas, problem, problem.message.rpartition(": ")[2])


def _tambah_kunci(berkas: Berkas, problem: Problem, found: "re.Match[str]") -> dict[str, str] | None:
    """Add a key with some words below the line of the record, as deep as its keys."""
    number = problem.location.line
    line = baris(berkas, problem)[number - 1]
    words = "7" if found["isi"] == "kondisi_awal" else "Ditulis kantor."
    inside = problem.location.column > 1 or re.match(r"\s*- ", line)
    indent = len(re.match(r"\s*(?:- )?", line)[0]) if inside else 2  # type: ignore[index]
    return dengan_baris(berkas, problem, number, line, f"{' ' * indent}{found['isi']}: {words}")


def _tulis_nol(berkas: Berkas, problem: Problem, found: "re.Match[str]") -> dict[str, str] | None:
    return tulis(berkas, problem, "0")


def _catatan(berkas: Berkas, problem: Problem, found: "re.Match[str]") -> dict[str, str] | None:
    return tulis(berkas, problem, "Penjelasan dari kantor", "catatan")


def _persingkat(berkas: Berkas, problem: Problem, found: "re.Match[str]") -> dict[str, str] | None:
    return tulis(berkas, problem, "Teks yang pendek")


def _hapus_garis(berkas: Berkas, problem: Problem, found: "re.Match[str]") -> dict[str, str] | None:
    return {**berkas, nama(problem): "\n".join(line for line in baris(berkas, problem) if line.strip() != found["isi"])}


def _hapus_di_atas(berkas: Berkas, problem: Problem, found: "re.Match[str]") -> dict[str, str] | None:
    lines = baris(berkas, problem)
    head = next((at for at, line in enumerate(lines) if line.count(";") > 1 and re.match(r"[a-z_]+;[a-z_]+;", line)), 0)
    return {**berkas, nama(problem): "\n".join(lines[head:])}


def _tanpa_tanda(berkas: Berkas, problem: Problem, found: "re.Match[str]") -> dict[str, str] | None:
    if not nama(problem).endswith(".csv"):
        return None
    cell = baris(berkas, problem)[problem.location.line - 1].split(";")[problem.location.column - 1]
    return tulis(berkas, problem, re.sub(r"%|Rp\.?", "", cell).strip())


def _mulai_pertama(berkas: Berkas, problem: Problem, found: "re.Match[str]") -> dict[str, str] | None:
    """Let only the first step be a start; another that says so becomes an ordinary one."""
    first, *rest = re.split(r"(?<=jenis: )(\w+)", berkas[nama(problem)])
    kinds = ["mulai", *("proses" if kind == "mulai" else kind for kind in rest[2::2])]
    text = first + "".join(f"{kind}{after}" for kind, after in zip(kinds, rest[1::2], strict=True))
    return {**berkas, nama(problem): text}


def _tambah_analisis(berkas: Berkas, problem: Problem, found: "re.Match[str]") -> dict[str, str] | None:
    keys = "".join(f"  {name}: Ditulis kantor.\n" for name in found["lain"].split(", "))
    return {**berkas, nama(problem): f"{berkas.get(nama(problem), '').rstrip()}\n{found['isi']}:\n{keys}"}


def _tutup_kutip(berkas: Berkas, problem: Problem, found: "re.Match[str]") -> dict[str, str] | None:
    number = problem.location.line
    return dengan_baris(berkas, problem, number, baris(berkas, problem)[number - 1].rstrip() + '"')


def _geser(berkas: Berkas, problem: Problem, found: "re.Match[str]") -> dict[str, str] | None:
    """Move a line two spaces deeper than the key above it."""
    lines, number = baris(berkas, problem), problem.location.line
    key = next(line for line in reversed(lines[:number]) if re.match(rf"\s*{found['isi']}:", line))
    return dengan_baris(berkas, problem, number, " " * (key.index(found["isi"]) + 2) + lines[number - 1].lstrip())


_NILAI = r"(?P<isi>-?[0-9](?:[0-9.,]*[0-9])?(?:-[0-9]{2}-[0-9]{2}|-[0-9]+)?(?: [0-9]{2}\.[0-9]{2})?)"
POLA: tuple[tuple[str, Tindakan], ...] = (
    (r"maksud Anda '(?P<isi>.+)'\?$", _tulis_sebutan),
    (r"maksud Anda (?P<isi>\S+)\? Ganti namanya$", _ganti_nama),
    (r"kode yang ada: (?P<isi>[^, ]+)", _tulis_sebutan),
    (r"(?:tulis|pilih) salah satu: (?P<isi>[^,]+)", _tulis_sebutan),
    (r"tulis (?P<isi>ya|murni) atau ", _tulis_sebutan),
    (r"tulis (?P<isi>[0-9]+ [A-Z][a-z]+ [0-9]{4}) bila itu maksudnya$", _tulis_sebutan),
    (rf"tulis {_NILAI}(?:[,;]? |$)", _tulis_sebutan),
    (rf"(?:hari ditulis|ini nomor tanggal).*; tulis {_NILAI} ", _tulis_sebutan),
    (rf"tulis (?:satu koma saja|angka tanpa spasi; .*): {_NILAI}$", _tulis_sebutan),
    (rf"tulis (?:angkanya saja|misalnya|tahunnya|tahun |bilangan|angka saja).*?{_NILAI}", _tulis_sebutan),
    (r"tulis angka dan satuan, misalnya (?P<isi>[^,]+),", _tulis_sebutan),
    (rf"ketik ulang dengan angka biasa: {_NILAI}$", _tulis_sebutan),
    (r"Excel mengubah isian ini menjadi tanggal; .*misalnya (?P<isi>.+)$", _tulis_sebutan),
    (r"pakai huruf, angka, titik, dan tanda hubung saja, misalnya (?P<isi>.+)$", _tulis_sebutan),
    (r"hapus baris ini", _hapus_baris),
    (r"hapus salah satunya", _hapus_baris),
    (r"jika datanya belum ada, kosongkan selnya", _kosongkan),
    (r"catat PK perubahan .*, atau kosongkan sel ini$", _kosongkan),
    (r"tambahkan kolom '(?P<isi>\w+)'; isinya boleh kosong$", _tambah_kolom),
    (r"tukar '(?P<isi>\w+)' dan '(?P<lain>\w+)'$", _tukar),
    (r"sejajarkan dengan '(?P<isi>\w+):' di baris (?P<acuan>[0-9]+)$", _jarak_awal),
    (r"kurangi jarak awal baris (?P<baris>[0-9]+) sampai sama dengan '(?P<isi>\w+):'$", _jarak_awal),
    (r"samakan jarak awal barisnya dengan '(?P<isi>\w+):'$", _jarak_awal),
    (r"ganti tab dengan spasi", _tab),
    (r"ganti '(?P<isi>.+)' dengan '(?P<lain>.+)', lalu simpan", _ganti_huruf),
    (r"hapus tanda minusnya$", _hapus_minus),
    (r"sebut (?P<isi>\w+) di kolom sasaran", _sebut_sasaran),
    (r"sebut (?:tiap kode|setiap pelaksana) sekali saja$", _sekali_saja),
    (r"kembalikan \S+ dari riwayat git, atau buat dengan baris judul saja$", _baris_judul_saja),
    (r"tulis di baris pertama: (?P<isi>.+)$", _baris_pertama),
    (r"samakan dengan renstra\.yml, ", _samakan_renstra),
    (r"tambahkan '(?P<isi>\w+):' di bawah indikator ini$", _tambah_kunci),
    (r"tulis '(?P<isi>\w+): \|' lalu kalimatnya di baris berikutnya$", _tambah_kunci),
    (r"isi (?:angkanya|realisasinya); bila (?:memang nol|tidak ada belanja), tulis 0$", _tulis_nol),
    (r"isi realisasinya; bila memang tidak ada, jelaskan di kolom catatan$", _catatan),
    (r"persingkat teksnya$", _persingkat),
    (r"hapus garis '(?P<isi>---)'$", _hapus_garis),
    (r"hapus baris di atas judul kolom$", _hapus_di_atas),
    (r"tulis (?:angkanya tanpa Rp|banyaknya dalam satuan .+, tanpa tanda %)$", _tanpa_tanda),
    (r"beri jenis 'mulai' hanya pada langkah pertama$", _mulai_pertama),
    (r"tambahkan '(?P<isi>\w+):' dengan isi (?P<lain>.+)$", _tambah_analisis),
    (r"tulis sekali saja; di kolom sasaran boleh lebih dari satu", _hapus_baris),
    (r"hapus kolomnya, atau sebut kodenya", _hapus_baris),
    (r"tutup teks dengan tanda kutip yang sama$", _tutup_kutip),
    (r"geser teks ini dua spasi lebih dalam dari '(?P<isi>\w+):'$", _geser),
)


def ikuti(berkas: Berkas, problem: Problem) -> dict[str, str] | None:
    """Return the files after the remedy was followed, or None where no program can."""
    for pattern, act in POLA:
        if found := re.match(pattern, problem.remedy or ""):
            return act(berkas, problem, found)
    return None
