"""A PDF as Typst writes it, taken apart into its objects, and packed.

Typst writes each object in full, with its place in a table; the tags of a report are thousands of small ones. A PDF may
hold them in compressed streams instead (ISO 32000-1, 7.5.7 and 7.5.8; PDF/A-2 allows it), which makes it a third as
large. What is signed is never packed later, so this comes before anybody takes the fingerprint of a file.
"""

import re
import zlib
from functools import lru_cache
from itertools import pairwise

SEKELOMPOK = 250
"""Objects of a stream. A reader opens all of them for one, and the place of one among them is to fit in a byte."""
_AKHIR = re.compile(rb"trailer\s*<<(.*)>>\s*startxref\s+(\d+)\s+%%EOF\s*$", re.DOTALL)
_KEPALA_TABEL = re.compile(rb"xref\s+0 (\d+)\s*?\n")
_BARIS = 20  # bytes of an entry of the table
_HALAMAN = re.compile(rb"<</Length \d+/Filter/FlateDecode>>\nstream\n")
_NOL = re.compile(rb"(?<!\\)((?:\\\\)*)\\000")
_KOSONG = b"\0\0\0\0\0\0"


class ObjekPdf:
    """The objects of a PDF by their numbers, as bytes, to read and to change."""

    def __init__(self, pdf: bytes) -> None:
        """Take apart a PDF with one plain table of its objects, as Typst writes it; ValueError for any other."""
        end = _AKHIR.search(pdf, max(0, len(pdf) - 1024))
        head = end and _KEPALA_TABEL.match(pdf, int(end[2]))
        if not end or not head:
            raise ValueError("bukan PDF yang ditulis Typst")
        self._trailer = end[1]
        lines = ((number, pdf[at : at + _BARIS]) for number, at in enumerate(_tempat(head.end(), int(head[1]))))
        places = sorted((int(line[:10]), number) for number, line in lines if line[17:18] == b"n")
        self._kepala = pdf[: places[0][0]]
        self.semua: dict[int, bytes] = {}
        for (at, number), (to, _) in pairwise((*places, (int(end[2]), 0))):
            begin = b"%d 0 obj\n" % number
            body = pdf[at:to].rstrip()
            if not (body.startswith(begin) and body.endswith(b"\nendobj")):
                raise ValueError(f"objek {number} tidak utuh")
            self.semua[number] = body[len(begin) : -len(b"\nendobj")]

    def tambah(self, isi: bytes) -> int:
        """Add an object; return its number."""
        number = max(self.semua) + 1
        self.semua[number] = isi
        return number

    def akar(self) -> int:
        """Return the number of the catalog."""
        return rujukan(self._trailer, b"/Root")

    def kemas(self) -> bytes:
        """Return the PDF with its objects packed; the same objects give the same bytes."""
        made = [self._kepala]
        at = len(self._kepala)
        rows = {0: b"\0" + _KOSONG[1:]}
        count = max(self.semua) + 1

        def put(number: int, isi: bytes) -> None:
            nonlocal at
            rows[number] = b"\1" + at.to_bytes(4, "big") + b"\0"
            made.append(b"%d 0 obj\n%s\nendobj\n" % (number, isi))
            at += len(made[-1])

        plain = []
        for number in sorted(self.semua):
            if self.semua[number].endswith(b"endstream"):
                put(number, _ringkas(self.semua[number]))
            else:
                plain.append(number)
        for first in range(0, len(plain), SEKELOMPOK):
            group = plain[first : first + SEKELOMPOK]
            rows |= {number: b"\2" + count.to_bytes(4, "big") + bytes([place]) for place, number in enumerate(group)}
            put(count, self._kelompok(group))
            count += 1
        rows[count] = b"\1" + at.to_bytes(4, "big") + b"\0"
        table = _stream(
            b"/Type/XRef/W[1 4 1]%s/DecodeParms<</Predictor 12/Columns 6>>"
            % re.sub(rb"/Size \d+", b"/Size %d" % (count + 1), self._trailer),
            _selisih([rows.get(number, _KOSONG) for number in range(count + 1)]),
        )
        made.append(b"%d 0 obj\n%s\nendobj\nstartxref\n%d\n%%%%EOF\n" % (count, table, at))
        return b"".join(made)

    def _kelompok(self, numbers: list[int]) -> bytes:
        places, at = [], 0
        for number in numbers:
            places.append(b"%d %d" % (number, at))
            at += len(self.semua[number]) + 1
        head = b" ".join(places) + b"\n"
        bodies = b"\n".join(map(self.semua.__getitem__, numbers))
        return _stream(b"/Type/ObjStm/N %d/First %d" % (len(numbers), len(head)), head + bodies)


def rujukan(isi: bytes, sebelum: bytes) -> int:
    """Return the number of the object that an object names behind a pattern; ValueError where it names none."""
    found = re.search(sebelum + rb" (\d+) 0 R", isi)
    if not found:
        raise ValueError(f"tidak ada rujukan {sebelum!r}")
    return int(found[1])


def _tempat(awal: int, jumlah: int) -> range:
    return range(awal, awal + jumlah * _BARIS, _BARIS)


@lru_cache(maxsize=512)
def _ringkas(objek: bytes) -> bytes:
    """Return the stream of a page with the bytes of its letters as such: Typst writes the zero before each as a number
    of four signs. Other streams stay as they are.
    """
    found = _HALAMAN.match(objek)
    if not found:
        return objek
    isi = zlib.decompress(objek[found.end() : -len(b"\nendstream")])
    if b"\\\\" in isi:  # a backslash itself may stand before a zero
        return _stream(b"", _NOL.sub(b"\\1\0", isi))
    return _stream(b"", isi.replace(rb"\000", b"\0"))


def _stream(kamus: bytes, isi: bytes) -> bytes:
    packed = _padat(isi)
    return b"<<%s/Length %d/Filter/FlateDecode>>\nstream\n%s\nendstream" % (kamus, len(packed), packed)


@lru_cache(maxsize=256)
def _padat(isi: bytes) -> bytes:
    """Return bytes packed: of a report made again after a change most groups are as they were."""
    return zlib.compress(isi, 9)


def _selisih(baris: list[bytes]) -> bytes:
    """Return rows as what each adds to the one above (PNG's filter Up), of which almost nothing is left packed."""
    return b"".join([b"\2" + _kurang(row, above) for above, row in pairwise((_KOSONG, *baris))])


def _kurang(row: bytes, above: bytes) -> bytes:
    if row[:5] == above[:5]:  # the next object of the same group
        return b"\0\0\0\0\0" + bytes(((row[5] - above[5]) & 255,))
    return bytes([(one - less) & 255 for one, less in zip(row, above, strict=True)])
