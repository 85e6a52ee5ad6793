"""Hostile text in every field stays text: on every page, in every output."""

import json
import re
from datetime import date
from pathlib import Path

import html5lib
import pytest
from data_jahat import ALL, ATTACKS, write_data
from situs_uji import build as build_site

from lkjip_build.build import build

HARI_INI = date(2026, 11, 23)


@pytest.mark.parametrize(
    "attack",
    [ALL, *(pytest.param(attack, marks=pytest.mark.lama) for attack in ATTACKS)],
    ids=["all", *(str(n) for n in range(len(ATTACKS)))],
)
def test_hostile_text_is_shown_as_text_in_every_fragment(attack: str, tmp_path: Path) -> None:
    site = build(write_data(tmp_path, attack), HARI_INI)
    assert site.publishable, [(problem.location, problem.message) for problem in site.problems]
    for page in site.pages:
        for part in page.fragments:
            tree = html5lib.parseFragment(part, namespaceHTMLElements=False)
            for node in tree.iter():
                if not isinstance(node.tag, str):
                    continue
                assert node.tag not in {"script", "img", "iframe", "h1"}, page.uri
                for name, value in node.attrib.items():
                    assert not str(name).startswith("on"), (page.uri, name)
                    assert not str(value).strip().lower().startswith("javascript:"), page.uri
                    if name in ("href", "src"):
                        assert not str(value).startswith("https://jahat"), page.uri


def test_hostile_text_is_shown_word_for_word(tmp_path: Path) -> None:
    for number, attack in enumerate(ATTACKS):
        site = build(write_data(tmp_path / str(number), attack), HARI_INI)
        about = site.halaman["tentang/index.md"]()
        shown = "".join(html5lib.parseFragment(about.fragments[1], namespaceHTMLElements=False).itertext())
        assert " ".join(attack.split()) in " ".join(shown.split())


def test_a_real_site_of_hostile_text_runs_nothing(tmp_path: Path) -> None:
    site = build_site(tmp_path, write_data(tmp_path, ALL))
    for file in site.rglob("*.html"):
        text = file.read_text(encoding="utf-8")
        tree = html5lib.parse(text, namespaceHTMLElements=False)
        for node in tree.iter():
            if not isinstance(node.tag, str):
                continue
            assert not any(str(name).startswith("on") for name in node.attrib), file
            assert "jahat.invalid" not in (node.get("href") or "") + (node.get("src") or ""), file
            assert "javascript:" not in (node.get("href") or ""), file
        scripts = ""
        for node in tree.iter("script"):
            if node.get("type") == "application/ld+json":
                assert json.loads("".join(node.itertext()))["@type"] == "Dataset"  # data, which no browser runs
            else:
                scripts += "".join(node.itertext())
        assert "window.kena" not in scripts, file
        assert "root:" not in text
        assert "palsu" not in "".join(
            "".join(node.itertext()) for node in tree.iter("h1") if "kena" not in "".join(node.itertext())
        )


def test_spreadsheet_formulas_are_quoted_off(tmp_path: Path) -> None:
    site = build(write_data(tmp_path, '=HYPERLINK("https://jahat.invalid")'), HARI_INI)
    rows = str(site.berkas["data/kinerja.csv"]()).splitlines()
    assert not any(re.search(r'(^|,)"?[=+@]', row) for row in rows)
    assert "'=HYPERLINK" in rows[1]
