"""What the drawings of a cycle show, and the words that stand beside them."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from lkjip_build.bahasa.tanggal import rentang, tanggal_ringkas
from lkjip_build.compute.hari import Kalender
from lkjip_build.compute.siklus import Pelaksanaan, Siklus
from lkjip_build.drawing.garis_waktu import (
    LEBAR,
    SEMPIT,
    GarisWaktu,
    Jeda,
    Kerja,
    Tanda,
    draw_garis_waktu,
)
from lkjip_build.pages.cerita_siklus import is_dikembalikan


@dataclass(frozen=True)
class GambarSiklus:
    """The timeline in both proportions, what it shows in words, and how to read it."""

    lebar: GarisWaktu
    sempit: GarisWaktu
    uraian: str
    kunci: tuple[str, ...]


def gambar_siklus(siklus: Siklus, kalender: Kalender, hari_ini: date) -> GambarSiklus | None:
    """Return the timeline of a year: what was done, and the latest days of what is not; None where it has no days or
    too many.

    A year whose days off are not known has its weekends alone shaded.
    """
    isi = _Isi(siklus, hari_ini)
    if not isi.kerja:
        return None

    def is_kerja(hari: date) -> bool:
        return hari.weekday() < 5 and hari not in kalender.libur

    tanda, jeda = tuple(isi.tanda()), tuple(isi.jeda())
    lebar = draw_garis_waktu(isi.nama, isi.kerja, jeda, tanda, is_kerja, LEBAR)
    sempit = draw_garis_waktu(isi.nama, isi.kerja, jeda, tanda, is_kerja, SEMPIT)
    if lebar is None or sempit is None:
        return None
    return GambarSiklus(lebar, sempit, " ".join(isi.uraian()), tuple(isi.kunci(jeda)))


class _Isi:
    """The rows, bars, waits and lines of one year."""

    def __init__(self, siklus: Siklus, hari_ini: date) -> None:
        self.siklus = siklus
        self.hari_ini = hari_ini
        nama = {satu.no: satu.aktivitas for satu in siklus.langkah}
        nama |= {satu.langkah: satu.aktivitas for satu in siklus.pelaksanaan if satu.langkah not in nama}
        self.nama = [f"{no}. {teks}" if teks else f"Langkah {no}" for no, teks in nama.items()]
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
            ditolak=is_dikembalikan(self.siklus, satu),
        )

    def rencana(self) -> Iterator[Kerja]:
        terakhir = self.siklus.pelaksanaan[-1] if self.siklus.pelaksanaan else None
        for jadwal in self.siklus.jadwal:
            berjalan = terakhir and terakhir.selesai is None and terakhir.langkah == jadwal.no
            if not jadwal.sudah and not berjalan:
                label = f"s.d. {tanggal_ringkas(jadwal.selesai)}"
                yield Kerja(self.baris[jadwal.no], jadwal.mulai, jadwal.selesai, label, rencana=True)

    def jeda(self) -> Iterator[Jeda]:
        sebelum: date | None = None
        for satu in self.siklus.pelaksanaan:
            if satu.tunggu and satu.mulai and sebelum:
                yield Jeda(self.baris[satu.langkah], sebelum, satu.mulai.tanggal, f"{satu.tunggu} hari")
            sebelum = satu.selesai.tanggal if satu.selesai else None
        kini = self.siklus.langkah_kini
        if sebelum and kini in self.baris and self.hari_ini > sebelum + timedelta(days=1):
            yield Jeda(self.baris[kini], sebelum, self.hari_ini)

    def tanda(self) -> Iterator[Tanda]:
        tenggat = self.siklus.tenggat.nominal
        yield Tanda(tenggat, f"Tenggat {tanggal_ringkas(tenggat)}", "tenggat")
        if self.siklus.pelaksanaan and not self.siklus.tanggal_kirim:
            yield Tanda(self.hari_ini, f"Hari ini {tanggal_ringkas(self.hari_ini)}", "hari-ini")

    def uraian(self) -> Iterator[str]:
        nyata = [satu for satu in self.kerja if not satu.rencana]
        if nyata:
            hari = rentang(min(satu.mulai for satu in nyata), max(satu.selesai for satu in nyata))
            yield f"{len(nyata)} pelaksanaan langkah, {hari}."
        if self.siklus.putaran:
            yield f"Dikembalikan {self.siklus.putaran} kali."
        if len(nyata) < len(self.kerja):
            yield "Batang kosong: jadwal paling lambat langkah yang belum dikerjakan."
        yield "Angkanya ada di tabel di atas."

    def kunci(self, jeda: tuple[Jeda, ...]) -> Iterator[str]:
        yield "Satu kolom satu hari; kolom abu-abu bukan hari kerja"
        ada: list[tuple[Callable[[Kerja], bool], str]] = [
            (lambda satu: satu.lewat, "batang bergaris miring melebihi mutu baku"),
            (lambda satu: satu.berjalan, "batang bertepi putus-putus masih berjalan"),
            (lambda satu: satu.rencana, "batang kosong adalah jadwal paling lambat"),
            (lambda satu: satu.ditolak, "tanda silang berarti dikembalikan"),
        ]
        yield from (teks for cocok, teks in ada if any(map(cocok, self.kerja)))
        if jeda:
            yield "garis titik-titik berarti menunggu"
        yield "garis tegak putus-putus adalah tenggat"
