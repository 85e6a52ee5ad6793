"""What the editor's page shows, as JSON: tables, capaian and verdicts, the problems at their cells, the next step."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from lkjip_build.bahasa.capaian import cetak_capaian
from lkjip_build.bahasa.hitungan import hitungan
from lkjip_build.bahasa.meja import cara_koreksi
from lkjip_build.bahasa.putusan import kata_putusan
from lkjip_build.build import Inspection, situs_of
from lkjip_build.checks.segel.data_sesuai_segel import BERUBAH_SESUDAH_DISAHKAN
from lkjip_build.isian import BukuIsian
from lkjip_build.isian.lembar import Lembar
from lkjip_build.model.sop import JenisLangkah
from lkjip_build.problems import Problem
from lkjip_build.sources import Sources
from lkjip_build.sunting import alamat_masalah
from lkjip_build.susunan.halaman_sumber import hasil_berkas

Json = dict[str, Any]
_MAKSUD = re.compile(r"maksud Anda '([^']+)'\?")


def lembar_json(lembar: Lembar) -> Json:
    """Return one table with its columns and rows."""
    return {
        "kode": lembar.kode,
        "nama": lembar.nama,
        "tambah": bool(lembar.berkas) and lembar.kosong > 0,
        "naskah": not lembar.berkas,
        "kunci": lembar.kunci,
        "halaman": hasil_berkas(lembar.berkas or lembar.baris[0].kunci.partition("|")[0])
        if lembar.berkas or lembar.baris
        else "/",
        "kolom": [
            {
                "kode": one.kode,
                "judul": one.judul,
                "catatan": one.catatan,
                "jenis": one.jenis.value,
                "terkunci": one.terkunci,
                "pilihan": one.pilihan,
            }
            for one in lembar.kolom
        ],
        "baris": [
            {
                "kunci": one.kunci,
                "nama": nama_baris(lembar, one.kunci),
                "isi": one.isi,
                "pilihan": one.pilihan,
                "prosa": one.prosa,
            }
            for one in lembar.baris
        ],
    }


def nama_baris(lembar: Lembar, kunci: str) -> str:
    """Return what a row is called: the name of its indikator, budget line or part, with its code where it has none."""
    isi = next((one.isi for one in lembar.baris if one.kunci == kunci), {})
    names = ("indikator_nama", "bagian", "sub_kegiatan", "kegiatan", "program", "nama")
    return next((isi[name] for name in names if isi.get(name)), kunci)


def capaian_json(inspection: Inspection, folder: Path, tahun: int, hari_ini: date) -> Json:
    """Return capaian, verdict and what it rests on of each indikator of a year: the formula, or while the year runs
    the figures so far. Nothing while the data have errors.
    """
    if inspection.data is None or not inspection.publishable or tahun not in inspection.siklus:
        return {}
    from lkjip_build.susunan.jalur import kalimat_indikator
    from lkjip_build.susunan.kolom.kinerja import KinerjaTahun, putusan_of

    situs = situs_of(inspection, inspection.data, folder, hari_ini, draf=True)
    rekap = situs.rekap.tahun[tahun]
    found: Json = {}
    for baris in rekap.semua_baris:
        verdict, track = putusan_of(KinerjaTahun(situs, baris)), kalimat_indikator(situs, baris)
        found[baris.indikator.kode] = {
            "capaian": cetak_capaian(baris.capaian.tampil, rekap.aturan),
            "hitungan": track.teks if track else hitungan(baris.capaian, rekap.aturan),
            "putusan": kata_putusan(verdict),
            "kelas": verdict.value,
        }
    return found


def masalah_json(
    inspection: Inspection, buku: BukuIsian, isi: Mapping[str, bytes], folder: str, tampilan: Lembar | None
) -> Iterator[Json]:
    """Yield the problems of a year and of the record that is shown, each at its cell where it has one. `isi` are the
    bytes of their files.
    """
    shown = [one for one in (*buku.lembar, tampilan) if one is not None]
    tables = {one.berkas: one for one in shown if one.berkas}
    forms = [one for one in shown if not one.berkas]
    for problem in inspection.problems:
        berkas = problem.location.path.removeprefix(f"{folder}/")
        if berkas not in isi and problem.severity != "error":
            continue
        place: Json = {"lembar": None, "kunci": "", "kolom": ""}
        if berkas in isi:
            kunci, kolom = alamat_masalah(isi[berkas], problem)
            if berkas in tables:
                place = {"lembar": tables[berkas].kode, "kunci": kunci, "kolom": kolom}
            else:
                place = _di_formulir(forms, berkas, kunci, kolom) or place
        found = next((one for one in shown if one.kode == place["lembar"]), None)
        yield place | _pesan(problem, _sebut(found, place) if found and place["kunci"] else str(problem.location))


def _di_formulir(forms: Sequence[Lembar], berkas: str, kunci: str, kolom: str) -> Json | None:
    """Return the place of a value of a YAML file in a form: its row, or that of the list it is in."""
    paths = {f"{berkas}|{kunci}.{kolom}" if kunci else f"{berkas}|{kolom}", f"{berkas}|{kunci}[]"}
    paths |= {f"{berkas}|{kunci}.{kolom}[]" if kunci else f"{berkas}|{kolom}[]"}
    for lembar in forms:
        for baris in lembar.baris:
            if baris.kunci in paths:
                return {"lembar": lembar.kode, "kunci": baris.kunci, "kolom": "isi"}
    return None


def _sebut(lembar: Lembar, place: Json) -> str:
    """Return where a cell is, in the words of the page."""
    title = next((one.judul for one in lembar.kolom if one.kode == place["kolom"]), place["kolom"])
    row = nama_baris(lembar, place["kunci"])
    return f"{row}, {title}" if lembar.berkas and title else row


def _pesan(problem: Problem, tempat: str) -> Json:
    sure = _MAKSUD.fullmatch(problem.remedy or "")
    return {
        "kode": problem.code,
        "salah": problem.severity == "error",
        "tempat": tempat,
        "pesan": problem.message,
        "perbaikan": _perbaikan(problem),
        "ganti": sure[1] if sure and problem.value else None,
    }


def _perbaikan(problem: Problem) -> str | None:
    """Return the remedy; of what was signed that of the page, which asks for the correction itself."""
    if problem.code == BERUBAH_SESUDAH_DISAHKAN.code and problem.remedy:
        return cara_koreksi(problem.remedy.partition(";")[0])
    return problem.remedy


def berikut_json(inspection: Inspection, tahun: int) -> Json | None:
    """Return the step of the cycle that is to be recorded next; None where there is none, or it cannot be told."""
    siklus = inspection.siklus.get(tahun)
    if inspection.data is None or siklus is None or siklus.langkah_kini is None:
        return None
    sop = inspection.data.sop.get(inspection.data.laporan[tahun].fakta.sop)
    step = next((one for one in sop.langkah if one.no == siklus.langkah_kini), None) if sop else None
    if sop is None or step is None:
        return None
    names = {one.kode: one.nama for one in sop.pelaksana}
    return {
        "langkah": step.no,
        "nama": step.aktivitas,
        "pelaksana": step.pelaksana[0],
        "oleh": names.get(step.pelaksana[0], step.pelaksana[0]),
        "keputusan": step.jenis is JenisLangkah.KEPUTUSAN,
    }


def isi_tahun(sources: Sources, folder: Path, semua: Sequence[str]) -> dict[str, bytes]:
    """Return the bytes of these files of a folder, by name, as they lie there now."""
    return {name: (folder / name).read_bytes() for name in semua if name in sources.documents}
