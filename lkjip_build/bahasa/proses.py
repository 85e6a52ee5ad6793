"""A process in words: the names that its nodes and ways have in BPMN and in the log, and why it is none."""

from typing import assert_never

from lkjip_build.bahasa.daftar import dan
from lkjip_build.compute.alur import Alur, NamaLangkah
from lkjip_build.compute.proses import (
    Arus,
    BersamaanBercabang,
    Halangan,
    JenisSimpul,
    PutusanBersamaan,
    Simpul,
    TakBerujung,
    TakTercapai,
    TanpaJalan,
    TanpaUjung,
)


def tugas(langkah: NamaLangkah) -> str:
    """Return `4. Mengoreksi draft LKjIP`: the name of a step in BPMN and in the log, so that programs hold one
    against the other. A number of several parts takes no further dot: `B.9 Mengoreksi draft`.
    """
    if not langkah.aktivitas:
        return f"Langkah {langkah.no}"
    return f"{langkah.no}{'' if '.' in langkah.no else '.'} {langkah.aktivitas}"


def simpul(satu: Simpul, alur: Alur) -> str:
    """Return the name of a node; what only joins or splits has none."""
    match satu.jenis:
        case JenisSimpul.TUGAS:
            return tugas(alur.sebut(satu.langkah))
        case JenisSimpul.MULAI:
            return "Mulai"
        case JenisSimpul.PILIHAN_MULAI:
            return "Mulai dari mana?"
        case JenisSimpul.PUTUSAN:
            return f"Keputusan langkah {satu.langkah}"
        case JenisSimpul.SELESAI:
            return "Selesai"
        case JenisSimpul.DITOLAK:
            return "Ditolak"
        case JenisSimpul.GABUNG | JenisSimpul.BELAH | JenisSimpul.TEMU:
            return ""
    assert_never(satu.jenis)


def arus(satu: Arus) -> str:
    """Return the name of a way: Ya, Tidak, or the step that a case begins with."""
    if satu.mulai:
        return f"Langkah {' atau '.join(satu.mulai)}"
    return satu.jawaban.value.capitalize() if satu.jawaban else ""


def keterangan(no: str, alur: Alur) -> str:
    """Return what stands behind a task: all who do it."""
    return f"Langkah {no}. Pelaksana: {alur.semua_pelaksana(no)}."


def ikut(no: str) -> str:
    """Return the note in the lane of a further pelaksana."""
    return f"ikut langkah {no}"


def tanpa_bpmn(halangan: Halangan | None) -> str:
    """Return why an SOP has no BPMN file; None where its ways find no room."""
    return f"Alur ini tidak tersedia sebagai BPMN: {_sebab(halangan)}."


def _sebab(halangan: Halangan | None) -> str:
    match halangan:
        case None:
            return "panahnya terlalu rapat untuk digambar dengan gerbang-gerbangnya"
        case TanpaUjung():
            return "tidak ada langkah selesai"
        case TanpaJalan(langkah):
            return f"langkah {langkah} tidak menuju ke mana-mana"
        case PutusanBersamaan(langkah):
            return f"langkah {langkah} memutuskan Ya atau Tidak selagi langkah lain dikerjakan bersamaan"
        case BersamaanBercabang(langkah):
            return f"langkah {dan(langkah)} dikerjakan bersamaan tetapi tidak berlanjut ke langkah yang sama"
        case TakTercapai(langkah):
            return f"tidak ada panah dari langkah mulai ke langkah {dan(langkah)}"
        case TakBerujung(langkah):
            return f"dari langkah {dan(langkah)} tidak ada jalan ke langkah selesai"
    assert_never(halangan)
