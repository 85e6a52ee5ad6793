"""Whatever is changed in a sealed year is told at its place or means nothing; what is recorded with `lkjip koreksi` is
in order, and each of its rows is needed.
"""

import csv
import io
import random
from datetime import date

import pytest
from builders import HARI_INI, sources_of
from hypothesis import example, given, settings
from hypothesis import strategies as st
from korpus import Rusak
from segel_uji import Berkas, disahkan, masalah, periksa, tersegel
from test_korpus_segel import kantor, points_at, same, signed

from lkjip_build.compute.segel import perubahan_tahun
from lkjip_build.perintah.koreksi import berkas_koreksi

TAHUN = 2025
TABEL = ("kinerja.csv", "anggaran.csv", "siklus.csv")
BERKAS = (*TABEL, "analisis.yml", "laporan.yml")
MENURUT_SEGEL = {"LKJ705", "LKJ706"}
HARI_KOREKSI = date(2026, 5, 3)


def rows_of(files: Berkas, name: str) -> list[list[str]]:
    text = files[f"{TAHUN}/{name}"]
    assert isinstance(text, str)
    return list(csv.reader(io.StringIO(text), delimiter=";"))


def with_rows(files: Berkas, name: str, rows: list[list[str]], separator: str = ";", end: str = "\n") -> Berkas:
    out = io.StringIO()
    csv.writer(out, delimiter=separator, lineterminator=end).writerows(rows)
    return files | {f"{TAHUN}/{name}": out.getvalue()}


@st.composite
def changed(draw: st.DrawFn, office: Berkas) -> tuple[Berkas, Rusak]:
    """An office with one cell, row, text or file of its sealed year changed, and where that was."""
    kind = draw(st.sampled_from(["sel", "sel", "sel", "hapus", "ganda", "tambah", "kata", "berkas", "rencana"]))
    if kind in {"kata", "rencana"}:
        name = draw(st.sampled_from(["renstra.yml", "aturan.yml"] if kind == "rencana" else BERKAS[3:]))
        path = name if kind == "rencana" else f"{TAHUN}/{name}"
        text = office[path]
        assert isinstance(text, str)
        lines = text.split("\n")
        at = draw(st.sampled_from([number for number, line in enumerate(lines) if ": " in line and "#" not in line]))
        words = lines[at].rstrip("\"'}|").split(" ")
        words[-1] = draw(st.sampled_from(["1", "2", "Lain", "naik", "turun", "rata-rata", "jumlah", "2025-01-21"]))
        lines[at] = " ".join(words)
        return office | {path: "\n".join(lines)}, _rusak(path, lines, at + 1)
    if kind == "berkas":
        path = f"{TAHUN}/{draw(st.sampled_from(BERKAS))}"
        left = {name: content for name, content in office.items() if name != path}
        return left, Rusak(kind, {path: None}, frozenset({path}))
    name = draw(st.sampled_from(TABEL))
    rows = rows_of(office, name)
    at = draw(st.integers(1, len(rows) - 1))
    lines = {at + 1}
    if kind == "hapus":
        del rows[at]
        lines = set()
    elif kind == "ganda":
        rows.insert(at, rows[at])
        lines = {at + 1, at + 2}
    else:
        column = draw(st.integers(0, len(rows[0]) - 1))
        of_column = [row[column] for row in rows[1:]]
        cell = draw(st.sampled_from([*of_column, "", "1", "77,5", "2026-01-20", "ya", "Lain", "S9"]))
        row = [cell if number == column else one for number, one in enumerate(rows[at])]
        rows[at : at + (kind == "sel")] = [row]
    made = with_rows(office, name, rows)
    path = f"{TAHUN}/{name}"
    text = made[path]
    assert isinstance(text, str)
    return made, Rusak(kind, {path: text.encode()}, frozenset({path}), frozenset(lines))


def _rusak(path: str, lines: list[str], at: int) -> Rusak:
    return Rusak("kata", {path: "\n".join(lines).encode()}, frozenset({path}), frozenset({at}))


def is_told_or_same(office: Berkas, files: Berkas, rusak: Rusak) -> None:
    before, now = periksa(office), periksa(files)
    assert before.data is not None
    known = {one.message for one in before.problems}
    new = [one for one in now.problems if one.severity == "error" and one.message not in known]
    if now.data is not None and not new:
        assert same({TAHUN: signed(before.data, TAHUN)}, now.data), (str(rusak), rusak.ubah)
    else:
        assert any(points_at(one, rusak, sources_of(files)) for one in new), (str(rusak), rusak.ubah, new)


def corrected(files: Berkas, ke: int = 1) -> Berkas:
    """The office after `lkjip koreksi` of each sealed year (a changed plan is one of them all), with reason and name
    filled in.
    """
    data = periksa(files).data
    assert data is not None
    for tahun in data.segel:
        if found := perubahan_tahun(data, tahun).tak_tercatat:
            known, why = data.laporan[tahun].koreksi, f"Koreksi ke-{ke}"
            text = berkas_koreksi(known, found, HARI_KOREKSI, why, "Kasi Perencanaan")
            files = files | {f"{tahun}/koreksi.csv": text}
    return files


def of_seal(files: Berkas) -> list[tuple[str, str]]:
    return [one for one in masalah(files) if one[0] in MENURUT_SEGEL]


