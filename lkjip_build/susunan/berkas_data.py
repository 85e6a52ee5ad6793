"""What each file of open data holds: the same numbers as on the pages, for other programs."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache, partial
from typing import Any, TypeVar

from lkjip_build.bahasa import data_terbuka as kata
from lkjip_build.bahasa.halaman_indikator import sumber_gambar
from lkjip_build.bahasa.seri import keterangan_arah, uraian_grafik
from lkjip_build.compute.rekap import BarisKinerja
from lkjip_build.drawing.grafik import PENUH
from lkjip_build.isi.data import BerkasData, BukuData, Dialek, GrafikData, RincianData, SalinanData, TabelData
from lkjip_build.isi.sumber import berkas_sumber
from lkjip_build.isi.tabel import KolomOf, rekaman_of
from lkjip_build.model.data_terbuka import JenisData
from lkjip_build.model.sop import Langkah, Sop
from lkjip_build.model.waktu_baku import WaktuBaku
from lkjip_build.susunan.gambar import ada_grafik, grafik_seri
from lkjip_build.susunan.kolom import kinerja
from lkjip_build.susunan.log_siklus import semua_kasus, semua_log, to_json
from lkjip_build.susunan.pemantauan_sop import pemantauan_json
from lkjip_build.susunan.situs import TANDA_CONTOH, Situs
from lkjip_build.susunan.terbuka import bps, csvw, katalog, paket, robot, unduh_semua
from lkjip_build.susunan.terbuka.kamus import baris_kamus
from lkjip_build.susunan.terbuka.nama import berkas_excel, berkas_skema, sebutan_berkas
from lkjip_build.susunan.terbuka.skema import skema_json
from lkjip_build.susunan.terbuka.tabel import KINERJA, SEMUA, TabelTerbuka
from lkjip_build.susunan.umpan import umpan

T = TypeVar("T")
Menyusun = Callable[[], BerkasData]
Rekaman = tuple[dict[str, Any], ...]


def semua_berkas(situs: Situs, lines: Mapping[str, tuple[str, ...]]) -> Iterator[BerkasData]:
    """Yield every file of open data; `lines` are the source files, published beside them."""
    return (compose() for compose in rancangan(situs, lines).values())


def rancangan(situs: Situs, lines: Mapping[str, tuple[str, ...]]) -> dict[str, Menyusun]:
    """Return how to compose every file of open data, by its path in the site."""
    small: tuple[BerkasData, ...] = (*umpan(situs), *semua_log(semua_kasus(situs)), *unduh_semua.semua_contoh())
    tables = [(one, cache(partial(_rekaman, one.kolom, one.semua, situs))) for one in SEMUA]
    found: dict[str, Menyusun] = {}
    for table, rows in tables:
        found |= _tabel(table.nama, table.kolom, rows)
        found[berkas_excel(table.nama)] = partial(
            _csv, berkas_excel(table.nama), table.kolom, rows, dialek=Dialek.EXCEL
        )
        found[berkas_skema(table.nama)] = partial(_skema, table)
    return {
        **found,
        alamat_buku(situs): partial(_buku, situs, tables),
        **_semua_indikator(situs),
        "data/siklus.json": partial(_siklus, situs),
        robot.ALAMAT: partial(robot.robot, situs),
        **bps.rancangan(situs),
        **{f"data/sop/{kode}.json": partial(_sop, situs, kode) for kode in situs.data.sop},
        **{satu.alamat: partial(_itu, satu) for satu in small},
        **{berkas_sumber(path): partial(SalinanData, berkas_sumber(path), source) for path, source in lines.items()},
    }


def uraian(situs: Situs, isi: paket.Isi) -> dict[str, Menyusun]:
    """Return how to compose what describes the files of open data, by its path; `isi` gives these as published."""
    return {
        paket.ALAMAT: lambda: RincianData(paket.ALAMAT, paket.paket(situs, isi)),
        katalog.ALAMAT: lambda: RincianData(katalog.ALAMAT, katalog.katalog(situs, isi)),
        csvw.ALAMAT: lambda: RincianData(csvw.ALAMAT, csvw.csvw(situs)),
        unduh_semua.ALAMAT: partial(unduh_semua.peti, situs, alamat_buku(situs), isi),
    }


def alamat_buku(situs: Situs) -> str:
    """Return where the workbook of all tables stands: `data/kinerja-sukamaju.xlsx`."""
    return f"data/kinerja-{sebutan_berkas(situs.data.instansi.nama)}.xlsx"


def _buku(situs: Situs, tables: Sequence[tuple[TabelTerbuka[Any], Callable[[], Rekaman]]]) -> BukuData:
    """Return the tables as one workbook with what a reader must know and the dictionary of their columns."""
    instansi, mark = situs.data.instansi, TANDA_CONTOH if situs.contoh else ""
    notes = kata.catatan_buku(f"{instansi.nama}, {instansi.kabupaten}", mark)
    sheets = tuple((one.nama, _csv(f"data/{one.nama}.csv", one.kolom, rows)) for one, rows in tables)
    words = [(one.nama, *row) for one, _ in tables for row in baris_kamus(one.kolom)]
    head = (kata.TABEL, *kata.KOLOM_KAMUS)
    return BukuData(alamat_buku(situs), (kata.CATATAN, notes), sheets, (kata.KAMUS, (head, *words)))


def _csv(
    alamat: str, kolom: Sequence[KolomOf[Any]], rows: Callable[[], Rekaman], dialek: Dialek = Dialek.MESIN
) -> TabelData:
    dates = frozenset(one.kode for one in kolom if one.data and one.data.jenis is JenisData.TANGGAL)
    return TabelData(alamat, tuple(one.kode for one in kolom), rows(), dates, dialek)


def _tabel(nama: str, kolom: Sequence[KolomOf[Any]], rows: Callable[[], Rekaman]) -> dict[str, Menyusun]:
    """Return a table for programs, as CSV and as JSON, of the same records."""
    csv, json = f"data/{nama}.csv", f"data/{nama}.json"
    return {csv: partial(_csv, csv, kolom, rows), json: lambda: RincianData(json, rows())}


def _skema(table: TabelTerbuka[Any]) -> RincianData:
    return RincianData(berkas_skema(table.nama), skema_json(table))


def _semua_indikator(situs: Situs) -> dict[str, Menyusun]:
    """Return the files of each indikator: its years, and its chart where it has one."""
    found: dict[str, Menyusun] = {}
    semua = (*situs.data.renstra.semua_indikator, *(one for _, _, one in situs.induk_terdahulu))
    for indikator in semua:
        seri = situs.rekap.seri.get(indikator.kode, ())
        name = f"indikator/{indikator.kode.lower()}"
        years = tuple(kinerja.KinerjaTahun(situs, baris) for baris in seri)
        rows = cache(partial(_rekaman, KINERJA.kolom, _itu, years))
        found |= _tabel(name, KINERJA.kolom, rows)
        if ada_grafik(seri):
            found[f"data/{name}.svg"] = partial(_grafik, situs, seri, f"data/{name}.svg")
    return found


def _grafik(situs: Situs, seri: Sequence[BarisKinerja], alamat: str) -> GrafikData:
    indikator = seri[-1].indikator
    drawn = grafik_seri(situs, seri, PENUH, bernama=True)
    if drawn is None:
        raise ValueError(f"{indikator.kode} has no chart")
    said = keterangan_arah(indikator, (one.target for one in seri), bertanda=bool(drawn.putus))
    source = sumber_gambar(situs.data.instansi, contoh=situs.contoh)
    return GrafikData(alamat, drawn, indikator.judul, uraian_grafik(seri), (said, source))


def _rekaman(kolom: Sequence[KolomOf[T]], semua: Callable[[Any], Iterable[T]], dari: Any) -> Rekaman:
    return tuple(rekaman_of(kolom, satu) for satu in semua(dari))


def _siklus(situs: Situs) -> RincianData:
    cycles = [to_json(one) | {"disahkan": _disahkan(situs, tahun)} for tahun, one in sorted(situs.siklus.items())]
    return RincianData("data/siklus.json", cycles)


def _sop(situs: Situs, kode: str) -> RincianData:
    sop = situs.data.sop[kode]
    return RincianData(f"data/sop/{kode}.json", sop_json(sop) | pemantauan_json(situs, sop))


def _itu(satu: T) -> T:
    return satu


def _disahkan(situs: Situs, tahun: int) -> dict[str, str] | None:
    """Return when the report of a year was last sealed, and the fingerprint of what it says; None where it is not."""
    if tahun not in situs.data.segel:
        return None
    last = situs.data.segel[tahun].segel.terakhir
    return {"tanggal": last.tanggal.isoformat(), "sidik_isi": last.sidik_isi}


def sop_json(sop: Sop) -> dict[str, Any]:
    """Return an SOP with its edges; dates are ISO, waktu is as on the form with its reading beside it, the
    NIP is left out."""
    plain = {
        "nama",
        "nomor",
        "unit",
        "dasar_hukum",
        "kualifikasi",
        "keterkaitan",
        "peralatan",
        "peringatan",
        "pencatatan",
        "kelompok",
        "jangka_waktu",
    }
    return {
        "kode": sop.kode,
        **sop.model_dump(mode="json", include=plain),
        "tanggal": {name: found.iso if found else None for name, found in sop.tanggal},
        "disahkan": sop.disahkan.model_dump(mode="json", exclude={"nip"}),
        "pelaksana": [pelaksana.model_dump(mode="json") for pelaksana in sop.pelaksana],
        "langkah": [_langkah_json(langkah) for langkah in sop.langkah],
        "panah": [
            {"dari": langkah.no, "ke": no, "label": "" if field == "lanjut" else field.capitalize()}
            for langkah in sop.langkah
            for field, no in sop.panah[langkah.no]
        ],
        "tafsir": [tafsir.model_dump(mode="json") for tafsir in sop.tafsir],
    }


_LANGKAH = {"no", "aktivitas", "pelaksana", "jenis", "peran", "bersamaan_dengan", "keterangan"}


def _langkah_json(langkah: Langkah) -> dict[str, Any]:
    mutu_baku = langkah.mutu_baku
    return {
        **langkah.model_dump(mode="json", include=_LANGKAH),
        "mutu_baku": {
            "kelengkapan": list(mutu_baku.kelengkapan),
            "waktu": str(mutu_baku.waktu),
            "waktu_sampai": mutu_baku.waktu_sampai,
            "bacaan_waktu": _bacaan(mutu_baku.waktu),
            "output": mutu_baku.output,
        },
    }


def _bacaan(waktu: WaktuBaku) -> dict[str, str | None]:
    """Return how a printed time is read; `paling_cepat` only of a range."""
    least, most = waktu.paling_cepat, waktu.lama
    return {
        "jenis": waktu.jenis.value,
        "lama": str(most) if most else None,
        "paling_cepat": str(least) if least else None,
    }
