"""What Bab I counts is sealed with the report."""

import pytest
from builders import lengkap
from segel_uji import Berkas, disahkan, masalah, periksa

PEGAWAI, SARANA = "2025/kepegawaian.csv", "2025/sarana-prasarana.csv"


def kantor() -> Berkas:
    files: Berkas = dict(lengkap())
    files[PEGAWAI] = "kelompok;rincian;jumlah\ngolongan;III;2\ngolongan;IV;1\n"
    files[SARANA] = "nama;jumlah;satuan;kondisi\nMeja;2;buah;baik\n"
    return disahkan(files)


def test_the_seal_holds_the_files_of_bab_1() -> None:
    files = kantor()
    assert "LKJ705" not in [code for code, _ in masalah(files)]
    data = periksa(files).data
    assert data is not None
    assert {PEGAWAI, SARANA, "instansi.yml"} <= data.segel[2025].segel.terakhir.fakta.keys()


@pytest.mark.parametrize(
    ("berkas", "old", "new", "place"),
    [
        (PEGAWAI, "III;2", "III;3", "data/2025/kepegawaian.csv:2:3 (jumlah)"),
        (PEGAWAI, "golongan;IV;1\n", "golongan;IV;1\ngolongan;II;4\n", "data/2025/kepegawaian.csv:4"),
        (SARANA, "Meja;2", "Meja;20", "data/2025/sarana-prasarana.csv:2:2 (jumlah)"),
    ],
)
def test_a_count_that_changes_after_sealing_is_told(berkas: str, old: str, new: str, place: str) -> None:
    files = kantor()
    text = files[berkas]
    assert isinstance(text, str)
    assert ("LKJ705", place) in masalah({**files, berkas: text.replace(old, new)})


@pytest.mark.parametrize("berkas", [PEGAWAI, SARANA])
def test_a_file_that_is_gone_after_sealing_is_told(berkas: str) -> None:
    files = kantor()
    del files[berkas]
    assert any(code == "LKJ705" and berkas in place for code, place in masalah(files))
