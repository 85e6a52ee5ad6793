"""What looks wrong and is true: confirmations are matched with the problems that they answer for.

A confirmation holds for one code, one place and one value. It stands beside the table it speaks of: for renstra.yml in
data/konfirmasi.csv, for the tables of a year in data/TAHUN/konfirmasi.csv. Everything else silences nothing.
"""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from pydantic_core import PydanticCustomError

from lkjip_build.checks.anggaran.nol_uang_di_tempatnya import NOL_UANG_KELIRU
from lkjip_build.checks.anggaran.pagu_serupa_tahun_lalu import PAGU_JAUH_BERBEDA
from lkjip_build.checks.anggaran.realisasi_dalam_pagu import MELEBIHI_PAGU
from lkjip_build.checks.anggaran.serapan_masuk_akal import JAUH_DI_BAWAH_PAGU
from lkjip_build.checks.bantu.isian import SEMUA_UANG, Isian, semua_isian, show
from lkjip_build.checks.kinerja.dalam_batas import ANGKA_TIDAK_WAJAR
from lkjip_build.checks.kinerja.koma_di_tempatnya import JAUH_DARI_YANG_LAIN, KOMA_KELIRU
from lkjip_build.checks.kinerja.realisasi_dekat_target import JAUH_DARI_TARGET
from lkjip_build.checks.kinerja.triwulan_cocok_dengan_tahun import TRIWULAN_TIDAK_COCOK
from lkjip_build.checks.kode.kode_unik import KODE_GANDA
from lkjip_build.checks.renstra.target_sesuai_renstra import BEDA_DARI_RENSTRA
from lkjip_build.model import Data
from lkjip_build.model.konfirmasi import Konfirmasi
from lkjip_build.model.nilai import parse_angka
from lkjip_build.model.nilai_ukur import Jenjang, parse_nilai
from lkjip_build.problems import Location, Problem, Rule, closest

KONFIRMASI_TIDAK_BERLAKU = Rule(
    "LKJ443",
    "warning",
    "Konfirmasi tidak berlaku lagi",
    manual="""
Baris di konfirmasi.csv ini tidak menutup apa pun: angkanya sudah diganti, atau masalahnya sudah tidak ada. Hapus
barisnya. Bila angka yang baru juga perlu dikonfirmasi, salin baris dari pesannya.

Salah:

```
kinerja.csv: iku-03;40;;10;20;30;45;45
konfirmasi.csv: LKJ406;kinerja.csv/iku-03/realisasi;145;…
```

Benar:

```
kinerja.csv: iku-03;40;;10;20;30;45;45
konfirmasi.csv: (baris itu dihapus)
```
""",
)

KONFIRMASI_TIDAK_DIKENAL = Rule(
    "LKJ444",
    "error",
    "Konfirmasi untuk kode atau tempat yang tidak dikenal",
    manual="""
Kode masalah atau tempat di konfirmasi.csv tidak ada, atau barisnya berdiri di konfirmasi.csv folder lain. Tempat
terdiri dari nama berkas, kode indikator atau kode anggaran, dan nama kolom, dengan garis miring di antaranya; paling
mudah disalin dari pesan masalahnya.

Salah:

```
LKJ404;kinerja.csv/iku-6/realisasi;;Belum diterima;Kasi Perencanaan;2026-03-02
```

Benar:

```
LKJ404;kinerja.csv/iku-06/realisasi;;Belum diterima;Kasi Perencanaan;2026-03-02
```
""",
)

TIDAK_BISA_DIKONFIRMASI = Rule(
    "LKJ445",
    "error",
    "Masalah ini tidak bisa dikonfirmasi",
    manual="""
Yang bisa dikonfirmasi hanya angka yang tampak ganjil tetapi mungkin benar; daftarnya ada di [atas](#konfirmasi).
Masalah lain diperbaiki di berkasnya.

Salah:

```
LKJ403;kinerja.csv/iku-02/target;;Belum ditetapkan;Camat;2026-01-20
```

Benar:

```
kinerja.csv: iku-02;94;…
```
""",
)

