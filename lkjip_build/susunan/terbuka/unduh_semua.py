"""All open data as one file, with a readme; and how to read them in other programs, as files to begin with."""

from lkjip_build.bahasa import contoh_baca
from lkjip_build.bahasa import data_terbuka as kata
from lkjip_build.bahasa import lisensi as kata_lisensi
from lkjip_build.isi.data import PetiData, SalinanData
from lkjip_build.susunan.situs import TANDA_CONTOH, Situs
from lkjip_build.susunan.terbuka import csvw, katalog, paket
from lkjip_build.susunan.terbuka.kantor import VERSI, sampul
from lkjip_build.susunan.terbuka.nama import berkas_excel, berkas_skema
from lkjip_build.susunan.terbuka.tabel import SEMUA

ALAMAT = "data/unduh-semua.zip"
JANJI = "data/v1/"
"""Where names and meanings of columns stay what they are."""
CONTOH = {"data/contoh/baca.py": contoh_baca.PYTHON, "data/contoh/baca.R": contoh_baca.R}


def semua_contoh() -> tuple[SalinanData, ...]:
    """Return how others read the data, as scripts that run as they are."""
    return tuple(SalinanData(path, tuple(text.rstrip("\n").split("\n"))) for path, text in CONTOH.items())


def dijanjikan() -> tuple[str, ...]:
    """Return the files that also stand in the place whose names and meanings stay, by their path in the site."""
    tables = (path for one in SEMUA for path in (f"data/{one.nama}.csv", f"data/{one.nama}.json"))
    return (*tables, *(berkas_skema(one.nama) for one in SEMUA), paket.ALAMAT, csvw.ALAMAT)


def peti(situs: Situs, buku: str, isi: paket.Isi) -> PetiData:
    """Return all tables in all their forms with what describes them; `buku` is the path of the workbook."""
    files = [buku, *(berkas_excel(one.nama) for one in SEMUA), *dijanjikan(), katalog.ALAMAT, *CONTOH]
    head = sampul(situs)
    licence = kata_lisensi.arti(head.lisensi) if head.lisensi else kata_lisensi.TANPA_LISENSI
    cited = kata_lisensi.sebut_sumber(situs.data.instansi, head.alamat, contoh=situs.contoh)
    tables = [(f"{one.nama}.csv, {one.nama}.json", one.uraian) for one in SEMUA]
    readme = kata.baca_dulu(
        head.judul, TANDA_CONTOH if situs.contoh else "", buku.rpartition("/")[2], tables, licence, cited, VERSI
    )
    named = tuple((f"{head.nama}/{path.removeprefix('data/')}", isi(path)) for path in files)
    return PetiData(ALAMAT, ((f"{head.nama}/{kata.BACA_DULU}", readme.encode()), *named))
