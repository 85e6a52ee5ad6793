"""The emblem of the office: one picture at the top of the data folder, on the cover in PDF and Word."""

from io import BytesIO
from pathlib import Path

import docx
import pytest
from builders import HARI_INI, TERKECIL, write_folder
from contoh_gambar import dari_kamera, foto
from pypdf import PdfReader

from lkjip_build.build import Site, build

LKJIP = "laporan/2025/lkjip-2025"


def kantor(folder: Path, **berkas: bytes) -> Site:
    files = {name.replace("_", "."): content for name, content in berkas.items()}
    site = build(write_folder(folder / "data", {**TERKECIL, **files}), HARI_INI)
    assert site.publishable, site.problems
    return site


def bita(site: Site, berkas: str) -> BytesIO:
    content = site.berkas[berkas]()
    assert isinstance(content, bytes)
    return BytesIO(content)


def masalah(site: Site) -> list[tuple[str, str, str]]:
    return [(str(one.location), one.message, one.remedy) for one in site.problems if one.rule.code == "LKJ484"]


def test_it_stands_on_the_cover_cleaned_and_with_words(tmp_path: Path) -> None:
    given = dari_kamera()
    site = kantor(tmp_path, lambang_jpg=given)
    assert masalah(site) == []
    pdf = PdfReader(bita(site, f"{LKJIP}.pdf"))
    (shown,) = pdf.pages[0].images
    assert shown.image
    assert b"Exif" in given
    assert b"Exif" not in shown.data
    word = docx.Document(bita(site, f"{LKJIP}.docx"))
    drawing = next(one for one in word.element.body.iter() if one.tag.endswith("}docPr"))
    assert (drawing.get("name"), drawing.get("descr")) == ("Lambang", "Lambang yang dipakai Kecamatan Uji")
    first = next(one.text for one in word.paragraphs if one.text)
    assert first == "PEMERINTAH KABUPATEN UJI"
    assert drawing.getroottree().getpath(drawing) < word.paragraphs[1]._p.getroottree().getpath(word.paragraphs[1]._p)


def test_without_one_the_cover_has_none(tmp_path: Path) -> None:
    site = kantor(tmp_path)
    assert list(PdfReader(bita(site, f"{LKJIP}.pdf")).pages[0].images) == []


@pytest.mark.parametrize(
    ("berkas", "isi", "pesan", "perbaikan"),
    [
        (
            "lambang_svg",
            b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
            "lambang tidak dipasang: berkas .svg tidak dikenal sebagai gambar",
            "simpan sebagai .jpg atau .png",
        ),
        (
            "lambang_png",
            foto(40, 40, "JPEG"),
            "lambang tidak dipasang: isi berkas ini JPEG, tetapi namanya berakhir .png",
            "ganti akhiran namanya menjadi .jpg",
        ),
        (
            "lambang_png",
            foto(40, 40, "PNG")[:60],
            "lambang tidak dipasang: berkas ini bukan gambar, atau isinya terpotong",
            "salin ulang berkasnya dari kamera atau arsip",
        ),
    ],
)
def test_a_bad_one_is_told_at_its_file_and_the_report_is_made(
    tmp_path: Path, berkas: str, isi: bytes, pesan: str, perbaikan: str
) -> None:
    site = kantor(tmp_path, **{berkas: isi})
    assert masalah(site) == [(f"data/{berkas.replace('_', '.')}", pesan, perbaikan)]
    pdf = bita(site, f"{LKJIP}.pdf")
    assert b"alert" not in pdf.getvalue()
    assert list(PdfReader(pdf).pages[0].images) == []


def test_of_two_one_is_used_and_the_other_told(tmp_path: Path) -> None:
    site = kantor(tmp_path, lambang_png=foto(40, 40, "PNG"), lambang_jpg=foto(40, 40, "JPEG"))
    message = "lambang lebih dari satu; yang dipakai lambang.jpg"
    assert masalah(site) == [("data/lambang.png", message, "hapus salah satunya")]
    assert len(list(PdfReader(bita(site, f"{LKJIP}.pdf")).pages[0].images)) == 1
