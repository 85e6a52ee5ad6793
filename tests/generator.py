"""Data folders of any size, for benchmarks and for the question whether cost grows straight with the work.

`python tests/generator.py FOLDER YEARS INDIKATOR` writes one; the figures are made by a fixed rule and mean nothing.
"""

import shutil
import sys
from pathlib import Path

DATA = Path(__file__).parents[1] / "data"
_KINERJA = "indikator;target;target_perubahan;tw1;tw2;tw3;tw4;realisasi;sumber_data;catatan\n"
_ANGGARAN = "kode;program;kegiatan;sasaran;pagu;pagu_perubahan;realisasi;catatan\n"


def write_data(folder: Path, years: int, indikator: int) -> None:
    """Write a valid data folder with `years` finished years of `indikator` indikator in sasaran of ten."""
    folder.mkdir(parents=True)
    for name in ("instansi.yml", "istilah.yml", "hari-libur.csv"):
        shutil.copy(DATA / name, folder / name)
    shutil.copytree(DATA / "sop", folder / "sop")
    first = 2025 - years + 1
    aturan = (DATA / "aturan.yml").read_text(encoding="utf-8")
    (folder / "aturan.yml").write_text(aturan.replace("mulai: 2023", f"mulai: {first}", 1), encoding="utf-8")
    kode = [f"ind-{number:04}" for number in range(1, indikator + 1)]
    (folder / "renstra.yml").write_text(_renstra(kode, first), encoding="utf-8")
    for tahun in range(first, 2026):
        inner = folder / str(tahun)
        inner.mkdir()
        (inner / "laporan.yml").write_text("sop: penyusunan-lkjip\n", encoding="utf-8")
        rows = (_kinerja(one, number, tahun) for number, one in enumerate(kode))
        (inner / "kinerja.csv").write_text(_KINERJA + "".join(rows), encoding="utf-8")
        lines = (f"7.01.{n:02}.2.01;Program {n};Kegiatan {n};S1;{n}5{tahun}00;;{n}4{tahun}00;\n" for n in range(1, 10))
        (inner / "anggaran.csv").write_text(_ANGGARAN + "".join(lines), encoding="utf-8")


def _renstra(kode: list[str], first: int) -> str:
    parts = [f"nama: Renstra buatan\nperiode: {{awal: {first}, akhir: 2025}}\ntujuan:\n"]
    parts.append("  - kode: T1\n    nama: Tujuan buatan\n    sasaran:\n")
    for start in range(0, len(kode), 10):
        parts.append(f"      - kode: S{start // 10 + 1}\n        nama: Sasaran buatan {start // 10 + 1}\n")
        parts.append("        indikator:\n")
        parts += (
            f"          - {{kode: {one}, nama: Indikator buatan {one}, satuan: persen, arah: naik, "
            "konsolidasi: posisi-akhir, definisi: Angka buatan untuk pengukuran.}\n"
            for one in kode[start : start + 10]
        )
    return "".join(parts)


def _kinerja(kode: str, number: int, tahun: int) -> str:
    target = 60 + (number * 7 + tahun) % 35
    realisasi = f"{target - 4 + (number * 3 + tahun) % 9},5"
    return f"{kode};{target};;40;50;55;{realisasi};{realisasi};Buku buatan {tahun};\n"


if __name__ == "__main__":
    write_data(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
