"""Text to model: the only place where the text of the files becomes numbers, dates and codes.

Each file is validated against its model; every fault that pydantic finds is turned into a `Problem` at the place of the
text that caused it. A file that fails is left out, and the rest is still read, so that all faults are told at once.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Any, TypeVar

from pydantic import ValidationError

from lkjip_build.jejak import unforeseen
from lkjip_build.load.faults import (
    formula_problems,
    header_problems,
    own_faults,
    problem_of,
    shape_problem,
    sum_row_problem,
    swallowed_keys,
)
from lkjip_build.load.files import DOKUMEN, missing_files, uneven_years, unfinished_years
from lkjip_build.load.gerbang import PEMANTAUAN, TAHUN, TakDibaca, is_pemantauan, is_sop, tak_dibaca
from lkjip_build.load.nama_sop import nama_folder_problem, nama_sop_problem, typed_name_problems, usulan_nama
from lkjip_build.load.pemantauan_sop import tanpa_sop_problem
from lkjip_build.load.segel import is_seperti_disahkan, lebih_baru, rusak, segel_problems, sources_of, tak_terbaca
from lkjip_build.model import Data, Tersegel
from lkjip_build.model.aturan import Aturan
from lkjip_build.model.instansi import Instansi
from lkjip_build.model.istilah import Glosarium
from lkjip_build.model.konfirmasi import Konfirmasi
from lkjip_build.model.laporan import (
    AnalisisSasaran,
    Anggaran,
    Kejadian,
    Kinerja,
    KodeAnggaran,
    Laporan,
    LaporanFakta,
    pisah_jumlah,
)
from lkjip_build.model.libur import HariLibur
from lkjip_build.model.pemantauan import Pemantauan
from lkjip_build.model.pengesahan import DaftarSegel, Koreksi, Pengesahan, Segel
from lkjip_build.model.rekaman import Rekaman
from lkjip_build.model.rencana_aksi import RencanaAksi
from lkjip_build.model.renstra import Renstra
from lkjip_build.model.sop import Sop
from lkjip_build.model.ukuran import konteks_skala
from lkjip_build.problems import Problem
from lkjip_build.sources import Document, Sources, Tree

R = TypeVar("R", bound=Rekaman)


@dataclass
class _Reader:
    """Reads the files that it is asked for, and remembers which: they alone may be published."""

    sources: Sources
    folder: str
    problems: list[Problem] = field(default_factory=list)
    dibaca: set[str] = field(default_factory=set)

    def keep_dokumen(self, tahun: str) -> None:
        """Let the documents of a year stand whose seal is lost: they may be the last trace of it."""
        self.dibaca.update(one for one in self.sources.isi.berkas if one.startswith(f"{tahun}/{DOKUMEN}/"))

    def document(self, name: str) -> Document | None:
        self.dibaca.add(name)
        return self.sources.documents.get(name)

    def close(self) -> list[TakDibaca]:
        """Tell what was not asked for; what is wrong inside such a file is nobody's concern."""
        unread = {f"{self.folder}/{name}" for name in self.sources.isi.berkas if name not in self.dibaca}
        self.problems = [problem for problem in self.problems if problem.location.path not in unread]
        present = self.dibaca.intersection(self.sources.isi.berkas)
        told = list(tak_dibaca(self.sources.isi, present, self.folder))
        self.problems += (one.masalah for one in told)
        return told

    def record(self, name: str, model: type[R], context: Mapping[str, Any] | None = None) -> R | None:
        """Return the record of a YAML file, or None where the file is missing or has faults."""
        document = self.document(name)
        if document is None:
            return None
        if fault := shape_problem(document, model):
            self.problems.append(fault)
            return None
        return self.validate(document, (), document.tree, model, context)

    def rows(self, name: str, model: type[R], context: Mapping[str, Any] | None = None) -> tuple[R, ...]:
        """Return the records of the good rows of a CSV file."""
        document = self.document(name)
        if document is None or not isinstance(document.tree, list):
            return ()
        faults = list(header_problems(document, model))
        self.problems += faults
        if faults:
            return ()
        read = (self.validate(document, (number,), row, model, context) for number, row in enumerate(document.tree))
        return tuple(row for row in read if row is not None)

    def validate(
        self,
        document: Document,
        path: tuple[str | int, ...],
        tree: Tree,
        model: type[R],
        context: Mapping[str, Any] | None = None,
    ) -> R | None:
        """Return the record of a part of a document, or None where it has faults."""
        try:
            return self._validated(document, path, tree, model, context)
        except Exception as error:  # noqa: BLE001 - told with its path instead of ending the work on all the others
            self.problems.append(unforeseen(error, document.path, "memahami isi berkas ini"))
            return None

    def _validated(
        self,
        document: Document,
        path: tuple[str | int, ...],
        tree: Tree,
        model: type[R],
        context: Mapping[str, Any] | None,
    ) -> R | None:
        formulas = list(formula_problems(document, path))
        self.problems += formulas
        told = {problem.location.field for problem in formulas}
        try:
            record = model.model_validate(tree, context=context)
        except ValidationError as error:
            if one := sum_row_problem(document, path):
                self.problems.append(one)
                return None
            faults = (fault for fault in own_faults(error.errors()) if not told.intersection(fault["loc"]))
            self.problems += (problem_of(fault, document, path, model) for fault in faults)
            return None
        if formulas:
            return None
        record = record.placed(document.places, path)
        if not document.header:
            self.problems += swallowed_keys(record)
        return record


