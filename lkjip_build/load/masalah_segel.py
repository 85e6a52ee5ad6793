"""What can be wrong with a seal itself: the rules of `segel`."""

from lkjip_build.problems import Rule

SEGEL_BERUBAH = Rule(
    "LKJ701",
    "error",
    "Berkas pengesahan berubah",
    manual="""
`pengesahan.yml` ditulis program dan menyimpan apa yang ditandatangani; isinya tidak cocok lagi dengan sidiknya, jadi
pernah diubah, terpotong, atau tertukar. Kembalikan dari riwayat git atau dari salinan. Perubahan angka sesudah
ditandatangani dicatat di `koreksi.csv`, bukan di sini.

Salah:

```
data/2025/pengesahan.yml: realisasi di dalamnya diganti
```

Benar:

```
data/2025/pengesahan.yml: seperti ditulis lkjip sahkan
data/2025/koreksi.csv: perubahannya, dengan alasan
```
""",
)

SEGEL_TAHUN_LAIN = Rule(
    "LKJ702",
    "error",
    "Berkas pengesahan tahun lain",
    manual="""
`pengesahan.yml` ini milik tahun lain, barangkali tersalin bersama foldernya. Hapus dari folder tahun ini, atau
kembalikan yang benar.

Salah:

```
data/2026/pengesahan.yml berisi tahun: 2025
```

Benar:

```
data/2025/pengesahan.yml berisi tahun: 2025
```
""",
)

SEGEL_LEBIH_BARU = Rule(
    "LKJ703",
    "error",
    "Berkas pengesahan dari versi program yang lebih baru",
    manual="""
Berkas ini ditulis versi program yang lebih baru dan tidak dapat dibaca versi ini. Perbarui programnya.

Salah:

```
bentuk: 9
```

Benar:

```
bentuk: 1
```
""",
)

ISI_SEGEL_TAK_TERBACA = Rule(
    "LKJ704",
    "error",
    "Isi yang disahkan tidak terbaca",
    manual="""
Isi berkas yang tersimpan di `pengesahan.yml` tidak terbaca oleh versi program ini, jadi tidak bisa dibandingkan dengan
data sekarang. Laporkan masalah ini; sementara itu pakai versi program yang menulisnya, yang disebut di berkas itu.

Salah:

```
fakta: isinya tidak dikenal versi program ini
```

Benar:

```
program: versi yang membaca berkas ini
```
""",
)
