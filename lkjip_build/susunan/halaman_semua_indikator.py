"""The index of all indikator: a table to scan, with its lists by sasaran, by verdict and by year."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from lkjip_build.bahasa import indeks as kata
from lkjip_build.bahasa.kata import satuan
from lkjip_build.bahasa.perubahan import membaik
from lkjip_build.bahasa.putusan import kata_putusan
from lkjip_build.bahasa.sasaran import judul_pendek
from lkjip_build.bahasa.tahun import target_tercapai
from lkjip_build.compute.banding import banding
from lkjip_build.compute.putusan import Putusan
from lkjip_build.compute.rekap import BarisKinerja
from lkjip_build.drawing.percikan import draw_percikan
from lkjip_build.isi import (
    KANAN,
    Bagian,
    Baris,
    Blok,
    GambarKecil,
    Halaman,
    Kalimat,
    Kolom,
    NilaiPilihan,
    Pilihan,
    Rupa,
    Saringan,
    Sel,
    Tabel,
    Terlipat,
    daftar,
    jawaban,
    kelompok,
    kepala,
    p,
    runs,
    tanda,
    tautan,
    teks,
)
from lkjip_build.model.renstra import Indikator, Induk
from lkjip_build.susunan.catatan import semua_catatan
from lkjip_build.susunan.fakta import fakta_hasil, yang_disebut
from lkjip_build.susunan.jalur import jawaban_tahun
from lkjip_build.susunan.kolom import kinerja
from lkjip_build.susunan.kolom.banding import PERUBAHAN, BandingTahun
from lkjip_build.susunan.kolom.data import data_persen
from lkjip_build.susunan.kolom.kinerja import KinerjaTahun, alamat_indikator, putusan_of
from lkjip_build.susunan.layar import BARIS_TERBUKA
from lkjip_build.susunan.situs import Situs

TABEL = "daftar-indikator"
_URUTAN = (
    *(Putusan.TIDAK_TERCAPAI, Putusan.TERTINGGAL, Putusan.BELUM_ADA_DATA),
    *(Putusan.TIDAK_DINILAI, Putusan.DI_JALUR, Putusan.TERCAPAI),
)
"""The verdicts as a reader looks for them: what went wrong first."""
_LAMA = "terdahulu"


def _kolom(tahun: int | None, *, panjang: bool) -> tuple[Kolom, ...]:
    """Return the columns of the index; in a long one the small chart alone tells how a figure moved."""
    return (
        Kolom("putusan", kata.HASIL, 3, terurut=True),
        Kolom("nama", kata.NAMA, 7, terurut=True),
        Kolom("seri", kata.SERI, 3),
        Kolom("realisasi", kata.kepala_realisasi(tahun), 2.2, KANAN),
        Kolom("target", kata.TARGET, 2.2, KANAN),
        Kolom("capaian", kata.CAPAIAN, 2.2, KANAN, terurut=True),
        *(() if panjang else (Kolom("perubahan", kata.PERUBAHAN, 3, KANAN),)),
    )


@dataclass(frozen=True)
class _Satu:
    """One indikator in the group that it stands in."""

    situs: Situs
    kelompok: str
    indikator: Indikator

    @property
    def seri(self) -> tuple[BarisKinerja, ...]:
        return self.situs.rekap.seri.get(self.indikator.kode, ())

    @property
    def dinilai(self) -> BarisKinerja | None:
        """The year that the front page answers for, else the newest that was judged, else the newest there is."""
        asked = (one for one in self.seri if one.tahun == self.situs.tahun_dinilai)
        judged = (one for one in reversed(self.seri) if one.tercapai is not None)
        return next(asked, None) or next(judged, self.seri[-1] if self.seri else None)

    def putusan(self, baris: BarisKinerja) -> Putusan:
        return putusan_of(KinerjaTahun(self.situs, baris))

    @property
    def menurut_tahun(self) -> dict[int, Putusan]:
        return {baris.tahun: self.putusan(baris) for baris in self.seri}


def halaman(situs: Situs) -> Halaman:
    """Return the page that lists every indikator by what it measures."""
    groups = list(_kelompok(situs))
    semua = [one for _, _, some in groups for one in some]
    return Halaman(
        kata.JUDUL,
        kata.URAIAN,
        f"{situs.folder}/renstra.yml",
        Bagian("", kata.JUDUL, tuple(_isi(situs, groups, semua))),
        situs.tanda(*(one for one in (situs.tahun_dinilai, situs.tahun_direncanakan) if one is not None)),
        lebar=True,
    )


def _kelompok(situs: Situs) -> Iterator[tuple[str, str, list[_Satu]]]:
    """Yield the groups with their anchor and name: what the plan measures, then the indikator of earlier plans."""
    for _, induk in situs.data.renstra.semua_induk:
        if induk.indikator:
            kode = _jangkar(induk)
            yield kode, judul_pendek(induk), [_Satu(situs, kode, one) for one in induk.indikator]
    if earlier := situs.induk_terdahulu:
        yield _LAMA, kata.TERDAHULU, [_Satu(situs, _LAMA, one) for _, _, one in earlier]


def _jangkar(induk: Induk) -> str:
    return induk.kode.lower()


def alamat_sasaran(induk: Induk) -> str:
    """Return where the indikator of a sasaran or tujuan stand in the index."""
    return f"/indikator/#{_jangkar(induk)}"


def _isi(situs: Situs, groups: Sequence[tuple[str, str, list[_Satu]]], semua: Sequence[_Satu]) -> Iterator[Blok]:
    years = tuple(sorted(situs.rekap.tahun, reverse=True))
    if situs.tahun_dinilai is not None:
        yield jawaban(*jawaban_tahun(situs, situs.tahun_dinilai))
    verdicts = {verdict for one in semua for verdict in one.menurut_tahun.values()}
    yield Saringan(
        TABEL,
        (
            Pilihan("sasaran", kata.PILIH_SASARAN, _nilai((kode, nama) for kode, nama, _ in groups)),
            Pilihan(
                "putusan", kata.PILIH_HASIL, _nilai((str(one), kata_putusan(one)) for one in _URUTAN if one in verdicts)
            ),
            Pilihan("tahun", kata.PILIH_TAHUN, _nilai((str(one), str(one)) for one in years)),
        ),
    )
    tahun = situs.tahun_dinilai
    judul = kata.judul_tabel(tahun, sementara=tahun is not None and not situs.is_final(tahun))
    long = len(semua) > BARIS_TERBUKA
    kolom = _kolom(tahun, panjang=long)
    rows = [baris for kode, nama, some in groups for baris in _baris_kelompok(situs, kode, nama, some, len(kolom))]
    yield Tabel(TABEL, judul, kolom, kepala(kolom), tuple(rows), rupa=Rupa.INDEKS)
    yield p(kata.CARA_SERI, kecil=True)
    groups_list = daftar([p(tautan(nama, f"#{kode}")) for kode, nama, _ in groups])
    lists = [one for tahun in years for one in _menurut_hasil(tahun, semua, _URUTAN)]
    if long:  # the page of each year has the others
        missed = [one for one in _URUTAN if not one.baik]
        lists = list(_menurut_hasil(tahun, semua, missed)) if tahun else []
    verdict_lists = (p(kata.MENURUT_HASIL), daftar(lists)) if lists else ()
    yield Terlipat(kata.DAFTAR, (p(kata.MENURUT_SASARAN), groups_list, *verdict_lists))
    links = [part for one in years for part in (", ", tautan(str(one), f"/kinerja/{one}/"))]
    if links:
        yield p(kata.TAHUN_LAIN, *links[1:], ".")


def _nilai(semua: Iterable[tuple[str, str]]) -> tuple[NilaiPilihan, ...]:
    return tuple(NilaiPilihan(*one) for one in semua)


def _menurut_hasil(tahun: int, semua: Sequence[_Satu], menurut: Sequence[Putusan]) -> Iterator[Kalimat]:
    """Yield the indikator of each of these verdicts in a year, as links to their rows."""
    for putusan in menurut:
        found = [one.indikator for one in semua if one.menurut_tahun.get(tahun) is putusan]
        if found:
            names = [part for one in found for part in (", ", tautan(one.sebutan_singkat, f"#{one.kode.lower()}"))]
            yield p(tanda(putusan, kata.pada(tahun, putusan)), ": ", *names[1:])


def _baris_kelompok(situs: Situs, kode: str, nama: str, some: Sequence[_Satu], width: int) -> Iterator[Baris]:
    head = kelompok(nama, width)
    every = [one.dinilai for one in some if one.dinilai]
    asked = [one for one in every if one.tahun == situs.tahun_dinilai] or every  # not those no longer promised
    if asked and any(one.tercapai is not None for one in asked):
        said = target_tercapai(asked, final=all(situs.is_final(one.tahun) for one in asked))
        head = replace(head, sel=(head.sel[0].with_small(said, angka=yang_disebut(said, fakta_hasil(asked))),))
    yield replace(head, kode=kode)
    for one in some:
        yield _baris(one, width)
        last = one.dinilai
        notes = situs.catatan_angka.get((last.tahun, one.indikator.kode), ()) if last else ()
        yield from semua_catatan(notes, width)


def _baris(satu: _Satu, width: int) -> Baris:
    indikator, last = satu.indikator, satu.dinilai
    name = teks(
        indikator.judul, satuan(str(indikator.satuan), indikator.arah), ke=alamat_indikator(indikator.kode), kepala=True
    )
    by_year = satu.menurut_tahun
    found = by_year[last.tahun] if last else Putusan.BELUM_ADA_DATA
    data = (
        ("sasaran", satu.kelompok),
        ("putusan", str(found)),
        *((f"putusan-{tahun}", str(one)) for tahun, one in sorted(by_year.items())),
        ("cari", " ".join(filter(None, (indikator.nama_singkat, indikator.singkatan, indikator.kode))).lower()),
    )
    cells = (_hasil(satu, last, found), name, _seri(satu), *_angka(satu, last))
    return Baris(cells[:width], kode=_kode(indikator), data=data)


def _kode(indikator: Indikator) -> str:
    return indikator.kode.lower()


def _hasil(satu: _Satu, last: BarisKinerja | None, found: Putusan) -> Sel:
    """Return the verdict of the newest judged year, and below it that of a later year: of the running one also that
    there are no data yet, which is what a reader would look for beside its neighbours.
    """
    order = str(_URUTAN.index(found))
    if last is None:
        return Sel((tanda(found),), urut=order)
    made = Sel((tanda(found, kata.pada_tahun(last.tahun, found)),), urut=order)
    running = satu.situs.tahun_direncanakan
    later = [
        baris
        for baris in satu.seri
        if baris.tahun > last.tahun and (baris.tahun == running or satu.putusan(baris).diketahui)
    ]
    if not later:
        return made
    verdict = satu.putusan(later[-1])
    return replace(made, kecil=runs(tanda(verdict, kata.pada_tahun(later[-1].tahun, verdict))))


def _seri(satu: _Satu) -> Sel:
    drawn = draw_percikan(
        [(one.tahun, one.target, one.realisasi, one.tercapai) for one in satu.seri], sorted(satu.situs.rekap.tahun)
    )
    if drawn is None:
        return teks("–")
    said = kata.uraian_seri([(one.tahun, one.realisasi, one.tercapai) for one in satu.seri])
    numbers = [angka for one in satu.seri for angka in kinerja.REALISASI.sel(KinerjaTahun(satu.situs, one)).semua_angka]
    return Sel((GambarKecil(said, lukisan=drawn),), angka_kecil=tuple(numbers))


def _angka(satu: _Satu, last: BarisKinerja | None) -> Iterator[Sel]:
    if last is None:
        yield from (teks("–") for _ in range(4))
        return
    row = KinerjaTahun(satu.situs, last)
    reached = kinerja.REALISASI.sel(row)
    yield reached if last.tahun == satu.situs.tahun_dinilai else reached.with_small(str(last.tahun))
    yield kinerja.TARGET.sel(row)
    share = data_persen(last.capaian.persen)
    yield replace(kinerja.CAPAIAN.sel(row), urut="" if share is None else f"{share:.2f}")
    compared, then = banding(satu.situs.rekap, satu.situs.data, last), None
    change = PERUBAHAN.sel(BandingTahun(satu.situs, compared))
    if compared.lalu and compared.lalu.selisih_realisasi is not None:
        then = compared.lalu.sebelum.realisasi
    if last.realisasi is not None and then is not None:
        change = change.with_small(membaik(last.realisasi, then, satu.indikator.arah))
    yield change
