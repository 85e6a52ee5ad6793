"""How the text of one cell becomes a number, or a word on what to type instead."""

import re
import unicodedata
from decimal import Decimal

from lkjip_build.limits import DIGITS
from lkjip_build.model.pesan import fault, one_line, short
from lkjip_build.problems import Rule

BUKAN_ANGKA = Rule(
    "LKJ201",
    "error",
    "Bukan angka",
    manual="""
Di sini hanya boleh ada angka. Satuan, keterangan, dan rumus punya tempatnya sendiri. Bila datanya belum ada, kosongkan
selnya. Koma dipakai untuk desimal; titik boleh memisahkan ribuan. Uang ditulis lengkap dengan nolnya, bukan dalam juta.

Salah:

```
84,7 nilai
n/a
1E+05
1,5 juta
```

Benar:

```
84,7
(sel kosong)
100000
1500000
```
""",
)

ANGKA_BERMAKNA_GANDA = Rule(
    "LKJ202",
    "error",
    "Angka bermakna ganda",
    manual="""
Satu titik atau koma dengan tepat tiga angka di belakangnya dapat dibaca dua cara. Tulis tanpa titik bila ribuan, atau
dengan empat angka di belakang koma bila desimal. Untuk uang, titik selalu berarti ribuan.

Salah:

```
1.731
```

Benar:

```
1731
atau 1,7310
```
""",
)

# [0-9], not \d: that would take Arabic-Indic and other digits, which Decimal reads too.
_INTEGER = re.compile(r"-?(?:0|[1-9][0-9]*)")
_ONE_MARK = re.compile(r"(-?(?:0|[1-9][0-9]*))[.,]([0-9]+)")
_GROUPED = re.compile(r"-?[1-9][0-9]{0,2}([., ])[0-9]{3}(?:\1[0-9]{3})*(?:(?!\1)[.,][0-9]+)?")
_KOSONG = {
    *("-", "–", "—", "?", "n/a", "na", "nan", "#n/a", "none", "null"),
    *("nihil", "kosong", "tidak ada", "belum ada", "belum", "tidak diisi", "belum diisi"),
}
_MONTH = r"(?:jan|feb|mar|apr|mei|may|jun|jul|agu|agt|ags|aug|sep|okt|oct|nov|nop|des|dec)[a-z]*"


def parse_angka(text: str, *, rupiah: bool = False, contoh: str = "85,4") -> Decimal:
    """Return the number that `text` certainly means, as typed (trailing zeros stay).

    Accepts `82,5`, `82.5`, `1.069,32`, `1,069.32`, `1 069`, `49,81 %`, and with `Rp` as in `Rp5.294.655.000,00`. One
    mark followed by exactly three digits (`1.731`) has two readings and raises LKJ202, except in rupiah, where three
    decimals cannot occur. Rupiah take no per cent and no decimals but sen. Anything else raises LKJ201, whose
    remedy may show `contoh` as what the cell may hold.
    """
    plain = one_line(text).replace("−", "-")
    bare = re.sub(r"^(-?) ?Rp\.? ?", r"\1", plain, flags=re.IGNORECASE).removesuffix(",-")
    if not rupiah:
        bare = bare.removesuffix("%").rstrip()
    if len(bare) > DIGITS and re.fullmatch(r"[-0-9., ]+", bare):
        raise fault(BUKAN_ANGKA, "angka ini terlalu panjang", "periksa kembali angkanya")
    if _INTEGER.fullmatch(bare):
        return _unsigned_zero(Decimal(bare))
    if one := _ONE_MARK.fullmatch(bare):
        return _read_one_mark(text, *one.groups(), rupiah=rupiah)
    if grouped := _GROUPED.fullmatch(bare):
        number = Decimal(bare.replace(grouped[1], "").replace(",", "."))
        if not rupiah or _is_sen(number):
            return number
    remedy = _number_remedy(plain, bare, rupiah=rupiah).replace("{contoh}", "85200000" if rupiah else contoh)
    raise fault(BUKAN_ANGKA, f"'{short(text)}' bukan angka", remedy)


def _read_one_mark(text: str, whole: str, part: str, *, rupiah: bool) -> Decimal:
    number = _unsigned_zero(Decimal(f"{whole}.{part}"))
    if len(part) == 3 and re.fullmatch(r"-?[1-9][0-9]{0,2}", whole):
        if rupiah:
            return Decimal(whole + part)
        raise fault(
            ANGKA_BERMAKNA_GANDA,
            f"'{short(text)}' bisa berarti {whole}{part} (ribuan) atau {whole},{part} (desimal)",
            f"tulis {whole}{part} jika ribuan, atau {whole},{part}0 jika desimal",
        )
    if rupiah and not _is_sen(number):
        remedy = "tulis lengkap dengan nolnya, misalnya 1500000 untuk satu setengah juta"
        raise fault(BUKAN_ANGKA, f"'{short(text)}' bukan jumlah rupiah yang lengkap", remedy)
    return number


