"""The archive of a year: the same bytes on any day, valid for tools of others, readable alone, and private."""

import io
import json
import posixpath
import shutil
import subprocess
import zipfile
from collections.abc import Iterator
from datetime import date, timedelta
from hashlib import sha256
from pathlib import Path

import kantor_sah
import pytest
from builders import sources_of, write_folder
from click.testing import CliRunner
from segel_uji import disahkan, tersegel
from situs_uji import parse

from lkjip_build.build import arsip_tahun, build, inspect
from lkjip_build.cli import main
from lkjip_build.keluaran.bagit import bagit
from lkjip_build.privasi import samarkan
from lkjip_build.susunan.arsip import alamat_arsip

NIP = "19730723 199303 1 001"
AKAR = "arsip-lkjip-2025"


def dibuat(folder: Path, hari_ini: date = kantor_sah.HARI_INI, tahun: int = 2025) -> bytes:
    inspection = inspect(folder, hari_ini)
    assert inspection.data is not None
    assert inspection.publishable, inspection.problems
    made = arsip_tahun(inspection, inspection.data, folder, hari_ini, tahun)
    assert made is not None
    return made[1]


def isi(archive: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(archive)) as source:
        return {one.removeprefix(f"{AKAR}/"): source.read(one) for one in source.namelist()}


def dengan_2026() -> dict[str, str | bytes]:
    """The smallest sealed office with the year after it, which has begun."""
    facts = tersegel()["2025/laporan.yml"]
    assert isinstance(facts, str)
    return tersegel() | {
        "2026/laporan.yml": facts.replace("2026-02-20", "2027-02-20").replace("2025-01-20", "2026-01-20"),
        "2026/kinerja.csv": """\
indikator;target;target_perubahan;tw1;tw2;tw3;tw4;realisasi;sumber_data;catatan
iku-01;84;;;;;;;;
iku-02;18;;;;;;;;
iku-03;60;;;;;;;;
iku-04;Diterapkan;;;;;;;;
""",
    }


@pytest.fixture(scope="module")
def arsip() -> bytes:
    return dibuat(kantor_sah.DATA)


@pytest.fixture
def dibuka(tmp_path: Path, arsip: bytes) -> Path:
    with zipfile.ZipFile(io.BytesIO(arsip)) as source:
        source.extractall(tmp_path)
    return tmp_path / AKAR


def test_an_archive_has_data_rules_documents_open_data_and_pages(arsip: bytes) -> None:
    names = {name.removeprefix("data/") for name in isi(arsip)}
    assert {
        "isian/2025/kinerja.csv",
        "isian/2025/koreksi.csv",
        "isian/2025/pengesahan.yml",
        "isian/aturan.yml",
        "isian/renstra.yml",
        "isian/sop/penyusunan.yml",
        "dokumen/lkjip-2025.pdf",
        "dokumen/lkjip-2025-dikoreksi.pdf",
        "terbuka/kinerja.csv",
        "terbuka/siklus.json",
        "halaman/laporan/2025/bab-3/index.html",
        "halaman/kinerja/2025/index.html",
        "index.html",
    } <= names


def test_signed_documents_are_in_it_byte_for_byte(arsip: bytes) -> None:
    signed = kantor_sah.DATA / "2025/dokumen"
    kept = isi(arsip)
    assert {f"data/dokumen/{one.name}" for one in signed.iterdir()} <= kept.keys()
    assert all(kept[f"data/dokumen/{one.name}"] == one.read_bytes() for one in signed.iterdir())


def test_it_says_of_itself_what_it_is(arsip: bytes) -> None:
    said = isi(arsip)["bag-info.txt"].decode()
    files = [content for name, content in isi(arsip).items() if name.startswith("data/")]
    assert "dengan 1 koreksi sesudahnya; dokumen yang ditandatangani tidak diubah." in said
    assert "Bagging-Date: 2026-05-04\n" in said
    assert f"Payload-Oxum: {sum(map(len, files))}.{len(files)}\n" in said


