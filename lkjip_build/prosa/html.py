"""Blocks of prose as HTML; every text is escaped, so that only our own tags are in it."""

from collections.abc import Iterable, Iterator, Mapping
from html import escape
from itertools import groupby

from lkjip_build.prosa.blok import BlokProsa, Daftar, Paragraf, Potongan, Rata, TabelProsa


def tulis_html(semua: Iterable[BlokProsa], alamat: Mapping[str, str] | None = None) -> str:
    """Return the HTML of blocks. `alamat` are the addresses of what the runs of a report refer to (`Potongan.ke`)."""
    return "\n".join(_blok(one, alamat or {}) for one in semua)


def _blok(blok: BlokProsa, alamat: Mapping[str, str]) -> str:
    if isinstance(blok, Paragraf):
        return f"<p>{_kalimat(blok, alamat)}</p>"
    if isinstance(blok, Daftar):
        return _daftar(blok, alamat)
    return _tabel(blok, alamat)


def _kalimat(paragraf: Paragraf, alamat: Mapping[str, str]) -> str:
    text = "".join(_tautan(target, runs, alamat) for target, runs in groupby(paragraf.potongan, _target))
    return f"<small>{text}</small>" if paragraf.kecil else text


def _target(potongan: Potongan) -> tuple[str, str]:
    return potongan.tautan, potongan.ke


def _tautan(target: tuple[str, str], runs: Iterator[Potongan], alamat: Mapping[str, str]) -> str:
    text = "".join(_huruf(bold, some) for bold, some in groupby(runs, lambda run: run.tebal))
    outside, inside = target
    if outside:
        return f'<a href="{escape(outside)}" rel="noopener noreferrer">{text}</a>'
    return f'<a href="{escape(alamat[inside])}">{text}</a>' if inside else text


def _huruf(bold: bool, runs: Iterable[Potongan]) -> str:
    plain = ((run.miring, escape(run.teks, quote=False).replace("\n", "<br>")) for run in runs)
    text = "".join(f"<em>{one}</em>" if slanted else one for slanted, one in plain)
    return f"<strong>{text}</strong>" if bold else text


def _daftar(daftar: Daftar, alamat: Mapping[str, str]) -> str:
    """Return a list. Its numbers are text, as typed: a browser would count 1. 3. 7. anew and write 007. as 7."""
    if not daftar.tanda:
        plain = "".join(f"<li>{_butir(one, alamat)}</li>\n" for one in daftar.butir)
        return f"<ul>\n{plain}</ul>"
    items = "".join(
        f'<li><span class="nomor-butir">{escape(mark)}</span> {_butir(one, alamat)}</li>\n'
        for mark, one in zip(daftar.tanda, daftar.butir, strict=True)
    )
    return f'<ol class="bertanda">\n{items}</ol>'


def _butir(butir: Iterable[BlokProsa], alamat: Mapping[str, str]) -> str:
    first, *others = butir
    begin = _kalimat(first, alamat) if isinstance(first, Paragraf) else _blok(first, alamat)
    return "".join((begin, *(f"\n{_blok(one, alamat)}" for one in others)))


def _tabel(tabel: TabelProsa, alamat: Mapping[str, str]) -> str:
    """Return a table like the numbered ones: on a phone each row is a card whose cells name their column."""
    heads = [sel.teks for sel in tabel.kepala]
    name = escape(f"Tabel: {', '.join(filter(None, heads))}")
    named_rows = tabel.rata[0] is not Rata.KANAN and all(row[0].teks for row in tabel.baris)
    made = "".join(_kepala(_kalimat(sel, alamat), rata) for sel, rata in zip(tabel.kepala, tabel.rata, strict=True))
    rows = ""
    for row in tabel.baris:
        cells = zip(row, heads, tabel.rata, strict=True)
        rows += (
            "<tr>"
            + " ".join(
                f'<th scope="row">{_kalimat(sel, alamat)}</th>'
                if named_rows and place == 0
                else f'<td data-kolom="{escape(head)}"{_kelas(sel, rata)}>{_kalimat(sel, alamat)}</td>'
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
