"""Pictures in prose: numbered, listed and referred to in every output, with words for who does not see them."""

import re
from io import BytesIO
from pathlib import Path

import docx
import pytest
from builders import HARI_INI, TERKECIL, write_folder
from contoh_gambar import dari_kamera, foto
from PIL import Image
from pypdf import PdfReader

from lkjip_build.build import Site, build, inspect, laporan_tahun, situs_of
from lkjip_build.isi import Dokumen
from lkjip_build.keluaran.docx.lkjip import lkjip_docx
from lkjip_build.keluaran.typst.lkjip import lkjip_pdf

TEKS = """\
    Loketnya rendah, lihat {gambar:loket}.

    Gambar loket: loket <1>.jpg
    Keterangan: Loket & <b>antrean</b>
    Uraian: Dua petugas "melayani"
      warga

    Gambar: denah.png
    Keterangan: Denah kantor
    Uraian: Denah dua ruang
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    analisis = TERKECIL["2025/analisis.yml"].replace("    Sebabnya begini.\n", TEKS)
    files: dict[str, str | bytes] = {
        **TERKECIL,
        "2025/analisis.yml": analisis,
        "2025/gambar/loket <1>.jpg": dari_kamera(),
        "2025/gambar/denah.png": foto(1400, 700, "PNG"),
    }
    return write_folder(tmp_path_factory.mktemp("gambar") / "data", files)


@pytest.fixture(scope="module")
def site(folder: Path) -> Site:
    made = build(folder, HARI_INI)
    assert made.publishable, made.problems
    return made


@pytest.fixture(scope="module")
def dokumen(folder: Path) -> Dokumen:
    found = inspect(folder, HARI_INI)
    assert found.data is not None
    return laporan_tahun(situs_of(found, found.data, folder, HARI_INI, draf=True), 2025)


def test_pictures_are_numbered_and_listed(dokumen: Dokumen) -> None:
    found = [(one.kode, one.judul_lengkap) for one in dokumen.semua_gambar if "naskah" in one.kode]
    numbers = [re.search(r"3\.(\d+)", said) for _, said in found]
    assert [kode for kode, _ in found] == ["gambar-naskah-loket", "gambar-naskah--S1.penyebab-1"]
    assert [one and int(one[1]) for one in numbers] == [1, 2]


def test_pages_show_a_clean_picture_with_its_words(site: Site) -> None:
    page = next(one for one in site.pages if one.uri == "laporan/2025/bab-3/sasaran-s1/index.md").source(inline=True)
    assert '<a href="#gambar-naskah-loket">Gambar 3.1</a>' in page
    assert "<figcaption>Gambar 3.1 Loket &amp; &lt;b&gt;antrean&lt;/b&gt;</figcaption>" in page
    (first, second) = re.findall(r'<img class="foto" src="([^"]+)" alt="([^"]+)" width="(\d+)" height="(\d+)"', page)
    assert first[1:] == ("Dua petugas &#34;melayani&#34; warga", "300", "400")
    assert second[1:] == ("Denah dua ruang", "1400", "700")
    sizes = []
    for src in (first[0], second[0]):
        content = site.files["laporan/2025/gambar/" + src.rpartition("/")[2]]
        assert isinstance(content, bytes)
        assert b"PABRIK" not in content
        sizes.append(Image.open(BytesIO(content)).size)
    assert sizes == [(300, 400), (1000, 500)]
    assert first[0].startswith("../../gambar/")


def test_the_pdf_has_pictures_captions_and_alternative_words(dokumen: Dokumen) -> None:
    made = lkjip_pdf(dokumen)
    reader = PdfReader(BytesIO(made))
    text = " ".join("".join(page.extract_text() for page in reader.pages).split())
    assert "lihat Gambar 3.1." in text
    assert text.count("Gambar 3.1 Loket & <b>antrean</b>") == 2  # in the list, and below the picture
    sizes = {image.image.size for page in reader.pages for image in page.images if image.image}
    assert {(300, 400), (1400, 700)} <= sizes
    assert b"PABRIK" not in made


def test_word_has_them_too(dokumen: Dokumen) -> None:
    word = docx.Document(BytesIO(lkjip_docx(dokumen)))
    texts = [one.text for one in word.paragraphs]
    assert "Loketnya rendah, lihat Gambar 3.1." in texts
    assert "Gambar 3.1 Loket & <b>antrean</b>" in texts
    words = [one.get("descr") for one in word.element.xpath(".//wp:docPr")]
    assert {'Dua petugas "melayani" warga', "Denah dua ruang"} <= set(words)
    parts = {part.partname.ext: part.blob for part in word.part.package.iter_parts() if "media" in part.partname}
    assert Image.open(BytesIO(parts["jpg"])).size == (300, 400)
