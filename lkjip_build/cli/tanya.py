"""Questions that a command asks at the terminal, in the words of the rest; what cannot be is asked again."""

from collections.abc import Callable
from typing import TypeVar

import click

from lkjip_build.bahasa import tanya as kata

T = TypeVar("T")


def tanya(pertanyaan: str, baca: Callable[[str], T], bawaan: str | None = None) -> T:
    """Return the answer to a question; an empty one counts as `bawaan`, and is no answer where that is None. `baca`
    raises click.UsageError for one that cannot be. Raises click.Abort where nobody answers.
    """
    while True:
        said = click.prompt(pertanyaan, default=bawaan, show_default=bool(bawaan), type=str)
        try:
            return baca(said)
        except click.UsageError as error:
            click.echo(error.message, err=True)


def setuju(pertanyaan: str) -> bool:
    """Tell whether a question is answered with yes; just Enter and no answer at all are a no."""
    try:
        return tanya(f"{pertanyaan} {kata.YA_TIDAK}", _ya, "")
    except click.Abort:
        click.echo()
        return False


def _ya(text: str) -> bool:
    """Return what an answer says; `yes` and `no` come from who knows other programs. Raises click.UsageError."""
    said = text.strip().casefold()
    if said not in kata.JAWABAN:
        raise click.UsageError(kata.JAWAB_YA_TIDAK)
    return kata.JAWABAN[said]
