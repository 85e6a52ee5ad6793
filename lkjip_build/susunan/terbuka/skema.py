"""JSON Schema of the tables as their JSON has them, made of the declared columns."""

from typing import Any, assert_never

from lkjip_build.isi import KolomOf
from lkjip_build.isi.nilai_data import NilaiData
from lkjip_build.model.data_terbuka import JenisData
from lkjip_build.susunan.terbuka.kamus import isi_kolom
from lkjip_build.susunan.terbuka.tabel import TabelTerbuka

DRAFT = "https://json-schema.org/draft/2020-12/schema"


def skema_json(table: TabelTerbuka[Any]) -> dict[str, Any]:
    """Return the schema of the JSON of a table: an array of records that have all columns and no others."""
    return {
        "$schema": DRAFT,
        "title": table.judul,
        "description": table.uraian,
        "type": "array",
        "items": {
            "type": "object",
            "properties": {one.kode: _sifat(one) for one in table.kolom},
            "required": [one.kode for one in table.kolom],
            "additionalProperties": False,
        },
    }


def _sifat(kolom: KolomOf[Any]) -> dict[str, Any]:
    data = isi_kolom(kolom)
    made: dict[str, Any] = {"title": kolom.judul, "description": _arti(kolom, data), **_jenis(data)}
    if data.pilihan:
        made["enum"] = [*data.pilihan, *([] if data.wajib else [None])]
    return made


def _arti(kolom: KolomOf[Any], data: NilaiData) -> str:
    return f"{kolom.arti} Satuan: {data.satuan}." if data.satuan else kolom.arti


def _jenis(data: NilaiData) -> dict[str, Any]:
    match data.jenis:
        case JenisData.TEKS:
            return _boleh_kosong("string", data)
        case JenisData.BULAT:
            return _boleh_kosong("integer", data)
        case JenisData.ANGKA:
            return _boleh_kosong("number", data)
        case JenisData.YA_TIDAK:
            return _boleh_kosong("boolean", data)
        case JenisData.TANGGAL:
            return {**_boleh_kosong("string", data), "format": "date"}
        case JenisData.WAKTU:
            return {**_boleh_kosong("string", data), "format": "date-time"}
        case JenisData.ALAMAT:
            return {**_boleh_kosong("string", data), "format": "uri-reference"}
        case JenisData.DAFTAR:
            return {"type": "array", "items": {"type": "string"}}
    assert_never(data.jenis)


def _boleh_kosong(jenis: str, data: NilaiData) -> dict[str, Any]:
    return {"type": jenis if data.wajib else [jenis, "null"]}
