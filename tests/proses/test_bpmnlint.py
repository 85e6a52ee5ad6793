"""bpmnlint (its recommended rules) and bpmn-moddle, which reads for bpmn.io's programs, on every form."""

import json
from pathlib import Path
from random import Random

import pytest
from lxml import etree
from pembangun import sop_lkjip
from proses.alat import ALAT, kata_alat, node
from proses.contoh_proses import BENTUK, bpmn_of, sop_acak, sop_of

from lkjip_build.susunan.proses_sop import proses_sop

pytestmark = pytest.mark.usefixtures("alat")
LINT = "node_modules/bpmnlint/bin/bpmnlint.js"


@pytest.fixture(scope="module")
def alat() -> str:
    return node()


def written(folder: Path, **semua: bytes) -> list[Path]:
    for name, content in semua.items():
        (folder / f"{name}.bpmn").write_bytes(content)
    return sorted(folder.glob("*.bpmn"))


def semua_bpmn() -> dict[str, bytes]:
    forms = {bentuk: bpmn_of(sop_of(bentuk)) for bentuk in BENTUK}
    drawn = {f"acak-{seed}": sop_acak(Random(seed), 6 + seed % 12) for seed in range(60)}
    return forms | {kode: bpmn_of(sop) for kode, sop in drawn.items() if not isinstance(proses_sop(sop), str)}


def test_no_rule_is_broken(tmp_path: Path) -> None:
    said = kata_alat(LINT, written(tmp_path, **semua_bpmn()))
    assert (said.returncode, said.stdout.strip(), said.stderr) == (0, "", "")


def test_it_is_read_without_a_warning(tmp_path: Path) -> None:
    files = written(tmp_path, **semua_bpmn())
    said = kata_alat("moddle.js", files)
    assert said.stderr == ""
    assert [json.loads(line) for line in said.stdout.splitlines()] == [[]] * len(files)


def test_the_tools_see_faults(tmp_path: Path) -> None:
    text = bpmn_of(sop_lkjip())
    broken = text.replace(b' name="Keputusan langkah 4"', b"").replace(b'targetRef="ujung-6"', b'targetRef="hilang"')
    assert broken != text
    said = kata_alat(LINT, written(tmp_path, rusak=broken))
    assert said.returncode != 0
    assert "label-required" in said.stdout
    assert json.loads(kata_alat("moddle.js", written(tmp_path, rusak=broken)).stdout) != []


def test_it_is_valid_by_the_schema_of_the_standard(tmp_path: Path) -> None:
    schema = etree.XMLSchema(etree.parse(ALAT / "node_modules/bpmn-moddle/resources/bpmn/xsd/BPMN20.xsd"))
    for file in written(tmp_path, **semua_bpmn()):
        schema.assertValid(etree.parse(file))
