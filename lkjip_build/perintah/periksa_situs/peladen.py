"""What a server says beside the files: how long they may be kept, who may read and find them, what it does with what is
not there, until when its certificate holds.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from urllib.parse import urljoin, urlsplit
from urllib.robotparser import RobotFileParser

from lkjip_build.bahasa.periksa_situs import (
    JAWABAN,
    Kelainan,
    TemuanSitus,
    berlaku_sampai,
    salah_jenis,
    selama,
)
from lkjip_build.perintah.periksa_situs.sumber import Jawaban, Terbitan, Web, alamat_berkas

TAK_ADA = "halaman-yang-tidak-ada-periksa-situs/"
SEGERA = timedelta(days=21)
SEHARI = 24 * 60 * 60
"""So many seconds a browser may keep a file whose name stays; longer, and readers see figures of before."""
_LOKAL = ("localhost", "127.0.0.1", "::1")
_JENIS = {
    "html": "text/html",
    "css": "text/css",
    "js": "javascript",
    "json": "json",
    "csv": "csv",
    "svg": "image/svg+xml",
    "pdf": "application/pdf",
    "png": "image/png",
    "xml": "xml",
}
_HURUF = re.compile(r"""charset\s*=\s*["']?([\w-]+)""", re.IGNORECASE)
_UTF8 = ("utf-8", "utf8")
_KEPALA = {
    "content-security-policy": "default-src",
    "x-content-type-options": "nosniff",
    "referrer-policy": "",
}
"""Headers that every page should come with, and a word that each holds."""
_BERSIDIK = re.compile(r"(?:^|/)gambar/[0-9a-f]{16}\.(?:jpg|png)$")
"""Files whose name changes with their content."""
_UMUR = re.compile(r"\b(?:s-maxage|max-age)\s*=\s*\"?(\d{1,12})", re.IGNORECASE)
_DITANYA = re.compile(r"\bno-(?:cache|store)\b", re.IGNORECASE)
_DIPAKAI = ("script-src", "style-src", "img-src", "connect-src")
"""What pages fetch from their own site."""
_SIAPA_PUN = frozenset({"*", "http:", "https:", "data:", "'unsafe-inline'", "'unsafe-eval'"})
_LINK = re.compile(r"""<([^<>]*)>[^,<]*;\s*rel\s*=\s*["']?[^"',;]*\b(canonical|stylesheet)\b""", re.IGNORECASE)
_CANONICAL = re.compile(rb'<link rel="canonical" href="([^"]*)"')
_TERSEMBUNYI = re.compile(r"\b(?:noindex|none)\b", re.IGNORECASE)
_NOINDEX = b'<meta name="robots" content="noindex"'


def tak_satu_pun(terbit: Terbitan, answers: Mapping[str, Jawaban], hari_ini: date) -> TemuanSitus:
    """Return why not one file could be read, which is one thing and not as many as there are files."""
    first = answers.get("index.html") or next(iter(answers.values()))
    if first.status == 0:
        broken = [one for one in _https(terbit, hari_ini) if one.kelainan is Kelainan.SERTIFIKAT_HABIS]
        return broken[0] if broken else TemuanSitus(Kelainan.TAK_TERBUKA, "/", first.galat)
    if 300 <= first.status < 400:
        there = first.kepala.get("location", "?")
        return TemuanSitus(Kelainan.BERPUTAR if _berputar(terbit, there) else Kelainan.SEMUA_PINDAH, "/", there)
    return TemuanSitus(Kelainan.TAK_TERBUKA, "/", first.galat or JAWABAN.format(first.status))


def _berputar(terbit: Terbitan, tujuan: str) -> bool:
    """Tell whether a redirection leads back: to itself, or there and back on the same host, as http and https do that
    are each sent to the other.
    """
    there = urljoin(terbit.alamat, tujuan)
    if _baku(there) == _baku(terbit.alamat):
        return True
    if urlsplit(there).hostname != urlsplit(terbit.alamat).hostname:
        return False
    again = Web(there).ambil("", 0)
    return 300 <= again.status < 400 and _baku(urljoin(there, again.kepala.get("location", ""))) == _baku(terbit.alamat)


def peladen(
    terbit: Terbitan, answers: Mapping[str, Jawaban], dibangun: Mapping[str, bytes], hari_ini: date
) -> list[TemuanSitus]:
    """Return what a server does that an honest one would not; `dibangun` are the files of the built site."""
    there = {path: answer for path, answer in answers.items() if answer.status == 200}
    return [
        *_jenis(there),
        *_kepala(there),
        *_kebijakan(there),
        *_disimpan(there),
        *_dicari(there, dibangun),
        *_robot(terbit, dibangun),
        *_sisipan(terbit, there),
        *_bukan_berkas(terbit, dibangun),
        *_dibangun_untuk(terbit, dibangun),
        *_https(terbit, hari_ini),
        *_hsts(terbit, there),
    ]


