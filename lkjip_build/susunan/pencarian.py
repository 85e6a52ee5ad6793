"""What the search is told of the site: what kind each page is, and which words of its readers mean the same."""

from collections.abc import Iterator

from lkjip_build.bahasa import pencarian as kata
from lkjip_build.isi.cari import JenisHalaman, Padanan
from lkjip_build.susunan.situs import Situs

_JENIS: dict[str, JenisHalaman | None] = {
    "": JenisHalaman.KINERJA,
    "kinerja": JenisHalaman.KINERJA,
    "rencana-aksi": JenisHalaman.KINERJA,
    "indikator": JenisHalaman.INDIKATOR,
    "sop": JenisHalaman.SOP,
    "siklus": JenisHalaman.SIKLUS,
    "perubahan": JenisHalaman.LAPORAN,
    "data": JenisHalaman.DATA,
    "sumber": JenisHalaman.DATA,
    "metodologi": JenisHalaman.TENTANG,
    "tentang": JenisHalaman.TENTANG,
    "istilah": JenisHalaman.ISTILAH,
    "mutu-data": None,
    "peta-situs": None,
}

LABEL = {
    JenisHalaman.KINERJA: kata.KELOMPOK_KINERJA,
    JenisHalaman.INDIKATOR: kata.KELOMPOK_INDIKATOR,
    JenisHalaman.LAPORAN: kata.KELOMPOK_LAPORAN,
    JenisHalaman.LAMPIRAN: kata.KELOMPOK_LAMPIRAN,
    JenisHalaman.SIKLUS: kata.KELOMPOK_SIKLUS,
    JenisHalaman.SOP: kata.KELOMPOK_SOP,
    JenisHalaman.DATA: kata.KELOMPOK_DATA,
    JenisHalaman.TENTANG: kata.KELOMPOK_TENTANG,
    JenisHalaman.ISTILAH: kata.KELOMPOK_ISTILAH,
    JenisHalaman.KANTOR: kata.KELOMPOK_KANTOR,
}
"""What results of a kind are headed with."""


def jenis_halaman(alamat: str) -> JenisHalaman | None:
    """Return the kind of the page at an address, which never changes; None for a page that is for the office or lists
    others, so that nobody looks for it. KeyError for one that nobody has thought of yet.
    """
    first, *rest = alamat.strip("/").split("/")
    if rest[-1:] == ["asal"]:
        return None
    if first != "laporan":
        return _JENIS[first]
    if rest[1:] == ["kelengkapan"]:
        return None
    return JenisHalaman.LAMPIRAN if rest[1:] and rest[1].startswith("lampiran-") else JenisHalaman.LAPORAN


def semua_padanan(situs: Situs) -> Iterator[Padanan]:
    """Yield the words that mean the same: an istilah with what it stands for and its synonyms, and the abbreviation of
    an indikator with its name.
    """
    for one in situs.data.glosarium.istilah:
        said = f"{one.istilah} {one.kepanjangan or ''}".strip()
        if one.kepanjangan or one.sinonim:
            yield Padanan((one.istilah, *([one.kepanjangan] if one.kepanjangan else ()), *one.sinonim), said)
    for _, induk in situs.data.renstra.semua_induk:
        for indikator in induk.indikator:
            if indikator.singkatan:
                yield Padanan((indikator.singkatan,), indikator.nama)
