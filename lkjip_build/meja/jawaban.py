"""What the actions of the editor answer: what changes would make of a year, what the check says, what a record has."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from lkjip_build.bahasa import meja as kata
from lkjip_build.build import Inspection
from lkjip_build.meja.baca import Baca
from lkjip_build.meja.butir import bisa_dihapus, jenis, semua_baru
from lkjip_build.meja.formulir import Tampilan
from lkjip_build.meja.isi import berikut_json, capaian_json, isi_tahun, masalah_json
from lkjip_build.meja.ubahan import bentrok_json, kalimat
from lkjip_build.sources import Sources
from lkjip_build.sunting import Rancangan

Json = dict[str, Any]


def hasil_json(folder: Path, hari_ini: date, baca: Baca, made: Rancangan, tampilan: str | None) -> Json:
    """Return what changes would make of a year: each in words, those that are refused, and what the check says then."""
    refused = {one.perubahan: one for one in made.ditolak}
    after = {name: later for name, (_, later) in made.berkas.items()}
    return {
        "kalimat": [kalimat(one, baca.buku) for one in made.perubahan],
        "ditolak": [
            {
                "nomor": number,
                "alasan": refused[one].alasan,
                "bentrok": bentrok_json(found, baca.buku) if (found := refused[one].bentrok) else None,
            }
            for number, one in enumerate(made.perubahan)
            if one in refused
        ],
        "disahkan": next((one.disahkan for one in made.ditolak if one.disahkan), None),
        "kesalahan": len(made.kesalahan),
        "terbaca": terbaca(made),
        **keadaan_json(folder, hari_ini, baca, tampilan, made.hasil, after),
    }


def keadaan_json(
    folder: Path,
    hari_ini: date,
    baca: Baca,
    tampilan: str | None,
    hasil: Inspection | None = None,
    isi: Mapping[str, bytes] | None = None,
) -> Json:
    """Return what the check and the sums say of the year, and of the record that is shown; `hasil` and `isi` where
    changes have made something else of it.
    """
    tahun, shown = baca.buku.tahun, baca.lembar(tampilan) if tampilan else None
    found = hasil or baca.inspection
    berkas = tampilan.partition("#")[0] if tampilan else ""
    names = [name for name in baca.sources.documents if name.startswith(f"{tahun}/") or name == berkas]
    now = isi_tahun(baca.sources, folder, names) | dict(isi or {})
    return {
        "masalah": list(masalah_json(found, baca.buku, now, folder.name, shown)),
        "capaian": capaian_json(found, folder, tahun, hari_ini),
        "berikut": berikut_json(found, tahun),
    }


def butir_json(record: Tampilan, sources: Sources) -> Json:
    """Return what may be added to a record and its list, and whether it may be removed."""
    tree = sources.documents[record.berkas].tree
    return {
        "butir": [
            one._asdict() | {"medan": [each._asdict() for each in one.medan]} for one in semua_baru(record, tree)
        ],
        "hapus": kata.hapus_butir_ini(jenis(record)) if bisa_dihapus(record) else None,
    }


def terbaca(made: Rancangan) -> bool:
    """Tell whether data can be read of what changes make; without that nobody could go on, nor mend it here."""
    return made.hasil is None or made.hasil.data is not None
