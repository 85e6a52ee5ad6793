"""The feed of publications and corrections: valid Atom, the same bytes for the same data, nothing in it but text."""

import shutil
from datetime import date
from pathlib import Path
from urllib.parse import urljoin

import kantor_sah
import pytest
from lxml import etree
from pengaturan import ROOT

from lkjip_build.build import Site, build

ATOM = "{http://www.w3.org/2005/Atom}"
SKEMA = etree.RelaxNG(etree.parse(ROOT / "tests/skema/atom.rng"))
JAHAT = "<script>alert(1)</script> & ]]> &lt;b&gt; '\""


def feed_of(site: Site) -> etree._Element:
    content = site.berkas["perubahan.xml"]()
    assert isinstance(content, bytes)
    root = etree.fromstring(content)
    SKEMA.assertValid(root)
    return root


def test_the_feed_tells_the_sealing_with_its_fingerprints_and_the_correction() -> None:
    site = kantor_sah.terbitan()
    feed = feed_of(site)
    entries = feed.findall(f"{ATOM}entry")
    assert [one.findtext(f"{ATOM}title") for one in entries] == [
        "Laporan 2025 dikoreksi: Pengaduan warga yang lewat batas waktu; target",
        "Angka diperbarui 4 Mei 2026",
        "Laporan 2025 disahkan",
    ]
    assert entries[0].findtext(f"{ATOM}content") == (
        "Semula: 5. Menjadi: 6. Salah salin; Perjanjian Kinerja memuat 6. Dikoreksi 4 Mei 2026 oleh Kasi Perencanaan."
    )
    (seal,) = kantor_sah.situs().data.segel[2025].segel.pengesahan
    told = entries[2].findtext(f"{ATOM}content") or ""
    assert all(one in told for one in (seal.sidik_isi, *(f"{one.nama}: {one.sidik}" for one in seal.dokumen)))
    days = [one.findtext(f"{ATOM}updated") for one in (feed, *entries)]
    assert days == [*["2026-05-04T00:00:00+07:00"] * 3, "2026-01-21T00:00:00+07:00"]
    ids = [one.text for one in feed.iter(f"{ATOM}id")]
    assert len(set(ids)) == len(ids) == 4


@pytest.mark.parametrize("tag", ["id", "title", "updated"])
def test_the_schema_misses_what_every_entry_must_have(tag: str) -> None:
    feed = feed_of(kantor_sah.terbitan())
    entry = feed.find(f"{ATOM}entry")
    assert entry is not None
    entry.remove(entry.find(f"{ATOM}{tag}"))
    assert not SKEMA.validate(feed)


def test_every_link_leads_to_a_page_of_the_site_wherever_it_is() -> None:
    site = kantor_sah.terbitan()
    pages = {page.uri.removesuffix("index.md"): page.source(inline=True) for page in site.pages}
    at = "https://contoh.example/kinerja/"
    for link in feed_of(site).iter(f"{ATOM}link"):
        address = urljoin(f"{at}perubahan.xml", link.get("href")).removeprefix(at)
        page, _, anchor = address.partition("#")
        if link.get("rel") == "self":
            assert address == "perubahan.xml"
        else:
            assert not anchor or f'id="{anchor}"' in pages[page]


def test_the_same_bytes_on_any_day_in_any_folder_and_the_same_ids_after_a_new_correction(
    tmp_path: Path,
) -> None:
    folder = kantor_sah.salin(tmp_path)
    first = kantor_sah.terbitan().berkas["perubahan.xml"]()
    assert build(folder, date(2027, 3, 1)).files["perubahan.xml"] == first
    file = folder / "2025/kinerja.csv"
    file.write_text(file.read_text(encoding="utf-8").replace("iku-02;6;", "iku-02;5;"), encoding="utf-8")
    more = feed_of(build(kantor_sah.koreksi(folder, date(2026, 5, 5)), kantor_sah.HARI_INI))
    entries = more.findall(f"{ATOM}entry")
    assert more.findtext(f"{ATOM}updated") == "2026-05-05T00:00:00+07:00"
    before = {one.text for one in etree.fromstring(bytes(first)).iter(f"{ATOM}id")}  # type: ignore[arg-type]
    assert len(entries) == 4
    assert before < {one.text for one in more.iter(f"{ATOM}id")}


