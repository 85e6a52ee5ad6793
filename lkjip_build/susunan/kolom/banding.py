"""The columns of comparisons: a year's figure beside the year before, the end of the Renstra, the national standard."""

from dataclasses import dataclass, replace

from lkjip_build.bahasa import angka as cetak
from lkjip_build.bahasa import renstra as kata_renstra
from lkjip_build.bahasa.angka import bertanda, poin_persen
from lkjip_build.bahasa.hitungan import capaian_bergeser, capaian_ringkas
from lkjip_build.bahasa.kata import hasil, kapital
from lkjip_build.bahasa.perubahan import perubahan_kecil, perubahan_sel
from lkjip_build.bahasa.seri import semua_putus_pendek
from lkjip_build.bahasa.triwulan import usulan
from lkjip_build.compute.banding import Banding
from lkjip_build.compute.besaran import Besaran, beda
from lkjip_build.compute.renstra import Kemajuan, Terlampaui
from lkjip_build.isi import KANAN, KolomOf, Sel, bilangan, runs, sel, teks
from lkjip_build.isi import capaian as angka_capaian
from lkjip_build.isi import kemajuan as angka_kemajuan
from lkjip_build.isi.angka import Angka, decimals_of
from lkjip_build.model.aturan import Himpunan
from lkjip_build.model.nilai_ukur import Jenjang
from lkjip_build.susunan import asal, asal_renstra
from lkjip_build.susunan.fakta import yang_disebut
from lkjip_build.susunan.kolom import kinerja
from lkjip_build.susunan.kolom.data import data_angka, data_persen
from lkjip_build.susunan.kolom.kinerja import KinerjaTahun
from lkjip_build.susunan.sel import nilai, selisih, semua_angka
from lkjip_build.susunan.situs import Situs


@dataclass(frozen=True)
class BandingTahun:
    """An indikator in a year with all that it is held against."""

    situs: Situs
    banding: Banding

    @property
    def kini(self) -> KinerjaTahun:
        return KinerjaTahun(self.situs, self.banding.baris)

    @property
    def lalu(self) -> KinerjaTahun | None:
        lalu = self.banding.lalu
        return KinerjaTahun(self.situs, lalu.sebelum) if lalu else None

    @property
    def aturan(self) -> Himpunan:
        return self.kini.aturan


def _figure(satu: KinerjaTahun | None) -> Sel:
    """A realisasi with its capaian below it."""
    if satu is None:
        return teks("–")
    baris = satu.baris
    made = nilai(baris.realisasi, asal.realisasi(baris))
    if baris.realisasi is None:
        return made
    made = made.with_small(usulan(baris))
    found, said = baris.capaian, capaian_ringkas(baris.capaian, satu.aturan)
    if found.tampil is None or found.persen is None:
        return made.with_small(said)
    shown = angka_capaian(found.tampil, satu.aturan, asal.capaian(baris, satu.aturan))
    exact = angka_capaian(found.persen, satu.aturan, asal.capaian_hitung(baris))
    return made.with_small(said, angka=(shown, exact) if found.dibatasi else (shown,))


def _change(satu: BandingTahun) -> Sel:
    """The change of the realisasi, with why there is none or what breaks the series."""
    banding = satu.banding
    lalu = banding.lalu
    if lalu is None:
        return teks(perubahan_sel(banding), perubahan_kecil(banding))
    broken = semua_putus_pendek(lalu.putus)
    if lalu.selisih_realisasi is not None:
        change = lalu.selisih_realisasi
        came = asal.selisih_realisasi(banding.baris, lalu)
        return selisih(change, bertanda(cetak.nilai(change)), decimals_of(change), came).with_small(broken)
    made = teks(perubahan_sel(banding), perubahan_kecil(banding) or broken)
    return made.with_small(angka=semua_angka(lalu.sebelum.realisasi, asal.realisasi(lalu.sebelum)))


def _points(satu: BandingTahun) -> Angka | None:
    """Return the change of the capaian in percentage points, or None where the two cannot be compared."""
    lalu, desimal = satu.banding.lalu, satu.aturan.desimal
    if lalu is None or lalu.selisih_capaian is None:
        return None
    came = asal.selisih_capaian(satu.banding.baris, lalu, satu.aturan)
    printed = poin_persen(lalu.selisih_capaian, desimal)
    return Angka(lalu.selisih_capaian, printed, came, desimal=desimal)


