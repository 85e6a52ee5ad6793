"""A site of yesterday is that of today only where the day says nothing else, byte for byte."""

import ast
import shutil
from datetime import date, timedelta
from pathlib import Path

import pytest
from kantor_buatan import HARI_INI, UKURAN, Kantor, ringkas, tulis_kantor
from pengaturan import ROOT

from lkjip_build.portal.kantor import semua_kantor
from lkjip_build.portal.lokal import di_mesin_ini
from lkjip_build.portal.penerbitan import diterima, siapkan, terbitkan
from lkjip_build.portal.simpanan import sidik_isi
from lkjip_build.susunan.hari import PEMBACA

BESOK = HARI_INI + timedelta(days=1)


def terbit(folder: Path, keluaran: Path, hari: date, *, dokumen: bool = False) -> dict[str, bool]:
    """Publish; return of each office that was looked at whether its site was left as it is."""
    plan = siapkan(folder, hari, dokumen=dokumen)
    done = list(di_mesin_ini(plan.tugas, 1))
    assert not terbitkan(plan, diterima(plan, done), keluaran).gagal
    return {one.alamat: one.tetap for one in done}


def kecil(folder: Path, nomor: int) -> Path:
    return tulis_kantor(folder, Kantor(nomor, semua_tahun=(2025,), ukuran=UKURAN[:3]))


def sidik(folder: Path, hari: date) -> dict[str, str]:
    return {one.alamat: ringkas(one, hari).sidik_hari for one in semua_kantor(folder)[0]}


@pytest.fixture(scope="module")
def kantor(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An office that has sent its report, and one that is at it."""
    folder = tmp_path_factory.mktemp("hari") / "kantor"
    sent = kecil(folder, 1)
    running = kecil(folder, 2)
    rows = (running / "2025/siklus.csv").read_text().splitlines(keepends=True)
    (sent / "2025/siklus.csv").write_text("".join(_sampai(rows, 6)))
    (running / "2025/siklus.csv").write_text("".join(_sampai(rows, 2)))
    return folder


def _sampai(rows: list[str], banyak: int) -> list[str]:
    head = rows[0]
    steps = "123456"[:banyak]
    who = dict(zip("123456", ("camat", "sekcam", "kasi", "sekcam", "camat", "pengadministrasi"), strict=True))
    made = (
        f"{no};{who[no]};2026-01-{11 + int(no)};2026-01-{11 + int(no)};{'ya' if no in '45' else ''};Keluaran;C-{no};\n"
        for no in steps
    )
    return [head, *made]


def test_only_an_office_whose_pages_name_the_day_is_made_again(kantor: Path, tmp_path: Path) -> None:
    first = terbit(kantor, tmp_path / "situs", HARI_INI)
    assert first == {"contoh-01": False, "contoh-02": False}
    assert terbit(kantor, tmp_path / "situs", HARI_INI) == {}
    before = sidik_isi(tmp_path / "situs")
    assert terbit(kantor, tmp_path / "situs", BESOK) == {"contoh-01": True, "contoh-02": False}
    assert terbit(kantor, tmp_path / "situs", BESOK) == {}
    assert sidik_isi(tmp_path / "situs") != before
    shutil.copytree(kantor, tmp_path / "bersih", ignore=shutil.ignore_patterns(".cache"))
    terbit(tmp_path / "bersih", tmp_path / "situs-bersih", BESOK)
    assert sidik_isi(tmp_path / "situs-bersih") == sidik_isi(tmp_path / "situs")


def test_a_day_that_ends_a_quarter_or_a_deadline_is_another(kantor: Path) -> None:
    folder, _ = semua_kantor(kantor)
    sent, running = ({day: ringkas(one, day).sidik_hari for day in _HARI} for one in folder)
    assert sent[date(2026, 4, 15)] == sent[date(2026, 6, 30)] != sent[date(2026, 7, 1)]
    assert sent[date(2026, 12, 31)] != sent[date(2027, 1, 1)]
    assert len(set(running.values())) == len(_HARI), "an unsent report says each day how late it is"


_HARI = (*(date(2026, 4, day) for day in (15, 16)), date(2026, 6, 30), date(2026, 7, 1), date(2026, 12, 31))
_HARI = (*_HARI, date(2027, 1, 1))


def test_whoever_reads_the_day_is_known() -> None:
    found = set()
    for layer in ("bahasa", "isi", "keluaran", "susunan"):
        for file in (ROOT / "lkjip_build" / layer).rglob("*.py"):
            for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Attribute) and node.attr == "hari_ini":
                    found.add(file.relative_to(ROOT / "lkjip_build").as_posix())
    assert found == PEMBACA


@pytest.mark.lama
def test_days_with_one_fingerprint_give_one_site(tmp_path: Path) -> None:
    """Of the office of this project, with documents too, and of others; around deadlines, quarters and years."""
    folder = tmp_path / "kantor"
    shutil.copytree(ROOT / "data", folder / "asli/data")
    for nomor in (1, 2, 3):
        kecil(folder, nomor)
    days = (*(date(2026, 1, day) for day in (1, 2, 30, 31)), date(2026, 2, 1), *_HARI)
    made: dict[tuple[str, str], str] = {}
    for number, day in enumerate(days):
        shutil.rmtree(folder / ".cache", ignore_errors=True)
        terbit(folder, tmp_path / f"situs-{number}", day, dokumen=number < 2)
        for alamat, told in sidik(folder, day).items():
            site = tmp_path / f"situs-{number}/kantor" / alamat
            if site.exists():
                key = (alamat, f"{told} {number < 2}")
                assert made.setdefault(key, sidik_isi(site)) == sidik_isi(site), (alamat, day)
    assert len(made) < len(days) * 4, "some days share a site"
