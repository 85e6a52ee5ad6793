"""The summary of an office says what its own site says, and whatever an office is, the others go on."""

import pickle
import shutil
from collections import Counter
from decimal import Decimal
from pathlib import Path

import pytest
from kantor_buatan import HARI_INI, Kantor, ringkas, tulis_kantor, tulis_semua
from pengaturan import ROOT

from lkjip_build.antarkantor import periksa
from lkjip_build.antarkantor.alamat import alamat_of
from lkjip_build.compute.putusan import Putusan
from lkjip_build.compute.ringkasan import Naskah, RingkasanKantor, Terbit
from lkjip_build.compute.siklus import Status
from lkjip_build.portal.kantor import semua_kantor, sidik_data
from lkjip_build.portal.penerbitan import siapkan
from lkjip_build.portal.tugas import kerjakan


def ringkasan(folder: Path) -> list[RingkasanKantor]:
    offices, refused = semua_kantor(folder)
    return [*(ringkas(one, HARI_INI) for one in offices), *refused]


@pytest.fixture(scope="module")
def kantor(tmp_path_factory: pytest.TempPathFactory) -> list[RingkasanKantor]:
    folder = tmp_path_factory.mktemp("kantor")
    tulis_semua(folder, 9)
    return ringkasan(folder)


def test_generated_offices_can_all_be_published_and_differ_as_real_ones_do(kantor: list[RingkasanKantor]) -> None:
    assert [one.masalah for one in kantor] == [()] * 9
    assert len({one.kode_wilayah for one in kantor}) == 9
    years = [year for one in kantor for year in one.semua_tahun]
    verdicts = Counter(janji.putusan for year in years for janji in year.janji)
    assert min(verdicts[Putusan.TERCAPAI], verdicts[Putusan.TIDAK_TERCAPAI]) > 50
    assert any(len(one.semua_tahun) < 5 for one in kantor), "an office without data of a year"
    assert any(year.terlambat for year in years), "a late report"
    assert len({year.status for year in years if year.tahun == 2025}) > 2
    states = {state for year in years for _, state in year.naskah}
    assert states == set(Terbit)
    assert all(len(year.janji) == 12 for year in years)


def test_the_same_seed_gives_the_same_offices() -> None:
    assert Kantor(3).berkas() == Kantor(3).berkas()
    assert Kantor(3).berkas() != Kantor(3, benih=18).berkas()


def test_a_summary_is_small_and_can_be_sent(kantor: list[RingkasanKantor]) -> None:
    for one in kantor:
        sent = pickle.dumps(one)
        assert pickle.loads(sent) == one
        assert len(sent) < 40_000


def test_the_shipped_office_is_summed_up_as_its_site_tells(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "data", tmp_path / "baturraden/data")
    (made,) = ringkasan(tmp_path)
    assert (made.alamat, made.nama, made.kode_wilayah) == ("baturraden", "Kecamatan Baturraden", "33.02.22")
    assert made.contoh
    year = made.tahun(2025)
    assert year
    assert year.cacah(Putusan.TERCAPAI) + year.cacah(Putusan.TIDAK_TERCAPAI) + year.cacah(Putusan.TIDAK_DINILAI) == 13
    (ikm,) = [one for one in year.janji if one.kode == "iku-01"]
    assert (ikm.target, ikm.realisasi, ikm.putusan) == (Decimal(85), Decimal("85.4"), Putusan.TERCAPAI)
    assert str(ikm.sumber) == "baturraden/data/2025/kinerja.csv:2:9 (realisasi)"
    assert dict(year.naskah)[Naskah.PK] is Terbit.ADA
    assert year.status is Status.TERKIRIM
    assert year.terlambat, "the shipped report of 2025 was sent after the day of the circular"
    assert made.tahun(1999) is None


