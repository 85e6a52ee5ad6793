"""Editors see what the models say: the schemas are current, wired, in Indonesian, and true of the shipped data."""

import json
import os
import re
from pathlib import Path
from typing import Any, ClassVar

import pytest
import yaml
from click.testing import CliRunner
from jsonschema import Draft7Validator

from lkjip_build.cli import main
from lkjip_build.documents.skema import BERKAS, files, semua_skema

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