def _change_with_points(satu: BandingTahun) -> Sel:
    made, moved = _change(satu), _points(satu)
    if moved is None:
        return made
    return made.with_small(capaian_bergeser(moved.nilai, moved.desimal), angka=(moved,))


def _akhir(satu: BandingTahun) -> Sel:
    renstra = satu.banding.renstra
    made = nilai(
        renstra.target,
        asal_renstra.target_akhir(satu.banding.baris.indikator, renstra),
        kosong=kata_renstra.TANPA_TARGET,
    )
    return made.with_small(kata_renstra.cara_target(renstra, satu.situs.data.renstra.periode.akhir))


def _sampai(satu: BandingTahun) -> Sel:
    renstra = satu.banding.renstra
    made = nilai(renstra.realisasi, asal_renstra.realisasi_sampai(satu.banding))
    return made.with_small(kata_renstra.cakupan(renstra)) if renstra.realisasi is not None else made


def _capaian_akhir(satu: BandingTahun) -> Sel:
    renstra = satu.banding.renstra
    if renstra.terlampaui:
        return _terlampaui(satu, renstra.terlampaui)
    if renstra.capaian is None or renstra.capaian.tampil is None:
        return teks("–", kata_renstra.alasan(renstra)).with_small(hasil(renstra.tercapai))
    came = asal_renstra.capaian_akhir(satu.banding, satu.aturan)
    made = sel(angka_capaian(renstra.capaian.tampil, satu.aturan, came))
    capped = made.with_small("dibatasi") if renstra.capaian.dibatasi else made
    return capped.with_small(hasil(renstra.tercapai))


def _terlampaui(satu: BandingTahun, broken: Terlampaui) -> Sel:
    """A limit that is broken before its years are over, with the sum that broke it."""
    limit = semua_angka(broken.batas, asal_renstra.target_akhir(satu.banding.baris.indikator, satu.banding.renstra))
    total = bilangan(broken.jumlah, asal_renstra.terlampaui(broken))
    return teks("–").with_small(kata_renstra.terlampaui(broken), angka=(*limit, total))


def _jalan(satu: BandingTahun) -> Sel:
    """The way from the baseline to the end of the Renstra where no heading says what it is."""
    made = _kemajuan(satu)
    return replace(made, isi=runs(kata_renstra.kemajuan_sel(made.teks))) if made.angka else made


def _nama(satu: BandingTahun, made: Sel) -> Sel:
    """The head of a row, with the years where these are added up."""
    return made.with_small(kata_renstra.kepala_kumulatif(satu.banding.renstra))


def _kemajuan(satu: BandingTahun) -> Sel:
    banding, way = satu.banding, satu.banding.renstra.kemajuan
    indikator, target = banding.baris.indikator, banding.renstra.target
    if way is None or indikator.kondisi_awal is None or target is None:
        return teks("–", "" if banding.renstra.dijumlahkan else kata_renstra.tanpa_kondisi_awal(indikator))
    made = sel(angka_kemajuan(way.persen, satu.aturan.desimal, asal_renstra.kemajuan(banding)))
    said = kata_renstra.kemajuan(way, indikator.kondisi_awal, target)
    facts = (
        *semua_angka(indikator.kondisi_awal, asal_renstra.kondisi_awal(indikator)),
        *_menuju(satu, target, way),
        bilangan(way.ditempuh if way.ditempuh > 0 else -way.ditempuh, asal_renstra.ditempuh(banding)),
        bilangan(way.jarak, asal_renstra.jarak(banding)),
        bilangan(beda(way.ditempuh, way.jarak), asal_renstra.lewat(banding)),
    )
    return made.with_small(said, angka=yang_disebut(said, facts))


def _menuju(satu: BandingTahun, target: Besaran, way: Kemajuan) -> tuple[Angka, ...]:
    came = asal_renstra.target_akhir(satu.banding.baris.indikator, satu.banding.renstra)
    return semua_angka(target if isinstance(target, Jenjang) or way.sampai else way.menuju, came)


def _gap(satu: BandingTahun) -> Angka | None:
    standar = satu.banding.standar
    if standar is None or standar.selisih is None:
        return None
    printed = bertanda(cetak.nilai(standar.selisih))
    return Angka(standar.selisih, printed, asal.selisih_standar(satu.banding), desimal=decimals_of(standar.selisih))


def _standar(satu: BandingTahun) -> Sel:
    standar = satu.banding.standar
    if standar is None:
        return teks(kata_renstra.STANDAR_BELUM_DICATAT)
    return nilai(standar.standar, asal.standar(satu.banding.baris.indikator))


