"""Edits of shipped tables: csv.reader reads exactly the intended rows, and no line besides changes."""

import csv
import io
from contextlib import suppress
from pathlib import Path

import pytest
from bentuk import BENTUK, semua_csv
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from lkjip_build.model.pengesahan import SELURUH
from lkjip_build.sources import read_file
from lkjip_build.sources.text import codec_of
from lkjip_build.sunting.perubahan import Ditolak, Perubahan, kunci_baris
from lkjip_build.sunting.rancangan import model_of
from lkjip_build.sunting.tabel import tabel_baru, ubah_tabel

FILES = semua_csv()
ISIAN = st.one_of(
    st.text("ab é–;,\"' 5", max_size=8).map(str.strip),
    st.sampled_from(["82,5", "30/35", "dua\nbaris", "", "Diterapkan", "1.731"]),
)
Rows = list[list[str]]


def nama(file: Path) -> str:
    return "/".join(file.parts[file.parts.index("data") + 1 :])


def bytes_of(file: Path, bentuk: str) -> bytes:
    return BENTUK[bentuk](file.read_bytes())


def rows_of(raw: bytes) -> Rows:
    mark, codec = codec_of(raw)
    return list(csv.reader(io.StringIO(raw[len(mark) :].decode(codec), newline=""), delimiter=";"))


def lines_of(raw: bytes) -> list[str]:
    mark, codec = codec_of(raw)
    return raw[len(mark) :].decode(codec).splitlines(keepends=True)


def normal(rows: Rows) -> Rows:
    return [[cell.replace("\r\n", "\n") for cell in row] for row in rows]


@settings(max_examples=50)
@given(st.sampled_from(FILES), st.sampled_from(sorted(BENTUK)), st.data(), ISIAN)
def test_a_cell_that_is_set_is_the_only_thing_that_changes(
    file: Path, bentuk: str, data: st.DataObject, text: str
) -> None:
    raw, name = bytes_of(file, bentuk), nama(file)
    document = read_file(raw, name).document
    assert document is not None
    rows = rows_of(raw)
    assume(len(rows) > 1)
    row = data.draw(st.integers(1, len(rows) - 1))
    column = data.draw(st.integers(1, len(rows[0]) - 1))
    kunci, semula = kunci_baris(document)[row - 1], rows[row][column] or None
    model = model_of(name)
    assert model is not None
    after = None
    with suppress(Ditolak):
        after = ubah_tabel(raw, name, model, [Perubahan(name, kunci, rows[0][column], semula, text or None)])
    if after is None:  # a letter that cp1252 lacks, or a text that would read as cells or rows
        assert not text.isascii() or any(sign in text for sign in ";,\n")
        return
    rows[row][column] = text
    assert normal(rows_of(after)) == rows
    assert codec_of(after)[0] == codec_of(raw)[0]
    old, new = lines_of(raw), lines_of(after)
    same_above = next((n for n, (one, other) in enumerate(zip(old, new, strict=False)) if one != other), len(old))
    same_below = next(
        (n for n, (one, other) in enumerate(zip(old[::-1], new[::-1], strict=False)) if one != other), len(old)
    )
    assert same_above + same_below >= len(old) - 1


@settings(max_examples=30)
@given(st.sampled_from(FILES), st.sampled_from(sorted(BENTUK)), st.data())
def test_a_row_that_is_removed_and_one_that_is_added(file: Path, bentuk: str, data: st.DataObject) -> None:
    raw, name = bytes_of(file, bentuk), nama(file)
    document, model = read_file(raw, name).document, model_of(name)
    assert document is not None
    assert model is not None
    rows = rows_of(raw)
    added = tuple((title, data.draw(st.sampled_from(["x1", "kata, kata", "dua\nbaris"]))) for title in rows[0][:3])
    made = ubah_tabel(raw, name, model, [Perubahan(name, "x1", SELURUH, None, added)])
    blank = [""] * (len(rows[0]) - 3)
    assert normal(rows_of(made)) == [*rows, [text for _, text in added] + blank]
    assert made.startswith(raw.rstrip(b"\r\n\x00") if bentuk != "utf-16" else raw)
    assert made.endswith(b"\n") == raw.endswith(b"\n")
    again = read_file(made, name).document
    assert again is not None
    back = ubah_tabel(made, name, model, [Perubahan(name, kunci_baris(again)[-1], SELURUH, added, None)])
    assert back == raw
    if len(rows) > 1:
        number = data.draw(st.integers(1, len(rows) - 1))
        semula = tuple((title, cell) for title, cell in zip(rows[0], rows[number], strict=True) if cell)
        change = Perubahan(name, kunci_baris(document)[number - 1], SELURUH, semula, None)
        assert rows_of(ubah_tabel(raw, name, model, [change])) == rows[:number] + rows[number + 1 :]


