"""The standing sentences of Bab I: what each of its parts holds, and what it would hold where nobody filled it in."""

from collections.abc import Sequence
from typing import assert_never

from lkjip_build.bahasa.angka import kalimat
from lkjip_build.bahasa.bab import Kalimat, Rujuk
from lkjip_build.bahasa.daftar import bersama, dan
from lkjip_build.bahasa.kata import kapital
from lkjip_build.model.instansi import DasarHukum, Instansi, Pejabat, SatuanLuas, Wilayah
from lkjip_build.model.sumber_daya import Kelompok

LUAS_DESA, PENDUDUK_DESA = "luas desa", "penduduk desa"
JUMLAH, JUMLAH_PEGAWAI = "Jumlah", "Jumlah pegawai"
PEGAWAI = "banyak pegawai"
MEMUAT_BAGAN = "Bagan organisasi belum ada; digambar dari atasan setiap pejabat."
MEMUAT_PEGAWAI = "Kepegawaian belum ada: banyaknya menurut golongan, pendidikan, dan jenis kelamin."
MEMUAT_SARANA = "Sarana dan prasarana belum ada: jumlah dan kondisinya."
_SATUAN_LUAS = {SatuanLuas.KM2: "km²", SatuanLuas.HA: "ha"}


def judul_luas(wilayah: Wilayah) -> str:
    """Return the heading of the areas with their unit."""
    return f"Luas ({_SATUAN_LUAS[wilayah.satuan_luas]})"


def judul_penduduk(wilayah: Wilayah) -> str:
    """Return the heading of the inhabitants with the year of the count."""
    when = f" {wilayah.tahun_penduduk}" if wilayah.tahun_penduduk else ""
    return f"Penduduk{when} (jiwa)"


def sebutan(instansi: Instansi) -> str:
    """Return what the parts of the area of an office are: desa, kelurahan (their own number begins with 1), or both."""
    kelurahan = [satu.kelurahan for satu in instansi.desa]
    if not any(kelurahan):
        return "desa"
    return "kelurahan" if all(kelurahan) else "desa dan kelurahan"


def judul_sebutan(instansi: Instansi) -> str:
    """Return the same as a heading."""
    return kapital(sebutan(instansi))


def judul_desa(instansi: Instansi) -> str:
    return f"{judul_sebutan(instansi)} di {instansi.nama}"


def daftar_desa(instansi: Instansi, banyak: str) -> str:
    """Return the names of the desa as a sentence, where nothing more is known of them."""
    semua = [satu.nama for satu in instansi.desa]
    return f"Wilayah {instansi.nama} terdiri atas {banyak} {sebutan(instansi)}: {dan(semua)}."


def tabel_desa(instansi: Instansi, banyak: str) -> Kalimat:
    """Return what the table of the desa holds."""
    said = f"Wilayah {instansi.nama} terdiri atas {banyak} {sebutan(instansi)}. Luas dan penduduknya ada di "
    return (said, Rujuk("tabel-desa"), ".")


def judul_bagan(nama: str) -> str:
    return f"Bagan organisasi {nama}"


def uraian_bagan(nama: str, pimpinan: str, banyak: int, tingkat: int) -> str:
    """Return what the organisation chart shows, for those who do not see it."""
    return (
        f"Bagan organisasi {nama}: {banyak} jabatan dalam {tingkat} tingkat, dipimpin {pimpinan}. "
        "Susunannya tertulis juga sebagai daftar."
    )


def susunan_jabatan() -> Kalimat:
    """Return what the list of jabatan says beside the chart."""
    return ("Susunan jabatan menurut atasannya, seperti di ", Rujuk("gambar-bagan"), ":")


def jabatan(satu: Pejabat) -> str:
    """Return a jabatan with its kind, where its name does not say it, and with its holder, where one is named."""
    kind = " (jabatan fungsional)" if satu.fungsional and "fungsional" not in satu.jabatan.casefold() else ""
    return f"{satu.jabatan}{kind}: {satu.nama}" if satu.nama else f"{satu.jabatan}{kind}"


def kelompok(satu: Kelompok) -> str:
    """Return by what pegawai are counted, in the words of a sentence."""
    match satu:
        case Kelompok.GOLONGAN:
            return "golongan"
        case Kelompok.PENDIDIKAN:
            return "pendidikan"
        case Kelompok.JENIS_KELAMIN:
            return "jenis kelamin"
        case _:
            assert_never(satu)


def judul_kelompok(satu: Kelompok) -> str:
    return f"Menurut {kelompok(satu)}"


def judul_pegawai(semua: Sequence[Kelompok], tahun: int) -> str:
    """Return the title of the table of pegawai."""
    return f"Pegawai menurut {dan(map(kelompok, semua))}, {tahun}"


def pegawai(nama: str) -> Kalimat:
    """Return where the pegawai are counted; how many they are the table says."""
    return (f"Pegawai {nama} dihitung di ", Rujuk("tabel-pegawai"), ".")


def sumber(semua: Sequence[str]) -> str:
    """Return the sources of a table; empty where none is named."""
    return f"Sumber: {kalimat('; '.join(semua))}" if semua else ""


def judul_sarana(tahun: int) -> str:
    return f"Sarana dan prasarana, {tahun}"


def sarana(nama: str) -> Kalimat:
    """Return where the sarana are listed."""
    return (f"Sarana dan prasarana {nama} ada di ", Rujuk("tabel-sarana"), ".")


def peraturan(satu: DasarHukum) -> tuple[str, str]:
    """Return a regulation with its title, and its relevance as a sentence; empty where nobody wrote one."""
    about = f"tentang {satu.tentang}" if satu.tentang else ""
    return bersama((satu.peraturan, about)), kapital(kalimat(satu.kaitan)) if satu.kaitan else ""
