"""The files of a year, as its report."""

from collections.abc import Iterator, Mapping

from lkjip_build.load.faults import shape_problem
from lkjip_build.load.reader import Reader
from lkjip_build.model.konfirmasi import Konfirmasi
from lkjip_build.model.laporan import (
    AnalisisSasaran,
    Anggaran,
    Kejadian,
    Kinerja,
    Laporan,
    LaporanFakta,
    pisah_jumlah,
)
from lkjip_build.model.pengesahan import Koreksi
from lkjip_build.model.rencana_aksi import RencanaAksi
from lkjip_build.model.renstra import Renstra
from lkjip_build.model.sumber_daya import Pegawai, Sarana


def read_laporan(
    reader: Reader,
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
    kepegawaian = reader.rows(f"{tahun}/kepegawaian.csv", Pegawai)
    sarana = reader.rows(f"{tahun}/sarana-prasarana.csv", Sarana)
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
        kepegawaian=kepegawaian,
        sarana=sarana,
    )


def _analisis(reader: Reader, name: str) -> Iterator[tuple[str, AnalisisSasaran]]:
    document = reader.document(name)
    if document is None:
        return
    if fault := shape_problem(document):
        reader.problems.append(fault)
    elif isinstance(document.tree, dict):
        for kode, tree in document.tree.items():
            if analisis := reader.validate(document, (kode,), tree or {}, AnalisisSasaran):
                yield kode, analisis
