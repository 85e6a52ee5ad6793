"""The replay against a second way to judge a log, and what must hold for any log at all.

The second way knows nothing of the replay: it builds the graph from the SOP's own fields and searches the cheapest
alignment of the log with any way through it (a log may stop anywhere), one unit for each row too many and each step too
few.
"""

import pickle
from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta
from heapq import heappop, heappush
from itertools import count, pairwise, permutations
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pembangun import BARIS, a_kejadian, a_siklus, a_sop, log_csv, siklus_acak, sop_lkjip
from sifat import sifat

from lkjip_build.compute.siklus import Siklus, Status
from lkjip_build.compute.siklus.temuan import (
    BaruDikerjakan,
    Bertentangan,
    BukanLangkahSop,
    Dilewati,
    SalahKembali,
    SalahUrut,
    SesudahTamat,
    TanpaKeputusan,
)
from lkjip_build.model.laporan import Kejadian, Keputusan

FLOW = (
    Dilewati,
    BaruDikerjakan,
    SalahUrut,
    TanpaKeputusan,
    Bertentangan,
    SalahKembali,
    SesudahTamat,
    BukanLangkahSop,
)
SOP = sop_lkjip()
AWAL = datetime(2027, 1, 11, 8, 30)  # so that no row falls on midnight, which is no time of day

Tanda = tuple[str, str]
"""A row as the graph sees it: the step and, on a decision, `ya`, `tidak`, `` or `berjalan`."""


def panah() -> dict[str, list[tuple[Tanda, str | None]]]:
    """For each step due: the labels that may come, each with the step due after it (None: the way has ended)."""
    lain = {tafsir.langkah: tafsir.kembali_ke for tafsir in SOP.tafsir}
    graf: dict[str, list[tuple[Tanda, str | None]]] = {}
    for langkah in SOP.langkah:
        no = langkah.no
        if langkah.jenis == "keputusan":
            tidak = [((no, "tidak"), tujuan) for tujuan in (langkah.tidak, *lain.get(no, ()))]
            graf[no] = [((no, "ya"), langkah.ya), *tidak, ((no, "berjalan"), None)]
        else:
            graf[no] = [((no, ""), None if langkah.jenis == "selesai" else str(int(no) + 1))]
    return graf


GRAF = panah()


def biaya_jajaran(jejak: Sequence[Tanda]) -> int:
    """The cost of the cheapest alignment, by uniform-cost search over (rows read, step due)."""
    nomor = count()
    antre: list[tuple[int, int, int, str | None]] = [(0, next(nomor), 0, "1")]
    tuntas: set[tuple[int, str | None]] = set()
    while antre:
        biaya, _, dibaca, giliran = heappop(antre)
        if dibaca == len(jejak):
            return biaya
        if (dibaca, giliran) in tuntas:
            continue
        tuntas.add((dibaca, giliran))
        heappush(antre, (biaya + 1, next(nomor), dibaca + 1, giliran))
        for tanda, tujuan in GRAF[giliran] if giliran is not None else ():
            heappush(antre, (biaya + 1, next(nomor), dibaca, tujuan))
            if tanda == jejak[dibaca]:
                heappush(antre, (biaya, next(nomor), dibaca + 1, tujuan))
    raise AssertionError


def tanda(kejadian: Kejadian) -> Tanda:
    if kejadian.langkah not in ("4", "5"):
        return kejadian.langkah, ""
    return kejadian.langkah, kejadian.keputusan or ("" if kejadian.selesai else "berjalan")


def jalan_acak(acak: Random, panjang: int) -> Iterator[Tanda]:
    giliran: str | None = "1"
    while giliran is not None and panjang > 0:
        pilihan = [satu for satu in GRAF[giliran] if satu[0][1] != "berjalan" or panjang == 1]
        satu, giliran = acak.choice(pilihan)
        panjang -= 1
        yield satu


