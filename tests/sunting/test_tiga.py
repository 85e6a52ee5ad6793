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


ISTILAH = b"istilah:\n  # satu\n  - istilah: a\n    arti: A\n  - istilah: b\n    arti: B\n"


def _tambah(raw: bytes, nama: str) -> bytes:
    return raw + f"  - istilah: {nama}\n    arti: Arti {nama}\n    sinonim: [x, y]\n".encode()


def test_a_list_that_both_lengthened_has_the_records_of_both() -> None:
    made = tiga("istilah.yml", ISTILAH, _tambah(ISTILAH, "saya"), _tambah(ISTILAH, "mereka"))
    assert made.bentrok == ()
    assert made.gabungan([]) == _tambah(_tambah(ISTILAH, "mereka"), "saya")


def test_a_record_is_known_by_its_key_wherever_it_moved_to() -> None:
    theirs = ISTILAH.replace(b"  # satu\n  - istilah: a\n    arti: A\n", b"  - istilah: nol\n    arti: N\n", 1)
    mine = ISTILAH.replace(b"arti: B", b"arti: Bee", 1)
    made = tiga("istilah.yml", ISTILAH, mine, theirs.replace(b"nol", b"a", 1))
    assert made.gabungan([]) == theirs.replace(b"nol", b"a", 1).replace(b"arti: B", b"arti: Bee", 1)
    grown = _tambah(ISTILAH, "baru").replace(b"istilah:\n", b"istilah:\n  - istilah: nol\n    arti: N\n", 1)
    assert tiga("istilah.yml", ISTILAH, mine, grown).gabungan([]) == grown.replace(b"arti: B", b"arti: Bee", 1)


def test_a_new_record_of_the_same_key_is_a_choice_where_it_differs() -> None:
    mine, theirs = _tambah(ISTILAH, "c"), _tambah(ISTILAH, "c").replace(b"Arti c", b"Lain", 1)
    made = tiga("istilah.yml", ISTILAH, mine, theirs)
    (one,) = made.bentrok
    assert (one.kunci, one.kolom, one.asal, one.saya, one.mereka) == ("istilah.3", "arti", None, "Arti c", "Lain")
    assert (made.gabungan([True]), made.gabungan([False])) == (mine, theirs)


def test_a_record_that_one_removed_and_the_other_changed_is_a_choice() -> None:
    gone = ISTILAH.replace(b"  - istilah: b\n    arti: B\n", b"", 1)
    other = ISTILAH.replace(b"arti: B", b"arti: Bee", 1)
    assert tiga("istilah.yml", ISTILAH, gone, ISTILAH).gabungan([]) == gone
    for mine, theirs in ((gone, other), (other, gone)):
        made = tiga("istilah.yml", ISTILAH, mine, theirs)
        assert [one.kolom for one in made.bentrok] == [SELURUH]
        assert made.gabungan([False]) == theirs
        assert made.gabungan([True]) == mine


@pytest.mark.parametrize(
    "mine",
    [
        b"istilah:\n  - istilah: b\n    arti: B\n  - istilah: a\n    arti: A\n",
        b"istilah:\n  - istilah: a\n    arti: A\n  - istilah: c\n    arti: C\n  - istilah: b\n    arti: B\n",
        b"istilah:\n  - istilah: a\n    arti: A\n  - istilah: b\n    arti: B\n  - istilah: b\n    arti: B\n",
        b"istilah:\n  - istilah: a\n    arti: A\n  - istilah: b\n    arti: B\n  - arti: C\n",
        b"istilah: apa saja\n",
    ],
)
def test_what_has_no_place_or_no_key_is_left_to_people(mine: bytes) -> None:
    with pytest.raises(TakTergabung):
        tiga("istilah.yml", ISTILAH, mine, _tambah(ISTILAH, "c"))


BUTIR = st.dictionaries(st.sampled_from("pqrs"), st.sampled_from(["1", "2", "3"]), max_size=4)


@given(BUTIR, BUTIR, BUTIR)
def test_no_record_of_a_list_is_lost(asal: dict[str, str], saya: dict[str, str], mereka: dict[str, str]) -> None:
    """Records merged by key say, each for itself, what one of the two wrote; of every conflict mine is chosen."""
    texts = [
        ("a: x\nisi:\n" + "".join(f"  - kode: {kode}\n    nilai: {nilai}\n" for kode, nilai in one.items())).encode()
        for one in (asal, {**{k: saya[k] for k in asal if k in saya}, **saya}, mereka)
    ]
    made = tiga("a.yml", *texts)
    document = read_file(made.gabungan([True] * len(made.bentrok)), "a.yml").document
    assert document is not None
    rows = document.tree["isi"] or []  # type: ignore[index,call-overload]
    found = {one["kode"]: one["nilai"] for one in rows}
    for kode in {*asal, *saya, *mereka}:
        mine, theirs, was = saya.get(kode), mereka.get(kode), asal.get(kode)
        assert found.get(kode) == (theirs if mine == was else mine), kode
