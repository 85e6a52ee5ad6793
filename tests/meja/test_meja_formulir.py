"""Forms of the files that every year shares, and corrections of a signed year, by the calls that the page makes."""

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import kantor_sah
import pytest
import yaml
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st
from meja_uji import Penyunting, penyunting, ubahan
from pengaturan import ROOT

from lkjip_build.cli import main
from lkjip_build.meja import Meja
from lkjip_build.meja import tindakan as tindakan_modul
from lkjip_build.meja.formulir import DAFTAR, formulir, semua_tampilan, ubah_daftar
from lkjip_build.sources import read_folder
from lkjip_build.sunting import Perubahan
from lkjip_build.sunting.teks_yaml import ubah_yaml

SUMBER = read_folder(ROOT / "data")
TAMPILAN = list(semua_tampilan(SUMBER))
SOP = "sop/penyusunan-lkjip.yml"


@pytest.fixture
def meja(tmp_path: Path) -> Iterator[Penyunting]:
    with penyunting(tmp_path) as found:
        found.masuk()
        yield found


def bentuk(kode: str) -> dict[str, str]:
    shown = next(one for one in TAMPILAN if one.kode == kode)
    return {row.kunci.partition("|")[2]: row.isi["isi"] for row in formulir(shown, SUMBER).baris}


def test_every_text_of_the_shared_files_stands_in_one_form() -> None:
    shown = {row.kunci: row.isi["isi"] for one in TAMPILAN if one.skema for row in formulir(one, SUMBER).baris}

    def texts(tree: object, path: str) -> Iterator[tuple[str, str]]:
        if isinstance(tree, dict):
            for key, value in tree.items():
                yield from texts(value, f"{path}.{key}" if path else key)
        elif isinstance(tree, list) and any(isinstance(one, dict) for one in tree):
            for number, value in enumerate(tree, 1):
                yield from texts(value, f"{path}.{number}")
        elif isinstance(tree, list):
            yield f"{path}{DAFTAR}", "\n".join(str(one or "") for one in tree)
        elif isinstance(tree, str):
            yield path, tree.rstrip("\n")

    for berkas in ("instansi.yml", "aturan.yml", "renstra.yml", "istilah.yml", SOP):
        for path, text in texts(SUMBER.documents[berkas].tree, ""):
            assert shown.get(f"{berkas}|{path}") == text, (berkas, path)


def test_a_record_is_called_by_its_name_and_described_by_the_schema() -> None:
    one = next(one for one in TAMPILAN if one.kode == "renstra.yml#tujuan.1.sasaran.1.indikator.1")
    assert (one.nama, one.dalam) == ("iku-01 Kepuasan masyarakat", 3)
    rows = {row.kunci.rpartition(".")[2]: row for row in formulir(one, SUMBER).baris}
    assert rows["arah"].pilihan == {"isi": ("naik", "turun", "tetap")}
    assert rows["definisi"].prosa
    assert rows["satuan"].isi["berkas"] == "Satuan ukuran, misalnya persen, nilai, desa."
    assert rows[f"batas{DAFTAR}"].isi["isi"] == "0\n100"


def test_what_a_value_refers_to_is_offered() -> None:
    offered = {
        row.kunci: row.pilihan.get("isi", ()) for one in TAMPILAN if one.skema for row in formulir(one, SUMBER).baris
    }
    assert offered["instansi.yml|pejabat.2.atasan"] == ("camat", "sekcam", "kasi")
    steps = SUMBER.documents[SOP].tree["langkah"]  # type: ignore[index,call-overload]
    assert offered[f"{SOP}|langkah.1.lanjut"] == tuple(one["no"] for one in steps)  # type: ignore[union-attr,call-overload,index]


def test_who_may_sign_is_offered(meja: Penyunting) -> None:
    (prose,) = [one for one in meja.panggil("buka", tahun=2026)["lembar"] if one["naskah"]]
    (row,) = [one for one in prose["baris"] if one["kunci"].endswith("|penandatangan")]
    assert row["pilihan"] == {"isi": ["camat", "sekcam", "kasi"]}


def simpan(meja: Penyunting, kode: str, path: str, menjadi: str) -> None:
    berkas = kode.partition("#")[0]
    change = ubahan(f"{berkas}|{path}", "isi", bentuk(kode)[path], menjadi, kode)
    said = meja.panggil("simpan", tahun=2026, tampilan=kode, ubahan=[change])
    assert said["tersimpan"], said


