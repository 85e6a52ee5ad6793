"""Builders for the tests of the cycle: the office's own SOP, a rule set, days off, logs as staff type them."""

import csv
from collections.abc import Iterable
from datetime import date, datetime
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

import yaml
from hypothesis import strategies as st

from lkjip_build.compute.siklus import Siklus, hitung_siklus
from lkjip_build.model.aturan import Himpunan
from lkjip_build.model.laporan import Kejadian, Laporan, LaporanFakta
from lkjip_build.model.libur import HariLibur
from lkjip_build.model.sop import Sop

AKAR = Path(__file__).parents[1]

# The days off of January to March that SKB 3 Menteri set, as far as the tests touch them.
LIBUR = """
2026-01-01 libur-nasional Tahun Baru Masehi
2026-01-16 libur-nasional Isra Mikraj
2026-02-16 cuti-bersama Imlek
2026-02-17 libur-nasional Imlek
2026-03-18 cuti-bersama Nyepi
2026-03-19 libur-nasional Nyepi
2027-01-01 libur-nasional Tahun Baru Masehi
2027-01-05 libur-nasional Isra Mikraj
2027-02-05 cuti-bersama Imlek
2027-02-06 libur-nasional Imlek
"""


def read_text(path: Path) -> Any:
    """Return a YAML file with every scalar as the text that was typed, empty ones left out."""
    typed = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CBaseLoader)  # a loader that makes only text
    return _filled(typed)


def _filled(tree: Any) -> Any:
    if isinstance(tree, dict):
        return {key: _filled(value) for key, value in tree.items() if value != ""}
    return [_filled(item) for item in tree] if isinstance(tree, list) else tree


@cache
def sop_lkjip() -> Sop:
    return Sop.model_validate(read_text(AKAR / "data/sop/penyusunan-lkjip.yml") | {"kode": "penyusunan-lkjip"})


def a_sop(*langkah: dict[str, Any]) -> Sop:
    """An SOP of any shape; each step needs only `jenis` and what differs."""
    biasa = {"pelaksana": ["camat"], "mutu_baku": {"waktu": "1 hari", "output": "Naskah"}}
    semua = [{"no": str(no), "aktivitas": f"Kerja {no}"} | biasa | satu for no, satu in enumerate(langkah, 1)]
    kepala = {"kode": "contoh", "nama": "Contoh", "disahkan": {"jabatan": "Camat"}}
    return Sop.model_validate(kepala | {"pelaksana": [{"kode": "camat", "nama": "Camat"}], "langkah": semua})


@cache
def an_aturan(satuan: str = "kerja", hari_nol: str = "penerimaan", bulan: str = "2") -> Himpunan:
    skala = [{"nama": "Tinggi", "bawah": "75"}, {"nama": "Rendah", "bawah": "0"}]
    return Himpunan.model_validate(
        {
            "kode": "uji",
            "mulai": "2000",
            "capaian": {"turun": "selisih", "dasar": "uji"},
            "batas": {"dasar": "uji"},
            "rata_rata": "indikator",
            "skala": {"nama": "uji", "dasar": "uji", "kategori": skala},
            "tenggat": {"bulan": bulan, "dasar": "akhir Februari"},
            "hari": {"satuan": satuan, "hari_nol": hari_nol, "dasar": "uji"},
        }
    )


@cache
def semua_libur(baris: str = LIBUR) -> tuple[HariLibur, ...]:
    """Days off from lines such as `2027-01-01 libur-nasional Tahun Baru`."""
    isi = (satu.split(maxsplit=2) for satu in baris.strip().splitlines())
    return tuple(
        HariLibur.model_validate({"tanggal": tanggal, "jenis": jenis, "nama": nama, "dasar": "uji"})
        for tanggal, jenis, nama in isi
    )


def a_kejadian(langkah: int | str, mulai: str = "", selesai: str = "", **isi: str) -> Kejadian:
    sel = {"langkah": str(langkah), "mulai": mulai, "selesai": selesai} | isi
    return Kejadian.model_validate({key: value for key, value in sel.items() if value})


