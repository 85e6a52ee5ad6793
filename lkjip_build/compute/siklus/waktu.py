"""How time is counted: minutes, days and waits between two moments of the log.

detik, menit and jam go by the clock, nights included. hari go by aturan.yml, minggu, bulan and tahun by the calendar.
Nothing is converted between days and minutes. With the day of receipt as day 0, durations and waits in working days add
up to the length of the whole cycle.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from lkjip_build.compute.hari import Kalender, KalenderKurang, akhir_bulan
from lkjip_build.compute.siklus.hasil import (
    BerjalanTanpaKalender,
    CatatanLama,
    KeteranganLama,
    LamaTanpaKalender,
    SudahBerjalan,
)
from lkjip_build.compute.siklus.urutan import mendahului
from lkjip_build.model.aturan import HitungHari
from lkjip_build.model.laporan import Kejadian
from lkjip_build.model.nilai import Saat
from lkjip_build.model.waktu_baku import DETIK, Lama, WaktuBaku

_BULAN = {"bulan": 1, "tahun": 12}


@dataclass(frozen=True)
class Hitungan:
    """How days are counted in this report: the calendar and the rule.

    The methods that count working days raise `KalenderKurang` over a year without a full list of days off.
    """

    kalender: Kalender
    aturan: HitungHari

    @property
    def inklusif(self) -> bool:
        return self.aturan.hari_nol.inklusif

    def hari(self, mulai: date, selesai: date) -> int:
        """Return the days from `mulai` to `selesai` by the rule."""
        if not self.aturan.satuan.kerja:
            return (selesai - mulai).days + self.inklusif
        return self.kerja(mulai, selesai)

    def kerja(self, mulai: date, selesai: date) -> int:
        """Return the working days from `mulai` to `selesai`, with `mulai` as day 0 or day 1 by the rule."""
        return self.kalender.selisih(mulai, selesai) + (self.inklusif and self.kalender.is_kerja(mulai))

    def tunggu(self, selesai: date, mulai: date) -> int:
        """Return the working days between an end and the next beginning that belong to neither step."""
        hari = self.kalender.selisih(selesai, mulai)
        return hari - (self.inklusif and hari > 0 and self.kalender.is_kerja(mulai))

    def mundur(self, selesai: date, baku: Lama | None) -> date:
        """Return the latest working day to begin a step of this standard that must end on the working day `selesai`.

        A step without a time that is known takes none.
        """
        if baku is None or baku.satuan in DETIK:
            return selesai
        if baku.satuan in _BULAN:
            return self.kalender.terakhir(_bulan_sebelum(selesai, baku.jumlah * _BULAN[baku.satuan]))
        if baku.satuan == "minggu":
            return self.kalender.terakhir(selesai - timedelta(weeks=baku.jumlah))
        hari = baku.jumlah - self.inklusif
        if not self.aturan.satuan.kerja:
            return self.kalender.terakhir(selesai - timedelta(days=hari))
        return self.kalender.mundur(selesai, hari)


@dataclass(frozen=True)
class LamaLangkah:
    """The time of one execution; `keterangan` says what the figure cannot."""

    lama: Lama | None = None
    melebihi: bool | None = None
    keterangan: KeteranganLama | None = None


def lama_langkah(kejadian: Kejadian, baku: WaktuBaku, hitungan: Hitungan) -> LamaLangkah:
    """Return the time of a finished execution against its standard; not judged where that names no longest time."""
    mulai, selesai = kejadian.mulai, kejadian.selesai
    if mulai is None:
        return LamaLangkah(keterangan=CatatanLama.MULAI_KOSONG)
    if selesai is None:
        return LamaLangkah(keterangan=CatatanLama.SELESAI_KOSONG)
    if mendahului(selesai, mulai):
        return LamaLangkah(keterangan=CatatanLama.SELESAI_LEBIH_AWAL)
    if _is_per_jam(mulai, selesai, baku):
        return _menit(mulai, selesai, baku.batas)
    if baku.lama and baku.lama.satuan != "hari":
        lewat = _lewat_kalender(mulai.tanggal, selesai.tanggal, baku.batas) if baku.batas else None
        return LamaLangkah(Lama((selesai.tanggal - mulai.tanggal).days, "hari"), lewat, CatatanLama.HARI_KALENDER)
    try:
        hari = hitungan.hari(mulai.tanggal, selesai.tanggal)
    except KalenderKurang as kurang:
        return LamaLangkah(keterangan=LamaTanpaKalender(kurang.tahun))
    return LamaLangkah(Lama(hari, "hari"), hari > baku.batas.jumlah if baku.batas else None)


def _is_per_jam(mulai: Saat, selesai: Saat, baku: WaktuBaku) -> bool:
    """Tell whether a step is timed by the clock: by its standard, or without one where the log has times of one day."""
    if baku.lama:
        return baku.lama.satuan in DETIK
    return bool(mulai.jam and selesai.jam and mulai.tanggal == selesai.tanggal)


def lama_berjalan(mulai: Saat | None, baku: WaktuBaku, hitungan: Hitungan, hari_ini: date) -> LamaLangkah:
    """Return what can be said today of an execution that is not finished; its `lama` stays open."""
    if mulai is None or baku.lama is None or baku.lama.satuan != "hari" or mulai.tanggal > hari_ini:
        return LamaLangkah(keterangan=CatatanLama.BERJALAN)
    try:
        hari = hitungan.hari(mulai.tanggal, hari_ini)
    except KalenderKurang as kurang:
        return LamaLangkah(keterangan=BerjalanTanpaKalender(kurang.tahun))
    melebihi = True if baku.batas and hari > baku.batas.jumlah else None
    return LamaLangkah(None, melebihi, SudahBerjalan(hari, hitungan.aturan.satuan))


def _menit(mulai: Saat, selesai: Saat, batas: Lama | None) -> LamaLangkah:
    if mulai.jam is None or selesai.jam is None:
        return LamaLangkah(keterangan=CatatanLama.TANPA_JAM)
    menit = int((selesai.urutan - mulai.urutan).total_seconds()) // 60
    malam = CatatanLama.LEWAT_MALAM if mulai.tanggal != selesai.tanggal else None
    melebihi = menit * DETIK["menit"] > batas.jumlah * DETIK[batas.satuan] if batas else None
    return LamaLangkah(Lama(menit, "menit"), melebihi, malam)


def _lewat_kalender(mulai: date, selesai: date, batas: Lama) -> bool:
    if batas.satuan == "minggu":
        return selesai - mulai > timedelta(weeks=batas.jumlah)
    return _bulan_sebelum(selesai, batas.jumlah * _BULAN[batas.satuan]) > mulai


def _bulan_sebelum(hari: date, bulan: int) -> date:
    tahun, nomor = divmod(hari.year * 12 + hari.month - 1 - bulan, 12)
    return min(akhir_bulan(tahun, nomor + 1), date(tahun, nomor + 1, 1) + timedelta(days=hari.day - 1))
