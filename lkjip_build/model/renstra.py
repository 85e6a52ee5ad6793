"""The medium-term plan: tujuan, sasaran, indikator and their Renstra targets: data/renstra.yml."""

from collections.abc import Iterator
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, NamedTuple

from pydantic import BeforeValidator, ConfigDict, Field, PlainValidator, ValidationInfo, WithJsonSchema
from pydantic_core import PydanticCustomError

from lkjip_build.model import pola
from lkjip_build.model.masalah_nilai import BENTUK_SALAH, DI_LUAR_BATAS
from lkjip_build.model.nilai import (
    Jenjang,
    Kode,
    Nilai,
    Prosa,
    Tahun,
    Teks,
    Url,
    YaTidak,
    fault,
    is_persen,
    parse_angka,
    parse_nilai,
)
from lkjip_build.model.rekaman import Rekaman


class Arah(StrEnum):
    """Which way is better."""

    NAIK = "naik"
    TURUN = "turun"
    TETAP = "tetap"


class Konsolidasi(StrEnum):
    """How the four quarters make the year."""

    JUMLAH = "jumlah"
    RATA_RATA = "rata-rata"
    POSISI_AKHIR = "posisi-akhir"


class JenisIndikator(StrEnum):
    IKU = "iku"
    IKK = "ikk"


def _read_skala(value: object) -> tuple[Jenjang, ...]:
    """Read `[Belum ada, Ada]` (scores 0, 1, …) or `{D: 30, C: 50}` (declared scores, rising)."""
    remedy = "tulis dari yang terendah, misalnya [Belum ada, Ada] atau {C: 50, B: 70, A: 90}"
    if isinstance(value, list) and all(isinstance(name, str) for name in value):
        skala = [(str(name), str(position)) for position, name in enumerate(value)]
    elif isinstance(value, dict) and all(isinstance(score, str) for score in value.values()):
        skala = [(name, str(score)) for name, score in value.items()]
    else:
        raise fault(BENTUK_SALAH, "skala harus daftar jenjang", remedy)
    jenjang = tuple(Jenjang(name.strip(), parse_angka(score)) for name, score in skala)
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
    return parse_nilai(value, info.data["skala"], satuan=info.data.get("satuan", ""))


class BatasNilai(NamedTuple):
    """The least and the greatest value that an indikator can have; None where it has no end."""

    bawah: Decimal | None
    atas: Decimal | None

    def memuat(self, nilai: Decimal) -> bool:
        return (self.bawah is None or nilai >= self.bawah) and (self.atas is None or nilai <= self.atas)


_BATAS_PERSEN = BatasNilai(Decimal(0), Decimal(100))
_BATAS_BIASA = BatasNilai(Decimal(0), None)


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
    satuan: str


def _with_ukuran(value: object, info: ValidationInfo) -> object:
    """Tell the value of a national standard by what its indikator is measured."""
    if not isinstance(value, dict) or not isinstance(value.get("nilai"), str) or "skala" not in info.data:
        return value
    text = _TeksTerukur(value["nilai"])
    text.skala, text.satuan = info.data["skala"], info.data.get("satuan", "")
    return {**value, "nilai": text}


def _read_standar(value: object) -> Nilai:
    if not isinstance(value, str):
        raise fault(BENTUK_SALAH, "isian ini harus satu nilai", "tulis satu angka, rentang, atau jenjang")
    if isinstance(value, _TeksTerukur):
        return parse_nilai(value, value.skala, satuan=value.satuan)
    return parse_nilai(value)


Skala = Annotated[tuple[Jenjang, ...], PlainValidator(_read_skala), WithJsonSchema(pola.SKALA)]
NilaiIndikator = Annotated[Nilai, PlainValidator(_read_nilai), WithJsonSchema(pola.TEKS)]


class StandarNasional(Rekaman):
    """A national standard that the indikator can be held against (PermenPANRB 53/2014: "if any")."""

    nilai: Annotated[Nilai, PlainValidator(_read_standar), WithJsonSchema(pola.TEKS)] = Field(
        description="Nilai standar nasional."
    )
    sumber: Teks = Field(description="Peraturan atau dokumen yang menetapkan standar ini.")