def test_a_form_writes_what_a_hand_would(meja: Penyunting) -> None:
    before = (meja.data / SOP).read_text()
    simpan(meja, f"{SOP}#langkah.4", "langkah.4.aktivitas", "Mengoreksi draf LKjIP")
    simpan(meja, f"{SOP}#langkah.4", "langkah.4.ya", "6")
    after = (meja.data / SOP).read_text()
    lines = [(a, b) for a, b in zip(before.splitlines(), after.splitlines(), strict=True) if a != b]
    assert [b.strip() for _, b in lines] == ["aktivitas: Mengoreksi draf LKjIP", "ya: 6"]


def test_a_list_of_texts_is_a_line_each(meja: Penyunting) -> None:
    path = f"peralatan{DAFTAR}"
    was = bentuk(f"{SOP}#")[path].split("\n")
    simpan(meja, f"{SOP}#", path, "\n".join([*was[:1], "Pemindai: dua buah", *was[2:], "Pencetak"]))
    tree = read_folder(meja.data).documents[SOP].tree
    assert isinstance(tree, dict)
    assert tree["peralatan"] == [*was[:1], "Pemindai: dua buah", *was[2:], "Pencetak"]


def test_a_problem_is_told_in_the_form(meja: Penyunting) -> None:
    kode = "renstra.yml#tujuan.1.sasaran.1.indikator.1"
    path = "tujuan.1.sasaran.1.indikator.1.arah"
    change = ubahan(f"renstra.yml|{path}", "isi", "naik", "naikk", kode)
    said = meja.panggil("coba", tahun=2026, tampilan=kode, ubahan=[change])
    found = next(one for one in said["masalah"] if one["salah"])
    assert (found["lembar"], found["kunci"], found["kolom"]) == (kode, f"renstra.yml|{path}", "isi")
    assert found["ganti"] == "naik"
    assert said["kalimat"] == ["renstra.yml, tujuan 1 sasaran 1 indikator 1 arah: 'naik' menjadi 'naikk'"]


def test_a_record_that_is_not_there_is_told(meja: Penyunting) -> None:
    for kode in ("renstra.yml#tujuan.9", "pengesahan.yml#", "../x#", ""):
        assert "tidak ada di berkas ini" in meja.panggil("lihat", tahun=2026, tampilan=kode)["tolak"]


def test_a_table_that_every_year_shares_is_edited_as_one(meja: Penyunting) -> None:
    kode = "hari-libur.csv#"
    before = (meja.data / "hari-libur.csv").read_text()
    shown = meja.panggil("lihat", tahun=2026, tampilan=kode)["lembar"]
    first = shown["baris"][0]
    assert (shown["naskah"], shown["tambah"]) == (False, True)
    changes = [
        ubahan(first["kunci"], "nama", first["isi"]["nama"], "Libur lain", kode),
        {
            "lembar": kode,
            "kunci": "*1",
            "kolom": "baru",
            "baris": {"tanggal": "2027-12-27", "jenis": "lokal", "nama": "Hari jadi"},
        },
        {"lembar": kode, "kunci": shown["baris"][1]["kunci"], "kolom": "hapus", "baris": {}},
    ]
    said = meja.panggil("simpan", tahun=2026, tampilan=kode, ubahan=changes, tetap=True)
    assert said["tersimpan"], said
    lines = before.splitlines()
    lines[1] = lines[1].replace(first["isi"]["nama"], "Libur lain")
    assert (meja.data / "hari-libur.csv").read_text().splitlines() == [
        *lines[:2],
        *lines[3:],
        "2027-12-27;lokal;Hari jadi;",
    ]
    assert said["urung"][1] == "hari-libur.csv: baris baru (Tanggal '2027-12-27'; Jenis 'lokal'; Nama 'Hari jadi')"


_LINES = st.lists(st.sampled_from(["a", "b", "dua kata", "83,5", "k: v"]), max_size=5)


@settings(max_examples=60)
@given(_LINES, _LINES, st.sampled_from(["block", "flow"]))
def test_any_list_becomes_any_other(semula: list[str], menjadi: list[str], gaya: str) -> None:
    quoted = [f'"{one}"' for one in semula]
    text = "# atas\na: 1\ndaftar:\n" + "".join(f"  - {one}\n" for one in quoted) + "# bawah\nb: 2\n"
    if gaya == "flow":
        text = f"a: 1\ndaftar: [{', '.join(quoted)}]  # kata\nb: 2\n"
    changes = list(ubah_daftar(f"x.yml|daftar{DAFTAR}", semula, menjadi))
    made = ubah_yaml(text.encode(), "x.yml", changes) if changes else text.encode()
    tree = yaml.load(made, yaml.BaseLoader)
    assert (tree["daftar"] or []) == menjadi
    assert (tree["a"], tree["b"]) == ("1", "2")
    assert all(one in made for one in ([b"# atas", b"# bawah"] if gaya == "block" else [b"  # kata"]))


