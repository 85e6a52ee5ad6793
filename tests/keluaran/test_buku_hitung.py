"""The workbook computes: LibreOffice, made to recalculate, finds in every cell what the report says."""

from decimal import Decimal
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import kantor_hitung
import openpyxl
import pytest
from buku_hitung import beda, dihitung_ulang, diketik, rumus_excel, sel_data, semua_rumus, semua_sel
from contoh_lkjip import TAHUN, a_bagian, a_dokumen, a_tabel, laporan_dari, shipped
from kantor_hitung import ATURAN, KOREKSI, terketik, tulis
from libreoffice import recalculated

from lkjip_build.isi import Baris, Dokumen, JenisAngka, Kolom, dihitung, rupiah, sel, teks, tertulis
from lkjip_build.isi.buku_kerja import buku_kerja
from lkjip_build.isi.rumus import Fungsi, Hitung, Petak, bagi, hitung, jika, jumlah
from lkjip_build.keluaran.ods.lkjip import lkjip_ods
from lkjip_build.keluaran.rumus import EXCEL, OPEN, rumus_teks
from lkjip_build.keluaran.xlsx import lkjip_xlsx
from lkjip_build.problems import Location

UANG = ("PK Anggaran", "PK Perubahan Anggaran", "Realisasi Anggaran", "Anggaran Triwulan")


def test_every_formula_gives_what_the_report_says(tmp_path: Path) -> None:
    """Of each year, in both formats; LibreOffice is started once."""
    semua = {tahun: shipped(tahun) for tahun in TAHUN}
    assert all(len(semua_rumus(dokumen)) > 20 for dokumen in semua.values())
    made = {f"excel-{tahun}.xlsx": (dokumen, lkjip_xlsx(dokumen)) for tahun, dokumen in semua.items()}
    made |= {f"open-{tahun}.ods": (dokumen, lkjip_ods(dokumen)) for tahun, dokumen in semua.items()}
    read = recalculated(tmp_path, {name: isi for name, (_, isi) in made.items()})
    assert {name: found for name, (dokumen, _) in made.items() if (found := beda(dokumen, read[name]))} == {}
    assert read.keys() == made.keys()


@pytest.mark.lama
@pytest.mark.parametrize("aturan", ATURAN)
def test_a_correction_gives_what_we_compute_for_it(aturan: str, tmp_path: Path) -> None:
    """Whatever the target and the direction: each figure typed anew in the workbook, each written anew in the data."""
    before = tulis(tmp_path / "semula", aturan)
    dokumen = laporan_dari(before, kantor_hitung.TAHUN)
    isi = lkjip_xlsx(dokumen)
    typed = {"semula.xlsx": isi, "semula-ods.ods": lkjip_ods(dokumen)}
    wanted = dict.fromkeys(typed, dokumen)
    for nomor, koreksi in enumerate(KOREKSI):
        berkas, kunci, kolom, baru = koreksi
        cell = sel_data(dokumen, before / str(kantor_hitung.TAHUN) / berkas, kunci, kolom)
        typed[f"{nomor}.xlsx"] = diketik(isi, {cell: terketik(baru)})
        wanted[f"{nomor}.xlsx"] = laporan_dari(tulis(tmp_path / str(nomor), aturan, koreksi), kantor_hitung.TAHUN)
    formulas = semua_rumus(dokumen)
    read = recalculated(tmp_path, typed)
    found = {name: beda(wanted[name], book, formulas) for name, book in read.items()}
    assert [(name, cell) for name, cells in found.items() for cell in cells] == []


def test_a_wrong_value_is_found_whether_typed_or_brought_by_the_file(tmp_path: Path) -> None:
    """A formula that a file brings with a wrong value is computed anew; a number that was typed over one is not."""
    dokumen = shipped(2025)
    place = ("Realisasi Anggaran", "C40")
    right, wrong = str(3020300000), str(3020300001)
    brought = _with_wrong_value(lkjip_xlsx(dokumen), f"<v>{right}.0</v>", f"<v>{wrong}.0</v>")
    assert openpyxl.load_workbook(BytesIO(brought), data_only=True)[place[0]][place[1]].value == int(wrong)
    assert beda(dokumen, openpyxl.load_workbook(BytesIO(brought), data_only=True)) != []
    assert beda(dokumen, dihitung_ulang(tmp_path, brought)) == []
    typed = diketik(lkjip_xlsx(dokumen), {place: int(wrong)})
    found = beda(dokumen, dihitung_ulang(tmp_path, typed))
    assert any(one.startswith("Realisasi Anggaran!C40") for one in found)


def _with_wrong_value(content: bytes, old: str, new: str) -> bytes:
    made = BytesIO()
    with ZipFile(BytesIO(content)) as source, ZipFile(made, "w") as target:
        changed = 0
        for name in source.namelist():
            text = source.read(name)
            changed += text.count(old.encode())
            target.writestr(name, text.replace(old.encode(), new.encode()))
    assert changed
    return made.getvalue()


