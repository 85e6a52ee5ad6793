"""An SOP watched every six months: on its page, as a sheet to print, in the open data, among the data files."""

import io
import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from builders import HARI_INI, TERKECIL, write_folder
from data_jahat import ATTACKS
from pypdf import PdfReader
from situs_laporan import situs_at, situs_terbit

from lkjip_build.build import Site, build
from lkjip_build.isi import Bagian, Baris, DaftarUnduhan, Tabel
from lkjip_build.keluaran.sop import lembar
from lkjip_build.susunan.pemantauan_sop import bagian_pemantauan, semua_lembar
from lkjip_build.susunan.situs import Situs

KODE = "penyusunan-lkjip"
ALAMAT = f"sop/{KODE}/sop-{KODE}-pemantauan.pdf"
NIP = "19730723 199303 1 001"
JAHAT = ATTACKS[0]
TABEL = (
    "tahun;semester;langkah;berjalan;catatan;tindakan;paraf\n"
    f"2026;1;2;tidak;Dua kali dibaca {JAHAT};Koreksi dijadwalkan;Camat, NIP {NIP}\n"
    "2026;1;3;;;;\n"
    "2025;2;1;baik;;;\n"
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    files = {**TERKECIL, f"sop/{KODE}.pemantauan.csv": TABEL}
    return write_folder(tmp_path_factory.mktemp("pemantauan") / "data", files)


@pytest.fixture(scope="module")
def site(folder: Path) -> Site:
    return build(folder, HARI_INI)


def bagian(situs: Situs) -> Bagian:
    (found,) = bagian_pemantauan(situs, situs.data.sop[KODE])
    return found


def tabel(satu: Bagian) -> Tabel:
    (found,) = satu.blok
    assert isinstance(found, Tabel)
    return found


def cetak(baris: Baris) -> list[str]:
    return [f"{sel.teks} {sel.teks_kecil}".strip() for sel in baris.sel]


def halaman(site: Site) -> list[str]:
    reader = PdfReader(io.BytesIO(site.berkas[ALAMAT]()))  # type: ignore[arg-type]
    return [" ".join(page.extract_text().split()) for page in reader.pages]


def test_the_shipped_page_proposes_from_the_log_and_says_that_it_is_an_example() -> None:
    part = bagian(situs_terbit())
    assert [one.judul for one in part.bagian] == ["Semester I 2026", "Semester I 2025", "Semester I 2024"]
    said = "".join(run.teks for run in part.blok[0].potongan)  # type: ignore[union-attr]
    assert "Yang bertanda usulan dihitung dari catatan siklus" in said
    assert said.startswith("Data contoh, bukan pemantauan yang sebenarnya. ")
    assert [one.judul for one in map(tabel, part.bagian)] == [
        f"Pemantauan 1 Januari sampai 30 Juni {tahun} (data contoh)" for tahun in (2026, 2025, 2024)
    ]
    rows = [cetak(row) for row in tabel(part.bagian[0]).baris]
    assert rows[2] == [
        "3. Menyusun draft LKjIP",
        "tidak usulan dari catatan siklus",
        "Dikerjakan sekali; lebih lama dari mutu baku 7 hari, yaitu 9 hari.",
        "–",
        "belum diparaf",
    ]
    assert [row[1].split()[0] for row in rows] == ["baik", "baik", "tidak", "baik", "tidak", "baik"]


def test_real_data_are_no_example(tmp_path: Path) -> None:
    files = {**TERKECIL, "instansi.yml": TERKECIL["instansi.yml"].replace("status_data: contoh", "status_data: resmi")}
    situs = situs_at(write_folder(tmp_path / "data", files))
    part = bagian(situs)
    said = "".join(run.teks for run in part.blok[0].potongan)  # type: ignore[union-attr]
    assert said.startswith("Setiap prosedur dipantau setiap enam bulan")
    assert tabel(part.bagian[0]).judul == "Pemantauan 1 Januari sampai 30 Juni 2026"
    assert [one.tanda for one in semua_lembar(situs)] == [""]


def test_what_the_office_wrote_stands_without_the_mark(folder: Path) -> None:
    part = bagian(situs_at(folder))
    assert [one.judul for one in part.bagian] == ["Semester I 2026", "Semester II 2025"]
    first, second, third = (cetak(row) for row in tabel(part.bagian[0]).baris)
    assert first[1:3] == ["baik usulan dari catatan siklus", "Dikerjakan 2 kali; semuanya sesuai mutu baku 7 hari."]
    assert second[1:4] == ["tidak", f"Dua kali dibaca {JAHAT}", "Koreksi dijadwalkan"]
    assert third[1:] == ["belum dinilai", "–", "–", "belum diparaf"]
    assert [cetak(row)[1] for row in tabel(part.bagian[1]).baris] == ["baik", "belum dinilai", "belum dinilai"]


def test_nothing_appears_where_nothing_was_logged_nor_watched(tmp_path: Path) -> None:
    empty = {**TERKECIL, "2025/siklus.csv": TERKECIL["2025/siklus.csv"].split("\n")[0] + "\n"}
    empty |= {"sop/pelayanan/ktp.yml": TERKECIL[f"sop/{KODE}.yml"]}
    situs = situs_at(write_folder(tmp_path / "data", empty))
    assert [bagian_pemantauan(situs, sop) for sop in situs.data.sop.values()] == [(), ()]
    assert list(semua_lembar(situs)) == []
    with_log = situs_at(write_folder(tmp_path / "data", TERKECIL))
    assert bagian_pemantauan(with_log, with_log.data.sop["ktp"]) == ()  # the log is of the other SOP


def test_the_sheet_has_a_page_for_each_half_year_with_room_to_sign(site: Site, folder: Path) -> None:
    newest, older = halaman(site)
    for words in (
        "LEMBAR PEMANTAUAN SOP Penyusunan LKjIP Semester I 2026 (1 Januari sampai 30 Juni 2026)",
        "No Prosedur Berjalan baik Tidak Catatan Tindakan Paraf",
        "√ usulan Dikerjakan 2 kali; semuanya sesuai mutu baku 7 hari.",
        JAHAT,
        "coret dan ganti yang tidak tepat",
        "DATA CONTOH",
    ):
        assert words in newest
    assert "belum" not in newest.replace("dan belum diparaf; coret", "")
    assert "usulan" not in older
    assert "√" in older
    assert "–" not in older.partition("Lembar pemantauan SOP")[0]
    assert "Semester II 2025 (1 Juli sampai 31 Desember 2025)" in older
    again = dict(lembar(semua_lembar(situs_at(folder))))
    assert again[ALAMAT]() == site.berkas[ALAMAT]()


def test_the_sheet_is_archivable_accessible_and_lies_on_f4(site: Site) -> None:
    reader = PdfReader(io.BytesIO(site.berkas[ALAMAT]()))  # type: ignore[arg-type]
    root: Any = reader.trailer["/Root"]
    xmp = root["/Metadata"].get_data().decode()
    for claim in ("<pdfaid:part>2<", "<pdfaid:conformance>A<", "<pdfuaid:part>1<"):
        assert claim in xmp
    box = reader.pages[0].mediabox
    assert [round(float(side) / 72 * 25.4) for side in (box.width, box.height)] == [330, 215]
    assert reader.metadata is not None
    assert reader.metadata.creation_date is not None
    assert reader.metadata.creation_date.date() == date(2026, 1, 1)


def test_the_page_offers_the_sheet_and_masks_the_nip_everywhere(site: Site, folder: Path) -> None:
    downloads = [one for one in bagian(situs_at(folder)).blok if isinstance(one, DaftarUnduhan)]
    assert [one.ke for block in downloads for one in block.unduhan] == [f"/{ALAMAT}"]
    page = site.halaman[f"sop/{KODE}/index.md"]().source(inline=True)
    assert "&lt;script&gt;" in page
    assert JAHAT not in page
    texts = [page, *halaman(site), *(str(one) for one in site.files.values() if isinstance(one, str))]
    assert not any("19730723" in text for text in texts)
    assert any("Camat, NIP" in text for text in texts)


def test_the_open_data_hold_the_rows_only_where_there_are_some(site: Site, tmp_path: Path) -> None:
    rows = json.loads(str(site.berkas[f"data/sop/{KODE}.json"]()))["pemantauan"]
    assert rows[1] == {
        "tahun": 2026,
        "semester": 1,
        "langkah": "3",
        "berjalan": None,
        "catatan": None,
        "tindakan": None,
        "paraf": None,
    }
    assert [row["berjalan"] for row in rows] == ["tidak", None, "baik"]
    without = build(write_folder(tmp_path / "data", TERKECIL), HARI_INI)
    assert "pemantauan" not in json.loads(str(without.berkas[f"data/sop/{KODE}.json"]()))


def test_the_table_is_published_as_a_data_file_that_says_what_it_is(site: Site) -> None:
    page = site.halaman[f"sumber/sop/{KODE}.pemantauan/index.md"]().source(inline=True)
    assert "Hasil pemantauan SOP penyusunan-lkjip" in page
    assert f"/sop/{KODE}/#pemantauan" in page
    assert "kamus-sop-nama-pemantauan-csv" in page
    assert any(
        "kamus-sop-nama-pemantauan-csv" in one.source(inline=True)
        for one in site.pages
        if one.uri == "data/kamus-berkas/index.md"
    )