def test_a_signed_year_is_corrected_with_its_reason(tmp_path: Path) -> None:
    folder = kantor_sah.salin(tmp_path)
    meja = Meja(folder, lambda: kantor_sah.HARI_INI, lambda: None).tindakan
    shown = meja["buka"]({"tahun": 2025})
    assert shown["tahun_disahkan"] is True
    assert meja["tahun-baru"]({})["tahun_disahkan"] is False
    rows = shown["lembar"][0]["baris"]
    row = next(one for one in rows if one["isi"].get("realisasi"))
    change = ubahan(row["kunci"], "realisasi", row["isi"]["realisasi"], "81")
    said = meja["coba"]({"tahun": 2025, "ubahan": [change]})
    assert said["disahkan"] == 2025
    (told,) = [one for one in said["masalah"] if one["kode"] == "LKJ705"]
    assert told["perbaikan"].startswith("bila memang dikoreksi, simpan saja: ")
    assert told["perbaikan"].endswith(f"bila tidak, kembalikan menjadi '{row['isi']['realisasi']}'")
    assert "lkjip koreksi 2025" in said["ditolak"][0]["alasan"]
    assert meja["simpan"]({"tahun": 2025, "ubahan": [change]})["tersimpan"] is False
    why = {"alasan": "Salah salin", "oleh": "Kasi Perencanaan"}
    done = meja["simpan"]({"tahun": 2025, "ubahan": [change], "koreksi": why})
    assert done["tersimpan"] is True
    assert done["kabar"] == "Koreksi dicatat: Salah salin, oleh Kasi Perencanaan."
    last = (folder / "2025/koreksi.csv").read_text().splitlines()[-1]
    assert last == (
        f"{kantor_sah.HARI_INI};kinerja.csv;{row['kunci']};realisasi;{row['isi']['realisasi']};81;Salah salin;"
        "Kasi Perencanaan"
    )
    with pytest.raises(ValueError, match="alasan"):
        meja["simpan"]({"tahun": 2025, "ubahan": [change], "koreksi": {"alasan": "", "oleh": "x"}})


def test_a_folder_without_a_year_is_told(tmp_path: Path) -> None:
    folder = Path(shutil.copytree(ROOT / "data", tmp_path / "data"))
    for tahun in ("2023", "2024", "2025", "2026"):
        shutil.rmtree(folder / tahun)
    said = Meja(folder, lambda: date(2026, 11, 1), lambda: None).tindakan["buka"]({})
    assert "tolak" in said


def test_values_that_nobody_touched_are_sent_as_they_were_read() -> None:
    """What a form shows, sent back as it is, changes nothing."""
    for shown in (one for one in TAMPILAN if one.skema):
        raw = (ROOT / "data" / shown.berkas).read_bytes()
        same = []
        for row in formulir(shown, SUMBER).baris:
            berkas, _, path = row.kunci.partition("|")
            text = row.isi["isi"]
            if path.endswith(DAFTAR):
                assert list(ubah_daftar(row.kunci, text.split("\n"), text.split("\n"))) == []
            else:
                kunci, _, kolom = path.rpartition(".")
                same.append(Perubahan(berkas, kunci, kolom, text or None, text or None))
        if same and shown.dalam == 0:
            assert ubah_yaml(raw, shown.berkas, same) == raw


def test_a_new_year_is_begun_as_the_command_does(meja: Penyunting, tmp_path: Path) -> None:
    said = meja.panggil("tahun-baru")
    assert (said["tahun"], said["semua_tahun"][0]) == (2027, 2027)
    by_command = Path(shutil.copytree(ROOT / "data", tmp_path / "lain/data"))
    assert CliRunner().invoke(main, ["tahun-baru", "2027", "--data", str(by_command)]).exit_code == 0
    made = {one.name: one.read_bytes() for one in (meja.data / "2027").iterdir()}
    assert made == {one.name: one.read_bytes() for one in (by_command / "2027").iterdir()}
    assert len(made) > 5


def test_a_folder_that_did_not_change_is_checked_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = Path(shutil.copytree(ROOT / "data", tmp_path / "data"))
    calls: list[object] = []
    real = tindakan_modul.inspect_sources
    monkeypatch.setattr(tindakan_modul, "inspect_sources", lambda *given: calls.append(given) or real(*given))
    meja = Meja(folder, lambda: date(2026, 11, 1), lambda: None).tindakan
    assert meja["buka"]({})["tahun"] == meja["buka"]({})["tahun"]
    assert len(calls) == 1
    file = folder / "2026/kinerja.csv"
    file.write_bytes(file.read_bytes().replace(b"86,2", b"86,3"))
    rows = meja["buka"]({})["lembar"][0]["baris"]
    assert (len(calls), rows[0]["isi"]["tw3"]) == (2, "86,3")
