"""The SOP as a document to print and sign: identity page, flow pages with the drawing, signature.

Typst first measures the texts at the widths the columns have; then rows are dealt to pages, each page's flow is
routed with its segilima, and Typst sets everything at the heights found.
"""

from collections.abc import Sequence
from datetime import date
from typing import Any, Literal, TypedDict

from lkjip_build.documents.halaman_sop import Halaman, Ruang, deal
from lkjip_build.documents.typst_pdf import compile_pdf, query
from lkjip_build.drawing.alur import Alur
from lkjip_build.drawing.huruf import text_width, wrap
from lkjip_build.drawing.lukisan import paint
from lkjip_build.drawing.router import route
from lkjip_build.drawing.tata import LABEL_SIZE, Tata, arrange

Kertas = Literal["F4", "A4"]
MM = 72 / 25.4
UKURAN_KERTAS: dict[Kertas, tuple[float, float]] = {"F4": (330 * MM, 215 * MM), "A4": (297 * MM, 210 * MM)}
TEPI, ATAS, BAWAH = 30, 40, 34  # margins, in points
SISIP = 4  # inset of a table cell
SKALA = 0.72  # points per pixel of the drawing
LEBAR_NO = 24
BAGIAN = {"aktivitas": 0.27, "kelengkapan": 0.29, "waktu": 0.11, "output": 0.17, "keterangan": 0.16}
LAJUR_TERBANYAK = 0.56  # of the table's width
HURUF_LAJUR = 6.5
KEPALA_1, KEPALA_3 = 16, 11  # the heads' first row, and the numbered row
HURUF_PESAN = 6.5
JARAK = 14  # around the heading and above the signature


class Tanggal(TypedDict):
    pembuatan: str
    revisi: str
    efektif: str


class Pejabat(TypedDict):
    """Who signs; `nip` in the parts that may be printed."""

    jabatan: str
    nama: str
    nip: list[str]


class Pengesahan(Pejabat):
    tempat_tanggal: str


class BarisSop(TypedDict):
    """A row of the form; `no` is the step's number in the diagram."""

    no: int
    aktivitas: str
    kelengkapan: list[str]
    waktu: str
    output: str
    keterangan: str


class IsiSop(TypedDict):
    """All texts of the document, ready to read; an empty text is shown as "belum diisi" on the identity page."""

    kop: list[str]
    nama: str
    judul_alur: str
    nomor: str
    tanggal: Tanggal
    disahkan: Pejabat
    tanda_tangan: Pengesahan
    dasar_hukum: list[str]
    kualifikasi: list[str]
    keterkaitan: list[str]
    peralatan: list[str]
    peringatan: list[str]
    pencatatan: list[str]
    langkah: list[BarisSop]


def sop_pdf(isi: IsiSop, alur: Alur, tanggal: date, kertas: Kertas = "F4", tanda: str = "") -> bytes:
    """Return the SOP's PDF (PDF/A-2a, PDF/UA-1), landscape.

    `alur` has one row per `isi["langkah"]`, in the same order. `tanggal` is the document's date in its metadata;
    `tanda` (say "DATA CONTOH") is printed on every page. RuteGagal where the flow cannot be drawn, DocumentError
    where Typst cannot set it.
    """
    drawn = {alur: arrange(route(alur))}
    least = drawn[alur].lebar
    while True:
        data = _frame(isi, alur, kertas, tanda, least)
        halaman = _pages(data, alur, drawn)
        needed = tuple(max(widths) for widths in zip(least, *(satu.tata.lebar for satu in halaman), strict=True))
        if needed == least:
            break
        least = needed
    data["halaman"] = [_page(satu, alur, data) for satu in halaman]
    return compile_pdf("sop.typ", data | {"mode": "cetak"}, tanggal)


def _pages(data: dict[str, Any], alur: Alur, drawn: dict[Alur, Tata]) -> tuple[Halaman, ...]:
    """Measure the texts, set the heights of the heads in `data`, and deal the rows to pages."""
    ukuran = query("sop.typ", data | {"mode": "ukur"}, "ukuran")
    data["kepala"] = [KEPALA_1, ukuran["kepala"] + 2 * SISIP, KEPALA_3]
    note_width = data["lebar"]["aktivitas"] - 2 * SISIP
    ruang = Ruang(
        baris=tuple(tinggi + 2 * SISIP for tinggi in ukuran["baris"]),
        isi=data["kertas"]["tinggi"] - ATAS - BAWAH - sum(data["kepala"]),
        pertama=ukuran["judul"] + JARAK,
        terakhir=ukuran["pengesahan"] + JARAK,
        skala=data["skala"],
        pesan=lambda teks: len(wrap(teks, HURUF_PESAN, note_width)) * HURUF_PESAN * 1.3 + 2 * SISIP,
    )
    return deal(alur, ruang, drawn)


def _frame(isi: IsiSop, alur: Alur, kertas: Kertas, tanda: str, least: Sequence[int]) -> dict[str, Any]:
    """Return what both passes need: texts, paper, and the widths of all columns."""
    wide, high = UKURAN_KERTAS[kertas]
    room = wide - 2 * TEPI
    lajur, skala = _lanes(alur.lajur, least, room * LAJUR_TERBANYAK)
    rest = room - LEBAR_NO - sum(lajur)
    lebar = {"no": LEBAR_NO} | {nama: rest * bagian for nama, bagian in BAGIAN.items()}
    return {
        **isi,
        "judul": f"SOP {isi['nama']}",
        "penerbit": " ".join(isi["kop"]),
        "kertas": {"lebar": wide, "tinggi": high, "isi": room, "tepi": TEPI, "atas": ATAS, "bawah": BAWAH},
        "lajur": [{"nama": n.upper(), "lebar": w} for n, w in zip(alur.lajur, lajur, strict=True)],
        "lebar": lebar,
        "huruf_lajur": HURUF_LAJUR,
        "huruf_pesan": HURUF_PESAN,
        "sisip": SISIP,
        "skala": skala,
        "tanda": tanda,
    }


def _lanes(nama: Sequence[str], least: Sequence[int], most: float) -> tuple[list[float], float]:
    """Return the lanes' widths and the drawing's scale; many lanes shrink both, so that text keeps its room."""
    words = [max((text_width(w.upper(), HURUF_LAJUR) for w in satu.split()), default=0) + 8 for satu in nama]
    skala = min(SKALA, most / sum(least))
    widths = [max(w * skala, min(word, 2 * w * skala)) for w, word in zip(least, words, strict=True)]
    spare = most - sum(w * skala for w in least)
    extra = sum(widths) - sum(w * skala for w in least)
    if extra > spare:
        widths = [w * skala + (x - w * skala) * spare / extra for w, x in zip(least, widths, strict=True)]
    return widths, skala


def _page(halaman: Halaman, alur: Alur, data: dict[str, Any]) -> dict[str, Any]:
    skala = data["skala"]
    lebar = [satu["lebar"] for satu in data["lajur"]]
    gambar = paint(halaman.tata, [w / skala for w in lebar], [h / skala for h in halaman.tinggi])
    baris = [
        {"langkah": langkah, "tinggi": tinggi, "pesan": pesan}
        for langkah, tinggi, pesan in zip(halaman.langkah, halaman.tinggi, halaman.pesan, strict=True)
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
                {"teks": k.teks, "x": k.x * skala, "y": k.y * skala, "rata": k.rata, "ukuran": LABEL_SIZE * skala}
                for k in gambar.kata
            ],
        },
    }


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