def load(sources: Sources, folder: str) -> tuple[Data | None, tuple[Problem, ...]]:
    """Return the data of a folder and all problems of reading and typing it.

    The data are None where a file that everything else needs (instansi, aturan, renstra) is missing or faulty.
    """
    reader = _Reader(sources, folder, list(sources.problems))
    if not sources.documents and sources.problems:
        reader.dibaca.update(name for name in sources.isi.berkas if f"{folder}/{name}" in sources.lines)
        reader.close()
        return None, tuple(reader.problems)
    tahun_folders = sorted(filter(TAHUN.fullmatch, {name.split("/")[0] for name in sources.documents}))
    reader.problems += uneven_years(sources, folder, tahun_folders)
    reader.problems += unfinished_years(sources, folder, tahun_folders)
    instansi = reader.record("instansi.yml", Instansi)
    aturan = reader.record("aturan.yml", Aturan)
    renstra = reader.record("renstra.yml", Renstra, konteks_skala(_skor_terendah(aturan)))
    glosarium = reader.record("istilah.yml", Glosarium) or Glosarium()
    libur = reader.rows("hari-libur.csv", HariLibur)
    kode_anggaran = reader.rows("kode-anggaran.csv", KodeAnggaran)
    konfirmasi = reader.rows("konfirmasi.csv", Konfirmasi)
    sop = {kode: read for kode, read in _semua_sop(reader) if read is not None}
    pemantauan = dict(_pemantauan(reader))
    daftar_segel = reader.rows("pengesahan.csv", DaftarSegel)
    segel = {int(tahun): one for tahun in tahun_folders if (one := _tersegel(reader, tahun))}
    nama = {one.kode: one.nama for one in kode_anggaran}
    for lost in {one.tahun for one in daftar_segel} - segel.keys():
        reader.keep_dokumen(str(lost))
    found: dict[int, Laporan] = {}
    for tahun in tahun_folders:
        sah = segel[int(tahun)].sah if int(tahun) in segel else None
        koreksi = reader.rows(f"{tahun}/koreksi.csv", Koreksi)
        plan = renstra
        if sah and not (renstra and renstra.periode.mencakup(int(tahun)) and _is_koreksi_rencana(koreksi)):
            plan = sah.renstra
        names = nama if sah is None else {one.kode: one.nama for one in sah.kode_anggaran}
        if read := _laporan(reader, tahun, plan, names, koreksi):
            found[int(tahun)] = read
    reader.dibaca.update(sources.sertifikat)
    beside = {one.maksud for one in reader.close()}
    reader.problems += missing_files(sources, folder, tahun_folders, beside)
    if instansi is None or aturan is None or renstra is None:
        return None, tuple(reader.problems)
    cacat = frozenset(
        problem.location.path.removeprefix(f"{folder}/") for problem in reader.problems if problem.severity == "error"
    )
    cacat |= beside
    dibaca = frozenset(reader.dibaca)
    data = Data(
        instansi,
        aturan,
        renstra,
        glosarium,
        libur,
        sop,
        found,
        konfirmasi,
        cacat,
        dibaca,
        kode_anggaran,
        pemantauan,
        segel,
        daftar_segel,
        sources.sidik,
        {tahun: one.segel.terakhir.ditandatangani for tahun, one in segel.items()},
        sources.sertifikat,
    )
    return data, tuple(reader.problems)


def _skor_terendah(aturan: Aturan | None) -> Decimal | None:
    """Return the score of the lowest step of a scale; any will do where the rules are faulty, which stops the site."""
    if aturan is None:
        return Decimal(0)
    return aturan.jenjang.terendah if aturan.jenjang else None


