"""Offices made from a seed, for the portal and for a nation: each a data folder as text, with the differences that real
ones have.

`python tests/kantor_buatan.py FOLDER N` writes N offices, each in a folder of its own. The figures follow from seed and
number alone and mean nothing; every office says that it is an example.
"""

import random
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from pathlib import Path

from lkjip_build.build import inspect
from lkjip_build.compute.ringkasan import RingkasanKantor
from lkjip_build.portal.kantor import FolderKantor
from lkjip_build.portal.ringkas import ringkasan_of

DATA = Path(__file__).parents[1] / "data"
HARI_INI = date(2026, 4, 15)
TAHUN = range(2021, 2026)
_LIBUR = "tanggal;jenis;nama;dasar\n" + "".join(
    f"{tahun}-{hari};libur-nasional;Hari libur contoh;contoh\n"
    for tahun in range(TAHUN.start, TAHUN.stop + 1)
    for hari in ("01-01", "05-01", "06-01", "08-17", "12-25")
)


@dataclass(frozen=True)
class Ukuran:
    """One indikator: how it is told, its first target, and what that grows by each year."""

    nama: str
    satuan: str
    arah: str
    konsolidasi: str
    target: int
    tambah: int
    khusus: bool = False


UKURAN = (
    Ukuran("Indeks Kepuasan Masyarakat", "nilai", "naik", "rata-rata", 81, 1),
    Ukuran("Persentase layanan yang selesai sesuai standar waktu", "persen", "naik", "posisi-akhir", 84, 2),
    Ukuran("Pengaduan warga yang tidak ditindaklanjuti", "pengaduan", "turun", "jumlah", 12, -1),
    Ukuran("Nilai evaluasi SAKIP", "nilai", "naik", "posisi-akhir", 62, 2),
    Ukuran("Persentase desa yang menyusun APBDes tepat waktu", "persen", "naik", "posisi-akhir", 80, 3),
    Ukuran("Persentase usulan Musrenbang yang diterima", "persen", "naik", "posisi-akhir", 30, 2),
    Ukuran("Kejadian gangguan ketenteraman dan ketertiban", "kejadian", "turun", "jumlah", 40, -3),
    Ukuran("Persentase temuan pemeriksaan yang ditindaklanjuti", "persen", "naik", "posisi-akhir", 85, 2),
    Ukuran("Kader pemberdayaan yang dibina", "orang", "naik", "posisi-akhir", 40, 4),
    Ukuran("Lembaga kemasyarakatan yang aktif", "lembaga", "naik", "posisi-akhir", 25, 2),
    Ukuran("Kunjungan wisata desa", "kunjungan", "naik", "jumlah", 900, 80, khusus=True),
    Ukuran("Bank sampah yang beroperasi", "unit", "naik", "posisi-akhir", 6, 1, khusus=True),
)
_PROGRAM = (
    ("7.01.01", "Program Penunjang Urusan Pemerintahan Daerah", "S2", 2_400_000_000),
    ("7.01.02", "Program Penyelenggaraan Pemerintahan dan Pelayanan Publik", "S1", 310_000_000),
    ("7.01.03", "Program Pemberdayaan Masyarakat Desa dan Kelurahan", "S3", 220_000_000),
    ("7.01.04", "Program Koordinasi Ketenteraman dan Ketertiban Umum", "S2", 140_000_000),
)
_KINERJA = "indikator;target;target_perubahan;tw1;tw2;tw3;tw4;realisasi;sumber_data;catatan\n"
_ANGGARAN = "kode;program;kegiatan;sasaran;pagu;pagu_perubahan;tw1;tw2;tw3;tw4;realisasi;catatan\n"
_AKSI = "indikator;target_tw1;target_tw2;target_tw3;target_tw4;aksi;kegiatan;penanggung_jawab\n"
_SIKLUS = "langkah;pelaksana;mulai;selesai;keputusan;keluaran;bukti;catatan\n"


