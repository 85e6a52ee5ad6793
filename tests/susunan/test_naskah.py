"""Tables of prose as tables of the report: titled, numbered, listed, referred to, in every output."""

from decimal import Decimal
from io import BytesIO
from pathlib import Path

import docx
import pytest
from builders import HARI_INI, TERKECIL, write_folder
from pypdf import PdfReader
from situs_laporan import laporan_of, situs_at, tabel

from lkjip_build.build import build, laporan_tahun
from lkjip_build.isi import Dokumen, Paragraf, Prosa, Tabel
from lkjip_build.isi.daftar_isi import JenisDaftar, semua_daftar
from lkjip_build.keluaran.docx.lkjip import lkjip_docx
from lkjip_build.keluaran.html.penulis import Penulis
from lkjip_build.keluaran.typst.lkjip import lkjip_pdf
from lkjip_build.susunan.naskah import blok_halaman

TABEL = """\
    Sebabnya di {tabel:nilai-desa}, bukan di **{tabel:lain}**.

    Tabel nilai-desa: Nilai survei menurut desa

    | Desa | Nilai | Ket |
    | --- | ---: | :-: |
    | **Rempoah** | 84,5 | [arsip](https://contoh.go.id/a) |
    | *Pamijen* | 85,25 | lihat {tabel:lain} |
"""
LAIN = """\
    Tabel lain: <b>Judul</b> & {tanda}

    | A |
    | --- |
    | satu |

    Tabel: Tanpa nama

    | B |
    | --- |
    | dua |
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    analisis = TERKECIL["2025/analisis.yml"].replace("    Sebabnya begini.\n", TABEL)
    analisis = analisis.replace("rencana_tindak_lanjut: Dilanjutkan.", f"rencana_tindak_lanjut: |\n{LAIN}")
    return write_folder(tmp_path_factory.mktemp("naskah") / "data", {**TERKECIL, "2025/analisis.yml": analisis})


@pytest.fixture(scope="module")
def dokumen(folder: Path) -> Dokumen:
    return laporan_tahun(situs_at(folder), 2025)


def test_a_titled_table_is_numbered_and_listed_like_the_generated_ones(dokumen: Dokumen) -> None:
    semua = [one for one in dokumen.semua_tabel if one.kode.startswith("tabel-naskah-")]
    assert [(one.kode, one.judul) for one in semua] == [
        ("tabel-naskah-nilai-desa", "Nilai survei menurut desa"),
        ("tabel-naskah-lain", "<b>Judul</b> & {tanda}"),
        ("tabel-naskah--S1.rencana_tindak_lanjut-1", "Tanpa nama"),
    ]
    assert [one.nomor for one in semua[1:]] == ["Tabel 4.1", "Tabel 4.2"]
    before = [one for one in dokumen.semua_tabel if one.nomor.startswith("Tabel 3.")].index(semua[0])
    assert semua[0].nomor == f"Tabel 3.{before + 1}"
    listed = next(one for one in semua_daftar(dokumen) if one.jenis is JenisDaftar.TABEL)
    assert f"{semua[0].nomor} Nilai survei menurut desa" in [one.teks for one in listed.butir]


def _nomor(dokumen: Dokumen) -> str:
    return next(one.nomor for one in dokumen.semua_tabel if one.kode == "tabel-naskah-nilai-desa")


def test_the_pdf_refers_by_number_to_the_place_of_the_table(dokumen: Dokumen) -> None:
    reader = PdfReader(BytesIO(lkjip_pdf(dokumen)))
    pages = [" ".join(page.extract_text().split()) for page in reader.pages]
    sentence = f"Sebabnya di {_nomor(dokumen)}, bukan di Tabel 4.1."
    (at,) = [number for number, text in enumerate(pages) if sentence in text]
    (there,) = [
        number
        for number, text in enumerate(pages)
        if "84,5 arsip (https://contoh.go.id/a)" in text.replace("\u200b", "")
    ]
    assert "lihat Tabel 4.1" in pages[there]
    assert any("Tabel 4.1 <b>Judul</b> & {tanda}" in text for text in pages[at:])
    links = [one.get_object() for page in (at, there) for one in reader.pages[page]["/Annots"]]  # type: ignore[union-attr]
    assert sum("/Dest" in one or one["/A"].get("/S") == "/GoTo" for one in links) >= 3
    assert "https://contoh.go.id/a" in [one.get("/A", {}).get("/URI") for one in links]


def test_word_refers_by_number_with_a_field(dokumen: Dokumen) -> None:
    word = docx.Document(BytesIO(lkjip_docx(dokumen)))
    texts = [one.text for one in word.paragraphs]
    assert f"Sebabnya di {_nomor(dokumen)}, bukan di Tabel 4.1." in texts
    assert f"{_nomor(dokumen)} Nilai survei menurut desa" in texts
    (table,) = [one for one in word.tables if one.cell(0, 0).text == "Desa" and one.cell(0, 1).text == "Nilai"]
    assert [cell.text for cell in table.rows[1].cells] == ["Rempoah", "84,5", "arsip (https://contoh.go.id/a)"]
    assert table.cell(2, 2).text == "lihat Tabel 4.1"
    assert table.cell(1, 0).paragraphs[0].runs[0].bold
    assert table.cell(2, 0).paragraphs[0].runs[0].italic
    (link,) = table.cell(1, 2).paragraphs[0].hyperlinks
    assert link.address == "https://contoh.go.id/a"
    fields = [one.text for one in table._tbl.xpath(".//w:instrText")]
    assert fields[0].startswith(" REF _Ref")


def test_pages_lead_to_the_table_wherever_it_stands(folder: Path, dokumen: Dokumen) -> None:
    pages = {page.uri: page.source(inline=True) for page in build(folder, HARI_INI).pages}
    page = pages["laporan/2025/bab-3/sasaran-s1/index.md"]
    assert f'<a href="#tabel-naskah-nilai-desa">{_nomor(dokumen)}</a>' in page
    assert 'bab-4/#tabel-naskah-lain"><strong>Tabel 4.1</strong></a>' in page
    assert f"<caption>{_nomor(dokumen)} Nilai survei menurut desa</caption>" in page
    assert '<th scope="row"><strong>Rempoah</strong></th>' in page
    assert '<td data-kolom="Ket" class="tengah">' in page
    # What Bab IV says is said once more, with the numbers from there.
    assert "<caption>Tabel 4.1 &lt;b&gt;Judul&lt;/b&gt; &amp; {tanda}</caption>" in page
    assert "<caption>Tabel 4.2 Tanpa nama</caption>" in pages["laporan/2025/bab-4/index.md"]


def test_on_a_page_of_its_own_a_table_has_its_title_and_is_called_by_it() -> None:
    semua = blok_halaman(
        "Lihat {tabel:a}.\n\nTabel a: Isi *kotak*\n| X |\n| --- |\n| 1 |", "istilah.yml: x", "istilah-x"
    )
    made = "\n".join(map(Penulis(str).tulis, semua))
    assert '<p>Lihat <a href="#tabel-istilah-x-a">Isi *kotak*</a>.</p>' in made
    assert '<div class="gulir" id="tabel-istilah-x-a"' in made
    assert "<caption>Isi *kotak*</caption>" in made


def test_four_hundred_rows_are_a_table_on_several_pages() -> None:
    typed = "Tabel a: Panjang\n| No | Isi |\n| --- | --- |\n" + "".join(f"| {n} | baris{n} |\n" for n in range(400))
    (one,) = blok_halaman(typed, "")
    assert isinstance(one, Tabel)
    assert [baris.sel[1].teks for baris in one.baris] == [f"baris{n}" for n in range(400)]


ANGKA = """\
    Realisasi {iku-01.realisasi} dari target **{2025.iku-01.target}**, capaian {iku-01.capaian}.
    Uang {2025.realisasi} dari {2025.pagu}, yaitu {2025.serapan}.
    Lalu {2024.iku-01.realisasi}, {iku-04.target}, {iku-03.realisasi}, {iku-03.capaian}.

    Tabel nilai: Nilai

    | Indikator | Realisasi |
    | --- | --- |
    | Satu | {iku-01.realisasi} |
