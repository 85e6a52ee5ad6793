"""Style sheets and scripts lose what only people read, and nothing that a browser does."""

import re
import shutil
import subprocess

import pytest
import tinycss2
from pengaturan import ROOT

from lkjip_build.keluaran.html.aset import GAYA, GAYA_GAMBAR, GAYA_ISI, SKRIP, SKRIP_SARING, files, gaya

ASSETS = ROOT / "lkjip_build/assets"


def said(sheet: str) -> str:
    """What a style sheet says, token by token, with one space wherever one may stand."""
    tokens = tinycss2.parse_stylesheet(sheet, skip_comments=True, skip_whitespace=True)
    made = re.sub(r"\s*([{};,:>])\s*", r"\1", re.sub(r"\s+", " ", tinycss2.serialize(tokens)))
    return made.replace(";}", "}").strip()


def test_sheets_say_the_same_without_the_spaces() -> None:
    for name in (*GAYA, *GAYA_ISI, *GAYA_GAMBAR):
        if name != "gelap.css":  # written under two conditions
            written = re.sub(r"/\*.*?\*/", "", (ASSETS / name).read_text(encoding="utf-8"), flags=re.DOTALL)
            assert said(gaya((name,)).decode()) == said(written), name


def test_a_script_keeps_every_statement_and_no_comment() -> None:
    for path, names in (("assets/situs.js", SKRIP), (f"assets/{SKRIP_SARING}", (*SKRIP, SKRIP_SARING))):
        made = files("Situs")[path]().decode()
        written = "".join((ASSETS / name).read_text(encoding="utf-8") for name in names)
        lines = [one.strip() for one in written.splitlines()]
        assert made.splitlines() == [one for one in lines if one and not one.startswith("//")]
        assert "`" not in written  # a text of several lines would lose its spaces


@pytest.mark.skipif(not shutil.which("node"), reason="Node.js tidak ada")
def test_node_reads_the_scripts() -> None:
    for path in ("assets/situs.js", f"assets/{SKRIP_SARING}"):
        made = files("Situs")[path]()
        assert subprocess.run(["node", "--check", "-"], input=made, check=False).returncode == 0
