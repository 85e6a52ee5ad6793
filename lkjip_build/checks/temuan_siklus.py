"""What the logs hold against their SOP: the rules, and the findings of `compute.siklus` as problems at their rows.

The cycle of each year is computed once, by the build; these turn its findings into problems.
"""

from collections.abc import Iterator
from typing import assert_never

from lkjip_build.bahasa.temuan import kalimat
from lkjip_build.checks.bantu.tempat import berkas_data
from lkjip_build.compute.siklus import Siklus
from lkjip_build.compute.siklus.temuan import (
    BaruDikerjakan,
    Bertentangan,
    BukanLangkahSop,
    Dilewati,
    KeluaranLain,
    KeputusanSalahTempat,
    PelaksanaLain,
    SalahKembali,
    SalahUrut,
    SelesaiLebihAwal,
    SesudahTamat,
    TanpaBukti,
    TanpaHariLibur,
    TanpaKeputusan,
    TanpaMulai,
    TanpaPelaksana,
    TanpaTanggal,
    Temuan,
    Tumpang,
)
from lkjip_build.model import Data
from lkjip_build.problems import Problem, Rule

_PERBAIKAN = "perbaiki baris ini bila salah catat; bila memang begitu terjadi, biarkan tercatat"


def temuan_siklus(siklus: Siklus, data: Data) -> Iterator[Problem]:
    """Yield what a log holds against its SOP; LKJ614 is left to LKJ431, which tells it at the table of days off."""
    for temuan in siklus.temuan:
        if not isinstance(temuan, TanpaHariLibur):
            yield masalah(temuan, data)


def masalah(temuan: Temuan, data: Data) -> Problem:
    """Return a finding as the problem that it is, at the cell of the log or at the table of days off."""
    if isinstance(temuan, TanpaHariLibur):
        return rule_of(temuan).at(berkas_data(data, "hari-libur.csv"), kalimat(temuan))
    return rule_of(temuan).at(temuan.lokasi, kalimat(temuan), remedy=_PERBAIKAN)


def rule_of(temuan: Temuan) -> Rule:
    """Return the rule that a finding breaks."""
    match temuan:
        case Dilewati():
            return LANGKAH_DILEWATI
        case BaruDikerjakan() | SalahUrut():
            return DI_LUAR_URUTAN
        case TanpaPelaksana() | PelaksanaLain():
            return PELAKSANA_TIDAK_SESUAI
        case TanpaKeputusan():
            return KEPUTUSAN_TIDAK_DICATAT
        case Bertentangan():
            return KEPUTUSAN_BERTENTANGAN
        case SalahKembali():
            return KEMBALI_KE_LANGKAH_LAIN
        case Tumpang():
            return MULAI_TERLALU_AWAL
        case SelesaiLebihAwal():
            return SELESAI_SEBELUM_MULAI
        case KeluaranLain():
            return KELUARAN_BERBEDA
        case TanpaBukti():
            return BUKTI_TIDAK_DICATAT
        case SesudahTamat():
            return SESUDAH_LANGKAH_TERAKHIR
        case BukanLangkahSop():
            return LANGKAH_TIDAK_ADA_DI_SOP
        case TanpaMulai() | TanpaTanggal():
            return MULAI_TIDAK_DICATAT
        case TanpaHariLibur():
            return LIBUR_BELUM_DIISI
        case KeputusanSalahTempat():
            return KEPUTUSAN_DI_LANGKAH_BIASA
        case _:
            assert_never(temuan)


LANGKAH_DILEWATI = Rule(
    "LKJ601",
    "warning",
    "Langkah dilewati",
    manual="""
Menurut SOP ada langkah di antaranya yang tidak tercatat. Tambahkan barisnya bila langkah itu memang dikerjakan.

Salah:

```
2;sekcam;2026-01-19;2026-01-19;
4;sekcam;2026-02-13;2026-02-20;ya
```

Benar:

```
2;sekcam;2026-01-19;2026-01-19;
3;kasi;2026-02-02;2026-02-13;
4;sekcam;2026-02-13;2026-02-20;ya
```
""",
)

DI_LUAR_URUTAN = Rule(
    "LKJ602",
    "warning",
    "Langkah di luar urutan",
    manual="""
Langkah dikerjakan pada urutan yang bukan urutan SOP. Periksa nomor langkah dan tanggalnya; bila memang begitu, biarkan.

Salah:

```
3;kasi;2026-02-02;2026-02-13;
2;sekcam;2026-02-14;2026-02-14;
```

Benar:

```
2;sekcam;2026-01-19;2026-01-19;
3;kasi;2026-02-02;2026-02-13;
```
""",
)

PELAKSANA_TIDAK_SESUAI = Rule(
    "LKJ603",
    "warning",
    "Pelaksana tidak sesuai SOP atau tidak dicatat",
    manual="""
Langkah dikerjakan oleh orang lain daripada menurut SOP, atau pelaksananya tidak dicatat.

Salah:

```
4;;2026-02-13;2026-02-20;ya
```

Benar:

```
4;sekcam;2026-02-13;2026-02-20;ya
```
""",
)

