"""What the site says of the electronic signatures in a file that came back signed: what was verified, and no more."""

from collections.abc import Iterator, Mapping
from functools import lru_cache

from lkjip_build.bahasa import tanda_tangan as kata
from lkjip_build.isi import Blok, Daftar, p
from lkjip_build.model.pengesahan import BerkasSah, JenisKembali, Segel
from lkjip_build.tanda_tangan import BelumDipasang, Pemeriksaan, periksa, semua_akar


def fakta_tanda_tangan(
    segel: Segel, isi: Mapping[str, bytes], sertifikat: Mapping[str, bytes]
) -> dict[str, tuple[str, ...]]:
    """Return what was verified of each electronically signed file of a seal, by its name, in sentences; without pyHanko
    that nobody verified it.

    `isi` are the bytes of the files by their name, `sertifikat` the files with the roots that the office trusts.
    """
    akar = tuple(sorted(sertifikat.items()))
    return {
        one.nama: _fakta(isi[one.nama], each.pdf, akar)
        for each in segel.pengesahan
        for one in each.kembali
        if one.jenis is JenisKembali.ELEKTRONIK and one.nama in isi
    }


def _fakta(isi: bytes, laporan: BerkasSah | None, akar: tuple[tuple[str, bytes], ...]) -> tuple[str, ...]:
    try:
        found = _pemeriksaan(isi, (laporan.ukuran, laporan.sidik) if laporan else None, akar)
    except BelumDipasang:
        return (kata.BELUM_DIPERIKSA,)
    return tuple(kata.semua_fakta(found))


@lru_cache(maxsize=16)
def _pemeriksaan(isi: bytes, kami: tuple[int, str] | None, akar: tuple[tuple[str, bytes], ...]) -> Pemeriksaan:
    """Verify a file only once in a process."""
    return periksa(isi, kami, semua_akar(dict(akar))[0])


def blok_tanda_tangan(nama: str, fakta: tuple[str, ...]) -> Iterator[Blok]:
    """Yield what was verified of a file, for the page that offers it; nothing where it is not signed electronically."""
    if fakta:
        yield p(kata.tentang(nama))
        yield Daftar(tuple((p(one),) for one in fakta))
