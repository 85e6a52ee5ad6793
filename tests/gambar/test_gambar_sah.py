"""A sealed report keeps its pictures: named in the seal, kept in the archive, told once they are others."""

import hashlib
import zipfile
from io import BytesIO
from pathlib import Path

import pytest
import yaml
from builders import HARI_INI, lengkap, sources_of, write_folder
from contoh_gambar import dari_kamera, foto
from PIL import Image
from segel_uji import Berkas, disahkan

from lkjip_build.build import build, inspect_sources
from lkjip_build.compute.segel import sidik_isi

NASKAH = "Gambar: loket.jpg\n    Keterangan: Loket\n    Uraian: Loket rendah"


def kantor(gambar: bytes) -> Berkas:
    files: Berkas = dict(lengkap())
    analisis = files["2025/analisis.yml"]
    assert isinstance(analisis, str)
    return {
        **files,
        "2025/analisis.yml": analisis.replace("Sebabnya begini.", NASKAH),
        "2025/gambar/loket.jpg": gambar,
        "2025/gambar/lain.png": foto(jenis="PNG"),
    }


@pytest.fixture(scope="module")
def tersegel() -> Berkas:
    return disahkan(kantor(dari_kamera()))


def told(files: Berkas) -> list[tuple[str, str]]:
    found = inspect_sources(sources_of(files), "data", HARI_INI).problems
    return [(one.code, one.message) for one in found if one.code.startswith("LKJ7")]


def test_the_seal_names_the_pictures_that_the_report_shows(tersegel: Berkas) -> None:
    seal = yaml.safe_load(str(tersegel["2025/pengesahan.yml"]))["pengesahan"][0]
    assert seal["gambar"] == [{"nama": "loket.jpg", "sidik": hashlib.sha256(dari_kamera()).hexdigest()}]
    assert told(tersegel) == []


def test_what_is_printed_on_the_last_page_is_of_the_pictures_too() -> None:
    found = [
        inspect_sources(sources_of(kantor(one)), "data", HARI_INI).data for one in (dari_kamera(6), dari_kamera(8))
    ]
    first, second = (sidik_isi(one, 2025) for one in found if one)
    assert first != second


def test_a_picture_that_was_changed_or_lost_after_signing_is_told(tersegel: Berkas) -> None:
    changed = {**tersegel, "2025/gambar/loket.jpg": dari_kamera(8)}
    assert told(changed) == [("LKJ709", "gambar loket.jpg bukan lagi yang disahkan")]
    lost = {name: content for name, content in tersegel.items() if name != "2025/gambar/loket.jpg"}
    assert told(lost) == [("LKJ709", "gambar loket.jpg tidak ada, atau tidak bisa dibuka")]
    broken = {**tersegel, "2025/gambar/loket.jpg": b"rusak"}
    assert told(broken) == [("LKJ709", "gambar loket.jpg bukan lagi yang disahkan")]
    unused = {**tersegel, "2025/gambar/lain.png": b"apa saja"}
    assert told(unused) == []


def test_the_archive_has_the_picture_beside_the_page_that_shows_it(tersegel: Berkas, tmp_path: Path) -> None:
    site = build(write_folder(tmp_path / "data", tersegel), HARI_INI)
    assert site.publishable, site.problems
    content = site.files["laporan/2025/arsip-lkjip-2025.zip"]
    assert isinstance(content, bytes)
    with zipfile.ZipFile(BytesIO(content)) as archive:
        (picture,) = [name for name in archive.namelist() if name.endswith(".jpg")]
        assert Image.open(BytesIO(archive.read(picture))).size == (300, 400)
        page = next(name for name in archive.namelist() if name.endswith("bab-3/sasaran-s1/index.html"))
        html = archive.read(page).decode()
    src = html.split('<img class="foto" src="')[1].split('"')[0]
    assert (Path("/") / page).parent.joinpath(src).resolve() == (Path("/") / picture).resolve()
    assert "srcset" not in html  # the copy for phones is of the site alone
    assert "PABRIK" not in content.decode("latin-1")
