"""Process tools that are not ours: bpmnlint and bpmn-moddle (Node), PM4Py (Python). `make proses` installs them.

Without them the tests that need them are skipped with a clear line; under `CI=true` that is a failure. PM4Py is AGPL:
nothing but tests may import it.
"""

import importlib
import os
import shutil
import subprocess
import warnings
from collections.abc import Iterable
from pathlib import Path
from types import ModuleType
from typing import NoReturn

import pytest

ALAT = Path(__file__).parents[1] / "alat"
TANPA_NODE = "bpmnlint tidak ada; pasang Node.js 20 dengan npm, lalu jalankan make proses"
TANPA_PM4PY = "PM4Py tidak ada; jalankan make proses"


def _tidak_ada(pesan: str) -> NoReturn:
    if os.environ.get("CI") == "true":
        pytest.fail(pesan)
    pytest.skip(pesan)


def node() -> str:
    """Path of Node.js where the tools are installed."""
    program = shutil.which("node")
    if program is None or not (ALAT / "node_modules").is_dir():
        _tidak_ada(TANPA_NODE)
    return program


def kata_alat(script: str, files: Iterable[Path]) -> subprocess.CompletedProcess[str]:
    """What a script of the tools' folder says of the files."""
    command = [node(), script, *map(str, files)]
    return subprocess.run(command, cwd=ALAT, capture_output=True, text=True)


def pm4py() -> ModuleType:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            return importlib.import_module("pm4py")
        except ModuleNotFoundError:
            _tidak_ada(TANPA_PM4PY)
