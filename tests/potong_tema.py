"""Cuts Material's style sheet to what our pages can use: `python tests/potong_tema.py` writes `assets/tema.css` anew.

A rule stays when every class that it names is one that our pages use of the theme (`DIPAKAI`), or it names none. So the
result follows from Material's sheet alone; what a page may use is held against `DIPAKAI` by `test_potong_tema.py`.
"""

import hashlib
import re
from collections.abc import Iterator, Sequence
from importlib.metadata import distribution
from pathlib import Path
from typing import Any

import tinycss2

ROOT = Path(__file__).parents[1]
HASIL = ROOT / "lkjip_build/assets/tema.css"
DIPAKAI = {"md-typeset", "headerlink"}
"""The classes that pages use of the theme: what Markdown makes, within the content."""
ATRIBUT = {"dir", "open", "title", "type", "align"}
TANPA = {"audio", "iframe", "video"}
"""Tags that no page holds."""


def sumber() -> Path:
    """Return Material's main style sheet, as it is installed."""
    files = distribution("mkdocs-material").files or ()
    (found,) = (one for one in files if re.search(r"stylesheets/main\.[^/]*\.min\.css$", str(one)))
    return Path(str(found.locate()))


def potong(css: str) -> str:
    """Return the sheet without the rules and custom properties that no page of ours can use."""
    rules = tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True)
    text, used = "", set()
    while True:
        used, before = set(re.findall(r"var\(\s*(--[\w-]+)", text + _ours())), used
        text = "\n".join(filter(None, (_rule(one, used if before else None) for one in rules)))
        if used == before:
            return text


def _ours() -> str:
    return "".join(one.read_text(encoding="utf-8") for one in sorted(HASIL.parent.glob("*.css")) if one != HASIL)


def _rule(rule: Any, used: set[str] | None) -> str:
    """Return what stays of a rule, with the custom properties in `used`, or all of them."""
    if rule.type == "at-rule" and rule.at_keyword in {"media", "supports"}:
        inner = "".join(_rule(one, used) for one in tinycss2.parse_blocks_contents(rule.content))
        return f"@{rule.at_keyword}{tinycss2.serialize(rule.prelude)}{{{inner}}}" if inner else ""
    if rule.type != "qualified-rule":
        return ""
    selectors = [tinycss2.serialize(one).strip() for one in _split(rule.prelude) if _fits(one)]
    declarations = [
        one.serialize()
        for one in tinycss2.parse_blocks_contents(rule.content, skip_comments=True, skip_whitespace=True)
        if used is None or not one.name.startswith("--") or one.name in used
    ]
    return f"{','.join(selectors)}{{{';'.join(declarations)}}}" if selectors and declarations else ""


def _split(tokens: Sequence[Any]) -> Iterator[list[Any]]:
    one: list[Any] = []
    for token in tokens:
        if token == ",":
            yield one
            one = []
        else:
            one.append(token)
    yield one


def _fits(tokens: Sequence[Any]) -> bool:
    """Tell whether a selector can mean something on a page of ours."""
    before = None
    for token in tokens:
        match token.type:
            case "ident" if before == "." and token.value not in DIPAKAI:
                return False
            case "ident" if before != ":" and token.value in TANPA:
                return False
            case "hash":
                return False
            case "[] block" if token.content[0].value not in ATRIBUT or "rtl" in tinycss2.serialize(token.content):
                return False
            case "function" if token.name in {"is", "where"} and not any(map(_fits, _split(token.arguments))):
                return False
        before = token
    return True


def tertulis() -> str:
    """Return what `assets/tema.css` has to hold."""
    source = sumber()
    version = distribution("mkdocs-material").version
    digest = hashlib.sha256(source.read_bytes()).hexdigest()
    return (
        f"/* Material for MkDocs {version}, {source.name} (SHA-256 {digest}), cut by tests/potong_tema.py.\n"
        "   Copyright (c) 2016-2025 Martin Donath, MIT License: https://github.com/squidfunk/mkdocs-material */\n"
        f"{potong(source.read_text(encoding='utf-8'))}\n"
    )


if __name__ == "__main__":
    HASIL.write_text(tertulis(), encoding="utf-8")
