"""How full the pages of a report are, by the letters that stand on them."""

import re
import sys
from io import BytesIO
from pathlib import Path
from typing import Any

from cetakan import kata_of
from contoh_lkjip import a_dokumen, p
from pypdf import PdfReader

sys.path.append(str(Path(__file__).parents[1] / "susunan"))
from situs_laporan import SEMUA_TAHUN, laporan

from lkjip_build.isi import Bagian, JenisBagian
from lkjip_build.keluaran.typst.lkjip import lkjip_pdf
from lkjip_build.susunan import Dokumen

MM = 72 / 25.4
ATAS, BAWAH, BAWAH_MELINTANG = 26 * MM, 24 * MM, 20 * MM
TERBANYAK = 3
DIHITUNG = "Haridihitungsebagaiharikerja"


def penuh(page: Any) -> float:
    """How much of a page is used, from its upper margin to its last line; the mark behind it is larger than words."""
    height = float(page.mediabox.height)
    end = height - (BAWAH_MELINTANG if page.mediabox.width > height else BAWAH)
    words = [one for one in kata_of(page) if one.ukuran < 40 and one.atas > ATAS - 2 and one.bawah < end + 3]
    return (max((one.bawah for one in words), default=ATAS) - ATAS) / (end - ATAS)


def pages(dokumen: Dokumen) -> list[Any]:
    return list(PdfReader(BytesIO(lkjip_pdf(dokumen))).pages)


@SEMUA_TAHUN
def test_few_pages_are_less_than_half_full(tahun: int) -> None:
    used = [penuh(page) for page in pages(laporan(tahun))]
    assert len(used) > 20
    assert min(used) > 0.1
    assert sum(one < 0.5 for one in used) <= TERBANYAK


@SEMUA_TAHUN
def test_no_page_holds_only_a_remark_on_a_table_before_it(tahun: int) -> None:
    semua = laporan(tahun).semua_tabel
    heads = [re.sub(r"\W", "", f"{tabel.nomor} {tabel.judul}") for tabel in semua]
    remarks = tuple({re.sub(r"\W", "", tabel.catatan)[:30] for tabel in semua if tabel.catatan} | {DIHITUNG})
    for page in pages(laporan(tahun)):
        words = [one.teks for one in kata_of(page) if one.ukuran < 40 and one.atas > ATAS - 2]
        said = re.sub(r"\W", "", "".join(words))
        assert not said.startswith(remarks) or any(head in said for head in heads)


def a_part(kode: str, lines: int, jenis: JenisBagian = JenisBagian.LAMPIRAN) -> Bagian:
    return Bagian(kode, f"Bagian {kode}", tuple(p(f"Baris {number}.") for number in range(lines)), jenis=jenis)


def begins(*parts: Bagian) -> list[list[str]]:
    """The headings of these parts by the page that each stands on, of pages that have any."""
    found = []
    for page in pages(a_dokumen(*parts)):
        said = [one.teks.removeprefix("BAGIAN ") for one in kata_of(page) if one.teks.startswith("BAGIAN ")]
        found += [said] if said else []
    return found


def test_a_part_shares_a_page_only_where_the_last_one_left_room() -> None:
    bab = JenisBagian.BAB
    assert begins(a_part("a", 10, bab), a_part("b", 8, bab), a_part("c", 4, bab)) == [["A", "B"], ["C"]]
    # An annex of a few sentences needs less.
    assert begins(a_part("a", 21, bab), a_part("b", 3)) == [["A", "B"]]
    assert begins(a_part("a", 21, bab), a_part("b", 3, bab)) == [["A"], ["B"]]
    assert begins(a_part("a", 28, bab), a_part("b", 3)) == [["A"], ["B"]]


def test_a_heading_stands_at_the_same_height_on_every_new_page() -> None:
    made = pages(a_dokumen(*(a_part(kode, 24, JenisBagian.BAB) for kode in "abc")))
    heights = [one.atas for page in made for one in kata_of(page) if one.teks.startswith("BAGIAN ")]
    assert len(heights) == 3
    assert max(heights) - min(heights) < 1


def test_the_head_of_a_shared_page_is_the_part_that_it_begins_with() -> None:
    made = pages(a_dokumen(a_part("a", 40, JenisBagian.BAB), a_part("b", 40, JenisBagian.BAB)))[-3:]
    heads = [re.findall(r"Bab (?:I|II) Bagian [ab]", page.extract_text()) for page in made]
    assert heads == [["Bab I Bagian a"], ["Bab I Bagian a"], ["Bab II Bagian b"]]
    assert "BAGIAN B" in made[1].extract_text()