def _is_sen(number: Decimal) -> bool:
    return number == number.to_integral_value() or number.as_tuple().exponent == -2


def _unsigned_zero(number: Decimal) -> Decimal:
    return number if number else number.copy_abs()


def _number_remedy(text: str, bare: str, *, rupiah: bool) -> str:
    """Return what to type instead of a text that is no number, by what it most likely is."""
    ascii_digits = "".join(str(unicodedata.decimal(sign, sign)) for sign in bare)
    if bare.casefold() in _KOSONG:
        return "jika datanya belum ada, kosongkan selnya (kosong berarti belum ada, bukan 0)"
    for pattern, remedy in _REMEDIES:
        if re.match(pattern, bare, re.IGNORECASE):
            return remedy
    meant = bare.translate(_LETTERS)
    if meant != bare and re.fullmatch(r"-?[0-9]+(?:[.,][0-9]+)?", meant):
        return f"tulis {meant}; di sini ada huruf yang mirip angka"
    if ascii_digits != bare:
        return f"ketik ulang dengan angka biasa: {ascii_digits}"
    if rupiah and "%" in bare:
        return "kolom ini berisi rupiah; tulis jumlah uangnya, bukan persentasenya"
    if rupiah and re.search(r"(?i)ribu|juta|jt|miliar|milyar|[0-9] ?m$|triliun", bare):
        return "tulis lengkap dengan nolnya, misalnya 1500000 untuk 1,5 juta"
    if rewritten := _rewritten(bare):
        return f"tulis {rewritten}"
    if re.fullmatch(r"-?[0-9]+(?:[.,][0-9]+){2,}", bare):
        return "hanya boleh satu koma desimal"
    numbers = re.findall(r"[0-9](?:[0-9.,]*[0-9])?", text)
    if len(numbers) == 1:
        return f"tulis angkanya saja, misalnya {numbers[0]}; satuan dan keterangan punya kolom sendiri"
    if numbers:
        return "tulis satu angka saja; keterangannya pindahkan ke kolom catatan"
    return "tulis angka saja, dengan koma untuk desimal, misalnya 82,5"


_LETTERS = str.maketrans("OolI", "0011")
_REMEDIES = (
    (r"=", "sel ini berisi rumus; ketik hasilnya sebagai angka"),
    (r"#+$", "kolom di Excel terlalu sempit; lebarkan kolomnya lalu simpan lagi"),
    (r"#", "rumus Excel di sel ini gagal; ketik angkanya langsung"),
    (
        r"-?[0-9][0-9.,]*e[+-]?[0-9]+$",
        "Excel memendekkan angka ini; ubah format selnya menjadi Angka lalu ketik lengkap",
    ),
    (
        rf"(?:[0-9]{{1,2}}[-/ ]{_MONTH}(?:[-/ ][0-9]+)?|{_MONTH}[-/ ][0-9]+|[0-9]+[-/][0-9]+[-/][0-9]+)$",
        "Excel mengubah isian ini menjadi tanggal; ubah format selnya menjadi Teks lalu ketik ulang, misalnya {contoh}",
    ),
)


def _rewritten(bare: str) -> str | None:
    """Return the usual spelling of a number in an unusual one, or None."""
    if found := re.fullmatch(r"\(([0-9.,]+)\)|[–—-] ?([0-9.,]+)|([0-9.,]+)-", bare):
        return f"-{found[1] or found[2] or found[3]}, dengan tanda minus di depan"
    if re.fullmatch(r"[.,][0-9]+", bare):
        return f"0,{bare[1:]}"
    if found := re.fullmatch(r"0+([1-9][0-9]*(?:[.,][0-9]+)?|0(?:[.,][0-9]+)?)", bare):
        return f"{found[1]} tanpa angka 0 di depannya"
    if re.fullmatch(r"[0-9]+[.,]{2,}[0-9]+", bare):
        return "satu koma saja: " + re.sub(r"[.,]+", ",", bare)
    if re.fullmatch(r"[0-9]+ [0-9]+", bare):
        return "angka tanpa spasi; untuk desimal pakai koma: " + bare.replace(" ", ",")
    return None
