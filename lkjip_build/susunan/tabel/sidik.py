"""The fingerprints of a signed report, for the sheet beside it and the letter that goes with it."""

from lkjip_build.bahasa.pengesahan import SIDIK
from lkjip_build.isi import Baris, Kolom, Tabel, tabel, teks
from lkjip_build.model.pengesahan import Pengesahan


def tabel_sidik(satu: Pengesahan) -> Tabel:
    """Return the fingerprints of what was signed: of what it says, and of its PDF."""
    kolom = (Kolom("", "Yang dihitung", 2), Kolom("", "Sidik (SHA-256)", 6))
    files = ((one.nama, one.sidik) for one in satu.dokumen if one.nama.endswith(".pdf"))
    rows = (Baris((teks(name, kepala=True), teks(sidik))) for name, sidik in (("Isi laporan", satu.sidik_isi), *files))
    return tabel("", SIDIK, kolom, rows)
