"""What holds for every recapitulation: order, sums and means."""

import random
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from bahan import HARI_INI, a_himpunan, himpunan, read_data, write_data
from hypothesis import given
from hypothesis import strategies as st

from lkjip_build.bahasa.angka import rupiah
from lkjip_build.build import inspect
from lkjip_build.compute.anggaran import kode_order
from lkjip_build.compute.efisiensi import compute_efisiensi
from lkjip_build.compute.rekap import Rekap, RekapTahun, compute_rekap, mean
from lkjip_build.model import Data
from lkjip_build.model.aturan import Aturan
from lkjip_build.model.instansi import Instansi
from lkjip_build.model.laporan import Anggaran, Laporan, LaporanFakta
from lkjip_build.model.renstra import Renstra

AKAR = Path(__file__).parents[2]
uang = st.decimals(min_value=1000, max_value=10**12, places=2) | st.integers(0, 999).map(Decimal)


def a_line(number: int, sasaran: str, pagu: Decimal, realisasi: Decimal | None) -> Anggaran:
    """A line whose programme follows from its number, three kegiatan to each."""
    text: dict[str, str] = {
        "kode": f"7.01.{number // 3 + 1:02}.2.{number % 3 + 1:02}",
        "program": f"Program {number // 3 + 1}",
        "kegiatan": f"Kegiatan {number}",
        "sasaran": sasaran,
        "pagu": str(pagu).replace(".", ","),
    }
    if realisasi is not None:
        text["realisasi"] = str(realisasi).replace(".", ",")
    return Anggaran.model_validate(text)


def money_of(lines: list[Anggaran]) -> RekapTahun:
    """The recapitulation of a year that has three sasaran and these lines."""
    aturan = Aturan(himpunan=(a_himpunan(),))
    meta = {"satuan": "nilai", "arah": "naik", "konsolidasi": "jumlah"}
    sasaran = [
        {"kode": kode, "nama": kode, "indikator": [{"kode": f"iku-{kode}", "nama": kode} | meta]}
        for kode in ("S1", "S2", "S3")
    ]
    renstra = Renstra.model_validate(
        {
            "nama": "uji",
            "periode": {"awal": "2023", "akhir": "2026"},
            "tujuan": [{"kode": "T1", "nama": "T", "sasaran": sasaran}],
        }
    )
    kantor = Instansi.model_validate({"nama": "u", "kabupaten": "u", "provinsi": "u", "status_data": "contoh"})
    laporan = Laporan.model_construct(tahun=2025, fakta=LaporanFakta(), kinerja=(), anggaran=tuple(lines))
    return compute_rekap(Data(kantor, aturan, renstra, laporan={2025: laporan}), HARI_INI).tahun[2025]


semua_baris = st.lists(
    st.tuples(st.sampled_from(["", "S1", "S2", "S3", "S1 S2", "S2 S3", "S1 S2 S3"]), uang, st.none() | uang),
    min_size=1,
    max_size=12,
).map(lambda rows: [a_line(number, *row) for number, row in enumerate(rows)])


def printed(text: str) -> Decimal:
    return Decimal(text.removeprefix("Rp").replace(".", "").replace(",", "."))


@given(semua_baris)
def test_parts_of_the_money_add_up_also_as_printed(lines: list[Anggaran]) -> None:
    rekap = money_of(lines)
    total = rekap.anggaran
    assert total is not None
    for part in rekap.program:
        assert printed(rupiah(part.pagu)) == sum(printed(rupiah(line.pagu_berlaku)) for line in part.baris)
    assert printed(rupiah(total.pagu)) == sum(printed(rupiah(part.pagu)) for part in rekap.program)
    spent = [printed(rupiah(part.realisasi)) for part in rekap.program if part.realisasi is not None]
    assert (printed(rupiah(total.realisasi)) if total.realisasi is not None else None) == (
        sum(spent) if spent else None
    )
    assert total.terisi == sum(1 for line in lines if line.realisasi is not None)


@given(semua_baris)
def test_every_line_stands_once_however_many_sasaran_it_serves(lines: list[Anggaran]) -> None:
    made = compute_efisiensi(money_of(lines))
    parts = [*made.khusus.baris, *made.bersama.baris, *made.lain.baris]
    assert sorted(line.kode for line in parts) == sorted(line.kode for line in lines)
    assert made.khusus.pagu + made.bersama.pagu + made.lain.pagu == made.total.pagu
    for one in made.sasaran:
        assert one.khusus.pagu + one.bersama.pagu == one.semua.pagu
        assert all(one.rekap.induk.kode in line.sasaran for line in one.semua.baris)


