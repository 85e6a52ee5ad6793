"""What holds for every capaian, whatever the figures."""

from decimal import Decimal
from fractions import Fraction

import pytest
from bahan import a_himpunan
from hypothesis import given
from hypothesis import strategies as st

from lkjip_build.compute.besaran import consolidate, sama, score, selisih, setuju
from lkjip_build.compute.capaian import Alasan, Capaian, compute_capaian, is_tercapai, kategori_of, predikat_of
from lkjip_build.model.aturan import Himpunan
from lkjip_build.model.nilai_ukur import Jenjang, Nilai, Rentang
from lkjip_build.model.nisbah import Nisbah
from lkjip_build.model.renstra import Arah, Konsolidasi

angka = st.decimals(min_value=0, max_value=10**9, places=2)
positif = st.decimals(min_value=Decimal("0.01"), max_value=10**9, places=2)
arah = st.sampled_from(Arah)
semua_aturan = st.builds(
    a_himpunan,
    turun=st.sampled_from(["selisih", "nisbah"]),
    tetap=st.sampled_from(["simpangan", "persis"]),
    rentang=st.sampled_from(["batas-terdekat", "nol"]),
)
rentang = st.tuples(angka, positif).map(lambda pair: Rentang(pair[0], pair[0] + pair[1]))
target = st.one_of(angka, rentang)


def scaled(nilai: Nilai, factor: Decimal) -> Nilai:
    if isinstance(nilai, Rentang):
        return Rentang(nilai.bawah * factor, nilai.atas * factor)
    assert isinstance(nilai, Decimal)
    return nilai * factor


@given(target, angka, positif, arah, semua_aturan)
def test_scaling_target_and_realisasi_together_changes_nothing(
    t: Nilai, r: Decimal, factor: Decimal, which: Arah, aturan: Himpunan
) -> None:
    plain = compute_capaian(t, r, which, aturan)
    larger = compute_capaian(scaled(t, factor), r * factor, which, aturan)
    assert (plain.persen, plain.rumus, plain.alasan) == (larger.persen, larger.rumus, larger.alasan)
    assert is_tercapai(t, r, which) == is_tercapai(scaled(t, factor), r * factor, which)


@given(target, angka, arah, semua_aturan)
def test_a_capaian_is_a_percentage_or_a_reason(t: Nilai, r: Decimal, which: Arah, aturan: Himpunan) -> None:
    made = compute_capaian(t, r, which, aturan)
    assert (made.persen is None) == (made.alasan is not None)
    assert (made.persen is None) == (made.rumus is None)
    if made.persen is None:
        assert made.alasan in {Alasan.TARGET_NOL, Alasan.REALISASI_NOL}


@given(target, angka, arah)
def test_the_target_is_met_exactly_where_capaian_reaches_100(t: Nilai, r: Decimal, which: Arah) -> None:
    made = compute_capaian(t, r, which, a_himpunan())
    if made.persen is not None:
        assert is_tercapai(t, r, which) == (made.persen >= 100)


@given(positif, angka, angka, st.sampled_from(["selisih", "nisbah"]))
def test_less_is_never_worse_where_less_is_better(t: Decimal, a: Decimal, b: Decimal, turun: str) -> None:
    aturan = a_himpunan(turun=turun)
    low, high = (compute_capaian(t, r, Arah.TURUN, aturan).persen for r in sorted([a, b]))
    if low is not None and high is not None:
        assert low >= high


@given(positif, angka, angka)
def test_more_is_never_worse_where_more_is_better(t: Decimal, a: Decimal, b: Decimal) -> None:
    low, high = (compute_capaian(t, r, Arah.NAIK, a_himpunan()).persen for r in sorted([a, b]))
    assert low is not None
    assert high is not None
    assert low <= high


@given(positif, angka, arah, st.integers(50, 150), st.integers(50, 150), st.integers(0, 40))
def test_caps_and_floor_stand_apart_and_keep_the_plain_value(
    t: Decimal, r: Decimal, which: Arah, tampil: int, rata_rata: int, bawah: int
) -> None:
    plain = compute_capaian(t, r, which, a_himpunan())
    capped = compute_capaian(t, r, which, a_himpunan(batas_tampil=tampil, batas_rata_rata=rata_rata, batas_bawah=bawah))
    assert capped.persen == plain.persen
    assert plain.persen is not None
    assert capped.tampil == min(max(plain.persen, bawah), tampil)
    assert capped.dalam_rata_rata == min(max(plain.persen, bawah), rata_rata)
    assert capped.dibatasi == (capped.tampil != plain.persen)


def test_a_third_stays_exact() -> None:
    assert compute_capaian(Decimal(3), Decimal(1), Arah.NAIK, a_himpunan()).persen == Fraction(100, 3)


def test_what_is_missing_is_not_zero() -> None:
    aturan = a_himpunan()
    assert compute_capaian(None, Decimal(1), Arah.NAIK, aturan) == Capaian(None, alasan=Alasan.TARGET_KOSONG)
    assert compute_capaian(Decimal(1), None, Arah.NAIK, aturan) == Capaian(None, alasan=Alasan.REALISASI_KOSONG)
    assert is_tercapai(None, Decimal(1), Arah.NAIK) is None


@given(st.fractions(min_value=-500, max_value=500))
def test_every_capaian_has_exactly_one_band(persen: Fraction) -> None:
    skala = a_himpunan().skala
    found = kategori_of(persen, skala)
    assert found is not None
    above = [band for band in skala.kategori if band.bawah > found.bawah]
    assert all(persen < band.bawah for band in above)
    assert persen >= found.bawah or found is skala.kategori[-1]


