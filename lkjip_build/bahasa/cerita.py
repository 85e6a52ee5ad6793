"""The log of a cycle told as a story: who did what and when, how long it took, and why it was sent back.

One sentence for each thing there is to know, and none for what is not known: a row without an end says so instead of
having a guessed one.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import assert_never

from lkjip_build.bahasa.angka import kalimat
from lkjip_build.bahasa.pelaksanaan import bacaan_lain, keterangan_lama, tunggu_terlama
from lkjip_build.bahasa.siklus import is_dalam_baku
from lkjip_build.bahasa.tanggal import jam, rentang, saat, tanggal
from lkjip_build.compute.siklus import Pelaksanaan, Siklus
from lkjip_build.model.laporan import Keputusan
from lkjip_build.model.waktu_baku import JenisWaktu


@dataclass(frozen=True)
class Babak:
    """One way through the steps: the first, or a correction round. `mulai` is the number of its first entry."""

    judul: str
    mulai: int
    isi: tuple[str, ...]


def cerita(siklus: Siklus) -> tuple[Babak, ...]:
    """Return the executions in sentences, one text for each, by correction round; without titles in a single round."""
    semua = groupby(siklus.pelaksanaan, lambda satu: satu.putaran)
    return tuple(_babak(siklus, putaran, list(isi)) for putaran, isi in semua)


def _babak(siklus: Siklus, putaran: int, isi: Sequence[Pelaksanaan]) -> Babak:
    title = f"Putaran koreksi {putaran}" if siklus.koreksi else f"Putaran {putaran}"
    judul = title if putaran else "Penyusunan pertama" if siklus.putaran else ""
    return Babak(judul, isi[0].urutan, tuple(" ".join(_kalimat(siklus, satu)) for satu in isi))


def ringkasan(siklus: Siklus) -> tuple[str, ...]:
    """Return how long the whole cycle took, where the days went, which steps exceeded their mutu baku, and the longest
    wait.
    """
    tunggu = siklus.tunggu_terlama
    return (*_lama_siklus(siklus), *_terlampaui(siklus), *([tunggu_terlama(tunggu)] if tunggu else ()))


def _kalimat(siklus: Siklus, satu: Pelaksanaan) -> Iterator[str]:
    if satu.tunggu:
        yield f"Sesudah itu berlalu {satu.tunggu} hari kerja sebelum langkah berikutnya dimulai."
    yield _peristiwa(satu, terakhir=satu.urutan == len(siklus.pelaksanaan))
    yield from _lama(satu)
    yield from _keputusan(satu)
    if satu.catatan:
        yield f"Catatannya: {kalimat(satu.catatan)}"
    if satu.tafsir:
        yield bacaan_lain(satu.tafsir)


def _keputusan(satu: Pelaksanaan) -> Iterator[str]:
    """Yield what was decided and where the report went; what was noted and what happened may differ."""
    ke = satu.disusul
    match satu.keputusan:
        case Keputusan.YA:
            back = ", jadi harus diperbaiki" if ke is None else f"; sesudah itu kembali ke langkah {ke}"
            yield f"Keputusannya Ya{back if satu.dikembalikan else ''}."
        case Keputusan.TIDAK if satu.dikembalikan:
            yield f"Keputusannya Tidak, jadi {'harus diperbaiki' if ke is None else f'kembali ke langkah {ke}'}."
        case Keputusan.TIDAK:
            yield f"Keputusannya Tidak{'' if ke is None else f'; sesudahnya dikerjakan langkah {ke}'}."
        case None:
            if satu.dikembalikan:
                yield f"Keputusannya tidak dicatat; sesudah itu kembali ke langkah {ke}."
        case _:
            assert_never(satu.keputusan)


def _peristiwa(satu: Pelaksanaan, *, terakhir: bool) -> str:
    """Return when who did what; a time that was not noted is told after it."""
    kerja = f"{satu.pelaksana or 'pelaksana yang tidak dicatat'} {_kerja(satu)}"
    if satu.mulai and satu.selesai:
        return f"{_rentang(satu)}, {kerja}."
    if satu.mulai and terakhir:
        return f"Sejak {saat(satu.mulai)}, {kerja}, belum selesai."
    if satu.mulai:
        return f"Mulai {saat(satu.mulai)}, {kerja}; kapan selesainya tidak dicatat."
    return f"Sampai {saat(satu.selesai)}, {kerja}; kapan mulainya tidak dicatat."


def _kerja(satu: Pelaksanaan) -> str:
    """Return the activity as a verb, as SOPs word it, else with its number."""
    nama = satu.aktivitas
    if nama[:2].casefold() == "me" and nama[1:2].islower():
        return nama[0].lower() + nama[1:]
    return f"mengerjakan langkah {satu.langkah}{f' ({nama})' if nama else ''}"


def _rentang(satu: Pelaksanaan) -> str:
    if satu.mulai is None or satu.selesai is None:
        raise ValueError("an execution without a beginning or an end has no span")
    mulai, selesai = satu.mulai, satu.selesai
    if mulai.tanggal == selesai.tanggal:
        pukul = f" pukul {jam(mulai.jam)} sampai {jam(selesai.jam)}" if mulai.jam and selesai.jam else ""
        return f"Pada {tanggal(mulai.tanggal)}{pukul}"
    if mulai.jam or selesai.jam:
        return f"Dari {saat(mulai)} sampai {saat(selesai)}"
    return f"Dari {rentang(mulai.tanggal, selesai.tanggal)}"


def _lama(satu: Pelaksanaan) -> Iterator[str]:
    if satu.lama and satu.baku:
        yield _terhadap_baku(satu)
    if satu.keterangan:
        yield keterangan_lama(satu.keterangan)
    if satu.selesai is None and satu.baku and satu.baku.teks:
        yield f"Mutu bakunya {satu.baku}{', jadi sudah terlampaui' if satu.melebihi else ''}."


def _terhadap_baku(satu: Pelaksanaan) -> str:
    lama, baku = satu.lama, satu.baku
    if lama is None or baku is None:
        raise ValueError("an execution without a time or a standard cannot be compared")
    batas = baku.batas
    if satu.melebihi and batas:
        sama = lama.satuan == batas.satuan
        lebih = f"{lama.jumlah - batas.jumlah} {lama.satuan} lebih lama dari" if sama else "melebihi"
        return f"Lamanya {lama}, {lebih} mutu baku {baku}."
    if lama == batas and baku.jenis is JenisWaktu.PASTI:
        return f"Lamanya {lama}, tepat sesuai mutu baku."
    awal = f"Lamanya {lama}" if lama.jumlah else "Selesai pada hari yang sama"
    return f"{awal}; mutu bakunya {baku if baku.teks else 'tidak tercetak'}."


def _lama_siklus(siklus: Siklus) -> Iterator[str]:
    hari = siklus.lama_hari
    if hari is None:
        return
    akhir = "terkirim" if siklus.tanggal_kirim else "langkah terakhir yang selesai"
    yield f"Dari langkah pertama sampai {akhir}: {f'{hari} hari kerja' if hari else 'kurang dari satu hari kerja'}."
    kerja = sum(satu.lama.jumlah for satu in siklus.pelaksanaan if satu.lama and satu.lama.satuan == "hari")
    tunggu = sum(satu.tunggu or 0 for satu in siklus.pelaksanaan)
    # Rows that overlap, lack a time or go overnight do not add up; then only the whole is told.
    if tunggu and kerja + tunggu == hari and all(_runtut(satu, lain) for satu, lain in pairwise(siklus.pelaksanaan)):
        yield f"Dari {hari} hari itu, {kerja} hari untuk mengerjakan langkah dan {tunggu} hari menunggu di antaranya."


def _runtut(satu: Pelaksanaan, lain: Pelaksanaan) -> bool:
    return satu.selesai is not None and lain.mulai is not None and satu.selesai.tanggal <= lain.mulai.tanggal


def _terlampaui(siklus: Siklus) -> Iterator[str]:
    lewat = [satu for satu in siklus.pelaksanaan if satu.melebihi]
    if lewat:
        semua = "; ".join(
            f"langkah {satu.langkah}, {satu.lama or 'masih berjalan'} padahal mutu bakunya {satu.baku}"
            for satu in lewat
        )
        yield f"Melebihi mutu baku: {semua}."
    elif is_dalam_baku(siklus):
        yield "Setiap langkah selesai dalam mutu bakunya."
