"""The paper that an office prints on."""

from enum import StrEnum

PENDEK_PANJANG = {"A4": (210, 297), "F4": (215, 330)}
"""Of a sheet, in millimetres."""


class Kertas(StrEnum):
    A4 = "A4"
    F4 = "F4"

    @property
    def pendek(self) -> int:
        """Its shorter edge in millimetres."""
        return PENDEK_PANJANG[self][0]

    @property
    def panjang(self) -> int:
        """Its longer edge in millimetres."""
        return PENDEK_PANJANG[self][1]
