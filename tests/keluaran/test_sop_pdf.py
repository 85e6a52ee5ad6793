"""The SOP's PDF: what stands on which page, and that it is archivable, accessible and the same each time."""

from dataclasses import replace
from datetime import date
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from drawing.contoh_alur import LAJUR, acak, seed
from drawing.ukur import check, draw_petak
from pypdf import PdfReader

from lkjip_build.drawing.alur import Alur, LangkahAlur, Panah, alur_per_baris
from lkjip_build.drawing.petak import cut
from lkjip_build.isi import LangkahSop, Penandatangan, TandaTangan
from lkjip_build.isi.dokumen_sop import DokumenSop
from lkjip_build.keluaran.typst import mesin
from lkjip_build.keluaran.typst.formulir import describe
from lkjip_build.keluaran.typst.halaman_sop import Halaman, Ruang, deal
from lkjip_build.keluaran.typst.mesin import DocumentError, compile_pdf, printable
from lkjip_build.keluaran.typst.sop import sop_pdf

TANGGAL = date(2026, 11, 23)
MM = 72 / 25.4


def a_dokumen(steps: Alur, **lain: Any) -> DokumenSop:
    """A form for a diagram: short texts, each naming its step."""
    camat = Penandatangan("Camat Baturraden", "SUNARNO, SH, M.AP", ())
    signer = replace(camat, nip=("19730723", "199303", "1", "001"))
    isi: dict[str, Any] = {
        "kode": "uji",
        "nama": "Penyusunan LKjIP",
        "unit": ("Pemerintah Kabupaten Banyumas", "Kecamatan Baturraden"),
        "nomor": "",
        "pembuatan": "",
        "revisi": "",
        "efektif": "3 Juli 2023",
        "disahkan": camat,
        "tanda_tangan": TandaTangan("Baturraden, 16 Juni 2023", (signer,)),
        "dasar_hukum": ("Perpres 29 Tahun 2014", "Permenpan 53 Tahun 2014"),
        "kualifikasi": ("Menguasai komputer",),
        "keterkaitan": (),
        "peralatan": ("Renstra", "Format LKjIP"),
        "peringatan": ("Jangan terlambat",),
        "pencatatan": ("Disimpan sebagai data elektronik",),
        "langkah": tuple(
            LangkahSop(
                s.no,
                f"Kegiatan-{s.no}-awal",
                "",
                "",
                (),
                ("Surat edaran", f"Berkas-{s.no}") if int(s.no) % 3 else ("Draft",),
                f"{s.no} hari",
                f"Hasil-{s.no}-akhir",
                "",
            )
            for s in steps.semua_langkah
        ),
        "alur": steps,
        "singkatan": tuple(None for _ in steps.lajur),
        "jangka_waktu": "",
        "proses": None,
        "tanggal_berkas": TANGGAL,
    }
    return DokumenSop(**(isi | lain))


def pages(pdf: bytes) -> list[str]:
    return [" ".join(page.extract_text().split()) for page in PdfReader(BytesIO(pdf)).pages]


@pytest.fixture(scope="module")
def seed_pdf() -> bytes:
    return sop_pdf(a_dokumen(seed()))


def test_the_identity_page_holds_the_official_fields(seed_pdf: bytes) -> None:
    first = pages(seed_pdf)[0]
    fields = ["NOMOR SOP", "TANGGAL PEMBUATAN", "TANGGAL REVISI", "TANGGAL EFEKTIF", "DISAHKAN OLEH", "NAMA SOP"]
    fields += ["DASAR HUKUM", "KUALIFIKASI PELAKSANA", "KETERKAITAN", "PERALATAN/PERLENGKAPAN", "PERINGATAN"]
    assert [f for f in [*fields, "PENCATATAN DAN PENDATAAN"] if f not in first] == []
    assert first.count("belum diisi") == 4  # nomor, pembuatan, revisi, keterkaitan
    assert "3 Juli 2023" in first
    assert "KECAMATAN BATURRADEN" in first


def test_a_form_without_the_name_of_its_office_says_so() -> None:
    assert pages(sop_pdf(a_dokumen(seed(), unit=())))[0].count("belum diisi") == 5


