"""One year of reporting: data/TAHUN/{laporan,analisis}.yml and data/TAHUN/{kinerja,anggaran,siklus,konfirmasi}.csv."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field, PlainValidator, ValidationInfo, WithJsonSchema

from lkjip_build.model.konfirmasi import Konfirmasi
from lkjip_build.model.masalah_nilai import BENTUK_SALAH, PILIHAN_TIDAK_DIKENAL
from lkjip_build.model.nilai import (
    Angka,
    Bulat,
    Kode,
    Nilai,
    Prosa,
    Rupiah,
    Tanggal,
    Teks,
    Url,
    Waktu,
    fault,
    parse_nilai,
)
from lkjip_build.model.rekaman import Rekaman
from lkjip_build.model.renstra import Indikator


def _nilai_of_indikator(*, rentang: bool) -> PlainValidator:
    """Read a cell by the scale of the row's indikator, which `load` gives in the validation context by kode."""

    def read(value: object, info: ValidationInfo) -> Nilai:
        if not isinstance(value, str):
            raise fault(BENTUK_SALAH, "isian ini harus satu nilai", "tulis satu angka")
        known: dict[str, Indikator] = (info.context or {}).get("indikator", {})
        indikator = known.get(info.data.get("indikator", ""))
        if indikator is None:
            return parse_nilai(value, rentang=rentang)
        return parse_nilai(value, indikator.skala, rentang=rentang, satuan=indikator.satuan)

    return PlainValidator(read)


_SCHEMA = WithJsonSchema({"type": ["string", "number"]})
TargetIndikator = Annotated[Nilai, _nilai_of_indikator(rentang=True), _SCHEMA]
RealisasiIndikator = Annotated[Nilai, _nilai_of_indikator(rentang=False), _SCHEMA]


class Kinerja(Rekaman):
    """One row of kinerja.csv: an indikator in this year."""

    indikator: Kode = Field(description="Kode indikator dari renstra.yml.")
    nama: Teks | None = Field(
        None,
        description="Nama indikator, supaya baris mudah dikenali; diisi lkjip rapikan. Tidak dipakai menghitung.",
        json_schema_extra={"kolom_opsional": True},
    )
    target: TargetIndikator | None = Field(None, description="Target Perjanjian Kinerja murni.")
    target_perubahan: TargetIndikator | None = Field(
        None, description="Target PK perubahan; kosong berarti tidak berubah."
    )
    tw1: RealisasiIndikator | None = Field(None, description="Realisasi triwulan I. Kosong berarti belum ada.")
    tw2: RealisasiIndikator | None = Field(None, description="Realisasi triwulan II. Kosong berarti belum ada.")
    tw3: RealisasiIndikator | None = Field(None, description="Realisasi triwulan III. Kosong berarti belum ada.")
    tw4: RealisasiIndikator | None = Field(None, description="Realisasi triwulan IV. Kosong berarti belum ada.")
    realisasi: RealisasiIndikator | None = Field(
        None, description="Realisasi setahun. Kosong berarti belum ada, bukan 0."
    )
    sumber_data: Teks | None = Field(None, description="Dokumen asal angka ini.")
    catatan: Teks | None = Field(None, description="Catatan untuk pembaca.")
    capaian_terbit: Angka | None = Field(
        None,
        description="Persentase di laporan cetak terdahulu, untuk dibandingkan.",
        json_schema_extra={"kolom_opsional": True},
    )

    @property
    def triwulan(self) -> tuple[Nilai | None, Nilai | None, Nilai | None, Nilai | None]:
        return (self.tw1, self.tw2, self.tw3, self.tw4)

    @property
    def target_berlaku(self) -> Nilai | None:
        """The target that counts: the amended one where the PK was amended."""
        return self.target if self.target_perubahan is None else self.target_perubahan


def _read_kode_list(value: object) -> tuple[str, ...]:
    return tuple(str(value).replace(",", " ").split())


class Anggaran(Rekaman):
    """One row of anggaran.csv: a kegiatan (or sub-kegiatan) with its money, counted once."""

    kode: Kode = Field(description="Kode program atau kegiatan, misalnya 7.01.02.2.01.")
    program: Teks = Field(description="Nama program.")
    kegiatan: Teks | None = Field(None, description="Nama kegiatan.")
    sasaran: Annotated[tuple[str, ...], PlainValidator(_read_kode_list), WithJsonSchema({"type": "string"})] = Field(
        (), description="Kode sasaran yang didukung, dipisah spasi: S1 S2."
    )
    pagu: Rupiah = Field(description="Pagu murni dalam rupiah.")
    pagu_perubahan: Rupiah | None = Field(None, description="Pagu perubahan; kosong berarti tidak berubah.")
    realisasi: Rupiah | None = Field(None, description="Realisasi dalam rupiah. Kosong berarti belum ada.")
    catatan: Teks | None = Field(None, description="Catatan untuk pembaca.")

    @property
    def pagu_berlaku(self) -> Rupiah:
        return self.pagu if self.pagu_perubahan is None else self.pagu_perubahan


