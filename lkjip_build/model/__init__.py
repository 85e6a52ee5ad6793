"""The records of the data folder, frozen, in the words of the field."""

from dataclasses import dataclass, field

from lkjip_build.model.aturan import Aturan
from lkjip_build.model.instansi import Instansi
from lkjip_build.model.istilah import Glosarium
from lkjip_build.model.konfirmasi import Konfirmasi
from lkjip_build.model.laporan import KodeAnggaran, Laporan
from lkjip_build.model.libur import HariLibur
from lkjip_build.model.pemantauan import Pemantauan
from lkjip_build.model.renstra import Renstra
from lkjip_build.model.sop import Sop


@dataclass(frozen=True)
class Data:
    """Everything a data folder says. `laporan` is by tahun, rising; `sop` is by kode. `konfirmasi` are those of the
    plan; a year has its own. `pemantauan` are the rows of the table beside an SOP, by its kode.

    `cacat` are the files (`2025/kinerja.csv`) of which something could not be read, so that no rule takes what it does
    not find for missing. `dibaca` are the files that a reader took: of the folder they alone may be published.
    """

    instansi: Instansi
    aturan: Aturan
    renstra: Renstra
    glosarium: Glosarium = field(default_factory=Glosarium)
    libur: tuple[HariLibur, ...] = ()
    sop: dict[str, Sop] = field(default_factory=dict)
    laporan: dict[int, Laporan] = field(default_factory=dict)
    konfirmasi: tuple[Konfirmasi, ...] = ()
    cacat: frozenset[str] = frozenset()
    dibaca: frozenset[str] = frozenset()
    kode_anggaran: tuple[KodeAnggaran, ...] = ()
    pemantauan: dict[str, tuple[Pemantauan, ...]] = field(default_factory=dict)


__all__ = ["Data"]
