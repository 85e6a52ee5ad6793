"""The glossary: data/istilah.yml."""

from pydantic import Field

from lkjip_build.model.nilai import Prosa, Teks, YaTidak
from lkjip_build.model.rekaman import Rekaman


class Istilah(Rekaman):
    """One word of the domain and what it means here."""

    istilah: Teks = Field(description="Kata atau singkatan.")
    arti: Prosa = Field(description="Artinya, dalam bahasa yang dipahami warga.")
    kepanjangan: Teks | None = Field(None, description="Kepanjangan singkatan.")
    sinonim: tuple[Teks, ...] = Field(
        (), description="Kata lain yang dipakai orang saat mencari hal ini. Pencarian lalu menunjukkan istilah ini."
    )
    kolom: Teks | None = Field(None, description="Nama kolom atau kunci data yang memakai kata ini.")
    jargon: YaTidak = Field(
        False,
        description="ya: warga belum tentu mengenal kata ini, jadi setiap halaman menautkannya ke artinya saat pertama "
        "dipakai.",
    )
    sumber: Teks | None = Field(None, description="Asal arti ini. Kosong berarti penjelasan kantor.")


class Glosarium(Rekaman):
    """All words."""

    istilah: tuple[Istilah, ...] = Field((), description="Daftar istilah.")
