"""Questions at the terminal: yes and no in Indonesian, and what cannot be is asked again in the words of the rest."""

import click
import pytest
from click.testing import CliRunner
from pengaturan import ROOT

from lkjip_build.cli.mulai import _jenis, _tahun
from lkjip_build.cli.tanya import setuju, tanya


def jawab(text: str) -> tuple[str, bool]:
    """What is printed, and what is answered with these lines."""
    found = []
    made = CliRunner().invoke(click.Command("uji", callback=lambda: found.append(setuju("Tulis?"))), input=text)
    assert made.exception is None, made.output
    return made.output, found[0]


@pytest.mark.parametrize("text", ["y", "ya", "Ya", " YA ", "yes"])
def test_yes(text: str) -> None:
    assert jawab(f"{text}\n")[1] is True


@pytest.mark.parametrize("text", ["t\n", "tidak\n", "T\n", "n\n", "no\n", "\n", ""])
def test_no_and_no_answer(text: str) -> None:
    said, answer = jawab(text)
    assert answer is False
    assert said.startswith("Tulis? [y/T]: ")
    assert "Aborted" not in said


def test_something_else_is_asked_again() -> None:
    said, answer = jawab("mungkin\nyt\nya\n")
    assert answer is True
    assert said.count("Tulis? [y/T]: ") == 3
    assert said.count("jawab y (ya) atau t (tidak), lalu Enter\n") == 2
    assert "Error" not in said


@pytest.mark.parametrize(
    ("baca", "text", "want"),
    [(_jenis, "kantor\nDinas\n", "tulis salah satu: kecamatan,"), (_tahun, "dua\n1889\n20 26\n2026\n", "empat angka")],
)
def test_what_cannot_be_an_answer_is_told_in_indonesian(baca: object, text: str, want: str) -> None:
    found = []
    made = CliRunner().invoke(click.Command("uji", callback=lambda: found.append(tanya("Apa", baca))), input=text)  # type: ignore[arg-type]
    assert found == [{"Dinas": "dinas", "2026": 2026}[text.split("\n")[-2]]]
    assert made.output.count(want) == text.count("\n") - 1
    assert "Error" not in made.output


def test_every_command_asks_there() -> None:
    asking = {
        one.name
        for one in (ROOT / "lkjip_build").rglob("*.py")
        if any(word in one.read_text() for word in ("click.confirm(", "click.prompt(", " input("))
    }
    assert asking == {"tanya.py"}
