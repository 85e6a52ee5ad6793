"""The columns of a budget line in a year."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from lkjip_build.bahasa.anggaran import judul_triwulan, keluaran, pagu_semula
from lkjip_build.bahasa.kata import triwulan
from lkjip_build.compute.anggaran import serapan
from lkjip_build.isi import KANAN, Asal, KolomOf, Potongan, Sel, bilangan, tautan, teks
from lkjip_build.isi import rupiah as angka_rupiah
from lkjip_build.isi.nilai_data import NilaiData
from lkjip_build.model.data_terbuka import JenisData
from lkjip_build.model.laporan import TRIWULAN, Anggaran
from lkjip_build.problems import Location
from lkjip_build.susunan import asal_uang
from lkjip_build.susunan.kolom.data import KolomAsal, data_angka, data_persen, kolom_asal
from lkjip_build.susunan.kolom.terkoreksi import dikoreksi
from lkjip_build.susunan.sel import berangka, nilai, persen, rupiah
from lkjip_build.susunan.situs import Situs

_DARI = "anggaran.csv: {}"


@dataclass(frozen=True)
class AnggaranTahun:
    """A budget line in a year with the site that it stands in."""

    situs: Situs
    tahun: int
    baris: Anggaran

    @property
    def desimal(self) -> int:
        return self.situs.rekap.tahun[self.tahun].aturan.desimal

    @property
    def disahkan(self) -> Anggaran:
        """The line as it was sealed; itself where its year was never corrected, or it was added later."""
        sealed = self.situs.disahkan.get(self.tahun)
        rows = sealed.anggaran.baris if sealed and sealed.anggaran else ()
        return next((one for one in rows if one.kode == self.baris.kode), self.baris)

    @property
    def dikoreksi(self) -> date | None:
        """When the line was last corrected after the report was sealed."""
        return self.situs.dikoreksi(self.tahun, self.baris.kode, "anggaran.csv")


def semua_anggaran(situs: Situs) -> Iterator[AnggaranTahun]:
    """Yield every budget line of every year, the oldest first, in the order of the file."""
    for tahun, laporan in sorted(situs.data.laporan.items()):
        yield from (AnggaranTahun(situs, tahun, baris) for baris in laporan.anggaran)


def _sasaran(satu: AnggaranTahun) -> Sel:
    runs: list[Potongan] = []
    known = {one.induk.kode for one in satu.situs.rekap.tahun[satu.tahun].sasaran}
    for kode in satu.baris.sasaran:
        runs += [Potongan(" ")] if runs else []
        runs.append(tautan(kode, f"/kinerja/{satu.tahun}/#{kode.lower()}") if kode in known else Potongan(kode))
    return Sel(tuple(runs)) if runs else teks("–")


def _pagu(satu: AnggaranTahun) -> Sel:
    """The budget that counts, with the first one below it where it was amended."""
    baris = satu.baris
    made = rupiah(baris.pagu_berlaku, asal_uang.pagu(baris))
    return bersemula(made, (baris,), asal_uang.uang(baris, "pagu"))


def bersemula(made: Sel, semua: Sequence[Anggaran], came: Asal) -> Sel:
    """Return a budget with what it was first below it, where any of its lines was amended; `came` is where from."""
    if not (said := pagu_semula(semua)):
        return made
    return made.with_small(said, angka=(angka_rupiah(sum((one.pagu for one in semua), Decimal(0)), came),))


def _kegiatan(satu: AnggaranTahun) -> Sel:
    return teks(satu.baris.nama, satu.baris.kode, kepala=True)


def _tersegel(satu: AnggaranTahun, nama: str) -> int | float | None:
    """An amount as it was sealed, where today's is another."""
    sealed: Decimal | None = getattr(satu.disahkan, nama)
    return None if sealed == getattr(satu.baris, nama) else data_angka(sealed)


def _keluaran(satu: AnggaranTahun) -> Sel:
    """What the money brought of what was promised, with the name of it below."""
    baris = satu.baris
    numbers = [
        bilangan(nilai, asal_uang.uang(baris, kolom))
        for nilai, kolom in (
            (baris.realisasi_keluaran, "realisasi_keluaran"),
            (baris.target_keluaran, "target_keluaran"),
        )
        if nilai is not None
    ]
    return berangka(keluaran(baris), numbers).with_small(baris.keluaran or "")