def _semua_sop(reader: _Reader) -> Iterator[tuple[str, Sop | None]]:
    taken: dict[str, str] = {}
    semua = list(filter(is_sop, sorted({*reader.sources.documents, *reader.sources.isi.berkas})))
    folders = dict.fromkeys(name.split("/")[1] for name in semua if name.count("/") > 1)
    reader.problems += filter(None, (nama_folder_problem(reader.folder, one) for one in folders))
    for at, name in enumerate(semua):
        document = reader.document(name)
        if document is None:
            continue
        kelompok, kode = _parts(name)
        before, after = ([_parts(one)[1] for one in some] for some in (semua[:at], semua[at + 1 :]))
        ada = {*map(usulan_nama, before), *map(str.casefold, before + after)}
        if fault := shape_problem(document, Sop) or nama_sop_problem(document, kode, taken.get(kode.casefold()), ada):
            reader.problems.append(fault)
        elif isinstance(document.tree, dict):
            taken[kode.casefold()] = name
            reader.problems += typed_name_problems(document)
            yield kode, reader.validate(document, (), {**document.tree, "kode": kode, "kelompok": kelompok}, Sop)


def _parts(name: str) -> tuple[str, str]:
    """Return the folder of an SOP's file below `sop`, empty where it has none, and its name without the ending."""
    place, _, kode = name.removesuffix(".yml").rpartition("/")
    return place.removeprefix("sop").removeprefix("/"), kode


def _pemantauan(reader: _Reader) -> Iterator[tuple[str, tuple[Pemantauan, ...]]]:
    """Yield the rows of each table beside an SOP by the SOP's kode; a table without its SOP is a problem."""
    present = {*reader.sources.documents, *reader.sources.isi.berkas}
    semua_sop = [name for name in sorted(present) if is_sop(name)]
    for name in filter(is_pemantauan, sorted(present)):
        rows = reader.rows(name, Pemantauan)
        induk = name.removesuffix(PEMANTAUAN)
        if f"{induk}.yml" in semua_sop:
            yield induk.rpartition("/")[2], rows
        else:
            reader.problems.append(tanpa_sop_problem(f"{reader.folder}/", name, semua_sop))


def _tersegel(reader: _Reader, tahun: str) -> Tersegel | None:
    """Return the seal of a year with the data that it holds; None where there is none, or none to be trusted."""
    segel = _segel(reader, tahun)
    if segel is None:
        return None
    reader.dibaca.update(f"{tahun}/{DOKUMEN}/{one.nama}" for each in segel.pengesahan for one in each.semua_berkas)
    sealed = sources_of(segel, segel.terakhir, reader.sources, reader.folder)
    if is_seperti_disahkan(segel, sealed, reader.sources):
        return Tersegel(segel)
    sah, problems = load(sealed, reader.folder)
    if sah is None or segel.tahun not in sah.laporan or any(tak_terbaca(segel, problems)):
        reader.problems += tak_terbaca(segel, problems)
        return None
    return Tersegel(segel, _ditandatangani(sah, segel.tahun, segel.terakhir), sealed.lines)


def _ditandatangani(sah: Data, tahun: int, pengesahan: Pengesahan) -> Data:
    """Return sealed data that know when they were signed."""
    return replace(sah, ditandatangani={tahun: pengesahan.ditandatangani})


@dataclass(frozen=True)
class SegelDibaca:
    """The seal of a year by itself, whatever is wrong with the rest of the folder.

    `segel` is None where there is none or it is not to be trusted, which `problems` tell; `sah` are the data of each
    sealing (None where this version cannot type them), read from the seal alone. `daftar` is the list beside the years.
    """

    segel: Segel | None
    sah: tuple[Data | None, ...]
    daftar: tuple[DaftarSegel, ...]
    problems: tuple[Problem, ...]


def baca_segel(sources: Sources, folder: str, tahun: int) -> SegelDibaca:
    """Return what the seal of a year says and holds, with what is wrong with it and with the list of seals."""
    seal = [f"{folder}/{tahun}/pengesahan.yml", f"{folder}/pengesahan.csv"]
    reader = _Reader(sources, folder, [one for one in sources.problems if one.location.path in seal])
    daftar = reader.rows("pengesahan.csv", DaftarSegel)
    segel = _segel(reader, str(tahun))
    if segel is None:
        return SegelDibaca(None, (), daftar, tuple(reader.problems))
    alone = Sources({}, {}, ())
    sah = [load(sources_of(segel, one, alone, folder), folder) for one in segel.pengesahan]
    reader.problems += tak_terbaca(segel, [problem for _, problems in sah for problem in problems])
    typed = (
        _ditandatangani(data, tahun, one)
        if data and tahun in data.laporan and not any(tak_terbaca(segel, problems))
        else None
        for one, (data, problems) in zip(segel.pengesahan, sah, strict=True)
    )
    return SegelDibaca(segel, tuple(typed), daftar, tuple(reader.problems))


