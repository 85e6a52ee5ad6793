"""The catalogue of the open data as DCAT 3 (JSON-LD), which portals harvest.

Addresses are whole where the site knows its own, else relative to the file itself.
"""

from typing import Any

from lkjip_build.bahasa import data_terbuka as kata
from lkjip_build.bahasa import lisensi as kata_lisensi
from lkjip_build.susunan.situs import Situs
from lkjip_build.susunan.terbuka.kantor import VERSI, Sampul, sampul
from lkjip_build.susunan.terbuka.nama import berkas_excel
from lkjip_build.susunan.terbuka.paket import Isi
from lkjip_build.susunan.terbuka.tabel import SEMUA, TabelTerbuka

ALAMAT = "data/katalog.jsonld"
_UNI_EROPA = "http://publications.europa.eu/resource/authority"
_IANA = "https://www.iana.org/assignments/media-types"
_TEMA = {"@id": f"{_UNI_EROPA}/data-theme/GOVE", "@type": "skos:Concept"}
_KONTEKS = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "vcard": "http://www.w3.org/2006/vcard/ns#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
}
_FORMAT = (("csv", "CSV", "text/csv"), ("json", "JSON", "application/json"))


def katalog(situs: Situs, isi: Isi) -> dict[str, Any]:
    """Return the catalogue with a dataset for each table and a distribution for each of its files."""
    head = sampul(situs)
    base = f"{head.alamat}data/" if head.alamat else ""
    datasets = [_kumpulan(one, head, base, situs.data.instansi.kode_wilayah, isi) for one in SEMUA]
    return {
        "@context": _KONTEKS,
        "@id": f"{base}katalog.jsonld#katalog",
        "@type": "dcat:Catalog",
        "dct:title": _id(head.judul),
        "dct:description": _id(head.uraian),
        "dct:publisher": _penerbit(head, base),
        "dct:language": _bahasa(),
        "foaf:homepage": {"@id": head.alamat or "../", "@type": "foaf:Document"},
        **_tanggal(head),
        **_lisensi(head),
        "dcat:dataset": datasets,
    }


def _id(text: str) -> dict[str, str]:
    return {"@value": text, "@language": "id"}


def _bahasa() -> dict[str, str]:
    return {"@id": f"{_UNI_EROPA}/language/IND", "@type": "dct:LinguisticSystem"}


def _penerbit(head: Sampul, base: str) -> dict[str, Any]:
    return {"@id": f"{base}katalog.jsonld#kantor", "@type": "foaf:Agent", "foaf:name": _id(head.kantor)}


def _tanggal(head: Sampul) -> dict[str, Any]:
    return {"dct:modified": {"@value": head.diperbarui, "@type": "xsd:dateTime"}} if head.diperbarui else {}


def _lisensi(head: Sampul) -> dict[str, Any]:
    if head.lisensi is None:
        return {}
    licence = {"@id": head.lisensi.alamat, "@type": "dct:LicenseDocument"}
    return {"dct:license": {**licence, "dct:title": _id(kata_lisensi.nama(head.lisensi))}}


def _masa(head: Sampul) -> dict[str, Any]:
    """Return the years that the data are of; nothing for an office that has none yet."""
    if not head.tahun:
        return {}
    begin, end = f"{head.tahun[0]}-01-01", f"{head.tahun[-1]}-12-31"
    dates = {"dcat:startDate": begin, "dcat:endDate": end}
    years = {name: {"@value": day, "@type": "xsd:date"} for name, day in dates.items()}
    return {"dct:temporal": {"@type": "dct:PeriodOfTime", **years}}


def _kumpulan(table: TabelTerbuka[Any], head: Sampul, base: str, wilayah: str | None, isi: Isi) -> dict[str, Any]:
    mail = {"vcard:hasEmail": {"@id": f"mailto:{head.surel}"}} if head.surel else {}
    contact = {"@id": f"{base}katalog.jsonld#kontak", "@type": "vcard:Kind", "vcard:fn": head.kantor, **mail}
    place = {"@type": "dct:Location", "skos:prefLabel": _id(f"{head.kantor}, {head.kabupaten}")}
    return {
        "@id": f"{base}katalog.jsonld#{table.nama}",
        "@type": "dcat:Dataset",
        "dct:title": _id(f"{table.judul} {head.kantor}"),
        "dct:description": _id(table.uraian),
        "dct:identifier": f"{head.nama}/{table.nama}",
        "dct:publisher": _penerbit(head, base),
        "dcat:contactPoint": contact,
        "dcat:keyword": [_id(one) for one in head.kata_kunci],
        "dcat:theme": {**_TEMA, "skos:prefLabel": _id(kata.PEMERINTAHAN)},
        "dct:language": _bahasa(),
        "dct:accrualPeriodicity": {"@id": f"{_UNI_EROPA}/frequency/QUARTERLY", "@type": "dct:Frequency"},
        "dct:spatial": {**place, **({"dct:identifier": wilayah} if wilayah else {})},
        "dcat:version": VERSI,
        "dcat:landingPage": {"@id": base or "./", "@type": "foaf:Document"},
        **_masa(head),
        **_tanggal(head),
        "dcat:distribution": list(_semua_berkas(table, head, base, isi)),
    }


def _semua_berkas(table: TabelTerbuka[Any], head: Sampul, base: str, isi: Isi) -> list[dict[str, Any]]:
    files = [(f"data/{table.nama}.{suffix}", name, media) for suffix, name, media in _FORMAT]
    files.append((berkas_excel(table.nama), "CSV (Excel)", "text/csv"))
    return [_berkas(path, name, media, table, head, base, len(isi(path))) for path, name, media in files]


def _berkas(
    path: str, nama: str, media: str, table: TabelTerbuka[Any], head: Sampul, base: str, ukuran: int
) -> dict[str, Any]:
    there = f"{base}{path.removeprefix('data/')}"
    return {
        "@id": f"{base}katalog.jsonld#{path.removeprefix('data/')}",
        "@type": "dcat:Distribution",
        "dct:title": _id(f"{table.judul}: {nama}"),
        "dcat:accessURL": {"@id": there},
        "dcat:downloadURL": {"@id": there},
        "dcat:mediaType": {"@id": f"{_IANA}/{media}", "@type": "dct:MediaType"},
        "dcat:byteSize": {"@value": str(ukuran), "@type": "xsd:nonNegativeInteger"},
        **_lisensi(head),
    }
