"""The tables as CSV on the Web (W3C): metadata that readers of CSV look for beside the files."""

from typing import Any, assert_never

from lkjip_build.isi import KolomOf
from lkjip_build.model.data_terbuka import JenisData
from lkjip_build.susunan.situs import Situs
from lkjip_build.susunan.terbuka.kamus import isi_kolom
from lkjip_build.susunan.terbuka.kantor import sampul
from lkjip_build.susunan.terbuka.tabel import SEMUA, TabelTerbuka

ALAMAT = "data/csv-metadata.json"
"""Where the standard has a reader look for it, beside a CSV."""


def csvw(situs: Situs) -> dict[str, Any]:
    """Return the metadata of all tables."""
    head = sampul(situs)
    made: dict[str, Any] = {
        "@context": ["http://www.w3.org/ns/csvw", {"@language": "id"}],
        "dc:title": head.judul,
        "dc:description": head.uraian,
        "dc:publisher": head.kantor,
        "tables": [_tabel(one) for one in SEMUA],
    }
    return {**made, "dc:license": {"@id": head.lisensi.alamat}} if head.lisensi else made


def _tabel(table: TabelTerbuka[Any]) -> dict[str, Any]:
    foreign = [
        {
            "columnReference": list(one.kolom),
            "reference": {"resource": f"{one.ke}.csv", "columnReference": list(one.kunci)},
        }
        for one in table.rujukan
    ]
    return {
        "url": f"{table.nama}.csv",
        "dc:title": table.judul,
        "dc:description": table.uraian,
        "tableSchema": {
            "columns": [_kolom(one) for one in table.kolom],
            "primaryKey": list(table.kunci),
            **({"foreignKeys": foreign} if foreign else {}),
        },
    }


def _kolom(kolom: KolomOf[Any]) -> dict[str, Any]:
    data = isi_kolom(kolom)
    several = {"separator": " "} if data.jenis is JenisData.DAFTAR else {}
    return {
        "name": kolom.kode,
        "titles": kolom.kode,
        "dc:title": kolom.judul,
        "dc:description": kolom.arti,
        "datatype": _jenis(data.jenis),
        "required": data.wajib,
        **several,
    }


def _jenis(jenis: JenisData) -> str | dict[str, str]:
    match jenis:
        case JenisData.TEKS | JenisData.DAFTAR | JenisData.ALAMAT:
            return "string"
        case JenisData.BULAT:
            return "integer"
        case JenisData.ANGKA:
            return "decimal"
        case JenisData.TANGGAL:
            return "date"
        case JenisData.WAKTU:
            return "dateTime"
        case JenisData.YA_TIDAK:
            return {"base": "boolean", "format": "true|false"}
    assert_never(jenis)
