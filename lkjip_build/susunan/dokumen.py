"""The whole report of a year in the order of PermenPANRB 53/2014."""

from lkjip_build.bahasa.segel import EDISI
from lkjip_build.isi import Dokumen, LembarFormulir
from lkjip_build.isi.nomor import bernomor
from lkjip_build.susunan.awal import awal
from lkjip_build.susunan.bab_1 import bab_1
from lkjip_build.susunan.bab_2 import bab_2
from lkjip_build.susunan.bab_3 import bab_3
from lkjip_build.susunan.bab_4 import bab_4
from lkjip_build.susunan.bahan import Bahan
from lkjip_build.susunan.lampiran import lampiran
from lkjip_build.susunan.situs import Situs

DRAF = "DRAF"
CONTOH = "DATA CONTOH"
FORMULIR = (
    LembarFormulir("Perjanjian Kinerja", "formulir-pk", wajib=True),
    LembarFormulir("PK Anggaran", "formulir-pk-anggaran"),
    LembarFormulir("PK Perubahan", "formulir-pk-perubahan"),
    LembarFormulir("PK Perubahan Anggaran", "formulir-pk-perubahan-anggaran"),
    LembarFormulir("Rencana Aksi", "tabel-rencana-aksi"),
    LembarFormulir("Pengukuran Kinerja", "tabel-pengukuran", wajib=True),
    LembarFormulir("Realisasi Anggaran", "tabel-pengukuran-anggaran", wajib=True),
    LembarFormulir("Anggaran Triwulan", "tabel-anggaran-triwulan"),
    LembarFormulir("Serapan dan Realisasi", "tabel-pengukuran-laju", kurva=("serapan", "capaian")),
)
"""The sheets of the workbook of a year: the forms of PermenPANRB 53/2014 that a clerk goes on computing with."""


def susun(situs: Situs, tahun: int) -> Dokumen:
    """Return the report of a year that the site has, numbered and ready for every output.

    It carries "DRAF" until it is signed, "EDISI DIKOREKSI" where it is not as it was signed, and "DATA CONTOH" until
    its data are the office's own.
    """
    bahan = Bahan(situs.untuk(tahun), tahun)
    instansi = bahan.instansi
    corrected = bahan.riwayat
    tanda = [
        *([] if bahan.final else [DRAF]),
        *([EDISI] if corrected else []),
        *([CONTOH] if situs.contoh else []),
    ]
    dokumen = Dokumen(
        tahun,
        f"Laporan Kinerja Instansi Pemerintah (LKjIP) Tahun {tahun}",
        f"Pemerintah {instansi.kabupaten}",
        instansi.nama,
        bahan.tempat,
        instansi.alamat or "",
        max([bahan.tanggal_dokumen, *(one.tanggal for riwayat in corrected for one in riwayat.koreksi)]),
        tuple(tanda),
        (*awal(bahan), bab_1(bahan), bab_2(bahan), bab_3(bahan), bab_4(bahan), *lampiran(bahan)),
        FORMULIR,
        dikoreksi=bool(corrected),
    )
    return bernomor(dokumen)
