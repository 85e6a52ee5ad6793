"""The addresses in open data lead to a page of the site, and to the line on it that they name."""

import json
import re
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from alat_data import isi_data, kantor_kecil
from bersama import terbitan
from kantor_sah import DATA as DATA_SAH
from kantor_sah import HARI_INI as HARI_SAH

from lkjip_build.build import Site, build
from lkjip_build.susunan.terbuka.tabel import SEMUA

HARI_INI = date(2026, 11, 23)


def tersesat(site: Site) -> tuple[int, list[str]]:
    """How many addresses the tables of a site hold, and those that lead nowhere."""

    @cache
    def page(uri: str) -> str:
        return site.halaman[uri]().source(inline=True) if uri in site.halaman else ""

    tables = (json.loads(isi_data(site)[f"data/{one.nama}.json"]) for one in SEMUA)
    found = [row["alamat"] for rows in tables for row in rows if "alamat" in row]
    lost = []
    for address in dict.fromkeys(found):
        path, _, anchor = address.partition("#")
        text, at = page(f"{path}index.md"), re.escape(anchor)
        if not text or (anchor and not re.search(rf'\bid="{at}"|\{{\s*#{at}\s*\}}', text)):
            lost.append(address)
    return len(found), lost


@pytest.mark.parametrize("kantor", [pytest.param("contoh", marks=pytest.mark.lama), "sah", "kecil"])
def test_every_address_leads_to_its_line(tmp_path: Path, kantor: str) -> None:
    match kantor:
        case "contoh":
            site = terbitan(HARI_INI)
        case "sah":
            site = build(DATA_SAH, HARI_SAH)
        case _:
            site = kantor_kecil(tmp_path)
    count, lost = tersesat(site)
    assert lost == []
    assert count > 10
