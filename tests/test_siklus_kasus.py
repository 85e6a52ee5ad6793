"""The worked cases of tests/kasus/siklus-*.yml: a log as typed, and what the site must say of it.

A case states only what it is about; each key of `hasil` is compared with the same fact told as staff would write it.
"""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from pembangun import AKAR, LIBUR, a_siklus, log_csv, read_text, semua_libur

from lkjip_build.bahasa.pelaksanaan import bacaan_lain, cara_hitung, keterangan_lama, tunggu_terlama
from lkjip_build.bahasa.siklus import keadaan, sebutan
from lkjip_build.bahasa.tanggal import tanggal
from lkjip_build.bahasa.temuan import kalimat
from lkjip_build.checks.siklus.temuan import rule_of
from lkjip_build.compute.siklus import Siklus

KASUS = sorted((AKAR / "tests/kasus").glob("siklus-*.yml"))


def tertulis(nilai: object) -> object:
    """The value as a case writes it: ya, tidak, a long date, a dash for what is not known."""
    if nilai is None:
        return "-"
    if isinstance(nilai, bool):
        return "ya" if nilai else "tidak"
    if isinstance(nilai, date):
        return tanggal(nilai)
    return [tertulis(satu) for satu in nilai] if isinstance(nilai, list | tuple) else str(nilai)


FAKTA: dict[str, Callable[[Siklus], Any]] = {
    "status": sebutan,
    "kalimat": keadaan,
    "putaran": lambda siklus: siklus.putaran,
    "final": lambda siklus: siklus.final,
    "langkah_kini": lambda siklus: siklus.langkah_kini,
    "tenggat": lambda siklus: siklus.tenggat.nominal,
    "hari_kerja_terakhir": lambda siklus: siklus.tenggat.hari_kerja_terakhir,
    "tepat_waktu": lambda siklus: siklus.tepat_waktu,
    "lama_hari": lambda siklus: siklus.lama_hari,
    "urutan": lambda siklus: " ".join(str(satu.langkah) for satu in siklus.pelaksanaan),
    "putaran_baris": lambda siklus: [satu.putaran for satu in siklus.pelaksanaan],
    "lama": lambda siklus: [satu.lama for satu in siklus.pelaksanaan],
    "melebihi": lambda siklus: [satu.melebihi for satu in siklus.pelaksanaan],
    "tunggu": lambda siklus: [satu.tunggu for satu in siklus.pelaksanaan],
    "keterangan_baris": lambda siklus: [
        keterangan_lama(satu.keterangan) if satu.keterangan else "" for satu in siklus.pelaksanaan
    ],
    "tafsir": lambda siklus: [bacaan_lain(satu.tafsir) for satu in siklus.pelaksanaan if satu.tafsir],
    "tunggu_terlama": lambda siklus: siklus.tunggu_terlama and tunggu_terlama(siklus.tunggu_terlama),
    "temuan": lambda siklus: [f"{rule_of(satu).code} {kalimat(satu)}" for satu in siklus.temuan],
    "sudah": lambda siklus: [satu.no for satu in siklus.jadwal if satu.sudah],
    "terlewat": lambda siklus: [satu.no for satu in siklus.jadwal if satu.terlewat],
}


def periksa(siklus: Siklus, kunci: str, harapan: Any) -> None:
    if kunci == "cara_hitung_memuat":
        assert harapan in cara_hitung(siklus.cara_hitung)
    elif kunci == "jadwal":
        ada = {str(j.no): f"{tanggal(j.mulai)} sampai {tanggal(j.selesai)}" for j in siklus.jadwal}
        assert ada == harapan
    elif kunci == "ringkasan":
        for no, isi in harapan.items():
            satu = next(satu for satu in siklus.langkah if str(satu.no) == no)
            assert {nama: tertulis(getattr(satu, nama)) for nama in isi} == isi
    else:
        assert tertulis(FAKTA[kunci](siklus)) == harapan


@pytest.mark.parametrize("berkas", KASUS, ids=lambda berkas: berkas.stem)
def test_kasus(berkas: Path) -> None:
    kasus = read_text(berkas)
    fakta = {nama: kasus[nama] for nama in ("tenggat_surat_edaran", "surat_edaran") if nama in kasus}
    siklus = a_siklus(
        log_csv(kasus["siklus"]),
        tahun=int(kasus["tahun"]),
        hari_ini=date.fromisoformat(kasus["hari_ini"]),
        libur=semua_libur(kasus.get("libur", LIBUR)),
        **fakta,
    )
    for kunci, harapan in kasus["hasil"].items():
        periksa(siklus, kunci, harapan)


def test_semua_kasus_yang_diminta_ada() -> None:
    assert len(KASUS) >= 9
