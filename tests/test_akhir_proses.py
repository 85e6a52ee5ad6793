"""A process of ours ends at once: Python does not look for cycles among all that it made."""

import subprocess
import sys

import pytest

COMMAND = "import lkjip_build.__main__"
BUILD = "from lkjip_build.jembatan.halaman import Halaman; Halaman().mulai()"
PREVIEW = "from lkjip_build.jembatan.halaman import Halaman; Halaman(serving=True).mulai()"


@pytest.mark.parametrize(("program", "skipped"), [(COMMAND, True), (BUILD, True), (PREVIEW, False)])
def test_a_command_and_a_build_end_without_a_last_collection(program: str, skipped: bool) -> None:
    told = f"import atexit, gc\natexit.register(lambda: print(gc.get_freeze_count() > 10_000))\n{program}"
    run = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=True)
    assert run.stdout == f"{skipped}\n"