class Indikator(Rekaman):
    """One performance indicator with its metadata."""

    # Without a scale every value of the indikator is a number or a range; with one, only the scale can say.
    model_config = ConfigDict(json_schema_extra={"if": {"required": ["skala"]}, "else": pola.TANPA_SKALA})

    kode: Kode = Field(description="Kode tetap indikator, misalnya iku-01; menjadi alamat halamannya.")
    nama: Teks = Field(description="Nama indikator seperti di Perjanjian Kinerja.")
    jenis: JenisIndikator = Field(JenisIndikator.IKU, description="iku: indikator kinerja utama. ikk: indikator kunci.")
    satuan: Teks = Field(description="Satuan ukuran, misalnya persen, nilai, desa.")
    arah: Arah = Field(
        description="naik: makin besar makin baik. turun: makin kecil makin baik. tetap: makin dekat makin baik."
    )
    konsolidasi: Konsolidasi = Field(
        description="Cara empat triwulan menjadi setahun: jumlah, rata-rata, atau posisi-akhir."
    )
    skala: Skala = Field((), description="Jenjang dari yang terendah, bila nilainya bukan angka: [Belum ada, Ada].")
    batas: Annotated[BatasNilai, PlainValidator(_read_batas), WithJsonSchema(pola.BATAS)] | None = Field(
        None,
        description="Nilai terkecil dan terbesar yang mungkin: [bawah, atas]; satu ujung boleh kosong. Tanpa kunci "
        "ini: 0 sampai 100 bila satuannya persen, selain itu tidak lebih kecil dari 0.",
    )
    definisi: Prosa | None = Field(None, description="Apa yang diukur, dalam bahasa yang dipahami warga.")
    rumus: Teks | None = Field(None, description="Cara menghitung realisasi.")
    sumber_data: Teks | None = Field(None, description="Dari mana angkanya berasal.")
    penanggung_jawab: Teks | None = Field(None, description="Unit yang mengumpulkan angkanya.")
    kondisi_awal: NilaiIndikator | None = Field(None, description="Nilai sebelum periode Renstra.")
    target_renstra: dict[Tahun, NilaiIndikator] = Field(
        default_factory=dict, description="Target Renstra menurut tahun, misalnya {2025: 83, 2026: 84}."
    )
    standar_nasional: Annotated[StandarNasional | None, BeforeValidator(_with_ukuran)] = Field(
        None, description="Standar nasional; kosong berarti tidak ada yang tercatat."
    )
    predikat: YaTidak = Field(False, description="ya: nilainya juga disebut dengan predikat SAKIP, misalnya BB.")
    perubahan_ukuran: dict[Tahun, Teks] = Field(
        default_factory=dict,
        description="Tahun cara mengukur berubah dan apa yang berubah, misalnya {2025: memakai 9 unsur survei}. Angka "
        "sebelum tahun itu ditandai tidak sebanding.",
    )
    mulai: Tahun | None = Field(None, description="Tahun pertama indikator dipakai, bila di tengah Renstra.")
    berakhir: Tahun | None = Field(
        None, description="Tahun terakhir indikator dipakai, bila dihentikan di tengah Renstra."
    )

    @property
    def batas_berlaku(self) -> BatasNilai:
        """The declared limits, else those that follow from the unit."""
        return self.batas or (_BATAS_PERSEN if is_persen(self.satuan) else _BATAS_BIASA)

    def berlaku(self, tahun: int) -> bool:
        """Tell whether the indikator is in use in `tahun`."""
        return (self.mulai or tahun) <= tahun <= (self.berakhir or tahun)


class Sasaran(Rekaman):
    """A strategic aim, measured by one or more indikator."""

    kode: Kode = Field(description="Kode sasaran, misalnya S1.")
    nama: Teks = Field(description="Pernyataan sasaran strategis.")
    indikator: tuple[Indikator, ...] = Field(min_length=1, description="Indikator yang mengukur sasaran ini.")


class Tujuan(Rekaman):
    """A goal of the Renstra, made of one or more sasaran."""

    kode: Kode = Field(description="Kode tujuan, misalnya T1.")
    nama: Teks = Field(description="Pernyataan tujuan.")
    sasaran: tuple[Sasaran, ...] = Field(min_length=1, description="Sasaran strategis di bawah tujuan ini.")


class Periode(Rekaman):
    """The first and last year of the Renstra."""

    awal: Tahun = Field(description="Tahun pertama Renstra.")
    akhir: Tahun = Field(description="Tahun terakhir Renstra.")


class Renstra(Rekaman):
    """The plan of the office."""

    nama: Teks = Field(description="Nama dokumen Renstra.")
    dasar: Teks | None = Field(None, description="Peraturan yang menetapkan Renstra. Kosong berarti belum diisi.")
    tautan: Url | None = Field(None, description="Alamat dokumen Renstra.")
    periode: Periode = Field(description="Tahun pertama dan terakhir.")
    tujuan: tuple[Tujuan, ...] = Field(min_length=1, description="Tujuan, sasaran, dan indikatornya.")

    @property
    def semua_sasaran(self) -> Iterator[Sasaran]:
        return (sasaran for tujuan in self.tujuan for sasaran in tujuan.sasaran)

    @property
    def semua_indikator(self) -> Iterator[Indikator]:
        return (indikator for sasaran in self.semua_sasaran for indikator in sasaran.indikator)
