"""The timeline of a cycle: a row for each step, a column for each day, as plain numbers for an SVG template.

There are two proportions. On wide screens and on paper the names stand left of the rows; on phones they stand above
them, so that the days get the whole width and the letters stay readable.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import zip_longest

from lkjip_build.bahasa.tanggal import tanggal_ringkas
from lkjip_build.drawing.huruf import text_width, wrap
from lkjip_build.drawing.unsur_waktu import (
    JARI_SILANG,
    LEBAR,
    SEMPIT,
    TINGGI_BATANG,
    Batang,
    Bentuk,
    Garis,
    GarisWaktu,
    Jeda,
    Kembali,
    Kerja,
    Tanda,
    Tegak,
    Tulisan,
)

TERPANJANG = 400
"""The most days that are drawn: beyond, a column is thinner than a line."""
_TERPENDEK = 14
_SELA, _KEPALA, _KAKI = 6, 20, 24


def draw_garis_waktu(
    nama: Sequence[str],
    semua_kerja: Sequence[Kerja],
    semua_jeda: Sequence[Jeda],
    semua_tanda: Sequence[Tanda],
    is_kerja: Callable[[date], bool],
    bentuk: Bentuk,
) -> GarisWaktu | None:
    """Return the timeline; `nama` are the names of the rows, `semua_kerja` stands in the order it was done.

    None where there is nothing to draw or the days are more than `TERPANJANG`.
    """
    hari = [
        *(satu for kerja in semua_kerja for satu in (kerja.mulai, kerja.selesai)),
        *(satu for jeda in semua_jeda for satu in (jeda.dari, jeda.sampai)),
        *(tanda.hari for tanda in semua_tanda),
    ]
    if not semua_kerja or (max(hari) - min(hari)).days >= TERPANJANG:
        return None
    # A day more on the right keeps a line at the end of the last day inside the drawing.
    awal, akhir = min(hari), max(max(hari) + timedelta(days=1), min(hari) + timedelta(days=_TERPENDEK - 1))
    kanvas = _Kanvas.of(nama, awal, (akhir - awal).days + 1, len(semua_tanda), bentuk)
    return GarisWaktu(
        lebar=bentuk.lebar,
        tinggi=kanvas.bawah + _KAKI,
        huruf=bentuk.huruf,
        kiri=bentuk.kiri,
        atas=kanvas.atas,
        bawah=kanvas.bawah,
        arsir=tuple(kanvas.arsir(is_kerja)),
        pekan=tuple(kanvas.pekan()),
        nama=kanvas.nama,
        alas=kanvas.alas,
        batang=tuple(kanvas.batang(kerja, semua_kerja, semua_jeda) for kerja in semua_kerja),
        jeda=tuple(kanvas.jeda(jeda) for jeda in semua_jeda),
        kembali=tuple(kanvas.semua_kembali(semua_kerja)),
        tegak=tuple(kanvas.tegak(tanda, nomor) for nomor, tanda in enumerate(semua_tanda)),
    )


@dataclass(frozen=True)
class _Kanvas:
    """Where days and rows lie. `batas` are the tops of the bars, `alas` the lines under the rows."""

    bentuk: Bentuk
    awal: date
    jumlah: int
    atas: float
    bawah: float
    batas: tuple[float, ...]
    alas: tuple[float, ...]
    nama: tuple[Tulisan, ...]

    @classmethod
    def of(cls, nama: Sequence[str], awal: date, jumlah: int, tanda: int, bentuk: Bentuk) -> "_Kanvas":
        atas = y = float(_KEPALA * tanda + 4)
        baris = bentuk.huruf * 1.25
        batas, alas, tulisan = [], [], []
        for teks in nama:
            lines = _name(teks, bentuk)
            tinggi = len(lines) * baris
            tulisan += [
                Tulisan(0, round(y + _SELA + bentuk.huruf + n * baris, 1), line) for n, line in enumerate(lines)
            ]
            if bentuk.kiri:
                batas.append(round(y + _SELA + max(0.0, tinggi - TINGGI_BATANG) / 2, 1))
                y += max(tinggi, TINGGI_BATANG) + 2 * _SELA
            else:
                batas.append(round(y + tinggi + 1.5 * _SELA, 1))
                y += tinggi + TINGGI_BATANG + 2.5 * _SELA
            alas.append(round(y, 1))
        return cls(bentuk, awal, jumlah, atas, round(y, 1), tuple(batas), tuple(alas), tuple(tulisan))

    @property
    def kolom(self) -> float:
        return (self.bentuk.lebar - self.bentuk.kiri) / self.jumlah

    def x(self, hari: date, geser: float = 0) -> float:
        """Return the left of a day; with `geser` 1 its right, with 0.5 its middle."""
        return round(self.bentuk.kiri + ((hari - self.awal).days + geser) * self.kolom, 1)

    def lebar(self, teks: str) -> float:
        return text_width(teks, self.bentuk.huruf)

    def arsir(self, is_kerja: Callable[[date], bool]) -> Iterator[tuple[float, float]]:
        hari = [self.awal + timedelta(days=nomor) for nomor in range(self.jumlah)]
        libur = [satu for satu in hari if not is_kerja(satu)]
        awal = [satu for satu in libur if satu - timedelta(days=1) not in libur]
        akhir = [satu for satu in libur if satu + timedelta(days=1) not in libur]
        for satu, lain in zip(awal, akhir, strict=True):
            yield self.x(satu), round(self.x(lain, 1) - self.x(satu), 1)

    def pekan(self) -> Iterator[Tulisan]:
        """Yield the dates of Mondays, of as many as there is room for."""
        senin = self.awal + timedelta(days=-self.awal.weekday() % 7)
        butuh = self.lebar("28 Nov") + 10
        langkah = next(n for n in range(1, TERPANJANG) if n * 7 * self.kolom >= butuh)
        while (senin - self.awal).days < self.jumlah:
            teks = tanggal_ringkas(senin)
            if self.x(senin) + self.lebar(teks) <= self.bentuk.lebar:
                yield Tulisan(self.x(senin), round(self.bawah + self.bentuk.huruf + 4, 1), teks)
            senin += timedelta(weeks=langkah)

    def batang(self, kerja: Kerja, semua_kerja: Sequence[Kerja], semua_jeda: Sequence[Jeda]) -> Batang:
        x, kanan = self.x(kerja.mulai), self.x(kerja.selesai, 1)
        lain = [(satu.mulai, satu.selesai) for satu in semua_kerja if satu.baris == kerja.baris and satu is not kerja]
        lain += [(jeda.dari, jeda.sampai) for jeda in semua_jeda if jeda.baris == kerja.baris]
        sisa = min([self.x(mulai) for mulai, _ in lain if mulai > kerja.mulai], default=float(self.bentuk.lebar))
        awal = max([self.x(akhir, 1) for _, akhir in lain if akhir <= kerja.mulai], default=float(self.bentuk.kiri))
        label = self.label(kerja, x, kanan - (JARI_SILANG if kerja.ditolak else 0), awal, sisa)
        return Batang(x, self.batas[kerja.baris], round(kanan - x, 1), kerja, label)

    def label(self, kerja: Kerja, x: float, kanan: float, awal: float, sisa: float) -> Tulisan | None:
        """Return the label on its bar, else right of it, else left of it; None where there is room nowhere."""
        butuh = self.lebar(kerja.label) + 6
        y = self.garis_teks(kerja.baris)
        if not kerja.label:
            return None
        if butuh <= kanan - x:
            return Tulisan(round(x + 4, 1), y, kerja.label, dalam=not kerja.rencana)
        luar = kanan + (2 * JARI_SILANG if kerja.ditolak else 0)
        if luar + butuh <= sisa:
            return Tulisan(round(luar + 4, 1), y, kerja.label)
        if x - butuh >= awal:
            return Tulisan(round(x - 4, 1), y, kerja.label, "end")
        return None

    def garis_teks(self, baris: int) -> float:
        return round(self.batas[baris] + TINGGI_BATANG / 2 + self.bentuk.huruf * 0.36, 1)

    def tengah(self, baris: int) -> float:
        return round(self.batas[baris] + TINGGI_BATANG / 2, 1)

    def jeda(self, jeda: Jeda) -> Garis:
        x1, x2 = self.x(jeda.dari, 0.5), self.x(jeda.sampai)
        muat = jeda.label and self.lebar(jeda.label) + 12 <= x2 - x1
        tengah = Tulisan(round((x1 + x2) / 2, 1), self.garis_teks(jeda.baris), jeda.label, "middle")
        return Garis(x1, x2, self.tengah(jeda.baris), tengah if muat else None)

    def semua_kembali(self, semua_kerja: Sequence[Kerja]) -> Iterator[Kembali]:
        nyata = [kerja for kerja in semua_kerja if not kerja.rencana]
        for kerja, lanjut in zip_longest(nyata, nyata[1:]):
            if kerja.ditolak:
                yield self.kembali(kerja, lanjut)

    def kembali(self, kerja: Kerja, lanjut: Kerja | None) -> Kembali:
        x, y = self.x(kerja.selesai, 0.5), self.tengah(kerja.baris)
        if lanjut is None or lanjut.baris == kerja.baris:
            return Kembali(x, y, "", "")
        turun = 1 if lanjut.baris > kerja.baris else -1
        tujuan = self.tengah(lanjut.baris)
        if lanjut.mulai <= kerja.selesai:
            tujuan -= turun * TINGGI_BATANG / 2
        kiri, kanan, pangkal = round(x - 4, 1), round(x + 4, 1), round(tujuan - turun * 7, 1)
        panah = f"{kiri},{pangkal} {kanan},{pangkal} {x},{tujuan}"
        return Kembali(x, y, f"{x},{round(y + turun * JARI_SILANG, 1)} {x},{pangkal}", panah)

    def tegak(self, tanda: Tanda, nomor: int) -> Tegak:
        x = self.x(tanda.hari, 1)
        atas = float(_KEPALA * nomor + 2)
        kanan = x + 4 + self.lebar(tanda.label) > self.bentuk.lebar
        y = round(atas + self.bentuk.huruf, 1)
        label = Tulisan(round(x + (-4 if kanan else 4), 1), y, tanda.label, "end" if kanan else "start")
        return Tegak(x, atas, label, tanda.jenis)


def _name(teks: str, bentuk: Bentuk) -> tuple[str, ...]:
    """Return a name on two lines at most; the page tells it in full."""
    lines = wrap(teks, bentuk.huruf, (bentuk.kiri or bentuk.lebar) - 12)
    return lines if len(lines) <= 2 else (lines[0], lines[1][:-1].rstrip() + "…")


__all__ = [
    "LEBAR",
    "SEMPIT",
    "TERPANJANG",
    "Bentuk",
    "GarisWaktu",
    "Jeda",
    "Kerja",
    "Tanda",
    "draw_garis_waktu",
    "tanggal_ringkas",
]
