"""The site beside the editor: begun when somebody looks, on the page of the number, without a right, gone with it."""

import shutil
import socket
import subprocess
from pathlib import Path

import pytest
from meja_uji import buka, penyunting
from pengaturan import CAP, ROOT
from peramban import overflow
from playwright.sync_api import Browser, expect
from test_meja_peramban import IKM, axe, sel

from lkjip_build.meja import Pratinjau
from lkjip_build.meja import pratinjau as modul
from lkjip_build.sunting import TidakJadi


def kantor(folder: Path) -> Path:
    """An office as `lkjip mulai` leaves it: settings of two lines and an empty folder of its own pages."""
    shutil.copy(ROOT / "lkjip_build/benih/mkdocs.yml", folder / "mkdocs.yml")
    (folder / "docs").mkdir()
    return folder


def test_without_settings_of_a_site_there_is_no_preview(tmp_path: Path) -> None:
    with penyunting(tmp_path) as meja:
        meja.masuk()
        assert meja.panggil("buka")["pratinjau"] is False
        assert meja.panggil("pratinjau") == {"alamat": None}
        assert "frame-src" not in meja.minta("GET", "/").kepala["content-security-policy"]


def test_one_origin_may_stand_in_a_frame_and_it_is_not_the_editors(tmp_path: Path) -> None:
    with penyunting(kantor(tmp_path)) as meja:
        meja.masuk()
        assert meja.panggil("buka")["pratinjau"] is True
        policy = meja.minta("GET", "/").kepala["content-security-policy"]
        found = [one for one in policy.split("; ") if one.startswith("frame-src")]
        assert len(found) == 1
        assert found[0].startswith("frame-src http://127.0.0.1:")
        assert meja.asal not in policy
        assert "frame-ancestors 'none'" in policy


def test_a_preview_that_cannot_begin_is_told_and_tried_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pratinjau = Pratinjau(tmp_path / "mkdocs.yml")

    def gone(self: Pratinjau) -> subprocess.Popen[bytes]:
        self._socket.close()
        process = subprocess.Popen(["false"], stdin=subprocess.PIPE)
        process.wait()
        return process

    monkeypatch.setattr(modul.Pratinjau, "_mulai", gone)
    for _ in range(2):
        with pytest.raises(TidakJadi, match="Halamannya belum bisa ditampilkan; mengisi dan menyimpan tetap bisa"):
            pratinjau.alamat()
    pratinjau.tutup()


@pytest.mark.lama
def test_the_preview_ends_with_whoever_started_it(tmp_path: Path) -> None:
    with penyunting(kantor(tmp_path)) as meja:
        pratinjau = Pratinjau(meja.data.parent / "mkdocs.yml")
        while pratinjau.alamat() is None:
            pass
        process = pratinjau._proses
        assert process is not None
        assert process.stdin is not None
        process.stdin.close()  # what the system does for a program that was killed
        assert process.wait(timeout=CAP) == 0
        with pytest.raises(OSError, match="refused"):
            socket.create_connection(("127.0.0.1", pratinjau.port))


@pytest.mark.lama
@pytest.mark.browser
def test_the_page_of_the_number_stands_beside_it_and_follows_each_save(browser: Browser, tmp_path: Path) -> None:
    with penyunting(kantor(tmp_path)) as meja:
        page = buka(browser, meja)
        page.get_by_role("button", name="Lihat halamannya").click()
        frame = page.frame_locator("#samping iframe")
        expect(frame.get_by_role("heading", level=1)).to_contain_text("Kinerja tahun 2026")
        sel(page, IKM, "Realisasi").focus()
        expect(frame.get_by_role("heading", level=1)).to_contain_text(IKM)
        sel(page, IKM, "Triwulan IV").fill("86,4")
        sel(page, IKM, "Realisasi").fill("85,9")
        page.get_by_role("button", name="Simpan", exact=True).click()
        page.get_by_role("dialog").get_by_role("button", name="Simpan", exact=True).click()
        expect(page.get_by_role("status")).to_have_text("Tersimpan.")
        sel(page, IKM, "Realisasi").focus()
        expect(frame.locator("main")).to_contain_text("99,88")
        expect(frame.locator("body")).to_contain_text("Pratinjau dari simpanan")
        assert axe(page) == []
        # A page of the site has another origin: it reaches neither the editor's page nor its secret.
        inner = next(one for one in page.frames if one != page.main_frame)
        assert inner.evaluate("() => { try { return parent.document.title } catch (e) { return e.name } }") == (
            "SecurityError"
        )
        assert inner.evaluate("() => sessionStorage.getItem('lkjip')") is None
        page.set_viewport_size({"width": 820, "height": 1100})
        assert overflow(page) == []
        assert axe(page) == []
        page.get_by_role("button", name="Tutup halamannya").click()
        expect(page.locator("#samping iframe")).to_have_count(0)
        page.close()