def test_neither_the_day_nor_what_comes_later_changes_a_byte(tmp_path: Path, arsip: bytes) -> None:
    assert dibuat(kantor_sah.DATA, kantor_sah.HARI_INI + timedelta(400)) == arsip
    later = kantor_sah.salin(
        tmp_path,
        {
            "instansi.yml": ("nama: Kecamatan Sukamaju", "nama: Kecamatan Lain"),
            "sop/penyusunan.yml": ("nama: Penyusunan", "nama: Menyusun"),
        },
    )
    assert isi(dibuat(later)) == isi(arsip)


def test_a_later_year_changes_no_byte(tmp_path: Path) -> None:
    today = date(2026, 11, 20)
    alone = write_folder(tmp_path / "data", tersegel())
    followed = write_folder(tmp_path / "lanjut/data", dengan_2026())
    assert isi(dibuat(followed, today)) == isi(dibuat(alone, today))


def test_members_have_no_time_no_compression_and_stand_in_order(arsip: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(arsip)) as source:
        members = source.infolist()
    assert {(one.date_time, one.compress_type, one.create_system) for one in members} == {
        ((1980, 1, 1, 0, 0, 0), zipfile.ZIP_STORED, 0)
    }
    payload = [one.filename for one in members if one.filename.startswith(f"{AKAR}/data/")]
    assert payload == sorted(payload)


def test_sha256sum_checks_both_lists_and_tells_a_flipped_byte(dibuka: Path) -> None:
    if not shutil.which("sha256sum"):
        pytest.skip("no sha256sum here")
    command = ["sha256sum", "-c", "--strict", "--quiet", "manifest-sha256.txt", "tagmanifest-sha256.txt"]
    assert subprocess.run(command, cwd=dibuka, capture_output=True).returncode == 0
    file = dibuka / "data/isian/2025/kinerja.csv"
    file.write_bytes(file.read_bytes()[:-1] + b" ")
    told = subprocess.run(command, cwd=dibuka, capture_output=True, text=True)
    assert told.returncode == 1
    assert "data/isian/2025/kinerja.csv" in told.stdout


def _bagit(folder: Path) -> bool:
    bagit = pytest.importorskip("bagit")
    try:
        return bool(bagit.Bag(str(folder)).validate())
    except bagit.BagError:
        return False


def _bagit_utils(folder: Path) -> bool:
    tool = pytest.importorskip("bagit_utils")
    return bool(tool.Bag(folder).validate().valid)


@pytest.mark.parametrize("valid", [_bagit, _bagit_utils])
def test_tools_of_others_find_the_bag_valid_and_see_what_is_done_to_it(valid: object, dibuka: Path) -> None:
    assert callable(valid)
    assert valid(dibuka)
    more = dibuka / "data/tambahan.txt"
    more.write_text("baru", encoding="utf-8")
    assert not valid(dibuka)
    more.unlink()
    file = dibuka / "data/dokumen/lkjip-2025.pdf"
    old = file.read_bytes()
    file.write_bytes(old[:-1] + bytes([old[-1] ^ 1]))
    assert not valid(dibuka)
    file.unlink()
    assert not valid(dibuka)


def _atribut(page: bytes, *keys: str) -> Iterator[str]:
    for one in parse(page).iter():
        yield from (one.attrib[key] for key in keys if key in one.attrib)


def test_pages_lead_only_to_what_the_archive_holds(arsip: bytes) -> None:
    files = isi(arsip)
    ids = {
        name: {one.attrib["id"] for one in parse(page).iter() if "id" in one.attrib}
        for name, page in files.items()
        if name.endswith(".html")
    }
    seen = 0
    for name in ids:
        for address in _atribut(files[name], "href", "src"):
            assert not address.startswith(("/", "file:")), (name, address)
            if address.startswith(("https:", "mailto:")):
                continue
            path, _, anchor = address.partition("#")
            target = posixpath.normpath(posixpath.join(posixpath.dirname(name), path)) if path else name
            assert target in files, (name, address)
            assert not anchor or anchor in ids[target], (name, address)
            seen += 1
    assert seen > 100


