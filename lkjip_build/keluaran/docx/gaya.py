"""The styles of the Word document: few, Indonesian, and nothing of any template."""

from dataclasses import dataclass

from lkjip_build.keluaran.kantor.huruf import KELUARGA
from lkjip_build.keluaran.warna import GARIS, HIJAU, KUNYIT, PUDAR, TEPI_KUNYIT

BAHASA = "id-ID"
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


@dataclass(frozen=True)
class Gaya:
    """A paragraph style; sizes and distances in points. `bersama` keeps it with the next one, `daftar` gives it the
    dotted line to a page number.
    """

    id: str
    nama: str
    dasar: str = "Normal"
    ukuran: float | None = None
    tebal: bool = False
    miring: bool = False
    kapital: bool = False
    warna: str = ""
    sebelum: float | None = None
    sesudah: float | None = None
    spasi: float | None = None
    rata: str = ""
    kiri: float = 0
    bersama: bool = False
    halaman_baru: bool = False
    tingkat: int | None = None
    tepi: str = ""
    daftar: bool = False
    latar: str = ""


_DOTTED = '<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="{}"/></w:tabs>'
_TEPI_KIRI = '<w:left w:val="single" w:sz="24" w:space="6" w:color="{}"/>'
SEMUA_GAYA = (
    Gaya("Normal", "Normal", "", 10.5, sebelum=0, sesudah=6, spasi=1.1),
    Gaya("Title", "Title", ukuran=22, tebal=True, warna=HIJAU, sebelum=0, sesudah=12, rata="center", spasi=1.15),
    Gaya("Subtitle", "Subtitle", ukuran=13, tebal=True, sesudah=4, rata="center"),
    Gaya(
        "Heading1",
        "heading 1",
        ukuran=15,
        tebal=True,
        kapital=True,
        warna=HIJAU,
        sesudah=16,
        rata="center",
        bersama=True,
        halaman_baru=True,
        tingkat=0,
    ),
    Gaya("Heading2", "heading 2", ukuran=13, tebal=True, warna=HIJAU, sebelum=16, sesudah=6, bersama=True, tingkat=1),
    Gaya("Heading3", "heading 3", ukuran=11.5, tebal=True, sebelum=12, sesudah=4, bersama=True, tingkat=2),
    Gaya("Heading4", "heading 4", ukuran=11, tebal=True, sebelum=10, sesudah=3, bersama=True, tingkat=3),
    Gaya(
        "TOCHeading",
        "TOC Heading",
        ukuran=15,
        tebal=True,
        kapital=True,
        warna=HIJAU,
        sebelum=20,
        sesudah=10,
        rata="center",
        bersama=True,
    ),
    Gaya("TOC1", "toc 1", tebal=True, sebelum=6, sesudah=2, spasi=1, daftar=True),
    Gaya("TOC2", "toc 2", sesudah=1, spasi=1, daftar=True, kiri=14),
    Gaya("TOC3", "toc 3", ukuran=10, sesudah=1, spasi=1, daftar=True, kiri=28),
    Gaya("TableofFigures", "table of figures", sesudah=2, spasi=1, daftar=True),
    Gaya("Caption", "caption", ukuran=10, tebal=True, sebelum=12, sesudah=4, spasi=1.1, bersama=True),
    Gaya("KeteranganGambar", "Keterangan Gambar", "Caption", sebelum=4, sesudah=2),
    Gaya("Gambar", "Gambar", sebelum=10, sesudah=0, spasi=1, rata="center", bersama=True),
    Gaya("Kecil", "Kecil", ukuran=9, warna=PUDAR, sebelum=3, sesudah=8, spasi=1.15),
    Gaya("IsiTabel", "Isi Tabel", ukuran=9, sesudah=0, spasi=1.05),
    Gaya("KepalaTabel", "Kepala Tabel", "IsiTabel", tebal=True, rata="center"),
    Gaya("KecilTabel", "Kecil Tabel", "IsiTabel", ukuran=7.5, warna=PUDAR),
    Gaya("ListParagraph", "List Paragraph", sesudah=3),
    Gaya("BelumDitulis", "Belum Ditulis", sesudah=8, tepi=_TEPI_KIRI.format(TEPI_KUNYIT), latar=KUNYIT),
    Gaya("TandaTangan", "Tanda Tangan", sesudah=0, spasi=1.15, rata="center", bersama=True),
    Gaya("NamaPenandatangan", "Nama Penandatangan", "TandaTangan", tebal=True, sebelum=55, bersama=True),
    Gaya("Kop", "Kop", sesudah=0, spasi=1.15, rata="center"),
    Gaya(
        "JudulLembar",
        "Judul Lembar",
        ukuran=14,
        tebal=True,
        kapital=True,
        sebelum=18,
        sesudah=10,
        rata="center",
        bersama=True,
        tingkat=0,
    ),
    Gaya("Header", "header", ukuran=9, warna=PUDAR, sesudah=0, spasi=1),
    Gaya("Footer", "footer", ukuran=9, warna=PUDAR, sesudah=0, spasi=1),
    Gaya("AkhirBagian", "Akhir Bagian", ukuran=1, sesudah=0, spasi=0.1),
)


