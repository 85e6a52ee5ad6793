"""The folder of a new office: what it types once, and the files that build at once.

Everything is made as text by path; whoever asked checks the data folder of it as any other and writes it whole.
"""

import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from importlib.metadata import distribution
from pathlib import Path
from string import Template
from typing import Any

from lkjip_build.bahasa.mulai import SEBUTAN, jabatan_pimpinan
from lkjip_build.model.instansi import JenisInstansi
from lkjip_build.perintah.mulai.contoh import REALISASI, tujuan_contoh
from lkjip_build.perintah.skema import BERKAS
from lkjip_build.perintah.skema import files as semua_skema
from lkjip_build.perintah.tahun_baru import tulis_yaml

BENIH = Path(__file__).parents[2] / "benih"
SOP = "sop/penyusunan-lkjip.yml"


@dataclass(frozen=True)
class KantorBaru:
    """What an office tells of itself; `awal` and `akhir` are the first and last year of its Renstra."""

    nama: str
    jenis: JenisInstansi
    kabupaten: str
    provinsi: str
    kode_wilayah: str
    tahun: int
    awal: int
    akhir: int


@dataclass(frozen=True)
class Rencana:
    """The plan of an office as the keys of renstra.yml, and the cells of its years by kode of indikator; `contoh` tells
    that it is only there to show the form.
    """

    tujuan: Sequence[Mapping[str, Any]]
    kinerja: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    contoh: bool = True

    def tanpa_realisasi(self, semua: Collection[str]) -> "Rencana":
        """Return the plan without the realisasi of these indikator."""
        kept = {kode: {**cells, **({"realisasi": ""} if kode in semua else {})} for kode, cells in self.kinerja.items()}
        return replace(self, kinerja=kept)


def rencana_contoh(kantor: KantorBaru) -> Rencana:
    """Return a small plan to begin with, marked as an example."""
    return Rencana(tujuan_contoh(kantor.awal, kantor.akhir), REALISASI)


def data_kantor(kantor: KantorBaru, rencana: Rencana, hari_ini: date) -> dict[str, str]:
    """Return the files of the data folder that no year has, by path in it."""
    return {
        "instansi.yml": _instansi(kantor, hari_ini),
        "renstra.yml": _renstra(kantor, rencana),
        "aturan.yml": _benih("aturan.yml", awal=kantor.awal),
        "istilah.yml": (BENIH / "istilah.yml").read_text(encoding="utf-8"),
        "hari-libur.csv": (BENIH / "hari-libur.csv").read_text(encoding="utf-8"),
        SOP: _sop(kantor),
    }


def sekitar_data(kantor: KantorBaru) -> dict[str, str]:
    """Return what stands beside the data folder: settings, instructions, schemas, what git and servers need."""
    return {
        "mkdocs.yml": _benih("mkdocs.yml"),
        "requirements.txt": _benih("requirements.txt", program=_program()),
        "README.md": _benih("README.md", kantor=" ".join(kantor.nama.split()), tahun=kantor.tahun),
        ".gitignore": _benih("gitignore"),
        ".gitattributes": _benih("gitattributes"),
        ".github/workflows/situs.yml": (BENIH / "situs.yml").read_text(encoding="utf-8"),
        ".vscode/settings.json": _editor(),
        ".vscode/extensions.json": json.dumps({"recommendations": ["redhat.vscode-yaml"]}, indent=2) + "\n",
        "docs/.gitkeep": "",
        "data/masuk/.gitkeep": "",
        **_pembuka(),
        **{f"schemas/{name}": content for name, content in semua_skema().items()},
    }


def _program() -> str:
    """Return how pip finds the program that is running: where it came from on the net, or its version in an index.

    A folder of this computer is no place that another computer finds, so it is not named.
    """
    program = distribution("lkjip-build")
    origin = json.loads(program.read_text("direct_url.json") or "{}")
    url, commit = str(origin.get("url", "")), origin.get("vcs_info", {})
    if not url.startswith("https://"):
        return f"lkjip-build=={program.version}"
    return f"lkjip-build @ {commit['vcs']}+{url}@{commit['commit_id']}" if commit else f"lkjip-build @ {url}"


