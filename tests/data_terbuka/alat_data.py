"""Programs that load open data and are not ours: frictionless, pyshacl, csvw. `make data-terbuka` installs them.

Without them the tests that need them are skipped with a clear line; under `CI=true` that is a failure.
"""

import importlib
import os
import warnings
from collections.abc import Mapping
from pathlib import Path
from types import ModuleType

import pytest
from bahan import HARI_INI, himpunan, write_data

from lkjip_build.build import Site, build

DI_SINI = Path(__file__).parent
TIDAK_ADA = "{} tidak ada; jalankan make data-terbuka"
ALAMAT = "https://kinerja.contoh.go.id/baturraden/"


def alat(nama: str) -> ModuleType:
    """A program of others as a module."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            return importlib.import_module(nama)
        except ModuleNotFoundError:
            if os.environ.get("CI") == "true":
                pytest.fail(TIDAK_ADA.format(nama))
            pytest.skip(TIDAK_ADA.format(nama))


def isi_data(site: Site) -> Mapping[str, bytes]:
    """The open data of a site as they are published."""
    made = {path: make() for path, make in site.berkas.items() if path.startswith("data/")}
    return {path: content if isinstance(content, bytes) else content.encode() for path, content in made.items()}


def tulis_data(folder: Path, site: Site) -> Path:
    """The open data of a site on disk; the folder `data` of it."""
    for path, content in isi_data(site).items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
    return folder / "data"


def kantor_kecil(folder: Path, **instansi: str) -> Site:
    """A small office whose values are of every kind: a range, a step, a share, an amendment, a NIK, hostile text."""
    indikator = [
        {"kode": "iku-01", "satuan": "persen", "tahun": {2025: {"target": "85,5", "realisasi": "30/35", "tw1": "3/4"}}},
        {"kode": "iku-02", "tahun": {2025: {"target": "80-90", "target_perubahan": "81-91", "realisasi": "85"}}},
        {"kode": "iku-03", "skala": ["Belum ada", "Ada"], "tahun": {2025: {"target": "Ada", "realisasi": "Ada"}}},
        {"kode": "iku-04", "nama": '=HYPERLINK("x"),"a"', "sasaran": "T1", "tahun": {2025: {"target": "5"}}},
        {"kode": "iku-05", "nama": "Warga 3302010101900001", "sasaran": "S2", "tahun": {}},
    ]
    uang = {"kode": "7.01.01.2.01", "program": "P", "sasaran": "S1 S2", "pagu": "3.000.000", "realisasi": "1000000"}
    made = write_data(folder / "data", indikator, {2025: [uang]}, [himpunan()])
    if instansi:
        text = (made / "instansi.yml").read_text(encoding="utf-8")
        more = "".join(f', "{key}": "{value}"' for key, value in instansi.items())
        (made / "instansi.yml").write_text(text.rstrip().removesuffix("}") + more + "}", encoding="utf-8")
    return build(made, HARI_INI)
