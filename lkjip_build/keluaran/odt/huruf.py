"""The letters that an OpenDocument text brings along, and the settings by which programs keep them."""

from lkjip_build.keluaran.kantor.huruf import KELUARGA, PENGGANTI, semua_huruf
from lkjip_build.keluaran.odf import akar
from lkjip_build.keluaran.xml import unsur


def muka_huruf() -> str:
    """Return the declaration of our letters, which the file brings along (`berkas_huruf`)."""
    source = unsur("svg:font-face-src", None, *map(_sumber_huruf, semua_huruf()))
    named = {"style:name": KELUARGA, "svg:font-family": f"'{KELUARGA}', {PENGGANTI}"}
    face = named | {"style:font-family-generic": "swiss", "style:font-pitch": "variable"}
    return unsur("office:font-face-decls", None, unsur("style:font-face", face, source))


def _sumber_huruf(bobot: str) -> str:
    weight = {"Regular": "normal", "Bold": "bold"}[bobot]
    place = {"xlink:href": _tempat_huruf(bobot), "xlink:type": "simple"}
    look = {"loext:font-style": "normal", "loext:font-weight": weight}
    return unsur("svg:font-face-uri", place | look, unsur("svg:font-face-format", {"svg:string": "truetype"}))


def _tempat_huruf(bobot: str) -> str:
    return f"Fonts/NotoSans-{bobot}.ttf"


def berkas_huruf() -> dict[str, bytes]:
    """Return our letters by the places where they lie in the file."""
    return {_tempat_huruf(bobot): font for bobot, font in semua_huruf().items()}


def setelan() -> str:
    """Return the settings of a document: its letters go with it when it is saved again, and a row stays on the page of
    the next one where its paragraphs do, as in Word.
    """
    true = (
        unsur("config:config-item", {"config:name": name, "config:type": "boolean"}, "true")
        for name in ("EmbedFonts", "TableRowKeep")
    )
    named = unsur("config:config-item-set", {"config:name": "ooo:configuration-settings"}, *true)
    return akar("office:document-settings", unsur("office:settings", None, named))
