"""The time of reading and writing prose grows as the text does, whatever the text is made of."""

import time
from collections.abc import Callable

import pytest
from acuan import tulis

from lkjip_build.prosa import baca, polos

PIECES = (
    *("[", "![", "1. ", "- ", "> ", "*", "**", "<", "&", "[a](", "[a](https://x", "[a](https://x(", "((", "**a ", "*a"),
    *("| ", "|---", "- a\n", "1. a\n", "- 5\n", "|a|\n", "|---|\n", "|a" * 14 + "\n", "|---" * 14 + "\n", "*   ", "\n"),
    *("- [a](https://x) *b* ", "- *a [b](https://x) **\n\n  1. |\n", "_", "a", "  - a\n - b\n"),
)
SHAPES: dict[str, Callable[[int], str]] = {
    "daftar bertingkat": lambda n: "\n".join(" " * (2 * (i % 240)) + "- a" for i in range(n // 250)),
    "tabel": lambda n: "|a|b|\n|---|---|\n" + "|**a**|b|\n" * (n // 10),
    "satu tabel lebar": lambda n: "|a" * (n // 6) + "\n" + "|---" * (n // 6) + "\n|a",
    "sel hilang": lambda n: "|a|b|c|d|\n|---|---|---|---|\n" + "||\n" * (n // 3),
} | {piece: lambda n, piece=piece: piece * (n // len(piece)) for piece in PIECES}  # type: ignore[misc]


def used(text: str) -> float:
    """The least of some runs, in seconds of this process; other processes do not count."""
    found = []
    for _ in range(3):
        baca.cache_clear()
        begin = time.process_time()
        baca(text)
        tulis(text)
        polos(text)
        found.append(time.process_time() - begin)
    return min(found)


@pytest.mark.lama
@pytest.mark.parametrize("nama", SHAPES, ids=repr)
def test_eight_times_the_text_takes_about_eight_times_as_long(nama: str) -> None:
    short, long = SHAPES[nama](7_500), SHAPES[nama](60_000)
    # Linear is 8, quadratic is 64.
    assert used(long) < 24 * max(used(short), 0.0005)
