"""Two people's versions of a map of years made one: each year for itself, and a year that is taken out is out."""

from pathlib import Path

import pytest
from bahan import HARI_INI
from bentuk import salin
from hypothesis import given
from hypothesis import strategies as st

from lkjip_build.build import inspect
from lkjip_build.model.pengesahan import SELURUH
from lkjip_build.sources import read_file
from lkjip_build.sunting import tiga

RENSTRA = "renstra.yml"
Peta = dict[str, str] | None
"""What a version says of the years; None where the record has no such map."""


def berkas(peta: Peta, *, blok: bool = False, lain: str = "") -> bytes:
    """A plan whose first indikator has these years, then other indikator as they stand."""
    made = "tujuan:\n  - kode: T1\n    indikator:\n      - kode: a  # satu\n        nama: A\n"
    if peta is not None:
        rows = "".join(f"          {tahun}: {isi}\n" for tahun, isi in peta.items())
        flow = ", ".join(f"{tahun}: {isi}" for tahun, isi in peta.items())
        made += f"        target_renstra:\n{rows}" if blok and peta else f"        target_renstra: {{{flow}}}\n"
    return (made + lain).encode()


def baru(kode: str, **peta: str) -> str:
    years = ", ".join(f"{tahun[1:]}: {isi}" for tahun, isi in peta.items())
    return f"      - kode: {kode}\n        nama: N\n        target_renstra: {{{years}}}\n"


def isi(raw: bytes) -> dict[str, dict[str, str]]:
    """The years of each indikator by its code."""
    document = read_file(raw, RENSTRA).document
    assert document is not None
    rows = document.tree["tujuan"][0]["indikator"]  # type: ignore[index,call-overload]
    return {one["kode"]: dict(one.get("target_renstra") or {}) for one in rows}  # type: ignore[arg-type,union-attr,index,call-overload]


@pytest.mark.parametrize("blok", [False, True])
@pytest.mark.parametrize(
    ("saya", "mereka", "hasil"),
    [
        ({"2025": "90", "2026": "81"}, {"2025": "80", "2026": "91"}, {"2025": "90", "2026": "91"}),
        (
            {"2025": "80", "2026": "81", "2027": "1"},
            {"2025": "80", "2026": "81", "2028": "2"},
            {"2025": "80", "2026": "81", "2028": "2", "2027": "1"},
        ),
        ({"2026": "81"}, {"2025": "80", "2026": "91"}, {"2026": "91"}),
        ({"2025": "80", "2026": "91"}, {"2026": "81"}, {"2026": "91"}),
        (None, {"2025": "80", "2026": "81"}, {}),
    ],
    ids=["two years changed", "two years added", "one taken out", "theirs took one out", "the map taken out"],
)
def test_different_years_are_no_conflict(saya: Peta, mereka: Peta, hasil: dict[str, str], *, blok: bool) -> None:
    asal = {"2025": "80", "2026": "81"}
    made = tiga(RENSTRA, *(berkas(one, blok=blok) for one in (asal, saya, mereka)))
    assert made.bentrok == ()
    assert isi(made.gabungan([])) == {"a": hasil}
    assert b"# satu" in made.gabungan([])


@pytest.mark.parametrize(
    ("saya", "mereka", "kolom"),
    [
        ({"2025": "90"}, {"2025": "91"}, "2025"),
        ({"2025": "80", "2027": "1"}, {"2025": "80", "2027": "2"}, "2027"),
        ({}, {"2025": "91"}, SELURUH),
        ({"2025": "91"}, {}, "2025"),
    ],
    ids=["changed", "added", "mine is out", "theirs is out"],
)
def test_the_same_year_of_two_people_is_a_choice(saya: Peta, mereka: Peta, kolom: str) -> None:
    mine, theirs = berkas(saya), berkas(mereka)
    made = tiga(RENSTRA, berkas({"2025": "80"}), mine, theirs)
    assert [one.kolom for one in made.bentrok] == [kolom]
    assert isi(made.gabungan([True])) == isi(mine)
    assert made.gabungan([False]) == theirs


def test_a_map_that_both_begin_has_the_years_of_both() -> None:
    made = tiga(RENSTRA, berkas(None), berkas({"2025": "1"}), berkas({"2026": "2"}, blok=True))
    assert (made.bentrok, isi(made.gabungan([]))) == ((), {"a": {"2025": "1", "2026": "2"}})


def test_a_record_with_years_that_both_add() -> None:
    asal = berkas({"2025": "80"})
    mine, theirs = (berkas({"2025": "80"}, lain=baru(kode, t2026=isi)) for kode, isi in (("b", "1"), ("c", "2")))
    made = tiga(RENSTRA, asal, mine, theirs)
    assert made.bentrok == ()
    assert isi(made.gabungan([])) == {"a": {"2025": "80"}, "c": {"2026": "2"}, "b": {"2026": "1"}}
    same = tiga(RENSTRA, asal, berkas({"2025": "80"}, lain=baru("b", t2025="5", t2026="1")), mine)
    assert (same.bentrok, isi(same.gabungan([]))["b"]) == ((), {"2026": "1", "2025": "5"})
    (one,) = tiga(RENSTRA, asal, berkas({"2025": "80"}, lain=baru("b", t2026="3")), mine).bentrok
    assert (one.kolom, one.saya, one.mereka) == ("2026", "3", "1")


PETA = st.none() | st.dictionaries(st.sampled_from(["2025", "2026", "2027"]), st.sampled_from(["1", "2", "3"]))


@given(PETA, PETA, PETA, st.booleans())
def test_each_year_says_what_one_of_the_two_made_of_it(asal: Peta, saya: Peta, mereka: Peta, blok: bool) -> None:
    """Of every conflict mine is chosen; what nobody has any more is gone and not empty."""
    made = tiga(RENSTRA, berkas(asal), berkas(saya), berkas(mereka, blok=blok))
    found = isi(made.gabungan([True] * len(made.bentrok)))["a"]
    wanted = {}
    for tahun in ("2025", "2026", "2027"):
        was, mine, theirs = ((one or {}).get(tahun) for one in (asal, saya, mereka))
        wanted[tahun] = theirs if mine == was else mine
    assert found == {tahun: text for tahun, text in wanted.items() if text is not None}


def test_what_is_merged_is_no_error_of_the_check(tmp_path: Path) -> None:
    """An emptied year would be one: a year that is there has to say something."""
    office = salin(tmp_path, "2023", "2024", "2025")
    file = office / RENSTRA
    asal = file.read_bytes()
    years = b'{2023: "83", 2024: "84", 2025: "85", 2026: "86"}'
    mine = asal.replace(years, b'{2024: "84", 2025: "85", 2026: "86"}', 1)
    theirs = asal.replace(years, b'{2023: "83", 2024: "84", 2025: "85", 2026: "88"}', 1)
    made = tiga(RENSTRA, asal, mine, theirs)
    assert made.bentrok == ()
    file.write_bytes(made.gabungan([]))
    assert file.read_bytes() == asal.replace(years, b'{2024: "84", 2025: "85", 2026: "88"}', 1)
    assert [one for one in inspect(office, HARI_INI).problems if one.severity == "error"] == []