def gaya_xml(lebar: int) -> str:
    """Return the part of a document that holds the styles, for lines so wide in twentieths of a point."""
    return f'<w:styles xmlns:w="{W}">{_defaults()}{"".join(_style(one, lebar) for one in SEMUA_GAYA)}{_OTHERS}'


def _defaults() -> str:
    fonts = " ".join(f'w:{script}="{KELUARGA}"' for script in ("ascii", "hAnsi", "cs", "eastAsia"))
    return (
        f'<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts {fonts}/><w:sz w:val="21"/><w:szCs w:val="21"/>'
        f'<w:lang w:val="{BAHASA}" w:eastAsia="{BAHASA}" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        "<w:pPrDefault/></w:docDefaults>"
    )


def _style(gaya: Gaya, lebar: int) -> str:
    """Return a style as XML, its properties in the order that the schema wants."""
    spacing = {
        "before": gaya.sebelum and round(gaya.sebelum * 20),
        "after": None if gaya.sesudah is None else round(gaya.sesudah * 20),
        "line": gaya.spasi and round(gaya.spasi * 240),
        "lineRule": gaya.spasi and "auto",
    }
    spaces = " ".join(f'w:{name}="{value}"' for name, value in spacing.items() if value is not None)
    size = "" if gaya.ukuran is None else f'<w:sz w:val="{gaya.ukuran * 2:g}"/><w:szCs w:val="{gaya.ukuran * 2:g}"/>'
    paragraph = (
        ("<w:keepNext/><w:keepLines/>" if gaya.bersama else "")
        + ("<w:pageBreakBefore/>" if gaya.halaman_baru else "")
        + (f"<w:pBdr>{gaya.tepi}</w:pBdr>" if gaya.tepi else "")
        + (f'<w:shd w:val="clear" w:color="auto" w:fill="{gaya.latar}"/>' if gaya.latar else "")
        + (_DOTTED.format(lebar) if gaya.daftar else "")
        + (f"<w:spacing {spaces}/>" if spaces else "")
        + f'<w:ind w:left="{gaya.kiri * 20:g}" w:right="0"/>'
        + (f'<w:jc w:val="{gaya.rata}"/>' if gaya.rata else "")
        + (f'<w:outlineLvl w:val="{gaya.tingkat}"/>' if gaya.tingkat is not None else "")
    )
    letters = (
        ("<w:b/>" if gaya.tebal else "")
        + ("<w:i/>" if gaya.miring else "")
        + ("<w:caps/>" if gaya.kapital else "")
        + (f'<w:color w:val="{gaya.warna}"/>' if gaya.warna else "")
        + size
    )
    default = ' w:default="1"' if gaya.id == "Normal" else ""
    based = f'<w:basedOn w:val="{gaya.dasar}"/>' if gaya.dasar else ""
    then = '<w:next w:val="Normal"/>' if gaya.tingkat is not None or gaya.id == "Caption" else ""
    return (
        f'<w:style w:type="paragraph" w:styleId="{gaya.id}"{default}><w:name w:val="{gaya.nama}"/>{based}{then}'
        f"<w:qFormat/><w:pPr>{paragraph}</w:pPr><w:rPr>{letters}</w:rPr></w:style>"
    )


_OTHERS = (
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
    '<w:name w:val="Default Paragraph Font"/></w:style>'
    '<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/>'
    '<w:rPr><w:color w:val="0D5A42"/><w:u w:val="single"/></w:rPr></w:style>'
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
    '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:left w:w="85" w:type="dxa"/>'
    '<w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
    '<w:style w:type="table" w:styleId="TabelLaporan"><w:name w:val="Tabel Laporan"/><w:basedOn w:val="TableNormal"/>'
    "<w:tblPr><w:tblBorders>"
    + "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="{GARIS}"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    + '</w:tblBorders><w:tblCellMar><w:top w:w="45" w:type="dxa"/><w:left w:w="70" w:type="dxa"/>'
    '<w:bottom w:w="45" w:type="dxa"/><w:right w:w="70" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
    '<w:style w:type="table" w:styleId="TabelTandaTangan"><w:name w:val="Tabel Tanda Tangan"/>'
    '<w:basedOn w:val="TableNormal"/></w:style>'
    '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/></w:style></w:styles>'
)
