"""The SOPs as pages: their index; each in plain words, then in its official form; and for staff its readings."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from lkjip_build.bahasa.angka import kalimat
from lkjip_build.bahasa.daftar import bersama
from lkjip_build.bahasa.kata import kapital
from lkjip_build.bahasa.sop import bila_lurus, judul_alur, judul_sop, ringkasan, tanpa_waktu, uraian
from lkjip_build.compute.durasi import biaya_kembali, waktu_lurus
from lkjip_build.drawing.gambar_sop import alur_of, draw
from lkjip_build.isi import (
    Bagian,
    Blok,
    DaftarUnduhan,
    Gambar,
    Halaman,
    Nav,
    Panel,
    Peringatan,
    Rancangan,
    Unduhan,
    daftar,
    jawaban,
    p,
    tautan,
    tebal,
    uri_of,
)
from lkjip_build.model.sop import Sop, Tafsir
from lkjip_build.prosa import Paragraf
from lkjip_build.susunan.fakta import fakta_kembali, yang_disebut
from lkjip_build.susunan.formulir_sop import formulir, langkah_formulir
from lkjip_build.susunan.gambar import keterangan_lajur
from lkjip_build.susunan.halaman_siklus import bagian_sekarang
from lkjip_build.susunan.indeks_sop import indeks, is_hari_kerja, lama_lurus
from lkjip_build.susunan.pemantauan_sop import bagian_pemantauan
from lkjip_build.susunan.proses_sop import proses_sop
from lkjip_build.susunan.situs import Situs
from lkjip_build.susunan.tabel.sop import tabel_tugas


@dataclass(frozen=True)
class BerkasSop:
    """The names of the files that stand beside the page of an SOP."""

    pdf: str
    bpmn: str


def berkas_sop(sop: Sop) -> BerkasSop:
    """Return the names of an SOP's files."""
    return BerkasSop(f"sop-{sop.kode}.pdf", f"sop-{sop.kode}.bpmn")


def rancangan(situs: Situs) -> Iterator[Rancangan]:
    """Yield the index and the page of each SOP."""
    yield Rancangan("/sop/", partial(indeks, situs))
    by_nama = {_words(sop.nama): sop.kode for sop in situs.data.sop.values()}
    for sop in situs.data.sop.values():
        yield Rancangan(f"/sop/{sop.kode}/", partial(_halaman, situs, sop, by_nama))
        if _bertafsir(sop):
            yield Rancangan(_alamat_tafsir(sop), partial(_halaman_tafsir, situs, sop))


def menu_pegawai(situs: Situs) -> Nav:
    """Return the menu of the readings of forms; nothing where there are none."""
    pages = [{judul_sop(one.nama): uri_of(_alamat_tafsir(one))} for one in situs.data.sop.values() if _bertafsir(one)]
    return [{"Cara membaca formulir SOP": pages}] if pages else []


def _bertafsir(sop: Sop) -> bool:
    return bool(sop.tafsir or sop.catatan)


def _perlu_konfirmasi(sop: Sop) -> bool:
    return any(tafsir.perlu_konfirmasi for tafsir in sop.tafsir)


def _alamat_tafsir(sop: Sop) -> str:
    return f"/sop/{sop.kode}/tafsir/"


def _halaman_tafsir(situs: Situs, sop: Sop) -> Halaman:
    """Return how the form was read, for the office to confirm, and what it noticed in it."""
    judul = "Cara membaca formulir"
    back = p("Formulirnya: ", tautan(judul_sop(sop.nama), f"/sop/{sop.kode}/"), ".")
    return Halaman(
        f"{judul} {judul_sop(sop.nama)}",
        f"Bagian formulir {judul_sop(sop.nama)} yang bisa dibaca lebih dari satu cara, untuk dipastikan kantor.",
        f"{situs.folder}/{sop.berkas}",
        Bagian("", judul, (back, daftar([*map(_tafsir, sop.tafsir), *sop.catatan]))),
        nyata=sop.disalin,
        cari=False,
    )