def test_sums_and_shares_are_formulas_over_what_was_typed() -> None:
    made = {
        place: rumus_teks(sel.rumus, place[0], EXCEL) for place, sel in semua_rumus(shipped(2025)).items() if sel.rumus
    }
    assert made["Realisasi Anggaran", "C7"] == "=SUM(C8:C10)"
    assert made["Realisasi Anggaran", "E7"] == '=IF(C7>0,ROUND(D7/C7,4),"–")'
    assert made["Realisasi Anggaran", "E8"] == '=IF(AND(ISNUMBER(D8),C8>0),ROUND(D8/C8,4),"–")'
    assert made["Serapan dan Realisasi", "B6"] == "='Anggaran Triwulan'!B40"
    computed = [
        (place, sel)
        for place, sel in semua_sel(shipped(2025))
        if place[0] in UANG and sel.angka and sel.angka.jenis is JenisAngka.RUPIAH
    ]
    assert [place for place, sel in computed if sel.angka and sel.angka.asal.cara and sel.rumus is None] == []
    assert [place for place, sel in computed if sel.angka and sel.angka.asal.tempat and sel.rumus is not None] == []


def test_the_efficiency_of_every_sasaran_is_a_formula_that_judges_as_the_report_does() -> None:
    made = rumus_excel(shipped(2025))
    cells = {place: sel for place, sel in semua_sel(shipped(2025)) if place[0] == "Efisiensi" and place[1][0] == "F"}
    judged = {place: made[place] for place in cells if place in made}
    assert [place[1] for place in judged] == ["F6", "F7", "F8", "F9"]
    for formula in judged.values():
        assert formula is not None
        assert formula.startswith("=IF(COUNTIF('Hitungan Capaian'!M")
        assert formula.count("tidak dinilai") == 4
        assert formula.endswith(",2)))))")
    assert "ROUND(100*('Rata-rata Capaian'!F10-'Realisasi Anggaran'!D33/B9),2)" in (judged["Efisiensi", "F9"] or "")
    assert [cells["Efisiensi", one].teks for one in ("F8", "F9")] == [
        "tidak dinilai\ntidak semua target tercapai",
        "+6,22 poin persen",
    ]


def test_formulas_are_written_as_each_program_reads_them() -> None:
    cells = [Petak("Isi 'a'", row, 27) for row in (4, 5, 6, 9)]
    two = hitung(Fungsi.KURANG, Decimal(2), hitung(Fungsi.KURANG, Decimal("0.5"), Petak("Sini", 0, 0)))
    rumus = jika(Hitung(Fungsi.LEBIH_DARI, (jumlah(cells), Decimal(0))), bagi(two, cells[0]), 'kata "x"')
    there = "'Isi ''a'''"
    assert rumus_teks(rumus, "Sini", EXCEL) == (
        f'=IF(SUM({there}!AB5:AB7,{there}!AB10)>0,(2-(0.5-A1))/{there}!AB5,"kata ""x""")'
    )
    assert rumus_teks(rumus, "Sini", OPEN) == (
        f'of:=IF(SUM([{there}.AB5:.AB7];[{there}.AB10])>0;(2-(0.5-[.A1]))/[{there}.AB5];"kata ""x""")'
    )


def test_a_sheet_says_which_columns_it_does_not_compute() -> None:
    notes = {
        lembar.nama: [sel.teks for baris in lembar.baris[lembar.akhir :] for sel in baris.sel]
        for lembar in buku_kerja(shipped(2025))
    }
    said = "Tidak ikut dihitung ulang di buku kerja ini: Rata-rata realisasi terhadap target setahun."
    assert [nama for nama, texts in notes.items() if said in texts] == ["Serapan dan Realisasi"]
    assert [nama for nama, texts in notes.items() if "Tidak ikut" in " ".join(texts)] == ["Serapan dan Realisasi"]


def test_what_no_cell_holds_stays_a_number() -> None:
    """A place that no cell shows, or that cells show differently, is followed by no formula."""
    here, there = Location("data/2025/anggaran.csv", 2, 5, "pagu"), Location("data/2025/anggaran.csv", 3, 5, "pagu")
    total = dihitung("jumlah 2 pagu", rumus=jumlah([here, there]))

    def form(*typed: tuple[Location, int]) -> Dokumen:
        rows = [Baris((teks("a"), sel(rupiah(Decimal(value), tertulis(place))))) for place, value in typed]
        rows.append(Baris((teks("Jumlah"), sel(rupiah(Decimal(5), total)))))
        return a_dokumen(a_bagian("l", a_tabel("formulir-pk", baris=tuple(rows), kolom=KOLOM)))

    def made(*typed: tuple[Location, int]) -> list[str | None]:
        return [text for (sheet, _), text in rumus_excel(form(*typed)).items() if sheet == "Perjanjian Kinerja"]

    assert made((here, 2), (there, 3)) == ["=SUM(B6:B7)"]
    assert made((here, 5)) == []
    assert made((here, 2), (here, 1), (there, 2)) == []
    assert made((here, 2), (here, 2), (there, 3)) == ["=B6", "=SUM(B6,B8)"]


KOLOM = (Kolom("", "Nama"), Kolom("", "Pagu"))
