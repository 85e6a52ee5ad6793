"""What a reader must know of a published figure: that it needs a look, or that somebody answers for it.

The one source of such notes for pages and report; each note is a whole sentence.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from lkjip_build.bahasa.catatan import dikonfirmasi, perlu_diperiksa, tidak_ada
from lkjip_build.bahasa.segel import dikoreksi
from lkjip_build.checks import Dikonfirmasi
from lkjip_build.checks.bantu.isian import semua_isian
from lkjip_build.compute.segel import Perubahan
from lkjip_build.isi import Potongan, tautan
from lkjip_build.isi import runs as runs_of
from lkjip_build.model import Data
from lkjip_build.model.pengesahan import Koreksi
from lkjip_build.problems import Location, Problem
from lkjip_build.susunan import jangkar_koreksi


@dataclass(frozen=True)
class CatatanAngka:
    """One note; `kode` is that of the problem, `lokasi` the cell in the data, `isi` the sentence with its links;
    `koreksi` where it tells of one made after signing.
    """

    kode: str
    lokasi: Location
    isi: tuple[Potongan, ...]
    dikonfirmasi: bool
    koreksi: Koreksi | None = None

    @property
    def kalimat(self) -> str:
        return "".join(one.teks for one in self.isi)


Kunci = tuple[int | None, str]
"""The year of a figure, None for the plan, and the code of its indikator or budget line."""


DIKOREKSI = "koreksi"
"""What stands for the code of a problem where a figure was corrected after signing."""


def semua_catatan_angka(
    data: Data,
    problems: Sequence[Problem],
    confirmations: Sequence[Dikonfirmasi],
    perubahan: Mapping[int, Perubahan],
) -> Mapping[Kunci, tuple[CatatanAngka, ...]]:
    """Return the notes on each indikator and each budget line that has any, by year and code; what was corrected after
    signing first.
    """
    isian = {one.lokasi: one for one in semua_isian(data)} if problems or confirmations else {}
    found: dict[Kunci, list[CatatanAngka]] = {}
    for tahun, satu in perubahan.items():
        for riwayat in satu.riwayat:
            for number, koreksi in enumerate(riwayat.koreksi, 1):
                before, link, after = dikoreksi(koreksi)
                leads = tautan(link, jangkar_koreksi.alamat(tahun, riwayat.alamat, number))
                runs = (Potongan(before), leads, Potongan(after))
                note = CatatanAngka(DIKOREKSI, koreksi.location(), runs, dikonfirmasi=False, koreksi=koreksi)
                found.setdefault((tahun, riwayat.alamat.kunci.partition(" ke-")[0]), []).append(note)
    for problem in problems:
        if one := isian.get(problem.location):
            sentence = perlu_diperiksa(problem.message, one.kolom)
            note = CatatanAngka(problem.code, problem.location, runs_of(sentence), dikonfirmasi=False)
            found.setdefault((one.tahun, one.kode), []).append(note)
    for confirmed in confirmations:
        if one := isian.get(confirmed.problem.location):
            problem, by = confirmed.problem, confirmed.konfirmasi
            if by.nilai:
                sentence = dikonfirmasi(problem.message, one.kolom, by.oleh, by.tanggal, by.alasan)
            else:
                sentence = tidak_ada(one.tahun, one.kolom, by.oleh, by.tanggal, by.alasan)
            note = CatatanAngka(problem.code, problem.location, runs_of(sentence), dikonfirmasi=True)
            found.setdefault((one.tahun, one.kode), []).append(note)
    return {key: tuple(notes) for key, notes in found.items()}
