"""Worked examples that the office can read: tests/kasus/capaian-*.yml, each with what goes in and what must come out.

Every case runs from data files to the words a page prints.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import attrgetter
from pathlib import Path
from typing import Any

import pytest
import yaml
from bahan import HARI_INI, himpunan, read_data, write_data

from lkjip_build.bahasa import anggaran as kata_anggaran
from lkjip_build.bahasa import indikator, tahun
from lkjip_build.bahasa.angka import nilai, nilai_ringkas, rupiah
from lkjip_build.bahasa.capaian import cetak_capaian
from lkjip_build.bahasa.hitungan import hitungan, predikat, semua_catatan
from lkjip_build.bahasa.kata import alasan_capaian
from lkjip_build.bahasa.renstra import kepala_kumulatif
from lkjip_build.bahasa.seri import kalimat_putus
from lkjip_build.compute.anggaran import Uang
from lkjip_build.compute.banding import compute_banding, terbit
from lkjip_build.compute.capaian import Alasan
from lkjip_build.compute.efisiensi import compute_efisiensi
from lkjip_build.compute.masa import Masa
from lkjip_build.compute.rekap import BarisKinerja, Rekap, RekapTahun, compute_rekap
from lkjip_build.compute.seri import putus_seri
from lkjip_build.isi import Sel
from lkjip_build.model import Data
from lkjip_build.model.aturan import Himpunan
from lkjip_build.susunan.kolom import banding as kolom_banding
from lkjip_build.susunan.kolom import efisiensi as kolom_efisiensi
from lkjip_build.susunan.kolom.banding import BandingTahun
from lkjip_build.susunan.kolom.efisiensi import EfisiensiTahunan
from lkjip_build.susunan.situs import Situs

FOLDER = Path(__file__).parent / "kasus"
_SATU_TAHUN = (
    *("target", "target_perubahan", "tw1", "tw2", "tw3", "tw4", "realisasi", "capaian_terbit"),
    *("sumber_data", "catatan"),
)


@dataclass(frozen=True)
class Kasus:
    nama: str
    masukan: dict[str, Any]
    hasil: dict[str, Any]


def semua_kasus() -> Iterator[Kasus]:
    for path in sorted(FOLDER.glob("capaian-*.yml")):
        # A loader that makes only text: the cases are typed as the office types its data.
        for kasus in yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CBaseLoader):
            yield Kasus(f"{path.stem}: {kasus['nama']}", kasus["masukan"], kasus["hasil"])


KASUS = tuple(semua_kasus())


def indikator_of(masukan: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the indikator of a case; a short case is one indikator in 2025."""
    if "indikator" in masukan:
        return [{"kode": f"iku-{number:02}"} | one for number, one in enumerate(masukan["indikator"], 1)]
    row = {key: value for key, value in masukan.items() if key in _SATU_TAHUN}
    meta = {
        key: value
        for key, value in masukan.items()
        if key not in (*_SATU_TAHUN, "aturan", "anggaran", "jenjang_terendah")
    }
    return [{"kode": "iku-01", "tahun": {"2025": row}} | meta]


def data_of(masukan: dict[str, Any], folder: Path) -> Data:
    rules = masukan.get("aturan", {})
    by_year = rules if any(key.isdecimal() for key in rules) else {"2020": rules}
    begins = sorted(map(int, by_year))
    ends = [*(year - 1 for year in begins[1:]), None]
    aturan = [himpunan(begin, end, **by_year[str(begin)]) for begin, end in zip(begins, ends, strict=True)]
    lines = [
        {"kode": f"7.01.{number:02}.2.01", "program": f"Program {number}", "kegiatan": f"Kegiatan {number}"} | line
        for number, line in enumerate(masukan.get("anggaran", []), 1)
    ]
    money, least = {2025: lines} if lines else None, masukan.get("jenjang_terendah", "0")
    return read_data(write_data(folder, indikator_of(masukan), money, aturan, jenjang=least))


def outcome(data: Data, rekap: Rekap) -> dict[str, Any]:
    """Return everything a case may ask about: of its first indikator and of its last year."""
    seri = next(iter(rekap.seri.values()))
    baris, aturan = seri[-1], {tahun: one.aturan for tahun, one in rekap.tahun.items()}
    last = rekap.tahun[baris.tahun]
    return {
        **of_baris(baris, last.aturan),
        "predikat": predikat(baris.realisasi, last.aturan),
        **of_hitungan(seri, aturan),
        "putus": [kalimat_putus(putus) for putus in putus_seri(seri, aturan)],
        "kalimat": indikator.jawaban(seri, dict.fromkeys(aturan, Masa.DITANDATANGANI)),
        "kalimat_tahun": tahun.jawaban(last, Masa.DITANDATANGANI),
        "rata_rata": tahun.rata_rata_sel(last),
        "kategori_tahun": last.kategori,
        "rata_rata_sasaran": {one.induk.kode: cetak_capaian(one.rata_rata, last.aturan) for one in last.semua_induk},
        **of_efisiensi(rekap, baris.tahun),
        **of_anggaran(rekap.tahun[baris.tahun]),
        **of_banding(data, rekap, baris.tahun),
    }


