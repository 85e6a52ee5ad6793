"""Worked examples of the running year that the office can read: tests/kasus/jalur-*.yml.

Each gives targets and figures of the quarters, and what must be said of them, from data files to the printed words. The
year is 2025; without `hari_ini` its third quarter is just over.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from operator import attrgetter
from pathlib import Path
from typing import Any

import pytest
import yaml
from bahan import himpunan, read_data, write_data

from lkjip_build.bahasa import jalur as kata
from lkjip_build.bahasa import jalur_tahun as kata_tahun
from lkjip_build.compute.jalur import compute_jalur
from lkjip_build.compute.masa import Masa
from lkjip_build.compute.putusan import AlasanPutusan, Putusan
from lkjip_build.compute.rekap import compute_rekap
from lkjip_build.model.renstra import Arah, Konsolidasi, TargetTriwulan

FOLDER = Path(__file__).parent / "kasus"
AWAL_TRIWULAN_IV = "2025-10-01"
_SETAHUN = (
    *("target", "target_perubahan", "realisasi"),
    *(f"{name}{n}" for name in ("tw", "target_tw") for n in range(1, 5)),
)


@dataclass(frozen=True)
class Kasus:
    nama: str
    masukan: dict[str, Any]
    hasil: dict[str, str]


def semua_kasus() -> Iterator[Kasus]:
    for path in sorted(FOLDER.glob("jalur-*.yml")):
        # A loader that makes only text: the cases are typed as the office types its data.
        for kasus in yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CBaseLoader):
            yield Kasus(f"{path.stem}: {kasus['nama']}", kasus["masukan"], kasus["hasil"])


KASUS = tuple(semua_kasus())


def outcome(masukan: dict[str, Any], folder: Path) -> dict[str, str]:
    """Return the verdict of each quarter and of the year so far, of the first indikator of a case."""
    semua = masukan.get("indikator", [masukan])
    written = []
    for number, one in enumerate(semua, 1):
        meta = {key: value for key, value in one.items() if key not in (*_SETAHUN, "aturan", "hari_ini", "disahkan")}
        row = {key: value for key, value in one.items() if key in _SETAHUN}
        written.append({"kode": f"iku-{number:02}", **meta, "tahun": {"2025": row}})
    data = read_data(write_data(folder, written, aturan=[himpunan(**masukan.get("aturan", {}))]))
    hari_ini = date.fromisoformat(masukan.get("hari_ini", AWAL_TRIWULAN_IV))
    rekap = compute_rekap(data, hari_ini)
    year = compute_jalur(rekap, data, hari_ini, {2025} if masukan.get("disahkan") else ())[2025]
    first, until = year.semua[0], year.sampai(year.semua[0])
    found = {f"tw{one.nomor}": kata.tanda(one).lower() for one in first.triwulan}
    found["kalimat"] = kata.kalimat(first.baris, until, rekap.tahun[2025].aturan) if until else ""
    found["putusan"] = str(year.putusan(first))
    found["tahun"] = kata_tahun.jawaban(rekap.tahun[2025], Masa.BERJALAN, year)
    return {key: value.replace("\u00a0", " ") for key, value in found.items()}


@pytest.mark.parametrize("kasus", KASUS, ids=attrgetter("nama"))
def test_kasus(kasus: Kasus, tmp_path: Path) -> None:
    found = outcome(kasus.masukan, tmp_path / "data")
    assert {key: found[key] for key in kasus.hasil} == kasus.hasil


def test_every_verdict_and_every_reason_has_a_case() -> None:
    said = [kasus.hasil.get(f"tw{n}") for kasus in KASUS for n in range(1, 5)]
    assert {kata.alasan(one) for one in AlasanPutusan} <= set(said)
    assert {kasus.hasil.get("putusan") for kasus in KASUS} >= {str(one) for one in Putusan}


def test_every_way_of_measuring_is_met_on_track_and_behind() -> None:
    met = {
        (one.get("arah", "naik"), one.get("konsolidasi", "posisi-akhir"), one.get("target_triwulan"), verdict)
        for kasus in KASUS
        if "indikator" not in kasus.masukan
        for one in [kasus.masukan]
        for verdict in kasus.hasil.values()
        if verdict in ("di jalur", "tertinggal")
    }
    for arah in Arah:
        for verdict in ("di jalur", "tertinggal"):
            assert (arah, Konsolidasi.POSISI_AKHIR, None, verdict) in met
            for konsolidasi in (Konsolidasi.JUMLAH, Konsolidasi.RATA_RATA):
                assert (arah, konsolidasi, None, verdict) in met
                assert (arah, konsolidasi, TargetTriwulan.KUMULATIF, verdict) in met


def test_cases_bear_different_names() -> None:
    names = [kasus.nama for kasus in KASUS]
    assert len(set(names)) == len(names)
