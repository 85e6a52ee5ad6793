"""The tables as a Frictionless Data Package v2: what programs need to load, check and join them."""

from collections.abc import Callable
from hashlib import sha256
from typing import Any, assert_never

from lkjip_build.bahasa import lisensi as kata_lisensi
from lkjip_build.isi import KolomOf
from lkjip_build.model.data_terbuka import JenisData
from lkjip_build.susunan.situs import Situs
from lkjip_build.susunan.terbuka.kamus import isi_kolom
from lkjip_build.susunan.terbuka.kantor import VERSI, Sampul, sampul
from lkjip_build.susunan.terbuka.tabel import SEMUA, Rujukan, TabelTerbuka

ALAMAT = "data/datapackage.json"
_PROFIL = "https://datapackage.org/profiles/2.0/{}.json"

_DIALEK = {"header": True, "delimiter": ",", "quoteChar": '"', "doubleQuote": True, "lineTerminator": "\n"}

Isi = Callable[[str], bytes]
"""How a file of open data is written, by its path in the site."""


def paket(situs: Situs, isi: Isi) -> dict[str, Any]:
    """Return the package; sizes and hashes are those of the files as they are published."""
    head = sampul(situs)
    return _terisi(
        {
            "$schema": _PROFIL.format("datapackage"),
            "name": head.nama,
            "title": head.judul,
            "description": head.uraian,
            "version": VERSI,
            "created": head.diperbarui,
            "homepage": head.alamat,
            "keywords": list(head.kata_kunci),
            "licenses": _lisensi(head),
            "contributors": [_terisi({"title": head.kantor, "roles": ["publisher"], "email": head.surel})],
            "sources": [{"title": one} for one in head.sumber],
            "resources": [_tabel(one, isi) for one in SEMUA],
        }
    )


def _terisi(isian: dict[str, Any]) -> dict[str, Any]:
    """Return a record without what nobody has told."""
    return {key: value for key, value in isian.items() if value not in (None, "", [])}


def _lisensi(head: Sampul) -> list[dict[str, str]]:
    if head.lisensi is None:
        return []
    return [{"name": str(head.lisensi), "path": head.lisensi.alamat, "title": kata_lisensi.nama(head.lisensi)}]


def _tabel(table: TabelTerbuka[Any], isi: Isi) -> dict[str, Any]:
    content = isi(f"data/{table.nama}.csv")
    return {
        "$schema": _PROFIL.format("dataresource"),
        "name": table.nama,
        "type": "table",
        "path": f"{table.nama}.csv",
        "title": table.judul,
        "description": table.uraian,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(content),
        "hash": f"sha256:{sha256(content).hexdigest()}",
        "dialect": {"$schema": _PROFIL.format("tabledialect"), **_DIALEK},
        "schema": _terisi(
            {
                "$schema": _PROFIL.format("tableschema"),
                "fields": [_kolom(one) for one in table.kolom],
                "missingValues": [""],
                "primaryKey": list(table.kunci),
                "foreignKeys": [_rujukan(one) for one in table.rujukan],
            }
        ),
    }


def _kolom(kolom: KolomOf[Any]) -> dict[str, Any]:
    data = isi_kolom(kolom)
    limits = _terisi({"required": data.wajib or None, "enum": list(data.pilihan)})
    made = {
        "name": kolom.kode,
        "title": kolom.judul,
        **_jenis(data.jenis),
        "description": kolom.arti,
        "example": data.contoh,
        "unit": data.satuan,
        "source": data.dari,
        "constraints": limits or None,
    }
    return _terisi(made)


def _jenis(jenis: JenisData) -> dict[str, Any]:
    match jenis:
        case JenisData.TEKS | JenisData.DAFTAR | JenisData.ALAMAT:
            return {"type": "string"}
        case JenisData.BULAT:
            return {"type": "integer"}
        case JenisData.ANGKA:
            return {"type": "number"}
        case JenisData.TANGGAL:
            return {"type": "date"}
        case JenisData.WAKTU:
            return {"type": "datetime", "format": "any"}
        case JenisData.YA_TIDAK:
            return {"type": "boolean", "trueValues": ["true"], "falseValues": ["false"]}
    assert_never(jenis)


def _rujukan(satu: Rujukan) -> dict[str, Any]:
    return {"fields": list(satu.kolom), "reference": {"resource": satu.ke, "fields": list(satu.kunci)}}
