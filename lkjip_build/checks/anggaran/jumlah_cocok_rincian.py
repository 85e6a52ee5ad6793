"""Sums that were typed and do not come out."""

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal

from lkjip_build.checks.bantu.isian import rupiah
from lkjip_build.model import Data
from lkjip_build.model.laporan import TRIWULAN, Anggaran, Laporan, is_jumlah
from lkjip_build.problems import Problem, Rule

JUMLAH_TIDAK_COCOK = Rule(
    "LKJ461",
    "warning",
    "Jumlah yang ditulis berbeda dari rinciannya",
    manual="""
Baris JUMLAH, atau baris program atau kegiatan di samping rinciannya, tidak sama dengan jumlah rincian itu. Mungkin ada
baris yang hilang, misalnya karena tabelnya terpotong saat disalin. Jumlah yang ditulis hanya dicocokkan, tidak pernah
ikut dihitung; yang tampil jumlah rinciannya.

Salah:

```
7.01.02;Program Pelayanan;;;160000000
7.01.02.2.01;Program Pelayanan;Koordinasi;S1;85200000
```

Benar:

```
7.01.02;Program Pelayanan;;;160000000
7.01.02.2.01;Program Pelayanan;Koordinasi;S1;85200000
7.01.02.2.04;Program Pelayanan;Pelaksanaan;S1;74800000
```
""",
)

_KOLOM = ("pagu", "pagu_perubahan", *TRIWULAN, "realisasi")


def jumlah_cocok_rincian(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ461. A typed sum is what its lines add up to; where a line could not be read, that is not known."""
    for tahun, laporan in data.laporan.items():
        for jumlah in laporan.jumlah_anggaran if f"{tahun}/anggaran.csv" not in data.cacat else ():
            parts = _rincian(laporan, jumlah)
            told = {kolom: said for kolom in _KOLOM if (said := _beda(jumlah, parts, kolom))}
            if told:
                yield jumlah.problem(
                    JUMLAH_TIDAK_COCOK,
                    f"baris jumlah '{jumlah.kode}' berbeda dari {len(parts)} baris rinciannya: "
                    f"{'; '.join(told.values())}",
                    next(iter(told)),
                    remedy="tambahkan baris yang hilang, perbaiki angkanya, atau hapus baris jumlahnya",
                )


def _rincian(laporan: Laporan, jumlah: Anggaran) -> list[Anggaran]:
    whole = is_jumlah(jumlah.kode)
    return [one for one in laporan.anggaran if whole or one.kode.startswith(f"{jumlah.kode}.")]


def _beda(jumlah: Anggaran, parts: Sequence[Anggaran], kolom: str) -> str:
    """Return by how much the lines of a column differ from their typed sum, or nothing where they do not.

    A total after an amendment counts the lines that were not amended too.
    """
    typed: Decimal | None = getattr(jumlah, kolom)
    if typed is None:
        return ""
    name = "pagu_berlaku" if kolom == "pagu_perubahan" else kolom
    known = [amount for one in parts if (amount := getattr(one, name)) is not None]
    made = sum(known, Decimal(0))
    if made == typed:
        return ""
    empty = f", {len(parts) - len(known)} baris kosong" if len(known) < len(parts) else ""
    less = "kurang" if made < typed else "lebih"
    return f"{kolom} tertulis {rupiah(typed)}, rinciannya {less} {rupiah(abs(typed - made))}{empty}"
