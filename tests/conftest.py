"""What all tests share: one browser for the whole run, since Playwright allows only one at a time in a process."""

from collections.abc import Iterator

import pytest
from peramban import open_browser
from playwright.sync_api import Browser


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium; a test that asks for it is skipped where there is none, and fails under `CI=true`."""
    with open_browser() as found:
        yield found
