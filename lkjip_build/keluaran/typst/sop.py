"""The SOP as a document to print and sign: identity page, flow pages with the drawing, signature.

Typst first measures the texts at the widths the columns have; then rows are dealt to pages, each page's flow is
routed with its segilima, and Typst sets everything at the heights found.
"""

from collections.abc import Sequence
from typing import Any, Literal

from lkjip_build.drawing.alur import Alur
from lkjip_build.drawing.huruf import text_width, wrap
from lkjip_build.drawing.lukisan import paint
from lkjip_build.drawing.router import route
from lkjip_build.drawing.tata import LABEL_SIZE, Tata, arrange
from lkjip_build.isi.blok import LangkahSop, Penandatangan
from lkjip_build.isi.dokumen_sop import DokumenSop
from lkjip_build.keluaran.typst.halaman_sop import Halaman, Ruang, deal
from lkjip_build.keluaran.typst.mesin import compile_pdf, query

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


def sop_pdf(dokumen: DokumenSop, kertas: Kertas = "F4") -> bytes:
    """Return the SOP's PDF (PDF/A-2a, PDF/UA-1), landscape; the same form gives the same bytes.

    RuteGagal where the flow cannot be drawn, DocumentError where Typst cannot set it.
    """
    alur = dokumen.alur
    drawn = {alur: arrange(route(alur))}
    least = drawn[alur].lebar
    while True:
        data = _frame(dokumen, kertas, least)
        halaman = _pages(data, alur, drawn)
        needed = tuple(max(widths) for widths in zip(least, *(satu.tata.lebar for satu in halaman), strict=True))
        if needed == least:
            break
        least = needed
    data["halaman"] = [_page(satu, alur, data) for satu in halaman]
    return compile_pdf("sop.typ", data | {"mode": "cetak"}, dokumen.tanggal_berkas)


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


def _frame(dokumen: DokumenSop, kertas: Kertas, least: Sequence[int]) -> dict[str, Any]:
    """Return what both passes need: texts, paper, and the widths of all columns."""
    wide, high = UKURAN_KERTAS[kertas]
    room = wide - 2 * TEPI
    alur = dokumen.alur
    lajur, skala = _lanes(alur.lajur, least, room * LAJUR_TERBANYAK)
    rest = room - LEBAR_NO - sum(lajur)
    lebar = {"no": LEBAR_NO} | {nama: rest * bagian for nama, bagian in BAGIAN.items()}
    return {
        **_texts(dokumen),
        "kertas": {"lebar": wide, "tinggi": high, "isi": room, "tepi": TEPI, "atas": ATAS, "bawah": BAWAH},
        "lajur": [{"nama": n.upper(), "lebar": w} for n, w in zip(alur.lajur, lajur, strict=True)],
        "lebar": lebar,
        "huruf_lajur": HURUF_LAJUR,
        "huruf_pesan": HURUF_PESAN,
        "sisip": SISIP,
        "skala": skala,
    }


def _texts(dokumen: DokumenSop) -> dict[str, Any]:
    (signer,) = dokumen.tanda_tangan.pihak
    return {
        "judul": dokumen.judul,
        "penerbit": " ".join(dokumen.unit),
        "kop": dokumen.unit,
        "nama": dokumen.nama,
        "nomor": dokumen.nomor,
        "tanggal": {"pembuatan": dokumen.pembuatan, "revisi": dokumen.revisi, "efektif": dokumen.efektif},
        "disahkan": _signer(dokumen.disahkan),
        "tanda_tangan": {"tempat_tanggal": dokumen.tanda_tangan.tempat_tanggal} | _signer(signer),
        "dasar_hukum": dokumen.dasar_hukum,
        "kualifikasi": dokumen.kualifikasi,
        "keterkaitan": dokumen.keterkaitan,
        "peralatan": dokumen.peralatan,
        "peringatan": dokumen.peringatan,
        "pencatatan": dokumen.pencatatan,
        "langkah": [_step(satu) for satu in dokumen.langkah],
        "tanda": dokumen.tanda,
    }


def _step(satu: LangkahSop) -> dict[str, Any]:
    return {
        "no": satu.no,
        "aktivitas": satu.aktivitas,
        "kelengkapan": satu.kelengkapan,
        "waktu": satu.waktu,
        "output": satu.output,
        "keterangan": satu.keterangan,
    }


def _signer(satu: Penandatangan) -> dict[str, Any]:
    return {"jabatan": satu.jabatan, "nama": satu.nama, "nip": satu.nip_tercetak}


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
