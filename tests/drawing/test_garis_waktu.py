"""The timeline: where bars, waits, returns and lines lie, measured on the numbers that are drawn."""

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from lkjip_build.drawing.garis_waktu import LEBAR, SEMPIT, Bentuk, GarisWaktu, Jeda, Kerja, Tanda, draw_garis_waktu
from lkjip_build.drawing.huruf import text_width
from lkjip_build.drawing.unsur_waktu import TINGGI_BATANG, Tulisan

NAMA = ("1. Menyusun draft", "2. Mengoreksi draft", "3. Mengirim")
SENIN = date(2026, 1, 19)
POLOS = Bentuk(400, 0, 10)


def hari(nomor: int) -> date:
    return SENIN + timedelta(days=nomor)


def is_kerja(satu: date) -> bool:
    return satu.weekday() < 5 and satu != hari(9)


def gambar(
    *kerja: Kerja, jeda: tuple[Jeda, ...] = (), tanda: tuple[Tanda, ...] = (), bentuk: Bentuk = POLOS
) -> GarisWaktu:
    made = draw_garis_waktu(NAMA, kerja, jeda, tanda, is_kerja, bentuk)
    assert made is not None
    return made


def kolom(gambar: GarisWaktu, jumlah: int) -> float:
    return (gambar.lebar - gambar.kiri) / jumlah


def test_a_bar_covers_its_days_with_both_ends() -> None:
    made = gambar(Kerja(0, hari(0), hari(4)), Kerja(1, hari(4), hari(18)))
    satu_hari = 400 / 20  # 19 days and one of margin
    assert [(batang.x, batang.lebar) for batang in made.batang] == [(0, 5 * satu_hari), (4 * satu_hari, 15 * satu_hari)]
    assert made.batang[0].y < made.batang[1].y
    for batang, alas in zip(made.batang, made.alas, strict=False):
        assert batang.y + TINGGI_BATANG < alas


def test_days_not_worked_are_shaded_in_whole_runs() -> None:
    made = gambar(Kerja(0, hari(0), hari(18)))
    # The weekends of 24 and 31 January and 7 February, cut off by the edge, and 28 January, which is off.
    assert made.arsir == ((100, 40), (180, 20), (240, 40), (380, 20))


def test_the_axis_names_mondays() -> None:
    made = gambar(Kerja(0, hari(2), hari(20)))
    assert [(satu.x, satu.teks) for satu in made.pekan] == [(100, "26 Jan"), (240, "2 Feb")]


def test_a_long_cycle_names_fewer_mondays_that_do_not_touch() -> None:
    made = gambar(Kerja(0, hari(0), hari(300)))
    kotak = [(satu.x, satu.x + text_width(satu.teks, made.huruf)) for satu in made.pekan]
    assert all(kanan < kiri for (_, kanan), (kiri, _) in pairwise(kotak))
    assert kotak[-1][1] <= 400
    assert len(kotak) >= 5


def test_a_wait_runs_up_to_the_bar_that_ends_it() -> None:
    made = gambar(
        Kerja(0, hari(0), hari(0)),
        Kerja(1, hari(14), hari(18)),
        jeda=(Jeda(1, hari(0), hari(14), "10 hari"),),
    )
    (wait,) = made.jeda
    assert (wait.x1, wait.x2) == (10, made.batang[1].x)
    assert wait.y == made.batang[1].y + TINGGI_BATANG / 2
    assert wait.label is not None
    assert (wait.label.teks, wait.label.x, wait.label.rata) == ("10 hari", 145, "middle")


def test_a_short_wait_has_no_words_over_the_bars() -> None:
    made = gambar(Kerja(0, hari(0), hari(3)), Kerja(1, hari(4), hari(18)), jeda=(Jeda(1, hari(3), hari(4), "1 hari"),))
    assert made.jeda[0].label is None
    assert made.jeda[0].x2 - made.jeda[0].x1 == 10


def test_a_return_points_at_the_work_done_again() -> None:
    made = gambar(
        Kerja(0, hari(0), hari(4)),
        Kerja(1, hari(4), hari(8), ditolak=True),
        Kerja(0, hari(8), hari(18)),
    )
    (kembali,) = made.kembali
    assert (kembali.x, kembali.y) == (8.5 * 20, made.batang[1].y + TINGGI_BATANG / 2)
    ujung = tuple(map(float, kembali.panah.split()[-1].split(",")))
    again = made.batang[2]
    assert again.x <= ujung[0] <= again.x + again.lebar
    assert ujung[1] == again.y + TINGGI_BATANG  # from below


def test_a_return_that_waits_points_at_its_row() -> None:
    made = gambar(Kerja(1, hari(0), hari(4), ditolak=True), Kerja(0, hari(8), hari(18)))
    ujung = made.kembali[0].panah.split()[-1]
    assert ujung == f"{4.5 * 20},{made.batang[1].y + TINGGI_BATANG / 2}"


def test_the_last_rejection_has_its_mark_and_no_arrow() -> None:
    made = gambar(Kerja(1, hari(0), hari(4), ditolak=True), Kerja(0, hari(6), hari(18), rencana=True))
    assert [(satu.garis, satu.panah) for satu in made.kembali] == [("", "")]


