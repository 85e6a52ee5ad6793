"""Bab I: what the data say of the office stands there once, and what nobody filled in is not made up."""

from pathlib import Path

from builders import TERKECIL
from situs_laporan import cetak, laporan, laporan_of, tabel

from lkjip_build.isi import Bagian, Daftar, Dokumen, Kalimat, Kosong

INSTANSI = TERKECIL["instansi.yml"]


def bagian(dokumen: Dokumen, kode: str) -> Bagian:
    return next(inner for one in dokumen.bagian for _, inner in one.semua() if inner.kode == kode)


def kalimat(one: Bagian) -> list[str]:
    return [blok.teks for blok in one.blok if isinstance(blok, Kalimat)]


def with_desa(satu: str, dua: str, wilayah: str = "") -> dict[str, str | None]:
    text = INSTANSI.replace("nama: Satu}", f"nama: Satu{satu}}}").replace("nama: Dua}", f"nama: Dua{dua}}}")
    return {"instansi.yml": text + wilayah}


def test_without_figures_the_desa_are_named_in_a_sentence_and_no_table(tmp_path: Path) -> None:
    made = laporan_of(tmp_path, {})
    assert "Wilayah Kecamatan Uji terdiri atas 2 desa: Satu dan Dua." in kalimat(bagian(made, "gambaran-umum"))
    assert not [one for one in made.semua_tabel if one.kode == "tabel-desa"]


def test_area_and_inhabitants_are_summed_exactly(tmp_path: Path) -> None:
    wilayah = "wilayah: {satuan_luas: ha, tahun_penduduk: 2024, sumber: Uji Dalam Angka 2025}\n"
    made = laporan_of(
        tmp_path, with_desa(", luas: '0,1', penduduk: 4.512", ", luas: '1.200,25', penduduk: '999'", wilayah)
    )
    found = tabel(made, "tabel-desa")
    assert [one.judul for one in found.kolom] == ["No", "Kode wilayah", "Desa", "Luas (ha)", "Penduduk 2024 (jiwa)"]
    assert [cetak(one) for one in found.baris] == [
        ["1", "33.02.22.2001", "Satu", "0,1", "4.512"],
        ["2", "33.02.22.2002", "Dua", "1.200,25", "999"],
        ["Jumlah", "1.200,35", "5.511"],
    ]
    (luas,) = found.baris[-1].sel[1].semua_angka
    assert luas.asal.cara == "jumlah 2 luas desa"
    assert [(one.sebutan, one.teks) for one in luas.asal.masukan] == [("Satu", "0,1"), ("Dua", "1.200,25")]
    assert found.catatan == "Sumber: Uji Dalam Angka 2025."
    assert "Luas dan penduduknya ada di Tabel 1.1." in kalimat(bagian(made, "gambaran-umum"))[-1]


def test_a_sum_of_some_desa_is_not_shown(tmp_path: Path) -> None:
    made = laporan_of(tmp_path, with_desa(", penduduk: 10", ", luas: 2"))
    assert [cetak(one) for one in tabel(made, "tabel-desa").baris] == [
        ["1", "33.02.22.2001", "Satu", "belum ada", "10"],
        ["2", "33.02.22.2002", "Dua", "2", "belum ada"],
    ]


def test_the_law_of_the_office_comes_with_its_relevance(tmp_path: Path) -> None:
    law = (
        "dasar_hukum:\n"
        "  - {peraturan: Peraturan Uji Nomor 1 Tahun 2020, tentang: Uji, kaitan: dasar susunan laporan ini}\n"
        "  - {peraturan: Peraturan Uji Nomor 2}\n"
    )
    made = laporan_of(tmp_path, {"instansi.yml": INSTANSI + law})
    (found,) = [one for one in bagian(made, "dasar-hukum").blok if isinstance(one, Daftar)]
    assert ["".join(one.teks for one in butir) for butir in found.butir] == [
        "Peraturan Uji Nomor 1 Tahun 2020 tentang Uji. Dasar susunan laporan ini.",
        "Peraturan Uji Nomor 2",
    ]


def test_without_a_list_of_the_office_the_law_is_that_of_sop_and_renstra() -> None:
    (found,) = [one for one in bagian(laporan(2025), "dasar-hukum").blok if isinstance(one, Daftar)]
    assert "Peraturan Presiden Nomor 29 Tahun 2014" in found.butir[0][0].teks


def test_law_that_nobody_wrote_is_not_made_up(tmp_path: Path) -> None:
    made = laporan_of(tmp_path, {})
    assert bagian(made, "dasar-hukum").blok == (Kosong("Belum ditulis.", "instansi.yml: dasar_hukum"),)
