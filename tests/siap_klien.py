"""What a test starts in the place of a Python that would load the program anew; see siap.py. Loads hardly anything."""

import json
import os
import signal
import socket
import sys


def main(address: str, words: list[str]) -> int:
    """Have `python -m WORDS` run with this process' folder, environment and streams; returns how it ended."""
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as server:
        server.connect(address)
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, lambda got, _: server.send(bytes([got])))
        asked = json.dumps({"words": words, "cwd": os.getcwd(), "env": dict(os.environ)}).encode()  # noqa: PTH109 - pathlib takes long to load
        socket.send_fds(server, [len(asked).to_bytes(4, "big")], [0, 1, 2])
        server.sendall(asked)
        return int.from_bytes(server.recv(4), "big", signed=True)


if __name__ == "__main__":
    ended = main(sys.argv[1], sys.argv[2:])
    if ended < 0:
        signal.signal(-ended, signal.SIG_DFL)
        os.kill(os.getpid(), -ended)
    os._exit(ended)
