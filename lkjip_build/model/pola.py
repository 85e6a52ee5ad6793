"""How each kind of value may be written, for JSON Schema: what an editor can tell while one types.

A schema is never stricter than the parser of the same kind (tests/perintah/test_skema.py tries both on random texts);
where a pattern cannot say what a parser knows (30 February, a year of service before birth), it lets pass. An editor
sees typed YAML: a number may stand unquoted, and `true` may be a word. `patternErrorMessage` is what the YAML extension
of VS Code shows instead of the pattern.
"""

from typing import Any

from lkjip_build.limits import PROSE_LETTERS

Skema = dict[str, Any]


def _teks(pattern: str, pesan: str, *jenis: str, **batas: int) -> Skema:
    """Return the schema of a text of this form, or of another type within limits; spaces around it do not count."""
    return {
        "type": ["string", *jenis] if jenis else "string",
        "pattern": rf"^\s*(?:{pattern})\s*$",
        "patternErrorMessage": pesan,
        **batas,
    }


def _any_case(*words: str) -> str:
    """Return a pattern of words in letters of either size."""
    spelled = ("".join(f"[{letter.upper()}{letter.lower()}]" for letter in word) for word in words)
    return f"(?:{'|'.join(spelled)})"


_BULAT = r"0|[1-9][0-9]*"
_KELOMPOK = r"[1-9][0-9]{0,2}"
# `1.731` alone is left out: it has two readings, which the parser refuses.
_DESIMAL = rf"0[.,][0-9]+|[1-9][0-9]{{3,}}[.,][0-9]+|{_KELOMPOK}[.,](?:[0-9]{{1,2}}|[0-9]{{4,}})"
_RIBUAN = (
    rf"{_KELOMPOK}(?:(?:\.[0-9]{{3}})+,[0-9]+|(?:,[0-9]{{3}})+\.[0-9]+"
    r"|(?:\.[0-9]{3}){2,}|(?:,[0-9]{3}){2,}|(?:\s+[0-9]{3})+(?:[.,][0-9]+)?)"
)
_BILANGAN = rf"(?:{_BULAT}|{_DESIMAL}|{_RIBUAN})"
_MATA_UANG = r"(?:[Rr][Pp]\.?\s*)?"
_ANGKA = rf"[-−]?\s*{_MATA_UANG}[-−]?{_BILANGAN}\s*%?\s*(?:,[-−])?"
_SEN = r"(?:[0-9]{2}|0+)"
_RUPIAH = (
    rf"[-−]?\s*{_MATA_UANG}[-−]?(?:(?:{_BULAT})(?:[.,]{_SEN})?|{_KELOMPOK}(?:(?:\.[0-9]{{3}})+(?:,{_SEN})?"
    rf"|(?:,[0-9]{{3}})+(?:\.{_SEN})?|(?:\s+[0-9]{{3}})+(?:[.,]{_SEN})?))(?:,[-−])?"
)
_NISBAH = rf"{_ANGKA}\s*/\s*{_ANGKA}"
_RENTANG = rf"{_ANGKA}\s*(?:-|–|—|s\.?/?d\.?)\s*{_ANGKA}"
_YYYY = r"(?:19(?:4[5-9]|[5-9][0-9])|2[01][0-9]{2})"
_MM = r"(?:0?[1-9]|1[0-2])"
_DD = r"(?:0?[1-9]|[12][0-9]|3[01])"
_TANGGAL = (
    rf"(?:{_YYYY}[-/]{_MM}[-/]{_DD}|{_DD}[/.-]{_MM}[/.-]{_YYYY}"
    rf"|{_DD}(?:-|\s+)[A-Za-z]{{3,9}}\.?(?:-|\s+){_YYYY})"
)
_PUKUL = rf"(?:[Tt]|\s)+(?:{_any_case('pukul')}\s+)?"
_WIB = rf"(?:\s*{_any_case('wib')})?"
_AM, _AM_PM = r"\s*[Aa]\.?[Mm]\.?", r"(?:\s*[AaPp]\.?[Mm]\.?)?"
_JAM = rf"{_PUKUL}[0-9]{{1,2}}[.:][0-9]{{2}}(?:[.:][0-9]{{2}}(?:[.,]0+)?)?{_AM_PM}{_WIB}"
_NOL = r"[.:]00(?:[.:]00(?:[.,]0+)?)?"
_TENGAH_MALAM = rf"{_PUKUL}(?:00?{_NOL}|12{_NOL}{_AM}){_WIB}"
_ANTARA = r"[\s.]*"


def _nip() -> str:
    """Return 18 digits with spaces and dots anywhere between them: birth date, start of service, sex, serial."""
    born = _ANTARA.join([*["[0-9]"] * 4, rf"(?:0{_ANTARA}[1-9]|1{_ANTARA}[0-2])", rf"[0-3]{_ANTARA}[0-9]"])
    return _ANTARA + _ANTARA.join([born, *["[0-9]"] * 6, "[12]", *["[0-9]"] * 3]) + _ANTARA


