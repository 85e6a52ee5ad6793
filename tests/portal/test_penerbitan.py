"""A portal is published whole, makes only what changed, and is the same however it came about."""

import errno
import json
import os
import re
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Literal
from urllib.parse import unquote, urlsplit

import pytest
from click.testing import CliRunner
from kantor_buatan import HARI_INI, UKURAN, Kantor, tulis_kantor
from peramban import axe, broken_words, overflow, serve
from playwright.sync_api import Browser

from lkjip_build.cli import main
from lkjip_build.portal import penerbitan
from lkjip_build.portal.lokal import di_mesin_ini
from lkjip_build.portal.penerbitan import Rencana, Terbitan, diterima, siapkan, terbitkan
from lkjip_build.portal.simpanan import TEMPAT, _berkas, sidik_isi
from lkjip_build.portal.tugas import Hasil, kerjakan
from lkjip_build.utuh import SystemFailure


def kecil(nomor: int) -> Kantor:
    return Kantor(nomor, semua_tahun=(2025,), ukuran=UKURAN[:3])


def terbit(folder: Path, keluaran: Path) -> tuple[Rencana, Terbitan]:
    plan = siapkan(folder, HARI_INI, dokumen=False)
    return plan, terbitkan(plan, diterima(plan, di_mesin_ini(plan.tugas, 1)), keluaran)


def diminta(plan: Rencana) -> list[str]:
    return [one.kantor.alamat for one in plan.tugas]


