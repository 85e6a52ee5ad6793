"""What pages with corrected figures say of them."""

from collections.abc import Iterator, Sequence

from lkjip_build.bahasa import segel as kata
from lkjip_build.bahasa.bab import Rujuk
from lkjip_build.bahasa.catatan import sebut_kolom
from lkjip_build.bahasa.tanggal import tanggal
from lkjip_build.compute.segel import Riwayat
from lkjip_build.isi import Asal, Blok, Masukan, Sel, dihitung, p, tautan
from lkjip_build.susunan.catatan import angka_teks
from lkjip_build.susunan.jangkar_koreksi import HALAMAN, alamat
from lkjip_build.susunan.situs import Situs

_BERANGKA = frozenset(
    {"kinerja.csv", "anggaran.csv", "rencana-aksi.csv", "kepegawaian.csv", "renstra.yml", "aturan.yml"}
)


def asal_cacah(situs: Situs, *semua_tahun: int) -> Asal:
    """Return which corrections were counted: those of each of these years, or of all, with the file that holds them."""
    years = semua_tahun or sorted(situs.perubahan)
    counted = ((tahun, found) for tahun in years if (found := _riwayat(situs, tahun)))
    return dihitung(
        kata.CACAH_KOREKSI,
        *(
            Masukan(f"laporan {tahun}", str(sum(len(one.koreksi) for one in riwayat)), riwayat[0].koreksi[0].location())
            for tahun, riwayat in counted
        ),
    )


def jawaban_perubahan(situs: Situs) -> str:
    """Return how much was corrected after signing, and of which signed reports nobody can tell."""
    days = [one.tanggal for satu in situs.perubahan.values() for found in satu.riwayat for one in found.koreksi]
    signed = (tahun for tahun in sorted(situs.siklus) if situs.is_final(tahun) and tahun not in situs.data.segel)
    return kata.jawaban_perubahan(len(days), sorted(situs.data.segel), max(days, default=None), tuple(signed))


def memuat_koreksi(situs: Situs, tahun: int) -> Iterator[Blok]:
    """Yield that the figures of a year hold corrected ones, with the way to these."""
    if found := _riwayat(situs, tahun):
        said = _kalimat(tahun, found)
        yield p(f"{said} ", tautan(kata.LIHAT, HALAMAN), ".", angka=angka_teks(said, asal_isian(found)))


def memuat_koreksi_indikator(situs: Situs, kode: str) -> Iterator[Blok]:
    """Yield that figures of an indikator were corrected, in whatever years, with the way to the last."""
    semua = [(tahun, one) for tahun in sorted(situs.perubahan) for one in _riwayat(situs, tahun, kode)]
    if semua:
        tahun, last = max(semua, key=lambda one: one[1].koreksi[-1].tanggal)
        said = kata.memuat_koreksi(len(semua), sorted({tahun for tahun, _ in semua}), gabungan=False)
        link = tautan(kata.LIHAT, alamat(tahun, last.alamat, len(last.koreksi)))
        yield p(f"{said} ", link, ".", angka=angka_teks(said, asal_isian([one for _, one in semua])))


def memuat_koreksi_laporan(situs: Situs, tahun: int) -> Iterator[Blok]:
    """Yield the same in a corrected edition, which has its corrections in an annex."""
    if found := _riwayat(situs, tahun):
        said = _kalimat(tahun, found)
        yield p(f"{said} {kata.RINCIAN}", Rujuk("lampiran-koreksi"), ".", angka=angka_teks(said, asal_isian(found)))


def dengan_koreksi(sel: Sel, situs: Situs, tahun: int) -> Sel:
    """Return a cell of a year with how much of the year was corrected."""
    if found := _riwayat(situs, tahun):
        said = kata.koreksi_tahun(len(found))
        return sel.with_small(tautan(said, HALAMAN), angka=angka_teks(said, asal_isian(found)))
    return sel


def _riwayat(situs: Situs, tahun: int, kode: str = "") -> tuple[Riwayat, ...]:
    semua = situs.perubahan[tahun].riwayat if tahun in situs.perubahan else ()
    return tuple(one for one in semua if not kode or one.alamat.kunci.partition(" ke-")[0] == kode)


def _kalimat(tahun: int, semua: Sequence[Riwayat]) -> str:
    return kata.memuat_koreksi(len(semua), (tahun,), gabungan=any(one.alamat.berkas in _BERANGKA for one in semua))


def asal_isian(semua: Sequence[Riwayat]) -> Asal:
    """Return which entries were corrected, each with its last correction."""
    last = [(one.alamat, one.koreksi[-1]) for one in semua]
    return dihitung(
        kata.CACAH_ISIAN,
        *(
            Masukan(f"{alamat.kunci}, {sebut_kolom(alamat.kolom)}", tanggal(one.tanggal), one.location())
            for alamat, one in last
        ),
    )
