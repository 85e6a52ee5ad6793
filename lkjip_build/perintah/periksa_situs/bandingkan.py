"""The comparison: files, extra files, links, what was signed."""

import json
import re
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from functools import partial
from urllib.parse import unquote, urljoin, urlsplit

from lkjip_build.bahasa.periksa_situs import (
    GZIP_LAIN,
    ISI_LAIN,
    JAWABAN,
    TAK_TERBACA,
    UKURAN_LAIN,
    Kelainan,
    TemuanSitus,
    aturan_lain,
)
from lkjip_build.perintah.periksa_situs.peladen import TAK_ADA, peladen, tak_satu_pun
from lkjip_build.perintah.periksa_situs.samaran import samaran
from lkjip_build.perintah.periksa_situs.sumber import DIKECILKAN, UTUH, Jawaban, Terbitan, alamat_berkas

SEKALIGUS = 8
TERLARANG = (
    *(".git/HEAD", ".git/config", ".env", ".htpasswd", "mkdocs.yml", "pyproject.toml", ".cache/lkjip/situs.json"),
    *("data/instansi.yml", "data/renstra.yml", "Thumbs.db", ".DS_Store", "error_log"),
    *(f"{name}.{kind}" for name in ("data", "backup", "situs", "site", "public_html") for kind in ("zip", "tar.gz")),
)
"""What lies beside a site on a computer and is sometimes uploaded with it."""
TAHUN_LALU = 5
"""So many years before the first of a site are looked for: a term of a Renstra."""
ATURAN, RESEP = ".htaccess", "panduan/penerbitan/htaccess.txt"
"""What a recipe puts beside the site on a server, and where the built site has that recipe."""
BUKTI = ".well-known/"
"""Where a host proves that it owns its name, for its certificate."""
_DIJALANKAN = re.compile(r"\.(?:ph\w+|s?html?|jsp?|aspx?|cgi|pl|py|sh)$|/\.[^/]*$", re.IGNORECASE)
"""What proves nothing there: pages, programs and settings."""
_DIGANTI = re.compile(r"ErrorDocument 404 \S+/404\.html")
_TERBATAS = 100_000
_DIKIRIM_KECIL = re.compile(r"\.(?:html|css|js|json|jsonld|csv|svg|xml|txt|webmanifest)$")
"""What servers send as gzip to browsers, some from a file beside it that nobody made anew."""
_TAUTAN = re.compile(rb'<(?:a|link|script|img|source|iframe)\b[^>]*?\b(?:href|src)="([^"]*)"')
_LOC = re.compile(r"<loc>([^<]+)</loc>")
_TAHUN = re.compile(r"(?:laporan|kinerja|siklus|rencana-aksi|sumber|data/sumber)/(\d{4})/")


def bandingkan(terbit: Terbitan, dibangun: Mapping[str, bytes], hari_ini: date) -> list[TemuanSitus]:
    """Return what is not as it was built, in the order of addresses; `dibangun` are the files of the built site by
    their path.
    """
    signed = _ditandatangani(dibangun)
    with ThreadPoolExecutor(SEKALIGUS) as pool:
        answers = dict(zip(dibangun, pool.map(partial(_ambil, terbit, dibangun), dibangun), strict=True))
    if all(answer.status != 200 for answer in answers.values()):
        return [tak_satu_pun(terbit, answers, hari_ini)]
    found = [one for path, answer in answers.items() for one in _berkas(path, answer, dibangun[path], signed)]
    found += _lebih(terbit, dibangun)
    found += _tautan(answers, dibangun)
    if terbit.berkepala:
        same = [path for path, answer in answers.items() if answer.status == 200 and answer.isi == dibangun[path]]
        found += _dikecilkan(terbit, {path: dibangun[path] for path in same if _DIKIRIM_KECIL.search(path)})
        found += peladen(terbit, answers, dibangun, hari_ini)
        found += samaran(terbit, {path: dibangun[path] for path in same})
    return sorted(dict.fromkeys(found), key=lambda one: (not one.kelainan.berat, one.alamat, one.kelainan, one.isi))


def _ambil(terbit: Terbitan, dibangun: Mapping[str, bytes], path: str, kepala: Mapping[str, str] = UTUH) -> Jawaban:
    return terbit.ambil(alamat_berkas(path), len(dibangun[path]), kepala)


def _dikecilkan(terbit: Terbitan, sama: Mapping[str, bytes]) -> Iterator[TemuanSitus]:
    """Tell of files that are another one to browsers, which ask for gzip, than to who asks for them as they are."""
    ask = partial(_ambil, terbit, sama, kepala=DIKECILKAN)
    with ThreadPoolExecutor(SEKALIGUS) as pool:
        for path, answer in zip(sama, pool.map(ask, sama), strict=True):
            if "content-encoding" in answer.kepala and answer.isi != sama[path]:
                yield TemuanSitus(Kelainan.BERBEDA, alamat_berkas(path) or "/", GZIP_LAIN)


def _ditandatangani(dibangun: Mapping[str, bytes]) -> frozenset[str]:
    """Return the years whose report is signed, as the built site itself tells."""
    try:
        rows = json.loads(dibangun.get("data/kinerja.json", b"[]"))
        return frozenset(str(row["tahun"]) for row in rows if row["status"] == "final")
    except (ValueError, TypeError, KeyError):
        return frozenset()


