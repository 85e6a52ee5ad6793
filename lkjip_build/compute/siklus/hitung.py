"""The whole computation of one year's cycle, in the order in which it thinks."""

from collections.abc import Iterator, Sequence
from datetime import date

from lkjip_build.compute.alur import Alur
from lkjip_build.compute.hari import Kalender, KalenderKurang
from lkjip_build.compute.siklus.hasil import (
    CaraHitung,
    JadwalLangkah,
    Pelaksanaan,
    Siklus,
    Status,
    TandaTangan,
    Tenggat,
)
from lkjip_build.compute.siklus.jadwal import hitung_tenggat, jadwal_mundur
from lkjip_build.compute.siklus.pelaksanaan import Pengukur, ringkasan
from lkjip_build.compute.siklus.replay import putar_ulang
from lkjip_build.compute.siklus.status import Keadaan, keadaan, tahapan
from lkjip_build.compute.siklus.temuan import TanpaHariLibur
from lkjip_build.compute.siklus.urutan import saat
from lkjip_build.compute.siklus.waktu import Hitungan
from lkjip_build.model.aturan import Himpunan
from lkjip_build.model.laporan import Kejadian, Laporan
from lkjip_build.model.libur import HariLibur
from lkjip_build.model.sop import Peran, Sop


def hitung_siklus(
    laporan: Laporan,
    sop: Sop | None,
    aturan: Himpunan,
    libur: tuple[HariLibur, ...],
    hari_ini: date,
    disahkan: date | None = None,
) -> Siklus:
    """Return the cycle of one year's report against its SOP, as seen on `hari_ini`; `disahkan` is the day of signing
    that its seal tells.

    No log raises: what departs from the SOP becomes a finding, what cannot be known is None. A year without a full list
    of days off leaves working days unknown and is a finding too. `sop` is None where its file could not be read; then
    only the rows and the deadline are told.
    """
    alur = Alur(sop) if sop else None
    hitungan = Hitungan(Kalender.of(libur), aturan.hari)
    tenggat = hitung_tenggat(laporan, aturan, hitungan)
    replay = putar_ulang(laporan.siklus, alur, hari_ini)
    kini = keadaan(alur, replay)
    pengukur = Pengukur(alur, hitungan, hari_ini)
    semua = pengukur.semua(replay.jejak)
    berjalan = semua[-1].langkah if semua and semua[-1].selesai is None else None
    posisi = kini.kini or (semua[-1].langkah if semua else None)
    jadwal, kurang = _jadwal(alur, tenggat, hitungan, kini, posisi, berjalan, hari_ini)
    tersentuh = {tenggat.nominal.year, *kurang, *_tahun(semua)} - hitungan.kalender.tahun_lengkap
    return Siklus(
        tahun=laporan.tahun,
        hari_ini=hari_ini,
        status=kini.status,
        putaran=kini.putaran,
        koreksi=alur is None or alur.is_koreksi,
        tahapan=tahapan(alur) if alur else (),
        kembali=kini.kembali,
        tanda_tangan=_tanda_tangan(alur, kini.tanda_tangan),
        disahkan=None if kini.tanda_tangan else disahkan,
        belum_tanda_tangan=alur.sebut(kini.belum_tanda_tangan) if alur and kini.belum_tanda_tangan else None,
        tamat=kini.tamat,
        langkah_kini=kini.kini,
        tenggat=tenggat,
        tanggal_kirim=kini.kirim,
        tepat_waktu=kini.kirim <= tenggat.nominal if kini.kirim else None,
        lewat_tenggat=_lewat(alur, kini) and hari_ini > tenggat.nominal,
        lama_hari=pengukur.lama_siklus(semua, kini.kirim),
        pelaksanaan=semua,
        langkah=ringkasan(alur, semua) if alur else (),
        temuan=(*replay.temuan, *map(TanpaHariLibur, sorted(tersentuh))),
        tunggu_terlama=pengukur.tunggu_terlama(semua, kini.kini),
        jadwal=jadwal,
        cara_hitung=CaraHitung(aturan.hari.satuan, aturan.hari.hari_nol, aturan.hari.dasar),
    )


def sampai_tanda_tangan(laporan: Laporan, sop: Sop | None, hari_ini: date) -> Laporan:
    """Return the year with its log as it was when the report was signed, as of a day: no row that came after the one
    that made it final, and no end that came after that day.
    """
    alur = Alur(sop) if sop else None
    replay = putar_ulang(laporan.siklus, alur, hari_ini)
    signed = keadaan(alur, replay).tanda_tangan
    # The walk has neither rows without a date, which say nothing of when, nor rows of a later day.
    rows = [jejak.kejadian for jejak in replay.jejak]
    until = rows[: next((nomor for nomor, row in enumerate(rows, 1) if row is signed), None)]
    return laporan.model_copy(update={"siklus": (*until, *(row for row in laporan.siklus if saat(row) is None))})


def _lewat(alur: Alur | None, kini: Keadaan) -> bool:
    """Tell whether the report is still to be sent: not where it was rejected, nor where no step sends."""
    wanted = alur is None or bool(alur.dengan(Peran.KIRIM))
    return wanted and kini.kirim is None and kini.status is not Status.DITOLAK


def _tanda_tangan(alur: Alur | None, kejadian: Kejadian | None) -> TandaTangan | None:
    if alur is None or kejadian is None or kejadian.selesai is None:
        return None
    who = alur.nama(kejadian.pelaksana) if kejadian.pelaksana else None
    return TandaTangan(alur.sebut(kejadian.langkah), who, kejadian.selesai.tanggal, kejadian.bukti)


def _jadwal(
    alur: Alur | None,
    tenggat: Tenggat,
    hitungan: Hitungan,
    kini: Keadaan,
    posisi: str | None,
    berjalan: str | None,
    hari_ini: date,
) -> tuple[tuple[JadwalLangkah, ...], frozenset[int]]:
    """Return the schedule of an unsent report, and the year that kept it from being counted."""
    if alur is None or kini.kirim or kini.tamat:
        return (), frozenset()
    try:
        return jadwal_mundur(alur, tenggat, hitungan, posisi, berjalan, hari_ini), frozenset()
    except KalenderKurang as kurang:
        return (), frozenset({kurang.tahun})


def _tahun(semua: Sequence[Pelaksanaan]) -> Iterator[int]:
    for satu in semua:
        yield from (momen.tanggal.year for momen in (satu.mulai, satu.selesai) if momen)
