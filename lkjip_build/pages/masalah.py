"""The page that the preview shows instead of every other while the data have errors."""

from collections.abc import Mapping, Sequence

from lkjip_build.pages.render import Page, Renderer
from lkjip_build.printers import excerpt, summary
from lkjip_build.problems import Problem

JUDUL = "Data perlu diperbaiki"


def pages(problems: Sequence[Problem], lines: Mapping[str, Sequence[str]], uris: Sequence[str]) -> tuple[Page, ...]:
    """Return the same list of errors as a page at each address, so that an open browser shows it wherever it is."""
    errors = [problem for problem in problems if problem.severity == "error"]
    renderer = Renderer({})
    return tuple(
        renderer.page(
            "halaman/masalah.md.jinja",
            uri,
            JUDUL,
            summary(problems),
            errors[0].location.path,
            errors=[(problem, "\n".join(excerpt(problem, lines, indent=""))) for problem in errors],
            akar="../" * uri.count("/"),
        )
        for uri in {"index.md": None, **dict.fromkeys(uris)}
    )
