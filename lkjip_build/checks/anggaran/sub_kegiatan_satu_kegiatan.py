"""Sub kegiatan whose code belongs to another kegiatan than its name says.

Inside a program a kegiatan has one code. Two programs may each have a kegiatan of one name (every urusan has its
`Administrasi Keuangan Perangkat Daerah`, a hospital its `Peningkatan Pelayanan BLUD`), under the same number and with
the same sub kegiatan; so across programs the name alone tells nothing, and something else must contradict the code.
"""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from datetime import date

from lkjip_build.compute.anggaran import Tingkat, tingkat
from lkjip_build.model import Data
from lkjip_build.model.laporan import TINGKAT_KEGIATAN, TINGKAT_PROGRAM, Anggaran, potong_kode
from lkjip_build.problems import Problem, Rule

SUB_KEGIATAN_DI_DUA_KEGIATAN = Rule(
    "LKJ455",
    "warning",
    "Sub kegiatan di dua kegiatan",
    manual="""
Menurut namanya sub kegiatan ini milik satu kegiatan, menurut kodenya milik kegiatan lain. Uangnya dijumlahkan menurut
kodenya.

Dua program boleh punya kegiatan bernama sama. Baris di program lain dilaporkan hanya bila kode kegiatannya sudah
bernama lain, bila nama programnya sudah berkode lain, atau bila sub kegiatannya sudah ada di kegiatan bernama sama
dengan nomor lain.

Salah:

```
7.01.01.2.01.0001;Program Penunjang;Perencanaan;Penyusunan Dokumen;…
7.01.01.2.06.0002;Program Penunjang;Perencanaan;Koordinasi Penyusunan;…
```

Benar:

```
7.01.01.2.01.0001;Program Penunjang;Perencanaan;Penyusunan Dokumen;…
7.01.01.2.01.0002;Program Penunjang;Perencanaan;Koordinasi Penyusunan;…
```
""",
)


_URUSAN = TINGKAT_PROGRAM - 1
_Lines = Sequence[Anggaran]
# Names by codes, as the table of codes says them, else the rows of programs and kegiatan themselves.
_Known = Mapping[str, str]
# A line that is wrong, the code of the kegiatan that it names, and what else tells so.
_Found = Iterator[tuple[Anggaran, str, str]]


