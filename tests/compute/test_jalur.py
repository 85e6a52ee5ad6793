"""The running year against its quarterly targets: what holds for all figures, counted here a second time."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from bahan import himpunan, renstra_of
from hypothesis import given
from hypothesis import strategies as st

from lkjip_build.bahasa.jalur import tercetak
from lkjip_build.compute.jalur import JalurTahun, SampaiTriwulan, Sejauh, akhir_triwulan, compute_jalur
from lkjip_build.compute.putusan import AlasanPutusan, Putusan, putusan_tanpa
from lkjip_build.compute.rekap import compute_rekap
from lkjip_build.model import Data
from lkjip_build.model.aturan import Aturan
from lkjip_build.model.instansi import Instansi
from lkjip_build.model.laporan import Kinerja, Laporan, LaporanFakta
from lkjip_build.model.nilai_ukur import Rentang
from lkjip_build.model.rencana_aksi import RencanaAksi
from lkjip_build.model.renstra import Renstra

_INSTANSI = Instansi.model_validate({"nama": "Uji", "kabupaten": "Uji", "provinsi": "Uji", "status_data": "contoh"})
_ATURAN = Aturan.model_validate({"himpunan": [himpunan()]})
SESUDAH = date(2026, 1, 1)

# Figures in hundredths, so that sums and means are counted in whole numbers here.
angka = st.integers(0, 30_000)
triwulan = st.lists(st.none() | angka, min_size=4, max_size=4)


def typed(value: int | None) -> str | None:
    return None if value is None else f"{value // 100},{value % 100:02}"


def a_year(rows: list[dict[str, Any]], hari_ini: date = SESUDAH) -> JalurTahun:
    """Return 2025 for indikator with `figures` and `targets` of the quarters and a `target` of the year."""
    plain = [{key: value for key, value in one.items() if key not in ("figures", "targets", "target")} for one in rows]
    renstra = Renstra.model_validate(
        renstra_of([{"kode": f"iku-{n}", **one} for n, one in enumerate(plain)], (2025, 2025))
    )
    context = {"indikator": {one.kode: one for one in renstra.semua_indikator}}
    kinerja, rencana = [], []
    for number, one in enumerate(rows):
        kode = f"iku-{number}"
        figures = {f"tw{n}": value for n, value in enumerate(map(typed, one["figures"]), 1) if value is not None}
        targets = {f"target_tw{n}": value for n, value in enumerate(map(typed, one["targets"]), 1) if value is not None}
        year = {"target": typed(one["target"])} if one.get("target") is not None else {}
        kinerja.append(Kinerja.model_validate({"indikator": kode, **year, **figures}, context=context))
        rencana.append(RencanaAksi.model_validate({"indikator": kode, **targets}, context=context))
    fakta = LaporanFakta.model_validate({})
    laporan = Laporan(tahun=2025, fakta=fakta, kinerja=tuple(kinerja), rencana_aksi=tuple(rencana))
    data = Data(_INSTANSI, _ATURAN, renstra, laporan={2025: laporan})
    return compute_jalur(compute_rekap(data, hari_ini), data, hari_ini)[2025]


def one_of(**row: Any) -> tuple[SampaiTriwulan, ...]:
    return a_year([row]).semua[0].triwulan


def counted(
    konsolidasi: str, *, kumulatif: bool, figures: list[int | None], targets: list[int | None], nomor: int
) -> tuple[Fraction, Fraction] | None:
    """Return realisasi and target up to a quarter, added up here once more; None where there is none to compare."""
    if targets[nomor - 1] is None or figures[nomor - 1] is None:
        return None
    so_far = list(zip(figures, targets, strict=True))[:nomor]
    if konsolidasi == "posisi-akhir":
        so_far = so_far[-1:]
    if konsolidasi == "rata-rata":
        so_far = [(r, t) for r, t in so_far if r is not None and (kumulatif or t is not None)]
    if any(r is None or (t is None and not kumulatif) for r, t in so_far):
        return None
    share = len(so_far) if konsolidasi == "rata-rata" else 1
    realisasi = Fraction(sum(r for r, _ in so_far if r is not None), share)
    target = Fraction(targets[nomor - 1] or 0)
    return realisasi, target if kumulatif else Fraction(sum(t for _, t in so_far if t is not None), share)


@given(
    arah=st.sampled_from(["naik", "turun", "tetap"]),
    konsolidasi=st.sampled_from(["jumlah", "rata-rata", "posisi-akhir"]),
    kumulatif=st.booleans(),
    figures=triwulan,
    targets=triwulan,
    target=st.none() | angka,
)
def test_the_verdict_is_that_of_plain_comparison(
    arah: str,
    konsolidasi: str,
    kumulatif: bool,
    figures: list[int | None],
    targets: list[int | None],
    target: int | None,
) -> None:
    way = "kumulatif" if kumulatif else "per-triwulan"
    meta = {"arah": arah, "konsolidasi": konsolidasi, "target_triwulan": way}
    quarters = one_of(**meta, figures=figures, targets=targets, target=target)
    for found in quarters:
        known = [value for value in figures[: found.nomor] if value is not None]
        if konsolidasi == "jumlah" and arah != "naik" and target is not None and known and sum(known) > target:
            assert (found.putusan, found.melampaui) == (Putusan.TIDAK_TERCAPAI, Fraction(sum(known), 100))
            continue
        pair = counted(konsolidasi, kumulatif=kumulatif, figures=figures, targets=targets, nomor=found.nomor)
        if pair is None:
            assert found.alasan is not None
            assert found.putusan is putusan_tanpa(found.alasan)
            continue
        r, t = pair
        kept = {"naik": r >= t, "turun": r <= t, "tetap": r == t}[arah]
        assert found.putusan is (Putusan.DI_JALUR if kept else Putusan.TERTINGGAL)
        assert found.sejauh is not None
        assert (found.sejauh.nilai, found.sejauh.batas_target) == (r / 100, (t / 100, t / 100))
        assert found.capaian is not None
        if arah == "naik" and t:
            assert found.capaian.persen == r / t * 100
        if arah == "turun" and t:
            assert found.capaian.persen == (2 * t - r) / t * 100


@given(figures=triwulan, targets=triwulan, konsolidasi=st.sampled_from(["jumlah", "rata-rata", "posisi-akhir"]))
def test_print_and_verdict_agree(figures: list[int | None], targets: list[int | None], konsolidasi: str) -> None:
    for found in one_of(konsolidasi=konsolidasi, figures=figures, targets=targets):
        if found.sejauh is not None:
            target, realisasi = tercetak(found.sejauh)
            assert not isinstance(target, Rentang)
            assert (realisasi >= target) is (found.putusan is Putusan.DI_JALUR)  # type: ignore[operator]


@given(
    bawah=st.lists(angka, min_size=3, max_size=3), lebih=st.lists(st.integers(0, 900), min_size=3, max_size=3), r=angka
)
def test_the_print_of_a_range_keeps_a_mean_on_its_side(bawah: list[int], lebih: list[int], r: int) -> None:
    low, high = sum(bawah), sum(bawah) + sum(lebih)
    sejauh = Sejauh(Rentang(typed_number(low), typed_number(high)), typed_number(r), (1, 2, 3), 3)
    target, realisasi = tercetak(sejauh)
    shown = (target.bawah, target.atas) if isinstance(target, Rentang) else (target, target)
    assert [realisasi >= one for one in shown] == [r >= low, r >= high]  # type: ignore[operator]


def typed_number(hundredths: int) -> Decimal:
    return Decimal(hundredths) / 100


@given(figures=st.lists(angka, min_size=4, max_size=4), bulan=st.integers(1, 12))
def test_a_quarter_that_is_not_over_is_never_behind_for_want_of_a_figure(figures: list[int], bulan: int) -> None:
    today = date(2025, bulan, 1)
    missing: list[int | None] = [*figures[:1], None, None, None]
    year = a_year([{"figures": missing, "targets": figures}], today)
    for found in year.semua[0].triwulan[1:]:
        over = akhir_triwulan(2025, found.nomor) <= today
        assert found.alasan is (AlasanPutusan.BELUM_ADA_DATA if over else AlasanPutusan.BELUM_WAKTUNYA)
    assert year.nomor == 1


@pytest.mark.parametrize(
    ("nomor", "day"),
    [(1, date(2025, 4, 1)), (2, date(2025, 7, 1)), (3, date(2025, 10, 1)), (4, date(2026, 1, 1))],
)
def test_the_day_after_a_quarter(nomor: int, day: date) -> None:
    assert akhir_triwulan(2025, nomor) == day


def test_the_verdicts_of_a_year_add_up_to_its_promises() -> None:
    rows = [
        {"figures": [100, 200, 300, None], "targets": [100, 200, 300, 400], "target": 400},
        {"figures": [100, 200, 299, None], "targets": [100, 200, 300, 400], "target": 400},
        {"figures": [100, 200, None, None], "targets": [100, 200, 300, 400], "target": 400},
        {
            "arah": "turun",
            "konsolidasi": "jumlah",
            "figures": [100, 200, 300, None],
            "targets": [None] * 4,
            "target": 500,
        },
    ]
    year = a_year(rows, date(2025, 11, 1))
    counts = {putusan: len(year.of(putusan)) for putusan in Putusan}
    assert counts == {
        Putusan.DI_JALUR: 1,
        Putusan.TERTINGGAL: 1,
        Putusan.BELUM_ADA_DATA: 1,
        Putusan.TIDAK_DINILAI: 0,
        Putusan.TIDAK_TERCAPAI: 1,
        Putusan.TERCAPAI: 0,
    }
    assert year.nomor == 3


def test_a_year_of_no_figures_and_no_plan_says_so() -> None:
    year = a_year([{"figures": [None] * 4, "targets": [None] * 4, "target": 400}])
    assert (year.nomor, year.direncanakan, year.dinilai) == (0, False, False)
    assert replace(year, semua=()).dinilai is False
