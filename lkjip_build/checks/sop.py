"""SOP: a flow that can be drawn and followed, and a form that is complete (PermenPANRB 35/2012)."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import pairwise

from lkjip_build.drawing.alur import RuteGagal
from lkjip_build.drawing.gambar_sop import alur_of, draw
from lkjip_build.limits import SOP_DECISIONS, SOP_PELAKSANA, SOP_STEPS
from lkjip_build.model import Data
from lkjip_build.model.sop import JenisLangkah, Sop
from lkjip_build.problems import Problem, closest


def pelaksana_dikenal(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ502. Every pelaksana of a step has a column."""
    for sop in data.sop.values():
        known = list(sop.nama_pelaksana)
        for langkah in sop.langkah:
            for position, kode in enumerate(langkah.pelaksana):
                if kode not in known:
                    guess = closest(kode, known)
                    yield langkah.problem(
                        "LKJ502",
                        f"pelaksana '{kode}' pada langkah {langkah.no} tidak ada di daftar pelaksana",
                        "pelaksana",
                        position,
                        remedy=f"maksud Anda '{guess}'?" if guess else f"pilih: {', '.join(known)}",
                    )


def tujuan_dikenal(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ501, LKJ508. Every arrow leads to another step that exists."""
    for sop in data.sop.values():
        numbers = {langkah.no for langkah in sop.langkah}
        for langkah in sop.langkah:
            for field, tujuan in langkah.panah:
                if tujuan not in numbers:
                    yield langkah.problem(
                        "LKJ501",
                        f"langkah {langkah.no} menuju langkah {tujuan}, yang tidak ada",
                        field,
                        remedy="isi dengan nomor langkah yang ada; langkah terakhir berjenis selesai",
                    )
                elif tujuan == langkah.no:
                    yield langkah.problem(
                        "LKJ508",
                        f"langkah {langkah.no} menuju dirinya sendiri",
                        field,
                        remedy="isi dengan nomor langkah lain",
                    )


def keputusan_bercabang_dua(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ503, LKJ504. A decision has one ya and one tidak; no other step has either."""
    for sop in data.sop.values():
        for langkah in sop.langkah:
            for field in ("ya", "tidak"):
                filled = getattr(langkah, field) is not None
                if langkah.jenis is JenisLangkah.KEPUTUSAN and not filled:
                    yield langkah.problem(
                        "LKJ503",
                        f"keputusan di langkah {langkah.no} tidak punya '{field}'",
                        "jenis",
                        remedy=f"tambahkan '{field}: nomor langkah tujuan'",
                    )
                if langkah.jenis is not JenisLangkah.KEPUTUSAN and filled:
                    yield langkah.problem(
                        "LKJ504",
                        f"langkah {langkah.no} bukan keputusan, tetapi punya '{field}'",
                        field,
                        remedy="ubah jenisnya menjadi keputusan, atau pakai 'lanjut'",
                    )


def alur_utuh(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ505, LKJ506, LKJ507. One start; from it every step is reached, and from every step an end.

    Where an arrow leads nowhere or back to its own step, that alone is told: its steps are cut off by it.
    """
    for sop in data.sop.values():
        starts = [langkah for langkah in sop.langkah if langkah.jenis is JenisLangkah.MULAI]
        ends = [langkah.no for langkah in sop.langkah if langkah.jenis is JenisLangkah.SELESAI]
        if len(starts) != 1:
            place = starts[1] if starts else sop.langkah[0]
            yield place.problem(
                "LKJ505",
                f"SOP harus punya tepat satu langkah mulai, di sini ada {len(starts)}",
                "jenis",
                remedy="beri jenis 'mulai' hanya pada langkah pertama",
            )
            continue
        if any(tujuan_dikenal(replace(data, sop={sop.kode: sop}), hari_ini)):
            continue
        forward = {langkah.no: {no for _, no in langkah.panah} for langkah in sop.langkah}
        backward = {no: {source for source, targets in forward.items() if no in targets} for no in forward}
        reached, ending = _closure({starts[0].no}, forward), _closure(set(ends), backward)
        for langkah in sop.langkah:
            if langkah.no not in reached:
                yield langkah.problem(
                    "LKJ507",
                    f"langkah {langkah.no} tidak pernah dicapai dari langkah mulai",
                    "no",
                    remedy="arahkan 'lanjut', 'ya', atau 'tidak' langkah lain ke sini, atau hapus langkah ini",
                )
            elif langkah.no not in ending:
                yield langkah.problem(
                    "LKJ506",
                    f"dari langkah {langkah.no} tidak ada jalan ke langkah selesai",
                    "no",
                    remedy="beri jenis 'selesai' pada langkah terakhir dan pastikan alurnya sampai ke sana",
                )


def _closure(start: set[int], edges: dict[int, set[int]]) -> set[int]:
    reached, waiting = set(start), list(start)
    while waiting:
        for no in edges.get(waiting.pop(), set()) - reached:
            reached.add(no)
            waiting.append(no)
    return reached


def kembali_dari_keputusan(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ509. Only the tidak of a decision leads back."""
    for sop in data.sop.values():
        for langkah in sop.langkah:
            for field, tujuan in langkah.panah:
                if tujuan < langkah.no and field != "tidak":
                    yield langkah.problem(
                        "LKJ509",
                        f"langkah {langkah.no} kembali ke langkah {tujuan} lewat '{field}'",
                        field,
                        remedy="hanya 'tidak' pada langkah keputusan yang boleh kembali ke langkah sebelumnya",
                    )


def pelaksana_dipakai(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ510. Every column of the form has a symbol."""
    for sop in data.sop.values():
        used = {kode for langkah in sop.langkah for kode in langkah.pelaksana}
        for pelaksana in sop.pelaksana:
            if pelaksana.kode not in used:
                yield pelaksana.problem(
                    "LKJ510",
                    f"pelaksana '{pelaksana.nama}' tidak mengerjakan satu langkah pun",
                    "kode",
                    remedy="hapus kolomnya, atau sebut kodenya di langkah yang dikerjakannya",
                )


def _words(text: str) -> set[str]:
    return set(re.findall(r"[a-z0-9]+", text.casefold()))


def output_menjadi_kelengkapan(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ511. What a step makes is what the next one needs."""
    for sop in data.sop.values():
        by_no = {langkah.no: langkah for langkah in sop.langkah}
        for langkah in sop.langkah:
            for field, no in langkah.panah:
                tujuan = by_no.get(no)
                if tujuan is None or tujuan is langkah or field == "tidak":
                    continue
                output = _words(langkah.mutu_baku.output)
                if not any(output <= _words(item) for item in tujuan.mutu_baku.kelengkapan):
                    yield tujuan.problem(
                        "LKJ511",
                        f"kelengkapan langkah {no} tidak menyebut output langkah {langkah.no}:"
                        f" '{langkah.mutu_baku.output}'",
                        "mutu_baku",
                        "kelengkapan",
                        remedy="samakan namanya dengan output langkah sebelumnya, atau pastikan memang begitu",
                    )


def keterangan_cocok_keterkaitan(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ512. An SOP named in a remark stands in the list of related SOPs."""
    for sop in data.sop.values():
        related = [_words(name) for name in sop.keterkaitan]
        for langkah in sop.langkah:
            for name in re.split(r"[;,]", langkah.keterangan):
                if name.strip().startswith("SOP ") and not any(_words(name) == known for known in related):
                    yield langkah.problem(
                        "LKJ512",
                        f"'{name.strip()}' tidak ada di daftar keterkaitan dengan nama yang sama",
                        "keterangan",
                        remedy="samakan namanya, atau tambahkan ke 'keterkaitan'",
                    )


def identitas_lengkap(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ513. The identity block of the form is filled in."""
    for sop in data.sop.values():
        empty = ["nomor SOP"] if sop.nomor is None else []
        empty += [
            f"tanggal {name}" for name in ("pembuatan", "revisi", "efektif") if getattr(sop.tanggal, name) is None
        ]
        if empty:
            yield sop.problem(
                "LKJ513",
                f"belum diisi: {', '.join(empty)}",
                "nomor" if sop.nomor is None else "tanggal",
                remedy="isi setelah kantor menetapkannya; sebelum itu tercetak 'belum diisi'",
            )


def tanggal_berurutan(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ514. An SOP is made before it is signed, and not in force before it is made."""
    order = ("pembuatan", "ditandatangani", "efektif")
    for sop in data.sop.values():
        known = [(name, found) for name in order if (found := getattr(sop.tanggal, name)) is not None]
        for (before, first), (after, second) in pairwise(known):
            if second < first:
                yield sop.tanggal.problem(
                    "LKJ514",
                    f"tanggal {after} mendahului tanggal {before}",
                    after,
                    remedy="periksa kedua tanggalnya di formulir SOP",
                )


def pelaksana_sekali(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ516. A pelaksana stands once on a step."""
    for sop in data.sop.values():
        for langkah in sop.langkah:
            if len(set(langkah.pelaksana)) < len(langkah.pelaksana):
                yield langkah.problem(
                    "LKJ516",
                    f"langkah {langkah.no} menyebut pelaksana yang sama dua kali",
                    "pelaksana",
                    remedy="sebut setiap pelaksana sekali saja",
                )


def gambar_tidak_terlalu_besar(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ048. A form of a size that people follow; the work of drawing grows much faster than the form."""
    for sop in data.sop.values():
        yield from _terlalu_besar(sop)


def _terlalu_besar(sop: Sop) -> Iterator[Problem]:
    keputusan = sum(1 for langkah in sop.langkah if langkah.jenis is JenisLangkah.KEPUTUSAN)
    sizes = (
        ("langkah", len(sop.langkah), SOP_STEPS, "langkah"),
        ("pelaksana", len(sop.pelaksana), SOP_PELAKSANA, "pelaksana"),
        ("keputusan", keputusan, SOP_DECISIONS, "langkah"),
    )
    for nama, jumlah, batas, field in sizes:
        if jumlah > batas:
            remedy = "pecah menjadi beberapa SOP yang saling menyebut di 'keterkaitan'"
            yield sop.problem("LKJ048", f"SOP ini punya {jumlah} {nama}, paling banyak {batas}", field, remedy=remedy)


_SEBAB = {
    "sisi-terpakai": "sisi simbol yang diatur sudah dipakai panah lain",
    "tidak-ada-jalan": "tidak ada ruang untuk panahnya",
}


def panah_bisa_digambar(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ515. Every arrow finds a way over the form; asked only of flows that the rules above find whole."""
    whole = (pelaksana_dikenal, tujuan_dikenal, keputusan_bercabang_dua, alur_utuh, kembali_dari_keputusan)
    for kode, sop in data.sop.items():
        only = replace(data, sop={kode: sop})
        repeated = len({langkah.no for langkah in sop.langkah}) < len(sop.langkah) or any(
            pelaksana_sekali(only, hari_ini)
        )
        if repeated or any(_terlalu_besar(sop)) or any(problem for rule in whole for problem in rule(only, hari_ini)):
            continue
        try:
            draw(alur_of(sop))
        except RuteGagal as error:
            langkah = next(langkah for langkah in sop.langkah if langkah.no == error.asal)
            yield langkah.problem(
                "LKJ515",
                f"panah dari langkah {error.asal} ke langkah {error.tujuan} tidak bisa digambar:"
                f" {_SEBAB.get(error.sebab, error.sebab)}",
                "no",
                remedy="hapus 'sisi_…' pada langkah ini, atau kurangi panah yang menuju langkah yang sama",
            )


def tinjauan_jatuh_tempo(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ517. An SOP is evaluated at least yearly (PermenPANRB 35/2012); the last known date tells when it was."""
    for sop in data.sop.values():
        known = [
            found
            for name in ("pembuatan", "revisi", "efektif", "ditandatangani")
            if (found := getattr(sop.tanggal, name))
        ]
        if known and (hari_ini - max(known)).days > 366:
            yield sop.tanggal.problem(
                "LKJ517",
                f"tanggal terakhir pada SOP ini {max(known):%d-%m-%Y}, lebih dari setahun lalu",
                "revisi",
                remedy="evaluasi SOP sedikitnya setahun sekali, lalu isi tanggal revisinya",
            )
