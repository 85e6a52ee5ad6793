"""What the values of a column are for programs: kind, unit, source, an example."""

from dataclasses import dataclass

from lkjip_build.model.data_terbuka import JenisData


@dataclass(frozen=True)
class NilaiData:
    """The values of a column: their kind, one of them as a CSV holds it, their unit, and where they come from.

    `wajib` tells that none is ever empty, `pilihan` which there are where they can be counted.
    """

    jenis: JenisData
    contoh: str
    dari: str
    satuan: str = ""
    wajib: bool = False
    pilihan: tuple[str, ...] = ()
