"""The event log as it is published: for spreadsheets and for process-mining tools."""

import csv
import shutil
from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path
from random import Random
from xml.etree import ElementTree

import pytest
from bersama import Dibuat, terbitan
from hypothesis import given, settings
from hypothesis import strategies as st
from pembangun import BARIS, LENGKAP, a_kejadian, a_siklus, a_sop, siklus_acak
from pengaturan import ROOT

from lkjip_build.build import build
from lkjip_build.compute.siklus import Siklus
from lkjip_build.isi.data import EventRow, LogData
from lkjip_build.katalog import rules
from lkjip_build.keluaran.data.xes import xes
from lkjip_build.model.laporan import Kejadian
from lkjip_build.susunan.kolom.log import KOLOM_DATA
from lkjip_build.susunan.log_siklus import kasus, semua_log, to_json

HARI_INI = date(2026, 11, 23)
XES = "{http://www.xes-standard.org/}"


@pytest.fixture(scope="module")
def files() -> Mapping[str, str | bytes]:
    return Dibuat(terbitan(HARI_INI).berkas)


def log_of(*semua: Siklus) -> LogData:
    """The log of years under one SOP."""
    (log,) = semua_log([kasus(satu, "sop-uji") for satu in semua])
    return log


def rows(text: str | bytes) -> list[dict[str, str]]:
    assert isinstance(text, str)
    return list(csv.DictReader(text.splitlines()))


def test_the_csv_has_a_row_for_each_beginning_and_end(files: Mapping[str, str | bytes]) -> None:
    log = rows(files["data/siklus-log.csv"])
    assert list(log[0]) == [*EventRow._fields]
    assert list(log[0])[:5] == ["case", "activity", "timestamp", "resource", "lifecycle"]
    assert {case: sum(row["case"] == case for row in log) for case in sorted({row["case"] for row in log})} == {
        "LKjIP 2023": 12,
        "LKjIP 2024": 20,
        "LKjIP 2025": 16,
    }
    assert log[0] == {
        "case": "LKjIP 2023",
        "activity": "1. Menginstruksikan penyusunan LKjIP",
        "timestamp": "2024-01-15T08:10:00+07:00",
        "resource": "camat",
        "lifecycle": "start",
        "instance": "1-1",
        "role": "Camat",
        "langkah": "1",
        "keputusan": "",
        "keluaran": "",
        "bukti": "",
        "ketelitian": "menit",
        "sop": "penyusunan-lkjip",
    }
    again = [row for row in log if row["case"] == "LKjIP 2024" and row["instance"] == "4-2"]
    assert [(row["lifecycle"], row["keputusan"], row["ketelitian"]) for row in again] == [
        ("start", "", "hari"),
        ("complete", "tidak", "hari"),
    ]


KOLOM = {
    "concept:name": "activity",
    "concept:instance": "instance",
    "org:resource": "resource",
    "org:role": "role",
    "lifecycle:transition": "lifecycle",
    "time:timestamp": "timestamp",
}


def test_the_xes_tells_the_same_events(files: Mapping[str, str | bytes]) -> None:
    log = ElementTree.fromstring(files["data/siklus/penyusunan-lkjip.xes"])
    told = []
    for trace in log.iter(f"{XES}trace"):
        of_trace = {part.get("key"): part.get("value") for part in trace.findall(f"{XES}string")}
        for event in trace.iter(f"{XES}event"):
            cells = {KOLOM.get(part.get("key", ""), part.get("key")): part.get("value") for part in event}
            told.append({"case": of_trace["concept:name"], "sop": of_trace["sop"]} | cells)
    assert told == rows(files["data/siklus-log.csv"])


def test_the_files_are_listed_where_readers_look(files: Mapping[str, str | bytes]) -> None:
    pages = {page.uri: page.source(inline=True) for page in terbitan(HARI_INI).pages}
    for name in ("siklus-log.csv", "siklus/penyusunan-lkjip.xes"):
        assert f'href="{name}"' in pages["data/index.md"]
        assert f'href="../data/{name}"' in pages["siklus/index.md"]
        assert f"data/{name}" in files
    assert [one.kode for one in KOLOM_DATA] == [*EventRow._fields]
    assert all(f"<code>{kolom}</code>" in pages["data/kamus/index.md"] for kolom in EventRow._fields)


