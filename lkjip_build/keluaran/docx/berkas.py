"""The Word document as a file: empty but for styles, settings and numbering; and its bytes. Dates are its own."""

import io
import zipfile
from datetime import date, datetime
from uuid import NAMESPACE_DNS, uuid5

import docx
from docx.image.image import Image
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml.parser import parse_xml
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.parts.image import ImagePart

from lkjip_build.keluaran.arsip import arsip
from lkjip_build.keluaran.docx.gaya import BAHASA, W, gaya_xml
from lkjip_build.keluaran.docx.xml import Alinea, attribute, el
from lkjip_build.keluaran.kantor.huruf import KELUARGA, PENGGANTI, semua_huruf
from lkjip_build.keluaran.xml import xml_text

TINGKAT_DAFTAR = 6
_DOKUMEN = "word/document.xml"
BUTIR, NOMOR = 1, 2  # abstract numberings: bullets, and numbers that each list begins anew
_UNUSED = ("stylesWithEffects", "customXml", "thumbnail", "extended-properties", "webSettings", "fontTable")


class Berkas:
    """A Word document with our styles; its body is XML that is given at the end."""

    def __init__(self, judul: str, penerbit: str, tanggal: date, lebar: int) -> None:
        """Make it empty; `tanggal` is when it says to have been made, `lebar` how wide its lines are."""
        made = docx.Document()
        for rels in (made.part.rels, made.part.package.rels):
            for key in [key for key, one in rels.items() if one.reltype.rpartition("/")[2] in _UNUSED]:
                del rels[key]
        _replace(made.styles.element, gaya_xml(lebar))
        _replace(made.settings.element, _SETTINGS)
        moment = datetime(tanggal.year, tanggal.month, tanggal.day)
        about = made.core_properties
        about.title = about.subject = xml_text(judul)[:255]
        about.author = about.last_modified_by = xml_text(penerbit)[:255]
        about.comments = ""
        about.language = BAHASA
        about.created = about.modified = moment
        self._word = made
        self._embed_fonts()
        self._nomor: list[str] = []
        self._gambar: list[tuple[bytes, str, str]] = []

    def _embed_fonts(self) -> None:
        """Bring our letters along, as the table of fonts names them."""
        keys = {weight: f"{{{uuid5(NAMESPACE_DNS, weight)}}}".upper() for weight in semua_huruf()}
        embedded = (f'<w:embed{weight} r:id="{weight}" w:fontKey="{key}"/>' for weight, key in keys.items())
        listed = _FONT_TABLE.format("".join(embedded)).encode()
        table = Part(PackURI("/word/fontTable.xml"), CONTENT_TYPE.WML_FONT_TABLE, listed)
        for number, (weight, font) in enumerate(semua_huruf().items(), 1):
            place = PackURI(f"/word/fonts/font{number}.odttf")
            table.load_rel(RELATIONSHIP_TYPE.FONT, Part(place, _ODTTF, _obfuscated(font, keys[weight])), weight)
        self._word.part.relate_to(table, RELATIONSHIP_TYPE.FONT_TABLE)

    def tautan(self, alamat: str) -> str:
        """Return the id of a link to the web."""
        return str(self._word.part.relate_to(alamat, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))

    def tepi(self, nama: str, isi: Alinea) -> str:
        """Return the id of a head (`hdr`) or foot (`ftr`) of pages."""
        part = self._word.part
        story, rel = part.add_header_part() if nama == "hdr" else part.add_footer_part()  # type: ignore[no-untyped-call]
        _replace(story.element, f'<w:{nama} xmlns:w="{W}">{isi}</w:{nama}>')
        return str(rel)

    def gambar_baru(self, jenis: str = "png") -> int:
        """Return the number of a picture (png or jpg) whose content comes later."""
        nomor = len(self._gambar) + 1
        # Empty, as python-docx would pack what we pack again.
        place, kind = _tempat_gambar(nomor, jenis), CONTENT_TYPE.JPEG if jenis == "jpg" else CONTENT_TYPE.PNG
        picture = ImagePart(PackURI(f"/{place}"), kind, b"")
        self._gambar.append((b"", place, str(self._word.part.relate_to(picture, RELATIONSHIP_TYPE.IMAGE))))
        return nomor

    def gambar(self, nomor: int, png: bytes, lebar: int, nama: str, uraian: str) -> str:
        """Return the drawing of a picture so wide, with its name and what it shows in words."""
        _, place, rel = self._gambar[nomor - 1]
        self._gambar[nomor - 1] = (png, place, rel)
        cx, cy = Image.from_blob(png).scaled_dimensions(lebar, None)
        return _DRAWING.format(cx=cx, cy=cy, id=nomor, name=attribute(nama), descr=attribute(uraian), rel=rel)

    def daftar_baru(self, mulai: int) -> int:
        """Return the number of a numbering that begins at `mulai`, for one numbered list."""
        number = len(self._nomor) + 2
        starts = (el("lvlOverride", el("startOverride", val=mulai), ilvl=level) for level in range(TINGKAT_DAFTAR))
        self._nomor.append(el("num", el("abstractNumId", val=NOMOR), *starts, numId=number))
        return number

    def selesai(self, isi: str) -> bytes:
        """Return the document with this body as a file; the same document gives the same bytes."""
        self._word.element.body.clear()
        _replace(self._word.part.numbering_part.element, _numbering("".join(self._nomor)))
        made = io.BytesIO()
        self._word.save(made)
        content = {place: png for png, place, _ in self._gambar}
        with zipfile.ZipFile(made) as source:
            before, after = source.read(_DOKUMEN).split(b"<w:body/>")
            content[_DOKUMEN] = b"".join((before, b"<w:body>", isi.encode(), b"</w:body>", after))
            return arsip((name, content.get(name) or source.read(name)) for name in source.namelist())


