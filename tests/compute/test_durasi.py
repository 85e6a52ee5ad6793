"""How long an SOP takes by its form, where steps are parallel and where one printed cell stands for several steps."""

from datetime import date
from random import Random
from typing import Any

import pytest
from hypothesis import strategies as st
from pembangun import a_siklus, a_sop, an_aturan, langkah_acak, sop_lkjip
from sifat import sifat

from lkjip_build.bahasa.sop import waktu
from lkjip_build.compute.durasi import biaya_kembali, waktu_lurus
from lkjip_build.model.sop import Sop
from lkjip_build.susunan.fakta import fakta_kembali


def langkah(jenis: str = "proses", waktu: str = "1 hari", sampai: str = "", **isi: Any) -> dict[str, Any]:
    sel = {"waktu": waktu, "waktu_sampai": sampai, "output": "Naskah"}
    return {"jenis": jenis, "mutu_baku": {nama: teks for nama, teks in sel.items() if teks}} | isi


def lurus(sop: Sop) -> str:
    return waktu(waktu_lurus(sop), hari_kerja=False)


def tambahan(sop: Sop) -> list[str]:
    return [waktu(satu.tambahan, hari_kerja=False) for satu in biaya_kembali(sop)]


def paralel(*semua: str) -> Sop:
    """A start of 1 hari, steps alongside one another of these times, an end of 1 hari."""
    rows = [langkah(waktu=satu, bersamaan_dengan=["2"] if nomor else []) for nomor, satu in enumerate(semua)]
    return a_sop(langkah("mulai"), *rows, langkah("selesai"))


@pytest.mark.parametrize(
    ("semua", "jumlah"),
    [
        (("2 hari", "3 hari"), "5 hari (waktu langkah 2 dan 3, yang bersamaan, dihitung yang terlama)"),
        (("3 hari", "3 hari"), "5 hari (waktu langkah 2 dan 3, yang bersamaan, dihitung yang terlama)"),
        (("2 jam", "90 menit"), "2 hari dan 2 jam (waktu langkah 2 dan 3, yang bersamaan, dihitung yang terlama)"),
        # A working day lasts longer than five minutes, and two weeks longer than nine days; both by any count.
        (("5 menit", "2 hari"), "4 hari (waktu langkah 2 dan 3, yang bersamaan, dihitung yang terlama)"),
        (("2 minggu", "9 hari"), "2 minggu dan 2 hari (waktu langkah 2 dan 3, yang bersamaan, dihitung yang terlama)"),
        (("1 hari", "48 jam"), "2 hari dan 48 jam (waktu langkah 2 dan 3, yang bersamaan, dihitung yang terlama)"),
        # How long a day is no form says: both count, and the total is an upper end.
        (
            ("8 jam", "1 hari"),
            "paling lama 3 hari dan 8 jam (waktu langkah 2 dan 3, yang bersamaan, dijumlahkan karena tidak tampak mana "
            "yang terlama)",
        ),
        (
            ("6 hari", "1 minggu"),
            "paling lama 1 minggu dan 8 hari (waktu langkah 2 dan 3, yang bersamaan, dijumlahkan karena tidak tampak "
            "mana yang terlama)",
        ),
        # A range that is surely the shorter one makes no upper end, one that is the longest does; about stays about.
        (("1-2 hari", "3 hari"), "5 hari (waktu langkah 2 dan 3, yang bersamaan, dihitung yang terlama)"),
        (("1-4 hari", "3 hari"), "paling lama 6 hari (waktu langkah 2 dan 3, yang bersamaan, dihitung yang terlama)"),
        (("± 2 hari", "3 hari"), "sekitar 5 hari (waktu langkah 2 dan 3, yang bersamaan, dihitung yang terlama)"),
        # What has no reading is named; alone with a time, nothing was compared.
        (("Kondisional", "3 hari"), "5 hari (belum termasuk langkah 2, yang waktunya tidak bisa dihitung)"),
        (
            ("Kondisional", "2 hari", "3 hari"),
            "5 hari (belum termasuk langkah 2, yang waktunya tidak bisa dihitung; waktu langkah 2, 3, dan 4, yang "
            "bersamaan, dihitung yang terlama)",
        ),
    ],
)
def test_yang_bersamaan_dihitung_yang_terlama(semua: tuple[str, ...], jumlah: str) -> None:
    assert lurus(paralel(*semua)) == jumlah


