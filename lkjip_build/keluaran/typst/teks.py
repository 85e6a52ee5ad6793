"""Text as our Typst templates take it."""

KATA_TERPANJANG = 30
"""Letters in a row after which a line may break anywhere, so that no word leaves its cell."""


def last_number(nomor: str) -> str:
    """Return `3.2` of `Tabel 3.2`; the template adds the word again."""
    return nomor.split(" ", 1)[-1]


def breakable(text: str) -> str:
    """Return text with room to break inside words longer than a cell can hold."""
    if all(len(word) <= KATA_TERPANJANG for word in text.split()):
        return text
    return " ".join(
        "\u200b".join(word[at : at + KATA_TERPANJANG] for at in range(0, len(word), KATA_TERPANJANG))
        for word in text.split(" ")
    )
