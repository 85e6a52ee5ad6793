"""The address of the site: what a build knows of it, and what it says where it knows none."""

import json
import os
import re
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import html5lib
import pytest
from lxml import etree
from pengaturan import ROOT
from situs_uji import berbagi_dokumen

from lkjip_build.build import build
from lkjip_build.jembatan.situs import bangun_situs

HARI_INI = date(2026, 11, 23)
ALAMAT = "https://kinerja.contoh.go.id/baturraden/"
ATOM = "{http://www.w3.org/2005/Atom}"


def kantor(folder: Path, *, alamat: str = "", resmi: bool = False) -> Path:
    """The smallest test office with its settings."""
    shutil.copytree(ROOT / "tests/situs/sukamaju-2025/data", folder / "data")
    berbagi_dokumen(folder)
    shutil.copy(ROOT / "mkdocs.yml", folder)
    text = (folder / "mkdocs.yml").read_text(encoding="utf-8")
    text = text.replace("custom_dir: lkjip_build/theme", f"custom_dir: {ROOT}/lkjip_build/theme")
    text = text.replace("hooks/lkjip.py", f"{ROOT}/hooks/lkjip.py")
    (folder / "mkdocs.yml").write_text(text[: text.index("nav:\n  #")], encoding="utf-8")
    (folder / "docs").mkdir()
    instansi = folder / "data/instansi.yml"
    text = instansi.read_text(encoding="utf-8")
    if not resmi:
        text = text.replace("status_data: resmi", "status_data: contoh")
    instansi.write_text(f"{text.rstrip()}\nalamat_situs: {alamat}\n" if alamat else text, encoding="utf-8")
    return folder


def bangun(folder: Path, **env: str) -> tuple[Path, str]:
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "-f", str(folder / "mkdocs.yml")]
    more = {"NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": "1795000000", "PATH": "/usr/bin:/bin", **env}
    ran = subprocess.run(command, capture_output=True, text=True, env=more)
    assert ran.returncode == 0, ran.stderr
    return folder / "site", ran.stderr


def kepala(page: Path) -> dict[str, str]:
    """What the head of a page tells programs: canonical, robots, og:…"""
    root = html5lib.parse(page.read_text(encoding="utf-8"), namespaceHTMLElements=False)
    found = {node.get("rel"): node.get("href") for node in root.iter("link")}
    return found | {node.get("name") or node.get("property"): node.get("content") for node in root.iter("meta")}


@pytest.mark.parametrize("cara", ["data", pytest.param("lingkungan", marks=pytest.mark.lama)])
def test_with_an_address_everything_that_needs_it_is_right(tmp_path: Path, cara: str) -> None:
    folder = kantor(tmp_path, alamat=ALAMAT if cara == "data" else "", resmi=True)
    site, said = bangun(folder, **({"SITE_URL": ALAMAT} if cara == "lingkungan" else {}))
    assert "Alamat situs belum diketahui" not in said
    head = kepala(site / "kinerja/2025/index.html")
    assert head["canonical"] == head["og:url"] == f"{ALAMAT}kinerja/2025/"
    assert (site / head["og:image"].removeprefix(ALAMAT)).is_file()
    assert "robots" not in head
    pages = re.findall(r"<loc>(.*?)</loc>", (site / "sitemap.xml").read_text(encoding="utf-8"))
    assert f"{ALAMAT}kinerja/2025/" in pages
    assert all((site / one.removeprefix(ALAMAT) / "index.html").is_file() for one in pages)
    assert len(pages) == len(list(site.rglob("index.html")))
    robots = (site / "robots.txt").read_text(encoding="utf-8")
    assert robots == f"User-agent: *\nDisallow:\nSitemap: {ALAMAT}sitemap.xml\n"
    assert f'"alamat": "{ALAMAT}sumber/2025/kinerja/#baris-' in (site / "data/kinerja.json").read_text(encoding="utf-8")


def test_a_recipe_tells_the_address_to_an_office_whose_settings_do_not(tmp_path: Path) -> None:
    """The settings that `lkjip mulai` writes name no address, and recipes of publishing begin with SITE_URL=…"""
    folder = kantor(tmp_path, resmi=True)
    shutil.copy(ROOT / "lkjip_build/benih/mkdocs.yml", folder / "mkdocs.yml")
    site, said = bangun(folder, SITE_URL=ALAMAT.rstrip("/"))
    assert "Alamat situs belum diketahui" not in said
    head = kepala(site / "indikator/iku-01/index.html")
    assert head["canonical"] == head["og:url"] == f"{ALAMAT}indikator/iku-01/"
    assert (site / head["og:image"].removeprefix(ALAMAT)).is_file()
    _, said = bangun(folder)  # the site that lies there was made for an address
    assert "Alamat situs belum diketahui" in said
    assert "canonical" not in kepala(site / "index.html")


def test_without_an_address_the_terminal_says_what_will_be_missing(tmp_path: Path) -> None:
    site, said = bangun(kantor(tmp_path, resmi=True))
    assert "Alamat situs belum diketahui" in said
    head = kepala(site / "kinerja/2025/index.html")
    assert not {"canonical", "og:image", "og:url"} & head.keys()
    assert "<loc>" not in (site / "sitemap.xml").read_text(encoding="utf-8")
    assert (site / "robots.txt").read_text(encoding="utf-8") == "User-agent: *\nDisallow:\n"