def _jenis(there: Mapping[str, Jawaban]) -> Iterator[TemuanSitus]:
    """Tell of files that come as something else than they are, or in other letters than they are written in: a server
    sends all of a kind alike, so that it is told once.
    """
    wrong: dict[tuple[str, str], list[str]] = {}
    for path, answer in there.items():
        suffix, kind = path.rpartition(".")[2], answer.kepala.get("content-type", "")
        letters = _HURUF.search(kind)
        if suffix in _JENIS and (_JENIS[suffix] not in kind or (letters and letters[1].lower() not in _UTF8)):
            wrong.setdefault((suffix, kind), []).append(alamat_berkas(path) or "/")
    for (_, kind), addresses in wrong.items():
        yield TemuanSitus(Kelainan.SALAH_JENIS, addresses[0], salah_jenis(kind, len(addresses)))


def _kepala(there: Mapping[str, Jawaban]) -> Iterator[TemuanSitus]:
    """Tell of headers that pages or data lack, once each."""
    page, data = there.get("index.html"), there.get("data/kinerja.json")
    for name, word in _KEPALA.items() if page else ():
        if page and (name not in page.kepala or word not in page.kepala[name]):
            yield TemuanSitus(Kelainan.KEPALA_KURANG, "/", name)
    if data and data.kepala.get("access-control-allow-origin") != "*":
        yield TemuanSitus(Kelainan.KEPALA_KURANG, "data/", "access-control-allow-origin: *")


def _kebijakan(there: Mapping[str, Jawaban]) -> Iterator[TemuanSitus]:
    """Tell of a policy that keeps a page from its own style, or that lets any script in. Several policies hold at once:
    what one forbids is forbidden.
    """
    told = there["index.html"].kepala.get("content-security-policy", "") if "index.html" in there else ""
    policies = [_aturan(one) for one in told.split(",") if "default-src" in one]
    for kind in _DIPAKAI:
        if any(_sumber(one, kind) <= {"'none'"} for one in policies):
            yield TemuanSitus(Kelainan.KEBIJAKAN_SEMPIT, "/", kind)
    if policies and all(_sumber(one, "script-src") & _SIAPA_PUN for one in policies):
        yield TemuanSitus(Kelainan.KEBIJAKAN_LONGGAR, "/", "script-src")


def _aturan(policy: str) -> dict[str, frozenset[str]]:
    words = [one.lower().split() for one in policy.split(";") if one.strip()]
    return {name: frozenset(sources) for name, *sources in reversed(words)}  # of two alike the first counts


def _sumber(policy: Mapping[str, frozenset[str]], kind: str) -> frozenset[str]:
    return policy.get(kind, policy.get("default-src", frozenset()))


def _disimpan(there: Mapping[str, Jawaban]) -> Iterator[TemuanSitus]:
    """Tell of files that browsers may keep without asking, once for each length; without a word they guess one."""
    lengths: dict[int | None, str] = {}
    for path, answer in there.items():
        if not _BERSIDIK.search(path):
            lengths.setdefault(_lama(answer.kepala.get("cache-control")), alamat_berkas(path) or "/")
    for seconds, at in lengths.items():
        if seconds is None:
            yield TemuanSitus(Kelainan.KEPALA_KURANG, at, "cache-control: no-cache")
        elif seconds > SEHARI:
            yield TemuanSitus(Kelainan.LAMA_DISIMPAN, at, selama(seconds))


def _lama(header: str | None) -> int | None:
    """Return for how many seconds a header lets a file be kept; None where it does not say."""
    if header is None:
        return None
    if _DITANYA.search(header):
        return 0
    ages = [int(one) for one in _UMUR.findall(header)]
    return max(ages) if ages else None


def _dicari(there: Mapping[str, Jawaban], dibangun: Mapping[str, bytes]) -> Iterator[TemuanSitus]:
    """Tell of what search engines are kept from, or should be: a page says it itself, a file only by its header."""
    example = _NOINDEX in dibangun.get("index.html", b"")
    hidden = [path for path, answer in there.items() if _TERSEMBUNYI.search(answer.kepala.get("x-robots-tag", ""))]
    pages = [path for path in hidden if path.endswith(".html") and path != "404.html"]
    first = "index.html" if "index.html" in pages else pages[0] if pages else ""
    if pages and not example:
        yield TemuanSitus(Kelainan.TAK_DICARI, alamat_berkas(first) or "/", "x-robots-tag")
    if not example and any(path.startswith("data/") and path not in pages for path in hidden):
        yield TemuanSitus(Kelainan.TAK_DICARI, "data/", "x-robots-tag")
    if example and "data/kinerja.csv" in there and "data/kinerja.csv" not in hidden:
        yield TemuanSitus(Kelainan.KEPALA_KURANG, "data/", "x-robots-tag: noindex")


