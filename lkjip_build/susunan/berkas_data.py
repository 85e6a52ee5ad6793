"""What each file of open data holds: the same numbers as on the pages, for other programs."""

from collections.abc import Iterator, Mapping
from typing import Any

from lkjip_build.isi.data import BerkasData, EventRow, RincianData, SalinanData, TabelData
from lkjip_build.isi.sumber import berkas_sumber
from lkjip_build.isi.tabel import rekaman_of
from lkjip_build.model.sop import Langkah, Sop
from lkjip_build.model.waktu_baku import WaktuBaku
from lkjip_build.susunan.kolom import anggaran, kinerja, koreksi, rencana_aksi, sasaran
from lkjip_build.susunan.log_siklus import semua_kasus, semua_log, to_json
from lkjip_build.susunan.pemantauan_sop import pemantauan_json
from lkjip_build.susunan.situs import Situs
from lkjip_build.susunan.umpan import umpan


def semua_berkas(situs: Situs, lines: Mapping[str, tuple[str, ...]]) -> Iterator[BerkasData]:
    """Yield every file of open data; `lines` are the source files, published beside them."""
    rows = tuple(rekaman_of(kinerja.KOLOM_DATA, satu) for satu in kinerja.semua_kinerja(situs))
    yield TabelData("data/kinerja.csv", tuple(one.kode for one in kinerja.KOLOM_DATA), rows)
    yield RincianData("data/kinerja.json", rows)
    targets = (rekaman_of(sasaran.KOLOM_DATA, satu) for satu in sasaran.semua_induk(situs))
    yield RincianData("data/sasaran.json", list(targets))
    plans = tuple(rekaman_of(rencana_aksi.KOLOM_DATA, satu) for satu in rencana_aksi.semua_aksi(situs))
    yield TabelData("data/rencana-aksi.csv", tuple(one.kode for one in rencana_aksi.KOLOM_DATA), plans)
    yield RincianData("data/rencana-aksi.json", plans)
    money = tuple(rekaman_of(anggaran.KOLOM_DATA, satu) for satu in anggaran.semua_anggaran(situs))
    yield TabelData("data/anggaran.csv", tuple(one.kode for one in anggaran.KOLOM_DATA), money)
    yield RincianData("data/anggaran.json", money)
    changes = tuple(rekaman_of(koreksi.KOLOM_DATA, satu) for satu in koreksi.semua_koreksi(situs))
    yield TabelData("data/perubahan.csv", tuple(one.kode for one in koreksi.KOLOM_DATA), changes)
    yield RincianData("data/perubahan.json", changes)
    yield from umpan(situs)
    kasus = semua_kasus(situs)
    cycles = [to_json(one) | {"disahkan": _disahkan(situs, tahun)} for tahun, one in sorted(situs.siklus.items())]
    yield RincianData("data/siklus.json", cycles)
    events = tuple(event._asdict() for satu in kasus for event in satu.peristiwa)
    yield TabelData("data/siklus-log.csv", EventRow._fields, events)
    yield from semua_log(kasus)
    for kode, sop in situs.data.sop.items():
        yield RincianData(f"data/sop/{kode}.json", sop_json(sop) | pemantauan_json(situs, sop))
    for path, source in lines.items():
        yield SalinanData(berkas_sumber(path), source)


def _disahkan(situs: Situs, tahun: int) -> dict[str, str] | None:
    """Return when the report of a year was last sealed, and the fingerprint of what it says; None where it is not."""
    if tahun not in situs.data.segel:
        return None
    last = situs.data.segel[tahun].segel.terakhir
    return {"tanggal": last.tanggal.isoformat(), "sidik_isi": last.sidik_isi}


def sop_json(sop: Sop) -> dict[str, Any]:
    """Return an SOP with its edges; dates are ISO, waktu is as on the form with its reading beside it, the
    NIP is left out."""
    plain = {
        "nama",
        "nomor",
        "unit",
        "dasar_hukum",
        "kualifikasi",
        "keterkaitan",
        "peralatan",
        "peringatan",
        "pencatatan",
        "kelompok",
        "jangka_waktu",
    }
    return {
        "kode": sop.kode,
        **sop.model_dump(mode="json", include=plain),
        "tanggal": {name: found.iso if found else None for name, found in sop.tanggal},
        "disahkan": sop.disahkan.model_dump(mode="json", exclude={"nip"}),
        "pelaksana": [pelaksana.model_dump(mode="json") for pelaksana in sop.pelaksana],
        "langkah": [_langkah_json(langkah) for langkah in sop.langkah],
        "panah": [
            {"dari": langkah.no, "ke": no, "label": "" if field == "lanjut" else field.capitalize()}
            for langkah in sop.langkah
            for field, no in sop.panah[langkah.no]
        ],
        "tafsir": [tafsir.model_dump(mode="json") for tafsir in sop.tafsir],
    }


_LANGKAH = {"no", "aktivitas", "pelaksana", "jenis", "peran", "bersamaan_dengan", "keterangan"}


def _langkah_json(langkah: Langkah) -> dict[str, Any]:
    mutu_baku = langkah.mutu_baku
    return {
        **langkah.model_dump(mode="json", include=_LANGKAH),
        "mutu_baku": {
            "kelengkapan": list(mutu_baku.kelengkapan),
            "waktu": str(mutu_baku.waktu),
            "waktu_sampai": mutu_baku.waktu_sampai,
            "bacaan_waktu": _bacaan(mutu_baku.waktu),
            "output": mutu_baku.output,
        },
    }


def _bacaan(waktu: WaktuBaku) -> dict[str, str | None]:
    """Return how a printed time is read; `paling_cepat` only of a range."""
    least, most = waktu.paling_cepat, waktu.lama
    return {
        "jenis": waktu.jenis.value,
        "lama": str(most) if most else None,
        "paling_cepat": str(least) if least else None,
    }
