"""Saving with a note where the data lie in a git checkout: a commit of these files alone, or a sentence why not."""

import json
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from meja_uji import Penyunting, penyunting, ubahan

TW4 = ubahan("iku-01", "tw4", "", "86,4")


def git(folder: Path, *words: str) -> str:
    return subprocess.run(["git", "-C", str(folder), *words], capture_output=True, text=True, check=True).stdout


@pytest.fixture
def meja(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Penyunting]:
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", "/dev/null")
    monkeypatch.setenv("GIT_CONFIG_SYSTEM", "/dev/null")
    git(tmp_path, "init", "-q")
    git(tmp_path, "config", "user.name", "Pegawai")
    git(tmp_path, "config", "user.email", "pegawai@kantor")
    with penyunting(tmp_path) as made:
        git(tmp_path, "add", "data")
        git(tmp_path, "commit", "-qm", "awal")
        # The editor looks for its checkout when it starts.
        with penyunting(tmp_path) as found:
            assert found.masuk().status == 200
            yield found
        assert made.data == found.data


def test_what_is_saved_is_kept_with_its_note_and_nothing_else_is(meja: Penyunting) -> None:
    folder = meja.data.parent
    (meja.data / "2025/anggaran.csv").write_text("setengah jadi\n")
    git(folder, "add", "data/2025/anggaran.csv")
    said = meja.panggil("simpan", tahun=2026, ubahan=[TW4], catatan="TW IV dari rekap survei", tetap=True)
    assert said["kabar"] == "Tersimpan juga di riwayat git."
    assert git(folder, "log", "-1", "--format=%an|%s", "--name-only").split("\n") == [
        "Pegawai|TW IV dari rekap survei",
        "",
        "data/2026/kinerja.csv",
        "",
    ]
    assert git(folder, "diff", "--cached", "--name-only") == "data/2025/anggaran.csv\n"
    meja.panggil("urungkan", tahun=2026)
    assert git(folder, "log", "-1", "--format=%s") == "Perubahan terakhir lewat meja isian diurungkan\n"
    assert git(folder, "diff", "HEAD~2", "--name-only", "--", "data/2026") == ""


def test_without_a_note_the_commit_says_where_it_came_from(meja: Penyunting) -> None:
    meja.panggil("simpan", tahun=2026, ubahan=[TW4])
    assert git(meja.data, "log", "-1", "--format=%s") == "Data 2026 diubah lewat meja isian\n"


def test_a_note_is_only_ever_a_note(meja: Penyunting) -> None:
    meja.panggil("simpan", tahun=2026, ubahan=[TW4], catatan="--amend")
    assert git(meja.data, "log", "--format=%s") == "--amend\nawal\n"


@pytest.mark.parametrize(
    ("break_it", "why"),
    [
        ("git config --unset user.name", "nama Anda belum dikenal git"),
        ("touch .git/index.lock", "git sedang dipakai program lain"),
        ("touch .git/MERGE_HEAD", "penggabungan yang sedang berjalan"),
        (
            "printf '#!/bin/sh\\necho tolak >&2; exit 1\\n' > .git/hooks/pre-commit; chmod +x .git/hooks/pre-commit",
            "tolak",
        ),
    ],
)
def test_what_git_refuses_leaves_the_files_saved(meja: Penyunting, break_it: str, why: str) -> None:
    subprocess.run(break_it, shell=True, cwd=meja.data.parent, check=True)
    said = meja.panggil("simpan", tahun=2026, ubahan=[TW4])
    assert said["tersimpan"] is True
    assert said["kabar"].startswith("Tersimpan di berkas, belum di riwayat git")
    assert why in said["kabar"]
    assert ";86,2;86,4;" in (meja.data / "2026/kinerja.csv").read_text()


