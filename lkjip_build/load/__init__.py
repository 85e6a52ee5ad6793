"""Text to model: the only place where the text of the files becomes numbers, dates and codes.

Each file is validated against its model; every fault that pydantic finds is turned into a `Problem` at the place of the
text that caused it. A file that fails is left out, and the rest is still read, so that all faults are told at once.
"""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from lkjip_build.load.files import DOKUMEN, missing_files, uneven_years, unfinished_years
from lkjip_build.load.gerbang import TAHUN
from lkjip_build.load.laporan import read_laporan
from lkjip_build.load.reader import Reader
from lkjip_build.load.segel import is_seperti_disahkan, read_segel, signed_on, sources_of, tak_terbaca
from lkjip_build.load.sop import read_pemantauan, read_semua_sop
from lkjip_build.model import Data, Tersegel
from lkjip_build.model.aturan import Aturan
from lkjip_build.model.gambar import BerkasGambar
from lkjip_build.model.instansi import Instansi
from lkjip_build.model.istilah import Glosarium
from lkjip_build.model.konfirmasi import Konfirmasi
from lkjip_build.model.laporan import KodeAnggaran, Laporan
from lkjip_build.model.libur import HariLibur
from lkjip_build.model.pengesahan import DaftarSegel, Koreksi
from lkjip_build.model.renstra import Renstra
from lkjip_build.model.ukuran import konteks_skala
from lkjip_build.problems import Problem
from lkjip_build.sources import Cacat, Gambar, Sources


def load(sources: Sources, folder: str) -> tuple[Data | None, tuple[Problem, ...]]:
    """Return the data of a folder and all problems of reading and typing it.

    The data are None where a file that everything else needs (instansi, aturan, renstra) is missing or faulty.
    """
    reader = Reader(sources, folder, list(sources.problems))
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
    sop = {kode: read for kode, read in read_semua_sop(reader) if read is not None}
    pemantauan = dict(read_pemantauan(reader))
    daftar_segel = reader.rows("pengesahan.csv", DaftarSegel)
    segel = {int(tahun): one for tahun in tahun_folders if (one := _tersegel(reader, tahun))}
    for lost in {one.tahun for one in daftar_segel} - segel.keys():
        reader.keep_dokumen(str(lost))
    laporan = dict(_semua_laporan(reader, tahun_folders, renstra, kode_anggaran, segel))
    reader.dibaca.update(sources.sertifikat)
    reader.dibaca.update(sources.gambar)
    beside = {one.maksud for one in reader.close()}
    reader.problems += missing_files(sources, folder, tahun_folders, beside)
    if instansi is None or aturan is None or renstra is None:
        return None, tuple(reader.problems)
    cacat = frozenset(
        problem.location.path.removeprefix(f"{folder}/") for problem in reader.problems if problem.severity == "error"
    )
    cacat |= beside
    data = Data(
        instansi,
        aturan,
        renstra,
        glosarium,
        libur,
        sop,
        laporan,
        konfirmasi,
        cacat,
        frozenset(reader.dibaca),
        kode_anggaran,
        pemantauan,
        segel,
        daftar_segel,
        sources.sidik,
        {tahun: one.segel.terakhir.ditandatangani for tahun, one in segel.items()},
        sources.sertifikat,
        {name: _gambar(name, found) for name, found in sources.gambar.items()},
    )
    return data, tuple(reader.problems)


def _gambar(name: str, found: Gambar | Cacat) -> BerkasGambar:
    nama = name.rpartition("/")[2]
    if isinstance(found, Cacat):
        return BerkasGambar(nama, pesan=found.pesan, perbaikan=found.perbaikan)
    return BerkasGambar(nama, found.isi, found.jenis, found.lebar, found.tinggi, found.sidik)


def _skor_terendah(aturan: Aturan | None) -> Decimal | None:
    """Return the score of the lowest step of a scale; any will do where the rules are faulty, which stops the site."""
    if aturan is None:
        return Decimal(0)
    return aturan.jenjang.terendah if aturan.jenjang else None


def _tersegel(reader: Reader, tahun: str) -> Tersegel | None:
    """Return the seal of a year with the data that it holds; None where there is none, or none to be trusted."""
    segel = read_segel(reader, tahun)
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
    return Tersegel(segel, signed_on(sah, segel.tahun, segel.terakhir), sealed.lines)


def _semua_laporan(
    reader: Reader,
    tahun_folders: Sequence[str],
    renstra: Renstra | None,
    kode_anggaran: Sequence[KodeAnggaran],
    segel: Mapping[int, Tersegel],
) -> Iterator[tuple[int, Laporan]]:
    """Yield the report of each year; a sealed one goes by the plan and the names of its seal, unless the plan itself is
    corrected.
    """
    for tahun in tahun_folders:
        sah = segel[int(tahun)].sah if int(tahun) in segel else None
        koreksi = reader.rows(f"{tahun}/koreksi.csv", Koreksi)
        plan = renstra
        if sah and not (renstra and renstra.periode.mencakup(int(tahun)) and _is_koreksi_rencana(koreksi)):
            plan = sah.renstra
        names = {one.kode: one.nama for one in (kode_anggaran if sah is None else sah.kode_anggaran)}
        if read := read_laporan(reader, tahun, plan, names, koreksi):
            yield int(tahun), read


def _is_koreksi_rencana(koreksi: tuple[Koreksi, ...]) -> bool:
    return any(one.berkas == "renstra.yml" for one in koreksi)
