"""The time that a form states for a step: kept as printed, with the reading that it certainly has.

Forms print times in many ways (`16 Menit (hari 1)`, `1 x 24 jam`, `± 15 menit`, `Kondisional`, `5 menit/buku`, `H-14`),
and copying one rightly is never a fault. What has no certain reading is printed and counts nowhere.
"""

import re
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from itertools import pairwise

from lkjip_build.model.pesan import one_line

SATUAN_WAKTU = ("detik", "menit", "jam", "hari", "minggu", "bulan", "tahun")
DETIK = {"detik": 1, "menit": 60, "jam": 3600}
"""The units that go by the clock, in seconds; how long a working day is no form says."""


@dataclass(frozen=True)
class Lama:
    """A duration: a count in one unit, never converted between units but by the clock."""

    jumlah: int
    satuan: str

    def __str__(self) -> str:
        return f"{self.jumlah} {self.satuan}"


class JenisWaktu(StrEnum):
    """How certain a printed time is."""

    PASTI = "pasti"
    RENTANG = "rentang"
    PALING_LAMA = "paling lama"
    KIRA_KIRA = "kira-kira"
    PER_KASUS = "per kasus"
    TANPA_BACAAN = "tanpa bacaan"
    TIDAK_TERCETAK = "tidak tercetak"


@dataclass(frozen=True)
class WaktuBaku:
    """A printed time. `lama` is its figure, of a range the upper end, with `paling_cepat` the lower one; None where the
    text has no certain reading.
    """

    teks: str
    jenis: JenisWaktu
    lama: Lama | None = None
    paling_cepat: Lama | None = None

    def __str__(self) -> str:
        return self.teks

    @property
    def batas(self) -> Lama | None:
        """The longest time that keeps this standard; None where none can be named, as for `± 15 menit`."""
        bounded = self.jenis in {JenisWaktu.PASTI, JenisWaktu.RENTANG, JenisWaktu.PALING_LAMA}
        return self.lama if bounded else None

    @property
    def terhitung(self) -> Lama | None:
        """The time that this step adds to the whole; None where it adds none that is known."""
        return None if self.jenis is JenisWaktu.PER_KASUS else self.lama


TANPA_WAKTU = WaktuBaku("", JenisWaktu.TIDAK_TERCETAK)

_SATUAN = {name: name for name in SATUAN_WAKTU} | {
    **dict.fromkeys(("dtk", "det"), "detik"),
    **dict.fromkeys(("mnt", "mnt.", "men", "min"), "menit"),
    **dict.fromkeys(("hr", "hk", "hari kerja"), "hari"),
    **dict.fromkeys(("mgg", "pekan"), "minggu"),
    **dict.fromkeys(("bln",), "bulan"),
    **dict.fromkeys(("thn", "th"), "tahun"),
}
_SATUAN_POLA = "|".join(re.escape(name) for name in sorted(_SATUAN, key=len, reverse=True))
_KATA = {
    name: number
    for number, name in enumerate(
        ("nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas")
    )
}
_PECAHAN = {"½": Fraction(1, 2), "¼": Fraction(1, 4), "¾": Fraction(3, 4)}
_SATU_BILANGAN = r"(?:[0-9]{1,4}\s?[½¼¾]|[½¼¾]|[0-9]{1,2}\s?/\s?[0-9]{1,2}|[0-9]{1,4}(?:[.,][0-9]{1,2})?)"
_BILANGAN = rf"(?:[0-9]{{1,3}}\s?(?:x|×|kali)\s?)?{_SATU_BILANGAN}"
_LAMA = re.compile(rf"({_BILANGAN})\s?({_SATUAN_POLA})(?![a-z])")
_PALING_LAMA = re.compile(
    r"(?:paling (?:lama|lambat)|selambat[- ]?(?:lambatnya|2nya)|selama-lamanya|maksimal|maksimum|maks?\.?|max\.?|≤|<"
    r"|tidak lebih dari|kurang dari|sampai dengan|s\.?/?d\.?)\s*"
)
_PALING_LAMA_DI_BELAKANG = re.compile(r"\s*(?:paling (?:lama|lambat)|maksimal|maksimum|maks?\.?)$")
_KIRA_KIRA = re.compile(r"(?:±|\+\s?/?\s?-|\+|~|kurang lebih|lebih kurang|kira-kira|sekitar)\s*")
_RELATIF = re.compile(
    r"\bh\s?[-+]\s?[0-9]|\b(?:sebelum|sesudah|setelah|minimal|minimum|paling (?:cepat|sedikit))\b|[>≥]"
    r"|(?<!kurang )(?<!tidak )\blebih\b(?! kurang)"
)
_SYARAT = re.compile(r"\s+(?:jika|bila|apabila|kalau|sejak|untuk|terhitung|dengan|selama)\b.*")
_PER_KASUS = re.compile(r"(.+?)\s?(?:/\s?[a-z]|\(?(?:untuk )?(?:per|tiap(?:-tiap)?|setiap|masing-masing)\b).*")
_SAMPAI = re.compile(r"\s?(?:-|–|—|s\.?\s?/?\s?d\.?|sampai(?: dengan)?)\s?")


