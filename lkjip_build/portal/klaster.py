"""Offices on a Dask cluster: the same tasks, sent to workers that see the same folders under the same paths.

Dask compares the versions of Python and of its own packages only, so each worker is asked who it is before it gets an
office: another version of the program would give other bytes, and more than one thread wrong sites. What a cluster that
went away leaves undone is done on this machine.
"""

import logging
import os
import uuid
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lkjip_build.portal.lokal import banyak_pekerja, di_mesin_ini
from lkjip_build.portal.tugas import Hasil, Tugas, gagal, kerjakan
from lkjip_build.simpanan import sidik_program

TUNGGU = 10
"""Seconds in which a cluster has to answer."""
KEMATIAN = 3
"""Deaths of workers that an office survives; Dask counts them."""


class TidakSiap(Exception):
    """Why no office can be sent to the cluster, as a sentence."""


@dataclass(frozen=True)
class Jatidiri:
    """What a worker says of itself."""

    program: str
    utas: int
    melihat: bool


def di_klaster(semua: Sequence[Tugas], alamat: str, kabarkan: Callable[[str], None]) -> Iterator[Hasil]:
    """Yield the result of each office as it comes; `kabarkan` is told what the cluster refuses or leaves undone.

    Raises TidakSiap before the first result where no worker can be used.
    """
    distributed = _dask()
    _bungkam()
    if not semua:
        return
    try:
        client = distributed.Client(alamat, timeout=TUNGGU, name="lkjip")
    except (OSError, ValueError) as error:
        raise TidakSiap(
            f"klaster di {alamat} tidak menjawab; periksa alamatnya, dan apakah penjadwalnya jalan"
        ) from error
    left = {tugas.kantor.alamat: tugas for tugas in semua}
    try:
        workers = _yang_cocok(client, semua[0], kabarkan)
        yield from _hasil(distributed, client, workers, left)
    except (OSError, TimeoutError, distributed.client.FutureCancelledError):
        pass  # what is left is done below
    finally:
        client.close(timeout=1)
    if left:
        kabarkan(f"klaster tidak menyelesaikan {len(left)} kantor; dilanjutkan di komputer ini")
        yield from di_mesin_ini(list(left.values()), banyak_pekerja())


def _dask() -> Any:
    try:
        import distributed
    except ImportError as error:
        raise TidakSiap('--mesin dask perlu paket tambahan: pip install "lkjip-build[dask]"') from error
    return distributed


def _bungkam() -> None:
    """Keep Dask from logging in English what is told here in a sentence; each of its parts has a level of its own."""
    for name in list(logging.root.manager.loggerDict):
        if name.startswith("distributed"):
            logging.getLogger(name).setLevel(logging.CRITICAL)


def _hasil(distributed: Any, client: Any, workers: list[str], left: dict[str, Tugas]) -> Iterator[Hasil]:
    """Yield what the workers finish and take it out of `left`; what they refuse or the cluster loses stays there."""
    options = {"workers": workers, "allow_other_workers": True, "pure": False, "retries": 0}
    asked = {client.submit(kerjakan, tugas, **options): tugas for tugas in left.values()}
    for future in distributed.as_completed(asked):
        tugas = asked[future]
        try:
            made: Hasil = future.result()
        except distributed.KilledWorker:
            made = gagal(tugas, f"prosesnya mati {KEMATIAN} kali, mungkin karena kehabisan memori")
        if not made.ditolak:
            del left[tugas.kantor.alamat]
            yield made


def _yang_cocok(client: Any, tugas: Tugas, kabarkan: Callable[[str], None]) -> list[str]:
    """Return the addresses of the workers that may get an office. TidakSiap where there is none."""
    sign = tugas.simpanan.folder / f".{uuid.uuid4().hex}"
    sign.parent.mkdir(parents=True, exist_ok=True)
    sign.touch()
    try:
        told = client.run(_kenali, str(sign), on_error="return")
    finally:
        sign.unlink()
    fit = []
    for address, one in sorted(told.items()):
        if why := _ditolak(one):
            kabarkan(f"pekerja {address} tidak dipakai: {why}")
        else:
            fit.append(address)
    if not fit:
        raise TidakSiap("klaster tidak punya pekerja yang bisa dipakai" if told else "klaster tidak punya pekerja")
    return fit


def _ditolak(one: object) -> str:
    if not isinstance(one, Jatidiri):
        return "program ini tidak terpasang di situ, atau versinya lain"
    if one.program != sidik_program():
        return "versi programnya lain; pasang versi yang sama di semua komputer"
    if one.utas != 1:
        return f"memakai {one.utas} utas; jalankan dengan --nthreads 1"
    return "" if one.melihat else "tidak melihat folder kantor; pakai folder bersama dengan alamat yang sama"


def _kenali(sign: str, dask_worker: Any = None) -> Jatidiri:
    """Say who a worker is; it runs there."""
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    return Jatidiri(sidik_program(), dask_worker.state.nthreads, Path(sign).exists())
