"""Bab I: what the data say of the office stands there once, and what nobody filled in is not made up."""

from io import BytesIO
from pathlib import Path

import pytest
from builders import TERKECIL, lengkap, write_folder
from docx import Document
from kantor_bab_1 import kantor_bab_1
from pikepdf import Dictionary, Pdf
from pypdf import PdfReader
from situs_laporan import cetak, laporan, laporan_of, situs_at, tabel

from lkjip_build.build import laporan_tahun
from lkjip_build.isi import Bagian, Daftar, Dokumen, Kalimat, Kosong, Paragraf, PeranBaris
from lkjip_build.keluaran.docx.lkjip import lkjip_docx
from lkjip_build.keluaran.typst.lkjip import lkjip_pdf
from lkjip_build.susunan.butir import Keadaan
from lkjip_build.susunan.kelengkapan import kelengkapan

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


PEGAWAI = "kelompok;rincian;jumlah;sumber\n"


def kepegawaian(rows: str) -> dict[str, str | None]:
    return {"2025/kepegawaian.csv": PEGAWAI + rows}


def test_pegawai_are_summed_once_where_all_groups_agree(tmp_path: Path) -> None:
    rows = "jenis-kelamin;perempuan;9;\njenis-kelamin;laki-laki;12;\ngolongan;III;20;DUK 2025\ngolongan;IV;1;DUK 2025\n"
    found = tabel(laporan_of(tmp_path, kepegawaian(rows)), "tabel-pegawai")
    assert found.judul_lengkap == "Tabel 1.1 Pegawai menurut golongan dan jenis kelamin, 2025"
    assert [cetak(one) for one in found.baris] == [
        ["Menurut golongan"],
        ["III", "20"],
        ["IV", "1"],
        ["Menurut jenis kelamin"],
        ["perempuan", "9"],
        ["laki-laki", "12"],
        ["Jumlah pegawai", "21"],
    ]
    (total,) = found.baris[-1].sel[1].semua_angka
    assert (total.nilai, [one.teks for one in total.asal.masukan]) == (21, ["20", "1"])
    assert found.catatan == "Sumber: DUK 2025."


def test_groups_that_disagree_have_each_its_own_sum(tmp_path: Path) -> None:
    rows = "golongan;III;20;\njenis-kelamin;perempuan;9;\n"
    found = tabel(laporan_of(tmp_path, kepegawaian(rows)), "tabel-pegawai")
    assert [cetak(one) for one in found.baris if one.peran is PeranBaris.JUMLAH] == [["Jumlah", "20"], ["Jumlah", "9"]]


def test_sarana_stand_as_listed(tmp_path: Path) -> None:
    rows = "nama;jumlah;satuan;kondisi\nGedung kantor;1;unit;baik\nSepeda motor;1.200;unit;\n"
    found = tabel(laporan_of(tmp_path, {"2025/sarana-prasarana.csv": rows}), "tabel-sarana")
    assert [one.judul for one in found.kolom] == ["No", "Sarana atau prasarana", "Jumlah", "Satuan", "Kondisi"]
    assert [cetak(one) for one in found.baris] == [
        ["1", "Gedung kantor", "1", "unit", "baik"],
        ["2", "Sepeda motor", "1.200", "unit", "–"],
    ]


@pytest.mark.parametrize(
    ("kode", "berkas"), [("kepegawaian", "kepegawaian.csv"), ("sarana-prasarana", "sarana-prasarana.csv")]
)
def test_what_nobody_filled_in_a_draft_tells_and_a_final_report_leaves_out(
    tmp_path: Path, kode: str, berkas: str
) -> None:
    begun = TERKECIL["2025/siklus.csv"].partition("2;camat")[0]
    draft = laporan_of(tmp_path / "draf", {"2025/siklus.csv": begun})
    told = [one for one in bagian(draft, "struktur-organisasi").blok if isinstance(one, Kosong)]
    assert [one.teks.partition(" belum ada")[1] for one in told if one.asal == f"2025/{berkas}"] == [" belum ada"]
    final = laporan_of(tmp_path / "final", {})
    assert f"2025/{berkas}" not in [one.asal for one in final.semua_blok if isinstance(one, Kosong)]
    # The address of a part that a final report goes without would lead nowhere.
    assert all(kode not in [inner.kode for one in made.bagian for _, inner in one.semua()] for made in (draft, final))


