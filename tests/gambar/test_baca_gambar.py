"""A picture of the office is cleaned, or told why it cannot be shown."""

from io import BytesIO
from pathlib import Path

import pytest
from contoh_gambar import bergerak, bom, dari_kamera, foto
from PIL import Image

from lkjip_build.limits import PICTURE_BYTES
from lkjip_build.sources.gambar import TERPANJANG, Cacat, Gambar, baca, baca_isi

SVG = b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"


def read(raw: bytes, akhiran: str = ".jpg") -> Gambar:
    found = baca_isi(raw, akhiran)
    assert isinstance(found, Gambar), found
    return found


def opened(found: Gambar) -> Image.Image:
    return Image.open(BytesIO(found.isi))


def test_nothing_of_where_and_by_whom_is_left_and_it_stands_upright() -> None:
    raw = dari_kamera()
    assert b"PABRIK-RAHASIA" in raw
    found = read(raw)
    assert (found.lebar, found.tinggi) == (300, 400)
    made = opened(found)
    assert b"PABRIK" not in found.isi
    assert (dict(made.getexif()), "icc_profile" in made.info, "comment" in made.info, "xmp" in made.info) == (
        {}, False, False, False,
    )  # fmt: skip
    left, right = made.getpixel((20, 200)), made.getpixel((280, 200))
    assert isinstance(left, tuple)
    assert isinstance(right, tuple)
    assert (left[2] > 150 > left[0], right[0] > 150 > right[2]) == (True, True)  # turned: what was below is left


def test_the_same_file_gives_the_same_bytes() -> None:
    raw = dari_kamera()
    first = read(raw).isi
    baca_isi.cache_clear()
    assert read(raw).isi == first


@pytest.mark.parametrize(
    ("raw", "akhiran", "jenis"),
    [
        (foto(mode="CMYK"), ".jpg", "jpg"),
        (foto(mode="L"), ".JPG".lower(), "jpg"),
        (foto(jenis="PNG", mode="P"), ".png", "png"),
        (foto(jenis="PNG", mode="RGBA"), ".png", "png"),
        (foto(jenis="PNG", mode="1"), ".png", "png"),
        (foto(1, 1), ".jpeg", "jpg"),
    ],
)
def test_every_kind_of_colour_becomes_the_one_of_screens(raw: bytes, akhiran: str, jenis: str) -> None:
    found = read(raw, akhiran)
    assert (opened(found).mode, found.jenis) == ("RGB", jenis)


def test_a_large_photograph_becomes_as_large_as_paper_needs() -> None:
    found = read(foto(4000, 3000))
    assert (found.lebar, found.tinggi) == (TERPANJANG, 1200)
    assert opened(found).size == (TERPANJANG, 1200)


@pytest.mark.parametrize(
    ("raw", "akhiran", "pesan"),
    [
        (foto(jenis="JPEG"), ".png", "isi berkas ini JPEG, tetapi namanya berakhir .png"),
        (foto(jenis="PNG"), ".jpg", "isi berkas ini PNG, tetapi namanya berakhir .jpg"),
        (foto(jenis="WEBP"), ".jpg", "isi berkas ini WEBP, tetapi namanya berakhir .jpg"),
        (foto(), ".gif", "berkas .gif tidak dikenal sebagai gambar"),
        (SVG, ".svg", "berkas .svg tidak dikenal sebagai gambar"),
        (SVG, ".png", "berkas ini bukan gambar, atau isinya terpotong"),
        (foto(), "", "berkas tanpa akhiran tidak dikenal sebagai gambar"),
        (bergerak("PNG"), ".png", "gambar ini bergerak"),
        (bom(), ".png", "gambar ini lebih dari 60 juta titik"),
        (foto(1600, 1200)[:9000], ".jpg", "berkas ini bukan gambar, atau isinya terpotong"),
        (foto(jenis="PNG")[:300], ".png", "berkas ini bukan gambar, atau isinya terpotong"),
        (b"", ".jpg", "berkas ini bukan gambar, atau isinya terpotong"),
        (b"nama: isi\n" * 50, ".png", "berkas ini bukan gambar, atau isinya terpotong"),
    ],
)
def test_what_cannot_be_shown_is_told(raw: bytes, akhiran: str, pesan: str) -> None:
    found = baca_isi(raw, akhiran)
    assert isinstance(found, Cacat)
    assert found.pesan == pesan
    assert found.perbaikan


def test_a_file_of_forty_megabytes_and_one_that_is_none_are_told(tmp_path: Path) -> None:
    large = tmp_path / "besar.jpg"
    large.write_bytes(foto() + b"\0" * (2 * PICTURE_BYTES))
    found = baca(large)
    assert isinstance(found, Cacat)
    assert found.pesan == "berkas ini 40 MB, paling besar 20 MB"
    assert baca(tmp_path) == Cacat("berkas ini tidak bisa dibuka", "tutup program yang memakainya, atau beri izin baca")
