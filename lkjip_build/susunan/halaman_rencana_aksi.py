"""The plan of action of a year as a page: what was promised for each quarter, and what is done for it."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from lkjip_build.bahasa import rencana_aksi as kata
from lkjip_build.bahasa.halaman import BERKAS_SUMBER
from lkjip_build.bahasa.sasaran import judul_pendek, sebutan
from lkjip_build.bahasa.tahun import judul_angka
from lkjip_build.compute.rekap import RekapInduk
from lkjip_build.isi import Bagian, Blok, DaftarUnduhan, Halaman, Kosong, Rancangan, Tabel, Unduhan, jawaban, p, tautan
from lkjip_build.isi.sumber import berkas_sumber, halaman_sumber
from lkjip_build.susunan.bahan import Bahan
from lkjip_build.susunan.jalur import jawaban_tahun
from lkjip_build.susunan.layar import BARIS_TERBUKA, layar
from lkjip_build.susunan.situs import Situs
from lkjip_build.susunan.tabel.rencana_aksi import tabel_aksi, tabel_target_triwulan


def semua_tahun(situs: Situs) -> tuple[int, ...]:
    """Return the years with a plan of action, newest first."""
    return tuple(tahun for tahun in situs.semua_tahun if situs.data.laporan[tahun].rencana_aksi)


def alamat(tahun: int) -> str:
    """Return the page of a year's plan of action."""
    return f"/rencana-aksi/{tahun}/"


def rancangan(situs: Situs) -> Iterator[Rancangan]:
    """Yield the page of each year that has a plan of action."""
    return (Rancangan(alamat(tahun), partial(_halaman, situs, tahun)) for tahun in semua_tahun(situs))


def _halaman(situs: Situs, tahun: int) -> Halaman:
    bahan = Bahan(situs.untuk(tahun), tahun)
    said, numbers = jawaban_tahun(bahan.situs, tahun)
    judul = f"Rencana aksi {tahun}"
    file = f"{bahan.situs.folder}/{tahun}/rencana-aksi.csv"
    opening = (
        jawaban(said, numbers),
        p(kata.PENGANTAR),
        p(
            tautan(f"Kinerja {tahun}", f"/kinerja/{tahun}/"),
            " · ",
            tautan("Kapan disebut di jalur", "/metodologi/#di-jalur-atau-tertinggal"),
        ),
    )
    parts = tuple(
        Bagian(one.induk.kode.lower(), judul_pendek(one.induk), tuple(_isi(bahan, one)))
        for one in bahan.rekap.semua_induk
    )
    source = Bagian("asal-angka", BERKAS_SUMBER, tuple(_asal(tahun, file)))
    whole = Bagian("", judul, opening, (*_aksi_tertutup(parts), source))
    return Halaman(judul, said, file, layar(whole), bahan.situs.tanda(tahun))


def _aksi_tertutup(semua: tuple[Bagian, ...]) -> Iterator[Bagian]:
    """Yield the parts; with more rows than a page shows at once, the actions of all wait behind their titles, not only
    those of the last: the verdicts on every sasaran stay in sight.
    """
    rows = sum(len(blok.baris) for part in semua for blok in part.blok if isinstance(blok, Tabel))
    for part in semua:
        target, *rest = part.blok
        closed = (replace(one, tertutup=rows > BARIS_TERBUKA) if isinstance(one, Tabel) else one for one in rest)
        yield replace(part, blok=(target, *closed))


def _isi(bahan: Bahan, rekap: RekapInduk) -> Iterator[Blok]:
    kode, tahun = rekap.induk.kode, bahan.tahun
    judul = f"{sebutan(rekap)}: target setiap triwulan {tahun}"
    if any(one.triwulan_terisi for one in rekap.baris):  # figures stand beside the targets
        judul = judul_angka(judul, final=bahan.final)
    yield tabel_target_triwulan(bahan, rekap, f"target-{kode.lower()}", judul)
    actions = tabel_aksi(bahan, rekap, f"aksi-{kode.lower()}", f"{sebutan(rekap)}: yang dikerjakan pada {tahun}")
    yield actions if actions.baris else Kosong(kata.tanpa_aksi(rekap.induk), f"{tahun}/rencana-aksi.csv")


def _asal(tahun: int, file: str) -> Iterator[Blok]:
    yield p("Seperti ditulis kantor: ", tautan(f"rencana-aksi.csv {tahun}", halaman_sumber(file)), ".")
    yield DaftarUnduhan(
        (
            Unduhan(f"/{berkas_sumber(file)}", f"rencana-aksi.csv {tahun}", "berkas data itu sendiri"),
            Unduhan("/data/rencana-aksi.csv", "rencana-aksi.csv semua tahun", "dengan nama indikator dan satuannya"),
        )
    )
