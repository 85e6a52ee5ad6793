"""The two tables of a Perjanjian Kinerja: indikator with targets, and programmes with their budget."""

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal

from lkjip_build.compute.rekap import BarisKinerja
from lkjip_build.laporan.bahan import Bahan
from lkjip_build.laporan.isi import Baris, Blok, Kolom, Kosong, PeranBaris, Tabel
from lkjip_build.laporan.sel import KANAN, TENGAH, bulat, kelompok, kepala, nilai, rupiah, teks
from lkjip_build.model.laporan import Anggaran
from lkjip_build.model.nilai import Nilai

Target = Callable[[BarisKinerja], Nilai | None]
Pagu = Callable[[Anggaran], Decimal]


def tabel_sasaran(bahan: Bahan, kode: str, judul: str, target: Sequence[tuple[str, Target]]) -> Tabel:
    """Return the table of indikator by sasaran; `target` are the headed columns of targets."""
    kolom = (
        Kolom("No", 1, TENGAH),
        Kolom("Sasaran strategis dan indikator kinerja", 9),
        Kolom("Satuan", 2),
        *(Kolom(name, 3, KANAN) for name, _ in target),
    )
    rows: list[Baris] = []
    number = 0
    for rekap in bahan.rekap.sasaran:
        rows.append(kelompok(teks(f"Sasaran {rekap.sasaran.kode}: {rekap.sasaran.nama}", lebar=len(kolom))))
        for baris in rekap.baris:
            number += 1
            cells = (nilai(of(baris), kosong="belum ditetapkan") for _, of in target)
            name = teks(baris.indikator.nama, kepala=True)
            rows.append(Baris((bulat(number), name, teks(str(baris.indikator.satuan)), *cells)))
    return Tabel(kode, judul, kolom, kepala(*kolom), tuple(rows))


def tabel_program(bahan: Bahan, kode: str, judul: str, pagu: Sequence[tuple[str, Pagu]]) -> Iterator[Blok]:
    """Yield the table of programmes, or what to write where the budget is missing; `pagu` are headed columns."""
    uang = bahan.rekap.anggaran
    if uang is None:
        yield Kosong(f"Anggaran {bahan.tahun} belum dicatat.", f"{bahan.tahun}/anggaran.csv")
        return
    kolom = (Kolom("No", 1, TENGAH), Kolom("Program", 9), *(Kolom(name, 4, KANAN) for name, _ in pagu))
    rows = [
        Baris(
            (
                bulat(number),
                teks(program.program, kepala=True),
                *(rupiah(sum((of(baris) for baris in program.baris), Decimal(0))) for _, of in pagu),
            )
        )
        for number, program in enumerate(bahan.rekap.program, 1)
    ]
    sums = (rupiah(sum((of(baris) for baris in uang.baris), Decimal(0))) for _, of in pagu)
    rows.append(Baris((teks("Jumlah", kepala=True, lebar=2), *sums), PeranBaris.JUMLAH))
    yield Tabel(kode, judul, kolom, kepala(*kolom), tuple(rows))


def target_murni(baris: BarisKinerja) -> Nilai | None:
    return baris.kinerja.target


def target_berlaku(baris: BarisKinerja) -> Nilai | None:
    return baris.target


def pagu_murni(baris: Anggaran) -> Decimal:
    return baris.pagu


def pagu_berlaku(baris: Anggaran) -> Decimal:
    return baris.pagu_berlaku
