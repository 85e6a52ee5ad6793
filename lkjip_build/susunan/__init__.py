"""The report of a year as content: what it says, in which order and with which numbers, before any output."""

from lkjip_build.isi import Dokumen
from lkjip_build.susunan.dokumen import kerangka, susun

__all__ = ["Dokumen", "kerangka", "susun"]
