"""The event log as it is published: for spreadsheets and for process-mining tools."""

import csv
import shutil
from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path
from random import Random
from xml.etree import ElementTree

import pytest
from bersama import terbitan
from hypothesis import given, settings
from hypothesis import strategies as st
from pembangun import BARIS, LENGKAP, a_kejadian, a_siklus, a_sop, siklus_acak
from pengaturan import ROOT

from lkjip_build.build import build
from lkjip_build.katalog import rules
from lkjip_build.keluaran.data.xes import xes
from lkjip_build.model.laporan import Kejadian
from lkjip_build.susunan.log_siklus import semua_kasus, to_json

HARI_INI = date(2026, 11, 23)
XES = "{http://www.xes-standard.org/}"


@pytest.fixture(scope="module")
def files() -> Mapping[str, str | bytes]:
    return terbitan(HARI_INI).files


def rows(text: str | bytes) -> list[dict[str, str]]:
    assert isinstance(text, str)
    return list(csv.DictReader(text.splitlines()))


def test_the_csv_has_a_row_for_each_beginning_and_end(files: Mapping[str, str | bytes]) -> None:
    log = rows(files["data/siklus-log.csv"])
    assert list(log[0]) == ["case", "activity", "timestamp", "resource", "lifecycle"]
    assert {case: sum(row["case"] == case for row in log) for case in sorted({row["case"] for row in log})} == {
        "LKjIP 2023": 12,
        "LKjIP 2024": 20,
        "LKjIP 2025": 16,
    }
    assert log[0] == {
        "case": "LKjIP 2023",
        "activity": "Menginstruksikan penyusunan LKjIP",
        "timestamp": "2024-01-15T08:10:00+07:00",
        "resource": "Camat",
        "lifecycle": "start",
    }


def test_the_xes_tells_the_same_events(files: Mapping[str, str | bytes]) -> None:
    log = ElementTree.fromstring(files["data/siklus.xes"])
    told = [
        (trace.find(f"{XES}string").get("value"), *(part.get("value") for part in event))  # type: ignore[union-attr]
        for trace in log.iter(f"{XES}trace")
        for event in trace.iter(f"{XES}event")
    ]
    flat = rows(files["data/siklus-log.csv"])
    assert told == [(row["case"], row["activity"], row["resource"], row["lifecycle"], row["timestamp"]) for row in flat]


def test_the_files_are_listed_where_readers_look(files: Mapping[str, str | bytes]) -> None:
    pages = {page.uri: page.source(inline=True) for page in terbitan(HARI_INI).pages}
    for name in ("siklus-log.csv", "siklus.xes"):
        assert f'href="{name}"' in pages["data/index.md"]
        assert f'href="../data/{name}"' in pages["siklus/index.md"]


def test_a_spreadsheet_runs_nothing(tmp_path: Path) -> None:
    data = tmp_path / "data"
    shutil.copytree(ROOT / "data", data)
    sop = data / "sop/penyusunan-lkjip.yml"
    text = sop.read_text(encoding="utf-8")
    text = text.replace("aktivitas: Menginstruksikan penyusunan LKjIP", "aktivitas: '=HYPERLINK(\"x\")'")
    sop.write_text(text.replace("nama: Camat}", "nama: '@SUM(1)'}"), encoding="utf-8")
    log = rows(build(data, HARI_INI).files["data/siklus-log.csv"])
    assert (log[0]["activity"], log[0]["resource"]) == ('\'=HYPERLINK("x")', "'@SUM(1)")


def test_json_seperti_rancangan() -> None:
    isi = to_json(a_siklus(LENGKAP[:3], hari_ini=date(2027, 2, 22)))
    assert {kunci: isi[kunci] for kunci in ("tahun", "status", "putaran", "tenggat", "tepat_waktu", "temuan")} == {
        "tahun": 2026,
        "status": "disusun",
        "putaran": 0,
        "tenggat": "2027-02-28",
        "tepat_waktu": None,
        "temuan": [],
    }
    assert isi["langkah"][0] == {
        "no": 1,
        "mulai": "2027-02-10T08:00",
        "selesai": "2027-02-10T08:05",
        "lama": "5 menit",
        "baku": "5 menit",
        "terlambat": False,
    }
    assert isi["langkah"][2]["selesai"] == "2027-02-19"
    assert isi["langkah"][5] == {
        "no": 6,
        "mulai": None,
        "selesai": None,
        "lama": None,
        "baku": "10 menit",
        "terlambat": None,
    }


