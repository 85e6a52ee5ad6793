"""Routes, measured on the SVG that is written for the cells of the form."""

import pickle
from typing import Any

import pytest
from contoh_alur import LAJUR, acak, jauh, seed, semua_alur
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from ukur import Sheet, check, crossings, draw_petak

from lkjip_build.drawing import router
from lkjip_build.drawing.alur import Alur, LangkahAlur, Panah, RuteGagal, alur_per_baris
from lkjip_build.drawing.petak import cut
from lkjip_build.drawing.router import lay, route
from lkjip_build.drawing.tata import arrange
from lkjip_build.limits import ROUTER_VISITS


def forget() -> None:
    """Make the router lay out a diagram that it has laid out before."""
    router.lay.cache_clear()
    router.route.cache_clear()


def sheet_of(alur: Alur, wider: int = 0, taller: int = 0) -> Sheet:
    tata = arrange(route(alur))
    lebar = [w + wider * (i % 3) for i, w in enumerate(tata.lebar)]
    tinggi = [h + taller * (i % 4) for i, h in enumerate(tata.tinggi)]
    return draw_petak(cut(tata), lebar, tinggi)


SEMUA = given(alur=semua_alur(), wider=st.integers(0, 61), taller=st.integers(0, 97))


@settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))
@SEMUA
def test_any_sop_is_drawn_without_fault(alur: Alur, wider: int, taller: int) -> None:
    check(alur, sheet_of(alur, wider, taller))


@pytest.mark.lama
@settings(max_examples=1000, deadline=None, suppress_health_check=list(HealthCheck))
@SEMUA
def test_any_of_many_sop_is_drawn_without_fault(alur: Alur, wider: int, taller: int) -> None:
    check(alur, sheet_of(alur, wider, taller))


@settings(max_examples=25, deadline=None)
@given(alur=semua_alur(14))
def test_the_same_diagram_gives_the_same_routes(alur: Alur) -> None:
    copy = pickle.loads(pickle.dumps(alur))
    first = route(alur)
    forget()
    assert route(copy) == first


def test_the_seed_has_no_crossing_and_its_returns_turn_once() -> None:
    rancangan = route(seed())
    sheet = sheet_of(seed())
    check(seed(), sheet)
    assert crossings(sheet) == 0
    turns = {(r.panah.asal, r.panah.tujuan): _turns(r.titik) for r in rancangan.rute}
    arrows = ("12", "23", "34", "45", "43", "56", "54")
    assert turns == dict.fromkeys(map(tuple, arrows), 1)


def _turns(titik: tuple[tuple[int, int, int, int], ...]) -> int:
    triples = zip(titik, titik[1:], titik[2:], strict=False)
    return sum(a[:2] != c[:2] and a[2:] != c[2:] for a, _, c in triples)


@pytest.mark.parametrize(("langkah", "keputusan", "most"), [(8, 2, 2), (20, 6, 5), (32, 9, 9)])
def test_few_lines_cross(langkah: int, keputusan: int, most: int) -> None:
    counts = [crossings(sheet_of(acak(benih, langkah, keputusan))) for benih in range(12)]
    assert max(counts) <= most
    assert sum(counts) / len(counts) <= most / 2


def test_sixty_steps_with_returns_are_drawn() -> None:
    alur = acak(7, 60, 15)
    check(alur, sheet_of(alur))


def test_several_returns_to_one_step_share_its_line() -> None:
    """Four corrections all go back to step 2, over up to eight rows."""
    langkah = [LangkahAlur("1", "mulai", (0,)), LangkahAlur("2", "proses", (1,))]
    panah = [Panah("1", "2"), Panah("2", "3")]
    for no in (3, 5, 7, 9):
        langkah += [LangkahAlur(str(no), "keputusan", (no % 3,)), LangkahAlur(str(no + 1), "proses", (4,))]
        panah += [Panah(str(no), str(no + 1), "Ya"), Panah(str(no), "2", "Tidak"), Panah(str(no + 1), str(no + 2))]
    langkah.append(LangkahAlur("11", "selesai", (2,)))
    alur = alur_per_baris(LAJUR, tuple(langkah), tuple(panah))
    sheet = sheet_of(alur)
    check(alur, sheet)
    into_2 = [tip for tip, _ in sheet.heads if sheet.symbols[1, 1][1] - 1 <= tip[1] <= sheet.symbols[1, 1][3] + 1]
    assert len(into_2) <= 3  # the way forward, and at most two sides for four returns


def test_lines_of_one_target_never_meet_like_a_crossing() -> None:
    """Three arrows into step 6 meet two by two: a third line on the far side would look like a crossing."""
    jenis = {1: "mulai", 3: "keputusan", 4: "keputusan", 7: "selesai"}
    langkah = tuple(LangkahAlur(str(no), jenis.get(no, "proses"), (no % 2 if no < 5 else 0,)) for no in range(1, 8))
    panah = [Panah(str(no), str(no + 1), "Ya" if no in (3, 4) else "") for no in range(1, 7)]
    alur = alur_per_baris(LAJUR[:2], langkah, (*panah, Panah("3", "6", "Tidak"), Panah("4", "6", "Tidak")))
    check(alur, sheet_of(alur))


