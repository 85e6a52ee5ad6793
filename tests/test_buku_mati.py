"""What the ledger of typed text is for: with it switched off, rows and words go without a word."""

from pathlib import Path

import pytest

from lkjip_build.sources import csv_text, read_csv, read_yaml, yaml_text
from lkjip_build.sources.csv_kutip import Likeness

ANGGARAN = (Path(__file__).parents[1] / "data/2025/anggaran.csv").read_text(encoding="utf-8")
ALAMAT = "alamat: Jl. Raya Baturraden #BanggaMelayaniBangsa\n"


def swallowed() -> str:
    """The budget with a stray quote at the end of row 2 and of row 4."""
    lines = ANGGARAN.split("\n")
    lines[1] += '"Selesai'
    lines[3] += 'tepat waktu"'
    return "\n".join(lines)


def test_without_the_ledger_of_csv_rows_are_lost(monkeypatch: pytest.MonkeyPatch) -> None:
    whole, _ = read_csv(ANGGARAN, "x.csv")
    _, told = read_csv(swallowed(), "x.csv")
    assert [(problem.code, problem.location.line) for problem in told] == [("LKJ030", 2)]
    monkeypatch.setattr(Likeness, "rows_in", lambda *_: iter(()))
    lost, silent = csv_text.read_csv(swallowed(), "x.csv")
    assert whole is not None
    assert lost is not None
    assert silent == []
    assert isinstance(whole.tree, list)
    assert isinstance(lost.tree, list)
    assert len(lost.tree) == len(whole.tree) - 2


def test_without_the_ledger_of_yaml_words_are_lost(monkeypatch: pytest.MonkeyPatch) -> None:
    assert [problem.code for problem in read_yaml(ALAMAT, "x.yml")[1]] == ["LKJ040"]
    monkeypatch.setattr(yaml_text, "ledger_problems", lambda *_: iter(()))
    document, silent = read_yaml(ALAMAT, "x.yml")
    assert document is not None
    assert (document.tree, list(silent)) == ({"alamat": "Jl. Raya Baturraden"}, [])
