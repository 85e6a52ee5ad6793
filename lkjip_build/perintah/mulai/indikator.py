"""The plan of an office out of a table of indikator as offices have it, and what of the table could not be read."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from typing import Any

from pydantic_core import PydanticCustomError

from lkjip_build.bahasa import mulai as kata
from lkjip_build.model.nilai_ukur import parse_nilai
from lkjip_build.model.renstra import Arah, Konsolidasi
from lkjip_build.perintah.mulai import Rencana
from lkjip_build.perintah.mulai.judul import Judul, cari_kepala
from lkjip_build.perintah.mulai.lembar import BukanTabel, Lembar

KETERANGAN = ("nama_singkat", "definisi", "rumus", "sumber_data", "penanggung_jawab", "kondisi_awal")
_NOMOR_KOLOM = re.compile(r"\(?\s*\d{1,2}\s*\)?")


@dataclass
class Bacaan:
    """What was read so far: sasaran by tujuan, cells of kinerja.csv, and sentences on the rest.

    A tujuan or sasaran waits, with its row, until an indikator stands below it: a line of signature or of totals at the
    foot of a table has none, and is no part of a plan.
    """

    tujuan: list[dict[str, Any]] = field(default_factory=list)
    kinerja: dict[str, dict[str, str]] = field(default_factory=dict)
    catatan: list[str] = field(default_factory=list)
    menunggu: dict[str, tuple[str, int]] = field(default_factory=dict)
    ditebak: int = 0
    menurun: list[str] = field(default_factory=list)

    @property
    def semua_sasaran(self) -> list[dict[str, Any]]:
        return [sasaran for tujuan in self.tujuan for sasaran in tujuan["sasaran"]]


def rencana_dari(buku: Sequence[Lembar], tahun: int) -> tuple[Rencana, list[str]]:
    """Return the plan that the first sheet with the headings holds, with the target and realisasi of `tahun`, and what
    is to be told of it.

    Raises `BukanTabel` where no sheet has the headings, or none of its rows an indikator.
    """
    kepala = cari_kepala(buku)
    bacaan = Bacaan()
    if kepala.lain:
        bacaan.catatan.append(kata.kolom_dilewati(list(kepala.lain)))
    for number, row in enumerate(kepala.lembar[kepala.sesudah :], kepala.sesudah + 1):
        if row not in kepala.baris:  # the headings again, at the top of a printed page
            _baris(bacaan, number, row, kepala.kolom, tahun)
    for kind in list(bacaan.menunggu):
        _lewati(bacaan, kind)
    if not bacaan.kinerja:
        raise BukanTabel(kata.TANPA_INDIKATOR)
    if bacaan.ditebak:
        bacaan.catatan.append(kata.arah_ditebak(bacaan.ditebak))
    if bacaan.menurun:
        bacaan.catatan.append(kata.arah_menurun(bacaan.menurun))
    told = [kata.terbaca(len(bacaan.semua_sasaran), len(bacaan.kinerja)), *bacaan.catatan]
    return Rencana(bacaan.tujuan, bacaan.kinerja, contoh=False), told


def _baris(bacaan: Bacaan, number: int, row: list[str], judul: Sequence[Judul | None], tahun: int) -> None:
    cells = {key: cell for key, cell in zip(judul, row, strict=False) if key and cell}
    words = {kind: cell for (kind, year), cell in cells.items() if year is None}
    if not any(kind not in ("nomor", "capaian") for kind, _ in cells):
        return
    if _NOMOR_KOLOM.fullmatch(words.get("indikator", "")):
        return  # the row below the headings that numbers the columns
    for kind in ("tujuan", "sasaran"):
        if kind in words:
            _tunggu(bacaan, kind, words[kind], number)
    if "indikator" not in words:
        if set(words) - {"tujuan", "sasaran", "nomor"} or len(words) < len(cells):
            bacaan.catatan.append(kata.di_baris(number, kata.TANPA_NAMA))
    elif _ada_sasaran(bacaan):
        _indikator(bacaan, number, cells, words, tahun)
    else:
        bacaan.catatan.append(kata.di_baris(number, kata.TANPA_SASARAN))


def _tunggu(bacaan: Bacaan, kind: str, nama: str, number: int) -> None:
    """Let a tujuan or sasaran wait for its first indikator, unless it is the one before: some tables repeat it."""
    if kind in bacaan.menunggu:
        before = bacaan.menunggu[kind][0]
    elif kind == "tujuan":
        before = bacaan.tujuan[-1]["nama"] if bacaan.tujuan else ""
    else:
        known = bacaan.tujuan and "tujuan" not in bacaan.menunggu
        before = bacaan.tujuan[-1]["sasaran"][-1]["nama"] if known else ""
    if nama != before:
        for stale in ("sasaran",) if kind == "sasaran" else ("tujuan", "sasaran"):
            _lewati(bacaan, stale)
        bacaan.menunggu[kind] = (nama, number)


def _lewati(bacaan: Bacaan, kind: str) -> None:
    """Tell of a tujuan or sasaran under which no indikator came."""
    if kind in bacaan.menunggu:
        nama, number = bacaan.menunggu.pop(kind)
        bacaan.catatan.append(kata.di_baris(number, kata.tanpa_indikator(nama)))


def _ada_sasaran(bacaan: Bacaan) -> bool:
    """Write what waits for an indikator, and return whether the indikator has a sasaran to stand under."""
    if "sasaran" in bacaan.menunggu:
        if "tujuan" in bacaan.menunggu or not bacaan.tujuan:
            nama, _ = bacaan.menunggu.pop("tujuan", (kata.TUJUAN_BELUM, 0))
            bacaan.tujuan.append({"kode": f"T{len(bacaan.tujuan) + 1}", "nama": nama, "sasaran": []})
        nama, _ = bacaan.menunggu.pop("sasaran")
        kode = f"S{len(bacaan.semua_sasaran) + 1}"
        bacaan.tujuan[-1]["sasaran"].append({"kode": kode, "nama": nama, "indikator": []})
    return bool(bacaan.tujuan) and "tujuan" not in bacaan.menunggu


def _indikator(bacaan: Bacaan, number: int, cells: Mapping[Judul, str], words: Mapping[str, str], tahun: int) -> None:
    kode = f"iku-{len(bacaan.kinerja) + 1:02}"
    satuan = words.get("satuan", "")
    if not satuan:
        bacaan.catatan.append(kata.di_baris(number, kata.TANPA_SATUAN))
    known = {name: words[name] for name in KETERANGAN if name in words}
    arah = _salah_satu(Arah, words.get("arah", ""))
    konsolidasi = _salah_satu(Konsolidasi, words.get("konsolidasi", ""))
    values = {
        key: _nilai(bacaan, number, key, cell) for key, cell in cells.items() if key[0] in ("target", "realisasi")
    }
    targets = {year: text for (kind, year), text in values.items() if kind == "target" and year and text}
    if text := values.get(("target", None)):
        targets.setdefault(tahun, text)
    turun = not arah and _menurun([text for _, text in sorted(targets.items())])
    if turun:
        bacaan.menurun.append(kode)
    bacaan.ditebak += not ((arah or turun) and konsolidasi)
    bacaan.tujuan[-1]["sasaran"][-1]["indikator"].append(
        {
            "kode": kode,
            "nama": words["indikator"],
            "satuan": satuan or kata.BELUM_DIISI,
            "arah": arah or ("turun" if turun else "naik"),
            "konsolidasi": konsolidasi or "posisi-akhir",
            **known,
            "target_renstra": dict(sorted(targets.items())),
        }
    )
    realisasi = values.get(("realisasi", tahun)) or values.get(("realisasi", None)) or ""
    bacaan.kinerja[kode] = {"target": targets.get(tahun, ""), "realisasi": realisasi}


def _salah_satu(pilihan: type[StrEnum], cell: str) -> str:
    """Return a word of a choice as the data spell it; empty where it is none."""
    return next((str(one) for one in pilihan if one == cell.lower()), "")


def _menurun(targets: list[str]) -> bool:
    """Tell whether the targets only ever become smaller from year to year: then less is better."""
    values = [parse_nilai(text, rentang=True) for text in targets]
    numbers = [one for one in values if isinstance(one, Decimal)]
    return len(numbers) == len(values) > 1 and numbers[-1] < numbers[0] and numbers == sorted(numbers, reverse=True)


def _nilai(bacaan: Bacaan, number: int, judul: Judul, cell: str) -> str:
    """Return a target or realisasi as it was typed, empty where it is no value."""
    if cell in ("-", "–", "—"):
        return ""
    try:
        parse_nilai(cell, rentang=judul[0] == "target")
    except PydanticCustomError as error:
        name = " ".join(str(part) for part in judul if part)
        bacaan.catatan.append(kata.di_baris(number, kata.nilai_dilewati(name, cell, error.message())))
        return ""
    return cell
