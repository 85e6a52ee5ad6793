"""A checker of PDF/UA that is not ours: outloud, in an environment of its own. `make pdf` installs it.

Without it the tests that need it are skipped with a clear line. It is 400 MB and partly AGPL, so nothing of ours
imports it. veraPDF, which is Java, is in no registry of Python or Node; who has it runs it over the same files.
"""

import json
import subprocess
from pathlib import Path

import pytest
from pengaturan import ROOT

PROGRAM = ROOT / ".venv-pdf" / "bin" / "outloud"
TANPA_OUTLOUD = "outloud tidak ada; jalankan make pdf"
KELIRU = "TBL-004"
"""Its rule that a grid closes, which forgets a cell that reaches down to the last column of its last row and so blames
the heads of each form of an SOP; `aturan.tabel` counts in its place.
"""


def temuan(folder: Path, berkas: bytes) -> list[str]:
    """What the checker calls an error in a file, by its rules of conformance."""
    if not PROGRAM.exists():
        pytest.skip(TANPA_OUTLOUD)
    file, found = folder / "berkas.pdf", folder / "temuan.json"
    file.write_bytes(berkas)
    asked = [PROGRAM, "--layer", "conformance", "--skip", KELIRU, "--fail-on", "never", "--json", found, file]
    subprocess.run([str(one) for one in asked], check=True, capture_output=True, timeout=300)
    (checked,) = json.loads(found.read_text(encoding="utf-8"))["results"]
    return [f"{one['rule']}: {one['message']}" for one in checked["findings"] if one["severity"] == "error"]
