"""The columns of an indikator in a year."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from lkjip_build.bahasa.buku_kerja import kategori_kecil
from lkjip_build.bahasa.hitungan import capaian_kecil, target_semula
from lkjip_build.bahasa.kata import TRIWULAN, satuan
from lkjip_build.bahasa.triwulan import sementara, usulan
from lkjip_build.compute.putusan import Putusan
from lkjip_build.compute.rekap import BarisKinerja
from lkjip_build.isi import KANAN, Asal, KolomOf, Sel, capaian, lencana, sel, tanda, teks
from lkjip_build.isi.nilai_data import NilaiData
from lkjip_build.isi.rumus import Fungsi, Rumus, di_bawah, hitung, jika
from lkjip_build.model.aturan import Himpunan
from lkjip_build.model.data_terbuka import JenisData
from lkjip_build.model.renstra import Arah, Induk, Sasaran
from lkjip_build.susunan import asal
from lkjip_build.susunan.kolom.data import SATUANNYA, data_angka, data_persen
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
        f"Realisasi triwulan {TRIWULAN[nomor - 1]}: bagian menjadi persen, jenjang menjadi skor. Kosong: belum ada.",
        lambda satu: data_angka(satu.baris.kinerja.triwulan[nomor - 1]),
        2,
        KANAN,
        berjajar=True,
        data=NilaiData(JenisData.ANGKA, "21.5", f"kinerja.csv: tw{nomor}", SATUANNYA),
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
    data=NilaiData(JenisData.BULAT, "2025", "nama folder tahun", wajib=True),
)
TUJUAN: KolomOf[KinerjaTahun] = KolomOf(
    "tujuan",
    "Tujuan",
    lambda satu: teks(satu.baris.tujuan.kode),
    "Kode tujuan.",
    lambda satu: satu.baris.tujuan.kode,
    data=NilaiData(JenisData.TEKS, "T1", "renstra.yml", wajib=True),
)
SASARAN: KolomOf[KinerjaTahun] = KolomOf(
    "sasaran",
    "Sasaran",
    lambda satu: teks(kode_sasaran(satu.baris.induk) or "–"),
    f"Kode sasaran; {TANPA_SASARAN}.",
    lambda satu: kode_sasaran(satu.baris.induk),
    data=NilaiData(JenisData.TEKS, "S1", "renstra.yml"),
)
KODE: KolomOf[KinerjaTahun] = KolomOf(
    "indikator",
    "Kode indikator",
    lambda satu: teks(satu.baris.indikator.kode),
    "Kode indikator.",
    lambda satu: satu.baris.indikator.kode,
    data=NilaiData(JenisData.TEKS, "iku-01", "renstra.yml", wajib=True),
)
NAMA: KolomOf[KinerjaTahun] = KolomOf(
    "nama",
    "Indikator",
    _indikator,
    "Nama indikator.",
    lambda satu: satu.baris.indikator.nama,
    7,
    data=NilaiData(JenisData.TEKS, "Indeks Kepuasan Masyarakat", "renstra.yml", wajib=True),
)
NAMA_SATUAN: KolomOf[KinerjaTahun] = replace(
    NAMA,
    judul="Indikator dan satuan",
    sel=lambda satu: _indikator(satu).with_small(satuan(str(satu.baris.indikator.satuan), satu.baris.indikator.arah)),
)
SATUAN: KolomOf[KinerjaTahun] = KolomOf(
    "satuan",
    "Satuan",
    lambda satu: teks(str(satu.baris.indikator.satuan)),
    "Satuan target dan realisasi.",
    lambda satu: str(satu.baris.indikator.satuan),
    data=NilaiData(JenisData.TEKS, "persen", "renstra.yml", wajib=True),
)
ARAH: KolomOf[KinerjaTahun] = KolomOf(
    "arah",
    "Arah",
    lambda satu: teks(str(satu.baris.indikator.arah)),
    "naik, turun, atau tetap.",
    lambda satu: str(satu.baris.indikator.arah),
    data=NilaiData(JenisData.TEKS, "naik", "renstra.yml", wajib=True, pilihan=tuple(Arah)),
)
TARGET: KolomOf[KinerjaTahun] = KolomOf(
    "target",
    "Target",
    _target,
    "Angka target yang berlaku, dari PK perubahan bila ada; jenjang skala menjadi skornya. Kosong bila belum "
    "ditetapkan, atau bila targetnya rentang: lihat target_bawah dan target_atas.",
    lambda satu: data_angka(satu.baris.target),
    2.2,
    KANAN,
    data=NilaiData(JenisData.ANGKA, "85.5", "kinerja.csv: target, atau target_perubahan bila ada", SATUANNYA),
)
TARGET_MURNI: KolomOf[KinerjaTahun] = KolomOf(
    "target_murni",
    "Target",
    lambda satu: nilai(satu.baris.kinerja.target, asal.target_murni(satu.baris), kosong="belum ditetapkan"),
    "Angka target Perjanjian Kinerja murni.",
    lambda satu: data_angka(satu.baris.kinerja.target),
    3,
    KANAN,
)
TARGET_BERLAKU: KolomOf[KinerjaTahun] = KolomOf(
    "target_berlaku",
    "Target",
    lambda satu: nilai(satu.baris.target, asal.target(satu.baris), kosong="belum ditetapkan"),
    "Angka target yang berlaku, tanpa target semula.",
    lambda satu: data_angka(satu.baris.target),
    3,
    KANAN,
)
TW = tuple(_triwulan(nomor) for nomor in range(1, 5))
REALISASI: KolomOf[KinerjaTahun] = KolomOf(
    "realisasi",
    "Realisasi",
    _realisasi,
    "Angka realisasi setahun, dari pembilang/penyebut dalam persen tanpa pembulatan; jenjang skala menjadi skornya. "
    "Kosong berarti belum ada.",
    lambda satu: data_angka(satu.baris.realisasi),
    2.2,
    KANAN,
    data=NilaiData(JenisData.ANGKA, "84.7", "kinerja.csv: realisasi, atau dihitung dari tw1 sampai tw4", SATUANNYA),
)
CAPAIAN: KolomOf[KinerjaTahun] = KolomOf(
    "capaian",
    "Capaian",
    _capaian,
    "Persentase capaian tanpa batas atas dan tanpa pembulatan; kosong bila tidak dapat dihitung.",
    lambda satu: data_persen(satu.baris.capaian.persen),
    2.4,
    KANAN,
    data=NilaiData(JenisData.ANGKA, "99.0643274854", "dihitung dari realisasi dan target", "persen"),
)
KATEGORI: KolomOf[KinerjaTahun] = KolomOf(
    "kategori",
    "Kategori",
    lambda satu: replace(kategori(satu.baris.kategori, satu.aturan), isian=Asal(rumus=langkah("kategori", satu.baris))),
    "Kategori menurut skala tahun itu.",
    lambda satu: satu.baris.kategori,
    3.6,
    data=NilaiData(JenisData.TEKS, "Sangat Tinggi", "skala di aturan.yml"),
)
PUTUSAN: KolomOf[KinerjaTahun] = KolomOf(
    "putusan",
    "Putusan",
    lambda satu: teks(tanda(putusan_of(satu))),
    "Dari realisasi setahun: tercapai atau tidak-tercapai. Sebelum ada: di-jalur, tertinggal, atau tidak-tercapai bila "
    "batas setahun sudah terlampaui. Selain itu belum-ada-data bila angkanya masih ditunggu, dan tidak-dinilai bila "
    "tidak ada target atau angka yang bisa dibandingkan.",
    lambda satu: str(putusan_of(satu)),
    data=NilaiData(
        JenisData.TEKS, "tercapai", "dihitung dari realisasi dan target", wajib=True, pilihan=tuple(Putusan)
    ),
)
HASIL: KolomOf[KinerjaTahun] = replace(PUTUSAN, judul="Hasil", sel=_hasil, bagian=4.2)
"""The verdict, with the kategori of the capaian below it."""
