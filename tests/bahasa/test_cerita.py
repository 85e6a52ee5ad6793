"""The story of a log: what was decided and where the report went are told as they were, also where they disagree."""

import pytest
from pembangun import BERSIH, KEPALA, a_siklus, log_csv

from lkjip_build.bahasa.cerita import cerita, ringkasan


def kisah(*baris: str) -> list[str]:
    siklus = a_siklus(log_csv(KEPALA + "\n".join(baris)))
    return [teks for babak in cerita(siklus) for teks in babak.isi]


def koreksi(putusan: str) -> str:
    return f"4;sekcam;2027-02-19;2027-02-22;{putusan};Draft LKjIP terparaf;b;"


SUSUN_LAGI = "3;kasi;2027-02-22;2027-02-23;;draft LKjIP;b;"
TEKEN = "5;camat;2027-02-24;2027-02-26;ya;LKjIP;b;"
DI_LUAR_SOP = "9;camat;2027-02-22;2027-02-22;;;b;"


@pytest.mark.parametrize(
    ("baris", "akhir"),
    [
        ((koreksi("ya"), TEKEN), "Keputusannya Ya."),
        ((koreksi("ya"), SUSUN_LAGI), "Keputusannya Ya; sesudah itu kembali ke langkah 3."),
        ((koreksi("tidak"),), "Keputusannya Tidak, jadi harus diperbaiki."),
        ((koreksi("tidak"), SUSUN_LAGI), "Keputusannya Tidak, jadi kembali ke langkah 3."),
        ((koreksi("tidak"), DI_LUAR_SOP, SUSUN_LAGI), "Keputusannya Tidak, jadi kembali ke langkah 3."),
        ((koreksi("tidak"), TEKEN), "Keputusannya Tidak; sesudahnya dikerjakan langkah 5."),
        ((koreksi(""), SUSUN_LAGI), "Keputusannya tidak dicatat; sesudah itu kembali ke langkah 3."),
        ((koreksi(""), TEKEN), "Selesai pada hari yang sama; mutu bakunya 3 hari."),
    ],
)
def test_keputusan_dan_arahnya(baris: tuple[str, ...], akhir: str) -> None:
    dikerjakan = kisah(*BERSIH[:3], *baris)[3]
    if "Selesai" in akhir:
        assert "Keputusannya" not in dikerjakan
    else:
        assert dikerjakan.endswith(akhir)


def test_babak_mengikuti_pengembalian_yang_sungguh_terjadi() -> None:
    def judul(*baris: str) -> list[tuple[str, int]]:
        semua = cerita(a_siklus(log_csv(KEPALA + "\n".join([*BERSIH[:3], *baris]))))
        return [(babak.judul, babak.mulai) for babak in semua]

    assert judul(koreksi("tidak"), SUSUN_LAGI) == [("Penyusunan pertama", 1), ("Putaran koreksi 1", 5)]
    assert judul(koreksi("tidak"), TEKEN) == [("", 1)]


def test_ringkasan_diakhiri_tunggu_terlama() -> None:
    siklus = a_siklus(log_csv(KEPALA + "\n".join([BERSIH[0], "2;sekcam;2027-02-12 09.00;2027-02-12 09.07;;x;b;"])))
    assert ringkasan(siklus)[-1] == (
        "Paling lama menunggu 2 hari kerja. Langkah 1 (Menginstruksikan penyusunan LKjIP) selesai pada 10 Februari "
        "2027, lalu langkah 2 (Menugaskan penyusunan LKjIP) dimulai pada 12 Februari 2027."
    )
