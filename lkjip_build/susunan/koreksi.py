"""What pages with corrected figures say of them."""

from collections.abc import Iterator

from lkjip_build.bahasa import segel as kata
from lkjip_build.bahasa.catatan import sebut_kolom
from lkjip_build.bahasa.tanggal import tanggal
from lkjip_build.compute.segel import Riwayat
from lkjip_build.isi import Asal, Blok, Masukan, Potongan, dihitung, p, tautan
from lkjip_build.susunan.catatan import angka_teks
from lkjip_build.susunan.jangkar_koreksi import HALAMAN
from lkjip_build.susunan.situs import Situs

_BERANGKA = frozenset({"kinerja.csv", "anggaran.csv", "rencana-aksi.csv", "renstra.yml", "aturan.yml"})


def asal_cacah(situs: Situs) -> Asal:
    """Return which corrections were counted: those of each year, with the file that holds them."""
    counted = ((tahun, one.riwayat) for tahun, one in sorted(situs.perubahan.items()) if one.riwayat)
    return dihitung(
        kata.CACAH_KOREKSI,
        *(
            Masukan(f"laporan {tahun}", str(sum(len(one.koreksi) for one in riwayat)), riwayat[0].koreksi[0].location())
            for tahun, riwayat in counted
        ),
    )


def memuat_koreksi(situs: Situs, tahun: int, kode: str = "") -> Iterator[Blok]:
    """Yield that the figures of a year, or of one indikator in it, hold corrected ones, with the way to these."""
    found = _riwayat(situs, tahun, kode)
    if found:
        said = _kalimat(tahun, found)
        yield p(f"{said} ", tautan("Lihat perubahannya", HALAMAN), ".", angka=angka_teks(said, _asal(found)))


def memuat_koreksi_laporan(situs: Situs, tahun: int, ke: Potongan) -> Iterator[Blok]:
    """Yield the same for a corrected edition, which has its corrections in an annex."""
    found = _riwayat(situs, tahun, "")
    if found:
        said = _kalimat(tahun, found)
        yield p(f"{said} Semuanya ada di ", ke, ".", angka=angka_teks(said, _asal(found)))


def _riwayat(situs: Situs, tahun: int, kode: str) -> tuple[Riwayat, ...]:
    semua = situs.perubahan[tahun].riwayat if tahun in situs.perubahan else ()
    return tuple(one for one in semua if not kode or one.alamat.kunci.partition(" ke-")[0] == kode)


def _kalimat(tahun: int, semua: tuple[Riwayat, ...]) -> str:
    return kata.memuat_koreksi(len(semua), tahun, angka=any(one.alamat.berkas in _BERANGKA for one in semua))


def _asal(semua: tuple[Riwayat, ...]) -> Asal:
    last = [(one.alamat, one.koreksi[-1]) for one in semua]
    return dihitung(
        kata.CACAH_ISIAN,
        *(
            Masukan(f"{alamat.kunci}, {sebut_kolom(alamat.kolom)}", tanggal(one.tanggal), one.location())
            for alamat, one in last
        ),
    )
