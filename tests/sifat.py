"""Properties that many examples search: some of them each time, the whole among the long proofs."""

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis.strategies import SearchStrategy


def sifat(*masukan: SearchStrategy[Any], contoh: int) -> Callable[[Callable[..., None]], Callable[[int], None]]:
    """As `@given` of hypothesis for a test that is worth this many examples: `make test` draws one of five of them, and
    `make test-lama` all.
    """

    def dua_kali(test: Callable[..., None]) -> Callable[[int], None]:
        @pytest.mark.parametrize("contoh", [contoh // 5, pytest.param(contoh, marks=pytest.mark.lama)])
        def ujian(contoh: int) -> None:
            settings(max_examples=contoh)(given(*masukan)(test))()

        ujian.__name__, ujian.__doc__, ujian.__module__ = test.__name__, test.__doc__, test.__module__
        return ujian

    return dua_kali
