"""How a number came about, in words: what stands under "Asal angka" between a computed number and what went in."""

from lkjip_build.bahasa.kata import hasil as kata_hasil
from lkjip_build.bahasa.kata import triwulan

REALISASI, TARGET, PAGU, CAPAIAN, SERAPAN = "realisasi", "target", "pagu", "capaian", "serapan"
RATA_RATA = "rata-rata capaian"
RATA_RATA_DARI_SASARAN = "rata-ratanya dari rata-rata setiap sasaran"
BATAS, TRIWULAN = "batas", "triwulan"
TERTULIS = "tertulis"
INDIKATOR, SASARAN, KODE, STANDAR = "indikator", "sasaran", "kode", "standar nasional"
SERAPAN_CARA = "realisasi ÷ pagu × 100"
SELISIH_CARA = "dikurangkan"
KONDISI_AWAL = "kondisi awal"
KEMAJUAN_CARA = "(realisasi − kondisi awal) ÷ (target akhir − kondisi awal) × 100"
DALAM_RENTANG_CARA = "100 di dalam rentang target"
EFISIENSI_SISA = "100 − serapan"
EFISIENSI_SELISIH = "rata-rata capaian − serapan"
CACAH_INDIKATOR = "banyak indikator"
CACAH_DIHITUNG = "banyak indikator yang capaiannya dapat dihitung"
CACAH_SASARAN = "banyak sasaran"
CACAH_RENCANA = "banyaknya dalam Renstra"
CACAH_LANGKAH = "banyak langkah SOP"
CACAH_PELAKSANA = "banyak pelaksana SOP"
LANGKAH, PELAKSANA = "langkah", "pelaksana"
PAGU_TERISI = "pagu baris yang terisi"
CACAH_PROGRAM = "banyak program"
CACAH_BARIS = "banyak baris anggaran"
CACAH_TERISI = "banyak baris anggaran yang realisasinya tercatat"
LAMA_CARA = "lama pengerjaan"
MULAI, SELESAI, TENGGAT, MUTU_BAKU = "mulai", "selesai", "tenggat", "mutu baku"
TUNGGU_CARA = "hari kerja di antaranya"
PELAKSANAAN_CARA = "waktu yang tercatat"
SIKLUS_CARA = "dibaca dari catatan siklus"
CATATAN_SIKLUS = "catatan"
DIPERIKSA = "angka yang diperiksa"
BAIK = "tercapai atau di jalur"


def hasil(tercapai: bool | None) -> str:
    """Return whether a target was met; None where that cannot be judged."""
    return kata_hasil(tercapai) or "tanpa hasil"


def terpakai(kolom: str) -> str:
    """Return what a column of spending holds: the realisasi of the year, or what was spent until a quarter's end."""
    return REALISASI if kolom == REALISASI else f"{REALISASI} s.d. {triwulan(int(kolom[-1]))}"


def cacah_hasil(tercapai: bool | None) -> str:
    """Return what was counted: the indikator with that result."""
    return f"banyak indikator: {hasil(tercapai)}"


def cacah_janji(hasil: str) -> str:
    """Return what was counted: the promises of the running year with that verdict."""
    return f"banyak indikator: {hasil}"


def jumlah_dari(apa: str) -> str:
    """Return what a mean is kept as: `jumlah realisasi`."""
    return f"jumlah {apa}"


def rata_rata(jumlah: int, apa: str = CAPAIAN) -> str:
    """Return how an average came about: `rata-rata 5 capaian`."""
    return f"rata-rata {jumlah} {apa}"


def rata_rata_bagian(jumlah: int) -> str:
    """Return how a mean of shares of the year's targets came about."""
    return f"rata-rata dari {jumlah} bagian target setahun"


def rata_rata_sasaran(jumlah: int) -> str:
    """Return how an average of averages came about."""
    return f"rata-rata dari rata-rata {jumlah} sasaran"


def jumlah(banyak: int, apa: str) -> str:
    """Return how a sum came about: `jumlah 5 pagu`."""
    return f"jumlah {banyak} {apa}"


def dibatasi(cara: str, batas: str) -> str:
    """Return how a number came about that caps hold back."""
    return f"{cara}; {batas}"


def batas_terdekat(cara: str, batas: str) -> str:
    """Return how a capaian outside a range target came about."""
    return f"{cara}, dengan batas rentang terdekat {batas} sebagai target"


def bagi(pembilang: str, penyebut: str) -> str:
    """Return how the per cent of a share came about: `30 ÷ 35 × 100`."""
    return f"{pembilang} ÷ {penyebut} × 100"


def skor(nama: str, skor: str) -> str:
    """Return a step of a scale with its score, which enters formulas."""
    return f"{nama} (skor {skor})"


def pemeriksaan(kode: str) -> str:
    """Return that a number stands in what a rule of the checks found."""
    return f"temuan pemeriksaan {kode}"


def langkah(no: str) -> str:
    return f"{LANGKAH} {no}"


def selesai_langkah(no: str) -> str:
    """Return the end of the execution before: `langkah 2 selesai`."""
    return f"{langkah(no)} selesai"


def mutu_baku_langkah(no: str) -> str:
    return f"{MUTU_BAKU} {langkah(no)}"
