"""The worked cases of tests/kasus/pemantauan.yml: a log and what the office wrote, and what is said of each step."""

import csv
from datetime import date
from operator import itemgetter
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pembangun import AKAR, BARIS, a_siklus, log_csv, read_text, sop_lkjip

from lkjip_build.bahasa import pemantauan as kata
from lkjip_build.compute.pemantauan import LangkahDipantau, PemantauanSemester, Semester, compute_pemantauan
from lkjip_build.model.pemantauan import Berjalan, Pemantauan

KASUS: list[dict[str, Any]] = read_text(AKAR / "tests/kasus/pemantauan.yml")


def baris(teks: str) -> tuple[Pemantauan, ...]:
    rows = csv.DictReader(teks.strip().splitlines(), delimiter=";")
    return tuple(Pemantauan.model_validate(row) for row in rows)


def tertulis(satu: LangkahDipantau) -> str:
    """A row as a case writes it."""
    proposed = " (usulan)" if satu.diusulkan and satu.berjalan else ""
    said = (
        f"{satu.langkah.no} {kata.berjalan(satu.berjalan)}{proposed}",
        kata.catatan(satu),
        satu.tindakan,
        satu.paraf,
    )
    return " | ".join(filter(None, said))


@pytest.mark.parametrize("kasus", KASUS, ids=itemgetter("nama"))
def test_kasus(kasus: dict[str, Any]) -> None:
    siklus = a_siklus(log_csv(kasus["siklus"]), hari_ini=date(2027, 3, 1))
    semua = compute_pemantauan(sop_lkjip(), [siklus], baris(kasus.get("pemantauan", "tahun\n")))
    found = {kata.nama(one.semester): [tertulis(langkah) for langkah in one.langkah] for one in semua}
    assert found == {nama: [" ".join(row.split()) for row in rows] for nama, rows in kasus["hasil"].items()}
    assert list(found) == list(kasus["hasil"])


@given(st.lists(BARIS, max_size=8))
def test_a_proposal_rests_on_what_ended_in_its_half_year(log: list[Any]) -> None:
    siklus = a_siklus(log)
    semua: tuple[PemantauanSemester, ...] = compute_pemantauan(sop_lkjip(), [siklus], ())
    ended = {Semester.of(one.selesai.tanggal) for one in siklus.pelaksanaan if one.selesai}
    assert [one.semester for one in semua] == sorted(ended, reverse=True)
    for satu in semua:
        assert [one.langkah.no for one in satu.langkah] == [one.no for one in sop_lkjip().langkah]
        for langkah in satu.langkah:
            assert langkah.usulan is not None
            for one in langkah.usulan.pelaksanaan:
                assert one.selesai
                assert satu.semester.mulai <= one.selesai.tanggal <= satu.semester.akhir
            exceeded = any(one.melebihi for one in langkah.usulan.pelaksanaan)
            assert not exceeded or langkah.berjalan is Berjalan.TIDAK
            assert langkah.berjalan is not Berjalan.BAIK or langkah.usulan.pelaksanaan
            assert kata.catatan(langkah)
