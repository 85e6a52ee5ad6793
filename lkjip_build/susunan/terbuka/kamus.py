"""The dictionary of columns as rows of text: for pages, the workbook and the readme."""

from collections.abc import Sequence
from typing import Any

from lkjip_build.bahasa.data_terbuka import jenis
from lkjip_build.isi import KolomOf
from lkjip_build.isi.nilai_data import NilaiData


def isi_kolom(kolom: KolomOf[Any]) -> NilaiData:
    """Return what the values of a published column are; ValueError where nobody has told."""
    if kolom.data is None:
        raise ValueError(f"{kolom.kode} is published and does not say what it holds")
    return kolom.data


def baris_kamus(kolom: Sequence[KolomOf[Any]]) -> list[tuple[str, ...]]:
    """Return a row for each column: kode, title, kind, unit, meaning, source, example."""
    return [
        (one.kode, one.judul, jenis(data.jenis), data.satuan, one.arti, data.dari, data.contoh)
        for one, data in ((one, isi_kolom(one)) for one in kolom)
    ]
