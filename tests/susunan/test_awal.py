"""The cover and the parts before Bab I: where a report was issued, who signs on the right, the verdicts on one page."""

from io import BytesIO
from pathlib import Path

from builders import TERKECIL, lengkap, write_folder
from docx import Document
from pypdf import PdfReader
from situs_laporan import SEMUA_TAHUN, cetak, laporan, laporan_of, situs_at, tabel

from lkjip_build.build import laporan_tahun
from lkjip_build.isi import Daftar, Dokumen, Paragraf
from lkjip_build.keluaran.docx.lkjip import lkjip_docx
from lkjip_build.keluaran.typst.lkjip import lkjip_pdf

BELUM = TERKECIL["2025/siklus.csv"].partition("2;camat")[0]


def resmi(folder: Path) -> Dokumen:
    files = lengkap()
    files["instansi.yml"] += "alamat: Jalan Uji Nomor 1\n"
    return laporan_tahun(situs_at(write_folder(folder / "data", files)), 2025)


def test_the_cover_names_address_place_and_month_of_the_signing(tmp_path: Path) -> None:
    made = resmi(tmp_path)
    cover = PdfReader(BytesIO(lkjip_pdf(made))).pages[0].extract_text().split("\n")
    assert [line.strip() for line in cover if line.strip()][-2:] == ["Jalan Uji Nomor 1", "Uji, Februari 2026"]
    word = [one.text for one in Document(BytesIO(lkjip_docx(made))).paragraphs]
    assert word[word.index("Jalan Uji Nomor 1") + 1] == "Uji, Februari 2026"


def test_before_the_signing_nobody_knows_the_month(tmp_path: Path) -> None:
    assert laporan_of(tmp_path, {"2025/siklus.csv": BELUM}).tempat == "Uji"


def test_the_foreword_is_signed_on_the_right(tmp_path: Path) -> None:
    page = PdfReader(BytesIO(lkjip_pdf(resmi(tmp_path)))).pages[1]
    found: dict[str, float] = {}

    def visit(text: str, cm: list[float], tm: list[float], *_: object) -> None:
        found.setdefault(text.strip(), cm[4] + tm[4])

    page.extract_text(visitor_text=visit)
    middle = float(page.mediabox.width) / 2
    assert min(x for text, x in found.items() if text in {"Camat Uji", "Budi"}) > middle


def test_the_ikhtisar_tells_each_verdict_with_target_and_realisasi(tmp_path: Path) -> None:
    found = tabel(laporan_of(tmp_path, {}), "tabel-ikhtisar")
    assert found.judul_lengkap == "Tabel A.1 Hasil kinerja 2025 sekilas"
    assert [cetak(one) for one in found.baris] == [
        ["Sasaran S1: Sasaran"],
        ["Indeks kepuasan", "nilai", "Tercapai", "83", "83,5"],
        ["Kejadian gangguan", "kejadian", "Tidak tercapai", "20", "21"],
        ["Layanan daring", "persen", "Tercapai", "40", "45"],
        ["Kematangan inovasi", "jenjang", "Tidak tercapai", "Diterapkan", "Uji coba"],
    ]


@SEMUA_TAHUN
def test_the_ikhtisar_of_every_shipped_year_is_one_page(tahun: int) -> None:
    heads = [page.extract_text() for page in PdfReader(BytesIO(lkjip_pdf(laporan(tahun)))).pages[:6]]
    assert sum("Ikhtisar Eksekutif" in text.split("\n")[1] or "IKHTISAR" in text for text in heads[1:3]) == 1
    assert "DAFTAR ISI" in heads[3]


def test_the_sistematika_names_the_parts_and_annexes_that_there_are(tmp_path: Path) -> None:
    made = laporan_of(tmp_path, {"2025/kepegawaian.csv": "kelompok;rincian;jumlah\ngolongan;III;2\n"})
    (part,) = [inner for one in made.bagian for _, inner in one.semua() if inner.kode == "sistematika"]
    (listed,) = part.blok
    assert isinstance(listed, Daftar)
    first = listed.butir[0][1]
    assert isinstance(first, Daftar)
    assert [one.teks for (one,) in first.butir if isinstance(one, Paragraf)] == [
        *("Gambaran Umum", "Struktur Organisasi", "Tugas dan Fungsi", "Kepegawaian", "Isu Strategis", "Dasar Hukum")
    ]
    (last,) = listed.butir[-1]
    assert isinstance(last, Paragraf)
    assert last.teks == (
        "Lampiran memuat Perjanjian Kinerja, sidik isi, pengukuran kinerja, definisi indikator, catatan siklus, "
        "dan SOP."
    )
    assert len([one for one in made.bagian if one.kode.startswith("lampiran-")]) == 6
