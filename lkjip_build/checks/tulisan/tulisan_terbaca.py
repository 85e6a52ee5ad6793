"""Prose: what its parser took for text, or could not set, where the clerk most likely meant a mark."""

from collections.abc import Iterator
from datetime import date

from lkjip_build.model import Data
from lkjip_build.model.pesan import short
from lkjip_build.model.prosa import semua_prosa
from lkjip_build.model.rekaman import Rekaman
from lkjip_build.problems import Location, Problem, Rule
from lkjip_build.prosa import Cacat, JenisCacat, baca
from lkjip_build.sources import TEKS

DAFTAR_TERLALU_DALAM = Rule(
    "LKJ220",
    "warning",
    "Daftar bertingkat terlalu dalam",
    manual="""
Daftar di dalam daftar paling dalam enam tingkat. Baris yang lebih dalam tetap tampil utuh, tetapi sebagai teks biasa di
butir di atasnya. Tingkat dihitung dari jarak awal baris: dua spasi lebih menjorok berarti satu tingkat lebih dalam.

Salah:

```
- Pelayanan
  - Loket
    - Antrean
      - Nomor
        - Kertas
          - Warna
            - Merah
```

Benar:

```
- Pelayanan
  - Loket
    - Antrean
      - Nomor kertas, warna merah
```
""",
)

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

TABEL_TERLALU_LEBAR = Rule(
    "LKJ222",
    "warning",
    "Tabel di dalam teks terlalu lebar",
    manual="""
Tabel di dalam teks paling banyak dua belas kolom; yang lebih lebar tidak muat di kertas, jadi tampil sebagai teks
biasa.

Salah:

```
| Desa | Jan | Feb | Mar | Apr | Mei | Jun | Jul | Agu | Sep | Okt | Nov | Des |
```

Benar:

```
| Desa | Tw I | Tw II | Tw III | Tw IV |
```
""",
)

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

TAUTAN_TIDAK_LENGKAP = Rule(
    "LKJ225",
    "warning",
    "Tautan tanpa alamat lengkap",
    manual="""
Tulisan ini mirip tautan, tetapi alamatnya tidak diawali `https://`, `http://` atau `mailto:`, jadi tampil sebagai teks
biasa.

Salah:

```
[situs kami](www.contoh.go.id)
```

Benar:

```
[situs kami](https://www.contoh.go.id)
```
""",
)

GAMBAR_DI_TEKS = Rule(
    "LKJ226",
    "warning",
    "Gambar di dalam teks",
    manual="""
Gambar belum bisa dipasang di dalam teks; tulisannya tampil seperti yang diketik.

Salah:

```
![bukti](foto.jpg)
```

Benar:

```
[foto bukti](https://www.contoh.go.id/foto.jpg)
```
""",
)

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

JUDUL_DI_TEKS = Rule(
    "LKJ228",
    "warning",
    "Judul di dalam teks",
    manual="""
Tanda `#` tidak membuat judul di dalam teks, jadi tampil seperti yang diketik. Judul kecil ditulis sebagai teks tebal di
baris sendiri.

Salah:

```
# Pelayanan
Warga puas.
```

Benar:

```
**Pelayanan**

Warga puas.
```
""",
)

_SATU_PER_SATU = {JenisCacat.SEL, JenisCacat.LEBAR}


def tulisan_terbaca(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ220 to LKJ228. Marks in prose mean what their writer meant.

    Tables are told row by row; of the rest each text tells the first of a kind, and how many lines more there are.
    """
    for record, name, text in semua_prosa(data):
        kinds: dict[JenisCacat, list[Cacat]] = {}
        for cacat in baca(text).cacat:
            kinds.setdefault(cacat.jenis, []).append(cacat)
        for jenis, found in kinds.items():
            if jenis in _SATU_PER_SATU:
                yield from (_problem(record, name, cacat, "") for cacat in found)
            else:
                others = len({cacat.baris for cacat in found}) - 1
                more = f" (dan di {others} baris lain)" if others else ""
                yield _problem(record, name, found[0], more)


def _problem(record: Rekaman, name: str, cacat: Cacat, more: str) -> Problem:
    rule, pesan, perbaikan = _kata(cacat)
    return rule.at(_place(record, name, cacat.baris), pesan + more, short(cacat.kutipan), perbaikan)


def _place(record: Rekaman, name: str, line: int) -> Location:
    """Return the place of a line of a text: exact below `|`, where the lines of the file are those of the text; else
    the text as a whole.
    """
    whole, first = record.location(name), record.location(name, TEKS)
    return whole if first == whole else Location(first.path, first.line + line - 1, 0, first.field)


def _kata(cacat: Cacat) -> tuple[Rule, str, str]:
    """Return rule, message and remedy."""
    kutipan = short(cacat.kutipan)
    match cacat.jenis:
        case JenisCacat.DALAM:
            return (
                DAFTAR_TERLALU_DALAM,
                f"daftar di dalam daftar paling dalam {cacat.mestinya} tingkat; '{kutipan}' tampil sebagai teks biasa",
                "kurangi jarak awal baris ini",
            )
        case JenisCacat.SEL:
            return (
                SEL_TABEL_TIDAK_COCOK,
                f"baris tabel ini berisi {cacat.ada} sel, judulnya {cacat.mestinya}",
                "samakan banyaknya sel dengan judul tabel; sel kosong ditulis | |, "
                "dan tanda | tidak bisa menjadi isi sel",
            )
        case JenisCacat.LEBAR:
            return (
                TABEL_TERLALU_LEBAR,
                f"tabel ini {cacat.ada} kolom, paling banyak {cacat.mestinya}; tampil sebagai teks biasa",
                "bagi menjadi beberapa tabel",
            )
        case JenisCacat.TANPA_GARIS:
            return (
                TABEL_TANPA_GARIS,
                "baris-baris ini mirip tabel, tetapi tampil sebagai teks biasa",
                f"bila tabel, tulis '{'| --- ' * (cacat.kutipan.strip('|').count('|') + 1)}|' di bawah baris judulnya",
            )
        case JenisCacat.BUTIR:
            return (
                BUTIR_BERANGKA,
                f"'{kutipan}' tampil sebagai teks biasa, karena tanda di depan angka bisa berarti minus atau kali",
                "bila ini butir daftar, awali dengan • sebagai ganti tandanya",
            )
        case JenisCacat.TAUTAN:
            return (
                TAUTAN_TIDAK_LENGKAP,
                f"'{kutipan}' tampil sebagai teks biasa, karena alamatnya tidak lengkap",
                "tulis alamat lengkap yang diawali https://, http:// atau mailto:",
            )
        case JenisCacat.GAMBAR:
            return (
                GAMBAR_DI_TEKS,
                f"'{kutipan}' tampil sebagai teks biasa; gambar belum bisa dipasang di dalam teks",
                "hapus tulisan itu, atau ganti dengan tautan [teks](https://…)",
            )
        case JenisCacat.BINTANG:
            return (
                TEBAL_TIDAK_BERPASANGAN,
                f"tanda ** di '{kutipan}' tampil sebagai teks biasa",
                "apit kata yang tebal dengan ** di kedua ujungnya, di awal dan akhir kata, dalam satu paragraf",
            )
        case JenisCacat.JUDUL:
            return (
                JUDUL_DI_TEKS,
                f"'{kutipan}' tampil sebagai teks biasa; judul tidak dikenal di dalam teks",
                "tulis judul kecil sebagai **teks tebal** di baris sendiri, lalu kosongkan satu baris",
            )
