"""Things that are made when somebody asks for them, each once; many of them by two processes at once."""

import sys
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

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
    """Have things made: from the first on here, from the last on by a copy of this process that sends each back, until
    they meet. Where there can be no copy, or it fails, what is left is made when it is asked for.

    A copy of a process with threads may wait forever for what one of them held; Linux alone copies safely without them.
    """
    if sys.platform != "linux" or threading.active_count() > 1:
        return
    import multiprocessing

    context = multiprocessing.get_context("fork")
    reading, writing = context.Pipe(duplex=False)
    copy = context.Process(target=_kirim, args=(writing, semua), daemon=True)
    copy.start()
    writing.close()
    left = len(semua)
    try:
        for at, one in enumerate(semua):
            while at < left and reading.poll():
                semua[left - 1].isi(reading.recv())
                left -= 1
            if at >= left:
                break
            one()
    except EOFError:
        return
    finally:
        copy.terminate()
        copy.join()
        reading.close()


def _kirim(writing: "Connection[object, object]", semua: Sequence[Sekali[T]]) -> None:
    with suppress(BaseException), writing:
        for one in reversed(semua):
            writing.send(one())
