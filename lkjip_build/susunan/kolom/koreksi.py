"""The columns of a correction made after a report was signed."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from lkjip_build.bahasa.catatan import sebut_kolom
from lkjip_build.bahasa.kata import kapital
from lkjip_build.bahasa.segel import KOSONG, UTUH, yang_berubah
from lkjip_build.bahasa.tanggal import tanggal
from lkjip_build.compute.segel import Riwayat, dikoreksi
from lkjip_build.isi import Asal, KolomOf, Sel, tautan, teks
from lkjip_build.isi.nilai_data import NilaiData
from lkjip_build.isi.sumber import alamat_baris, sebut_baris
from lkjip_build.model.data_terbuka import JenisData
from lkjip_build.model.pengesahan import SELURUH, Koreksi
from lkjip_build.problems import Location
from lkjip_build.susunan import jangkar_koreksi
from lkjip_build.susunan.catatan import angka_teks
from lkjip_build.susunan.kolom.data import KolomAsal, kolom_asal
from lkjip_build.susunan.kolom.kinerja import alamat_indikator
from lkjip_build.susunan.situs import Situs


@dataclass(frozen=True)
class KoreksiTahun:
    """A correction of a year with the value that it is of."""

    situs: Situs
    tahun: int
    riwayat: Riwayat
    koreksi: Koreksi

    @property
    def ke(self) -> int:
        """Which correction of its value it is."""
        return next(number for number, one in enumerate(self.riwayat.koreksi, 1) if one is self.koreksi)

    @property
    def jangkar(self) -> str:
        """Its anchor on the page of all corrections."""
        return jangkar_koreksi.jangkar(self.tahun, self.riwayat.alamat, self.ke)

    @property
    def kolom(self) -> str:
        """What of it was corrected, as a heading names it."""
        return "seluruh baris" if self.koreksi.kolom == SELURUH else kapital(sebut_kolom(self.koreksi.kolom))

    @property
    def nama(self) -> str:
        """The indikator or budget line by its name, else its key as the file has it."""
        kode = self.riwayat.alamat.kunci.partition(" ke-")[0]
        semua = self.situs.untuk(self.tahun).data.renstra.semua_indikator
        return next((one.judul for one in semua if one.kode == kode), self.riwayat.alamat.kunci)

    @property
    def alamat(self) -> str:
        """The page of its indikator, or of its year."""
        kode = self.riwayat.alamat.kunci.partition(" ke-")[0]
        today = {one.kode for one in self.situs.data.renstra.semua_indikator}
        return alamat_indikator(kode) if kode in today else f"/kinerja/{self.tahun}/"


def semua_koreksi(situs: Situs) -> Iterator[KoreksiTahun]:
    """Yield every correction of all years, the newest first."""
    for tahun, riwayat, koreksi in dikoreksi(situs.perubahan):
        yield KoreksiTahun(situs, tahun, riwayat, koreksi)


def _isi(satu: KoreksiTahun, kolom: str) -> Sel:
    """A value as the correction has it; of a long text what changed, and where the whole of it stands."""
    koreksi = satu.koreksi
    said = dict(zip(("semula", "menjadi"), yang_berubah(koreksi.semula or "", koreksi.menjadi or ""), strict=True))
    shown = said[kolom] or KOSONG
    made = replace(teks(shown), angka_kecil=angka_teks(shown, Asal((koreksi.location(kolom),))))
    if "…" not in shown or shown == " ".join((getattr(koreksi, kolom) or "").split()):
        return made
    place = koreksi.location()
    return made.with_small(UTUH, tautan(sebut_baris(place), alamat_baris(place)))


_DARI = "koreksi.csv: {}"
TANGGAL: KolomOf[KoreksiTahun] = KolomOf(
    "tanggal",
    "Tanggal",
    lambda satu: teks(tanggal(satu.koreksi.tanggal), kepala=True),
    "Tanggal koreksi.",
    lambda satu: satu.koreksi.tanggal.isoformat(),
    2,
    data=NilaiData(JenisData.TANGGAL, "2026-03-02", _DARI.format("tanggal"), wajib=True),
)
TAHUN: KolomOf[KoreksiTahun] = KolomOf(
    "tahun",
    "Laporan",
    lambda satu: teks(str(satu.tahun), ke=f"/laporan/{satu.tahun}/"),
    "Tahun laporan yang dikoreksi.",
    lambda satu: satu.tahun,
    1,
    data=NilaiData(JenisData.BULAT, "2025", "nama folder tahun", wajib=True),
)
APA: KolomOf[KoreksiTahun] = KolomOf(
    "kunci",
    "Yang dikoreksi",
    lambda satu: teks(satu.nama, ke=satu.alamat).with_small(satu.kolom),
    "Kode indikator, kode anggaran, atau bagian yang dikoreksi.",
    lambda satu: satu.koreksi.kunci,
    4,
    data=NilaiData(JenisData.TEKS, "iku-02", _DARI.format("kunci"), wajib=True),
)
BERKAS: KolomOf[KoreksiTahun] = KolomOf(
    "berkas",
    "Berkas",
    lambda satu: teks(satu.koreksi.berkas),
    "Berkas data yang dikoreksi.",
    lambda satu: satu.koreksi.berkas,
    data=NilaiData(JenisData.TEKS, "kinerja.csv", _DARI.format("berkas"), wajib=True),
)
KOLOM: KolomOf[KoreksiTahun] = KolomOf(
    "kolom",
    "Kolom",
    lambda satu: teks(satu.koreksi.kolom),
    f"Kolom yang dikoreksi; {SELURUH} bila barisnya ditambah atau dihapus.",
    lambda satu: satu.koreksi.kolom,
    data=NilaiData(JenisData.TEKS, "realisasi", _DARI.format("kolom"), wajib=True),
)
SEMULA: KolomOf[KoreksiTahun] = KolomOf(
    "semula",
    "Semula",
    lambda satu: _isi(satu, "semula"),
    "Isi sebelumnya.",
    lambda satu: satu.koreksi.semula,
    2,
    data=NilaiData(JenisData.TEKS, "94,25", _DARI.format("semula")),
)
MENJADI: KolomOf[KoreksiTahun] = KolomOf(
    "menjadi",
    "Menjadi",
    lambda satu: _isi(satu, "menjadi"),
    "Isi sesudahnya.",
    lambda satu: satu.koreksi.menjadi,
    2,
    data=NilaiData(JenisData.TEKS, "94,75", _DARI.format("menjadi")),
)
ALASAN: KolomOf[KoreksiTahun] = KolomOf(
    "alasan",
    "Alasan",
    lambda satu: teks(satu.koreksi.alasan, satu.koreksi.oleh),
    "Mengapa dikoreksi.",
    lambda satu: satu.koreksi.alasan,
    4,
    data=NilaiData(JenisData.TEKS, "Salah ketik satu angka", _DARI.format("alasan"), wajib=True),
)
OLEH: KolomOf[KoreksiTahun] = KolomOf(
    "oleh",
    "Oleh",
    lambda satu: teks(satu.koreksi.oleh),
    "Siapa yang mengoreksi.",
    lambda satu: satu.koreksi.oleh,
    data=NilaiData(JenisData.TEKS, "Kasi Perencanaan dan Keuangan", _DARI.format("oleh"), wajib=True),
)
ASAL: KolomAsal[KoreksiTahun] = kolom_asal(
    lambda satu: satu.koreksi.location(),
    lambda satu: satu.situs,
    Location("data/TAHUN/koreksi.csv", 2),
    "Berkas dan baris koreksinya.",
)

KOLOM_DATA = (TAHUN, TANGGAL, BERKAS, APA, KOLOM, SEMULA, MENJADI, ALASAN, OLEH, *ASAL)
"""The columns of perubahan.csv and perubahan.json, in order."""
