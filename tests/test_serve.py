"""The preview: a saved file shows at once, a slip shows at every address, and mending it brings the site back."""

import os
import random
import re
import shutil
import subprocess
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from kantor_uji import SITE, Kantor, line_of, without_line
from pengaturan import CAP, ROOT
from peramban import axe, overflow
from playwright.sync_api import Browser, expect

from lkjip_build.build import build

FAILED = "Pratinjau gagal dibuat"
BROKEN = "Data perlu diperbaiki"
DEEP = ("", "kinerja/2025/", "indikator/iku-01/", "tidak/pernah/ada/", "laporan/2027/index.html", "kinerja/2025")


def copy_of_the_project(folder: Path) -> Path:
    for name in ("lkjip_build", "hooks"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    return folder


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Kantor]:
    folder = tmp_path_factory.mktemp("kantor")
    kantor = Kantor(folder, project=copy_of_the_project(folder / "proyek"))
    shutil.copytree(kantor.data, folder / "asli")
    with kantor.serve():
        kantor.wait_for("", SITE)
        yield kantor


@pytest.fixture
def kantor(running: Kantor) -> Kantor:
    """The office of this module, whose server goes on; its files are as they were at first."""
    for folder in (running.data, running.docs):
        shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(running.folder / "asli", running.data)
    (running.docs / "panduan").mkdir(parents=True)
    running.write_settings(running.folder)
    running.settle()
    return running


def test_a_day_of_a_clerk_with_the_shipped_data(tmp_path: Path) -> None:
    """Started on a slip, mended, a number corrected, a slip again, mended again."""
    kantor = Kantor(tmp_path, shipped=True)
    kantor.replace("renstra.yml", "arah: naik", "arah: naek")
    with kantor.serve():
        for address in DEEP:
            page = kantor.wait_for(address, BROKEN)
            assert re.search("maksud Anda &#(x27|39);naik&#(x27|39);\\?", page)
            assert kantor.fetch(address)[0] == 503
        kantor.replace("renstra.yml", "arah: naek", "arah: naik")
        assert "100,47\u00a0%" in kantor.wait_for("kinerja/2025/", "100,47")
        assert kantor.fetch("")[0] == 200
        assert kantor.fetch("tidak/pernah/ada/")[0] == 404

        kantor.replace("2025/kinerja.csv", "85,6;85,4;Rekap", "87,2;85,8;Rekap")
        page = kantor.wait_for("kinerja/2025/", "100,94\u00a0%")  # 85,8 / 85
        day = r"Pratinjau dari simpanan \d+ [A-Z][a-z]+ 20\d\d pukul \d\d\.\d\d\.\d\d · data/2025/kinerja.csv"
        assert re.fullmatch(day, line_of(page))

        kantor.replace("2025/kinerja.csv", ";85,8;", ";delapan puluh;")
        for address in DEEP:
            page = kantor.wait_for(address, BROKEN)
            assert "data/2025/kinerja.csv:2:9 (realisasi)" in page
            assert "bukan angka" in page
            assert "delapan puluh" in page
            assert "tulis angka saja" in page
            assert "data perlu diperbaiki" in line_of(page)
        status, page = kantor.fetch("panduan/")
        assert (status, "Lihat masalahnya" in line_of(page)) == (200, True)
        assert kantor.fetch("assets/situs.css", accept="text/css")[0] == 200
        assert kantor.fetch("kinerja/2025/assets/situs.css", accept="text/css")[0] == 404

        kantor.replace("2025/kinerja.csv", ";delapan puluh;", ";85,4;")
        kantor.wait_for("kinerja/2025/", "100,47")
    log = kantor.log.read_text()
    assert "Memantau data, docs, mkdocs.yml, lkjip_build, hooks" in log
    assert "Traceback" not in log


def test_the_worst_start(tmp_path: Path) -> None:
    """Neither code nor template nor data are right when the server starts; they are mended one after the other."""
    kantor = Kantor(tmp_path, project=copy_of_the_project(tmp_path / "proyek"))
    code = kantor.project / "lkjip_build/susunan/halaman_masalah.py"
    template = kantor.project / "lkjip_build/theme/main.html"
    good = code.read_text(), template.read_text()
    code.write_text(good[0] + "\ndef (:\n")
    template.write_text("{% kacau %}")
    kantor.data.rename(tmp_path / "disimpan")
    with kantor.serve():
        for address in DEEP:
            assert "halaman_masalah.py" in kantor.wait_for(address, "invalid syntax")
            assert kantor.fetch(address)[0] == 503
        code.write_text(good[0])
        for address in DEEP:
            assert FAILED in kantor.wait_for(address, "unknown tag &#x27;kacau&#x27;")
        template.write_text(good[1])
        for address in DEEP:
            assert "tidak ada atau kosong" in kantor.wait_for(address, BROKEN)
        (tmp_path / "disimpan").rename(kantor.data)
        assert "Pratinjau dari simpanan" in line_of(kantor.wait_for("", SITE))
        assert kantor.fetch("kinerja/2025/")[0] == 200