_TULIS_ANGKA = "tulis angka saja, dengan koma untuk desimal, misalnya 82,5; angka berkoma diapit tanda kutip"
_TULIS_NILAI = f"{_TULIS_ANGKA}; bagian dari keseluruhan ditulis 30/35"
TEKS: Skema = {"type": ["string", "number", "boolean"]}
PROSA: Skema = {"type": ["string", "number", "boolean"], "maxLength": PROSE_LETTERS}
KODE = _teks(
    r"[A-Za-z0-9](?:[A-Za-z0-9._-]{0,38}[A-Za-z0-9])?",
    "pakai huruf, angka, titik, dan tanda hubung saja, misalnya iku-01",
    "number",
    "boolean",
    minimum=0,
)
KODE_WILAYAH = _teks(
    r"[0-9]{2}(?:\.[0-9]{2}(?:\.[0-9]{2}(?:\.[0-9]{4})?)?)?",
    "tulis misalnya 99.01, 99.01.02, atau 99.01.02.2001",
    "number",
    minimum=0,
    maximum=99,
)
NIP = _teks(
    _nip(),
    "tulis NIP 18 angka di dalam tanda kutip",
    "number",
)
URL = _teks(r"https?://[^\s<>\"'`]+", "tulis alamat lengkap yang diawali https://")
TAHUN = _teks(r"(?:19|20|21)[0-9]{2}", "tulis tahun empat angka, misalnya 2025", "integer", minimum=1900, maximum=2199)
BULAN = _teks(r"0*(?:[1-9]|1[0-2])", "tulis bilangan dari 1 sampai 12", "integer", minimum=1, maximum=12)
BULAT = _teks(r"[0-9]{1,9}", "tulis bilangan bulat", "integer", minimum=0)
CACAH = _teks(
    r"[0-9]{1,9}|[1-9][0-9]{0,2}(?:\.[0-9]{3}){1,2}|[1-9][0-9]{0,2}(?:\s+[0-9]{3}){1,2}",
    "tulis banyaknya sebagai bilangan bulat, misalnya 4512",
    "number",
    minimum=0,
)
SIDIK = _teks(r"[0-9A-Fa-f]{64}", "ditulis program; jangan diubah")
SEMESTER = _teks(r"0*[12]", "tulis 1 atau 2", "integer", minimum=1, maximum=2)
DESIMAL = _teks(r"0*[0-6]", "tulis bilangan dari 0 sampai 6", "integer", minimum=0, maximum=6)
ANGKA = _teks(_ANGKA, _TULIS_ANGKA, "number")
LUAS = _teks(_ANGKA, 'tulis luasnya dengan koma untuk desimal, misalnya "3,41"', "number", exclusiveMinimum=0)
RUPIAH = _teks(_RUPIAH, "tulis rupiah lengkap dengan nolnya, misalnya 85200000", "number")
NILAI_ANGKA = _teks(f"{_ANGKA}|{_NISBAH}|{_RENTANG}", _TULIS_NILAI, "number", "null")
TANGGAL = _teks(
    rf"{_TANGGAL}(?:{_TENGAH_MALAM})?",
    "tulis tahun-bulan-tanggal, misalnya 2026-02-26, atau 26 Februari 2026",
)
WAKTU = _teks(rf"{_TANGGAL}(?:{_JAM})?", "tulis misalnya 2026-01-05 08.15")
TANGGAL_FORM: Skema = {"type": ["string", "number", "null"]}
NOMOR = _teks(
    r"[\s()]*(?:0[\s()]*)*(?:[0-9A-Za-z][\s()]*){1,4}(?:[.-][\s()]*(?:[0-9A-Za-z][\s()]*){1,4}){0,2}\.?[\s()]*",
    "tulis nomor langkah seperti di formulir, misalnya 4, 4a, atau A.1",
    "number",
    minimum=0,
)
YA_TIDAK: Skema = {
    "anyOf": [
        {"enum": ["ya", "tidak"]},
        {"type": "boolean"},
        _teks(_any_case("ya", "tidak", "true", "false", "benar", "salah"), "tulis ya atau tidak"),
    ]
}
SKALA: Skema = {
    "type": ["array", "object"],
    "items": TEKS,
    "minItems": 2,
    "additionalProperties": ANGKA,
    "minProperties": 2,
}
BATAS: Skema = {
    "type": "array",
    "items": _teks(rf"(?:{_ANGKA})?", _TULIS_ANGKA, "number", "null"),
    "minItems": 2,
    "maxItems": 2,
}
TANPA_SKALA: Skema = {
    "properties": {"kondisi_awal": NILAI_ANGKA, "target_renstra": {"additionalProperties": NILAI_ANGKA}}
}