def test_pages_say_what_those_of_the_site_say(arsip: bytes) -> None:
    pages = {name: content.decode() for name, content in isi(arsip).items() if "/laporan/2025/bab-3/" in name}
    told = [page for name, page in sorted(pages.items()) if "bab-3/index" in name or "Target dikoreksi" in page]
    words = " ".join("".join(text for page in told for text in parse(page).itertext()).split())
    assert len(pages) > 1
    assert "Bab III Akuntabilitas Kinerja" in words
    assert "Target dikoreksi 4 Mei 2026, semula 5" in words
    assert not any("<script" in page for page in told)


def test_open_data_are_of_the_year_only(tmp_path: Path) -> None:
    folder = write_folder(tmp_path / "data", dengan_2026())
    kept = isi(dibuat(folder, date(2026, 11, 20)))
    assert {row["tahun"] for row in json.loads(kept["data/terbuka/kinerja.json"])} == {2025}
    assert not [name for name in kept if "/2026/" in name]


def test_no_nip_leaves_in_an_archive(tmp_path: Path) -> None:
    files = tersegel()
    assert NIP in str(files["instansi.yml"])
    folder = write_folder(tmp_path / "data", files)
    kept = isi(dibuat(folder, date(2026, 11, 20)))
    for name, content in kept.items():
        if not name.startswith("data/dokumen/"):
            assert samarkan(content.decode()) == content.decode(), name
    assert b"1973" not in kept["data/isian/2025/pengesahan.yml"]


def test_the_site_has_the_archive_of_a_sealed_year_as_the_command_writes_it(tmp_path: Path) -> None:
    folder = write_folder(tmp_path / "data", tersegel())
    address, name = alamat_arsip(2025)
    site = build(folder, date(2026, 11, 20))
    done = CliRunner(env={"SOURCE_DATE_EPOCH": "1795132800"}).invoke(
        main, ["arsip", "2025", "--data", str(folder), "--ke", str(tmp_path / "arsip")]
    )
    assert done.exit_code == 0, done.output
    written = (tmp_path / "arsip" / name).read_bytes()
    assert sha256(written).digest() == sha256(bytes(site.berkas[address.removeprefix("/")]())).digest()  # type: ignore[arg-type]
    again = write_folder(tmp_path / "lagi", disahkan(tersegel()))
    assert "data/dokumen/lkjip-2025-ke-2.pdf" in isi(dibuat(again, date(2026, 11, 20)))


def test_a_year_that_may_still_change_says_so_and_the_site_does_not_offer_it(tmp_path: Path) -> None:
    unsealed = {name: one for name, one in tersegel().items() if "pengesahan" not in name and "dokumen" not in name}
    assert not any("pengesahan" in name for name in sources_of(unsealed).documents)
    folder = write_folder(tmp_path / "data", unsealed)
    said = isi(dibuat(folder, date(2026, 11, 20)))["bag-info.txt"].decode()
    assert "Laporan 2025 belum disahkan; isi arsip ini masih bisa berubah." in said
    site = build(folder, date(2026, 11, 20))
    assert alamat_arsip(2025)[0].removeprefix("/") not in site.berkas


def test_names_that_would_break_a_manifest_are_written_so_that_they_do_not() -> None:
    manifest = isi_of(bagit("tas", {"a%b\n.txt": b""}, ()))["tas/manifest-sha256.txt"]
    assert manifest.decode().endswith("  data/a%25b%0A.txt\n")
    assert manifest.count(b"\n") == 1


def isi_of(archive: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(archive)) as source:
        return {one: source.read(one) for one in source.namelist()}