@given(semua_baris, st.randoms(use_true_random=False))
def test_the_order_of_budget_lines_changes_nothing(lines: list[Anggaran], shuffler: random.Random) -> None:
    mixed = list(lines)
    shuffler.shuffle(mixed)
    assert said_about_money(money_of(mixed)) == said_about_money(money_of(lines))


def said_about_money(rekap: RekapTahun) -> list[Any]:
    made = compute_efisiensi(rekap)
    total = rekap.anggaran
    return [
        [(one.kode, one.program, one.pagu, one.realisasi, [line.kode for line in one.baris]) for one in rekap.program],
        total and (total.pagu, total.realisasi, total.serapan),
        [(one.semua.pagu, one.persen, one.alasan) for one in made.sasaran],
    ]


def said(rekap: Rekap) -> list[Any]:
    """Every computed figure of all years, without the lines of the files."""
    return [
        (
            tahun,
            one.rata_rata,
            one.kategori,
            said_about_money(one),
            [(s.induk.kode, s.rata_rata, s.kategori) for s in one.sasaran],
            [(row.indikator.kode, row.target, row.realisasi, row.capaian, row.sementara) for row in one.semua_baris],
        )
        for tahun, one in rekap.tahun.items()
    ] + [[kode, [row.tahun for row in seri]] for kode, seri in rekap.seri.items()]


@pytest.mark.parametrize("seed", range(5))
def test_the_order_of_rows_in_the_shipped_files_changes_nothing(seed: int, tmp_path: Path) -> None:
    shuffler = random.Random(seed)
    for file in (AKAR / "data").rglob("*"):
        if file.is_dir():
            continue
        copy = tmp_path / "data" / file.relative_to(AKAR / "data")
        copy.parent.mkdir(parents=True, exist_ok=True)
        lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
        if file.name in ("kinerja.csv", "anggaran.csv"):
            rows = lines[1:]
            shuffler.shuffle(rows)
            lines = [lines[0], *rows]
        copy.write_text("".join(lines), encoding="utf-8")
    plain, mixed = inspect(AKAR / "data", HARI_INI).data, inspect(tmp_path / "data", HARI_INI).data
    assert plain is not None
    assert mixed is not None
    assert said(compute_rekap(mixed, HARI_INI)) == said(compute_rekap(plain, HARI_INI))


@given(st.lists(st.none() | st.fractions(min_value=0, max_value=300), max_size=8))
def test_a_mean_is_exact_and_leaves_out_what_is_missing(values: list[Fraction | None]) -> None:
    known = [value for value in values if value is not None]
    assert mean(values) == (sum(known) / len(known) if known else None)


def test_codes_order_by_their_numbers() -> None:
    assert sorted(["7.01.10", "7.01.2", "7.01.2.1", "X.1"], key=kode_order) == ["X.1", "7.01.2", "7.01.2.1", "7.01.10"]


def test_an_indikator_in_force_without_a_row_is_counted_and_has_no_line(tmp_path: Path) -> None:
    semua = [
        {"kode": "iku-01", "tahun": {2024: {"target": "1", "realisasi": "1"}, 2025: {"target": "1", "realisasi": "1"}}},
        {"kode": "iku-02", "mulai": "2025", "tahun": {}},
        {"kode": "iku-03", "berakhir": "2024", "tahun": {}},
    ]
    rekap = compute_rekap(read_data(write_data(tmp_path / "data", semua, aturan=[himpunan()])), HARI_INI)
    assert [row.indikator.kode for row in rekap.tahun[2024].semua_baris] == ["iku-01", "iku-03"]
    late = list(rekap.tahun[2025].semua_baris)[1]
    assert (late.indikator.kode, late.sumber.path, late.sumber.line) == ("iku-02", "data/2025/kinerja.csv", 0)
    assert (rekap.tahun[2025].dihitung, rekap.tahun[2025].jumlah_indikator) == (1, 2)


def test_a_budget_without_realisasi_has_no_absorption() -> None:
    rekap = money_of([a_line(0, "S1", Decimal(100), None), a_line(1, "S1", Decimal(0), Decimal(0))])
    assert rekap.anggaran is not None
    assert rekap.anggaran.serapan is None
    alone = money_of([a_line(0, "S1", Decimal(100), None)]).anggaran
    assert alone is not None
    assert alone.serapan is None
