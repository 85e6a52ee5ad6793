"""The SOP in its official form: identity, the numbered table with its symbols, and the flow as text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lkjip_build.bahasa.sop import alur, bacaan, judul_alur, lama, pelaksana, ringkasan, uraian
from lkjip_build.compute.durasi import biaya_kembali, waktu_lurus
from lkjip_build.drawing.gambar_sop import alur_of, draw
from lkjip_build.model.aturan import SatuanHari
from lkjip_build.model.nilai import Lama
from lkjip_build.model.sop import Sop
from lkjip_build.pages.render import Page, Renderer
from lkjip_build.pages.situs import Situs


@dataclass(frozen=True)
class BerkasSop:
    """The names of the files that stand beside the page of an SOP."""

    pdf: str
    bpmn: str


def berkas_sop(sop: Sop) -> BerkasSop:
    return BerkasSop(f"sop-{sop.kode}.pdf", f"sop-{sop.kode}.bpmn")


def pages(situs: Situs, renderer: Renderer) -> Iterator[Page]:
    """Yield the index and the page of each SOP."""
    yield renderer.page(
        "halaman/sop-semua.md.jinja",
        "sop/index.md",
        "Standar operasional prosedur",
        "Prosedur tetap kantor: siapa mengerjakan apa, dalam berapa lama.",
        f"{situs.folder}/instansi.yml",
        semua=[(sop, ringkasan(sop, _lama(waktu_lurus(sop), situs))) for sop in situs.data.sop.values()],
    )
    by_nama = {_words(sop.nama): sop.kode for sop in situs.data.sop.values()}
    for sop in situs.data.sop.values():
        yield _page(situs, renderer, sop, by_nama)


def _page(situs: Situs, renderer: Renderer, sop: Sop, by_nama: dict[str, str]) -> Page:
    straight = _lama(waktu_lurus(sop), situs)
    return renderer.page(
        "halaman/sop.md.jinja",
        f"sop/{sop.kode}/index.md",
        sop.nama,
        f"SOP {sop.nama}: {ringkasan(sop, straight)}.",
        f"{situs.folder}/sop/{sop.kode}.yml",
        sop=sop,
        gambar_sop=draw(alur_of(sop)),
        berkas=berkas_sop(sop),
        alur={langkah.no: alur(langkah) for langkah in sop.langkah},
        pelaksana_of={langkah.no: pelaksana(langkah, sop) for langkah in sop.langkah},
        konfirmasi=[tafsir for tafsir in sop.tafsir if tafsir.perlu_konfirmasi],
        keterkaitan=[(nama, by_nama.get(_words(nama))) for nama in sop.keterkaitan],
        waktu_lurus=straight,
        hari_kerja=_hari_kerja(situs) and any(one.satuan == "hari" for one in waktu_lurus(sop)),
        biaya=[(biaya, _lama(biaya.tambahan, situs)) for biaya in biaya_kembali(sop)],
        uraian=uraian(sop),
        judul_alur=judul_alur(sop),
        bacaan=bacaan,
        meta={"hide": ["navigation"]},
    )


def _words(nama: str) -> str:
    """Return a name as SOPs refer to each other: without case, marks, and the word SOP in front."""
    return " ".join(re.findall(r"[a-z0-9]+", nama.casefold())).removeprefix("sop ")


def _lama(total: tuple[Lama, ...], situs: Situs) -> str:
    return lama(total, hari_kerja=_hari_kerja(situs))


def _hari_kerja(situs: Situs) -> bool:
    """Tell whether a hari of an SOP is a working day: the newest rule set says."""
    return situs.data.aturan.himpunan[-1].hari.satuan is SatuanHari.KERJA
