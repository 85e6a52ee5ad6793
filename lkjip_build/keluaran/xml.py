"""XML as text: what it can hold, and elements of it."""

import re
from collections.abc import Mapping
from xml.sax.saxutils import escape, quoteattr

Atribut = Mapping[str, object]
_TAK_TERMUAT = re.compile("[^\t\n -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def xml_text(text: str) -> str:
    """Return the text without the control characters and halves of pairs that XML 1.0 cannot hold."""
    return _TAK_TERMUAT.sub("", text)


def isi(text: str) -> str:
    """Return a text as the content of an element."""
    return escape(xml_text(text))


def unsur(nama: str, atribut: Atribut | None = None, *isi: str) -> str:
    """Return an element; `isi` is XML."""
    given = "".join(f" {name}={quoteattr(xml_text(str(value)))}" for name, value in (atribut or {}).items())
    return f"<{nama}{given}>{''.join(isi)}</{nama}>" if isi else f"<{nama}{given}/>"
