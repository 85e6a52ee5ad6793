"""What a seal covers: every record of its year, and of the plan and the rules what the year was promised and judged by.

What else the report shows (the office, its SOP, the days off) is kept in the seal and shown from there, so that a new
camat or a new SOP changes no old report and needs no correction.
"""

import hashlib
import json
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from lkjip_build.compute.naskah import gambar_dipakai
from lkjip_build.compute.segel.isian import Alamat, isian, teks
from lkjip_build.compute.siklus.urutan import saat
from lkjip_build.model import Data
from lkjip_build.model.konfirmasi import Konfirmasi
from lkjip_build.model.laporan import Anggaran, Kejadian, Kinerja, Laporan
from lkjip_build.model.pengesahan import SELURUH, Koreksi
from lkjip_build.model.rekaman import Rekaman
from lkjip_build.model.rencana_aksi import RencanaAksi
from lkjip_build.model.sumber_daya import Pegawai, Sarana
from lkjip_build.problems import Location

_NAMA = frozenset({"nama"})  # the helper column, which follows from the plan
_PROSA = frozenset(
    {
        *("nama", "singkatan", "nama_singkat", "definisi", "alasan", "sumber_data", "penanggung_jawab"),
        *("konsep", "ukuran", "klasifikasi", "komposit", "pembangun"),
    }
)
"""Words about an indikator: a report shows them from its seal, and no promise changes with them."""
_TARGET = "target_renstra"
_MASA = ("mulai", "berakhir")
_INDUK = "induk"
_SESUDAH = frozenset({"reviu", "tautan"})
"""Facts of laporan.yml that come after signing, so that they may be added."""


class _Tabel(NamedTuple):
    """One table of a year: its rows, what they are known by, and whether a row may be added after the signing."""

    berkas: str
    baris: Callable[[Laporan], Sequence[Rekaman]]
    kunci: Callable[[Rekaman], str]
    tanpa: frozenset[str] = frozenset()


def _kunci_kinerja(rekaman: Rekaman) -> str:
    assert isinstance(rekaman, Kinerja | RencanaAksi)
    return rekaman.indikator


def _kunci_anggaran(rekaman: Rekaman) -> str:
    assert isinstance(rekaman, Anggaran)
    return rekaman.kode


def _kunci_siklus(rekaman: Rekaman) -> str:
    assert isinstance(rekaman, Kejadian)
    return rekaman.langkah


def _kunci_pegawai(rekaman: Rekaman) -> str:
    assert isinstance(rekaman, Pegawai)
    return f"{rekaman.kelompok.value} {rekaman.rincian}"


def _kunci_sarana(rekaman: Rekaman) -> str:
    assert isinstance(rekaman, Sarana)
    return rekaman.nama


def _kunci_konfirmasi(rekaman: Rekaman) -> str:
    assert isinstance(rekaman, Konfirmasi)
    return f"{rekaman.kode} {rekaman.tempat}"


def _kunci_koreksi(rekaman: Rekaman) -> str:
    assert isinstance(rekaman, Koreksi)
    return f"{rekaman.berkas} {rekaman.kunci} {rekaman.kolom}"


def _log(laporan: Laporan) -> list[Kejadian]:
    """Return the rows in the order of time, so that the numbers of their keys do not follow the file."""
    return sorted(laporan.siklus, key=lambda one: str(saat(one) or ""))


_SEMUA_TABEL = (
    _Tabel("kinerja.csv", lambda laporan: laporan.kinerja, _kunci_kinerja, _NAMA),
    _Tabel("rencana-aksi.csv", lambda laporan: laporan.rencana_aksi, _kunci_kinerja, _NAMA),
    _Tabel("anggaran.csv", lambda laporan: (*laporan.anggaran, *laporan.jumlah_anggaran), _kunci_anggaran),
    _Tabel("siklus.csv", _log, _kunci_siklus),
    _Tabel("kepegawaian.csv", lambda laporan: laporan.kepegawaian, _kunci_pegawai),
    _Tabel("sarana-prasarana.csv", lambda laporan: laporan.sarana, _kunci_sarana),
    _Tabel("konfirmasi.csv", lambda laporan: laporan.konfirmasi, _kunci_konfirmasi),
    _Tabel("koreksi.csv", lambda laporan: laporan.koreksi, _kunci_koreksi),
)