def _tempat_gambar(nomor: int, jenis: str) -> str:
    return f"word/media/image{nomor}.{jenis}"


def _obfuscated(font: bytes, key: str) -> bytes:
    """Return a font as Word keeps it (ECMA-376, part 4, 3.2.1): its first 32 bytes mixed with those of its key."""
    mask = bytes.fromhex(key.strip("{}").replace("-", ""))[::-1] * 2
    return bytes(one ^ other for one, other in zip(font, mask, strict=False)) + font[len(mask) :]


def _replace(element: BaseOxmlElement, xml: str) -> None:
    element.clear()
    element.extend(list(parse_xml(xml)))


_ODTTF = "application/vnd.openxmlformats-officedocument.obfuscatedFont"
_FONT_TABLE = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    f'<w:fonts xmlns:w="{W}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">'
    f'<w:font w:name="{KELUARGA}"><w:altName w:val="{PENGGANTI}"/><w:charset w:val="00"/><w:family w:val="swiss"/>'
    '<w:pitch w:val="variable"/>{}</w:font></w:fonts>'
)
_SETTINGS = (
    f'<w:settings xmlns:w="{W}"><w:zoom w:percent="100"/><w:embedTrueTypeFonts/><w:defaultTabStop w:val="567"/>'
    '<w:characterSpacingControl w:val="doNotCompress"/><w:compat>'
    '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>'
    f'</w:compat><w:themeFontLang w:val="{BAHASA}"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/>'
    "</w:settings>"
)


def _numbering(nomor: str) -> str:
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
        f'<w:num w:numId="1"><w:abstractNumId w:val="{BUTIR}"/></w:num>{nomor}</w:numbering>'
    )


_DRAWING = (
    '<w:drawing><wp:inline xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><wp:extent cx="{cx}" cy="{cy}"/>'
    '<wp:docPr id="{id}" name="{name}" descr="{descr}"/><wp:cNvGraphicFramePr>'
    '<a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr><a:graphic>'
    '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr>'
    '<pic:cNvPr id="0" name="image.png"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="{rel}"/>'
    '<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/>'
    '<a:ext cx="{cx}" cy="{cy}"/></a:xfrm><a:prstGeom prst="rect"/></pic:spPr></pic:pic></a:graphicData></a:graphic>'
    "</wp:inline></w:drawing>"
)
