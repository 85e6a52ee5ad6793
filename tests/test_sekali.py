"""Things that are made once, by one process or by two."""

import subprocess
import sys

import pytest

from lkjip_build.build.sekali import Sekali


def test_a_thing_is_made_once_and_not_before_it_is_asked_for() -> None:
    made: list[int] = []
    one = Sekali(lambda: made.append(1) or len(made))
    assert made == []
    assert [one(), one()] == [1, 1]
    other: Sekali[int] = Sekali(lambda: pytest.fail("it was made elsewhere"))
    other.isi(7)
    assert other() == 7


DUA = """
import os, sys, threading, time
from lkjip_build.build.sekali import Sekali, berdua

here = os.getpid()

def make(number):
    time.sleep(0.02)
    {gangguan}
    return number, os.getpid() == here, "x" * 100_000

semua = [Sekali(lambda number=number: make(number)) for number in range(20)]
{sebelum}
berdua(semua)
made = [one() for one in semua]
assert [one[0] for one in made] == [*range(20)]
print("".join("di sini " if one[1] else "sana " for one in made))
"""


def jalankan(gangguan: str = "", sebelum: str = "") -> subprocess.CompletedProcess[str]:
    """Run a program without threads, as a test has some; `gangguan` is what happens while a thing is made."""
    words = [sys.executable, "-c", DUA.format(gangguan=gangguan, sebelum=sebelum)]
    return subprocess.run(words, capture_output=True, text=True, timeout=60)


@pytest.mark.skipif(sys.platform != "linux", reason="other systems make all of it in one process")
def test_two_processes_make_the_first_and_the_last_until_they_meet() -> None:
    told = jalankan().stdout.split()
    where = "".join("h" if one == "sini" else "s" for one in told if one != "di")
    assert len(where) == 20
    assert where.lstrip("h").lstrip("s") == ""
    assert where.count("s") >= 5


@pytest.mark.parametrize(
    ("gangguan", "sebelum", "sedikitnya"),
    [
        ("os.getpid() == here or os._exit(9)", "", 20),
        ("os.getpid() == here or number > 15 or 1 / 0", "", 16),
        ("os.getpid() == here or number > 15 or os.kill(os.getpid(), 9)", "", 16),
        ("", "threading.Thread(target=time.sleep, args=(9,), daemon=True).start()", 20),
    ],
    ids=["it ends at once", "it fails", "it is killed", "there are threads"],
)
def test_what_a_copy_does_not_send_is_made_here(gangguan: str, sebelum: str, sedikitnya: int) -> None:
    told = jalankan(gangguan, sebelum)
    assert (told.returncode, told.stderr) == (0, "")
    assert told.stdout.count("di sini") >= sedikitnya


def test_what_fails_fails_where_it_is_asked_for() -> None:
    told = jalankan("if number == 18: raise ValueError('rusak')")
    assert told.returncode == 1
    assert "ValueError: rusak" in told.stderr
    assert "Process" not in told.stderr, "the copy says nothing"