def test_each_sop_has_a_log_of_its_own(tmp_path: Path) -> None:
    data = tmp_path / "data"
    shutil.copytree(ROOT / "data", data)
    shutil.copy(data / "sop/penyusunan-lkjip.yml", data / "sop/penyusunan-lama.yml")
    laporan = data / "2023/laporan.yml"
    text = laporan.read_text(encoding="utf-8")
    assert "sop: penyusunan-lkjip" in text
    laporan.write_text(text.replace("sop: penyusunan-lkjip", "sop: penyusunan-lama"), encoding="utf-8")
    site = build(data, HARI_INI)
    assert site.publishable, site.problems
    logs = {name: ElementTree.fromstring(make()) for name, make in site.berkas.items() if name.endswith(".xes")}
    told = {
        name: [one.get("value") for one in log.findall(f"{XES}string[@key='concept:name']")]
        + [one.get("value") for one in log.findall(f"{XES}trace/{XES}string[@key='concept:name']")]
        for name, log in logs.items()
    }
    assert told == {
        "data/siklus/penyusunan-lama.xes": ["penyusunan-lama", "LKjIP 2023"],
        "data/siklus/penyusunan-lkjip.xes": ["penyusunan-lkjip", "LKjIP 2024", "LKjIP 2025", "LKjIP 2026"],
    }
    assert {row["sop"] for row in rows(site.berkas["data/siklus-log.csv"]())} == {"penyusunan-lama", "penyusunan-lkjip"}


def test_a_spreadsheet_runs_nothing(tmp_path: Path) -> None:
    data = tmp_path / "data"
    shutil.copytree(ROOT / "data", data)
    sop = data / "sop/penyusunan-lkjip.yml"
    text = sop.read_text(encoding="utf-8")
    text = text.replace("aktivitas: Menginstruksikan penyusunan LKjIP", "aktivitas: '=HYPERLINK(\"x\")'")
    sop.write_text(text.replace("nama: Camat}", "nama: '@SUM(1)'}"), encoding="utf-8")
    log = rows(build(data, HARI_INI).berkas["data/siklus-log.csv"]())
    assert log[0]["role"] == "'@SUM(1)"
    assert log[0]["activity"] == '1. =HYPERLINK("x")'


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
        "no": "1",
        "baku": "5 menit",
        "terlambat": False,
        "pelaksanaan": [
            {
                **{"ke": 1, "putaran": 0, "pelaksana": "Camat"},
                **{"mulai": "2027-02-10T08:00", "selesai": "2027-02-10T08:05"},
                **{"lama": 5, "satuan": "menit", "baku": 5, "satuan_baku": "menit", "terlambat": False},
                **{"tunggu_hari_kerja": None, "keputusan": None},
            }
        ],
    }
    assert isi["langkah"][2]["pelaksanaan"][0]["selesai"] == "2027-02-19"
    assert isi["langkah"][5] == {"no": "6", "baku": "10 menit", "terlambat": None, "pelaksanaan": []}


def test_baris_kejadian_untuk_penambangan_proses() -> None:
    baris = kasus(a_siklus(LENGKAP[:4]), "sop-uji").peristiwa
    assert baris[0] == EventRow(
        *("LKjIP 2026", "1. Menginstruksikan penyusunan LKjIP", "2027-02-10T08:00:00+07:00", "camat", "start"),
        *("1-1", "Camat", "1", "", "", "", "menit", "sop-uji"),
    )
    assert baris[7] == EventRow(
        *("LKjIP 2026", "4. Mengoreksi draft LKjIP", "2027-02-24T00:00:00+07:00", "sekcam", "complete"),
        *("4-1", "Sekcam", "4", "ya", "Draft LKjIP terparaf", "b", "hari", "sop-uji"),
    )
    assert len(baris) == 8


def test_jam_yang_tidak_dicatat_tidak_dikarang() -> None:
    """The draft has no times of day: it stands behind what came before it on that day, with the date alone."""
    baris = kasus(a_siklus(LENGKAP[:4]), "sop-uji").peristiwa
    assert [(satu.langkah, satu.lifecycle, satu.timestamp[5:16], satu.ketelitian) for satu in baris[2:6]] == [
        ("2", "start", "02-10T09:00", "menit"),
        ("2", "complete", "02-10T09:07", "menit"),
        ("3", "start", "02-10T00:00", "hari"),
        ("3", "complete", "02-19T00:00", "hari"),
    ]
    assert all(satu.timestamp[11:16] == "00:00" for satu in baris if satu.ketelitian == "hari")


def test_langkah_yang_berjalan_hanya_punya_awal() -> None:
    baris = kasus(a_siklus([a_kejadian(1, "2027-02-10 08.00")]), "sop-uji").peristiwa
    assert [satu.lifecycle for satu in baris] == ["start"]