@pytest.fixture(scope="module")
def portal(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two offices, a broken one and an empty folder, published."""
    root = tmp_path_factory.mktemp("portal")
    for nomor in (1, 2):
        tulis_kantor(root / "kantor", kecil(nomor))
    shutil.copytree(root / "kantor/contoh-01", root / "kantor/rusak")
    (root / "kantor/rusak/data/2025/kinerja.csv").write_text("bukan tabel\n", encoding="utf-8")
    (root / "kantor/kosong").mkdir()
    _, result = terbit(root / "kantor", root / "situs")
    assert not result.gagal
    return root


@pytest.fixture
def salinan(portal: Path, tmp_path: Path) -> Path:
    """The same in a folder of its own, with what was kept."""
    shutil.copytree(portal, tmp_path / "portal", symlinks=True)
    return tmp_path / "portal"


def test_the_names_in_a_site_that_stays_are_read_once_where_it_is_kept(
    salinan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """They are thousands in each office, and most of what an unchanged office costs."""
    dibaca: Counter[str] = Counter()

    def berkas(folder: Path) -> Iterator[tuple[str, os.DirEntry[str]]]:
        dibaca[folder.parts[-3]] += TEMPAT.name in folder.parts and folder.name == "situs"
        return _berkas(folder)

    for nomor in (1, 2):  # the second run finds the portal before the last to begin with
        (salinan / f"kantor/kosong-{nomor}").mkdir()
        assert not terbit(salinan / "kantor", salinan / "situs")[1].gagal
    monkeypatch.setattr("lkjip_build.portal.simpanan._berkas", berkas)
    (salinan / "kantor/kosong-3").mkdir()
    plan, result = terbit(salinan / "kantor", salinan / "situs")
    assert (diminta(plan), result.gagal, result.dibiarkan) == ([], (), False)
    assert +dibaca == {"contoh-01": 1, "contoh-02": 1, "rusak": 1}


def test_the_second_portal_begins_with_second_names_of_the_first_where_a_file_can_have_them(
    portal: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = portal / "kantor/.cache/lkjip"
    pages = [one.relative_to(portal / "situs") for one in (portal / "situs/kantor").rglob("*.html")]
    assert len(pages) > 100
    assert all((kept / "portal-lalu" / one).samefile(portal / "situs" / one) for one in pages)
    shutil.copytree(portal / "kantor", tmp_path / "kantor")
    shutil.rmtree(tmp_path / "kantor/.cache/lkjip/portal-lalu")

    def refuse(*_: object) -> None:
        raise OSError(errno.EPERM, "one name each")

    monkeypatch.setattr("lkjip_build.portal.simpanan.os.link", refuse)
    assert not terbit(tmp_path / "kantor", tmp_path / "situs")[1].gagal
    assert sidik_isi(tmp_path / "situs") == sidik_isi(portal / "situs")
    assert sorted(one.name for one in (tmp_path / "kantor/.cache/lkjip").iterdir()) == ["portal", "portal.txt"]


def semua_tautan(situs: Path) -> Iterator[tuple[Path, str]]:
    for page in sorted(situs.rglob("*.html")):
        if page.name != "404.html":
            for way in re.findall(r'(?:href|src)="([^"]*)"', page.read_text(encoding="utf-8")):
                yield page, way


@pytest.mark.browser
@pytest.mark.parametrize("scheme", ["light", pytest.param("dark", marks=pytest.mark.lama)])
def test_every_kind_of_page_fits_a_phone_and_everybody(
    portal: Path, browser: Browser, scheme: Literal["light", "dark"]
) -> None:
    with (
        serve(portal / "situs") as home,
        browser.new_context(viewport={"width": 360, "height": 800}, color_scheme=scheme) as context,
    ):
        page = context.new_page()
        for address in ("", "dokumen/", "indikator/", "perubahan/", "data/", "tentang/", "peta-situs/"):
            page.goto(home + address)
            assert (address, axe(page), overflow(page), broken_words(page)) == (address, [], [], [])


def test_a_folder_without_offices_and_one_of_a_single_office_replace_no_portal(tmp_path: Path) -> None:
    """A word typed wrong would have published a portal of nobody over that of everybody."""
    data = tulis_kantor(tmp_path / "kantor", kecil(1))
    (tmp_path / "kosong").mkdir()
    (tmp_path / "situs").mkdir()
    (tmp_path / "situs/index.html").write_text("portal lama")
    for folder, said in (
        (tmp_path / "kosong", "tidak ada folder kantor di"),
        (data.parent, "folder satu kantor, bukan kumpulan kantor; tulis folder di atasnya"),
        (data, "folder satu kantor, bukan kumpulan kantor"),
    ):
        refused = CliRunner().invoke(main, ["portal", str(folder), str(tmp_path / "situs")])
        assert (refused.exit_code, said in refused.output) == (1, True), refused.output
        assert [one.name for one in (tmp_path / "situs").iterdir()] == ["index.html"]
    assert (tmp_path / "situs/index.html").read_text() == "portal lama"


def test_every_link_of_every_page_leads_to_a_file(portal: Path) -> None:
    dead, count = set(), 0
    for page, way in semua_tautan(portal / "situs"):
        parts = urlsplit(way.replace("&amp;", "&"))
        if parts.scheme or not parts.path:
            continue
        count += 1
        target = (page.parent / unquote(parts.path)).resolve()
        if not (target / "index.html" if target.is_dir() else target).is_file():
            dead.add((page.relative_to(portal).as_posix(), way))
    assert dead == set()
    assert count > 1_000


def test_what_all_sites_share_stands_there_once(portal: Path) -> None:
    situs = portal / "situs"
    offices = sorted(one.name for one in (situs / "kantor").iterdir())
    assert offices == ["contoh-01", "contoh-02"]
    assert [one.name for one in (situs / "kantor/contoh-01/assets").iterdir()] == ["situs.webmanifest"]
    page = (situs / "kantor/contoh-01/kinerja/2025/index.html").read_text(encoding="utf-8")
    assert 'href="../../../../assets/situs.css"' in page
    assert '<p class="ke-portal"><a href="../../../../">' in page
    assert "Kecamatan Contoh 01" in page
    assert (situs / "assets/situs.css").stat().st_size > 10_000


def test_an_office_that_cannot_be_published_is_told_and_the_others_stand(portal: Path) -> None:
    home = (portal / "situs/index.html").read_text(encoding="utf-8")
    assert "2 kantor belum terbit di sini" in home
    rows = json.loads((portal / "situs/data/kantor.json").read_text())
    assert {one["kantor"]: one["terbit"] for one in rows} == {
        "contoh-01": "ya",
        "contoh-02": "ya",
        "rusak": "tidak",
        "kosong": "tidak",
    }


def test_nothing_is_made_again_where_nothing_changed(salinan: Path) -> None:
    inode = (salinan / "situs/index.html").stat().st_ino
    plan = siapkan(salinan / "kantor", HARI_INI, dokumen=False)
    assert diminta(plan) == []
    first = terbitkan(plan, {}, salinan / "situs")  # its place is another one than it was noted for
    again = terbitkan(plan, {}, salinan / "situs")
    assert (first.dibiarkan, again.dibiarkan) == (False, True)
    assert (salinan / "situs/index.html").stat().st_ino != inode
    (salinan / "situs/index.html").write_text("dirusak")
    assert not terbitkan(plan, {}, salinan / "situs").dibiarkan
    assert "Kinerja Kabupaten" in (salinan / "situs/index.html").read_text()


def test_only_a_changed_office_is_made_again_and_the_portal_is_that_of_a_clean_run(
    salinan: Path, tmp_path: Path
) -> None:
    file = salinan / "kantor/contoh-02/data/instansi.yml"
    file.write_text(file.read_text().replace("Kecamatan Contoh 02", "Kecamatan Lain"), encoding="utf-8")
    plan, _ = terbit(salinan / "kantor", salinan / "situs")
    assert diminta(plan) == ["contoh-02"]
    assert "Kecamatan Lain" in (salinan / "situs/kantor/contoh-02/index.html").read_text(encoding="utf-8")
    assert len(list((salinan / "kantor/.cache/lkjip/portal/contoh-02").iterdir())) == 1, "the old one is forgotten"
    shutil.copytree(salinan / "kantor", tmp_path / "bersih", ignore=shutil.ignore_patterns(".cache"))
    terbit(tmp_path / "bersih", tmp_path / "situs-bersih")
    assert sidik_isi(tmp_path / "situs-bersih") == sidik_isi(salinan / "situs")


@pytest.mark.lama
def test_a_portal_begins_with_the_one_before_the_last_and_is_that_of_a_clean_run(
    salinan: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lalu = salinan / "kantor/.cache/lkjip/portal-lalu"
    terbit(salinan / "kantor", salinan / "situs")  # its place is new
    assert (lalu / "kantor/contoh-01/index.html").is_file()
    for name in ("dirusak", ".htaccess", "kantor/sudah-pergi/index.html", "kantor/contoh-01/tambahan.html"):
        (lalu / name).parent.mkdir(exist_ok=True)
        (lalu / name).write_text("lama")
    (salinan / "situs/.htaccess").write_text("baru")
    file = salinan / "kantor/contoh-02/data/instansi.yml"
    file.write_text(file.read_text().replace("Kecamatan Contoh 02", "Kecamatan Lain"), encoding="utf-8")
    linked: list[str] = []

    def offices() -> set[str]:
        return {found[1] for one in linked if (found := re.search(r"/\.kantor/([^/]*)/", str(one)))}

    monkeypatch.setattr(
        "lkjip_build.portal.simpanan.os.link", lambda old, new: (linked.append(new), shutil.copy2(old, new))
    )
    page = lalu / "kantor/contoh-01/kinerja/index.html"
    page.unlink()
    terbit(salinan / "kantor", salinan / "situs")
    assert offices() == {"contoh-01", "contoh-02"}
    linked.clear()
    (salinan / "situs/index.html").write_text("dirusak")
    terbit(salinan / "kantor", salinan / "situs")
    assert offices() == {"contoh-02"}, "the other is as it was"
    assert (salinan / "situs/.htaccess").read_text() == "baru"
    assert sorted(one.name for one in salinan.iterdir()) == ["kantor", "situs"], "nothing half made is left"
    monkeypatch.undo()
    shutil.copytree(salinan / "kantor", tmp_path / "bersih", ignore=shutil.ignore_patterns(".cache"))
    terbit(tmp_path / "bersih", tmp_path / "situs-bersih")
    assert sidik_isi(tmp_path / "situs-bersih") == sidik_isi(salinan / "situs")


def test_a_kept_site_whose_times_alone_are_others_is_used(salinan: Path) -> None:
    (kept,) = (salinan / "kantor/.cache/lkjip/portal/contoh-01").iterdir()
    os.utime(kept / "situs/index.html", (1, 1))
    assert diminta(siapkan(salinan / "kantor", HARI_INI, dokumen=False)) == []


def test_a_kept_site_that_was_changed_is_made_again(salinan: Path) -> None:
    (kept,) = (salinan / "kantor/.cache/lkjip/portal/contoh-01").iterdir()
    page = kept / "situs/index.html"
    page.write_text("dirusak")
    assert diminta(siapkan(salinan / "kantor", HARI_INI, dokumen=False)) == ["contoh-01"]


def test_a_summary_that_names_what_is_not_ours_is_not_read(salinan: Path) -> None:
    (kept,) = (salinan / "kantor/.cache/lkjip/portal/contoh-01").iterdir()
    mark = salinan / "dijalankan"
    (kept / "ringkasan").write_bytes(b"cposix\nsystem\n(S'touch " + str(mark).encode() + b"'\ntR.")
    assert diminta(siapkan(salinan / "kantor", HARI_INI, dokumen=False)) == ["contoh-01"]
    assert not mark.exists()


def test_a_run_that_was_stopped_goes_on_where_it_stopped(salinan: Path) -> None:
    shutil.rmtree(salinan / "kantor/.cache")
    plan = siapkan(salinan / "kantor", HARI_INI, dokumen=False)
    assert diminta(plan) == ["contoh-01", "contoh-02", "rusak"]
    next(di_mesin_ini(plan.tugas, 1))  # and the power is gone
    assert diminta(siapkan(salinan / "kantor", HARI_INI, dokumen=False)) == ["contoh-02", "rusak"]


def test_a_portal_that_cannot_be_written_leaves_what_is_published(
    salinan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = sidik_isi(salinan / "situs")
    plan = siapkan(salinan / "kantor", HARI_INI, dokumen=False)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device", "x")

    monkeypatch.setattr(penerbitan, "tautkan", full)
    with pytest.raises(SystemFailure):
        terbitkan(plan, {}, salinan / "situs")
    monkeypatch.setattr(penerbitan, "_isi_portal", lambda *_: ("halaman gagal",))
    assert terbitkan(plan, {}, salinan / "situs").gagal == ("halaman gagal",)
    assert sidik_isi(salinan / "situs") == before
    assert sorted(one.name for one in salinan.iterdir()) == ["kantor", "situs"], "nothing half made is left"


def test_a_copy_of_an_office_is_held_back_beside_it(salinan: Path) -> None:
    shutil.copytree(salinan / "kantor/contoh-01", salinan / "kantor/salinan")
    _, result = terbit(salinan / "kantor", salinan / "situs")
    (twin,) = [one for one in result.semua if one.alamat == "salinan"]
    assert [one.code for one in twin.masalah] == ["LKJ901"]
    assert sorted(one.name for one in (salinan / "situs/kantor").iterdir()) == ["contoh-01", "contoh-02"]


def test_hostile_names_of_folders_and_offices_publish_nothing_but_text(portal: Path, tmp_path: Path) -> None:
    hostile = "<img src=x onerror=alert(1)>"
    shutil.copytree(portal / "kantor/contoh-01", tmp_path / "kantor/contoh-01")
    folder = tmp_path / "kantor" / f"{hostile}'&"
    shutil.copytree(portal / "kantor/contoh-02", folder)
    office = folder / "data/instansi.yml"
    office.write_text(
        office.read_text().replace("nama: Kecamatan Contoh 02", f'nama: "a/../../b {hostile}"', 1), encoding="utf-8"
    )
    (tmp_path / "kantor" / f"kosong {hostile}").mkdir()
    (tmp_path / "kantor/putus").symlink_to(tmp_path / "tidak-ada")
    _, result = terbit(tmp_path / "kantor", tmp_path / "situs")
    assert {one.alamat for one in result.semua if one.terbit} == {"contoh-01", "img-src-x-onerror-alert-1"}
    assert sorted(one.name for one in (tmp_path / "situs/kantor").iterdir()) == [
        "contoh-01",
        "img-src-x-onerror-alert-1",
    ]
    assert sorted(one.name for one in tmp_path.iterdir()) == ["kantor", "situs"], "nothing is written elsewhere"
    pages = [page.read_text(encoding="utf-8") for page in (tmp_path / "situs").rglob("*.html")]
    assert not any("<img src=x" in page for page in pages)
    home = (tmp_path / "situs/index.html").read_text(encoding="utf-8")
    assert "a/../../b &lt;img src=x onerror=alert(1)&gt;" in home
    assert "2 kantor belum terbit di sini" in home


def test_a_worker_of_another_version_refuses(portal: Path) -> None:
    plan = siapkan(portal / "kantor", HARI_INI, dokumen=True)
    told = kerjakan(replace(plan.tugas[0], program="lain"))
    assert told == Hasil("contoh-01", None, "versi programnya lain")
    made = diterima(plan, [told])
    assert "versi programnya lain; jalankan lagi" in made["contoh-01"].masalah[0].message
    assert "tidak dikerjakan; jalankan lagi" in made["contoh-02"].masalah[0].message


def test_settings_and_hooks_of_an_office_are_not_run(portal: Path, tmp_path: Path) -> None:
    shutil.copytree(portal / "kantor/contoh-01", tmp_path / "kantor/contoh-01")
    mark = tmp_path / "dijalankan"
    office = tmp_path / "kantor/contoh-01"
    (office / "mkdocs.yml").write_text("site_name: Lain\nhooks: [kait.py]\n")
    (office / "kait.py").write_text(f"open({str(mark)!r}, 'w').close()\n")
    _, result = terbit(tmp_path / "kantor", tmp_path / "situs")
    assert [one.terbit for one in result.semua] == [True]
    assert not mark.exists()
    assert "Kinerja Kecamatan Contoh 01</title>" in (tmp_path / "situs/kantor/contoh-01/index.html").read_text()


def test_the_command_says_what_it_did_and_where_the_report_is(salinan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1776211200")
    folder, out = str(salinan / "kantor"), str(salinan / "situs")
    done = CliRunner().invoke(main, ["portal", folder, out, "--tanpa-dokumen", "--proses", "1"])
    assert done.exit_code == 0, done.output
    assert "2 dari 4 kantor terbit, 0 dibuat lagi; diterbitkan di" in done.output
    assert "belum terbit: kosong: folder 'kosong' tidak berisi data" in done.output
    report = (salinan / "kantor/mutu-data.txt").read_text(encoding="utf-8")
    assert "kosong: kesalahan [LKJ907]" in report
    assert "rusak/data/2025/kinerja.csv" in report
    inside = CliRunner().invoke(main, ["portal", folder, f"{folder}/situs"])
    assert inside.exit_code == 2
    assert "ada di dalam folder kantor" in inside.output
    half = CliRunner().invoke(main, ["portal", folder, out, "--mesin", "dask"])
    assert half.exit_code == 2
    assert "--mesin dask perlu --alamat" in half.output


@pytest.mark.lama
def test_one_changed_office_is_the_same_bytes_by_two_processes(tmp_path: Path) -> None:
    for nomor in (1, 2):
        tulis_kantor(tmp_path / "kantor", kecil(nomor))
    environment = {**os.environ, "SOURCE_DATE_EPOCH": "1776211200"}
    words = [sys.executable, "-m", "lkjip_build", "portal", str(tmp_path / "kantor"), str(tmp_path / "dua")]
    for name in ("Kecamatan Contoh 02", "Kecamatan Lain"):
        file = tmp_path / "kantor/contoh-02/data/instansi.yml"
        file.write_text(file.read_text().replace("Kecamatan Contoh 02", name), encoding="utf-8")
        told = subprocess.run(
            [*words, "--tanpa-dokumen", "--proses", "2"], env=environment, check=True, capture_output=True, text=True
        )
    assert "2 dari 2 kantor terbit, 1 dibuat lagi" in told.stdout
    shutil.rmtree(tmp_path / "kantor/.cache")
    terbit(tmp_path / "kantor", tmp_path / "satu")
    assert sidik_isi(tmp_path / "satu") == sidik_isi(tmp_path / "dua")


@pytest.mark.lama
def test_processes_give_the_same_bytes_and_one_that_dies_is_one_row(tmp_path: Path) -> None:
    for nomor in (1, 2, 3):
        tulis_kantor(tmp_path / "kantor", kecil(nomor))
    _, alone = terbit(tmp_path / "kantor", tmp_path / "satu")
    shutil.rmtree(tmp_path / "kantor/.cache")
    environment = {**os.environ, "SOURCE_DATE_EPOCH": "1776211200"}
    words = [sys.executable, "-m", "lkjip_build", "portal", str(tmp_path / "kantor"), str(tmp_path / "dua")]
    subprocess.run([*words, "--tanpa-dokumen", "--proses", "2"], env=environment, check=True, capture_output=True)
    assert sidik_isi(tmp_path / "satu") == sidik_isi(tmp_path / "dua")
    assert all(one.terbit for one in alone.semua)
    killer = tmp_path / "pembunuh"
    killer.mkdir()
    (killer / "sitecustomize.py").write_text(
        "import os, lkjip_build.portal.ringkas as r, lkjip_build.portal.tugas as t\n"
        "def dies(inspection, kantor, hari_ini, asli=r.ringkasan_of):\n"
        "    if kantor.alamat == 'contoh-02':\n        os._exit(9)\n"
        "    return asli(inspection, kantor, hari_ini)\n"
        "t.ringkasan_of = dies\n"
    )
    shutil.rmtree(tmp_path / "kantor/.cache")
    told = subprocess.run(
        [*words, "--tanpa-dokumen", "--proses", "2"],
        env={**environment, "PYTHONPATH": str(killer)},
        check=True,
        capture_output=True,
        text=True,
    )
    assert "2 dari 3 kantor terbit" in told.stdout
    assert "belum terbit: contoh-02/data: situs kantor ini gagal dibuat: prosesnya mati dua kali" in told.stderr