def log_csv(teks: str) -> tuple[Kejadian, ...]:
    """The rows of a siklus.csv."""
    rows = csv.DictReader(teks.strip().splitlines(), delimiter=";")
    return tuple(Kejadian.model_validate({key: value for key, value in row.items() if value}) for row in rows)


def a_laporan(siklus: Iterable[Kejadian] = (), tahun: int = 2026, **fakta: str) -> Laporan:
    return Laporan(tahun=tahun, fakta=LaporanFakta.model_validate(fakta), kinerja=(), siklus=tuple(siklus))


def a_siklus(
    siklus: Iterable[Kejadian] = (),
    *,
    tahun: int = 2026,
    hari_ini: date | None = None,
    sop: Sop | None = None,
    aturan: Himpunan | None = None,
    libur: tuple[HariLibur, ...] | None = None,
    **fakta: str,
) -> Siklus:
    """The cycle of a log, with the office's SOP and the usual rules unless told otherwise. Today is 4 January 2027, or
    the last day of the log: a day to come has not happened.
    """
    laporan = a_laporan(siklus, tahun, **fakta)
    days = (momen.tanggal for one in laporan.siklus for momen in (one.mulai, one.selesai) if momen)
    hari_ini = hari_ini or max((date(2027, 1, 4), *days))
    aturan, libur = aturan or an_aturan(), semua_libur() if libur is None else libur
    return hitung_siklus(laporan, sop or sop_lkjip(), aturan, libur, hari_ini)


KEPALA = "langkah;pelaksana;mulai;selesai;keputusan;keluaran;bukti;catatan\n"
BERSIH = (
    "1;camat;2027-02-10 08.00;2027-02-10 08.05;;Disposisi Camat;b;",
    "2;sekcam;2027-02-10 09.00;2027-02-10 09.07;;Disposisi Sekcam;b;",
    "3;kasi;2027-02-10;2027-02-19;;draft LKjIP;b;",
    "4;sekcam;2027-02-19;2027-02-24;ya;Draft LKjIP terparaf;b;",
    "5;camat;2027-02-24;2027-02-26;ya;LKjIP;b;",
    "6;pengadministrasi;2027-02-26 14.00;2027-02-26 14.10;;LKjIP terkirim;b;",
)
LENGKAP = log_csv(KEPALA + "\n".join(BERSIH))

SAAT = st.one_of(
    st.just(""),
    st.dates(date(2027, 1, 4), date(2027, 1, 8)).map(date.isoformat),
    st.datetimes(datetime(1945, 1, 1), datetime(2199, 12, 31)).map(lambda momen: f"{momen:%Y-%m-%d %H.%M}"),
)
BARIS = st.builds(
    a_kejadian,
    st.integers(0, 8),
    SAAT,
    SAAT,
    pelaksana=st.sampled_from(("", "camat", "sekcam", "lurah")),
    keputusan=st.sampled_from(("", "ya", "tidak")),
    keluaran=st.sampled_from(("", "LKjIP", "lain")),
    bukti=st.sampled_from(("", "b")),
)


def langkah_acak(acak: Random, banyak: int) -> list[dict[str, Any]]:
    jenis = ("mulai", "proses", "keputusan", "selesai")
    waktu = ("9 menit", "2 jam", "3 hari", "2 minggu", "1 bulan", "9999 hari", "9999 bulan")
    return [
        {
            "jenis": acak.choice(jenis),
            "ya": str(acak.randint(0, banyak + 1)),
            "tidak": str(acak.randint(0, banyak + 1)),
            "mutu_baku": {"waktu": acak.choice(waktu), "output": "Naskah"},
        }
        for _ in range(banyak)
    ]


def siklus_acak(log: list[Kejadian], acak: Random, hari_ini: date) -> Siklus:
    """The cycle of any log against any SOP, by any rule, with or without days off."""
    sop = acak.choice((sop_lkjip(), a_sop(*langkah_acak(acak, acak.randint(1, 6)))))
    aturan = an_aturan(acak.choice(("kerja", "kalender")), acak.choice(("penerimaan", "inklusif")))
    return a_siklus(log, sop=sop, aturan=aturan, hari_ini=hari_ini, libur=acak.choice((semua_libur(), ())))
