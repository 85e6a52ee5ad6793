"""What the parts of one year's report are made from, looked up once."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from lkjip_build.bahasa import bab
from lkjip_build.bahasa.angka import BELUM_DIISI
from lkjip_build.bahasa.bab import BELUM_DITULIS, RUANG_TANDA_TANGAN
from lkjip_build.bahasa.tanggal import bulan_tahun, tanggal
from lkjip_build.compute.banding import Banding
from lkjip_build.compute.efisiensi import EfisiensiSasaran, EfisiensiTahun, compute_efisiensi
from lkjip_build.compute.jalur import JalurTahun
from lkjip_build.compute.masa import Masa
from lkjip_build.compute.naskah import gambar_laporan, nama_laporan
from lkjip_build.compute.rekap import BarisKinerja, RekapSasaran, RekapTahun
from lkjip_build.compute.segel import Riwayat
from lkjip_build.compute.siklus import Siklus
from lkjip_build.isi import Blok, Kosong, Penandatangan, Sel
from lkjip_build.isi.gambar import Foto
from lkjip_build.model.instansi import Instansi, Pejabat
from lkjip_build.model.laporan import Laporan, PerjanjianKinerja
from lkjip_build.model.sop import Sop
from lkjip_build.privasi import samarkan, tanda_nip
from lkjip_build.susunan.angka_naskah import angka_naskah
from lkjip_build.susunan.catatan_angka import CatatanAngka
from lkjip_build.susunan.foto import foto_laporan
from lkjip_build.susunan.naskah import Lingkup, blok_naskah
from lkjip_build.susunan.situs import Situs


@dataclass(frozen=True)
class Bahan:
    """One year of a site."""

    situs: Situs
    tahun: int

    @property
    def laporan(self) -> Laporan:
        return self.situs.data.laporan[self.tahun]

    @property
    def rekap(self) -> RekapTahun:
        return self.situs.rekap.tahun[self.tahun]

    @property
    def siklus(self) -> Siklus | None:
        return self.situs.siklus.get(self.tahun)

    @property
    def instansi(self) -> Instansi:
        return self.situs.data.instansi

    @property
    def sop(self) -> Sop | None:
        return self.situs.data.sop.get(self.laporan.fakta.sop)

    @property
    def desimal(self) -> int:
        return self.rekap.aturan.desimal

    @property
    def final(self) -> bool:
        return self.situs.is_final(self.tahun)

    @property
    def riwayat(self) -> tuple[Riwayat, ...]:
        """What was corrected since the report was signed and sealed."""
        found = self.situs.perubahan.get(self.tahun)
        return found.riwayat if found else ()

    @property
    def masa(self) -> Masa:
        """Where the year stands in time today."""
        return self.situs.masa(self.tahun)

    @property
    def jalur(self) -> JalurTahun:
        """The year against its quarterly targets."""
        return self.situs.jalur[self.tahun]

    @property
    def triwulan_berjalan(self) -> int:
        """The quarter up to which the running year is judged; 0 where it is not, or does not run."""
        return self.jalur.nomor if self.masa is Masa.BERJALAN and self.jalur.dinilai else 0

    @property
    def jalur_berjalan(self) -> JalurTahun | None:
        """The running year against its quarterly targets where these judge any of it, else None."""
        return self.jalur if self.triwulan_berjalan else None

    @property
    def banding(self) -> Mapping[str, Banding]:
        """The comparisons of the year by kode of indikator."""
        return self.situs.banding(self.tahun)

    @cached_property
    def ada_tahun_lalu(self) -> bool:
        """Whether any indikator of the report has a year before it to be held against."""
        return any(one.lalu for one in self.banding.values())

    @cached_property
    def catatan_angka(self) -> Mapping[str, tuple[CatatanAngka, ...]]:
        """The notes on the year's figures by code of indikator or budget line."""
        semua = self.situs.catatan_angka
        return {kode: catatan for (tahun, kode), catatan in semua.items() if tahun == self.tahun}

    @cached_property
    def efisiensi(self) -> EfisiensiTahun:
        return compute_efisiensi(self.rekap)

    def efisiensi_sasaran(self, rekap: RekapSasaran) -> EfisiensiSasaran:
        return next(one for one in self.efisiensi.sasaran if one.rekap.induk.kode == rekap.induk.kode)

    @property
    def semua_baris(self) -> tuple[BarisKinerja, ...]:
        return tuple(self.rekap.semua_baris)

    @property
    def tempat(self) -> str:
        """Where the office signs: as on the SOP, else as the office itself tells."""
        written = self.sop.disahkan.tempat if self.sop else None
        return written or bab.tempat(self.instansi)

    @property
    def tempat_tanggal(self) -> str:
        signed = self.siklus.tanggal_tanda_tangan if self.siklus else None
        return f"{self.tempat}, {tanggal(signed, RUANG_TANDA_TANGAN)}"

    @property
    def tempat_terbit(self) -> str:
        """The place of issue with the month of the signing; before it nobody knows the month."""
        signed = self.siklus.tanggal_tanda_tangan if self.siklus else None
        return f"{self.tempat}, {bulan_tahun(signed)}" if signed else self.tempat

    @property
    def pejabat(self) -> Pejabat | None:
        """Who signs the report, where laporan.yml names one of the office holders of instansi.yml."""
        kode = self.laporan.fakta.penandatangan
        return next((one for one in self.instansi.pejabat if one.kode == kode), None)

    @property
    def pk_murni(self) -> PerjanjianKinerja | None:
        return next((one for one in self.laporan.fakta.perjanjian_kinerja if one.versi == "murni"), None)

    @property
    def pk_perubahan(self) -> PerjanjianKinerja | None:
        """The last amendment of the year."""
        found = [one for one in self.laporan.fakta.perjanjian_kinerja if one.versi == "perubahan"]
        return found[-1] if found else None

    @property
    def ada_perubahan(self) -> bool:
        """Whether a target or a budget was amended, with or without an agreement on record."""
        return (
            self.pk_perubahan is not None
            or any(one.target_perubahan is not None for one in self.laporan.kinerja)
            or any(one.pagu_perubahan is not None for one in self.laporan.anggaran)
        )

    def penandatangan(self, peran: str = "") -> Penandatangan:
        """Return who signs for the office."""
        return self.penandatangan_dari(self.pejabat, peran)

    def penandatangan_dari(self, pejabat: Pejabat | None, peran: str) -> Penandatangan:
        """Return an office holder who signs; the NIP in full only where the office asked for it."""
        if pejabat is None:
            return Penandatangan(f"Penanda tangan {BELUM_DIISI}", "", (), peran)
        nip = tanda_nip(pejabat.nip or "", utuh=self.instansi.tampilkan_nip)
        return Penandatangan(pejabat.jabatan, pejabat.nama or "", nip, peran, pejabat.pangkat or "")

    @cached_property
    def nama_naskah(self) -> Mapping[str, str]:
        """What the texts of the year name, without words: the report numbers it. A picture that cannot be shown has no
        place to refer to.
        """
        lost = {f"gambar:{one.nama}" for *_, one in gambar_laporan(self.laporan) if not self._foto(one.berkas)}
        return {nama.isi: "" for *_, nama in nama_laporan(self.laporan) if nama.isi not in lost}

    def naskah(self, nama: str) -> tuple[Blok, ...]:
        """Return a text of laporan.yml by its key, or the place where it is missing."""
        return self._prosa(getattr(self.laporan.fakta, nama), "laporan.yml", nama)

    def analisis(self, sasaran: str, nama: str) -> tuple[Blok, ...]:
        """Return a text of analisis.yml by its sasaran and key, or the place where it is missing."""
        found = self.laporan.analisis.get(sasaran)
        return self._prosa(getattr(found, nama) if found else None, "analisis.yml", f"{sasaran}.{nama}")

    def _angka(self, isi: str) -> Sel | None:
        return None if ":" in isi else angka_naskah(self.situs, self.tahun, isi)

    def _foto(self, berkas: str) -> Foto | None:
        return foto_laporan(self.situs, self.tahun, berkas)

    def _prosa(self, teks: str | None, berkas: str, ruas: str) -> tuple[Blok, ...]:
        asal = f"{self.tahun}/{berkas}: {ruas}"
        if not teks or not teks.strip():
            return (Kosong(BELUM_DITULIS, asal),)
        # Masked as typed: a link cuts the number into runs of text, each of which says too little to be found.
        return blok_naskah(
            samarkan(teks), asal, Lingkup(ruas=ruas, nama=self.nama_naskah, angka=self._angka, foto=self._foto)
        )

    @property
    def tanggal_dokumen(self) -> date:
        """The newest date that the report itself tells, so that unchanged data give unchanged files."""
        siklus, fakta = self.siklus, self.laporan.fakta
        if siklus and siklus.tanggal_tanda_tangan:
            return siklus.tanggal_tanda_tangan
        moments = [one.selesai or one.mulai for one in siklus.pelaksanaan] if siklus else []
        known = [moment.tanggal for moment in moments if moment]
        known += [one.tanggal for one in fakta.perjanjian_kinerja if one.tanggal]
        return max(known, default=date(self.tahun, 1, 1))
