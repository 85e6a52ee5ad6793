"""LKJ224."""

from lkjip_build.problems import Rule

BUTIR_BERANGKA = Rule(
    "LKJ224",
    "warning",
    "Baris daftar diawali angka",
    manual="""
Di tengah daftar ada baris yang diawali `-` atau `*` lalu angka. Tanda itu bisa berarti minus atau kali, jadi barisnya
tampil seperti yang diketik dan bukan butir. Bila memang butir, awali dengan `•`; bila memang minus, biarkan atau
pisahkan dengan baris kosong.

Salah:

```
- Petugas bertambah
- 5 desa sudah daring
```

Benar:

```
• Petugas bertambah
• 5 desa sudah daring
```
""",
)
