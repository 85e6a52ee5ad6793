"""The open data page: what can be downloaded, and what each column means."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType

from lkjip_build.bahasa.berkas import JenisBerkas
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
from lkjip_build.susunan.kolom import anggaran, kinerja, koreksi, rencana_aksi
from lkjip_build.susunan.log_siklus import ARTI_KOLOM, alamat_log
from lkjip_build.susunan.situs import Situs
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
    kolom = _tabel("Kolom kinerja.csv dan kinerja.json", {one.kode: one.arti for one in kinerja.KOLOM_DATA})
    rencana = _tabel(
        "Kolom rencana-aksi.csv dan rencana-aksi.json", {one.kode: one.arti for one in rencana_aksi.KOLOM_DATA}
    )
    catatan = _tabel("Kolom siklus-log.csv", ARTI_KOLOM)
    uang = _tabel("Kolom anggaran.csv dan anggaran.json", {one.kode: one.arti for one in anggaran.KOLOM_DATA})
    perubahan = _tabel("Kolom perubahan.csv dan perubahan.json", {one.kode: one.arti for one in koreksi.KOLOM_DATA})
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
                Bagian("arti-kolom", "Arti kolom", (kolom, rencana, uang, perubahan, catatan)),
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
    yield Unduhan(
        "/data/tabel.xlsx",
        "Semua tabel (Excel)",
        "kinerja, rencana aksi, anggaran, dan perubahan; satu lembar setiap tabel",
    )
    yield Unduhan("/data/kinerja.csv", "Kinerja semua tahun (CSV)", "satu baris untuk setiap tahun dan indikator")
    yield Unduhan("/data/kinerja.json", "Kinerja semua tahun (JSON)", "isi yang sama, untuk program komputer")
    yield Unduhan("/data/sasaran.json", "Sasaran (JSON)", "rata-rata capaian setiap sasaran atau tujuan dan tahun")
    yield Unduhan("/data/rencana-aksi.csv", "Rencana aksi (CSV)", "satu baris setiap aksi, dengan target triwulan")
    yield Unduhan("/data/rencana-aksi.json", "Rencana aksi (JSON)", "isi yang sama, untuk program komputer")
    yield Unduhan(
        "/data/anggaran.csv", "Anggaran (CSV)", "pagu, realisasi, triwulan, dan keluaran setiap baris anggaran"
    )
    yield Unduhan("/data/anggaran.json", "Anggaran (JSON)", "isi yang sama, untuk program komputer")
    yield Unduhan(
        "/data/perubahan.csv",
        "Perubahan (CSV)",
        "satu baris setiap koreksi sesudah laporan disahkan, yang terbaru dulu",
    )
    yield Unduhan("/data/perubahan.json", "Perubahan (JSON)", "isi yang sama, untuk program komputer")
    if situs.data.segel:
        yield Unduhan(f"/{ALAMAT}", "Perubahan (Atom)", "umpan pengesahan dan koreksi, untuk pembaca umpan")
    yield Unduhan("/data/siklus.json", "Siklus laporan (JSON)", "status, tenggat, pengesahan, dan waktu setiap langkah")
    yield from unduhan_log(situs)
    for sop in situs.data.sop:
        yield Unduhan(f"/data/sop/{sop}.json", f"SOP {sop} (JSON)", "langkah, pelaksana, dan alurnya")


def unduhan_log(situs: Situs) -> Iterator[Unduhan]:
    """Yield the logs of the cycles: all years as CSV, and those of each SOP as XES."""
    yield Unduhan(
        "/data/siklus-log.csv", "Catatan siklus semua tahun (CSV)", "satu baris setiap langkah dimulai dan selesai"
    )
    for sop in sorted({situs.data.laporan[tahun].fakta.sop for tahun in situs.siklus}):
        yield Unduhan(
            f"/{alamat_log(sop)}",
            f"Catatan siklus SOP {sop} (XES)",
            "untuk perangkat penambangan proses; nama langkahnya sama dengan di BPMN",
        )
