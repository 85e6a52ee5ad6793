"""The executions of a cycle with their times, the waits between them, and the sum for each step of the SOP."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise, takewhile

from lkjip_build.compute.alur import Alur, NamaLangkah
from lkjip_build.compute.hari import KalenderKurang
from lkjip_build.compute.siklus.hasil import CatatanLama, Pelaksanaan, RingkasanLangkah, Tunggu
from lkjip_build.compute.siklus.replay import Jejak
from lkjip_build.compute.siklus.waktu import Hitungan, LamaLangkah, lama_berjalan, lama_langkah
from lkjip_build.model.laporan import Kejadian
from lkjip_build.model.sop import Langkah
from lkjip_build.model.waktu_baku import Lama


@dataclass(frozen=True)
class Pengukur:
    """What every execution of one report is measured with."""

    alur: Alur | None
    hitungan: Hitungan
    hari_ini: date

    def semua(self, semua_jejak: Sequence[Jejak]) -> tuple[Pelaksanaan, ...]:
        """Return the executions in replayed order; only the last one can still be running."""
        sebelum = (None, *(jejak.kejadian for jejak in semua_jejak))
        running = self.berlangsung(semua_jejak)
        return tuple(
            self.satu(urutan, jejak, lalu, berlangsung=urutan in running)
            for urutan, (jejak, lalu) in enumerate(zip(semua_jejak, sebelum, strict=False), 1)
        )

    def berlangsung(self, semua_jejak: Sequence[Jejak]) -> frozenset[int]:
        """Return which executions can still be running: the last one, and those before it done alongside it."""
        if not semua_jejak:
            return frozenset()
        last = semua_jejak[-1].kejadian.langkah
        bersama = self.alur.bersama(last) if self.alur and last in self.alur.langkah else (last,)
        alongside = takewhile(lambda jejak: jejak.kejadian.langkah in bersama, reversed(semua_jejak))
        latest = dict.fromkeys(jejak.kejadian.langkah for jejak in alongside)
        return frozenset(range(len(semua_jejak) - len(latest) + 1, len(semua_jejak) + 1))

    def satu(self, urutan: int, jejak: Jejak, sebelum: Kejadian | None, *, berlangsung: bool) -> Pelaksanaan:
        kejadian = jejak.kejadian
        langkah = self.alur.langkah.get(kejadian.langkah) if self.alur else None
        lama = self.lama(jejak, langkah, berlangsung=berlangsung)
        nama = self.alur.nama(kejadian.pelaksana) if self.alur and kejadian.pelaksana else kejadian.pelaksana
        return Pelaksanaan(
            urutan=urutan,
            langkah=kejadian.langkah,
            ke=jejak.ke,
            putaran=jejak.putaran,
            aktivitas=langkah.aktivitas if langkah else "",
            pelaksana=nama,
            kode_pelaksana=kejadian.pelaksana,
            mulai=kejadian.mulai,
            selesai=kejadian.selesai,
            keputusan=None if berlangsung and jejak.selesai_kelak else kejadian.keputusan,
            dikembalikan=jejak.dikembalikan,
            disusul=jejak.disusul,
            keluaran=kejadian.keluaran,
            bukti=kejadian.bukti,
            catatan=kejadian.catatan,
            lama=lama.lama,
            baku=langkah.mutu_baku.baku if langkah else None,
            melebihi=lama.melebihi,
            tunggu=self.tunggu(sebelum, kejadian),
            keterangan=lama.keterangan,
            tafsir=jejak.tafsir,
            lokasi=kejadian.location(),
        )

    def lama(self, jejak: Jejak, langkah: Langkah | None, *, berlangsung: bool) -> LamaLangkah:
        kejadian = jejak.kejadian
        if langkah is None:
            return LamaLangkah()
        if berlangsung and kejadian.selesai is None:
            return lama_berjalan(kejadian.mulai, langkah.mutu_baku.baku, self.hitungan, self.hari_ini)
        if jejak.selesai_kelak:
            return LamaLangkah(keterangan=CatatanLama.SELESAI_KELAK)
        return lama_langkah(kejadian, langkah.mutu_baku.baku, self.hitungan)

    def tunggu(self, sebelum: Kejadian | None, kejadian: Kejadian) -> int | None:
        if sebelum is None or sebelum.selesai is None or kejadian.mulai is None:
            return None
        if kejadian.langkah != sebelum.langkah and self.is_bersama(sebelum.langkah, kejadian.langkah):
            return None
        return self.hari_kerja(sebelum.selesai.tanggal, kejadian.mulai.tanggal)

    def is_bersama(self, satu: str, lain: str) -> bool:
        return self.alur is not None and satu in self.alur.langkah and lain in self.alur.bersama(satu)

    def hari_kerja(self, dari: date, sampai: date) -> int | None:
        try:
            return self.hitungan.tunggu(dari, sampai)
        except KalenderKurang:
            return None

    def lama_siklus(self, semua: Sequence[Pelaksanaan], kirim: date | None) -> int | None:
        """Return the working days from the first beginning to the sending, or to the last end so far."""
        mulai = [momen.tanggal for satu in semua if (momen := satu.mulai or satu.selesai)]
        selesai = [kirim] if kirim else [satu.selesai.tanggal for satu in semua if satu.selesai]
        if not mulai or not selesai:
            return None
        try:
            return self.hitungan.kerja(min(mulai), max(selesai))
        except KalenderKurang:
            return None

    def tunggu_terlama(self, semua: Sequence[Pelaksanaan], berikut: str | None) -> Tunggu | None:
        """Return the longest wait of a working day or more, the first of equals; `berikut` is a step now waited for."""
        semua_tunggu = [*self.antara(semua), *self.berjalan(semua, berikut)]
        return max(semua_tunggu, key=lambda tunggu: tunggu.hari, default=None)

    def antara(self, semua: Sequence[Pelaksanaan]) -> Iterator[Tunggu]:
        for satu, lain in pairwise(semua):
            if lain.tunggu and satu.selesai and lain.mulai:
                dari, sampai = satu.selesai.tanggal, lain.mulai.tanggal
                yield Tunggu(satu.nama, lain.nama, dari, sampai, lain.tunggu, berjalan=False)

    def berjalan(self, semua: Sequence[Pelaksanaan], berikut: str | None) -> Iterator[Tunggu]:
        selesai = semua[-1].selesai if semua else None
        hari = self.hari_kerja(selesai.tanggal, self.hari_ini) if selesai else None
        if berikut is not None and selesai and hari:
            ke = self.alur.sebut(berikut) if self.alur else NamaLangkah(berikut, "")
            yield Tunggu(semua[-1].nama, ke, selesai.tanggal, self.hari_ini, hari, berjalan=True)


def ringkasan(alur: Alur, semua: Sequence[Pelaksanaan]) -> tuple[RingkasanLangkah, ...]:
    """Return one summary for each step of the SOP, in its order, also for steps never done."""
    return tuple(_ringkasan(alur, no, [satu for satu in semua if satu.langkah == no]) for no in alur.langkah)


def _ringkasan(alur: Alur, no: str, semua: Sequence[Pelaksanaan]) -> RingkasanLangkah:
    langkah = alur.langkah[no]
    lama = [satu.lama for satu in semua if satu.lama]
    lewat = {satu.melebihi for satu in semua}
    return RingkasanLangkah(
        no=no,
        aktivitas=langkah.aktivitas,
        pelaksana=alur.semua_pelaksana(no),
        kali=len(semua),
        mulai=semua[0].mulai if semua else None,
        selesai=semua[-1].selesai if semua else None,
        lama=Lama(sum(satu.jumlah for satu in lama), lama[0].satuan) if lama and len(lama) == len(semua) else None,
        baku=langkah.mutu_baku.baku,
        terlambat=True if True in lewat else False if lewat == {False} else None,
    )