def test_the_deadline_stands_at_the_end_of_its_day_inside_the_drawing() -> None:
    tanda = (Tanda(hari(18), "Tenggat 6 Feb", "tenggat"), Tanda(hari(3), "Hari ini 22 Jan", "hari-ini"))
    made = gambar(Kerja(0, hari(0), hari(2)), tanda=tanda)
    tenggat, kini = made.tegak
    assert (tenggat.x, tenggat.jenis, tenggat.label.rata) == (19 * 20, "tenggat", "end")
    assert (kini.x, kini.label.rata) == (4 * 20, "start")
    assert tenggat.label.y < kini.label.y < made.atas  # each label has a line of its own


def test_a_label_stands_on_its_bar_or_beside_it_or_nowhere() -> None:
    lapang = gambar(Kerja(0, hari(0), hari(10), "9 hari"), Kerja(1, hari(10), hari(18)))
    assert lapang.batang[0].label == Tulisan(4, lapang.batang[0].y + 12.6, "9 hari", dalam=True)
    kanan = gambar(Kerja(0, hari(0), hari(0), "5 menit"), Kerja(1, hari(0), hari(18)))
    assert kanan.batang[0].label == Tulisan(24, kanan.batang[0].y + 12.6, "5 menit")
    kiri = gambar(Kerja(1, hari(0), hari(18)), Kerja(0, hari(18), hari(18), "5 menit"))
    assert kiri.batang[1].label == Tulisan(356, kiri.batang[1].y + 12.6, "5 menit", "end")
    sempit = gambar(Kerja(0, hari(0), hari(0), "5 menit"), Kerja(0, hari(1), hari(18)))
    assert sempit.batang[0].label is None


def test_names_stand_beside_the_rows_or_above_them() -> None:
    kerja = Kerja(2, hari(0), hari(18))
    lebar, sempit = gambar(kerja, bentuk=LEBAR), gambar(kerja, bentuk=SEMPIT)
    assert lebar.batang[0].x == LEBAR.kiri
    assert lebar.batang[0].y < lebar.nama[2].y < lebar.batang[0].y + TINGGI_BATANG
    assert sempit.batang[0].x == 0
    assert sempit.nama[2].y < sempit.batang[0].y
    for made in (lebar, sempit):
        assert [satu.teks for satu in made.nama] == list(NAMA)
        assert made.huruf >= 12


def test_a_long_name_takes_two_lines_and_ends_in_dots() -> None:
    nama = ("1. " + "panjang sekali " * 20,)
    made = draw_garis_waktu(nama, [Kerja(0, hari(0), hari(3))], (), (), is_kerja, LEBAR)
    assert made is not None
    assert len(made.nama) == 2
    assert made.nama[1].teks.endswith("…")
    assert all(text_width(satu.teks, made.huruf) <= LEBAR.kiri for satu in made.nama)


def test_a_cycle_of_one_day_still_has_columns_of_a_readable_width() -> None:
    made = gambar(Kerja(0, hari(0), hari(0)))
    assert made.batang[0].lebar == round(400 / 14, 1)


def test_nothing_and_too_much_are_not_drawn() -> None:
    assert draw_garis_waktu(NAMA, (), (), (Tanda(hari(0), "Tenggat", "tenggat"),), is_kerja, LEBAR) is None
    jauh = Kerja(0, hari(0), hari(400))
    assert draw_garis_waktu(NAMA, [jauh], (), (), is_kerja, LEBAR) is None
    assert draw_garis_waktu(NAMA, [Kerja(0, hari(0), hari(399))], (), (), is_kerja, LEBAR) is not None


semua_kerja = st.lists(
    st.builds(
        lambda baris, mulai, lama, label, ditolak: Kerja(
            baris, hari(mulai), hari(mulai + lama), label, ditolak=ditolak
        ),
        st.integers(0, 2),
        st.integers(0, 200),
        st.integers(0, 100),
        st.sampled_from(["", "9 hari", "1440 menit"]),
        st.booleans(),
    ),
    min_size=1,
    max_size=8,
)


@given(semua_kerja, st.sampled_from([LEBAR, SEMPIT]))
def test_no_log_draws_outside_the_picture(kerja: list[Kerja], bentuk: Bentuk) -> None:
    tanda = (Tanda(hari(150), "Tenggat 18 Jun", "tenggat"),)
    made = gambar(*kerja, tanda=tanda, bentuk=bentuk)
    for batang in made.batang:
        assert made.kiri <= batang.x < batang.x + batang.lebar <= made.lebar
        assert made.atas <= batang.y < batang.y + TINGGI_BATANG <= made.bawah
    tulisan = [*made.pekan, *made.nama, *(batang.label for batang in made.batang), *(satu.label for satu in made.tegak)]
    for satu in tulisan:
        if satu is not None:
            lebar = text_width(satu.teks, made.huruf)
            kiri = satu.x - lebar if satu.rata == "end" else satu.x
            assert kiri >= -1
            assert kiri + lebar <= made.lebar + 1
            assert 0 < satu.y <= made.tinggi
    for kembali in made.kembali:
        assert made.kiri <= kembali.x <= made.lebar
