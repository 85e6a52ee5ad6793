"""A BagIt bag (RFC 8493) as a ZIP file: files with a list of their fingerprints, which ordinary tools check.

The four text files are ours, so that the same content has the same bytes on any day and with any version of a library;
members are stored as they are, because compressors differ.
"""

from collections.abc import Mapping, Sequence
from hashlib import sha256

from lkjip_build.keluaran.arsip import arsip

PAYLOAD = "data"
_DEKLARASI = b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"


def bagit(nama: str, isi: Mapping[str, bytes], keterangan: Sequence[tuple[str, str]]) -> bytes:
    """Return the ZIP of a bag that opens as the folder `nama`, with files by their path in its payload; `keterangan`
    are the labels and values of bag-info.txt.
    """
    payload = {f"{PAYLOAD}/{name}": isi[name] for name in sorted(isi)}
    oxum = f"{sum(map(len, payload.values()))}.{len(payload)}"
    tags = {
        "bag-info.txt": "".join(
            f"{label}: {' '.join(value.split())}\n" for label, value in (*keterangan, ("Payload-Oxum", oxum))
        ).encode(),
        "bagit.txt": _DEKLARASI,
        "manifest-sha256.txt": _manifest(payload),
    }
    files = {**tags, "tagmanifest-sha256.txt": _manifest(tags), **payload}
    return arsip(((f"{nama}/{name}", content) for name, content in files.items()), polos=lambda name: True)


def _manifest(files: Mapping[str, bytes]) -> bytes:
    """Return a list that `sha256sum -c` reads too: two spaces, and a name without what would end its line."""
    lines = (f"{sha256(content).hexdigest()}  {_name(path)}\n" for path, content in files.items())
    return "".join(lines).encode()


def _name(path: str) -> str:
    return path.replace("%", "%25").replace("\n", "%0A").replace("\r", "%0D")