def test_the_flow_page_holds_every_row_and_the_signature(seed_pdf: bytes) -> None:
    first, second = pages(seed_pdf)
    assert all(f"Kegiatan-{no}-awal" in second and f"Hasil-{no}-akhir" in second for no in range(1, 7))
    assert "PENGADMINISTRASI UMUM" in second
    assert "1 2 3 4 5 6 7 8 9 10 11" in second
    assert second.count("Tidak") == 2
    assert second.index("Hasil-6-akhir") < second.index("Baturraden, 16 Juni 2023") < second.index("19730723")
    assert "Halaman 1 dari 2" in first
    assert "Halaman 2 dari 2" in second


def test_it_is_archivable_accessible_and_embeds_only_its_own_fonts(seed_pdf: bytes) -> None:
    reader = PdfReader(BytesIO(seed_pdf))
    root: Any = reader.trailer["/Root"]
    assert root["/Lang"] == "id-ID"
    assert root["/MarkInfo"]["/Marked"] == True  # noqa: E712 - a PDF boolean, not a Python one
    xmp = root["/Metadata"].get_data().decode()
    for claim in ("<pdfaid:part>2<", "<pdfaid:conformance>A<", "<pdfuaid:part>1<"):
        assert claim in xmp
    fonts = {str(f.get_object()["/BaseFont"]) for page in reader.pages for f in page["/Resources"]["/Font"].values()}
    assert fonts
    assert all("NotoSans" in name and "+" in name for name in fonts)
    alts = _alts(root["/StructTreeRoot"])
    assert any("Langkah 5, keputusan, Camat: Ya: lanjut ke langkah 6; Tidak: lanjut ke langkah 4." in a for a in alts)


def _alts(node: Any) -> list[str]:
    node = node.get_object() if hasattr(node, "get_object") else node
    if isinstance(node, list):
        return [alt for kid in node for alt in _alts(kid)]
    if not isinstance(node, dict):
        return []
    own = [str(node["/Alt"])] if "/Alt" in node else []
    return own + (_alts(node["/K"]) if "/K" in node else [])


@pytest.mark.parametrize(("kertas", "lebar", "tinggi"), [("F4", 330, 215), ("A4", 297, 210)])
def test_paper_lies_across(kertas: Any, lebar: int, tinggi: int) -> None:
    pdf = sop_pdf(a_dokumen(seed()), kertas)
    box = PdfReader(BytesIO(pdf)).pages[0].mediabox
    assert (round(box.width / MM), round(box.height / MM)) == (lebar, tinggi)


def test_the_same_input_gives_the_same_bytes(seed_pdf: bytes) -> None:
    assert sop_pdf(a_dokumen(seed())) == seed_pdf


def test_the_mark_stands_on_every_page() -> None:
    alur = acak(5, 34, 9)
    texts = pages(sop_pdf(a_dokumen(alur, tanda="DATA CONTOH")))
    assert len(texts) >= 4
    assert all("DATA CONTOH" in text for text in texts)


@pytest.mark.parametrize("alur", [acak(5, 34, 9), acak(7, 60, 15)], ids=["34", "60"])
def test_a_long_flow_runs_over_pages_with_matching_letters(alur: Alur) -> None:
    """Each row stands once; each letter leaves on one page or more and arrives on exactly one other."""
    texts = pages(sop_pdf(a_dokumen(alur)))
    where = {s.no: [i for i, text in enumerate(texts) if f"Kegiatan-{s.no}-awal" in text] for s in alur.semua_langkah}
    assert all(len(found) == 1 for found in where.values())
    assert all("KELENGKAPAN" in text and "KETERANGAN" in text for text in texts[1:])
    assert "19730723" in texts[-1]
    assert where[str(len(alur.semua_langkah))] == [len(texts) - 1]
    leaving = {(p.asal, p.tujuan) for p in alur.panah if where[p.asal] != where[p.tujuan]}
    assert leaving
    for asal, tujuan in leaving:
        (source,), (target,) = where[asal], where[tujuan]
        out = [t.split(":")[0] for t in _notes(texts[source]) if f"ke langkah {tujuan} (halaman {target + 1})" in t]
        into = [t.split(":")[0] for t in _notes(texts[target]) if f"{asal} (halaman {source + 1})" in t]
        assert set(out) & set(into), f"no letter joins {asal} on page {source + 1} to {tujuan} on page {target + 1}"