def of_baris(baris: BarisKinerja, aturan: Himpunan) -> dict[str, Any]:
    capaian = baris.capaian
    return {
        "capaian": cetak_capaian(capaian.tampil, aturan),
        "tanpa_batas": cetak_capaian(capaian.persen, aturan),
        "dalam_rata_rata": cetak_capaian(capaian.dalam_rata_rata, aturan),
        "alasan": alasan_capaian(capaian.alasan) if capaian.alasan else "",
        "kategori": baris.kategori or "",
        "tercapai": {True: "ya", False: "tidak", None: "belum dapat dinilai"}[baris.tercapai],
        "sementara": "" if baris.sementara is None else nilai_ringkas(baris.sementara),
        "target_berlaku": nilai(baris.target),
    }


def of_hitungan(seri: Sequence[BarisKinerja], aturan: Mapping[int, Himpunan]) -> dict[str, Any]:
    """Of the newest year with a realisasi or a printed percentage."""
    told = (one for one in reversed(seri) if one.realisasi is not None or one.kinerja.capaian_terbit is not None)
    baris = next(told, None)
    if baris is None:
        return {"hitungan": "", "catatan": []}
    rules = aturan[baris.tahun]
    return {
        "hitungan": hitungan(baris.capaian, rules),
        "catatan": list(semua_catatan(baris, rules, terbit(baris))),
    }


def of_efisiensi(rekap: Rekap, tahun: int) -> dict[str, Any]:
    made = compute_efisiensi(rekap.tahun[tahun])
    keyed = {one.rekap.induk.kode: EfisiensiTahunan(one, rekap.tahun[tahun].aturan) for one in made.sasaran}
    columns = {
        "efisiensi": kolom_efisiensi.EFISIENSI,
        "serapan": kolom_efisiensi.SERAPAN,
        "pagu_khusus": kolom_efisiensi.KHUSUS,
        "pagu_bersama": kolom_efisiensi.BERSAMA,
    }
    found = {name: {kode: words(kolom.sel(one)) for kode, one in keyed.items()} for name, kolom in columns.items()}
    return {**found, "pagu_semua": str(made.total.pagu)}


def of_anggaran(rekap: RekapTahun) -> dict[str, Any]:
    """Return the year's money in words, and by code what each program, kegiatan and line comes to."""
    whole, desimal = rekap.anggaran, rekap.aturan.desimal
    if whole is None:
        return {}
    sums: dict[str, Uang] = {one.kode: Uang((one,)) for one in whole.baris}
    for program in rekap.program:
        sums |= {one.kode: one for one in program.kegiatan} | {program.kode: program}
    share = {kode: words(kolom_efisiensi.serapan(one, desimal)) for kode, one in sums.items()}
    return {
        "kalimat_anggaran": kata_anggaran.terpakai(whole, Masa.DITANDATANGANI, desimal),
        "kalimat_triwulan": kata_anggaran.sampai_triwulan(whole, desimal),
        "ringkas": kata_anggaran.ringkas(whole, Masa.DITANDATANGANI),
        "pagu_kode": {kode: rupiah(one.pagu) for kode, one in sums.items()},
        "serapan_kode": share,
        "keluaran": {one.kode: kata_anggaran.keluaran(one) for one in whole.baris},
    }


def of_banding(data: Data, rekap: Rekap, tahun: int) -> dict[str, Any]:
    situs = Situs(data, rekap, {}, (), HARI_INI, "data")
    first = rekap.tahun[tahun].semua_induk[0].baris[0].indikator.kode
    row = BandingTahun(situs, compute_banding(rekap, data, tahun)[first])
    return {
        "perubahan": words(kolom_banding.PERUBAHAN_LENGKAP.sel(row)),
        "akhir_renstra": words(kolom_banding.TARGET_AKHIR.sel(row)),
        "realisasi_sampai": words(kolom_banding.REALISASI_SAMPAI.sel(row)),
        "terhadap_renstra": words(kolom_banding.CAPAIAN_AKHIR.sel(row)),
        "tahun_renstra": kepala_kumulatif(row.banding.renstra),
        "kemajuan": words(kolom_banding.KEMAJUAN.sel(row)),
        "standar": words(kolom_banding.STANDAR_RINGKAS.sel(row)),
    }


def words(sel: Sel) -> str:
    return f"{sel.teks}: {sel.teks_kecil}" if sel.kecil else sel.teks


@pytest.mark.parametrize("kasus", KASUS, ids=attrgetter("nama"))
def test_kasus(kasus: Kasus, tmp_path: Path) -> None:
    data = data_of(kasus.masukan, tmp_path / "data")
    found = outcome(data, compute_rekap(data, HARI_INI))
    # Cases write plain spaces; pages keep a number and its unit on one line.
    plain = {key: _plain(found[key]) for key in kasus.hasil}
    assert plain == kasus.hasil


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _plain(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_plain(inner) for inner in value]
    return value.replace("\u00a0", " ") if isinstance(value, str) else value


def test_every_formula_and_reason_has_a_case() -> None:
    asked = {kasus.hasil.get("alasan") for kasus in KASUS}
    assert {alasan_capaian(one) for one in Alasan} <= asked


def test_cases_bear_different_names() -> None:
    names = [kasus.nama for kasus in KASUS]
    assert len(set(names)) == len(names)
    assert len(names) >= 60
