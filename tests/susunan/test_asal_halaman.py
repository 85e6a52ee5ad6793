"""A count over every page of the site: numbers that a reader sees and that tell no origin. There are none, except what
is named here.
"""

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any

import pytest
from pydantic import BaseModel
from test_asal import FOLDER, LANGKAH, RENTANG, SIDIK, TAHUN, TANGGAL, TERKETIK, semua_sel, situs

from lkjip_build.build import terbitan
from lkjip_build.isi import (
    Angka,
    AngkaKunci,
    Blok,
    Daftar,
    Halaman,
    Kalimat,
    KumpulanKartu,
    PeranBaris,
    Peringatan,
    Rincian,
    Tabel,
    Terlipat,
)
from lkjip_build.isi.asal import semua_angka
from lkjip_build.susunan import peta

SEMUA = pytest.mark.parametrize("nama", FOLDER)

HALAMAN_TERKETIK = ("istilah/", "tentang/", "sumber/", "data/")
"""The glossary, the office itself, the data files and their dictionary: all as it was typed, or an example of it."""
KOLOM = {*TERKETIK, "asal", "tahun", "butir", "aturan", "catatan_langkah"}
"""Besides what a report exempts: the place of a figure, years, items of a list, codes of rule sets."""
TETAP = tuple(
    one.replace(" %", sign)
    for sign in (" %", "\u00a0%")
    for one in (
        # constants of formulas and of rules that the program fixes
        *("realisasi ÷ target × 100", "(2 × target − realisasi) ÷ target × 100", "target ÷ realisasi × 100"),
        *("100 − selisih realisasi dan target ÷ target × 100", "100 − serapan anggaran", "target nol: 100", "jadi 100"),
        *("100 bila realisasi tepat sama dengan target, selain itu 0", "Di dalam rentang: 100 %", "selain itu 0"),
        *("100 % jika realisasinya nol", "juga di atas 100 %"),
        *("bukan 0", "Di luarnya: 0 %", "0,1 poin persen", "ke-0", "ke-1"),
        # a fingerprint by name, and the commands for it
        *("SHA-256", "SHA256", "sha256sum", "shasum -a 256"),
        # laws that the pages name
        *("PermenPANRB 53/2014", "UU 14/2008 Pasal 9", "PermenPANRB 35/2012"),
    )
)
JAM = re.compile(r"(?<!\d)\d\d\.\d\d(?!\d)")
NOMOR = re.compile(r"^\d+\. |(?<=[Pp]utaran )\d+|(?<=[Pp]utaran koreksi )\d+|(?<=baris )\d+|(?<=Pasal )\d+")
ALAMAT = re.compile(r"https?://\S+|\S+\.(?:yml|csv)\S*")
BULAN_PENDEK = re.compile(r"\d{1,2} (?:Jan|Feb|Mar|Apr|Mei|Jun|Jul|Agu|Sep|Okt|Nov|Des)\b(?: \d{4})?")


@cache
def halaman(nama: str) -> tuple[Halaman, ...]:
    site = situs(nama)
    reports = {tahun: terbitan(site, tahun) for tahun in site.data.laporan}
    return tuple(one.halaman() for one in peta.rancangan(site, reports, dict.fromkeys(reports, tuple), {}))


def kalimat_di(blok: Blok | Any) -> Iterator[tuple[str, tuple[Angka, ...]]]:
    """The sentences of ours in a block, also of the blocks inside it, each with its numbers."""
    if isinstance(blok, Kalimat):
        yield "".join(run.teks for run in blok.potongan if not run.ke), blok.angka
    elif isinstance(blok, Daftar):
        yield from (found for butir in blok.butir for one in butir for found in kalimat_di(one))
    elif isinstance(blok, KumpulanKartu):
        yield from (found for kartu in blok.kartu for one in kartu.isi for found in kalimat_di(one))
    elif isinstance(blok, Peringatan):
        yield from (found for one in blok.isi for found in kalimat_di(one))
    elif isinstance(blok, Rincian):
        yield from (found for _, inner in blok.butir for one in inner for found in kalimat_di(one))
    elif isinstance(blok, Terlipat):
        yield from (found for one in blok.isi for found in kalimat_di(one))
    elif isinstance(blok, AngkaKunci):
        for kunci in blok.butir:
            for sel in (kunci.isi, kunci.keterangan):
                yield f"{sel.teks} {sel.teks_kecil}", sel.semua_angka
    elif isinstance(blok, Tabel):
        for kolom, sel, peran in semua_sel(blok):
            if kolom not in KOLOM or peran not in (PeranBaris.ISI, PeranBaris.KELOMPOK):
                yield f"{sel.teks} {sel.teks_kecil}", sel.semua_angka
        yield blok.catatan, ()


