"""The open data page: what can be downloaded, and what each column means."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from lkjip_build.bahasa import data_terbuka as kata
from lkjip_build.bahasa.berkas import JenisBerkas
from lkjip_build.bahasa.data_terbuka import KOLOM_KAMUS, judul_kolom
from lkjip_build.isi import (
    Bagian,
    Baris,
    Blok,
    DaftarUnduhan,
    Halaman,
    Kolom,
    Tabel,
    Unduhan,
    kode,
    p,
    tabel,
    tautan,
    teks,
)
from lkjip_build.load.files import CSV_FILES, TAHUN_FILES, YAML_FILES
from lkjip_build.model.pemantauan import Pemantauan
from lkjip_build.model.rekaman import Rekaman
from lkjip_build.model.sop import Sop
from lkjip_build.susunan.berkas_data import alamat_buku
from lkjip_build.susunan.log_siklus import alamat_log
from lkjip_build.susunan.situs import Situs
from lkjip_build.susunan.terbuka.kamus import baris_kamus
from lkjip_build.susunan.terbuka.nama import berkas_excel
from lkjip_build.susunan.terbuka.tabel import SEMUA, TabelTerbuka
from lkjip_build.susunan.umpan import ALAMAT

KAMUS: Mapping[JenisBerkas, type[Rekaman]] = MappingProxyType(
    {
        **{JenisBerkas(f"TAHUN/{name}"): model for name, model in TAHUN_FILES.items()},
        **{JenisBerkas(name): model for name, model in (CSV_FILES | YAML_FILES).items()},
        JenisBerkas.SOP: Sop,
        JenisBerkas.PEMANTAUAN: Pemantauan,
    }
)
"""The record that each file is read into; its fields are the dictionary."""


def halaman(situs: Situs) -> Halaman:
    """Return the page of downloads with the data dictionary, which is made from the models themselves."""
    judul = "Data terbuka"
    intro = p("Semua angka situs ini boleh diunduh. Isi unduhan sama dengan angka di halaman.")
    berkas = p(
        "Berkas yang diisi pegawai, dengan arti setiap kolom atau kuncinya. Isinya baris demi baris ada di ",
        tautan("berkas sumber", "/sumber/"),
        ".",
    )
    return Halaman(
        judul,
        "Unduh semua angka situs ini sebagai Excel, CSV, dan JSON, dengan arti setiap kolom.",
        f"{situs.folder}/renstra.yml",
        Bagian(
            "",
            judul,
            (intro,),
            (
                Bagian("unduhan", "Unduhan", tuple(_unduhan(situs))),
                Bagian("arti-kolom", "Arti kolom", tuple(map(_kolom, SEMUA))),
                Bagian(
                    "kamus-berkas-sumber", "Kamus berkas sumber", (berkas, *(_kamus(*one) for one in KAMUS.items()))
                ),
            ),
        ),
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


def _tabel(judul: str, arti: Mapping[str, str], kode_tabel: str = "") -> Tabel:
    """Return columns with their meaning, closed: who asks for one knows the file that it is in."""
    rows = (Baris((teks(kode(name), kepala=True), teks(said))) for name, said in arti.items())
    made = tabel(kode_tabel, judul, (Kolom("", "Kolom", 3), Kolom("", "Arti", 9)), rows, sempit=True)
    return replace(made, tertutup=True)


def _unduhan(situs: Situs) -> Iterator[Blok]:
    if situs.contoh:
        yield p("Angkanya data contoh: jangan dikutip sebagai kinerja yang sebenarnya.")
    yield DaftarUnduhan(tuple(semua_unduhan(situs)))


def semua_unduhan(situs: Situs) -> Iterator[Unduhan]:
    """Yield the machine-readable files that every build writes."""
    yield Unduhan(f"/{alamat_buku(situs)}", kata.BUKU, kata.GUNA_BUKU)
    for one in SEMUA:
        yield Unduhan(f"/{berkas_excel(one.nama)}", kata.judul_excel(one.judul), kata.GUNA_EXCEL)
        yield Unduhan(f"/data/{one.nama}.csv", kata.judul_csv(one.judul), one.uraian)
        yield Unduhan(f"/data/{one.nama}.json", kata.judul_json(one.judul), kata.GUNA_JSON)
    if situs.data.segel:
        yield Unduhan(f"/{ALAMAT}", "Perubahan (Atom)", "umpan pengesahan dan koreksi, untuk pembaca umpan")
    yield Unduhan("/data/siklus.json", "Siklus laporan (JSON)", "status, tenggat, pengesahan, dan waktu setiap langkah")
    yield from unduhan_log(situs)
    for sop in situs.data.sop:
        yield Unduhan(f"/data/sop/{sop}.json", f"SOP {sop} (JSON)", "langkah, pelaksana, dan alurnya")


def unduhan_log(situs: Situs) -> Iterator[Unduhan]:
    """Yield the log of the cycles of each SOP as XES."""
    for sop in sorted({situs.data.laporan[tahun].fakta.sop for tahun in situs.siklus}):
        yield Unduhan(
            f"/{alamat_log(sop)}",
            f"Catatan siklus SOP {sop} (XES)",
            "untuk perangkat penambangan proses; nama langkahnya sama dengan di BPMN",
        )
