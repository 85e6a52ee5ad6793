"""What a save costs in the preview: the file that was saved, the page that is looked at, and nothing else."""

import shutil
from types import SimpleNamespace
from typing import Any

import pytest
from pengaturan import ROOT, write_settings

from lkjip_build.isi import Rancangan
from lkjip_build.keluaran import lkjip as dokumen
from lkjip_build.printers import kabar
from lkjip_build.problems import Location, Rule
from lkjip_build.sources import read_file

PROBLEM = Rule("LKJ999", "warning", "Uji", manual="")


@pytest.fixture(scope="module")
def kantor(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """The shipped office in a preview without a server: `simpan` changes a file, `lihat` asks for an address."""
    from mkdocs.config import load_config

    from lkjip_build.jembatan.halaman import Halaman

    folder = tmp_path_factory.mktemp("langsung")
    shutil.copytree(ROOT / "data", folder / "data")
    settings = write_settings(folder, folder / "data", ROOT / "docs")
    halaman = Halaman(serving=True)

    def bangun() -> None:
        config = load_config(str(settings), site_dir=str(folder / "situs"))
        (hook,) = config.hooks.values()
        hook.plugin.halaman = halaman
        halaman.builds.begun = True  # what fails, fails here
        halaman.pratinjau(config, serve_url="http://127.0.0.1:8000/")

    def simpan(name: str, old: str, new: str) -> bool:
        file = folder / "data" / name
        text = file.read_text(encoding="utf-8")
        assert old in text
        file.write_text(text.replace(old, new, 1), encoding="utf-8")
        refreshed = halaman.segarkan()
        if not refreshed:
            bangun()
        return refreshed

    bangun()
    return SimpleNamespace(simpan=simpan, langsung=halaman.langsung)


@pytest.fixture
def kerja(monkeypatch: pytest.MonkeyPatch) -> SimpleNamespace:
    """Counts what is done: pages composed, documents written."""
    done = SimpleNamespace(halaman=[], dokumen=0)
    compose = Rancangan.halaman

    def composed(self: Rancangan) -> Any:
        done.halaman.append(self.alamat)
        return compose(self)

    def written(dokumen: Any) -> bytes:
        done.dokumen += 1
        return b""

    monkeypatch.setattr(Rancangan, "halaman", composed)
    for jenis in dokumen.PENULIS:
        monkeypatch.setitem(dokumen.PENULIS, jenis, written)
    return done


def test_one_saved_cell_costs_one_file_and_one_page(kantor: Any, kerja: SimpleNamespace) -> None:
    parsed = read_file.cache_info().misses
    kerangka = kantor.langsung.kini
    assert kantor.simpan("2025/kinerja.csv", "85,6;85,4;Rekap", "87,2;85,8;Rekap")
    assert kerja.halaman == []
    page = kantor.langsung.isi("kinerja/2025/index.html").decode()
    assert "100,94\u00a0%" in page  # 85,8 / 85
    assert kerja.halaman == ["/kinerja/2025/"]
    assert kerja.dokumen == 0
    assert read_file.cache_info().misses == parsed + 1
    assert kantor.langsung.kini is kerangka
    assert kantor.langsung.isi("kinerja/2025/index.html").decode() == page
    assert kerja.halaman == ["/kinerja/2025/"]


def test_breaking_and_mending_goes_back_to_what_was_there(kantor: Any) -> None:
    whole = kantor.langsung.kini
    assert not kantor.simpan("2024/kinerja.csv", "iku-01;", "iku-01x;")  # the list of problems has a menu of its own
    broken = kantor.langsung.kini
    assert "iku-01x" in kantor.langsung.isi("index.html").decode()
    assert kantor.simpan("2024/kinerja.csv", "iku-01x;", "iku-01;")
    assert kantor.langsung.kini is whole
    assert "iku-01x" not in kantor.langsung.isi("index.html").decode()
    assert kantor.simpan("2024/kinerja.csv", "iku-01;", "iku-01y;")
    assert kantor.langsung.kini is broken
    assert "iku-01y" in kantor.langsung.isi("index.html").decode()
    assert kantor.simpan("2024/kinerja.csv", "iku-01y;", "iku-01;")


def test_another_menu_needs_more_than_pages(kantor: Any) -> None:
    whole = kantor.langsung.kini
    assert not kantor.simpan("sop/penyusunan-lkjip.yml", "nama: Penyusunan Laporan", "nama: Penyiapan Laporan")
    assert kantor.langsung.kini is not whole
    assert "Penyiapan Laporan Kinerja" in kantor.langsung.isi("sop/penyusunan-lkjip/index.html").decode()


def test_news_tell_what_is_new_and_where() -> None:
    one = PROBLEM.at(Location("data/2025/kinerja.csv", 4), "satu")
    moved = PROBLEM.at(Location("data/2025/kinerja.csv", 9), "satu")
    two = PROBLEM.at(Location("data/2025/kinerja.csv", 7), "dua")
    far = [PROBLEM.at(Location(f"data/{year}/kinerja.csv", 2), "jauh") for year in (2023, 2024, 2026)]
    assert kabar((), (one,)) == "1 peringatan baru: data/2025/kinerja.csv baris 4"
    assert kabar((one,), (moved,)) == ""
    assert kabar((one,), (moved, two)) == "1 peringatan baru: data/2025/kinerja.csv baris 7"
    assert kabar((one, two), (one,)) == "1 masalah selesai"
    assert kabar((), far) == (
        "3 peringatan baru: data/2023/kinerja.csv baris 2, data/2024/kinerja.csv baris 2, dan 1 tempat lain"
    )