def test_a_report_whose_pegawai_contradict_each_other_cannot_be_signed(tmp_path: Path) -> None:
    files = {**lengkap(), "2025/kepegawaian.csv": PEGAWAI + "golongan;III;20;\njenis-kelamin;perempuan;9;\n"}
    semua = kelengkapan(situs_at(write_folder(tmp_path / "data", files)), 2025)
    (found,) = [one for one in semua if one.butir == "Kepegawaian"]
    assert found.keadaan is Keadaan.BELUM
    assert found.tindakan == "samakan jumlah pegawai antarkelompok di 2025/kepegawaian.csv"


def butir(daftar: Daftar) -> list[object]:
    """A list as nested texts."""
    return [
        [one.teks if isinstance(one, Paragraf) else butir(one) for one in satu if isinstance(one, Paragraf | Daftar)]
        for satu in daftar.butir
    ]


def test_the_chart_and_the_list_tell_the_same_tree(tmp_path: Path) -> None:
    made = laporan_tahun(situs_at(write_folder(tmp_path / "data", kantor_bab_1())), 2025)
    part = bagian(made, "struktur-organisasi")
    (listed,) = [one for one in part.blok if isinstance(one, Daftar)]
    (head,) = butir(listed)
    assert head == [
        "Camat Uji: Budi",
        [
            ["Kelompok Jabatan Fungsional"],
            [
                "Sekretaris Kecamatan: Contoh Sekretaris, S.Sos.",
                [
                    ["Kepala Subbagian Umum dan Kepegawaian: Contoh Kasubbag"],
                    ["Kepala Subbagian Perencanaan dan Keuangan"],
                ],
            ],
            ["Kepala Seksi Pemerintahan: Contoh Kasi, S.IP."],
            ["Kepala Seksi Ketenteraman dan Ketertiban Umum"],
            ["Kepala Seksi Pemberdayaan Masyarakat Desa"],
            ["Kepala Seksi Kesejahteraan Sosial"],
            ["Kepala Seksi Pelayanan Umum"],
        ],
    ]
    (gambar,) = [one for one in made.semua_gambar if one.kode == "gambar-bagan"]
    assert gambar.judul_lengkap == "Gambar 1.1 Bagan organisasi Kecamatan Uji"
    assert gambar.uraian.startswith("Bagan organisasi Kecamatan Uji: 10 jabatan dalam 3 tingkat, dipimpin Camat Uji.")
    (apart,) = part.bagian
    assert (apart.judul, apart.melintang, part.melintang) == ("Bagan Organisasi", True, False)


def test_the_chart_reaches_pdf_and_docx_with_its_words(tmp_path: Path) -> None:
    made = laporan_tahun(situs_at(write_folder(tmp_path / "data", kantor_bab_1())), 2025)
    said = next(one.uraian for one in made.semua_gambar if one.kode == "gambar-bagan")
    pdf = PdfReader(BytesIO(lkjip_pdf(made)))
    (page,) = [one for one in pdf.pages if "Kesejahteraan" in one.extract_text() and one.mediabox.width > 800]
    assert "Ketenteraman" in page.extract_text()
    with Pdf.open(BytesIO(lkjip_pdf(made))) as opened:
        alts = [str(one["/Alt"]) for one in opened.objects if isinstance(one, Dictionary) and "/Alt" in one]
    assert said in alts
    word = Document(BytesIO(lkjip_docx(made)))
    assert said in [one.get("descr") for one in word.element.body.iter() if one.tag.endswith("docPr")]


def test_without_superiors_there_is_no_chart(tmp_path: Path) -> None:
    assert not [one for one in laporan(2025).semua_gambar if one.kode == "gambar-bagan"]
    begun = TERKECIL["2025/siklus.csv"].partition("2;camat")[0]
    draft = bagian(laporan_of(tmp_path, {"2025/siklus.csv": begun}), "struktur-organisasi")
    assert "instansi.yml: pejabat.atasan" in [one.asal for one in draft.blok if isinstance(one, Kosong)]
