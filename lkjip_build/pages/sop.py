"""The SOP in its official form: identity, the numbered table with its symbols, and the flow as text."""

from collections.abc import Iterator

from lkjip_build.model.sop import JenisLangkah, Langkah, Sop
from lkjip_build.pages.render import Page, Renderer
from lkjip_build.pages.situs import Situs

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
        semua=list(situs.data.sop.values()),
    )
    for sop in situs.data.sop.values():
        yield renderer.page(
            "halaman/sop.md.jinja",
            f"sop/{sop.kode}/index.md",
            sop.nama,
            f"SOP {sop.nama}: {len(sop.langkah)} langkah, {len(sop.pelaksana)} pelaksana.",
            f"{situs.folder}/sop/{sop.kode}.yml",
            sop=sop,
            alur={langkah.no: alur(langkah) for langkah in sop.langkah},
            SEBUTAN_JENIS=SEBUTAN_JENIS,
            pelaksana_of={langkah.no: pelaksana(langkah, sop) for langkah in sop.langkah},
            konfirmasi=[tafsir for tafsir in sop.tafsir if tafsir.perlu_konfirmasi],
        )


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
