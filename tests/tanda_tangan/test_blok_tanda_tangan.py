"""The page of a report tells of an electronic signature exactly what was verified, and nothing where it cannot."""

import sys
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).parent))
from kantor import laporan, perintah, sahkan, salin, verifikasi
from penanda import AKAR, pem, tanda_tangani

from lkjip_build.isi import Daftar, Kalimat
from lkjip_build.load.segel_sendiri import semua_segel
from lkjip_build.sources import read_folder
from lkjip_build.susunan import tanda_tangan as susunan
from lkjip_build.susunan.tanda_tangan import blok_tanda_tangan
from lkjip_build.susunan.unduhan import Berkas, semua_unduhan

NAMA = "lkjip-2025-tanda-tangan-elektronik.pdf"


@pytest.fixture(autouse=True)
def _anew() -> None:
    susunan._pemeriksaan.cache_clear()


def kantor(folder: Path, *, akar: bool = True) -> Path:
    """The sealed office with its signed report."""
    data = salin(folder)
    if akar:
        (data / "sertifikat").mkdir()
        (data / "sertifikat/akar.pem").write_bytes(pem(AKAR))
    assert sahkan(data, tanda_tangani(laporan()))[0] == 0
    return data


def unduhan(data: Path) -> dict[str, Berkas]:
    sources = read_folder(data)
    files = {f"laporan/2025/{one.name}": one.read_bytes for one in sorted((data / "2025/dokumen").iterdir())}
    segel = semua_segel(sources, "data")[0][2025]
    return {one.berkas: one for one in semua_unduhan(2025, files, segel, sources.sertifikat)}


def test_the_page_and_the_command_tell_the_same_facts(tmp_path: Path) -> None:
    data = kantor(tmp_path)
    found = unduhan(data)
    assert [name for name, one in found.items() if one.tanda_tangan] == [NAMA]
    told = list(found[NAMA].tanda_tangan)
    assert told == verifikasi(data, (data / "2025/dokumen" / NAMA).read_bytes())[1][2:]
    assert len(told) == 4
    head, listed = blok_tanda_tangan(NAMA, found[NAMA].tanda_tangan)
    assert isinstance(head, Kalimat)
    assert isinstance(listed, Daftar)
    assert "".join(one.teks for one in head.potongan) == f"Tanda tangan elektronik di {NAMA}:"
    assert [one.potongan[0].teks for (one,) in listed.butir if isinstance(one, Kalimat)] == told


def test_an_unknown_root_is_said(tmp_path: Path) -> None:
    said = " ".join(unduhan(kantor(tmp_path, akar=False))[NAMA].tanda_tangan)
    assert "TIDAK berujung pada sertifikat akar yang dipercaya instansi" in said
    assert "Yang ditandatanganinya utuh." in said


def test_one_file_is_verified_once_and_without_one_nothing_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[int] = []
    periksa = susunan.periksa
    monkeypatch.setattr(susunan, "periksa", lambda *args: calls.append(1) or periksa(*args))
    unsigned = salin(tmp_path / "a")
    assert [one.tanda_tangan for one in unduhan(unsigned).values()] == [()] * 5
    assert calls == []
    data = kantor(tmp_path / "b")
    assert unduhan(data) == unduhan(data)
    assert calls == [1]


def test_without_pyhanko_no_fact_is_claimed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    data = kantor(tmp_path)
    monkeypatch.setitem(sys.modules, "pyhanko.keys", None)
    assert unduhan(data)[NAMA].tanda_tangan == (
        "Tanda tangan elektroniknya tidak diperiksa waktu situs ini dibuat; pembaca PDF bisa memeriksanya.",
    )


def test_a_file_without_a_signature_has_no_block() -> None:
    assert list(blok_tanda_tangan("lkjip-2025.pdf", ())) == []


def test_the_site_offers_the_signed_file_as_it_came_back(tmp_path: Path) -> None:
    data = kantor(tmp_path)
    code, told = perintah("tulis", tmp_path / "situs", "--data", data, "--docs", tmp_path / "tanpa")
    assert code == 0, told
    made = tmp_path / "situs/laporan/2025"
    assert (made / NAMA).read_bytes() == (data / "2025/dokumen" / NAMA).read_bytes()
    assert "laporan yang ditandatangani secara elektronik" in (made / "index.md").read_text(encoding="utf-8")
