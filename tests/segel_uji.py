"""A sealed office for tests: the smallest one with a complete report, signed, and one document of a few letters."""

from functools import cache
from pathlib import Path
from typing import Any
from unittest.mock import patch

import yaml
from builders import HARI_INI, lengkap, sources_of

from lkjip_build.build import Inspection, inspect_sources, saat_ditandatangani, situs_of
from lkjip_build.load.segel import sidik_pengesahan
from lkjip_build.perintah import sahkan

TAHUN = 2025
DOKUMEN = {"lkjip-2025.pdf": b"%PDF-1.7 yang ditandatangani\n"}
Berkas = dict[str, str | bytes]


def disahkan(files: Berkas, tahun: int = TAHUN, dokumen: dict[str, bytes] = DOKUMEN) -> Berkas:
    """Return the files of an office after its year was sealed, by version 1.0 of the program."""
    sources = sources_of(files)
    inspection = inspect_sources(sources, "data", HARI_INI)
    assert inspection.data is not None
    assert inspection.publishable, inspection.problems
    situs = saat_ditandatangani(situs_of(inspection, inspection.data, Path("data"), HARI_INI, draf=True), tahun)
    minta = sahkan.permintaan(situs, tahun, HARI_INI, None)
    named = sahkan.bernama(dokumen.items(), inspection.data, tahun)
    with patch.object(sahkan, "version", return_value="1.0"):
        return {**files, **sahkan.berkas_segel(sources, "data", situs, tahun, named, minta)}


@cache
def _tersegel() -> Berkas:
    return disahkan(dict(lengkap()))


def tersegel() -> Berkas:
    """Return the files of the sealed office, by their paths in the data folder."""
    return dict(_tersegel())


def sidik() -> str:
    """Return the fingerprint of the seal of the sealed office."""
    listed = _tersegel()["pengesahan.csv"]
    assert isinstance(listed, str)
    return listed.strip().rpartition(";")[2]


def disegel_ulang(files: Berkas, old: str, new: str) -> Berkas:
    """Return the office with other words in its seal, and fingerprints that agree, as another version may write it."""
    seal, listed = files["2025/pengesahan.yml"], files["pengesahan.csv"]
    assert isinstance(seal, str)
    assert isinstance(listed, str)
    assert seal.count(old) == 1
    changed = seal.replace(old, new)
    tree: Any = yaml.load(changed, yaml.BaseLoader)
    made = sidik_pengesahan(tree["pengesahan"][0])
    return files | {
        "2025/pengesahan.yml": changed.replace(sidik(), made),
        "pengesahan.csv": listed.replace(sidik(), made),
    }


def periksa(files: Berkas) -> Inspection:
    return inspect_sources(sources_of(files), "data", HARI_INI)


def masalah(files: Berkas) -> list[tuple[str, str]]:
    """Return what is told of an office, as code and place."""
    return [(one.code, str(one.location)) for one in periksa(files).problems]