KEPUTUSAN_TIDAK_DICATAT = Rule(
    "LKJ604",
    "warning",
    "Keputusan tidak dicatat",
    manual="""
Langkah ini memutuskan, tetapi kolom `keputusan` kosong. Isi `ya` atau `tidak`.

Salah:

```
4;sekcam;2026-02-13;2026-02-20;
```

Benar:

```
4;sekcam;2026-02-13;2026-02-20;ya
```
""",
)

KEPUTUSAN_BERTENTANGAN = Rule(
    "LKJ605",
    "warning",
    "Keputusan bertentangan dengan langkah sesudahnya",
    manual="""
Keputusannya menuju satu arah, tetapi langkah berikutnya yang tercatat ada di arah lain.

Salah:

```
4;sekcam;2026-02-13;2026-02-20;tidak
5;camat;2026-02-20;2026-02-25;ya
```

Benar:

```
4;sekcam;2026-02-13;2026-02-20;ya
5;camat;2026-02-20;2026-02-25;ya
```
""",
)

KEMBALI_KE_LANGKAH_LAIN = Rule(
    "LKJ606",
    "warning",
    "Kembali ke langkah yang bukan tujuan SOP",
    manual="""
Setelah keputusan `tidak`, pekerjaan kembali ke langkah yang bukan tujuan menurut SOP.

Salah:

```
4;sekcam;2026-02-13;2026-02-20;tidak     # SOP: kembali ke 3
2;sekcam;2026-02-21;2026-02-21;
```

Benar:

```
4;sekcam;2026-02-13;2026-02-20;tidak
3;kasi;2026-02-21;2026-02-24;
```
""",
)

MULAI_TERLALU_AWAL = Rule(
    "LKJ607",
    "warning",
    "Langkah dimulai sebelum langkah sebelumnya selesai",
    manual="""
Langkah ini dimulai sebelum langkah sebelumnya selesai.

Salah:

```
3;kasi;2026-02-02;2026-02-13;
4;sekcam;2026-02-10;2026-02-20;ya
```

Benar:

```
3;kasi;2026-02-02;2026-02-13;
4;sekcam;2026-02-13;2026-02-20;ya
```
""",
)

SELESAI_SEBELUM_MULAI = Rule(
    "LKJ608",
    "warning",
    "Langkah selesai sebelum dimulai",
    manual="""
Waktu selesai lebih awal daripada waktu mulai.

Salah:

```
3;kasi;2026-02-13;2026-02-02;
```

Benar:

```
3;kasi;2026-02-02;2026-02-13;
```
""",
)

KELUARAN_BERBEDA = Rule(
    "LKJ609",
    "warning",
    "Keluaran berbeda dari SOP",
    manual="""
Hasil yang dicatat bukan hasil menurut SOP.

Salah:

```
4;…;keluaran: Surat undangan
```

Benar:

```
4;…;keluaran: Draft LKjIP terparaf
```
""",
)

BUKTI_TIDAK_DICATAT = Rule(
    "LKJ610",
    "warning",
    "Bukti tidak dicatat",
    manual="""
Langkah selesai tanpa bukti. Isi nomor surat atau nama berkasnya.

Salah:

```
6;…;bukti:
```

Benar:

```
6;…;bukti: B/045/03/2026
```
""",
)

SESUDAH_LANGKAH_TERAKHIR = Rule(
    "LKJ611",
    "warning",
    "Catatan berlanjut sesudah langkah terakhir",
    manual="""
Masih ada catatan sesudah langkah terakhir SOP selesai.

Salah:

```
6;pengadministrasi;2026-03-04;2026-03-04;
3;kasi;2026-03-10;2026-03-11;
```

Benar:

```
6;pengadministrasi;2026-03-04;2026-03-04;
```
""",
)

LANGKAH_TIDAK_ADA_DI_SOP = Rule(
    "LKJ612",
    "warning",
    "Langkah tidak ada di SOP",
    manual="""
Nomor langkah ini tidak ada di SOP.

Salah:

```
9;kasi;2026-02-02;2026-02-13;
```

Benar:

```
3;kasi;2026-02-02;2026-02-13;
```
""",
)

MULAI_TIDAK_DICATAT = Rule(
    "LKJ613",
    "warning",
    "Waktu mulai tidak dicatat",
    manual="""
Tanpa waktu mulai, lama langkah tidak dapat dihitung.

Salah:

```
3;kasi;;2026-02-13;
```

Benar:

```
3;kasi;2026-02-02;2026-02-13;
```
""",
)

LIBUR_BELUM_DIISI = Rule(
    "LKJ614",
    "warning",
    "Hari libur tahun itu belum diisi",
    manual="""
Hari kerja tidak dapat dihitung karena hari libur tahun itu belum ada di `hari-libur.csv`.

Salah:

```
hari-libur.csv tanpa baris tahun 2026
```

Benar:

```
2026-01-01;libur-nasional;Tahun Baru Masehi;SKB 3 Menteri
2026-02-16;cuti-bersama;Cuti Bersama Imlek;SKB 3 Menteri
```
""",
)

KEPUTUSAN_DI_LANGKAH_BIASA = Rule(
    "LKJ615",
    "warning",
    "Keputusan diisi pada langkah yang bukan keputusan",
    manual="""
Kolom `keputusan` diisi pada langkah yang menurut SOP tidak memutuskan apa-apa.

Salah:

```
3;kasi;2026-02-02;2026-02-13;ya
```

Benar:

```
3;kasi;2026-02-02;2026-02-13;
```
""",
)
