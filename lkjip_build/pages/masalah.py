"""The page that the preview shows instead of every other while the data have errors."""

from collections.abc import Mapping, Sequence

from lkjip_build.pages.render import Page, Renderer
from lkjip_build.printers import excerpt, summary
from lkjip_build.problems import Problem

JUDUL = "Data perlu diperbaiki"


def page(problems: Sequence[Problem], lines: Mapping[str, Sequence[str]]) -> Page:
    """Return the list of errors as the page of the site's root; the preview shows it at every address."""
    errors = [problem for problem in problems if problem.severity == "error"]
    return Renderer({}).page(
        "halaman/masalah.md.jinja",
        "index.md",
        JUDUL,
        summary(problems),
        errors[0].location.path,
        errors=[(problem, "\n".join(excerpt(problem, lines, indent=""))) for problem in errors],
    )