@dataclass(frozen=True)
class Kantor:
    """One office of a seed; `berkas` are its files by their path in the data folder."""

    nomor: int
    benih: int = 17
    semua_tahun: tuple[int, ...] = tuple(TAHUN)
    ukuran: tuple[Ukuran, ...] = UKURAN

    @property
    def nama(self) -> str:
        return f"Kecamatan Contoh {self.nomor:02}"

    @property
    def kode(self) -> str:
        """A kode wilayah: kabupaten of at most 40 kecamatan, provinsi of at most 30 kabupaten."""
        kabupaten, kecamatan = divmod(self.nomor - 1, 40)
        provinsi, kabupaten = divmod(kabupaten, 30)
        return f"{90 + provinsi}.{kabupaten + 1:02}.{kecamatan + 1:02}"

    @property
    def acak(self) -> random.Random:
        return random.Random(f"{self.benih}-{self.nomor}")

    def berkas(self) -> dict[str, str]:
        acak = self.acak
        mutu = acak.uniform(-3.0, 4.0)  # how well the office does, over all its indikator
        kosong = acak.choice(self.semua_tahun[:-1]) if acak.random() < 0.12 else None
        indikator = [one if not one.khusus or acak.random() < 0.8 else _lain(one, self.nomor) for one in self.ukuran]
        files = {
            "instansi.yml": self._instansi(),
            "aturan.yml": _dasar("aturan.yml").replace("mulai: 2023", f"mulai: {self.semua_tahun[0]}", 1),
            "istilah.yml": _dasar("istilah.yml"),
            "hari-libur.csv": _LIBUR,
            "sop/penyusunan-lkjip.yml": _dasar("sop/penyusunan-lkjip.yml"),
            "renstra.yml": self._renstra(indikator),
        }
        for tahun in self.semua_tahun:
            if tahun == kosong:
                continue
            files[f"{tahun}/laporan.yml"] = (
                f"sop: penyusunan-lkjip\nperjanjian_kinerja:\n  - {{versi: murni, tanggal: {tahun}-01-20}}\n"
            )
            rows = (self._kinerja(n, one, tahun, mutu, acak) for n, one in enumerate(indikator, 1))
            files[f"{tahun}/kinerja.csv"] = _KINERJA + "".join(rows)
            files[f"{tahun}/anggaran.csv"] = _ANGGARAN + "".join(self._anggaran(tahun, acak))
            if self.nomor % 3:
                files[f"{tahun}/rencana-aksi.csv"] = _AKSI + f"iku-01;20;45;70;{self.ukuran[0].target};Aksi contoh;;\n"
            files[f"{tahun}/siklus.csv"] = _SIKLUS + "".join(self._siklus(tahun, acak))
        return files

    def _instansi(self) -> str:
        kabupaten = self.kode.rpartition(".")[0]
        return (
            f"nama: {self.nama}\nkabupaten: Kabupaten Contoh {kabupaten}\nprovinsi: Provinsi Contoh {self.kode[:2]}\n"
            f'kode_wilayah: "{self.kode}"\nstatus_data: contoh\ndiperbarui: 2026-03-{1 + self.nomor % 28:02}\n'
            f"pejabat:\n  - {{kode: camat, jabatan: Camat Contoh {self.nomor:02}}}\n"
        )

    def _renstra(self, indikator: list[Ukuran]) -> str:
        parts = [
            f"nama: Renstra contoh\nperiode: {{awal: {self.semua_tahun[0]}, akhir: {self.semua_tahun[-1] + 1}}}\n"
            "tujuan:\n  - kode: T1\n    nama: Tujuan contoh\n    sasaran:\n"
        ]
        for number in (1, 2, 3):
            parts.append(f"      - kode: S{number}\n        nama: Sasaran contoh {number}\n        indikator:\n")
            for order, one in enumerate(indikator, 1):
                if (order - 1) % 3 == number - 1:
                    satuan = "persen" if one.satuan == "nilai" and self.nomor % 19 == 5 else one.satuan
                    parts.append(
                        f"          - {{kode: iku-{order:02}, nama: {one.nama}, satuan: {satuan}, arah: {one.arah}, "
                        f"konsolidasi: {one.konsolidasi}, definisi: Angka contoh., rumus: Dihitung setahun, "
                        f"penanggung_jawab: Seksi contoh}}\n"
                    )
        return "".join(parts)

    def _kinerja(self, nomor: int, satu: Ukuran, tahun: int, mutu: float, acak: random.Random) -> str:
        target = satu.target + satu.tambah * (tahun - self.semua_tahun[0])
        better = (mutu + acak.gauss(0.5, 3.0)) / 100 * (1 if satu.arah == "naik" else -2)
        value = max(0, round(target * (1 + better), 1 if satu.satuan in {"nilai", "persen"} else 0))
        if satu.satuan == "persen":
            value = min(value, 100)
        quarters = _triwulan(value, satu.konsolidasi)
        if acak.random() < 0.06:
            quarters[acak.randrange(3)] = ""
        reached = _cetak(value) if acak.random() > 0.03 else ""
        source = f"Register contoh {tahun}" if acak.random() > 0.1 else ""
        return f"iku-{nomor:02};{target};;{';'.join(quarters if reached else [''] * 4)};{reached};{source};\n"

    def _anggaran(self, tahun: int, acak: random.Random) -> Iterator[str]:
        for kode, program, sasaran, pagu in _PROGRAM:
            budget = round(pagu * acak.uniform(0.7, 1.3), -3)
            spent = round(budget * acak.uniform(0.82, 0.995), -2)
            parts = [int(spent * share) for share in (0.2, 0.45, 0.7)] + [int(spent)]
            spent_by = ";".join(map(str, [*parts, int(spent)]))
            yield f"{kode}.2.01;{program};Kegiatan contoh;{sasaran};{int(budget)};;{spent_by};\n"

    def _siklus(self, tahun: int, acak: random.Random) -> Iterator[str]:
        """Yield the log: most reports are sent in time, some late, those of the last year stand anywhere."""
        steps = (("1", "camat"), ("2", "sekcam"), ("3", "kasi"), ("4", "sekcam"), ("5", "camat"))
        day = _kerja(date(tahun + 1, 1, 11) + timedelta(days=acak.randrange(20) + 45 * (acak.random() < 0.12)))
        last = tahun == self.semua_tahun[-1]
        until = acak.choice((0, 3, 4, 6, 6, 6, 6)) if last else 6
        for number, (no, who) in enumerate((*steps, ("6", "pengadministrasi")), 1):
            if number > until:
                return
            end = _kerja(day + timedelta(days=acak.randrange(2, 9 if no in "35" else 3) if no in "345" else 0))
            decided = "ya" if no in "45" else ""
            yield f"{no};{who};{day};{end};{decided};Keluaran contoh;CONTOH-{no}-{tahun};\n"
            day = end


