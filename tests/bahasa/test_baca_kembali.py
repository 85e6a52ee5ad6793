"""Sentences are read back by their key words alone and held against plain comparison of the numbers.

The reader knows no formula and no code of `bahasa`; it knows what a citizen knows.
"""

import re
from decimal import Decimal
from typing import Any

from bahan import HARI_INI
from fakta import KINI, LALU, data_of
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from sifat import sifat

from lkjip_build.bahasa import indikator, tahun
from lkjip_build.bahasa.angka import angka
from lkjip_build.compute.banding import compute_banding
from lkjip_build.compute.masa import Masa
from lkjip_build.compute.rekap import compute_rekap

TERCAPAI = ("tepat mencapai target", "melampaui target", "di bawah batas", "tepat pada batas", "sesuai target")
TERCAPAI += ("di dalam rentang", "lebih baik dari target")
MELESET = ("di bawah target", "melebihi batas", "padahal", "target tidak tercapai")
LEBIH = ("melampaui target", "di bawah batas", "lebih baik dari target")
TANPA = ("belum ditetapkan", "tidak tercatat", "Belum ada realisasi")

SKALA = ("Belum ada", "Rintisan", "Berjalan", "Mapan")
SATUAN = ("nilai", "persen", "%", "kejadian", "hari", "indeks")


def putusan(sentence: str) -> str:
    """Read whether a target was met, exceeded, missed, or cannot be told."""
    found = {
        name
        for name, signs in (("tercapai", TERCAPAI), ("meleset", MELESET), ("tidak diketahui", TANPA))
        if any(sign in sentence for sign in signs)
    }
    (only,) = found  # a sentence that says two things, or none, is wrong whatever the figures
    return "lebih" if only == "tercapai" and any(sign in sentence for sign in LEBIH) else only


def gerak(sentence: str) -> str:
    """Read what became of last year's figure."""
    sentence = sentence.lower()
    if "sama seperti" in sentence:
        return "sama"
    if "tidak dibandingkan" in sentence or "tidak sebanding" in sentence:
        return "putus"
    way = re.search(r"\b(naik|turun) (?:[0-9.,]+ [a-z ]+ )?dari .*? pada 2024", sentence.replace("\u00a0", " "))
    return way[1] if way else "tidak diketahui"


def nilai_arah(sentence: str) -> str:
    """Read whether a change was for the better."""
    return "baik" if "(membaik)" in sentence else "buruk" if "(memburuk)" in sentence else ""


def plain(number: Decimal) -> str:
    return str(number).replace(".", ",")


ANGKA = st.one_of(
    st.integers(0, 200).map(Decimal),
    st.integers(0, 2000).map(lambda n: Decimal(n).scaleb(-1)),
    st.integers(0, 20000).map(lambda n: Decimal(n).scaleb(-2)),
)


@st.composite
def kasus(draw: st.DrawFn) -> dict[str, Any]:
    """Facts of one indikator in this year and the last, numbers beside the texts that were typed."""
    arah = draw(st.sampled_from(("naik", "turun", "tetap")))
    jenis = draw(st.sampled_from(("angka", "rentang", "jenjang", "kosong")))
    made: dict[str, Any] = {"arah": arah, "satuan": draw(st.sampled_from(SATUAN)), "jenis": jenis}
    if jenis == "jenjang":
        steps = st.sampled_from(range(len(SKALA)))
        made["target"], r, then = draw(steps), draw(steps), draw(st.none() | steps)
        return made | {"satuan": "jenjang", "realisasi": r, "lalu": then, "skala": SKALA}
    low = draw(ANGKA)
    if jenis == "rentang":
        made["target"] = (low, low + draw(ANGKA.filter(bool)))
    elif jenis == "angka":
        made["target"] = low
    near = [low, *(made["target"] if jenis == "rentang" else ())]
    r = draw(st.one_of(ANGKA, st.sampled_from(near)))
    then = draw(st.one_of(st.none(), ANGKA, st.just(r)))
    return made | {"realisasi": r, "lalu": then, "skala": ()}


def typed(value: Any, skala: tuple[str, ...]) -> str:
    if value is None:
        return ""
    if skala:
        return skala[value]
    if isinstance(value, tuple):
        return f"{plain(value[0])}-{plain(value[1])}"
    return plain(value)


def meant(case: dict[str, Any]) -> str:
    """Compare the numbers."""
    if "target" not in case:
        return "tidak diketahui"
    r, target = case["realisasi"], case["target"]
    low, high = target if isinstance(target, tuple) else (target, target)
    if case["arah"] == "tetap":
        return "tercapai" if low <= r <= high else "meleset"
    better, worse = (r > high, r < low) if case["arah"] == "naik" else (r < low, r > high)
    return "lebih" if better else "meleset" if worse else "tercapai"


def moved(case: dict[str, Any]) -> tuple[str, str]:
    now, then = case["realisasi"], case["lalu"]
    if then is None:
        return "tidak diketahui", ""
    if now == then:
        return "sama", ""
    way = "naik" if now > then else "turun"
    return way, "" if case["arah"] == "tetap" else "baik" if way == case["arah"] else "buruk"


