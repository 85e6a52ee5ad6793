"""The SOP form on the web, measured in a browser for 1 to 20 pelaksana: words inside their boxes, nobody left out."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from contoh_sop import JABATAN, NAMA_JAHAT, berkeliling, folder_with, langkah
from peramban import axe, overflow, serve
from playwright.sync_api import Browser, Page
from situs_uji import build as build_site
from situs_uji import read, words

from lkjip_build.build import build
from lkjip_build.drawing.swimlane import NAMED_LANES

HARI_INI = date(2026, 11, 23)

# Text that is seen, line by line, against the cell or picture that it belongs to.
LUAR = """
(selector) => {
  const out = [];
  for (const box of document.querySelectorAll(selector)) {
    const b = box.getBoundingClientRect();
    const walk = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) {
      const node = walk.currentNode;
      const told = node.parentElement.closest(".sop-alur");  // heard only where the table is one
      if (!node.data.trim() || node.parentElement.closest(".hanya-suara, title, desc")) continue;
      if (told && getComputedStyle(told).position === "absolute") continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const r of range.getClientRects())
        if (r.width && (r.left < b.left - 1 || r.right > b.right + 1 || r.top < b.top - 1 || r.bottom > b.bottom + 1))
          out.push([node.data.slice(0, 40), box.className || box.tagName]);
    }
  }
  return out;
}
"""
# The heads of the small picture, each against the lane it stands in.
LUAR_LAJUR = """
() => {
  const svg = document.querySelector("svg.sop-swimlane"), frame = svg.getBoundingClientRect();
  const edges = [frame.left, ...[...svg.querySelectorAll("line.sop-bingkai")].filter((l) => l.getAttribute("x1") ===
    l.getAttribute("x2")).map((l) => l.getBoundingClientRect().left), frame.right];
  return [...svg.querySelectorAll(".sop-nama-lajur")].map((t) => t.getBoundingClientRect()).filter((r) =>
    !edges.slice(1).some((right, i) => r.left >= edges[i] - 1 && r.right <= right + 1)).length;
}
"""


def pelaksana(nama: tuple[str, ...]) -> list[dict[str, str]]:
    return [{"kode": f"p{i}", "nama": satu} for i, satu in enumerate(nama)]


@pytest.fixture(scope="module")
def semua(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[str, ...]]:
    return {
        **{f"lajur-{n}": JABATAN[:n] for n in range(1, 21)},
        "panjang-2": tuple(f"Kepala {'Pemberdayaan' * 5} {i}" for i in range(2)),
        "panjang-12": tuple(f"{'Pemberdayaan' * 5} {i}" for i in range(12)),
        "jahat": NAMA_JAHAT,
    }


@pytest.fixture(scope="module")
def situs(semua: dict[str, tuple[str, ...]], tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("formulir")
    data = folder_with(place, "Uji", berkeliling(2, 4), lanes=2)
    for kode, nama in semua.items():
        sop: dict[str, Any] = {"nama": kode, "disahkan": {"jabatan": "Camat"}, "pelaksana": pelaksana(nama)}
        sop["langkah"] = berkeliling(len(nama), max(9, len(nama)))
        if kode == "lajur-3":
            sop["catatan"] = ["Judul tercetak dua cara."]
        if kode == "jahat":
            sop |= {"dasar_hukum": ["W" * 90, "Satu"], "keterkaitan": ["Dua"], "nomor": "i" * 200}
            sop["langkah"][1]["aktivitas"] = sop["langkah"][2]["keterangan"] = "W" * 90
        (data / f"sop/{kode}.yml").write_text(json.dumps(sop, ensure_ascii=False), encoding="utf-8")
    return build_site(place, data)


@pytest.fixture(scope="module")
def rumah(situs: Path) -> Iterator[str]:
    with serve(situs) as home:
        yield home


def shown(browser: Browser, address: str, width: int) -> Page:
    page = browser.new_page(viewport={"width": width, "height": 900})
    page.goto(address)
    return page


@pytest.mark.lama
@pytest.mark.browser
def test_no_word_of_the_form_is_wider_than_its_column(
    browser: Browser, rumah: str, semua: dict[str, tuple[str, ...]]
) -> None:
    for kode in semua:
        page = shown(browser, f"{rumah}sop/{kode}/", 1280)
        assert page.evaluate(LUAR, "table.sop-form :is(th, td)") == [], kode
        assert overflow(page) == [], kode
        if kode in ("lajur-20", "jahat"):
            assert axe(page) == []
        assert page.evaluate("window.kena") is None
        page.close()


@pytest.mark.lama
@pytest.mark.browser
def test_cards_name_everybody_and_the_picture_numbers_many_lanes(
    browser: Browser, rumah: str, semua: dict[str, tuple[str, ...]]
) -> None:
    for kode, nama in semua.items():
        page = shown(browser, f"{rumah}sop/{kode}/", 390)
        assert overflow(page) == [], kode
        assert page.evaluate(LUAR, "table.sop-form tbody :is(tr, .sop-alur), figure.sop-gambar") == [], kode
        assert page.evaluate(LUAR_LAJUR) == 0, kode
        cards = page.locator("table.sop-form tbody tr").all_inner_texts()
        assert all(any(satu in card for satu in nama) for card in cards)
        heads = page.locator("svg.sop-swimlane .sop-nama-lajur").all_text_contents()
        legend = page.locator("figure.sop-gambar figcaption").inner_text()
        if len(nama) > NAMED_LANES:
            assert heads == [str(n) for n in range(1, len(nama) + 1)]
            assert all(f"{n} {' '.join(satu.split())}" in legend for n, satu in enumerate(nama, start=1))
            sizes = page.evaluate(
                "() => [...document.querySelectorAll('.sop-nama-lajur')].map((t) => t.getBoundingClientRect().height)"
            )
            assert min(sizes) >= 9
        else:
            assert "".join(heads).replace(" ", "") == "".join(nama).replace(" ", "")
            assert "Lajur" not in legend
        if kode in ("lajur-20", "jahat"):
            assert axe(page) == []
        page.close()


@pytest.mark.browser
def test_a_word_as_long_as_a_line_breaks_and_hides_no_column(browser: Browser, rumah: str) -> None:
    page = shown(browser, f"{rumah}sop/jahat/", 1280)
    wide = page.evaluate("""() => {
      const table = document.querySelector("table.sop-identitas");
      return [table.scrollWidth, table.closest(".gulir").clientWidth];
    }""")
    assert wide[0] <= wide[1]
    assert page.evaluate("document.querySelector('table.sop-form tbody th').offsetWidth") < 500
    page.close()
    page = shown(browser, f"{rumah}sop/", 1280)
    hidden = page.evaluate("""() => [...document.querySelectorAll("td[data-kolom='SOP dan langkahnya']")]
      .filter((one) => one.getBoundingClientRect().right > innerWidth).length""")
    assert hidden == 0
    page.close()


def test_heads_are_heard_in_full_however_they_are_written(situs: Path) -> None:
    few, many = (read(situs, f"sop/{kode}") for kode in ("lajur-3", "lajur-20"))
    assert '<th scope="col">Sekretaris Kecamatan</th>' in few
    assert "sop-putar" not in few
    for nama in JABATAN:
        assert f'<th scope="col" class="sop-putar"><span class="hanya-suara">{nama}</span>' in many


def page_of(tmp_path: Path, semua: list[dict[str, Any]], **more: Any) -> str:
    site = build(folder_with(tmp_path, "Uji", semua, **more), HARI_INI)
    assert site.publishable, site.problems
    return site.halaman["sop/uji/index.md"]().source(inline=True)


def test_a_merged_cell_of_time_is_one_cell_and_said_in_words_on_cards(tmp_path: Path) -> None:
    semua = [langkah(1, ["p0"], "mulai"), *(langkah(no, ["p1"], "proses") for no in (2, 3, 4))]
    semua.append(langkah(5, ["p0"], "selesai"))
    semua[1]["mutu_baku"] |= {"waktu": "3 hari", "waktu_sampai": 4}
    semua[2]["mutu_baku"]["waktu"] = semua[3]["mutu_baku"]["waktu"] = ""
    page = page_of(tmp_path, semua, jangka_waktu="14 hari kerja")
    assert page.count('rowspan="3"><span class="sop-tabel">3 hari</span>') == 1
    assert page.count('<td class="sop-waktu sop-kartu" data-kolom="Waktu">3 hari untuk langkah 2–4</td>') == 2
    assert page.count('<span class="sop-kartu">3 hari untuk langkah 2–4</span>') == 1
    assert "<p>Waktu seluruh layanan: 14 hari kerja</p>" in page


def test_starts_rejecting_ends_and_parallel_steps_are_drawn_as_the_form_has_them(tmp_path: Path) -> None:
    """Two starts and two ends are kapsul; work goes from step 3 to both 4a and 4b, and from both to 5."""
    semua = [
        langkah(1, ["p0"], "mulai", lanjut=3),
        langkah(2, ["p3"], "mulai"),
        langkah(3, ["p1"], "keputusan", ya="4a", tidak=6),
        langkah("4a", ["p2"], "proses", bersamaan_dengan=["4b"]),
        langkah("4b", ["p3"], "proses"),
        langkah(5, ["p1"], "selesai"),
        langkah(6, ["p0"], "selesai", peran=["tolak"]),
    ]
    page = page_of(tmp_path, semua)
    rows = {part.split('"')[0]: part for part in page.split('<tr id="langkah-')[1:]}
    kapsul = [no for no, row in rows.items() if 'class="sop-lambang" x="-20" y="-12"' in row and ' rx="12"' in row]
    assert kapsul == ["1", "2", "5", "6"]
    assert "Ya: lanjut ke langkah 4a dan 4b bersamaan; Tidak: lanjut ke langkah 6." in rows["3"]
    assert [rows[no].count('class="sop-panah"') for no in ("4a", "4b", "5", "6")] == [1, 1, 1, 1]


def test_the_rank_of_who_signs_stands_below_the_name(tmp_path: Path) -> None:
    signer = {"jabatan": "Camat", "nama": "Uji Coba, S.Sos", "pangkat": "Pembina Tingkat I"}
    page = page_of(tmp_path, berkeliling(2, 4), lanes=2, disahkan=signer)
    assert "<strong>Uji Coba, S.Sos</strong><br>Pembina Tingkat I" in page
    assert "Camat<br>Uji Coba, S.Sos<br>Pembina Tingkat I<br>NIP belum diisi" in page


def test_the_form_bears_no_mark_of_example_data(situs: Path, tmp_path: Path) -> None:
    """An SOP that says how it was copied is the office's own; other pages of the same site have the mark, and so has
    an SOP of which nothing tells that.
    """
    for address in ("sop", "sop/lajur-4"):
        assert "DATA CONTOH" in words(read(situs, address))
    assert "disalin dari formulir" not in words(read(situs, "sop/lajur-4"))
    assert "Yang nyata: kode wilayah dan daftar desa." in words(read(situs, "tentang"))
    assert "DATA CONTOH" not in words(read(situs, "sop/lajur-3"))
    assert "SOP (standar operasional prosedur) ini disalin dari formulir kantor yang sebenarnya" in words(
        read(situs, "sop/lajur-3")
    )
