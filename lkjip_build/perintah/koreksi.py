"""`lkjip koreksi`: the rows of koreksi.csv for what changed since the signing, but for the reason and who."""

import csv
import io
from collections.abc import Sequence
from datetime import date

from lkjip_build.compute.segel import Selisih
from lkjip_build.model.pengesahan import Koreksi

KOLOM = tuple(Koreksi.model_fields)


def berkas_koreksi(lama: Sequence[Koreksi], selisih: Sequence[Selisih], tanggal: date, alasan: str, oleh: str) -> str:
    """Return the text of koreksi.csv with its rows and one for each change that is not in it yet; empty cells are left
    to fill. However the file was saved, it is written anew as we write it.
    """
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\n")
    writer.writerow(KOLOM)
    for satu in lama:
        writer.writerow(getattr(satu, kolom) or "" for kolom in KOLOM)
    for one in selisih:
        alamat = one.alamat
        row = (tanggal, alamat.berkas, alamat.kunci, alamat.kolom, one.semula or "", one.menjadi or "", alasan, oleh)
        writer.writerow(row)
    return out.getvalue()
