"""Editors see what the models say: the schemas are current, wired, in Indonesian, and true of the shipped data."""

import json
import os
import re
from pathlib import Path
from typing import Annotated, Any, ClassVar

import pytest
import yaml
from builders import TERKECIL
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft7Validator
from pydantic import PlainValidator, TypeAdapter, ValidationError, WithJsonSchema

from lkjip_build.cli import main
from lkjip_build.model import nilai, nilai_ukur, pola
from lkjip_build.model.satuan import Satuan
from lkjip_build.model.sop import Nomor
from lkjip_build.perintah.skema import BERKAS, files, semua_skema

AKAR = Path(__file__).parents[2]
SKEMA = semua_skema()
YAML = [
    (name, path) for name, pattern in BERKAS.items() for path in sorted((AKAR / "data").glob(pattern.split("/", 1)[1]))
]


class _Yaml12(yaml.SafeLoader):
    """YAML 1.2, as editors read it: `no` and `ya` are words, a date is text, `010` is ten."""

    yaml_implicit_resolvers: ClassVar[dict[str, Any]] = {}


for _tag, _pattern, _first in (
    ("bool", r"true|True|TRUE|false|False|FALSE", "tTfF"),
    ("int", r"[-+]?[0-9]+", "-+0123456789"),
    ("float", r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?", "-+.0123456789"),
    ("null", r"~|null|Null|NULL|", "~nN\0"),
):
    _Yaml12.add_implicit_resolver(f"tag:yaml.org,2002:{_tag}", re.compile(rf"^(?:{_pattern})$"), list(_first))
_Yaml12.add_implicit_resolver("tag:yaml.org,2002:null", re.compile("^$"), [""])


def as_an_editor_sees(text: str) -> Any:
    """Return typed YAML with the keys as text, as JSON Schema has them."""
    return _keyed(yaml.load(text, _Yaml12))


def _keyed(tree: Any) -> Any:
    if isinstance(tree, dict):
        return {str(key): _keyed(value) for key, value in tree.items()}
    return [_keyed(value) for value in tree] if isinstance(tree, list) else tree


def test_the_editor_of_the_tests_types_as_editors_do() -> None:
    text = "no: 1\nb: true\nc: ya\nd: 2026-02-20\ne: 82.5\nf:\n2025: no\ng: 33.02.22\n"
    assert as_an_editor_sees(text) == {
        **{"no": 1, "b": True, "c": "ya", "d": "2026-02-20"},
        **{"e": 82.5, "f": None, "2025": "no", "g": "33.02.22"},
    }


def test_the_schemas_in_the_repository_are_current() -> None:
    """`lkjip skema` rewrites them."""
    found = {path.name: path.read_text(encoding="utf-8") for path in (AKAR / "schemas").iterdir()}
    assert found == files()


def test_the_command_writes_them(tmp_path: Path) -> None:
    result = CliRunner().invoke(main, ["skema", "--ke", str(tmp_path / "baru")])
    assert result.exit_code == 0, result.output
    assert {path.name: path.read_text(encoding="utf-8") for path in (tmp_path / "baru").iterdir()} == files()


@pytest.mark.parametrize(("name", "path"), YAML, ids=lambda value: str(value).removeprefix(str(AKAR)))
def test_the_shipped_data_are_valid_and_name_their_schema(name: str, path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    faults = [error.message for error in Draft7Validator(SKEMA[name]).iter_errors(as_an_editor_sees(text))]
    assert not faults
    schema = os.path.relpath(AKAR / "schemas" / f"{name}.schema.json", path.parent)
    assert text.splitlines()[0] == f"# yaml-language-server: $schema={Path(schema).as_posix()}"


def test_every_yaml_file_of_the_data_has_a_schema() -> None:
    assert {path for _, path in YAML} == set((AKAR / "data").rglob("*.yml"))


def test_vs_code_is_wired() -> None:
    settings = json.loads((AKAR / ".vscode/settings.json").read_text(encoding="utf-8"))
    assert settings["yaml.schemas"] == {f"./schemas/{name}.schema.json": glob for name, glob in BERKAS.items()}
    extensions = json.loads((AKAR / ".vscode/extensions.json").read_text(encoding="utf-8"))
    assert "redhat.vscode-yaml" in extensions["recommendations"]


@pytest.mark.parametrize("name", BERKAS)
def test_every_key_has_an_indonesian_hover_text(name: str) -> None:
    Draft7Validator.check_schema(SKEMA[name])
    records = [one for one in [SKEMA[name], *SKEMA[name].get("definitions", {}).values()] if "properties" in one]
    assert records or name == "analisis"
    for record in records:
        for key, one in record["properties"].items():
            assert one["description"].endswith("."), key
            assert not {" the ", " of ", " which "} & {one["description"]}, key
    text = json.dumps(SKEMA[name])
    assert " the " not in text
    assert "docstring" not in text


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("instansi", "nama: X\nkabupaten: Y\nprovinsi: Z\nstatus_data: contohan\n", "'contohan' is not one of"),
        ("instansi", "nama: X\nkabupaten: Y\nprovinsi: Z\n", "'status_data' is a required property"),
        ("laporan", "kata_pengatar: Halo\n", "'kata_pengatar' was unexpected"),
        ("laporan", "perjanjian_kinerja:\n  - versi: baru\n", "'baru' is not one of"),
        ("analisis", "S1:\n  penyebap: Hujan\n", "'penyebap' was unexpected"),
        ("sop", "kode: x\nnama: X\n", "'kode' was unexpected"),
        ("renstra", "nama: R\nperiode: {awal: 2023}\ntujuan: []\n", "'akhir' is a required property"),
    ],
)
def test_slips_are_marked(name: str, text: str, said: str) -> None:
    messages = [error.message for error in Draft7Validator(SKEMA[name]).iter_errors(as_an_editor_sees(text))]
    assert any(said in message for message in messages), messages


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("laporan", "surat_edaran: 15\ntenggat_surat_edaran: 2026-02-20\nreviu:\n"),
        ("instansi", "nama: X\nkabupaten: Y\nprovinsi: Z\nstatus_data: resmi\ntampilkan_nip: ya\nalamat:\n"),
    ],
)
def test_what_load_accepts_is_not_marked(name: str, text: str) -> None:
    messages = [error.message for error in Draft7Validator(SKEMA[name]).iter_errors(as_an_editor_sees(text))]
    assert not messages