def test_sel_bersama_di_antara_langkah_bersamaan() -> None:
    """A cell over two of three parallel steps is one time; one that reaches out of them cannot be compared."""
    sop = a_sop(
        langkah("mulai"),
        langkah(waktu="2 hari", sampai="3"),
        langkah(waktu="", bersamaan_dengan=["2"]),
        langkah(waktu="3 hari", bersamaan_dengan=["2"]),
        langkah("selesai"),
    )
    assert lurus(sop) == "5 hari (waktu langkah 2, 3, dan 4, yang bersamaan, dihitung yang terlama)"
    sop = a_sop(
        langkah("mulai", "2 hari", "2"),
        langkah(waktu=""),
        langkah(waktu="3 hari", bersamaan_dengan=["2"]),
        langkah("selesai"),
    )
    assert lurus(sop).startswith("paling lama 6 hari (waktu langkah 2 dan 3, yang bersamaan, dijumlahkan")


def test_sel_yang_sebagian_di_luar_jalan_lurus() -> None:
    """Step 3 is a detour of Tidak; the cell counts once and whole, from whichever of its steps is on the way."""
    ujung = (langkah("selesai"),)
    putusan = langkah("keputusan", "", ya="4", tidak="3")
    kepala = a_sop(langkah("mulai", "2 hari", "3"), putusan, langkah(waktu="", lanjut="4"), *ujung)
    assert lurus(kepala) == "paling lama 3 hari (waktu langkah 1–3 tercetak satu sel dan dihitung utuh)"
    putusan = langkah("keputusan", ya="4", tidak="3")
    ekor = a_sop(langkah("mulai"), putusan, langkah(waktu="2 hari", sampai="4"), langkah("selesai", ""))
    assert lurus(ekor) == "paling lama 4 hari (waktu langkah 3–4 tercetak satu sel dan dihitung utuh)"
    tanpa = a_sop(langkah("mulai"), putusan, langkah(waktu="Kondisional", sampai="4"), langkah("selesai", ""))
    assert lurus(tanpa) == "2 hari (belum termasuk langkah 4, yang waktunya tidak bisa dihitung)"


def test_kembali_ke_tengah_sel() -> None:
    """Step 4 sends back to step 3, inside the cell of steps 2 and 3: it adds that cell at most, and its own day."""
    putusan = langkah("keputusan", ya="5", tidak="3", peran=["koreksi"])
    sop = a_sop(langkah("mulai"), langkah(waktu="2 hari", sampai="3"), langkah(waktu=""), putusan, langkah("selesai"))
    assert lurus(sop) == "5 hari"
    assert tambahan(sop) == ["paling lama 3 hari (waktu langkah 2–3 tercetak satu sel dan dihitung utuh)"]


def test_kembali_melewati_langkah_bersamaan() -> None:
    putusan = langkah("keputusan", ya="5", tidak="2", peran=["koreksi"])
    sop = a_sop(
        langkah("mulai"), langkah(waktu="2 hari"), langkah(waktu="3 hari", bersamaan_dengan=["2"]), putusan,
        langkah("selesai"),
    )  # fmt: skip
    assert tambahan(sop) == ["4 hari (waktu langkah 2 dan 3, yang bersamaan, dihitung yang terlama)"]


def test_kembali_dari_langkah_bersamaan_mengulang_semuanya() -> None:
    """Step 2 sends back while step 3 is done: both are done again, and the longer one counts."""
    putusan = langkah("keputusan", waktu="2 hari", ya="4", tidak="1", peran=["koreksi"])
    sop = a_sop(langkah("mulai"), putusan, langkah(waktu="3 hari", bersamaan_dengan=["2"]), langkah("selesai"))
    assert tambahan(sop) == ["4 hari (waktu langkah 2 dan 3, yang bersamaan, dihitung yang terlama)"]


