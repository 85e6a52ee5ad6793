"""What is wrong with a single value: the rules of `nilai.py` and `nilai_ukur.py`; other readers raise some too."""

from lkjip_build.problems import Rule

BENTUK_SALAH = Rule(
    "LKJ104",
    "error",
    "Bentuk isian salah",
    manual="""
Bentuk isiannya lain dari yang diminta: daftar di tempat satu nilai, satu nilai di tempat daftar, atau teks di tempat
bagian yang berisi `nama: isi`.

Salah:

```
pelaksana: camat
```

Benar:

```
pelaksana: [camat]
```
""",
)

PILIHAN_TIDAK_DIKENAL = Rule(
    "LKJ204",
    "error",
    "Pilihan tidak dikenal",
    manual="""
Isian ini hanya boleh salah satu dari beberapa pilihan. Pesannya menyebut pilihan yang mirip.

Salah:

```
arah: turn
```

Benar:

```
arah: turun
```
""",
)

BUKAN_JENJANG = Rule(
    "LKJ205",
    "error",
    "Bukan jenjang dari skala indikator",
    manual="""
Indikator ini memakai skala, jadi isiannya harus nama salah satu jenjangnya seperti di `renstra.yml`.

Salah:

```
skala: [Belum ada, Gagasan, Uji coba, Diterapkan]
realisasi: sudah jalan
```

Benar:

```
skala: [Belum ada, Gagasan, Uji coba, Diterapkan]
realisasi: Diterapkan
```
""",
)

SKOR_BELUM_DITETAPKAN = Rule(
    "LKJ437",
    "error",
    "Skor jenjang belum ditetapkan",
    manual="""
Capaian jenjang dihitung dari skornya. Skala yang hanya menyebut nama jenjang memakai skor dari `aturan.yml`; tanpa itu
tidak ada yang tahu berapa nilainya. Tetapkan skor jenjang terendah di `aturan.yml`, dengan dasarnya, atau tulis skor
setiap jenjang pada skalanya.

Salah:

```
renstra.yml: skala: [Belum ada, Ada]
aturan.yml:  (tanpa jenjang)
```

Benar:

```
renstra.yml: skala: [Belum ada, Ada]
aturan.yml:  jenjang: {terendah: 0, dasar: kebijakan instansi}
```
""",
)

NIP_TIDAK_SAH = Rule(
    "LKJ206",
    "error",
    "NIP tidak sah",
    manual="""
NIP terdiri atas 18 angka: tanggal lahir, tahun dan bulan TMT, jenis kelamin, dan nomor urut. Di berkas YAML apit dengan
tanda kutip.

Salah:

```
nip: "1980•••• 2005011 1 002"   (bulatan: angka yang disembunyikan di contoh ini)
```

Benar:

```
nip: "1980•••• 200501 1 002"   (bulatan: angka yang disembunyikan di contoh ini)
```
""",
)

KODE_TIDAK_SAH = Rule(
    "LKJ207",
    "error",
    "Kode tidak sah",
    manual="""
Kode menjadi alamat halaman, jadi hanya boleh berisi huruf, angka, titik, garis bawah, dan tanda hubung, tanpa spasi.
Kode wilayah ditulis dengan titik.

Salah:

```
iku 01
99.01.02.1
```

Benar:

```
iku-01
99.01.02.2001
```
""",
)

DI_LUAR_BATAS = Rule(
    "LKJ209",
    "error",
    "Angka di luar batas",
    manual="""
Batas bawah harus lebih kecil daripada batas atas, juga pada `batas` indikator (`[0, 100]`), dan sesuatu tidak dapat
berakhir sebelum mulai.

Salah:

```
target: 90-80
periode: {awal: 2026, akhir: 2023}
```

Benar:

```
target: 80-90
periode: {awal: 2023, akhir: 2026}
```
""",
)

TEKS_TERLALU_PANJANG = Rule(
    "LKJ210",
    "error",
    "Teks terlalu panjang",
    manual="""
Teksnya lebih panjang dari yang dapat ditampilkan. Singkatkan, atau pindahkan ke naskah laporan.

Salah:

```
catatan: (1.200 huruf)
```

Benar:

```
catatan: (paling banyak 1.000 huruf)
```
""",
)

ALAMAT_TIDAK_AMAN = Rule(
    "LKJ211",
    "error",
    "Alamat web tidak aman",
    manual="""
Alamat web harus lengkap dan diawali `https://` (atau `http://`).

Salah:

```
tautan: www.contoh.go.id
```

Benar:

```
tautan: https://www.contoh.go.id
```
""",
)

SATUAN_TIDAK_COCOK = Rule(
    "LKJ212",
    "error",
    "Tanda satuan tidak cocok",
    manual="""
Sel ini memakai tanda `%` atau `Rp`, padahal satuan indikatornya lain. 82 % dari dua belas desa bukan 82 desa.

Salah:

```
satuan: desa
realisasi: 82 %
```

Benar:

```
satuan: desa
realisasi: 10
```
""",
)
