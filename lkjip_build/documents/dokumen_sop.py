"""The files of an SOP beside its page: the form to print and sign, and the flow for process modellers."""

import json
from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from lkjip_build.bahasa.tanggal import tanggal
from lkjip_build.documents.bpmn import bpmn
from lkjip_build.documents.sop_pdf import BarisSop, IsiSop, sop_pdf
from lkjip_build.drawing.alur import Alur
from lkjip_build.drawing.gambar_sop import alur_of
from lkjip_build.model.sop import Langkah, Sop
from lkjip_build.privasi import samarkan_isi, tanda_nip
from lkjip_build.prosa import baris_polos, urai
from lkjip_build.susunan.halaman_sop import berkas_sop
from lkjip_build.susunan.situs import Situs


def files(situs: Situs) -> Iterator[tuple[str, bytes]]:
    """Yield (path in the site, bytes) of the documents of every SOP; DocumentError where one cannot be set."""
    for sop in situs.data.sop.values():
        berkas = berkas_sop(sop)
        alur = samarkan_isi(alur_of(sop))
        isi = json.dumps(samarkan_isi(contents(sop, nip=situs.data.instansi.tampilkan_nip)), ensure_ascii=False)
        yield f"sop/{sop.kode}/{berkas.pdf}", _pdf(isi, alur, document_date(sop, situs.hari_ini), _mark(sop, situs))
        aktivitas = {langkah.no: langkah.aktivitas for langkah in sop.langkah}
        yield f"sop/{sop.kode}/{berkas.bpmn}", bpmn(alur, sop.nama, aktivitas)


@lru_cache(maxsize=64)
def _pdf(isi: str, alur: Alur, on: date, tanda: str) -> bytes:
    """Return the PDF of the same texts and flow only once in a process, so that a preview sets only what changed."""
    return sop_pdf(json.loads(isi), alur, on, tanda=tanda)


def _mark(sop: Sop, situs: Situs) -> str:
    marks = ["DATA CONTOH"] if situs.contoh else []
    if any(tafsir.perlu_konfirmasi for tafsir in sop.tafsir):
        marks.append("alur belum dikonfirmasi")
    return ", ".join(marks)


def document_date(sop: Sop, hari_ini: date) -> date:
    """Return the last date on the form, so that an unchanged SOP gives the same bytes; today where it has none."""
    known = [found for _, found in sop.tanggal if found is not None]
    return max(known, default=hari_ini)


def contents(sop: Sop, *, nip: bool) -> IsiSop:
    """Return the texts of the form; `nip` prints the NIP in full, as only a signed document may."""
    shown = list(tanda_nip(sop.disahkan.nip or "", utuh=nip))
    jabatan, nama = sop.disahkan.jabatan, sop.disahkan.nama or ""
    tempat = sop.disahkan.tempat or "tempat belum diisi"
    return {
        "kop": list(sop.unit),
        "nama": sop.nama,
        "judul_alur": f"SOP {sop.nama}",
        "nomor": sop.nomor or "",
        "tanggal": {
            "pembuatan": tanggal(sop.tanggal.pembuatan, ""),
            "revisi": tanggal(sop.tanggal.revisi, ""),
            "efektif": tanggal(sop.tanggal.efektif, ""),
        },
        "disahkan": {"jabatan": jabatan, "nama": nama, "nip": shown},
        "tanda_tangan": {
            "jabatan": jabatan,
            "nama": nama,
            "nip": shown,
            "tempat_tanggal": f"{tempat}, {tanggal(sop.tanggal.ditandatangani)}",
        },
        "dasar_hukum": list(sop.dasar_hukum),
        "kualifikasi": list(sop.kualifikasi),
        "keterkaitan": list(sop.keterkaitan),
        "peralatan": list(sop.peralatan),
        "peringatan": ["\n".join(lines)] if (lines := _baris_peringatan(sop)) else [],
        "pencatatan": list(sop.pencatatan),
        "langkah": [_baris(langkah) for langkah in sop.langkah],
    }


def _baris_peringatan(sop: Sop) -> list[str]:
    return [line for blok in urai(sop.peringatan or "") for line in baris_polos(blok)]


def _baris(langkah: Langkah) -> BarisSop:
    return {
        "no": langkah.no,
        "aktivitas": langkah.aktivitas,
        "kelengkapan": list(langkah.mutu_baku.kelengkapan),
        "waktu": str(langkah.mutu_baku.waktu),
        "output": langkah.mutu_baku.output,
        "keterangan": langkah.keterangan,
    }
