"""The SOP in its official form: identity, the numbered table with its symbols, and the flow as text."""

import re
from collections.abc import Iterator

from lkjip_build.compute.durasi import biaya_kembali, waktu_lurus
from lkjip_build.drawing.gambar_sop import alur_of, draw
from lkjip_build.model.aturan import SatuanHari
from lkjip_build.model.nilai import Lama
from lkjip_build.model.sop import JenisLangkah, Langkah, Sop
from lkjip_build.pages.render import Page, Renderer
from lkjip_build.susunan.dokumen_sop import berkas_sop
from lkjip_build.susunan.situs import Situs

SEBUTAN_JENIS = {
    JenisLangkah.MULAI: "mulai",
    JenisLangkah.PROSES: "proses",
    JenisLangkah.KEPUTUSAN: "keputusan",
    JenisLangkah.SELESAI: "selesai",
}


def pages(situs: Situs, renderer: Renderer) -> Iterator[Page]:
    """Yield the index and the page of each SOP."""
    yield renderer.page(
        "halaman/sop-semua.md.jinja",
        "sop/index.md",
        "Standar operasional prosedur",
        "Prosedur tetap kantor: siapa mengerjakan apa, dalam berapa lama.",
        f"{situs.folder}/instansi.yml",
        semua=[(sop, lama(waktu_lurus(sop), situs)) for sop in situs.data.sop.values()],
    )
    by_nama = {_words(sop.nama): sop.kode for sop in situs.data.sop.values()}
    for sop in situs.data.sop.values():
        yield _page(situs, renderer, sop, by_nama)


def _page(situs: Situs, renderer: Renderer, sop: Sop, by_nama: dict[str, str]) -> Page:
    straight = lama(waktu_lurus(sop), situs)
    return renderer.page(
        "halaman/sop.md.jinja",
        f"sop/{sop.kode}/index.md",
        sop.nama,
        f"SOP {sop.nama}: {len(sop.langkah)} langkah, {len(sop.pelaksana)} pelaksana, {straight} tanpa koreksi.",
        f"{situs.folder}/sop/{sop.kode}.yml",
        sop=sop,
        gambar_sop=draw(alur_of(sop)),
        berkas=berkas_sop(sop),
        alur={langkah.no: alur(langkah) for langkah in sop.langkah},
        SEBUTAN_JENIS=SEBUTAN_JENIS,
        pelaksana_of={langkah.no: pelaksana(langkah, sop) for langkah in sop.langkah},
        konfirmasi=[tafsir for tafsir in sop.tafsir if tafsir.perlu_konfirmasi],
        keterkaitan=[(nama, by_nama.get(_words(nama))) for nama in sop.keterkaitan],
        waktu_lurus=straight,
        hari_kerja="hari kerja" in straight,
        biaya=[(biaya, lama(biaya.tambahan, situs)) for biaya in biaya_kembali(sop)],
        uraian=" ".join(f"Langkah {langkah.no}: {pelaksana(langkah, sop)}. {alur(langkah)}" for langkah in sop.langkah),
        meta={"hide": ["navigation"]},
    )


def _words(nama: str) -> str:
    """Return a name as SOPs refer to each other: without case, marks, and the word SOP in front."""
    return " ".join(re.findall(r"[a-z0-9]+", nama.casefold())).removeprefix("sop ")


def lama(total: tuple[Lama, ...], situs: Situs) -> str:
    """Return `12 hari kerja dan 22 menit`; what a hari is, the newest rule set says."""
    kerja = situs.data.aturan.himpunan[-1].hari.satuan is SatuanHari.KERJA
    return " dan ".join(f"{one}{' kerja' if kerja and one.satuan == 'hari' else ''}" for one in total)


def alur(langkah: Langkah) -> str:
    """Return where a step leads, in words."""
    if langkah.jenis is JenisLangkah.SELESAI:
        return "Selesai."
    words = {"lanjut": "Lanjut ke", "ya": "Ya: lanjut ke", "tidak": "Tidak: kembali ke"}
    ways = []
    for field, no in langkah.panah:
        lead = "Tidak: lanjut ke" if field == "tidak" and no > langkah.no else words[field]
        ways.append(f"{lead} langkah {no}")
    return "; ".join(ways) + "."


def pelaksana(langkah: Langkah, sop: Sop) -> str:
    """Return who does the step: the main one, then those who help."""
    names = [sop.nama_pelaksana[kode] for kode in langkah.pelaksana]
    return names[0] if len(names) == 1 else f"{names[0]} bersama {', '.join(names[1:])}"