"""
KALIMAT = (
    "Realisasi 83,5 dari target 83, capaian 100,60\u00a0%. Uang Rp153.305.000 dari Rp160.000.000, yaitu 95,82\u00a0%. "
    "Lalu 81,25, Diterapkan, belum ada, belum ada."
)


def test_a_figure_that_prose_refers_to_is_printed_as_in_the_tables_and_has_its_origin(tmp_path: Path) -> None:
    before = {f"2024/{one}": TERKECIL[f"2025/{one}"] for one in ("kinerja.csv", "laporan.yml", "anggaran.csv")}
    before["2024/anggaran.csv"] = before["2024/anggaran.csv"].replace("85200000", "85100000").replace("748", "747")
    before["2024/kinerja.csv"] = before["2024/kinerja.csv"].replace("84,6;83,5", "84,6;81,25")
    files = {
        **TERKECIL,
        **before,
        "aturan.yml": TERKECIL["aturan.yml"].replace("mulai: 2025", "mulai: 2024"),
        "2025/analisis.yml": TERKECIL["2025/analisis.yml"].replace("    Sebabnya begini.\n", ANGKA),
        "2025/kinerja.csv": TERKECIL["2025/kinerja.csv"].replace("iku-03;40;;10;20;30;45;45", "iku-03;40;;;;;;"),
    }
    made = laporan_of(tmp_path, files)
    (prosa,) = [one for one in made.semua_blok if isinstance(one, Prosa) and one.angka]
    assert isinstance(prosa.blok[0], Paragraf)
    assert prosa.blok[0].teks == KALIMAT
    assert [run.teks for run in prosa.blok[0].potongan if run.tebal] == ["83"]
    said = ["83,5", "83", "100,60\u00a0%", "Rp153.305.000", "Rp160.000.000", "95,82\u00a0%", "81,25", "Diterapkan"]
    assert [one.teks for one in prosa.angka] == said
    assert [str(one.asal.tempat[0]) for one in prosa.angka if one.asal.tempat] == [
        "data/2025/kinerja.csv:2:8 (realisasi)",
        "data/2025/kinerja.csv:2:2 (target)",
        "data/2024/kinerja.csv:2:8 (realisasi)",
        "data/2025/kinerja.csv:5:2 (target)",
    ]
    assert all(one.asal.diketahui for one in prosa.angka)
    cell = tabel(made, "tabel-naskah-nilai").baris[0].sel[1]
    assert (cell.teks, [one.nilai for one in cell.angka_kecil]) == ("83,5", [Decimal("83.5")])
    text = " ".join("".join(page.extract_text() for page in PdfReader(BytesIO(lkjip_pdf(made))).pages).split())
    assert KALIMAT.replace("\u00a0", " ") in text
    assert KALIMAT in [one.text for one in docx.Document(BytesIO(lkjip_docx(made))).paragraphs]


def test_pages_tell_where_a_figure_in_prose_comes_from(tmp_path: Path) -> None:
    typed = TERKECIL["2025/analisis.yml"].replace("Sebabnya begini.", "Naik menjadi {iku-02.realisasi} kejadian.")
    folder = write_folder(tmp_path / "data", {**TERKECIL, "2025/analisis.yml": typed})
    pages = {page.uri: page.source(inline=True) for page in build(folder, HARI_INI).pages}
    assert "<p>Naik menjadi 21 kejadian.</p>" in pages["laporan/2025/bab-3/sasaran-s1/index.md"]
    origins = pages["laporan/2025/bab-3/sasaran-s1/asal/index.md"].split("Penyebab dan solusi")[-1]
    assert "sumber/2025/kinerja/#baris-3" in origins
