"""What a file of a report is good for."""

from typing import assert_never

from lkjip_build.model.pengesahan import JenisKembali

_SEBUTAN = {
    "pdf": "untuk dicetak, ditandatangani, dan diarsipkan (PDF/A)",
    "docx": "untuk disunting (Word)",
    "odt": "untuk disunting (LibreOffice)",
    "xlsx": "formulir dengan angka (Excel)",
    "ods": "formulir dengan angka (LibreOffice)",
}


def kegunaan(jenis: str, kembali: JenisKembali | None = None) -> str:
    """Return the use of a file by its suffix, empty for others; of a signed one that came back, what it is."""
    match kembali:
        case None:
            return _SEBUTAN.get(jenis, "")
        case JenisKembali.ELEKTRONIK:
            return "laporan yang ditandatangani secara elektronik (PDF)"
        case JenisKembali.PINDAIAN:
            return "pindaian laporan yang ditandatangani (PDF)"
    assert_never(kembali)
