"""The downloads of open data on their page: first what people open, then what programs read, and on what terms."""

from collections.abc import Iterator

from lkjip_build.bahasa import data_terbuka as kata
from lkjip_build.bahasa import lisensi as kata_lisensi
from lkjip_build.bahasa.metadata_bps import ISIAN
from lkjip_build.isi import (
    Bagian,
    Baris,
    Blok,
    DaftarUnduhan,
    Halaman,
    Kolom,
    Potongan,
    Rincian,
    Tabel,
    Unduhan,
    daftar,
    kode,
    p,
    tabel,
    tautan,
    teks,
)
from lkjip_build.susunan.berkas_data import alamat_buku
from lkjip_build.susunan.log_siklus import alamat_log
from lkjip_build.susunan.situs import Situs
from lkjip_build.susunan.terbuka import bps, csvw, katalog, paket, unduh_semua
from lkjip_build.susunan.terbuka.kantor import VERSI
from lkjip_build.susunan.terbuka.nama import berkas_excel
from lkjip_build.susunan.terbuka.tabel import SEMUA
from lkjip_build.susunan.umpan import ALAMAT as UMPAN
from lkjip_build.susunan.umpan import ada_umpan

JANJI = f"/{unduh_semua.JANJI}"
KAMUS, KAMUS_KUNCI, KAMUS_BERKAS = "/data/kamus/", "/data/kamus-kunci/", "/data/kamus-berkas/"


def unduhan(situs: Situs) -> Iterator[Blok]:
    """Yield the files that most people want, then each table in its forms."""
    if situs.contoh:
        yield p("Angkanya data contoh: jangan dikutip sebagai kinerja yang sebenarnya.")
    yield DaftarUnduhan(
        (
            Unduhan(f"/{alamat_buku(situs)}", kata.BUKU, kata.GUNA_BUKU),
            Unduhan(f"/{unduh_semua.ALAMAT}", kata.SEMUA, kata.GUNA_SEMUA),
        )
    )
    yield _semua_tabel()
    yield daftar([kata.GUNA_EXCEL, kata.GUNA_CSV, kata.GUNA_JSON])


def _semua_tabel() -> Tabel:
    head, excel, csv, json = kata.KOLOM_UNDUHAN
    rows = (
        Baris(
            (
                teks(one.judul, one.uraian, ke=f"{KAMUS}#kolom-{one.nama}", kepala=True),
                teks(kata.berkas(one.judul, excel), ke=f"/{berkas_excel(one.nama)}"),
                teks(kata.berkas(one.judul, csv), ke=f"/data/{one.nama}.csv"),
                teks(kata.berkas(one.judul, json), ke=f"/data/{one.nama}.json"),
            )
        )
        for one in SEMUA
    )
    heads = (Kolom("", head, 6), Kolom("", excel, 3), Kolom("", csv, 3), Kolom("", json, 3))
    return tabel("tabel-unduhan", kata.TABEL_DEMI_TABEL, heads, rows)


def lain(situs: Situs) -> Iterator[Unduhan]:
    """Yield what is no table: the cycle, the SOP, the feed, and the descriptions that programs look for."""
    if ada_umpan(situs):
        yield Unduhan(f"/{UMPAN}", "Terbitan dan koreksi (Atom)", "untuk diikuti di pembaca umpan")
    yield Unduhan("/data/siklus.json", "Siklus laporan (JSON)", "status, tenggat, pengesahan, dan setiap pelaksanaan")
    yield from unduhan_log(situs)
    for sop in situs.data.sop:
        yield Unduhan(f"/data/sop/{sop}.json", f"SOP {sop} (JSON)", "langkah, pelaksana, dan alurnya")
    yield Unduhan(f"/{bps.FORMULIR}", kata.METADATA_BPS, kata.GUNA_METADATA_BPS)
    for form in ISIAN:
        yield Unduhan(f"/{bps.FOLDER}/{form}.json", f"{form}.json", kata.GUNA_MS)
    for address, title, use in kata.UNTUK_PROGRAM:
        yield Unduhan(f"/{_DI[address]}", title, use)


_DI = {"paket": paket.ALAMAT, "katalog": katalog.ALAMAT, "csvw": csvw.ALAMAT}


def unduhan_log(situs: Situs) -> Iterator[Unduhan]:
    """Yield the log of the cycles of each SOP as XES."""
    for sop in sorted({situs.data.laporan[tahun].fakta.sop for tahun in situs.siklus}):
        yield Unduhan(
            f"/{alamat_log(sop)}",
            f"Catatan siklus SOP {sop} (XES)",
            "untuk perangkat penambangan proses; nama langkahnya sama dengan di BPMN",
        )


def lisensi(situs: Situs) -> Iterator[Blok]:
    """Yield what others may do with the data, and the words by which they name the source."""
    known = situs.data.instansi.lisensi
    if known is None:
        yield p(kata_lisensi.TANPA_LISENSI)
    else:
        yield p(kata_lisensi.TERAPAN, tautan(kata_lisensi.nama(known), known.alamat), f". {kata_lisensi.arti(known)}")
    cited = kata_lisensi.sebut_sumber(situs.data.instansi, situs.alamat_situs, contoh=situs.contoh)
    yield Rincian(((kata.KUTIPAN, (p(cited),)),))


def contoh(situs: Situs) -> Iterator[Blok]:
    """Yield how the data are read in Excel, Python and R."""
    at = f"{situs.alamat_situs}data/kinerja.csv"
    yield Rincian(
        (
            ("Excel", (p(kata.cara_excel(alamat_buku(situs).rpartition("/")[2])),)),
            ("Python", (p("Dengan pandas: ", kode(f'pandas.read_csv("{at}")'), ". ", _skrip("baca.py")),)),
            ("R", (p(kode(f'read.csv("{at}", na.strings = "")'), ". ", _skrip("baca.R")),)),
        )
    )


def _skrip(nama: str) -> Potongan:
    return tautan(f"Contoh lengkap: {nama}", f"/data/contoh/{nama}")


def halaman_janji(situs: Situs) -> Halaman:
    """Return the page of the place whose names and meanings stay, with its terms."""
    judul = kata.JUDUL_JANJI
    files = [
        Unduhan(f"{JANJI}{path.removeprefix('data/')}", path.removeprefix("data/"), "")
        for path in unduh_semua.dijanjikan()
        if not path.endswith(".schema.json")
    ]
    return Halaman(
        judul,
        kata.URAIAN_JANJI,
        f"{situs.folder}/renstra.yml",
        Bagian(
            "",
            judul,
            (p(kata.URAIAN_JANJI), daftar(list(kata.janji(VERSI)))),
            (
                Bagian("berkas", "Berkas", (DaftarUnduhan(tuple(files)), p(tautan(kata.SEMUA_UNDUHAN, "/data/"), "."))),
                Bagian("lisensi", kata.JUDUL_LISENSI, tuple(lisensi(situs))),
            ),
        ),
        cari=False,
    )
