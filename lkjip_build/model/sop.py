"""A standard operating procedure as on its official form (PermenPANRB 35/2012): data/sop/*.yml."""

from enum import StrEnum
from typing import assert_never

from pydantic import Field

from lkjip_build.model.nilai import Bulat, Durasi, Kode, Nip, Prosa, Tanggal, Teks, YaTidak
from lkjip_build.model.rekaman import Rekaman


class JenisLangkah(StrEnum):
    """The nature of a step, and so its symbol: kapsul, kotak, belah ketupat, kapsul."""

    MULAI = "mulai"
    PROSES = "proses"
    KEPUTUSAN = "keputusan"
    SELESAI = "selesai"


class TanggalSop(Rekaman):
    """The dates of the form; an empty one is shown as "belum diisi"."""

    pembuatan: Tanggal | None = Field(None, description="Tanggal SOP selesai dibuat. Kosong berarti belum diisi.")
    revisi: Tanggal | None = Field(None, description="Tanggal revisi. Kosong berarti belum diisi.")
    efektif: Tanggal | None = Field(None, description="Tanggal SOP mulai berlaku. Kosong berarti belum diisi.")
    ditandatangani: Tanggal | None = Field(None, description="Tanggal tanda tangan. Kosong berarti belum diisi.")


class Pengesahan(Rekaman):
    """Who ratified the SOP, and where."""

    jabatan: Teks = Field(description="Jabatan yang mengesahkan.")
    nama: Teks | None = Field(None, description="Nama dan gelar pejabat. Kosong berarti belum diisi.")
    nip: Nip | None = Field(None, description="NIP 18 angka.")
    tempat: Teks | None = Field(None, description="Tempat penandatanganan.")


class Pelaksana(Rekaman):
    """One column of the form's PELAKSANA part."""

    kode: Kode = Field(description="Kode singkat pelaksana, misalnya camat.")
    nama: Teks = Field(description="Nama di kepala kolom.")
    nama_resmi: Teks | None = Field(None, description="Nama jabatan resmi, bila berbeda dari formulir.")


class Sisi(StrEnum):
    KIRI = "kiri"
    KANAN = "kanan"
    ATAS = "atas"
    BAWAH = "bawah"


class SisiPanah(Rekaman):
    """The sides of the symbols that an arrow must use, where the drawing is to be arranged by hand."""

    keluar: Sisi | None = Field(None, description="Sisi simbol tempat panah keluar. Kosong berarti dipilih otomatis.")
    masuk: Sisi | None = Field(None, description="Sisi simbol tujuan tempat panah masuk. Kosong berarti otomatis.")


class MutuBaku(Rekaman):
    """The quality standard of a step."""

    kelengkapan: tuple[Teks, ...] = Field((), description="Bahan yang harus ada sebelum langkah dikerjakan.")
    waktu: Durasi = Field(description="Waktu baku, misalnya 5 menit, 1 jam, atau 7 hari.")
    output: Teks = Field(description="Hasil langkah ini.")