def _hasil_standar(satu: BandingTahun) -> Sel:
    standar, gap = satu.banding.standar, _gap(satu)
    if standar is None:
        return teks("–")
    made = teks(kapital(kata_renstra.hasil_standar(standar)))
    return made.with_small(kata_renstra.selisih_kecil(standar), angka=(gap,) if gap else ()).with_small(standar.sumber)


def _standar_ringkas(satu: BandingTahun) -> Sel:
    standar, gap = satu.banding.standar, _gap(satu)
    if standar is None:
        return _standar(satu)
    return _standar(satu).with_small(kata_renstra.standar_kecil(standar), angka=(gap,) if gap else ())


NAMA_SATUAN: KolomOf[BandingTahun] = KolomOf(
    "nama", "Indikator dan satuan", lambda satu: _nama(satu, kinerja.NAMA_SATUAN.sel(satu.kini)), bagian=6
)
LALU: KolomOf[BandingTahun] = KolomOf(
    "tahun_lalu", "Tahun lalu", lambda satu: _figure(satu.lalu), "Realisasi tahun sebelumnya.", rata=KANAN
)
KINI: KolomOf[BandingTahun] = KolomOf(
    "tahun_ini", "Tahun ini", lambda satu: _figure(satu.kini), "Realisasi tahun ini.", rata=KANAN
)
PERUBAHAN: KolomOf[BandingTahun] = KolomOf(
    "perubahan",
    "Perubahan",
    _change,
    "Selisih realisasi terhadap tahun sebelumnya, dalam satuan indikator.",
    lambda satu: data_angka(satu.banding.lalu.selisih_realisasi if satu.banding.lalu else None),
    3.6,
    KANAN,
)
PERUBAHAN_LENGKAP: KolomOf[BandingTahun] = KolomOf(
    "perubahan", "Perubahan", _change_with_points, PERUBAHAN.arti, PERUBAHAN.nilai, 3.6, KANAN
)
TARGET_AKHIR: KolomOf[BandingTahun] = KolomOf(
    "target_akhir",
    "Target akhir Renstra",
    _akhir,
    "Target tahun terakhir Renstra, atau jumlah target semua tahunnya bila kumulatif.",
    lambda satu: data_angka(satu.banding.renstra.target),
    3,
    KANAN,
)
REALISASI_SAMPAI: KolomOf[BandingTahun] = KolomOf(
    "realisasi_sampai",
    "Realisasi s.d. tahun terakhir yang lengkap",
    _sampai,
    "Realisasi tahun terakhir yang sudah ada angkanya, atau jumlah sampai tahun itu bila kumulatif.",
    lambda satu: data_angka(satu.banding.renstra.realisasi),
    3,
    KANAN,
)
CAPAIAN_AKHIR: KolomOf[BandingTahun] = KolomOf(
    "capaian_akhir",
    "Capaian terhadap target Renstra",
    _capaian_akhir,
    "Persentase capaian terhadap target Renstra itu.",
    lambda satu: data_persen(satu.banding.renstra.capaian.persen if satu.banding.renstra.capaian else None),
    4,
    KANAN,
)
KEMAJUAN: KolomOf[BandingTahun] = KolomOf(
    "kemajuan",
    "Kemajuan dari kondisi awal",
    _kemajuan,
    "Bagian jalan dari kondisi awal ke target akhir Renstra yang sudah ditempuh, dalam persen; kosong bila tidak "
    "dapat dihitung.",
    lambda satu: data_persen(satu.banding.renstra.kemajuan.persen if satu.banding.renstra.kemajuan else None),
    4,
    KANAN,
)
JALAN: KolomOf[BandingTahun] = replace(KEMAJUAN, sel=_jalan)
STANDAR: KolomOf[BandingTahun] = KolomOf(
    "standar",
    "Standar nasional",
    _standar,
    "Nilai standar nasional; kosong bila tidak ada yang tercatat.",
    lambda satu: data_angka(satu.banding.standar.standar if satu.banding.standar else None),
    2,
    KANAN,
)
STANDAR_RINGKAS: KolomOf[BandingTahun] = KolomOf(
    "standar", "Standar nasional", _standar_ringkas, STANDAR.arti, STANDAR.nilai, 4
)
HASIL_STANDAR: KolomOf[BandingTahun] = KolomOf(
    "hasil_standar", "Hasil", _hasil_standar, "Apakah realisasi memenuhi standar nasional.", bagian=3
)
