"""What was changed after signing, and how anybody can check what was signed, in words."""

from collections.abc import Sequence
from datetime import date

from lkjip_build.bahasa.angka import kalimat
from lkjip_build.bahasa.catatan import sebut_kolom
from lkjip_build.bahasa.daftar import dan, rangkai_sel
from lkjip_build.bahasa.kata import kapital
from lkjip_build.bahasa.tanggal import tanggal
from lkjip_build.model.pengesahan import SELURUH, TIDAK_ADA, Koreksi, Pengesahan

EDISI = "EDISI DIKOREKSI"
KOSONG = "kosong"
PENDEK = 160
"""Letters of a text that a table of corrections shows whole."""
SEKITAR = 5
"""Words shown before and behind what changed in a longer one."""
CACAH_KOREKSI = "banyaknya baris koreksi.csv"
CACAH_ISIAN = "banyaknya isian yang dikoreksi"
CARA_SIDIK = (
    "Sidik ini dihitung dari isi laporan, bukan dari berkasnya: mengubah satu angka saja memberi sidik lain. Cocokkan "
    "dengan sidik laporan ini di situs dan di surat pengirimannya."
)


def dikoreksi(koreksi: Koreksi) -> tuple[str, str, str]:
    """Return the note on a corrected figure, parted so that its middle can lead to the correction: `Target `,
    `dikoreksi 3 Mei 2026`, `, semula 2 (Kasi Perencanaan): salah ketik.`
    """
    reason, day = kalimat(koreksi.alasan), tanggal(koreksi.tanggal)
    if koreksi.kolom == SELURUH:
        return "Baris ini ", f"{_nasib(koreksi)} {day}", f" sesudah laporan disahkan ({koreksi.oleh}): {reason}"
    name = kapital(sebut_kolom(koreksi.kolom))
    before, _ = yang_berubah(koreksi.semula or "", koreksi.menjadi or "")
    return f"{name} ", f"dikoreksi {day}", f", semula {before or KOSONG} ({koreksi.oleh}): {reason}"


def _nasib(koreksi: Koreksi) -> str:
    """Return what became of a row."""
    if koreksi.semula == TIDAK_ADA:
        return "ditambahkan"
    return "dihapus" if koreksi.menjadi == TIDAK_ADA else "diubah"


def memuat_koreksi(jumlah: int, tahun: Sequence[int], *, gabungan: bool) -> str:
    """Return that a page or report holds corrected entries of the reports of these years; `gabungan` where averages or
    sums are made of them.
    """
    said = f"Memuat {jumlah} isian yang dikoreksi sesudah laporan {dan(map(str, tahun))} ditandatangani"
    return f"{said}; rata-rata dan jumlahnya dihitung dari isian yang sudah dikoreksi." if gabungan else f"{said}."


def koreksi_tahun(jumlah: int) -> str:
    """Return the same in a cell of a year."""
    return f"memuat {jumlah} isian yang dikoreksi"


LIHAT = "Lihat perubahannya"
RINCIAN = "Semuanya ada di "


def yang_berubah(semula: str, menjadi: str) -> tuple[str, str]:
    """Return two texts as far as they differ: of long ones the changed words with a few around them, … for the rest."""
    before, after = semula.split(), menjadi.split()
    if max(len(semula), len(menjadi)) <= PENDEK:
        return " ".join(before), " ".join(after)
    same = min(len(before), len(after))
    head = next((at for at in range(same) if before[at] != after[at]), same)
    tail = next((at for at in range(same - head) if before[-1 - at] != after[-1 - at]), same - head)
    return _cuplikan(before, head, tail), _cuplikan(after, head, tail)


def _cuplikan(kata: Sequence[str], sama_awal: int, sama_akhir: int) -> str:
    begin, end = max(sama_awal - SEKITAR, 0), len(kata) - max(sama_akhir - SEKITAR, 0)
    middle = " ".join(kata[begin:end])
    if len(middle) > PENDEK:
        middle = f"{middle[: PENDEK - 1].rstrip()}…"
        end = len(kata)
    return f"{'… ' if begin else ''}{middle}{' …' if end < len(kata) else ''}"


def edisi(tahun: int, jumlah: int, terakhir: date) -> str:
    """Return what a corrected edition of a report is, above the list of its corrections."""
    last = f", yang terakhir {tanggal(terakhir)}" if jumlah > 1 else f", pada {tanggal(terakhir)}"
    return (
        f"Sesudah laporan {tahun} ditandatangani ada {jumlah} koreksi{last}. "
        "Laporan yang ditandatangani tetap disimpan seperti waktu itu."
    )


