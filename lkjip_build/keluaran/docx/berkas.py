"""The Word document as a file: empty but for styles, settings and numbering; and its bytes. Dates are its own."""

import io
import zipfile
from datetime import date, datetime

import docx
from docx.document import Document
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml
from docx.oxml.xmlchemy import BaseOxmlElement

from lkjip_build.keluaran.arsip import arsip
from lkjip_build.keluaran.docx.gaya import BAHASA, W, gaya_xml
from lkjip_build.keluaran.docx.xml import el
from lkjip_build.keluaran.xml import xml_text

TINGKAT_DAFTAR = 6
BUTIR, NOMOR = 1, 2  # abstract numberings: bullets, and numbers that each list begins anew
_UNUSED = ("stylesWithEffects", "customXml", "thumbnail", "extended-properties", "webSettings", "fontTable")


def dokumen_kosong(judul: str, penerbit: str, tanggal: date) -> Document:
    """Return a document with our styles and no content; `tanggal` is when it says to have been made."""
    made = docx.Document()
    for rels in (made.part.rels, made.part.package.rels):
        for key in [key for key, one in rels.items() if one.reltype.rpartition("/")[2] in _UNUSED]:
            del rels[key]
    _replace(made.styles.element, gaya_xml())
    _replace(made.settings.element, _SETTINGS)
    _replace(made.part.numbering_part.element, _numbering())
    moment = datetime(tanggal.year, tanggal.month, tanggal.day)
    about = made.core_properties
    about.title = about.subject = xml_text(judul)[:255]
    about.author = about.last_modified_by = xml_text(penerbit)[:255]
    about.comments = ""
    about.language = BAHASA
    about.created = about.modified = moment
    return made


def ke_berkas(dokumen: Document) -> bytes:
    """Return the document as a file; the same document gives the same bytes."""
    made = io.BytesIO()
    dokumen.save(made)
    with zipfile.ZipFile(made) as source:
        return arsip((name, source.read(name)) for name in source.namelist())


def daftar_baru(dokumen: Document, mulai: int) -> int:
    """Return the number of a numbering that begins at `mulai`, for one numbered list."""
    numbering = dokumen.part.numbering_part.element
    number = int(numbering[-1].get(qn("w:numId"))) + 1
    starts = (el("lvlOverride", el("startOverride", val=mulai), ilvl=level) for level in range(TINGKAT_DAFTAR))
    numbering.append(el("num", el("abstractNumId", val=NOMOR), *starts, numId=number))
    return number


def _replace(element: BaseOxmlElement, xml: str) -> None:
    element.clear()
    element.extend(list(parse_xml(xml)))


# Word asks once whether to update the fields: only it knows on which page a heading falls.
_SETTINGS = (
    f'<w:settings xmlns:w="{W}"><w:zoom w:percent="100"/><w:defaultTabStop w:val="567"/>'
    '<w:characterSpacingControl w:val="doNotCompress"/><w:updateFields w:val="true"/><w:compat>'
    '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>'
    f'</w:compat><w:themeFontLang w:val="{BAHASA}"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/>'
    "</w:settings>"
)


def _numbering() -> str:
    def level(number: int, form: str, text: str) -> str:
        left = 360 * (number + 1)
        return (
            f'<w:lvl w:ilvl="{number}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/>'
            f'<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{left}" w:hanging="360"/></w:pPr></w:lvl>'
        )

    kind = '<w:multiLevelType w:val="hybridMultilevel"/>'
    levels = range(TINGKAT_DAFTAR)
    bullets = "".join(level(number, "bullet", "•") for number in levels)  # a dash before a number would be a minus
    numbers = "".join(level(number, "decimal", f"%{number + 1}.") for number in levels)
    return (
        f'<w:numbering xmlns:w="{W}">'
        f'<w:abstractNum w:abstractNumId="{BUTIR}">{kind}{bullets}</w:abstractNum>'
        f'<w:abstractNum w:abstractNumId="{NOMOR}">{kind}{numbers}</w:abstractNum>'
        f'<w:num w:numId="1"><w:abstractNumId w:val="{BUTIR}"/></w:num></w:numbering>'
    )
