"""What each column means: of the open data, and of the files that the office fills in."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from lkjip_build.bahasa import data_terbuka as kata
from lkjip_build.bahasa.berkas import JenisBerkas
from lkjip_build.bahasa.data_terbuka import KOLOM_KAMUS, judul_kolom
from lkjip_build.isi import Bagian, Baris, Blok, Halaman, Kolom, Tabel, kode, p, tabel, tautan, teks
from lkjip_build.load.files import CSV_FILES, TAHUN_FILES, YAML_FILES
from lkjip_build.model.pemantauan import Pemantauan
from lkjip_build.model.rekaman import Rekaman
from lkjip_build.model.sop import Sop
from lkjip_build.susunan.situs import Situs
from lkjip_build.susunan.terbuka.kamus import baris_kamus
from lkjip_build.susunan.terbuka.kunci_siklus import KUNCI_SIKLUS
from lkjip_build.susunan.terbuka.kunci_sop import KUNCI_SOP
from lkjip_build.susunan.terbuka.nama import berkas_skema
from lkjip_build.susunan.terbuka.tabel import SEMUA, TabelTerbuka
from lkjip_build.susunan.unduhan_data import KAMUS_BERKAS, KAMUS_KUNCI, lisensi

BERKAS: Mapping[JenisBerkas, type[Rekaman]] = MappingProxyType(
    {
        **{JenisBerkas(f"TAHUN/{name}"): model for name, model in TAHUN_FILES.items()},
        **{JenisBerkas(name): model for name, model in (CSV_FILES | YAML_FILES).items()},
        JenisBerkas.SOP: Sop,
        JenisBerkas.PEMANTAUAN: Pemantauan,
    }
)
"""The record that each file is read into; its fields are the dictionary."""


def halaman(situs: Situs) -> Halaman:
    """Return the dictionary of the open data."""
    intro = p("Arti setiap kolom di ", tautan("data terbuka", "/data/"), ".")
    keys = p(tautan(kata.JUDUL_KAMUS_KUNCI, KAMUS_KUNCI), ": ", kata.ISI_KAMUS_KUNCI)
    files = p(tautan(kata.JUDUL_KAMUS_BERKAS, KAMUS_BERKAS), ": ", kata.ISI_KAMUS_BERKAS)
    return Halaman(
        kata.JUDUL_KAMUS,
        "Arti setiap kolom data kinerja: jenis, satuan, asal, dan contohnya.",
        f"{situs.folder}/renstra.yml",
        Bagian(
            "",
            kata.JUDUL_KAMUS,
            (intro, *map(_kolom, SEMUA), keys, files, _skema()),
            (Bagian("lisensi", kata.JUDUL_LISENSI, tuple(lisensi(situs))),),
        ),
    )


def _skema() -> Blok:
    """Return where programs find the same columns."""
    leads = [tautan(one.nama, f"/{berkas_skema(one.nama)}") for one in SEMUA]
    return p(kata.SKEMA_JSON, *[part for one in leads for part in (one, ", ")][:-1], ".")


def halaman_kunci(situs: Situs) -> Halaman:
    """Return the dictionary of the open data that are no tables."""
    intro = p("Arti setiap kunci di berkas ", tautan("data terbuka", "/data/"), " yang bukan tabel.")
    return Halaman(
        kata.JUDUL_KAMUS_KUNCI,
        "Arti setiap kunci di berkas JSON siklus laporan dan SOP.",
        f"{situs.folder}/renstra.yml",
        Bagian(
            "",
            kata.JUDUL_KAMUS_KUNCI,
            (intro, *_kunci()),
            (Bagian("lisensi", kata.JUDUL_LISENSI, tuple(lisensi(situs))),),
        ),
    )


def halaman_berkas(situs: Situs) -> Halaman:
    """Return the dictionary of the files that the office fills in, made from the models themselves."""
    berkas = p(
        "Berkas yang diisi pegawai, dengan arti setiap kolom atau kuncinya. Isinya baris demi baris ada di ",
        tautan("berkas sumber", "/sumber/"),
        ".",
    )
    return Halaman(
        kata.JUDUL_KAMUS_BERKAS,
        "Arti setiap kolom dan kunci di berkas yang diisi pegawai.",
        f"{situs.folder}/renstra.yml",
        Bagian("", kata.JUDUL_KAMUS_BERKAS, (berkas, *(_kamus(*one) for one in BERKAS.items()))),
        cari=False,
    )


def kode_kamus(jenis: JenisBerkas) -> str:
    """Return the anchor of a file in the dictionary: `kamus-tahun-kinerja-csv`."""
    return f"kamus-{jenis.lower().replace('/', '-').replace('.', '-')}"


def _kamus(jenis: JenisBerkas, model: type[Rekaman]) -> Tabel:
    arti = {name: field.description or "" for name, field in model.model_fields.items()}
    return _tabel(str(jenis), arti, kode_kamus(jenis))


def _kolom(table: TabelTerbuka[Any]) -> Tabel:
    """Return the columns of a table of open data with all that is told of them, closed."""
    code, _, kind, unit, meaning, source, example = KOLOM_KAMUS
    shares = ((code, 3), (meaning, 7), (kind, 3), (unit, 2), (source, 4), (example, 3))
    heads = tuple(Kolom("", head, share) for head, share in shares)
    rows = (
        Baris(
            (
                teks(kode(one), said, kepala=True),
                teks(arti),
                teks(jenis),
                teks(satuan or "–"),
                teks(dari),
                teks(kode(contoh)),
            )
        )
        for one, said, jenis, satuan, arti, dari, contoh in baris_kamus(table.kolom)
    )
    made = tabel(f"kolom-{table.nama}", judul_kolom(table.nama), heads, rows)
    return replace(made, tertutup=True, catatan=table.uraian)


def _kunci() -> Iterator[Tabel]:
    """Yield the keys of the files that are no tables, closed."""
    key, meaning = kata.KOLOM_KUNCI
    for name, berkas, places in (("siklus", "siklus.json", KUNCI_SIKLUS), ("sop", "sop/KODE.json", KUNCI_SOP)):
        for place, owner, keys in places:
            rows = (Baris((teks(kode(one), kepala=True), teks(said))) for one, said in keys.items())
            heads = (Kolom("", key, 5), Kolom("", meaning, 7))
            titled = kata.judul_kunci(berkas, owner)
            made = tabel(f"kunci-{name}-{owner.split()[-1].lower()}", titled, heads, rows, sempit=True)
            yield replace(made, tertutup=True, catatan=kata.letak_kunci(place))


def _tabel(judul: str, arti: Mapping[str, str], kode_tabel: str = "") -> Tabel:
    """Return columns with their meaning, closed: who asks for one knows the file that it is in."""
    rows = (Baris((teks(kode(name), kepala=True), teks(said))) for name, said in arti.items())
    made = tabel(kode_tabel, judul, (Kolom("", "Kolom", 3), Kolom("", "Arti", 9)), rows, sempit=True)
    return replace(made, tertutup=True)
