"""LKJ221."""

from lkjip_build.problems import Rule

SEL_TABEL_TIDAK_COCOK = Rule(
    "LKJ221",
    "error",
    "Jumlah sel tabel di dalam teks tidak cocok",
    manual="""
Baris tabel di dalam teks harus berisi sel sebanyak judulnya. Bila tidak, angka bisa berdiri di bawah judul yang salah.
Sel kosong tetap ditulis, dan tanda `|` selalu memisahkan dua sel.

Salah:

```
| Desa    | Nilai |
| ------- | ----- |
| Rempoah | 84,5  |
| 85,5 |
```

Benar:

```
| Desa    | Nilai |
| ------- | ----- |
| Rempoah | 84,5  |
| Pamijen | 85,5  |
```
""",
)
