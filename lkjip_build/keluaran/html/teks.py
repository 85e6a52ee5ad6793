"""Text as HTML: runs, paragraphs, lists and tables of prose. Every text is escaped, so that only our own tags are in
it.
"""

from collections.abc import Callable, Iterable
from html import escape
from itertools import groupby
from typing import assert_never

from lkjip_build.isi import Daftar, GambarKecil, Gaya, Kalimat, Paragraf, Potongan, Rata, Sel, TabelProsa, TandaPutusan
from lkjip_build.keluaran.html.gambar_kecil import gambar_kecil
from lkjip_build.keluaran.html.tanda_putusan import tanda_putusan
from lkjip_build.prosa import BlokProsa

Alamat = Callable[[str], str]
"""The address, as seen from the page, of what a run refers to (`Potongan.ke`)."""


def blok_teks(blok: BlokProsa, alamat: Alamat) -> str:
    """Return the HTML of a block of text."""
    if isinstance(blok, Paragraf):
        answer = ' class="jawaban"' if isinstance(blok, Kalimat) and blok.jawaban else ""
        return f"<p{answer}>{kalimat(blok, alamat)}</p>"
    if isinstance(blok, Daftar):
        return _daftar(blok, alamat)
    return _tabel(blok, alamat)


def kalimat(paragraf: Paragraf, alamat: Alamat) -> str:
    """Return the HTML of a paragraph without the paragraph."""
    text = potongan(paragraf.potongan, alamat)
    return f"<small>{text}</small>" if paragraf.kecil else text


def potongan(semua: Iterable[Potongan], alamat: Alamat) -> str:
    """Return the HTML of runs; what leads to one place is one link."""
    runs = tuple(semua)
    if len(runs) == 1:  # as most cells have
        return _tautan(_target(runs[0]), runs, alamat)
    return "".join(_tautan(target, some, alamat) for target, some in groupby(runs, _target))


def sel(satu: Sel, alamat: Alamat) -> str:
    """Return the HTML of a cell: its runs, and the smaller ones below."""
    text = potongan(satu.isi, alamat)
    return f"{text} <small>{potongan(satu.kecil, alamat)}</small>" if satu.kecil else text


def rentang(satu: Sel) -> str:
    """Return the attributes of a cell that is wider or taller than one."""
    wide = f' colspan="{satu.lebar}"' if satu.lebar > 1 else ""
    return f'{wide} rowspan="{satu.tinggi}"' if satu.tinggi > 1 else wide


def _target(potongan: Potongan) -> tuple[str, str]:
    return potongan.tautan, potongan.ke


def _tautan(target: tuple[str, str], runs: Iterable[Potongan], alamat: Alamat) -> str:
    text = "".join(_huruf(bold, some) for bold, some in groupby(runs, lambda run: run.tebal))
    outside, inside = target
    if outside:
        return f'<a href="{escape(outside)}" rel="noopener noreferrer">{text}</a>'
    return f'<a href="{escape(alamat(inside))}">{text}</a>' if inside else text


def _huruf(bold: bool, runs: Iterable[Potongan]) -> str:
    text = "".join(_gaya(run) for run in runs)
    return f"<strong>{text}</strong>" if bold else text


def _gaya(run: Potongan) -> str:
    if isinstance(run, GambarKecil):
        return gambar_kecil(run)
    if isinstance(run, TandaPutusan):
        return tanda_putusan(run)
    text = escape(run.teks, quote=False).replace("\n", "<br>")
    if run.miring:
        text = f"<em>{text}</em>"
    match run.gaya:
        case Gaya.BIASA:
            return text
        case Gaya.KECIL:
            return f"<small>{text}</small>"
        case Gaya.KODE:
            return f"<code>{text}</code>"
        case Gaya.BELUM:
            return f'<span class="belum">{text}</span>'
        case Gaya.LENCANA:
            return f'<span class="kategori">{text}</span>'
    assert_never(run.gaya)


def _daftar(daftar: Daftar, alamat: Alamat) -> str:
    """Return a list. Its numbers are text, as typed: a browser would count 1. 3. 7. anew and write 007. as 7."""
    if not daftar.tanda:
        plain = "".join(f"<li>{_butir(one, alamat)}</li>\n" for one in daftar.butir)
        return f"<ul>\n{plain}</ul>"
    items = "".join(
        f'<li><span class="nomor-butir">{escape(mark)}</span> {_butir(one, alamat)}</li>\n'
        for mark, one in zip(daftar.tanda, daftar.butir, strict=True)
    )
    return f'<ol class="bertanda">\n{items}</ol>'


def _butir(butir: Iterable[BlokProsa], alamat: Alamat) -> str:
    first, *others = butir
    begin = kalimat(first, alamat) if isinstance(first, Paragraf) else blok_teks(first, alamat)
    return "".join((begin, *(f"\n{blok_teks(one, alamat)}" for one in others)))


def _tabel(tabel: TabelProsa, alamat: Alamat) -> str:
    """Return a table like the numbered ones: on a phone each row is a card whose cells name their column."""
    heads = [sel.teks for sel in tabel.kepala]
    named = tabel.bernama
    name = escape(f"Tabel: {', '.join(filter(None, heads))}")
    made = "".join(_kepala(kalimat(sel, alamat), rata) for sel, rata in zip(tabel.kepala, tabel.rata, strict=True))
    rows = ""
    for row in tabel.baris:
        cells = zip(row, heads, tabel.rata, strict=True)
        rows += (
            "<tr>"
            + " ".join(
                f'<th scope="row">{kalimat(sel, alamat)}</th>'
                if named and place == 0
                else f'<td data-kolom="{escape(head)}"{_kelas(sel, rata)}>{kalimat(sel, alamat)}</td>'
                for place, (sel, head, rata) in enumerate(cells)
            )
            + "</tr>\n"
        )
    # A group, not a region: two tables of a page may have the same heads, and regions must differ in name.
    return (
        f'<div class="gulir" role="group" aria-label="{name}" tabindex="0">\n<table class="kinerja">\n'
        f"<thead>\n<tr>{made}</tr>\n</thead>\n<tbody>\n{rows}</tbody>\n</table>\n</div>"
    )


def _kepala(text: str, rata: Rata) -> str:
    kind = ' class="angka"' if rata is Rata.KANAN else ""
    return f'<th scope="col"{kind}>{text}</th> ' if text else f"<td{kind}></td> "


def _kelas(sel: Paragraf, rata: Rata) -> str:
    if rata is Rata.KANAN:
        return ' class="angka"'
    if rata is Rata.TENGAH:
        return ' class="tengah"'
    return ' class="teks"' if len(sel.teks) > 40 else ""
