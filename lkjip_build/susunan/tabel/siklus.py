"""The log of a cycle, step by step; the schedule of one that is not sent yet; all cycles."""

import re
from collections.abc import Sequence
from datetime import date

from lkjip_build.bahasa import pelaksanaan as kata
from lkjip_build.bahasa import siklus as kata_siklus
from lkjip_build.bahasa.daftar import rangkai_sel
from lkjip_build.bahasa.langkah import judul
from lkjip_build.bahasa.tanggal import hari_tanggal, saat_pendek, tanggal
from lkjip_build.compute.siklus import JadwalLangkah, Pelaksanaan, Siklus
from lkjip_build.isi import KANAN, Asal, Baris, Kolom, Potongan, Sel, Tabel, tabel, tebal, teks
from lkjip_build.model.sop import Sop
from lkjip_build.susunan import asal_siklus
from lkjip_build.susunan.catatan import angka_teks
from lkjip_build.susunan.sel import berangka, lama, waktu_baku

LOG = (
    Kolom("langkah", "Langkah", 6),
    Kolom("pelaksana", "Pelaksana", 4),
    Kolom("mulai", "Mulai", 3),
    Kolom("selesai", "Selesai", 3),
    Kolom("lama", "Lama", 3, KANAN),
    Kolom("mutu_baku", "Mutu baku", 2.4, KANAN),
    Kolom("keputusan", "Keputusan", 2.4),
    Kolom("bukti", "Bukti dan catatan", 6),
)
JADWAL = (
    Kolom("langkah", "Langkah", 5),
    Kolom("pelaksana", "Pelaksana", 4),
    Kolom("mulai", "Mulai", 4),
    Kolom("selesai", "Selesai", 4),
    Kolom("sudah", "Sudah?", 3),
)
_SESUDAH = (0, 1, 2, 3, 7)
"""The columns of the log that need no mutu baku beside them."""
_ALAMAT = re.compile(r"https?://[^\s<>\"'`]+")


def tabel_log(siklus: Siklus, sop: Sop | None, kode: str, judul_tabel: str) -> Tabel:
    """Return every execution in the order of time beside its mutu baku; how days are counted stands below."""
    rows = [_execution(siklus, satu, sop) for satu in siklus.pelaksanaan]
    return tabel(kode, judul_tabel, LOG, rows, melintang=True, catatan=kata.cara_hitung(siklus.cara_hitung))


def tabel_sesudah(siklus: Siklus, sop: Sop | None, kode: str, judul_tabel: str) -> Tabel:
    """Return what was done after the report was signed: which step, by whom, when, and what shows it."""
    rows = (_execution(siklus, satu, sop) for satu in siklus.sesudah_tanda_tangan)
    shown = (Baris(tuple(one.sel[at] for at in _SESUDAH)) for one in rows)
    return tabel(kode, judul_tabel, [LOG[at] for at in _SESUDAH], shown)


def _execution(siklus: Siklus, satu: Pelaksanaan, sop: Sop | None) -> Baris:
    note = kata.keterangan_lama(satu.keterangan) if satu.keterangan else ""
    waited = kata.menunggu(satu)
    waited_for = asal_siklus.tunggu(siklus.pelaksanaan[satu.urutan - 2], satu) if satu.tunggu else Asal()
    other = kata.bacaan_lain(satu.tafsir) if satu.tafsir else ""
    link = satu.bukti if satu.bukti and _ALAMAT.fullmatch(satu.bukti) else ""
    return Baris(
        (
            teks(judul(satu.nama), kata.kali_ke(satu), kepala=True),
            teks(satu.pelaksana or "–"),
            teks(saat_pendek(satu.mulai)).with_small(waited, angka=angka_teks(waited, waited_for)),
            teks(kata.selesai(siklus, satu)),
            lama(satu.lama, asal_siklus.lama(satu)).with_small(note, angka=angka_teks(note, asal_siklus.lama(satu))),
            _baku(satu, sop).with_small(kata.lewat_baku(satu)),
            teks(str(satu.keputusan or "–")),
            teks(Potongan(satu.bukti or "–", tautan=link), rangkai_sel(satu.catatan or "", other)),
        )
    )


def _baku(satu: Pelaksanaan, sop: Sop | None) -> Sel:
    step = next((step for step in sop.langkah if step.no == satu.langkah), None) if sop else None
    return waktu_baku(satu.baku, asal_siklus.mutu_baku(step)) if step else teks("–")


def tabel_jadwal(siklus: Siklus, kode: str) -> Tabel:
    """Return the latest days of each step that still make the deadline."""
    judul_tabel = f"Paling lambat mulai dan selesai supaya laporan {siklus.tahun} tepat waktu"
    return tabel(kode, judul_tabel, JADWAL, map(_step, siklus.jadwal))


def _step(satu: JadwalLangkah) -> Baris:
    done = kata.sudah(satu)
    return Baris(
        (
            teks(f"{satu.no}. {satu.aktivitas}", kepala=True),
            teks(satu.pelaksana),
            teks(hari_tanggal(satu.mulai)),
            teks(hari_tanggal(satu.selesai)),
            teks(tebal(done) if satu.terlewat else done),
        )
    )


def tabel_semua_siklus(semua: Sequence[Siklus], kode: str) -> Tabel:
    """Return the cycle of every year in one row."""
    columns = (
        Kolom("tahun", "Laporan"),
        Kolom("status", "Status", 3),
        Kolom("mulai", "Dimulai", 3),
        Kolom("putaran", kata_siklus.nama_putaran(semua), 2, KANAN),
        Kolom("lama", "Lama seluruhnya", 2, KANAN),
        Kolom("dikirim", "Dikirim", 3),
        Kolom("tenggat", "Tenggat", 3),
        Kolom("tepat_waktu", "Ketepatan waktu", 2),
    )
    return tabel(kode, "Siklus penyusunan laporan setiap tahun", columns, map(_year, semua))


def _year(siklus: Siklus) -> Baris:
    came = asal_siklus.siklus(siklus)
    return Baris(
        (
            teks(str(siklus.tahun), ke=f"/siklus/{siklus.tahun}/", kepala=True),
            berangka(kata_siklus.sebutan(siklus), angka_teks(kata_siklus.sebutan(siklus), came)),
            teks(tanggal(_begin(siklus), "belum")),
            putaran(siklus),
            berangka(kata_siklus.lama_seluruhnya(siklus), angka_teks(kata_siklus.lama_seluruhnya(siklus), came)),
            teks(tanggal(siklus.tanggal_kirim, "belum")),
            teks(tanggal(siklus.tenggat.nominal)),
            teks(kata_siklus.ketepatan(siklus)),
        )
    )


def putaran(siklus: Siklus) -> Sel:
    """Return the number of correction rounds."""
    printed = kata_siklus.putaran(siklus)
    return berangka(printed, angka_teks(printed, asal_siklus.siklus(siklus)))


def _begin(siklus: Siklus) -> date | None:
    """Return the first day that the log knows."""
    moments = [satu.mulai or satu.selesai for satu in siklus.pelaksanaan]
    return min((one.tanggal for one in moments if one), default=None)
