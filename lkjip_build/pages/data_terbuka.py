"""The open data page: what can be downloaded, and what each column means."""

from collections.abc import Iterator
from dataclasses import dataclass

from lkjip_build.load.files import CSV_FILES, TAHUN_FILES, YAML_FILES
from lkjip_build.model.rekaman import Rekaman
from lkjip_build.model.sop import Sop
from lkjip_build.pages.render import Page, Renderer
from lkjip_build.susunan.berkas_data import KOLOM_KINERJA
from lkjip_build.susunan.situs import Situs


@dataclass(frozen=True)
class Unduhan:
    """One download."""

    berkas: str
    judul: str
    isi: str


UNDUHAN_LOG = (
    Unduhan("siklus-log.csv", "Catatan siklus semua tahun (CSV)", "satu baris setiap langkah dimulai dan selesai"),
    Unduhan("siklus.xes", "Catatan siklus semua tahun (XES)", "isi yang sama, untuk perangkat penambangan proses"),
)


def unduhan(situs: Situs) -> Iterator[Unduhan]:
    """Yield the machine-readable files that every build writes, by their place under data/."""
    yield Unduhan("kinerja.csv", "Kinerja semua tahun (CSV)", "satu baris untuk setiap tahun dan indikator")
    yield Unduhan("kinerja.json", "Kinerja semua tahun (JSON)", "isi yang sama, untuk program komputer")
    yield Unduhan("sasaran.json", "Sasaran (JSON)", "rata-rata capaian setiap sasaran dan tahun")
    yield Unduhan("anggaran.json", "Anggaran (JSON)", "pagu, realisasi, dan serapan setiap kegiatan")
    yield Unduhan("siklus.json", "Siklus laporan (JSON)", "status, tenggat, dan waktu setiap langkah")
    yield from UNDUHAN_LOG
    for kode in situs.data.sop:
        yield Unduhan(f"sop/{kode}.json", f"SOP {kode} (JSON)", "langkah, pelaksana, dan alurnya")


def page(situs: Situs, renderer: Renderer) -> Page:
    """Return the page of downloads with the data dictionary, which is made from the models themselves."""
    semua_berkas: list[tuple[str, type[Rekaman]]] = [
        *((f"TAHUN/{name}", model) for name, model in TAHUN_FILES.items()),
        *CSV_FILES.items(),
        *YAML_FILES.items(),
        ("sop/NAMA.yml", Sop),
    ]
    return renderer.page(
        "halaman/data.md.jinja",
        "data/index.md",
        "Data terbuka",
        "Unduh semua angka situs ini sebagai CSV dan JSON, dengan arti setiap kolom.",
        f"{situs.folder}/renstra.yml",
        unduhan=list(unduhan(situs)),
        kolom_kinerja={one.kode: one.arti for one in KOLOM_KINERJA},
        kamus=[
            (name, [(field, info.description or "") for field, info in model.model_fields.items()])
            for name, model in semua_berkas
        ],
    )
