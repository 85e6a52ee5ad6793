"""From the folder of an office to its summary, by the reading, checks and computing that its own site has."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from lkjip_build.build.inspeksi import Inspection, situs_of
from lkjip_build.compute.ringkasan import (
    Janji,
    KoreksiKantor,
    Naskah,
    Program,
    RingkasanKantor,
    TahunKantor,
    Terbit,
)
from lkjip_build.model import Data
from lkjip_build.model.instansi import StatusData
from lkjip_build.model.laporan import Laporan
from lkjip_build.portal.kantor import FolderKantor
from lkjip_build.problems import Location, Problem

if TYPE_CHECKING:
    from lkjip_build.susunan.situs import Situs

_TRIWULAN = (Naskah.TRIWULAN_1, Naskah.TRIWULAN_2, Naskah.TRIWULAN_3, Naskah.TRIWULAN_4)


def ringkasan_of(inspection: Inspection, kantor: FolderKantor, hari_ini: date) -> RingkasanKantor:
    """Return the summary of an office of which the data were read."""
    data = inspection.data
    made = RingkasanKantor(kantor.alamat, kantor.sebutan, "", peringatan=_peringatan(inspection.problems))
    if data is not None:
        office = data.instansi
        made = replace(
            made,
            nama=office.nama,
            kabupaten=office.kabupaten,
            provinsi=office.provinsi,
            kode_wilayah=office.kode_wilayah or "",
            contoh=office.status_data is StatusData.CONTOH,
            diperbarui=office.diperbarui,
        )
    if data is None or not inspection.publishable:
        errors = (one for one in inspection.problems if one.severity == "error")
        return replace(made, masalah=tuple(_placed(one, kantor) for one in errors))
    from lkjip_build.susunan.hari import sidik_hari

    situs = situs_of(inspection, data, kantor.data, hari_ini, draf=data.aturan.terbitkan_draf)
    years = tuple(_tahun(situs, tahun, kantor) for tahun in sorted(situs.data.laporan))
    return replace(made, semua_tahun=years, koreksi=tuple(_koreksi(situs)), sidik_hari=sidik_hari(situs))


def _peringatan(problems: tuple[Problem, ...]) -> int:
    return sum(1 for one in problems if one.severity == "warning")


def _placed(problem: Problem, kantor: FolderKantor) -> Problem:
    return replace(problem, location=_tempat(problem.location, kantor))


def _tempat(location: Location, kantor: FolderKantor) -> Location:
    """Return a place below the folder of all offices; one of an office begins with the name of its data folder."""
    return replace(location, path=f"{kantor.sebutan}{location.path.removeprefix(kantor.data.name)}")


def _tahun(situs: "Situs", tahun: int, kantor: FolderKantor) -> TahunKantor:
    rekap, siklus = situs.rekap.tahun[tahun], situs.siklus.get(tahun)
    own = f"{situs.folder}/{tahun}/"
    return TahunKantor(
        tahun,
        tuple(_janji(situs, tahun, kantor)),
        tuple(
            Program(
                one.kode,
                one.program,
                one.pagu,
                one.realisasi,
                _tempat(one.baris[0].location("pagu"), kantor),
            )
            for one in rekap.program
        ),
        rekap.anggaran.serapan if rekap.anggaran else None,
        siklus.status if siklus else None,
        situs.is_final(tahun),
        siklus.tenggat.nominal if siklus else None,
        siklus.tanggal_kirim if siklus else None,
        siklus.lewat_tenggat if siklus else False,
        tuple(_naskah(situs.data, situs.data.laporan[tahun], final=situs.is_final(tahun))),
        sum(1 for one in situs.problems if one.location.path.startswith(own)),
    )


def _janji(situs: "Situs", tahun: int, kantor: FolderKantor) -> Iterator[Janji]:
    year = situs.jalur[tahun]
    for row in situs.rekap.tahun[tahun].semua_baris:
        yield Janji(
            row.indikator.kode,
            row.indikator.nama,
            str(row.indikator.satuan),
            str(row.indikator.arah),
            row.target,
            row.realisasi,
            row.capaian.persen,
            year.putusan(year.by_kode[row.indikator.kode]),
            row.tercapai,
            _tempat(row.sumber, kantor),
            _tempat(row.indikator.location("satuan"), kantor),
        )


def _naskah(data: Data, laporan: Laporan, *, final: bool) -> Iterator[tuple[Naskah, Terbit]]:
    """Yield what can be read of a year: an agreement that has its day, actions, figures of each quarter, the report,
    which is a draft until it is signed, and an SOP.
    """
    yield Naskah.PK, _ada(any(one.tanggal for one in laporan.fakta.perjanjian_kinerja))
    yield Naskah.RENCANA_AKSI, _ada(bool(laporan.rencana_aksi))
    for number, naskah in enumerate(_TRIWULAN):
        told = sum(1 for one in laporan.kinerja if one.triwulan[number] is not None)
        some = Terbit.SEBAGIAN if told else Terbit.BELUM
        yield naskah, Terbit.ADA if told and told == len(laporan.kinerja) else some
    yield Naskah.LKJIP, Terbit.ADA if final else Terbit.SEBAGIAN
    yield Naskah.SOP, _ada(bool(data.sop))


def _ada(ada: object) -> Terbit:
    return Terbit.ADA if ada else Terbit.BELUM


def _koreksi(situs: "Situs") -> Iterator[KoreksiKantor]:
    from lkjip_build.susunan.kolom.koreksi import semua_koreksi

    for one in semua_koreksi(situs):
        told = one.koreksi
        yield KoreksiKantor(
            one.tahun, told.tanggal, one.nama, one.kolom, told.semula or "", told.menjadi or "", told.alasan
        )