CARA_PERUBAHAN = (
    "Laporan yang disahkan disimpan seperti waktu ditandatangani. Bila sesudah itu ada isiannya yang berubah tanpa "
    "dicatat, situs ini tidak bisa terbit. Yang dicatat ada di halaman ini, dan ditunjukkan di angkanya."
)
CARA_IKUT = "Supaya tahu bila ada yang baru, berlangganan "
CARA_DATA = " di pembaca umpan (Atom). Koreksinya sebagai tabel: "
SELEBIHNYA = "Koreksi yang lebih lama"
UTUH = "utuh di "
TANPA_TANDA_TANGAN = "Belum ada tanda tangan laporan yang tercatat di situs ini."
TAK_TERCATAT = "perubahan sesudahnya tidak tercatat"


def jawaban_perubahan(
    jumlah: int, disahkan: Sequence[int], terakhir: date | None, tanpa_sah: Sequence[int] = ()
) -> str:
    """Return how much was corrected in the reports that are sealed; of those in `tanpa_sah`, which were signed and not
    sealed, nothing is compared, so nothing is claimed.
    """
    unsealed = dan(map(str, tanpa_sah))
    if disahkan:
        said = _dikoreksi(jumlah, disahkan, terakhir)
        return f"{said} Laporan {unsealed} belum disahkan, jadi {TAK_TERCATAT}." if tanpa_sah else said
    if tanpa_sah:
        return f"Laporan {unsealed} ditandatangani, tetapi belum disahkan di situs ini. {kapital(TAK_TERCATAT)}."
    return TANPA_TANDA_TANGAN


def _dikoreksi(jumlah: int, disahkan: Sequence[int], terakhir: date | None) -> str:
    years = dan(map(str, disahkan))
    if not jumlah or terakhir is None:
        return f"Laporan {years} sudah disahkan dan sesudah itu belum pernah dikoreksi."
    last = f"yang terakhir {tanggal(terakhir)}" if jumlah > 1 else f"pada {tanggal(terakhir)}"
    return f"Laporan {years} sudah disahkan. Sesudah itu ada {jumlah} koreksi, {last}."


def judul_umpan(instansi: str) -> str:
    return f"Laporan kinerja {instansi}: terbitan dan koreksi"


def judul_tanda_tangan(tahun: int) -> str:
    return f"Laporan {tahun} ditandatangani"


def isi_tanda_tangan(hari: date, oleh: str | None) -> str:
    """Return when and by whom a report was signed."""
    who = f" oleh {oleh}" if oleh else ""
    return f"Ditandatangani {tanggal(hari)}{who}. Laporan lengkapnya ada di halaman ini, juga untuk diunduh."


def judul_angka(hari: date) -> str:
    return f"Angka diperbarui {tanggal(hari)}"


def isi_angka(tahun: Sequence[int], sementara: Sequence[int]) -> str:
    """Return of which years there are figures, and which of them may still change."""
    span = str(tahun[0]) if len(tahun) == 1 else f"{tahun[0]} sampai {tahun[-1]}"
    still = f" Yang masih sementara: {dan(map(str, sementara))}." if sementara else ""
    return f"Ada angka tahun {span}.{still}"


def judul_sah(tahun: int, ke: int) -> str:
    """Return the heading of a sealing; a later one of the same year has its number."""
    return f"Laporan {tahun} disahkan" if ke == 1 else f"Laporan {tahun} disahkan lagi (pengesahan ke-{ke})"


def isi_sah(satu: Pengesahan) -> str:
    """Return when and by whom a report was signed and sealed, with all its fingerprints."""
    files = "".join(f" SHA-256 {one.nama}: {one.sidik}." for one in satu.dokumen)
    return (
        f"Ditandatangani {tanggal(satu.ditandatangani)} oleh {satu.oleh}, disahkan {tanggal(satu.tanggal)}. "
        f"Sidik isi laporan: {satu.sidik_isi}.{files}"
    )


def judul_koreksi(tahun: int, nama: str, kolom: str) -> str:
    return f"Laporan {tahun} dikoreksi: {rangkai_sel(nama, kolom.lower())}"


def isi_koreksi(koreksi: Koreksi) -> str:
    """Return a correction whole: what was, what is, why, by whom and when."""
    why = f"{kalimat(koreksi.alasan)} Dikoreksi {tanggal(koreksi.tanggal)} oleh {koreksi.oleh}."
    if koreksi.kolom == SELURUH:
        return f"Baris ini {_nasib(koreksi)}. {why}"
    before, after = yang_berubah(koreksi.semula or "", koreksi.menjadi or "")
    return f"Semula: {before or KOSONG}. Menjadi: {after or KOSONG}. {why}"


def selebihnya(jumlah: int) -> str:
    """Return the heading of the older corrections."""
    return f"{SELEBIHNYA}: {jumlah}"
