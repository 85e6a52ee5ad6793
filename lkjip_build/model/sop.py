"""A standard operating procedure as on its official form (PermenPANRB 35/2012): data/sop/*.yml."""

import re
from collections.abc import Iterator
from enum import StrEnum
from functools import cached_property
from typing import Annotated, assert_never

from pydantic import AfterValidator, Field, WithJsonSchema

from lkjip_build.model import pola
from lkjip_build.model.masalah_nilai import KODE_TIDAK_SAH
from lkjip_build.model.nilai import Kode, Nip, Prosa, Teks, YaTidak, baca_teks
from lkjip_build.model.pesan import fault, short
from lkjip_build.model.rekaman import Rekaman
from lkjip_build.model.tanggal_form import TanggalForm, baca_tanggal_form
from lkjip_build.model.waktu_baku import TANPA_WAKTU, JenisWaktu, WaktuBaku, baca_waktu


def _baca_nomor(text: str) -> str:
    nomor = re.sub(r"^0+(?=[0-9])", "", re.sub(r"[\s()]", "", text).removesuffix("."))
    if not re.fullmatch(r"[0-9A-Za-z]{1,4}(?:[.-][0-9A-Za-z]{1,4}){0,2}", nomor):
        raise fault(
            KODE_TIDAK_SAH,
            f"'{short(text)}' bukan nomor langkah",
            "tulis nomor seperti di formulir, misalnya 4, 4a, atau A.1",
        )
    return nomor


Nomor = Annotated[str, baca_teks, AfterValidator(_baca_nomor), WithJsonSchema(pola.NOMOR)]
"""The number of a step as the form prints it: 4, 4a, A.1."""

TanggalCetak = Annotated[
    TanggalForm | None, baca_teks, AfterValidator(baca_tanggal_form), WithJsonSchema(pola.TANGGAL_FORM)
]
WaktuCetak = Annotated[WaktuBaku, baca_teks, AfterValidator(baca_waktu), WithJsonSchema(pola.TEKS)]


class JenisLangkah(StrEnum):
    """The nature of a step, and so its symbol: kapsul, kotak, belah ketupat, kapsul."""

    MULAI = "mulai"
    PROSES = "proses"
    KEPUTUSAN = "keputusan"
    SELESAI = "selesai"


class Peran(StrEnum):
    """What a finished step does to the document that the SOP makes."""

    INSTRUKSI = "instruksi"
    PENUGASAN = "penugasan"
    SUSUN = "susun"
    KOREKSI = "koreksi"
    PARAF = "paraf"
    TANDA_TANGAN = "tanda-tangan"
    ARSIP = "arsip"
    KIRIM = "kirim"
    TOLAK = "tolak"


class TanggalSop(Rekaman):
    """The dates of the form; an empty one is shown as "belum diisi"."""

    pembuatan: TanggalCetak = Field(
        None, description="Tanggal SOP selesai dibuat, seperti tercetak: 16 Juni 2023, Juni 2023. Kosong: belum diisi."
    )
    revisi: TanggalCetak = Field(None, description="Tanggal revisi. Kosong berarti belum diisi.")
    efektif: TanggalCetak = Field(None, description="Tanggal SOP mulai berlaku. Kosong berarti belum diisi.")
    ditandatangani: TanggalCetak = Field(None, description="Tanggal tanda tangan. Kosong berarti belum diisi.")


class Pengesahan(Rekaman):
    """Who ratified the SOP, and where."""

    jabatan: Teks = Field(description="Jabatan yang mengesahkan.")
    nama: Teks | None = Field(None, description="Nama dan gelar pejabat. Kosong berarti belum diisi.")
    pangkat: Teks | None = Field(None, description="Pangkat dan golongan, misalnya Pembina Tingkat I.")
    nip: Nip | None = Field(None, description="NIP 18 angka.")
    tempat: Teks | None = Field(None, description="Tempat penandatanganan.")


class Pelaksana(Rekaman):
    """One column of the form's PELAKSANA part."""

    kode: Kode = Field(description="Kode singkat pelaksana, misalnya camat.")
    nama: Teks = Field(description="Nama di kepala kolom.")
    nama_resmi: Teks | None = Field(None, description="Nama jabatan resmi, bila berbeda dari formulir.")
    singkatan: Teks | None = Field(None, description="Nama pendek untuk kepala kolom yang sempit, misalnya Kasi PMD.")


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
    waktu: WaktuCetak = Field(
        TANPA_WAKTU, description="Waktu baku seperti tercetak, misalnya 5 menit, 1-2 hari, atau Kondisional."
    )
    waktu_sampai: Nomor | None = Field(
        None, description="Nomor langkah terakhir yang berbagi satu sel waktu ini, bila selnya digabung."
    )
    output: Teks = Field("", description="Hasil langkah ini. Kosong berarti tidak tercetak.")

    @property
    def baku(self) -> WaktuBaku:
        """The time that this step alone is held against: none where its cell is shared with further steps."""
        if self.waktu_sampai is None:
            return self.waktu
        return WaktuBaku(f"{self.waktu.teks} (bersama sampai langkah {self.waktu_sampai})", JenisWaktu.TANPA_BACAAN)


