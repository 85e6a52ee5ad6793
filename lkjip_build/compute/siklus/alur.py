"""The SOP as a graph: what may follow a step, and what each step means for the state of the report.

The meaning comes from the shape, not from numbers. On the way that meets only Ya, the first step instructs, the last
decision signs, the decisions before it correct, the step before the first decision drafts, what lies between the first
step and the draft assigns, and the last step sends.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum, auto
from typing import assert_never

from lkjip_build.model.laporan import Keputusan
from lkjip_build.model.sop import JenisLangkah, Langkah, Sop


class Peran(Enum):
    """What a step does to the report; LAIN in an SOP that signs nothing."""

    INSTRUKSI = auto()
    PENUGASAN = auto()
    PENYUSUNAN = auto()
    KOREKSI = auto()
    TANDA_TANGAN = auto()
    PENGIRIMAN = auto()
    LAIN = auto()


@dataclass(frozen=True)
class NamaLangkah:
    """A step as it is spoken of: its number and its activity, empty where the SOP has no such step."""

    no: int
    aktivitas: str


@dataclass(frozen=True)
class Alur:
    """The graph of an SOP. `utama` is the way without a single Tidak, from the first step to the last."""

    langkah: dict[int, Langkah]
    utama: tuple[int, ...]
    peran: dict[int, Peran]
    kembali_lain: dict[int, tuple[int, ...]]
    """For a decision: the steps that another reading of the form returns to."""
    nama_pelaksana: dict[str, str]

    @classmethod
    def of(cls, sop: Sop) -> "Alur":
        langkah = {satu.no: satu for satu in sop.langkah}
        utama = _walk(langkah, _first(sop))
        kembali = {tafsir.langkah: tuple(n for n in tafsir.kembali_ke if n in langkah) for tafsir in sop.tafsir}
        return cls(langkah, utama, _peran(langkah, utama), kembali, sop.nama_pelaksana)

    def tujuan(self, no: int, keputusan: Keputusan | None) -> tuple[int, ...]:
        """Return the steps that may follow `no`; a decision not yet told may go either way."""
        satu = self.langkah[no]
        if satu.jenis is not JenisLangkah.KEPUTUSAN:
            return tuple(tujuan for _, tujuan in satu.panah)
        ya = tuple(tujuan for nama, tujuan in satu.panah if nama == "ya")
        tidak = tuple(tujuan for nama, tujuan in satu.panah if nama == "tidak") + self.kembali_lain.get(no, ())
        match keputusan:
            case Keputusan.YA:
                return ya
            case Keputusan.TIDAK:
                return tidak
            case None:
                return ya + tidak
            case _:
                assert_never(keputusan)

    def is_kembali(self, dari: int, ke: int) -> bool:
        """Tell whether `ke` leads to `dari` again, so that going there from `dari` is going back."""
        return dari in _walk(self.langkah, ke)

    def sebut(self, no: int) -> NamaLangkah:
        return NamaLangkah(no, self.langkah[no].aktivitas if no in self.langkah else "")

    def nama(self, pelaksana: str) -> str:
        """Return the name of a pelaksana, or the kode itself where the SOP has no such column."""
        return self.nama_pelaksana.get(pelaksana, pelaksana)

    def semua_pelaksana(self, no: int) -> str:
        """Return the names of all pelaksana of a step."""
        return ", ".join(self.nama(kode) for kode in self.langkah[no].pelaksana)

    def is_keputusan(self, no: int) -> bool:
        return self.langkah[no].jenis is JenisLangkah.KEPUTUSAN

    def terlewati(self, dari: Iterable[int], ke: int) -> tuple[int, ...] | None:
        """Return the steps jumped over when `ke` is done where one of `dari` was due; None when `ke` is not ahead."""
        jalur = [_walk(self.langkah, awal) for awal in dari]
        return min((langkah[: langkah.index(ke)] for langkah in jalur if ke in langkah), key=len, default=None)

    @property
    def pemaraf(self) -> int | None:
        """The last correction before the signature; its Ya is the paraf."""
        return next((no for no in reversed(self.utama) if self.peran[no] is Peran.KOREKSI), None)


def _first(sop: Sop) -> int:
    return next((satu.no for satu in sop.langkah if satu.jenis is JenisLangkah.MULAI), sop.langkah[0].no)


def _walk(langkah: dict[int, Langkah], awal: int) -> tuple[int, ...]:
    """Return the steps from `awal` onwards where every decision is Ya."""
    jalan: list[int] = []
    no: int | None = awal
    while no in langkah and no not in jalan:
        jalan.append(no)
        no = next((tujuan for nama, tujuan in langkah[no].panah if nama != "tidak"), None)
    return tuple(jalan)


def _peran(langkah: dict[int, Langkah], utama: tuple[int, ...]) -> dict[int, Peran]:
    keputusan = [no for no in utama if langkah[no].jenis is JenisLangkah.KEPUTUSAN]
    peran = dict.fromkeys(langkah, Peran.LAIN)
    if langkah[utama[-1]].jenis is JenisLangkah.SELESAI:
        peran[utama[-1]] = Peran.PENGIRIMAN
    if not keputusan:
        return peran
    sebelum = utama[: utama.index(keputusan[0])]
    peran |= dict.fromkeys(sebelum, Peran.PENUGASAN) | dict.fromkeys(keputusan, Peran.KOREKSI)
    peran |= dict.fromkeys(sebelum[-1:], Peran.PENYUSUNAN) | dict.fromkeys(sebelum[:1], Peran.INSTRUKSI)
    peran[keputusan[-1]] = Peran.TANDA_TANGAN
    return peran
