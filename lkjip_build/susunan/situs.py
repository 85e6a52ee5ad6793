"""What every page is made from, and the small questions that many pages ask of it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache, cached_property, partial

from lkjip_build.bahasa.tahun import tanda_draf
from lkjip_build.checks import Dikonfirmasi
from lkjip_build.compute.banding import Banding, compute_banding
from lkjip_build.compute.jalur import JalurTahun, compute_jalur
from lkjip_build.compute.masa import Masa, masa_tahun
from lkjip_build.compute.rekap import Rekap, RekapTahun, compute_rekap
from lkjip_build.compute.segel import Perubahan
from lkjip_build.compute.siklus import Siklus
from lkjip_build.isi.sumber import berkas_sumber as sumber_uri
from lkjip_build.model import Data
from lkjip_build.model.aturan import SkalaKategori
from lkjip_build.model.instansi import StatusData
from lkjip_build.model.renstra import Indikator, Induk, Tujuan
from lkjip_build.problems import Location, Problem
from lkjip_build.susunan.catatan_angka import CatatanAngka, Kunci, semua_catatan_angka

CONTOH = "DATA CONTOH"
TANDA_CONTOH = f"{CONTOH}, bukan angka resmi"


@dataclass(frozen=True)
class Situs:
    """Checked data with everything computed from it; `problems` are the warnings that publication survives,
    `dikonfirmasi` those that somebody answers for, and `perubahan` what was corrected in each sealed year. `alamat` is
    where this build will be published, if it was told.
    """

    data: Data
    rekap: Rekap
    siklus: Mapping[int, Siklus]
    problems: tuple[Problem, ...]
    hari_ini: date
    folder: str
    dikonfirmasi: tuple[Dikonfirmasi, ...] = ()
    perubahan: Mapping[int, Perubahan] = field(default_factory=dict)
    alamat: str = ""

    @property
    def alamat_situs(self) -> str:
        """Where the site is published, with a slash at the end: as the build was told, else as the office has it; empty
        where neither knows.
        """
        known = self.alamat or self.data.instansi.alamat_situs or ""
        return f"{known.rstrip('/')}/" if known else ""

    @property
    def contoh(self) -> bool:
        return self.data.instansi.status_data is StatusData.CONTOH

    @cached_property
    def catatan_angka(self) -> Mapping[Kunci, tuple[CatatanAngka, ...]]:
        """The notes on published figures, by year and code of indikator or budget line."""
        return semua_catatan_angka(self.data, self.problems, self.dikonfirmasi, self.perubahan)

    @cached_property
    def jalur(self) -> Mapping[int, JalurTahun]:
        """Each year against its quarterly targets, as far as it has come today."""
        return compute_jalur(
            self.rekap, self.data, self.hari_ini, {one for one in self.rekap.tahun if self.is_final(one)}
        )

    @cached_property
    def disahkan(self) -> Mapping[int, RekapTahun]:
        """The figures of each corrected year as they were sealed."""
        corrected = (tahun for tahun, satu in self.perubahan.items() if satu.riwayat)
        sealed = ((tahun, self.data.segel[tahun].sah) for tahun in corrected if tahun in self.data.segel)
        return {tahun: compute_rekap(sah, self.hari_ini).tahun[tahun] for tahun, sah in sealed if sah}

    def dikoreksi(self, tahun: int, kunci: str, *berkas: str) -> date | None:
        """Return when a row of these files of a year was last corrected, by its key; None where it never was."""
        semua = self.perubahan[tahun].riwayat if tahun in self.perubahan else ()
        found = (one for one in semua if one.alamat.berkas in berkas and one.alamat.kunci.partition(" ke-")[0] == kunci)
        return max((one.koreksi[-1].tanggal for one in found), default=None)

    @cached_property
    def untuk(self) -> Callable[[int], "Situs"]:
        """Return the site for the pages of a year: with the office, plan, rules and SOP by which it was signed.

        Each year has one, so that what all its pages share is computed once.
        """

        def untuk(tahun: int) -> Situs:
            data = self.data.untuk(tahun)
            return self if data is self.data else replace(self, data=data)

        return cache(untuk)

    @cached_property
    def banding(self) -> Callable[[int], Mapping[str, Banding]]:
        """Return the comparisons of a year by kode of indikator."""
        return cache(partial(compute_banding, self.rekap, self.data))

    @cached_property
    def induk_terdahulu(self) -> tuple[tuple[Tujuan, Induk, Indikator], ...]:
        """The indikator of sealed reports that today's plan no longer has, the latest plan first."""
        known = {one.kode for one in self.data.renstra.semua_indikator}
        found = []
        for tahun in sorted(self.data.segel, reverse=True):
            for tujuan, induk in self.data.untuk(tahun).renstra.semua_induk:
                found += [(tujuan, induk, one) for one in induk.indikator if one.kode not in known]
                known.update(one.kode for one in induk.indikator)
        return tuple(found)

    @property
    def semua_tahun(self) -> tuple[int, ...]:
        """All report years, newest first."""
        return tuple(sorted(self.data.laporan, reverse=True))

    @property
    def tahun_dinilai(self) -> int | None:
        """The newest year with an indikator that can be judged."""
        return next((tahun for tahun in self.semua_tahun if self.rekap.tahun[tahun].bisa_dinilai), None)

    @property
    def tahun_direncanakan(self) -> int | None:
        """The running year, where its quarters have targets."""
        running = (tahun for tahun in self.semua_tahun if self.masa(tahun) is Masa.BERJALAN)
        return next((tahun for tahun in running if self.jalur[tahun].direncanakan), None)

    def is_final(self, tahun: int) -> bool:
        """Tell whether the report of the year is signed, by its log or by its seal where the log does not tell; the
        figures of any other year are provisional.
        """
        return tahun in self.siklus and self.siklus[tahun].final

    def masa(self, tahun: int) -> Masa:
        """Return where a report year stands in time today."""
        siklus = self.siklus.get(tahun)
        tenggat = siklus.tenggat.nominal if siklus else None
        return masa_tahun(tahun, self.hari_ini, tenggat, ditandatangani=self.is_final(tahun))

    def tanda(self, *tahun: int) -> str:
        """Return the page mark for figures of an unsigned year, or nothing."""
        return tanda_draf(one for one in tahun if not self.is_final(one))

    def alamat_terbuka(self, alamat: str) -> str:
        """Return where a page of the site is for other programs: its whole address, or the one from the site's root
        where the site does not know its own.
        """
        return self.alamat_situs + alamat.lstrip("/")

    def sumber(self, place: Location) -> str:
        """Return the address, from the site root, of the published copy of a data file."""
        return sumber_uri(place.path)


def kategori_level(nama: str | None, skala: SkalaKategori) -> int:
    """Return 5 for the highest band to 1 for the lowest, for the colour that goes with the word."""
    names = [band.nama for band in skala.kategori]
    if nama not in names:
        return 0
    return 5 - round(names.index(nama) * 4 / (len(names) - 1))
