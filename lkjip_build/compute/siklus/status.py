"""Where a report stands: its state, read off the last step that moved it, and the sentence that says so."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from lkjip_build.compute.hari import tanggal_panjang
from lkjip_build.compute.siklus.alur import Alur, Peran
from lkjip_build.compute.siklus.hasil import Status, Tenggat
from lkjip_build.compute.siklus.replay import Jejak, Replay
from lkjip_build.compute.siklus.temuan import momen_panjang, sebut
from lkjip_build.model.laporan import Kejadian, Keputusan

_AWAL = {
    Peran.INSTRUKSI: Status.DIINSTRUKSIKAN,
    Peran.PENUGASAN: Status.DITUGASKAN,
    Peran.PENYUSUNAN: Status.DISUSUN,
}

_KALIMAT = {
    Status.BELUM_DIMULAI: "Penyusunan laporan {tahun} belum dimulai.",
    Status.DIINSTRUKSIKAN: "Penyusunan laporan {tahun} sudah diinstruksikan.",
    Status.DITUGASKAN: "Penyusunan laporan {tahun} sudah ditugaskan.",
    Status.DISUSUN: "Laporan {tahun} dalam tahap penyusunan draft.",
    Status.DIKOREKSI: "Draft laporan {tahun} dalam tahap koreksi.",
    Status.TERPARAF: "Draft laporan {tahun} sudah diparaf, belum ditandatangani.",
    Status.DITANDATANGANI: "Laporan {tahun} sudah ditandatangani, belum dikirim.",
    Status.BERJALAN: "Penyusunan laporan {tahun} sudah dimulai.",
}


@dataclass(frozen=True)
class Keadaan:
    """The state of a report and the days that settle it. `kini` is the step running or due next."""

    status: Status
    putaran: int
    final: bool
    tanda_tangan: date | None
    kirim: date | None
    kini: int | None
    terakhir: Kejadian | None

    @property
    def sebutan(self) -> str:
        if self.status is Status.BERJALAN and self.terakhir:
            return f"sampai langkah {self.terakhir.langkah}"
        if self.status is Status.DIKOREKSI and self.putaran:
            return f"{self.status} (putaran {self.putaran})"
        return str(self.status)


def keadaan(alur: Alur | None, replay: Replay) -> Keadaan:
    """Return the state after the whole log; without an SOP it is told only whether there is one.

    Sent is the first finished sending. Signed is a "Ya" as the last decision of the signing step, with nothing sent
    back since; an SOP that signs nothing is final when it ends. Rows that do not move the report (unknown to the SOP,
    done late, after the end) change neither.
    """
    terakhir = replay.jejak[-1].kejadian if replay.jejak else None
    if alur is None:
        status = Status.BERJALAN if terakhir else Status.BELUM_DIMULAI
        return Keadaan(status, 0, final=False, tanda_tangan=None, kirim=None, kini=None, terakhir=terakhir)
    jejak = [satu for satu in replay.jejak if satu.bergerak]
    status, ttd, kirim = Status.BELUM_DIMULAI, None, None
    for satu in jejak:
        peran = alur.peran[satu.kejadian.langkah]
        status = _sesudah(alur, satu, status)
        if peran is Peran.TANDA_TANGAN and satu.kejadian.keputusan:
            ttd = satu.kejadian
        if peran is Peran.PENGIRIMAN and satu.kejadian.selesai:
            kirim = satu.kejadian.selesai.tanggal
    signed = ttd is not None and ttd.keputusan is Keputusan.YA and status in {Status.DITANDATANGANI, Status.TERKIRIM}
    tanpa_ttd = Peran.TANDA_TANGAN not in alur.peran.values()
    return Keadaan(
        status=status,
        putaran=replay.putaran,
        final=signed or (tanpa_ttd and kirim is not None),
        tanda_tangan=ttd.selesai.tanggal if signed and ttd and ttd.selesai else None,
        kirim=kirim,
        kini=None if kirim else _kini(jejak, replay.berikut),
        terakhir=terakhir,
    )


def _kini(jejak: Sequence[Jejak], berikut: tuple[int, ...]) -> int | None:
    if jejak and jejak[-1].kejadian.selesai is None:
        return jejak[-1].kejadian.langkah
    return berikut[0] if berikut else None


def _sesudah(alur: Alur, jejak: Jejak, status: Status) -> Status:
    """Return the state after one more row; a report sent back stays "dikoreksi" until a Ya moves it on."""
    no, keputusan = jejak.kejadian.langkah, jejak.kejadian.keputusan
    peran = alur.peran[no]
    if peran is Peran.PENGIRIMAN and jejak.kejadian.selesai:
        return Status.TERKIRIM
    if peran in _AWAL:
        return Status.DIKOREKSI if jejak.putaran else _AWAL[peran]
    if peran in {Peran.KOREKSI, Peran.TANDA_TANGAN} and keputusan is Keputusan.TIDAK:
        return Status.DIKOREKSI
    if peran is Peran.KOREKSI:
        return Status.TERPARAF if keputusan and no == alur.pemaraf else Status.DIKOREKSI
    if peran is Peran.TANDA_TANGAN and keputusan:
        return Status.DITANDATANGANI
    # A signing or sending under way has moved nothing yet; without an earlier state there is no name for where it is.
    return Status.BERJALAN if status is Status.BELUM_DIMULAI else status


def kalimat(tahun: int, keadaan: Keadaan, tenggat: Tenggat, alur: Alur | None, hari_ini: date) -> str:
    """Return where the report stands, in two or three sentences."""
    if keadaan.kirim:
        return " ".join(_terkirim(tahun, keadaan, keadaan.kirim, tenggat))
    bagian = [_KALIMAT[keadaan.status].format(tahun=tahun)]
    if keadaan.putaran:
        bagian.append(_dikembalikan(keadaan.putaran))
    if alur is None:
        bagian.append("SOP tahun ini tidak terbaca, jadi catatannya tidak diperiksa.")
    elif keadaan.terakhir:
        bagian.append(_posisi(alur, keadaan, keadaan.terakhir))
    bagian.append(_kalimat_tenggat(tenggat, hari_ini))
    return " ".join(bagian)


def _terkirim(tahun: int, keadaan: Keadaan, kirim: date, tenggat: Tenggat) -> list[str]:
    lewat = (kirim - tenggat.nominal).days
    batas = tanggal_panjang(tenggat.nominal)
    late = f"terlambat {lewat} hari kalender dari tenggat {batas}"
    menilai = late if lewat > 0 else f"tepat waktu; tenggatnya {batas}"
    bagian = [f"Laporan {tahun} terkirim pada {tanggal_panjang(kirim)}, {menilai}."]
    if keadaan.putaran:
        bagian.append(_dikembalikan(keadaan.putaran))
    if not keadaan.final:
        bagian.append("Tanda tangannya tidak tercatat.")
    return bagian


def _dikembalikan(putaran: int) -> str:
    return f"Draft dikembalikan {putaran} kali untuk diperbaiki."


def _posisi(alur: Alur, keadaan: Keadaan, terakhir: Kejadian) -> str:
    awal = sebut(alur, terakhir.langkah)
    awal = awal[0].upper() + awal[1:]
    if terakhir.selesai is None:
        return f"{awal} dimulai {momen_panjang(terakhir.mulai)} dan belum selesai."
    selesai = f"{awal} selesai {momen_panjang(terakhir.selesai)}"
    return f"{selesai}; berikutnya {sebut(alur, keadaan.kini)}." if keadaan.kini is not None else f"{selesai}."


def _kalimat_tenggat(tenggat: Tenggat, hari_ini: date) -> str:
    nominal = tanggal_panjang(tenggat.nominal)
    if hari_ini > tenggat.nominal:
        return f"Tenggat {nominal} sudah lewat {(hari_ini - tenggat.nominal).days} hari."
    terakhir = tenggat.hari_kerja_terakhir
    if terakhir and terakhir != tenggat.nominal:
        return f"Tenggatnya {nominal}; hari kerja terakhir sebelumnya {tanggal_panjang(terakhir)}."
    return f"Tenggatnya {nominal}."
