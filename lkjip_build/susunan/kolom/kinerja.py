"""The columns of an indikator in a year."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from lkjip_build.bahasa import angka as cetak
from lkjip_build.bahasa.buku_kerja import kategori_kecil
from lkjip_build.bahasa.capaian import cetak_capaian
from lkjip_build.bahasa.daftar import rangkai_sel
from lkjip_build.bahasa.hitungan import capaian_kecil, target_semula
from lkjip_build.bahasa.kata import TRIWULAN, alasan_capaian
from lkjip_build.bahasa.triwulan import sementara, usulan
from lkjip_build.compute.putusan import Putusan
from lkjip_build.compute.rekap import BarisKinerja
from lkjip_build.isi import KANAN, Asal, KolomOf, Sel, capaian, lencana, sel, tanda, teks
from lkjip_build.isi.rumus import Fungsi, Rumus, di_bawah, hitung, jika
from lkjip_build.model.aturan import Himpunan
from lkjip_build.model.nisbah import Nisbah
from lkjip_build.model.renstra import Induk, Sasaran
from lkjip_build.susunan import asal
from lkjip_build.susunan.kolom.data import data_disahkan, data_nilai, data_persen
from lkjip_build.susunan.kolom.terkoreksi import dikoreksi
from lkjip_build.susunan.rumus_capaian import berangka, langkah
from lkjip_build.susunan.sel import nilai, semua_angka
from lkjip_build.susunan.situs import Situs, kategori_level


@dataclass(frozen=True)
class KinerjaTahun:
    """An indikator in a year with the site that it stands in."""

    situs: Situs
    baris: BarisKinerja

    @property
    def aturan(self) -> Himpunan:
        """The rule set of its year."""
        return self.situs.rekap.tahun[self.baris.tahun].aturan

    @property
    def desimal(self) -> int:
        return self.aturan.desimal

    @property
    def disahkan(self) -> BarisKinerja:
        """The row as it was sealed; itself where its year was never corrected, or it was added later."""
        sealed = self.situs.disahkan.get(self.baris.tahun)
        rows = sealed.semua_baris if sealed else ()
        return next((one for one in rows if one.indikator.kode == self.baris.indikator.kode), self.baris)

    @property
    def dikoreksi(self) -> date | None:
        """When its figures or its plan were last corrected after the report was sealed."""
        return self.situs.dikoreksi(self.baris.tahun, self.baris.indikator.kode, "kinerja.csv", "renstra.yml")


def semua_kinerja(situs: Situs) -> Iterator[KinerjaTahun]:
    """Yield every indikator of every year, the oldest first."""
    for _, rekap in sorted(situs.rekap.tahun.items()):
        yield from (KinerjaTahun(situs, baris) for baris in rekap.semua_baris)


def alamat_indikator(kode: str) -> str:
    """Return the page of an indikator."""
    return f"/indikator/{kode.lower()}/"


def alamat_tahun(baris: BarisKinerja) -> str:
    """Return the row of a year on the page of its indikator."""
    return f"{alamat_indikator(baris.indikator.kode)}#{jangkar_tahun(baris)}"


def jangkar_tahun(baris: BarisKinerja) -> str:
    return f"tahun-{baris.tahun}"


def _indikator(satu: KinerjaTahun) -> Sel:
    indikator = satu.baris.indikator
    return teks(indikator.nama, ke=alamat_indikator(indikator.kode), kepala=True)


def _target(satu: KinerjaTahun) -> Sel:
    """The target that counts, with the first one below it where it was amended."""
    baris = satu.baris
    made = nilai(baris.target, asal.target(baris), kosong="belum ditetapkan")
    if baris.kinerja.target_perubahan is None:
        return made
    return made.with_small(target_semula(baris), angka=semua_angka(baris.kinerja.target, asal.target_murni(baris)))


def _realisasi(satu: KinerjaTahun) -> Sel:
    """The realisasi of the year, with how it came from its quarters where nobody typed it; or the word for nothing with
    the quarters so far below it.
    """
    baris = satu.baris
    made = nilai(baris.realisasi, asal.realisasi(baris)).with_small(usulan(baris))
    if baris.sementara is None:
        return made
    return made.with_small(sementara(baris), angka=semua_angka(baris.sementara, asal.dari_triwulan(baris)))


def _capaian(satu: KinerjaTahun) -> Sel:
    """The capaian as shown, with why it is missing or what caps hide."""
    found, small = satu.baris.capaian, capaian_kecil(satu.baris.capaian, satu.aturan)
    if found.tampil is None or found.persen is None:
        return replace(teks("–", small), isian=Asal(rumus=_tanpa_capaian(satu.baris, small)))
    made = sel(capaian(found.tampil, satu.aturan, asal.capaian(satu.baris, satu.aturan)))
    exact = capaian(found.persen, satu.aturan, asal.capaian_hitung(satu.baris))
    return made.with_small(small, angka=(exact,)) if small else made


def _tanpa_capaian(baris: BarisKinerja, small: str) -> Rumus:
    """Return a capaian as it would be, and until then what stands in its place."""
    step = langkah("tercetak", baris, tercetak=True)
    return berangka([step], step, di_bawah("–", small))


def _triwulan(nomor: int) -> KolomOf[KinerjaTahun]:
    def cell(satu: KinerjaTahun) -> Sel:
        return nilai(satu.baris.kinerja.triwulan[nomor - 1], asal.triwulan(satu.baris, nomor), kosong="–")

    return KolomOf(
        f"tw{nomor}",
        f"TW {TRIWULAN[nomor - 1]}",
        cell,
        f"Realisasi triwulan {TRIWULAN[nomor - 1]}; kosong berarti belum ada.",
        lambda satu: data_nilai(satu.baris.kinerja.triwulan[nomor - 1]),
        2,
        KANAN,
        berjajar=True,
    )


def kategori(nama: str | None, aturan: Himpunan, kecil: str = "") -> Sel:
    """Return the cell of a kategori: its mark with its place in the scale."""
    return teks(lencana(nama, kategori_level(nama, aturan.skala)) if nama else "–", kecil)


def putusan_of(satu: KinerjaTahun) -> Putusan:
    """Return the verdict that counts for an indikator in a year."""
    year = satu.situs.jalur[satu.baris.tahun]
    return year.putusan(year.by_kode[satu.baris.indikator.kode])


def _hasil(satu: KinerjaTahun) -> Sel:
    nama = satu.baris.kategori
    made = PUTUSAN.sel(satu).with_small(kategori_kecil(nama) if nama else "")
    verdict, band = langkah("hasil", satu.baris), langkah("kategori", satu.baris)
    below = di_bawah(verdict, hitung(Fungsi.SAMBUNG, kategori_kecil(""), band))
    return replace(made, isian=Asal(rumus=jika(hitung(Fungsi.SAMA, band, "–"), verdict, below)))


def _status(satu: KinerjaTahun) -> str:
    return "final" if satu.situs.is_final(satu.baris.tahun) else "sementara"


def _sumber(satu: KinerjaTahun) -> str:
    place = satu.baris.sumber
    return f"{place.path}:{place.line}" if place.line else place.path


def _keterangan(satu: KinerjaTahun) -> str | None:
    """How the realisasi came about where nobody typed it, or why there is no capaian."""
    alasan = satu.baris.capaian.alasan
    return rangkai_sel(usulan(satu.baris), alasan_capaian(alasan) if alasan else "") or None


def _bagian(satu: KinerjaTahun) -> Nisbah | None:
    reached = satu.baris.realisasi
    return reached if isinstance(reached, Nisbah) else None


def _tercetak(satu: KinerjaTahun) -> str | None:
    shown = satu.baris.capaian.tampil
    return None if shown is None else cetak_capaian(shown, satu.aturan)


TANPA_SASARAN = "kosong bila yang diukur tujuannya sendiri"


def kode_sasaran(induk: Induk) -> str | None:
    """Return the kode of a sasaran, or None for a tujuan."""
    return induk.kode if isinstance(induk, Sasaran) else None


TAHUN: KolomOf[KinerjaTahun] = KolomOf(
    "tahun",
    "Tahun",
    lambda satu: teks(str(satu.baris.tahun), ke=f"/kinerja/{satu.baris.tahun}/", kepala=True),
    "Tahun laporan.",
    lambda satu: satu.baris.tahun,
)
TUJUAN: KolomOf[KinerjaTahun] = KolomOf(
    "tujuan",
    "Tujuan",
    lambda satu: teks(satu.baris.tujuan.kode),
    "Kode tujuan.",
    lambda satu: satu.baris.tujuan.kode,
)
SASARAN: KolomOf[KinerjaTahun] = KolomOf(
    "sasaran",
    "Sasaran",
    lambda satu: teks(kode_sasaran(satu.baris.induk) or "–"),
    f"Kode sasaran; {TANPA_SASARAN}.",
    lambda satu: kode_sasaran(satu.baris.induk),
)
KODE: KolomOf[KinerjaTahun] = KolomOf(
    "indikator",
    "Kode indikator",
    lambda satu: teks(satu.baris.indikator.kode),
    "Kode indikator.",
    lambda satu: satu.baris.indikator.kode,
)
NAMA: KolomOf[KinerjaTahun] = KolomOf(
    "nama", "Indikator", _indikator, "Nama indikator.", lambda satu: satu.baris.indikator.nama, 7
)
NAMA_SATUAN: KolomOf[KinerjaTahun] = replace(
    NAMA,
    judul="Indikator dan satuan",
    sel=lambda satu: _indikator(satu).with_small(f"satuan: {satu.baris.indikator.satuan}"),
)
SATUAN: KolomOf[KinerjaTahun] = KolomOf(
    "satuan",
    "Satuan",
    lambda satu: teks(str(satu.baris.indikator.satuan)),
    "Satuan target dan realisasi.",
    lambda satu: str(satu.baris.indikator.satuan),
)
ARAH: KolomOf[KinerjaTahun] = KolomOf(
    "arah",
    "Arah",
    lambda satu: teks(str(satu.baris.indikator.arah)),
    "naik, turun, atau tetap.",
    lambda satu: str(satu.baris.indikator.arah),
)
TARGET: KolomOf[KinerjaTahun] = KolomOf(
    "target",
    "Target",
    _target,
    "Angka target yang berlaku (PK perubahan bila ada); rentang di JSON menjadi [bawah, atas].",
    lambda satu: data_nilai(satu.baris.target),
    2.2,
    KANAN,
)
TARGET_MURNI: KolomOf[KinerjaTahun] = KolomOf(
    "target_murni",
    "Target",
    lambda satu: nilai(satu.baris.kinerja.target, asal.target_murni(satu.baris), kosong="belum ditetapkan"),
    "Angka target Perjanjian Kinerja murni.",
    lambda satu: data_nilai(satu.baris.kinerja.target),
    3,
    KANAN,
)
TARGET_BERLAKU: KolomOf[KinerjaTahun] = KolomOf(
    "target_berlaku",
    "Target",
    lambda satu: nilai(satu.baris.target, asal.target(satu.baris), kosong="belum ditetapkan"),
    "Angka target yang berlaku, tanpa target semula.",
    lambda satu: data_nilai(satu.baris.target),
    3,
    KANAN,
)
TW = tuple(_triwulan(nomor) for nomor in range(1, 5))
REALISASI: KolomOf[KinerjaTahun] = KolomOf(
    "realisasi",
    "Realisasi",
    _realisasi,
    "Angka realisasi setahun, dari pembilang/penyebut dalam persen tanpa pembulatan; kosong berarti belum ada.",
    lambda satu: data_nilai(satu.baris.realisasi),
    2.2,
    KANAN,
)
PEMBILANG: KolomOf[KinerjaTahun] = KolomOf(
    "realisasi_pembilang",
    "Pembilang realisasi",
    lambda satu: teks(cetak.angka(part.pembilang) if (part := _bagian(satu)) else "–"),
    "Berapa yang memenuhi, bila realisasi ditulis sebagai pembilang/penyebut; selain itu kosong.",
    lambda satu: data_nilai(part.pembilang if (part := _bagian(satu)) else None),
)
PENYEBUT: KolomOf[KinerjaTahun] = KolomOf(
    "realisasi_penyebut",
    "Penyebut realisasi",
    lambda satu: teks(cetak.angka(part.penyebut) if (part := _bagian(satu)) else "–"),
    "Berapa semuanya, bila realisasi ditulis sebagai pembilang/penyebut; selain itu kosong.",
    lambda satu: data_nilai(part.penyebut if (part := _bagian(satu)) else None),
)
CAPAIAN: KolomOf[KinerjaTahun] = KolomOf(
    "capaian",
    "Capaian",
    _capaian,
    "Persentase capaian tanpa batas atas dan tanpa pembulatan; kosong bila tidak dapat dihitung.",
    lambda satu: data_persen(satu.baris.capaian.persen),
    2.4,
    KANAN,
)
CAPAIAN_TAMPIL: KolomOf[KinerjaTahun] = KolomOf(
    "capaian_tampil", "Capaian tercetak", _capaian, "Persentase seperti tercetak di situs.", _tercetak, 2.4, KANAN
)
KATEGORI: KolomOf[KinerjaTahun] = KolomOf(
    "kategori",
    "Kategori",
    lambda satu: replace(kategori(satu.baris.kategori, satu.aturan), isian=Asal(rumus=langkah("kategori", satu.baris))),
    "Kategori menurut skala tahun itu.",
    lambda satu: satu.baris.kategori,
    3.6,
)
PUTUSAN: KolomOf[KinerjaTahun] = KolomOf(
    "putusan",
    "Putusan",
    lambda satu: teks(tanda(putusan_of(satu))),
    "Dari realisasi setahun: tercapai atau tidak-tercapai. Sebelum ada: di-jalur, tertinggal, atau tidak-tercapai bila "
    "batas setahun sudah terlampaui. Selain itu belum-ada-data bila angkanya masih ditunggu, dan tidak-dinilai bila "
    "tidak ada target atau angka yang bisa dibandingkan.",
    lambda satu: str(putusan_of(satu)),
)
HASIL: KolomOf[KinerjaTahun] = replace(PUTUSAN, judul="Hasil", sel=_hasil, bagian=4.2)
"""The verdict, with the kategori of the capaian below it."""
STATUS: KolomOf[KinerjaTahun] = KolomOf(
    "status",
    "Status",
    lambda satu: teks(_status(satu)),
    "final bila laporan tahun itu sudah ditandatangani, selain itu sementara.",
    _status,
)
KETERANGAN: KolomOf[KinerjaTahun] = KolomOf(
    "keterangan",
    "Keterangan",
    lambda satu: teks(_keterangan(satu) or "–"),
    "Dari mana realisasi bila dihitung dari triwulan, atau mengapa capaian tidak dapat dihitung.",
    _keterangan,
)
SUMBER: KolomOf[KinerjaTahun] = KolomOf(
    "sumber", "Sumber", lambda satu: teks(_sumber(satu)), "Berkas dan baris asal angka.", _sumber
)
DIKOREKSI: KolomOf[KinerjaTahun] = dikoreksi()
TARGET_DISAHKAN: KolomOf[KinerjaTahun] = KolomOf(
    "target_disahkan",
    "Target disahkan",
    lambda satu: teks(cetak.nilai(satu.disahkan.target) if satu.disahkan.target is not None else "–"),
    "Target yang berlaku seperti disahkan, bila sudah dikoreksi; selain itu kosong.",
    lambda satu: data_disahkan(satu.disahkan.target, satu.baris.target),
)
REALISASI_DISAHKAN: KolomOf[KinerjaTahun] = KolomOf(
    "realisasi_disahkan",
    "Realisasi disahkan",
    lambda satu: teks(cetak.nilai(satu.disahkan.realisasi) if satu.disahkan.realisasi is not None else "–"),
    "Realisasi setahun seperti disahkan, bila sudah dikoreksi; selain itu kosong.",
    lambda satu: data_disahkan(satu.disahkan.realisasi, satu.baris.realisasi),
)

KOLOM_DATA = (
    TAHUN,
    TUJUAN,
    SASARAN,
    KODE,
    NAMA,
    SATUAN,
    ARAH,
    TARGET,
    REALISASI,
    PEMBILANG,
    PENYEBUT,
    CAPAIAN,
    CAPAIAN_TAMPIL,
    KATEGORI,
    PUTUSAN,
    STATUS,
    KETERANGAN,
    DIKOREKSI,
    TARGET_DISAHKAN,
    REALISASI_DISAHKAN,
    SUMBER,
)
"""The columns of kinerja.csv and kinerja.json, in order."""
