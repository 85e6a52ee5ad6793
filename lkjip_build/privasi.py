"""No NIP and no NIK leaves the office: the one pass over every text before it is written (UU 27/2022).

A NIP tells birth date and sex, a NIK also where its holder lives. Both are found in any spelling: together or in groups
with spaces, dots, dashes, underscores, slashes, several of them, signs of Markdown, HTML or an address between. Of what
is found the last three digits stay. The only place for a whole NIP is a signature, which holds it in its four parts
(`tanda_nip`): no part says enough to be found, and only a writer of signatures joins them.

What only looks like a number of a person stays as it is, by its structure:

* NIP: born 1940-2029, in service at least 15 years later and at most 66, in a month (or, for PPPK, with the count of
  contracts, 21-39), sex 1 or 2, serial from 001. One digit too many, as real forms have it, is found too; behind
  the words NIP or NIK any 16 to 19 digits that begin with six together, since a mistyped one still tells a birthday.
* NIK: one of the 38 provinces, regency 01-79, district from 01, a day (+40 for women) that its month has, serial from
  0001. As one number in 36 passes that, a NIK in groups must be cut where its parts are (or in fours or eights), or
  stand alone, cut by one sign, or behind its name.
* Amounts (groups of three, `Rp`), two dates, a number within a longer one, a hash, numbers of JSON and cells of columns
  that hold figures are none.
"""

import calendar
import pickle
import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from itertools import accumulate, pairwise
from typing import Any, NamedTuple, TypeVar

T = TypeVar("T")

_ANGKA = r"(?:\d|&(?:amp;|\#38;)?(?:\#|&\#35;)(?:x3[0-9]|4[89]|5[0-7]);|%3[0-9]|\\(?:u00|x)3[0-9])"
# A link of the prose around some of the digits, as typed or as `teks (alamat)`.
_TAUTAN = r"[\[\]]|\((?:https?://|mailto:)(?:[^()\s<>]|\([^()\s<>]*+\)){0,2000}+\)"
_LUPUT = (
    r"(?:%(?!3[0-9])(?:[2-9A-Fa-f][0-9A-Fa-f]|0[9ADad])"
    r"|\\(?:u(?!003[0-9])[0-9a-fA-F]{4}|x(?!3[0-9])[0-9a-fA-F]{2}))"
)
_PEMISAH = (
    "(?:"
    "[\\s.\\-\u2010-\u2015\u2212\ufe63\uff0d_/*`~\u00b7\u00ad\u200b-\u200f\u2028\u2029\u2060-\u2064\ufeff]"
    r"|</?(?:b|i|u|em|strong|code|wbr|br|a)(?:\s[^<>]{0,2000})?/?>"
    rf"|{_TAUTAN}"
    r"|&(?:amp;|\#38;)?(?:(?:\#|&\#35;)(?!(?:x3[0-9]|4[89]|5[0-7]);)(?:x[0-9a-fA-F]{1,5}|[0-9]{1,6})|[a-zA-Z]{2,6});"
    r"|%(?:20|2[D-F]|5F|0[9AD]|C2%A0|E2%80%[89A-F][0-9A-F])"
    r"|\\(?:[nrtNL_]|u(?!003[0-9])[0-9a-fA-F]{4}|x(?!3[0-9])[0-9a-fA-F]{2}|(?!u003[0-9]|x3[0-9]))"
    ")"
)
# A sign written as `%20` or `\u0020` right before a number is no part of it.
_DERET = re.compile(rf"{_LUPUT}?{_ANGKA}(?:{_PEMISAH}{{0,16}}+{_ANGKA}){{15,}}+")
_SATU_ANGKA = re.compile(_ANGKA)
_TANDA = re.compile(rf"{_LUPUT}|({_ANGKA}+)|{_PEMISAH}")
_TETAP = re.compile(rf"<[^<>]*>|\n[ \t]*|{_TAUTAN}")
_SEBUTAN = re.compile(r"(?:NIP|PPPK|NIK|KTP|KK)[^0-9A-Za-z]{0,12}$", re.IGNORECASE)
_NIP_ATAU_NIK = re.compile(r"\b(?:NIP|NIK)[^0-9A-Za-z]{0,12}$", re.IGNORECASE)
_SELA_RIBUAN = frozenset({".", " ", "\u00a0", "\u202f", "&nbsp;"})
_RUPIAH = re.compile(r"Rp\.?(?:\s|&nbsp;|&#160;)?$", re.IGNORECASE)
_SIDIK = re.compile(r"[0-9a-f]{32,}", re.IGNORECASE)