@dataclass
class Isi:
    """The values that a seal covers by their address, and where each stands.

    `hadir` are the rows and parts that stand, by file and key.
    """

    nilai: dict[Alamat, str] = field(default_factory=dict)
    lokasi: dict[Alamat, Location] = field(default_factory=dict)
    hadir: set[tuple[str, str]] = field(default_factory=set)

    def tambah(self, berkas: str, kunci: str, rekaman: Rekaman, semua: Mapping[str, str]) -> None:
        self.hadir.add((berkas, kunci))
        for kolom, text in semua.items():
            alamat = Alamat(berkas, kunci, kolom)
            self.nilai[alamat] = text
            self.lokasi[alamat] = rekaman.location(*_path(kolom))

    def tambah_baris(self, berkas: str, kunci: str, rekaman: Rekaman, semua: Mapping[str, str]) -> None:
        """Add a whole row as one value, for what adds or removes it."""
        alamat = Alamat(berkas, kunci, SELURUH)
        self.nilai[alamat] = "; ".join(f"{kolom}: {text}" for kolom, text in semua.items())
        self.lokasi[alamat] = rekaman.location()


def _path(kolom: str) -> tuple[str | int, ...]:
    return tuple(int(step) - 1 if step.isdigit() and len(step) < 4 else step for step in kolom.split("."))


def bandingkan(sah: Data, kini: Data, tahun: int) -> tuple[Isi, Isi]:
    """Return what a seal says and what the data say today, by the same addresses; what may come after the signing is in
    neither.
    """
    dulu, kini_isi = Isi(), Isi()
    signed, today = sah.laporan[tahun], kini.laporan.get(tahun)
    for tabel in _SEMUA_TABEL:
        rows = tabel.baris(today) if today else ()
        for kunci, satu, lain in _pasangan(tabel, tabel.baris(signed), rows):
            if satu:
                dulu.tambah(tabel.berkas, kunci, satu, isian(satu, tabel.tanpa))
                dulu.tambah_baris(tabel.berkas, kunci, satu, isian(satu, tabel.tanpa))
            if satu and lain:
                kini_isi.tambah(tabel.berkas, kunci, lain, isian(lain, tabel.tanpa))
            elif lain and not _boleh_sesudah(lain, signed):
                kini_isi.tambah_baris(tabel.berkas, kunci, lain, isian(lain, tabel.tanpa))
    for berkas, kunci, rekaman, semua in _tunggal(sah, tahun, sah):
        dulu.tambah(berkas, kunci, rekaman, semua)
        dulu.tambah_baris(berkas, kunci, rekaman, semua)
    for berkas, kunci, rekaman, semua in _tunggal(kini, tahun, sah):
        if (berkas, kunci) in dulu.hadir:
            kini_isi.tambah(berkas, kunci, rekaman, semua)
        else:
            kini_isi.tambah_baris(berkas, kunci, rekaman, semua)
    for kode, place in _induk_bernama_lain(sah, kini):
        alamat = Alamat("renstra.yml", kode, _INDUK)
        if alamat in kini_isi.lokasi:
            kini_isi.lokasi[alamat] = place
    for alamat in [one for one in kini_isi.nilai if one.berkas == "laporan.yml"]:
        if alamat.kolom.split(".")[0] in _SESUDAH and alamat not in dulu.nilai:
            del kini_isi.nilai[alamat]
    return dulu, kini_isi


def _induk_bernama_lain(sah: Data, kini: Data) -> Iterator[tuple[str, Location]]:
    """Yield the indikator whose sasaran or tujuan has a code that is no longer in the plan, with where its new one is:
    not the indikator was moved.
    """
    known = {induk.kode for _, induk in kini.renstra.semua_induk}
    gone = {one.kode for _, induk in sah.renstra.semua_induk if induk.kode not in known for one in induk.indikator}
    for _, induk in kini.renstra.semua_induk:
        yield from ((one.kode, induk.location("kode")) for one in induk.indikator if one.kode in gone)


