"""The state of a report after every prefix of a log, in tables that the office can read: tests/kasus/sop/*.yml, and
sop-tanpa-bpmn/ for shapes that BPMN does not know.
"""

import csv
import json
import shutil
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import NamedTuple

import pytest
import yaml
from builders import HARI_INI
from pembangun import AKAR, a_siklus, read_text, sop_lkjip

from lkjip_build.build import build, inspect
from lkjip_build.compute.alur import Alur
from lkjip_build.compute.siklus import Siklus, Status
from lkjip_build.compute.siklus.temuan import TanpaBukti, TanpaPelaksana
from lkjip_build.compute.usul_peran import usul_peran
from lkjip_build.model.laporan import Kejadian
from lkjip_build.model.sop import Peran, Sop

KASUS = sorted((AKAR / "tests/kasus").glob("sop*/*.yml"))


class Harapan(NamedTuple):
    sesudah: str
    keadaan: str
    ditandatangani: str
    terkirim: str


def sop_kasus(berkas: Path) -> Sop:
    """The SOP of a case: its own, or the office's."""
    kasus = read_text(berkas)
    return (
        sop_lkjip()
        if "kode" in kasus
        else Sop.model_validate({"kode": berkas.stem, "nama": kasus["nama"], **kasus["sop"]})
    )


def semua_log(berkas: Path) -> Iterator[list[Harapan]]:
    for tabel in read_text(berkas)["keadaan"]:
        yield [Harapan(**row) for row in csv.DictReader(tabel.splitlines(), delimiter=";")]


def baris(sop: Sop, sesudah: str, hari: date) -> Kejadian:
    no, _, jawaban = sesudah.partition(" ")
    isi = {"langkah": no, "mulai": hari.isoformat(), "pelaksana": Alur(sop).langkah[no].pelaksana[0]}
    if jawaban != "berjalan":
        isi["selesai"] = hari.isoformat()
        if Alur(sop).is_keputusan(no):
            isi["keputusan"] = jawaban or "ya"
    return Kejadian.model_validate(isi)


def tertulis(siklus: Siklus) -> tuple[str, str, str]:
    """The state as the tables write it."""
    keadaan = str(siklus.status)
    if kembali := siklus.kembali:
        keadaan += (
            f" (putaran {siklus.putaran}, kembali ke langkah {kembali.ke.no})"
            if kembali.koreksi
            else f" ke langkah {kembali.ke.no} (ke-{siklus.putaran})"
        )
    if siklus.tamat and not siklus.tanggal_kirim:
        keadaan += " (tamat)"
    kurang = siklus.belum_tanda_tangan if siklus.status is Status.DITANDATANGANI_SEBAGIAN else None
    ditandatangani = "ya" if siklus.final else f"sebagian (belum: {kurang.no})" if kurang else "tidak"
    return keadaan, ditandatangani, "ya" if siklus.tanggal_kirim else "tidak"


@pytest.mark.parametrize("berkas", KASUS, ids=lambda berkas: berkas.stem)
def test_keadaan_sesudah_setiap_baris(berkas: Path) -> None:
    sop = sop_kasus(berkas)
    for tabel in semua_log(berkas):
        log: list[Kejadian] = []
        for number, harapan in enumerate(tabel):
            if harapan.sesudah != "-":
                log.append(baris(sop, harapan.sesudah, date(2026, 1, 5) + timedelta(number)))
            siklus = a_siklus(log, sop=sop)
            assert tertulis(siklus) == harapan[1:], harapan.sesudah
            said = [satu for satu in siklus.temuan if not isinstance(satu, TanpaBukti | TanpaPelaksana)]
            assert said == [], harapan.sesudah


@pytest.mark.parametrize("berkas", KASUS, ids=lambda berkas: berkas.stem)
def test_yang_disalin_dengan_benar_tidak_pernah_kesalahan(berkas: Path, tmp_path: Path) -> None:
    """A form of any of these shapes beside the office's own: warnings at most."""
    shutil.copytree(AKAR / "data", tmp_path / "data")
    kasus = yaml.load(berkas.read_text(encoding="utf-8"), yaml.CBaseLoader)
    if "kode" not in kasus:
        form = {"nama": kasus["nama"], **kasus["sop"]}
        (tmp_path / "data/sop/uji.yml").write_text(json.dumps(form, ensure_ascii=False, indent=1), encoding="utf-8")
    assert [one for one in inspect(tmp_path / "data", HARI_INI).problems if one.severity == "error"] == []


def test_peran_yang_diusulkan_untuk_sop_kantor() -> None:
    """The office's own form without its roles gets exactly those that were confirmed for it."""
    sop = sop_lkjip()
    tanpa = sop.model_copy(update={"langkah": tuple(one.model_copy(update={"peran": ()}) for one in sop.langkah)})
    assert usul_peran(tanpa) == {one.no: one.peran for one in sop.langkah}


