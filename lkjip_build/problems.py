"""Faults of the data as values: where, what is wrong, what to do.

A `Problem` names the place to edit, the stable code of the rule, what was found and one remedy. Problems are gathered
to the end and shown together; only the caller of a build decides whether they stop it. The severity belongs to the
rule, so it stands once, in `RULES`; every code has a heading in docs/panduan/masalah.md.
"""

import re
from dataclasses import dataclass
from difflib import get_close_matches
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

Severity = Literal["error", "warning"]


@dataclass(frozen=True, order=True)
class Location:
    """A place in a data file; line and column count from 1, line 0 is the file as a whole.

    `column` is the ordinal of the field in a CSV row and the character in a YAML line. `field` is the column header or
    the dotted YAML path. `path` is relative to the folder that holds `data/`, with forward slashes.
    """

    path: str
    line: int = 0
    column: int = 0
    field: str = ""

    def __str__(self) -> str:
        place = self.path
        if self.line:
            place += f":{self.line}"
            if self.column:
                place += f":{self.column}"
        return f"{place} ({self.field})" if self.field else place


@dataclass(frozen=True)
class Problem:
    """One fault, in the reader's words (Indonesian)."""

    location: Location
    code: str
    message: str
    value: str | None = None
    remedy: str | None = None

    @property
    def severity(self) -> Severity:
        return RULES[self.code].severity

    def sort_key(self) -> tuple[Location, str, str]:
        return (self.location, self.code, self.message)


@dataclass(frozen=True)
class Rule:
    """A rule's weight and name; `konfirmasi` where what it finds may be true all the same and can be confirmed."""

    severity: Severity
    title: str
    konfirmasi: bool = False


def in_order(problems: "Iterable[Problem]") -> tuple[Problem, ...]:
    """Return the problems without repetition, by file, line, column and code."""
    return tuple(sorted(set(problems), key=Problem.sort_key))


def has_errors(problems: "Iterable[Problem]") -> bool:
    """Tell whether any problem is of a rule that stops publication."""
    return any(problem.severity == "error" for problem in problems)


def closest(word: str, known: "Sequence[str]") -> str | None:
    """Return the known word that a misspelt one most likely means, or None."""
    by_lower = {name.lower(): name for name in known}
    alike = [name for name in known if _read_aloud(name) == _read_aloud(word) != []]
    if len(alike) == 1:
        return alike[0]
    matches = get_close_matches(word.lower().strip(), list(by_lower), n=1, cutoff=0.6)
    return by_lower[matches[0]] if matches else None


def _read_aloud(word: str) -> list[str]:
    """Return the words and numbers of a code, so that `IKU-1` and `iku-01` are the same."""
    return [part.lstrip("0") or "0" for part in re.findall(r"[a-z]+|[0-9]+", word.lower())]


