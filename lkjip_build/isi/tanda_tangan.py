"""Who signs a document, and the block to sign."""

from dataclasses import dataclass

from lkjip_build.bahasa.dokumen import nip


@dataclass(frozen=True)
class Penandatangan:
    """Who signs; an empty name leaves room to write it. `nip` are the parts that may be printed, to be joined by spaces
    in the signature and nowhere else (see `privasi`). `ruas` names the field for an electronic signature; empty where
    this document is not signed at that place.
    """

    jabatan: str
    nama: str
    nip: tuple[str, ...]
    peran: str = ""
    pangkat: str = ""
    ruas: str = ""

    @property
    def nip_tercetak(self) -> str:
        return nip(self.nip)


@dataclass(frozen=True)
class TandaTangan:
    """A block to sign: place and date above, one column for each who signs."""

    tempat_tanggal: str
    pihak: tuple[Penandatangan, ...]
