"""The index of the search: the same bytes on any day, small pieces, nothing that may not be published."""

import gzip
import json
import re
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from bersama import terbitan
from builders import HARI_INI, TERKECIL, write_folder
from data_jahat import ALL
from data_jahat import write_data as write_hostile
from hypothesis import given
from hypothesis import strategies as st
from pengaturan import ROOT

from lkjip_build.build import Site, build
from lkjip_build.isi.cari import JenisHalaman, Padanan
from lkjip_build.keluaran.cari import Pencarian, files
from lkjip_build.keluaran.cari.indeks import TERBANYAK, buat
from lkjip_build.keluaran.cari.kata import kata, pengakar
from lkjip_build.keluaran.html import Page
from lkjip_build.keluaran.html.cari import Temuan

_BERKAS = re.compile(r'lkjipCari\("([a-z]+(?:-\d+)?)",(.*)\)\n', re.DOTALL)


def scripts(site: Site) -> dict[str, str]:
    return {path: str(make()) for path, make in site.berkas.items() if path.startswith("cari/")}


def read(made: Mapping[str, str]) -> dict[str, Any]:
    """The values that the scripts hand over, by their names."""
    found = {}
    for path, text in made.items():
        match = _BERKAS.fullmatch(text)
        assert match, path
        assert path == f"cari/{match[1]}.js"
        found[match[1]] = json.loads(match[2])
    return found


def gathered(values: Mapping[str, Any], kind: str) -> list[Any]:
    """The parts of a kind in their order."""
    return [values[f"{kind}-{at}"] for at in range(len(values["indeks"][kind]))]


def page(uri: str, title: str, text: str = "", description: str = "") -> Page:
    return Page(uri, title, description, "", "data/a.yml", cari=(Temuan("", title, text),))


def made_of(*pages: Page, padanan: tuple[Padanan, ...] = ()) -> dict[str, Any]:
    jenis = {one.uri: JenisHalaman.TENTANG for one in pages}
    makers = {one.uri: (lambda one=one: one) for one in pages}
    label = {JenisHalaman.TENTANG: "Tentang", JenisHalaman.ISTILAH: "Arti kata"}
    return read({path: make() for path, make in files(Pencarian(jenis, padanan, label), makers).items()})


@pytest.mark.parametrize(
    ("teks", "hasil"),
    [
        ("Pelayanan 2025, IKU-01 naik 84,70 %", ["pelayanan", "2025", "iku-01", "naik"]),
        ("Rp7.200.000 dari 7.01.01.2.01.0001", ["rp", "dari"]),
        ("Étude “satu” dua/tiga", ["etude", "satu", "dua", "tiga"]),
        ("a 1 19730723 199303 1 001 2023-2026", ["2023", "2026"]),
        ("", []),
    ],
)
def test_words_are_letters_codes_and_years(teks: str, hasil: list[str]) -> None:
    assert kata(teks) == hasil


@pytest.mark.parametrize(
    "bentuk",
    [
        ("layanan", "pelayanan", "melayani", "dilayani"),
        ("susun", "menyusun", "penyusunan", "disusun", "susunan"),
        ("adu", "pengaduan", "aduan", "diadukan"),
        ("laporan", "melaporkan", "pelaporan", "dilaporkan", "laporannya"),
    ],
)
def test_forms_of_a_word_have_one_stem(bentuk: tuple[str, ...]) -> None:
    assert len(set(map(pengakar(), bentuk))) == 1


def test_the_shipped_index_holds_every_page_that_is_for_the_public() -> None:
    site = terbitan(HARI_INI)
    values = read(scripts(site))
    rows = [row for block in gathered(values, "halaman") for row in block]
    found = {row[1] for row in rows if "#" not in row[1]}
    public = {one.uri.removesuffix("index.md") for one in site.pages if one.cari}
    assert found <= public
    assert public == found
    assert {row[0] for row in rows} == set(range(len(values["indeks"]["jenis"])))


def test_sizes() -> None:
    """As they travel: what each search needs, and what it may need."""
    made = scripts(terbitan(HARI_INI))
    size = {path: len(gzip.compress(text.encode(), 9)) for path, text in made.items()}
    assert size.pop("cari/indeks.js") < 1500
    assert max(size.values()) < 3500
    assert sum(size.values()) < 48_000
    program = {name: (ROOT / "lkjip_build/assets" / name).read_bytes() for name in ("cari.js", "cari-muat.js")}
    assert len(gzip.compress(program["cari.js"], 9)) <= 4096
    assert len(gzip.compress(program["cari-muat.js"], 9)) <= 700


def test_the_same_bytes_in_any_process(tmp_path: Path) -> None:
    folder = write_folder(
        tmp_path / "data", {**TERKECIL, "istilah.yml": (ROOT / "data/istilah.yml").read_text("utf-8")}
    )
    tell = (
        "import datetime, hashlib, pathlib, sys; from lkjip_build.build import build\n"
        "site = build(pathlib.Path(sys.argv[1]), datetime.date(2026, 11, 23))\n"
        "texts = [site.berkas[path]() for path in sorted(site.berkas) if path.startswith('cari/')]\n"
        "print(len(texts), hashlib.sha256(''.join(texts).encode()).hexdigest())"
    )
    command = [sys.executable, "-c", tell, folder]
    made = {
        subprocess.run(command, cwd=ROOT, env={"PYTHONHASHSEED": seed}, check=True, capture_output=True).stdout
        for seed in ("1", "2")
    }
    assert len(made) == 1
    assert int(made.pop().split()[0]) > 10


