"""A large office for tests: the example dinas with a second half, sixty indikator in ten sasaran, each with quarters,
and a year that runs. Its names are written out, since a page of names that repeat weighs less than one of an office.

`python tests/kantor_besar.py FOLDER` writes it. The figures follow from the place in the list and mean nothing.
"""

import csv
import io
import shutil
import sys
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import yaml

DINAS = Path(__file__).parents[1] / "contoh/dinas"
TAHUN = (2024, 2025, 2026)
BERJALAN = 2026
_TAMBAHAN = {
    "Meningkatnya produksi perikanan": (
        ("Produksi ikan budi daya", "ton", 5120, 140, "Bobot ikan yang dipanen dari kolam dan keramba."),
        ("Benih ikan yang ditebar di perairan umum", "ekor", 240000, 8000, "Benih yang dilepas dengan berita acara."),
        ("Pembudi daya yang menerapkan cara budi daya baik", "persen", 46, 3, "Pembudi daya bersertifikat."),
        ("Kematian ikan karena penyakit", "persen", -9, 1, "Bagian ikan yang mati sebelum dipanen."),
        ("Nilai tukar pembudi daya ikan", "indeks", 104, 1, "Harga yang diterima banding harga yang dibayar."),
        ("Konsumsi ikan setiap orang", "kilogram", 31, 2, "Ikan yang dimakan seorang warga dalam setahun."),
    ),
    "Terjaganya ketahanan pangan warga": (
        ("Skor pola pangan harapan", "skor", 88, 1, "Keragaman pangan yang dimakan menurut survei rumah tangga."),
        ("Cadangan beras pemerintah kabupaten", "ton", 180, 12, "Beras di gudang cadangan pada akhir tahun."),
        ("Desa yang rawan pangan", "desa", -11, 1, "Desa merah dan jingga pada peta ketahanan pangan."),
        ("Pangan segar yang memenuhi syarat aman", "persen", 87, 2, "Contoh pangan yang lulus uji residu."),
        ("Lumbung masyarakat yang terisi", "lumbung", 34, 3, "Lumbung dengan isi di atas setengah daya tampung."),
        ("Pekarangan yang ditanami sayur", "rumah tangga", 1250, 110, "Rumah tangga dengan pekarangan pangan lestari."),
    ),
    "Meningkatnya nilai tambah hasil perkebunan": (
        ("Produksi kopi robusta", "ton", 640, 20, "Biji kopi kering dari kebun rakyat."),
        ("Produksi gula kelapa", "ton", 2310, 45, "Gula cetak dan gula semut dari nira."),
        ("Kebun rakyat yang diremajakan", "hektare", 85, 10, "Kebun yang tanaman tuanya diganti bibit unggul."),
        (
            "Kelompok pengolah yang punya izin edar",
            "kelompok",
            19,
            4,
            "Pengolah dengan nomor izin dari instansi berwenang.",
        ),
        ("Serangan penggerek buah", "persen", -14, 1, "Bagian buah yang rusak menurut pengamatan bulanan."),
        ("Harga jual petani terhadap harga pasar", "persen", 71, 2, "Harga di kebun dibagi harga di pasar kabupaten."),
    ),
    "Terkendalinya kerusakan lingkungan di lahan usaha": (
        (
            "Lahan kritis yang dipulihkan",
            "hektare",
            130,
            15,
            "Lahan yang ditanami pohon dan diperiksa setahun kemudian.",
        ),
        ("Pestisida kimia yang dipakai", "liter per hektare", -7, 1, "Pemakaian menurut catatan kelompok tani."),
        ("Limbah ternak yang diolah", "persen", 38, 5, "Bagian kandang dengan pengolah limbah yang bekerja."),
        ("Mata air yang dilindungi", "titik", 27, 2, "Mata air dengan pagar, pohon, dan aturan desa."),
        ("Kebakaran lahan", "kejadian", -6, 1, "Kejadian yang tercatat di posko kabupaten."),
        ("Penyubur organik yang dipakai petani", "ton", 410, 35, "Pupuk kandang dan kompos dalam laporan kelompok."),
    ),
    "Bertambahnya usaha dan pasar petani": (
        ("Koperasi petani yang sehat", "koperasi", 12, 1, "Koperasi dengan rapat anggota dan laporan keuangan."),
        (
            "Kontrak penjualan dengan pembeli tetap",
            "kontrak",
            23,
            4,
            "Kontrak tertulis yang berjalan pada akhir tahun.",
        ),
        (
            "Pelaku usaha yang memakai pembayaran digital",
            "persen",
            33,
            6,
            "Kios dan pengolah yang menerima kode bayar.",
        ),
        ("Kredit usaha rakyat yang macet", "persen", -4, 1, "Bagian pinjaman yang menunggak lebih dari tiga bulan."),
        ("Kunjungan ke pasar tani", "orang", 14800, 900, "Pengunjung menurut hitungan pintu masuk."),
        ("Hasil panen yang dijual berkelompok", "persen", 29, 3, "Bagian panen yang lewat koperasi atau gabungan."),
    ),
}
"""The sasaran beyond those of the dinas, each with its indikator: name, unit, target of the first year (below zero
where less is better), what it moves by each year, and what is counted.
"""


