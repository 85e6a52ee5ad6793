"""The columns of the log of all cycles: the beginning or the end of a step. Their names are those of process mining."""

from collections.abc import Iterator
from operator import attrgetter

from lkjip_build.isi import KolomOf
from lkjip_build.isi.data import EventRow
from lkjip_build.isi.nilai_data import NilaiData
from lkjip_build.model.data_terbuka import JenisData
from lkjip_build.susunan.kolom.data import hanya_data
from lkjip_build.susunan.log_siklus import semua_kasus
from lkjip_build.susunan.situs import Situs

_CATATAN, _SOP = "siklus.csv", "berkas SOP"


def semua_peristiwa(situs: Situs) -> Iterator[EventRow]:
    """Yield the events of all years, in the order they happened."""
    for satu in semua_kasus(situs):
        yield from satu.peristiwa


def _kolom(kode: str, judul: str, arti: str, data: NilaiData) -> KolomOf[EventRow]:
    value = attrgetter(kode)
    return hanya_data(kode, judul, arti, lambda satu: value(satu) or None, data)


def _teks(contoh: str, dari: str, *, wajib: bool = False, pilihan: tuple[str, ...] = ()) -> NilaiData:
    return NilaiData(JenisData.TEKS, contoh, dari, wajib=wajib, pilihan=pilihan)


KOLOM_DATA: tuple[KolomOf[EventRow], ...] = (
    _kolom(
        "case",
        "Kasus",
        "Laporan yang disusun: satu kasus setiap tahun.",
        _teks("LKjIP 2025", "nama folder tahun", wajib=True),
    ),
    _kolom(
        "activity",
        "Kegiatan",
        "Nomor dan nama langkah, sama dengan nama tugas di berkas BPMN. XES: concept:name.",
        _teks("4. Mengoreksi draft LKjIP", _SOP, wajib=True),
    ),
    _kolom(
        "timestamp",
        "Saat",
        "Saat langkah dimulai atau selesai. Lihat ketelitian. XES: time:timestamp.",
        NilaiData(JenisData.WAKTU, "2026-02-09T08:20:00+07:00", _CATATAN, wajib=True),
    ),
    _kolom(
        "resource", "Kode pelaksana", "Kode pelaksana seperti di catatan. XES: org:resource.", _teks("sekcam", _CATATAN)
    ),
    _kolom(
        "lifecycle",
        "Peristiwa",
        "start: langkah dimulai; complete: langkah selesai. XES: lifecycle:transition.",
        _teks("complete", _CATATAN, wajib=True, pilihan=("start", "complete")),
    ),
    _kolom(
        "instance",
        "Pelaksanaan",
        "Nomor langkah dan pelaksanaan keberapa: 4-2 berarti langkah 4 untuk kedua kalinya. XES: concept:instance.",
        _teks("4-2", "dihitung dari urutan catatan", wajib=True),
    ),
    _kolom("role", "Pelaksana", "Nama pelaksana di SOP. XES: org:role.", _teks("Sekretaris Kecamatan", _SOP)),
    _kolom("langkah", "Langkah", "Nomor langkah di SOP.", _teks("4", _CATATAN, wajib=True)),
    _kolom(
        "keputusan",
        "Keputusan",
        "ya atau tidak, pada akhir langkah keputusan.",
        _teks("ya", _CATATAN, pilihan=("ya", "tidak")),
    ),
    _kolom("keluaran", "Keluaran", "Hasil langkah, pada akhir langkah.", _teks("Draft LKjIP terparaf", _CATATAN)),
    _kolom("bukti", "Bukti", "Bukti langkah, pada akhir langkah.", _teks("Lembar paraf", _CATATAN)),
    _kolom(
        "ketelitian",
        "Ketelitian",
        "menit: jamnya dicatat. hari: hanya tanggalnya dicatat, 00:00 pada timestamp bukan jam.",
        _teks("menit", _CATATAN, wajib=True, pilihan=("menit", "hari")),
    ),
    _kolom(
        "sop",
        "SOP",
        "Kode SOP yang diikuti. XES: satu berkas setiap SOP.",
        _teks("penyusunan-lkjip", "laporan.yml", wajib=True),
    ),
)
"""The columns of siklus-log.csv and siklus-log.json, in order."""