def is_settled_by_koreksi(files: Berkas) -> None:
    """What `lkjip koreksi` records settles all that the seal tells, and no row of it can be spared."""
    if not of_seal(files):
        return
    if _unreadable(files):  # the command refuses, until what is told there is mended
        return
    made = corrected(files)
    assert not of_seal(made)
    rows = rows_of(made, "koreksi.csv") if f"{TAHUN}/koreksi.csv" in made else []
    if rows and "renstra.yml" not in {row[1] for row in rows}:  # a corrected plan has to fit the tables
        assert set(_errors(made)) <= set(_errors(files))
    for at in range(1, len(rows)):
        assert of_seal(with_rows(made, "koreksi.csv", [*rows[:at], *rows[at + 1 :]])), rows[at]


def _errors(files: Berkas) -> list[str]:
    return [str(one) for one in periksa(files).problems if one.severity == "error" and one.code not in MENURUT_SEGEL]


def _unreadable(files: Berkas) -> bool:
    data = periksa(files).data
    return data is None or any(f"{TAHUN}/{name}" in data.cacat for name in BERKAS)


@settings(max_examples=20)
@given(st.deferred(lambda: changed(tersegel())))
def test_a_change_of_a_sealed_year_is_told_at_its_place_or_means_nothing(change: tuple[Berkas, Rusak]) -> None:
    is_told_or_same(tersegel(), *change)


@settings(max_examples=10)
@given(st.deferred(lambda: changed(tersegel())), st.data())
def test_changes_that_are_recorded_are_in_order_and_each_row_is_needed(
    change: tuple[Berkas, Rusak], data: st.DataObject
) -> None:
    files, _ = change
    is_settled_by_koreksi(files)
    if data.draw(st.booleans()):  # a second change, on top of the first
        files, _ = data.draw(changed(files)) if all(f"{TAHUN}/{name}" in files for name in BERKAS) else change
        is_settled_by_koreksi(files)


@settings(max_examples=5)
@given(st.data())
def test_one_correction_after_another_leads_to_what_stands_today(data: st.DataObject) -> None:
    files = tersegel()
    for ke, target in enumerate(data.draw(st.lists(st.integers(1, 60), min_size=1, max_size=5)), 1):
        rows = rows_of(files, "kinerja.csv")
        rows[2][1] = str(target)
        files = with_rows(files, "kinerja.csv", rows)
        files = corrected(files, ke)
        assert not of_seal(files)
    if f"{TAHUN}/koreksi.csv" in files:
        rows = rows_of(files, "koreksi.csv")
        shuffled = [rows[0], *data.draw(st.permutations(rows[1:]))]
        if len({tuple(row[4:6]) for row in rows[1:]}) == len(rows) - 1 and _only_one_way(rows):
            assert not of_seal(with_rows(files, "koreksi.csv", shuffled))


def _only_one_way(rows: list[list[str]]) -> bool:
    """Tell whether no value comes back, so that rows of one day follow each other in one way only."""
    said = [rows[1][4], *(row[5] for row in rows[1:])]
    return len(set(said)) == len(said)


@settings(max_examples=15)
@given(st.randoms(use_true_random=False), st.sampled_from(BERKAS), st.sampled_from([";", ",", "\t"]), st.booleans())
@example(random.Random(1), "kinerja.csv", ",", True)
def test_order_and_spelling_mean_nothing(rng: random.Random, name: str, separator: str, windows: bool) -> None:
    files = tersegel()
    path = f"{TAHUN}/{name}"
    if name in TABEL:
        rows = rows_of(files, name)
        columns = rng.sample(range(len(rows[0])), len(rows[0]))
        body = rng.sample(rows[1:], len(rows) - 1) if name != "siklus.csv" else rows[1:]
        rows = [[row[column] for column in columns] for row in [rows[0], *body]]
        files = with_rows(files, name, rows, separator, "\r\n" if windows else "\n")
    text = files[path]
    assert isinstance(text, str)
    files[path] = f"\ufeff{text}" if windows else text.replace("\n", "  \n") + "\n\n"
    assert [one for one in periksa(files).problems if one.severity == "error"] == []


@pytest.mark.lama
@settings(max_examples=250)
@given(st.deferred(lambda: changed(tersegel())))
def test_many_changes_of_a_sealed_year(change: tuple[Berkas, Rusak]) -> None:
    is_told_or_same(tersegel(), *change)
    is_settled_by_koreksi(change[0])


@pytest.mark.lama
@settings(max_examples=50)
@given(st.deferred(lambda: changed(kantor())))
def test_many_changes_of_the_shipped_office(change: tuple[Berkas, Rusak]) -> None:
    is_told_or_same(kantor(), *change)
    is_settled_by_koreksi(change[0])


def test_a_later_sealing_holds_the_corrections_before_it() -> None:
    rows = rows_of(tersegel(), "kinerja.csv")
    rows[2][1] = "19"
    files = corrected(with_rows(tersegel(), "kinerja.csv", rows))
    again = disahkan(files)
    assert not of_seal(again)
    rows[2][1] = "18"
    changed_again = with_rows(again, "kinerja.csv", rows)
    assert of_seal(changed_again) == [("LKJ705", f"data/{TAHUN}/kinerja.csv:3:2 (target)")]
    assert not of_seal(corrected(changed_again))
    assert HARI_KOREKSI < HARI_INI