PROVINSI = frozenset(
    map(
        str,
        (*range(11, 20), 21, *range(31, 37), *range(51, 54), *range(61, 66), *range(71, 77), 81, 82, *range(91, 97)),
    )
)
"""The codes of the 38 provinces."""
_BAGIAN_NIK = frozenset({2, 4, 6, 8, 10, 12})

KOLOM_ANGKA = frozenset(
    {"tahun", "langkah", "target", "target_perubahan", "tw1", "tw2", "tw3", "tw4", "realisasi"}
    | {"capaian", "capaian_terbit", "pagu", "pagu_perubahan"}
)
"""The columns of CSV files, typed or published, whose cells are figures."""
_SEL_ANGKA = re.compile(r'"?[-+]?[0-9.,\s]*"?')
_SEL_DIGIT = re.compile(r'"? *[0-9][0-9 ]*"?')
_SEL_SEL_DIGIT = re.compile(r'(?<![^;,\t\n])"?[0-9 ]+"?(?:[;,\t]"?[0-9 ]+"?)+')
_TEKS_JSON = re.compile(r'"(?:[^"\\]|\\.)*"')
_KOMENTAR = re.compile(r"(?<=\n)([ \t]*)(#+)")
_TANDA_KOMENTAR = re.compile("<a \ue000(#+)>")  # a letter that no data file may hold
_BINER = (".pdf", ".docx", ".xlsx", ".ods", ".png", ".jpg", ".jpeg", ".gif", ".webp", ".ico", ".woff", ".woff2")


class _Kelompok(NamedTuple):
    """Digits that stand together in a run: where, and which."""

    awal: int
    akhir: int
    angka: str


def samarkan(text: str) -> str:
    """Return a text in which of every NIP and NIK only the last three digits stand, behind bullets for the others.

    Separators within the number go; tags and line ends stay, so that HTML stays whole and lines keep their numbers.
    """
    return _DERET.sub(_tersamar, text)


def samarkan_berkas(path: str, content: str | bytes) -> str | bytes:
    """Return a file as it may be written. In JSON only texts, in CSV no cell of figures is touched.

    The bytes of a document (PDF, DOCX, XLSX, ODS) are no text: its content went through `samarkan_isi` before.
    """
    if isinstance(content, bytes):
        if path.endswith(_BINER):
            return content
        text = content.decode("utf-8", "surrogateescape")
        return samarkan(text).encode("utf-8", "surrogateescape") if _DERET.search(text) else content
    if path.endswith(".yml"):  # a number may go on over the lines of a comment
        return _TANDA_KOMENTAR.sub(r"\1", samarkan(_KOMENTAR.sub("\\1<a \ue000\\2>", content)))
    masked = samarkan(content)
    if masked == content and not (path.endswith(".csv") and _digit_bersebelahan(content)):
        return content
    if path.endswith(".json"):
        return _TEKS_JSON.sub(lambda found: samarkan(found[0]), content)
    return _csv(content) if path.endswith(".csv") else masked


def samarkan_baris(path: str, lines: Sequence[str]) -> tuple[str, ...]:
    """Return the lines of a file as its copy shows them, as many as there were: a number may go on over lines."""
    return tuple(str(samarkan_berkas(path, "\n".join(lines))).split("\n")) if lines else ()


def samarkan_isi(value: T) -> T:
    """Return content (texts in dataclasses, tuples, lists and dicts) as a document may print it.

    Most content holds nothing to hide, and rebuilding it is dear, so all its texts are searched at once first.
    """
    # In this protocol a text stands between a zero byte and a letter, so that none is joined to another.
    packed = pickle.dumps(value, protocol=2).decode("utf-8", "replace")
    return _isi(value) if samarkan(packed) != packed else value


def tanda_nip(nip: str, *, utuh: bool) -> tuple[str, ...]:
    """Return what a signature shows of a NIP: its four parts where the office asks for it whole (`utuh`), else it
    masked; nothing where there is none.
    """
    if not nip:
        return ()
    return (nip[:8], nip[8:14], nip[14], nip[15:]) if utuh else (samarkan(nip),)


def nip_sah(digits: str) -> bool:
    """Tell whether 18 digits are built like a NIP or NI PPPK (Perka BKN 22/2007): birth, start, sex, serial."""
    if not "1940" <= digits[:4] <= "2029":
        return False
    year, started, month = int(digits[:4]), int(digits[8:12]), int(digits[12:14])
    return (
        _ada_tanggal(int(digits[6:8]), int(digits[4:6]), year)
        and 15 <= started - year <= 66
        and (1 <= month <= 12 or 21 <= month <= 39)
        and digits[14] in "12"
        and digits[15:] != "000"
    )


