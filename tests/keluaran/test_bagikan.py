"""The pictures that messengers show: of the front page, each year and each indikator; small, and the same anywhere."""

import struct
from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

import pytest
from bersama import terbitan

from lkjip_build.compute.putusan import Putusan
from lkjip_build.isi.kartu_bagikan import KartuBagikan, berkas_kartu
from lkjip_build.keluaran.typst import bagikan
from lkjip_build.keluaran.typst.bagikan import SEKALI, files
from lkjip_build.keluaran.typst.mesin import compile_png

HARI_INI = date(2026, 11, 23)
TERBESAR = 55_000
PANJANG = "Persentase " + "gangguan ketenteraman dan ketertiban " * 8


def kartu(kode: str, **isi: object) -> tuple[str, Callable[[], KartuBagikan]]:
    usual = {"judul": "Indeks", "kalimat": "Pada 2025, realisasinya 85,4.", "situs": "Kecamatan Uji, Kabupaten Uji"}
    return berkas_kartu(kode), partial(KartuBagikan, kode, **{**usual, **isi})  # type: ignore[arg-type]


def size(png: bytes) -> tuple[int, int]:
    assert png.startswith(b"\x89PNG")
    wide, high = struct.unpack(">II", png[16:24])
    return wide, high


def test_each_year_and_indikator_of_the_site_has_one() -> None:
    site = terbitan(HARI_INI)
    named = site.extra["gambar"]
    assert {"/", "/kinerja/2023/", "/kinerja/2025/", "/indikator/iku-01/", "/indikator/ikk-02/"} <= named.keys()
    addresses = {uri.removesuffix("index.md") for uri in site.halaman}
    assert {one.strip("/") + "/" if one != "/" else "" for one in named} <= addresses
    made = {path: site.berkas[path]() for path in named.values()}
    assert len(set(made.values())) == len(made) >= 17
    for path, png in made.items():
        assert isinstance(png, bytes)
        assert size(png) == (600, 315), path
        assert len(png) <= TERBESAR, path


def test_a_picture_is_the_same_alone_and_among_others() -> None:
    one = kartu("a", putusan=(("2025: Tercapai", Putusan.TERCAPAI),))
    among = files([kartu("b", judul="Lain"), one, kartu("c", judul=PANJANG)])
    assert files([one])[one[0]]() == among[one[0]]()


def test_only_a_few_are_drawn_for_one_that_is_new(monkeypatch: pytest.MonkeyPatch) -> None:
    runs: list[int] = []

    def drawn(template: str, bagian: Sequence[object], titik: int) -> list[bytes]:
        runs.append(len(bagian))
        return compile_png(template, bagian, titik)

    monkeypatch.setattr(bagikan, "compile_png", drawn)
    made = files([kartu(f"k{number}", judul=f"Indeks {number}") for number in range(SEKALI * 2 + 3)])
    ninth = made[kartu(f"k{SEKALI}")[0]]()
    assert runs == [SEKALI]
    everyone = {path: write() for path, write in made.items()}
    assert everyone[kartu(f"k{SEKALI}")[0]] == ninth
    assert len(set(everyone.values())) == len(made)
    assert runs == [SEKALI, SEKALI, SEKALI, 3]


@pytest.mark.parametrize(
    "isi",
    [
        {"judul": PANJANG, "kalimat": PANJANG * 3},
        {"judul": '#panic("x") $ <b> \\ "', "kalimat": "*tebal* _miring_ #eval(1) @acu <label> //"},
        {"judul": "", "kalimat": ""},
        {"putusan": tuple(("", one) for one in Putusan) * 30},
        {"tanda": "DATA CONTOH, bukan angka resmi"},
    ],
)
def test_whatever_is_typed_keeps_within_the_picture(isi: dict[str, object]) -> None:
    path, compose = kartu("a", **isi)
    assert size(files([(path, compose)])[path]()) == (600, 315)


def test_each_verdict_gives_another_picture() -> None:
    semua = [kartu(str(one), putusan=(("2025", one),)) for one in Putusan]
    assert len({make() for make in files(semua).values()}) == len(Putusan)