def test_what_is_written_stays_text_and_ascii(tmp_path: Path) -> None:
    made = scripts(build(write_hostile(tmp_path, ALL), HARI_INI))
    assert all(text.isascii() and "\n" not in text.rstrip("\n") for text in made.values())
    titles = [row[2] for block in gathered(read(made), "halaman") for row in block]
    assert any("<script>window.kena=1</script>" in one for one in titles)


NIP = "19730723 199303 1 001"


def test_no_number_of_a_person_is_in_it(tmp_path: Path) -> None:
    instansi = TERKECIL["instansi.yml"].replace(
        "sumber:", f"sumber:\n  - Surat NIP {NIP.replace(' ', '')} dan {NIP}", 1
    )
    assert NIP in instansi
    istilah = f"istilah:\n  - {{istilah: Pegawai {NIP}, sinonim: ['orang {NIP}'], arti: Orang {NIP}.}}\n"
    changes = {"instansi.yml": instansi, "istilah.yml": istilah}
    site = build(write_folder(tmp_path / "data", {**TERKECIL, **changes}), HARI_INI)
    assert site.publishable, site.problems
    text = " ".join(scripts(site).values())
    assert "pegawai" in text
    for part in ("19730723", "199303", "1973-07", "197307"):
        assert part not in text


def test_names_are_known_before_a_page_is_made() -> None:
    """And hold for any office, as a preview has to know them: shards may be empty, none is missing."""

    def never() -> Page:
        raise AssertionError

    for many in (0, 1, 40, 500):
        jenis = {f"{at}/index.md": JenisHalaman.TENTANG for at in range(many)}
        names = files(Pencarian(jenis, (), {JenisHalaman.TENTANG: "Tentang"}), dict.fromkeys(jenis, never))
        assert "cari/indeks.js" in names
        makers = {uri: (lambda uri=uri: page(uri, "Sama")) for uri in jenis}
        made = files(Pencarian(jenis, (), {JenisHalaman.TENTANG: "Tentang"}), makers)
        assert list(made) == list(names)
        values = read({path: make() for path, make in made.items()})
        assert sum(map(len, gathered(values, "halaman"))) == many
        assert values["indeks"]["kata"][0] == ("sama" if many else "{")


@given(
    st.lists(
        st.lists(st.sampled_from(["satu", "dua", "tiga", "empat", "lima", "enam", "iku-01", "2024"]), max_size=6),
        max_size=30,
    )
)
def test_every_page_is_under_each_of_its_words(teks: list[list[str]]) -> None:
    akar = pengakar()
    values = made_of(*(page(f"{at}/index.md", "", " ".join(words)) for at, words in enumerate(teks)))
    under: dict[str, set[int]] = {}
    for shard in gathered(values, "kata"):
        pairs = shard.split(" ") if shard else []
        for stem, written in zip(pairs[::2], pairs[1::2], strict=True):
            at = -1
            for step in re.findall(r"(\d*)[A-Za-z]", written):
                at += int(step or 1)
                under.setdefault(stem, set()).add(at)
    assert sorted(under) == list(under)
    for at, words in enumerate(teks):
        assert {stem for stem, pages in under.items() if at in pages} == set(map(akar, words))


def test_a_word_of_very_many_pages_keeps_the_best() -> None:
    pages = [page(f"{at}/index.md", "Sama" if at == 999 else "Lain", "sama") for at in range(1000)]
    found = buat((JenisHalaman.TENTANG, one) for one in pages).akar["sama"]
    assert len(found) == TERBANYAK
    assert max(found, key=lambda one: one[1])[0] == 999


def test_the_title_weighs_more_than_the_text_and_an_annex_less_than_a_chapter() -> None:
    text = page("a/index.md", "Lain", "musyawarah desa")
    title = page("b/index.md", "Musyawarah", "lain desa")
    chapter, annex = JenisHalaman.LAPORAN, JenisHalaman.LAMPIRAN
    (_, low), (_, high) = buat([(chapter, text), (chapter, title)]).akar["musyawarah"]
    assert high > 2 * low
    (_, low), (_, high) = buat([(annex, text), (chapter, page("c/index.md", "Lain", "musyawarah desa"))]).akar[
        "musyawarah"
    ]
    assert high > low


def test_synonyms_lead_to_what_is_meant() -> None:
    meant = (
        Padanan(("IKM", "kepuasan warga"), "IKM Indeks Kepuasan Masyarakat"),
        Padanan(("IKM",), "Industri Kecil"),
        Padanan(("!", "yang"), "tidak dapat dicari"),
    )
    assert made_of(page("a/index.md", "A"), padanan=meant)["indeks"]["padanan"] == {
        "ikm": "indeks puas masyarakat industr kecil",
        "puas warga": "ikm indeks masyarakat",
    }