class Keputusan(StrEnum):
    YA = "ya"
    TIDAK = "tidak"


class Kejadian(Rekaman):
    """One row of siklus.csv: one execution of a step."""

    langkah: Bulat = Field(description="Nomor langkah SOP.")
    pelaksana: Kode | None = Field(None, description="Kode pelaksana yang mengerjakan.")
    mulai: Waktu | None = Field(None, description="Saat mulai: 2026-01-05 atau 2026-01-05 08.15.")
    selesai: Waktu | None = Field(None, description="Saat selesai. Kosong berarti masih berjalan.")
    keputusan: Keputusan | None = Field(None, description="ya atau tidak, hanya pada langkah keputusan.")
    keluaran: Teks | None = Field(None, description="Hasil langkah ini.")
    bukti: Teks | None = Field(None, description="Nomor surat atau nama berkas bukti.")
    catatan: Teks | None = Field(None, description="Catatan, misalnya apa yang harus diperbaiki.")


class PerjanjianKinerja(Rekaman):
    """A signed performance agreement: murni, or perubahan with its reason."""

    versi: Annotated[
        str, PlainValidator(lambda text: _read_versi(text)), WithJsonSchema({"enum": ["murni", "perubahan"]})
    ] = Field(description="murni atau perubahan.")
    tanggal: Tanggal | None = Field(None, description="Tanggal ditandatangani. Kosong berarti belum diisi.")
    alasan: Teks | None = Field(None, description="Alasan perubahan.")


def _read_versi(text: object) -> str:
    if text not in ("murni", "perubahan"):
        raise fault(PILIHAN_TIDAK_DIKENAL, f"'{text}' bukan versi PK", "tulis murni atau perubahan")
    return str(text)


class Reviu(Rekaman):
    """The review of the report by the Inspektorat, where there is one."""

    oleh: Teks = Field(description="Unit yang mereviu.")
    tanggal: Tanggal | None = Field(None, description="Tanggal pernyataan reviu.")
    dokumen: Teks | None = Field(None, description="Nomor atau nama dokumen reviu.")


class LaporanFakta(Rekaman):
    """The report's own facts and prose: laporan.yml."""

    sop: Kode = Field("penyusunan-lkjip", description="Kode SOP yang mengatur siklus tahun ini.")
    surat_edaran: Teks | None = Field(None, description="Nomor surat edaran Sekda.")
    tenggat_surat_edaran: Tanggal | None = Field(None, description="Tenggat menurut surat edaran Sekda.")
    perjanjian_kinerja: tuple[PerjanjianKinerja, ...] = Field((), description="PK murni dan perubahannya.")
    penandatangan: Kode | None = Field(None, description="Kode pejabat yang menandatangani, dari instansi.yml.")
    reviu: Reviu | None = Field(None, description="Reviu Inspektorat, bila ada.")
    tautan: Url | None = Field(None, description="Alamat laporan yang sudah terbit, bila ada.")
    sumber: tuple[Teks, ...] = Field((), description="Sumber angka tahun ini.")
    kata_pengantar: Prosa | None = Field(None, description="Kata pengantar. Kosong berarti belum ditulis.")
    ikhtisar: Prosa | None = Field(None, description="Ikhtisar eksekutif. Kosong berarti belum ditulis.")
    gambaran_umum: Prosa | None = Field(None, description="Gambaran umum kantor.")
    struktur_organisasi: Prosa | None = Field(None, description="Struktur organisasi.")
    tugas_fungsi: Prosa | None = Field(None, description="Tugas dan fungsi.")
    isu_strategis: Prosa | None = Field(None, description="Isu strategis tahun ini.")
    penutup: Prosa | None = Field(None, description="Kesimpulan.")
    langkah_perbaikan: Prosa | None = Field(None, description="Langkah perbaikan ke depan.")


class AnalisisSasaran(Rekaman):
    """The analysis of one sasaran that Bab III asks for: analisis.yml."""

    penyebab: Prosa | None = Field(None, description="Penyebab berhasil atau gagal, naik atau turun.")
    solusi: Prosa | None = Field(None, description="Solusi yang sudah dilakukan.")
    efisiensi: Prosa | None = Field(None, description="Analisis efisiensi penggunaan sumber daya.")
    program_penunjang: Prosa | None = Field(None, description="Program dan kegiatan yang menunjang.")
    rencana_tindak_lanjut: Prosa | None = Field(None, description="Yang akan dilakukan tahun berikutnya.")


class Laporan(Rekaman):
    """All records of one year."""

    tahun: int
    fakta: LaporanFakta
    kinerja: tuple[Kinerja, ...]
    anggaran: tuple[Anggaran, ...] = ()
    analisis: dict[str, AnalisisSasaran] = Field(default_factory=dict)
    siklus: tuple[Kejadian, ...] = ()
    konfirmasi: tuple[Konfirmasi, ...] = ()
