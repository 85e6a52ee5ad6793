"""The SOP's PDF measured: every word of a head inside its column, nothing too small to read, the right paper."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from cetakan import SELIP, Cetakan, cetak, kata_of, pelaksana
from contoh_sop import JABATAN, NAMA_JAHAT, berkeliling, folder_with

from lkjip_build.keluaran.typst.formulir import TEPI


def check(made: Cetakan, nama: Sequence[str]) -> None:
    """Assert that each head stands in its column and says its name, and that no letter is below six points."""
    for page in made.reader.pages:
        small = [satu for satu in kata_of(page) if satu.ukuran < 6 - 0.001]
        assert small == []
        wide = [satu for satu in kata_of(page) if satu.kanan > float(page.mediabox.width) - TEPI + SELIP]
        assert wide == []
    said: dict[int, set[str]] = {i: set() for i in range(len(nama))}
    for i, satu, top, bottom in made.kepala():
        left, right = made.kolom[i]
        assert left - SELIP <= satu.kiri, satu
        assert satu.kanan <= right + SELIP, satu
        assert top - SELIP <= satu.atas, satu
        assert satu.bawah <= bottom + SELIP, satu
        said[i].add(satu.teks)
    assert all(said.values()), said


@pytest.mark.parametrize("lajur", range(1, 21))
def test_real_posts_stay_in_their_columns(lajur: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    nama = JABATAN[:lajur]
    data = folder_with(tmp_path, "Uji", berkeliling(lajur, 14), pelaksana=pelaksana(nama))
    made = cetak(monkeypatch, data)
    check(made, nama)
    heads = ["".join(satu["baris"]).replace(" ", "") for satu in made.data["lajur"]]
    assert heads == [satu.upper().replace(" ", "") for satu in nama]


@pytest.mark.parametrize("lajur", [1, 2, 5, 9, 14, 20])
def test_words_of_sixty_letters_stay_in_their_columns(
    lajur: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    nama = [f"{'Pemberdayaan' * 5} {i}" for i in range(lajur)]
    made = cetak(monkeypatch, folder_with(tmp_path, "Uji", berkeliling(lajur, 9), pelaksana=pelaksana(nama)))
    check(made, nama)
    assert made.diputar


def test_hostile_names_stay_text_in_their_columns(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = cetak(monkeypatch, folder_with(tmp_path, "Uji", berkeliling(20, 12), pelaksana=pelaksana(NAMA_JAHAT)))
    check(made, NAMA_JAHAT)
    text = " ".join(satu.teks for page in made.reader.pages for satu in kata_of(page))
    for words in ("</TABLE><B>", '#PANIC("X") $A$ [B]', "{{ 7*7 }}"):
        assert words in text
    assert "(13) " + "W" * 10 in text  # too long for any head: named in full below the table
    assert text.count("W") >= 400


def test_heads_stand_upright_are_shortened_or_turned_in_this_order(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    nama = JABATAN[:11]
    short = ("Camat", "Sekcam", "Kasub Umum", "Kasub Ren", "Kasi Tapem", "Kasi PMD", "Kasi TU", "Kasi Sos", "Kasi Yan")
    short += ("Adm", "Data")
    few = cetak(
        monkeypatch, folder_with(tmp_path / "a", "Uji", berkeliling(3, 8), pelaksana=pelaksana(nama[:3], short[:3]))
    )
    plain = cetak(monkeypatch, folder_with(tmp_path / "b", "Uji", berkeliling(11, 8), pelaksana=pelaksana(nama)))
    singkat = cetak(
        monkeypatch, folder_with(tmp_path / "c", "Uji", berkeliling(11, 8), pelaksana=pelaksana(nama, short))
    )
    assert [satu.diputar for satu in (few, plain, singkat)] == [False, True, False]
    assert "SEKRETARIS KECAMATAN" in [" ".join(satu["baris"]) for satu in few.data["lajur"]]
    assert [" ".join(satu["baris"]) for satu in singkat.data["lajur"]] == [satu.upper() for satu in short]
    assert few.data["catatan"] == plain.data["catatan"] == []
    assert singkat.data["catatan"][0].startswith("Kepala kolom: (4) Sekcam = Sekretaris Kecamatan; (5) Kasub Umum = ")


def test_the_rank_of_who_signs_stands_on_both_pages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    signer = {"jabatan": "Camat", "nama": "Uji Coba, S.Sos", "pangkat": "Pembina Tingkat I"}
    made = cetak(monkeypatch, folder_with(tmp_path, "Uji", berkeliling(2, 4), lanes=2, disahkan=signer))
    for page in made.reader.pages:
        order = [satu.teks for satu in kata_of(page) if satu.teks in signer.values()]
        assert order[-2:] == ["Uji Coba, S.Sos", "Pembina Tingkat I"]


def test_a3_only_where_the_drawing_needs_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Long names alone keep the paper; lanes whose lines would be too fine on it do not."""
    long = [f"{'Pemberdayaan' * 5} {i}" for i in range(8)]
    made = [
        cetak(monkeypatch, folder_with(tmp_path / str(len(nama)), "Uji", berkeliling(len(nama), 12), pelaksana=nama))
        for nama in (pelaksana(long), pelaksana([f"P{i}" for i in range(15)]))
    ]
    assert [round(float(satu.reader.pages[0].mediabox.width)) for satu in made] == [935, 1191]


def test_a_merged_cell_of_time_is_one_cell_also_where_a_page_divides_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    semua = berkeliling(3, 24)
    for first, last, waktu in ((3, 5, "3 hari"), (8, 20, "2 minggu")):
        semua[first - 1]["mutu_baku"] |= {"waktu": waktu, "waktu_sampai": last}
        for one in semua[first:last]:
            one["mutu_baku"]["waktu"] = ""
    data = folder_with(tmp_path, "Uji", semua, lanes=3, jangka_waktu="14 hari kerja")
    made = cetak(monkeypatch, data)
    times = [
        [satu["waktu"] and (satu["waktu"]["teks"], satu["waktu"]["baris"]) for satu in page["baris"]]
        for page in made.data["halaman"]
    ]
    rows = [[satu["langkah"] for satu in page["baris"]] for page in made.data["halaman"]]
    assert ("3 hari", 3) in times[0]
    parts = [(teks, count) for page in times for teks, count in filter(None, page) if "minggu" in teks]
    assert {teks for teks, _ in parts} == {"2 minggu untuk langkah 8–20"}
    assert len(parts) > 1
    assert sum(count for _, count in parts) == 13
    for page, steps in zip(times, rows, strict=True):
        assert sum(cell[1] for cell in page if cell) == len(steps)  # each row has one cell of time
    texts = [" ".join(page.extract_text().split()) for page in made.reader.pages]
    assert "Waktu seluruh layanan: 14 hari kerja" in texts[-1]
    assert sum("untuk langkah 8–20" in text.replace("langkah8", "langkah 8") for text in texts) == len(parts)