@cache
def terketik(nama: str) -> tuple[str, ...]:
    """Every text of the data that holds a digit, longest first: what the office typed keeps its own numbers."""
    found: set[str] = set()

    def walk(value: object) -> None:
        if is_dataclass(value):
            walk([getattr(value, one.name) for one in fields(value)])
        elif isinstance(value, BaseModel):
            walk([getattr(value, name) for name in type(value).model_fields])
        elif isinstance(value, dict):
            walk([*value.keys(), *value.values()])
        elif isinstance(value, list | tuple):
            for one in value:
                walk(one)
        elif isinstance(value, str) and re.search(r"\d", value):
            found.add(value)

    walk(situs(nama).data)
    parts = {line.rstrip(". ") for text in found for line in (text, *re.split(r"\n|(?<=\.) ", text))}
    codes = {one for one in parts if re.search(r"[A-Za-z./-]", one) and re.search(r"\d", one)}
    return tuple(sorted(codes, key=len, reverse=True))


def tersisa(teks: str, angka: tuple[Angka, ...], nama: str) -> list[str]:
    """The digits of a text that nothing accounts for."""
    for one in (*terketik(nama), *TETAP):
        if one in teks:  # whole: `2 hari` of a step is no part of a total of 12
            teks = re.sub(rf"(?<!\d){re.escape(one)}(?!\d)", " ", teks)
    for pattern in (SIDIK, ALAMAT, RENTANG, TANGGAL, BULAN_PENDEK, LANGKAH, NOMOR):
        teks = pattern.sub(" ", teks)
    for number in sorted(angka, key=lambda one: -len(one.teks)):
        teks = re.sub(rf"(?<![\d.,]){re.escape(number.teks)}(?!\d|[.,]\d)", " ", teks)
    return re.findall(r"\S*\d\S*", TAHUN.sub(" ", JAM.sub(" ", teks)))


@SEMUA
def test_no_number_on_any_page_is_without_an_origin(nama: str) -> None:
    without = [
        (page.uri, teks.strip(), left)
        for page in halaman(nama)
        if not page.uri.startswith(HALAMAN_TERKETIK)
        for blok in page.semua_blok
        for teks, angka in kalimat_di(blok)
        if (left := tersisa(teks, angka, nama))
    ]
    assert without == []


@SEMUA
def test_every_origin_on_every_page_can_be_followed(nama: str) -> None:
    numbers = [(page.uri, angka) for page in halaman(nama) for blok in page.semua_blok for angka in semua_angka(blok)]
    assert [one for one in numbers if not one[1].asal.diketahui] == []
    assert len(numbers) > (4000 if nama == "contoh" else 100)


@SEMUA
def test_every_place_is_a_line_of_a_published_file(nama: str) -> None:
    """What a number leads to: a file of the data folder, and a line that it has."""
    lines: dict[str, int] = {}
    for page in halaman(nama):
        for blok in page.semua_blok:
            for angka in semua_angka(blok):
                for place in (*angka.asal.tempat, *(one.tempat for one in angka.asal.masukan if one.tempat)):
                    if place.path not in lines:
                        lines[place.path] = len((FOLDER[nama].parent / place.path).read_text("utf-8").splitlines())
                    assert 0 <= place.line <= lines[place.path], place
    assert len(lines) >= 2
