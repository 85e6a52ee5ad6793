"""A printed percentage, read back, never contradicts the verdict or the kategori that were found on the exact one."""

from decimal import Decimal
from fractions import Fraction

from bahan import a_himpunan
from hypothesis import given
from hypothesis import strategies as st
from sifat import sifat

from lkjip_build.bahasa.angka import round_half_up
from lkjip_build.bahasa.capaian import bulat_menuju, cetak_capaian
from lkjip_build.bahasa.kata import hasil
from lkjip_build.compute.capaian import compute_capaian, is_tercapai, kategori_of
from lkjip_build.isi import Asal
from lkjip_build.isi import capaian as angka_capaian
from lkjip_build.limits import PERCENT_DECIMALS
from lkjip_build.model.aturan import Himpunan
from lkjip_build.model.renstra import Arah

HARGA = st.decimals("0.0001", "99999999", places=4, allow_nan=False)


def read(text: str) -> Fraction:
    """A printed percentage as a citizen reads it."""
    return Fraction(text.removesuffix("\u00a0%").replace(".", "").replace(",", ".").replace("−", "-"))


@st.composite
def rules(draw: st.DrawFn) -> Himpunan:
    bounds = draw(st.lists(st.decimals("0.0001", "150", places=4), min_size=1, max_size=5, unique=True))
    bands = [{"nama": f"K{place}", "bawah": str(bound)} for place, bound in enumerate(sorted(bounds, reverse=True))]
    return a_himpunan(
        skala=[*bands, {"nama": "Terendah", "bawah": "0"}],
        desimal=draw(st.integers(0, 6)),
        tetap=draw(st.sampled_from(("simpangan", "persis"))),
        turun=draw(st.sampled_from(("selisih", "nisbah"))),
    )


@st.composite
def nyaris(draw: st.DrawFn) -> tuple[Decimal, Decimal]:
    """A target, and a realisasi that is often only just beside it."""
    target = draw(HARGA)
    beside = st.sampled_from((-1, 0, 1)).map(lambda units: target + Decimal(units).scaleb(-4))
    return target, draw(st.one_of(HARGA, beside.filter(lambda one: one > 0)))


@sifat(nyaris(), st.sampled_from(Arah), rules(), contoh=600)
def test_the_print_contradicts_neither_verdict_nor_kategori(
    values: tuple[Decimal, Decimal], arah: Arah, aturan: Himpunan
) -> None:
    target, realisasi = values
    capaian = compute_capaian(target, realisasi, arah, aturan)
    shown = read(cetak_capaian(capaian.tampil, aturan))
    met = is_tercapai(target, realisasi, arah)
    assert (shown >= 100) is met, hasil(met)
    found, printed = kategori_of(capaian.persen, aturan.skala), kategori_of(shown, aturan.skala)
    assert found == printed


@sifat(st.fractions(-200, 300), rules(), st.integers(-16, 16), contoh=400)
def test_any_percentage_keeps_its_side_of_every_bound(value: Fraction, aturan: Himpunan, size: int) -> None:
    """Also an average, and one that lies so near to a bound that no print can tell them apart."""
    bounds = [Fraction(100), *(Fraction(one.bawah) for one in aturan.skala.kategori)]
    for one in (value, *(bound - Fraction(1, 10 ** abs(size)) for bound in bounds), *bounds):
        made = angka_capaian(one, aturan, Asal())
        shown = read(made.teks)
        assert [shown >= bound for bound in bounds] == [one >= bound for bound in bounds]
        assert made.nilai == one
        assert aturan.desimal <= made.desimal <= PERCENT_DECIMALS
        assert abs(shown - one) <= Fraction(1, 10**made.desimal)


@given(st.fractions(0, 300), st.integers(0, 6))
def test_only_what_would_lie_gets_more_decimals(value: Fraction, desimal: int) -> None:
    aturan = a_himpunan(desimal=desimal)
    rounded = round_half_up(value, desimal)
    kept = kategori_of(value, aturan.skala) == kategori_of(Fraction(rounded), aturan.skala)
    if kept and (value >= 100) == (rounded >= 100):
        assert read(cetak_capaian(value, aturan)) == rounded


@given(st.fractions(0, 200), st.integers(0, 6))
def test_a_share_of_a_way_is_not_printed_as_the_whole(value: Fraction, desimal: int) -> None:
    assert (bulat_menuju(value, desimal) >= 100) is (value >= 100)