# Each kind of value with the texts that people type for it, right and wrong; random ones are made from their letters.
def _read_persen(text: str) -> nilai_ukur.Nilai:
    return nilai_ukur.parse_nilai(text, satuan=Satuan.of("persen"))


JENIS: dict[str, tuple[Any, str, tuple[str, ...], tuple[str, ...]]] = {
    "tanggal": (
        TypeAdapter(nilai.Tanggal),
        "0123456789-/. TJanuariFeb:",
        ("2026-02-26", "26/02/2026", "26-02-2026", "26 Februari 2026", "2026-2-6", "2026-02-13 00:00:00", "1-Agt-2025"),
        ("Desember 2013", "2026-13-01", "26-02-26", "2026", "besok", "3013-01-01", "20260226"),
    ),
    "nomor": (
        TypeAdapter(Nomor),
        "0123456789 aB.-",
        ("4", "4a", "A.1", " 12. ", "3 a", "00004"),
        ("1;2", "1,5", "1.2.3.4", "12345"),
    ),
    "bulan": (TypeAdapter(nilai.Bulan), "0123456789 ", ("1", "12", "02"), ("0", "13", "Februari", "-1")),
    "semester": (TypeAdapter(nilai.Semester), "0123456789 ", ("1", "2", "01"), ("0", "3", "I", "-1")),
    "desimal": (TypeAdapter(nilai.Desimal), "0123456789 ", ("0", "6"), ("7", "-1", "dua")),
    "tahun": (TypeAdapter(nilai.Tahun), "0123456789 ", ("2025", "1999"), ("25", "20255", "2025/2026", "1850")),
    "nip": (
        TypeAdapter(nilai.Nip),
        "0123456789 .",
        ("19730723 199303 1 001", "197307231993031001", "1973.0723.199303.1.001"),
        ("19730723 199303 1 01", "19731323 199303 1 001", "19730723 199303 3 001", "1,97307E+17", "contoh"),
    ),
    "kode": (
        TypeAdapter(nilai.Kode),
        "abzAZ019._- ",
        ("iku-01", "7.01.02.2.01", "S1", "a"),
        ("iku 01", "-iku", "iku-", "iku/01", "x" * 41),
    ),
    "kode wilayah": (
        TypeAdapter(nilai.KodeWilayah),
        "0123456789.",
        ("33.02.22", "33.02.22.2001", "33.02", "33"),
        ("330222", "33.2", "33.2.22", "33.02.22.1"),
    ),
    "url": (
        TypeAdapter(nilai.Url),
        "htps:/ .<abc",
        ("https://contoh.go.id/a?b=c#d", "http://x", "https://situs.id/ä"),
        ("javascript:alert(1)", "www.contoh.go.id", "https://a b", "ftp://x"),
    ),
    "angka": (
        TypeAdapter(nilai.Angka),
        "0123456789.,- %Rp−",
        (
            "82,5",
            "82.5",
            "1.069,32",
            "1,069.32",
            "1 069",
            "49,81 %",
            "100%",
            "−5,5",
            "0,825",
            "1234,567",
            "Rp 1.500.000,-",
        ),
        ("1.731", "82,5 tahun", "n/a", "1,2,3", "08,4", "(12)", "84,,7", "Ada", "1e5"),
    ),
    "rupiah": (
        TypeAdapter(nilai.Rupiah),
        "0123456789.,- Rp",
        ("Rp5.294.655.000,00", "Rp. 103.826.538.000", "3151363319.00", "85 200 000", "1.731", "3151363319.0"),
        ("1,5", "5.294.65", "49,81 %", "85 juta", "0,500"),
    ),
    "nilai dalam persen": (
        TypeAdapter(Annotated[Any, PlainValidator(_read_persen), WithJsonSchema(pola.NILAI_ANGKA)]),
        "0123456789.,-/ %sd",
        ("82,5", "80-90", "80 s.d. 90", "30/35", "12,5 / 20", "1203/1500", "0/12"),
        ("30/", "/35", "30/35/40", "30 dari 35", "n/a", "1.203/1.500", "30/35-33/35"),
    ),
    "ya atau tidak": (
        TypeAdapter(nilai.YaTidak),
        "yatidkYATIDKtrue ",
        ("ya", "Tidak", "BENAR", "salah", "true"),
        ("y", "1", "iya", "yes"),
    ),
    "teks": (TypeAdapter(nilai.Teks), "ab 1,.:-\n", ("Camat", "12", "true", "2026-01-05"), ()),
    "prosa": (TypeAdapter(nilai.Prosa), "ab 1,.:-\n", ("Camat\n", "12", "true"), ("x" * 60_001,)),
}


