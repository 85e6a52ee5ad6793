"""An SOP in words: who does a step, where it leads, how long the whole takes."""

import re
from collections.abc import Iterable, Iterator, Sequence

from lkjip_build.bahasa.angka import BELUM_DIISI, kalimat
from lkjip_build.bahasa.daftar import bersama, dan, rangkai
from lkjip_build.bahasa.kata import kapital
from lkjip_build.compute.alur import Alur
from lkjip_build.compute.durasi import JumlahWaktu
from lkjip_build.model.sop import JenisLangkah, Langkah, Peran, Sop, Tafsir
from lkjip_build.model.waktu_baku import Lama

HARI_KERJA = "hari kerja"
LIHAT_CATATAN = "Lihat catatan di bawah tabel."
"""Stands in a cell of a form whose text is too tall for a page."""
_HARI = "hari"


def waktu(total: JumlahWaktu, *, hari_kerja: bool) -> str:
    """Return `12 hari kerja dan 22 menit`, and which steps that leaves out or counts in a way that must be told; empty
    where no time can be counted.

    `hari_kerja` tells whether a hari is a working day.
    """
    if not total.semua:
        return ""
    lead = "sekitar " if total.kira_kira else "paling lama " if total.paling_lama else ""
    notes = "; ".join(_catatan_waktu(total))
    return f"{lead}{lama(total.semua, hari_kerja=hari_kerja)}{f' ({notes})' if notes else ''}"


def _catatan_waktu(total: JumlahWaktu) -> Iterator[str]:
    if total.tanpa:
        yield f"belum termasuk langkah {dan(total.tanpa)}, yang waktunya tidak bisa dihitung"
    if total.buntu:
        yield f"sampai langkah {total.buntu}, sebab dari sana tidak ada jalan ke langkah selesai"
    for one in total.bersamaan:
        how = "dihitung yang terlama" if one.terlama else "dijumlahkan karena tidak tampak mana yang terlama"
        yield f"waktu langkah {dan(one.langkah)}, yang bersamaan, {how}"
    for cell in total.sebagian:
        yield f"waktu langkah {cell[0]}–{cell[-1]} tercetak satu sel dan dihitung utuh"


def lama(total: Sequence[Lama], *, hari_kerja: bool) -> str:
    """Return `12 hari kerja dan 22 menit`; `hari_kerja` tells whether a hari is a working day."""
    return dan(f"{one.jumlah} {HARI_KERJA if hari_kerja and one.satuan == _HARI else one.satuan}" for one in total)


def pelaksana(langkah: Langkah, sop: Sop) -> str:
    """Return who does a step: the main one, then those who help."""
    main, *helpers = [sop.nama_pelaksana.get(kode, kode) for kode in langkah.pelaksana]
    return f"{main} bersama {dan(helpers)}" if helpers else main


def alur(langkah: Langkah, sop: Sop) -> str:
    """Return where a step leads, as a sentence: `Ya: lanjut ke langkah 6; Tidak: kembali ke langkah 4.`"""
    if langkah.jenis is JenisLangkah.SELESAI:
        return "Selesai: ditolak." if Peran.TOLAK in langkah.peran else "Selesai."
    rows = Alur(sop)
    ways = []
    for field, targets in _jalan(langkah, sop):
        verb = "kembali" if any(no in rows.langkah and rows.is_sebelum(no, langkah.no) for no in targets) else "lanjut"
        lead = verb.capitalize() if field == "lanjut" else f"{kapital(field)}: {verb}"
        ways.append(f"{lead} ke langkah {dan(targets)}{' bersamaan' if len(targets) > 1 else ''}")
    return rangkai(ways)


def berikutnya(langkah: Langkah, sop: Sop) -> str:
    """Return where a step leads, in the words of a cell: `Ya: 6; Tidak: 4`, or `selesai`."""
    ways = (
        dan(targets) if field == "lanjut" else f"{kapital(field)}: {dan(targets)}"
        for field, targets in _jalan(langkah, sop)
    )
    return "; ".join(ways) or "selesai"


