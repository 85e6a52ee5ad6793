"""How an indikator is measured: its scale, unit and limits, and its values, which only these can tell how to read."""

from decimal import Decimal
from typing import Annotated

from pydantic import AfterValidator, PlainValidator, ValidationInfo, WithJsonSchema
from pydantic_core import PydanticCustomError

from lkjip_build.model import pola
from lkjip_build.model.masalah_nilai import BENTUK_SALAH, DI_LUAR_BATAS, SKOR_BELUM_DITETAPKAN
from lkjip_build.model.nilai import baca_teks, fault, parse_angka
from lkjip_build.model.nilai_ukur import Jenjang, Nilai, parse_nilai
from lkjip_build.model.satuan import BatasNilai, Satuan


def konteks_skala(terendah: Decimal | None) -> dict[str, Decimal | None]:
    """Return what reading a scale must know: the score of the lowest step where the scale declares none."""
    return {"skor_terendah": terendah}


def _read_skala(value: object, info: ValidationInfo) -> tuple[Jenjang, ...]:
    """Read `[Belum ada, Ada]` (scores rise from the lowest in aturan.yml) or `{D: 30, C: 50}` (its own, rising)."""
    remedy = "tulis dari yang terendah, misalnya [Belum ada, Ada] atau {C: 50, B: 70, A: 90}"
    if isinstance(value, list) and all(isinstance(name, str) for name in value):
        least = (info.context or {}).get("skor_terendah")
        if least is None:
            raise fault(
                SKOR_BELUM_DITETAPKAN,
                "skala tanpa skor, dan aturan.yml tidak menetapkan skor jenjang terendah",
                "tambahkan 'jenjang: {terendah: 0, dasar: kebijakan instansi}' di aturan.yml, atau tulis skornya: "
                "{Belum ada: 0, Ada: 1}",
            )
        jenjang = tuple(Jenjang(str(name).strip(), least + position) for position, name in enumerate(value))
    elif isinstance(value, dict) and all(isinstance(score, str) for score in value.values()):
        jenjang = tuple(Jenjang(name.strip(), parse_angka(str(score))) for name, score in value.items())
    else:
        raise fault(BENTUK_SALAH, "skala harus daftar jenjang", remedy)
    scores = [step.skor for step in jenjang]
    if len(jenjang) < 2 or len({step.nama.casefold() for step in jenjang}) < len(jenjang):
        raise fault(BENTUK_SALAH, "skala butuh sedikitnya dua jenjang dengan nama berbeda", remedy)
    if scores != sorted(set(scores)):
        raise fault(BENTUK_SALAH, "skor jenjang harus selalu naik", remedy)
    return jenjang


def _read_nilai(value: object, info: ValidationInfo) -> Nilai:
    if not isinstance(value, str):
        raise fault(BENTUK_SALAH, "isian ini harus satu nilai", "tulis satu angka, rentang, atau jenjang")
    if "skala" not in info.data:
        return Decimal(0)  # the record fails by its skala, which alone could say what this value is
    return parse_nilai(value, info.data["skala"], satuan=info.data.get("satuan"))


def _read_satuan(text: str, info: ValidationInfo) -> Satuan:
    return Satuan.of(text, berskala=bool(info.data.get("skala")))


def _read_batas(value: object, info: ValidationInfo) -> BatasNilai:
    """Read `[0, 100]`; an end that is empty (`""` or nothing) is open."""
    remedy = 'tulis [bawah, atas]; ujung yang tidak terbatas dikosongkan, misalnya [-100, ""]'
    example = "tulis bawah lalu atas, misalnya [0, 100]"
    if not isinstance(value, list) or len(value) != 2 or not all(isinstance(end, str | None) for end in value):
        raise fault(BENTUK_SALAH, "batas harus berisi dua isi: bawah dan atas", remedy)
    if info.data.get("skala"):
        raise fault(
            BENTUK_SALAH, "indikator berskala tidak memakai batas: jenjangnya sudah tertentu", "hapus kunci ini"
        )
    try:
        bawah, atas = (parse_angka(end) if end and end.strip() else None for end in value)
    except PydanticCustomError as error:  # its remedy is for one figure, and would be typed over both
        raise fault((error.context or {})["aturan"], error.message(), example) from error
    if bawah is not None and atas is not None and bawah >= atas:
        raise fault(DI_LUAR_BATAS, "batas bawah tidak lebih kecil dari batas atas", example)
    return BatasNilai(bawah, atas)


class _TeksTerukur(str):
    """A typed value that knows the scale and the unit of the indikator it belongs to."""

    skala: tuple[Jenjang, ...]
    satuan: Satuan | None


def with_ukuran(value: object, info: ValidationInfo) -> object:
    """Tell the value of a national standard by what its indikator is measured."""
    if not isinstance(value, dict) or not isinstance(value.get("nilai"), str) or "skala" not in info.data:
        return value
    text = _TeksTerukur(value["nilai"])
    text.skala, text.satuan = info.data["skala"], info.data.get("satuan")
    return {**value, "nilai": text}


def _read_standar(value: object) -> Nilai:
    if not isinstance(value, str):
        raise fault(BENTUK_SALAH, "isian ini harus satu nilai", "tulis satu angka, rentang, atau jenjang")
    if isinstance(value, _TeksTerukur):
        return parse_nilai(value, value.skala, satuan=value.satuan)
    return Decimal(0)  # as in `_read_nilai`


Skala = Annotated[tuple[Jenjang, ...], PlainValidator(_read_skala), WithJsonSchema(pola.SKALA)]
SatuanIndikator = Annotated[Satuan, baca_teks, AfterValidator(_read_satuan), WithJsonSchema(pola.TEKS)]
NilaiIndikator = Annotated[Nilai, PlainValidator(_read_nilai), WithJsonSchema(pola.TEKS)]
NilaiStandar = Annotated[Nilai, PlainValidator(_read_standar), WithJsonSchema(pola.TEKS)]
BatasIndikator = Annotated[BatasNilai, PlainValidator(_read_batas), WithJsonSchema(pola.BATAS)]
