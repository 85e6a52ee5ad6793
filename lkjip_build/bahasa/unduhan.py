"""What a file of a report is good for."""

_SEBUTAN = {
    "pdf": "untuk dicetak, ditandatangani, dan diarsipkan (PDF/A)",
    "docx": "untuk disunting (Word)",
    "xlsx": "formulir dengan angka (Excel)",
    "ods": "formulir dengan angka (LibreOffice)",
}


def kegunaan(jenis: str) -> str:
    """Return the use of a file by its suffix; empty for others."""
    return _SEBUTAN.get(jenis, "")
