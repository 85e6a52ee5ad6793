"""The column that rows of every sealed table have: when they were last corrected."""

from datetime import date
from typing import Protocol, TypeVar

from lkjip_build.bahasa.tanggal import tanggal
from lkjip_build.isi import KolomOf, teks
from lkjip_build.isi.nilai_data import NilaiData
from lkjip_build.model.data_terbuka import JenisData
from lkjip_build.susunan.kolom.data import data_tanggal


class Terkoreksi(Protocol):
    @property
    def dikoreksi(self) -> date | None:
        """The day of the last correction after the report was sealed."""


R = TypeVar("R", bound=Terkoreksi)


def dikoreksi() -> KolomOf[R]:
    return KolomOf(
        "dikoreksi",
        "Dikoreksi",
        lambda satu: teks(tanggal(satu.dikoreksi, "–")),
        "Tanggal koreksi terakhir sesudah laporan disahkan; kosong berarti tidak pernah.",
        lambda satu: data_tanggal(satu.dikoreksi),
        data=NilaiData(JenisData.TANGGAL, "2026-03-02", "koreksi.csv"),
    )
