"""Composite indikator: any graph of them is judged as networkx judges it."""

import networkx
from builders import HARI_INI, TERKECIL, sources_of
from hypothesis import given, settings
from hypothesis import strategies as st

from lkjip_build.checks.renstra.komposit_berpembangun import komposit_berpembangun
from lkjip_build.load import load

KODE = ("iku-01", "iku-02", "iku-03", "iku-04")


@settings(max_examples=60, deadline=None)
@given(st.fixed_dictionaries({kode: st.lists(st.sampled_from(KODE), unique=True) for kode in KODE}))
def test_indikator_that_are_made_of_each_other_are_told_and_no_others(pembangun: dict[str, list[str]]) -> None:
    files = dict(TERKECIL)
    text = str(files["renstra.yml"])
    for kode, parts in pembangun.items():
        if parts:
            more = f"            komposit: ya\n            pembangun: [{', '.join(parts)}]\n"
            head = f"          - kode: {kode}\n"
            assert head in text
            text = text.replace(head, head + more)
    data, _ = load(sources_of({**files, "renstra.yml": text}), "data")
    assert data is not None
    told = list(komposit_berpembangun(data, HARI_INI))
    graph = networkx.DiGraph([(kode, part) for kode, parts in pembangun.items() for part in parts])
    rings = list(networkx.simple_cycles(graph))
    assert len(told) == bool(rings)
    if told:
        # The place is an indikator of one of the rings, at its constituents.
        lines = text.splitlines()
        at = told[0].location.line
        assert lines[at - 1].lstrip().startswith("pembangun:")
        assert lines[at - 3].rpartition(" ")[2] in {kode for ring in rings for kode in ring}