def nik_sah(digits: str) -> bool:
    """Tell whether 16 digits are built like a NIK (PP 40/2019): province, regency, district, birth, serial."""
    day = int(digits[6:8])
    return (
        digits[:2] in PROVINSI
        and 1 <= int(digits[2:4]) <= 79
        and digits[4:6] != "00"
        and _ada_tanggal(day - 40 if day > 40 else day, int(digits[8:10]), 2000)
        and digits[12:] != "0000"
    )


def _ada_tanggal(day: int, month: int, year: int) -> bool:
    return 1 <= month <= 12 and 1 <= day <= calendar.monthrange(year, month)[1]


def _tersamar(run: re.Match[str]) -> str:
    """Return a run of digits and separators with the numbers of persons in it masked."""
    groups = [_Kelompok(*found.span(), _angka(found[1])) for found in _TANDA.finditer(run[0]) if found[1]]
    made, done, at = [], 0, 0
    while at < len(groups):
        end = _nomor_orang(run, groups, at)
        if end:
            made += [run[0][done : groups[at].awal], _bertitik(run[0], groups[at:end])]
            done = groups[end - 1].akhir
        at = end or at + 1
    return "".join((*made, run[0][done:]))


def _angka(written: str) -> str:
    """Return digits as ASCII, however they were written: `１`, `&#49;`, `%31`, `\\u0031`."""
    if written.isascii() and written.isdigit():
        return written
    return "".join(_satu_angka(found[0].rstrip(";")) for found in _SATU_ANGKA.finditer(written))


def _satu_angka(written: str) -> str:
    if len(written) == 1:
        return str(unicodedata.decimal(written))
    in_decimal = "#" in written and "x" not in written
    return chr(int(written[-2:], 10 if in_decimal else 16))


def _nomor_orang(run: re.Match[str], groups: Sequence[_Kelompok], first: int) -> int:
    """Return the end (exclusive) of the groups that from `first` on make the number of a person, or 0."""
    found = 0
    digits = ""
    for end in range(first, min(first + 19, len(groups))):
        digits += groups[end].angka
        if len(digits) > 19:
            break
        if len(digits) < 16:
            continue
        whole = groups[first : end + 1]
        if len(digits) == 19 and len(whole[0].angka) == 1 and nip_sah(digits[1:]):
            break  # `1. NIP`: the number of an item, not a digit too many
        if (_adalah_nip(digits) or _adalah_nik(digits, run, whole, groups)) and not _hanya_mirip(run, whole):
            found = end + 1
            if len(digits) >= 18:
                break
    return found or _salah_ketik(run, groups, first)


def _salah_ketik(run: re.Match[str], groups: Sequence[_Kelompok], first: int) -> int:
    """Return the end of the groups behind `NIP` or `NIK` that are none by their structure, or 0."""
    start = run.start() + groups[first].awal
    if len(groups[first].angka) < 6 or not _NIP_ATAU_NIK.search(run.string, max(0, start - 16), start):
        return 0
    lengths = enumerate(accumulate(len(one.angka) for one in groups[first : first + 19]), first + 1)
    return max((end for end, length in lengths if 16 <= length <= 19), default=0)


def _adalah_nip(digits: str) -> bool:
    if len(digits) == 18:
        return nip_sah(digits)
    return len(digits) == 19 and any(nip_sah(digits[:at] + digits[at + 1 :]) for at in range(19))


def _adalah_nik(digits: str, run: re.Match[str], whole: Sequence[_Kelompok], groups: Sequence[_Kelompok]) -> bool:
    """Tell whether 16 digits are a NIK, and are cut as one who writes a NIK cuts it."""
    if len(digits) != 16 or not nik_sah(digits):
        return False
    cuts = list(accumulate(len(one.angka) for one in whole[:-1]))
    if not cuts or _bersebutan(run, whole):
        return True
    if [len(one.angka) for one in whole] in ([2, 2, 4, 2, 2, 4], [8, 8]) and {digits[4:6], digits[12:14]} <= {
        "19",
        "20",
    }:
        return False  # two dates
    if _BAGIAN_NIK.issuperset(cuts) and (6 in cuts or cuts in ([4, 8, 12], [8])):
        return True
    return len(whole) == len(groups) and len(_sela(run, whole)) == 1


