"""Why a change of the data files is refused, and what was changed, in words."""

from lkjip_build.bahasa.rapikan import BERUBAH, huruf_tak_tertulis
from lkjip_build.model.pesan import PANJANG, short

TAK_TERTULIS = "isian ini tidak bisa ditulis di berkasnya tanpa mengubah bagian lain; ubah di editor teks"
BUKAN_UNTUK_DISUNTING = "berkas ini ditulis program sendiri atau bukan berkas data, jadi tidak bisa diubah dari sini"
TAK_ADA_RIWAYAT = "tidak ada perubahan yang bisa diurungkan"
BERUBAH_SESUDAHNYA = "berkas ini sudah diubah lagi sesudahnya, jadi perubahan itu tidak bisa diurungkan"
KOSONG = "(kosong)"

__all__ = ["BERUBAH", "huruf_tak_tertulis"]


def tempat_tak_ada(kunci: str, kolom: str) -> str:
    """Return that no row, column or key of that name stands in the file."""
    return f"'{kunci}' tidak punya '{kolom}' di berkas ini; muat ulang, lalu ulangi"


def baris_tak_ada(kunci: str) -> str:
    return f"baris '{kunci}' tidak ada di berkas ini; muat ulang, lalu ulangi"


def kolom_tak_dikenal(kolom: str) -> str:
    return f"kolom '{kolom}' tidak dikenal di berkas ini"


def berbeda(semula: str | None, kini: str | None) -> str:
    """Return that something else stands where a change expects `semula`."""
    return f"sekarang berisi {kutip(kini)}, bukan {kutip(semula)}; orang lain mungkin baru mengubahnya"


def disahkan(tahun: int) -> str:
    """Return that a change is of what was signed, and how it is made all the same."""
    return (
        f"laporan {tahun} sudah disahkan; yang ditandatangani hanya diubah lewat koreksi, dengan alasan dan siapa yang "
        f"mengoreksi (ubah isinya, lalu jalankan lkjip koreksi {tahun})"
    )


def kutip(text: str | None) -> str:
    return f"'{short(text)}'" if text else KOSONG


def diubah(semula: str | None, menjadi: str | None) -> str:
    """Return old and new of a value; of two texts too long to be shown side by side, the words that differ."""
    if not semula or not menjadi or max(len(semula), len(menjadi)) <= PANJANG:
        return f"{kutip(semula)} menjadi {kutip(menjadi)}"
    old, new = semula.split(), menjadi.split()
    least = min(len(old), len(new))
    head = next((at for at in range(least) if old[at] != new[at]), least)
    tail = next((at for at in range(least - head) if old[-1 - at] != new[-1 - at]), least - head)
    gone, come = (" ".join(words[head : len(words) - tail]) for words in (old, new))
    if not gone and not come:
        return "jarak antarkata atau barisnya berubah"
    where = "di awal" if not head else "di akhir" if not tail else "di tengah"
    if not gone:
        return f"{where} ditambah {kutip(come)}"
    if not come:
        return f"{where} dihapus {kutip(gone)}"
    return f"{where} {kutip(gone)} menjadi {kutip(come)}"


NAMA_GAMBAR = (
    "nama gambar ini tidak bisa dipakai; tulis huruf kecil, angka, dan tanda hubung, paling panjang 40 huruf, misalnya "
    "loket-baru"
)
GAMBAR_ADA = "gambar bernama ini sudah ada; beri nama lain"
