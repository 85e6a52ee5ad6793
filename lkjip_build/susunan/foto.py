"""Pictures of the office that the texts of a report show."""

from collections.abc import Iterator

from lkjip_build.bahasa.dokumen import lambang as uraian_lambang
from lkjip_build.compute.naskah import gambar_laporan
from lkjip_build.isi.gambar import Foto, Lambang
from lkjip_build.model.gambar import semua_lambang
from lkjip_build.susunan.situs import Situs


def foto_laporan(situs: Situs, tahun: int, berkas: str) -> Foto | None:
    """Return the picture that a file in the folder of a year holds; None where it holds none, which is an error."""
    found = situs.data.gambar.get(f"{tahun}/gambar/{berkas}")
    if found is None or not found.isi:
        return None
    place = f"/laporan/{tahun}/gambar/{found.sidik[:16]}.{found.jenis}"
    return Foto(found.isi, found.jenis, found.lebar, found.tinggi, found.sidik, place)


def lambang(situs: Situs) -> Lambang | None:
    """Return the emblem of the office for a cover; None where there is none that can be printed, which is told."""
    for found in semua_lambang(situs.data.gambar)[:1]:
        if found.isi:
            foto = Foto(found.isi, found.jenis, found.lebar, found.tinggi, found.sidik)
            return Lambang(foto, uraian_lambang(situs.data.instansi.nama))
    return None


def semua_foto(situs: Situs) -> Iterator[Foto]:
    """Yield the pictures of all reports of the site, each once for its place."""
    for tahun, laporan in situs.data.laporan.items():
        for berkas in dict.fromkeys(one.berkas for *_, one in gambar_laporan(laporan)):
            if foto := foto_laporan(situs, tahun, berkas):
                yield foto