def test_jalan_yang_tidak_sampai_selesai_menyebut_sampai_di_mana() -> None:
    """Steps 2 and 3 send back to each other without end, or no step ends the work at all."""
    berputar = a_sop(langkah("mulai"), langkah(lanjut="3"), langkah(lanjut="2"), langkah("selesai"))
    assert lurus(berputar) == "3 hari (sampai langkah 3, sebab dari sana tidak ada jalan ke langkah selesai)"
    tanpa = a_sop(langkah("mulai"), langkah(lanjut="1"))
    assert lurus(tanpa) == "2 hari (sampai langkah 2, sebab dari sana tidak ada jalan ke langkah selesai)"
    assert lurus(a_sop(langkah("selesai"))) == "1 hari"


@sifat(st.randoms(use_true_random=False), contoh=200)
def test_bentuk_apa_pun_punya_jumlah(acak: Random) -> None:
    """Cycles without end, parallel decisions, cells over anything: a step counts once, and nothing hangs."""
    banyak = acak.randint(1, 6)
    semua = langkah_acak(acak, banyak)
    for satu in semua:
        satu["bersamaan_dengan"] = [str(acak.randint(0, banyak + 1))] if acak.random() < 0.3 else []
        if acak.random() < 0.3:
            satu["mutu_baku"] |= {"waktu_sampai": str(acak.randint(0, banyak + 1))}
    sop = a_sop(*semua)
    for total in (waktu_lurus(sop), *(satu.tambahan for satu in biaya_kembali(sop))):
        assert len(total.dihitung) == len(set(total.dihitung))
        assert bool(total.semua) == bool(waktu(total, hari_kerja=False))
    assert all(satu.mulai <= satu.selesai for satu in a_siklus((), sop=sop).jadwal)


def test_angka_jumlah_berasal_dari_yang_dihitung() -> None:
    """The origin of a total names the steps whose time is in it, not the shorter one alongside."""
    total = next(satu for satu in fakta_kembali(paralel("2 hari", "3 hari")) if satu.teks == "5")
    assert [satu.sebutan for satu in total.asal.masukan] == ["langkah 1", "langkah 3", "langkah 4"]


def test_sop_kantor_tetap() -> None:
    assert waktu(waktu_lurus(sop_lkjip()), hari_kerja=True) == "12 hari kerja dan 22 menit"
    added = [waktu(satu.tambahan, hari_kerja=True) for satu in biaya_kembali(sop_lkjip())]
    assert added == ["10 hari kerja", "5 hari kerja"]


def test_jadwal_mundur_langkah_bersamaan_dan_sel_bersama() -> None:
    """28 February 2027 is a Sunday: the end takes Friday the 26th; both parallel steps must be done a day before."""
    mulai = {satu.no: satu.mulai for satu in a_siklus((), sop=paralel("2 hari", "3 hari")).jadwal}
    assert mulai == {
        "1": date(2027, 2, 19),
        "2": date(2027, 2, 23),
        "3": date(2027, 2, 22),
        "4": date(2027, 2, 25),
    }
    inklusif = a_siklus((), sop=paralel("2 hari", "3 hari"), aturan=an_aturan("kerja", "inklusif")).jadwal
    assert [(satu.no, satu.mulai.day, satu.selesai.day) for satu in inklusif] == [
        ("1", 22, 22), ("2", 24, 25), ("3", 23, 25), ("4", 26, 26),
    ]  # fmt: skip
    putusan = langkah("keputusan", ya="4", tidak="3")
    ekor = a_sop(langkah("mulai"), putusan, langkah(waktu="2 hari", sampai="4"), langkah("selesai", ""))
    assert [satu.mulai.day for satu in a_siklus((), sop=ekor).jadwal] == [22, 23, 24]
