"""What a change is called before it is saved, and after it was taken back."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from meja_uji import Penyunting, penyunting, ubahan

from lkjip_build.bahasa.sunting import diubah

PANJANG = "Kecamatan ini punya dua belas desa. Semua wilayahnya berupa desa; tidak ada kelurahan di dalamnya."


@pytest.fixture
def meja(tmp_path: Path) -> Iterator[Penyunting]:
    with penyunting(tmp_path) as found:
        found.masuk()
        yield found


@pytest.mark.parametrize(
    ("semula", "menjadi", "said"),
    [
        ("84,9", "86,2", "'84,9' menjadi '86,2'"),
        (None, "86,2", "(kosong) menjadi '86,2'"),
        (PANJANG, None, "'Kecamatan ini punya dua belas desa. Semua wilayahnya beru…' menjadi (kosong)"),
        (PANJANG, f"{PANJANG} Loket baru dibuka.", "di akhir ditambah 'Loket baru dibuka.'"),
        (PANJANG, f"Benar. {PANJANG}", "di awal ditambah 'Benar.'"),
        (PANJANG, PANJANG.replace("Semua", "Hampir semua"), "di tengah 'Semua' menjadi 'Hampir semua'"),
        (PANJANG, PANJANG.replace("dua belas", "sebelas"), "di tengah 'dua belas' menjadi 'sebelas'"),
        (PANJANG, PANJANG.replace(" di dalamnya.", "."), "di akhir 'kelurahan di dalamnya.' menjadi 'kelurahan.'"),
        (PANJANG, PANJANG.replace("Semua wilayahnya ", ""), "di tengah dihapus 'Semua wilayahnya'"),
        (PANJANG, PANJANG.replace(". ", ".\n\n"), "jarak antarkata atau barisnya berubah"),
        ("ha " * 40, "ha " * 41, "di akhir ditambah 'ha'"),
    ],
)  # fmt: skip
def test_of_two_long_texts_the_words_that_differ_are_told(semula: str | None, menjadi: str | None, said: str) -> None:
    assert diubah(semula, menjadi) == said


def test_a_sentence_added_to_a_text_is_told_as_itself(meja: Penyunting) -> None:
    shown = meja.panggil("buka", tahun=2026)
    naskah = next(one for one in shown["lembar"] if one["kode"] == "naskah")
    (row,) = [one for one in naskah["baris"] if one["kunci"] == "2026/laporan.yml|gambaran_umum"]
    old = row["isi"]["isi"]
    new = f"{old.rstrip()} Loket baru dibuka.\n"
    sent = {"lembar": "naskah", "kunci": row["kunci"], "kolom": "isi", "semula": old, "menjadi": new}
    said = meja.panggil("coba", tahun=2026, ubahan=[sent])["kalimat"]
    assert said == [f"Naskah 2026, {row['isi']['bagian']}: di akhir ditambah 'Loket baru dibuka.'"]


def test_what_is_taken_back_is_told_with_its_year_whichever_year_is_open(meja: Penyunting) -> None:
    meja.panggil("simpan", tahun=2026, ubahan=[ubahan("iku-01", "tw4", "", "86,4")])
    other = meja.panggil("buka", tahun=2023)
    told = "Kinerja 2026, Indeks Kepuasan Masyarakat, Triwulan IV: (kosong) menjadi '86,4'"
    assert other["urung"] == [told]
    assert meja.panggil("urungkan", tahun=2023)["kabar"] == f"Diurungkan: {told}."


def test_while_a_year_runs_its_verdict_is_told_with_what_it_rests_on(meja: Penyunting) -> None:
    found = meja.panggil("buka", tahun=2026)["capaian"]["iku-01"]
    assert (found["capaian"], found["putusan"]) == ("–", "Tertinggal")
    assert found["hitungan"].startswith("Sampai triwulan III 2026 tertinggal: rata-rata 85,77, di bawah target 85,83.")
