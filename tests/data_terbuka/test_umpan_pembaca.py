"""The feed as a reader's program takes it: well formed, its addresses whole, each correction at its own line."""

from pathlib import Path
from typing import Any

import pytest
from alat_data import ALAMAT, alat
from kantor_sah import HARI_INI, salin

from lkjip_build.build import Site, build


def terbaca(site: Site) -> Any:
    """What feedparser finds in the feed of a site."""
    content = site.berkas["perubahan.xml"]()
    assert isinstance(content, bytes)
    came = {"content-location": f"{ALAMAT}perubahan.xml", "content-type": "application/xml"}
    return alat("feedparser").parse(content, response_headers=came)


@pytest.mark.parametrize("beralamat", [False, True])
def test_a_reader_of_others_takes_every_entry_with_its_whole_address(tmp_path: Path, beralamat: bool) -> None:
    changed = {"instansi.yml": ("status_data:", f"alamat_situs: {ALAMAT}\nstatus_data:")} if beralamat else {}
    site = build(salin(tmp_path, changed), HARI_INI)
    found = terbaca(site)
    assert (found.bozo, found.version) == (False, "atom10")
    assert [one.title.partition(":")[0] for one in found.entries] == [
        *("Laporan 2025 dikoreksi", "Angka diperbarui 4 Mei 2026", "Laporan 2025 disahkan"),
    ]
    assert [tuple(one.updated_parsed[:3]) for one in found.entries] == [
        (2026, 5, 3),
        (2026, 5, 3),
        (2026, 1, 20),
    ]  # UTC
    correction, figures, seal = (one.link for one in found.entries)
    assert (figures, seal) == (f"{ALAMAT}kinerja/2025/", f"{ALAMAT}laporan/2025/")
    page, _, anchor = correction.partition("#")
    assert page == f"{ALAMAT}perubahan/"
    assert f'id="{anchor}"' in site.halaman["perubahan/index.md"]().source(inline=True)
    assert found.entries[0].content[0].value.startswith("Semula: 5. Menjadi: 6.")


def test_it_says_so_where_a_feed_is_broken() -> None:
    assert alat("feedparser").parse(b"<feed xmlns='http://www.w3.org/2005/Atom'><entry>").bozo
