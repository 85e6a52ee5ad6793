"""The usual licences of open data, by their SPDX names."""

from enum import StrEnum


class Lisensi(StrEnum):
    """A licence that an office may give its data; none is meant unless the office says so."""

    CC_BY = "CC-BY-4.0"
    CC_BY_SA = "CC-BY-SA-4.0"
    CC0 = "CC0-1.0"
    ODC_BY = "ODC-BY-1.0"
    ODBL = "ODbL-1.0"
    PDDL = "PDDL-1.0"

    @property
    def alamat(self) -> str:
        """Where its text stands."""
        return _ALAMAT[self]

    @property
    def menyebut(self) -> bool:
        """Whether who uses the data must name their source."""
        return self not in (Lisensi.CC0, Lisensi.PDDL)


_ALAMAT = {
    Lisensi.CC_BY: "https://creativecommons.org/licenses/by/4.0/",
    Lisensi.CC_BY_SA: "https://creativecommons.org/licenses/by-sa/4.0/",
    Lisensi.CC0: "https://creativecommons.org/publicdomain/zero/1.0/",
    Lisensi.ODC_BY: "https://opendatacommons.org/licenses/by/1-0/",
    Lisensi.ODBL: "https://opendatacommons.org/licenses/odbl/1-0/",
    Lisensi.PDDL: "https://opendatacommons.org/licenses/pddl/1-0/",
}
