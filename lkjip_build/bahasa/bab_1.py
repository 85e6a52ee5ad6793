"""The standing sentences of Bab I: what each of its parts holds, and what it would hold where nobody filled it in."""

from collections.abc import Sequence

from lkjip_build.bahasa.angka import kalimat
from lkjip_build.bahasa.bab import Kalimat, Rujuk
from lkjip_build.bahasa.daftar import bersama, dan
from lkjip_build.bahasa.kata import kapital
from lkjip_build.model.instansi import DasarHukum, SatuanLuas, Wilayah

LUAS_DESA, PENDUDUK_DESA = "luas desa", "penduduk desa"
JUMLAH = "Jumlah"
_SATUAN_LUAS = {SatuanLuas.KM2: "km²", SatuanLuas.HA: "ha"}


def judul_luas(wilayah: Wilayah) -> str:
    """Return the heading of the areas with their unit."""
    return f"Luas ({_SATUAN_LUAS[wilayah.satuan_luas]})"


def judul_penduduk(wilayah: Wilayah) -> str:
    """Return the heading of the inhabitants with the year of the count."""
    when = f" {wilayah.tahun_penduduk}" if wilayah.tahun_penduduk else ""
    return f"Penduduk{when} (jiwa)"


def judul_desa(nama: str) -> str:
    return f"Desa di {nama}"


def sumber_wilayah(wilayah: Wilayah) -> str:
    """Return who published the figures of the desa; empty where nobody is named."""
    return f"Sumber: {kalimat(wilayah.sumber)}" if wilayah.sumber else ""


def daftar_desa(nama: str, banyak: str, semua: Sequence[str]) -> str:
    """Return the names of the desa as a sentence, where nothing more is known of them."""
    return f"Wilayah {nama} terdiri atas {banyak} desa: {dan(semua)}."


def tabel_desa(nama: str, banyak: str) -> Kalimat:
    """Return what the table of the desa holds."""
    return (f"Wilayah {nama} terdiri atas {banyak} desa. Luas dan penduduknya ada di ", Rujuk("tabel-desa"), ".")


def peraturan(satu: DasarHukum) -> tuple[str, str]:
    """Return a regulation with its title, and its relevance as a sentence; empty where nobody wrote one."""
    about = f"tentang {satu.tentang}" if satu.tentang else ""
    return bersama((satu.peraturan, about)), kapital(kalimat(satu.kaitan)) if satu.kaitan else ""
