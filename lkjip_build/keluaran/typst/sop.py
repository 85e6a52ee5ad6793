"""The SOP as a document to print and sign (PDF/A-2a, PDF/UA-1), and the heads of rows that its form has anywhere."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache, partial
from io import BytesIO
from typing import Any

from PIL import Image

from lkjip_build.bahasa.sop import uraian_identitas
from lkjip_build.isi import Baris, DokumenSop, Kolom, Sel, Tabel, teks
from lkjip_build.keluaran.typst.formulir import Kertas, susun_formulir
from lkjip_build.keluaran.typst.gambar import TITIK_PER_INCI
from lkjip_build.keluaran.typst.kepala import beri_kepala
from lkjip_build.keluaran.typst.mesin import compile_pdf, compile_png

ISIAN = ("NOMOR SOP", "TANGGAL PEMBUATAN", "TANGGAL REVISI", "TANGGAL EFEKTIF", "DISAHKAN OLEH", "NAMA SOP")
KOTAK = (
    *("DASAR HUKUM", "KUALIFIKASI PELAKSANA", "KETERKAITAN"),
    *("PERALATAN/PERLENGKAPAN", "PERINGATAN", "PENCATATAN DAN PENDATAAN"),
)
GREYS = 16  # of a picture of a sheet, in equal steps: choosing the best ones takes ten times as long
PASANG = len(KOTAK) // 2  # two boxes side by side are a table, each below its head


def sop_pdf(dokumen: DokumenSop, kertas: Kertas = "F4") -> bytes:
    """Return the SOP's PDF, landscape; the same form gives the same bytes.

    It stands on A3 where its drawing is too wide for `kertas`. RuteGagal where the flow cannot be drawn, DocumentError
    where Typst cannot set it.
    """
    data = susun_formulir(dokumen, kertas)
    heads = partial(beri_kepala, semua=list(kepala_formulir(data)))
    return compile_pdf("sop.typ", {**data, "mode": "cetak"}, dokumen.tanggal_berkas, (), heads)


@dataclass(frozen=True)
class GambarLembar:
    """A sheet of a form as a picture, with its size on paper in points and what it shows in words."""

    png: bytes
    lebar: float
    tinggi: float
    uraian: str


@lru_cache(maxsize=8)
def semua_lembar(dokumen: DokumenSop, kertas: Kertas) -> tuple[GambarLembar, ...]:
    """Return the sheets of a form on this paper. DocumentError where Typst cannot draw one.

    Reports of all years in Word and ODT show the same form, and drawing it costs a sixth of a build.
    """
    data = susun_formulir(dokumen, kertas)
    said = [_identity(dokumen), *(one["uraian"] for one in data["halaman"])]
    sheets = compile_png("gambar-sop.typ", [{"isi": data, "lembar": at} for at in range(len(said))], TITIK_PER_INCI)
    return tuple(_sheet(png, one) for png, one in zip(sheets, said, strict=True))


def _sheet(png: bytes, uraian: str) -> GambarLembar:
    """Return a picture with as few greys as black and white letters need: a fifth of what Typst writes."""
    packed = BytesIO()
    with Image.open(BytesIO(png)) as drawn:
        wide, high = drawn.size
        step = 255 // (GREYS - 1)
        grey = drawn.convert("L").point([round(value / step) for value in range(256)])
        grey.putpalette([one * step for one in range(GREYS) for _ in "rgb"])
        grey.save(packed, "PNG", bits=4)
    return GambarLembar(packed.getvalue(), wide * 72 / TITIK_PER_INCI, high * 72 / TITIK_PER_INCI, uraian)


def kepala_formulir(data: Mapping[str, Any]) -> Iterator[Tabel | None]:
    """Yield the tables of a form that `susun_formulir` laid out, in its order, with the cells that are heads of rows:
    the names of what is filled in, and each aktivitas. None where heads of columns say all.
    """
    kop = Sel((), tinggi=len(ISIAN), kepala=True)
    first, *rest = ((teks(nama, kepala=True), Sel(())) for nama in ISIAN)
    yield _tabel("identitas", 3, (), (Baris((kop, *first)), *map(Baris, rest)))
    yield from [None] * PASANG
    lanes = len(data["lajur"])
    for satu in data["halaman"]:
        rows = (_baris(one, lanes) for one in satu["baris"])
        yield _tabel("langkah", lanes + 6, _heads(lanes), tuple(rows))


def _tabel(kode: str, kolom: int, kepala: tuple[Baris, ...], baris: tuple[Baris, ...]) -> Tabel:
    return Tabel(kode, "", (Kolom("", "", 1),) * kolom, kepala, baris)


def _heads(lanes: int) -> tuple[Baris, ...]:
    """Return the three rows above the steps: those of two rows, groups above their columns, and numbers."""
    tall, flat = Sel((), tinggi=2), Sel(())
    return (
        Baris((tall, tall, Sel((), lebar=lanes), Sel((), lebar=3), tall)),
        Baris((flat,) * (lanes + 3)),
        Baris((flat,) * (lanes + 6)),
    )


def _baris(satu: Mapping[str, Any], lanes: int) -> Baris:
    """Return a row of the steps; one of connectors has no head, as it is none."""
    waktu = satu["waktu"]
    time = () if waktu is None else (Sel((), tinggi=waktu["baris"]),)
    aktivitas = Sel((), kepala=satu["langkah"] is not None)
    return Baris((Sel(()), aktivitas, *(Sel(()),) * lanes, Sel(()), *time, Sel(()), Sel(())))


def _identity(dokumen: DokumenSop) -> str:
    said = (dokumen.nomor, dokumen.pembuatan, dokumen.revisi, dokumen.efektif, dokumen.disahkan.jabatan, dokumen.nama)
    lists = (
        *(dokumen.dasar_hukum, dokumen.kualifikasi, dokumen.keterkaitan),
        *(dokumen.peralatan, dokumen.peringatan, dokumen.pencatatan),
    )
    filled = [(one,) if one else () for one in said]
    return uraian_identitas([*zip(ISIAN, filled, strict=True), *zip(KOTAK, lists, strict=True)])
