"""The columns of open data of all offices, each declared once: files, and what the page of data says they mean."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypeVar

from lkjip_build.bahasa.tanggal import tanggal
from lkjip_build.compute.putusan import Putusan
from lkjip_build.compute.ringkasan import Janji, KoreksiKantor, Naskah, RingkasanKantor, TahunKantor, Terbit
from lkjip_build.isi import KolomOf, teks
from lkjip_build.isi.nilai_data import NilaiData
from lkjip_build.model.data_terbuka import JenisData
from lkjip_build.susunan.kolom.data import data_angka, data_persen, data_rentang, data_tanggal, hanya_data
from lkjip_build.susunan.portal.portal import Portal, sel_kantor

T = TypeVar("T")


@dataclass(frozen=True)
class Kinerja:
    """An indikator of an office in a year."""

    kantor: RingkasanKantor
    tahun: TahunKantor
    janji: Janji


@dataclass(frozen=True)
class Dokumen:
    """A document of an office and year, and whether it is published."""

    kantor: RingkasanKantor
    tahun: TahunKantor
    naskah: Naskah
    terbit: Terbit


@dataclass(frozen=True)
class Perubahan:
    """A correction of a signed report of an office."""

    kantor: RingkasanKantor
    koreksi: KoreksiKantor


@dataclass(frozen=True)
class Tahun:
    """A year of an office; without `tahun` an office that has none."""

    kantor: RingkasanKantor
    tahun: TahunKantor | None


def semua_kinerja(portal: Portal) -> Iterator[Kinerja]:
    """Yield every indikator of every office and year."""
    return (Kinerja(one, year, janji) for one in portal.terbit for year, janji in one.semua_janji)


def semua_dokumen(portal: Portal) -> Iterator[Dokumen]:
    """Yield every document that is due, published or not."""
    for one in portal.terbit:
        for year in one.semua_tahun:
            yield from (Dokumen(one, year, *document) for document in year.naskah)


def semua_perubahan(portal: Portal) -> tuple[Perubahan, ...]:
    """Return every correction, the newest first."""
    found = (Perubahan(one, koreksi) for one in portal.terbit for koreksi in one.koreksi)
    return tuple(sorted(found, key=lambda one: (-one.koreksi.tanggal.toordinal(), one.kantor.alamat)))


def semua_kantor(portal: Portal) -> Iterator[Tahun]:
    """Yield every year of every office, and each office without one."""
    for one in portal.semua:
        yield from [Tahun(one, year) for year in one.semua_tahun] or [Tahun(one, None)]


_ARTI_KANTOR = "alamat situs kantor di portal ini; kuncinya di semua tabel"
_ARTI_TAHUN = "tahun laporan"
_TEKS, _BULAT, _ANGKA, _HARI = JenisData.TEKS, JenisData.BULAT, JenisData.ANGKA, JenisData.TANGGAL


def _kolom(
    kode: str, arti: str, nilai: Callable[[T], object], jenis: JenisData, contoh: str, pilihan: tuple[str, ...] = ()
) -> KolomOf[T]:
    return hanya_data(kode, kode, arti, nilai, NilaiData(jenis, contoh, "data kantor", pilihan=pilihan))


def _setahun(
    kode: str, arti: str, nilai: Callable[[TahunKantor], object], jenis: JenisData, contoh: str
) -> KolomOf[Tahun]:
    """Return a column of a year of an office, empty for an office without one."""
    return _kolom(kode, arti, lambda o: nilai(o.tahun) if o.tahun else None, jenis, contoh)


KINERJA: tuple[KolomOf[Kinerja], ...] = (
    _kolom("kantor", _ARTI_KANTOR, lambda o: o.kantor.alamat, _TEKS, "sukamaju"),
    _kolom("tahun", _ARTI_TAHUN, lambda o: o.tahun.tahun, _BULAT, "2025"),
    _kolom("indikator", "kode indikator di kantor itu", lambda o: o.janji.kode, _TEKS, "iku-01"),
    _kolom("nama", "nama indikator", lambda o: o.janji.nama, _TEKS, "Indeks Kepuasan Masyarakat"),
    _kolom("satuan", "satuannya", lambda o: o.janji.satuan, _TEKS, "nilai"),
    _kolom("arah", "naik, turun, atau tetap", lambda o: o.janji.arah, _TEKS, "naik"),
    _kolom(
        "target",
        "target setahun; kosong bila belum ada, atau bila rentang",
        lambda o: data_angka(o.janji.target),
        _ANGKA,
        "85.5",
    ),
    _kolom("target_bawah", "batas bawah target rentang", lambda o: data_rentang(o.janji.target)[0], _ANGKA, "80"),
    _kolom("target_atas", "batas atas target rentang", lambda o: data_rentang(o.janji.target)[1], _ANGKA, "90"),
    _kolom(
        "realisasi", "realisasi setahun, kosong bila belum ada", lambda o: data_angka(o.janji.realisasi), _ANGKA, "84.7"
    ),
    _kolom(
        "capaian",
        "persen, tidak dibulatkan dan tidak dibatasi, kosong bila tidak bisa dihitung",
        lambda o: data_persen(o.janji.capaian),
        _ANGKA,
        "99.0643274854",
    ),
    _kolom("putusan", "hasilnya", lambda o: str(o.janji.putusan), _TEKS, "tercapai", tuple(map(str, Putusan))),
    _kolom(
        "status",
        "final bila laporannya sudah ditandatangani, selain itu sementara",
        lambda o: _status(o.tahun),
        _TEKS,
        "final",
        ("final", "sementara"),
    ),
)
KANTOR: tuple[KolomOf[Tahun], ...] = (
    _kolom("kantor", _ARTI_KANTOR, lambda o: o.kantor.alamat, _TEKS, "sukamaju"),
    _kolom("nama", "nama kantor", lambda o: o.kantor.nama or None, _TEKS, "Kecamatan Sukamaju"),
    _kolom(
        "kode_wilayah",
        "kode wilayah Kemendagri, kosong bila tidak ada",
        lambda o: o.kantor.kode_wilayah or None,
        _TEKS,
        "99.01.02",
    ),
    _kolom("kabupaten", "kabupaten atau kota", lambda o: o.kantor.kabupaten or None, _TEKS, "Kabupaten Contoh"),
    _kolom("provinsi", "provinsi", lambda o: o.kantor.provinsi or None, _TEKS, "Provinsi Jawa Tengah"),
    _kolom(
        "terbit",
        "ya bila kantor ini punya situs di portal; tidak bila datanya belum bisa diterbitkan",
        lambda o: "ya" if o.kantor.terbit else "tidak",
        _TEKS,
        "ya",
        ("ya", "tidak"),
    ),
    _setahun("tahun", f"{_ARTI_TAHUN}, kosong bila kantor ini tidak punya data", lambda o: o.tahun, _BULAT, "2025"),
    _setahun("indikator", "banyaknya indikator tahun itu", lambda o: len(o.janji), _BULAT, "12"),
    _setahun("tercapai", "banyaknya target yang tercapai", lambda o: o.cacah(Putusan.TERCAPAI), _BULAT, "9"),
    _setahun(
        "tidak_tercapai",
        "banyaknya target yang tidak tercapai",
        lambda o: o.cacah(Putusan.TIDAK_TERCAPAI),
        _BULAT,
        "3",
    ),
    _setahun(
        "laporan",
        "sampai di mana LKjIP tahun itu disusun, kosong bila tidak diketahui",
        lambda o: str(o.status) if o.status else None,
        _TEKS,
        "terkirim",
    ),
    _setahun("tenggat", "tenggat mengirim laporan", lambda o: data_tanggal(o.tenggat), _HARI, "2026-02-28"),
    _setahun(
        "dikirim", "tanggal laporan dikirim, kosong bila belum", lambda o: data_tanggal(o.dikirim), _HARI, "2026-02-20"
    ),
    _setahun(
        "serapan",
        "realisasi dibagi pagu, dalam persen, kosong bila belum ada realisasi",
        lambda o: data_persen(o.serapan),
        _ANGKA,
        "97.61",
    ),
    _setahun(
        "belum_terhitung",
        "banyaknya indikator yang capaiannya belum bisa dihitung",
        lambda o: sum(1 for one in o.janji if one.capaian is None),
        _BULAT,
        "1",
    ),
    _setahun("catatan", "banyaknya catatan pemeriksaan pada data tahun itu", lambda o: o.peringatan, _BULAT, "4"),
)
DOKUMEN: tuple[KolomOf[Dokumen], ...] = (
    _kolom("kantor", _ARTI_KANTOR, lambda o: o.kantor.alamat, _TEKS, "sukamaju"),
    _kolom("tahun", _ARTI_TAHUN, lambda o: o.tahun.tahun, _BULAT, "2025"),
    _kolom("dokumen", "dokumennya", lambda o: str(o.naskah), _TEKS, "lkjip", tuple(map(str, Naskah))),
    _kolom("keadaan", "ada, sebagian, atau belum", lambda o: str(o.terbit), _TEKS, "ada", tuple(map(str, Terbit))),
)
PERUBAHAN: tuple[KolomOf[Perubahan], ...] = (
    KolomOf("kantor", "Kantor", lambda o: sel_kantor(o.kantor), _ARTI_KANTOR, lambda o: o.kantor.alamat, bagian=3),
    KolomOf(
        "tahun",
        "Tahun",
        lambda o: teks(str(o.koreksi.tahun)),
        _ARTI_TAHUN,
        lambda o: o.koreksi.tahun,
        data=NilaiData(_BULAT, "2025", "koreksi.csv"),
    ),
    KolomOf(
        "tanggal",
        "Tanggal",
        lambda o: teks(tanggal(o.koreksi.tanggal)),
        "tanggal dikoreksi",
        lambda o: data_tanggal(o.koreksi.tanggal),
        data=NilaiData(_HARI, "2026-03-02", "koreksi.csv"),
    ),
    KolomOf(
        "tempat",
        "Yang dikoreksi",
        lambda o: teks(o.koreksi.tempat),
        "indikator atau barisnya",
        lambda o: o.koreksi.tempat,
    ),
    KolomOf("kolom", "Kolom", lambda o: teks(o.koreksi.kolom), "kolomnya", lambda o: o.koreksi.kolom),
    KolomOf("semula", "Semula", lambda o: teks(o.koreksi.semula or "–"), "isi semula", lambda o: o.koreksi.semula),
    KolomOf(
        "menjadi", "Menjadi", lambda o: teks(o.koreksi.menjadi or "–"), "isi sesudahnya", lambda o: o.koreksi.menjadi
    ),
    KolomOf(
        "alasan", "Alasan", lambda o: teks(o.koreksi.alasan), "mengapa dikoreksi", lambda o: o.koreksi.alasan, bagian=4
    ),
)


def _status(tahun: TahunKantor) -> str:
    return "final" if tahun.final else "sementara"
