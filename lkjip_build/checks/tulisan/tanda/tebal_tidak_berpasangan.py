"""LKJ227."""

from lkjip_build.problems import Rule

TEBAL_TIDAK_BERPASANGAN = Rule(
    "LKJ227",
    "warning",
    "Tanda tebal tidak berpasangan",
    manual="""
Tanda `**` di sini tidak punya pasangan, jadi tampil sebagai bintang. Tanda pembuka menempel di awal kata, penutupnya
menempel di akhir kata, dalam satu paragraf.

Salah:

```
Nilai **naik tahun ini.
```

Benar:

```
Nilai **naik** tahun ini.
```
""",
)