def write_kantor(folder: Path) -> Path:
    """Write the data folder of the office below `folder` and return it, ready to be built."""
    shutil.copytree(DINAS, folder, ignore=shutil.ignore_patterns(".cache", "site"))
    data = folder / "data"
    _append(data / "renstra.yml", _renstra())
    _running_year(data)
    for tahun in TAHUN:
        _append(data / str(tahun) / "analisis.yml", _analisis(tahun))
        _append(data / str(tahun) / "anggaran.csv", _anggaran(tahun))
        _kinerja(data / str(tahun) / "kinerja.csv", tahun)
    return folder


def _semua() -> Iterator[tuple[int, int, tuple[str, str, int, int, str]]]:
    """Yield the further indikator with the numbers of their sasaran and of themselves."""
    number = 30
    for sasaran, some in enumerate(_TAMBAHAN.values(), 6):
        for one in some:
            number += 1
            yield sasaran, number, one


def _append(file: Path, text: str) -> None:
    file.write_text(file.read_text(encoding="utf-8") + text, encoding="utf-8")


def _renstra() -> str:
    lines = []
    for number, (nama, some) in enumerate(_TAMBAHAN.items(), 6):
        lines += [f"  - kode: S{number}", f"    nama: (Contoh) {nama}", "    indikator:"]
        for _, kode, (judul, satuan, awal, tambah, definisi) in (one for one in _semua() if one[0] == number):
            assert judul in {one[0] for one in some}
            lines += [
                f"    - kode: iku-{kode}",
                f"      nama: {judul}",
                f"      satuan: {satuan}",
                f"      arah: {'turun' if awal < 0 else 'naik'}",
                "      konsolidasi: posisi-akhir",
                f"      definisi: {definisi}",
                f"      rumus: Hitungan {judul.lower()} pada akhir tahun",
                f"      sumber_data: Buku catatan {judul.lower()} (contoh)",
                f"      penanggung_jawab: Bidang {number}",
                f"      kondisi_awal: '{_target(awal, tambah, TAHUN[0] - 1)}'",
                "      target_renstra:",
                *(f"        {tahun}: '{_target(awal, tambah, tahun)}'" for tahun in TAHUN),
            ]
    return "".join(f"{one}\n" for one in lines)


def _target(awal: int, tambah: int, tahun: int) -> int:
    moved = tambah * (tahun - TAHUN[0])
    return max(-awal - moved, 1) if awal < 0 else awal + moved


def _running_year(data: Path) -> None:
    """Make the year that runs from the last: what is planned, and nothing that only its end brings."""
    last, new = data / str(BERJALAN - 1), data / str(BERJALAN)
    new.mkdir()
    for name in ("rencana-aksi.csv", "kepegawaian.csv", "sarana-prasarana.csv"):
        shutil.copy(last / name, new / name)
    for name in ("siklus.csv", "anggaran.csv"):
        header = (last / name).read_text(encoding="utf-8").splitlines()[0]
        (new / name).write_text(f"{header}\n", encoding="utf-8")
    (new / "analisis.yml").write_text("", encoding="utf-8")
    (new / "laporan.yml").write_text("sop: penyusunan-lkjip\npenandatangan: pimpinan\n", encoding="utf-8")
    shutil.copy(last / "kinerja.csv", new / "kinerja.csv")


