"""Hostile text in every field stays text: on every page, in every output."""

import json
import re
from datetime import date
from pathlib import Path

import html5lib
import pytest
from test_situs import build as build_site

from lkjip_build.build import build

HARI_INI = date(2026, 11, 23)
ATTACKS = [
    "<script>window.kena=1</script>",
    "\"><img src=x onerror='window.kena=1'>",
    "' onmouseover='window.kena=1",
    "</td></table></div><h1>palsu</h1>",
    "[klik](javascript:window.kena=1)",
    "![x](https://jahat.invalid/x.png)",
    "<https://jahat.invalid>",
    "{{ 7*7 }} {% raw %}",
    "{: onclick='window.kena=1' } { #lain }",
    "--8<-- \"/etc/passwd\"",
    "*miring* **tebal** `kode` _garis_ ~coret~",
    "| a | b |",
    "# judul 1. daftar - butir",
    "<!-- lkjip:0 --> <!-- lkjip-gambar:0 -->",
    "&lt;b&gt; &amp; &#42; &copy;",
    "=HYPERLINK(\"https://jahat.invalid\")",
    "@SUM(1)",
    "[TOC] [^1] :smile: $$x$$ ==y==",
    "]]> %} }} -->",
    "\\\\ \\u202e terbalik",
]  # fmt: skip
# In one cell of each kind; quotes are doubled for CSV by the writer below.
ALL = " ".join(ATTACKS)


def write_data(folder: Path, text: str) -> Path:
    """A data folder whose every free text is `text`."""
    data = folder / "data"
    (data / "2025").mkdir(parents=True)
    (data / "sop").mkdir()

    def dump(name: str, value: object) -> None:
        # JSON is YAML, and quotes every text.
        (data / name).write_text(json.dumps(value, ensure_ascii=False, indent=1), encoding="utf-8")

    dump(
        "instansi.yml",
        {
            "nama": text, "kabupaten": text, "provinsi": text, "alamat": text, "status_data": "resmi", "sumber": [text],
            "pejabat": [{"jabatan": text, "kode": "camat", "nama": text}],
            "desa": [{"kode": "33.02.22.2001", "nama": text}],
        },
    )  # fmt: skip
    band = [{"nama": text[:200], "bawah": 90}, {"nama": "Rendah " + text[:200], "bawah": 0}]
    dump(
        "aturan.yml",
        {
            "himpunan": [
                {
                    "kode": "A1", "mulai": 2020, "rata_rata": "indikator",
                    "capaian": {"turun": "selisih", "dasar": text}, "batas": {"dasar": text},
                    "skala": {"nama": text, "dasar": text, "kategori": band},
                    "tenggat": {"bulan": 2, "dasar": text},
                    "hari": {"satuan": "kerja", "hari_nol": "penerimaan", "dasar": text},
                }
            ]
        },
    )  # fmt: skip
    indikator = {
        "kode": "iku-01", "nama": text, "satuan": text, "arah": "naik", "konsolidasi": "posisi-akhir", "definisi": text,
        "rumus": text, "sumber_data": text, "penanggung_jawab": text,
        "standar_nasional": {"nilai": 1, "sumber": text},
    }  # fmt: skip
    langkah = {"pelaksana": ["camat"], "mutu_baku": {"kelengkapan": [text], "waktu": "1 hari", "output": text}}
    dump(
        "renstra.yml",
        {
            "nama": text, "dasar": text, "periode": {"awal": 2025, "akhir": 2026},
            "tujuan": [
                {"kode": "T1", "nama": text, "sasaran": [{"kode": "S1", "nama": text, "indikator": [indikator]}]}
            ],
        },
    )  # fmt: skip
    dump("istilah.yml", {"istilah": [{"istilah": text, "arti": text, "sumber": text, "kepanjangan": text}]})
    dump(
        "sop/uji.yml",
        {
            "nama": text, "nomor": text, "unit": [text], "disahkan": {"jabatan": text, "nama": text, "tempat": text},
            "dasar_hukum": [text], "kualifikasi": [text], "keterkaitan": [text], "peralatan": [text],
            "peringatan": text, "pencatatan": [text], "catatan": [text],
            "pelaksana": [{"kode": "camat", "nama": text}],
            "langkah": [
                {"no": 1, "aktivitas": text, "jenis": "mulai", "keterangan": text, **langkah},
                {"no": 2, "aktivitas": text, "jenis": "selesai", **langkah},
            ],
            "tafsir": [{"langkah": 1, "bacaan": text, "alternatif": [text], "alasan": text}],
        },
    )  # fmt: skip
    dump("2025/laporan.yml", {"sop": "uji", "surat_edaran": text, "sumber": [text], "ikhtisar": text, "penutup": text})
    dump("2025/analisis.yml", {"S1": {"penyebab": text, "solusi": text, "efisiensi": text}})
    cell = '"' + text.replace('"', '""') + '"'
    (data / "2025/kinerja.csv").write_text(
        "indikator;target;target_perubahan;tw1;tw2;tw3;tw4;realisasi;sumber_data;catatan\n"
        f"iku-01;80;;;;;;85;{cell};{cell}\n",
        encoding="utf-8",
    )
    (data / "2025/anggaran.csv").write_text(
        "kode;program;kegiatan;sasaran;pagu;pagu_perubahan;realisasi;catatan\n"
        f"7.01;{cell};{cell};S1;1000000;;900000;{cell}\n",
        encoding="utf-8",
    )
    (data / "2025/siklus.csv").write_text(
        "langkah;pelaksana;mulai;selesai;keputusan;keluaran;bukti;catatan\n"
        f"1;camat;2026-01-05;2026-01-06;;{cell};{cell};{cell}\n",
        encoding="utf-8",
    )
    return data


@pytest.mark.parametrize("attack", [*ATTACKS, ALL], ids=[*(str(n) for n in range(len(ATTACKS))), "all"])
def test_hostile_text_is_shown_as_text_in_every_fragment(attack: str, tmp_path: Path) -> None:
    site = build(write_data(tmp_path, attack), HARI_INI)
    assert site.publishable, [(problem.location, problem.message) for problem in site.problems]
    for page in site.pages:
        for part in (*page.fragments, *page.drawings):
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
        about = next(page for page in site.pages if page.uri == "tentang/index.md")
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
        scripts = "".join("".join(node.itertext()) for node in tree.iter("script"))
        assert "window.kena" not in scripts, file
        assert "root:" not in text
        assert "palsu" not in "".join(
            "".join(node.itertext()) for node in tree.iter("h1") if "kena" not in "".join(node.itertext())
        )


def test_hostile_text_in_titles_is_escaped_in_the_search_index(tmp_path: Path) -> None:
    site = build_site(tmp_path, write_data(tmp_path, ALL))
    index = json.loads((site / "search/search_index.json").read_text(encoding="utf-8"))
    for entry in index["docs"]:
        assert "<script" not in entry["title"] + entry["text"]
        assert "<img" not in entry["title"] + entry["text"]


def test_spreadsheet_formulas_are_quoted_off(tmp_path: Path) -> None:
    site = build(write_data(tmp_path, '=HYPERLINK("https://jahat.invalid")'), HARI_INI)
    rows = str(site.files["data/kinerja.csv"]).splitlines()
    assert not any(re.search(r'(^|,)"?[=+@]', row) for row in rows)
    assert "'=HYPERLINK" in rows[1]
