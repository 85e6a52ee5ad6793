"""The bridge to MkDocs, where this program is not installed as a plugin: `lkjip_build/jembatan/` has it."""

from lkjip_build.jembatan.plugin import Lkjip

globals().update(Lkjip().peristiwa())
