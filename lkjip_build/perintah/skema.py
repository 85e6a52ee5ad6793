"""JSON Schemas of the YAML data, so that an editor completes keys, explains them and marks slips while one types.

They come from the models, so they never say anything else than `lkjip periksa` does; they say less, since an editor
sees one file at a time.
"""

import json
from collections.abc import Mapping
from typing import Any

from pydantic import TypeAdapter

from lkjip_build.load.files import TAHUN_FILES, YAML_FILES
from lkjip_build.model.laporan import AnalisisSasaran
from lkjip_build.model.sop import Sop

_DRAFT = "http://json-schema.org/draft-07/schema#"  # the newest that editors of YAML understand in full

BERKAS: Mapping[str, str] = {
    **{name.removesuffix(".yml"): f"data/{name}" for name in YAML_FILES},
    **{name.removesuffix(".yml"): f"data/*/{name}" for name in TAHUN_FILES if name.endswith(".yml")},
    "sop": "data/sop/*.yml",
}
"""Which data files each schema is for, as globs."""


def semua_skema() -> dict[str, dict[str, Any]]:
    """Return the schema of each kind of YAML file by the name in `BERKAS`."""
    models: dict[str, Any] = {
        **{name.removesuffix(".yml"): model for name, model in YAML_FILES.items()},
        **{name.removesuffix(".yml"): model for name, model in TAHUN_FILES.items() if name.endswith(".yml")},
        "analisis": dict[str, AnalisisSasaran],
        "sop": Sop,
    }
    return {name: _skema(name, models[name]) for name in BERKAS}


def _skema(name: str, model: Any) -> dict[str, Any]:
    made = TypeAdapter(model).json_schema(ref_template="#/definitions/{model}")
    if name == "sop":
        # The name of the file is the kode, that of its folder the kelompok; `load` puts them in.
        made["properties"].pop("kode")
        made["properties"].pop("kelompok")
        made["required"].remove("kode")
    definitions = {key: _plain(one) for key, one in made.pop("$defs", {}).items()}
    head = {"$schema": _DRAFT, "title": BERKAS[name], "description": f"Isi yang dikenal di {BERKAS[name]}."}
    body = {key: value for key, value in _plain(made).items() if key != "description"}
    return {**head, **body, **({"definitions": definitions} if definitions else {})}


def _plain(schema: dict[str, Any]) -> dict[str, Any]:
    """Return a schema without what its reader need not see: titles made of names, docstrings, empty defaults."""
    made = {key: value for key, value in schema.items() if not _is_noise(key, value)}
    if "properties" in made or "enum" in made:
        made.pop("description", None)
    if "properties" in made:
        made["properties"] = {name: _property(one) for name, one in made["properties"].items()}
    return made


def _property(schema: dict[str, Any]) -> dict[str, Any]:
    """Return the schema of one key, its Indonesian description kept, `type | null` written short."""
    made = {key: value for key, value in schema.items() if not _is_noise(key, value)}
    choices = made.get("anyOf", [])
    if choices and all(set(choice) == {"type"} for choice in choices):
        made.pop("anyOf")
        types = [one for choice in choices for one in _as_list(choice["type"])]
        made["type"] = types
    return made


def _is_noise(key: str, value: object) -> bool:
    return key == "title" or (key == "default" and value in (None, [], {}, ""))


def _as_list(value: str | list[str]) -> list[str]:
    return [value] if isinstance(value, str) else value


def files() -> dict[str, str]:
    """Return the text of every schema by its file name."""
    return {
        f"{name}.schema.json": json.dumps(skema, ensure_ascii=False, indent=2) + "\n"
        for name, skema in semua_skema().items()
    }
