"""The command `lkjip`. `umum.py` holds the group; each of the other modules adds its commands to it when imported."""

from lkjip_build.cli import data, isian, meja, mulai, portal, segel, situs, terbit
from lkjip_build.cli.umum import main

__all__ = ["data", "isian", "main", "meja", "mulai", "portal", "segel", "situs", "terbit"]
