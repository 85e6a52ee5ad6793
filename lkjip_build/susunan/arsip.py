"""What the archive of a year holds: all that somebody needs who has no site, no program and no other year.

It changes only with what it holds: neither with the day, nor with a later year, camat, plan or SOP.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace

from lkjip_build.bahasa import arsip as kata
from lkjip_build.bahasa.unduhan import kegunaan
from lkjip_build.isi import Bagian, DaftarUnduhan, Dokumen, Halaman, Rancangan, Tautan, Unduhan, daftar, jawaban, p
from lkjip_build.isi.arsip import Arsip, tempat_dokumen
from lkjip_build.isi.blok import Navigasi
from lkjip_build.isi.data import BerkasData, Dialek, RincianData, SalinanData, TabelData
from lkjip_build.model.pengesahan import Pengesahan
from lkjip_build.susunan import berkas_data
from lkjip_build.susunan.foto import semua_foto
from lkjip_build.susunan.situs import Situs
from lkjip_build.susunan.terbuka.tabel import INFORMASI

_RENCANA = ("aturan.yml", "renstra.yml")


def alamat_arsip(tahun: int) -> tuple[str, str]:
    """Return the address of the archive of a year on the site, and the name of its file."""
    nama = f"arsip-lkjip-{tahun}.zip"
    return f"/laporan/{tahun}/{nama}", nama


def arsip(
    situs: Situs,
    laporan: Dokumen,
    dokumen: Mapping[str, Callable[[], bytes]],
    rancangan: Iterable[Rancangan],
    lines: Mapping[str, tuple[str, ...]],
    nama_fakta: Iterable[str],
) -> Arsip:
    """Return the archive of the year of a report.

    `dokumen` make the documents by their path in the site, `rancangan` are all its pages, `lines` the data files by
    their names in the data folder, `nama_fakta` those that the report of the year is made of.
    """
    tahun = laporan.tahun
    pengesahan = _pengesahan(situs, tahun)
    koreksi = situs.perubahan[tahun].riwayat if tahun in situs.perubahan else ()
    corrected = sum(len(one.koreksi) for one in koreksi)
    signed = pengesahan.ditandatangani if pengesahan else None
    days = [one.tanggal for riwayat in koreksi for one in riwayat.koreksi]
    newest = max([pengesahan.tanggal, *days]) if pengesahan else laporan.tanggal
    own = {path: make() for path, make in dokumen.items() if path.startswith(f"laporan/{tahun}/")}
    pages = tuple(one.halaman() for one in rancangan if _is_of(one.alamat, tahun))
    instansi = situs.untuk(tahun).data.instansi
    keadaan = kata.keadaan(tahun, signed, corrected)
    keterangan = (
        ("Source-Organization", f"{instansi.nama}, {instansi.kabupaten}"),
        ("External-Description", f"{kata.uraian(tahun, instansi.nama)} {keadaan}"),
        ("External-Identifier", f"lkjip-{tahun}-{pengesahan.sidik}" if pengesahan else f"lkjip-{tahun}"),
    )
    return Arsip(
        tahun,
        f"arsip-lkjip-{tahun}",
        newest,
        keterangan,
        _awal(situs, tahun, pages, own, keadaan),
        pages,
        dict(_isian(situs, tahun, lines, nama_fakta)),
        own,
        tuple(_terbuka(situs, tahun)),
        {one.ke[1:]: one.isi for one in semua_foto(situs) if one.ke.startswith(f"/laporan/{tahun}/")},
    )


def _pengesahan(situs: Situs, tahun: int) -> Pengesahan | None:
    return situs.data.segel[tahun].segel.terakhir if tahun in situs.data.segel else None


_HALAMAN = ("/laporan/{}/", "/kinerja/{}/", "/rencana-aksi/{}/", "/siklus/{}/")


def _is_of(alamat: str, tahun: int) -> bool:
    """Tell whether a page is of the year; the list of what its report still lacks is for the office."""
    begins = any(alamat.startswith(one.format(tahun)) for one in _HALAMAN)
    return begins and not alamat.endswith(("/kelengkapan/", "/asal/"))


def _isian(
    situs: Situs, tahun: int, lines: Mapping[str, tuple[str, ...]], nama_fakta: Iterable[str]
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield the data files of the year: its own as they are today with their corrections, those around it as sealed."""
    pengesahan = _pengesahan(situs, tahun)
    sealed = dict(pengesahan.fakta) if pengesahan else {}
    corrected = {one.berkas for one in situs.data.laporan[tahun].koreksi}
    for name in sorted({*nama_fakta, *sealed, *(name for name in lines if name.startswith(f"{tahun}/"))}):
        own = name.startswith(f"{tahun}/") or (name in _RENCANA and name in corrected)
        if name in sealed and not own:
            yield name, tuple(sealed[name].rstrip("\n").split("\n"))
        elif name in lines:
            yield name, lines[name]


def _terbuka(situs: Situs, tahun: int) -> Iterator[BerkasData]:
    """Yield the open data of the year: of each table its rows."""
    for one in berkas_data.semua_berkas(situs, {}):
        match one:
            case TabelData() | RincianData() if one.alamat.startswith(f"data/{INFORMASI.nama}."):
                continue  # a list of what the site has today
            case TabelData(dialek=Dialek.MESIN) if "tahun" in one.kolom:
                yield replace(one, baris=tuple(row for row in one.baris if row["tahun"] == tahun))
            case RincianData() if isinstance(one.isi, list | tuple) and all("tahun" in row for row in one.isi):
                yield RincianData(one.alamat, [row for row in one.isi if row["tahun"] == tahun])
            case TabelData() | RincianData() | SalinanData():
                continue


def _awal(
    situs: Situs,
    tahun: int,
    halaman: tuple[Halaman, ...],
    dokumen: Mapping[str, bytes],
    keadaan: str,
) -> Halaman:
    judul = kata.judul(tahun)
    pages = tuple(Tautan(one.judul, one.alamat, 2) for one in halaman)
    files = tuple(Unduhan(f"/{path}", tempat_dokumen(path), kegunaan(path.rpartition(".")[2])) for path in dokumen)
    return Halaman(
        judul,
        keadaan,
        f"{situs.folder}/{tahun}/laporan.yml",
        Bagian(
            "",
            judul,
            (jawaban(keadaan), daftar([f"{folder}: {about}" for folder, about in kata.ISI])),
            (
                Bagian("isi", "Halaman", (Navigasi("Halaman arsip ini", pages),)),
                Bagian("dokumen", "Dokumen", (DaftarUnduhan(files),)),
                Bagian("periksa", "Memeriksa", (p(kata.CARA_MEMERIKSA), p(kata.NIP_DISAMARKAN))),
            ),
        ),
        situs.tanda(tahun),
        alamat="/",
    )
