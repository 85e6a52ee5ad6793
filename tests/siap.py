"""Processes that need not load the program first.

To load MkDocs, pandas and the program takes more than half of a small build, and hundreds of tests start one. A process
that has loaded all of it waits for each worker of the tests and forks for every call: what runs is a process of its own
with its own folder, environment, streams and end, in which no test has done anything. Only loading is shared; that the
program also starts by itself is what `situs` (conftest.py), test_cli.py, test_roda.py and the recipes show. A test that
puts code in the place of ours, limits the process or kills it starts a real one.

    python [*siap(), "mkdocs", "build"]  does what  python -m mkdocs build  does
"""

import atexit
import contextlib
import gc
import importlib
import json
import os
import runpy
import selectors
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
from functools import cache
from pathlib import Path
from typing import Any

from pengaturan import ROOT

KLIEN = Path(__file__).with_name("siap_klien.py")
LAIN = (
    *("mkdocs.__main__", "pandas", "material.templates", "pydantic.dataclasses", "pygments.formatters"),
    *(f"markdown.extensions.{name}" for name in ("attr_list", "codehilite", "def_list", "fenced_code", "tables")),
)
"""What a call loads late, or by its name."""
DIBIARKAN = ("lkjip_build.cli", "mkdocs.tests")
"""What a process of MkDocs never loads; our command line has the library of both speak Indonesian."""


@cache
def siap() -> tuple[str, ...]:
    """The words before the name of a module; the process that forks begins here and ends with this one."""
    folder = Path(tempfile.mkdtemp(prefix="siap-"))
    address = str(folder / "s")
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as listener:
        listener.bind(address)
        listener.listen(64)
        server = subprocess.Popen(
            [sys.executable, __file__, str(listener.fileno())],
            stdin=subprocess.PIPE,  # pipes, as Python remembers of its streams whether one can go back in them
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            pass_fds=(listener.fileno(),),
            cwd=ROOT,
            env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        )
    atexit.register(_selesai, server, folder)
    return (sys.executable, "-IS", str(KLIEN), address)


def _selesai(server: subprocess.Popen[bytes], folder: Path) -> None:
    server.communicate()  # its input ends, and so does it
    shutil.rmtree(folder)


def _muat() -> None:
    """Load what a call may need, as a program that has just begun would."""
    sys.path.append(str(ROOT / "tests/plugin"))  # MkDocs asks once, as it is loaded, which plugins there are
    for package in ("lkjip_build", "mkdocs"):
        folder = Path(str(importlib.import_module(package).__file__)).parent
        for file in folder.rglob("*.py"):
            name = ".".join(file.relative_to(folder.parent).with_suffix("").parts).removesuffix(".__init__")
            if not name.startswith(DIBIARKAN) and not name.endswith("__main__"):
                with contextlib.suppress(ImportError):  # what only an extra needs
                    importlib.import_module(name)
    for name in LAIN:
        importlib.import_module(name)
    del sys.modules["mkdocs.__main__"]  # which a call runs
    templates = importlib.import_module("lkjip_build.keluaran.html.penulis").environment()
    for name in templates.list_templates():
        templates.get_template(name)
    gc.freeze()


def _terima(connection: socket.socket) -> tuple[dict[str, Any], list[int]]:
    """What a call asks, and its three streams."""
    size, streams, _, _ = socket.recv_fds(connection, 4, 3)
    left = int.from_bytes(size, "big")
    asked: dict[str, Any] = json.loads(connection.recv(left, socket.MSG_WAITALL))
    return asked, streams


def _layani(listener: socket.socket) -> dict[str, Any]:
    """Fork for every call and tell how each ended; returns in the child, with what was asked."""
    running: dict[socket.socket, int] = {}
    selector = selectors.DefaultSelector()
    selector.register(listener, selectors.EVENT_READ)
    selector.register(0, selectors.EVENT_READ)
    while True:
        for key, _ in selector.select():
            if key.fileobj is listener:
                connection, _ = listener.accept()
                asked, streams = _terima(connection)
                child = os.fork()
                for number, stream in enumerate(streams):
                    if not child:
                        os.dup2(stream, number)
                    os.close(stream)
                if not child:
                    for each in (selector, listener, connection, *running):
                        each.close()
                    return asked
                running[connection] = child
                selector.register(connection, selectors.EVENT_READ)
                selector.register(os.pidfd_open(child), selectors.EVENT_READ, connection)
            elif isinstance(key.fileobj, socket.socket):  # a signal to hand on, or its sender is gone
                if key.fileobj not in running:
                    continue
                sent = key.fileobj.recv(1)
                os.kill(running[key.fileobj], sent[0] if sent else signal.SIGKILL)
                if not sent:
                    selector.unregister(key.fileobj)
            elif key.data:
                selector.unregister(key.fd)
                os.close(key.fd)
                _, status = os.waitpid(running.pop(key.data), 0)
                with contextlib.suppress(KeyError):
                    selector.unregister(key.data)
                with contextlib.suppress(OSError), key.data:
                    key.data.sendall(os.waitstatus_to_exitcode(status).to_bytes(4, "big", signed=True))
            else:
                os._exit(0)


def _jalankan() -> None:
    """Wait for calls; in the child of each, do what it asks and end as a process ends."""
    path = sys.path[1:]
    _muat()
    asked = _layani(socket.socket(fileno=int(sys.argv[1])))
    os.chdir(asked["cwd"])
    os.environ.clear()
    os.environ.update(asked["env"])
    module, *words = asked["words"]
    sys.path[:] = [asked["cwd"], *filter(None, asked["env"].get("PYTHONPATH", "").split(os.pathsep)), *path]
    sys.argv[:] = [module, *words]
    runpy.run_module(module, run_name="__main__", alter_sys=True)


if __name__ == "__main__":
    _jalankan()