def _bersebutan(run: re.Match[str], whole: Sequence[_Kelompok]) -> bool:
    """Tell whether `NIP`, `NIK` or the like stands before groups."""
    start = run.start() + whole[0].awal
    return _SEBUTAN.search(run.string, max(0, start - 16), start) is not None


def _hanya_mirip(run: re.Match[str], whole: Sequence[_Kelompok]) -> bool:
    """Tell whether groups are an amount, or part of a hash."""
    text, start, end = run.string, run.start() + whole[0].awal, run.start() + whole[-1].akhir
    if _bersebutan(run, whole):
        return False
    if _RUPIAH.search(text, max(0, start - 9), start):
        return True
    if len(whole) > 1:
        between = _sela(run, whole)
        return len(between) == 1 and between <= _SELA_RIBUAN and _ribuan(whole)
    around = (found.span() for found in _SIDIK.finditer(text, max(0, start - 64), end + 64))
    return any(left <= start and end <= right for left, right in around)


def _sela(run: re.Match[str], whole: Sequence[_Kelompok]) -> set[str]:
    return {run[0][one.akhir : two.awal] for one, two in pairwise(whole)}


def _ribuan(whole: Sequence[_Kelompok]) -> bool:
    return len(whole[0].angka) <= 3 and all(len(one.angka) == 3 for one in whole[1:])


def _bertitik(run: str, whole: Sequence[_Kelompok]) -> str:
    hidden = sum(len(one.angka) for one in whole) - 3
    made: list[str] = []
    for number, one in enumerate(whole):
        if number:
            made += _TETAP.findall(run[whole[number - 1].akhir : one.awal])
        bullets = min(hidden, len(one.angka))
        made += ["•" * bullets, one.angka[bullets:]]
        hidden -= bullets
    return "".join(made)


def _isi(value: Any) -> Any:
    if isinstance(value, str):
        return value if isinstance(value, Enum) else samarkan(value)
    if isinstance(value, tuple | list):
        made = [_isi(one) for one in value]
        return made if isinstance(value, list) else type(value)(*made) if hasattr(value, "_fields") else tuple(made)
    if isinstance(value, dict):
        return {_isi(key): _isi(one) for key, one in value.items()}
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{one.name: _isi(getattr(value, one.name)) for one in fields(value) if one.init})
    return value


def _digit_bersebelahan(text: str) -> bool:
    """Tell whether cells that hold nothing but digits stand side by side with enough of them for a NIK."""
    return any(sum(map(str.isdigit, found)) >= 16 for found in _SEL_SEL_DIGIT.findall(text))


def _csv(text: str) -> str:
    """Return a CSV with its texts masked: cell by cell, and over neighbouring cells that hold nothing but digits. The
    columns of figures keep what is a figure.
    """
    header = next((line for line in text.split("\n") if line.strip() and not line.lower().startswith("sep=")), "")
    sign = max(";,\t", key=header.count)
    names = [name.strip().strip('"').casefold() for name in header.split(sign)]
    figures = {at for at, name in enumerate(names) if name in KOLOM_ANGKA}
    made: list[str] = []
    digits: list[int] = []
    for at, cell in _sel(text, sign):
        if at in figures and _SEL_ANGKA.fullmatch(cell):
            made.append(cell)
            digits = []
        else:
            made.append(samarkan(cell))
            digits = [*digits, len(made) - 1] if _SEL_DIGIT.fullmatch(cell) else digits if cell == sign else []
            _samarkan_bersama(made, digits)
    return "".join(made)


def _samarkan_bersama(cells: list[str], digits: Sequence[int]) -> None:
    """Mask a number that goes on over cells; each cell keeps its share of it."""
    together = "<wbr>".join(cells[at].strip('"') for at in digits)
    if (masked := samarkan(together)) != together:
        for at, part in zip(digits, masked.split("<wbr>"), strict=True):
            cells[at] = part


def _sel(text: str, sign: str) -> Iterator[tuple[int, str]]:
    """Yield the ordinal and the text of each cell, quotes included, and every separator as a cell of its own (-1)."""
    at = 0
    for found in re.finditer(rf'("(?:[^"]|"")*"[^{sign}\n]*|[^{sign}\n"][^{sign}\n]*)|([{sign}\n])|"', text):
        if found[2]:
            yield -1, found[2]
            at = 0 if found[2] == "\n" else at + 1
        else:
            yield at, found[0]