def _sampai(nomor: int) -> KolomOf[AnggaranTahun]:
    """Return the column of what was spent until the end of a quarter."""
    kolom = TRIWULAN[nomor - 1]

    def cell(satu: AnggaranTahun) -> Sel:
        return rupiah(getattr(satu.baris, kolom), asal_uang.uang(satu.baris, kolom))

    return KolomOf(
        kolom,
        judul_triwulan(nomor),
        cell,
        f"Realisasi dari awal tahun sampai {triwulan(nomor)}, dalam rupiah; kosong berarti belum ada.",
        lambda satu: data_angka(getattr(satu.baris, kolom)),
        3,
        KANAN,
        data=NilaiData(JenisData.ANGKA, "21300000", f"anggaran.csv: {kolom}", "rupiah"),
    )


TAHUN: KolomOf[AnggaranTahun] = KolomOf(
    "tahun",
    "Tahun",
    lambda satu: teks(str(satu.tahun)),
    "Tahun laporan.",
    lambda satu: satu.tahun,
    data=NilaiData(JenisData.BULAT, "2025", "nama folder tahun", wajib=True),
)
KODE: KolomOf[AnggaranTahun] = KolomOf(
    "kode",
    "Kode",
    lambda satu: teks(satu.baris.kode),
    "Kode program, kegiatan, atau sub kegiatan.",
    lambda satu: satu.baris.kode,
    data=NilaiData(JenisData.TEKS, "7.01.02.2.01", _DARI.format("kode"), wajib=True),
)
PROGRAM: KolomOf[AnggaranTahun] = KolomOf(
    "program",
    "Program",
    lambda satu: teks(satu.baris.program),
    "Nama program.",
    lambda satu: satu.baris.program,
    data=NilaiData(JenisData.TEKS, "Program Pemberdayaan Masyarakat Desa", _DARI.format("program"), wajib=True),
)
KEGIATAN: KolomOf[AnggaranTahun] = KolomOf(
    "kegiatan",
    "Kegiatan",
    _kegiatan,
    "Nama kegiatan.",
    lambda satu: satu.baris.kegiatan,
    7,
    data=NilaiData(JenisData.TEKS, "Koordinasi Kegiatan Pemberdayaan Desa", _DARI.format("kegiatan")),
)
SUB_KEGIATAN: KolomOf[AnggaranTahun] = KolomOf(
    "sub_kegiatan",
    "Sub kegiatan",
    lambda satu: teks(satu.baris.sub_kegiatan or "–"),
    "Nama sub kegiatan; kosong bila barisnya program atau kegiatan.",
    lambda satu: satu.baris.sub_kegiatan,
    data=NilaiData(JenisData.TEKS, "Peningkatan Partisipasi Masyarakat", _DARI.format("sub_kegiatan")),
)
SASARAN: KolomOf[AnggaranTahun] = KolomOf(
    "sasaran",
    "Sasaran",
    _sasaran,
    "Kode sasaran yang didukung.",
    lambda satu: list(satu.baris.sasaran),
    1.6,
    data=NilaiData(JenisData.DAFTAR, "S1 S3", _DARI.format("sasaran")),
)
PAGU: KolomOf[AnggaranTahun] = KolomOf(
    "pagu",
    "Pagu",
    _pagu,
    "Pagu yang berlaku (perubahan bila ada), dalam rupiah.",
    lambda satu: data_angka(satu.baris.pagu_berlaku),
    3,
    KANAN,
    data=NilaiData(
        JenisData.ANGKA, "85200000", "anggaran.csv: pagu, atau pagu_perubahan bila ada", "rupiah", wajib=True
    ),
)
PAGU_SEMULA: KolomOf[AnggaranTahun] = KolomOf(
    "pagu_semula",
    "Pagu semula",
    lambda satu: rupiah(satu.baris.pagu, asal_uang.uang(satu.baris, "pagu")),
    "Pagu sebelum perubahan anggaran, dalam rupiah.",
    lambda satu: data_angka(satu.baris.pagu),
    3,
    KANAN,
    data=NilaiData(JenisData.ANGKA, "90000000", _DARI.format("pagu"), "rupiah", wajib=True),
)
TW: tuple[KolomOf[AnggaranTahun], ...] = tuple(_sampai(nomor) for nomor in range(1, 5))
REALISASI: KolomOf[AnggaranTahun] = KolomOf(
    "realisasi",
    "Realisasi",
    lambda satu: rupiah(satu.baris.realisasi, asal_uang.uang(satu.baris, "realisasi")),
    "Realisasi dalam rupiah; kosong berarti belum ada.",
    lambda satu: data_angka(satu.baris.realisasi),
    3,
    KANAN,
    data=NilaiData(JenisData.ANGKA, "84100000", _DARI.format("realisasi"), "rupiah"),
)
SERAPAN: KolomOf[AnggaranTahun] = KolomOf(
    "serapan",
    "Serapan",
    lambda satu: persen(
        serapan(satu.baris.realisasi, satu.baris.pagu_berlaku), satu.desimal, asal_uang.serapan(satu.baris)
    ),
    "Realisasi dibagi pagu, dalam persen; kosong bila tidak dapat dihitung.",
    lambda satu: data_persen(serapan(satu.baris.realisasi, satu.baris.pagu_berlaku)),
    2,
    KANAN,
    data=NilaiData(JenisData.ANGKA, "98.7089201878", "dihitung dari realisasi dan pagu", "persen"),
)
KELUARAN: KolomOf[AnggaranTahun] = KolomOf(
    "keluaran",
    "Keluaran",
    _keluaran,
    "Apa yang dihasilkan.",
    lambda satu: satu.baris.keluaran,
    4,
    data=NilaiData(JenisData.TEKS, "Musyawarah desa", _DARI.format("keluaran")),
)
SATUAN: KolomOf[AnggaranTahun] = KolomOf(
    "satuan",
    "Satuan",
    lambda satu: teks(satu.baris.satuan or "–"),
    "Satuan keluaran.",
    lambda satu: satu.baris.satuan,
    data=NilaiData(JenisData.TEKS, "kali", _DARI.format("satuan")),
)
TARGET_KELUARAN: KolomOf[AnggaranTahun] = KolomOf(
    "target_keluaran",
    "Target keluaran",
    lambda satu: nilai(satu.baris.target_keluaran, asal_uang.uang(satu.baris, "target_keluaran")),
    "Banyaknya keluaran yang dijanjikan.",
    lambda satu: data_angka(satu.baris.target_keluaran),
    2,
    KANAN,
    data=NilaiData(JenisData.ANGKA, "12", _DARI.format("target_keluaran"), "satuan keluarannya"),
)
REALISASI_KELUARAN: KolomOf[AnggaranTahun] = KolomOf(
    "realisasi_keluaran",
    "Realisasi keluaran",
    lambda satu: nilai(satu.baris.realisasi_keluaran, asal_uang.uang(satu.baris, "realisasi_keluaran")),
    "Banyaknya keluaran yang dihasilkan; kosong berarti belum ada.",
    lambda satu: data_angka(satu.baris.realisasi_keluaran),
    2,
    KANAN,
    data=NilaiData(JenisData.ANGKA, "11", _DARI.format("realisasi_keluaran"), "satuan keluarannya"),
)
ASAL: KolomAsal[AnggaranTahun] = kolom_asal(
    lambda satu: satu.baris.location(),
    lambda satu: satu.situs,
    Location("data/TAHUN/anggaran.csv", 4),
    "Berkas dan baris asal angkanya.",
)
DIKOREKSI: KolomOf[AnggaranTahun] = dikoreksi()
PAGU_DISAHKAN: KolomOf[AnggaranTahun] = KolomOf(
    "pagu_disahkan",
    "Pagu disahkan",
    lambda satu: rupiah(satu.disahkan.pagu_berlaku, asal_uang.uang(satu.disahkan, "pagu")),
    "Pagu yang berlaku seperti disahkan, dalam rupiah, bila sudah dikoreksi; selain itu kosong.",
    lambda satu: _tersegel(satu, "pagu_berlaku"),
    data=NilaiData(JenisData.ANGKA, "85200000", "pengesahan.yml", "rupiah"),
)
REALISASI_DISAHKAN: KolomOf[AnggaranTahun] = KolomOf(
    "realisasi_disahkan",
    "Realisasi disahkan",
    lambda satu: rupiah(satu.disahkan.realisasi, asal_uang.uang(satu.disahkan, "realisasi")),
    "Realisasi seperti disahkan, dalam rupiah, bila sudah dikoreksi; selain itu kosong.",
    lambda satu: _tersegel(satu, "realisasi"),
    data=NilaiData(JenisData.ANGKA, "84100000", "pengesahan.yml", "rupiah"),
)

KOLOM_DATA = (
    *(TAHUN, KODE, PROGRAM, KEGIATAN, SUB_KEGIATAN, SASARAN, PAGU, PAGU_SEMULA, *TW, REALISASI, SERAPAN),
    *(
        KELUARAN,
        SATUAN,
        TARGET_KELUARAN,
        REALISASI_KELUARAN,
        DIKOREKSI,
        PAGU_DISAHKAN,
        REALISASI_DISAHKAN,
        *ASAL,
    ),
)
"""The columns of anggaran.csv and anggaran.json, in order."""