def rusakkan(acak: Random, jejak: list[Tanda]) -> list[Tanda]:
    """Return the way with up to two slips of the kinds that people make."""
    for _ in range(acak.choice((0, 0, 1, 1, 2))):
        di = acak.randrange(len(jejak))
        slip = acak.randrange(4)
        if slip == 0 and len(jejak) > 1:
            del jejak[di]
        elif slip == 1:
            jejak.insert(di, (str(acak.randint(0, 7)), acak.choice(("ya", "tidak", ""))))
        elif slip == 2:
            jejak[di] = (jejak[di][0], acak.choice(("ya", "tidak", "")))
        else:
            lain = acak.randrange(len(jejak))
            jejak[di], jejak[lain] = jejak[lain], jejak[di]
    return jejak


def baris(no: str, keputusan: str, mulai: str, selesai: str) -> Kejadian:
    langkah = next((satu for satu in SOP.langkah if satu.no == no), None)
    isi = {"pelaksana": langkah.pelaksana[0], "keluaran": langkah.mutu_baku.output} if langkah else {}
    pilihan = {"keputusan": keputusan} if keputusan in ("ya", "tidak") and no in ("4", "5") else {}
    return a_kejadian(no, mulai, "" if keputusan == "berjalan" else selesai, bukti="b", **isi, **pilihan)


def log_of(jejak: Sequence[Tanda], jarak: timedelta = timedelta(hours=2)) -> list[Kejadian]:
    """Rows that follow each other with a time of day, so that only the flow can be wrong."""
    mulai = [AWAL + jarak * nomor for nomor in range(len(jejak))]
    return [
        baris(no, putusan, f"{m:%Y-%m-%d %H.%M}", f"{m + timedelta(hours=1):%Y-%m-%d %H.%M}")
        for (no, putusan), m in zip(jejak, mulai, strict=True)
    ]


def flow(siklus: Siklus) -> list[type]:
    return [type(temuan) for temuan in siklus.temuan if isinstance(temuan, FLOW)]


@sifat(st.randoms(use_true_random=False), st.integers(1, 14), contoh=400)
def test_tanpa_temuan_alur_tepat_bila_jajaran_tanpa_biaya(acak: Random, panjang: int) -> None:
    log = log_of(rusakkan(acak, list(jalan_acak(acak, panjang))))
    assert (flow(a_siklus(log)) == []) == (biaya_jajaran([tanda(satu) for satu in log]) == 0)


@sifat(st.randoms(use_true_random=False), st.integers(1, 6), contoh=150)
def test_tanpa_jam_dibaca_menurut_urutan_yang_paling_cocok(acak: Random, panjang: int) -> None:
    """Rows of one day without times: clean when some order that the days allow is clean."""
    jejak = rusakkan(acak, list(jalan_acak(acak, panjang)))[:6]
    hari = sorted(acak.choice(("2027-02-01", "2027-02-02")) for _ in jejak)
    log = [baris(no, putusan, mulai, mulai) for (no, putusan), mulai in zip(jejak, hari, strict=True)]
    boleh = (
        urutan
        for urutan in permutations(log)
        if all(a.mulai.tanggal <= b.mulai.tanggal for a, b in pairwise(urutan) if a.mulai and b.mulai)
    )
    termurah = min(biaya_jajaran([tanda(satu) for satu in urutan]) for urutan in boleh)
    assert (flow(a_siklus(log)) == []) == (termurah == 0)


@pytest.mark.parametrize("hilang", ["1", "2", "3", "4", "5"])
def test_satu_langkah_hilang_menjadi_satu_temuan(hilang: str) -> None:
    bersih: list[Tanda] = [("1", ""), ("2", ""), ("3", ""), ("4", "ya"), ("5", "ya"), ("6", "")]
    siklus = a_siklus(log_of([satu for satu in bersih if satu[0] != hilang]))
    assert [(type(satu), satu.langkah.no) for satu in siklus.temuan] == [(Dilewati, hilang)]


@pytest.mark.parametrize(
    ("jejak", "jenis"),
    [
        ([("1", ""), ("2", ""), ("3", ""), ("4", "ya"), ("3", "")], Bertentangan),
        ([("1", ""), ("2", ""), ("3", ""), ("4", "tidak"), ("5", "ya")], Bertentangan),
        ([("1", ""), ("2", ""), ("3", ""), ("4", "tidak"), ("1", "")], SalahKembali),
        ([("1", ""), ("2", ""), ("3", ""), ("4", "tidak"), ("4", "ya")], Dilewati),
        ([("1", ""), ("2", ""), ("3", ""), ("4", "")], TanpaKeputusan),
        ([("1", ""), ("2", ""), ("3", ""), ("2", "")], SalahUrut),
        ([("1", ""), ("1", "")], SalahUrut),
        ([("1", ""), ("2", ""), ("3", ""), ("4", "ya"), ("5", "ya"), ("6", ""), ("6", "")], SesudahTamat),
        ([("1", ""), ("7", "")], BukanLangkahSop),
    ],
)
def test_satu_kesalahan_satu_temuan(jejak: list[Tanda], jenis: type) -> None:
    assert [type(satu) for satu in a_siklus(log_of(jejak)).temuan] == [jenis]


