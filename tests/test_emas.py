"""Every page reads as its golden file in tests/emas/ says; a change of a page is seen in review."""

import difflib
from pathlib import Path

import pytest
from emas import EMAS, SITUS, built, halaman, semua_halaman


@pytest.mark.parametrize("name", SITUS)
def test_pages_read_as_their_golden_files(name: str, situs: Path, tmp_path: Path) -> None:
    found = semua_halaman(situs) if name == "contoh" else built(name, tmp_path)
    golden = {file.name: file.read_text(encoding="utf-8") for file in sorted((EMAS / name).glob("*.txt"))}
    changed = [
        line
        for file in sorted(found.keys() | golden.keys())
        for line in difflib.unified_diff(
            golden.get(file, "").split("\n"), found.get(file, "").split("\n"), file, "sekarang", lineterm="", n=0
        )
    ]
    remake = "Bila memang begitu maksudnya: python tests/emas.py, lalu baca selisihnya dengan git diff."
    assert not changed, "\n".join([*changed[:60], remake])


def test_the_text_of_a_page_shows_words_tables_links_and_drawings() -> None:
    page = """
    <title>Judul</title><meta name="description" content="Tentang"><p class="tanda-situs">CONTOH</p>
    <main id="isi"><h2 id="s1">Satu
    <a class="headerlink" href="#s1">x</a></h2><p>Lihat <b>ini</b> di <a href="../a/">sana</a>.</p>
    <ul><li>Butir<ul><li>anak</li></ul></li></ul>
    <table><caption>T</caption><tr><th>A</th><td>1,5 %</td></tr></table>
    <svg aria-label="Grafik"><path d="M0 0"/><text>84,7</text></svg></main>"""
    text = halaman(page)
    for line in (
        "judul: Judul", "description: Tentang", "tanda: CONTOH", "## Satu {#s1}", "Lihat ini di [sana](../a/).",
        "- Butir", "  - anak", "[tabel] T", "| * A | 1,5 % |", "  text: 84,7",
    ):  # fmt: skip
        assert line in text.split("\n"), line
    moved = halaman(page.replace("M0 0", "M0 1"))
    assert [line for line in moved.split("\n") if "[gambar] Grafik (1 path;" in line]
    assert moved != text
