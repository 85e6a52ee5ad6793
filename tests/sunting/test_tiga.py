"""Two people's versions of a file made one: nothing of either is lost, what both changed is told, the rest stays."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pengaturan import ROOT

from lkjip_build.model.pengesahan import SELURUH
from lkjip_build.sources import read_file
from lkjip_build.sunting import Perubahan, TakTergabung, tiga
from lkjip_build.sunting.perubahan import kunci_baris

KINERJA = "2026/kinerja.csv"
ASAL = (ROOT / "data" / KINERJA).read_bytes()
LAPORAN = (ROOT / "data/2026/laporan.yml").read_bytes()
KEPALA = "kode;a;b\n"


def tabel(rows: dict[str, tuple[str, str]]) -> bytes:
    return (KEPALA + "".join(f"{kode};{a};{b}\n" for kode, (a, b) in rows.items())).encode()


def isi(raw: bytes) -> dict[str, dict[str, str]]:
    document = read_file(raw, KINERJA).document
    assert document is not None
    rows = document.tree if isinstance(document.tree, list) else []
    return {
        name: {key: str(value) for key, value in row.items() if value}
        for name, row in zip(kunci_baris(document), rows, strict=True)
        if isinstance(row, dict)
    }


def test_cells_of_one_row_and_of_neighbours_are_no_conflict() -> None:
    mine = ASAL.replace(b";86,2;;;", b";86,2;86,4;;", 1)
    theirs = ASAL.replace(b";86,2;;;", b";86,2;;85,9;", 1).replace(b";95,5;96;;;", b";95,5;96;96,5;;", 1)
    made = tiga(KINERJA, ASAL, mine, theirs)
    assert made.bentrok == ()
    assert made.perubahan == (Perubahan(KINERJA, "iku-01", "tw4", None, "86,4"),)
    assert made.gabungan([]) == theirs.replace(b";86,2;;85,9;", b";86,2;86,4;85,9;", 1)


def test_the_same_cell_of_two_people_is_told_and_either_can_be_chosen() -> None:
    mine, theirs = (ASAL.replace(b";86,2;;;", b";86,2;%s;;" % one, 1) for one in (b"86,4", b"86,9"))
    made = tiga(KINERJA, ASAL, mine, theirs)
    assert made.perubahan == ()
    assert [(one.kunci, one.kolom, one.asal, one.saya, one.mereka) for one in made.bentrok] == [
        ("iku-01", "tw4", None, "86,4", "86,9")
    ]
    assert made.gabungan([True]) == mine
    assert made.gabungan([False]) == theirs


def test_values_of_a_yaml_file_are_merged_by_their_place() -> None:
    mine = LAPORAN.replace(b"\npenutup:\n", b"\npenutup: Dari saya\n", 1)
    theirs = LAPORAN.replace(b"tanggal: 2026-01-12", b"tanggal: 2026-01-13", 1)
    assert theirs != LAPORAN
    assert tiga("2026/laporan.yml", LAPORAN, mine, theirs).gabungan([]) == theirs.replace(
        b"\npenutup:\n", b"\npenutup: Dari saya\n", 1
    )
    other = LAPORAN.replace(b"\npenutup:\n", b"\npenutup: Dari rekan\n", 1)
    (one,) = tiga("2026/laporan.yml", LAPORAN, mine, other).bentrok
    assert (one.kunci, one.kolom, one.saya, one.mereka) == ("", "penutup", "Dari saya", "Dari rekan")


def test_lists_that_grew_and_what_cannot_be_read_are_left_to_people() -> None:
    with pytest.raises(TakTergabung):
        tiga("a.yml", b"a: [x]\n", b"a: [x, y]\n", b"a: [x]\n")
    with pytest.raises(TakTergabung):
        tiga(KINERJA, ASAL, ASAL, b"<<<<<<< a\n=======\n>>>>>>> b\n")


VERSI = st.dictionaries(st.sampled_from("pqrs"), st.tuples(st.sampled_from(["", "1", "2"]), st.sampled_from(["", "x"])))


@given(VERSI, VERSI, VERSI)
def test_nothing_of_either_is_lost(asal: dict, saya: dict, mereka: dict) -> None:  # type: ignore[type-arg]
    """What I alone changed is a change, what both did a conflict, from either side the same; all else is theirs."""
    base, mine, theirs = map(tabel, (asal, saya, mereka))
    made, turned = tiga(KINERJA, base, mine, theirs), tiga(KINERJA, base, theirs, mine)
    places = {(one.kunci, one.kolom) for one in made.bentrok}
    assert {(one.kunci, one.kolom) for one in turned.bentrok} == places
    for one in made.bentrok:
        assert len({one.asal, one.saya, one.mereka}) == 3 or one.asal not in (one.saya, one.mereka)
    changed = {(one.kunci, one.kolom) for one in made.perubahan}
    assert not changed & places
    was, here, there = map(isi, (base, mine, theirs))
    for kunci in {*was, *here, *there}:
        row, my, their = (one.get(kunci) for one in (was, here, there))
        if my is None or their is None:
            assert my in (row, their) or (kunci, SELURUH) in changed | places, kunci
            continue
        for name in {*(row or {}), *my, *their}:
            wanted = my.get(name) not in ((row or {}).get(name), their.get(name))
            assert wanted == ((kunci, name) in changed | places), (kunci, name)


def test_a_whole_file_keeps_its_comments(tmp_path: Path) -> None:
    assert b"#" in LAPORAN
    mine = LAPORAN.replace(b"\npenutup:\n", b"\npenutup: Dari saya\n", 1)
    made = tiga("2026/laporan.yml", LAPORAN, mine, LAPORAN)
    assert made.gabungan([]) == mine
