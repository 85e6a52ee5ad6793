"""Every number of every report tells its origin, and tells it truly: the file holds it there, or the sum comes out."""

import csv
import re
from collections import Counter
from collections.abc import Callable, Iterator
from fractions import Fraction
from functools import cache
from pathlib import Path

import pytest
from builders import TERKECIL
from pengaturan import ROOT
from situs_laporan import laporan_of, situs_at, tabel

from lkjip_build.build import laporan_tahun
from lkjip_build.isi import (
    Angka,
    Bagian,
    Daftar,
    Dokumen,
    Kalimat,
    Masukan,
    Paragraf,
    PeranBaris,
    Sel,
    Tabel,
    bulat,
    tertulis,
)
from lkjip_build.isi.asal import semua_angka
from lkjip_build.model.nilai import BULAN
from lkjip_build.problems import Location
from lkjip_build.susunan.fakta import yang_disebut
from lkjip_build.susunan.situs import Situs

FOLDER = {
    "contoh": ROOT / "data",
    "demak-2020": ROOT / "tests/situs/demak-2020/data",
    "salatiga-2020": ROOT / "tests/situs/salatiga-2020/data",
    "sukamaju-2025": ROOT / "tests/situs/sukamaju-2025/data",
}
SEMUA = pytest.mark.parametrize("nama", FOLDER)

TERKETIK = {
    *("no", "kode", "nama", "satuan", "aktivitas", "pelaksana", "kelengkapan", "output", "berikutnya", "keterangan"),
    *("sumber_data", "rumus", "definisi", "penanggung_jawab", "sumber_standar", "langkah", "mulai", "selesai"),
    *("keputusan", "bukti", "kegiatan", "program", "sasaran", "alasan"),
}
"""Columns of numbers of rows, codes, names, dates, and texts that the office typed."""
BAGIAN_TERKETIK = {"dasar-hukum", "lampiran-reviu"}
"""Parts whose sentences are legal references and numbers of letters, as typed."""
SIDIK = re.compile(r"\b[0-9a-f]{64}\b")
"""A SHA-256, which is a name and no figure."""
TAHUN = re.compile(r"(?<![\d.,])(?:19|20)\d\d(?![\d.,]*\d)")
TANGGAL = re.compile(rf"\d{{1,2}}(?:\s(?:{'|'.join(BULAN)}))?\s(?:{'|'.join(BULAN)})\s\d{{4}}(?:\spukul\s\d\d\.\d\d)?")
RENTANG = re.compile(rf"\d{{1,2}}(?:\s(?:{'|'.join(BULAN)})(?:\s\d{{4}})?)?\ssampai\s(?={TANGGAL.pattern})")
LANGKAH = re.compile(r"(?<=[Ll]angkah )\d+(?:(?:, \d+)*,? dan \d+)?")


@cache
def situs(nama: str) -> Situs:
    return situs_at(FOLDER[nama])


@cache
def dokumen(nama: str) -> tuple[Dokumen, ...]:
    return tuple(laporan_tahun(situs(nama), tahun) for tahun in situs(nama).data.laporan)


def semua_bagian(nama: str) -> Iterator[Bagian]:
    return (bagian for one in dokumen(nama) for _, bagian in one.semua_bagian())


def semua_sel(found: Tabel) -> Iterator[tuple[str, Sel, PeranBaris]]:
    """Each cell of the body with the code of its column."""
    for row in found.baris:
        at = 0
        for sel in row.sel:
            yield found.kolom[at].kode, sel, row.peran
            at += sel.lebar


def semua_kalimat(bagian: Bagian) -> Iterator[Kalimat]:
    for blok in bagian.blok:
        if isinstance(blok, Kalimat):
            yield blok
        elif isinstance(blok, Daftar):
            yield from (one for butir in blok.butir for one in butir if isinstance(one, Kalimat))


def tanpa_asal(teks: str, angka: tuple[Angka, ...]) -> list[str]:
    """The digits left in a text when dates, years, numbers of steps and the numbers with an origin are taken out."""
    rest = LANGKAH.sub(" ", TANGGAL.sub(" ", teks))
    for one in sorted(angka, key=lambda one: -len(one.teks)):
        rest = re.sub(rf"(?<![\d.,]){re.escape(one.teks)}(?!\d|[.,]\d)", " ", rest)
    return re.findall(r"\S*\d\S*", TAHUN.sub(" ", rest))


