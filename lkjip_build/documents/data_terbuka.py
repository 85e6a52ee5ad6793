"""The machine-readable outputs: the same numbers as on the pages, for other programs.

Names and fields are fixed by docs/pengembang/arsitektur.md; other sites read them, so a change there is announced in
CHANGELOG.md.
"""

import csv
import io
import json
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from typing import Any

from lkjip_build.bahasa.angka import persen, round_half_up
from lkjip_build.compute.rekap import BarisKinerja, serapan
from lkjip_build.documents.log_siklus import EventRow, event_rows, to_json, xes
from lkjip_build.isi.sumber import berkas_sumber as sumber_uri
from lkjip_build.model.nilai import Jenjang, Nilai, Rentang
from lkjip_build.model.sop import Langkah, Sop
from lkjip_build.susunan.halaman_data import KOLOM_KINERJA
from lkjip_build.susunan.situs import Situs

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def files(situs: Situs, lines: Mapping[str, tuple[str, ...]]) -> Iterator[tuple[str, str | bytes]]:
    """Yield (path in the site, content) of every data file; `lines` are the source files, published beside them."""
    kinerja = [_kinerja(situs, baris) for tahun in sorted(situs.rekap.tahun) for baris in _rows(situs, tahun)]
    yield "data/kinerja.csv", to_csv(list(KOLOM_KINERJA), kinerja)
    yield "data/kinerja.json", to_json_text(kinerja)
    yield "data/sasaran.json", to_json_text(list(_semua_sasaran(situs)))
    yield "data/anggaran.json", to_json_text(list(_semua_anggaran(situs)))
    semua_siklus = [one for _, one in sorted(situs.siklus.items())]
    yield "data/siklus.json", to_json_text([to_json(one) for one in semua_siklus])
    yield "data/siklus-log.csv", to_csv(EventRow._fields, [row._asdict() for row in event_rows(semua_siklus)])
    yield "data/siklus.xes", xes(semua_siklus)
    for kode, sop in situs.data.sop.items():
        yield f"data/sop/{kode}.json", to_json_text(sop_json(sop))
    for path, source in lines.items():
        yield sumber_uri(path), "\n".join(source) + "\n"


def _rows(situs: Situs, tahun: int) -> Iterator[BarisKinerja]:
    return situs.rekap.tahun[tahun].semua_baris


def _kinerja(situs: Situs, baris: BarisKinerja) -> dict[str, Any]:
    capaian = baris.capaian
    aturan = situs.rekap.tahun[baris.tahun].aturan
    values = (
        baris.tahun,
        baris.sasaran.kode,
        baris.indikator.kode,
        baris.indikator.nama,
        str(baris.indikator.satuan),
        str(baris.indikator.arah),
        number(baris.target),
        number(baris.realisasi),
        percent(capaian.persen),
        None if capaian.tampil is None else persen(capaian.tampil, aturan.desimal),
        baris.kategori,
        "final" if situs.is_final(baris.tahun) else "sementara",
        f"{baris.sumber.path}:{baris.sumber.line}" if baris.sumber.line else baris.sumber.path,
    )
    return dict(zip(KOLOM_KINERJA, values, strict=True))


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


def to_json_text(value: object) -> str:
    """Return readable JSON that is the same for the same value."""
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def to_csv(columns: Sequence[str], rows: Sequence[Mapping[str, Any]]) -> str:
    """Return CSV with commas and decimal points, as programs expect; text that a spreadsheet would run is quoted
    off.
    """
    out = io.StringIO()
    writer = csv.DictWriter(out, columns, lineterminator="\n")
    writer.writeheader()
    writer.writerows({key: _cell(value) for key, value in row.items()} for row in rows)
    return out.getvalue()


def _cell(value: object) -> object:
    if isinstance(value, list):
        return "-".join(str(part) for part in value)
    if isinstance(value, str) and value.startswith(_FORMULA):
        return f"'{value}"
    return value
