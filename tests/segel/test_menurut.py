"""By which plan and rules a sealed year is judged: those of its signing, or today's where a correction tells of it."""

import pytest
from segel_uji import TAHUN, Berkas, periksa, tersegel

KEPALA = "tanggal;berkas;kunci;kolom;semula;menjadi;alasan;oleh\n"
NAMA, PERIODE, DESIMAL = "Renstra kini", "periode: {awal: 2026, akhir: 2030}", "desimal: 3"


def kini(files: Berkas, *, dikoreksi: str, lain: bool) -> Berkas:
    """Today's plan and rules differ from the sealed ones; `lain` where the plan is of the next period."""
    plan, rules = files["renstra.yml"], files["aturan.yml"]
    assert isinstance(plan, str)
    assert isinstance(rules, str)
    (name,) = [line for line in plan.splitlines() if line.startswith("nama:")]
    (period,) = [line for line in plan.splitlines() if line.startswith("periode:")]
    plan = plan.replace(name, f"nama: {NAMA}")
    if lain:
        plan = plan.replace(period, PERIODE)
    rows = f"2026-05-03;{dikoreksi};nama;nama;Lama;Baru;salah ketik;Sekcam\n" if dikoreksi else ""
    return files | {
        "renstra.yml": plan,
        "aturan.yml": rules.replace("rata_rata:", f"{DESIMAL}\n    rata_rata:", 1),
        f"{TAHUN}/koreksi.csv": KEPALA + rows,
    }


@pytest.mark.parametrize(
    ("dikoreksi", "lain", "rencana_kini", "aturan_kini"),
    [
        ("", False, False, False),
        ("renstra.yml", False, True, False),
        ("renstra.yml", True, False, False),
        ("aturan.yml", False, False, True),
        ("aturan.yml", True, False, True),
    ],
)
def test_a_sealed_year_is_judged_by_its_own_plan_and_rules(
    dikoreksi: str, lain: bool, rencana_kini: bool, aturan_kini: bool
) -> None:
    data = periksa(kini(tersegel(), dikoreksi=dikoreksi, lain=lain)).data
    assert data is not None
    menurut = data.untuk(TAHUN)
    aturan = menurut.aturan.for_tahun(TAHUN)
    assert aturan is not None
    assert (menurut.renstra.nama == NAMA) is rencana_kini
    assert (aturan.desimal == 3) is aturan_kini
    assert data.renstra.nama == NAMA