class Langkah(Rekaman):
    """One numbered row of the form.

    Without `lanjut`, `mulai` and `proses` go on to the next row; `keputusan` goes to `ya` or `tidak`.
    """

    no: Nomor = Field(description="Nomor langkah seperti di formulir: 4, 4a, atau A.1.")
    aktivitas: Teks = Field(description="Kegiatan, diawali kata kerja, tanpa menyebut pelaksana.")
    pelaksana: tuple[Kode, ...] = Field(min_length=1, description="Kode pelaksana; yang pertama adalah yang utama.")
    jenis: JenisLangkah = Field(description="mulai, proses, keputusan, atau selesai.")
    peran: tuple[Peran, ...] = Field((), description="Arti langkah bagi dokumennya, misalnya [koreksi, paraf].")
    bersamaan_dengan: tuple[Nomor, ...] = Field((), description="Nomor langkah yang dikerjakan bersamaan.")
    lanjut: Nomor | None = Field(None, description="Nomor langkah berikutnya, bila bukan baris sesudahnya.")
    ya: Nomor | None = Field(None, description="Langkah berikutnya bila keputusannya Ya.")
    tidak: Nomor | None = Field(None, description="Langkah tujuan bila keputusannya Tidak.")
    sisi_lanjut: SisiPanah | None = Field(None, description="Sisi panah ke langkah berikutnya, bila diatur sendiri.")
    sisi_ya: SisiPanah | None = Field(None, description="Sisi panah Ya, bila diatur sendiri.")
    sisi_tidak: SisiPanah | None = Field(None, description="Sisi panah Tidak, bila diatur sendiri.")
    mutu_baku: MutuBaku = Field(default_factory=lambda: MutuBaku(), description="Kelengkapan, waktu, dan output.")
    keterangan: Teks = Field("", description="Keterangan di kolom terakhir formulir.")


class Tafsir(Rekaman):
    """A place where the printed form is ambiguous: what was read, and what else it could mean."""

    langkah: Nomor = Field(description="Nomor langkah yang ditafsirkan.")
    bacaan: Teks = Field(description="Cara formulir dibaca di sini.")
    alternatif: tuple[Teks, ...] = Field((), description="Cara baca lain yang mungkin.")
    kembali_ke: tuple[Nomor, ...] = Field((), description="Langkah tujuan lain yang juga diterima bila Tidak.")
    alasan: Teks | None = Field(None, description="Mengapa dibaca begitu.")
    perlu_konfirmasi: YaTidak = Field(True, description="ya: kantor belum memastikan bacaan ini.")


class Sop(Rekaman):
    """One SOP."""

    kode: Kode = Field(description="Nama berkas tanpa .yml; menjadi alamat halamannya. Diisi otomatis.")
    kelompok: Teks = Field("", description="Nama subfolder tempat berkasnya, menjadi judul kelompok. Diisi otomatis.")
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
    jangka_waktu: Teks = Field(
        "", description="Waktu seluruh layanan, bila formulir hanya mencetak satu waktu untuk semuanya."
    )
    tafsir: tuple[Tafsir, ...] = Field((), description="Bagian formulir yang bisa dibaca lebih dari satu cara.")
    catatan: tuple[Teks, ...] = Field((), description="Catatan penyalinan dari formulir cetak.")

    @property
    def berkas(self) -> str:
        """The file of the SOP in the data folder: `sop/pelayanan/ktp.yml`."""
        return "/".join(filter(None, ("sop", self.kelompok, f"{self.kode}.yml")))

    @property
    def disalin(self) -> bool:
        """Whether it is known to be the copy of a printed form: it says how that was copied or read."""
        return bool(self.tafsir or self.catatan)

    @property
    def nama_pelaksana(self) -> dict[str, str]:
        return {pelaksana.kode: pelaksana.nama for pelaksana in self.pelaksana}

    @cached_property
    def bersama(self) -> dict[str, tuple[str, ...]]:
        """For each step the steps that are done alongside it, itself among them, in the order of the form."""
        groups = {langkah.no: {langkah.no} for langkah in self.langkah}
        for langkah in self.langkah:
            for lain in langkah.bersamaan_dengan:
                if lain in groups and groups[lain] is not groups[langkah.no]:
                    joined = groups[langkah.no] | groups[lain]
                    groups |= dict.fromkeys(joined, joined)
        rows = [langkah.no for langkah in self.langkah]
        return {no: tuple(one for one in rows if one in group) for no, group in groups.items()}

    @cached_property
    def panah(self) -> dict[str, tuple[tuple[str, str], ...]]:
        """For each step its outgoing arrows as (field, number of the step they lead to).

        Steps done alongside one another have no arrow between them, whatever order they are printed in; an arrow to
        one of them leads to all.
        """
        return {langkah.no: tuple(self._arrows(row, langkah)) for row, langkah in enumerate(self.langkah)}

    def _arrows(self, row: int, langkah: Langkah) -> Iterator[tuple[str, str]]:
        group = self.bersama[langkah.no]
        ways: tuple[tuple[str, str | None], ...]
        match langkah.jenis:
            case JenisLangkah.MULAI | JenisLangkah.PROSES:
                after = next((one.no for one in self.langkah[row + 1 :] if one.no not in group), None)
                stated = langkah.lanjut if langkah.lanjut not in group or langkah.lanjut == langkah.no else None
                ways = (("lanjut", stated or after),)
            case JenisLangkah.KEPUTUSAN:
                ways = (("ya", langkah.ya), ("tidak", langkah.tidak))
            case JenisLangkah.SELESAI:
                ways = ()
            case _:
                assert_never(langkah.jenis)
        for field, no in ways:
            if no is not None:
                yield from ((field, each) for each in self.bersama.get(no, (no,)))