def test_mengirim_sesudah_ditolak_juga_melewati_tanda_tangan() -> None:
    siklus = a_siklus(log_of([("1", ""), ("2", ""), ("3", ""), ("4", "tidak"), ("6", "")]))
    assert [(type(satu), satu.langkah.no) for satu in siklus.temuan] == [(Bertentangan, "4"), (Dilewati, "5")]


def test_keputusan_yang_tidak_dicatat_dibaca_dari_langkah_sesudahnya() -> None:
    siklus = a_siklus(log_of([("1", ""), ("2", ""), ("3", ""), ("4", ""), ("3", "")]))
    assert flow(siklus) == [TanpaKeputusan]
    assert (siklus.status, siklus.putaran) == (Status.DIKOREKSI, 1)


@pytest.mark.parametrize(
    ("jejak", "putaran", "dikembalikan"),
    [
        ([("4", "tidak")], [0], [True]),  # nothing has followed yet
        ([("4", "tidak"), ("3", "")], [0, 1], [True, False]),
        ([("4", "tidak"), ("5", "ya")], [0, 0], [False, False]),  # the report went on all the same
        ([("4", "tidak"), ("5", "tidak"), ("4", "ya")], [0, 0, 1], [False, True, False]),
        ([("4", "tidak"), ("9", ""), ("5", "ya")], [0, 0, 0], [False, False, False]),
        ([("4", "ya"), ("3", "")], [0, 1], [True, False]),  # it came back all the same
        ([("4", ""), ("3", "")], [0, 1], [True, False]),
        ([("4", ""), ("5", "ya")], [0, 0], [False, False]),
        ([("4", "tidak"), ("1", "")], [0, 1], [True, False]),  # back to a step that the SOP does not name is back
    ],
)
def test_yang_dihitung_kembali_hanya_yang_sungguh_kembali(
    jejak: list[Tanda], putaran: list[int], dikembalikan: list[bool]
) -> None:
    siklus = a_siklus(log_of([("1", ""), ("2", ""), ("3", ""), *jejak]))
    assert [satu.putaran for satu in siklus.pelaksanaan[3:]] == putaran
    assert [satu.dikembalikan for satu in siklus.pelaksanaan[3:]] == dikembalikan
    assert siklus.putaran == sum(dikembalikan)


def test_tidak_yang_menuju_langkah_berikutnya_bukan_pengembalian() -> None:
    """An SOP whose rejection leads to its own end."""
    sop = a_sop(
        {"jenis": "mulai", "lanjut": "2"}, {"jenis": "keputusan", "ya": "3", "tidak": "4"}, {"jenis": "selesai"},
        {"jenis": "selesai"},
    )  # fmt: skip
    for log in ([baris("2", "", "2027-02-02", "2027-02-02")], [a_kejadian("4", "2027-02-03", "2027-02-03")]):
        ditolak = log[0].model_copy(update={"langkah": "2", "keputusan": Keputusan.TIDAK})
        assert a_siklus([ditolak, *log[1:]], sop=sop).putaran == 0


def test_langkah_yang_menyusul_tidak_mengulang_temuan_keputusan() -> None:
    """The missing decision is told once, though a late row came between it and the step that followed."""
    siklus = a_siklus(log_of([("1", ""), ("3", ""), ("4", ""), ("2", ""), ("5", "ya")]))
    assert flow(siklus) == [BaruDikerjakan, TanpaKeputusan]


def test_langkah_disusul_yang_memindahkan_laporan_berikutnya() -> None:
    siklus = a_siklus(log_of([("1", ""), ("3", ""), ("2", ""), ("4", "ya"), ("9", ""), ("5", "ya")]))
    assert [satu.disusul for satu in siklus.pelaksanaan] == ["3", "4", None, "5", None, None]


