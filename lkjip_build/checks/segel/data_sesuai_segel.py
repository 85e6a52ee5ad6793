"""What was signed and says something else today."""

from collections.abc import Iterator
from datetime import date

from lkjip_build.checks.bantu.segel import tempat_kini, tertulis
from lkjip_build.compute.segel import Selisih, perubahan_tahun
from lkjip_build.model import Data
from lkjip_build.model.pengesahan import SELURUH, TIDAK_ADA
from lkjip_build.problems import Problem, Rule

BERUBAH_SESUDAH_DISAHKAN = Rule(
    "LKJ705",
    "error",
    "Berubah sesudah disahkan",
    manual="""
Isi ini sudah ditandatangani dan disahkan, lalu berubah tanpa catatan. Bila keliru, kembalikan seperti semula. Bila
memang harus dikoreksi, `lkjip koreksi 2025` menulis barisnya di `koreksi.csv`; isi alasan dan siapa yang mengoreksi.
Koreksi tampil di situs bersama angkanya.

Ganti satuan, arah, atau rumus untuk tahun-tahun sesudahnya bukan koreksi: angka lama tetap dalam ukuran lama. Tulis
`berakhir: 2025` pada indikator itu, dan indikator baru dengan kode lain dan `mulai: 2026`. `berakhir` dan `mulai` yang
tetap memuat tahun yang disahkan tidak mengubah laporannya, jadi tidak perlu dicatat.

Salah:

```
kinerja.csv: ikk-01;3;… (waktu disahkan 2)
```

Benar:

```
kinerja.csv: ikk-01;3;…
koreksi.csv: 2026-05-03;kinerja.csv;ikk-01;target;2;3;Salah ketik dari naskah PK;Kasi Perencanaan
```
""",
)


def data_sesuai_segel(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ705. Every value of a sealed year is as it was signed, or its corrections lead from there to today's."""
    for tahun in data.segel:
        for one in perubahan_tahun(data, tahun).tak_tercatat:
            remedy = f"{_kembali(one)}; bila memang dikoreksi, jalankan lkjip koreksi {tahun}, lalu isi alasan dan oleh"
            yield BERUBAH_SESUDAH_DISAHKAN.at(tempat_kini(one.lokasi, tahun), _apa(one, tahun), remedy=remedy)


def _apa(one: Selisih, tahun: int) -> str:
    where = f"{one.alamat.kunci} di {one.alamat.berkas}"
    if one.alamat.kolom == SELURUH:
        added = one.semula == TIDAK_ADA
        part = "baris" if one.alamat.berkas.endswith(".csv") else "bagian"
        return f"{part} {where} {'ditambahkan' if added else 'dihapus'} sesudah laporan {tahun} disahkan"
    change = f"dari '{tertulis(one.semula)}' menjadi '{tertulis(one.menjadi)}'"
    return f"{one.alamat.kolom} {where} berubah {change} sesudah laporan {tahun} disahkan"


def _kembali(one: Selisih) -> str:
    if one.alamat.kolom == SELURUH:
        return "hapus lagi" if one.semula == TIDAK_ADA else f"kembalikan ({tertulis(one.semula)})"
    return f"kembalikan menjadi '{tertulis(one.semula)}'" if one.semula else "kosongkan lagi"