class Langkah(Rekaman):
    """One numbered row of the form.

    Without `lanjut`, `mulai` and `proses` go on to the next number; `keputusan` goes to `ya` or `tidak`.
    """

    no: Bulat = Field(description="Nomor urut langkah.")
    aktivitas: Teks = Field(description="Kegiatan, diawali kata kerja, tanpa menyebut pelaksana.")
    pelaksana: tuple[Kode, ...] = Field(min_length=1, description="Kode pelaksana; yang pertama adalah yang utama.")
    jenis: JenisLangkah = Field(description="mulai, proses, keputusan, atau selesai.")
    lanjut: Bulat | None = Field(None, description="Nomor langkah berikutnya, bila bukan nomor sesudahnya.")
    ya: Bulat | None = Field(None, description="Langkah berikutnya bila keputusannya Ya.")
    tidak: Bulat | None = Field(None, description="Langkah tujuan bila keputusannya Tidak.")
    sisi_lanjut: SisiPanah | None = Field(None, description="Sisi panah ke langkah berikutnya, bila diatur sendiri.")
    sisi_ya: SisiPanah | None = Field(None, description="Sisi panah Ya, bila diatur sendiri.")
    sisi_tidak: SisiPanah | None = Field(None, description="Sisi panah Tidak, bila diatur sendiri.")
    mutu_baku: MutuBaku = Field(description="Kelengkapan, waktu, dan output.")
    keterangan: Teks = Field("", description="Keterangan di kolom terakhir formulir.")

    @property
    def panah(self) -> tuple[tuple[str, int], ...]:
        """The outgoing arrows as (field, number of the step they lead to)."""
        match self.jenis:
            case JenisLangkah.MULAI | JenisLangkah.PROSES:
                return (("lanjut", self.lanjut or self.no + 1),)
            case JenisLangkah.KEPUTUSAN:
                branches = (("ya", self.ya), ("tidak", self.tidak))
                return tuple((field, no) for field, no in branches if no is not None)
            case JenisLangkah.SELESAI:
                return ()
            case _:
                assert_never(self.jenis)


class Tafsir(Rekaman):
    """A place where the printed form is ambiguous: what was read, and what else it could mean."""

    langkah: Bulat = Field(description="Nomor langkah yang ditafsirkan.")
    bacaan: Teks = Field(description="Cara formulir dibaca di sini.")
    alternatif: tuple[Teks, ...] = Field((), description="Cara baca lain yang mungkin.")
    kembali_ke: tuple[Bulat, ...] = Field((), description="Langkah tujuan lain yang juga diterima bila Tidak.")
    alasan: Teks | None = Field(None, description="Mengapa dibaca begitu.")
    perlu_konfirmasi: YaTidak = Field(True, description="ya: kantor belum memastikan bacaan ini.")


class Sop(Rekaman):
    """One SOP."""

    kode: Kode = Field(description="Nama berkas tanpa .yml; menjadi alamat halamannya. Diisi otomatis.")
    nama: Teks = Field(description="Judul SOP.")
    nomor: Teks | None = Field(None, description="Nomor SOP. Kosong berarti belum diisi.")
    unit: tuple[Teks, ...] = Field((), description="Nama pemerintah daerah dan kantor di kepala formulir.")
    tanggal: TanggalSop = Field(default_factory=lambda: TanggalSop(), description="Tanggal-tanggal pada formulir.")
    disahkan: Pengesahan = Field(description="Pejabat yang mengesahkan.")
    dasar_hukum: tuple[Teks, ...] = Field((), description="Dasar hukum, satu per baris.")
    kualifikasi: tuple[Teks, ...] = Field((), description="Kualifikasi pelaksana, satu per baris.")
    keterkaitan: tuple[Teks, ...] = Field((), description="SOP lain yang terkait, satu per baris.")
    peralatan: tuple[Teks, ...] = Field((), description="Peralatan dan perlengkapan, satu per baris.")
    peringatan: Prosa | None = Field(None, description="Peringatan bila SOP tidak dilaksanakan.")
    pencatatan: tuple[Teks, ...] = Field((), description="Pencatatan dan pendataan, satu per baris.")
    pelaksana: tuple[Pelaksana, ...] = Field(min_length=1, description="Kolom pelaksana, dari kiri ke kanan.")
    langkah: tuple[Langkah, ...] = Field(min_length=1, description="Langkah menurut nomor urut.")
    tafsir: tuple[Tafsir, ...] = Field((), description="Bagian formulir yang bisa dibaca lebih dari satu cara.")
    catatan: tuple[Teks, ...] = Field((), description="Catatan penyalinan dari formulir cetak.")

    @property
    def nama_pelaksana(self) -> dict[str, str]:
        return {pelaksana.kode: pelaksana.nama for pelaksana in self.pelaksana}
