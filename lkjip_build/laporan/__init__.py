"""The report of a year as content: what it says, in which order and with which numbers, before any output."""

from lkjip_build.laporan.dokumen import susun
from lkjip_build.laporan.isi import Dokumen

__all__ = ["Dokumen", "susun"]