def sub_kegiatan_satu_kegiatan(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ455. The code of a sub kegiatan begins with that of the kegiatan it names; of several codes the right one is
    that of the table of codes, else of the kegiatan's own row, else the most frequent, else the first.
    """
    table = {one.kode: one.nama for one in data.kode_anggaran}
    for laporan in data.laporan.values():
        known = {one.kode: one.nama for one in (*laporan.anggaran, *laporan.jumlah_anggaran)} | table
        lines = [one for one in laporan.anggaran if tingkat(one) is Tingkat.SUB_KEGIATAN and one.kegiatan]
        told: set[str] = set()
        for rule in (_other_code, _other_name, _other_program, _other_number):
            for anggaran, right, why in rule(lines, known):
                if anggaran.kode in told:
                    continue
                told.add(anggaran.kode)
                yield anggaran.problem(
                    SUB_KEGIATAN_DI_DUA_KEGIATAN,
                    f"kode {anggaran.kode} bukan rincian kegiatan '{anggaran.kegiatan}', yang kodenya {right}{why}",
                    "kode",
                    remedy="perbaiki kodenya, atau nama kegiatannya",
                )


def _other_code(lines: _Lines, known: _Known) -> _Found:
    """Find lines that name a kegiatan which their program has under another code."""
    by_name: dict[tuple[str, str], str] = {}
    for kode, nama in _known_kegiatan(known):
        by_name[potong_kode(kode, TINGKAT_PROGRAM), nama] = kode
    for group in _groups(lines, lambda one: (_program(one), _kegiatan(one))):
        right = by_name.get((_program(group[0]), _kegiatan(group[0]))) or _most(group)
        yield from ((one, right, "") for one in group if _kode(one) != right)


def _other_name(lines: _Lines, known: _Known) -> _Found:
    """Find lines whose code is that of a kegiatan of another name, and whose name that of a kegiatan of another
    program. Where the lines of a code do not agree on its name, most of them tell it, else the one whose name stands in
    fewer programs.
    """
    programs = {_kegiatan(group[0]): {_program(one) for one in group} for group in _groups(lines, _kegiatan)}
    said: dict[str, str] = {}
    for group in _groups(lines, _kode):
        count = Counter(map(_kegiatan, group))
        best = max(group, key=lambda one: (count[_kegiatan(one)], -len(programs[_kegiatan(one)])))
        said[_kode(best)] = known.get(_kode(best)) or best.kegiatan or ""
    homes: dict[str, str] = {}
    for kode, nama in (*_known_kegiatan(known), *((kode, _plain(nama)) for kode, nama in said.items())):
        homes.setdefault(nama, kode)
    for anggaran in lines:
        kode, nama = _kode(anggaran), _kegiatan(anggaran)
        right = homes.get(nama, kode)
        if _plain(said[kode]) != nama and potong_kode(right, TINGKAT_PROGRAM) != _program(anggaran):
            yield anggaran, right, f"; {kode} kegiatan '{said[kode]}'"


def _other_program(lines: _Lines, known: _Known) -> _Found:
    """Find lines that name a program and its kegiatan which their urusan has under another code of a program."""
    for group in _groups(lines, lambda one: (potong_kode(one.kode, _URUSAN), _plain(one.program), _kegiatan(one))):
        for anggaran, right in _in_another_program(group, known):
            if _plain(known.get(_program(anggaran), "")) != _plain(anggaran.program):
                yield anggaran, right, f" dalam '{anggaran.program}'"


def _other_number(lines: _Lines, known: _Known) -> _Found:
    """Find lines whose sub kegiatan stands in a kegiatan of the same name of another program of their urusan, under
    another number: what the nomenclature repeats keeps its number.
    """
    for group in _groups(
        lines, lambda one: (potong_kode(one.kode, _URUSAN), _kegiatan(one), _plain(one.sub_kegiatan or ""))
    ):
        for anggaran, right in _in_another_program(group, known):
            if _number(_kode(anggaran)) != _number(right):
                yield anggaran, right, f"; di sana juga ada sub kegiatan '{anggaran.sub_kegiatan}'"


def _in_another_program(group: _Lines, known: _Known) -> Iterator[tuple[Anggaran, str]]:
    """Yield the lines of one kegiatan outside the program that it belongs to, with its code; not those whose code has
    this name by the table of codes or its own row.
    """
    sure = [_plain(known.get(_kode(one), "")) == _kegiatan(one) for one in group]
    right = _most([one for one, is_sure in zip(group, sure, strict=True) if is_sure] or group)
    for anggaran, is_sure in zip(group, sure, strict=True):
        if not is_sure and _program(anggaran) != potong_kode(right, TINGKAT_PROGRAM):
            yield anggaran, right


def _known_kegiatan(known: _Known) -> Iterator[tuple[str, str]]:
    return ((kode, _plain(nama)) for kode, nama in known.items() if kode.count(".") == TINGKAT_KEGIATAN - 1)


def _most(group: _Lines) -> str:
    return Counter(map(_kode, group)).most_common(1)[0][0]


def _groups(lines: _Lines, key: Callable[[Anggaran], Hashable]) -> Iterable[_Lines]:
    found: dict[Hashable, list[Anggaran]] = {}
    for anggaran in lines:
        found.setdefault(key(anggaran), []).append(anggaran)
    return found.values()


def _program(anggaran: Anggaran) -> str:
    return potong_kode(anggaran.kode, TINGKAT_PROGRAM)


def _kode(anggaran: Anggaran) -> str:
    """Return the code of the kegiatan that the line belongs to by its own code."""
    return potong_kode(anggaran.kode, TINGKAT_KEGIATAN)


def _number(kode: str) -> str:
    """Return what follows the program in the code of a kegiatan."""
    return kode.removeprefix(potong_kode(kode, TINGKAT_PROGRAM))


def _kegiatan(anggaran: Anggaran) -> str:
    return _plain(anggaran.kegiatan or "")


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold()