def _halaman(situs: Situs, sop: Sop, by_nama: Mapping[str, str]) -> Halaman:
    lurus = lama_lurus(waktu_lurus(sop), situs)
    drawn = draw(alur_of(sop))
    flow = Gambar(
        f"alur-{sop.kode}",
        "",
        uraian(sop),
        (Panel(judul_alur(sop), drawn.swimlane, uraian(sop)),),
        bersama(
            (
                "Angka di dalam simbol adalah nomor langkah di bawah ini.",
                keterangan_lajur(sop, drawn.swimlane),
            )
        ),
    )
    related = tuple(
        p(tautan(nama, f"/sop/{kode}/")) if (kode := by_nama.get(_words(nama))) else p(nama) for nama in sop.keterkaitan
    )
    steps = langkah_formulir(sop, drawn, nip=False)
    parts = [
        Bagian("siapa-mengerjakan-apa", "Siapa mengerjakan apa", (tabel_tugas(sop, "tabel-tugas"),)),
        *_sekarang(situs, sop),
        Bagian("formulir", "Formulir resmi", (*_unduhan(sop), formulir(sop, related))),
        Bagian("alur-langkah", "Alur langkah", (flow, steps)),
        *bagian_pemantauan(situs, sop),
    ]
    return Halaman(
        sop.nama,
        f"{judul_sop(sop.nama)}: {ringkasan(sop, lurus)}.",
        f"{situs.folder}/{sop.berkas}",
        Bagian("", sop.nama, tuple(_awal(situs, sop, lurus)), tuple(parts)),
        lebar=True,
        nyata=sop.disalin,
    )


def _sekarang(situs: Situs, sop: Sop) -> Iterator[Bagian]:
    """Yield where the newest report that follows the SOP stands."""
    found = [one for tahun, one in sorted(situs.siklus.items()) if situs.data.laporan[tahun].fakta.sop == sop.kode]
    if found:
        yield bagian_sekarang(found[-1])


def _awal(situs: Situs, sop: Sop, lurus: str) -> Iterator[Blok]:
    again = [
        f"Setiap “{kapital(one.jawaban)}” di langkah {one.langkah} menambah {lama_lurus(one.tambahan, situs)}."
        for one in biaya_kembali(sop)
        if one.tambahan.semua
    ]
    time = f"{lurus}{bila_lurus(sop)}" if lurus else tanpa_waktu(sop)
    said = " ".join([f"{len(sop.langkah)} langkah, {time}.", *again])
    yield jawaban(said, yang_disebut(said, fakta_kembali(sop)))
    if is_hari_kerja(situs) and any(one.satuan == "hari" for one in waktu_lurus(sop).semua):
        yield p("Formulir hanya menulis “hari”; di sini dibaca sebagai hari kerja.", kecil=True)
    if _perlu_konfirmasi(sop):
        yield Peringatan(
            "Perlu konfirmasi kantor",
            (
                p(
                    "Sebagian formulir ini bisa dibaca lebih dari satu cara. Bacaan di sini belum dipastikan kantor. ",
                    tautan("Cara baca yang lain", _alamat_tafsir(sop)),
                    ".",
                ),
            ),
        )
    if situs.contoh and sop.disalin:
        yield p(
            "SOP (standar operasional prosedur) ini disalin dari formulir kantor yang sebenarnya. Yang contoh adalah "
            "angka kinerja dan catatan siklus."
        )


def _unduhan(sop: Sop) -> Iterator[Blok]:
    berkas = berkas_sop(sop)
    place = f"/sop/{sop.kode}"
    form = Unduhan(
        f"{place}/{berkas.pdf}",
        "Formulir SOP untuk dicetak dan ditandatangani (PDF)",
        "bertanda belum dikonfirmasi" if _perlu_konfirmasi(sop) else "",
    )
    flow = Unduhan(
        f"{place}/{berkas.bpmn}",
        "Alur untuk aplikasi pemodelan proses (BPMN 2.0)",
        "setiap langkah satu tugas, dengan lajur seperti di formulir",
    )
    values = Unduhan(f"/data/sop/{sop.kode}.json", "Isi SOP sebagai data (JSON)", "langkah, pelaksana, panah")
    proses = proses_sop(sop)
    if isinstance(proses, str):
        yield DaftarUnduhan((form, values))
        yield p(proses, kecil=True)
    else:
        yield DaftarUnduhan((form, flow, values))


def _tafsir(tafsir: Tafsir) -> Paragraf:
    others = "".join(f" {kalimat(one)}" for one in tafsir.alternatif)
    return p(
        f"Langkah {tafsir.langkah}: {kalimat(tafsir.bacaan)}",
        f" Bisa juga dibaca:{others}" if others else "",
        f" Alasan: {kalimat(tafsir.alasan)}" if tafsir.alasan else "",
        *((" ", tebal("Perlu konfirmasi kantor.")) if tafsir.perlu_konfirmasi else ()),
    )


def _words(nama: str) -> str:
    """Return a name as SOPs refer to each other: without case, marks, and the word SOP in front."""
    return " ".join(re.findall(r"[a-z0-9]+", nama.casefold())).removeprefix("sop ")
