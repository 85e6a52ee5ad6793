"""XML as text: what it can hold, and elements of it."""

from collections.abc import Mapping
from xml.sax.saxutils import escape, quoteattr

Atribut = Mapping[str, object]


def xml_text(text: str) -> str:
    """Return the text without the control characters and halves of pairs that XML 1.0 cannot hold."""
    return "".join(
        c for c in text if c in "\t\n" or (c >= " " and c not in "\ufffe\uffff" and not "\ud800" <= c < "\ue000")
    )


def isi(text: str) -> str:
    """Return a text as the content of an element."""
    return escape(xml_text(text))


def unsur(nama: str, atribut: Atribut | None = None, *isi: str) -> str:
    """Return an element; `isi` is XML."""
    given = "".join(f" {name}={quoteattr(xml_text(str(value)))}" for name, value in (atribut or {}).items())
    return f"<{nama}{given}>{''.join(isi)}</{nama}>" if isi else f"<{nama}{given}/>"
