"""The mark of a verdict: on a page a drawing with a word and a class, in every other output the word."""

import re

import pytest

from lkjip_build.bahasa.putusan import arti, kata_putusan
from lkjip_build.compute.putusan import Putusan
from lkjip_build.drawing.tanda_putusan import Cat, lambang
from lkjip_build.isi import p, tanda, teks
from lkjip_build.keluaran.html.penulis import Penulis


def written(putusan: Putusan, **more: bool) -> str:
    return Penulis(lambda ke: ke).tulis(p(tanda(putusan, **more)))


@pytest.mark.parametrize("putusan", Putusan)
def test_a_page_has_drawing_word_and_class(putusan: Putusan) -> None:
    made = written(putusan)
    assert f'class="putusan putusan--{putusan}"' in made
    assert made.count('<svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true"') == 1
    assert re.sub("<[^>]+>", "", made) == kata_putusan(putusan)
    assert "style=" not in made


@pytest.mark.parametrize("putusan", Putusan)
def test_a_drawing_alone_is_heard(putusan: Putusan) -> None:
    assert f'<span class="hanya-suara">{kata_putusan(putusan)}</span>' in written(putusan, gambar_saja=True)


def test_marks_differ_without_colour() -> None:
    """No two have one outline and one filling alike: the two filled ones are a disc and a triangle."""
    assert len({lambang(one) for one in Putusan}) == len(Putusan)
    filled = {one for one in Putusan if any(jalur.cat is Cat.ISI for jalur in lambang(one))}
    tinted = {one for one in Putusan if any(jalur.cat is Cat.RONA for jalur in lambang(one))}
    dashed = {one for one in Putusan if any(jalur.cat is Cat.PUTUS for jalur in lambang(one))}
    assert filled == {Putusan.TERCAPAI, Putusan.TERTINGGAL}
    assert [lambang(one)[0].d.startswith("M8 .5a7.5 7.5") for one in (Putusan.TERCAPAI, Putusan.TERTINGGAL)] == [
        True,
        False,
    ]
    assert tinted == {Putusan.DI_JALUR}
    assert dashed == {Putusan.BELUM_ADA_DATA}


def test_each_verdict_has_words_of_its_own() -> None:
    assert len({kata_putusan(one) for one in Putusan}) == len({arti(one) for one in Putusan}) == len(Putusan)


def test_other_words_may_say_it() -> None:
    assert teks(tanda(Putusan.TIDAK_TERCAPAI, "Batas terlampaui")).teks == "Batas terlampaui"