def test_examples_are_indexed_nowhere(tmp_path: Path) -> None:
    site, _ = bangun(kantor(tmp_path, alamat=ALAMAT))
    assert {kepala(page).get("robots") for page in site.rglob("*.html")} == {"noindex"}
    assert "<loc>" not in (site / "sitemap.xml").read_text(encoding="utf-8")
    assert (site / "robots.txt").read_text(encoding="utf-8") == "User-agent: *\nDisallow: /data/\n"
    assert "application/ld+json" not in "".join(one.read_text(encoding="utf-8") for one in site.rglob("*.html"))


def test_the_feed_names_the_address_that_its_links_begin_at() -> None:
    site = build(ROOT / "tests/situs/sukamaju-2025/data", HARI_INI, alamat=ALAMAT.rstrip("/"))
    content = site.berkas["perubahan.xml"]()
    assert isinstance(content, bytes)
    feed = etree.fromstring(content)
    etree.RelaxNG(etree.parse(ROOT / "tests/skema/atom.rng")).assertValid(feed)
    assert feed.base == ALAMAT
    assert site.setelan["site_url"] == ALAMAT


def test_the_address_of_the_build_counts_before_that_of_the_data(tmp_path: Path) -> None:
    folder = kantor(tmp_path, alamat=ALAMAT) / "data"
    assert build(folder, HARI_INI).setelan["site_url"] == ALAMAT
    assert build(folder, HARI_INI, alamat="https://lain.go.id/").setelan["site_url"] == "https://lain.go.id/"


def folder_mulai(folder: Path) -> Path:
    """The same office as `lkjip mulai` leaves one: its settings name neither an address nor the environment."""
    kantor(folder)
    shutil.copy(ROOT / "lkjip_build/benih/mkdocs.yml", folder)
    return folder


def test_an_office_that_was_begun_with_us_takes_the_address_of_the_recipes(tmp_path: Path) -> None:
    """The recipes say it by SITE_URL. Another address is another site, and what is no address ends the build."""
    folder = folder_mulai(tmp_path)
    for address in (ALAMAT, "https://lain.go.id/"):
        site, said = bangun(folder, SITE_URL=address)
        assert "Alamat situs belum diketahui" not in said
        assert kepala(site / "kinerja/2025/index.html")["canonical"] == f"{address}kinerja/2025/"
        lost = (site / "404.html").read_text(encoding="utf-8")
        assert re.search(r'href="([^"]+)">peta situs<', lost)[1] == f"/{address.split('/', 3)[3]}peta-situs/"  # type: ignore[index]
        style = re.findall(r'href="([^"]*situs\.css)"', lost)
        assert style == [f"/{address.split('/', 3)[3]}assets/situs.css"]
    before = (site / "index.html").read_bytes()
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "-f", str(folder / "mkdocs.yml")]
    env = {"NO_MKDOCS_2_WARNING": "1", "PATH": "/usr/bin:/bin", "SITE_URL": "kinerja.contoh.go.id"}
    wrong = subprocess.run(command, capture_output=True, text=True, env=env)
    assert wrong.returncode == 1
    assert "SITE_URL berisi 'kinerja.contoh.go.id', yang bukan alamat situs" in wrong.stderr
    assert "Traceback" not in wrong.stderr
    assert (site / "index.html").read_bytes() == before


def test_the_address_of_a_portal_is_not_that_of_its_offices(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SITE_URL", "https://portal.contoh.go.id/")
    done = bangun_situs(folder_mulai(tmp_path / "kantor"), tmp_path / "site", hari_ini=HARI_INI)
    assert (done.ada, done.gagal) == (True, ())
    assert "canonical" not in kepala(tmp_path / "site/index.html")
    assert os.environ["SITE_URL"] == "https://portal.contoh.go.id/"


def jsonld_of(page: Path) -> dict[str, Any]:
    root = html5lib.parse(page.read_text(encoding="utf-8"), namespaceHTMLElements=False)
    (text,) = (node.text for node in root.iter("script") if node.get("type") == "application/ld+json")
    found: dict[str, Any] = json.loads(text)
    return found


def test_official_data_tell_search_engines_what_they_are(tmp_path: Path) -> None:
    folder = kantor(tmp_path, alamat=ALAMAT, resmi=True)
    renstra = folder / "data/renstra.yml"
    text = renstra.read_text(encoding="utf-8")
    name = re.search(r"(?m)^( +)nama: (.+)$", text[text.index("indikator:") :])
    assert name
    hostile = '"</script><script>alert(1)</script>"'
    renstra.write_text(
        text.replace(f"nama: {name[2]}", f"nama: {name[2]}\n{name[1]}singkatan: {hostile}", 1), encoding="utf-8"
    )
    site, _ = bangun(folder)
    data = jsonld_of(site / "data/index.html")
    assert (data["@type"], data["url"], data["creator"]["url"]) == ("Dataset", f"{ALAMAT}data/", ALAMAT)
    assert all((site / one["contentUrl"].removeprefix(ALAMAT)).is_file() for one in data["distribution"])
    pages = [page for page in site.glob("indikator/*/index.html") if page.parent.name != "asal"]
    told = [jsonld_of(page) for page in pages]
    assert len(told) > 1
    for one in told:
        assert (site / one["distribution"][0]["contentUrl"].removeprefix(ALAMAT)).is_file()
        assert len(one["variableMeasured"]) == 1
    assert sum("<script>alert" in one["name"] for one in told) == 1
    others = [page for page in site.rglob("*.html") if page not in pages and page.parent.name != "data"]
    assert not any("application/ld+json" in page.read_text(encoding="utf-8") for page in others)
