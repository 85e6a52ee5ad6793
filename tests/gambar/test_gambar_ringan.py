"""Pictures of the office as a phone gets them: small and late, the large one a touch away; print keeps its own."""

import random
import re
from io import BytesIO

import pytest
from builders import HARI_INI, write_folder
from contoh_gambar import foto
from PIL import Image
from segel_uji import Berkas
from test_gambar_sah import kantor

from lkjip_build.build import Site, build
from lkjip_build.isi.gambar import SISI_KECIL, Foto
from lkjip_build.keluaran.foto import RINGAN, files

_TANDA = re.compile(
    r'<a class="foto__penuh" href="(?P<penuh>[^"]+)"><picture>'
    r'<source media="\(max-width: 30em\)" type="image/webp" srcset="(?P<kecil>[^"]+)">\s*'
    r'<img class="foto" src="(?P<besar>[^"]+)"[^>]* width="\d+" height="\d+" loading="lazy" decoding="async">\s*'
    r"</picture></a>"
)


def seperti_kamera(lebar: int, tinggi: int) -> bytes:
    """A picture of many coloured things, with grain over all of it, as a phone takes it in a hall."""
    rng = random.Random(lebar * tinggi)
    few = (max(2, lebar // 60), max(2, tinggi // 60))
    things = Image.frombytes("RGB", few, rng.randbytes(few[0] * few[1] * 3)).resize(
        (lebar, tinggi), Image.Resampling.BICUBIC
    )
    grain = Image.frombytes("L", (lebar, tinggi), rng.randbytes(lebar * tinggi)).convert("RGB")
    made = BytesIO()
    Image.blend(things, grain, 0.15).save(made, "JPEG", quality=90)
    return made.getvalue()


def test_a_phone_loads_a_small_copy_and_leads_to_the_large_one(tmp_path_factory: pytest.TempPathFactory) -> None:
    site = terbangun(kantor(foto(1400, 700)), tmp_path_factory)
    page = next(one for one in site.pages if one.uri == "laporan/2025/bab-3/sasaran-s1/index.md").source(inline=True)
    found = _TANDA.search(page)
    assert found, page
    assert found["penuh"] == found["besar"]
    sizes = {}
    for name in ("kecil", "besar"):
        content = site.files["laporan/2025/gambar/" + found[name].rpartition("/")[2]]
        assert isinstance(content, bytes)
        sizes[name] = Image.open(BytesIO(content)).size
    assert sizes == {"kecil": (480, 240), "besar": (1000, 500)}


def terbangun(files: Berkas, tmp: pytest.TempPathFactory) -> Site:
    site = build(write_folder(tmp.mktemp("ringan") / "data", files), HARI_INI)
    assert site.publishable, site.problems
    return site


def test_a_small_picture_has_no_second_copy() -> None:
    narrow = Foto(b"", "jpg", SISI_KECIL, 300, "x", "/laporan/2025/gambar/x.jpg")
    assert narrow.ke_kecil == ""
    assert Foto(b"", "jpg", 900, 300, "x").ke_kecil == ""  # the emblem has no place on the site


@pytest.mark.parametrize("jenis", ["jpg", "png"])
@pytest.mark.parametrize(
    ("ukuran", "kecil"), [((1600, 1200), (480, 360)), ((900, 1600), (270, 480)), ((1600, 40), (480, 12))]
)
def test_the_copy_for_phones_is_light(ukuran: tuple[int, int], kecil: tuple[int, int], jenis: str) -> None:
    busy = seperti_kamera(*ukuran)
    if jenis == "png":
        drawn = BytesIO()
        Image.open(BytesIO(busy)).save(drawn, "PNG")
        busy = drawn.getvalue()
    made = files([Foto(busy, jenis, *ukuran, "x", f"/laporan/2025/gambar/x.{jenis}")])
    small = made["laporan/2025/gambar/x-kecil.webp"]()
    assert len(small) <= RINGAN
    assert Image.open(BytesIO(small)).size == kecil
    assert made["laporan/2025/gambar/x-kecil.webp"]() == small
