"""The remedy of every problem, followed to the letter, mends it: what a program can follow is followed here.

What is left needs a fact that only the office has, or a program's menu. A code is listed, with the reason, where at
least one of its remedies is left; where a remedy offers two ways, each way that a program can go is gone.
"""

import re
from dataclasses import dataclass
from functools import cache

import pytest
from builders import HARI_INI, sources_of
from pelaku import JUGA, POLA, ikuti
from test_masalah import SEMUA, Kasus

from lkjip_build import checks, katalog
from lkjip_build.load import load
from lkjip_build.problems import Problem

_KANTOR = "only the office knows the right value"
_BENTUK = "there is more than one way to mend it"
_SALINAN = "it is brought back from git or a copy, which the program does not have"
_PROGRAM = "it is done in Excel or an editor, not in the text"
# What is below the fault, in the file or the line, is judged only afterwards, with its own faults.
TERTUTUP = {"LKJ004", "LKJ006", "LKJ020", "LKJ021"}
TERTUTUP_SEBARIS = {"LKJ005", "LKJ040"}
# How an editor shows a file that is not UTF-8 throughout.
PENYUNTING = {"LKJ031": ("utf-8", "replace"), "LKJ032": ("cp1252", "strict")}
TAK_DIIKUTI: dict[str, str] = {
    "LKJ001": _KANTOR,
    "LKJ002": _PROGRAM,
    "LKJ003": _BENTUK,
    "LKJ005": _BENTUK,
    "LKJ006": _PROGRAM,
    "LKJ007": _BENTUK,
    "LKJ008": _PROGRAM,
    "LKJ010": _PROGRAM,
    "LKJ011": _SALINAN,
    "LKJ012": _KANTOR,
    "LKJ013": _KANTOR,  # where two have one name
    "LKJ020": _PROGRAM,
    "LKJ043": _KANTOR,
    "LKJ045": _BENTUK,
    "LKJ048": _BENTUK,
    "LKJ102": _BENTUK,
    "LKJ103": _KANTOR,
    "LKJ104": _BENTUK,
    "LKJ105": _BENTUK,
    "LKJ201": _KANTOR,
    "LKJ206": _KANTOR,
    "LKJ207": _KANTOR,
    "LKJ209": _KANTOR,
    "LKJ211": _KANTOR,
    "LKJ213": _KANTOR,
    "LKJ217": _BENTUK,
    "LKJ222": _BENTUK,
    "LKJ229": _KANTOR,
    "LKJ230": _KANTOR,
    "LKJ231": _BENTUK,
    "LKJ232": _KANTOR,
    "LKJ489": _KANTOR,
    "LKJ233": _KANTOR,
    "LKJ234": _KANTOR,
    "LKJ235": _BENTUK,
    "LKJ301": _BENTUK,
    "LKJ302": _BENTUK,
    "LKJ303": _BENTUK,
    "LKJ304": _BENTUK,
    "LKJ305": _BENTUK,
    "LKJ309": _BENTUK,  # the synonym goes, or the other word that has it
    "LKJ401": _KANTOR,
    "LKJ403": _KANTOR,
    "LKJ410": _KANTOR,
    "LKJ411": _BENTUK,
    "LKJ413": _KANTOR,
    "LKJ414": _KANTOR,
    "LKJ415": _KANTOR,
    "LKJ417": _KANTOR,
    "LKJ419": _KANTOR,
    "LKJ422": _BENTUK,
    "LKJ423": _KANTOR,
    "LKJ431": _KANTOR,
    "LKJ432": _KANTOR,
    "LKJ433": _KANTOR,
    "LKJ435": _KANTOR,
    "LKJ436": _KANTOR,
    "LKJ437": _BENTUK,
    "LKJ438": _KANTOR,
    "LKJ444": _KANTOR,
    "LKJ450": _KANTOR,
    "LKJ451": _KANTOR,
    "LKJ452": _KANTOR,
    "LKJ453": _KANTOR,
    "LKJ454": _KANTOR,
    "LKJ455": _KANTOR,
    "LKJ460": _KANTOR,
    "LKJ461": _KANTOR,
    "LKJ463": _KANTOR,
    "LKJ464": _KANTOR,
    "LKJ470": _KANTOR,
    "LKJ471": _BENTUK,
    "LKJ474": _KANTOR,
    "LKJ475": _BENTUK,
    "LKJ476": _KANTOR,
    "LKJ478": _KANTOR,
    "LKJ480": _KANTOR,
    "LKJ481": _KANTOR,
    "LKJ482": _KANTOR,
    "LKJ483": _BENTUK,
    "LKJ485": _KANTOR,
    "LKJ501": _KANTOR,
    "LKJ503": _KANTOR,
    "LKJ504": _BENTUK,
    "LKJ506": _BENTUK,
    "LKJ507": _BENTUK,
    "LKJ508": _KANTOR,
    "LKJ509": _BENTUK,
    "LKJ511": _BENTUK,
    "LKJ512": _BENTUK,
    "LKJ513": _KANTOR,
    "LKJ514": _KANTOR,
    "LKJ515": _BENTUK,
    "LKJ517": _KANTOR,
    "LKJ518": _KANTOR,
    "LKJ519": _KANTOR,  # where no words of the form speak of a role
    "LKJ520": _BENTUK,
    "LKJ521": _BENTUK,
    "LKJ522": _BENTUK,
    "LKJ523": _KANTOR,
    "LKJ524": _KANTOR,
    "LKJ525": _KANTOR,
    "LKJ526": _KANTOR,
    "LKJ531": _KANTOR,
    "LKJ532": _BENTUK,
    "LKJ533": _KANTOR,
    "LKJ529": _KANTOR,
    "LKJ530": _KANTOR,
    "LKJ701": _SALINAN,
    "LKJ702": _SALINAN,
    "LKJ703": _PROGRAM,
    "LKJ704": _PROGRAM,
    "LKJ705": _BENTUK,
    "LKJ706": _BENTUK,
    "LKJ707": _SALINAN,
    "LKJ708": _SALINAN,
    "LKJ709": _SALINAN,
}