RULES: dict[str, Rule] = {
    # files
    "LKJ001": Rule("error", "Berkas atau folder tidak ada"),
    "LKJ002": Rule("error", "Berkas tidak terbaca sebagai teks"),
    "LKJ003": Rule("error", "Susunan YAML salah"),
    "LKJ004": Rule("error", "Kunci YAML tertulis dua kali"),
    "LKJ005": Rule("error", "Bentuk YAML yang tidak didukung"),
    "LKJ006": Rule("error", "Berkas kosong atau tanpa baris judul"),
    "LKJ007": Rule("error", "Jumlah sel dalam baris tidak cocok dengan judul"),
    "LKJ008": Rule("error", "Karakter tak terlihat di dalam teks"),
    "LKJ009": Rule("warning", "Berkas atau folder tidak dikenal"),
    "LKJ010": Rule("warning", "Huruf tampak rusak"),
    "LKJ011": Rule("warning", "Tahun ini tidak punya berkas yang dipunyai tahun lain"),
    "LKJ012": Rule("warning", "Tahun yang dilaporkan belum lengkap"),
    "LKJ020": Rule("error", "Berkas mirip data, tetapi tidak dibaca"),
    "LKJ021": Rule("error", "Folder mirip data, tetapi tidak dibaca"),
    "LKJ022": Rule("error", "Tautan di tempat berkas data"),
    "LKJ023": Rule("warning", "Tautan di folder data"),
    "LKJ024": Rule("error", "Folder tidak bisa dibuka"),
    "LKJ025": Rule("error", "SOP tampak salinan SOP lain"),
    "LKJ030": Rule("error", "Tanda kutip menelan baris lain"),
    "LKJ031": Rule("error", "Dua orang mengubah berkas yang sama"),
    "LKJ032": Rule("error", "Pengodean huruf tidak pasti"),
    "LKJ040": Rule("error", "Teks sesudah tanda # tidak terbaca"),
    "LKJ041": Rule("error", "Tanda \\ mengubah teks dalam kutip ganda"),
    "LKJ042": Rule("error", "Teks YAML tidak terbaca"),
    "LKJ043": Rule("error", "Berkas terlalu besar"),
    "LKJ044": Rule("error", "Folder data terlalu besar"),
    "LKJ045": Rule("error", "Tabel terlalu besar"),
    "LKJ046": Rule("error", "Berkas tidak bisa dibuka"),
    "LKJ047": Rule("error", "Program gagal di tengah pekerjaan"),
    "LKJ048": Rule("error", "SOP terlalu besar untuk digambar"),
    # columns and keys
    "LKJ101": Rule("error", "Kolom wajib tidak ada"),
    "LKJ102": Rule("error", "Kolom atau kunci tidak dikenal"),
    "LKJ103": Rule("error", "Isian wajib kosong"),
    "LKJ104": Rule("error", "Bentuk isian salah"),
    "LKJ105": Rule("error", "Judul kolom tertulis dua kali"),
    "LKJ106": Rule("warning", "Kunci tertelan ke dalam teks"),
    # values
    "LKJ201": Rule("error", "Bukan angka"),
    "LKJ202": Rule("error", "Angka bermakna ganda"),
    "LKJ203": Rule("error", "Bukan tanggal"),
    "LKJ204": Rule("error", "Pilihan tidak dikenal"),
    "LKJ205": Rule("error", "Bukan jenjang dari skala indikator"),
    "LKJ206": Rule("error", "NIP tidak sah"),
    "LKJ207": Rule("error", "Kode tidak sah"),
    "LKJ208": Rule("error", "Waktu mutu baku tidak terbaca"),
    "LKJ209": Rule("error", "Angka di luar batas"),
    "LKJ210": Rule("error", "Teks terlalu panjang"),
    "LKJ211": Rule("error", "Alamat web tidak aman"),
    "LKJ212": Rule("error", "Tanda satuan tidak cocok"),
    "LKJ213": Rule("error", "Rumus Excel di dalam sel"),
    # prose
    "LKJ220": Rule("warning", "Daftar bertingkat terlalu dalam"),
    "LKJ221": Rule("error", "Jumlah sel tabel di dalam teks tidak cocok"),
    "LKJ222": Rule("warning", "Tabel di dalam teks terlalu lebar"),
    "LKJ223": Rule("warning", "Tabel di dalam teks tanpa garis judul"),
    "LKJ224": Rule("warning", "Baris daftar diawali angka"),
    "LKJ225": Rule("warning", "Tautan tanpa alamat lengkap"),
    "LKJ226": Rule("warning", "Gambar di dalam teks"),
    "LKJ227": Rule("warning", "Tanda tebal tidak berpasangan"),
    "LKJ228": Rule("warning", "Judul di dalam teks"),
    # references between records
    "LKJ301": Rule("error", "Kode dipakai dua kali"),
    "LKJ302": Rule("error", "Kode tidak ada di berkas lain"),
    "LKJ303": Rule("error", "Tahun tidak punya aturan"),
    "LKJ304": Rule("error", "Aturan saling tumpang tindih"),
    "LKJ305": Rule("error", "Skala kategori berlubang atau tumpang tindih"),
    "LKJ306": Rule("error", "Anggaran tertulis dua kali"),
    "LKJ307": Rule("error", "Catatan siklus tertulis dua kali"),
    "LKJ308": Rule("error", "Anggaran induk dan rinciannya sama-sama ditulis"),
    # figures
    "LKJ401": Rule("warning", "Indikator tanpa baris kinerja"),
    "LKJ402": Rule("warning", "Indikator di luar masa berlakunya"),
    "LKJ403": Rule("warning", "Target kosong"),
    "LKJ404": Rule("warning", "Realisasi kosong", konfirmasi=True),
    "LKJ405": Rule("warning", "Triwulan tidak cocok dengan setahun", konfirmasi=True),
    "LKJ406": Rule("error", "Angka di luar batas wajar", konfirmasi=True),
    "LKJ407": Rule("warning", "Realisasi jauh dari target", konfirmasi=True),
    "LKJ408": Rule("warning", "Target nol pada indikator naik", konfirmasi=True),
    "LKJ409": Rule("warning", "Target perubahan tanpa PK perubahan"),
    "LKJ410": Rule("warning", "Keterangan indikator belum lengkap"),
    "LKJ411": Rule("warning", "Tahun di luar periode Renstra"),
    "LKJ412": Rule("warning", "Target PK berbeda dari target Renstra", konfirmasi=True),
    "LKJ413": Rule("warning", "Analisis sasaran belum lengkap"),
    "LKJ414": Rule("warning", "Perjanjian Kinerja belum dicatat"),
    "LKJ415": Rule("warning", "Tanggal tidak cocok dengan tahun laporan"),
    "LKJ416": Rule("warning", "Triwulan terisi tidak berurutan", konfirmasi=True),
    "LKJ417": Rule("warning", "Kolom keterangan berisi angka"),
    "LKJ420": Rule("error", "Uang bernilai negatif"),
    "LKJ421": Rule("warning", "Realisasi melebihi pagu", konfirmasi=True),
    "LKJ422": Rule("warning", "Satu program bernama dua"),
    "LKJ423": Rule("warning", "Anggaran tanpa sasaran"),
    "LKJ424": Rule("warning", "Sasaran tanpa anggaran"),
    "LKJ425": Rule("warning", "Realisasi anggaran kosong", konfirmasi=True),
    "LKJ426": Rule("error", "Uang terlalu kecil", konfirmasi=True),
    "LKJ427": Rule("warning", "Realisasi jauh di bawah pagu", konfirmasi=True),
    "LKJ428": Rule("warning", "Pagu jauh berbeda dari tahun sebelumnya", konfirmasi=True),
    # the office and its calendar
    "LKJ431": Rule("warning", "Daftar hari libur tidak lengkap"),
    "LKJ432": Rule("warning", "Kode desa bukan bagian kecamatan"),
    "LKJ433": Rule("warning", "Angka lebih dari enam bulan tidak diperbarui"),
    "LKJ440": Rule("error", "Koma atau angka nol tampak keliru", konfirmasi=True),
    "LKJ441": Rule("error", "Angka nol uang tampak keliru", konfirmasi=True),
    "LKJ442": Rule("warning", "Angka jauh dari angka lain indikatornya", konfirmasi=True),
    "LKJ443": Rule("warning", "Konfirmasi tidak berlaku lagi"),
    "LKJ444": Rule("error", "Konfirmasi untuk kode atau tempat yang tidak dikenal"),
    "LKJ445": Rule("error", "Masalah ini tidak bisa dikonfirmasi"),
    # another year's, or cut off
    "LKJ450": Rule("error", "Tabel sama dengan tahun lain"),
    "LKJ451": Rule("warning", "Baris sama dengan tahun lain"),
    "LKJ452": Rule("warning", "Catatan siklus terputus"),
    "LKJ453": Rule("warning", "Tahun di antara dua tahun tidak ada"),
    "LKJ454": Rule("warning", "Naskah sama dengan tahun lain"),
    # SOP
    "LKJ501": Rule("error", "Langkah SOP menuju langkah yang tidak ada"),
    "LKJ502": Rule("error", "Pelaksana SOP tidak dikenal"),
    "LKJ503": Rule("error", "Keputusan tanpa ya atau tidak"),
    "LKJ504": Rule("error", "Ya atau tidak pada langkah biasa"),
    "LKJ505": Rule("error", "Langkah mulai tidak tepat satu"),
    "LKJ506": Rule("error", "Langkah selesai tidak tercapai"),
    "LKJ507": Rule("error", "Langkah tidak terjangkau"),
    "LKJ508": Rule("error", "Langkah menuju dirinya sendiri"),
    "LKJ509": Rule("error", "Kembali bukan dari keputusan"),
    "LKJ510": Rule("warning", "Pelaksana tidak dipakai"),
    "LKJ511": Rule("warning", "Output tidak menjadi kelengkapan"),
    "LKJ512": Rule("warning", "SOP di keterangan tidak ada di keterkaitan"),
    "LKJ513": Rule("warning", "Identitas SOP belum lengkap"),
    "LKJ514": Rule("warning", "Urutan tanggal SOP"),
    "LKJ515": Rule("error", "Panah SOP tidak bisa digambar"),
    "LKJ516": Rule("error", "Pelaksana disebut dua kali pada satu langkah"),
    "LKJ517": Rule("warning", "SOP perlu ditinjau"),
    # the log of a cycle against its SOP
    "LKJ601": Rule("warning", "Langkah dilewati"),
    "LKJ602": Rule("warning", "Langkah di luar urutan"),
    "LKJ603": Rule("warning", "Pelaksana tidak sesuai SOP atau tidak dicatat"),
    "LKJ604": Rule("warning", "Keputusan tidak dicatat"),
    "LKJ605": Rule("warning", "Keputusan bertentangan dengan langkah sesudahnya"),
    "LKJ606": Rule("warning", "Kembali ke langkah yang bukan tujuan SOP"),
    "LKJ607": Rule("warning", "Langkah dimulai sebelum langkah sebelumnya selesai"),
    "LKJ608": Rule("warning", "Langkah selesai sebelum dimulai"),
    "LKJ609": Rule("warning", "Keluaran berbeda dari SOP"),
    "LKJ610": Rule("warning", "Bukti tidak dicatat"),
    "LKJ611": Rule("warning", "Catatan berlanjut sesudah langkah terakhir"),
    "LKJ612": Rule("warning", "Langkah tidak ada di SOP"),
    "LKJ613": Rule("warning", "Waktu mulai tidak dicatat"),
    "LKJ614": Rule("warning", "Hari libur tahun itu belum diisi"),
    "LKJ615": Rule("warning", "Keputusan diisi pada langkah yang bukan keputusan"),
}