def test_langkah_yang_tidak_ada_di_sop_disebut_dengan_nomornya() -> None:
    log = [a_kejadian(9, "2027-02-10 08.00", pelaksana="lurah")]
    (satu,) = kasus(a_siklus(log), "sop-uji").peristiwa
    assert (satu.activity, satu.resource, satu.role) == ("Langkah 9", "lurah", "lurah")


def test_xes_tersusun_menurut_skema() -> None:
    """IEEE 1849-2016: extension, global, classifier, attributes, then traces, in this order; keys of a classifier are
    declared as global.
    """
    semua = (a_siklus(LENGKAP), a_siklus(tahun=2025))
    log = ElementTree.fromstring(xes(log_of(*semua)))
    assert float(log.get("xes.version", "")) == 1849.2016
    anak = [satu.tag.removeprefix(XES) for satu in log]
    urutan = ["extension", "global", "classifier", "string", "trace"]
    assert anak == sorted(anak, key=urutan.index)
    assert {satu.get("prefix") for satu in log.iter(f"{XES}extension")} == {"concept", "time", "org", "lifecycle"}
    umum = {satu.get("key") for satu in log.findall(f"{XES}global[@scope='event']/*")}
    assert {satu.get("name"): satu.get("keys") for satu in log.findall(f"{XES}classifier")} == {
        "Langkah": "concept:name",
        "Langkah dan putusan": "concept:name keputusan",
    }
    for classifier in log.findall(f"{XES}classifier"):
        assert set(classifier.get("keys", "").split()) <= umum
    ekstensi = {satu.get("prefix") for satu in log.iter(f"{XES}extension")}
    assert {kunci.partition(":")[0] for kunci in umum if kunci and ":" in kunci} <= ekstensi
    assert len(log.findall(f"{XES}trace")) == 2
    for event in log.iter(f"{XES}event"):
        assert {satu.get("key") for satu in event} == umum
        assert datetime.fromisoformat(event.findall(f"{XES}date")[0].get("value", "")).utcoffset() is not None
    assert xes(log_of(*semua)) == xes(log_of(*semua))


def test_xes_tetap_sah_dengan_teks_yang_berbahaya() -> None:
    sop = a_sop({"jenis": "mulai", "aktivitas": '<script>&"]]>'}, {"jenis": "selesai"})
    jahat = a_kejadian(1, "", "2027-02-10", bukti="\x00\x0b<b>\ufffe", keluaran="Мир 😀")
    log = ElementTree.fromstring(xes(log_of(a_siklus([jahat], sop=sop))))
    event = {satu.get("key"): satu.get("value") for satu in log.iterfind(f".//{XES}event/{XES}string")}
    assert event["concept:name"] == '1. <script>&"]]>'
    assert (event["bukti"], event["keluaran"]) == ("<b>", "Мир 😀")


@given(st.lists(BARIS, max_size=12), st.randoms(use_true_random=False))
@settings(max_examples=100)
def test_catatan_apa_pun_bisa_ditulis(log: list[Kejadian], acak: Random) -> None:
    siklus = siklus_acak(log, acak, date(2027, 3, 1))
    temuan = to_json(siklus)["temuan"]
    assert len(temuan) == len(siklus.temuan)
    assert {satu["kode"] for satu in temuan} <= rules().keys()
    assert ElementTree.fromstring(xes(log_of(siklus))).tag.endswith("log")
    begun = [satu for satu in log if (momen := satu.mulai or satu.selesai) and momen.tanggal <= siklus.hari_ini]
    moments = [momen for satu in begun for momen in (satu.mulai, satu.selesai) if momen]
    assert len(kasus(siklus, "x").peristiwa) == sum(momen.tanggal <= siklus.hari_ini for momen in moments)


def test_temuan_di_json_punya_kode_langkah_dan_kalimat() -> None:
    log = [a_kejadian(1, "2027-02-10 08.00", "2027-02-10 08.05", pelaksana="camat")]
    assert to_json(a_siklus(log, libur=()))["temuan"] == [
        {
            "kode": "LKJ610",
            "langkah": "1",
            "kalimat": "Langkah 1 (Menginstruksikan penyusunan LKjIP) pada 10 Februari 2027 tidak mencatat bukti.",
        },
        {
            "kode": "LKJ614",
            "langkah": None,
            "kalimat": "Hari kerja tahun 2027 tidak dapat dihitung: hari libur nasional atau cuti bersama tahun 2027 "
            "belum diisi.",
        },
    ]
