"""The time of each step over the years beside its mutu baku, for every SOP that governed a year."""

from collections.abc import Iterator, Sequence

from lkjip_build.bahasa.gambar_siklus import LEGENDA_LANGKAH, lama_setahun, pernah_melebihi, uraian_langkah
from lkjip_build.compute.siklus import Pelaksanaan, RingkasanLangkah, Siklus
from lkjip_build.drawing.batang_langkah import draw_batang
from lkjip_build.isi import KANAN, Bagian, Baris, Blok, Gambar, Kolom, Panel, Sel, p, tabel, tautan, teks
from lkjip_build.model.sop import Sop
from lkjip_build.model.waktu_baku import WaktuBaku
from lkjip_build.susunan import asal_siklus
from lkjip_build.susunan.sel import angka_lama, berangka, waktu_baku
from lkjip_build.susunan.situs import Situs

_MENIT = {"menit": 1, "jam": 60}
_HARI = {"hari": 1, "minggu": 7}


def bagian_waktu(situs: Situs) -> Iterator[Bagian]:
    """Yield a part for each SOP that a year with a log followed: a table, and a drawing for each step."""
    semua = [(sop, years) for sop in situs.data.sop.values() if (years := _tahun(situs, sop))]
    for sop, years in semua:
        name = f": {sop.nama}" if len(semua) > 1 else ""
        yield Bagian(f"lama-{sop.kode}", f"Lama setiap langkah{name}", tuple(_isi(sop, years)))


def _tahun(situs: Situs, sop: Sop) -> list[Siklus]:
    return [
        siklus
        for tahun, siklus in sorted(situs.siklus.items())
        if situs.data.laporan[tahun].fakta.sop == sop.kode and siklus.pelaksanaan
    ]


def _isi(sop: Sop, years: Sequence[Siklus]) -> Iterator[Blok]:
    yield p(
        "Setiap kali langkah dikerjakan dibandingkan sendiri dengan mutu baku ",
        tautan("SOP", f"/sop/{sop.kode}/"),
        "-nya. Yang dikerjakan lebih dari sekali karena dikembalikan ditulis berurutan dengan tanda + dan digambar "
        "sebagai beberapa batang.",
    )
    kolom = (
        Kolom("langkah", "Langkah", 6),
        Kolom("baku", "Mutu baku", 2, KANAN),
        *(Kolom(str(siklus.tahun), str(siklus.tahun), 2, KANAN) for siklus in years),
    )
    steps = years[0].langkah
    yield tabel("", "Lama setiap langkah menurut tahun laporan", kolom, (_baris(sop, step, years) for step in steps))
    panels = tuple(panel for step in steps for panel in _panel(step, years))
    if panels:
        yield Gambar(f"langkah-{sop.kode}", "", " ".join(one.uraian for one in panels), panels, LEGENDA_LANGKAH)


def _baris(sop: Sop, step: RingkasanLangkah, years: Sequence[Siklus]) -> Baris:
    baku = next(one for one in sop.langkah if one.no == step.no)
    cells = (_sel(_pada(siklus, step)) for siklus in years)
    return Baris(
        (teks(f"{step.no}. {step.aktivitas}", kepala=True), waktu_baku(step.baku, asal_siklus.mutu_baku(baku)), *cells)
    )


def _pada(siklus: Siklus, step: RingkasanLangkah) -> list[Pelaksanaan]:
    return [satu for satu in siklus.pelaksanaan if satu.langkah == step.no]


def _sel(semua: Sequence[Pelaksanaan]) -> Sel:
    numbers = tuple(angka_lama(satu.lama, asal_siklus.lama(satu)) for satu in semua if satu.lama)
    return berangka(lama_setahun(semua), numbers).with_small(pernah_melebihi(semua))


def _panel(step: RingkasanLangkah, years: Sequence[Siklus]) -> Iterator[Panel]:
    kerja = [(siklus.tahun, _pada(siklus, step)) for siklus in years]
    measured = [
        (tahun, [(satu.lama.jumlah, satu.melebihi is True) for satu in isi if satu.lama]) for tahun, isi in kerja
    ]
    if drawn := draw_batang(measured, _terukur(step.baku)):
        title, words = f"{step.no}. {step.aktivitas}", uraian_langkah(step.baku, kerja)
        yield Panel(title, drawn, words, f"mutu baku {step.baku if step.baku.teks else 'tidak tercetak'}")


def _terukur(baku: WaktuBaku) -> int | None:
    """Return a standard in the unit that executions are measured in; None for months, which have no fixed length, and
    where none can be named.
    """
    if baku.batas is None or baku.batas.satuan not in _MENIT | _HARI:
        return None
    return baku.batas.jumlah * (_MENIT | _HARI)[baku.batas.satuan]
