"""What the drawings of a cycle show: its days as rows, bars, waits and lines."""

from collections.abc import Iterator
from datetime import date, timedelta

from lkjip_build.bahasa.daftar import bersama
from lkjip_build.bahasa.gambar_siklus import (
    TandaGaris,
    judul_garis,
    kunci_garis,
    label_hari_ini,
    label_rencana,
    label_tenggat,
    label_tunggu,
    uraian_garis,
)
from lkjip_build.bahasa.kata import kapital
from lkjip_build.bahasa.langkah import judul
from lkjip_build.compute.hari import Kalender
from lkjip_build.compute.siklus import NamaLangkah, Pelaksanaan, Siklus
from lkjip_build.drawing.garis_waktu import (
    LEBAR,
    SEMPIT,
    Jeda,
    Kerja,
    Tanda,
    draw_garis_waktu,
)
from lkjip_build.isi import Gambar, Panel
from lkjip_build.susunan.situs import Situs


def gambar_siklus(siklus: Siklus, situs: Situs) -> tuple[Gambar, ...]:
    """Return the timeline of a year: what was done, and the latest days of what is not; none where it has no days or
    too many.

    A year whose days off are not known has its weekends alone shaded.
    """
    isi = _Isi(siklus, situs.hari_ini)
    kalender = Kalender.of(situs.data.libur)
    if not isi.kerja:
        return ()

    def is_kerja(hari: date) -> bool:
        return hari.weekday() < 5 and hari not in kalender.libur

    tanda, jeda = tuple(isi.tanda()), tuple(isi.jeda())
    lebar = draw_garis_waktu(isi.nama, isi.kerja, jeda, tanda, is_kerja, LEBAR)
    sempit = draw_garis_waktu(isi.nama, isi.kerja, jeda, tanda, is_kerja, SEMPIT)
    if lebar is None or sempit is None:
        return ()
    words = isi.uraian()
    panel = Panel(judul_garis(siklus), lebar, words, sempit=sempit)
    key = bersama(f"{kapital(one)}." for one in kunci_garis(set(isi.ada(jeda))))
    return (Gambar(f"waktu-{siklus.tahun}", "", words, (panel,), key),)


class _Isi:
    """The rows, bars, waits and lines of one year."""

    def __init__(self, siklus: Siklus, hari_ini: date) -> None:
        self.siklus = siklus
        self.hari_ini = hari_ini
        nama = {satu.no: satu.aktivitas for satu in siklus.langkah}
        nama |= {satu.langkah: satu.aktivitas for satu in siklus.pelaksanaan if satu.langkah not in nama}
        self.nama = [judul(NamaLangkah(no, teks)) for no, teks in nama.items()]
        self.baris = {no: nomor for nomor, no in enumerate(nama)}
        self.kerja = [*map(self.dikerjakan, siklus.pelaksanaan), *self.rencana()]

    def dikerjakan(self, satu: Pelaksanaan) -> Kerja:
        momen = satu.mulai or satu.selesai
        if momen is None:
            raise ValueError("an execution without any date has no place in the order")
        berjalan = satu.selesai is None and satu.urutan == len(self.siklus.pelaksanaan)
        akhir = self.hari_ini if berjalan else satu.selesai.tanggal if satu.selesai else momen.tanggal
        return Kerja(
            self.baris[satu.langkah],
            momen.tanggal,
            max(akhir, momen.tanggal),
            label=str(satu.lama or ""),
            lewat=satu.melebihi is True,
            berjalan=berjalan,
            ditolak=satu.dikembalikan,
        )

    def rencana(self) -> Iterator[Kerja]:
        for jadwal in self.siklus.jadwal:
            if not jadwal.sudah and not jadwal.berjalan:
                label = label_rencana(jadwal.selesai)
                yield Kerja(self.baris[jadwal.no], jadwal.mulai, jadwal.selesai, label, rencana=True)

    def jeda(self) -> Iterator[Jeda]:
        sebelum: date | None = None
        for satu in self.siklus.pelaksanaan:
            if satu.tunggu and satu.mulai and sebelum:
                yield Jeda(self.baris[satu.langkah], sebelum, satu.mulai.tanggal, label_tunggu(satu.tunggu))
            sebelum = satu.selesai.tanggal if satu.selesai else None
        kini = self.siklus.langkah_kini
        if sebelum and kini in self.baris and self.hari_ini > sebelum + timedelta(days=1):
            yield Jeda(self.baris[kini], sebelum, self.hari_ini)

    def tanda(self) -> Iterator[Tanda]:
        tenggat = self.siklus.tenggat.nominal
        yield Tanda(tenggat, label_tenggat(tenggat), "tenggat")
        if self.siklus.pelaksanaan and not self.siklus.tanggal_kirim:
            yield Tanda(self.hari_ini, label_hari_ini(self.hari_ini), "hari-ini")

    def uraian(self) -> str:
        nyata = [satu for satu in self.kerja if not satu.rencana]
        hari = (min(satu.mulai for satu in nyata), max(satu.selesai for satu in nyata)) if nyata else None
        return uraian_garis(self.siklus, hari, rencana=len(nyata) < len(self.kerja))

    def ada(self, jeda: tuple[Jeda, ...]) -> Iterator[TandaGaris]:
        for satu in self.kerja:
            if satu.lewat:
                yield TandaGaris.MELEBIHI
            if satu.berjalan:
                yield TandaGaris.BERJALAN
            if satu.rencana:
                yield TandaGaris.RENCANA
            if satu.ditolak:
                yield TandaGaris.DIKEMBALIKAN
        if jeda:
            yield TandaGaris.MENUNGGU
