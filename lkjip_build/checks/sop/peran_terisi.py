"""SOPs whose steps have no roles."""

from collections.abc import Iterator
from datetime import date

from lkjip_build.compute.usul_peran import usul_peran
from lkjip_build.model import Data
from lkjip_build.problems import Problem, Rule

PERAN_BELUM_DIISI = Rule(
    "LKJ519",
    "warning",
    "Peran langkah belum diisi",
    manual="""
Apakah laporan sudah diparaf, ditandatangani, atau dikirim dibaca dari `peran` langkah SOP dan dari catatan siklus,
tidak ditebak. Selama tidak satu langkah pun punya peran, laporan diperlakukan sebagai draf. Perannya: instruksi,
penugasan, susun, koreksi, paraf, tanda-tangan, arsip, kirim, tolak; satu langkah boleh punya beberapa. Usulan di pesan
ini diambil dari bunyi langkahnya; tulis hanya bila memang begitu.

Salah:

```
- no: 5
  aktivitas: Mengoreksi dan menandatangani LKjIP
  jenis: keputusan
```

Benar:

```
- no: 5
  aktivitas: Mengoreksi dan menandatangani LKjIP
  jenis: keputusan
  peran: [koreksi, tanda-tangan]
```
""",
)


def peran_terisi(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ519. The steps of an SOP that governs a report have roles; where none has, they are proposed one by one."""
    used = {laporan.fakta.sop for laporan in data.laporan.values()}
    for kode, sop in data.sop.items():
        if kode not in used or any(langkah.peran for langkah in sop.langkah):
            continue
        proposed = usul_peran(sop)
        for langkah in sop.langkah:
            if peran := proposed.get(langkah.no):
                line = f"peran: [{', '.join(peran)}]"
                yield langkah.problem(
                    PERAN_BELUM_DIISI,
                    f"peran langkah {langkah.no} belum diisi, jadi laporan menurut SOP ini tetap draf",
                    "no",
                    remedy=f"bila benar, tambahkan pada langkah ini: {line}",
                )
        if not proposed:
            yield sop.problem(
                PERAN_BELUM_DIISI,
                "peran langkah SOP ini belum diisi, jadi laporan menurut SOP ini tetap draf",
                "langkah",
                remedy="tambahkan pada langkah penandatanganan: peran: [tanda-tangan], pada langkah pengiriman:"
                " peran: [kirim], dan seterusnya",
            )
