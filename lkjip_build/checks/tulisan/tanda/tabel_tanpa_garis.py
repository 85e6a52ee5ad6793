"""LKJ223."""

from lkjip_build.problems import Rule

TABEL_TANPA_GARIS = Rule(
    "LKJ223",
    "warning",
    "Tabel di dalam teks tanpa garis judul",
    manual="""
Beberapa baris diawali tanda `|`, tetapi di bawah baris pertamanya tidak ada garis, jadi tampil sebagai teks biasa.
Tulis garisnya, paling sedikit tiga tanda hubung setiap kolom.

Salah:

```
| Desa    | Nilai |
| Rempoah | 84,5  |
```

Benar:

```
| Desa    | Nilai |
| ------- | ----- |
| Rempoah | 84,5  |
```
""",
)
