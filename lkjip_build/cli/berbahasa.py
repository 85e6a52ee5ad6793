"""The library of the command line speaks Indonesian.

click asks gettext, and gettext asks the environment for the language: LANGUAGE would have to be set for every program
that is started from here too, the browser of the office among them. So click's modules are given ours to ask.
"""

import importlib

from lkjip_build.bahasa.perintah import KALIMAT

_MODULES = ("core", "exceptions", "formatting", "parser", "termui", "types")


def say(sentence: str) -> str:
    """Return a sentence of click in Indonesian, or as it is where nobody translated it."""
    return KALIMAT.get(sentence, sentence)


def say_of(one: str, many: str, count: int) -> str:
    """Return the sentence for so many."""
    return say(one if count == 1 else many)


def speak_indonesian() -> None:
    """Have click say what it says in Indonesian, from now on and in this process only."""
    for name in _MODULES:
        vars(importlib.import_module(f"click.{name}")).update(_=say, ngettext=say_of)
