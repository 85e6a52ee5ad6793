"""A year in words: how many targets were met, its average, and where it stands in time."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, assert_never

from lkjip_build.bahasa.angka import angka
from lkjip_build.bahasa.capaian import cetak_capaian
from lkjip_build.bahasa.daftar import bersama, dan, rangkai_sel, semua
from lkjip_build.bahasa.kata import kapital, triwulan
from lkjip_build.bahasa.putusan import tanpa_hasil
from lkjip_build.compute.masa import Masa
from lkjip_build.model.aturan import Himpunan, RataRata

if TYPE_CHECKING:
    from lkjip_build.compute.rekap import BarisKinerja, RekapTahun

TANPA_TUJUAN = "indikator tujuan tidak ikut dalam rata-rata sasaran"
TANPA_KINERJA = "Belum ada kinerja yang bisa dinilai: target dan realisasi belum tercatat."


def judul_angka(judul: str, *, final: bool) -> str:
    """Return the title of a table of figures; until the report is signed they may still change."""
    return judul if final else f"{judul} (angka sementara)"


def jawaban(rekap: "RekapTahun", masa: Masa) -> str:
    """Return the answer of a year: how many targets were met, how many not, how many are unknown."""
    total, judged, met = rekap.jumlah_indikator, rekap.bisa_dinilai, rekap.tercapai
    if not total:
        return f"Belum ada indikator kinerja yang tercatat untuk {rekap.tahun}."
    if not judged:
        return bersama((_belum_dinilai(rekap, masa), _sejauh_ini(rekap)))
    so_far = "sejauh ini " if masa is Masa.BERJALAN else ""
    parts = [f"Pada {rekap.tahun}, {so_far}{_tercapai(met, judged, total)}"]
    if 0 < met < judged:
        parts.append(f", {judged - met} tidak tercapai")
    if total > judged:
        parts.append(f", {total - judged} {tanpa_hasil(final=masa is Masa.DITANDATANGANI)}")
    provisional = "" if masa is Masa.DITANDATANGANI else " (angka sementara)"
    return f"{''.join(parts)}{provisional}."


def _tercapai(met: int, judged: int, total: int) -> str:
    if total == 1:
        return f"satu-satunya indikator kinerja {'mencapai target' if met else 'tidak mencapai target'}"
    if met == total:
        return f"{semua(total, 'indikator kinerja')} mencapai target"
    if not met and judged < total:
        return f"{judged} dari {total} indikator kinerja tidak mencapai target"
    if not met:
        return f"tidak satu pun dari {total} indikator kinerja mencapai target"
    return f"{met} dari {total} indikator kinerja mencapai target"


def _belum_dinilai(rekap: "RekapTahun", masa: Masa) -> str:
    tahun, total = rekap.tahun, rekap.jumlah_indikator
    why = _yang_kurang(rekap.semua_baris)
    match masa:
        case Masa.BELUM_MULAI:
            return f"Tahun {tahun} belum dimulai: {total} indikator kinerja belum bisa dinilai."
        case Masa.BERJALAN:
            return f"Tahun {tahun} masih berjalan: {total} indikator kinerja belum bisa dinilai."
        case Masa.PELAPORAN:
            return f"Laporan {tahun} masih dalam masa penyusunan: {total} indikator kinerja belum bisa dinilai."
        case Masa.LEWAT:
            return f"Kinerja {tahun} tidak bisa dinilai: {why} untuk {total} indikator kinerja."
        case Masa.DITANDATANGANI:
            return (
                f"Kinerja {tahun} tidak bisa dinilai walaupun laporannya sudah ditandatangani: {why} untuk {total} "
                "indikator kinerja."
            )
        case _:
            assert_never(masa)


def _yang_kurang(semua: "Iterable[BarisKinerja]") -> str:
    """Return what keeps all of these rows from being judged."""
    rows = list(semua)
    no_target, no_result = any(one.target is None for one in rows), any(one.realisasi is None for one in rows)
    if no_target and no_result:
        return "target atau realisasi tidak tercatat"
    return "target tidak tercatat" if no_target else "realisasi tidak tercatat"


def _sejauh_ini(rekap: "RekapTahun") -> str:
    quarter = max((baris.triwulan_terisi for baris in rekap.semua_baris), default=0)
    return f"Angka triwulan sudah ada sampai {triwulan(quarter)}." if quarter else ""


def rata_rata(rekap: "RekapTahun") -> str:
    """Return the average of a year with its kategori and what the caps do to it, or nothing without an average."""
    if rekap.rata_rata is None:
        return ""
    what = f"Rata-rata capaian {_dari(rekap.dihitung, rekap.jumlah_indikator)}"
    match rekap.aturan.rata_rata:
        case RataRata.INDIKATOR:
            pass
        case RataRata.SASARAN:
            counted = sum(1 for one in rekap.sasaran if one.rata_rata is not None)
            what = f"Rata-rata dari rata-rata capaian {_dari(counted, len(rekap.sasaran), 'sasaran')}"
        case _:
            assert_never(rekap.aturan.rata_rata)
    made = f"{what} adalah {cetak_capaian(rekap.rata_rata, rekap.aturan)} (kategori {rekap.kategori})."
    outside = f"{kapital(TANPA_TUJUAN)}." if rekap.tujuan_di_luar_rata_rata else ""
    return bersama((made, outside, batas_rata_rata(rekap.dalam_rata_rata, rekap.aturan)))


def _dari(counted: int, total: int, noun: str = "indikator") -> str:
    if counted == total:
        return f"{total} {noun}"
    return f"{counted} dari {total} {noun}, yaitu yang dapat dihitung,"


def batas_rata_rata(semua: "Iterable[BarisKinerja]", aturan: Himpunan) -> str:
    """Return why these capaian as shown do not give their average: a cap counts there that print does not show, or the
    other way about. Nothing where they do.
    """
    match _batas_dipakai(semua, aturan):
        case None:
            return ""
        case "":
            return "Dalam rata-rata dipakai hasil hitung sebelum dibatasi."
        case cap:
            return f"Dalam rata-rata, capaian di atas {cap} dihitung {cap}."


def batas_kecil(semua: "Iterable[BarisKinerja]", aturan: Himpunan) -> str:
    """Return the same in the words of a cell."""
    match _batas_dipakai(semua, aturan):
        case None:
            return ""
        case "":
            return "sebelum dibatasi"
        case cap:
            return f"di atas {cap} dihitung {cap}"


def _batas_dipakai(semua: "Iterable[BarisKinerja]", aturan: Himpunan) -> str | None:
    """Return the cap that counts in an average and that its rows do not show, empty for a shown cap that does not
    count; None where the rows show what counts.
    """
    differing = [one.capaian for one in semua if one.capaian.dalam_rata_rata != one.capaian.tampil]
    if not differing:
        return None
    cap = aturan.batas.rata_rata
    held = cap is not None and any(one.dalam_rata_rata == cap for one in differing)
    return f"{angka(cap)}\u00a0%" if cap is not None and held else ""


def rata_rata_sel(rekap: "RekapTahun") -> str:
    """Return `98,20 % (8 dari 10 indikator dihitung)`, and of how many sasaran where these are averaged."""
    return f"{cetak_capaian(rekap.rata_rata, rekap.aturan)} ({_dihitung_tahun(rekap)})"


def _dihitung_tahun(rekap: "RekapTahun") -> str:
    semua = rekap.dalam_rata_rata
    counted = dihitung(sum(1 for one in semua if one.capaian.persen is not None), len(semua))
    match rekap.aturan.rata_rata:
        case RataRata.INDIKATOR:
            return counted
        case RataRata.SASARAN:
            sasaran = sum(1 for one in rekap.sasaran if one.rata_rata is not None)
            made = f"rata-rata {sasaran} sasaran; {counted}"
            return f"{made}; {TANPA_TUJUAN}" if rekap.tujuan_di_luar_rata_rata else made
        case _:
            assert_never(rekap.aturan.rata_rata)


def dihitung_kecil(rekap: "RekapTahun") -> str:
    """Return of what the average of a year is and what the caps do to it, in the words of a cell."""
    return rangkai_sel(_dihitung_tahun(rekap), batas_kecil(rekap.dalam_rata_rata, rekap.aturan))


def target_tercapai(semua: "Sequence[BarisKinerja]", *, final: bool) -> str:
    """Return how many of several targets were met and how many were not judged:
    `0 dari 2 target tercapai; 1 belum dinilai`.
    """
    unknown = sum(1 for one in semua if one.tercapai is None)
    met = f"{sum(1 for one in semua if one.tercapai)} dari {len(semua)} target tercapai"
    return rangkai_sel(met, f"{unknown} {tanpa_hasil(final=final)}" if unknown else "")


def dihitung(jumlah: int, dari: int) -> str:
    """Return of how many indikator an average is."""
    return f"{jumlah} dari {dari} indikator dihitung"


def dan_lainnya(jumlah: int) -> str:
    """Return that names were left out, after the last that was told."""
    return f", dan {jumlah} lainnya"


def tanda_draf(tahun: Iterable[int]) -> str:
    """Return the mark of a page whose figures are of unsigned years; empty for none."""
    years = dan(tahun)
    return f"DRAF: angka {years} masih sementara" if years else ""


def judul_ikhtisar(tahun: int) -> str:
    """Return the title of the verdicts of a year at a glance."""
    return f"Hasil kinerja {tahun} sekilas"


def banding_per_induk(judul: str, tautan: str) -> str:
    """Return where the comparisons of a year with many indikator are; `tautan` is the link to them in each part."""
    return f"{judul} ada di halaman setiap sasaran. Bukalah lewat tautan “{tautan}” di atas."


TRIWULAN_SEMUA, PENGUKURAN = "Realisasi setiap triwulan ada di lampiran ", "Pengukuran Kinerja"
