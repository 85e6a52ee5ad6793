"""`lkjip sahkan`: the seal of a signed report, and the documents as they were signed."""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from importlib.metadata import version
from pathlib import Path
from typing import Any

import yaml

from lkjip_build.bahasa.angka import nilai
from lkjip_build.bahasa.capaian import cetak_capaian
from lkjip_build.bahasa.kata import alasan_capaian, hasil
from lkjip_build.compute.naskah import gambar_dipakai
from lkjip_build.compute.rekap import BarisKinerja
from lkjip_build.compute.segel import sidik_isi
from lkjip_build.load.files import DOKUMEN
from lkjip_build.load.segel import SEGEL, nama_fakta, sidik_pengesahan, teks_berkas
from lkjip_build.model import Data
from lkjip_build.model.aturan import Himpunan
from lkjip_build.model.pengesahan import BENTUK
from lkjip_build.sources import Sources
from lkjip_build.susunan.bahan import Bahan
from lkjip_build.susunan.situs import Situs

DAFTAR = "pengesahan.csv"
_KEPALA = """\
# Ditulis lkjip sahkan: apa yang ditandatangani, supaya setiap perubahan sesudahnya terlihat.
# Jangan diubah; koreksi dicatat di koreksi.csv (lkjip koreksi).
"""


@dataclass(frozen=True)
class Permintaan:
    """What the office says of a sealing: when and by whom the report was signed, where the log does not tell, and why
    it is sealed all the same.
    """

    ditandatangani: date
    oleh: str
    bukti: str | None
    alasan: str | None
    tanggal: date


def permintaan(situs: Situs, tahun: int, hari_ini: date, alasan: str | None) -> Permintaan:
    """Return what is known of a signing: from the log, else what the office says."""
    siklus = situs.siklus[tahun]
    signed, day = siklus.tanda_tangan, siklus.tanggal_tanda_tangan
    who = Bahan(situs, tahun).penandatangan()
    oleh = ", ".join(part for part in (who.jabatan, who.nama) if part)
    assert day is not None
    return Permintaan(day, oleh, signed.bukti if signed else None, alasan, hari_ini)


def bernama(dokumen: Iterable[tuple[str, bytes]], data: Data, tahun: int) -> dict[str, bytes]:
    """Return the documents by the names that they are kept by; those of a later sealing have its number."""
    ke = len(data.segel[tahun].segel.pengesahan) + 1 if tahun in data.segel else 1
    if ke == 1:
        return dict(dokumen)
    return {f"{Path(name).stem}-ke-{ke}{Path(name).suffix}": content for name, content in dokumen}


def berkas_segel(
    sources: Sources, folder: str, situs: Situs, tahun: int, dokumen: Mapping[str, bytes], minta: Permintaan
) -> dict[str, str | bytes]:
    """Return the files of a sealing by their names in the data folder, in the order in which they are to be written.

    `situs` is the site as it stood at the signing; `dokumen` the documents by their names.
    """
    data, rekap = situs.data, situs.rekap.tahun[tahun]
    texts = {
        name: teks_berkas(sources.lines[f"{folder}/{name}"]) for name in nama_fakta(sources.documents, data, tahun)
    }
    entry: dict[str, Any] = {
        "ditandatangani": minta.ditandatangani.isoformat(),
        "oleh": minta.oleh,
        "bukti": minta.bukti,
        "alasan": minta.alasan,
        "tanggal": minta.tanggal.isoformat(),
        "aturan": rekap.aturan.kode,
        "program": version("lkjip_build"),
        "putusan": [_putusan(baris, rekap.aturan) for baris in rekap.semua_baris],
        "dokumen": [
            {"nama": name, "sidik": hashlib.sha256(content).hexdigest(), "ukuran": str(len(content))}
            for name, content in dokumen.items()
        ],
        "gambar": [{"nama": nama, "sidik": sidik} for nama, sidik in gambar_dipakai(data, tahun)],
        "sidik_isi": sidik_isi(data, tahun),
        "fakta": {name: text for name, text in texts.items() if text},
    }
    entry = {
        key: " ".join(value.split()) if isinstance(value, str) else value
        for key, value in entry.items()
        if value not in (None, "", [])
    }
    entry["sidik"] = sidik_pengesahan(entry)
    before = sources.documents.get(f"{tahun}/{SEGEL}")
    earlier = before.tree.get("pengesahan") if before and isinstance(before.tree, dict) else None
    seal = {"bentuk": str(BENTUK), "tahun": str(tahun), "pengesahan": [*(earlier or ()), entry]}
    return {
        **{f"{tahun}/{DOKUMEN}/{name}": content for name, content in dokumen.items()},
        f"{tahun}/{SEGEL}": teks_segel(seal),
        DAFTAR: tambah_daftar(sources.lines.get(f"{folder}/{DAFTAR}", ()), tahun, minta.ditandatangani, entry["sidik"]),
    }


def _putusan(baris: BarisKinerja, aturan: Himpunan) -> dict[str, str]:
    satuan = baris.indikator.satuan
    alasan = baris.capaian.alasan
    said = {
        "indikator": baris.indikator.kode,
        "nama": baris.indikator.nama,
        "target": nilai(baris.target, satuan) if baris.target is not None else "",
        "realisasi": nilai(baris.realisasi, satuan) if baris.realisasi is not None else "",
        "capaian": cetak_capaian(baris.capaian.persen, aturan) if baris.capaian.persen is not None else "",
        "putusan": alasan_capaian(alasan) if alasan else hasil(baris.tercapai),
    }
    return {key: " ".join(value.split()) for key, value in said.items() if value}


class _Dumper(yaml.SafeDumper):
    def analyze_scalar(self, scalar: str) -> Any:
        """Let a file stand as it is, with its tabs: what was read has no sign that YAML would have to hide."""
        analysis: Any = super().analyze_scalar(scalar)
        analysis.allow_block = analysis.allow_block or "\n" in scalar
        return analysis


def _text(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style="|" if "\n" in text else None)


_Dumper.add_representer(str, _text)


def teks_segel(segel: Mapping[str, Any]) -> str:
    """Return pengesahan.yml as it is written."""
    return _KEPALA + yaml.dump(segel, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=10_000)


def tambah_daftar(lines: Sequence[str], tahun: int, ditandatangani: date, sidik: str) -> str:
    """Return pengesahan.csv with one more row."""
    rows = [line for line in lines if line.strip()] or ["tahun;ditandatangani;sidik"]
    return "\n".join((*rows, f"{tahun};{ditandatangani};{sidik}", ""))