@cache
def terketik(nama: str) -> tuple[str, ...]:
    """Names, remarks and reasons of the data, which stand in sentences as typed."""
    data = situs(nama).data
    found = [data.renstra.nama, data.renstra.dasar or "", data.instansi.nama]
    found += [one.nama for one in (*(induk for _, induk in data.renstra.semua_induk), *data.renstra.semua_indikator)]
    found += [f"{induk.kode}," for _, induk in data.renstra.semua_induk]
    found += [induk.kode for _, induk in data.renstra.semua_induk]
    found += [one.catatan or "" for year in data.laporan.values() for one in year.kinerja]
    found += [putus for one in data.renstra.semua_indikator for putus in one.perubahan_ukuran.values()]
    found += [one.alasan or "" for year in data.laporan.values() for one in year.fakta.perjanjian_kinerja]
    found += [one.nomor or "" for one in data.sop.values()]
    found += [one.alasan for year in data.laporan.values() for one in year.konfirmasi]
    return tuple(sorted(filter(None, found), key=len, reverse=True))


def tanpa_ketikan(teks: str, nama: str) -> str:
    teks = SIDIK.sub(" ", teks)
    for one in terketik(nama):
        teks = teks.replace(one, " ")
    return teks


@SEMUA
def test_every_number_in_a_cell_has_its_origin(nama: str) -> None:
    left = [
        (found.kode, kolom, sel.teks, sel.teks_kecil, rest)
        for one in dokumen(nama)
        for found in one.semua_tabel
        for kolom, sel, peran in semua_sel(found)
        if not (kolom in TERKETIK and peran in (PeranBaris.ISI, PeranBaris.KELOMPOK))
        if (rest := tanpa_asal(tanpa_ketikan(f"{sel.teks} {sel.teks_kecil}", nama), sel.semua_angka))
    ]
    assert left == []


@SEMUA
def test_every_number_in_a_sentence_has_its_origin(nama: str) -> None:
    left = []
    for bagian in semua_bagian(nama):
        if bagian.kode in BAGIAN_TERKETIK:
            continue
        for kalimat in semua_kalimat(bagian):
            text = tanpa_ketikan("".join(run.teks for run in kalimat.potongan if not run.ke), nama)
            if rest := tanpa_asal(text, kalimat.angka):
                left.append((bagian.kode, kalimat.teks, rest))
    assert left == []


@SEMUA
def test_every_origin_is_a_place_or_a_way_with_what_went_in(nama: str) -> None:
    numbers = [angka for bagian in semua_bagian(nama) for blok in bagian.blok for angka in semua_angka(blok)]
    assert [one for one in numbers if not one.asal.diketahui] == []
    assert len(numbers) > 60


@SEMUA
def test_every_chart_tells_where_its_points_come_from(nama: str) -> None:
    for one in dokumen(nama):
        for gambar in one.semua_gambar:
            if gambar.kode != "gambar-sop":
                printed = {angka.teks for angka in gambar.angka}
                assert tanpa_asal(re.sub(r"\S*[A-Za-z]\S*", " ", gambar.uraian), gambar.angka) == []
                assert printed


# Whether the origins are true.


@cache
def isi_baris(nama: str, path: str) -> tuple[str, ...]:
    return tuple((FOLDER[nama].parent / path).read_text(encoding="utf-8-sig").splitlines())


def di_berkas(nama: str, place: Location) -> str:
    """What the file really says at a place: the cell of a CSV by its header, the line of a YAML."""
    lines = isi_baris(nama, place.path)
    if not place.path.endswith(".csv"):
        return lines[place.line - 1]
    header, row = (next(csv.reader([line], delimiter=";")) for line in (lines[0], lines[place.line - 1]))
    return row[header.index(place.field)]


ANGKA = re.compile(r"\d[\d.,]*\d|\d")


def read(text: str) -> Fraction:
    """A printed or typed number, read plainly; of a share what its parts give."""
    if share := re.search(r"\((\S+)\sdari\s(\S+)\)", text):
        return read(share[1]) / read(share[2]) * 100
    score = re.search(r"\(skor (.+)\)", text)
    plain = re.sub(r"[^\d.,−-]", "", score[1] if score else text).replace("−", "-")
    indonesian = "," in plain or re.fullmatch(r"-?\d{1,3}(\.\d{3})+", plain)
    return Fraction(plain.replace(".", "").replace(",", ".") if indonesian else plain)


def numbers_of(nama: str) -> list[Angka]:
    found = {
        angka: None
        for one in dokumen(nama)
        for blok in one.semua_blok
        for angka in (semua_angka(blok) if not isinstance(blok, Paragraf) or isinstance(blok, Kalimat) else ())
    }
    return list(found)


@SEMUA
def test_a_place_holds_that_very_number(nama: str) -> None:
    looked = 0
    for angka in numbers_of(nama):
        for place in angka.asal.tempat:
            said = di_berkas(nama, place)
            parts = ANGKA.findall(said)
            if re.search(r"[A-Za-z]", angka.teks) and "Rp" not in angka.teks:
                assert angka.teks in said, (angka, said)
            elif any(char.isdigit() for char in said):
                assert Fraction(angka.nilai) in {read(part) for part in parts}, (angka, said)
            looked += 1
    assert looked > (100 if nama == "contoh" else 5)


