"""Roles that contradict one another, or the place of their step."""

from collections.abc import Iterator
from datetime import date

from lkjip_build.bahasa.daftar import dan
from lkjip_build.compute.alur import Alur
from lkjip_build.model import Data
from lkjip_build.model.sop import JenisLangkah, Peran
from lkjip_build.problems import Problem, Rule

PERAN_BERTENTANGAN = Rule(
    "LKJ520",
    "error",
    "Peran bertentangan",
    manual="""
Satu langkah tidak bisa menolak sekaligus mengirim, memaraf, atau menyusun. Penolakan boleh ditandatangani dan
diarsipkan.

Salah:

```
peran: [tolak, kirim]
```

Benar:

```
peran: [tolak, tanda-tangan]
```
""",
)

TOLAK_BUKAN_AKHIR = Rule(
    "LKJ521",
    "warning",
    "Penolakan bukan akhir alur",
    manual="""
Peran tolak berarti alurnya berakhir di langkah itu tanpa hasil. Langkah yang mengembalikan berkas untuk diperbaiki
bukan penolakan: tidak perlu peran.

Salah:

```
- {no: 10, jenis: proses, peran: [tolak]}
```

Benar:

```
- {no: 10, jenis: selesai, peran: [tolak]}
```
""",
)

PERAN_DUA_JAWABAN = Rule(
    "LKJ522",
    "warning",
    "Peran pada keputusan yang dua-duanya maju",
    manual="""
Peran pada keputusan berlaku bila jawabannya maju. Di sini Ya dan Tidak sama-sama maju, jadi tidak pasti jawaban mana
yang berarti ditandatangani, diparaf, atau dikirim. Sebelum dipecah, perannya tidak dihitung.

Salah:

```
- {no: 5, jenis: keputusan, peran: [tanda-tangan], ya: 6, tidak: 7}
```

Benar:

```
- {no: 5, jenis: keputusan, ya: 5a, tidak: 7}
- {no: 5a, jenis: proses, peran: [tanda-tangan], lanjut: 6}
```
""",
)


def peran_cocok(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ520, LKJ521, LKJ522. A step that rejects sends nothing and ends its way; one answer of a decision brings its
    roles.
    """
    for sop in data.sop.values():
        alur = Alur(sop)
        for langkah in sop.langkah:
            roles = set(langkah.peran)
            if clash := sorted({Peran.KIRIM, Peran.PARAF, Peran.SUSUN} & roles) if Peran.TOLAK in roles else []:
                yield langkah.problem(
                    PERAN_BERTENTANGAN,
                    f"langkah {langkah.no} berperan tolak dan {dan(clash)} sekaligus",
                    "peran",
                    remedy=f"hapus tolak dari perannya, atau hapus {dan(clash)}; yang ditolak tidak dikirim",
                )
            elif Peran.TOLAK in roles and langkah.jenis is not JenisLangkah.SELESAI:
                yield langkah.problem(
                    TOLAK_BUKAN_AKHIR,
                    f"langkah {langkah.no} berperan tolak, tetapi bukan akhir alur",
                    "peran",
                    remedy="beri jenis 'selesai' pada langkah ini, atau hapus peran tolak",
                )
            if langkah.jenis is JenisLangkah.KEPUTUSAN and roles and len(alur.jawaban_maju(langkah.no)) > 1:
                yield langkah.problem(
                    PERAN_DUA_JAWABAN,
                    f"Ya dan Tidak di langkah {langkah.no} sama-sama maju, jadi tidak pasti mana yang berarti"
                    f" {dan(langkah.peran)}; perannya tidak dihitung",
                    "peran",
                    remedy="pecah langkah ini: satu langkah untuk perannya, satu langkah keputusan tanpa peran",
                )
