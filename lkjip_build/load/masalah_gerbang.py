"""What lies in the data folder and is not read: the rules of the gate."""

from lkjip_build.problems import Rule

TIDAK_DIKENAL = Rule(
    "LKJ009",
    "warning",
    "Berkas atau folder tidak dikenal",
    manual="""
Berkas atau folder ini ada di folder data, tetapi bukan data kita: isinya tidak dibaca dan tidak pernah terbit, namanya
pun tidak. Folder yang tidak dikenal disebut sekali, dengan banyaknya berkas di dalamnya. Simpan catatan, arsip, dan
bukti di luar folder data.

Salah:

```
data/gaji pegawai.csv
```

Benar:

```
arsip/gaji pegawai.csv   (di luar folder data)
```
""",
    terbit=False,
)

MIRIP_DATA = Rule(
    "LKJ020",
    "error",
    "Berkas mirip data, tetapi tidak dibaca",
    manual="""
Nama berkas ini mirip berkas data: salinan (`kinerja - Copy.csv`, `kinerja_final.csv`), huruf besar (`Kinerja.csv`),
akhiran lain (`instansi.yaml`, `kinerja.xlsx`), atau salah tempat. Yang dibaca hanya nama yang tepat, jadi mungkin ada
yang sedang mengisi berkas yang salah. Satukan isinya, lalu hapus yang satu. Bila beberapa berkas mirip satu nama yang
belum ada, pilih satu sebelum mengganti namanya, supaya yang lain tidak tertimpa.

Salah:

```
data/2025/kinerja.csv
data/2025/kinerja - Copy.csv
```

Benar:

```
data/2025/kinerja.csv
```
""",
)

FOLDER_MIRIP_DATA = Rule(
    "LKJ021",
    "error",
    "Folder mirip data, tetapi tidak dibaca",
    manual="""
Folder ini tampak seperti folder kedua satu tahun, folder `sop` dengan huruf besar, atau folder lain yang berisi tabel
bernama seperti data. Yang dibaca hanya folder bernama tahun empat angka dan folder `sop`.

Salah:

```
data/2026 - Copy/kinerja.csv
```

Benar:

```
data/2026/kinerja.csv
```
""",
)

TAUTAN_DI_TEMPAT_DATA = Rule(
    "LKJ022",
    "error",
    "Tautan di tempat berkas data",
    manual="""
Di tempat berkas atau folder data ada tautan (*shortcut*, *symbolic link*) ke tempat lain. Tautan tidak dibaca, karena
isinya bisa berubah atau berada di luar kantor tanpa terlihat di sini.

Salah:

```
data/2025/kinerja.csv -> /bersama/kinerja.csv
```

Benar:

```
data/2025/kinerja.csv   (berkasnya sendiri)
```
""",
)

TAUTAN_DI_FOLDER = Rule(
    "LKJ023",
    "warning",
    "Tautan di folder data",
    manual="""
Ada tautan ke tempat lain di folder data. Tautan tidak diikuti, dan yang ditujunya tidak pernah terbit; nama tautannya
pun tidak.

Salah:

```
data/2025/surat.pdf -> /bersama/surat.pdf
```

Benar:

```
data/2025/   (tanpa tautan)
```
""",
    terbit=False,
)

FOLDER_TERTUTUP = Rule(
    "LKJ024",
    "error",
    "Folder tidak bisa dibuka",
    manual="""
Komputer tidak mengizinkan folder ini dibuka, jadi tidak diketahui apakah ada data di dalamnya.

Salah:

```
data/2025/   (tanpa izin baca)
```

Benar:

```
data/2025/   (bisa dibaca)
```
""",
)

SALINAN_SOP = Rule(
    "LKJ025",
    "error",
    "SOP tampak salinan SOP lain",
    manual="""
Setiap berkas `.yml` di folder `sop` terbit sebagai SOP tersendiri. Nama berkas ini sama dengan nama SOP lain ditambah
kata seperti *salinan*, *copy*, atau *final*.

Salah:

```
data/sop/penyusunan-lkjip.yml
data/sop/penyusunan-lkjip-final.yml
```

Benar:

```
data/sop/penyusunan-lkjip.yml
```
""",
)
