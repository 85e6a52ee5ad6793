"""The facts that a verification tells, none of which follows from another."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum, auto


class BelumDipasang(Exception):
    """pyHanko is not installed, so nothing can be verified."""


class Rantai(Enum):
    """Whether the signer's certificate leads to a root that the office trusts."""

    DIKENAL = auto()
    TAK_DIKENAL = auto()
    DITOLAK = auto()
    """It leads to one, but a rule of certificates is broken on the way (usage, weak cryptography, an expired CA)."""


class SumberWaktu(Enum):
    """Who says when it was signed."""

    CAP_WAKTU = auto()
    """A time stamp whose certificate leads to a root that the office trusts."""
    CAP_WAKTU_TAK_DIKENAL = auto()
    PENANDA_TANGAN = auto()
    """The clock of the signer's computer, for which nobody else stands."""
    TIDAK_ADA = auto()


class Kemudian(Enum):
    """What was added to the file after a signature."""

    TIDAK_ADA = auto()
    TANDA_TANGAN = auto()
    """Only what signing leaves behind: further signatures, time stamps, filled fields, data for verification."""
    LAIN = auto()


@dataclass(frozen=True)
class TandaTanganElektronik:
    """One signature. `penanda_tangan` and `penerbit` are the names in its certificate; empty where there is none to
    read.

    `utuh`: the bytes it covers and the signature itself are as they were. `berlaku`: the certificates were valid at
    `waktu`; None where no time is known. Whether a certificate was revoked cannot be told without a network.
    """

    penanda_tangan: str
    penerbit: str
    utuh: bool
    rantai: Rantai
    waktu: datetime | None
    sumber_waktu: SumberWaktu
    berlaku: bool | None
    kemudian: Kemudian


@dataclass(frozen=True)
class Pemeriksaan:
    """All signatures of a file, the first first; none where the file is not signed.

    `terbaca`: False where its structure or a signature cannot be made out. `bita_kami`: the file begins with our bytes,
    the first signature covers them, and since then only signing added to them. `tanpa_ekor`: the last signature or time
    stamp is whole and covers the file to its last byte.
    """

    tanda_tangan: tuple[TandaTanganElektronik, ...] = ()
    terbaca: bool = True
    bita_kami: bool = False
    tanpa_ekor: bool = False

    @property
    def utuh(self) -> bool:
        return self.terbaca and all(one.utuh for one in self.tanda_tangan)
