"""The SOPs as pages: their index, and each in its official form with the flow drawn and in words."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lkjip_build.bahasa.angka import BELUM_DIISI, kalimat
from lkjip_build.bahasa.kata import kapital
from lkjip_build.bahasa.sop import ringkasan, uraian, waktu
from lkjip_build.compute.durasi import JumlahWaktu, biaya_kembali, waktu_lurus
from lkjip_build.drawing.gambar_sop import alur_of, draw
from lkjip_build.isi import (
    Bagian,
    Blok,
    DaftarUnduhan,
    Gambar,
    Halaman,
    Kartu,
    Kosong,
    KumpulanKartu,
    Panel,
    Peringatan,
    Unduhan,
    daftar,
    jawaban,
    p,
    tautan,
    tebal,
)
from lkjip_build.model.aturan import SatuanHari
from lkjip_build.model.sop import Sop, Tafsir
from lkjip_build.prosa import Paragraf
from lkjip_build.susunan.fakta import fakta_kembali, fakta_sop, yang_disebut
from lkjip_build.susunan.fakta import kalimat as kalimat_berangka
from lkjip_build.susunan.formulir_sop import formulir, langkah_formulir
from lkjip_build.susunan.proses_sop import proses_sop
from lkjip_build.susunan.situs import Situs


@dataclass(frozen=True)
class BerkasSop:
    """The names of the files that stand beside the page of an SOP."""

    pdf: str
    bpmn: str


def berkas_sop(sop: Sop) -> BerkasSop:
    """Return the names of an SOP's files."""
    return BerkasSop(f"sop-{sop.kode}.pdf", f"sop-{sop.kode}.bpmn")


def semua_halaman(situs: Situs) -> Iterator[Halaman]:
    """Yield the index and the page of each SOP."""
    yield _indeks(situs)
    by_nama = {_words(sop.nama): sop.kode for sop in situs.data.sop.values()}
    for sop in situs.data.sop.values():
        yield _halaman(situs, sop, by_nama)


def _indeks(situs: Situs) -> Halaman:
    cards = tuple(
        Kartu(
            sop.nama,
            (
                kalimat_berangka(
                    f"{ringkasan(sop, _lama(waktu_lurus(sop), situs))}. Nomor SOP: {sop.nomor or BELUM_DIISI}.",
                    fakta=fakta_sop(sop),
                ),
            ),
            f"/sop/{sop.kode}/",
        )
        for sop in situs.data.sop.values()
    )
    empty = Kosong("Belum ada SOP. Tulis satu berkas untuk setiap SOP di sop/ dalam folder data.")
    judul = "Standar operasional prosedur"
    return Halaman(
        "sop/index.md",
        judul,
        "Prosedur tetap kantor: siapa mengerjakan apa, dalam berapa lama.",
        f"{situs.folder}/instansi.yml",
        Bagian("", judul, (KumpulanKartu(cards, 2) if cards else empty,)),
    )


def _halaman(situs: Situs, sop: Sop, by_nama: Mapping[str, str]) -> Halaman:
    lurus = _lama(waktu_lurus(sop), situs)
    drawn = draw(alur_of(sop))
    flow = Gambar(
        f"alur-{sop.kode}",
        "",
        uraian(sop),
        (Panel(f"Alur SOP {sop.nama}", drawn.swimlane, uraian(sop)),),
        "Angka di dalam simbol adalah nomor langkah di bawah ini.",
    )
    related = tuple(
        p(tautan(nama, f"/sop/{kode}/")) if (kode := by_nama.get(_words(nama))) else p(nama) for nama in sop.keterkaitan
    )
    steps = langkah_formulir(sop, drawn, nip=False)
    parts = [
        Bagian("formulir", "Formulir", (formulir(sop, related),)),
        Bagian("alur-langkah", "Alur langkah", (flow, steps)),
    ]
    if sop.tafsir or sop.catatan:
        parts.append(Bagian("tafsir", "Cara membaca formulir", (daftar([*map(_tafsir, sop.tafsir), *sop.catatan]),)))
    return Halaman(
        f"sop/{sop.kode}/index.md",
        sop.nama,
        f"SOP {sop.nama}: {ringkasan(sop, lurus)}.",
        f"{situs.folder}/sop/{sop.kode}.yml",
        Bagian("", sop.nama, tuple(_awal(situs, sop, lurus)), tuple(parts)),
        lebar=True,
    )


def _awal(situs: Situs, sop: Sop, lurus: str) -> Iterator[Blok]:
    unsure = any(tafsir.perlu_konfirmasi for tafsir in sop.tafsir)
    if unsure:
        yield Peringatan(
            "Perlu konfirmasi kantor",
            (
                p(
                    "Panah pada formulir cetak tidak tersalin. Alur di bawah ini adalah bacaan kami dan belum "
                    "dipastikan oleh kantor; cara baca lain ada di ",
                    tautan("Cara membaca formulir", "#tafsir"),
                    ".",
                ),
            ),
        )
    if situs.contoh:
        yield p(
            "SOP ini disalin dari formulir kantor yang sebenarnya; yang contoh adalah angka kinerja di halaman lain."
        )
    again = [
        f'Setiap "{kapital(one.jawaban)}" di langkah {one.langkah} menambah {_lama(one.tambahan, situs)}.'
        for one in biaya_kembali(sop)
    ]
    clean = " bila tidak ada yang dikembalikan" if again else ""
    said = " ".join([f"{len(sop.langkah)} langkah, {lurus}{clean}.", *again])
    yield jawaban(said, yang_disebut(said, fakta_kembali(sop)))
    if _hari_kerja(situs) and any(one.satuan == "hari" for one in waktu_lurus(sop).semua):
        yield p('Formulir hanya menulis "hari"; di sini dibaca sebagai hari kerja.', kecil=True)
    berkas = berkas_sop(sop)
    place = f"/sop/{sop.kode}"
    form = Unduhan(
        f"{place}/{berkas.pdf}",
        "Formulir SOP untuk dicetak dan ditandatangani (PDF, F4)",
        "bertanda belum dikonfirmasi" if unsure else "",
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


def _lama(total: JumlahWaktu, situs: Situs) -> str:
    return waktu(total, hari_kerja=_hari_kerja(situs))


def _hari_kerja(situs: Situs) -> bool:
    """Tell whether a hari is a working day by the newest rule set."""
    return situs.data.aturan.himpunan[-1].hari.satuan is SatuanHari.KERJA
