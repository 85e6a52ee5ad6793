"""What the editor's page may send: anything else is refused before it is looked at."""

from pydantic import BaseModel, ConfigDict, Field, StrictBool, StrictInt, StrictStr

from lkjip_build.limits import PROSE_LETTERS

TERBANYAK = 5_000
"""Changes in one request."""


class UbahanMasuk(BaseModel):
    """One change as the page sends it; a row that is added or removed has its cells in `baris`."""

    model_config = ConfigDict(extra="forbid")
    lembar: StrictStr
    kunci: StrictStr
    kolom: StrictStr
    semula: StrictStr | None = None
    menjadi: StrictStr | None = None
    baris: dict[StrictStr, StrictStr] | None = None


class KoreksiMasuk(BaseModel):
    """Why and by whom what was signed is corrected."""

    model_config = ConfigDict(extra="forbid")
    alasan: StrictStr = Field(min_length=1, max_length=500)
    oleh: StrictStr = Field(min_length=1, max_length=200)


class GambarMasuk(BaseModel):
    """A new picture: its name in the folder of pictures, its bytes in base64."""

    model_config = ConfigDict(extra="forbid")
    nama: StrictStr = Field(max_length=100)
    isi: StrictStr


class PilihanMasuk(BaseModel):
    """Which side of one conflict counts; its values are those that were shown, so that nothing newer is decided."""

    model_config = ConfigDict(extra="forbid")
    berkas: StrictStr
    kunci: StrictStr
    kolom: StrictStr
    saya: StrictStr | None = None
    mereka: StrictStr | None = None
    milik_saya: StrictBool


class PengenalMasuk(BaseModel):
    """Whose commits these are; a line each, as git keeps them."""

    model_config = ConfigDict(extra="forbid")
    nama: StrictStr = Field(min_length=1, max_length=200, pattern=r"^[^<>\x00-\x1f]+$")
    surel: StrictStr = Field(min_length=1, max_length=200, pattern=r"^[^<>\s\x00-\x1f]+$")


class BukuMasuk(BaseModel):
    """A workbook that waits: its name, and the mark of what was looked at."""

    model_config = ConfigDict(extra="forbid")
    nama: StrictStr = Field(max_length=300)
    sidik: StrictStr = Field("", max_length=64)


class PermintaanMasuk(BaseModel):
    """What every call may bring."""

    model_config = ConfigDict(extra="forbid")
    tahun: StrictInt | None = None
    ubahan: list[UbahanMasuk] = Field(default_factory=list, max_length=TERBANYAK)
    catatan: StrictStr = Field("", max_length=500)
    tetap: StrictBool = False
    tampilan: StrictStr | None = None
    koreksi: KoreksiMasuk | None = None
    pilihan: list[PilihanMasuk] = Field(default_factory=list, max_length=TERBANYAK)
    pengenal: PengenalMasuk | None = None
    gambar: GambarMasuk | None = None
    buku: StrictStr = ""
    masuk: list[BukuMasuk] = Field(default_factory=list, max_length=100)
    teks: StrictStr = Field("", max_length=PROSE_LETTERS)