def _jalan(langkah: Langkah, sop: Sop) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return the ways out of a step, each with the steps that it leads to alongside one another."""
    arrows = sop.panah[langkah.no]
    return tuple((field, tuple(no for name, no in arrows if name == field)) for field in dict.fromkeys(dict(arrows)))


def waktu_bersama(teks: str, semua: Sequence[str]) -> str:
    """Return the time of one cell that several steps share, for where the cell is not seen as one."""
    return f"{teks} untuk langkah {semua[0]}–{semua[-1]}"


def catatan_formulir(jangka_waktu: str, kepanjangan: Iterable[tuple[int, str, str]]) -> Iterator[str]:
    """Yield what stands below the steps: the time of the whole service, and what shortened heads stand for, each as
    (number of its column, head, full name).
    """
    if jangka_waktu:
        yield f"Waktu seluruh layanan: {jangka_waktu}"
    heads = [f"({kolom}) {pendek} = {nama}" for kolom, pendek, nama in kepanjangan]
    if heads:
        yield f"Kepala kolom: {'; '.join(heads)}"


def catatan_sel(no: str, kolom: str, isi: str) -> str:
    """Return the note that holds the text of a cell of a step which is too tall for a page."""
    return f"Langkah {no}, {kolom}: {isi}"


def arti_huruf(semua: Iterable[tuple[str, str]]) -> str:
    """Return what letters beside the lines of a drawing stand for."""
    return "; ".join(f"{huruf} = {kata}" for huruf, kata in semua)


def lajur_bernomor(semua: Iterable[tuple[int, str]]) -> str:
    """Return what the numbers over the lanes of a picture mean."""
    return f"Lajur: {'; '.join(f'{nomor} {nama}' for nomor, nama in semua)}."


def uraian(sop: Sop) -> str:
    """Return the whole flow in words, for those who do not see its picture."""
    return bersama(f"Langkah {one.no}, {pelaksana(one, sop)}: {one.aktivitas}. {alur(one, sop)}" for one in sop.langkah)


def bila_lurus(sop: Sop) -> str:
    """Return ` bila tidak ada koreksi` to stand behind the time of the straight way; nothing where none sends back."""
    rows = Alur(sop)
    if not rows.yang_mengembalikan:
        return ""
    return f" bila tidak ada {'koreksi' if rows.is_koreksi else 'yang dikembalikan'}"


def judul_sop(nama: str) -> str:
    """Return `SOP Penyusunan LKjIP`; a name that calls itself an SOP stays as it is."""
    named = re.match(r"(?i)(?:sop|(?:standar|prosedur) operasional)\b", nama)
    return nama if named else f"SOP {nama}"


def judul_alur(sop: Sop) -> str:
    return f"Alur {judul_sop(sop.nama)}"


def bacaan(tafsir: Tafsir) -> str:
    """Return how a doubtful place of the form was read, what else it may mean, and why."""
    other = f"Bisa juga dibaca: {bersama(map(kalimat, tafsir.alternatif))}" if tafsir.alternatif else ""
    why = f"Alasan: {kalimat(tafsir.alasan)}" if tafsir.alasan else ""
    return bersama((f"Langkah {tafsir.langkah}: {kalimat(tafsir.bacaan)}", other, why))


def ringkasan(sop: Sop, lurus: str) -> str:
    """Return the size of an SOP and its nominal time, `lurus`, empty where none can be counted."""
    time = f"{lurus}{tanpa_kembali(sop)}" if lurus else tanpa_waktu(sop)
    return f"{len(sop.langkah)} langkah, {len(sop.pelaksana)} pelaksana, {time}"


def tanpa_waktu(sop: Sop) -> str:
    """Return what is said where the steps have no time that can be counted."""
    return f"waktu seluruh layanan {sop.jangka_waktu}" if sop.jangka_waktu else "waktu tidak tercetak"


def tanpa_kembali(sop: Sop) -> str:
    """Return ` tanpa koreksi` to stand behind the time of the straight way; nothing where no step sends back."""
    rows = Alur(sop)
    if not rows.yang_mengembalikan:
        return ""
    return " tanpa koreksi" if rows.is_koreksi else " tanpa pengembalian"


def uraian_identitas(semua: Iterable[tuple[str, Sequence[str]]]) -> str:
    """Return what stands in the boxes of a form's identity, each with its name, for who hears it."""
    return " ".join(kalimat(f"{kapital(nama.lower())}: {'; '.join(isi) or BELUM_DIISI}") for nama, isi in semua)