Hitung = Callable[..., Fraction]
HITUNGAN: dict[str, Hitung] = {
    "realisasi ÷ target × 100": lambda r, t: r / t * 100,
    "(2 × target − realisasi) ÷ target × 100": lambda r, t: (2 * t - r) / t * 100,
    "target ÷ realisasi × 100": lambda r, t: t / r * 100,
    "100 − selisih realisasi dan target ÷ target × 100": lambda r, t: 100 - abs(r - t) / t * 100,
    "realisasi ÷ pagu × 100": lambda r, p: r / p * 100,
    "(realisasi − kondisi awal) ÷ (target akhir − kondisi awal) × 100": lambda r, b, t: (r - b) / (t - b) * 100,
}
BEDA = {"dikurangkan", "rata-rata capaian − serapan"}
CACAH: dict[str, Callable[[Masukan], bool]] = {
    "banyak indikator": lambda _: True,
    "banyak indikator yang mencapai target": lambda one: one.teks == "target tercapai",
    "banyak indikator yang tidak mencapai target": lambda one: one.teks == "target tidak tercapai",
    "banyak indikator yang belum dapat dinilai": lambda one: one.teks == "belum dapat dinilai",
    "banyak indikator yang capaiannya dapat dihitung": lambda one: one.teks != "–",
    "banyak baris anggaran yang realisasinya tercatat": lambda one: one.teks != "belum ada",
    "banyak baris anggaran": lambda _: True,
    "banyak janji: di jalur": lambda one: one.teks == "di jalur",
    "banyak janji: tertinggal": lambda one: one.teks == "tertinggal",
    "banyak janji: belum ada data": lambda one: one.teks == "belum ada data",
}


def _parts(masukan: Masukan) -> set[Fraction]:
    """Both parts of a share that went in, which a number may be besides its per cent."""
    return {read(part) for part in ANGKA.findall(masukan.teks.partition("(")[2])}


def dari_masukan(angka: Angka) -> Fraction | None:
    """What the way makes of what went in, worked out plainly; None for ways that are not arithmetic."""
    cara, masukan = angka.asal.cara, angka.asal.masukan
    if cap := next((one for one in masukan if one.sebutan == "batas"), None):
        return read(cap.teks)
    if nearest := re.fullmatch(r"(.*), dengan batas rentang terdekat (.*) sebagai target", cara):
        return HITUNGAN[nearest[1]](read(masukan[0].teks), read(nearest[2]))
    if cara in CACAH:
        return Fraction(sum(map(CACAH[cara], masukan)))
    if share := re.fullmatch(r"([\d.,]+) ÷ ([\d.,]+) × 100", cara):
        return read(share[1]) / read(share[2]) * 100
    if re.fullmatch(r"angka triwulan [IV]+", cara) and re.search(r"\d", masukan[0].teks):
        return None if Fraction(angka.nilai) in _parts(masukan[0]) else read(masukan[0].teks)
    if cara in HITUNGAN:
        return HITUNGAN[cara](*(read(one.teks) for one in masukan))
    if cara in BEDA:
        made = read(masukan[0].teks) - read(masukan[1].teks)
        # A sentence says `naik` or `turun` and the size without its sign.
        return made if made * Fraction(angka.nilai) > 0 else -made
    if re.fullmatch(r"jumlah \d+ .*|angka \w+ triwulan dijumlahkan", cara):
        return sum((read(one.teks) for one in masukan), Fraction(0))
    if re.fullmatch(r"rata-rata (\d+ (capaian|triwulan)|dari .*|\w+ triwulan)", cara):
        return sum((read(one.teks) for one in masukan), Fraction(0)) / len(masukan)
    return None


@SEMUA
def test_what_was_computed_comes_out_of_what_went_in(nama: str) -> None:
    done: Counter[str] = Counter()
    for angka in numbers_of(nama):
        expected = dari_masukan(angka)
        if expected is None:
            continue
        # Percentages went in as they are printed, so that what is made of them may differ in the last decimal.
        close = Fraction(2, 10**angka.desimal) if any("%" in one.teks for one in angka.asal.masukan) else Fraction(0)
        assert abs(expected - Fraction(angka.nilai)) <= close, (angka, expected)
        done[angka.asal.cara.split(" ")[0]] += 1
    assert min(done["realisasi"], done["rata-rata"], done["banyak"]) > 0, done
    assert nama != "contoh" or sum(done.values()) > 350, done


