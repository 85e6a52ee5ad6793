"""A share as it was counted, `30/35`: how a cell is read as one, and what is wrong with one that cannot be."""

import re
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from pydantic_core import PydanticCustomError

from lkjip_build.limits import DIGITS
from lkjip_build.model.angka import parse_angka
from lkjip_build.model.pesan import fault, one_line, short
from lkjip_build.model.satuan import Satuan
from lkjip_build.problems import Rule

NISBAH_TIDAK_TERBACA = Rule(
    "LKJ214",
    "error",
    "Pembilang/penyebut tidak terbaca",
    manual="""
Bagian dari keseluruhan ditulis sebagai dua angka dengan satu garis miring: berapa yang memenuhi, lalu berapa semuanya.
Tanpa tanda `%`, tanpa kata, dan tanpa pemisah ribuan; situs menghitung persennya dari kedua angka itu.

Salah:

```
30/35%
30 dari 35
30/
30/35/40
1.203/1.500
```

Benar:

```
30/35
30/35
30/35
30/35
1203/1500
```
""",
)

PENYEBUT_NOL = Rule(
    "LKJ215",
    "error",
    "Penyebut nol",
    manual="""
Tidak ada yang bisa dibagi nol. Bila memang tidak ada yang dihitung (tidak ada kejadian sama sekali), kosongkan selnya
dan tulis sebabnya di kolom catatan: nol dari nol bukan 0 % dan bukan 100 %.

Salah:

```
realisasi: 30/0
```

Benar:

```
realisasi: 30/35
```
""",
)

NISBAH_NEGATIF = Rule(
    "LKJ216",
    "error",
    "Pembilang atau penyebut negatif",
    manual="""
Yang dihitung tidak bisa kurang dari nol. Tanda minusnya keliru, atau yang ditulis adalah selisih dan bukan bagian.

Salah:

```
realisasi: -3/35
```

Benar:

```
realisasi: 3/35
```
""",
)

BUKAN_BAGIAN = Rule(
    "LKJ217",
    "error",
    "Satuan indikator ini bukan persen",
    manual="""
Pembilang/penyebut hanya untuk indikator yang satuannya persen. Untuk satuan lain tulis satu angka.

Salah:

```
satuan: desa
realisasi: 9/12
```

Benar:

```
satuan: desa
realisasi: 9
```
""",
)


@dataclass(frozen=True)
class Nisbah:
    """So much of so much, as typed. Parts need not be whole: 12,5 of 20 km of road are a share too."""

    pembilang: Decimal
    penyebut: Decimal

    @property
    def persen(self) -> Fraction:
        """The exact value in per cent."""
        return Fraction(self.pembilang) / Fraction(self.penyebut) * 100


_BENTUK = re.compile(r"[-−–0-9., %]*/[-−–0-9., %/]*")
# A share in words, as it is printed, or with what was counted behind it: never a date or a quarter somewhere in a text.
_BERKATA = re.compile(
    r"(?:[0-9.,]+ ?% ?\()?([0-9][0-9.,]*) ?(?:/|:|dari) ?([0-9](?:[0-9.,]*[0-9])?)\)?(?:[ ,][^0-9]*)?", re.IGNORECASE
)
_TANGGAL = re.compile(r"([0-9]{1,2})/([0-9]{1,2})/(?:[0-9]{2}|[0-9]{4})")
_CONTOH = "tulis pembilang lalu penyebut, misalnya 30/35"


def baca_nisbah(text: str, satuan: Satuan | None) -> Nisbah | None:
    """Return the share that a text is, or None where it is none: a plain number, a range, or a date that Excel made.

    Raises LKJ214–LKJ217 for a share that cannot be read, has no whole, is negative, or is of a unit that is no share;
    a unit of None may be any.
    """
    plain = one_line(text)
    if len(plain) > 4 * DIGITS or _is_tanggal(plain):  # two numbers with room for words; what is longer is prose
        return None
    if _BENTUK.fullmatch(plain) and re.search(r"[0-9]", plain):
        if satuan is not None and not satuan.boleh_nisbah:
            raise fault(
                BUKAN_BAGIAN,
                f"'{short(text)}' adalah pembilang/penyebut, padahal satuannya {satuan}",
                "tulis satu angka; bila yang diukur memang persentase, tulis 'satuan: persen' di renstra.yml",
            )
        return _read(plain)
    if satuan is not None and satuan.boleh_nisbah and (said := _BERKATA.fullmatch(plain)):
        raise fault(NISBAH_TIDAK_TERBACA, f"'{short(text)}' bukan angka", f"tulis {said[1]}/{said[2]} saja")
    return None


def _is_tanggal(plain: str) -> bool:
    """Tell whether three figures can be a day and a month, in either order, and a year."""
    found = _TANGGAL.fullmatch(plain)
    return found is not None and min(int(found[1]), int(found[2])) <= 12 and max(int(found[1]), int(found[2])) <= 31


def _read(plain: str) -> Nisbah:
    parts = [part.strip() for part in plain.replace("%", "").split("/")]
    if len(parts) > 2:
        raise fault(NISBAH_TIDAK_TERBACA, f"'{short(plain)}' berisi lebih dari satu garis miring", _CONTOH)
    if not all(parts):
        empty = "penyebut" if parts[0] else "pembilang"
        raise fault(NISBAH_TIDAK_TERBACA, f"'{short(plain)}' tidak punya {empty}", _CONTOH)
    if "%" in plain:
        raise fault(NISBAH_TIDAK_TERBACA, f"'{short(plain)}' berisi tanda %", f"tulis {'/'.join(parts)} tanpa tanda %")
    try:
        pembilang, penyebut = map(parse_angka, parts)
    except PydanticCustomError as error:  # its remedy is for one figure, and would be typed over both
        told = (error.context or {})["pesan"]
        raise fault(NISBAH_TIDAK_TERBACA, told, f"{_CONTOH}; keduanya angka tanpa pemisah ribuan") from error
    if pembilang < 0 or penyebut < 0:
        bare = plain.translate(_TANPA_MINUS)
        remedy = f"tulis {bare} bila tanda minusnya keliru; yang dihitung tidak bisa kurang dari nol"
        raise fault(NISBAH_NEGATIF, f"'{short(plain)}' memuat angka negatif", remedy)
    if not penyebut:
        remedy = "periksa penyebutnya; bila tidak ada yang dihitung, kosongkan selnya"
        raise fault(PENYEBUT_NOL, f"penyebut '{short(plain)}' nol", remedy)
    return Nisbah(pembilang, penyebut)


_TANPA_MINUS = str.maketrans("", "", "-−– ")