@pytest.mark.parametrize("alasan", [JAHAT, "NIP 198503222010011001", "a\U0001f600b"])
def test_hostile_text_stays_text(tmp_path: Path, alasan: str) -> None:
    row = ("2026-05-04", "kinerja.csv", "iku-02", "target", "5", "6", alasan, JAHAT)
    site = build(kantor_sah.tulis_koreksi(kantor_sah.salin(tmp_path), [row]), kantor_sah.HARI_INI)
    feed = feed_of(site)
    told = feed.findtext(f"{ATOM}entry/{ATOM}content") or ""
    assert JAHAT in told
    assert "198503222010011001" not in told
    assert alasan.startswith("NIP") or alasan in told
    assert {one.tag.removeprefix(ATOM) for one in feed.iter()} == {
        *("feed", "id", "title", "updated", "author", "name", "link", "entry", "content")
    }


def tanpa_segel(folder: Path, **ganti: tuple[str, str]) -> Site:
    """The office before its report was sealed; `ganti` changes texts of instansi.yml."""
    made = kantor_sah.salin(folder, {"2025/kinerja.csv": ("iku-02;6;", "iku-02;5;")})
    for name in ("pengesahan.csv", "2025/pengesahan.yml", "2025/koreksi.csv"):
        (made / name).unlink()
    shutil.rmtree(made / "2025/dokumen")
    text = (made / "instansi.yml").read_text(encoding="utf-8")
    for old, new in ganti.values():
        assert old in text
        text = text.replace(old, new)
    (made / "instansi.yml").write_text(text, encoding="utf-8")
    site = build(made, kantor_sah.HARI_INI)
    assert site.publishable
    return site


def test_a_report_that_was_signed_and_not_sealed_is_a_publication_and_so_are_new_figures(tmp_path: Path) -> None:
    site = tanpa_segel(tmp_path)
    told = [
        tuple(one.findtext(f"{ATOM}{name}") for name in ("title", "updated", "content"))
        for one in feed_of(site).findall(f"{ATOM}entry")
    ]
    assert told == [
        ("Angka diperbarui 4 Mei 2026", "2026-05-04T00:00:00+07:00", "Ada angka tahun 2025."),
        (
            *("Laporan 2025 ditandatangani", "2026-01-20T00:00:00+07:00"),
            "Ditandatangani 20 Januari 2026 oleh Camat. Laporan lengkapnya ada di halaman ini, juga untuk diunduh.",
        ),
    ]
    assert site.extra["umpan"] == "perubahan.xml"
    for uri in ("data/index.md", "perubahan/index.md"):
        assert "perubahan.xml" in site.halaman[uri]().source(inline=True)
    later = tanpa_segel(tmp_path / "lagi", hari=("diperbarui: 2026-05-04", "diperbarui: 2026-05-05"))
    ids, ids_later = ([one.text for one in feed_of(one).iter(f"{ATOM}id")] for one in (site, later))
    assert (ids[0], ids[2]) == (ids_later[0], ids_later[2])  # the feed, and the report
    assert ids[1] != ids_later[1]  # figures anew are another entry


def test_examples_are_no_publication_so_before_a_sealing_there_is_no_feed_and_no_link_to_one(tmp_path: Path) -> None:
    site = tanpa_segel(tmp_path, status=("status_data: resmi", "status_data: contoh"))
    assert "perubahan.xml" not in site.berkas
    assert site.extra["umpan"] == ""
    assert not any("perubahan.xml" in page.source(inline=True) for page in site.pages)


def test_without_anything_to_tell_there_is_no_feed(tmp_path: Path) -> None:
    folder = kantor_sah.salin(tmp_path)
    for name in ("pengesahan.csv", "2025/pengesahan.yml", "2025/koreksi.csv", "2025/siklus.csv"):
        (folder / name).unlink()
    text = (folder / "instansi.yml").read_text(encoding="utf-8")
    (folder / "instansi.yml").write_text(text.replace("diperbarui: 2026-05-04", "diperbarui:"), encoding="utf-8")
    site = build(folder, kantor_sah.HARI_INI)
    assert "perubahan.xml" not in site.berkas
