"""Pictures in prose: there, readable, with a title and with words for who does not see them."""

from collections.abc import Iterator
from datetime import date

from lkjip_build.checks.bantu.tempat import baris_teks, berkas
from lkjip_build.compute.naskah import gambar_laporan
from lkjip_build.model import Data
from lkjip_build.model.istilah import Istilah
from lkjip_build.model.pesan import short
from lkjip_build.model.prosa import semua_prosa
from lkjip_build.model.renstra import Indikator
from lkjip_build.model.sop import Sop
from lkjip_build.problems import Location, Problem, Rule, closest
from lkjip_build.prosa import PakaiGambar, baca

GAMBAR_TIDAK_ADA = Rule(
    "LKJ232",
    "error",
    "Gambar di dalam teks tidak ada",
    manual="""
Berkas gambar dicari di folder `gambar` di dalam folder tahun itu. Huruf besar dan kecil dibedakan. Gambar hanya bisa
dipasang di naskah laporan: `laporan.yml` dan `analisis.yml`.

Salah:

```
Gambar loket: Loket.JPG
```

Benar:

```
Gambar loket: loket.jpg
```
""",
)

GAMBAR_TIDAK_TERBACA = Rule(
    "LKJ233",
    "error",
    "Gambar tidak bisa dipasang",
    manual="""
Gambar berupa satu berkas JPG atau PNG diam, paling besar 20 MB dan 60 juta titik. Akhiran namanya sesuai isinya. Gambar
bergerak, SVG, dan berkas yang terpotong tidak bisa dipasang.

Salah:

```
2025/gambar/loket.png berisi foto JPG
```

Benar:

```
2025/gambar/loket.jpg
```
""",
)

GAMBAR_TANPA_KATA = Rule(
    "LKJ234",
    "error",
    "Gambar tanpa keterangan atau uraian",
    manual="""
Setiap gambar punya keterangan, yang dicetak di bawahnya, dan uraian. Uraian mengatakan apa yang terlihat, untuk orang
yang tidak bisa melihat gambarnya.

Salah:

```
Gambar loket: loket.jpg
Keterangan: Loket pelayanan
```

Benar:

```
Gambar loket: loket.jpg
Keterangan: Loket pelayanan
Uraian: Tiga petugas melayani warga di loket yang rendah
```
""",
)

GAMBAR_TIDAK_DIPAKAI = Rule(
    "LKJ235",
    "warning",
    "Gambar tidak dipakai",
    manual="""
Berkas di folder `gambar` ini tidak disebut di naskah laporan tahun itu, jadi tidak tampil di mana pun.

Salah:

```
2025/gambar/loket.jpg ada, tidak ada baris "Gambar …: loket.jpg"
```

Benar:

```
Gambar loket: loket.jpg
```
""",
    terbit=False,
)


def gambar_naskah(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ232 to LKJ235. A picture that prose shows can be shown, and each one that lies there is."""
    for tahun, laporan in data.laporan.items():
        sealed = data.segel[tahun].segel.terakhir.gambar if tahun in data.segel else ()
        used = {one.nama for one in sealed}
        folder = f"{tahun}/gambar/"
        known = [name.removeprefix(folder) for name in data.gambar if name.startswith(folder)]
        for record, field, one in gambar_laporan(laporan):
            used.add(one.berkas)
            yield from _satu(data, folder, known, baris_teks(record, field, one.baris), one)
        for name in known:
            if name not in used:
                yield GAMBAR_TIDAK_DIPAKAI.at(
                    Location(berkas(laporan, f"gambar/{name}").path),
                    "gambar ini tidak disebut di naskah laporan",
                    remedy=f"pasang dengan baris 'Gambar: {name}' di naskahnya, atau hapus berkasnya",
                )
    for record, field, text in semua_prosa(data):
        if isinstance(record, Istilah | Indikator | Sop):
            for one in baca(text).gambar:
                yield GAMBAR_TIDAK_ADA.at(
                    baris_teks(record, field, one.baris),
                    "gambar hanya bisa dipasang di naskah laporan",
                    one.berkas,
                    "pindahkan ke laporan.yml atau analisis.yml, atau hapus baris-barisnya",
                )


def _satu(data: Data, folder: str, known: list[str], place: Location, satu: PakaiGambar) -> Iterator[Problem]:
    name = satu.berkas
    if name not in known:
        guess = closest(name, known)
        remedy = f"tulis nama berkasnya: {guess}" if guess else f"simpan gambarnya sebagai {folder}{short(name)}"
        message = f"gambar '{short(name)}' tidak ada di folder {folder.rstrip('/')}"
        yield GAMBAR_TIDAK_ADA.at(place, message, name, remedy)
    elif fault := data.gambar[folder + name].pesan:
        yield GAMBAR_TIDAK_TERBACA.at(
            place, f"gambar '{short(name)}': {fault}", name, data.gambar[folder + name].perbaikan
        )
    for word, said in (("Keterangan", satu.keterangan), ("Uraian", satu.uraian)):
        if not said:
            what = "apa yang terlihat di gambar ini" if word == "Uraian" else "judul gambar ini"
            yield GAMBAR_TANPA_KATA.at(
                place,
                f"gambar '{short(name)}' tanpa {word.lower()}",
                name,
                f"tambahkan baris '{word}: {what}' di bawahnya",
            )
