"""The index of the SOPs: by group, and where there are several also by who does the work and by what a step means."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from lkjip_build.bahasa.angka import BELUM_DIISI
from lkjip_build.bahasa.daftar import dan
from lkjip_build.bahasa.kata import kapital
from lkjip_build.bahasa.sop import ringkasan, waktu
from lkjip_build.compute.durasi import JumlahWaktu, waktu_lurus
from lkjip_build.isi import (
    Bagian,
    Baris,
    Halaman,
    Kartu,
    Kolom,
    Kosong,
    KumpulanKartu,
    Potongan,
    Sel,
    Tabel,
    tabel,
    tautan,
    teks,
)
from lkjip_build.model.aturan import SatuanHari
from lkjip_build.model.sop import Langkah, Peran, Sop
from lkjip_build.susunan.fakta import fakta_sop
from lkjip_build.susunan.fakta import kalimat as kalimat_berangka
from lkjip_build.susunan.situs import Situs


def indeks(situs: Situs) -> Halaman:
    """Return the page that leads to every SOP."""
    semua = tuple(situs.data.sop.values())
    judul = "Standar operasional prosedur"
    empty = Kosong("Belum ada SOP. Tulis satu berkas untuk setiap SOP di sop/ dalam folder data.")
    ungrouped = [one for one in semua if not one.kelompok]
    first = KumpulanKartu(tuple(_kartu(one, situs) for one in ungrouped), 2)
    return Halaman(
        judul,
        "Prosedur tetap kantor: siapa mengerjakan apa, dalam berapa lama.",
        f"{situs.folder}/instansi.yml",
        Bagian("", judul, (first,) if ungrouped else () if semua else (empty,), tuple(_bagian(semua, situs))),
    )


def _bagian(semua: Sequence[Sop], situs: Situs) -> Iterator[Bagian]:
    for number, kelompok in enumerate(sorted({one.kelompok for one in semua if one.kelompok}), 1):
        cards = tuple(_kartu(one, situs) for one in semua if one.kelompok == kelompok)
        yield Bagian(f"kelompok-{number}", kapital(kelompok.replace("-", " ")), (KumpulanKartu(cards),))
    if len(semua) > 1:
        names = dict.fromkeys(one.nama for sop in semua for one in sop.pelaksana)
        yield Bagian("menurut-pelaksana", "Menurut pelaksana", (_tabel("Pelaksana", names, semua, _oleh),))
        roles = dict.fromkeys(peran for peran in Peran for sop in semua for one in sop.langkah if peran in one.peran)
        if roles:
            yield Bagian("menurut-peran", "Menurut peran langkah", (_tabel("Peran", roles, semua, _berperan),))


def _kartu(sop: Sop, situs: Situs) -> Kartu:
    said = f"{ringkasan(sop, lama_lurus(waktu_lurus(sop), situs))}. Nomor SOP: {sop.nomor or BELUM_DIISI}."
    return Kartu(sop.nama, (kalimat_berangka(said, fakta=fakta_sop(sop)),), f"/sop/{sop.kode}/")


def _tabel(judul: str, semua: Iterable[str], semua_sop: Sequence[Sop], memuat: "_Memuat") -> Tabel:
    """Return a row for each name with the SOPs, and their steps, that it stands in."""
    columns = (Kolom("nama", judul, 3), Kolom("sop", "SOP dan langkahnya", 7))
    rows = (
        Baris((teks(kapital(name.replace("-", " ")), kepala=True), _sel(name, semua_sop, memuat))) for name in semua
    )
    return tabel("", f"SOP menurut {judul.lower()}", columns, rows)


_Memuat = Callable[[Langkah, str, Sop], bool]


def _sel(name: str, semua_sop: Sequence[Sop], memuat: _Memuat) -> Sel:
    parts: list[Potongan] = []
    for sop in semua_sop:
        if steps := [one.no for one in sop.langkah if memuat(one, name, sop)]:
            parts += [*([Potongan("; ")] if parts else []), tautan(sop.nama, f"/sop/{sop.kode}/")]
            parts.append(Potongan(f" (langkah {dan(steps)})"))
    return Sel(tuple(parts)) if parts else teks("–")


def _oleh(langkah: Langkah, nama: str, sop: Sop) -> bool:
    return any(one.nama == nama and one.kode in langkah.pelaksana for one in sop.pelaksana)


def _berperan(langkah: Langkah, peran: str, sop: Sop) -> bool:
    return peran in langkah.peran


def lama_lurus(total: JumlahWaktu, situs: Situs) -> str:
    """Return a time of an SOP in words."""
    return waktu(total, hari_kerja=is_hari_kerja(situs))


def is_hari_kerja(situs: Situs) -> bool:
    """Tell whether a hari is a working day by the newest rule set."""
    return situs.data.aturan.himpunan[-1].hari.satuan is SatuanHari.KERJA
