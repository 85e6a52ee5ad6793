"""The form of an SOP laid out: identity page, flow pages with the drawing, signature, as `formulir.typ` reads it.

Typst first measures the texts at the widths the columns have; then rows are dealt to pages, each page's flow is
routed with its segilima, and Typst sets everything at the heights found.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import groupby
from math import ceil
from typing import Any, Literal, NamedTuple

from lkjip_build.bahasa.sop import LIHAT_CATATAN, arti_huruf, catatan_formulir, catatan_sel
from lkjip_build.drawing.alur import Alur
from lkjip_build.drawing.fon import lebar_huruf, lebar_tebal
from lkjip_build.drawing.huruf import wrap
from lkjip_build.drawing.kepala import Kepala, RuangKepala, susun_kepala
from lkjip_build.drawing.lukisan import paint
from lkjip_build.drawing.router import route
from lkjip_build.drawing.tata import LABEL_SIZE, PENUH, GayaLabel, Tata, arrange
from lkjip_build.isi import DokumenSop, LangkahSop, Penandatangan, TandaTangan
from lkjip_build.isi.tata_tabel import lebar_kolom
from lkjip_build.keluaran.typst.halaman_sop import Halaman, Ruang, deal
from lkjip_build.keluaran.typst.mesin import printable, query
from lkjip_build.keluaran.typst.teks import capped, fitted, in_one_line

Kertas = Literal["F4", "A4", "A3"]
MM = 72 / 25.4
UKURAN_KERTAS: dict[Kertas, tuple[float, float]] = {
    "F4": (330 * MM, 215 * MM),
    "A4": (297 * MM, 210 * MM),
    "A3": (420 * MM, 297 * MM),
}
TEPI, ATAS, BAWAH = 30, 40, 34  # margins, in points
SISIP = 4  # inset of a table cell
SKALA = 0.72  # points per pixel of the drawing
LEBAR_NO = 24
BAGIAN = {"aktivitas": 0.27, "kelengkapan": 0.29, "waktu": 0.11, "output": 0.17, "keterangan": 0.16}
TERSEMPIT = {"waktu": 48, "keterangan": 66}  # points that a head, or "15 menit", needs
KATA_TERLEBAR = 92  # points, of a word that a column of text makes room for
LAJUR_TERBANYAK = 0.56  # of the table's width
HURUF_TERKECIL = 6.0  # points, of whatever is printed
KEPALA_LAJUR = RuangKepala(huruf=(6.5, HURUF_TERKECIL), lebar=0, tinggi=130, sisip=3, ukur=lebar_tebal)
KEPALA_1, KEPALA_3 = 16, 11  # the heads' first row, and the numbered row
HURUF, HURUF_KOP, HURUF_JUDUL, HURUF_CATATAN, HURUF_BAGIAN, HURUF_PESAN = 8, 13, 10, 7.5, 7, 6.5
"""Of texts, of the office's name, the form's name, the notes below it, divided cells of time, and notes on segilima."""
LEBAR_NAMA_ISIAN, SISIP_IDENTITAS = 105, 5  # of the identity page
RUANG_BUTIR = 24  # what a number or a bullet may take of a line
LEBAR_PENGESAHAN = 200
HURUF_KAKI, RUANG_HALAMAN = 7, 100  # of the line below a page, and the room for its number in it
HURUF_SEGILIMA = 7.5
GARIS = 0.9
JARAK = 14  # around the heading and above the signature


class SelLangkah(NamedTuple):
    """A cell whose text is too tall for any page, and so stands in a note below the table: row and column."""

    baris: int
    kolom: str


@dataclass(frozen=True)
class Ukuran:
    """The paper, the width that all lanes may take in points, points per pixel of the drawing, and its words."""

    kertas: Kertas
    lajur: float
    skala: float
    label: GayaLabel


@lru_cache(maxsize=16)
def susun_formulir(dokumen: DokumenSop, kertas: Kertas = "F4") -> Mapping[str, Any]:
    """Return the texts, measures and drawn pages of a form on `kertas`, or on A3 where it is too wide for that.

    RuteGagal where the flow cannot be drawn, DocumentError where Typst cannot measure it.
    """
    alur = dokumen.alur
    least: tuple[int, ...] = arrange(route(alur)).lebar
    drawn: dict[GayaLabel, dict[Alur, Tata]] = defaultdict(dict)
    pindah: frozenset[SelLangkah] = frozenset()
    while True:
        # Widths only grow, and with them only shrinks what is drawn; a cell is moved once. So this has an end.
        ukuran = _ukuran(least, kertas)
        data = _frame(dokumen, ukuran, least, pindah)
        halaman, tertinggi = _pages(data, alur, ukuran, drawn[ukuran.label])
        needed = tuple(max(widths) for widths in zip(least, *(satu.tata.lebar for satu in halaman), strict=True))
        if needed == least and pindah.issuperset(tertinggi):
            break
        least, pindah = needed, pindah.union(tertinggi)
    return data | {"halaman": [_page(satu, alur, data, ukuran) for satu in halaman]}


def _ukuran(least: Sequence[int], kertas: Kertas) -> Ukuran:
    """Return the measures for lanes that ask for these pixels: on A3 where the words beside lines would be too small on
    `kertas`, and with single letters for these words where they would be so on A3 too.
    """
    room = UKURAN_KERTAS[kertas][0] - 2 * TEPI
    texts = room * (1 - LAJUR_TERBANYAK)
    larger = UKURAN_KERTAS["A3"][0] - 2 * TEPI
    semua: tuple[tuple[Kertas, float], ...] = ((kertas, room - texts), ("A3", larger - texts))
    for satu, lajur in semua:
        skala = min(SKALA, lajur / sum(least))
        if skala * LABEL_SIZE >= HURUF_TERKECIL:
            return Ukuran(satu, lajur, skala, PENUH)
    return Ukuran(satu, lajur, skala, GayaLabel(ceil(HURUF_TERKECIL / skala), singkat=True))


def _pages(
    data: dict[str, Any], alur: Alur, ukuran: Ukuran, drawn: dict[Alur, Tata]
) -> tuple[tuple[Halaman, ...], list[SelLangkah]]:
    """Measure the texts, set the heights of the heads in `data`, and deal the rows to pages; return these, and the
    tallest cell of each row that is taller than its page.
    """
    measured = query("sop.typ", data | {"mode": "ukur"}, "ukuran")
    data["kepala"] = [KEPALA_1, measured["kepala"] + 2 * SISIP, KEPALA_3]
    note_width = data["lebar"]["aktivitas"] - 2 * SISIP
    isi = data["kertas"]["tinggi"] - ATAS - BAWAH - sum(data["kepala"])
    ruang = Ruang(
        baris=tuple(max(sel.values()) + 2 * SISIP for sel in measured["baris"]),
        isi=isi,
        pertama=measured["judul"] + JARAK,
        terakhir=measured["penutup"] + JARAK if measured["penutup"] < isi / 2 else 0,  # else it flows over pages
        skala=ukuran.skala,
        pesan=lambda teks: len(wrap(teks, HURUF_PESAN, note_width)) * HURUF_PESAN * 1.3 + 2 * SISIP,
        label=ukuran.label,
    )
    halaman = deal(alur, ruang, drawn)
    full = (satu for i, satu in enumerate(halaman) if sum(satu.tinggi) > isi - (ruang.pertama if i == 0 else 0))
    rows = [i for satu in full for i in satu.langkah if i is not None]
    return halaman, [SelLangkah(i, max(measured["baris"][i], key=measured["baris"][i].get)) for i in rows]


def _frame(dokumen: DokumenSop, ukuran: Ukuran, least: Sequence[int], pindah: Collection[SelLangkah]) -> dict[str, Any]:
    """Return what both passes need: texts, paper, and the widths of all columns. The cells `pindah` say where their
    text stands instead.
    """
    wide, high = UKURAN_KERTAS[ukuran.kertas]
    room = wide - 2 * TEPI
    nama = dokumen.alur.lajur
    kepala = susun_kepala(
        printable(nama),
        printable(dokumen.singkatan),
        [w * ukuran.skala for w in least],
        replace(KEPALA_LAJUR, lebar=ukuran.lajur),
    )
    lebar = {"no": LEBAR_NO} | _columns(dokumen.langkah, room - LEBAR_NO - sum(kepala.lebar))
    semua = list(enumerate(dokumen.langkah))
    notes = [*_notes(dokumen, kepala, ukuran.label), *(_moved(sel, dokumen.langkah) for sel in sorted(pindah))]
    return {
        **_identity(dokumen, room),
        **_signature(dokumen.tanda_tangan),
        "langkah": [_step(satu, lebar, [sel.kolom for sel in pindah if sel.baris == i]) for i, satu in semua],
        "catatan": [fitted(satu, room, HURUF_CATATAN) for satu in notes],
        "kertas": {"lebar": wide, "tinggi": high, "isi": room, "tepi": TEPI, "atas": ATAS, "bawah": BAWAH},
        "lajur": [{"baris": n, "lebar": w} for n, w in zip(kepala.baris, kepala.lebar, strict=True)],
        "lebar": lebar,
        "huruf_lajur": kepala.huruf,
        "panjang_kepala": kepala.panjang,
        "huruf": {
            "isi": HURUF,
            "kop": HURUF_KOP,
            "judul": HURUF_JUDUL,
            "catatan": HURUF_CATATAN,
            "bagian": HURUF_BAGIAN,
            "kaki": HURUF_KAKI,
        },
        "huruf_pesan": HURUF_PESAN,
        "huruf_segilima": max(HURUF_TERKECIL, HURUF_SEGILIMA * ukuran.skala / SKALA),
        "garis": GARIS * ukuran.skala / SKALA,
        "sisip": SISIP,
    }


def _columns(semua: Sequence[LangkahSop], room: float) -> dict[str, float]:
    """Return the widths of the columns of text: their shares, but room for the words of each."""
    least = [
        max(TERSEMPIT.get(nama, 0), *(_widest(getattr(satu, nama)) + 2 * SISIP for satu in semua)) for nama in BAGIAN
    ]
    return dict(zip(BAGIAN, lebar_kolom(list(BAGIAN.values()), capped(least, room), room), strict=True))


def _widest(isi: str | Sequence[str]) -> float:
    """Return how wide the longest word is; one that no column holds is broken, and so asks for nothing."""
    bullet = 0 if isinstance(isi, str) or len(isi) < 2 else RUANG_BUTIR
    words = (isi if isinstance(isi, str) else " ".join(isi)).split()
    wide = (lebar_huruf(word, HURUF) + bullet for word in words)
    return max((one for one in wide if one <= KATA_TERLEBAR), default=0)


def _notes(dokumen: DokumenSop, kepala: Kepala, label: GayaLabel) -> Iterator[str]:
    yield from catatan_formulir(dokumen.jangka_waktu, kepala.kepanjangan(printable(dokumen.alur.lajur)))
    if label.singkat:
        words = dict.fromkeys(panah.label for panah in dokumen.alur.panah if panah.label)
        yield arti_huruf((word[:1], word) for word in words)


def _identity(dokumen: DokumenSop, room: float) -> dict[str, Any]:
    """Return the texts of the identity page, none wider than its cell."""
    upper = (room - LEBAR_NAMA_ISIAN) / 2 - 2 * SISIP_IDENTITAS
    lower = room / 2 - 2 * SISIP_IDENTITAS - RUANG_BUTIR
    dates = {"pembuatan": dokumen.pembuatan, "revisi": dokumen.revisi, "efektif": dokumen.efektif}
    lists = {
        "dasar_hukum": dokumen.dasar_hukum,
        "kualifikasi": dokumen.kualifikasi,
        "keterkaitan": dokumen.keterkaitan,
        "peralatan": dokumen.peralatan,
        "peringatan": dokumen.peringatan,
        "pencatatan": dokumen.pencatatan,
    }
    return {
        "judul": dokumen.judul,
        "kepala_halaman": fitted(dokumen.judul, room, HURUF_JUDUL, tebal=True),
        "kaki": in_one_line(dokumen.judul, room - RUANG_HALAMAN, HURUF_KAKI),
        "penerbit": " ".join(dokumen.unit),
        "kop": [fitted(one.upper(), upper, HURUF_KOP, tebal=True) for one in dokumen.unit],
        "nama": fitted(dokumen.nama.upper(), upper, HURUF, tebal=True),
        "nomor": fitted(dokumen.nomor, upper, HURUF),
        "tanggal": {nama: fitted(satu, upper, HURUF) for nama, satu in dates.items()},
        "disahkan": _signer(dokumen.disahkan, upper),
        "tanda": dokumen.tanda,
        "identitas": {"isian": LEBAR_NAMA_ISIAN, "sisip": SISIP_IDENTITAS},
    } | {nama: [fitted(one, lower, HURUF) for one in butir] for nama, butir in lists.items()}


def _signature(tanda_tangan: TandaTangan) -> dict[str, Any]:
    (signer,) = tanda_tangan.pihak
    said = {"tempat_tanggal": fitted(tanda_tangan.tempat_tanggal, LEBAR_PENGESAHAN, HURUF)}
    upper = replace(signer, jabatan=signer.jabatan.upper())
    return {"lebar_pengesahan": LEBAR_PENGESAHAN, "tanda_tangan": said | _signer(upper, LEBAR_PENGESAHAN)}


def _signer(satu: Penandatangan, lebar: float) -> dict[str, Any]:
    return {
        "jabatan": fitted(satu.jabatan, lebar, HURUF),
        "nama": fitted(satu.nama, lebar, HURUF, tebal=True),
        "pangkat": fitted(satu.pangkat, lebar, HURUF),
        "nip": satu.nip_tercetak,
    }


def _step(satu: LangkahSop, lebar: dict[str, float], pindah: Collection[str]) -> dict[str, Any]:
    def cell(kolom: str, teks: str, ukuran: float = HURUF, less: float = 0) -> str:
        return fitted(LIHAT_CATATAN if kolom in pindah else teks, lebar[kolom] - 2 * SISIP - less, ukuran)

    bullet = RUANG_BUTIR if len(satu.kelengkapan) > 1 else 0
    needed = satu.kelengkapan[:1] if "kelengkapan" in pindah else satu.kelengkapan
    return {
        "no": cell("no", satu.no),
        "aktivitas": cell("aktivitas", satu.aktivitas),
        "kelengkapan": [cell("kelengkapan", one, less=bullet) for one in needed],
        "waktu": cell("waktu", satu.waktu),
        "bersama": cell("waktu", satu.waktu_bersama, HURUF_BAGIAN) if satu.waktu_bersama else "",
        "baris_waktu": satu.baris_waktu,
        "output": cell("output", satu.output),
        "keterangan": cell("keterangan", satu.keterangan),
    }


def _moved(sel: SelLangkah, semua: Sequence[LangkahSop]) -> str:
    """Return the note in which the text of a cell stands."""
    satu = semua[sel.baris]
    isi = getattr(satu, sel.kolom)
    return catatan_sel(satu.no, sel.kolom, isi if isinstance(isi, str) else "; ".join(isi))


def _page(halaman: Halaman, alur: Alur, data: dict[str, Any], ukuran: Ukuran) -> dict[str, Any]:
    skala = ukuran.skala
    lebar = [satu["lebar"] for satu in data["lajur"]]
    gambar = paint(halaman.tata, [w / skala for w in lebar], [h / skala for h in halaman.tinggi])
    waktu = _times([None if i is None else data["langkah"][i] for i in halaman.langkah])
    baris = [
        {"langkah": langkah, "tinggi": tinggi, "pesan": pesan, "waktu": sel}
        for langkah, tinggi, pesan, sel in zip(halaman.langkah, halaman.tinggi, halaman.pesan, waktu, strict=True)
    ]
    return {
        "baris": baris,
        "kepala": sum(data["kepala"]),
        "uraian": describe(alur, [i for i in halaman.langkah if i is not None]),
        "lukisan": {
            "lebar": sum(lebar),
            "tinggi": sum(halaman.tinggi),
            "ruas": [[c * skala for c in (r.x1, r.y1, r.x2, r.y2)] for r in gambar.ruas],
            "kepala": [[[x * skala, y * skala] for x, y in k] for k in gambar.kepala],
            "bentuk": [
                {
                    "jenis": b.jenis,
                    "teks": b.teks,
                    "x": b.x * skala,
                    "y": b.y * skala,
                    "w": b.setengah_lebar * skala,
                    "h": b.setengah_tinggi * skala,
                }
                for b in gambar.bentuk
            ],
            "kata": [
                {
                    "teks": k.teks,
                    "x": k.x * skala,
                    "y": k.y * skala,
                    "rata": k.rata,
                    "ukuran": ukuran.label.ukuran * skala,
                }
                for k in gambar.kata
            ],
        },
    }


def _times(semua: Sequence[dict[str, Any] | None]) -> list[dict[str, Any] | None]:
    """Return the cell of time of each row of a page: its text and the rows it covers; None where one above covers it.

    A cell that a page divides stands on both, and says on both which steps it is for.
    """
    cells: list[dict[str, Any] | None] = []
    for _, same in groupby(enumerate(semua), lambda one: (one[1] and one[1]["bersama"]) or one[0]):
        rows = [satu or {"waktu": "", "bersama": "", "baris_waktu": 1} for _, satu in same]
        part = rows[0]["baris_waktu"] != len(rows)
        teks = rows[0]["bersama" if part else "waktu"]
        cells += [{"teks": teks, "bagian": part, "baris": len(rows)}, *(None for _ in rows[1:])]
    return cells


def describe(alur: Alur, baris: Sequence[int]) -> str:
    """Return the flow of some rows in words, for who hears the drawing instead of seeing it."""
    sentences = []
    for langkah in (satu for i in baris for satu in alur.baris[i]):
        oleh = " dan ".join(alur.lajur[i] for i in langkah.lajur)
        ke = [
            f"{p.label + ': ' if p.label else ''}lanjut ke langkah {p.tujuan}"
            for p in alur.panah
            if p.asal == langkah.no
        ]
        sentences.append(f"Langkah {langkah.no}, {langkah.jenis}, {oleh}: {'; '.join(ke) or 'selesai'}.")
    return " ".join(sentences)
