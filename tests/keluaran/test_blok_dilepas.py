"""What a page was written of is let go at once, also where nobody looks for cycles, as in a build."""

import gc
import weakref
from datetime import date

import pytest
from pengaturan import ROOT

from lkjip_build.build import build
from lkjip_build.isi import BerkasBaris, Blok, Gambar, Tabel
from lkjip_build.isi.butir_asal import ButirAsal
from lkjip_build.keluaran.html.penulis import Penulis

PAGES = ("indikator/iku-01/index.md", "sumber/2025/kinerja/index.md")


def test_a_block_is_gone_once_it_is_written(monkeypatch: pytest.MonkeyPatch) -> None:
    noted: list[tuple[str, weakref.ref[Blok]]] = []
    tulis, tabel = Penulis.tulis, Penulis.tabel

    def note(blok: Blok) -> None:
        noted.append((type(blok).__name__, weakref.ref(blok)))

    def noting(self: Penulis, blok: Blok) -> str:
        note(blok)
        return tulis(self, blok)

    def noting_tables(self: Penulis, satu: Tabel, sebelum: tuple[ButirAsal, ...] = ()) -> str:
        note(satu)
        return tabel(self, satu, sebelum)

    monkeypatch.setattr(Penulis, "tulis", noting)
    monkeypatch.setattr(Penulis, "tabel", noting_tables)
    site = build(ROOT / "data", date(2026, 11, 23), dokumen=False)
    gc.disable()
    try:
        for uri in PAGES:
            site.halaman[uri]()
        left = [name for name, one in noted if one() is not None]
    finally:
        gc.enable()
    with_macros = {one.__name__ for one in (Tabel, Gambar, BerkasBaris)}
    assert {name for name, _ in noted} >= with_macros
    assert left == []
