"""The records of the data folder, frozen, in the words of the field."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from lkjip_build.model.aturan import Aturan
from lkjip_build.model.gambar import BerkasGambar
from lkjip_build.model.instansi import Instansi
from lkjip_build.model.istilah import Glosarium
from lkjip_build.model.konfirmasi import Konfirmasi
from lkjip_build.model.laporan import KodeAnggaran, Laporan
from lkjip_build.model.libur import HariLibur
from lkjip_build.model.pemantauan import Pemantauan
from lkjip_build.model.pengesahan import DaftarSegel, Segel
from lkjip_build.model.renstra import Renstra
from lkjip_build.model.sop import Sop


@dataclass(frozen=True)
class Tersegel:
    """The seal of a year and the data that it holds. `sah` is None where no file of them says anything else today.

    `berubah` are the lines of the files that do, as they were signed, by the path that places in `sah` name.
    """

    segel: Segel
    sah: "Data | None" = None
    berubah: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


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
    segel: Mapping[int, Tersegel] = field(default_factory=dict)
    """By the year of the report that is sealed."""
    daftar_segel: tuple[DaftarSegel, ...] = ()
    """The list of all seals beside the years."""
    sidik_dokumen: Mapping[str, str] = field(default_factory=dict)
    """The SHA-256 of each file in a folder of signed documents, by its name: 2025/dokumen/lkjip-2025.pdf."""
    ditandatangani: Mapping[int, date] = field(default_factory=dict)
    """The day of signing of each report that its office sealed, for where no log tells it."""
    sertifikat: Mapping[str, bytes] = field(default_factory=dict)
    """The root certificates that the office trusts in electronic signatures, by the name of their file."""
    gambar: Mapping[str, BerkasGambar] = field(default_factory=dict)
    """The pictures by their name: of the years, 2025/gambar/loket.jpg, and the emblem of the office, lambang.png."""

    def untuk(self, tahun: int) -> "Data":
        """Return the data by which the report of a year is judged and shown: of a sealed one, office, plan, rules, SOP
        and days off are those of its signing, whatever they are today.

        A plan or rules that were corrected are today's: the corrections say what changed. The plan of a later period
        says nothing of the year.
        """
        found = self.segel.get(tahun)
        if found is None or found.sah is None:
            return self
        sah, laporan = found.sah, self.laporan.get(tahun)
        corrected = {one.berkas for one in laporan.koreksi} if laporan else set()
        return replace(
            self,
            instansi=sah.instansi,
            aturan=self.aturan if "aturan.yml" in corrected else sah.aturan,
            renstra=self.renstra if "renstra.yml" in corrected and serencana(self, sah, tahun) else sah.renstra,
            libur=sah.libur,
            sop={**self.sop, **sah.sop},
            kode_anggaran=sah.kode_anggaran,
            konfirmasi=sah.konfirmasi,
        )


def serencana(kini: Data, sah: Data, tahun: int) -> bool:
    """Tell whether today's plan still is the one of a sealed year, and not that of another period."""
    return kini.renstra.periode.mencakup(tahun) or not sah.renstra.periode.mencakup(tahun)


__all__ = ["Data", "Tersegel", "serencana"]