def test_baris_kejadian_untuk_penambangan_proses() -> None:
    (kasus,) = semua_kasus((a_siklus(LENGKAP[:4]),))
    baris = kasus.peristiwa
    assert baris[0] == (
        *("LKjIP 2026", "Menginstruksikan penyusunan LKjIP", "2027-02-10T08:00:00+07:00", "Camat", "start"),
    )
    # The draft has no times of day: it begins right after the step before it on that day, not before it at midnight.
    assert baris[4][1:] == (
        *("Menyusun draft LKjIP", "2027-02-10T09:07:00+07:00", "Kasi Perencanaan dan Keuangan", "start"),
    )
    assert [satu.timestamp for satu in baris] == sorted(satu.timestamp for satu in baris)
    assert len(baris) == 8


def test_langkah_yang_berjalan_hanya_punya_awal() -> None:
    (kasus,) = semua_kasus((a_siklus([a_kejadian(1, "2027-02-10 08.00")]),))
    baris = kasus.peristiwa
    assert [satu.lifecycle for satu in baris] == ["start"]


def test_xes_tersusun_menurut_skema() -> None:
    """IEEE 1849-2016: extension, global, classifier, attributes, then traces, in this order; keys of a classifier are
    declared as global.
    """
    semua = (a_siklus(LENGKAP), a_siklus(tahun=2025))
    log = ElementTree.fromstring(xes("Uji", semua_kasus(semua)))
    assert float(log.get("xes.version", "")) == 1849.2016
    anak = [satu.tag.removeprefix(XES) for satu in log]
    urutan = ["extension", "global", "classifier", "string", "trace"]
    assert anak == sorted(anak, key=urutan.index)
    assert {satu.get("prefix") for satu in log.iter(f"{XES}extension")} == {"concept", "time", "org", "lifecycle"}
    umum = {satu.get("key") for satu in log.findall(f"{XES}global[@scope='event']/*")}
    for classifier in log.findall(f"{XES}classifier"):
        assert set(classifier.get("keys", "").split()) <= umum
    assert len(log.findall(f"{XES}trace")) == 2
    for event in log.iter(f"{XES}event"):
        assert {satu.get("key") for satu in event} == umum
        assert datetime.fromisoformat(event.findall(f"{XES}date")[0].get("value", "")).utcoffset() is not None
    assert xes("Uji", semua_kasus(semua)) == xes("Uji", semua_kasus(semua))


def test_xes_tetap_sah_dengan_teks_yang_berbahaya() -> None:
    sop = a_sop({"jenis": "mulai", "aktivitas": '<script>&"]]>'}, {"jenis": "selesai"})
    log = ElementTree.fromstring(xes("Uji", semua_kasus((a_siklus([a_kejadian(1, "2027-02-10")], sop=sop),))))
    assert [satu.get("value") for satu in log.findall(f".//{XES}event/{XES}string[@key='concept:name']")] == [
        '<script>&"]]>'
    ]


@given(st.lists(BARIS, max_size=12), st.randoms(use_true_random=False))
@settings(max_examples=100)
def test_catatan_apa_pun_bisa_ditulis(log: list[Kejadian], acak: Random) -> None:
    siklus = siklus_acak(log, acak, date(2027, 3, 1))
    temuan = to_json(siklus)["temuan"]
    assert len(temuan) == len(siklus.temuan)
    assert {satu["kode"] for satu in temuan} <= rules().keys()
    assert ElementTree.fromstring(xes("Uji", semua_kasus((siklus,)))).tag.endswith("log")
    (kasus,) = semua_kasus((siklus,))
    assert len(kasus.peristiwa) == sum(bool(satu.mulai) + bool(satu.selesai) for satu in log)


def test_temuan_di_json_punya_kode_langkah_dan_kalimat() -> None:
    log = [a_kejadian(1, "2027-02-10 08.00", "2027-02-10 08.05", pelaksana="camat")]
    assert to_json(a_siklus(log, libur=()))["temuan"] == [
        {
            "kode": "LKJ610",
            "langkah": 1,
            "kalimat": "Langkah 1 (Menginstruksikan penyusunan LKjIP) pada 10 Februari 2027 tidak mencatat bukti.",
        },
        {
            "kode": "LKJ614",
            "langkah": None,
            "kalimat": "Hari kerja tahun 2027 tidak dapat dihitung: hari libur nasional atau cuti bersama tahun 2027 "
            "belum diisi.",
        },
    ]
