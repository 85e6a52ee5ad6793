"""The help of every command, and what the command line refuses, in Indonesian."""

import ast
import inspect
import re
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from lkjip_build.bahasa.perintah import KALIMAT
from lkjip_build.cli import main

INGGRIS = re.compile(
    r"\b(usage|options?|commands?|error|try|show|default|required|invalid|missing|text|integer|range|file|directory)\b",
    re.I,
)


@pytest.mark.parametrize("command", ["", *main.commands])
def test_no_help_speaks_english(command: str) -> None:
    said = CliRunner().invoke(main, [*([command] if command else []), "--help"], prog_name="lkjip").output
    assert said.startswith("Cara pakai: lkjip ")
    assert "Tampilkan bantuan ini." in said
    assert INGGRIS.findall(said) == []


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (["periska"], "perintah 'periska' tidak ada. (Maksudnya salah satu dari: 'periksa', 'periksa-situs'?)"),
        (["dokumen", "abc"], "isi '[TAHUN]' salah: 'abc' bukan angka bulat."),
        (["dokumen", "1800"], "isi '[TAHUN]' salah: 1800 di luar batas 1990<=x<=2199."),
        (["dokumen", "2025", "2026"], "ada isi yang berlebih (2026)"),
        (["periksa", "--daat"], "pilihan '--daat' tidak ada. (Maksudnya salah satu dari: '--data', '--ketat'?)"),
        (["periksa", "--data"], "pilihan '--data' belum diberi isi."),
        (["periksa", "--data", "ada.txt"], "isi '--data' salah: 'ada.txt' adalah berkas, padahal yang diminta folder."),
        (["periksa", "--ketat=ya"], "pilihan '--ketat' tidak memakai isi."),
        (["mulai"], "belum ditulis: 'FOLDER'."),
        (["mulai", "x", "--jenis", "y"], "isi '--jenis' salah: 'y' bukan salah satu dari 'kecamatan', 'kelurahan', "),
    ],
)
def test_what_is_refused_is_said_in_indonesian(
    typed: list[str], said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("ada.txt").touch()
    result = CliRunner().invoke(main, typed, prog_name="lkjip")
    assert result.exit_code == 2
    assert f"Tidak jadi: {said}" in result.output
    assert INGGRIS.findall(result.output) == []


def test_every_sentence_that_is_translated_is_one_of_the_library() -> None:
    """A new release that says it otherwise shows here, not on a clerk's screen."""
    modules = (click.core, click.exceptions, click.formatting, click.parser, click.termui, click.types)
    source = "".join(inspect.getsource(module) for module in modules)
    said = {node.value for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Constant)}
    assert set(KALIMAT) - said == set()


def test_each_sentence_keeps_the_places_that_the_library_fills() -> None:
    for ours in KALIMAT.items():
        places = [set(re.findall(r"\{(\w+)", one)) for one in ours]
        assert places[1] <= places[0], ours
