"""Indikator of one name that offices measure in different ways."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from lkjip_build.compute.ringkasan import Janji, RingkasanKantor
from lkjip_build.problems import Problem, Rule

SATUAN_BERBEDA = Rule(
    "LKJ905",
    "warning",
    "Indikator yang sama diukur berbeda",
    manual="""
Indikator dengan nama yang sama punya satuan atau arah yang berbeda di kantor lain, sehingga tidak bisa dibandingkan.
Yang ditandai adalah yang berbeda dari kebanyakan kantor. Samakan satuannya, atau beri nama lain bila memang mengukur
hal lain. Hanya Bagian Organisasi yang melihat catatan ini.

Salah:

```
sumbang:   {nama: Indeks Kepuasan Masyarakat, satuan: nilai, arah: naik}
kembaran:  {nama: Indeks Kepuasan Masyarakat, satuan: persen, arah: naik}
```

Benar:

```
sumbang:   {nama: Indeks Kepuasan Masyarakat, satuan: nilai, arah: naik}
kembaran:  {nama: Indeks Kepuasan Masyarakat, satuan: nilai, arah: naik}
```
""",
    terbit=False,
)


def satuan_berbeda(semua: Sequence[RingkasanKantor]) -> Iterator[Problem]:
    """LKJ905. An indikator of one name has one unit and one direction in all offices."""
    found: dict[str, dict[str, Janji]] = defaultdict(dict)
    for kantor in semua:
        for _, janji in kantor.semua_janji:
            found[janji.kunci][kantor.alamat] = janji
    for some in found.values():
        ways = Counter((one.satuan, one.arah) for one in some.values())
        if len(ways) < 2:
            continue
        (satuan, arah), banyak = max(ways.items(), key=lambda item: (item[1], item[0]))
        others = "kebanyakan kantor" if banyak * 2 > ways.total() else "kantor lain"
        for one in some.values():
            if (one.satuan, one.arah) != (satuan, arah):
                yield SATUAN_BERBEDA.at(
                    one.rencana,
                    f"'{one.nama}' di sini {one.satuan} ({one.arah}), di {others} {satuan} ({arah})",
                    one.satuan,
                    "samakan satuan dan arahnya di renstra.yml, atau beri nama lain",
                )
