"""Diagrams for tests: the office's own SOP, and random ones that a careful clerk could have written."""

import random

from hypothesis import strategies as st

from lkjip_build.drawing.alur import Alur, LangkahAlur, Panah, alur_per_baris

LAJUR = ("Camat", "Sekcam", "Kasi Perencanaan dan Keuangan", "Tim", "Pengadministrasi Umum")


def seed() -> Alur:
    """The SOP of Kecamatan Baturraden: five lanes, six steps, two returns."""
    langkah = (
        LangkahAlur("1", "mulai", (0,)),
        LangkahAlur("2", "proses", (1,)),
        LangkahAlur("3", "proses", (2, 3)),
        LangkahAlur("4", "keputusan", (1,)),
        LangkahAlur("5", "keputusan", (0,)),
        LangkahAlur("6", "selesai", (4,)),
    )
    panah = (
        Panah("1", "2"),
        Panah("2", "3"),
        Panah("3", "4"),
        Panah("4", "5", "Ya"),
        Panah("4", "3", "Tidak"),
        Panah("5", "6", "Ya"),
        Panah("5", "4", "Tidak"),
    )
    return alur_per_baris(LAJUR, langkah, panah)


def acak(benih: int, langkah: int, keputusan: int, lajur: int = 5) -> Alur:
    """A random SOP: work wanders over the lanes, some steps have several pelaksana, returns go anywhere back."""
    pilih = random.Random(benih)
    decisions = set(pilih.sample(range(3, langkah), min(keputusan, langkah - 3)))
    semua, panah, before = [], [], -1
    for no in range(1, langkah + 1):
        lane = pilih.choice([i for i in range(lajur) if i != before or lajur == 1 or pilih.random() < 0.25])
        before = lane
        last = no == langkah
        jenis = "mulai" if no == 1 else "selesai" if last else "keputusan" if no in decisions else "proses"
        others = [i for i in range(lajur) if i != lane]
        more = pilih.sample(others, 1) if jenis == "proses" and others and pilih.random() < 0.15 else []
        semua.append(LangkahAlur(str(no), jenis, (lane, *more)))
        if not last:
            panah.append(Panah(str(no), str(no + 1), "Ya" if no in decisions else ""))
        if no in decisions:
            panah.append(Panah(str(no), str(pilih.randrange(1, no)), "Tidak"))
    return alur_per_baris(LAJUR[:lajur], tuple(semua), tuple(panah))


def jauh(benih: int, langkah: int, lajur: int = 12) -> Alur:
    """A large office's SOP: work changes hands at every step, every fourth step may return it to anywhere."""
    pilih = random.Random(benih)
    decisions = set(pilih.sample(range(3, langkah), langkah // 4))
    semua, panah, before = [], [], -1
    for no in range(1, langkah + 1):
        before = pilih.choice([i for i in range(lajur) if i != before])
        jenis = "mulai" if no == 1 else "selesai" if no == langkah else "keputusan" if no in decisions else "proses"
        semua.append(LangkahAlur(str(no), jenis, (before,)))
        if no < langkah:
            panah.append(Panah(str(no), str(no + 1), "Ya" if no in decisions else ""))
        if no in decisions:
            panah.append(Panah(str(no), str(pilih.randrange(1, no)), "Tidak"))
    return alur_per_baris(tuple(f"Pelaksana {i}" for i in range(lajur)), tuple(semua), tuple(panah))


@st.composite
def semua_alur(draw: st.DrawFn, paling_banyak: int = 22) -> Alur:
    """Any SOP: 1-7 lanes, 3-22 steps, many pelaksana on a step, ends in the middle, Ya that skips ahead."""
    lajur = draw(st.integers(1, 7))
    total = draw(st.integers(3, paling_banyak))
    lanes = st.lists(st.integers(0, lajur - 1), min_size=1, max_size=min(3, lajur), unique=True).map(tuple)
    jenis = st.sampled_from(["proses", "proses", "keputusan"])
    semua, panah = [], []
    for no in range(1, total + 1):
        ini = "mulai" if no == 1 else "selesai" if no == total else draw(jenis)
        semua.append(LangkahAlur(str(no), ini, draw(lanes)))
        if ini == "keputusan":
            ya = draw(st.integers(no + 1, min(no + 3, total)))
            tidak = draw(st.integers(1, total).filter(lambda n, no=no, ya=ya: n not in (no, ya)))
            panah += [Panah(str(no), str(ya), "Ya"), Panah(str(no), str(tidak), "Tidak")]
        elif ini != "selesai":
            panah.append(Panah(str(no), str(no + 1)))
    return alur_per_baris(tuple(f"Pelaksana {i}" for i in range(lajur)), tuple(semua), tuple(panah))
