"""The deadline of a report, and the schedule counted backwards from it over working days."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from lkjip_build.compute.alur import Alur
from lkjip_build.compute.durasi import sel_waktu
from lkjip_build.compute.hari import KalenderKurang, akhir_bulan
from lkjip_build.compute.siklus.hasil import DasarTenggat, JadwalLangkah, Tenggat
from lkjip_build.compute.siklus.waktu import Hitungan
from lkjip_build.model.aturan import Himpunan
from lkjip_build.model.laporan import Laporan
from lkjip_build.model.waktu_baku import DETIK


def hitung_tenggat(laporan: Laporan, aturan: Himpunan, hitungan: Hitungan) -> Tenggat:
    """Return the earlier of the rule's date, the last day of its month in the next year, and the circular's.

    Dasar: Perpres 29/2014 (penyampaian laporan kinerja SKPD) and the Sekda's circular of the year. Neither says that a
    deadline on a day off rolls forward, so it does not.
    """
    nominal = akhir_bulan(laporan.tahun + 1, aturan.tenggat.bulan)
    edaran = laporan.fakta.tenggat_surat_edaran
    if edaran and edaran < nominal:
        return Tenggat(edaran, _terakhir(edaran, hitungan), DasarTenggat.SURAT_EDARAN, laporan.fakta.surat_edaran)
    late = edaran if edaran and edaran > nominal else None
    return Tenggat(nominal, _terakhir(nominal, hitungan), DasarTenggat.ATURAN, aturan.tenggat.dasar, late)


def _terakhir(hari: date, hitungan: Hitungan) -> date | None:
    try:
        return hitungan.kalender.terakhir(hari)
    except KalenderKurang:
        return None


@dataclass(frozen=True)
class _Batas:
    no: str
    mulai: date
    selesai: date


def jadwal_mundur(
    alur: Alur, tenggat: Tenggat, hitungan: Hitungan, posisi: str | None, berjalan: str | None, hari_ini: date
) -> tuple[JadwalLangkah, ...]:
    """Return the latest days of each step on the way without a Tidak, first step first.

    A step is `sudah` when it stands before `posisi`, where the log has come to; `berjalan` is the one under way.
    Without a last working day there is no schedule; a schedule that reaches back into a year without days off raises
    `KalenderKurang`.
    """
    if tenggat.hari_kerja_terakhir is None:
        return ()
    semua = tuple(_batas(alur, tenggat.hari_kerja_terakhir, hitungan))[::-1]
    kini = alur.utama.index(posisi) if posisi in alur.utama else 0
    return tuple(
        JadwalLangkah(
            no=batas.no,
            aktivitas=alur.langkah[batas.no].aktivitas,
            pelaksana=alur.semua_pelaksana(batas.no),
            mulai=batas.mulai,
            selesai=batas.selesai,
            sudah=nomor < kini,
            terlewat=nomor >= kini and hari_ini > batas.selesai,
            berjalan=batas.no == berjalan,
        )
        for nomor, batas in enumerate(semua)
    )


def _batas(alur: Alur, selesai: date, hitungan: Hitungan) -> Iterator[_Batas]:
    """Yield the steps from the last to the first.

    Where the day a step begins counts as its day 1, the step before it must end the working day before; steps of
    minutes share the day. Steps done alongside one another end by the same day. A cell of time over several steps is
    counted at the first of them.
    """
    waktu = {satu.dilalui[0]: satu.waktu.terhitung for satu in sel_waktu(alur.sop, alur.utama)}
    terpakai = False
    for _, semua_no in groupby(reversed(alur.utama), alur.bersama):
        begins, sehari = [], False
        for no in semua_no:
            baku = waktu.get(no)
            days = baku is not None and baku.satuan not in DETIK
            ends = hitungan.kalender.mundur(selesai, 1) if terpakai and days and hitungan.inklusif else selesai
            begins.append(hitungan.mundur(ends, baku))
            sehari = sehari or days
            yield _Batas(no, begins[-1], ends)
        selesai, terpakai = min(begins), terpakai or sehari
