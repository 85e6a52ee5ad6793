"""What the Renstra plans: its tujuan, sasaran, indikator and yearly targets."""

from lkjip_build.isi import Baris, Tabel, baris_of, kelompok, tabel
from lkjip_build.model.renstra import Renstra
from lkjip_build.susunan.kolom import indikator

TAHUN_TEGAK = 5
"""So many years of targets fit on a page that stands."""


def tabel_renstra(renstra: Renstra, kode: str) -> Tabel:
    """Return the plan, in groups by tujuan and sasaran."""
    years = range(renstra.periode.awal, renstra.periode.akhir + 1)
    kolom = (
        indikator.NAMA,
        indikator.SATUAN,
        indikator.KONDISI_AWAL,
        *(indikator.target_renstra(year) for year in years),
    )
    rows: list[Baris] = []
    for tujuan in renstra.tujuan:
        rows.append(kelompok(f"Tujuan {tujuan.kode}: {tujuan.nama}", len(kolom)))
        rows += [baris_of(kolom, one) for one in tujuan.indikator]
        for sasaran in tujuan.sasaran:
            rows.append(kelompok(f"Sasaran {sasaran.kode}: {sasaran.nama}", len(kolom)))
            rows += [baris_of(kolom, one) for one in sasaran.indikator]
    return tabel(
        kode,
        f"Tujuan, sasaran, indikator, dan target Renstra {years[0]}–{years[-1]}",
        [one.kolom for one in kolom],
        rows,
        melintang=len(years) > TAHUN_TEGAK,
    )
