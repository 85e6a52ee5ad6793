"""The vocabulary is whole, needs no tables of figures, and no sentence is taken apart."""

import re
import subprocess
import sys
from collections.abc import Callable
from enum import Enum

import pytest
from pengaturan import ROOT

from lkjip_build.bahasa import halaman, kata, renstra
from lkjip_build.bahasa.sop import judul_sop
from lkjip_build.compute.alasan import AlasanEfisiensi, JenisPutus
from lkjip_build.compute.capaian import Alasan, Rumus
from lkjip_build.model.aturan import RataRata, RumusEfisiensi, RumusRentang, RumusTetap, RumusTurun
from lkjip_build.model.renstra import Arah, JenisIndikator, Konsolidasi
from lkjip_build.model.sop import JenisLangkah

BAHASA = ROOT / "lkjip_build/bahasa"


@pytest.mark.parametrize(
    ("words", "members"),
    [
        (kata.arah, Arah),
        (kata.konsolidasi, Konsolidasi),
        (kata.jenis_indikator, JenisIndikator),
        (kata.jenis_langkah, JenisLangkah),
        (kata.rumus, Rumus),
        (kata.rumus_turun, RumusTurun),
        (kata.rumus_tetap, RumusTetap),
        (halaman.di_luar_rentang, RumusRentang),
        (kata.rumus_efisiensi, RumusEfisiensi),
        (halaman.rata_rata_dari, RataRata),
        (kata.alasan_capaian, Alasan),
        (kata.alasan_efisiensi, AlasanEfisiensi),
        (kata.putus_pendek, JenisPutus),
    ],
)
def test_each_value_has_words_of_its_own(words: Callable[[Enum], str], members: type[Enum]) -> None:
    found = [words(one) for one in members]
    assert all(found)
    assert len(set(found)) == len(found)


def test_a_value_without_words_is_a_fault_of_the_program() -> None:
    with pytest.raises(AssertionError):
        kata.arah("miring")  # type: ignore[arg-type]


def test_words_need_no_tables_of_figures() -> None:
    modules = [f"lkjip_build.bahasa.{file.stem}" for file in sorted(BAHASA.glob("*.py")) if file.stem != "__init__"]
    code = f"import sys, {', '.join(modules)}; sys.exit('pandas' in sys.modules)"
    assert len(modules) > 10
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False).returncode == 0


def test_no_sentence_is_taken_apart() -> None:
    """Sentences come from facts: nothing cuts a generated one."""
    for part in ("bahasa", "susunan", "keluaran"):
        for file in (ROOT / "lkjip_build" / part).rglob("*.py"):
            text = file.read_text(encoding="utf-8")
            assert not re.search(r"(jawaban|perubahan|kalimat|putusan)\w*\([^\n]*\)\.(removeprefix|replace)\(", text), (
                file
            )
            assert '"..", "."' not in text, file


def test_the_caption_of_comparisons_names_only_years_that_have_a_figure() -> None:
    def judul(tahun: int, *berangka: int, standar: bool = False) -> str:
        return renstra.judul_banding(tahun, 2026, berangka, standar=standar)

    assert judul(2025, 2023, 2024, 2025) == "Realisasi 2025 terhadap 2024 dan target Renstra sampai 2026"
    assert judul(2025, 2024, 2025, standar=True) == (
        "Realisasi 2025 terhadap 2024, standar nasional, dan target Renstra sampai 2026"
    )
    assert judul(2023, 2023) == "Realisasi 2023 terhadap target Renstra sampai 2026"
    assert judul(2026, 2024, 2025) == "Realisasi sampai 2025 terhadap target Renstra sampai 2026"
    assert judul(2023, 2024) == "Realisasi terhadap target Renstra sampai 2026"


@pytest.mark.parametrize(
    ("nama", "wanted"),
    [
        ("Pelayanan KTP", "SOP Pelayanan KTP"),
        ("SOP Pelayanan KTP", "SOP Pelayanan KTP"),
        ("sop pelayanan KTP", "sop pelayanan KTP"),
        ("Standar Operasional Prosedur Legalisasi", "Standar Operasional Prosedur Legalisasi"),
        ("Sopir dinas", "SOP Sopir dinas"),
    ],
)
def test_an_sop_is_called_so_once(nama: str, wanted: str) -> None:
    assert judul_sop(nama) == wanted