@pytest.mark.parametrize(
    ("nilai", "nama"),
    [
        *(("100", "AA"), ("90.01", "AA"), ("90", "A"), ("80.01", "A"), ("80.00", "BB"), ("70.00", "B")),
        *(("60", "CC"), ("50", "C"), ("30.01", "C"), ("30", "D"), ("0", "D"), ("-1", "D")),
    ],
)
def test_the_bound_of_a_predicate_belongs_to_the_lower_one(nilai: str, nama: str) -> None:
    skala = a_himpunan().predikat
    assert skala is not None
    assert predikat_of(Fraction(nilai), skala).nama == nama


@given(st.lists(angka, min_size=4, max_size=4))
def test_four_quarters_make_the_year(quarters: list[Decimal]) -> None:
    assert consolidate(quarters, Konsolidasi.JUMLAH) == sum(quarters)
    assert consolidate(quarters, Konsolidasi.RATA_RATA) == Fraction(sum(quarters)) / 4
    assert consolidate(quarters, Konsolidasi.POSISI_AKHIR) == quarters[-1]


nisbah = st.builds(Nisbah, angka, positif)


@given(nisbah, angka | nisbah, arah, semua_aturan)
def test_a_share_counts_with_its_exact_value(r: Nisbah, t: Decimal | Nisbah, which: Arah, aturan: Himpunan) -> None:
    """What is computed from parts is what is computed from their quotient, which no cell could hold."""
    exact = Fraction(r.pembilang) * 100 / Fraction(r.penyebut)
    goal = Fraction(t.pembilang) * 100 / Fraction(t.penyebut) if isinstance(t, Nisbah) else Fraction(t)
    made, meant = compute_capaian(t, r, which, aturan), compute_capaian(goal, exact, which, aturan)
    assert (made.persen, made.rumus, made.alasan) == (meant.persen, meant.rumus, meant.alasan)
    assert is_tercapai(t, r, which) == is_tercapai(goal, exact, which)


@given(st.lists(nisbah, min_size=4, max_size=4))
def test_quarters_of_shares_make_the_year(quarters: list[Nisbah]) -> None:
    total = consolidate(quarters, Konsolidasi.JUMLAH)
    parts, wholes = sum(one.pembilang for one in quarters), sum(one.penyebut for one in quarters)
    assert isinstance(total, Nisbah)
    assert (total.pembilang, total.penyebut) == (parts, wholes)
    shares = [Fraction(one.pembilang) / Fraction(one.penyebut) for one in quarters]
    assert consolidate(quarters, Konsolidasi.RATA_RATA) == sum(shares) * 25
    assert consolidate(quarters, Konsolidasi.POSISI_AKHIR) is quarters[-1]


@given(st.permutations([Nisbah(Decimal(1), Decimal(2)), Nisbah(Decimal(3), Decimal(4)), Decimal(80), Decimal(90)]))
def test_shares_and_plain_numbers_are_not_added_up(quarters: list[Nilai]) -> None:
    assert consolidate(quarters, Konsolidasi.JUMLAH) is None
    assert consolidate(quarters, Konsolidasi.RATA_RATA) == Fraction(295, 4)


def test_values_are_equal_however_they_were_typed() -> None:
    nine, half = Nisbah(Decimal(9), Decimal(20)), Nisbah(Decimal("4.5"), Decimal(10))
    assert sama(nine, Decimal(45))
    assert sama(nine, half)
    assert not sama(nine, Decimal("45.01"))
    assert selisih(nine, Decimal(40)) == 5
    assert selisih(nine, half) == 0
    assert selisih(nine, Rentang(Decimal(40), Decimal(50))) is None
    assert selisih(Jenjang("Ada", Decimal(1)), nine) is None


@pytest.mark.parametrize(
    ("dihitung", "tertulis", "cocok"),
    [
        (Fraction(600, 7), "85.71", True),
        (Fraction(600, 7), "85.7", True),
        (Fraction(600, 7), "86", True),
        (Fraction(600, 7), "85.72", False),
        (Fraction(325, 4), "81.3", True),  # 81,25 is rounded half up
        (Fraction(325, 4), "81.2", False),
        (Fraction(-325, 4), "-81.3", True),
        (Fraction(-325, 4), "81.3", False),
        (Fraction(1, 3), "0", True),
        (Fraction(12), "12.00", True),
    ],
)
def test_a_typed_year_agrees_with_its_quarters_to_its_own_decimals(
    dihitung: Fraction, tertulis: str, cocok: bool
) -> None:
    assert setuju(dihitung, Decimal(tertulis)) is cocok


def test_what_was_typed_exactly_is_compared_exactly() -> None:
    share = Nisbah(Decimal(30), Decimal(35))
    assert setuju(share, Nisbah(Decimal(6), Decimal(7)))
    assert setuju(share, Decimal("85.71"))
    assert not setuju(share, Nisbah(Decimal(31), Decimal(35)))
    assert not setuju(Decimal("85.7"), Decimal("85.71"))
    assert not setuju(Jenjang("Ada", Decimal(1)), Jenjang("Belum ada", Decimal(0)))


def test_steps_of_a_scale_are_not_added_up() -> None:
    steps = [Jenjang("Ada", Decimal(1))] * 4
    assert consolidate(steps, Konsolidasi.JUMLAH) is None
    assert consolidate(steps, Konsolidasi.RATA_RATA) is None
    assert consolidate(steps, Konsolidasi.POSISI_AKHIR) == steps[0]


def test_nothing_filled_gives_nothing() -> None:
    assert all(consolidate([None] * 4, one) is None for one in Konsolidasi)


def test_a_range_has_no_single_number() -> None:
    with pytest.raises(ValueError, match="no single number"):
        score(Rentang(Decimal(1), Decimal(2)))
