"""One year of reporting: data/TAHUN/{laporan,analisis}.yml and the tables beside them."""

from collections.abc import Sequence
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Any

from pydantic import Field, PlainValidator, ValidationInfo, WithJsonSchema, model_validator
from pydantic.config import JsonDict

from lkjip_build.model.konfirmasi import Konfirmasi
from lkjip_build.model.masalah_nilai import PILIHAN_TIDAK_DIKENAL
from lkjip_build.model.nilai import Angka, Kode, Prosa, Rupiah, Tanggal, Teks, Url, Waktu, fault
from lkjip_build.model.nilai_indikator import RealisasiIndikator, TargetIndikator
from lkjip_build.model.nilai_ukur import Nilai
from lkjip_build.model.pengesahan import Koreksi
from lkjip_build.model.rekaman import Rekaman
from lkjip_build.model.rencana_aksi import RencanaAksi
from lkjip_build.model.sop import Nomor
from lkjip_build.model.sumber_daya import Pegawai, Sarana

_TANDA = "Boleh memuat tabel, gambar, dan angka dari tabel, misalnya {iku-01.realisasi}."
"""What every prose of a report may hold; lkjip_build/panduan/tulisan.md says how."""

TRIWULAN = ("tw1", "tw2", "tw3", "tw4")
"""The columns of the four quarters, in kinerja.csv and anggaran.csv alike."""


