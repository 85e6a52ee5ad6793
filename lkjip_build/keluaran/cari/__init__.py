"""The search: its index as scripts, which a page loads when somebody searches (assets/cari.js reads them).

A script of one's own origin is the one thing that a strict policy and an address of `file://` both allow. The index is
cut so that a question loads little: the words in alphabetical order, the pages in the order of the site.
"""

from lkjip_build.keluaran.cari.berkas import Pencarian, files
from lkjip_build.keluaran.cari.indeks import Dokumen

__all__ = ["Dokumen", "Pencarian", "files"]