def facts(case: dict[str, Any], **meta: Any) -> Any:
    rows = {
        KINI: {"target": typed(case.get("target"), case["skala"]), "realisasi": typed(case["realisasi"], case["skala"])}
    }
    if case["lalu"] is not None:
        rows[LALU] = {"target": "", "realisasi": typed(case["lalu"], case["skala"])}
    one = {"kode": "iku-01", "nama": "Indikator", "satuan": case["satuan"], "arah": case["arah"], "tahun": rows}
    return data_of([one | ({"skala": list(case["skala"])} if case["skala"] else {}) | meta])


def answer(data: Any, masa: Masa = Masa.DITANDATANGANI) -> str:
    rekap = compute_rekap(data, HARI_INI)
    seri = rekap.seri["iku-01"]
    return indikator.jawaban(seri, dict.fromkeys(rekap.tahun, masa))


@sifat(kasus(), contoh=200)
def test_a_sentence_says_what_the_numbers_say(case: dict[str, Any]) -> None:
    sentence = answer(facts(case))
    assert putusan(sentence) == meant(case), sentence
    assert (gerak(sentence), nilai_arah(sentence)) == moved(case), sentence


@settings(deadline=None, max_examples=100)
@given(kasus())
def test_the_report_says_the_same_as_the_page(case: dict[str, Any]) -> None:
    data = facts(case)
    banding = compute_banding(compute_rekap(data, HARI_INI), data, KINI)["iku-01"]
    before = banding.lalu.sebelum if banding.lalu else None
    said = indikator.butir_target(banding.baris, before, Masa.DITANDATANGANI)
    assert putusan(said) == meant(case), said
    assert (gerak(said), nilai_arah(said)) == moved(case), said
    if meant(case) == "meleset":
        assert "padahal" in indikator.meleset(banding.baris)


@settings(deadline=None, max_examples=100)
@given(kasus())
def test_a_changed_measure_is_never_compared(case: dict[str, Any]) -> None:
    assume(case["lalu"] is not None)
    sentence = answer(facts(case, perubahan_ukuran={str(KINI): "unsur baru"}))
    assert gerak(sentence) == "putus"
    assert nilai_arah(sentence) == ""


@sifat(kasus(), contoh=200)
def test_every_number_of_a_sentence_is_a_print_of_its_facts(case: dict[str, Any]) -> None:
    sentence = answer(facts(case))
    known = {str(KINI), str(LALU)}
    if not case["skala"]:
        target = case.get("target", ())
        values = [*(target if isinstance(target, tuple) else (target,)), case["realisasi"]]
        values += [] if case["lalu"] is None else [case["lalu"], abs(case["realisasi"] - case["lalu"])]
        known |= {angka(value) for value in values}
    assert set(re.findall(r"[0-9]+(?:\.[0-9]{3})*(?:,[0-9]+)?", sentence)) <= known, sentence


@settings(deadline=None, max_examples=100)
@given(kasus(), st.sampled_from(Masa))
def test_a_year_without_a_figure_runs_only_where_it_runs(case: dict[str, Any], masa: Masa) -> None:
    rekap = compute_rekap(facts(case | {"realisasi": None, "lalu": None}), HARI_INI).tahun[KINI]
    (baris,) = rekap.semua_baris
    for sentence in (tahun.jawaban(rekap, masa), indikator.butir_target(baris, None, masa)):
        assert ("masih berjalan" in sentence) == (masa is Masa.BERJALAN), sentence
        assert ("belum dimulai" in sentence) == (masa is Masa.BELUM_MULAI), sentence
        assert ("masa penyusunan" in sentence) == (masa is Masa.PELAPORAN), sentence
        assert ("tidak tercatat" in sentence) == (masa in (Masa.LEWAT, Masa.DITANDATANGANI)), sentence


@sifat(st.lists(st.sampled_from(("80", "85", "70", "")), min_size=1, max_size=6), st.sampled_from(Masa), contoh=200)
def test_a_year_counts_what_was_met_missed_and_unknown(results: list[str], masa: Masa) -> None:
    rows = [
        {"kode": f"iku-{number:02}", "tahun": {KINI: {"target": "80", "realisasi": realisasi}}}
        for number, realisasi in enumerate(results)
    ]
    sentence = tahun.jawaban(compute_rekap(data_of(rows), HARI_INI).tahun[KINI], masa)
    met, missed, unknown = (sum(one in of for one in results) for of in (("80", "85"), ("70",), ("",)))
    assume(met or missed)
    total = len(results)
    if total == 1:
        assert ("satu-satunya indikator kinerja mencapai target" in sentence) == bool(met)
    elif met == total:
        every = "kedua" if total == 2 else f"seluruh {total}"
        assert f"{every} indikator kinerja mencapai target" in sentence
    elif not met and unknown:
        assert f"{missed} dari {total} indikator kinerja tidak mencapai target" in sentence
    elif not met:
        assert f"tidak satu pun dari {total} indikator kinerja mencapai target" in sentence
    else:
        assert f"{met} dari {total} indikator kinerja mencapai target" in sentence
        assert (f", {missed} tidak" in sentence) == bool(missed)
    assert (f"{unknown} belum dinilai" in sentence or f"{unknown} tidak dinilai" in sentence) == bool(unknown)
    assert ("(angka sementara)" in sentence) == (masa is not Masa.DITANDATANGANI)
