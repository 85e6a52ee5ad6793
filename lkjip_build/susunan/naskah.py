"""What the office wrote as blocks of a page or report: tables with a title become tables like any other, and what the
text refers to becomes its words.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import count, groupby

from lkjip_build.isi import Angka, Baris, Blok, Gambar, Kolom, Panel, Paragraf, Potongan, Prosa, Sel, Tabel
from lkjip_build.isi.gambar import Foto
from lkjip_build.isi.nomor import ubah_teks
from lkjip_build.prosa import BlokTulisan, GambarProsa, TabelBerjudul, urai


@dataclass(frozen=True)
class Lingkup:
    """The place of a text. `awalan` begins the kode of what it names, `ruas` tells apart texts of one `awalan`; `nama`
    are the words for what may be referred to by its name (`tabel:desa`), empty where it is numbered later; `angka`
    gives the cell of a figure that is referred to (`iku-09.target`), `foto` a picture by the name of its file.
    `halaman` tells that it stands on a page that is no part of a report.
    """

    awalan: str = "naskah"
    ruas: str = ""
    nama: Mapping[str, str] = field(default_factory=dict)
    angka: Callable[[str], Sel | None] = lambda isi: None
    foto: Callable[[str], Foto | None] = lambda nama: None
    halaman: bool = False

    def kode(self, nama: str) -> str:
        """Return the kode of what has this name: `tabel-naskah-desa`."""
        jenis, _, sendiri = nama.partition(":")
        return f"{jenis}-{self.awalan}-{sendiri}"


def blok_naskah(teks: str, asal: str, lingkup: Lingkup) -> tuple[Blok, ...]:
    """Return the blocks of a text; `asal` is its place. What it refers to and nobody knows stays as typed."""
    return tuple(_blok(urai(teks), asal, lingkup))


def blok_halaman(teks: str, asal: str, awalan: str = "naskah") -> tuple[Blok, ...]:
    """Return the blocks of a text that is no part of a report: nothing is numbered there, and a table that it refers to
    is called by its title.
    """
    named = {f"tabel:{one.nama}": one.judul for one in urai(teks) if isinstance(one, TabelBerjudul) and one.nama}
    return blok_naskah(teks, asal, Lingkup(awalan, nama=named, halaman=True))


def _blok(semua: tuple[BlokTulisan, ...], asal: str, lingkup: Lingkup) -> Iterator[Blok]:
    named = count(1)
    for numbered, some in groupby(semua, lambda one: isinstance(one, TabelBerjudul | GambarProsa)):
        if not numbered:
            pengisi = _Pengisi(lingkup)
            prose = (one for one in some if not isinstance(one, TabelBerjudul | GambarProsa))
            made = tuple(ubah_teks(one, pengisi) for one in prose)
            yield Prosa(made, asal, tuple(pengisi.angka))
            continue
        for one in some:
            if isinstance(one, TabelBerjudul):
                yield _tabel(one, lingkup.kode(f"tabel:{one.nama or f'-{lingkup.ruas}-{next(named)}'}"), lingkup)
            elif isinstance(one, GambarProsa) and (foto := lingkup.foto(one.berkas)):
                kode = lingkup.kode(f"gambar:{one.nama or f'-{lingkup.ruas}-{next(named)}'}")
                yield Gambar(kode, one.keterangan, one.uraian, (Panel(one.keterangan, foto, one.uraian),))


@dataclass(frozen=True)
class _Pengisi:
    """Puts in what runs refer to, and gathers the numbers of it."""

    lingkup: Lingkup
    angka: list[Angka] = field(default_factory=list)

    def __call__(self, run: Potongan) -> Potongan:
        lingkup = self.lingkup
        if not run.rujuk:
            return run
        if (words := lingkup.nama.get(run.rujuk)) is not None:
            kode = lingkup.kode(run.rujuk)
            return Potongan(words, run.tebal, run.miring, ke=f"#{kode}" if lingkup.halaman else kode)
        if sel := lingkup.angka(run.rujuk):
            self.angka.extend(sel.semua_angka)
            return replace(run, teks=sel.teks, rujuk="")
        return run


def _tabel(berjudul: TabelBerjudul, kode: str, lingkup: Lingkup) -> Tabel:
    typed = berjudul.tabel

    def row(semua: tuple[Paragraf, ...], *, kepala: bool = False) -> Baris:
        return Baris(tuple(cell(one, kepala=kepala and at == 0) for at, one in enumerate(semua)))

    def cell(satu: Paragraf, *, kepala: bool) -> Sel:
        pengisi = _Pengisi(lingkup)
        made = tuple(map(pengisi, satu.potongan))
        return Sel(made, angka_kecil=tuple(pengisi.angka), kepala=kepala)

    named = typed.bernama
    columns = zip(typed.kepala, typed.bagian, typed.rata, strict=True)
    return Tabel(
        kode,
        berjudul.judul,
        tuple(Kolom("", head.teks, bagian, rata) for head, bagian, rata in columns),
        (row(typed.kepala),),
        tuple(row(one, kepala=named) for one in typed.baris),
    )
