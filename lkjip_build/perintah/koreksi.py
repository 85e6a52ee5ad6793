"""`lkjip koreksi`: the rows of koreksi.csv for what changed since the signing, but for the reason and who."""

import csv
import io
from collections.abc import Sequence
from datetime import date

from lkjip_build.compute.segel import Selisih
from lkjip_build.model.pengesahan import Koreksi

KOLOM = tuple(Koreksi.model_fields)


def berkas_koreksi(lama: str, selisih: Sequence[Selisih], tanggal: date, alasan: str, oleh: str) -> str:
    """Return the text of koreksi.csv with a row for each change that is not in it yet; empty cells are left to fill."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\n")
    if not lama.strip():
        writer.writerow(KOLOM)
    for one in selisih:
        alamat = one.alamat
        row = (tanggal, alamat.berkas, alamat.kunci, alamat.kolom, one.semula or "", one.menjadi or "", alasan, oleh)
        writer.writerow(row)
    head = f"{lama.rstrip()}\n" if lama.strip() else ""
    return head + out.getvalue()
