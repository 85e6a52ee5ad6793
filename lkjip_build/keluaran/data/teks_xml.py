"""What of a text XML can hold."""


def teks_xml(text: str) -> str:
    """Return the text without the characters that XML 1.0 has no way to write."""
    return "".join(
        c for c in text if c in "\t\n\r" or (c >= " " and c not in "\ufffe\uffff" and not "\ud800" <= c < "\ue000")
    )
