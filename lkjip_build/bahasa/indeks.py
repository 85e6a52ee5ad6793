"""The words of the list of all indikator."""

from lkjip_build.bahasa.angka import nilai
from lkjip_build.bahasa.daftar import rangkai
from lkjip_build.bahasa.putusan import sebutan
from lkjip_build.compute.besaran import Besaran
from lkjip_build.compute.putusan import Putusan

JUDUL = "Semua indikator"
URAIAN = "Setiap indikator kinerja: hasilnya, angkanya dari tahun ke tahun, target, dan perubahannya."
HASIL, NAMA, SERI, TARGET, CAPAIAN, PERUBAHAN = (
    *("Hasil", "Indikator", "Dari tahun ke tahun", "Target", "Capaian", "Perubahan"),
)
CARA_SERI = (
    "Gambar kecil: titik penuh berarti target tahun itu tercapai, lingkaran kosong berarti tidak. Garis pendek adalah "
    "targetnya."
)
DAFTAR = "Daftar menurut sasaran dan hasil"
MENURUT_SASARAN, MENURUT_HASIL = "Menurut sasaran:", "Menurut hasil:"
TERDAHULU = "Indikator Renstra terdahulu"
PILIH_SASARAN, PILIH_HASIL, PILIH_TAHUN = "Sasaran", "Hasil", "Pada tahun"
TAHUN_LAIN = "Kinerja setahun: "


def kepala_realisasi(tahun: int | None) -> str:
    """Return the heading of the figures, with the year that they are of: `Realisasi 2025`."""
    return f"Realisasi {tahun}" if tahun else "Realisasi"


def judul_tabel(tahun: int | None, *, sementara: bool) -> str:
    """Return the caption: the year whose figures stand in it, and whether they may still change."""
    if tahun is None:
        return "Indikator dan hasilnya"
    return f"Indikator dan hasil tahun {tahun}{', angka sementara' if sementara else ''}"


def pada_tahun(tahun: int, putusan: Putusan) -> str:
    """Return the verdict of a year with its year: `2026 tertinggal`."""
    return f"{tahun} {sebutan(putusan)}"


def pada(tahun: int, putusan: Putusan) -> str:
    """Return the heading of a list by verdict: `2025, tidak tercapai`."""
    return f"{tahun}, {sebutan(putusan)}"


def uraian_seri(seri: "list[tuple[int, Besaran | None, bool | None]]") -> str:
    """Return what a small chart shows: each year's figure, and whether its target was met."""
    met = {True: " (tercapai)", False: " (tidak tercapai)", None: ""}
    return rangkai(f"{tahun} {nilai(reached)}{met[tercapai]}" for tahun, reached, tercapai in seri)