def baca_waktu(text: str) -> WaktuBaku:
    """Return the time that a form prints, with its reading. No text is refused.

    A second time in brackets or in a condition, or words that make it a least one or one for each case, leave no
    certain duration.
    """
    teks = one_line(text)
    if not teks.strip(" .…-–—_"):
        return TANPA_WAKTU
    bare = _tanpa_bilangan_kurung(_angka(" ".join(teks.casefold().split()))).rstrip(" .")
    bare = re.sub(r"\s?/\s?kerja\b", " kerja", bare)
    if _RELATIF.search(bare):
        return WaktuBaku(teks, JenisWaktu.TANPA_BACAAN)
    if per := _per_kasus(bare):
        return WaktuBaku(teks, JenisWaktu.PER_KASUS, per)
    kurung = re.findall(r"\(([^()]*)\)", bare)
    bare = " ".join(re.sub(r"\([^()]*\)", " ", bare).split())
    condition = _SYARAT.search(bare)
    tail, bare = (condition[0], bare[: condition.start()]) if condition else ("", bare)
    jenis, bare = _kepastian(bare)
    lama = _satu_lama(bare)
    rentang = None if jenis is JenisWaktu.KIRA_KIRA else _rentang(bare)
    if re.search(r"[0-9½¼¾]", tail) or not all(_senada(satu, lama) for satu in kurung):
        return WaktuBaku(teks, JenisWaktu.TANPA_BACAAN)
    if lama:
        return WaktuBaku(teks, _dengan_kurung(jenis, kurung), lama)
    if rentang:
        return WaktuBaku(teks, JenisWaktu.RENTANG, rentang[1], rentang[0])
    return WaktuBaku(teks, JenisWaktu.TANPA_BACAAN)


def _per_kasus(bare: str) -> Lama | None:
    """Return the time of `5 menit/buku` or `10 menit (per orang)`, which holds for each and not for all."""
    if each := _PER_KASUS.fullmatch(bare):
        return _satu_lama(_kepastian(each[1].rstrip(" ("))[1])
    return None


def _senada(kurung: str, lama: Lama | None) -> bool:
    """Tell whether brackets say no other time than stands before them."""
    inner = _kepastian(kurung)[1]
    return not _LAMA.search(inner) or (lama is not None and _satu_lama(inner) == lama)


def _dengan_kurung(jenis: JenisWaktu, kurung: list[str]) -> JenisWaktu:
    if any(_PALING_LAMA.match(satu) for satu in kurung):
        return JenisWaktu.PALING_LAMA
    return JenisWaktu.KIRA_KIRA if any(_KIRA_KIRA.match(satu) for satu in kurung) else jenis


def is_relatif(text: str) -> bool:
    """Tell whether a text states a time before or after something (`H-14`, `2 bulan sebelum`), which is no duration."""
    return bool(_RELATIF.search(text.casefold()))


def _kepastian(bare: str) -> tuple[JenisWaktu, str]:
    """Return how certain a time is by the words before or behind it, and the time without them."""
    if ahead := _PALING_LAMA.match(bare):
        return JenisWaktu.PALING_LAMA, bare[ahead.end() :]
    if behind := _PALING_LAMA_DI_BELAKANG.search(bare):
        return JenisWaktu.PALING_LAMA, bare[: behind.start()]
    if about := _KIRA_KIRA.match(bare):
        return JenisWaktu.KIRA_KIRA, bare[about.end() :]
    return JenisWaktu.PASTI, bare


def _satu_lama(bare: str) -> Lama | None:
    """Return the duration of `5 menit`, `½ jam`, `2 x 24 jam` or `1 jam 30 menit`; None where it is no such text."""
    found = list(_LAMA.finditer(bare))
    if not found or re.sub(r"\bdan\b|\s", "", _LAMA.sub("", bare)) or any(map(_is_ragu, found)):
        return None
    parts = [(_bilangan(one[1]), _SATUAN[one[2]]) for one in found]
    if any(SATUAN_WAKTU.index(one) <= SATUAN_WAKTU.index(after) for (_, one), (_, after) in pairwise(parts)):
        return None
    satuan = min((name for _, name in parts), key=SATUAN_WAKTU.index)
    if len(parts) > 1 and any(name not in DETIK for _, name in parts):
        return None
    jumlah = sum((number * Fraction(DETIK.get(name, 1), DETIK.get(satuan, 1)) for number, name in parts), Fraction(0))
    if jumlah.denominator > 1 and satuan in DETIK:
        smaller = SATUAN_WAKTU[max(0, SATUAN_WAKTU.index(satuan) - 1)]
        jumlah, satuan = jumlah * Fraction(DETIK[satuan], DETIK[smaller]), smaller
    return Lama(int(jumlah), satuan) if jumlah.denominator == 1 and jumlah > 0 else None


