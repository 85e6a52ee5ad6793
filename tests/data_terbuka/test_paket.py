"""The data package: what it promises of each file is so, and two readers of others accept it."""

import csv
import io
import json
from collections.abc import Callable, Mapping
from datetime import date, datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from alat_data import ALAMAT, DI_SINI, alat, isi_data, kantor_kecil, tulis_data
from bersama import terbitan

from lkjip_build.build import Site
from lkjip_build.susunan.terbuka.tabel import SEMUA

HARI_INI = date(2026, 11, 23)
_BACA: Mapping[str, Callable[[str], object]] = {
    "string": str,
    "integer": int,
    "number": float,
    "date": date.fromisoformat,
    "datetime": datetime.fromisoformat,
    "boolean": lambda text: {"true": True, "false": False}[text],
}


@pytest.fixture(scope="module", params=["contoh", "kecil"])
def site(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Site:
    if request.param == "contoh":
        return terbitan(HARI_INI)
    folder = tmp_path_factory.mktemp("kantor")
    return kantor_kecil(folder, lisensi="CC-BY-4.0", alamat_situs=ALAMAT, surel="kantor@contoh.go.id")


def paket_of(site: Site) -> dict[str, Any]:
    made: dict[str, Any] = json.loads(isi_data(site)["data/datapackage.json"])
    return made


def baris_of(site: Site, resource: Mapping[str, Any]) -> list[dict[str, str]]:
    text = isi_data(site)[f"data/{resource['path']}"].decode()
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_sizes_and_hashes_are_those_of_the_published_files(site: Site) -> None:
    for resource in paket_of(site)["resources"]:
        content = isi_data(site)[f"data/{resource['path']}"]
        assert resource["bytes"] == len(content)
        assert resource["hash"] == f"sha256:{sha256(content).hexdigest()}"


def test_the_cells_are_of_the_type_and_within_the_limits_that_are_promised(site: Site) -> None:
    for resource in paket_of(site)["resources"]:
        fields = {one["name"]: one for one in resource["schema"]["fields"]}
        for row in baris_of(site, resource):
            assert list(row) == list(fields)
            for name, text in row.items():
                limits = fields[name].get("constraints", {})
                if text == "":
                    assert not limits.get("required"), (resource["name"], name)
                    continue
                _BACA[fields[name]["type"]](text)
                assert text in limits.get("enum", [text])


def test_keys_are_single_and_foreign_keys_lead_to_rows(site: Site) -> None:
    resources = {one["name"]: one for one in paket_of(site)["resources"]}
    rows = {name: baris_of(site, one) for name, one in resources.items()}
    for name, resource in resources.items():
        schema = resource["schema"]
        assert isinstance(schema["primaryKey"], list)
        keys = [tuple(row[one] for one in schema["primaryKey"]) for row in rows[name]]
        assert len(set(keys)) == len(keys)
        for foreign in schema.get("foreignKeys", []):
            there = foreign["reference"]
            known = {tuple(row[one] for one in there["fields"]) for row in rows[there["resource"]]}
            assert {tuple(row[one] for one in foreign["fields"]) for row in rows[name]} <= known
    assert len(resources["kinerja"]["schema"]["foreignKeys"]) == 2


def _profil(nama: str) -> Any:
    schema = json.loads((DI_SINI / f"profil/{nama}.json").read_text(encoding="utf-8"))
    return jsonschema.validators.validator_for(schema)(schema)


def test_the_official_profiles_accept_the_metadata(site: Site) -> None:
    found = paket_of(site)
    told = [("datapackage", found)]
    for one in found["resources"]:
        told += [("dataresource", one), ("tabledialect", one["dialect"]), ("tableschema", one["schema"])]
    assert len(told) == 1 + 3 * len(SEMUA)
    for profile, part in told:
        assert part["$schema"] == f"https://datapackage.org/profiles/2.0/{profile}.json"
        assert [error.message for error in _profil(profile).iter_errors(part)] == []


@pytest.mark.parametrize(
    ("profile", "harm"),
    [
        ("datapackage", lambda one: one.update(resources=[])),
        ("datapackage", lambda one: one.update(licenses=["CC-BY-4.0"])),
        ("dataresource", lambda one: one["resources"][0].pop("path")),
        ("tableschema", lambda one: one["resources"][0]["schema"].update(fields="kolom")),
        ("tableschema", lambda one: one["resources"][0]["schema"]["fields"][0].update(type="angka")),
    ],
)
def test_the_profiles_refuse_what_is_broken(site: Site, profile: str, harm: Callable[[Any], object]) -> None:
    found = paket_of(site)
    harm(found)
    first = (found["resources"] or [{}])[0]
    part = {"datapackage": found, "dataresource": first, "tableschema": first.get("schema")}[profile]
    assert not _profil(profile).is_valid(part)


def test_frictionless_loads_the_package_and_finds_nothing_wrong(site: Site, tmp_path: Path) -> None:
    frictionless = alat("frictionless")
    folder = tulis_data(tmp_path, site)
    report = frictionless.validate(str(folder / "datapackage.json"))
    assert (report.valid, [error.message for task in report.tasks for error in task.errors]) == (True, [])
    assert [task.name for task in report.tasks] == [one["name"] for one in paket_of(site)["resources"]]


@pytest.mark.parametrize(
    ("berkas", "semula", "menjadi"),
    [
        ("kinerja.csv", "2025,T1,S1,S1,iku-01,", "2025,T1,S1,S1,iku-02,"),  # a key twice
        ("kinerja.csv", "2025,T1,S1,S1,iku-01,", "2025,T1,S1,S9,iku-01,"),  # no such sasaran
        ("kinerja.csv", ",naik,85.5,", ',naik,"85,5",'),
        ("indikator.csv", "iku-01,T1,", "iku-1,T1,"),  # nothing to lead to
        ("anggaran.csv", ",3000000,", ",tiga juta,"),
    ],
)
def test_frictionless_refuses_broken_data(tmp_path: Path, berkas: str, semula: str, menjadi: str) -> None:
    frictionless = alat("frictionless")
    folder = tulis_data(tmp_path / "hasil", kantor_kecil(tmp_path))
    text = (folder / berkas).read_text(encoding="utf-8")
    assert semula in text
    (folder / berkas).write_text(text.replace(semula, menjadi, 1), encoding="utf-8")
    package = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    for resource in package["resources"]:  # or the hash alone would tell
        resource.pop("hash")
        resource.pop("bytes")
    (folder / "datapackage.json").write_text(json.dumps(package), encoding="utf-8")
    assert not frictionless.validate(str(folder / "datapackage.json")).valid


def test_what_nobody_told_is_left_out(tmp_path: Path) -> None:
    bare = paket_of(kantor_kecil(tmp_path))
    assert not {"licenses", "homepage", "created"} & bare.keys()
    assert bare["description"].startswith("DATA CONTOH")


def test_what_was_told_is_there(tmp_path: Path) -> None:
    more = {"lisensi": "CC-BY-4.0", "alamat_situs": ALAMAT, "diperbarui": "2026-11-01", "surel": "a@contoh.go.id"}
    found = paket_of(kantor_kecil(tmp_path, **more))
    assert found["licenses"][0]["name"] == "CC-BY-4.0"
    assert (found["homepage"], found["created"]) == (ALAMAT, "2026-11-01T00:00:00+07:00")
    assert found["contributors"] == [{"title": "Uji", "roles": ["publisher"], "email": "a@contoh.go.id"}]
    rows = json.loads(isi_data(kantor_kecil(tmp_path / "lagi", **more))["data/kinerja.json"])
    by_code = {row["indikator"]: row["alamat"] for row in rows}
    assert by_code["iku-01"] == f"{ALAMAT}sumber/2025/kinerja/#baris-2"


@pytest.mark.parametrize("tabel", ["kinerja", "indikator", "sasaran", "anggaran", "siklus-log"])
def test_the_json_is_what_its_schema_says(site: Site, tabel: str) -> None:
    schema = json.loads(isi_data(site)[f"data/skema/{tabel}.schema.json"])
    records = json.loads(isi_data(site)[f"data/{tabel}.json"])
    jsonschema.Draft202012Validator.check_schema(schema)
    assert [error.message for error in jsonschema.Draft202012Validator(schema).iter_errors(records)] == []
    if records:
        broken = [{**records[0], next(iter(records[0])): ["x", 1]}]
        assert not jsonschema.Draft202012Validator(schema).is_valid(broken)
