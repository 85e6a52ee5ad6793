"""The site as one file to carry: each link leads to a file, and a browser opens all of it from a folder."""

import re
import zipfile
from io import BytesIO
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from click.testing import CliRunner
from playwright.sync_api import Browser
from situs_uji import parse

from lkjip_build.cli import main
from lkjip_build.keluaran.luring import berkas, luring

SALAH = "addEventListener('securitypolicyviolation', (e) => (window.salah ||= []).push(e.violatedDirective))"


@pytest.mark.parametrize(
    ("jalan", "file"),
    [
        ("./", "./index.html"),
        (".", "./index.html"),
        ("../..", "../../index.html"),
        ("../../kinerja/2025/", "../../kinerja/2025/index.html"),
        ("../../data/kinerja.csv", "../../data/kinerja.csv"),
        ("", ""),
        ("https://contoh.invalid/situs/", "https://contoh.invalid/situs/"),
        ("mailto:kecamatan@contoh.invalid", "mailto:kecamatan@contoh.invalid"),
        ("/kinerja/", "/kinerja/"),
    ],
)
def test_a_folder_becomes_its_page(jalan: str, file: str) -> None:
    assert berkas(jalan) == file


@pytest.fixture(scope="module")
def dibuka(situs: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the site, as somebody unpacked it."""
    folder = tmp_path_factory.mktemp("luring")
    done = CliRunner().invoke(main, ["luring", str(folder / "situs.zip"), "--situs", str(situs)])
    assert done.exit_code == 0, done.output
    with zipfile.ZipFile(folder / "situs.zip") as packed:
        assert packed.namelist()[0] == "BACA-DULU.txt"
        assert "Ekstrak dulu" in packed.read("BACA-DULU.txt").decode()
        assert "Kinerja Kecamatan Baturraden" in packed.read("BACA-DULU.txt").decode()
        packed.extractall(folder)
    return folder / "situs"


def test_every_link_leads_to_a_file_and_to_its_anchor(dibuka: Path) -> None:
    anchors: dict[Path, set[str]] = {}
    for file in dibuka.rglob("*.html"):
        tree = parse(file.read_text(encoding="utf-8"))
        anchors[file] = {value for node in tree.iter() if (value := node.get("id"))}
    assert len(anchors) > 80
    broken, seen = [], 0
    for file in anchors:
        for link in re.findall(r'\b(?:href|src)="([^"]*)"', file.read_text(encoding="utf-8")):
            target = urlsplit(urljoin(file.as_uri(), link))
            if target.scheme != "file":
                continue
            seen += 1
            path = Path(unquote(target.path))
            if not path.is_file() or (path in anchors and target.fragment and target.fragment not in anchors[path]):
                broken.append((file, link))
    assert seen > 3000
    assert broken == []


def test_the_same_site_gives_the_same_bytes(situs: Path) -> None:
    files = {one.relative_to(situs).as_posix(): one.read_bytes() for one in situs.rglob("*") if one.is_file()}
    backwards = dict(reversed(files.items()))
    assert luring(files, "Situs") == luring(backwards, "Situs")
    names = zipfile.ZipFile(BytesIO(luring(files, "Situs"))).namelist()
    assert not [one for one in names if "sitemap" in one or one.endswith("404.html") or "manifest" in one]


@pytest.mark.browser
def test_a_browser_opens_it_by_double_click(browser: Browser, dibuka: Path) -> None:
    with browser.new_context(viewport={"width": 390, "height": 844}) as context:
        page = context.new_page()
        page.add_init_script(SALAH)
        said: list[str] = []
        page.on("pageerror", lambda error: said.append(str(error)))
        page.on("requestfailed", lambda request: said.append(request.url))
        page.goto((dibuka / "index.html").as_uri())
        page.get_by_role("button", name="Menu").click()
        page.locator("#navigasi").get_by_role("link", name="Indikator", exact=True).click()
        page.wait_for_url("**/indikator/index.html")
        page.get_by_role("button", name="Tampilan").click()
        page.get_by_role("link", name="Indeks Kepuasan Masyarakat").first.click()
        page.wait_for_url("**/indikator/iku-01/index.html*")
        chart = page.locator("figure svg:visible").first.bounding_box()
        assert chart is not None
        assert chart["height"] > 50
        assert (
            page.evaluate("getComputedStyle(document.querySelector('.kepala')).backgroundColor") != "rgba(0, 0, 0, 0)"
        )
        assert (said, page.evaluate("window.salah")) == ([], None)


def test_a_refusal_says_what_to_do(tmp_path: Path) -> None:
    empty = CliRunner().invoke(main, ["luring", str(tmp_path / "a.zip"), "--situs", str(tmp_path)])
    assert (empty.exit_code, "bangun dulu dengan mkdocs build" in empty.output) == (2, True)
    other = CliRunner().invoke(main, ["luring", str(tmp_path / "a.rar"), "--situs", str(tmp_path)])
    assert (other.exit_code, "bukan nama berkas .zip" in other.output) == (2, True)
    assert [*tmp_path.iterdir()] == []
