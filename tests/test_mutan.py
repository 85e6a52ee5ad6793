"""Faults put into our own code that once no test saw: each is put in again, and a named case sees it.

`make mutasi` finds the next; this holds what it would find too late.
"""

import types
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from builders import HARI_INI, sources_of
from test_masalah import SEMUA, described
from test_sel import test_a_capped_capaian_shows_what_was_computed as sel_yang_dibatasi

from lkjip_build.build import inspect_sources
from lkjip_build.checks.anggaran import sasaran_punya_anggaran
from lkjip_build.checks.kinerja.triwulan_berurutan import triwulan_berurutan
from lkjip_build.checks.laporan import tanggal_wajar
from lkjip_build.checks.siklus.kejadian_sekali import kejadian_sekali
from lkjip_build.checks.sop.mulai_tepat_satu import mulai_tepat_satu
from lkjip_build.model import nilai_ukur
from lkjip_build.privasi import nomor
from lkjip_build.susunan.kolom import kinerja

KASUS = {kasus.nama: kasus for kasus in SEMUA}


@dataclass(frozen=True)
class Mutan:
    """A text of a function (its first place), what it becomes, and the case of tests/masalah/ that sees it."""

    fungsi: Callable[..., object]
    asal: str
    menjadi: str
    kasus: str

    def code(self) -> types.CodeType:
        """Return the code of the function as it would be."""
        file = self.fungsi.__code__.co_filename
        source = Path(file).read_text(encoding="utf-8")
        first = self.fungsi.__code__.co_firstlineno
        head, body = source.split("\n")[: first - 1], "\n".join(source.split("\n")[first - 1 :])
        assert body.count(self.asal) >= 1, f"'{self.asal}' tidak ada lagi di {file}"
        changed = "\n".join([*head, body.replace(self.asal, self.menjadi, 1)])
        (code,) = (one for one in codes_in(compile(changed, file, "exec")) if one.co_name == self.fungsi.__name__)
        assert code.co_code != self.fungsi.__code__.co_code or code.co_consts != self.fungsi.__code__.co_consts
        return code


def codes_in(code: types.CodeType) -> Iterator[types.CodeType]:
    yield code
    for const in code.co_consts:
        if isinstance(const, types.CodeType):
            yield from codes_in(const)


SEMUA_MUTAN = [
    Mutan(nilai_ukur.parse_nilai, "bawah >= atas", "bawah > atas", "rentang yang kedua batasnya sama"),
    Mutan(
        nilai_ukur.parse_nilai,
        "_check_unit(text, satuan)\n    if not rentang",
        "if not rentang",
        "rentang ditulis dengan persen, padahal satuannya lain",
    ),
    Mutan(nomor.nip_sah, "and 15 <=", "or 15 <=", "NIP yang mulai bekerja sebelum berumur lima belas"),
    Mutan(nomor.nip_sah, "and digits[14]", "or digits[14]", "NIP yang angka jenis kelaminnya bukan 1 atau 2"),
    Mutan(nomor.nip_sah, "and digits[15:]", "or digits[15:]", "NIP bernomor urut nol"),
    Mutan(triwulan_berurutan, "range(1, max", "range(2, max", "triwulan I kosong, padahal sesudahnya terisi"),
    Mutan(kejadian_sekali, "continue", "break", "kejadian ganda sesudah baris tanpa tanggal"),
    Mutan(
        tanggal_wajar._tanggal_siklus,
        "continue",
        "break",
        "tanggal selesai yang salah pada langkah tanpa tanggal mulai",
    ),
    Mutan(mulai_tepat_satu, "starts[1] if starts", "starts[0] if starts", "dua langkah mulai disebut di yang kedua"),
    Mutan(sasaran_punya_anggaran._tanpa_anggaran, "len(lacking) > 1", "len(lacking) > 0", "sasaran tanpa anggaran"),
    Mutan(
        sasaran_punya_anggaran._tanpa_anggaran,
        "lacking == expected",
        "lacking != expected",
        "sasaran yang di setiap tahun tanpa anggaran disebut sekali, di renstra.yml",
    ),
]


def found(nama: str) -> list[dict[str, str]]:
    """Return the problems of a case as they are written in it."""
    kasus = KASUS[nama]
    inspection = inspect_sources(sources_of(kasus.files()), "data", kasus.isi.get("hari_ini", HARI_INI))
    return [described(problem) for problem in inspection.problems]


@pytest.mark.parametrize("mutan", SEMUA_MUTAN, ids=lambda one: f"{one.fungsi.__name__}: {one.menjadi}")
def test_a_fault_of_our_own_is_seen_by_its_case(mutan: Mutan, monkeypatch: pytest.MonkeyPatch) -> None:
    assert found(mutan.kasus) == KASUS[mutan.kasus].isi["masalah"]
    monkeypatch.setattr(mutan.fungsi, "__code__", mutan.code())
    assert found(mutan.kasus) != KASUS[mutan.kasus].isi["masalah"]


def test_a_cap_told_the_other_way_is_seen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    mutan = Mutan(kinerja.CAPAIAN.sel, "if small else made", "if not small else made", "")
    monkeypatch.setattr(mutan.fungsi, "__code__", mutan.code())
    arguments = ("130", "120,00\u00a0%", 120, "dibatasi; hasil hitung 130,00\u00a0%")
    with pytest.raises(AssertionError):
        sel_yang_dibatasi(tmp_path, *arguments)  # type: ignore[arg-type]
