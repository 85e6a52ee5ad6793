"""What statisticians ask of an indikator besides its definition, for its page."""

from collections.abc import Iterator

from lkjip_build.isi import Blok, p, tautan
from lkjip_build.model.renstra import Indikator
from lkjip_build.susunan.kolom.kinerja import alamat_indikator
from lkjip_build.susunan.situs import Situs


def keterangan_statistik(situs: Situs, one: Indikator) -> Iterator[tuple[str, tuple[Blok, ...]]]:
    """Yield what the office has told of it, by name; a composite leads to what it is made of."""
    for name, text in (("Konsep", one.konsep), ("Ukuran", one.ukuran), ("Klasifikasi penyajian", one.klasifikasi)):
        if text:
            yield name, (p(text),)
    if one.pembangun:
        names = {lain.kode: lain.judul for lain in situs.data.renstra.semua_indikator}
        yield (
            "Disusun dari",
            tuple(p(tautan(names[kode], alamat_indikator(kode)) if kode in names else kode) for kode in one.pembangun),
        )