@SEMUA
def test_what_went_in_stands_at_its_place(nama: str) -> None:
    looked = 0
    for one in {masukan for angka in numbers_of(nama) for masukan in angka.asal.masukan}:
        typed = one.tempat and one.tempat.path.endswith(".csv") and one.sebutan.split(" ")[0] in MASUKAN_TERKETIK
        if one.tempat and typed and "skor" not in one.teks and "%" not in one.teks and any(map(str.isdigit, one.teks)):
            said = {read(part) for part in ANGKA.findall(di_berkas(nama, one.tempat))}
            assert said == {read(part) for part in ANGKA.findall(one.teks)}, one
            looked += 1
    assert looked > (50 if nama == "contoh" else 3)


MASUKAN_TERKETIK = {"realisasi", "target", "pagu", "triwulan", "tertulis"}


# Rules that the tables follow.


ANGGARAN = TERKECIL["2025/anggaran.csv"]
BATAS = "batas: {bawah: 0, "


def test_a_cap_on_averages_is_told_below_the_average(tmp_path: Path) -> None:
    capped = TERKECIL["aturan.yml"].replace(BATAS, f"{BATAS}rata_rata: 100, ")
    assert capped != TERKECIL["aturan.yml"]
    dokumen = laporan_of(tmp_path, {"aturan.yml": capped})
    for kode in ("tabel-target-s1", "tabel-sasaran"):
        *_, total, note = tabel(dokumen, kode).baris
        assert (total.peran, note.peran) == (PeranBaris.JUMLAH, PeranBaris.CATATAN)
        assert note.sel[0].teks == "Dalam rata-rata, capaian di atas 100\u00a0% dihitung 100\u00a0%."
        (cap,) = {one.asal for one in note.sel[0].semua_angka}
        assert cap.tempat[0].path == "data/aturan.yml"
    plain = laporan_of(tmp_path / "tanpa", {})
    assert tabel(plain, "tabel-sasaran").baris[-1].peran is PeranBaris.JUMLAH


def test_an_average_of_sasaran_says_that_it_is_one(tmp_path: Path) -> None:
    rules = TERKECIL["aturan.yml"].replace("rata_rata: indikator", "rata_rata: sasaran")
    total = tabel(laporan_of(tmp_path, {"aturan.yml": rules}), "tabel-sasaran").baris[-1].sel
    assert total[0].teks_kecil == "rata-ratanya dari rata-rata setiap sasaran"
    assert total[4].angka
    assert total[4].angka.asal.cara == "rata-rata dari rata-rata 1 sasaran"


def test_a_national_standard_has_a_row_below_its_indikator(tmp_path: Path) -> None:
    standar = "            satuan: nilai\n            standar_nasional: {nilai: 80, sumber: Permen Uji}\n"
    plan = TERKECIL["renstra.yml"].replace("            satuan: nilai\n", standar, 1)
    (row,) = (
        row
        for row in tabel(laporan_of(tmp_path, {"renstra.yml": plan}), "tabel-target-s1").baris
        if row.sel[0].teks == "Standar nasional"
    )
    assert [" ".join(f"{sel.teks} {sel.teks_kecil}".split()) for sel in row.sel[1:]] == [
        "80",
        "realisasi 2025",
        "–",
        "Memenuhi selisih +3,5; Permen Uji",
    ]


def test_serapan_of_incomplete_lines_is_one_number_and_says_so(tmp_path: Path) -> None:
    dokumen = laporan_of(tmp_path, {"2025/anggaran.csv": ANGGARAN.replace(";72960000;", ";;")})
    shown = {
        (sel.teks, sel.teks_kecil)
        for kode in ("tabel-anggaran", "tabel-efisiensi")
        for row in tabel(dokumen, kode).baris
        for sel, kolom in zip(row.sel[::-1], tabel(dokumen, kode).kolom[::-1], strict=False)
        if kolom.kode == "serapan"
        and row.peran is not PeranBaris.CATATAN
        and (row.peran is not PeranBaris.ISI or "efisiensi" in kode)
    }
    # 80.345.000 of the 85.200.000 of the line that has a realisasi, whatever table it stands in.
    assert shown == {("94,30\u00a0%", "dari 1 dari 2 baris")}
    judged = tabel(dokumen, "tabel-efisiensi").baris[0].sel[-1]
    assert judged.teks == "tidak dinilai"


def test_a_sentence_is_given_the_facts_that_it_says_and_no_others() -> None:
    """`S2` is no 2, and of two facts with one print only as many as the sentence says."""
    first, second = bulat(2, tertulis(Location("data/a.csv", 2))), bulat(2, tertulis(Location("data/b.csv", 3)))
    other = bulat(12, tertulis(Location("data/c.csv", 4)))
    assert yang_disebut("Sasaran S2 punya 2 indikator dari 12.", (first, second, other)) == (first, other)
    assert yang_disebut("Nilainya 2,5 dan 1.202, dengan 2 dan 2.", (first, second)) == (first, second)
    assert yang_disebut("Ke-12 dan 112 bukan dua belas; 12 ya.", (other,)) == (other,)
    assert yang_disebut("Tidak satu pun.", (first, other)) == ()
