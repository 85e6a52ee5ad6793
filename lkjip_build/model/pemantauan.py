"""What the office found when it watched an SOP: data/sop/KODE.pemantauan.csv, beside the SOP's own file."""

from enum import StrEnum

from pydantic import Field

from lkjip_build.model.nilai import Semester, Tahun, Teks
from lkjip_build.model.rekaman import Rekaman
from lkjip_build.model.sop import Nomor


class Berjalan(StrEnum):
    """Whether a procedure runs well."""

    BAIK = "baik"
    TIDAK = "tidak"


class Pemantauan(Rekaman):
    """One row: a step of the SOP in one half year.

    Dasar: PermenPANRB 35/2012, Tabel 7: prosedur, berjalan baik/tidak, catatan, tindakan, paraf, setiap enam bulan.
    """

    tahun: Tahun = Field(description="Tahun yang dipantau.")
    semester: Semester = Field(description="1 untuk Januari sampai Juni, 2 untuk Juli sampai Desember.")
    langkah: Nomor = Field(description="Nomor langkah SOP.")
    berjalan: Berjalan | None = Field(None, description="baik atau tidak. Kosong berarti belum dinilai.")
    catatan: Teks | None = Field(None, description="Catatan hasil pemantauan.")
    tindakan: Teks | None = Field(None, description="Yang dilakukan supaya langkah ini berjalan baik.")
    paraf: Teks | None = Field(None, description="Siapa yang memaraf. Kosong berarti belum diparaf.")
