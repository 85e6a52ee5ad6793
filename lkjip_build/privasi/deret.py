"""Runs of digits with anything between them: which are the number of a person, and how it is masked."""

import re
import unicodedata
from collections.abc import Sequence
from itertools import accumulate, pairwise
from typing import NamedTuple

from lkjip_build.privasi.nomor import nik_sah, nip_sah

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
# What it can begin with is asked first, which spares most letters the branches.
_DERET = re.compile(rf"(?=[\d&%\\]){_LUPUT}?{_ANGKA}(?:{_PEMISAH}{{0,16}}+{_ANGKA}){{15,}}+")
_SATU_ANGKA = re.compile(_ANGKA)
_TANDA = re.compile(rf"{_LUPUT}|({_ANGKA}+)|{_PEMISAH}")
_TETAP = re.compile(rf"<[^<>]*>|\n[ \t]*|{_TAUTAN}")
_SEBUTAN = re.compile(r"(?:NIP|PPPK|NIK|KTP|KK)[^0-9A-Za-z]{0,12}$", re.IGNORECASE)
_NIP_ATAU_NIK = re.compile(r"\b(?:NIP|NIK)[^0-9A-Za-z]{0,12}$", re.IGNORECASE)
_SELA_RIBUAN = frozenset({".", " ", "\u00a0", "\u202f", "&nbsp;"})
_RUPIAH = re.compile(r"Rp\.?(?:\s|&nbsp;|&#160;)?$", re.IGNORECASE)
_SIDIK = re.compile(r"[0-9a-f]{32,}", re.IGNORECASE)
_BAGIAN_NIK = frozenset({2, 4, 6, 8, 10, 12})
_TERPENDEK = 16
"""Letters of the shortest number: nothing stands for a digit with less than one."""


class _Kelompok(NamedTuple):
    """Digits that stand together in a run: where, and which."""

    awal: int
    akhir: int
    angka: str


def samarkan(text: str) -> str:
    """Return a text in which of every NIP and NIK only the last three digits stand, behind bullets for the others.

    Separators within the number go; tags and line ends stay, so that HTML stays whole and lines keep their numbers.
    """
    return _DERET.sub(_tersamar, text) if len(text) >= _TERPENDEK else text


def mungkin_ada(text: str) -> bool:
    """Tell whether a text holds a run of digits that is long enough."""
    return _DERET.search(text) is not None


def tanda_nip(nip: str, *, utuh: bool) -> tuple[str, ...]:
    """Return what a signature shows of a NIP: its four parts where the office asks for it whole (`utuh`), else it
    masked; nothing where there is none.
    """
    if not nip:
        return ()
    return (nip[:8], nip[8:14], nip[14], nip[15:]) if utuh else (samarkan(nip),)


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
