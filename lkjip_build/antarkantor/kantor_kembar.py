"""Two folders that say they are one office."""

from collections.abc import Iterator, Sequence

from lkjip_build.compute.ringkasan import RingkasanKantor
from lkjip_build.problems import Problem, Rule

KANTOR_KEMBAR = Rule(
    "LKJ901",
    "error",
    "Dua folder untuk kantor yang sama",
    manual="""
Dalam satu portal, dua folder menyebut kode wilayah yang sama, atau nama dan kabupaten yang sama. Folder pertama menurut
abjad terbit; yang lain tidak, sebab portal tidak tahu mana yang benar. Hapus folder salinan, atau betulkan `nama` dan
`kode_wilayah` di `instansi.yml`-nya.

Salah:

```
kantor/sukamaju/data/instansi.yml         kode_wilayah: "99.01.02"
kantor/salinan-sukamaju/data/instansi.yml kode_wilayah: "99.01.02"
```

Benar:

```
kantor/sukamaju/data/instansi.yml         kode_wilayah: "99.01.02"
kantor/sukadamai/data/instansi.yml        kode_wilayah: "99.01.04"
```
""",
    terbit=False,
)


def kantor_kembar(semua: Sequence[RingkasanKantor]) -> Iterator[Problem]:
    """LKJ901. Each office is there once, by code and by name; one that cannot be published holds no other up."""
    first: dict[tuple[str, ...], RingkasanKantor] = {}
    for one in sorted(semua, key=lambda one: one.alamat):
        if not one.terbit:
            continue
        keys: list[tuple[str, ...]] = [(one.nama.casefold(), one.kabupaten.casefold())]
        keys += [(one.kode_wilayah,)] if one.kode_wilayah else []
        taken = [first[key] for key in keys if key in first]
        if taken:
            same = "kode wilayah" if one.kode_wilayah and taken[0].kode_wilayah == one.kode_wilayah else "nama"
            value = one.kode_wilayah if same == "kode wilayah" else one.nama
            yield KANTOR_KEMBAR.at(
                one.tempat,
                f"{same} '{value}' sudah dipakai folder '{taken[0].folder}'",
                value,
                f"hapus salah satu folder, atau betulkan {same} di instansi.yml",
            )
        else:
            first |= dict.fromkeys(keys, one)