def _lain(satu: Ukuran, nomor: int) -> Ukuran:
    return Ukuran(f"Inovasi desa {nomor:02}", satu.satuan, "naik", satu.konsolidasi, satu.target, satu.tambah)


def _triwulan(setahun: float, konsolidasi: str) -> list[str]:
    if konsolidasi == "jumlah":
        parts = [int(setahun) // 4] * 3
        return [*map(str, parts), _cetak(setahun - sum(parts))]
    if konsolidasi == "rata-rata":
        return [_cetak(round(setahun + change, 1)) for change in (-0.4, -0.2, 0.2, 0.4)]
    return [_cetak(round(setahun * share, 0)) for share in (0.3, 0.55, 0.8)] + [_cetak(setahun)]


def _kerja(hari: date) -> date:
    """Return the day, or the Monday after it."""
    return hari + timedelta(days=max(0, 7 - hari.weekday()) if hari.weekday() > 4 else 0)


def _cetak(angka: float) -> str:
    return f"{angka:g}".replace(".", ",")


@cache
def _dasar(nama: str) -> str:
    return (DATA / nama).read_text(encoding="utf-8")


def tulis_kantor(folder: Path, kantor: Kantor) -> Path:
    """Write an office as a project with a data folder; return that folder."""
    data = folder / f"contoh-{kantor.nomor:02}" / "data"
    for name, text in kantor.berkas().items():
        file = data / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return data


def tulis_semua(folder: Path, banyak: int, benih: int = 17) -> list[Path]:
    """Write so many offices; return their data folders."""
    return [tulis_kantor(folder, Kantor(nomor, benih)) for nomor in range(1, banyak + 1)]


def ringkas(kantor: FolderKantor, hari_ini: date) -> RingkasanKantor:
    """Return the summary of an office as its own site would be made on a day."""
    return ringkasan_of(inspect(kantor.data, hari_ini), kantor, hari_ini)


if __name__ == "__main__":
    tulis_semua(Path(sys.argv[1]), int(sys.argv[2]))
