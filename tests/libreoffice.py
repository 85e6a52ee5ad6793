"""LibreOffice as a reader of our documents: an office program of its own, that none of our libraries is part of.

Without it the tests that need it are skipped with a clear line; under `CI=true` that is a failure.
"""

import os
import shutil
import subprocess
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

MISSING = "LibreOffice tidak ada; pasang paket Debian libreoffice-writer-nogui dan libreoffice-calc-nogui"


def printed(folder: Path, name: str, content: bytes) -> PdfReader:
    """The PDF that LibreOffice makes of a document."""
    program = shutil.which("soffice")
    if program is None:
        if os.environ.get("CI") == "true":
            pytest.fail(MISSING)
        pytest.skip(MISSING)
    (folder / name).write_bytes(content)
    profile = f"-env:UserInstallation={(folder / 'profil').as_uri()}"
    command = [program, profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), str(folder / name)]
    made = subprocess.run(command, capture_output=True, text=True, timeout=180)
    pdf = (folder / name).with_suffix(".pdf")
    assert pdf.is_file(), made.stdout + made.stderr
    return PdfReader(BytesIO(pdf.read_bytes()))


def squeezed(text: str) -> str:
    """A text without its blanks, which break lines wherever a column ends."""
    return "".join(text.split())


def all_text(pdf: PdfReader) -> str:
    return squeezed("".join(page.extract_text() for page in pdf.pages))