def test_a_broken_setting_shows_everywhere(kantor: Kantor) -> None:
    good = kantor.settings.read_text(encoding="utf-8")
    kantor.settings.write_text(good.replace("name: material", "name: tidak-ada"), encoding="utf-8")
    for address in DEEP:
        page = kantor.wait_for(address, FAILED)
        assert "tidak-ada" in page
        assert "Gagal dibuat dari simpanan" in line_of(page)
        assert "mkdocs.yml" in line_of(page)
    kantor.settings.write_text(good, encoding="utf-8")
    kantor.wait_for("", SITE)


def test_changed_code_counts_at_the_next_build(kantor: Kantor) -> None:
    template = kantor.project / "lkjip_build/templates/blok/asal.html.jinja"
    template.write_text(template.read_text().replace("{{ kata.ASAL_ANGKA }}", "Lihat buktinya"))
    kantor.wait_for("", "Lihat buktinya")
    code = kantor.project / "lkjip_build/bahasa/beranda.py"
    before, facts = code.read_text(), code.stat()
    code.write_text(before.replace("Apakah janji kinerja", "Apakah janji kantor "))
    kantor.wait_for("", "Apakah janji kantor ")
    # Same size, and the time of the first: what Python compiled must not be taken for it.
    facts = code.stat()
    code.write_text(before.replace("Apakah janji kinerja", "Apakah janji petugas"))
    os.utime(code, ns=(facts.st_atime_ns, facts.st_mtime_ns))
    kantor.wait_for("", "Apakah janji petugas")
    code.write_text(before + "\ndef (:\n")
    assert "SyntaxError" in kantor.wait_for("kinerja/2024/", FAILED)
    code.write_text(before)
    kantor.wait_for("", SITE)


def test_changed_hooks_are_told_on_every_page(tmp_path: Path) -> None:
    kantor = Kantor(tmp_path, project=copy_of_the_project(tmp_path / "proyek"))
    with kantor.serve():
        assert "hooks" not in line_of(kantor.wait_for("", SITE))
        hook = kantor.project / "hooks/lkjip.py"
        hook.write_text(hook.read_text() + "\n")
        kantor.wait_for("", lambda page: "nyalakan lagi" in line_of(page))
        kantor.settle()
        assert "Folder hooks berubah: hentikan pratinjau, lalu nyalakan lagi" in line_of(kantor.fetch("panduan/")[1])


# Any sequence of changes ends in the pages of a clean build