def _analisis(tahun: int) -> str:
    if tahun == BERJALAN:
        return ""
    return "".join(
        f"S{number}:\n"
        f"  penyebab: (Contoh) {nama} tahun {tahun} dibantu musim yang lebih basah daripada tahun sebelumnya.\n"
        f"  solusi: (Contoh) Kegiatan untuk sasaran {number} dijadwalkan sebelum musim kering.\n"
        f"  efisiensi: (Contoh) Anggaran sasaran {number} dipakai di bawah pagu.\n"
        f"  program_penunjang: (Contoh) Program ke-{number} mendukung sasaran ini.\n"
        f"  rencana_tindak_lanjut: (Contoh) Rencana {tahun + 1} untuk sasaran {number} disusun bersama kelompok.\n"
        for number, nama in enumerate(_TAMBAHAN, 6)
    )


def _anggaran(tahun: int) -> str:
    if tahun == BERJALAN:
        return ""
    return "".join(
        f"3.27.{number:02}.2.01.0001;Program {nama.partition('nya ')[2].capitalize()} (contoh);"
        f"Kegiatan {number} (contoh);Pendampingan {number} (contoh);"
        f"S{number};{number}7{tahun}0000;;;;;;{number}6{tahun}0000;"
        f"Kelompok yang didampingi;kelompok;{number * 9};{number * 9 - 1};\n"
        for number, nama in enumerate(_TAMBAHAN, 6)
    )


def _kinerja(file: Path, tahun: int) -> None:
    """Write the rows of a year: those of the dinas with quarters, then the further ones."""
    rows = list(csv.DictReader(io.StringIO(file.read_text(encoding="utf-8")), delimiter=";"))
    heads = list(rows[0])
    renstra = yaml.safe_load((file.parents[1] / "renstra.yml").read_text(encoding="utf-8"))
    plan = {one["kode"]: one for part in renstra["tujuan"][0]["sasaran"] for one in part["indikator"]}
    rows += [
        dict.fromkeys(heads, "")
        | {"indikator": f"iku-{kode}", "nama": nama, "sumber_data": f"Buku catatan {nama.lower()} {tahun} (contoh)"}
        | {
            "target": str(_target(awal, tambah, tahun)),
            "realisasi": _realisasi(kode, _target(awal, tambah, tahun), tahun),
        }
        for _, kode, (nama, _, awal, tambah, _) in _semua()
    ]
    for row in rows:
        found = plan[row["indikator"]]
        row["target"] = str(found["target_renstra"][tahun])
        row["sumber_data"] = row["sumber_data"].replace(str(BERJALAN - 1), str(tahun))
        _quarters(row, found["konsolidasi"], tahun)
    made = io.StringIO()
    writer = csv.DictWriter(made, heads, delimiter=";", lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    file.write_text(made.getvalue(), encoding="utf-8")


def _realisasi(kode: int, target: int, tahun: int) -> str:
    share = 93 + (kode * 7 + tahun * 5) % 13
    return f"{target * share / 100:.{1 if target < 1000 else 0}f}".replace(".", ",")


def _quarters(row: dict[str, str], konsolidasi: str, tahun: int) -> None:
    """Fill the quarters of a row so that they give its realisasi; of the year that runs the last is not over."""
    whole = Decimal(row["realisasi"].replace(",", "."))
    step = Decimal(1).scaleb(whole.as_tuple().exponent)  # type: ignore[arg-type]
    if konsolidasi == "jumlah":
        parts = [(whole * share / 100).quantize(step) for share in (22, 27, 24)]
        parts.append(whole - sum(parts))
    else:
        shares = (100, 100, 100, 100) if konsolidasi == "rata-rata" else (94, 97, 99, 100)
        parts = [(whole * share / 100).quantize(step) for share in shares]
    said = [str(one).replace(".", ",") for one in parts]
    if tahun == BERJALAN:
        said[3] = row["realisasi"] = ""
    row |= dict(zip(("tw1", "tw2", "tw3", "tw4"), said, strict=True))


if __name__ == "__main__":
    write_kantor(Path(sys.argv[1]))
