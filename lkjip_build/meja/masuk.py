"""Workbooks that wait in the folder `masuk`: offered in the editor, taken there like one that is chosen, and put aside
once what they say is saved.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any

from lkjip_build.bahasa import isian as kata
from lkjip_build.isian import BukuDitolak, Menunggu, ambilan, isi_menunggu, menunggu, selesaikan, semua_menunggu
from lkjip_build.meja.baca import Baca
from lkjip_build.meja.permintaan import BukuMasuk
from lkjip_build.sunting import TidakJadi

Json = dict[str, Any]


def sidik(raw: bytes) -> str:
    """Return by what a workbook is known again: what was looked at, and nothing that came in its place since."""
    return sha256(raw).hexdigest()


class Masuk:
    """The folder `masuk` of a data folder; its workbooks are read anew only where they or the data changed."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._terakhir: tuple[object, list[Json]] = (None, [])

    def semua(self, baca: Baca, hari_ini: date) -> list[Json]:
        """Return what is told of each workbook that waits."""
        try:
            stats = [(one.name, one.stat().st_mtime_ns, one.stat().st_size) for one in menunggu(self.folder)]
        except OSError:  # one that is just being moved: whoever asks again is told
            stats = []
        key = (stats, hari_ini, baca.sources)
        if self._terakhir[0] != key:
            found = semua_menunggu(self.folder, baca.sources, baca.inspection, hari_ini) if stats else ()
            self._terakhir = key, [_json(one) for one in found]
        return self._terakhir[1]

    def isi(self, nama: str) -> bytes:
        """Return the bytes of a workbook that waits; names are looked up and never followed. Raises TidakJadi."""
        file = self._file(nama)
        if file is None:
            raise TidakJadi(kata.berkas_tak_ada(nama))
        try:
            return isi_menunggu(file)
        except BukuDitolak as refusal:
            raise TidakJadi(str(refusal)) from refusal

    def sisihkan(self, semua: Sequence[BukuMasuk], baca: Baca, hari_ini: date) -> Iterator[str]:
        """Put aside the workbooks that were looked at and of which nothing is left, and yield what became of each."""
        for one in semua:
            file = self._file(one.nama)
            if file is None or sidik(self.isi(one.nama)) != one.sidik:
                continue
            try:
                left = ambilan(self.folder, baca.sources, baca.inspection, self.isi(one.nama), hari_ini)
                if not left.tuntas:
                    yield kata.masih_menunggu(one.nama)
                elif moved := selesaikan(self.folder, file):
                    yield kata.disisihkan(f"{self.folder.name}/{moved.relative_to(self.folder).as_posix()}")
            except (BukuDitolak, OSError):
                yield kata.tak_disisihkan(one.nama)

    def _file(self, nama: str) -> Path | None:
        return next((one for one in menunggu(self.folder) if one.name == nama), None)


def _json(one: Menunggu) -> Json:
    found = one.ambilan
    told = (*found.masalah, *found.catatan) if found else ()
    return {"nama": one.nama, "kalimat": one.kalimat, "tahun": found.tahun if found else None, "rincian": told}
