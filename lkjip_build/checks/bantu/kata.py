"""Texts compared by their words."""

import re


def words(text: str) -> set[str]:
    """Return the words and numbers of a text, in small letters."""
    return set(re.findall(r"[a-z0-9]+", text.casefold()))
