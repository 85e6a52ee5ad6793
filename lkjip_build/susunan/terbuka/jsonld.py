"""The open data for search engines, as schema.org: of official figures only."""

from typing import Any

from lkjip_build.bahasa import data_terbuka as kata
from lkjip_build.isi import KolomOf
from lkjip_build.model.renstra import Indikator
from lkjip_build.prosa import polos
from lkjip_build.susunan.kolom.kinerja import alamat_indikator
from lkjip_build.susunan.situs import Situs
from lkjip_build.susunan.terbuka.kantor import VERSI, Sampul, sampul
from lkjip_build.susunan.terbuka.tabel import KINERJA, SEMUA

_KONTEKS = "https://schema.org"
_MEDIA = (("csv", "text/csv"), ("json", "application/json"))


def semua_jsonld(situs: Situs) -> dict[str, dict[str, Any]]:
    """Return what is told of the data by the address of the page that tells it; nothing of examples.

    No figure is in it, so that it stays the same while figures are corrected.
    """
    if situs.contoh:
        return {}
    head = sampul(situs)
    now = situs.data.renstra.semua_indikator
    own = (*now, *(one for _, _, one in situs.induk_terdahulu))
    return {
        "/data/": _data(situs, head),
        **{alamat_indikator(one.kode): _indikator(situs, head, one) for one in own},
    }


def _data(situs: Situs, head: Sampul) -> dict[str, Any]:
    files = [_berkas(situs, f"{one.nama}.{suffix}", media) for one in SEMUA for suffix, media in _MEDIA]
    return _kumpulan(situs, head, head.judul, head.uraian, "/data/", files, KINERJA.kolom)


def _indikator(situs: Situs, head: Sampul, one: Indikator) -> dict[str, Any]:
    kode = one.kode.lower()
    files = [_berkas(situs, f"indikator/{kode}.{suffix}", media) for suffix, media in _MEDIA]
    said = polos(one.definisi) if one.definisi else kata.uraian_indikator(one.judul, head.kantor)
    made = _kumpulan(situs, head, f"{one.judul}, {head.kantor}", said, alamat_indikator(one.kode), files, ())
    years = [baris.tahun for baris in situs.rekap.seri.get(one.kode, ())]
    period = {"temporalCoverage": f"{years[0]}/{years[-1]}"} if years else {}
    measured = {"@type": "PropertyValue", "name": one.judul, "unitText": str(one.satuan)}
    return {**made, **period, "variableMeasured": [measured]}


def _kumpulan(
    situs: Situs,
    head: Sampul,
    nama: str,
    uraian: str,
    alamat: str,
    berkas: list[dict[str, str]],
    kolom: tuple[KolomOf[Any], ...],
) -> dict[str, Any]:
    office = {"@type": "GovernmentOrganization", "name": head.kantor, **({"url": head.alamat} if head.alamat else {})}
    told = {
        "license": head.lisensi.alamat if head.lisensi else "",
        "dateModified": head.diperbarui or "",
        "temporalCoverage": f"{head.tahun[0]}/{head.tahun[-1]}" if head.tahun else "",
        "variableMeasured": [
            {"@type": "PropertyValue", "name": one.kode, "description": one.arti} for one in kolom if one.data
        ],
    }
    return {
        "@context": _KONTEKS,
        "@type": "Dataset",
        "name": nama,
        "description": uraian,
        "url": situs.alamat_terbuka(alamat),
        "inLanguage": "id",
        "isAccessibleForFree": True,
        "version": VERSI,
        "keywords": list(head.kata_kunci),
        "creator": office,
        "publisher": office,
        "spatialCoverage": {"@type": "Place", "name": f"{head.kantor}, {head.kabupaten}"},
        "distribution": berkas,
        **{key: value for key, value in told.items() if value},
    }


def _berkas(situs: Situs, nama: str, media: str) -> dict[str, str]:
    return {"@type": "DataDownload", "encodingFormat": media, "contentUrl": situs.alamat_terbuka(f"/data/{nama}")}
