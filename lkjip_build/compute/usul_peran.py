"""Roles proposed for a form that was copied without them: by the words of its steps and the shape of its flow.

A proposal settles nothing. The office confirms it by writing it down, and until then no step signs or sends.
"""

import re

from lkjip_build.compute.alur import Alur
from lkjip_build.model.sop import JenisLangkah, Langkah, Peran, Sop

_KATA = {
    Peran.INSTRUKSI: r"instruksi|memerintah|perintah|mengarahkan|arahan|disposisi(?!kan)",
    Peran.PENUGASAN: r"menugas|penugasan|membentuk tim|pembagian kerja|membagi tugas|mendisposisi|mendelegasi|menunjuk",
    Peran.SUSUN: r"menyusun|penyusunan draf|membuat (?:draf|konsep|laporan)|mengonsep|menyiapkan (?:draf|dokumen lap)"
    r"|mengetik draf|mengompilasi|merekap|mencetak surat",
    Peran.KOREKSI: r"k?oreksi(?!an)|mereviu|memeriksa draf|meneliti draf|asistensi",
    Peran.PARAF: r"p?araf\b|memaraf|diparaf",
    Peran.TANDA_TANGAN: r"menandatangan|penandatanganan|tanda tangan|mengesahkan|meneken",
    Peran.ARSIP: r"arsip|mendokumentasi|menyimpan dokumen",
    Peran.KIRIM: r"mengirim|mengantar|mendistribusi|menyalurkan",
    Peran.TOLAK: r"menolak|ditolak|penolakan",
}
_SESUDAH_TTD = {Peran.KIRIM: r"menyampaikan|menyerahkan"}
"""Words that mean a role only of what has been signed: drafts are handed over too."""

_BUKAN = {
    Peran.TANDA_TANGAN: r"menyiap|mengaju|menunggu|menjadwal|mengecek|memeriksa|meneliti|menolak|membatal|meminta"
    r"|mengirim|menyampai|menyerah|\b(?:tidak|belum|untuk|apakah|sebelum|pemohon)\b|daftar hadir|tanda terima|formulir",
    Peran.KIRIM: r"undangan|kembali|tugas|pemohon|ruang|permintaan|\b(?:tidak|belum|kepada (?:sek|kasi|kasub|tim))",
}
"""Words beside which a step only prepares, asks for, awaits or refuses what its verb names: a proposal that would be
wrong is worse than none, since a wrong one makes a report signed or sent before it is.
"""

_HASIL = {Peran.PARAF: r"terparaf|diparaf"}
"""What the output of a step tells of its role, apart from its activity."""


def usul_peran(sop: Sop) -> dict[str, tuple[Peran, ...]]:
    """Return the roles that the steps of an SOP seem to have, by number; steps without one are left out."""
    alur = Alur(sop)
    signed = [no for no in alur.utama if Peran.TANDA_TANGAN in _bunyi(alur.langkah[no])]
    found = {one.no: _saring(one, alur, signed) for one in sop.langkah}
    return {no: peran for no, peran in found.items() if peran}


def _bunyi(langkah: Langkah) -> tuple[Peran, ...]:
    """Return the roles that the words of a step speak of, in the order of the roles."""
    said, made = langkah.aktivitas.casefold(), langkah.mutu_baku.output.casefold()
    spoken = {peran for peran, words in _KATA.items() if re.search(words, said)}
    spoken -= {peran for peran, words in _BUKAN.items() if re.search(words, said)}
    spoken |= {peran for peran, words in _HASIL.items() if re.search(words, made)}
    return tuple(peran for peran in Peran if peran in spoken)


def _saring(langkah: Langkah, alur: Alur, signed: list[str]) -> tuple[Peran, ...]:
    """Return the roles that a step's place bears out: who orders something of others corrects nothing, papers are sent
    off after they are signed, and only an end rejects.
    """
    ends = langkah.jenis is JenisLangkah.SELESAI
    after = any(alur.is_sebelum(no, langkah.no) and no != langkah.no for no in signed)
    before = bool(signed) and not after and langkah.no not in signed
    out = set()
    if not ends:
        out.add(Peran.TOLAK)
    if before or not (ends or after):
        out |= {Peran.KIRIM, Peran.ARSIP}
    if after or langkah.no in signed:
        out |= {Peran.INSTRUKSI, Peran.PENUGASAN, Peran.SUSUN}
    if after:
        out |= {Peran.KOREKSI, Peran.PARAF}
    handed = {
        peran for peran, words in _SESUDAH_TTD.items() if after and re.search(words, langkah.aktivitas.casefold())
    }
    spoken = tuple(peran for peran in Peran if peran in (*_bunyi(langkah), *handed) and peran not in out)
    if {Peran.INSTRUKSI, Peran.PENUGASAN} & set(spoken):
        return tuple(peran for peran in spoken if peran in {Peran.INSTRUKSI, Peran.PENUGASAN})[:1]
    return (Peran.TOLAK,) if Peran.TOLAK in spoken else spoken