def _pembuka() -> dict[str, str]:
    """Return what opens the editor by a double click, for each system; Windows wants its own ends of line."""
    program = (BENIH / "sunting.sh").read_text(encoding="utf-8")
    windows = {name: (BENIH / name).read_text(encoding="utf-8") for name in ("sunting.bat", "bekal-windows.ps1")}
    return {
        "sunting.sh": program,
        "sunting.command": program,
        **{name: text.replace("\n", "\r\n") for name, text in windows.items()},
    }


def _benih(nama: str, **isi: object) -> str:
    """Return a file of the seeds with its places filled; what goes in are numbers and words of our own."""
    return Template((BENIH / nama).read_text(encoding="utf-8")).substitute({key: str(one) for key, one in isi.items()})


def _skema(jenis: str, naik: str = "..") -> str:
    return f"# yaml-language-server: $schema={naik}/schemas/{jenis}.schema.json\n"


def _instansi(kantor: KantorBaru, hari_ini: date) -> str:
    known = {
        "nama": kantor.nama,
        "jenis": str(kantor.jenis),
        "kabupaten": kantor.kabupaten,
        "provinsi": kantor.provinsi,
        "kode_wilayah": kantor.kode_wilayah,
    }
    return "".join(
        (
            _skema("instansi"),
            '# Kantor yang kinerjanya dilaporkan. Yang kosong tampil sebagai "belum diisi".\n',
            *(tulis_yaml(name, value) if value else f"{name}:\n" for name, value in known.items()),
            "alamat:\ntelepon:\nsurel:\nsitus:\n",
            "# Alamat situs kinerja ini dan repositorinya, bila sudah ada.\nalamat_situs:\nrepositori:\n\n",
            "# contoh: belum semuanya angka kantor, dan setiap halaman bertanda DATA CONTOH.\n",
            "# Ganti menjadi resmi setelah semuanya angka kantor.\n",
            f"status_data: contoh\ndiperbarui: {hari_ini.isoformat()}\ntampilkan_nip: tidak\n\n",
            tulis_yaml(
                "pejabat", [{"kode": "pimpinan", "jabatan": jabatan_pimpinan(kantor.jenis, kantor.nama), "nama": None}]
            ),
            *(
                ["\n# Kode dan nama desa atau kelurahan di wilayah kecamatan ini.\ndesa: []\n"]
                if _berdesa(kantor)
                else []
            ),
        )
    )


def _berdesa(kantor: KantorBaru) -> bool:
    return kantor.jenis is JenisInstansi.KECAMATAN


def _renstra(kantor: KantorBaru, rencana: Rencana) -> str:
    mark = " (contoh)" if rencana.contoh else ""
    return "".join(
        (
            _skema("renstra"),
            "# Rencana strategis: tujuan > sasaran > indikator.\n",
            "# CONTOH. Tujuan, sasaran, indikator, dan targetnya karangan; ganti dengan Renstra kantor.\n" * bool(mark),
            tulis_yaml("nama", f"Renstra {kantor.nama} {kantor.awal}-{kantor.akhir}{mark}"),
            f"dasar:\ntautan:\nperiode: {{awal: {kantor.awal}, akhir: {kantor.akhir}}}\n\n",
            tulis_yaml("tujuan", list(rencana.tujuan)),
        )
    )


def _sop(kantor: KantorBaru) -> str:
    sebutan = SEBUTAN[kantor.jenis]
    return "".join(
        (
            _benih("penyusunan-lkjip.yml", **vars(sebutan)),
            tulis_yaml("unit", [f"Pemerintah {kantor.kabupaten}", kantor.nama]),
            tulis_yaml("disahkan", {"jabatan": jabatan_pimpinan(kantor.jenis, kantor.nama), "nama": None, "nip": None}),
        )
    )


def _editor() -> str:
    """Return settings of VS Code: which schema each data file has."""
    settings = {
        "yaml.schemas": {f"./schemas/{name}.schema.json": files for name, files in BERKAS.items()},
        "yaml.validate": True,
        "yaml.hover": True,
        "yaml.completion": True,
        "yaml.schemaStore.enable": False,
        "files.eol": "\n",
        "yaml.yamlVersion": "1.2",
    }
    return json.dumps(settings, indent=2) + "\n"