def semua_segel(sources: Sources, folder: str) -> tuple[dict[int, Segel], tuple[int, ...]]:
    """Return the seals of a folder by year, and the years whose seal is not to be trusted; whatever is wrong with the
    rest.
    """
    reader = _Reader(sources, folder)
    years = {path.split("/")[1] for path in sources.lines if path.endswith("/pengesahan.yml")}
    found = {int(tahun): _segel(reader, tahun) for tahun in sorted(years) if TAHUN.fullmatch(tahun)}
    whole = {tahun: segel for tahun, segel in found.items() if segel}
    return whole, tuple(found.keys() - whole.keys())


def _segel(reader: _Reader, tahun: str) -> Segel | None:
    """Return a seal that is as the program wrote it; whatever is wrong with any other is one problem, for nobody mends
    it by hand. The documents beside it are kept all the same.
    """
    name = f"{tahun}/pengesahan.yml"
    path = f"{reader.folder}/{name}"
    document = reader.document(name)
    there = document is not None or path in reader.sources.lines
    if document and (newer := lebih_baru(document)):
        faults, segel = [newer], None
    else:
        segel = reader.record(name, Segel)
        own = [one for one in reader.problems if one.location.path == path]
        reader.problems = [one for one in reader.problems if one.location.path != path]
        faults = [rusak(own[0])] if own and segel is None else own
        if segel and document:
            faults += segel_problems(segel, document.tree, tahun)
    reader.problems += faults
    if not any(one.severity == "error" for one in faults):
        return segel
    if there:
        reader.keep_dokumen(tahun)
    return None


def _is_koreksi_rencana(koreksi: tuple[Koreksi, ...]) -> bool:
    return any(one.berkas == "renstra.yml" for one in koreksi)


def _laporan(
    reader: _Reader,
    tahun: str,
    renstra: Renstra | None,
    kode_anggaran: Mapping[str, str],
    koreksi: tuple[Koreksi, ...],
) -> Laporan | None:
    fakta = reader.record(f"{tahun}/laporan.yml", LaporanFakta)
    kinerja: tuple[Kinerja, ...] = ()
    rencana: tuple[RencanaAksi, ...] = ()
    if renstra is None:  # without the plan the scale of an indikator is unknown, so its figures mean nothing
        reader.document(f"{tahun}/kinerja.csv")
        reader.document(f"{tahun}/rencana-aksi.csv")
    else:
        context = {"indikator": {indikator.kode: indikator for indikator in renstra.semua_indikator}}
        kinerja = reader.rows(f"{tahun}/kinerja.csv", Kinerja, context)
        rencana = reader.rows(f"{tahun}/rencana-aksi.csv", RencanaAksi, context)
    rows = reader.rows(f"{tahun}/anggaran.csv", Anggaran, {"kode_anggaran": kode_anggaran})
    anggaran, jumlah = pisah_jumlah(rows)
    siklus = reader.rows(f"{tahun}/siklus.csv", Kejadian)
    konfirmasi = reader.rows(f"{tahun}/konfirmasi.csv", Konfirmasi)
    analisis = dict(_analisis(reader, f"{tahun}/analisis.yml"))
    if fakta is None:
        return None
    return Laporan.model_construct(
        tahun=int(tahun),
        fakta=fakta,
        kinerja=kinerja,
        rencana_aksi=rencana,
        anggaran=anggaran,
        jumlah_anggaran=jumlah,
        analisis=analisis,
        siklus=siklus,
        konfirmasi=konfirmasi,
        koreksi=koreksi,
    )


def _analisis(reader: _Reader, name: str) -> Iterator[tuple[str, AnalisisSasaran]]:
    document = reader.document(name)
    if document is None:
        return
    if fault := shape_problem(document):
        reader.problems.append(fault)
    elif isinstance(document.tree, dict):
        for kode, tree in document.tree.items():
            if analisis := reader.validate(document, (kode,), tree or {}, AnalisisSasaran):
                yield kode, analisis
