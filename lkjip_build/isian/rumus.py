"""Live capaian beside typed texts: formulas that read a cell as our parser does, and the rules of capaian on top."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from lkjip_build.compute.besaran import bounds, score
from lkjip_build.compute.capaian import compute_capaian
from lkjip_build.isi.rumus import Fungsi, Petak, Rumus, hitung, jika
from lkjip_build.keluaran.rumus import EXCEL, kolom_a1, rumus_teks
from lkjip_build.model.aturan import Himpunan
from lkjip_build.model.laporan import Kinerja
from lkjip_build.model.nilai_ukur import Rentang
from lkjip_build.model.renstra import Indikator
from lkjip_build.susunan import rumus_capaian
from lkjip_build.susunan.rumus_capaian import TANPA

BANTU = ("berlaku", "bawah", "atas", "nyata", "tepat")
"""Hidden cells between the typed texts and the capaian: the target that counts, its ends, the realisasi, the exact
capaian.
"""
Nilai = float | str


@dataclass(frozen=True)
class SelRumus:
    """A formula and the value that it gives of what is typed now."""

    rumus: str
    nilai: Nilai


def angka(sel: str, *, persen: bool) -> str:
    """Return the formula of the number that a text says, `–` where it says none: 82,5, 82.5, 1.069,32, 30/35."""
    made = _satu(sel)
    if not persen:
        return made
    before, after = f'LEFT({sel},FIND("/",{sel})-1)', f'MID({sel},FIND("/",{sel})+1,99)'
    share = f'IFERROR({_satu(before)}/{_satu(after)}*100,"{TANPA}")'
    return f'IF(ISNUMBER(FIND("/",{sel})),{share},{made})'


def _satu(sel: str) -> str:
    """Return the formula of one number. One point without a comma stands before decimals, and where three digits follow
    it nobody can tell; in all else points group.
    """
    bare = f'SUBSTITUTE(SUBSTITUTE(SUBSTITUTE({sel},"%","")," ",""),"Rp","")'
    one_point = f'AND(ISERROR(FIND(",",{bare})),LEN({bare})-LEN(SUBSTITUTE({bare},".",""))=1)'
    decimal = f'_xlfn.NUMBERVALUE({bare},".",",")'
    grouped = f'_xlfn.NUMBERVALUE({bare},",",".")'
    unsure = f'LEN({bare})-FIND(".",{bare})=3'
    read = f'IF({one_point},IF({unsure},"{TANPA}",{decimal}),{grouped})'
    return f'IF(TRIM({sel})="","{TANPA}",IFERROR({read},"{TANPA}"))'


def ujung(sel: str, *, persen: bool, atas: bool) -> str:
    """Return the formula of one end of a target, which may be a range `80-90`."""
    dash = f'FIND("-",{sel},2)'
    part = f"MID({sel},{dash}+1,99)" if atas else f"LEFT({sel},{dash}-1)"
    return f"IF(ISNUMBER({dash}),{_satu(part)},{angka(sel, persen=persen)})"


def sel_capaian(
    tempat: Petak, kolom: Mapping[str, int], isi: Mapping[str, str], ukur: tuple[Indikator, Kinerja | None, Himpunan]
) -> dict[str, SelRumus]:
    """Return the hidden cells of a row and its capaian. `tempat` is the row, `kolom` the places of its columns, `isi`
    its texts, and `ukur` by what they are measured.
    """
    lembar, baris, (indikator, kinerja, aturan) = tempat.lembar, tempat.baris, ukur
    target, changed, reached = (_acuan(name, baris, kolom) for name in ("target", "target_perubahan", "realisasi"))
    valid = _acuan("berlaku", baris, kolom)
    place = {name: Petak(lembar, baris, kolom[name]) for name in (*BANTU, "realisasi")}
    _, low, high, r, exact, typed = place.values()
    if indikator.skala:
        named = _teks(rumus_capaian.skor(place["berlaku"], indikator), lembar)
        texts = [named, named, _teks(rumus_capaian.skor(typed, indikator), lembar)]
    else:
        persen = indikator.satuan.boleh_nisbah
        ends = [ujung(valid, persen=persen, atas=atas) for atas in (False, True)]
        texts = [*ends, angka(reached, persen=persen)]
    nearest = rumus_capaian.lebih_dekat(low, high, r)
    arah = indikator.arah
    plain = rumus_capaian.capaian(Decimal(1), arah, aturan, nearest, r, (low, high))
    ranged = rumus_capaian.capaian(Rentang(Decimal(0), Decimal(1)), arah, aturan, nearest, r, (low, high))
    made = rumus_capaian.berangka([low, high, r], jika(hitung(Fungsi.KURANG_DARI, low, high), ranged, plain))
    shown = rumus_capaian.dibatasi(exact, aturan.batas.bawah, aturan.batas.tampil)
    berlaku, nyata = (kinerja.target_berlaku, kinerja.realisasi) if kinerja else (None, None)
    found = compute_capaian(berlaku, nyata, arah, aturan)
    least, most = bounds(berlaku) if berlaku is not None else (None, None)
    reading = f'IF(TRIM({changed})="",{target}&"",{changed})'
    values = (least, most, None if nyata is None else score(nyata), _bagian(found.persen), _bagian(found.tampil))
    formulas = (*texts, _teks(made, lembar), _teks(shown, lembar))
    names = (*BANTU[1:], "capaian")
    cells = {
        name: SelRumus(formula, TANPA if value is None else float(value))
        for name, formula, value in zip(names, formulas, values, strict=True)
    }
    return {"berlaku": SelRumus(reading, isi.get("target_perubahan") or isi.get("target", "")), **cells}


def _acuan(name: str, baris: int, kolom: Mapping[str, int]) -> str:
    return f"{kolom_a1(kolom[name])}{baris + 1}"


def _teks(rumus: Rumus, lembar: str) -> str:
    made = rumus_teks(rumus, lembar, EXCEL)
    return (made or f'="{TANPA}"').removeprefix("=")


def _bagian(persen: Fraction | None) -> Fraction | None:
    return None if persen is None else persen / 100