def _notes(text: str) -> list[str]:
    """Split a page's text where a letter and a colon begin a note."""
    words = text.replace(";", " ").split()
    starts = [i for i, w in enumerate(words) if w.endswith(":") and w[:-1].isalpha() and w[:-1].isupper()]
    return [" ".join(words[a:b]) for a, b in pairwise([*starts, len(words)])]


@pytest.mark.parametrize("benih", range(6))
def test_every_page_is_drawn_without_fault_and_fits(benih: int) -> None:
    """The flow of each page, connectors included, holds to the rules of the web drawing."""
    alur = acak(benih, 30, 9)
    ruang = Ruang(tuple(30.0 + 9 * (i % 4) for i in range(30)), 480, 24, 110, 0.72, lambda teks: 20.0)
    halaman = deal(alur, ruang, {})
    assert [i for h in halaman for i in h.langkah if i is not None] == list(range(30))
    for nomor, satu in enumerate(halaman):
        sheet = draw_petak(cut(satu.tata), satu.tata.lebar, [t / 0.72 for t in satu.tinggi])
        check(satu.tata.rancangan.alur, sheet)
        assert sum(satu.tinggi) <= 480 - 24 * (nomor == 0) - 110 * (satu is halaman[-1])
        assert _letters_of(satu) <= {chr(65 + i) for i in range(26)}
    pairs = [{(s.no, s.teks) for s in h.tata.lambang if s.jenis == "segilima"} for h in halaman]
    letters = [letter for page in pairs for _, letter in page]
    assert all(letters.count(letter) >= 2 for letter in letters)


def _letters_of(halaman: Halaman) -> set[str]:
    return {s.teks for s in halaman.tata.lambang if s.jenis == "segilima"}


def test_hostile_text_and_letters_the_fonts_lack() -> None:
    made = a_dokumen(seed(), nama='#panic("x") $ \\ <b> [', dasar_hukum=("*tebal*", "東京 😀", "@preview/x:1.0.0"))
    bad = replace(made.langkah[0], aktivitas='#include "/etc/passwd" `raw` // komentar')
    first, second = pages(sop_pdf(replace(made, langkah=(bad, *made.langkah[1:]))))
    assert '#PANIC("X") $ \\ <B> [' in first
    assert "*tebal*" in first
    assert "@preview/x:1.0.0" in first
    assert "#include" in second
    assert "// komentar" in second
    assert printable("a東\x00é\n") == "a□é\n"
    assert printable("Łó −≤≥→") == "Łó −≤≥→"  # the arrow is of the font that stands in


def test_a_very_long_lane_name_and_many_lanes_keep_text_columns_wide() -> None:
    nama = ("Kepala Subbagian " + "Perencanaan" * 10, *(f"Pelaksana {i}" for i in range(9)))
    langkah = tuple(
        LangkahAlur(str(i + 1), "proses" if 0 < i < 9 else "mulai" if i == 0 else "selesai", (i,)) for i in range(10)
    )
    alur = alur_per_baris(nama, langkah, tuple(Panah(str(i), str(i + 1)) for i in range(1, 10)))
    texts = pages(sop_pdf(a_dokumen(alur)))
    assert all(f"Hasil-{no}-akhir" in " ".join(texts) for no in range(1, 11))


def test_the_flow_in_words() -> None:
    words = describe(seed(), [2, 5])
    assert words == (
        "Langkah 3, proses, Kasi Perencanaan dan Keuangan dan Tim: lanjut ke langkah 4. "
        "Langkah 6, selesai, Pengadministrasi Umum: selesai."
    )


def test_a_missing_font_is_an_error(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Typst only warns about an unknown font and takes another; we do not publish that."""
    (tmp_path / "coba.typ").write_text('#set document(title: "A")\n#set text(font: "Tidak Ada")\nHalo')
    monkeypatch.setattr(mesin, "FOLDER", tmp_path)
    with pytest.raises(DocumentError, match=r"coba\.typ: .*tidak ada"):
        compile_pdf("coba.typ", {}, TANGGAL)


def test_a_flow_that_cannot_be_drawn_names_its_steps() -> None:
    alur = Alur(LAJUR, seed().baris, (*seed().panah, Panah("4", "4")))
    with pytest.raises(Exception, match="langkah 4 ke langkah 4"):
        sop_pdf(a_dokumen(seed(), alur=alur))
