"""The catalogue: public shapes accept it, see all of it, and refuse broken ones; CSV on the Web reads the tables."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from alat_data import ALAMAT, DI_SINI, alat, isi_data, kantor_kecil, tulis_data
from bersama import terbitan

from lkjip_build.build import Site
from lkjip_build.susunan.terbuka.tabel import SEMUA

HARI_INI = date(2026, 11, 23)
DI_MANA = "https://contoh.go.id/data/katalog.jsonld"
# rdflib warns of its own classes.
pytestmark = pytest.mark.filterwarnings(
    "ignore:ConjunctiveGraph:DeprecationWarning", "ignore:Dataset:DeprecationWarning"
)
DCAT = "http://www.w3.org/ns/dcat#"


def katalog_of(site: Site) -> dict[str, Any]:
    made: dict[str, Any] = json.loads(isi_data(site)["data/katalog.jsonld"])
    return made


def diperiksa(found: dict[str, Any]) -> tuple[bool, Any]:
    """What the shapes say of a catalogue, and its graph."""
    pyshacl, rdflib = alat("pyshacl"), alat("rdflib")
    graph = rdflib.Graph().parse(data=json.dumps(found), format="json-ld", publicID=DI_MANA)
    shapes = rdflib.Graph()
    for path in sorted((DI_SINI / "bentuk").glob("*.ttl")):
        shapes.parse(path)
    conforms, _, _ = pyshacl.validate(graph, shacl_graph=shapes)
    return conforms, graph


def banyak(graph: Any, jenis: str) -> int:
    rdflib = alat("rdflib")
    return len(set(graph.subjects(rdflib.RDF.type, rdflib.URIRef(f"{DCAT}{jenis}"))))


@pytest.mark.parametrize("beralamat", [False, True])
def test_the_shapes_accept_the_catalogue_and_saw_all_of_it(tmp_path: Path, beralamat: bool) -> None:
    more = {"lisensi": "CC-BY-4.0", "alamat_situs": ALAMAT, "diperbarui": "2026-11-01", "surel": "a@contoh.go.id"}
    site = kantor_kecil(tmp_path, **more) if beralamat else terbitan(HARI_INI)
    conforms, graph = diperiksa(katalog_of(site))
    assert conforms
    assert (banyak(graph, "Catalog"), banyak(graph, "Dataset"), banyak(graph, "Distribution")) == (
        1,
        len(SEMUA),
        3 * len(SEMUA),
    )


def _dataset(found: dict[str, Any]) -> dict[str, Any]:
    first: dict[str, Any] = found["dcat:dataset"][0]
    return first


@pytest.mark.parametrize(
    "harm",
    [
        lambda one: one.pop("dct:title"),
        lambda one: one.pop("dct:publisher"),
        lambda one: _dataset(one).pop("dct:description"),
        lambda one: _dataset(one)["dcat:distribution"][0].pop("dcat:accessURL"),
        lambda one: _dataset(one)["dcat:contactPoint"].update({"@type": "foaf:Agent"}),
        lambda one: _dataset(one)["dct:publisher"].update({"@type": "vcard:Kind", "@id": DI_MANA + "#lain"}),
        lambda one: one["foaf:homepage"].pop("@type"),
    ],
)
def test_broken_catalogues_fail(harm: Callable[[dict[str, Any]], object]) -> None:
    found = katalog_of(terbitan(HARI_INI))
    harm(found)
    conforms, _ = diperiksa(found)
    assert not conforms


def test_the_shapes_pass_a_catalogue_without_datasets_and_dates_as_text_so_we_look_ourselves() -> None:
    found = katalog_of(terbitan(HARI_INI))
    assert [one["dct:identifier"].rpartition("/")[2] for one in found["dcat:dataset"]] == [one.nama for one in SEMUA]
    for dataset in found["dcat:dataset"]:
        years = dataset["dct:temporal"]
        assert years["dcat:startDate"] == {"@value": "2023-01-01", "@type": "xsd:date"}
        assert years["dcat:endDate"] == {"@value": "2026-12-31", "@type": "xsd:date"}
        assert dataset["dct:modified"]["@type"] == "xsd:dateTime"
    found.pop("dcat:dataset")
    conforms, graph = diperiksa(found)
    assert (conforms, banyak(graph, "Dataset")) == (True, 0)


def test_every_file_of_the_catalogue_is_published(tmp_path: Path) -> None:
    site = kantor_kecil(tmp_path, alamat_situs=ALAMAT)
    for dataset in katalog_of(site)["dcat:dataset"]:
        for one in dataset["dcat:distribution"]:
            path = one["dcat:downloadURL"]["@id"].removeprefix(ALAMAT)
            assert one["dcat:byteSize"]["@value"] == str(len(isi_data(site)[path]))


def test_csv_on_the_web_reads_every_table(tmp_path: Path) -> None:
    csvw = alat("csvw")
    folder = tulis_data(tmp_path, terbitan(HARI_INI))
    read = csvw.CSVW(str(folder / "csv-metadata.json"))
    assert read.is_valid
    rows = {one.local_name: list(one) for one in read.tables}
    records = json.loads((folder / "kinerja.json").read_text(encoding="utf-8"))
    assert [row["indikator"] for row in rows["kinerja.csv"]] == [row["indikator"] for row in records]
    assert {type(row["tercapai"]) for row in rows["kinerja.csv"]} == {bool, type(None)}
    assert all(one.check_primary_key() for one in read.tables)


def test_the_columns_that_csv_on_the_web_names_are_the_heads(tmp_path: Path) -> None:
    found = isi_data(kantor_kecil(tmp_path))
    for table in json.loads(found["data/csv-metadata.json"])["tables"]:
        head = found[f"data/{table['url']}"].decode().splitlines()[0]
        assert head == ",".join(one["titles"] for one in table["tableSchema"]["columns"])