class Orang:
    """Someone who works in the folder: each method is one thing that people and programs do to files."""

    def __init__(self, kantor: Kantor, benih: int) -> None:
        self.kantor, self.acak = kantor, random.Random(benih)
        self.data, self.folder = kantor.data, kantor.folder
        self.aside = self.folder / "disingkirkan"

    def whole(self) -> None:
        """Put the data folder back where something was in its way."""
        if self.aside.exists():
            shutil.rmtree(self.data, ignore_errors=True)
            self.aside.rename(self.data)
        for year in (2024, 2025):
            file = self.table(year)
            if file.is_dir():
                file.rmdir()
            if not file.parent.is_dir():
                shutil.copytree(self.folder / f"asli/{year}", file.parent)
            if not file.exists():
                file.write_text(self.text(year))

    def table(self, year: int | None = None) -> Path:
        return self.data / str(year or self.acak.choice((2024, 2025))) / "kinerja.csv"

    def text(self, year: int) -> str:
        text = (self.folder / f"asli/{year}/kinerja.csv").read_text()
        return text.replace(f";{80 + year % 10};", f";{self.acak.randint(60, 99)};")

    def writes_in_place(self) -> None:
        file = self.table()
        with file.open("r+") as stream:
            stream.truncate(0)
            stream.write(self.text(int(file.parent.name)))

    def saves_as_excel(self) -> None:
        file = self.table()
        new = file.with_name("9F3A1C00")
        new.write_text(self.text(int(file.parent.name)))
        file.unlink()
        new.rename(file)

    def syncs_an_older_file(self) -> None:
        """A cloud folder: another text of the same size, with an earlier time."""
        file = self.table()
        facts = file.stat()
        self.writes_in_place()
        os.utime(file, ns=(facts.st_atime_ns, facts.st_mtime_ns - self.acak.choice((0, 10**12))))

    def saves_twenty_times(self) -> None:
        for _ in range(20):
            self.writes_in_place()

    def links_outside(self) -> None:
        file = self.table()
        outside = self.folder / f"luar-{file.parent.name}.csv"
        outside.write_text(self.text(int(file.parent.name)))
        file.unlink()
        file.symlink_to(outside)

    def writes_the_targets_of_links(self) -> None:
        for year in (2024, 2025):
            outside = self.folder / f"luar-{year}.csv"
            if outside.exists():
                outside.write_text(self.text(year))

    def mistypes(self) -> None:
        file = self.table()
        file.write_text(file.read_text().replace(";80;", ";delapan;"))

    def removes_a_table(self) -> None:
        self.table().unlink()

    def puts_a_folder_in_its_place(self) -> None:
        file = self.table()
        file.unlink()
        file.mkdir()

    def renames_the_data(self) -> None:
        self.data.rename(self.aside)

    def removes_the_data(self) -> None:
        shutil.copytree(self.data, self.aside)
        shutil.rmtree(self.data)

    def begins_a_year(self) -> None:
        shutil.copytree(self.data / "2025", self.data / "2026", dirs_exist_ok=True)

    def drops_a_year(self) -> None:
        shutil.rmtree(self.data / "2026", ignore_errors=True)

    def renames_the_office(self) -> None:
        file = self.data / "instansi.yml"
        file.write_text(re.sub('"nama": "[^"]*"', f'"nama": "Kantor {self.acak.randint(1, 99)}"', file.read_text()))

    def rewrites_the_prose(self) -> None:
        file = self.data / f"{self.acak.choice((2024, 2025))}/analisis.yml"
        file.write_text(f"S1:\n  penyebab: Sebab ke-{self.acak.randint(1, 99)}, dan **tebal**.\n")

    def changes_a_rule(self) -> None:
        file = self.data / "aturan.yml"
        file.write_text(
            re.sub(
                '("desimal": [0-9], )?"kode": "aturan',
                f'"desimal": {self.acak.randint(1, 3)}, "kode": "aturan',
                file.read_text(),
            )
        )

    def changes_words_of_the_program(self) -> None:
        file = self.kantor.project / "lkjip_build/bahasa/blok.py"
        words = f'SIDIK_BERKAS = "Sidik berkas {self.acak.randint(1, 99)}"'
        file.write_text(re.sub('SIDIK_BERKAS = ".*"', words, file.read_text()))

    def changes_a_template(self) -> None:
        file = self.kantor.project / "lkjip_build/templates/blok/kosong.html.jinja"
        text = re.sub(r"\A\{# \d+ #\}\n", "", file.read_text())
        file.write_text(f"{{# {self.acak.randint(1, 99)} #}}\n{text}")

    def writes_a_page(self) -> None:
        page = self.kantor.docs / f"panduan/halaman-{self.acak.randint(1, 3)}.md"
        page.write_text(f"# Halaman {self.acak.randint(1, 99)}\n")

    def removes_a_page(self) -> None:
        for page in self.kantor.docs.glob("panduan/halaman-*.md"):
            page.unlink()

    def breaks_the_settings(self) -> None:
        self.kantor.settings.write_text("plugins: [tidak-ada\n")

    def looks(self) -> None:
        self.kantor.fetch(self.acak.choice(DEEP))

    def waits(self) -> None:
        if self.kantor.settings.read_text().startswith("plugins"):
            self.kantor.wait_for("", FAILED)
        else:
            self.kantor.settle()

    def works(self, times: int) -> None:
        done = [getattr(Orang, name) for name in vars(Orang) if "_" in name[1:] and not name.startswith("_")]
        for _ in range(times):
            self.whole()
            one: Callable[[Orang], None] = self.acak.choice(done)
            one(self)
            self.acak.choice((self.looks, self.waits, lambda: None, lambda: None))()


