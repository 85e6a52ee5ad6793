"""The columns of a plan of action: the targets of the quarters, where the year stands, and what is to be done."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from lkjip_build.bahasa import jalur as kata
from lkjip_build.bahasa.angka import BELUM_DIISI
from lkjip_build.bahasa.kata import TRIWULAN
from lkjip_build.bahasa.putusan import sebutan
from lkjip_build.bahasa.tanggal import tanggal
from lkjip_build.compute.jalur import JalurIndikator, JalurTahun, SampaiTriwulan
from lkjip_build.compute.putusan import putusan_setahun
from lkjip_build.isi import KANAN, KolomOf, Sel, belum, tanda, teks, tertulis
from lkjip_build.isi.nilai_data import NilaiData
from lkjip_build.model.data_terbuka import JenisData
from lkjip_build.model.rencana_aksi import KOLOM_TARGET, RencanaAksi
from lkjip_build.problems import Location
from lkjip_build.susunan import asal
from lkjip_build.susunan.jalur import angka_sampai
from lkjip_build.susunan.kolom import kinerja
from lkjip_build.susunan.kolom.data import SATUANNYA, KolomAsal, data_angka, data_tanggal, kolom_asal
from lkjip_build.susunan.kolom.kinerja import KinerjaTahun
from lkjip_build.susunan.sel import nilai, semua_angka
from lkjip_build.susunan.situs import Situs


def jalur_of(satu: KinerjaTahun) -> tuple[JalurTahun, JalurIndikator]:
    """Return the year of a row against its quarterly targets, and the indikator in it."""
    year = satu.situs.jalur[satu.baris.tahun]
    return year, year.by_kode[satu.baris.indikator.kode]


def sel_putusan(row: KinerjaTahun, satu: JalurIndikator, found: SampaiTriwulan) -> Sel:
    """Return the cell of a verdict: its mark, and the figures that it rests on below."""
    made = teks(tanda(found.putusan, kata.tanda(found)))
    if not found.putusan.diketahui:
        return made
    figures = tuple(angka_sampai(satu, found, row.aturan))
    return made.with_small(kata.rincian(row.baris, found), angka=figures[: len(figures) - _ada_bagian(found)])


def _ada_bagian(found: SampaiTriwulan) -> bool:
    """Tell whether the last figure is the share of the target, which a cell does not show."""
    return found.capaian is not None and found.capaian.tampil is not None


def sampai(nomor: int) -> KolomOf[KinerjaTahun]:
    """Return the column with the verdicts up to a quarter."""

    def cell(row: KinerjaTahun) -> Sel:
        year, satu = jalur_of(row)
        if row.baris.tercapai is not None:
            return teks(tanda(year.putusan(satu)))
        return sel_putusan(row, satu, satu.triwulan[nomor - 1])

    return KolomOf(f"sampai_tw{nomor}", kata.judul_sampai(nomor), cell, bagian=5)


def _target(nomor: int) -> KolomOf[KinerjaTahun]:
    def cell(row: KinerjaTahun) -> Sel:
        _, satu = jalur_of(row)
        holder = satu.rencana.pemegang(nomor)
        if holder is None:
            return teks("–")
        return nilai(holder.target[nomor - 1], tertulis(holder.location(KOLOM_TARGET[nomor - 1])))

    return KolomOf(
        KOLOM_TARGET[nomor - 1],
        f"TW {TRIWULAN[nomor - 1]}",
        cell,
        f"Target triwulan {TRIWULAN[nomor - 1]}; kosong berarti belum ditetapkan. Sama di setiap baris indikatornya.",
        lambda row: data_angka(jalur_of(row)[1].rencana.target[nomor - 1]),
        1.5,
        KANAN,
        berjajar=True,
        data=NilaiData(JenisData.ANGKA, "21.5", f"rencana-aksi.csv: {KOLOM_TARGET[nomor - 1]}", SATUANNYA),
    )


def _setahun(row: KinerjaTahun) -> Sel:
    """The target of the year, with its realisasi and whether it was met."""
    baris, made = row.baris, kinerja.TARGET_BERLAKU.sel(row)
    made = made.with_small(
        kata.realisasi_sel(baris.realisasi), angka=semua_angka(baris.realisasi, asal.realisasi(baris))
    )
    return made if baris.tercapai is None else made.with_small(sebutan(putusan_setahun(tercapai=baris.tercapai)))


def _nama(row: KinerjaTahun) -> Sel:
    indikator = row.baris.indikator
    said = kata.cara_target_sel(indikator.target_triwulan, indikator.konsolidasi)
    return kinerja.NAMA_SATUAN.sel(row).with_small(said)


_DARI = "rencana-aksi.csv: {}"
TARGET_TW = tuple(_target(nomor) for nomor in range(1, 5))
NAMA_TARGET: KolomOf[KinerjaTahun] = replace(kinerja.NAMA_SATUAN, sel=_nama)
TARGET_SETAHUN: KolomOf[KinerjaTahun] = replace(kinerja.TARGET_BERLAKU, judul="Setahun", sel=_setahun, bagian=2)


@dataclass(frozen=True)
class AksiTahun:
    """One row of a plan of action with the indikator that it is for."""

    kinerja: KinerjaTahun
    rencana: RencanaAksi


def semua_aksi(situs: Situs) -> Iterator[AksiTahun]:
    """Yield every row of every year, the oldest first, in the order of the Renstra."""
    for row in kinerja.semua_kinerja(situs):
        yield from (AksiTahun(row, one) for one in jalur_of(row)[1].rencana.baris)


def nama_kegiatan(satu: AksiTahun) -> str:
    """Return the name that the budget of the year has for the code of a program, kegiatan or sub kegiatan; empty where
    it has none.
    """
    code, program = satu.rencana.kegiatan, satu.kinerja.situs.rekap.tahun[satu.kinerja.baris.tahun].program
    named = (
        (kode, name)
        for one in program
        for kode, name in (
            (one.kode, one.program),
            *((kegiatan.kode, kegiatan.kegiatan) for kegiatan in one.kegiatan),
            *((baris.kode, baris.nama) for baris in one.baris),
        )
    )
    return next((name for kode, name in named if kode == code), "")


def _kegiatan(satu: AksiTahun) -> Sel:
    written = satu.rencana.kegiatan
    if written is None:
        return teks("–")
    named = nama_kegiatan(satu)
    return teks(named, written) if named else teks(written)


def _dikoreksi(satu: AksiTahun) -> date | None:
    baris = satu.kinerja.baris
    return satu.kinerja.situs.dikoreksi(baris.tahun, baris.indikator.kode, "rencana-aksi.csv")


def _dari(kolom: KolomOf[KinerjaTahun]) -> KolomOf[AksiTahun]:
    """Return a column of the indikator for the rows of its plan."""
    value = kolom.nilai
    return KolomOf(
        kolom.kode,
        kolom.judul,
        lambda satu: kolom.sel(satu.kinerja),
        kolom.arti,
        (lambda satu: value(satu.kinerja)) if value else None,
        kolom.bagian,
        kolom.rata,
        data=kolom.data,
    )


NAMA: KolomOf[AksiTahun] = _dari(kinerja.NAMA)
AKSI: KolomOf[AksiTahun] = KolomOf(
    "aksi",
    "Aksi",
    lambda satu: teks(satu.rencana.aksi) if satu.rencana.aksi else teks(belum(BELUM_DIISI)),
    "Yang akan dikerjakan.",
    lambda satu: satu.rencana.aksi,
    8,
    data=NilaiData(JenisData.TEKS, "Membuka layanan keliling di dua belas desa", _DARI.format("aksi")),
)
KEGIATAN: KolomOf[AksiTahun] = KolomOf(
    "kegiatan",
    "Kegiatan",
    _kegiatan,
    "Kegiatan yang membiayainya, seperti ditulis kantor.",
    lambda satu: satu.rencana.kegiatan,
    9,
    data=NilaiData(JenisData.TEKS, "7.01.02.2.01", _DARI.format("kegiatan")),
)
PENANGGUNG_JAWAB: KolomOf[AksiTahun] = KolomOf(
    "penanggung_jawab",
    "Penanggung jawab",
    lambda satu: teks(satu.rencana.penanggung_jawab) if satu.rencana.penanggung_jawab else teks(belum(BELUM_DIISI)),
    "Unit atau jabatan yang mengerjakannya.",
    lambda satu: satu.rencana.penanggung_jawab,
    5,
    data=NilaiData(JenisData.TEKS, "Seksi Pelayanan", _DARI.format("penanggung_jawab")),
)
ASAL: KolomAsal[AksiTahun] = kolom_asal(
    lambda satu: satu.rencana.location(), lambda satu: satu.kinerja.situs, Location("data/TAHUN/rencana-aksi.csv", 2)
)
DIKOREKSI: KolomOf[AksiTahun] = KolomOf(
    "dikoreksi",
    "Dikoreksi",
    lambda satu: teks(tanggal(_dikoreksi(satu), "–")),
    "Tanggal koreksi terakhir rencana aksi indikator ini sesudah laporan disahkan; kosong berarti tidak pernah.",
    lambda satu: data_tanggal(_dikoreksi(satu)),
    data=NilaiData(JenisData.TANGGAL, "2026-03-02", "koreksi.csv"),
)

KOLOM_DATA = (
    _dari(kinerja.TAHUN),
    _dari(kinerja.TUJUAN),
    _dari(kinerja.SASARAN),
    _dari(kinerja.KODE),
    NAMA,
    _dari(kinerja.SATUAN),
    *map(_dari, TARGET_TW),
    AKSI,
    KEGIATAN,
    PENANGGUNG_JAWAB,
    DIKOREKSI,
    *ASAL,
)
"""The columns of rencana-aksi.csv and rencana-aksi.json, in order."""
