"""A sasaran in words: how many of its targets were met, and their average."""

from typing import TYPE_CHECKING

from lkjip_build.bahasa.capaian import cetak_capaian
from lkjip_build.bahasa.daftar import bersama, dan
from lkjip_build.bahasa.kata import kapital
from lkjip_build.bahasa.tahun import batas_rata_rata
from lkjip_build.model.aturan import Himpunan

if TYPE_CHECKING:
    from lkjip_build.compute.rekap import RekapSasaran


def nama(rekap: "RekapSasaran") -> str:
    """Return `S1: Meningkatnya pelayanan`."""
    return f"{rekap.sasaran.kode}: {rekap.sasaran.nama}"


def pendek(rekap: "RekapSasaran", aturan: Himpunan) -> str:
    """Return a sasaran in one line: how many targets were met, and the average."""
    made = f"{_hasil(rekap, 'indikator')}{_average(rekap, aturan)}"
    return f"Sasaran {rekap.sasaran.kode}, {rekap.sasaran.nama}: {made}."


def panjang(rekap: "RekapSasaran", aturan: Himpunan) -> str:
    """Return the opening of a sasaran's analysis."""
    made = f"{kapital(_hasil(rekap, 'indikator sasaran ini'))}{_average(rekap, aturan)}."
    return bersama((made, batas_rata_rata(rekap.baris, aturan)))


def _hasil(rekap: "RekapSasaran", noun: str) -> str:
    total, met = len(rekap.baris), rekap.tercapai
    judged = sum(1 for baris in rekap.baris if baris.tercapai is not None)
    unknown = f"{total - judged} belum dapat dinilai"
    if not judged:
        return f"tidak satu pun dari {total} {noun} dapat dinilai" if total > 1 else f"{noun} belum dapat dinilai"
    if total == 1:
        return f"satu-satunya {noun} {'mencapai target' if met else 'tidak mencapai target'}"
    if met == total:
        return f"seluruh {total} {noun} mencapai target"
    if not met:
        none = f"tidak satu pun dari {total} {noun} mencapai target"
        return f"{none}, dan {unknown}" if judged < total else none
    parts = [f"{met} mencapai target"]
    if met < judged:
        parts.append(f"{judged - met} tidak")
    if judged < total:
        parts.append(unknown)
    return f"dari {total} {noun}, {dan(parts)}"


def _average(rekap: "RekapSasaran", aturan: Himpunan) -> str:
    if rekap.rata_rata is None:
        return ""
    return f"; rata-rata capaian {cetak_capaian(rekap.rata_rata, aturan)}, kategori {rekap.kategori}"
