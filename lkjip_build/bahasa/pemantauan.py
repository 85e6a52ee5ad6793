"""An SOP watched over half a year, in words."""

from collections.abc import Sequence
from typing import assert_never

from lkjip_build.bahasa.daftar import bersama, dan, rangkai
from lkjip_build.bahasa.kata import TRIWULAN, kapital
from lkjip_build.bahasa.tanggal import rentang
from lkjip_build.bahasa.temuan import kalimat
from lkjip_build.compute.pemantauan import LangkahDipantau, Semester, Usulan
from lkjip_build.compute.siklus import Pelaksanaan
from lkjip_build.model.pemantauan import Berjalan

JUDUL = "Pemantauan"
JUDUL_LEMBAR = "Lembar Pemantauan SOP"
NO, PROSEDUR, BERJALAN, CATATAN, TINDAKAN, PARAF = "No", "Prosedur", "Berjalan", "Catatan", "Tindakan", "Paraf"
BERJALAN_BAIK, TIDAK = "Berjalan baik", "Tidak"
UNDUHAN = "Lembar pemantauan untuk dicetak dan diparaf (PDF, F4)"
UNDUHAN_ARTI = "satu lembar setiap semester, yang terbaru di depan"
CENTANG = "√"
USULAN, USULAN_DARI = "usulan", "usulan dari catatan siklus"
BELUM_DIPARAF = "belum diparaf"
DASAR = "Setiap prosedur dipantau setiap enam bulan: berjalan baik atau tidak (PermenPANRB 35/2012)."
CARA_USULAN = (
    "Yang bertanda usulan dihitung dari catatan siklus. Baik berarti setiap pengerjaan sesuai mutu baku dan tanpa "
    "temuan. Tidak berarti ada yang melebihi mutu baku atau menyimpang dari SOP. Selain itu belum dinilai. Usulan "
    "belum diparaf."
)
PEMANTAUAN_CONTOH = "Data contoh, bukan pemantauan yang sebenarnya."
UBAH_USULAN = "Baris bertanda usulan dihitung dari catatan siklus dan belum diparaf; coret dan ganti yang tidak tepat."


def nama(semester: Semester) -> str:
    """Return `Semester I 2026`."""
    return f"Semester {TRIWULAN[semester.nomor - 1]} {semester.tahun}"


def periode(semester: Semester) -> str:
    """Return `Semester I 2026 (1 Januari sampai 30 Juni 2026)`."""
    return f"{nama(semester)} ({rentang(semester.mulai, semester.akhir)})"


def judul_tabel(semester: Semester, *, contoh: bool) -> str:
    """Return `Pemantauan 1 Januari sampai 30 Juni 2026`, and whether that is an example."""
    return f"Pemantauan {rentang(semester.mulai, semester.akhir)}{' (data contoh)' if contoh else ''}"


def berjalan(nilai: Berjalan | None) -> str:
    """Return whether a step runs well."""
    match nilai:
        case None:
            return "belum dinilai"
        case Berjalan.BAIK:
            return "baik"
        case Berjalan.TIDAK:
            return "tidak"
        case _:
            assert_never(nilai)


def catatan(satu: LangkahDipantau) -> str:
    """Return what the office wrote of a step, or else what the log says of it; empty where neither says anything."""
    if satu.tercatat:
        return satu.tercatat.catatan or ""
    return catatan_usulan(satu.usulan) if satu.usulan else ""


def catatan_usulan(usulan: Usulan) -> str:
    """Return why something is proposed: how often the step was done, what exceeded its mutu baku, what was found."""
    semua = usulan.pelaksanaan
    said = "" if semua else "Tidak tercatat dikerjakan dalam semester ini."
    if semua:
        said = kapital(rangkai((f"dikerjakan {_kali(len(semua))}", *_waktu(usulan), _dikembalikan(usulan))))
    return bersama((said, *map(kalimat, usulan.temuan)))


def _waktu(usulan: Usulan) -> list[str]:
    semua = usulan.pelaksanaan
    baku = f"mutu baku {semua[0].baku}"
    exceeded = [one for one in semua if one.melebihi]
    unknown = [one for one in semua if one.melebihi is None]
    if not exceeded and not unknown:
        return [f"{'semuanya ' if len(semua) > 1 else ''}sesuai {baku}"]
    said = []
    if exceeded:
        took = dan(str(one.lama) for one in exceeded)
        said.append(f"{_di_antaranya(exceeded, semua)}lebih lama dari {baku}, yaitu {took}")
    if unknown:
        said.append(f"{_di_antaranya(unknown, semua)}tidak bisa dibandingkan dengan mutu baku")
    return said


def _di_antaranya(sebagian: Sequence[Pelaksanaan], semua: Sequence[Pelaksanaan]) -> str:
    return "" if len(semua) == 1 else f"{_kali(len(sebagian))} "


def _dikembalikan(usulan: Usulan) -> str:
    times = sum(one.dikembalikan for one in usulan.pelaksanaan)
    return f"{_kali(times)} mengembalikan dokumennya" if times else ""


def paraf(satu: LangkahDipantau) -> str:
    """Return who put their initials to a row, or that nobody did yet."""
    return satu.paraf or BELUM_DIPARAF


def _kali(banyak: int) -> str:
    return "sekali" if banyak == 1 else f"{banyak} kali"