def test_whatever_a_folder_is_the_others_go_on(tmp_path: Path) -> None:
    good = tulis_kantor(tmp_path, Kantor(1))
    shutil.copytree(good.parent, tmp_path / "rusak")
    (tmp_path / "rusak/data/2025/kinerja.csv").write_text("indikator;target\niku-01;delapan\n", encoding="utf-8")
    shutil.copytree(good.parent, tmp_path / "format-baru")
    with (tmp_path / "format-baru/data/instansi.yml").open("a", encoding="utf-8") as file:
        file.write("format: 99\n")
    shutil.copytree(good.parent, tmp_path / "jahat")
    office = tmp_path / "jahat/data/instansi.yml"
    hostile = '"../../<script>alert(1)</script> & `x`"'
    office.write_text(office.read_text().replace("nama: Kecamatan Contoh 01", f"nama: {hostile}", 1), encoding="utf-8")
    (tmp_path / "kosong").mkdir()
    (tmp_path / "catatan.txt").write_text("bukan kantor")
    (tmp_path / "tautan").symlink_to(good.parent)
    (tmp_path / "besar/data").mkdir(parents=True)
    for number in range(25):
        (tmp_path / f"besar/data/{number}.csv").write_bytes(b"x;y\n" * 1_000_000)
    made = {one.alamat: one for one in ringkasan(tmp_path)}
    assert {kode for kode, one in made.items() if one.terbit} == {"contoh-01", "jahat"}
    codes = {kode: sorted({problem.code for problem in one.masalah}) for kode, one in made.items() if one.masalah}
    assert codes["kosong"] == ["LKJ907"] == codes["tautan"]
    assert codes["besar"] == ["LKJ044"]
    assert "LKJ101" in codes["rusak"]
    assert codes["format-baru"] == ["LKJ102"]
    assert all(problem.remedy for one in made.values() for problem in one.masalah)
    assert all(problem.location.path.startswith(kode) for kode, one in made.items() for problem in one.masalah)
    assert made["jahat"].nama == "../../<script>alert(1)</script> & `x`"
    twins = [(one.code, one.location.path) for one in periksa(list(made.values())) if one.severity == "error"]
    assert twins == [("LKJ901", "jahat/data/instansi.yml")], "one code, another name"


def test_a_data_folder_itself_is_an_office(tmp_path: Path) -> None:
    data = tulis_kantor(tmp_path / "asal", Kantor(2))
    shutil.copytree(data, tmp_path / "kantor/langsung")
    (made,) = ringkasan(tmp_path / "kantor")
    assert made.terbit
    assert made.semua_tahun[0].janji[0].sumber.path == f"langsung/{made.semua_tahun[0].tahun}/kinerja.csv"


def test_a_failure_of_the_program_is_a_row(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tulis_kantor(tmp_path, Kantor(1))
    monkeypatch.delenv("LKJIP_JEJAK", raising=False)
    monkeypatch.setattr("lkjip_build.portal.ringkas.situs_of", lambda *_, **__: 1 / 0)
    made = kerjakan(siapkan(tmp_path, HARI_INI, dokumen=False).tugas[0]).ringkasan
    assert made
    assert [one.code for one in made.masalah] == ["LKJ047"]
    assert "ZeroDivisionError" in made.masalah[0].message


@pytest.mark.parametrize(
    ("nama", "alamat"),
    [("Kec. Sumbang", "kec-sumbang"), ("../etc", "etc"), ("Çağ 1", "cag-1"), ("---", ""), ("日本", "")],
)
def test_an_address_has_plain_letters_only(nama: str, alamat: str) -> None:
    assert alamat_of(nama) == alamat


def test_the_fingerprint_follows_every_byte_and_name(tmp_path: Path) -> None:
    data = tulis_kantor(tmp_path, Kantor(1))
    before = sidik_data(data)
    assert sidik_data(data) == before
    file = data / "2025/kinerja.csv"
    file.write_bytes(file.read_bytes().replace(b";", b";", 1))
    assert sidik_data(data) == before
    file.rename(file.with_name("kinerja2.csv"))
    assert sidik_data(data) != before
