"""What each file of open data holds: the same numbers as on the pages, for other programs."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from lkjip_build.bahasa.angka import persen, round_half_up
from lkjip_build.compute.rekap import BarisKinerja, serapan
from lkjip_build.isi.data import (
    BerkasData,
    EventRow,
    KolomData,
    LogData,
    RincianData,
    SalinanData,
    TabelData,
    rekaman_of,
)
from lkjip_build.isi.sumber import berkas_sumber
from lkjip_build.model.nilai import Jenjang, Nilai, Rentang
from lkjip_build.model.sop import Langkah, Sop
from lkjip_build.problems import Location
from lkjip_build.susunan.log_siklus import semua_kasus, to_json
from lkjip_build.susunan.situs import Situs


@dataclass(frozen=True)
class CatatanKinerja:
    """An indikator in a year as open data has it, with what its whole year decides."""

    baris: BarisKinerja
    desimal: int
    final: bool


KOLOM_KINERJA: tuple[KolomData[CatatanKinerja], ...] = (
    KolomData("tahun", "Tahun laporan.", lambda satu: satu.baris.tahun),
    KolomData("sasaran", "Kode sasaran.", lambda satu: satu.baris.sasaran.kode),
    KolomData("indikator", "Kode indikator.", lambda satu: satu.baris.indikator.kode),
    KolomData("nama", "Nama indikator.", lambda satu: satu.baris.indikator.nama),
    KolomData("satuan", "Satuan target dan realisasi.", lambda satu: satu.baris.indikator.satuan),
    KolomData("arah", "naik, turun, atau tetap.", lambda satu: str(satu.baris.indikator.arah)),
    KolomData(
        "target",
        "Angka target yang berlaku (PK perubahan bila ada); rentang di JSON menjadi [bawah, atas].",
        lambda satu: number(satu.baris.target),
    ),
    KolomData(
        "realisasi",
        "Angka realisasi setahun; kosong berarti belum ada.",
        lambda satu: number(satu.baris.realisasi),
    ),
    KolomData(
        "capaian",
        "Persentase capaian tanpa batas atas dan tanpa pembulatan; kosong bila tidak dapat dihitung.",
        lambda satu: percent(satu.baris.capaian.persen),
    ),
    KolomData("capaian_tampil", "Persentase seperti tercetak di situs.", lambda satu: _tampil(satu)),
    KolomData("kategori", "Kategori menurut skala tahun itu.", lambda satu: satu.baris.kategori),
    KolomData(
        "status",
        "final bila laporan tahun itu sudah ditandatangani, selain itu sementara.",
        lambda satu: "final" if satu.final else "sementara",
    ),
    KolomData("sumber", "Berkas dan baris asal angka.", lambda satu: _tempat(satu.baris.sumber)),
)


def semua_berkas(situs: Situs, lines: Mapping[str, tuple[str, ...]]) -> Iterator[BerkasData]:
    """Yield every file of open data; `lines` are the source files, published beside them."""
    kinerja = [rekaman_of(KOLOM_KINERJA, satu) for satu in _semua_kinerja(situs)]
    yield TabelData("data/kinerja.csv", tuple(one.kode for one in KOLOM_KINERJA), tuple(kinerja))
    yield RincianData("data/kinerja.json", kinerja)
    yield RincianData("data/sasaran.json", list(_semua_sasaran(situs)))
    yield RincianData("data/anggaran.json", list(_semua_anggaran(situs)))
    siklus = [one for _, one in sorted(situs.siklus.items())]
    kasus = semua_kasus(siklus)
    yield RincianData("data/siklus.json", [to_json(one) for one in siklus])
    events = tuple(event._asdict() for satu in kasus for event in satu.peristiwa)
    yield TabelData("data/siklus-log.csv", EventRow._fields, events)
    yield LogData("data/siklus.xes", "Penyusunan LKjIP", kasus)
    for kode, sop in situs.data.sop.items():
        yield RincianData(f"data/sop/{kode}.json", sop_json(sop))
    for path, source in lines.items():
        yield SalinanData(berkas_sumber(path), source)


def _semua_kinerja(situs: Situs) -> Iterator[CatatanKinerja]:
    for tahun, rekap in sorted(situs.rekap.tahun.items()):
        for baris in rekap.semua_baris:
            yield CatatanKinerja(baris, rekap.aturan.desimal, situs.is_final(tahun))


def _tampil(satu: CatatanKinerja) -> str | None:
    shown = satu.baris.capaian.tampil
    return None if shown is None else persen(shown, satu.desimal)


def _tempat(place: Location) -> str:
    return f"{place.path}:{place.line}" if place.line else place.path


def number(nilai: Nilai | None) -> Any:
    """Return a value as JSON holds it: a number, `[low, high]` for a range, the score of a step, or None."""
    if isinstance(nilai, Rentang):
        return [number(nilai.bawah), number(nilai.atas)]
    if isinstance(nilai, Jenjang):
        return number(nilai.skor)
    if nilai is None:
        return None
    return int(nilai) if nilai == nilai.to_integral_value() else float(nilai)


def percent(value: Fraction | None) -> float | int | None:
    """Return a percentage with ten decimals at most, more than any print needs; None where it cannot be computed."""
    return None if value is None else number(round_half_up(value, 10).normalize())


def _semua_sasaran(situs: Situs) -> Iterator[dict[str, Any]]:
    for tahun, rekap in sorted(situs.rekap.tahun.items()):
        for one in rekap.sasaran:
            yield {
                "tahun": tahun,
                "sasaran": one.sasaran.kode,
                "nama": one.sasaran.nama,
                "rata_rata": percent(one.rata_rata),
                "kategori": one.kategori,
                "jumlah_indikator": len(one.baris),
                "dihitung": one.dihitung,
            }


def _semua_anggaran(situs: Situs) -> Iterator[dict[str, Any]]:
    for tahun, laporan in sorted(situs.data.laporan.items()):
        for baris in laporan.anggaran:
            yield {
                "tahun": tahun,
                "kode": baris.kode,
                "program": baris.program,
                "kegiatan": baris.kegiatan,
                "sasaran": list(baris.sasaran),
                "pagu": number(baris.pagu_berlaku),
                "realisasi": number(baris.realisasi),
                "serapan": percent(serapan(baris.realisasi, baris.pagu_berlaku)),
            }


def sop_json(sop: Sop) -> dict[str, Any]:
    """Return an SOP with its edges; dates are ISO, waktu is as on the form, the NIP is left out."""
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
    }
    return {
        "kode": sop.kode,
        **sop.model_dump(mode="json", include=plain),
        "tanggal": {name: found.isoformat() if found else None for name, found in sop.tanggal},
        "disahkan": sop.disahkan.model_dump(mode="json", exclude={"nip"}),
        "pelaksana": [pelaksana.model_dump(mode="json") for pelaksana in sop.pelaksana],
        "langkah": [_langkah_json(langkah) for langkah in sop.langkah],
        "panah": [
            {"dari": langkah.no, "ke": no, "label": "" if field == "lanjut" else field.capitalize()}
            for langkah in sop.langkah
            for field, no in langkah.panah
        ],
        "tafsir": [tafsir.model_dump(mode="json") for tafsir in sop.tafsir],
    }


def _langkah_json(langkah: Langkah) -> dict[str, Any]:
    mutu_baku = langkah.mutu_baku
    return {
        **langkah.model_dump(mode="json", include={"no", "aktivitas", "pelaksana", "jenis", "keterangan"}),
        "mutu_baku": {
            "kelengkapan": list(mutu_baku.kelengkapan),
            "waktu": str(mutu_baku.waktu),
            "output": mutu_baku.output,
        },
    }