@given(st.lists(BARIS, max_size=10), st.randoms(use_true_random=False))
@settings(deadline=None)
def test_urutan_mengetik_tidak_berarti(log: list[Kejadian], acak: Random) -> None:
    lain = acak.sample(log, len(log))
    assert a_siklus(lain) == a_siklus(log)


@sifat(
    st.lists(BARIS, max_size=12),
    st.randoms(use_true_random=False),
    st.dates(date(1945, 1, 1), date(2199, 1, 1)),
    contoh=300,
)
def test_log_apa_pun_tidak_menghentikan_situs(log: list[Kejadian], acak: Random, hari_ini: date) -> None:
    siklus = siklus_acak(log, acak, hari_ini)
    assert pickle.loads(pickle.dumps(siklus)) == siklus
    begun = [momen for satu in log if (momen := satu.mulai or satu.selesai) and momen.tanggal <= hari_ini]
    assert len(siklus.pelaksanaan) == len(begun)
    ended = [satu.selesai.tanggal for satu in siklus.pelaksanaan if satu.selesai]
    ended += [hari for hari in (siklus.tanggal_kirim, siklus.tanggal_tanda_tangan) if hari]
    assert all(hari <= hari_ini for hari in ended)
    putaran = [satu.putaran for satu in siklus.pelaksanaan]
    assert putaran == sorted(putaran)
    assert siklus.putaran == sum(satu.dikembalikan for satu in siklus.pelaksanaan)


HARIAN = """
langkah;pelaksana;mulai;selesai;keputusan;keluaran;bukti;catatan
1;camat;2027-01-06 08.00;2027-01-06 08.05;;Disposisi Camat;b;
2;sekcam;2027-01-07 09.00;2027-01-07 09.07;;Disposisi Sekcam;b;
3;kasi;2027-01-08;2027-01-15;;draft LKjIP;b;
4;sekcam;2027-01-18;2027-01-19;ya;Draft LKjIP terparaf;b;
"""


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), min_size=1, max_size=3))
@settings(deadline=None)
def test_putaran_koreksi_tidak_pernah_memendekkan_siklus(putaran: list[tuple[int, int]]) -> None:
    """Each round sends the last correction back, and drafts and corrects again for so many days."""
    log = list(log_csv(HARIAN))
    sebelum = a_siklus(log)
    for susun, koreksi in putaran:
        terakhir = log.pop()
        assert terakhir.selesai
        dari = terakhir.selesai.tanggal
        tengah, akhir = dari + timedelta(days=susun), dari + timedelta(days=susun + koreksi)
        log += [
            terakhir.model_copy(update={"keputusan": Keputusan.TIDAK}),
            baris("3", "", dari.isoformat(), tengah.isoformat()),
            baris("4", "ya", tengah.isoformat(), akhir.isoformat()),
        ]
        sesudah = a_siklus(log)
        assert sesudah.putaran == sebelum.putaran + 1
        assert (sesudah.lama_hari or 0) >= (sebelum.lama_hari or 0)
        assert sesudah.temuan == ()
        sebelum = sesudah


@given(st.lists(st.integers(0, 20), min_size=10, max_size=10))
@settings(deadline=None)
def test_lama_dan_tunggu_berjumlah_menjadi_lama_siklus(jeda: list[int]) -> None:
    """With the day of receipt as day 0, days worked and days waited add up to the whole, whatever lies between."""
    hari = [date(2027, 1, 4)]
    for jarak in jeda:
        hari.append(hari[-1] + timedelta(days=jarak))
    jejak: list[Tanda] = [("3", ""), ("4", "tidak"), ("3", ""), ("4", "ya"), ("5", "ya")]
    log = [
        baris(no, putusan, hari[2 * n].isoformat(), hari[2 * n + 1].isoformat())
        for n, (no, putusan) in enumerate(jejak)
    ]
    siklus = a_siklus(log)
    lama = sum(satu.lama.jumlah for satu in siklus.pelaksanaan if satu.lama)
    assert lama + sum(satu.tunggu or 0 for satu in siklus.pelaksanaan) == siklus.lama_hari
