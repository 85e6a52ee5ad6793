"""The report that is signed holds what existed at its signing: whatever was noted later, on whatever day it is made."""

from datetime import date
from pathlib import Path

import pytest
from builders import write_folder
from susunan.test_kelengkapan import lengkap

from lkjip_build.build import inspect, laporan_tahun, situs_of
from lkjip_build.isi import Dokumen
from lkjip_build.keluaran.lkjip import documents

SIKLUS = "2025/siklus.csv"
DIKIRIM, DITANDATANGANI = date(2026, 2, 12), date(2026, 2, 5)


def report(folder: Path, files: dict[str, str], hari_ini: date) -> Dokumen:
    inspection = inspect(write_folder(folder, files), hari_ini)
    assert inspection.data is not None
    assert inspection.publishable, inspection.problems
    return laporan_tahun(situs_of(inspection, inspection.data, folder, hari_ini, draf=True), 2025)


def before_sending(files: dict[str, str]) -> dict[str, str]:
    head, *rows = files[SIKLUS].splitlines()
    kept = [row for row in rows if not row.startswith("3;")]
    assert len(kept) < len(rows)
    return {**files, SIKLUS: "\n".join((head, *kept, ""))}


def test_the_same_bytes_before_and_after_sending_and_on_any_day(tmp_path: Path) -> None:
    files = lengkap()
    sent = dict(documents(report(tmp_path / "a", files, date(2027, 1, 4))))
    signed = dict(documents(report(tmp_path / "b", before_sending(files), date(2026, 2, 6))))
    assert sent.keys() == signed.keys()
    for name, content in sent.items():
        assert content == signed[name], name


@pytest.mark.parametrize("selesai", ["2026-02-05 15.00", "2026-02-12 10.00", ""], ids=["that day", "later", "open"])
def test_a_sending_that_began_on_the_day_of_signing_is_not_in_the_report(tmp_path: Path, selesai: str) -> None:
    files = lengkap()
    head, *rows = before_sending(files)[SIKLUS].splitlines()
    rows[-1] = rows[-1].replace(";2026-02-05;", ";2026-02-05 11.00;")
    signed = {**files, SIKLUS: "\n".join((head, *rows, ""))}
    sent = {**files, SIKLUS: f"{signed[SIKLUS]}3;kasi;2026-02-05 14.00;{selesai};;LKjIP terkirim;;\n"}
    made = [report(tmp_path / name / "data", one, date(2027, 1, 4)) for name, one in {"a": signed, "b": sent}.items()]
    assert made[0] == made[1]


def test_the_annex_ends_with_the_signing(tmp_path: Path) -> None:
    made = report(tmp_path / "a", lengkap(), date(2027, 1, 4))
    annex = next(one for one in made.bagian if one.kode == "lampiran-siklus")
    said = repr(annex)
    assert "Laporan 2025 ditandatangani pada" in said
    assert "terkirim pada" not in said
    assert "sudah lewat" not in said
    log = next(one for one in made.semua_tabel if one.kode == "tabel-siklus")
    assert [row.sel[0].teks[:2] for row in log.baris] == ["1.", "2.", "1.", "2."]


@pytest.mark.parametrize(
    ("tanggal", "shown"), [("", False), ("2026-02-01", True), ("2026-03-20", False)], ids=["undated", "before", "after"]
)
def test_a_review_is_in_the_report_only_where_it_came_before(tmp_path: Path, tanggal: str, *, shown: bool) -> None:
    files = lengkap()
    review = f"reviu:\n  oleh: Inspektorat\n  tanggal: {tanggal}\n"
    files["2025/laporan.yml"] = "".join(
        line for line in files["2025/laporan.yml"].splitlines(keepends=True) if not line.startswith("reviu")
    )
    files["2025/laporan.yml"] += review
    made = report(tmp_path / "a", files, date(2027, 1, 4))
    assert any(one.kode == "lampiran-reviu" for one in made.bagian) is shown


def test_the_printed_fingerprint_follows_from_what_the_report_says(tmp_path: Path) -> None:
    def printed(files: dict[str, str]) -> str:
        made = report(tmp_path / f"{abs(hash(str(files)))}", files, date(2027, 1, 4))
        return next(repr(one) for one in made.bagian if one.kode == "lampiran-sidik")

    files = lengkap()
    head, *rows = files["2025/kinerja.csv"].splitlines()
    shuffled = {**files, "2025/kinerja.csv": "\n".join((head, *reversed(rows), ""))}
    changed = {**files, "2025/kinerja.csv": files["2025/kinerja.csv"].replace(rows[0], rows[0].replace(";", ";;", 0))}
    assert printed(files) == printed(shuffled) == printed(changed) == printed(before_sending(files))
    other = {**files, "renstra.yml": files["renstra.yml"].replace("arah: naik", "arah: tetap", 1)}
    assert printed(files) != printed(other)