@pytest.mark.parametrize("berkas", KASUS, ids=lambda berkas: berkas.stem)
def test_peran_yang_diusulkan_tidak_menandatangani_yang_tidak_ditandatangani(berkas: Path) -> None:
    """A proposal may miss a role, and never sees a signature or a sending where the form has none."""
    sop = sop_kasus(berkas)
    usul = usul_peran(sop)
    for langkah in sop.langkah:
        for berat in (Peran.TANDA_TANGAN, Peran.KIRIM):
            if berat in usul.get(langkah.no, ()):
                assert berat in langkah.peran, langkah.no


@pytest.mark.parametrize(
    "aktivitas",
    [
        *("Menyiapkan dokumen untuk ditandatangani Camat", "Mengajukan laporan untuk ditandatangani"),
        *("Menunggu penandatanganan", "Menjadwalkan penandatanganan", "Menolak menandatangani"),
        *("Mengecek apakah Camat sudah menandatangani", "Meminta Camat mengesahkan", "Tidak mengesahkan laporan"),
        *("Pemohon menandatangani formulir", "Menandatangani daftar hadir rapat", "Menandatangani tanda terima"),
    ],
)
def test_yang_baru_menyiapkan_tanda_tangan_tidak_diusulkan_menandatangani(aktivitas: str) -> None:
    sop = sop_lkjip()
    first, *rest = sop.langkah
    asked = sop.model_copy(update={"langkah": (first.model_copy(update={"aktivitas": aktivitas}), *rest)})
    assert Peran.TANDA_TANGAN not in usul_peran(asked).get("1", ())


@pytest.mark.parametrize("aktivitas", ["Mengirim undangan", "Mengirim kembali berkas", "Mendistribusikan tugas"])
def test_yang_mengirim_hal_lain_tidak_diusulkan_mengirim(aktivitas: str) -> None:
    sop = sop_lkjip()
    *first, last = sop.langkah
    asked = sop.model_copy(update={"langkah": (*first, last.model_copy(update={"aktivitas": aktivitas}))})
    assert Peran.KIRIM not in usul_peran(asked).get("6", ())


def test_memaraf_diusulkan_paraf() -> None:
    sop = sop_lkjip()
    first, *rest = sop.langkah
    asked = sop.model_copy(update={"langkah": (first.model_copy(update={"aktivitas": "Memaraf naskah"}), *rest)})
    assert usul_peran(asked)["1"] == (Peran.PARAF,)


def test_tahapan_dibuat_dari_peran_yang_dimiliki_sop() -> None:
    terlihat = {berkas.stem: a_siklus((), sop=sop_kasus(berkas)).tahapan for berkas in KASUS}
    assert terlihat["penyusunan-lkjip"] == (
        *(Status.DIINSTRUKSIKAN, Status.DITUGASKAN, Status.DISUSUN, Status.DIKOREKSI, Status.TERPARAF),
        *(Status.DITANDATANGANI, Status.TERKIRIM),
    )
    assert terlihat["ktp-kecamatan"] == (Status.DIKOREKSI, Status.TERPARAF, Status.DITANDATANGANI)
    assert terlihat["surat-masuk-satu-waktu"] == (Status.DIINSTRUKSIKAN, Status.DISUSUN)


BELUM_TTD = """
langkah;pelaksana;mulai;selesai;keputusan;keluaran;bukti;catatan
1;kabag;2026-01-05;2026-01-05;;;surat.pdf;
2;karo;2026-01-06;2026-01-06;;;sk.pdf;
7;kasubag;2026-01-22;2026-02-02;;;draft.pdf;
8;staf;2026-02-03;2026-02-05;;;draft.pdf;
9;kasubag;2026-02-06;2026-02-06;ya;;catatan.pdf;
10;kabag;2026-02-09;2026-02-09;ya;;catatan.pdf;
11;karo;2026-02-18;2026-02-18;ya;;catatan.pdf;
"""


def test_laporan_yang_belum_ditandatangani_tidak_dinyatakan_final(tmp_path: Path) -> None:
    """The third correction of a real form is no signature: page, mark and open data all say so."""
    data = tmp_path / "data"
    shutil.copytree(AKAR / "data", data)
    kasus = yaml.load((AKAR / "tests/kasus/sop/lakip-biro.yml").read_text(encoding="utf-8"), yaml.CBaseLoader)
    form = json.dumps({"nama": kasus["nama"], **kasus["sop"]}, ensure_ascii=False, indent=1)
    (data / "sop/lakip-biro.yml").write_text(form, encoding="utf-8")
    fakta = (data / "2025/laporan.yml").read_text(encoding="utf-8")
    (data / "2025/laporan.yml").write_text(fakta.replace("sop: penyusunan-lkjip", "sop: lakip-biro"), encoding="utf-8")
    (data / "2025/siklus.csv").write_text(BELUM_TTD.lstrip(), encoding="utf-8")
    site = build(data, HARI_INI)
    page = site.halaman["siklus/2025/index.md"]()
    assert "Draf laporan 2025 sudah dikoreksi, belum ditandatangani." in page.description
    assert {row["status"] for row in json.loads(site.berkas["data/kinerja.json"]()) if row["tahun"] == 2025} == {
        "sementara"
    }
    assert {row["status"] for row in json.loads(site.berkas["data/kinerja.json"]()) if row["tahun"] == 2024} == {
        "final"
    }
