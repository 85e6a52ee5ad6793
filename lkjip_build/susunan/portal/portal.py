"""What every page of a portal is made from."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from lkjip_build.antarkantor.alamat import alamat_of
from lkjip_build.compute.putusan import Putusan
from lkjip_build.compute.ringkasan import Janji, RingkasanKantor, TahunKantor
from lkjip_build.isi import Sel, teks

_DINILAI = (Putusan.TERCAPAI, Putusan.TIDAK_TERCAPAI)


@dataclass(frozen=True)
class Deret:
    """An indikator in the years of one office, rising; `terbaru` is the last of them."""

    kantor: RingkasanKantor
    semua: tuple[tuple[int, Janji], ...]

    def janji(self, tahun: int | None) -> Janji | None:
        return next((one for year, one in self.semua if year == tahun), None)

    @property
    def terbaru(self) -> Janji:
        return self.semua[-1][1]


@dataclass(frozen=True)
class Bersama:
    """An indikator of one name in two offices or more; `alamat` is that of its page."""

    alamat: str
    nama: str
    satuan: str
    deret: tuple[Deret, ...]

    def cacah(self, tahun: int | None) -> tuple[int, int]:
        """Return in how many offices its target of a year was met, and in how many that can be judged."""
        told = [one.putusan for deret in self.deret if (one := deret.janji(tahun))]
        return told.count(Putusan.TERCAPAI), sum(1 for one in told if one in _DINILAI)


@dataclass(frozen=True)
class Portal:
    """Offices side by side, by their code and name; `nama` is what they belong to."""

    nama: str
    semua: tuple[RingkasanKantor, ...]

    @property
    def terbit(self) -> tuple[RingkasanKantor, ...]:
        """The offices that have a site."""
        return tuple(one for one in self.semua if one.terbit)

    @property
    def contoh(self) -> bool:
        """Whether any figure is an example, so that no total of them is real."""
        return any(one.contoh for one in self.terbit)

    @cached_property
    def semua_tahun(self) -> tuple[int, ...]:
        """All years of any office, the newest first."""
        return tuple(sorted({year.tahun for one in self.terbit for year in one.semua_tahun}, reverse=True))

    @cached_property
    def tahun_dinilai(self) -> int | None:
        """The newest year in which an office can be judged."""
        judged = (
            tahun
            for tahun in self.semua_tahun
            for one in self.terbit
            if (year := one.tahun(tahun)) and year.cacah(*_DINILAI)
        )
        return next(judged, None)

    @cached_property
    def bersama(self) -> tuple[Bersama, ...]:
        """The indikator that two offices or more have, those of most offices first."""
        found: dict[str, dict[str, list[tuple[int, Janji]]]] = defaultdict(lambda: defaultdict(list))
        for one in self.terbit:
            for year, janji in one.semua_janji:
                found[janji.kunci][one.alamat].append((year.tahun, janji))
        shared = sorted(
            ((key, some) for key, some in found.items() if len(some) > 1), key=lambda it: (-len(it[1]), it[0])
        )
        return tuple(self._bersama(shared))

    def _bersama(self, semua: "list[tuple[str, dict[str, list[tuple[int, Janji]]]]]") -> Iterator[Bersama]:
        by_alamat = {one.alamat: one for one in self.terbit}
        taken: set[str] = set()
        for number, (key, some) in enumerate(semua, 1):
            series = tuple(Deret(by_alamat[kode], tuple(rows)) for kode, rows in some.items())
            alamat = alamat_of(key)[:80].strip("-")
            alamat = alamat if alamat and alamat not in taken else f"{alamat}-{number}".strip("-")
            taken.add(alamat)
            unit = Counter(one.terbaru.satuan for one in series).most_common(1)[0][0]
            yield Bersama(f"/indikator/{alamat}/", series[0].terbaru.nama, unit, series)


def berurutan(semua: Iterable[RingkasanKantor]) -> tuple[RingkasanKantor, ...]:
    """Return offices in the order in which every page has them: by code, then by name, those without at the end."""
    return tuple(sorted(semua, key=lambda one: (not one.kode_wilayah, one.kode_wilayah, one.nama, one.alamat)))


def nama_kantor(kantor: RingkasanKantor) -> str:
    """Return what an office is called; one that cannot be read by its folder."""
    return kantor.nama or kantor.folder


def alamat_kantor(kantor: RingkasanKantor, tahun: TahunKantor | None = None) -> str:
    """Return where the site of an office stands, or its page of a year."""
    return f"/kantor/{kantor.alamat}/" + (f"kinerja/{tahun.tahun}/" if tahun else "")


def sel_kantor(kantor: RingkasanKantor, kecil: str = "") -> Sel:
    """Return the cell that names an office, with the way to its site where it has one."""
    return teks(nama_kantor(kantor), kecil, ke=alamat_kantor(kantor) if kantor.terbit else "", kepala=True)