def _robot(terbit: Terbitan, dibangun: Mapping[str, bytes]) -> Iterator[TemuanSitus]:
    """Tell of a server whose robots.txt keeps search engines from a site that lies in a folder of it: only the one at
    its top counts, and that was not built here.
    """
    if urlsplit(terbit.alamat).path in ("", "/") or _NOINDEX in dibangun.get("index.html", b""):
        return
    answer = terbit.ambil("/robots.txt", 500_000)
    rules = RobotFileParser()
    rules.parse(answer.isi.decode("utf-8", "replace").splitlines() if answer.status == 200 else [])
    if answer.status == 200 and not rules.can_fetch("Googlebot", terbit.alamat):
        yield TemuanSitus(Kelainan.TAK_DICARI, "/", "/robots.txt")


def _sisipan(terbit: Terbitan, there: Mapping[str, Jawaban]) -> Iterator[TemuanSitus]:
    """Tell of headers that send readers or search engines elsewhere while the file is the right one, once each."""
    told: dict[str, str] = {}
    for path, answer in there.items():
        if "refresh" in answer.kepala:
            told.setdefault(f"refresh: {answer.kepala['refresh']}", path)
        for place, kind in _LINK.findall(answer.kepala.get("link", "")):
            if not urljoin(terbit.alamat, place).startswith(terbit.alamat):
                told.setdefault(f"link: {place} ({kind.lower()})", path)
    for what, path in told.items():
        yield TemuanSitus(Kelainan.KEPALA_SISIPAN, alamat_berkas(path) or "/", what)


def _bukan_berkas(terbit: Terbitan, dibangun: Mapping[str, bytes]) -> Iterator[TemuanSitus]:
    """Tell of what the server answers where there is no file."""
    nothing = terbit.ambil(TAK_ADA, len(dibangun.get("404.html", b"")))
    if nothing.status != 404 or nothing.isi != dibangun.get("404.html", nothing.isi):
        yield TemuanSitus(Kelainan.BUKAN_404, f"/{TAK_ADA}", str(nothing.status))
    for folder in ("assets/", "data/sumber/"):
        answer = terbit.ambil(folder, 2000)
        if answer.status == 200 and re.search(rb"Index of|Directory listing|Parent Directory", answer.isi):
            yield TemuanSitus(Kelainan.DAFTAR_FOLDER, folder)


def _dibangun_untuk(terbit: Terbitan, dibangun: Mapping[str, bytes]) -> Iterator[TemuanSitus]:
    """Tell of a site that names another address as its own; the page for what is not there finds its style by it."""
    named = _CANONICAL.search(dibangun.get("index.html", b""))
    if named and _baku(named[1].decode("utf-8", "replace")) != _baku(terbit.alamat):
        yield TemuanSitus(Kelainan.ALAMAT_LAIN, "/", named[1].decode("utf-8", "replace"))


def _baku(alamat: str) -> tuple[str, str, str]:
    parts = urlsplit(alamat)
    return parts.scheme.lower(), parts.netloc.lower(), parts.path.rstrip("/")


def _https(terbit: Terbitan, hari_ini: date) -> Iterable[TemuanSitus]:
    parts = urlsplit(terbit.alamat)
    if parts.scheme == "http":
        return [] if parts.hostname in _LOKAL else [TemuanSitus(Kelainan.TANPA_HTTPS, "/")]
    until = terbit.sertifikat()
    if isinstance(until, str):
        return [TemuanSitus(Kelainan.SERTIFIKAT_HABIS, "/", until)]
    if until is not None and until < hari_ini:
        return [TemuanSitus(Kelainan.SERTIFIKAT_HABIS, "/", berlaku_sampai(until))]
    if until is not None and until - hari_ini < SEGERA:
        return [TemuanSitus(Kelainan.SERTIFIKAT_SEGERA_HABIS, "/", berlaku_sampai(until))]
    return []


def _hsts(terbit: Terbitan, there: Mapping[str, Jawaban]) -> Iterator[TemuanSitus]:
    page = there.get("index.html")
    if page and urlsplit(terbit.alamat).scheme == "https" and "strict-transport-security" not in page.kepala:
        yield TemuanSitus(Kelainan.KEPALA_KURANG, "/", "strict-transport-security")