# What follows from a figure that is told to be wrong is not told besides: of its cell, or of its whole row.
_AKIBAT_SEL = {BEDA_DARI_RENSTRA: (ANGKA_TIDAK_WAJAR, KOMA_KELIRU), PAGU_JAUH_BERBEDA: (NOL_UANG_KELIRU,)}
_AKIBAT_BARIS = {
    TRIWULAN_TIDAK_COCOK: (ANGKA_TIDAK_WAJAR, KOMA_KELIRU),
    JAUH_DARI_TARGET: (ANGKA_TIDAK_WAJAR, KOMA_KELIRU, JAUH_DARI_YANG_LAIN),
    MELEBIHI_PAGU: (NOL_UANG_KELIRU,),
    JAUH_DI_BAWAH_PAGU: (NOL_UANG_KELIRU,),
}
# Once one of these is confirmed, the figure may be far from its target too.
_IKUT_PASTI = {JAUH_DARI_TARGET: (ANGKA_TIDAK_WAJAR, KOMA_KELIRU, JAUH_DARI_YANG_LAIN)}


@dataclass(frozen=True)
class Dikonfirmasi:
    """A problem that is none: somebody answers for its figure."""

    problem: Problem
    konfirmasi: Konfirmasi


def pilah(
    data: Data, found: Sequence[Problem], rules: Mapping[str, Rule]
) -> tuple[tuple[Problem, ...], tuple[Dikonfirmasi, ...]]:
    """Return the problems that remain, with those of the confirmations themselves, and those that are confirmed.

    What remains and could be confirmed says with which row. `rules` are all there are, by code: a confirmation may name
    any.
    """
    semua = {(isian.tahun, isian.tempat): isian for isian in semua_isian(data)}
    dikonfirmasi: list[Dikonfirmasi] = []
    salah: list[Problem] = []
    pertama: dict[tuple[object, ...], Konfirmasi] = {}
    for tahun, konfirmasi in _semua_konfirmasi(data):
        kunci = (tahun, konfirmasi.kode, konfirmasi.tempat, konfirmasi.nilai)
        sebelumnya = pertama.setdefault(kunci, konfirmasi)
        if sebelumnya is not konfirmasi:
            salah.append(_ganda(konfirmasi, sebelumnya))
            continue
        hasil = _kode_salah(konfirmasi, rules) or _cocokkan(data, semua, found, tahun, konfirmasi)
        if isinstance(hasil, Dikonfirmasi):
            dikonfirmasi.append(hasil)
        elif hasil is not None:
            salah.append(hasil)
    settled = {(one.problem.rule, one.problem.location) for one in dikonfirmasi}
    left = [one for one in found if (one.rule, one.location) not in settled]
    open_places = {one.location for one in left if one.rule.konfirmasi}
    by_place = {isian.lokasi: isian for isian in semua.values()} if open_places else {}
    cells = {(one.rule, one.location) for one in left}
    rows = {(one.rule, _baris(one.location)) for one in left}
    shown = (
        _with_row(one, by_place.get(one.location))
        for one in left
        if not any((rule, one.location) in cells for rule in _AKIBAT_SEL.get(one.rule, ()))
        and not any((rule, _baris(one.location)) in rows for rule in _AKIBAT_BARIS.get(one.rule, ()))
        and not any((rule, one.location) in settled for rule in _IKUT_PASTI.get(one.rule, ()))
    )
    return (*shown, *salah), tuple(dikonfirmasi)


def _baris(location: Location) -> tuple[str, int]:
    return location.path, location.line


def _semua_konfirmasi(data: Data) -> Iterator[tuple[int | None, Konfirmasi]]:
    yield from ((None, one) for one in data.konfirmasi)
    for tahun, laporan in data.laporan.items():
        yield from ((tahun, one) for one in laporan.konfirmasi)


def _kode_salah(konfirmasi: Konfirmasi, rules: Mapping[str, Rule]) -> Problem | None:
    """Return what is wrong with the code of a confirmation, or None."""
    bisa = [code for code, rule in rules.items() if rule.konfirmasi]
    if konfirmasi.kode not in rules:
        guess = closest(konfirmasi.kode, bisa)
        remedy = f"maksud Anda '{guess}'?" if guess else f"kode yang bisa dikonfirmasi: {', '.join(bisa)}"
        return konfirmasi.problem(
            KONFIRMASI_TIDAK_DIKENAL, f"kode masalah '{konfirmasi.kode}' tidak ada", "kode", remedy=remedy
        )
    if konfirmasi.kode not in bisa:
        return konfirmasi.problem(
            TIDAK_BISA_DIKONFIRMASI,
            f"{konfirmasi.kode} ({rules[konfirmasi.kode].title}) tidak bisa dikonfirmasi",
            "kode",
            remedy="perbaiki masalahnya di berkasnya, lalu hapus baris ini",
        )
    return None


