"""What is wrong with columns, keys and cells as such, whatever they say: the rules of `faults.py`."""

from lkjip_build.problems import Rule

KOLOM_TIDAK_ADA = Rule(
    "LKJ101",
    "error",
    "Kolom wajib tidak ada",
    manual="""
Satu kolom yang diperlukan tidak ada di baris judul. Kolom boleh dikosongkan isinya, tetapi judulnya harus ada.

Salah:

```
indikator;target;realisasi
```

Benar:

```
indikator;target;target_perubahan;tw1;tw2;tw3;tw4;realisasi;sumber_data;catatan
```
""",
)

KOLOM_TIDAK_DIKENAL = Rule(
    "LKJ102",
    "error",
    "Kolom atau kunci tidak dikenal",
    manual="""
Nama kolom atau kunci ini tidak ada dalam daftar. Biasanya salah ketik; pesannya menyebut nama yang mirip. Huruf besar,
spasi, dan tanda hubung di judul kolom tidak masalah. Angka berkoma di dalam `{ }` juga dapat menimbulkan pesan ini,
karena koma di sana memisahkan isian.

Salah:

```
indikator;target;realisai
target_renstra: {2025: 83,5}
```

Benar:

```
indikator;target;realisasi
target_renstra: {2025: "83,5"}
```
""",
)

WAJIB_KOSONG = Rule(
    "LKJ103",
    "error",
    "Isian wajib kosong",
    manual="""
Isian ini tidak boleh kosong, karena bagian lain bergantung padanya. Baris jumlah (`JUMLAH`, `TOTAL`) juga berhenti di
sini: hapus saja, program menjumlahkan sendiri.

Salah:

```
kode;program;kegiatan;sasaran;pagu
7.01.02.2.01;Program Pelayanan;Koordinasi;S1;
```

Benar:

```
kode;program;kegiatan;sasaran;pagu
7.01.02.2.01;Program Pelayanan;Koordinasi;S1;85200000
```
""",
)

KUNCI_TERTELAN = Rule(
    "LKJ106",
    "warning",
    "Kunci tertelan ke dalam teks",
    manual="""
Sebuah kunci terbaca sebagai kelanjutan teks di atasnya, karena jarak awal barisnya terlalu dalam. Isian kunci itu jadi
hilang.

Salah:

```
penyebab: |
  Perangkat belum tersedia.
  solusi: |
    Dipinjam dari kantor lain.
```

Benar:

```
penyebab: |
  Perangkat belum tersedia.
solusi: |
  Dipinjam dari kantor lain.
```
""",
)

RUMUS_DI_SEL = Rule(
    "LKJ213",
    "error",
    "Rumus Excel di dalam sel",
    manual="""
Sel CSV ini diawali tanda sama dengan, jadi berisi rumus, bukan hasilnya. Ketik hasilnya, atau di Excel salin selnya
lalu pilih Tempel Khusus > Nilai.

Salah:

```
iku-02;20;;5;6;5;5;=5+6+5+5;Buku kejadian;
```

Benar:

```
iku-02;20;;5;6;5;5;21;Buku kejadian;
```
""",
)