def _berkas(path: str, answer: Jawaban, wanted: bytes, signed: frozenset[str]) -> Iterator[TemuanSitus]:
    """Tell of a file that is gone or another; of what belongs to a signed year, that first."""
    at = alamat_berkas(path) or "/"
    year = _TAHUN.match(path)
    if 300 <= answer.status < 400:
        yield TemuanSitus(Kelainan.PINDAH, at, answer.kepala.get("location", "?"))
    elif answer.status != 200:
        said = TAK_TERBACA.format(answer.galat) if answer.status == 0 else JAWABAN.format(answer.status)
        why = answer.galat if answer.status and answer.galat else said
        yield TemuanSitus(Kelainan.HILANG, at, why)
    elif answer.isi != wanted:
        yield TemuanSitus(Kelainan.BERBEDA, at, UKURAN_LAIN if len(answer.isi) != len(wanted) else ISI_LAIN)
    else:
        return
    if year and year[1] in signed and not (at.endswith("/") or path.endswith(".html")):
        yield TemuanSitus(Kelainan.DISAHKAN_BERUBAH, at, year[1])


def _lebih(terbit: Terbitan, dibangun: Mapping[str, bytes]) -> Iterator[TemuanSitus]:
    """Tell of what is published and was not built: all of it in a folder; on a server what can be guessed or is named
    by its own map.
    """
    listed = terbit.semua()
    if listed is not None:
        for path in sorted(set(listed) - dibangun.keys() - {ATURAN}):
            if not path.startswith(BUKTI) or _DIJALANKAN.search(path):
                yield TemuanSitus(Kelainan.TERBUKA if path in TERLARANG else Kelainan.LEBIH, path)
        yield from _aturan_server(terbit, dibangun) if ATURAN in listed else ()
        return
    maps = [f"{path}.map" for path in dibangun if path.endswith((".js", ".css"))]
    guessed = [one for one in (*TERLARANG, *maps, *_tahun_lain(dibangun)) if one not in dibangun]
    nothing = [terbit.ambil(f"{word}{TAK_ADA}", _TERBATAS) for word in ("", "x-")]
    if any(one.status != 200 for one in nothing) or nothing[0].isi == nothing[1].isi:  # else a success tells nothing
        with ThreadPoolExecutor(SEKALIGUS) as pool:
            answers = list(pool.map(lambda path: terbit.ambil(path, _TERBATAS), guessed))
        for path, answer in zip(guessed, answers, strict=True):
            if answer.status == 200 and (nothing[0].status != 200 or answer.isi != nothing[0].isi):
                yield TemuanSitus(Kelainan.TERBUKA if path in TERLARANG else Kelainan.LEBIH, path)
    known = {alamat_berkas(path) for path in dibangun}
    base = urlsplit(terbit.alamat).path.rstrip("/") + "/"
    told = terbit.ambil("sitemap.xml", 5_000_000).isi
    for url in _LOC.findall(told.decode("utf-8", "replace")) if told != dibangun.get("sitemap.xml") else ():
        path = unquote(urlsplit(url).path).removeprefix(base)
        if path not in known:
            yield TemuanSitus(Kelainan.LEBIH, path or "/")


def _aturan_server(terbit: Terbitan, dibangun: Mapping[str, bytes]) -> Iterator[TemuanSitus]:
    """Tell of rules of a server that our recipe does not hold; its comments are rules that may be switched on."""
    answer = terbit.ambil(ATURAN, _TERBATAS)
    if answer.status != 200:
        yield TemuanSitus(Kelainan.LEBIH, ATURAN)
        return
    recipe = {line.strip("# ") for line in dibangun.get(RESEP, b"").decode("utf-8", "replace").splitlines()}
    rules = [line.strip() for line in answer.isi.decode("utf-8", "replace").splitlines()]
    others = [one for one in rules if one and not one.startswith("#") and one not in recipe]
    if RESEP in dibangun and (others := [one for one in others if not _DIGANTI.fullmatch(one)]):
        yield TemuanSitus(Kelainan.ATURAN_LAIN, ATURAN, aturan_lain(others))


def _tahun_lain(dibangun: Mapping[str, bytes]) -> list[str]:
    """Return where pages of the years before and after would be: who puts a site over an old one leaves them there,
    and no page leads to them any more.
    """
    years = {int(found[1]) for path in dibangun if (found := _TAHUN.match(path))}
    near = range(min(years) - TAHUN_LALU, max(years) + 2) if years else ()
    return [f"{kind}/{year}/" for year in near if year not in years for kind in ("kinerja", "laporan", "siklus")]


def _tautan(answers: Mapping[str, Jawaban], dibangun: Mapping[str, bytes]) -> Iterator[TemuanSitus]:
    """Tell of links of published pages that lead to no file of the site."""
    known = {*dibangun, *map(alamat_berkas, dibangun)}
    for path, answer in answers.items():
        if path.endswith(".html") and path != "404.html" and answer.status == 200:
            for link in (one.decode("utf-8", "replace") for one in _TAUTAN.findall(answer.isi)):
                there = _di_situs(path, link)
                if there is not None and there not in known:
                    yield TemuanSitus(Kelainan.TAUTAN_PUTUS, alamat_berkas(path) or "/", link)


def _di_situs(path: str, link: str) -> str | None:
    """Return the path of the site that a link of a page leads to; None where it leads elsewhere."""
    plain = link.replace("&amp;", "&").partition("#")[0].partition("?")[0]
    parts = urlsplit(plain)
    if not plain or parts.scheme or parts.netloc or plain.startswith("/"):
        return None
    return unquote(urlsplit(urljoin(f"http://situs/{alamat_berkas(path)}", plain)).path).lstrip("/")