def _cocokkan(
    data: Data,
    semua: dict[tuple[int | None, str], Isian],
    found: Iterable[Problem],
    tahun: int | None,
    konfirmasi: Konfirmasi,
) -> Dikonfirmasi | Problem | None:
    """Return the problem that a confirmation settles, or what is wrong with the confirmation; None where files with
    faults leave that open.
    """
    isian = semua.get((tahun, konfirmasi.tempat))
    if isian is None:
        name = konfirmasi.tempat.split("/")[0]
        if data.cacat & {name, f"{tahun}/{name}"}:
            return None
        return _tempat_salah(semua, tahun, konfirmasi)
    if not _sama(isian, konfirmasi.nilai):
        return konfirmasi.problem(
            KONFIRMASI_TIDAK_BERLAKU,
            f"konfirmasi ini untuk '{konfirmasi.nilai or ''}', padahal isiannya kini '{show(isian.nilai)}'",
            "nilai",
            remedy="hapus baris ini; bila isian yang baru juga perlu dikonfirmasi, salin baris dari pesannya",
        )
    for problem in found:
        if problem.code == konfirmasi.kode and problem.location == isian.lokasi:
            return Dikonfirmasi(problem, konfirmasi)
    if data.cacat:
        return None
    message = f"tidak ada lagi masalah {konfirmasi.kode} di {konfirmasi.tempat}"
    return konfirmasi.problem(KONFIRMASI_TIDAK_BERLAKU, message, "kode", remedy="hapus baris ini")


def _ganda(konfirmasi: Konfirmasi, sebelumnya: Konfirmasi) -> Problem:
    message = f"{konfirmasi.kode} untuk {konfirmasi.tempat} sudah dikonfirmasi di baris {sebelumnya.location().line}"
    return konfirmasi.problem(KODE_GANDA, message, "tempat", remedy="hapus salah satunya")


def _tempat_salah(semua: dict[tuple[int | None, str], Isian], tahun: int | None, konfirmasi: Konfirmasi) -> Problem:
    tempat = konfirmasi.tempat
    elsewhere = [other for other, name in semua if name == tempat]  # the latest year last
    known = [name for year, name in semua if year == tahun]
    if elsewhere:
        remedy = f"pindahkan baris ini ke {_berkas(elsewhere[-1])}"
    elif guess := closest(tempat, known):
        remedy = f"maksud Anda '{guess}'?"
    else:
        remedy = "salin tempatnya dari pesan masalahnya, misalnya kinerja.csv/iku-01/realisasi"
    return konfirmasi.problem(KONFIRMASI_TIDAK_DIKENAL, f"tempat '{tempat}' tidak ada", "tempat", remedy=remedy)


def _sama(isian: Isian, written: str | None) -> bool:
    """Tell whether a confirmed value is the one in the file, however its number is spelled."""
    if isian.nilai is None or not written:
        return isian.nilai is None and not written
    if isinstance(isian.nilai, Jenjang):
        return written.casefold() == isian.nilai.nama.casefold()
    try:
        if isian.berkas == "anggaran.csv" and isian.kolom[0] in SEMUA_UANG:
            return parse_angka(written, rupiah=True) == isian.nilai
        return parse_nilai(written) == isian.nilai
    except PydanticCustomError:
        return False


def _with_row(problem: Problem, isian: Isian | None) -> Problem:
    """Return the problem with the row that would confirm it, where it can be confirmed."""
    if isian is None or not problem.rule.konfirmasi:
        return problem
    row = io.StringIO()
    csv.writer(row, delimiter=";", lineterminator="").writerow(
        (problem.code, isian.tempat, show(isian.nilai), "", "", "")
    )
    true = "memang kosong" if isian.nilai is None else "angkanya memang benar"
    remedy = (
        f"{problem.remedy}; bila {true}, tambahkan baris ini ke {_berkas(isian.tahun)} dan lengkapi alasan, oleh, dan "
        f"tanggalnya: {row.getvalue()}"
    )
    return replace(problem, remedy=remedy)


def _berkas(tahun: int | None) -> str:
    return "konfirmasi.csv" if tahun is None else f"{tahun}/konfirmasi.csv"