def _is_ragu(found: "re.Match[str]") -> bool:
    """Tell whether a number may be no duration: `1.30 jam` is like a time of day, `1 x 6 bulan` says how often."""
    by_clock = _SATUAN[found[2]] in DETIK
    often = re.search(r"x|×|kali", found[1]) and not by_clock
    return bool(often) or (by_clock and re.search(r"[.,][0-9]{2}$", found[1]) is not None)


def _rentang(bare: str) -> tuple[Lama, Lama] | None:
    """Return the ends of `1-2 hari` or `30 menit s.d. 1 jam`; None for what is no range, or one that falls."""
    sign = _SAMPAI.search(bare)
    upper = sign and _satu_lama(bare[sign.end() :])
    if not (sign and upper):
        return None
    lead = bare[: sign.start()]
    lower = _satu_lama(lead) or _satu_lama(f"{lead} {_LAMA.match(bare[sign.end() :])[2]}")  # type: ignore[index]
    return (lower, upper) if lower and _is_pendek(lower, upper) else None


def _is_pendek(lower: Lama, upper: Lama) -> bool:
    if lower.satuan == upper.satuan:
        return lower.jumlah < upper.jumlah
    if lower.satuan in DETIK and upper.satuan in DETIK:
        return lower.jumlah * DETIK[lower.satuan] < upper.jumlah * DETIK[upper.satuan]
    return SATUAN_WAKTU.index(lower.satuan) < SATUAN_WAKTU.index(upper.satuan)


def _bilangan(text: str) -> Fraction:
    """Return the number of `5`, `1,5`, `1/2`, `1½` or `2 x 24`; 0 where it cannot be one."""
    kali, _, number = re.sub(r"\s?(?:×|kali)\s?", "x", text.replace(" x ", "x")).rpartition("x")
    number = number.strip()
    extra = _PECAHAN.get(number[-1], Fraction(0))
    number = number.rstrip("".join(_PECAHAN)).strip()
    if "/" in number:
        above, below = (int(part) for part in number.split("/"))
        value = Fraction(above, below) if below else Fraction(0)
    else:
        value = Fraction(number.replace(",", ".")) if number else Fraction(0)
    return (value + extra) * (int(kali) if kali.strip() else 1)


_U = "|".join(_KATA)
_BILANGAN_KATA = re.compile(
    rf"\b(?:(?P<ratus>se|{_U})\s?ratus(?:\s(?={_U}|se))?)?"
    rf"(?:(?P<puluh>{_U})\s?puluh(?:\s(?P<satuan>{_U})(?!\s?(?:puluh|belas|ratus)))?|(?P<belas>se|{_U})\s?belas"
    rf"|(?P<angka>{_U})(?!\s?(?:puluh|belas|ratus)))?\b"
)


def _angka(bare: str) -> str:
    """Return a text with number words (`dua belas`, `enam puluh lima`) and `setengah` as figures; two in a row stay
    two, as `dua tiga hari` is no five days.
    """

    def value(found: re.Match[str]) -> str:
        of = {key: 1 if word == "se" else _KATA[word] for key, word in found.groupdict().items() if word}
        if not of:
            return ""
        teens = of["belas"] + 10 if "belas" in of else 0
        return str(
            of.get("ratus", 0) * 100 + of.get("puluh", 0) * 10 + of.get("satuan", 0) + teens + of.get("angka", 0)
        )

    return _BILANGAN_KATA.sub(value, re.sub(r"\bsetengah\b", "½", bare))


def _tanpa_bilangan_kurung(bare: str) -> str:
    """Return a text without the figures that repeat a number in brackets, `60 (60) menit`; a repetition that differs
    stays, so that the time has no reading.
    """
    return re.sub(r"\b([0-9]{1,4})\s?\(\s?([0-9]{1,4})\s?\)", _satu_bilangan, bare)


def _satu_bilangan(found: re.Match[str]) -> str:
    return found[1] if found[1] == found[2] else f"{found[1]} atau {found[2]}"
