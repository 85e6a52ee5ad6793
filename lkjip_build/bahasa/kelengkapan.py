"""What a report still lacks, in words: the answer of its page, and what to do about an item."""

from collections.abc import Iterable, Sequence
from datetime import date

from lkjip_build.bahasa.daftar import dan
from lkjip_build.bahasa.kata import kapital
from lkjip_build.bahasa.tanggal import tanggal

CACAH_BUTIR = "banyak butir"


def jawaban(tahun: int, kurang: int, semua: int, *, ditandatangani: bool) -> str:
    """Return whether a report is complete; `kurang` of `semua` items are missing."""
    missing = f"{kurang} dari {semua} butir belum ada"
    if ditandatangani:
        done = f"Laporan {tahun} sudah ditandatangani"
        return f"{done}, tetapi {missing}." if kurang else f"{done} dan lengkap."
    if kurang:
        return f"Laporan {tahun} belum bisa ditandatangani: {missing}."
    return f"Laporan {tahun} lengkap dan bisa ditandatangani."


DISEBUT = 3
"""So many missing items a sentence names."""


def butir_kurang(kurang: Sequence[str], *, ditandatangani: bool) -> str:
    """Return how many items are missing and which, as a sentence on the page of the report; `kurang` has their names,
    the same one for each sasaran that lacks it.
    """
    if not kurang:
        return "Semua butir laporan ini lengkap."
    names = list(dict.fromkeys(kurang))
    rest = f"; dan {len(names) - DISEBUT} lainnya" if len(names) > DISEBUT else ""
    said = f"{len(kurang)} butir belum terpenuhi: {'; '.join(names[:DISEBUT])}{rest}."
    if ditandatangani:
        return f"Laporan ini sudah ditandatangani, tetapi {said}"
    return f"Laporan ini belum bisa ditandatangani, karena {said}"


def judul_keadaan(keadaan: str, banyak: int) -> str:
    """Return the heading of the items in one state: `Belum (2 butir)`."""
    return f"{kapital(keadaan)} ({banyak} butir)"


def tulis(nama: Iterable[str], berkas: str, sasaran: str = "") -> str:
    """Return the order to write texts of the report by their keys."""
    keys = dan(f"'{one}'" for one in nama)
    return f"tulis {keys} untuk {sasaran} di {berkas}" if sasaran else f"tulis {keys} di {berkas}"


def isi(apa: str, berkas: str, kode: Iterable[str] = ()) -> str:
    """Return the order to fill something in, with the codes of the rows that lack it."""
    rows = ", ".join(kode)
    return f"isi {apa} di {berkas}: {rows}" if rows else f"isi {apa} di {berkas}"


def isi_berkas(berkas: str) -> str:
    return f"isi {berkas}"


def samakan_pegawai(berkas: str) -> str:
    """Return the order for counts of pegawai that differ from group to group."""
    return f"samakan jumlah pegawai antarkelompok di {berkas}"


def buat(berkas: str) -> str:
    return f"buat {berkas}"


def isi_penandatangan(berkas: str) -> str:
    return f"isi 'penandatangan' di {berkas} dengan kode pejabat dari instansi.yml"


def halaman_kosong(berkas: str, halaman: int, terisi: float) -> str:
    """Return what to know of a page of a PDF that is nearly empty."""
    return f"hampir kosong: {berkas}, halaman ke-{halaman} terisi {terisi:.0%}"


def periksa(pesan: str, saran: str) -> str:
    """Return what is to be looked at in a text, and what may be done."""
    return f"{pesan}: {saran}" if saran else pesan


def isi_masa_jabatan(jabatan: str) -> str:
    return f"isi 'mulai', tanggal mulai menjabat {jabatan}, di instansi.yml"


def isi_nip(jabatan: str) -> str:
    return f"isi nip {jabatan} di instansi.yml, karena 'tampilkan_nip: ya' meminta NIP lengkap"


def hapus_nip(tempat: str) -> str:
    """Return the order for a NIP in a text, where the document shall show NIP in full."""
    return f"hapus NIP dari naskah, karena di sana tercetak disamarkan: {tempat}"


def ganti_penandatangan(jabatan: str, hari: date, mulai: date | None, sampai: date | None, berkas: str) -> str:
    """Return what to do where who signs does not hold office on the day of the signing."""
    term = f"sejak {tanggal(mulai)}" if mulai and hari < mulai else f"sampai {tanggal(sampai)}"
    why = f"{jabatan} di instansi.yml menjabat {term}, jadi tidak pada {tanggal(hari)}"
    return f"{why}; ganti 'penandatangan' di {berkas}, atau perbaiki masa jabatannya"


def ganti_tulisan(sisa: Iterable[tuple[str, str]]) -> str:
    """Return the order to replace what examples left behind: each mark with its places."""
    return "ganti tulisan " + "; ".join(f"'{mark}' di {places}" for mark, places in sisa)


def isi_reviu(berkas: str) -> str:
    return f"bila sudah direviu, isi 'reviu' di {berkas}"


def catat_langkah(berkas: str) -> str:
    return f"catat langkahnya di {berkas}"


GANTI_CONTOH = "ganti angka contoh dengan angka kantor, lalu isi 'status_data: resmi' di instansi.yml"
SUDAH_DIKONFIRMASI = " (sebabnya sudah dikonfirmasi)"


def catat_perjanjian(versi: str, berkas: str) -> str:
    return f"catat 'versi: {versi}' dan tanggalnya di perjanjian_kinerja, {berkas}"


def buat_pembanding(tahun: int) -> str:
    return f"buat folder {tahun} supaya ada pembanding"


def lengkapi_definisi(kode: Iterable[str]) -> str:
    return f"lengkapi definisi, rumus, sumber_data, dan penanggung_jawab di renstra.yml: {', '.join(kode)}"


def catat_standar(kode: Iterable[str]) -> str:
    """Return the order to note the national standards that exist, of the indikator without one on record."""
    return f"bila ada standarnya, catat 'standar_nasional' di renstra.yml: {', '.join(kode)}"


def tunggu(tahun: int) -> str:
    return f"tunggu sampai {tahun} berakhir"


def pengiriman(tepat_waktu: bool | None) -> str:
    """Return what is wrong with the sending of a report; empty where it was in time."""
    if tepat_waktu is None:
        return "laporan belum terkirim"
    return "" if tepat_waktu else "laporan terkirim setelah tenggat"


def ketepatan(tepat_waktu: bool | None) -> str:
    """Return how a report was sent, in the words of a cell; empty while it is not."""
    if tepat_waktu is None:
        return ""
    return "tepat waktu" if tepat_waktu else "terlambat"
