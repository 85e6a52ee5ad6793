"""Sentences say what the figures say, and no more."""

from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from bahan import himpunan, read_data, write_data

from lkjip_build.compute.capaian import Alasan, Rumus
from lkjip_build.compute.rekap import compute_rekap
from lkjip_build.compute.seri import JenisPutus
from lkjip_build.pages.kalimat import (
    ALASAN,
    PUTUS,
    PUTUS_PENDEK,
    RUMUS,
    hitungan,
    jawaban_indikator,
    jawaban_tahun,
    rata_rata,
)


def test_every_formula_reason_and_break_has_words() -> None:
    assert set(RUMUS) == set(Rumus)
    assert set(ALASAN) == set(Alasan)
    assert set(PUTUS) == set(PUTUS_PENDEK) == set(JenisPutus)


def sentences(folder: Path, **meta: Any) -> str:
    data = read_data(write_data(folder / "data", [{"kode": "iku-01"} | meta], aturan=[himpunan()]))
    return jawaban_indikator(compute_rekap(data).seri["iku-01"]).replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("meta", "rows", "sentence"),
    [
        (
            {"satuan": "persen"},
            {2024: {"target": "90", "realisasi": "92,5"}, 2025: {"target": "94", "realisasi": "93,25"}},
            "Pada 2025, realisasinya 93,25 %, belum mencapai target 94 %; naik 0,75 poin persen dari 2024.",
        ),
        (
            {"satuan": "kejadian", "arah": "turun"},
            {2024: {"target": "22", "realisasi": "35"}, 2025: {"target": "20", "realisasi": "19"}},
            "Pada 2025, realisasinya 19 kejadian, lebih baik dari target 20 kejadian; turun 16 kejadian dari 2024.",
        ),
        (
            {"satuan": "desa"},
            {2024: {"target": "12", "realisasi": "12"}, 2025: {"target": "12", "realisasi": "12"}},
            "Pada 2025, realisasinya 12 desa, tepat mencapai target 12 desa; sama dengan 2024.",
        ),
        (
            {},
            {2025: {"target": "80-90", "realisasi": "90"}},
            "Pada 2025, realisasinya 90 nilai, berada dalam target 80–90 nilai.",
        ),
        (
            {},
            {2025: {"target": "80-90", "realisasi": "91"}},
            "Pada 2025, realisasinya 91 nilai, lebih baik dari target 80–90 nilai.",
        ),
        (
            {"skala": ["Belum ada", "Ada"]},
            {2024: {"target": "Ada", "realisasi": "Belum ada"}, 2025: {"target": "Ada", "realisasi": "Ada"}},
            "Pada 2025, realisasinya Ada, tepat mencapai target Ada; pada 2024 Belum ada.",
        ),
        (
            {},
            {2024: {"target": "1", "realisasi": "1"}, 2025: {"target": "1"}},
            "Angka 2025 belum ada. Pada 2024, realisasinya 1 nilai, tepat mencapai target 1 nilai.",
        ),
    ],
)
def test_the_answer_of_an_indikator(meta: dict[str, Any], rows: dict[int, Any], sentence: str, tmp_path: Path) -> None:
    assert sentences(tmp_path, tahun=rows, **meta) == sentence


def test_the_answer_of_a_year(tmp_path: Path) -> None:
    semua = [
        {"kode": "iku-01", "tahun": {2025: {"target": "1", "realisasi": "1"}, 2026: {"target": "1", "tw1": "1"}}},
        {"kode": "iku-02", "tahun": {2025: {"target": "1", "realisasi": "0"}, 2026: {"target": "1", "tw2": "1"}}},
        {"kode": "iku-03", "tahun": {2025: {"target": "1"}, 2026: {"target": "1"}}},
    ]
    rekap = compute_rekap(read_data(write_data(tmp_path / "data", semua)))
    assert jawaban_tahun(rekap.tahun[2025], final=False) == (
        "Pada 2025, 1 dari 3 indikator kinerja mencapai target, 1 tidak; 1 belum ada datanya (angka sementara)."
    )
    assert jawaban_tahun(rekap.tahun[2026], final=False) == (
        "Tahun 2026 masih berjalan: 3 indikator kinerja belum bisa dinilai. "
        "Angka sementara sudah ada sampai triwulan II."
    )


def test_an_average_says_how_many_it_is_of() -> None:
    assert rata_rata(Fraction(2455, 25), 2, 8, 10) == "98,20\u00a0% (8 dari 10 indikator dihitung)"
    assert rata_rata(None, 2, 0, 10) == "–\u00a0(0 dari 10 indikator dihitung)".replace("\u00a0", " ")


def test_a_sum_that_was_rounded_says_so(tmp_path: Path) -> None:
    rows = {2024: {"target": "80", "realisasi": "45"}, 2025: {"target": "3", "realisasi": "1"}}
    data = read_data(write_data(tmp_path / "data", [{"kode": "iku-01", "tahun": rows}]))
    exact, rounded = (hitungan(row.capaian, 2) for row in compute_rekap(data).seri["iku-01"])
    assert exact == "45 ÷ 80 × 100 = 56,25\u00a0%"
    assert rounded == "1 ÷ 3 × 100 ≈ 33,33\u00a0%"