def _boleh_sesudah(rekaman: Rekaman, sah: Laporan) -> bool:
    """Tell whether a row may be added after the sealing: a step behind all that were noted, a
    confirmation, or a correction.
    """
    if isinstance(rekaman, Konfirmasi | Koreksi):
        return True
    if not isinstance(rekaman, Kejadian):
        return False
    moments = [moment.urutan for one in sah.siklus if (moment := saat(one))]
    added = saat(rekaman)
    return added is None or not moments or added.urutan >= max(moments)


def _pasangan(
    tabel: _Tabel, sah: Sequence[Rekaman], kini: Sequence[Rekaman]
) -> Iterator[tuple[str, Rekaman | None, Rekaman | None]]:
    """Yield each row that was signed beside today's: equal ones first, the rest of the same key in their order."""
    before, now = _by_key(tabel, sah), _by_key(tabel, kini)
    for kunci in {**before, **now}:
        left = list(enumerate(before[kunci], 1))
        rest = list(now[kunci])
        pairs: list[tuple[int, Rekaman | None, Rekaman | None]] = []
        for number, one in list(left):
            said = isian(one, tabel.tanpa)
            same = next((lain for lain in rest if isian(lain, tabel.tanpa) == said), None)
            if same is not None:
                rest = [lain for lain in rest if lain is not same]
                left.remove((number, one))
                pairs.append((number, one, same))
        pairs += [(number, one, rest.pop(0) if rest else None) for number, one in left]
        pairs += [(number, None, one) for number, one in enumerate(rest, len(before[kunci]) + 1)]
        for number, satu, lain in pairs:
            yield kunci if number == 1 else f"{kunci} ke-{number}", satu, lain


def _by_key(tabel: _Tabel, rows: Sequence[Rekaman]) -> defaultdict[str, list[Rekaman]]:
    found: defaultdict[str, list[Rekaman]] = defaultdict(list)
    for row in rows:
        found[tabel.kunci(row)].append(row)
    return found


def _tunggal(data: Data, tahun: int, sah: Data) -> Iterator[tuple[str, str, Rekaman, dict[str, str]]]:
    """Yield what stands once: the facts of the report, its analyses, and of plan and rules what governs the year."""
    laporan = data.laporan.get(tahun)
    if laporan:
        yield "laporan.yml", "laporan", laporan.fakta, isian(laporan.fakta)
        for kode, analisis in laporan.analisis.items():
            if said := isian(analisis):
                yield "analisis.yml", kode, analisis, said
    used = {one.indikator for one in sah.laporan[tahun].kinerja}
    for _, induk in data.renstra.semua_induk:
        for indikator in induk.indikator:
            if indikator.kode in used:
                said = isian(indikator, _PROSA | {_TARGET}) | {_INDUK: induk.kode}
                if (target := indikator.target_renstra.get(tahun)) is not None:
                    said |= {f"{_TARGET}.{tahun}": teks(target)}
                yield "renstra.yml", indikator.kode, indikator, said
    aturan = data.aturan.for_tahun(tahun)
    if aturan:
        yield "aturan.yml", "himpunan", aturan, isian(aturan, frozenset({"sampai"}))


def masa_berlaku(sah: Data, kini: Data, tahun: int) -> frozenset[Alamat]:
    """Return the values that only say from when to when an indikator is in use, of those that both plans use in the
    year: one that is no longer used afterwards was promised as it was signed.
    """
    used = ({one.kode for one in data.renstra.semua_indikator if one.berlaku(tahun)} for data in (sah, kini))
    return frozenset(Alamat("renstra.yml", kode, kolom) for kode in set.intersection(*used) for kolom in _MASA)


def sidik_isi(data: Data, tahun: int) -> str:
    """Return the SHA-256 of all that a seal of this year covers, with its pictures: the same for any order of rows and
    spelling.
    """
    laporan = data.laporan[tahun]
    said = [
        (tabel.berkas, tabel.kunci(row), isian(row, tabel.tanpa))
        for tabel in _SEMUA_TABEL
        for row in tabel.baris(laporan)
    ]
    said += [(berkas, kunci, semua) for berkas, kunci, _, semua in _tunggal(data, tahun, data)]
    said += [("gambar", nama, {"sidik": sidik}) for nama, sidik in gambar_dipakai(data, tahun)]
    lines = sorted(json.dumps(one, sort_keys=True, ensure_ascii=False, separators=(",", ":")) for one in said)
    made = "\n".join(lines)
    return hashlib.sha256(made.encode()).hexdigest()