def ubah(text: str, name: str, *semua: Perubahan) -> str:
    model = model_of(name)
    assert model is not None
    return ubah_tabel(text.encode(), name, model, semua).decode()


KINERJA = "2026/kinerja.csv"
RENCANA = "2026/rencana-aksi.csv"


def test_all_changes_speak_of_the_file_as_it_was() -> None:
    text = "indikator;aksi\na;satu\na;dua\nb;tiga\n"
    head = "indikator;target_tw1;target_tw2;target_tw3;target_tw4;aksi;kegiatan;penanggung_jawab\n"
    full = head + "".join(f"{row.split(';')[0]};;;;;{row.split(';')[1]};;\n" for row in text.splitlines()[1:])
    semua = [
        Perubahan(RENCANA, "a", SELURUH, (("indikator", "a"), ("aksi", "satu")), None),
        Perubahan(RENCANA, "a ke-2", "aksi", "dua", "empat"),
        Perubahan(RENCANA, "c", SELURUH, None, (("indikator", "c"), ("aksi", "lima"))),
    ]
    assert ubah(full, RENCANA, *semua) == head + "a;;;;;empat;;\nb;;;;;tiga;;\nc;;;;;lima;;\n"


def test_a_column_that_may_be_left_out_is_added_where_it_belongs() -> None:
    text = "indikator,target,sumber_data,catatan\niku-01,5,buku,\n"
    assert ubah(text, KINERJA, Perubahan(KINERJA, "iku-01", "tw1", None, "82,5")) == (
        'indikator,target,tw1,sumber_data,catatan\niku-01,5,"82,5",buku,\n'
    )


@pytest.mark.parametrize(
    ("change", "why"),
    [
        (Perubahan(KINERJA, "iku-09", "target", "5", "6"), "baris 'iku-09' tidak ada"),
        (Perubahan(KINERJA, "iku-01", "sasaran", None, "6"), "kolom 'sasaran' tidak dikenal"),
        (Perubahan(KINERJA, "iku-01", "target", "4", "6"), "sekarang berisi '5', bukan '4'"),
        (Perubahan(KINERJA, "iku-01", SELURUH, (("indikator", "iku-01"),), None), "sekarang berisi 'iku-01; 5', bukan"),
        (Perubahan(KINERJA, "x", SELURUH, None, ()), "tidak bisa ditulis"),
    ],
)
def test_a_change_that_does_not_fit_is_refused(change: Perubahan, why: str) -> None:
    with pytest.raises(Ditolak, match=why):
        ubah("indikator;target\niku-01;5\n", KINERJA, change)


def test_a_letter_that_the_encoding_lacks_is_told() -> None:
    model = model_of(KINERJA)
    assert model is not None
    raw = "indikator;catatan\niku-01;café\n".encode("cp1252")
    with pytest.raises(Ditolak, match="huruf '→' tidak ada di pengodean berkas ini"):
        ubah_tabel(raw, KINERJA, model, [Perubahan(KINERJA, "iku-01", "catatan", "café", "5 → 6")])


def test_a_table_that_is_begun_has_the_columns_it_must_have() -> None:
    model = model_of("2026/anggaran.csv")
    assert model is not None
    assert tabel_baru(model) == b"kode;program;kegiatan;sasaran;pagu;pagu_perubahan;realisasi;catatan\n"
