"""SOPs and logs for the exports: forms as offices have them, random ones, and logs that follow them or do not."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from functools import cache
from random import Random
from typing import Any

from pembangun import AKAR, a_kejadian, a_siklus, read_text, sop_lkjip

from lkjip_build.compute.siklus import Siklus
from lkjip_build.compute.siklus.temuan import (
    BaruDikerjakan,
    BukanLangkahSop,
    Dilewati,
    SalahKembali,
    SalahUrut,
    SesudahTamat,
)
from lkjip_build.isi.data import Kasus, LogData
from lkjip_build.keluaran.data.bpmn import bpmn
from lkjip_build.model.laporan import Kejadian
from lkjip_build.model.sop import JenisLangkah, Sop
from lkjip_build.susunan.log_siklus import kasus
from lkjip_build.susunan.proses_sop import proses_sop

AWAL = datetime(2027, 1, 11, 8, 30)
MENYIMPANG = (Dilewati, BaruDikerjakan, SalahUrut, SalahKembali, SesudahTamat, BukanLangkahSop)
"""Findings of the flow. An answer that is missing or says the other way is none: answers are no activities."""

Baris = tuple[str, str]
"""A row of a log: the step and the answer."""


def sop_dari(kode: str, *semua: str, pelaksana: int = 1, tafsir: Any = ()) -> Sop:
    """An SOP from lines such as `4a keputusan 1,3 ya=5 tidak=3` (the pelaksana by number), or `3 proses bersama=4`."""
    langkah = []
    for satu in semua:
        no, jenis, *rest = satu.split()
        lanes = [one for one in rest if "=" not in one] or ["0"]
        more = dict(one.split("=") for one in rest if "=" in one)
        oleh = [f"p{one}" for one in lanes[0].split(",")]
        isi: dict[str, Any] = {"no": no, "aktivitas": f"Mengerjakan {no}", "jenis": jenis, "pelaksana": oleh}
        if bersama := more.pop("bersama", ""):
            isi["bersamaan_dengan"] = bersama.split(",")
        if peran := more.pop("peran", ""):
            isi["peran"] = peran.split(",")
        langkah.append(isi | more)
    semua_pelaksana = [{"kode": f"p{n}", "nama": f"Pelaksana {n}"} for n in range(pelaksana)]
    kepala = {"kode": kode, "nama": f"SOP {kode}", "disahkan": {"jabatan": "Camat"}, "tafsir": list(tafsir)}
    return Sop.model_validate(kepala | {"pelaksana": semua_pelaksana, "langkah": langkah})


LEGALISASI = sop_dari(
    "legalisasi-ptsp",
    *("1 mulai 0", "2 keputusan 1 ya=3 tidak=1", "3 keputusan 2 ya=4 tidak=2", "4 keputusan 3 ya=5 tidak=3"),
    *("5 keputusan 4 ya=6 tidak=4", "6 selesai 1,0"),
    pelaksana=5,
)
"""A service at a counter: each of four decisions sends the papers one step back, the first to the start."""


def _besar() -> Sop:
    rows = ["1 mulai 0"]
    for no in range(2, 28):
        lane = no * 4 % 15
        rows.append(
            f"{no} keputusan {lane} ya={no + 1} tidak={max(2, no - 3)}" if no % 4 == 0 else f"{no} proses {lane}"
        )
    return sop_dari("besar", *rows, "28 selesai 1", pelaksana=15)


BESAR = _besar()
"""28 steps over 15 columns, a decision every fourth step."""

DUA_MULAI = sop_dari(
    "dua-mulai",
    *("1 mulai 0 lanjut=3", "2 mulai 1", "3 proses 1,0", "4 keputusan 0 ya=5 tidak=2", "5 selesai 1"),
    pelaksana=2,
)
BERSAMA_DAN_KEMBALI = sop_dari(
    "bersama-dan-kembali",
    *("A.1 mulai 0", "A.2 proses 1 bersama=A.3,A.4", "A.3 proses 2", "A.4 proses 1,0"),
    *("B.1 keputusan 0 ya=B.2 tidak=A.3", "B.2 keputusan 2 ya=B.3 tidak=B.4"),
    *("B.3 selesai 0", "B.4 selesai 0 peran=tolak"),
    pelaksana=3,
)
"""A return into steps done alongside one another, and two ends of which one rejects."""

MULAI_DAN_UJUNG_BERSAMA = sop_dari(
    "mulai-dan-ujung-bersama",
    *("1 mulai 0 bersama=2", "2 mulai 1", "3 keputusan 0 ya=4 tidak=1", "4 selesai 0 bersama=5", "5 selesai 1"),
    pelaksana=2,
)
BANYAK_SEKALIGUS = sop_dari(
    "banyak-sekaligus",
    *("1 mulai 0 lanjut=6", "2 mulai 1 lanjut=6", "3 mulai 2 lanjut=6", "4 mulai 0,1 lanjut=6", "5 mulai 1"),
    *("6 proses 0 bersama=7", "7 proses 0 bersama=8", "8 proses 2 bersama=9", "9 proses 1 bersama=10", "10 proses 0"),
    *("11 keputusan 2 ya=12 tidak=7", "12 selesai 1"),
    pelaksana=3,
)
"""Five starts, and five steps done alongside one another: more ways than a symbol has sides."""
SATU_LANGKAH = sop_dari("satu-langkah", "1 selesai")
SEARAH = sop_dari("searah", "1 mulai", "2 keputusan ya=3 tidak=3", "3 keputusan ya=4", "4 selesai")
"""A decision whose answers lead to one step, and one that has one answer."""


BUATAN = {
    sop.kode: sop
    for sop in (
        LEGALISASI,
        BESAR,
        DUA_MULAI,
        BERSAMA_DAN_KEMBALI,
        BANYAK_SEKALIGUS,
        MULAI_DAN_UJUNG_BERSAMA,
        SATU_LANGKAH,
        SEARAH,
    )
}
KASUS = AKAR / "tests/kasus/sop"
BENTUK = [*(berkas.stem for berkas in sorted(KASUS.glob("*.yml"))), *BUATAN]


@cache
def sop_of(bentuk: str) -> Sop:
    """The form of this name: of the tables of states, or made above."""
    if bentuk in BUATAN:
        return BUATAN[bentuk]
    kasus = read_text(KASUS / f"{bentuk}.yml")
    return (
        sop_lkjip() if "kode" in kasus else Sop.model_validate({"kode": bentuk, "nama": kasus["nama"], **kasus["sop"]})
    )


def sop_acak(acak: Random, langkah: int) -> Sop:
    """An SOP that a clerk could have written, whole or not: several starts and ends, steps alongside one another."""
    rows: list[str] = []
    bersama = 0
    for no in range(1, langkah + 1):
        lane = ",".join(map(str, acak.sample(range(4), acak.choice((1, 1, 1, 2)))))
        last = no == langkah
        if last or acak.random() < 0.07:
            rows.append(f"{no} selesai {lane}" + (" peran=tolak" if acak.random() < 0.3 else ""))
        elif no == 1 or acak.random() < 0.06:
            rows.append(f"{no} mulai {lane}")
        elif acak.random() < 0.35:
            ya, tidak = acak.randint(1, langkah), acak.randint(1, langkah)
            ya = no + 1 if acak.random() < 0.7 else ya
            rows.append(f"{no} keputusan {lane} ya={ya if ya != no else no + 1} tidak={tidak if tidak != no else 1}")
        else:
            alongside = f" bersama={no + 1}" if no < langkah - 1 and acak.random() < 0.3 else ""
            onward = f" lanjut={acak.randint(no + 1, langkah)}" if acak.random() < 0.1 else ""
            rows.append(f"{no} proses {lane}{alongside}{onward}")
            bersama += bool(alongside)
    return sop_dari("acak", *rows, pelaksana=4)


def bpmn_of(sop: Sop) -> bytes:
    """The file of an SOP that has one."""
    found = proses_sop(sop)
    assert not isinstance(found, str), found
    return bpmn(found)


def bacaan_lain(sop: Sop) -> Iterator[tuple[str, str]]:
    """The further ways that other readings of the form accept, by the names of their tasks."""
    nama = {satu.no: f"{satu.no}. {satu.aktivitas}" for satu in sop.langkah}
    for tafsir in sop.tafsir:
        yield from ((nama[tafsir.langkah], nama[ke]) for ke in tafsir.kembali_ke)


def jalan_acak(sop: Sop, acak: Random, panjang: int = 60) -> tuple[list[Baris], bool]:
    """A way through an SOP by its own fields, cut off after `panjang` rows; and whether it came to an end."""
    langkah = {satu.no: satu for satu in sop.langkah}
    lain = {tafsir.langkah: tafsir.kembali_ke for tafsir in sop.tafsir}
    starts = [satu.no for satu in sop.langkah if satu.jenis is JenisLangkah.MULAI] or [sop.langkah[0].no]
    now: str | None = acak.choice(starts)
    rows: list[Baris] = []
    while now is not None:
        knot = sop.bersama[now]
        satu = langkah[now]
        ways: list[tuple[str, str]] = []
        if satu.jenis is JenisLangkah.KEPUTUSAN:
            ways = [(answer, to) for answer, to in (("ya", satu.ya), ("tidak", satu.tidak)) if to]
            ways += [("tidak", to) for to in lain.get(now, ())]
        elif satu.jenis is not JenisLangkah.SELESAI:
            ways = [("", to) for one in knot for _, to in sop.panah[one]]
        answer, then = acak.choice(ways) if ways else ("", None)
        rows += [(one, answer) for one in acak.sample(knot, len(knot))]
        now = then
        if len(rows) >= panjang:
            return rows[:panjang], now is None and len(rows) == panjang
    return rows, True


def rusakkan(sop: Sop, rows: list[Baris], acak: Random) -> list[Baris]:
    """The rows with one or two slips of the kinds that people make: left out, too many, other answer, other order."""
    rows = list(rows)
    semua = [*(satu.no for satu in sop.langkah), "99"]
    for _ in range(acak.choice((1, 1, 2))):
        at = acak.randrange(len(rows))
        slip = acak.randrange(4)
        if slip == 0 and len(rows) > 1:
            del rows[at]
        elif slip == 1:
            rows.insert(at, (acak.choice(semua), acak.choice(("ya", "tidak", ""))))
        elif slip == 2:
            rows[at] = (rows[at][0], acak.choice(("ya", "tidak", "")))
        else:
            other = acak.randrange(len(rows))
            rows[at], rows[other] = rows[other], rows[at]
    return rows


def log_of(sop: Sop, rows: list[Baris]) -> list[Kejadian]:
    """Rows that follow each other with a time of day, so that only the flow can be wrong."""
    langkah = {satu.no: satu for satu in sop.langkah}
    made = []
    for number, (no, answer) in enumerate(rows):
        mulai = AWAL + timedelta(hours=2 * number)
        isi = {"bukti": "b"}
        if no in langkah:
            isi |= {"pelaksana": langkah[no].pelaksana[0], "keluaran": langkah[no].mutu_baku.output}
            if langkah[no].jenis is JenisLangkah.KEPUTUSAN:
                isi["keputusan"] = answer
        selesai = mulai + timedelta(hours=1)
        made.append(a_kejadian(no, f"{mulai:%Y-%m-%d %H.%M}", f"{selesai:%Y-%m-%d %H.%M}", **isi))  # type: ignore[arg-type]
    return made


def siklus_of(sop: Sop, rows: list[Baris]) -> Siklus:
    return a_siklus(log_of(sop, rows), sop=sop)


def is_menyimpang(siklus: Siklus) -> bool:
    return any(isinstance(temuan, MENYIMPANG) for temuan in siklus.temuan)


def nama_selesai(satu: Kasus) -> list[str]:
    """The names of what was done, in the order of the log."""
    return [row.activity for row in satu.peristiwa if row.lifecycle == "complete"]


def log_acak(sop: Sop, acak: Random, banyak: int, *, rusak: int, tamat: bool) -> list[tuple[Siklus, bool]]:
    """Random logs of an SOP, of which so many are damaged; running ones too unless they must be `tamat`.

    With each whether it follows a way to its end.
    """
    made: list[tuple[Siklus, bool]] = []
    while len(made) < banyak:
        rows, ended = jalan_acak(sop, acak) if tamat else jalan_acak(sop, acak, acak.randint(1, 14))
        if tamat and not ended:
            continue
        rows = rusakkan(sop, rows, acak) if len(made) < rusak else rows
        made.append((siklus_of(sop, rows), ended))
    return made


def data_log(sop: Sop, semua: list[Siklus]) -> LogData:
    """The log as it is published, its cases numbered so that they sort as text as they stand."""
    kasus_kasus = (kasus(siklus, sop.kode) for siklus in semua)
    return LogData(
        "x.xes", sop.kode, tuple(Kasus(f"{n:04}", one.sop, one.peristiwa) for n, one in enumerate(kasus_kasus))
    )
