"""A signed file that comes back: whether it may be kept as one of a sealing, and the sealing with it."""

import hashlib
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from lkjip_build.bahasa import tanda_tangan as kata
from lkjip_build.load.files import DOKUMEN
from lkjip_build.load.segel import SEGEL, segel_kembali
from lkjip_build.model.pengesahan import BerkasSah, JenisKembali, Pengesahan
from lkjip_build.perintah.sahkan import DAFTAR, tambah_daftar, teks_segel
from lkjip_build.sources import Tree
from lkjip_build.tanda_tangan import (
    BelumDipasang,
    KeadaanPdf,
    berawal_dengan,
    keadaan_pdf,
    periksa,
    tahun_tertulis,
)


class BerkasDitolak(Exception):
    """A file that cannot be a signed copy of the report; says why."""


class Kembali(NamedTuple):
    """How a file is signed, and whether its signature was verified, where it has one."""

    jenis: JenisKembali
    diperiksa: bool = True


def tanggapi(isi: bytes, tahun: int, laporan: BerkasSah, lain: Mapping[int, Sequence[Pengesahan]]) -> Kembali:
    """Return how a file is signed that came back for a sealed PDF (`laporan`); BerkasDitolak where it is no copy of it.

    `lain` are the sealings of the other years. Of a scan it can be told that it is a whole PDF, and of another year
    only where it says so itself.
    """
    keadaan = keadaan_pdf(isi)
    refused = {
        KeadaanPdf.BUKAN_PDF: kata.BUKAN_PDF,
        KeadaanPdf.RUSAK: kata.RUSAK,
        KeadaanPdf.TERKUNCI: kata.TERKUNCI,
    }
    if why := refused.get(keadaan):
        raise BerkasDitolak(why)
    if other := _tahun_lain(isi, tahun, lain):
        raise BerkasDitolak(kata.laporan_lain(other))
    ours = berawal_dengan(isi, laporan.ukuran, laporan.sidik)
    if keadaan is not KeadaanPdf.BERTANDA_TANGAN:
        if ours:
            raise BerkasDitolak(kata.BELUM_DITANDATANGANI)
        return Kembali(JenisKembali.PINDAIAN)
    if not ours:
        raise BerkasDitolak(kata.BUKAN_BITA_KAMI)
    try:
        found = periksa(isi, (laporan.ukuran, laporan.sidik))
    except BelumDipasang:
        return Kembali(JenisKembali.ELEKTRONIK, diperiksa=False)
    if not found.utuh:
        raise BerkasDitolak(kata.TIDAK_UTUH)
    if not found.bita_kami:
        raise BerkasDitolak(kata.BUKAN_BITA_KAMI)
    return Kembali(JenisKembali.ELEKTRONIK)


def _tahun_lain(isi: bytes, tahun: int, lain: Mapping[int, Sequence[Pengesahan]]) -> int | None:
    """Return the other year whose report a file is, as far as it can be known."""
    own = hashlib.sha256(isi).hexdigest()
    for other, semua in lain.items():
        for berkas in (one for each in semua for one in each.semua_berkas):
            if berkas.sidik == own or berawal_dengan(isi, berkas.ukuran, berkas.sidik):
                return other
    said = tahun_tertulis(isi)
    return said if said != tahun else None


def sudah_ada(isi: bytes, pengesahan: Pengesahan) -> str | None:
    """Return the name by which a file is in a sealing already, as one that came back."""
    own = hashlib.sha256(isi).hexdigest()
    return next((one.nama for one in pengesahan.kembali if one.sidik == own), None)


def berkas_tambahan(
    segel: Tree, daftar: Sequence[str], pengesahan: Pengesahan, isi: bytes, jenis: JenisKembali, hari_ini: date
) -> dict[str, str | bytes]:
    """Return the files of a sealing with a file added to its last, by their names in the data folder, in the order in
    which they are to be written.

    `segel` is pengesahan.yml as it was read, `pengesahan` its last sealing, `daftar` the lines of the list.
    """
    assert isinstance(segel, dict)
    semua = segel["pengesahan"]
    assert isinstance(semua, list)
    *earlier, last = semua
    assert isinstance(last, dict)
    laporan = pengesahan.pdf
    stem = Path(laporan.nama).stem if laporan else f"lkjip-{segel['tahun']}"
    ke = sum(one.jenis is jenis for one in pengesahan.kembali) + 1
    entry = {
        "nama": f"{stem}-{jenis}.pdf" if ke == 1 else f"{stem}-{jenis}-{ke}.pdf",
        "sidik": hashlib.sha256(isi).hexdigest(),
        "ukuran": str(len(isi)),
        "jenis": str(jenis),
        "tanggal": hari_ini.isoformat(),
    }
    entry["segel"] = segel_kembali(entry, pengesahan.sidik)
    before = last.get("kembali") or []
    assert isinstance(before, list)
    made = {**segel, "pengesahan": [*earlier, {**last, "kembali": [*before, entry]}]}
    tahun = int(str(segel["tahun"]))
    return {
        f"{tahun}/{DOKUMEN}/{entry['nama']}": isi,
        f"{tahun}/{SEGEL}": teks_segel(made),
        DAFTAR: tambah_daftar(daftar, tahun, pengesahan.ditandatangani, entry["segel"]),
    }