def test_several_ends_are_reached() -> None:
    langkah = (
        LangkahAlur("1", "mulai", (0,)),
        LangkahAlur("2", "keputusan", (1,)),
        LangkahAlur("3", "selesai", (0,)),
        LangkahAlur("4", "keputusan", (2,)),
        LangkahAlur("5", "selesai", (2,)),
        LangkahAlur("6", "selesai", (1,)),
    )
    panah = (
        Panah("1", "2"),
        Panah("2", "4", "Ya"),
        Panah("2", "3", "Tidak"),
        Panah("4", "5", "Ya"),
        Panah("4", "6", "Tidak"),
    )
    alur = alur_per_baris(LAJUR, langkah, panah)
    check(alur, sheet_of(alur))


def test_a_step_in_the_middle_of_its_helpers_still_takes_arrows() -> None:
    langkah = (
        LangkahAlur("1", "mulai", (2,)),
        LangkahAlur("2", "keputusan", (2, 1, 3)),
        LangkahAlur("3", "proses", (2, 0, 1, 3, 4)),
        LangkahAlur("4", "selesai", (2,)),
    )
    panah = (Panah("1", "2"), Panah("2", "3", "Ya"), Panah("2", "1", "Tidak"), Panah("3", "4"))
    alur = alur_per_baris(LAJUR, langkah, panah)
    check(alur, sheet_of(alur))


def test_a_long_label_keeps_lines_away() -> None:
    panah = tuple(Panah(p.asal, p.tujuan, "Belum lengkap" if p.label == "Tidak" else p.label) for p in seed().panah)
    alur = Alur(LAJUR, seed().baris, panah)
    check(alur, sheet_of(alur))


def test_sides_set_by_hand_hold() -> None:
    panah = [*seed().panah[:-1], Panah("5", "4", "Tidak", "kiri", "bawah")]
    panah[5] = Panah("5", "6", "Ya", "kanan", "atas")
    rancangan = route(Alur(LAJUR, seed().baris, tuple(panah)))
    ya, tidak = rancangan.rute[5].titik, rancangan.rute[6].titik
    assert (ya[1].k, ya[1].baris) == (1, 4)
    assert (ya[-2].m, ya[-2].kolom) == (-1, 4)
    assert (tidak[1].k, tidak[-2].m) == (-1, 1)
    tata = arrange(rancangan)
    check(seed(), draw_petak(cut(tata), tata.lebar, tata.tinggi))


@pytest.mark.parametrize(
    ("panah", "sebab"), [(Panah("3", "3"), "ke-diri-sendiri"), (Panah("3", "9"), "langkah-tidak-ada")]
)
def test_an_impossible_arrow_names_its_steps(panah: Panah, sebab: str) -> None:
    with pytest.raises(RuteGagal) as caught:
        route(Alur(LAJUR, seed().baris, (*seed().panah, panah)))
    assert (caught.value.asal, caught.value.tujuan, caught.value.sebab) == (panah.asal, panah.tujuan, sebab)
    assert pickle.loads(pickle.dumps(caught.value)).sebab == sebab


def test_a_side_given_twice_by_hand_names_the_arrow() -> None:
    """Step 4 has one right side, and both its arrows want it."""
    panah = (*seed().panah[:3], Panah("4", "5", "Ya", "kanan"), Panah("4", "3", "Tidak", "kanan"), Panah("5", "6"))
    with pytest.raises(RuteGagal) as caught:
        route(Alur(LAJUR, seed().baris, panah))
    assert caught.value.asal == "4"
    assert caught.value.sebab == "sisi-terpakai"


def test_a_lane_holds_one_symbol_per_row() -> None:
    with pytest.raises(ValueError, match="at most one symbol"):
        Alur(("A",), ((LangkahAlur("1", "mulai", (0,)), LangkahAlur("2", "selesai", (0,))),), ())


@pytest.fixture
def boards(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """The boards that a drawing is laid on, with the states that their searches took up."""
    made: list[Any] = []
    of = router._Board.of

    def noted(alur: Alur, jalur: tuple[int, int]) -> Any:
        made.append(of(alur, jalur))
        return made[-1]

    monkeypatch.setattr(router._Board, "of", noted)
    forget()
    return made


@pytest.mark.parametrize(
    ("langkah", "visits", "most"),
    [(30, 20_000, 8), *(pytest.param(*one, marks=pytest.mark.lama) for one in ((60, 60_000, 38), (80, 100_000, 50)))],
)
def test_the_work_on_a_drawing_grows_with_its_arrows(langkah: int, visits: int, most: int, boards: list[Any]) -> None:
    """Sixty steps of twelve pelaksana with fifteen returns to anywhere would be tried again for half a minute."""
    for benih in range(3):
        alur = jauh(benih, langkah)
        sheet = sheet_of(alur)
        first, better = boards[-2:]
        check(alur, sheet)
        assert 0 < first.jatah.terpakai <= visits
        assert 0 < better.jatah.terpakai <= ROUTER_VISITS * len(alur.panah)
        assert crossings(sheet) <= most


def test_a_drawing_is_laid_once_for_its_check_and_its_picture(boards: list[Any]) -> None:
    lay(seed())
    route(seed())
    assert [board.jatah.sisa is None for board in boards] == [True, False]
