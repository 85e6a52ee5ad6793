"""A preview beside another program: `mkdocs serve` that ends with whoever started it, however that one ends.

Started as `python -m lkjip_build.jembatan.samping SETTINGS PORT`; what it waits for is the end of its input.
"""

import os
import sys
import threading

from mkdocs.__main__ import cli


def _bersama_pemulai() -> None:
    sys.stdin.buffer.read()
    os._exit(0)  # the server stands in the main thread and waits for connections


def main(setelan: str, port: str) -> None:
    """Serve the site of these settings on a port of this computer alone."""
    threading.Thread(target=_bersama_pemulai, daemon=True).start()
    cli(["serve", "--config-file", setelan, "--dev-addr", f"127.0.0.1:{port}"])


if __name__ == "__main__":
    main(*sys.argv[1:])
