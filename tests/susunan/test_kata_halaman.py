"""What pages say in passing: which links they have, what is still missing, how to reach the office."""

import re
from collections import defaultdict
from datetime import date
from html import unescape

import pytest
from bersama import terbitan

from lkjip_build.bahasa.halaman import beri_tahu
from lkjip_build.bahasa.kelengkapan import butir_kurang

LINK = re.compile(
    r'<a href="([^"]+)">((?:[^<]|<span class="hanya-suara">[^<]*</span>)+)</a>|(?<!!)\[([^\]]+)\]\(([^)]+)\)'
)


def tautan_kalimat(source: str) -> dict[str, set[str]]:
    """Return where the links of sentences lead, by their words as they are read aloud; not those of tables, lists and
    folds, which their row, item or fold tells apart.
    """
    plain = re.sub(r"(?s)<(table|ul|ol|details|nav|dl).*?</\1>", "", source)
    found: dict[str, set[str]] = defaultdict(set)
    for line in plain.splitlines():
        if not line.startswith(("-", " ")):
            for html, words, text, address in LINK.findall(line):
                found[re.sub(r"<[^>]+>", "", words) or text].add(html or address)
    return found


@pytest.mark.parametrize("uri", ["kinerja/2025/index.md", "kinerja/2026/index.md", "rencana-aksi/2026/index.md"])
def test_links_with_the_same_words_lead_to_the_same_place(uri: str) -> None:
    found = tautan_kalimat(terbitan(date(2026, 11, 23)).halaman[uri]().source(inline=True))
    assert {words: sorted(to) for words, to in found.items() if len(to) > 1} == {}
    if uri.startswith("kinerja"):
        assert len([words for words in found if words.startswith("Asal angka: ")]) == 9
        assert len([words for words in found if re.fullmatch(r"Sebab, .*: (sasaran|tujuan) [ST]\d", words)]) == 5


@pytest.mark.parametrize(
    ("kurang", "tertanda", "kalimat"),
    [
        ((), False, "Semua butir laporan ini lengkap."),
        ((), True, "Semua butir laporan ini lengkap."),
        (
            ("Kesimpulan",),
            False,
            "Laporan ini belum bisa ditandatangani, karena 1 butir belum terpenuhi: Kesimpulan.",
        ),
        (
            ("A", "B", "C", "B"),
            True,
            "Laporan ini sudah ditandatangani, tetapi 4 butir belum terpenuhi: A; B; C.",
        ),
        (
            ("A", "B", "C", "D", "E"),
            True,
            "Laporan ini sudah ditandatangani, tetapi 5 butir belum terpenuhi: A; B; C; dan 2 lainnya.",
        ),
    ],
)
def test_what_a_report_lacks_is_named(kurang: tuple[str, ...], tertanda: bool, kalimat: str) -> None:
    assert butir_kurang(kurang, ditandatangani=tertanda) == kalimat


def test_the_page_of_a_report_names_what_it_lacks() -> None:
    text = unescape(terbitan(date(2026, 11, 23)).halaman["laporan/2025/index.md"]().source(inline=True))
    assert "tetapi 2 butir belum terpenuhi: Angka resmi; Tulisan contoh sudah diganti." in text


@pytest.mark.parametrize(
    ("telepon", "surel", "kalimat"),
    [
        (None, None, "Sampaikan di kantor; telepon dan surelnya belum diisi di situs ini."),
        ("0281 1", None, "Beri tahu kantor: 0281 1."),
        (None, "a@b.id", "Beri tahu kantor: a@b.id."),
        ("0281 1", "a@b.id", "Beri tahu kantor: 0281 1 atau a@b.id."),
    ],
)
def test_a_reader_is_told_how_to_reach_the_office(telepon: str | None, surel: str | None, kalimat: str) -> None:
    assert beri_tahu(telepon, surel) == f"Menemukan yang salah atau kurang? {kalimat}"


def test_each_predikat_has_its_whole_range() -> None:
    text = terbitan(date(2026, 11, 23)).halaman["metodologi/index.md"]().source(inline=True)
    table = next(part for part in text.split("<table")[1:] if "<caption>Predikat SAKIP" in part).partition("</table>")[
        0
    ]
    cells = [" ".join(re.sub(r"<[^>]+>", "", one).split()) for one in re.findall(r"<td[^>]*>(.*?)</td>", table, re.S)]
    assert cells[1::2] == [
        "di atas 90",
        *(f"di atas {low} sampai {low + 10}" for low in (80, 70, 60, 50)),
        "di atas 30 sampai 50",
        "30 atau kurang",
    ]


def test_the_table_of_all_years_names_both_that_it_counts() -> None:
    text = terbitan(date(2026, 11, 23)).halaman["kinerja/index.md"]().source(inline=True)
    cells = re.findall(r'data-kolom="Tercapai atau di jalur"[^>]*>([^<]+)', text)
    assert [" ".join(one.split()) for one in cells] == ["9 dari 13 di jalur", "9 dari 13", "7 dari 12", "12 dari 12"]
    assert "Target tercapai" not in text


def test_the_glossary_says_what_it_is_before_its_letters() -> None:
    text = terbitan(date(2026, 11, 23)).halaman["istilah/index.md"]().source(inline=True)
    said = "Arti kata, singkatan, dan nama kolom data di situs ini, menurut abjad."
    assert said in text.partition("# Istilah")[2].partition("<details")[0]


def test_our_own_sentences_have_the_quotes_of_print() -> None:
    for uri in ("sop/penyusunan-lkjip/index.md", "tentang/index.md", "siklus/2025/index.md"):
        source = unescape(terbitan(date(2026, 11, 23)).halaman[uri]().source(inline=True)).partition("\n---\n")[2]
        told = re.sub(r"<[^>]+>", "", re.sub(r"(?s)<(svg|table).*?</\1>", "", source))
        assert '"' not in re.sub(r"\{[^}]*\}|\([^)\s]*\)", "", told), uri
