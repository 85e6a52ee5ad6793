"""Things that are made when somebody asks for them, each once; many of them by two processes at once."""

import multiprocessing
import sys
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from multiprocessing.connection import Connection
from typing import Generic, TypeVar

T = TypeVar("T")


class Sekali(Generic[T]):
    """Makes something when it is asked for first, and gives the same from then on."""

    def __init__(self, make: Callable[[], T]) -> None:
        self._make = make
        self._made: tuple[T, ...] = ()

    def __call__(self) -> T:
        if not self._made:
            self._made = (self._make(),)
        return self._made[0]

    def isi(self, made: T) -> None:
        """Give what was made elsewhere."""
        self._made = (made,)


def berdua(semua: Sequence[Sekali[T]]) -> None:
    """Have things made: the later half by a copy of this process, which sends them back, where there can be one. What
    fails there is left to be made, and to fail, here.

    A copy of a process with threads may wait forever for what one of them held; Linux alone copies safely without them.
    """
    if sys.platform != "linux" or threading.active_count() > 1:
        return
    context = multiprocessing.get_context("fork")
    here, there = semua[: len(semua) // 2], semua[len(semua) // 2 :]
    reading, writing = context.Pipe(duplex=False)
    copy = context.Process(target=_kirim, args=(writing, there), daemon=True)
    copy.start()
    writing.close()
    try:
        for one in here:
            one()
        with suppress(EOFError):  # it failed, or was killed
            for one, made in zip(there, reading.recv(), strict=True):
                one.isi(made)
    finally:
        copy.terminate()
        copy.join()


def _kirim(writing: "Connection[object, object]", semua: Sequence[Sekali[T]]) -> None:
    with suppress(BaseException), writing:
        writing.send([one() for one in semua])