class Kinerja(Rekaman):
    """One row of kinerja.csv: an indikator in this year."""

    indikator: Kode = Field(description="Kode indikator dari renstra.yml.")
    nama: Teks | None = Field(
        None,
        description="Nama indikator, supaya baris mudah dikenali; diisi lkjip rapikan. Tidak dipakai menghitung.",
        json_schema_extra={"kolom_opsional": True},
    )
    target: TargetIndikator | None = Field(
        None, description="Target Perjanjian Kinerja murni: angka, rentang 80-90, atau bagian 30/35."
    )
    target_perubahan: TargetIndikator | None = Field(
        None, description="Target PK perubahan; kosong berarti tidak berubah."
    )
    tw1: RealisasiIndikator | None = Field(None, description="Realisasi triwulan I. Kosong berarti belum ada.")
    tw2: RealisasiIndikator | None = Field(None, description="Realisasi triwulan II. Kosong berarti belum ada.")
    tw3: RealisasiIndikator | None = Field(None, description="Realisasi triwulan III. Kosong berarti belum ada.")
    tw4: RealisasiIndikator | None = Field(None, description="Realisasi triwulan IV. Kosong berarti belum ada.")
    realisasi: RealisasiIndikator | None = Field(
        None,
        description="Realisasi setahun: angka, atau bagian 30/35 bila satuannya persen. Kosong berarti belum ada, "
        "bukan 0.",
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


TINGKAT_PROGRAM, TINGKAT_KEGIATAN = 3, 5
"""How many segments the code of a program and of a kegiatan has: `7.01.01`, `7.01.01.2.01`; a longer one is a sub
kegiatan's.

Dasar: Kepmendagri 050-5889/2021, the nomenclature of regional budgets.
"""

_OPSIONAL: JsonDict = {"kolom_opsional": True}


def potong_kode(kode: str, ruas: int) -> str:
    """Return the first segments of a budget code: `7.01.01` of `7.01.01.2.01`."""
    return ".".join(kode.split(".")[:ruas])


def is_jumlah(kode: str) -> bool:
    """Tell whether a row of this kode sums all others."""
    return kode.casefold() in ("jumlah", "total")


class KodeAnggaran(Rekaman):
    """One row of kode-anggaran.csv: what a code of the budget is called, in every year."""

    kode: Kode = Field(description="Kode program, kegiatan, atau sub kegiatan.")
    nama: Teks = Field(description="Namanya menurut nomenklatur.")


class Anggaran(Rekaman):
    """One row of anggaran.csv: a program, kegiatan or sub kegiatan with its money, counted once."""

    kode: Kode = Field(
        description="Kode program, kegiatan, atau sub kegiatan, misalnya 7.01.02.2.01. JUMLAH untuk baris jumlah."
    )
    program: Teks = Field(description="Nama program. Boleh kosong bila kodenya ada di kode-anggaran.csv.")
    kegiatan: Teks | None = Field(None, description="Nama kegiatan.")
    sub_kegiatan: Teks | None = Field(None, description="Nama sub kegiatan.", json_schema_extra=_OPSIONAL)
    sasaran: Annotated[tuple[str, ...], PlainValidator(_read_kode_list), WithJsonSchema({"type": "string"})] = Field(
        (), description="Kode sasaran yang didukung, dipisah spasi: S1 S2."
    )
    pagu: Rupiah = Field(description="Pagu murni dalam rupiah.")
    pagu_perubahan: Rupiah | None = Field(None, description="Pagu perubahan; kosong berarti tidak berubah.")
    tw1: Rupiah | None = Field(
        None, description="Realisasi sampai triwulan I, dalam rupiah.", json_schema_extra=_OPSIONAL
    )
    tw2: Rupiah | None = Field(
        None, description="Realisasi sampai triwulan II: triwulan I dan II bersama.", json_schema_extra=_OPSIONAL
    )
    tw3: Rupiah | None = Field(None, description="Realisasi sampai triwulan III.", json_schema_extra=_OPSIONAL)
    tw4: Rupiah | None = Field(
        None, description="Realisasi sampai triwulan IV, jadi sama dengan realisasi.", json_schema_extra=_OPSIONAL
    )
    realisasi: Rupiah | None = Field(None, description="Realisasi dalam rupiah. Kosong berarti belum ada.")
    keluaran: Teks | None = Field(
        None, description="Apa yang dihasilkan, misalnya Laporan capaian kinerja.", json_schema_extra=_OPSIONAL
    )
    satuan: Teks | None = Field(None, description="Satuan keluaran, misalnya dokumen.", json_schema_extra=_OPSIONAL)
    target_keluaran: Angka | None = Field(
        None, description="Banyaknya keluaran yang dijanjikan.", json_schema_extra=_OPSIONAL
    )
    realisasi_keluaran: Angka | None = Field(
        None,
        description="Banyaknya keluaran yang dihasilkan. Kosong berarti belum ada, bukan 0.",
        json_schema_extra=_OPSIONAL,
    )
    catatan: Teks | None = Field(None, description="Catatan untuk pembaca.")

    @model_validator(mode="before")
    @classmethod
    def _named(cls, given: Any, info: ValidationInfo) -> Any:
        """Fill in the names that the row leaves out, from the table of codes that `load` gives in the context."""
        if not isinstance(given, dict) or not isinstance(kode := given.get("kode"), str):
            return given
        nama: dict[str, str] = (info.context or {}).get("kode_anggaran", {})
        kode = kode.strip()
        found = {
            "program": kode if is_jumlah(kode) else nama.get(potong_kode(kode, TINGKAT_PROGRAM)),
            "kegiatan": nama.get(potong_kode(kode, TINGKAT_KEGIATAN)) if kode.count(".") >= TINGKAT_PROGRAM else None,
            "sub_kegiatan": nama.get(kode) if kode.count(".") >= TINGKAT_KEGIATAN else None,
        }
        missing = {
            name: text for name, text in found.items() if text is not None and not str(given.get(name) or "").strip()
        }
        return {**given, **missing}

    @property
    def pagu_berlaku(self) -> Rupiah:
        return self.pagu if self.pagu_perubahan is None else self.pagu_perubahan

    @property
    def triwulan(self) -> tuple[Decimal | None, Decimal | None, Decimal | None, Decimal | None]:
        return (self.tw1, self.tw2, self.tw3, self.tw4)

    @property
    def nama(self) -> str:
        """The name of the line itself: that of its lowest level."""
        return self.sub_kegiatan or self.kegiatan or self.program


def pisah_jumlah(semua: Sequence[Anggaran]) -> tuple[tuple[Anggaran, ...], tuple[Anggaran, ...]]:
    """Return the lines that count, and the sums that were typed beside them: a row JUMLAH, or a program or kegiatan
    whose parts stand in the table too. Sums are compared with their parts and never added.
    """
    parents = {potong_kode(one.kode, ruas) for one in semua for ruas in range(1, one.kode.count(".") + 1)}
    jumlah = tuple(one for one in semua if is_jumlah(one.kode) or one.kode in parents)
    return tuple(one for one in semua if not is_jumlah(one.kode) and one.kode not in parents), jumlah


class Keputusan(StrEnum):
    YA = "ya"
    TIDAK = "tidak"


class Kejadian(Rekaman):
    """One row of siklus.csv: one execution of a step."""

    langkah: Nomor = Field(description="Nomor langkah SOP.")
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
    kata_pengantar: Prosa | None = Field(None, description=f"Kata pengantar. Kosong berarti belum ditulis. {_TANDA}")
    ikhtisar: Prosa | None = Field(None, description=f"Ikhtisar eksekutif. Kosong berarti belum ditulis. {_TANDA}")
    gambaran_umum: Prosa | None = Field(None, description=f"Gambaran umum kantor. {_TANDA}")
    struktur_organisasi: Prosa | None = Field(None, description=f"Struktur organisasi. {_TANDA}")
    tugas_fungsi: Prosa | None = Field(None, description=f"Tugas dan fungsi. {_TANDA}")
    isu_strategis: Prosa | None = Field(None, description=f"Isu strategis tahun ini. {_TANDA}")
    penutup: Prosa | None = Field(None, description=f"Kesimpulan. {_TANDA}")
    langkah_perbaikan: Prosa | None = Field(None, description=f"Langkah perbaikan ke depan. {_TANDA}")


class AnalisisSasaran(Rekaman):
    """The analysis of one sasaran, or of a tujuan with indikator, that Bab III asks for: analisis.yml."""

    penyebab: Prosa | None = Field(None, description=f"Penyebab berhasil atau gagal, naik atau turun. {_TANDA}")
    solusi: Prosa | None = Field(None, description=f"Solusi yang sudah dilakukan. {_TANDA}")
    efisiensi: Prosa | None = Field(None, description=f"Analisis efisiensi penggunaan sumber daya. {_TANDA}")
    program_penunjang: Prosa | None = Field(None, description=f"Program dan kegiatan yang menunjang. {_TANDA}")
    rencana_tindak_lanjut: Prosa | None = Field(None, description=f"Yang akan dilakukan tahun berikutnya. {_TANDA}")


URAIAN_TUJUAN = ("penyebab", "solusi", "rencana_tindak_lanjut")
"""The fields of an analysis that a tujuan with indikator has; money and programmes belong to the sasaran."""


class Laporan(Rekaman):
    """All records of one year."""

    tahun: int
    fakta: LaporanFakta
    kinerja: tuple[Kinerja, ...]
    rencana_aksi: tuple[RencanaAksi, ...] = ()
    anggaran: tuple[Anggaran, ...] = ()
    jumlah_anggaran: tuple[Anggaran, ...] = Field(
        (), description="Jumlah yang ditulis di anggaran.csv; tidak ikut dihitung."
    )
    analisis: dict[str, AnalisisSasaran] = Field(default_factory=dict)
    siklus: tuple[Kejadian, ...] = ()
    konfirmasi: tuple[Konfirmasi, ...] = ()
    koreksi: tuple[Koreksi, ...] = ()
    kepegawaian: tuple[Pegawai, ...] = ()
    sarana: tuple[Sarana, ...] = ()
