"""The bad-data cases as mutants meet them: from the texts or the records that were read before, where a mutant cannot
touch these.
"""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Terbaca:
    """A bad-data case with what the code as it is makes of it: its files, their texts, the records."""

    kasus: Any
    berkas: dict[str, str | bytes]
    sources: Any
    muatan: tuple[Any, Any]


TERBACA: dict[str, Terbaca] = {}
"""The cases that need no folder on disk, by their name."""


def baca_semua() -> None:
    """Fill `TERBACA`; the cases that need a folder on disk are left to the tests."""
    import builders
    from test_masalah import SEMUA, Kasus

    from lkjip_build.load import load

    for kasus in (Kasus("tanpa salah", "builders", {"masalah": []}), *SEMUA):
        berkas = kasus.files()
        sources = builders.sources_of(berkas)
        TERBACA[kasus.id] = Terbaca(kasus, berkas, sources, load(sources, "data"))
    for name in [name for name in TERBACA if not berlaku(name, "load")]:
        del TERBACA[name]


def berlaku(name: str, paket: str) -> bool:
    """Tell whether a case gives the problems expected, with all work done anew that a mutant of `paket` can change."""
    from builders import sources_of
    from test_masalah import HARI_INI, described

    from lkjip_build import checks, katalog
    from lkjip_build.build.inspeksi import semua_siklus
    from lkjip_build.load import load
    from lkjip_build.problems import has_errors, in_order

    one = TERBACA[name]
    sources, (data, problems) = one.sources, one.muatan
    if paket == "sources":
        if _sama(name):
            return True
        sources = sources_of(one.berkas)
    if paket != "checks":
        data, problems = load(sources, "data")
    hari_ini = one.kasus.isi.get("hari_ini", HARI_INI)
    found = (*problems, *(checks.run(data, hari_ini, katalog.rules()) if data else ()))
    if data and not has_errors(found):
        found = (*found, *semua_siklus(data, hari_ini)[1])  # as `inspect_sources` does
    return [described(problem) for problem in in_order(found)] == one.kasus.isi["masalah"]


def kata_aturan(name: str, modul: str) -> list[Any] | None:
    """Return what the rules of one module of `checks` find in a case, before anything is confirmed; None where one
    fails.
    """
    from test_masalah import HARI_INI

    from lkjip_build import checks

    one = TERBACA[name]
    data, hari_ini = one.muatan[0], one.kasus.isi.get("hari_ini", HARI_INI)
    rules = [rule for rule in checks.SEMUA if rule.__module__ == modul]
    try:
        return [list(rule(each, hari_ini)) for each in (data, *map(data.untuk, data.segel)) for rule in rules]
    except Exception:  # noqa: BLE001  whatever breaks is not what the code as it is says
        return None


_BACAAN: dict[tuple[str, str | bytes], bool] = {}


def baca_lagi() -> None:
    """Forget which files read as before, and what was read last."""
    import builders

    _BACAAN.clear()
    builders._read.cache_clear()


def _sama(name: str) -> bool:
    """Tell whether every file of a case reads as before; what many cases share is read once."""
    from lkjip_build.sources import read_file

    one = TERBACA[name]
    for file, content in one.berkas.items():
        path = f"data/{file}"
        if path not in one.sources.lines:
            continue  # neither a table nor YAML: nothing in it is read
        if (file, content) not in _BACAAN:
            read = read_file(content if isinstance(content, bytes) else content.encode(), path)
            problems = tuple(problem for problem in one.sources.problems if problem.location.path == path)
            _BACAAN[file, content] = (read.document, read.lines, read.problems) == (
                one.sources.documents.get(file),
                one.sources.lines[path],
                problems,
            )
        if not _BACAAN[file, content]:
            return False
    return True


def seluruhnya(name: str, paket: set[str]) -> None:
    """Do the work of a case from its files on, or from their texts where no mutant is in `sources`."""
    baca_lagi()
    if "sources" in paket:
        _sama(name)
    berlaku(name, "load")
