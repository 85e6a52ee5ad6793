"""Worked examples that the office can read: tests/kasus/capaian-*.yml, each with what goes in and what must come out.

Every case runs from data files to the words a page prints.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from operator import attrgetter
from pathlib import Path
from typing import Any

import pytest
import yaml
from bahan import himpunan, read_data, write_data
from lkjip_build.pages.penjelasan import semua_penjelasan
from lkjip_build.pages.perbandingan import Sel, semua_baris_banding, semua_baris_efisiensi

from lkjip_build.bahasa import indikator, tahun
from lkjip_build.bahasa.angka import nilai, nilai_ringkas, persen
from lkjip_build.bahasa.hitungan import predikat
from lkjip_build.bahasa.kata import alasan_capaian
from lkjip_build.bahasa.seri import kalimat_putus
from lkjip_build.compute.banding import compute_banding
from lkjip_build.compute.capaian import Alasan
from lkjip_build.compute.efisiensi import compute_efisiensi
from lkjip_build.compute.masa import Masa
from lkjip_build.compute.rekap import BarisKinerja, Rekap, compute_rekap
from lkjip_build.compute.seri import putus_seri
from lkjip_build.model import Data

FOLDER = Path(__file__).parent / "kasus"
_SATU_TAHUN = (
    *("target", "target_perubahan", "tw1", "tw2", "tw3", "tw4", "realisasi", "capaian_terbit"),
    *("sumber_data", "catatan"),
)


@dataclass(frozen=True)
class Kasus:
    nama: str
    masukan: dict[str, Any]
    hasil: dict[str, Any]


def semua_kasus() -> Iterator[Kasus]:
    for path in sorted(FOLDER.glob("capaian-*.yml")):
        # A loader that makes only text: the cases are typed as the office types its data.
        for kasus in yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader):
            yield Kasus(f"{path.stem}: {kasus['nama']}", kasus["masukan"], kasus["hasil"])


KASUS = tuple(semua_kasus())


def indikator_of(masukan: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the indikator of a case; a short case is one indikator in 2025."""
    if "indikator" in masukan:
        return [{"kode": f"iku-{number:02}"} | one for number, one in enumerate(masukan["indikator"], 1)]
    row = {key: value for key, value in masukan.items() if key in _SATU_TAHUN}
    meta = {key: value for key, value in masukan.items() if key not in (*_SATU_TAHUN, "aturan", "anggaran")}
    return [{"kode": "iku-01", "tahun": {"2025": row}} | meta]


def data_of(masukan: dict[str, Any], folder: Path) -> Data:
    rules = masukan.get("aturan", {})
    by_year = rules if any(key.isdecimal() for key in rules) else {"2020": rules}
    begins = sorted(map(int, by_year))
    ends = [*(year - 1 for year in begins[1:]), None]
    aturan = [himpunan(begin, end, **by_year[str(begin)]) for begin, end in zip(begins, ends, strict=True)]
    lines = [
        {"kode": f"7.01.{number:02}.2.01", "program": f"Program {number}", "kegiatan": f"Kegiatan {number}"} | line
        for number, line in enumerate(masukan.get("anggaran", []), 1)
    ]
    return read_data(write_data(folder, indikator_of(masukan), {2025: lines} if lines else None, aturan))


def outcome(data: Data, rekap: Rekap) -> dict[str, Any]:
    """Return everything a case may ask about: of its first indikator and of its last year."""
    seri = next(iter(rekap.seri.values()))
    baris, aturan = seri[-1], {tahun: one.aturan for tahun, one in rekap.tahun.items()}
    last = rekap.tahun[baris.tahun]
    return {
        **of_baris(baris, last.aturan.desimal),
        "predikat": predikat(baris.realisasi, last.aturan),
        "hitungan": next((one.hitungan for one in semua_penjelasan(seri, aturan)), ""),
        "catatan": next((list(one.catatan) for one in semua_penjelasan(seri, aturan)), []),
        "putus": [kalimat_putus(putus) for putus in putus_seri(seri, aturan)],
        "kalimat": indikator.jawaban(seri, aturan, dict.fromkeys(aturan, Masa.DITANDATANGANI)),
        "kalimat_tahun": tahun.jawaban(last, Masa.DITANDATANGANI),
        "rata_rata": tahun.rata_rata_sel(last),
        "kategori_tahun": last.kategori,
        "rata_rata_sasaran": {one.sasaran.kode: persen(one.rata_rata, last.aturan.desimal) for one in last.sasaran},
        **of_efisiensi(rekap, baris.tahun),
        **of_banding(data, rekap, baris.tahun),
    }


def of_baris(baris: BarisKinerja, decimals: int) -> dict[str, Any]:
    capaian = baris.capaian
    return {
        "capaian": persen(capaian.tampil, decimals),
        "tanpa_batas": persen(capaian.persen, decimals),
        "dalam_rata_rata": persen(capaian.dalam_rata_rata, decimals),
        "alasan": alasan_capaian(capaian.alasan) if capaian.alasan else "",
        "kategori": baris.kategori or "",
        "tercapai": {True: "ya", False: "tidak", None: "belum dapat dinilai"}[baris.tercapai],
        "sementara": "" if baris.sementara is None else nilai_ringkas(baris.sementara),
        "target_berlaku": nilai(baris.target),
    }


def of_efisiensi(rekap: Rekap, tahun: int) -> dict[str, Any]:
    made = compute_efisiensi(rekap.tahun[tahun])
    rows = semua_baris_efisiensi(made, rekap.tahun[tahun].aturan.desimal)
    keyed = {row.sasaran.split(":")[0]: row for row in rows}
    return {
        "efisiensi": {kode: words(row.efisiensi) for kode, row in keyed.items()},
        "serapan": {kode: words(row.serapan) for kode, row in keyed.items()},
        "pagu_khusus": {kode: row.khusus for kode, row in keyed.items()},
        "pagu_bersama": {kode: row.bersama for kode, row in keyed.items()},
        "pagu_semua": str(made.total.pagu),
    }


def of_banding(data: Data, rekap: Rekap, tahun: int) -> dict[str, Any]:
    lalu = rekap.tahun.get(tahun - 1)
    groups = semua_baris_banding(compute_banding(rekap, data, tahun), rekap.tahun[tahun], lalu)
    row = groups[0][1][0]
    return {
        "perubahan": words(row.perubahan),
        "akhir_renstra": words(row.akhir),
        "terhadap_renstra": words(row.sampai),
        "standar": words(row.standar),
    }


def words(sel: Sel) -> str:
    return f"{sel.isi}: {sel.kecil}" if sel.kecil else sel.isi


@pytest.mark.parametrize("kasus", KASUS, ids=attrgetter("nama"))
def test_kasus(kasus: Kasus, tmp_path: Path) -> None:
    data = data_of(kasus.masukan, tmp_path / "data")
    found = outcome(data, compute_rekap(data))
    # Cases write plain spaces; pages keep a number and its unit on one line.
    plain = {key: _plain(found[key]) for key in kasus.hasil}
    assert plain == kasus.hasil


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _plain(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_plain(inner) for inner in value]
    return value.replace("\u00a0", " ") if isinstance(value, str) else value


def test_every_formula_and_reason_has_a_case() -> None:
    asked = {kasus.hasil.get("alasan") for kasus in KASUS}
    assert {alasan_capaian(one) for one in Alasan} <= asked


def test_cases_bear_different_names() -> None:
    names = [kasus.nama for kasus in KASUS]
    assert len(set(names)) == len(names)
    assert len(names) >= 60
