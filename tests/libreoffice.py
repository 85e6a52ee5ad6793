"""LibreOffice as a reader of our documents: an office program of its own, that none of our libraries is part of.

It sees our own fonts and no others, so that lines and pages break alike on every machine; or, with `FONTS_WIDE`, the
widest that machines have for Arial, and none of ours. Without LibreOffice the tests
that need it are skipped with a clear line; under `CI=true` that is a failure.
"""

import os
import shutil
import subprocess
from collections.abc import Iterable, Mapping, Sequence
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
from openpyxl.workbook import Workbook
from pengaturan import ROOT
from pypdf import PdfReader

MISSING = "LibreOffice tidak ada; pasang paket Debian libreoffice-writer-nogui dan libreoffice-calc-nogui"

# What a workbook asks for (Arial) and all else is set in Noto Sans, which is wider.
FONTS = f"""<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>{ROOT}/lkjip_build/drawing/fonts</dir>
  <cachedir>%s</cachedir>
  <match><edit name="family" mode="append" binding="strong"><string>Noto Sans</string></edit></match>
</fontconfig>
"""
DEJAVU = Path("/usr/share/fonts/truetype/dejavu")
FONTS_WIDE = FONTS.replace(f"{ROOT}/lkjip_build/drawing/fonts", str(DEJAVU)).replace("Noto Sans", "DejaVu Sans")
# Without it LibreOffice keeps the values that a file brings.
RECALCULATE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
  <item oor:path="/org.openoffice.Office.Calc/Formula/Load">
    <prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop>
    <prop oor:name="ODFRecalcMode" oor:op="fuse"><value>0</value></prop>
  </item>
</oor:items>
"""
HITUNG_ULANG = "hitung-ulang"
SIGNS = "−≤≥→"
_NO_SIGNS = str.maketrans("", "", SIGNS)


def printed(folder: Path, name: str, content: bytes, *, huruf: str = FONTS) -> PdfReader:
    """The PDF that LibreOffice makes of a document, on a machine with these fonts."""
    return PdfReader(BytesIO(converted(folder, name, content, "pdf", huruf=huruf)))


def recalculated(folder: Path, files: Mapping[str, bytes]) -> dict[str, Workbook]:
    """Workbooks, by the names of their files, with the values that LibreOffice computes for every formula when it opens
    them, whatever was cached.
    """
    *others, (name, content) = files.items()
    for one, more in others:
        (folder / one).write_bytes(more)
    out = folder / "dihitung"
    converted(folder, name, content, "xlsx", profil=HITUNG_ULANG, out=out, juga=[folder / one for one, _ in others])
    made = {one: (out / one).with_suffix(".xlsx").read_bytes() for one in files}
    return {one: openpyxl.load_workbook(BytesIO(content), data_only=True) for one, content in made.items()}


def converted(
    folder: Path,
    name: str,
    content: bytes,
    to: str,
    *,
    profil: str = "profil",
    out: Path | None = None,
    juga: Sequence[Path] = (),
    saringan: str = "",
    huruf: str = FONTS,
) -> bytes:
    """What LibreOffice makes of a document that it opens and saves as another kind, and of those of `juga` with it.
    `saringan` names the filter by which it opens them, where the kind of the file does not tell.

    To make its profile and to read the fonts takes most of a run, so both lie beside the folders of all tests.
    """
    out = out or folder
    program = shutil.which("soffice")
    if program is None:
        if os.environ.get("CI") == "true":
            pytest.fail(MISSING)
        pytest.skip(MISSING)
    (folder / name).write_bytes(content)
    own = folder.parent / "libreoffice"
    own.mkdir(exist_ok=True)
    if profil == HITUNG_ULANG and not (own / profil).exists():
        (own / profil / "user").mkdir(parents=True)
        (own / profil / "user/registrymodifications.xcu").write_text(RECALCULATE, encoding="utf-8")
    profile = f"-env:UserInstallation={(own / profil).as_uri()}"
    opened = [f"--infilter={saringan}"] if saringan else []
    command = [program, profile, "--headless", *opened, "--convert-to", to, "--outdir", str(out)]
    command += [str(folder / name), *map(str, juga)]
    fonts = own / ("fonts.conf" if huruf == FONTS else "fonts-lebar.conf")
    fonts.write_text(huruf % (own / "huruf"), encoding="utf-8")
    env = {**os.environ, "FONTCONFIG_FILE": str(fonts)}
    made = subprocess.run(command, capture_output=True, text=True, env=env)
    result = (out / name).with_suffix(f".{to}")
    assert result.is_file(), made.stdout + made.stderr
    return result.read_bytes()


def squeezed(text: str) -> str:
    """A text without its blanks, which break lines wherever a column ends."""
    return "".join(text.split())


def missing(wanted: Iterable[str], text: str) -> list[str]:
    """What a squeezed text lacks of the wanted texts.

    Signs that Noto Sans lacks are set in another font, and a PDF may give them after the rest of their line: they are
    counted.
    """
    semua = [squeezed(one) for one in wanted]
    bare = text.translate(_NO_SIGNS)
    lost = [one for one in semua if one.translate(_NO_SIGNS) not in bare]
    return lost + [sign for sign in SIGNS if text.count(sign) < sum(one.count(sign) for one in semua)]


def all_text(pdf: PdfReader) -> str:
    return squeezed("".join(page.extract_text() for page in pdf.pages))


def smallest_letters(pdf: PdfReader) -> list[float]:
    """The size of the smallest letters of each page in points, as they come out on paper."""
    found = []
    for page in pdf.pages:
        sizes: list[float] = []

        def heard(
            text: str, cm: list[float], tm: list[float], _: object, size: float, into: list[float] = sizes
        ) -> None:
            if text.strip():
                into.append(abs(size * tm[3] * cm[3]))

        page.extract_text(visitor_text=heard)
        found.append(round(min(sizes), 1))
    return found