def typed(text: str) -> Any:
    """Return what an editor makes of a text that stands unquoted; one that must be quoted stays a text."""
    try:
        seen = as_an_editor_sees(text)
    except (yaml.YAMLError, ValueError):
        return text
    return text if isinstance(seen, dict | list) or seen is None else seen


def accepts(adapter: Any, text: str) -> bool:
    try:
        adapter.validate_python(text)
    except ValidationError:
        return False
    return True


def marked(jenis: str, value: object) -> bool:
    return not Draft7Validator(JENIS[jenis][0].json_schema()).is_valid(value)


@pytest.mark.parametrize("jenis", JENIS)
def test_good_texts_pass_and_bad_ones_are_marked_by_schema_and_check(jenis: str) -> None:
    adapter, _, good, bad = JENIS[jenis]
    assert [
        text for text in good if not accepts(adapter, text) or marked(jenis, text) or marked(jenis, typed(text))
    ] == []
    assert [text for text in bad if accepts(adapter, text) or not marked(jenis, text)] == []


@pytest.mark.parametrize("jenis", JENIS)
@given(data=st.data())
def test_a_schema_is_never_stricter_than_the_check(jenis: str, data: st.DataObject) -> None:
    """Random texts of the letters of a kind, and good texts with one letter changed, quoted and unquoted."""
    adapter, letters, good, _ = JENIS[jenis]
    free = st.text(letters, max_size=22)
    near = st.tuples(st.sampled_from(good), st.integers(0, 30), st.text(letters, max_size=2), st.integers(0, 2)).map(
        lambda made: made[0][: made[1]] + made[2] + made[0][made[1] + made[3] :]
    )
    text = data.draw(st.one_of(free, near, st.sampled_from(good).map(lambda one: f"  {one}\u00a0\n")))
    if accepts(adapter, text):
        assert not marked(jenis, text)
        if text.strip() and "\n" not in text and typed(text) is not None:
            assert not marked(jenis, typed(text))


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("sop", "- no: 2\n", "- no: 4 atau 5\n"),
        ("aturan", "bulan: 2", "bulan: 13"),
        ("aturan", "mulai: 2025", "mulai: 25"),
        ("instansi", "kode_wilayah: 33.02.22", "kode_wilayah: 330222"),
        ("instansi", "1 001", "1 01"),
        ("laporan", "tenggat_surat_edaran: 2026-02-20", "tenggat_surat_edaran: 20 Feb"),
        ("renstra", "kondisi_awal: 22", "kondisi_awal: 22 kejadian"),
        ("renstra", "2026: 18}", "2026: delapan belas}"),
        ("renstra", "skala: [Belum ada, Gagasan, Uji coba, Diterapkan]", "skala: [Belum ada]"),
        ("renstra", "- kode: iku-01\n", "- kode: iku-01\n            batas: [100]\n"),
    ],
)
def test_what_the_check_refuses_is_marked_while_one_types(name: str, old: str, new: str) -> None:
    files = {key.split("/")[-1].removesuffix(".yml"): text for key, text in TERKECIL.items() if key.endswith(".yml")}
    text = files["penyusunan-lkjip" if name == "sop" else name]
    assert text.count(old) == 1
    schema = Draft7Validator(SKEMA[name])
    assert schema.is_valid(as_an_editor_sees(text))
    assert not schema.is_valid(as_an_editor_sees(text.replace(old, new)))
