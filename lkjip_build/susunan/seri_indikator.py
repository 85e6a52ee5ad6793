"""The years of one indikator: chart, table, breaks."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from lkjip_build.bahasa.hitungan import SELISIH_REALISASI, predikat
from lkjip_build.bahasa.seri import kalimat_putus, keterangan_arah, semua_putus_pendek
from lkjip_build.compute.rekap import BarisKinerja
from lkjip_build.isi import Baris, Blok, Gambar, KolomOf, Kosong, Sel, baris_of, p, tabel, teks
from lkjip_build.isi.sumber import alamat_baris, sebut_baris
from lkjip_build.model.nisbah import Nisbah
from lkjip_build.susunan.catatan import semua_catatan as semua_catatan_baris
from lkjip_build.susunan.gambar import angka_seri, bertanda, panel_penuh
from lkjip_build.susunan.kolom import kinerja
from lkjip_build.susunan.kolom.kinerja import KinerjaTahun, jangkar_tahun
from lkjip_build.susunan.satu_indikator import SatuIndikator


def seri_indikator(satu: SatuIndikator) -> Iterator[Blok]:
    """Yield the chart of the years, their table, and what the two need said; without figures, that there are none."""
    if not satu.seri:
        yield Kosong("Belum ada angka untuk indikator ini. Angkanya dibaca dari kinerja.csv di folder setiap tahun.")
        return
    yield from _grafik(satu)
    columns = (_tahun(satu), kinerja.HASIL, kinerja.TARGET, _realisasi(satu), kinerja.CAPAIAN, _ASAL)
    yield tabel(
        "",
        f"{satu.indikator.nama} ({satu.indikator.satuan})",
        [one.kolom for one in columns],
        _baris_seri(satu, columns),
    )
    for one in satu.putus:
        yield p(kalimat_putus(one))
    for baris in satu.seri:
        if baris.kinerja.catatan:
            yield p(f"{baris.tahun}: {baris.kinerja.catatan}", kecil=True)
    if _is_rounded(satu.seri):
        yield p(SELISIH_REALISASI, kecil=True)


def _is_rounded(seri: Sequence[BarisKinerja]) -> bool:
    """Tell whether a change between two years may differ from that of the print: a share is rounded there."""
    known = [one.realisasi for one in seri if one.realisasi is not None]
    return len(known) > 1 and any(isinstance(one, Nisbah) for one in known)


def _baris_seri(satu: SatuIndikator, columns: Sequence[KolomOf[KinerjaTahun]]) -> Iterator[Baris]:
    notes = satu.situs.catatan_angka
    for baris in satu.seri:
        yield replace(baris_of(columns, KinerjaTahun(satu.situs, baris)), kode=jangkar_tahun(baris))
        yield from semua_catatan_baris(notes.get((baris.tahun, satu.indikator.kode), ()), len(columns))


def _tahun(satu: SatuIndikator) -> KolomOf[KinerjaTahun]:
    def cell(row: KinerjaTahun) -> Sel:
        broken = semua_putus_pendek([one for one in satu.putus if one.tahun == row.baris.tahun])
        return kinerja.TAHUN.sel(row).with_small(broken)

    return KolomOf("tahun", "Tahun", cell)


def _realisasi(satu: SatuIndikator) -> KolomOf[KinerjaTahun]:
    def cell(row: KinerjaTahun) -> Sel:
        made = kinerja.REALISASI.sel(row)
        grade = predikat(row.baris.realisasi, row.aturan) if satu.indikator.predikat else ""
        return made.with_small(f"predikat {grade}") if grade else made

    return KolomOf("realisasi", "Realisasi", cell, rata=kinerja.REALISASI.rata)


def _sel_asal(row: KinerjaTahun) -> Sel:
    place = row.baris.sumber
    made = teks(sebut_baris(place), ke=alamat_baris(place))
    return made.with_small("" if place.line else "tanpa baris").with_small(row.baris.kinerja.sumber_data or "")


_ASAL: KolomOf[KinerjaTahun] = KolomOf("asal", "Ditulis di", _sel_asal, bagian=4)


def _grafik(satu: SatuIndikator) -> Iterator[Blok]:
    indikator = satu.indikator
    if panel := panel_penuh(satu.situs, satu.seri):
        legend = keterangan_arah(indikator, (one.target for one in satu.seri), bertanda=bertanda(panel))
        code = f"grafik-{indikator.kode.lower()}"
        yield Gambar(code, "", panel.uraian, (panel,), legend, tuple(angka_seri(satu.seri)))
