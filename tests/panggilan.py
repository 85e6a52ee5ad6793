"""How much work something is: calls of functions of ours, as Python counts them."""

import sys
from collections.abc import Callable
from types import FrameType


def panggilan(do: Callable[[], object]) -> int:
    """Return how many calls of functions of ours something takes."""
    found = 0

    def count(frame: FrameType, event: str, _: object) -> None:
        nonlocal found
        if event == "call" and "lkjip_build" in frame.f_code.co_filename:
            found += 1

    sys.setprofile(count)
    try:
        do()
    finally:
        sys.setprofile(None)
    return found
