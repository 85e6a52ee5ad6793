"""Each kind of finding as the sentence that staff and citizens read, and the code it is known by."""

from datetime import date, time
from typing import get_args

import pytest

from lkjip_build.bahasa.temuan import kalimat
from lkjip_build.checks.siklus.temuan import rule_of
from lkjip_build.compute.siklus import NamaLangkah
from lkjip_build.compute.siklus import temuan as fakta
from lkjip_build.model.laporan import Keputusan
from lkjip_build.model.nilai import Saat
from lkjip_build.problems import Location

DI = Location("kantor/2026/siklus.csv", 7, 2, "langkah")
SUSUN, KOREKSI, TTD = NamaLangkah(3, "Menyusun"), NamaLangkah(4, "Mengoreksi"), NamaLangkah(5, "Meneken")
HARI, ESOK = date(2027, 2, 10), date(2027, 2, 11)
PAGI, SIANG = Saat(HARI, time(8, 5)), Saat(HARI, time(13))

SEMUA = [
    (
        fakta.Dilewati(SUSUN, DI, None, fakta.BarisLog(KOREKSI, HARI)),
        "LKJ601 Langkah 3 (Menyusun) dilewati: catatan dimulai dari langkah 4 (Mengoreksi) pada 10 Februari 2027.",
    ),
    (
        fakta.Dilewati(SUSUN, DI, 2, fakta.BarisLog(KOREKSI, HARI)),
        "LKJ601 Langkah 3 (Menyusun) dilewati: sesudah langkah 2 langsung langkah 4 (Mengoreksi) pada 10 "
        "Februari 2027.",
    ),
    (
        fakta.BaruDikerjakan(SUSUN, DI, HARI),
        "LKJ602 Langkah 3 (Menyusun) baru dikerjakan pada 10 Februari 2027, sesudah langkah-langkah berikutnya "
        "berjalan.",
    ),
    (
        fakta.SalahUrut(SUSUN, DI, HARI, 4, (TTD, NamaLangkah(9, ""))),
        "LKJ602 Langkah 3 (Menyusun) dikerjakan pada 10 Februari 2027 sesudah langkah 4; menurut SOP gilirannya "
        "langkah 5 (Meneken) atau langkah 9.",
    ),
    (
        fakta.SalahUrut(SUSUN, DI, HARI, None, (TTD,)),
        "LKJ602 Langkah 3 (Menyusun) dikerjakan pada 10 Februari 2027 sesudah awal catatan; menurut SOP gilirannya "
        "langkah 5 (Meneken).",
    ),
    (
        fakta.TanpaPelaksana(SUSUN, DI, HARI, ("Kasi", "Tim")),
        "LKJ603 Langkah 3 (Menyusun) pada 10 Februari 2027 tidak mencatat pelaksananya; menurut SOP Kasi atau Tim.",
    ),
    (
        fakta.PelaksanaLain(SUSUN, DI, HARI, "Lurah", ("Kasi",)),
        "LKJ603 Langkah 3 (Menyusun) pada 10 Februari 2027 dikerjakan Lurah; menurut SOP Kasi.",
    ),
    (
        fakta.TanpaKeputusan(KOREKSI, DI, HARI),
        "LKJ604 Langkah 4 (Mengoreksi) pada 10 Februari 2027 tidak mencatat keputusan ya atau tidak.",
    ),
    (
        fakta.Bertentangan(KOREKSI, DI, HARI, Keputusan.TIDAK, fakta.BarisLog(TTD, ESOK)),
        "LKJ605 Langkah 4 (Mengoreksi) pada 10 Februari 2027 diputuskan “tidak”, tetapi sesudahnya dikerjakan "
        "langkah 5 (Meneken) pada 11 Februari 2027.",
    ),
    (
        fakta.SalahKembali(NamaLangkah(1, "Memulai"), DI, HARI, "4", Keputusan.TIDAK, ("3", "2")),
        "LKJ606 Sesudah diputuskan “tidak”, langkah 4 kembali ke langkah 1 (Memulai) pada 10 Februari 2027; menurut "
        "SOP kembali ke langkah 3 atau 2.",
    ),
    (
        fakta.Tumpang(KOREKSI, DI, PAGI, SUSUN, SIANG, DI),
        "LKJ607 Langkah 4 (Mengoreksi) dimulai 10 Februari 2027 pukul 08.05, padahal langkah 3 (Menyusun) "
        "baru selesai 10 Februari 2027 pukul 13.00.",
    ),
    (
        fakta.Tumpang(KOREKSI, DI, Saat(HARI), SUSUN, None, DI),
        "LKJ607 Langkah 4 (Mengoreksi) dimulai 10 Februari 2027, padahal langkah 3 (Menyusun) belum dicatat selesai.",
    ),
    (
        fakta.SelesaiLebihAwal(SUSUN, DI, SIANG, PAGI),
        "LKJ608 Langkah 3 (Menyusun) tercatat selesai 10 Februari 2027 pukul 08.05, lebih awal daripada waktu "
        "mulainya 10 Februari 2027 pukul 13.00.",
    ),
    (
        fakta.KeluaranLain(SUSUN, DI, HARI, "catatan", "draft LKjIP"),
        "LKJ609 Langkah 3 (Menyusun) pada 10 Februari 2027 menghasilkan “catatan”; menurut SOP “draft LKjIP”.",
    ),
    (
        fakta.TanpaBukti(SUSUN, DI, HARI),
        "LKJ610 Langkah 3 (Menyusun) pada 10 Februari 2027 tidak mencatat bukti.",
    ),
    (
        fakta.SesudahTamat(SUSUN, DI, HARI, 6, 2),
        "LKJ611 Sesudah langkah 6, langkah terakhir SOP, masih ada 2 baris catatan, mulai dari langkah 3 (Menyusun) "
        "pada 10 Februari 2027.",
    ),
    (
        fakta.BukanLangkahSop(NamaLangkah(9, ""), DI, HARI),
        "LKJ612 Langkah 9 pada 10 Februari 2027 tidak ada di SOP.",
    ),
    (
        fakta.TanpaMulai(SUSUN, DI, HARI),
        "LKJ613 Langkah 3 (Menyusun) pada 10 Februari 2027 tidak mencatat waktu mulai; lamanya tidak diketahui.",
    ),
    (
        fakta.TanpaTanggal(SUSUN, DI),
        "LKJ613 Langkah 3 (Menyusun) tertulis tanpa waktu mulai dan selesai, jadi belum dihitung.",
    ),
    (
        fakta.TanpaHariLibur(2027),
        "LKJ614 Hari kerja tahun 2027 tidak dapat dihitung: hari libur nasional atau cuti bersama tahun 2027 belum "
        "diisi.",
    ),
    (
        fakta.KeputusanSalahTempat(SUSUN, DI, HARI, Keputusan.YA),
        "LKJ615 Langkah 3 (Menyusun) pada 10 Februari 2027 diisi keputusan “ya”, padahal di SOP langkah ini tidak "
        "memutuskan apa-apa.",
    ),
    (
        fakta.UrutanTakPasti(KOREKSI, DI, HARI, Keputusan.YA, Keputusan.TIDAK),
        "LKJ616 Langkah 4 (Mengoreksi) diputuskan “ya” dan “tidak” pada 10 Februari 2027 tanpa jam yang "
        "membedakannya, jadi urutannya tidak pasti; di sini “ya” dibaca lebih dulu.",
    ),
    (
        fakta.BelumTerjadi(SUSUN, DI, SIANG, False, date(2027, 2, 9)),
        "LKJ415 Langkah 3 (Menyusun) tertulis selesai 10 Februari 2027 pukul 13.00, padahal hari ini 9 Februari 2027, "
        "jadi dihitung belum selesai.",
    ),
    (
        fakta.BelumTerjadi(SUSUN, DI, SIANG, True, date(2027, 2, 9)),
        "LKJ415 Langkah 3 (Menyusun) tertulis untuk 10 Februari 2027 pukul 13.00, padahal hari ini 9 Februari 2027, "
        "jadi belum dihitung.",
    ),
]


@pytest.mark.parametrize(("temuan", "tertulis"), SEMUA, ids=[type(satu).__name__ for satu, _ in SEMUA])
def test_kalimat_dan_kode_setiap_temuan(temuan: fakta.Temuan, tertulis: str) -> None:
    assert f"{rule_of(temuan).code} {kalimat(temuan)}" == tertulis


def test_semua_jenis_temuan_ada_di_tabel() -> None:
    assert {type(satu) for satu, _ in SEMUA} == set(get_args(fakta.Temuan))
    assert {rule_of(satu).code for satu, _ in SEMUA} == {"LKJ415", *(f"LKJ{nomor}" for nomor in range(601, 617))}
