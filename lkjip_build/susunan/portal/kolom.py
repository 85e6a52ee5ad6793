"""The columns of open data of all offices, each declared once: files, and what the page of data says they mean."""

from collections.abc import Iterator
from dataclasses import dataclass

from lkjip_build.bahasa import portal as kata
from lkjip_build.bahasa.tanggal import tanggal
from lkjip_build.compute.putusan import Putusan
from lkjip_build.compute.ringkasan import Janji, KoreksiKantor, Naskah, RingkasanKantor, TahunKantor, Terbit
from lkjip_build.isi import KolomOf, teks
from lkjip_build.susunan.kolom.data import data_nilai, data_persen, data_tanggal
from lkjip_build.susunan.portal.portal import Portal, sel_kantor


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
KINERJA: tuple[KolomOf[Kinerja], ...] = (
    KolomOf("kantor", "Kantor", lambda o: teks(o.kantor.alamat), _ARTI_KANTOR, lambda o: o.kantor.alamat),
    KolomOf("tahun", "Tahun", lambda o: teks(str(o.tahun.tahun)), _ARTI_TAHUN, lambda o: o.tahun.tahun),
    KolomOf("indikator", "Kode", lambda o: teks(o.janji.kode), "kode indikator di kantor itu", lambda o: o.janji.kode),
    KolomOf("nama", "Nama", lambda o: teks(o.janji.nama), "nama indikator", lambda o: o.janji.nama),
    KolomOf("satuan", "Satuan", lambda o: teks(o.janji.satuan), "satuannya", lambda o: o.janji.satuan),
    KolomOf("arah", "Arah", lambda o: teks(o.janji.arah), "naik, turun, atau tetap", lambda o: o.janji.arah),
    KolomOf(
        "target",
        "Target",
        lambda o: teks(str(data_nilai(o.janji.target))),
        "target setahun; rentang sebagai [bawah, atas], kosong bila belum ada",
        lambda o: data_nilai(o.janji.target),
    ),
    KolomOf(
        "realisasi",
        "Realisasi",
        lambda o: teks(str(data_nilai(o.janji.realisasi))),
        "realisasi setahun, kosong bila belum ada",
        lambda o: data_nilai(o.janji.realisasi),
    ),
    KolomOf(
        "capaian",
        "Capaian",
        lambda o: teks(str(data_persen(o.janji.capaian))),
        "persen, tidak dibulatkan dan tidak dibatasi, kosong bila tidak bisa dihitung",
        lambda o: data_persen(o.janji.capaian),
    ),
    KolomOf("putusan", "Hasil", lambda o: teks(str(o.janji.putusan)), "hasilnya", lambda o: str(o.janji.putusan)),
    KolomOf(
        "status",
        "Status",
        lambda o: teks(_status(o.tahun)),
        "final bila laporannya sudah ditandatangani, selain itu sementara",
        lambda o: _status(o.tahun),
    ),
)
KANTOR: tuple[KolomOf[Tahun], ...] = (
    KolomOf("kantor", "Kantor", lambda o: teks(o.kantor.alamat), _ARTI_KANTOR, lambda o: o.kantor.alamat),
    KolomOf("nama", "Nama", lambda o: sel_kantor(o.kantor), "nama kantor", lambda o: o.kantor.nama or None),
    KolomOf(
        "kode_wilayah",
        "Kode wilayah",
        lambda o: teks(o.kantor.kode_wilayah),
        "kode wilayah Kemendagri, kosong bila tidak ada",
        lambda o: o.kantor.kode_wilayah or None,
    ),
    KolomOf(
        "kabupaten",
        "Kabupaten",
        lambda o: teks(o.kantor.kabupaten),
        "kabupaten atau kota",
        lambda o: o.kantor.kabupaten or None,
    ),
    KolomOf(
        "terbit",
        "Terbit",
        lambda o: teks("ya" if o.kantor.terbit else "tidak"),
        "ya bila kantor ini punya situs di portal; tidak bila datanya belum bisa diterbitkan",
        lambda o: "ya" if o.kantor.terbit else "tidak",
    ),
    KolomOf(
        "tahun",
        "Tahun",
        lambda o: teks(str(o.tahun.tahun) if o.tahun else "–"),
        f"{_ARTI_TAHUN}, kosong bila kantor ini tidak punya data",
        lambda o: o.tahun.tahun if o.tahun else None,
    ),
    KolomOf(
        "indikator",
        "Indikator",
        lambda o: teks(str(len(o.tahun.janji)) if o.tahun else "–"),
        "banyaknya indikator tahun itu",
        lambda o: len(o.tahun.janji) if o.tahun else None,
    ),
    KolomOf(
        "tercapai",
        "Tercapai",
        lambda o: teks(str(o.tahun.cacah(Putusan.TERCAPAI)) if o.tahun else "–"),
        "banyaknya target yang tercapai",
        lambda o: o.tahun.cacah(Putusan.TERCAPAI) if o.tahun else None,
    ),
    KolomOf(
        "tidak_tercapai",
        "Tidak tercapai",
        lambda o: teks(str(o.tahun.cacah(Putusan.TIDAK_TERCAPAI)) if o.tahun else "–"),
        "banyaknya target yang tidak tercapai",
        lambda o: o.tahun.cacah(Putusan.TIDAK_TERCAPAI) if o.tahun else None,
    ),
    KolomOf(
        "laporan",
        "Laporan",
        lambda o: teks(kata.laporan(o.tahun) if o.tahun else "–"),
        "sampai di mana LKjIP tahun itu disusun, kosong bila tidak diketahui",
        lambda o: str(o.tahun.status) if o.tahun and o.tahun.status else None,
    ),
    KolomOf(
        "tenggat",
        "Tenggat",
        lambda o: teks(tanggal(o.tahun.tenggat, "–") if o.tahun else "–"),
        "tenggat mengirim laporan",
        lambda o: data_tanggal(o.tahun.tenggat) if o.tahun else None,
    ),
    KolomOf(
        "dikirim",
        "Dikirim",
        lambda o: teks(tanggal(o.tahun.dikirim, "–") if o.tahun else "–"),
        "tanggal laporan dikirim, kosong bila belum",
        lambda o: data_tanggal(o.tahun.dikirim) if o.tahun else None,
    ),
    KolomOf(
        "serapan",
        "Serapan",
        lambda o: teks(str(data_persen(o.tahun.serapan)) if o.tahun else "–"),
        "realisasi dibagi pagu, dalam persen, kosong bila belum ada realisasi",
        lambda o: data_persen(o.tahun.serapan) if o.tahun else None,
    ),
    KolomOf(
        "belum_terhitung",
        "Belum terhitung",
        lambda o: teks(str(_kurang(o.tahun)) if o.tahun else "–"),
        "banyaknya indikator yang capaiannya belum bisa dihitung",
        lambda o: _kurang(o.tahun) if o.tahun else None,
    ),
    KolomOf(
        "catatan",
        "Catatan",
        lambda o: teks(str(o.tahun.peringatan) if o.tahun else "–"),
        "banyaknya catatan pemeriksaan pada data tahun itu",
        lambda o: o.tahun.peringatan if o.tahun else None,
    ),
)
DOKUMEN: tuple[KolomOf[Dokumen], ...] = (
    KolomOf("kantor", "Kantor", lambda o: teks(o.kantor.alamat), _ARTI_KANTOR, lambda o: o.kantor.alamat),
    KolomOf("tahun", "Tahun", lambda o: teks(str(o.tahun.tahun)), _ARTI_TAHUN, lambda o: o.tahun.tahun),
    KolomOf(
        "dokumen",
        "Dokumen",
        lambda o: teks(kata.naskah(o.naskah)),
        "pk, rencana-aksi, tw1 sampai tw4, lkjip, atau sop",
        lambda o: str(o.naskah),
    ),
    KolomOf(
        "keadaan",
        "Keadaan",
        lambda o: teks(kata.terbit(o.terbit)),
        "ada, sebagian, atau belum",
        lambda o: str(o.terbit),
    ),
)
PERUBAHAN: tuple[KolomOf[Perubahan], ...] = (
    KolomOf("kantor", "Kantor", lambda o: sel_kantor(o.kantor), _ARTI_KANTOR, lambda o: o.kantor.alamat, bagian=3),
    KolomOf("tahun", "Tahun", lambda o: teks(str(o.koreksi.tahun)), _ARTI_TAHUN, lambda o: o.koreksi.tahun),
    KolomOf(
        "tanggal",
        "Tanggal",
        lambda o: teks(tanggal(o.koreksi.tanggal)),
        "tanggal dikoreksi",
        lambda o: data_tanggal(o.koreksi.tanggal),
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


def _kurang(tahun: TahunKantor) -> int:
    return sum(1 for one in tahun.janji if one.capaian is None)
