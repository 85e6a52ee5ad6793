"""The files of each year's report beside its pages, each made when somebody asks for it."""

from collections.abc import Callable, Collection, Iterator, Mapping
from functools import cache, partial

from lkjip_build.isi import Dokumen, Lembar, Terbitan
from lkjip_build.keluaran.docx.lembar import lembar_docx
from lkjip_build.keluaran.docx.lkjip import lkjip_docx
from lkjip_build.keluaran.ods.lkjip import lkjip_ods
from lkjip_build.keluaran.odt.lkjip import lkjip_odt
from lkjip_build.keluaran.simpan import Isi, Simpan, selalu_baru
from lkjip_build.keluaran.typst.lembar import lembar_pdf
from lkjip_build.keluaran.typst.lkjip import lkjip_pdf
from lkjip_build.keluaran.xlsx import lembar_xlsx, lkjip_xlsx

PENULIS: dict[str, Callable[[Dokumen], bytes]] = {
    "pdf": lkjip_pdf,
    "docx": lkjip_docx,
    "odt": lkjip_odt,
    "xlsx": lkjip_xlsx,
    "ods": lkjip_ods,
}
PENULIS_LEMBAR: dict[str, Callable[[Lembar], bytes]] = {"pdf": lembar_pdf, "docx": lembar_docx, "xlsx": lembar_xlsx}


def files(semua: Mapping[int, Terbitan], simpan: Simpan = selalu_baru) -> dict[str, Callable[[], bytes]]:
    """Return how to make the documents of every year, by their path in the site; DocumentError where one cannot be
    set.
    """
    return {
        f"laporan/{tahun}/{terbitan.kerangka.nama_berkas}.{jenis}": cache(partial(isi.tulis, jenis, write, simpan))
        for tahun, terbitan in semua.items()
        for isi in [Isi("lkjip", partial(getattr, terbitan, "dokumen"))]
        for jenis, write in PENULIS.items()
    }


def documents(dokumen: Dokumen, simpan: Simpan = selalu_baru) -> Iterator[tuple[str, bytes]]:
    """Yield (file name, bytes) of the documents of one year."""
    isi = Isi("lkjip", lambda: dokumen)
    for jenis, write in PENULIS.items():
        yield f"{dokumen.nama_berkas}.{jenis}", isi.tulis(jenis, write, simpan)


def lembar(
    semua: Mapping[str, Callable[[], Lembar]], simpan: Simpan = selalu_baru, jenis: Collection[str] = ("pdf", "docx")
) -> dict[str, Callable[[], bytes]]:
    """Return how to make documents of few pages in these formats, by their path in the site; `semua` has it without
    the ending.
    """
    return {
        f"{path}.{one}": cache(partial(isi.tulis, one, PENULIS_LEMBAR[one], simpan))
        for path, compose in semua.items()
        for isi in [Isi("lembar", compose)]
        for one in jenis
    }