def problems_of(files: dict[str, str | bytes], kasus: Kasus) -> tuple[Problem, ...]:
    data, problems = load(sources_of(files), "data")
    return (*problems, *(checks.run(data, kasus.isi.get("hari_ini", HARI_INI), katalog.rules()) if data else ()))


@dataclass(frozen=True)
class Langkah:
    """One way to follow the remedy of one problem: the files afterwards."""

    problem: Problem
    cara: int
    files: dict[str, str]

    @property
    def id(self) -> str:
        return f"{self.problem.code} {self.problem.location} ({self.cara})"


@dataclass(frozen=True)
class Diikuti:
    """What is told of a case, what can be followed, and the code and remedy of what cannot."""

    before: tuple[Problem, ...]
    followed: tuple[Langkah, ...]
    left: tuple[tuple[str, str], ...]


@cache
def diikuti(nomor: int) -> Diikuti:
    """Follow what is told of a case; it is judged when asked for, since every worker collects every test."""
    kasus = DIPERIKSA[nomor]
    files = kasus.files()
    before = problems_of(files, kasus)
    followed: list[Langkah] = []
    left = []
    for problem in dict.fromkeys(before):
        texts = opened(files, problem)
        ways = ikuti(texts, problem) if texts else []
        followed += [Langkah(problem, number, changed) for number, changed in enumerate(ways, 1)]
        if not ways:
            left.append((problem.code, problem.remedy or ""))
    return Diikuti(before, tuple(followed), tuple(left))


def tersisa() -> set[tuple[str, str]]:
    return {one for nomor in range(len(DIPERIKSA)) for one in diikuti(nomor).left}


def opened(files: dict[str, str | bytes], problem: Problem) -> dict[str, str] | None:
    """Return the texts as an editor shows them; None where a file is no text, or is to be opened in another way."""
    texts = {}
    for name, content in files.items():
        if isinstance(content, bytes):
            encoding, faults = PENYUNTING.get(problem.code, ("", ""))
            if not encoding:
                return None
            content = content.decode(encoding, faults)
        texts[name] = content
    return texts


DIPERIKSA = [kasus for kasus in SEMUA if "gagal" in kasus.isi and not kasus.isi.get("kosong")]


@pytest.mark.parametrize("nomor", range(len(DIPERIKSA)), ids=[kasus.id for kasus in DIPERIKSA])
def test_a_remedy_that_is_followed_mends_the_fault(nomor: int) -> None:
    found = diikuti(nomor)
    wrong = {langkah.id: unmended(DIPERIKSA[nomor], found.before, langkah) for langkah in found.followed}
    assert {name: told for name, told in wrong.items() if told} == {}


def unmended(kasus: Kasus, before: tuple[Problem, ...], langkah: Langkah) -> list[Problem]:
    """Return the problem itself where following its remedy leaves it, else the new ones that this brings."""
    after = problems_of(dict(langkah.files), kasus)
    said = gist(langkah.problem)
    if [*map(gist, after)].count(said) >= [*map(gist, before)].count(said):
        return [langkah.problem]
    if langkah.problem.code in TERTUTUP:
        return []
    told = {(one.code, one.location.path, one.location.line) for one in before} | {*map(alike, before)}
    files = kasus.files()
    confirmed = {f"data/{name}" for name in langkah.files if "konfirmasi" in name and name not in files}
    return [
        one
        for one in after
        if (one.severity == "error" or one.location.path in confirmed)
        and (one.code, one.location.path, one.location.line) not in told
        and alike(one) not in told
        and not (langkah.problem.code in TERTUTUP_SEBARIS and beside(one, langkah.problem))
    ]


def beside(one: Problem, other: Problem) -> bool:
    """Tell whether two problems are of one line; a note may have taken a line of its own above it."""
    return one.location.path == other.location.path and one.location.line - other.location.line in {0, 1}


def alike(problem: Problem) -> tuple[str, str, str]:
    """Return what tells a problem from others when lines have moved."""
    return problem.code, problem.location.path, re.sub("[0-9]+", "#", problem.message)


def gist(problem: Problem) -> tuple[str, str, str]:
    return problem.code, problem.location.path, problem.message


def test_only_the_listed_codes_have_remedies_that_no_program_can_follow() -> None:
    assert sorted(one for one in tersisa() if one[0] not in TAK_DIIKUTI) == []


def test_no_code_is_listed_whose_remedies_can_all_be_followed() -> None:
    assert sorted(TAK_DIIKUTI.keys() - {code for code, _ in tersisa()}) == []


def test_no_pattern_of_the_clerk_is_idle() -> None:
    remedies = {one["perbaikan"] for kasus in SEMUA for one in kasus.isi["masalah"]}
    idle = [pattern for pattern, _ in POLA if not any(re.match(pattern, one) for one in remedies)]
    assert idle + [pattern for pattern, _ in JUGA if not any(re.search(pattern, one) for one in remedies)] == []
