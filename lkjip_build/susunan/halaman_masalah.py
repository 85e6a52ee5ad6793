"""The page that the preview shows instead of every other while the data have errors."""

from collections.abc import Mapping, Sequence

from lkjip_build.bahasa.halaman import ada_kesalahan
from lkjip_build.isi import Bagian, DaftarMasalah, Halaman, Masalah, Potongan, jawaban
from lkjip_build.printers import excerpt, summary
from lkjip_build.problems import Problem

JUDUL = "Data perlu diperbaiki"


def halaman(problems: Sequence[Problem], lines: Mapping[str, Sequence[str]]) -> Halaman:
    """Return the list of errors as the page of the site's root; the preview shows it at every address."""
    errors = [problem for problem in problems if problem.severity == "error"]
    listed = tuple(_masalah(problem, lines, number) for number, problem in enumerate(errors, 1))
    return Halaman(
        JUDUL,
        summary(problems),
        errors[0].location.path,
        Bagian("", JUDUL, (jawaban(ada_kesalahan(len(errors))), DaftarMasalah(listed, bernomor=True))),
    )


def _masalah(problem: Problem, lines: Mapping[str, Sequence[str]], number: int) -> Masalah:
    place = problem.location
    return Masalah(
        (Potongan(problem.message),),
        str(place),
        problem.code,
        saran=problem.remedy or "",
        potongan="\n".join(excerpt(problem, lines, indent="")),
        arti=f"/panduan/masalah/#{problem.code.lower()}",
        nama_tempat=f"Baris {place.line} di {place.path}, masalah {number}",
    )
