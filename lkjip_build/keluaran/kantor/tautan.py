"""Addresses of the web that office programs open."""

from urllib.parse import quote, urlsplit

from lkjip_build.keluaran.xml import xml_text


def web_address(tautan: str) -> str:
    """Return an address that Word opens, or nothing: one it cannot read makes it call the whole file broken."""
    try:
        parts = urlsplit(xml_text(tautan).strip())
    except ValueError:
        return ""
    if parts.scheme not in {"http", "https", "mailto"} or not (parts.netloc or parts.scheme == "mailto"):
        return ""
    return quote(parts.geturl(), safe=":/?#@!$&'()*+,;=%-._~")