@pytest.mark.parametrize("benih", [0, *(pytest.param(one, marks=pytest.mark.lama) for one in range(1, 42))])
def test_any_sequence_of_changes_ends_in_a_clean_build(kantor: Kantor, benih: int, tmp_path: Path) -> None:
    orang = Orang(kantor, benih)
    orang.works(8)
    if benih % 3:  # else it may stay broken
        orang.whole()
        for year in (2024, 2025):
            orang.table(year).write_text(orang.text(year))
    kantor.write_settings(kantor.folder)
    kantor.settle()

    site = build(kantor.data, date.today(), pratinjau=True)
    assert site.publishable or not benih % 3 or benih > 5, site.problems
    if not site.publishable:
        errors = [problem for problem in site.problems if problem.severity == "error"]
        for address in DEEP:
            status, page = kantor.fetch(address)
            assert (status, page.count('<p class="masalah__tempat">')) == (503, len(errors))
            assert [one for one in errors if f"<code>{one.location}</code>" not in page] == []
        return
    clean = tmp_path / "situs"
    settings = kantor.write_settings(tmp_path)
    command = kantor.mkdocs("build", "-q", "-f", settings, "-d", clean)
    subprocess.run(command, check=True, env=kantor.environment, cwd=kantor.project)
    pages = sorted(clean.rglob("*.html"))
    assert len(pages) > 30
    for page in pages:
        status, found = kantor.fetch(page.relative_to(clean).as_posix())
        assert status == 200
        assert without_line(found) == page.read_text(encoding="utf-8"), page
    for file in ("data/kinerja.csv", "cari/indeks.js", "cari/kata-0.js", "sitemap.xml"):
        assert kantor.fetch(file)[1] == (clean / file).read_text(encoding="utf-8"), file
    assert kantor.fetch("kinerja/2026/")[0] == (200 if (clean / "kinerja/2026").is_dir() else 404)


# In a browser


@pytest.mark.browser
@pytest.mark.parametrize(("scheme", "width"), [("light", 390), pytest.param("dark", 1280, marks=pytest.mark.lama)])
def test_an_open_browser_follows(kantor: Kantor, browser: Browser, scheme: str, width: int) -> None:
    with browser.new_context(viewport={"width": width, "height": 844}, color_scheme=scheme) as context:  # type: ignore[arg-type]
        page = context.new_page()
        page.set_default_timeout(CAP * 1000)
        page.goto(kantor.home + "kinerja/2025/")
        line = page.get_by_role("complementary", name="Pratinjau")
        expect(line).to_contain_text("Pratinjau dari simpanan")
        assert (axe(page), overflow(page)) == ([], [])
        page.emulate_media(media="print", color_scheme="light")
        assert line.is_hidden()
        page.emulate_media(media="screen", color_scheme=scheme)  # type: ignore[arg-type]

        kantor.replace("2025/kinerja.csv", ";85;", ";delapan;")
        expect(page.locator(".masalah__tempat").first).to_contain_text("data/2025/kinerja.csv:2")
        assert page.url == kantor.home + "kinerja/2025/"
        assert (axe(page), overflow(page)) == ([], [])
        page.get_by_role("link", name="LKJ").first.click()
        expect(line).to_contain_text("data perlu diperbaiki")
        page.go_back()
        kantor.replace("2025/kinerja.csv", ";delapan;", ";99;")
        expect(page.locator("h1")).to_contain_text("Kinerja tahun 2025")
        expect(line).to_contain_text("Pratinjau dari simpanan")


@pytest.mark.browser
def test_a_page_says_that_it_is_being_rebuilt_and_that_the_server_is_gone(browser: Browser, tmp_path: Path) -> None:
    kantor = Kantor(tmp_path)
    held = tmp_path / "ditahan"
    hook = tmp_path / "kait/tahan.py"  # a folder of its own: that of a hook is watched, and the log grows in the other
    hook.parent.mkdir()
    waiting = f"while pathlib.Path({str(held)!r}).exists(): time.sleep(0.05)"
    hook.write_text(f"import pathlib, time\n\n\ndef on_pre_build(config):\n    {waiting}\n")
    kantor.settings.write_text(kantor.settings.read_text().replace("hooks:\n", f"hooks:\n- {hook}\n", 1))
    with kantor.serve(), browser.new_context() as context:
        kantor.wait_for("", SITE)
        page = context.new_page()
        page.set_default_timeout(CAP * 1000)
        page.goto(kantor.home + "kinerja/2025/")
        line = page.get_by_role("complementary", name="Pratinjau")
        shown = line.inner_text().strip()
        held.touch()
        kantor.settings.write_text(kantor.settings.read_text() + "\n")
        expect(line).to_contain_text("halaman sedang dibuat ulang. Yang tampil: " + shown)
        held.unlink()
        expect(line).not_to_contain_text("sedang dibuat")
        assert kantor.server is not None
        kantor.server.terminate()
        expect(line).to_contain_text("Pratinjau terputus")
