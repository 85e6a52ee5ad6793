"""An SOP in words: who does a step, where it leads, how long the whole takes."""

from collections.abc import Sequence

from lkjip_build.bahasa.angka import kalimat
from lkjip_build.bahasa.daftar import bersama, dan, rangkai
from lkjip_build.bahasa.kata import kapital
from lkjip_build.model.nilai import Lama
from lkjip_build.model.sop import JenisLangkah, Langkah, Sop, Tafsir

HARI_KERJA = "hari kerja"
_HARI = "hari"


def lama(total: Sequence[Lama], *, hari_kerja: bool) -> str:
    """Return `12 hari kerja dan 22 menit`; `hari_kerja` tells whether a hari is a working day."""
    return dan(f"{one.jumlah} {HARI_KERJA if hari_kerja and one.satuan == _HARI else one.satuan}" for one in total)


def pelaksana(langkah: Langkah, sop: Sop) -> str:
    """Return who does a step: the main one, then those who help."""
    main, *helpers = [sop.nama_pelaksana.get(kode, kode) for kode in langkah.pelaksana]
    return f"{main} bersama {dan(helpers)}" if helpers else main


def alur(langkah: Langkah) -> str:
    """Return where a step leads, as a sentence: `Ya: lanjut ke langkah 6; Tidak: kembali ke langkah 4.`"""
    if langkah.jenis is JenisLangkah.SELESAI:
        return "Selesai."
    words = {"lanjut": "Lanjut ke", "ya": "Ya: lanjut ke", "tidak": "Tidak: kembali ke"}
    ways = []
    for field, no in langkah.panah:
        lead = "Tidak: lanjut ke" if field == "tidak" and no > langkah.no else words[field]
        ways.append(f"{lead} langkah {no}")
    return rangkai(ways)


def berikutnya(langkah: Langkah) -> str:
    """Return where a step leads, in the words of a cell: `Ya: 6; Tidak: 4`, or `selesai`."""
    ways = (f"{no}" if field == "lanjut" else f"{kapital(field)}: {no}" for field, no in langkah.panah)
    return "; ".join(ways) or "selesai"


def uraian(sop: Sop) -> str:
    """Return the whole flow in words, for those who do not see its picture."""
    return bersama(f"Langkah {one.no}, {pelaksana(one, sop)}: {one.aktivitas}. {alur(one)}" for one in sop.langkah)


def judul_alur(sop: Sop) -> str:
    return f"Alur SOP {sop.nama}"


def bacaan(tafsir: Tafsir) -> str:
    """Return how a doubtful place of the form was read, what else it may mean, and why."""
    other = f"Bisa juga dibaca: {bersama(map(kalimat, tafsir.alternatif))}" if tafsir.alternatif else ""
    why = f"Alasan: {kalimat(tafsir.alasan)}" if tafsir.alasan else ""
    return bersama((f"Langkah {tafsir.langkah}: {kalimat(tafsir.bacaan)}", other, why))


def ringkasan(sop: Sop, waktu: str) -> str:
    """Return the size of an SOP and its nominal time."""
    return f"{len(sop.langkah)} langkah, {len(sop.pelaksana)} pelaksana, {waktu} tanpa koreksi"