def test_outside_a_checkout_it_is_saved_plainly(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    with penyunting(tmp_path) as plain:
        plain.masuk()
        assert plain.panggil("buka")["git"] is False
        assert plain.panggil("simpan", tahun=2026, ubahan=[TW4])["kabar"] is None


@pytest.fixture
def bersama(meja: Penyunting, tmp_path: Path) -> Path:
    """A checkout of somebody else, beside the editor's, with a server between both."""
    here, server, other = meja.data.parent, tmp_path / "server.git", tmp_path / "lain"
    git(tmp_path, "init", "-q", "--bare", str(server))
    git(here, "remote", "add", "origin", str(server))
    git(here, "push", "-qu", "origin", "HEAD")
    git(tmp_path, "clone", "-q", str(server), str(other))
    git(other, "config", "user.name", "Orang lain")
    git(other, "config", "user.email", "lain@kantor")
    return other


def ubah(folder: Path, old: str, new: str) -> None:
    file = folder / "data/2026/kinerja.csv"
    text = file.read_text()
    assert old in text
    file.write_text(text.replace(old, new, 1))
    git(folder, "commit", "-qam", "dari orang lain")
    git(folder, "push", "-q")


def test_what_is_saved_is_shared_and_what_others_shared_is_taken(meja: Penyunting, bersama: Path) -> None:
    assert meja.panggil("buka")["bersama"] is True
    assert meja.panggil("ambil", tahun=2026)["kabar"] == "Data di sini sudah yang terbaru."
    meja.panggil("simpan", tahun=2026, ubahan=[TW4])
    ubah(bersama, ";4/4;8/9;12/13;;", ";4/4;8/9;12/13;15/16;")
    assert meja.panggil("kirim")["kabar"].startswith("Belum terkirim: orang lain sudah mengirim perubahan")
    said = meja.panggil("ambil", tahun=2026)
    assert said["kabar"] == "Perubahan orang lain sudah diambil."
    rows = {one["kunci"]: one["isi"].get("tw4") for one in said["lembar"][0]["baris"]}
    assert (rows["iku-01"], rows["iku-10"]) == ("86,4", "15/16")
    assert meja.panggil("kirim")["kabar"] == "Terkirim."
    git(bersama, "pull", "-q")
    assert ";86,2;86,4;" in (bersama / "data/2026/kinerja.csv").read_text()


def test_the_same_cell_of_two_people_is_chosen_and_nothing_moves_before(meja: Penyunting, bersama: Path) -> None:
    file = meja.data / "2026/kinerja.csv"
    meja.panggil("simpan", tahun=2026, ubahan=[TW4])
    ubah(bersama, ";86,2;;;", ";86,2;86,9;;")
    before, head = file.read_bytes(), git(meja.data, "rev-parse", "HEAD")
    said = meja.panggil("ambil", tahun=2026)
    assert said["kabar"] == "Belum diambil: 1 isian diubah di sini dan oleh orang lain. Pilih isinya satu per satu."
    (one,) = said["bentrok"]
    assert one["nama"] == "Indeks Kepuasan Masyarakat, Triwulan IV"
    assert (one["asal"], one["saya"], one["mereka"]) == (None, "86,4", "86,9")
    assert (file.read_bytes(), git(meja.data, "rev-parse", "HEAD")) == (before, head)
    assert git(meja.data, "status", "--porcelain", "--untracked-files=no") == ""
    chosen = {key: one[key] for key in ("berkas", "kunci", "kolom", "saya", "mereka")}
    # What was decided of something else than stands there now decides nothing.
    stale = meja.panggil("ambil", tahun=2026, pilihan=[{**chosen, "mereka": "80", "milik_saya": True}])
    assert stale["bentrok"] == [one]
    done = meja.panggil("ambil", tahun=2026, pilihan=[{**chosen, "milik_saya": True}])
    assert done["kabar"] == "Perubahan orang lain sudah diambil."
    assert file.read_bytes() == before
    assert "86,9" in git(meja.data, "show", "HEAD^2:data/2026/kinerja.csv"), "theirs stays in the history"
    assert meja.panggil("kirim")["kabar"] == "Terkirim."


def test_theirs_can_be_chosen_too(meja: Penyunting, bersama: Path) -> None:
    meja.panggil("simpan", tahun=2026, ubahan=[TW4])
    ubah(bersama, ";86,2;;;", ";86,2;86,9;;")
    (one,) = meja.panggil("ambil", tahun=2026)["bentrok"]
    chosen = {key: one[key] for key in ("berkas", "kunci", "kolom", "saya", "mereka")}
    meja.panggil("ambil", tahun=2026, pilihan=[{**chosen, "milik_saya": False}])
    assert (meja.data / "2026/kinerja.csv").read_bytes() == (bersama / "data/2026/kinerja.csv").read_bytes()


def test_cells_beside_each_other_are_nobodys_conflict(meja: Penyunting, bersama: Path) -> None:
    """Two people fill two cells of one row and two rows beside each other: git alone would call both a conflict."""
    meja.panggil("simpan", tahun=2026, ubahan=[TW4, ubahan("iku-02", "tw4", "", "96,5")])
    ubah(bersama, ";86,2;;;", ";86,2;;85,9;")
    assert meja.panggil("ambil", tahun=2026)["kabar"] == "Perubahan orang lain sudah diambil."
    text = (meja.data / "2026/kinerja.csv").read_text()
    assert ";86,2;86,4;85,9;" in text
    assert ";96;96,5;;" in text


def test_records_that_two_people_added_are_both_there(meja: Penyunting, bersama: Path) -> None:
    for folder, name in ((meja.data.parent, "Satu"), (bersama, "Dua")):
        file = folder / "data/istilah.yml"
        file.write_text(file.read_text().rstrip("\n") + f"\n  - istilah: {name}\n    arti: Percobaan.\n")
        git(folder, "commit", "-qam", "istilah")
    git(bersama, "push", "-q")
    theirs = (bersama / "data/istilah.yml").read_text()
    assert meja.panggil("ambil", tahun=2026)["kabar"] == "Perubahan orang lain sudah diambil."
    made = (meja.data / "istilah.yml").read_text()
    assert made == theirs + "  - istilah: Satu\n    arti: Percobaan.\n"


def test_what_has_no_cells_is_left_to_people(meja: Penyunting, bersama: Path) -> None:
    """A list of texts that two people made longer: nothing is taken, and where it is, is said."""
    for folder, name in ((meja.data.parent, "Satu"), (bersama, "Dua")):
        file = folder / "data/sop/penyusunan-lkjip.yml"
        file.write_text(file.read_text().replace("  - Renstra SKPD\n", f"  - Renstra SKPD\n  - {name}\n", 1))
        git(folder, "commit", "-qam", "peralatan")
    git(bersama, "push", "-q")
    said = meja.panggil("ambil", tahun=2026)["kabar"]
    assert said.startswith(
        "Belum diambil: baris yang sama di data/sop/penyusunan-lkjip.yml diubah di sini dan oleh orang lain"
    )
    assert git(meja.data, "status", "--porcelain", "--untracked-files=no") == ""


def test_what_others_shared_is_taken_before_a_save_and_told_at_the_cell(meja: Penyunting, bersama: Path) -> None:
    ubah(bersama, ";86,2;;;", ";86,2;86,9;;")
    said = meja.panggil("simpan", tahun=2026, ubahan=[TW4])
    assert said["tersimpan"] is False
    (one,) = said["ditolak"]
    assert one["alasan"].startswith("sekarang berisi '86,9', bukan (kosong)")
    assert (one["bentrok"]["saya"], one["bentrok"]["mereka"]) == ("86,4", "86,9")
    assert ";86,2;86,9;" in (meja.data / "2026/kinerja.csv").read_text()


def test_a_name_is_asked_once(meja: Penyunting) -> None:
    for key in ("user.name", "user.email"):
        git(meja.data, "config", "--unset", key)
    assert meja.panggil("buka")["bernama"] is False
    pengenal = {"nama": "Ibu Sri", "surel": "sri@kantor"}
    meja.panggil("simpan", tahun=2026, ubahan=[TW4], pengenal=pengenal)
    assert git(meja.data, "log", "-1", "--format=%an <%ae>") == "Ibu Sri <sri@kantor>\n"
    assert meja.panggil("buka")["bernama"] is True


@pytest.mark.parametrize("nama", ["", "a\nb", "a<b>", "x" * 201])
def test_a_name_that_is_none_is_refused(meja: Penyunting, nama: str) -> None:
    body = json.dumps({"tahun": 2026, "ubahan": [], "pengenal": {"nama": nama, "surel": "a@b"}}).encode()
    assert meja.minta("POST", "/api/simpan", body).status == 400


def test_a_server_that_is_gone_is_told(meja: Penyunting, bersama: Path) -> None:
    git(meja.data, "remote", "set-url", "origin", "/tidak/ada.git")
    assert meja.panggil("kirim")["kabar"].startswith("Belum terkirim; yang disimpan tetap ada di sini. Kata git:")
    assert meja.panggil("ambil")["kabar"].startswith("Belum diambil; tidak ada yang berubah. Kata git:")
