"""The comparison: files, extra files, answers of the server, links, what was signed."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from functools import partial
from urllib.parse import unquote, urljoin, urlsplit

from lkjip_build.bahasa.periksa_situs import (
    ISI_LAIN,
    JAWABAN,
    TAK_TERBACA,
    UKURAN_LAIN,
    Kelainan,
    TemuanSitus,
    berlaku_sampai,
)
from lkjip_build.perintah.periksa_situs.sumber import Jawaban, Terbitan

SEKALIGUS = 8
TAK_ADA = "halaman-yang-tidak-ada-periksa-situs/"
TERLARANG = (
    *(".git/HEAD", ".git/config", ".env", ".htpasswd", "mkdocs.yml", "pyproject.toml", ".cache/lkjip/situs.json"),
    *("data/instansi.yml", "data/renstra.yml", "data.zip", "backup.zip", "situs.zip", "Thumbs.db", ".DS_Store"),
)
"""What lies beside a site on a computer and is sometimes uploaded with it."""
DIPASANG = frozenset({".htaccess"})
"""What the recipes put beside the site on a server."""
SEGERA = timedelta(days=21)
_TAUTAN = re.compile(rb'<(?:a|link|script|img|source|iframe)\b[^>]*?\b(?:href|src)="([^"]*)"')
_LOC = re.compile(r"<loc>([^<]+)</loc>")
_TAHUN = re.compile(r"(?:laporan|kinerja|siklus|rencana-aksi|sumber|data/sumber)/(\d{4})/")
_LOKAL = ("localhost", "127.0.0.1", "::1")
_JENIS = {
    **{
        "html": "text/html",
        "css": "text/css",
        "js": "javascript",
        "json": "json",
        "csv": "csv",
        "svg": "image/svg+xml",
    },
    **{"pdf": "application/pdf", "png": "image/png", "xml": "xml"},
}
_KEPALA = {
    "content-security-policy": "default-src",
    "x-content-type-options": "nosniff",
    "referrer-policy": "",
}
"""Headers that every page should come with, and a word that each holds."""


def bandingkan(terbit: Terbitan, dibangun: Mapping[str, bytes], hari_ini: date) -> list[TemuanSitus]:
    """Return what is not as it was built, in the order of addresses; `dibangun` are the files of the built site by
    their path.
    """
    signed = _ditandatangani(dibangun)
    with ThreadPoolExecutor(SEKALIGUS) as pool:
        answers = dict(zip(dibangun, pool.map(partial(_ambil, terbit, dibangun), dibangun), strict=True))
    found = [one for path, answer in answers.items() for one in _berkas(path, answer, dibangun[path], signed)]
    if all(answer.status == 0 for answer in answers.values()):
        return found[:1]
    found += _lebih(terbit, dibangun)
    found += _tautan(answers, dibangun)
    if terbit.berkepala:
        found += [*_server(terbit, answers, dibangun), *_https(terbit, hari_ini)]
    return sorted(dict.fromkeys(found), key=lambda one: (not one.kelainan.berat, one.alamat, one.kelainan, one.isi))


def _ambil(terbit: Terbitan, dibangun: Mapping[str, bytes], path: str) -> Jawaban:
    return terbit.ambil(_alamat(path), len(dibangun[path]))


def _alamat(path: str) -> str:
    """Return where a reader finds a file: a page at its folder."""
    return path.removesuffix("index.html") if path.rpartition("/")[2] == "index.html" else path


def _ditandatangani(dibangun: Mapping[str, bytes]) -> frozenset[str]:
    """Return the years whose report is signed, as the built site itself tells."""
    try:
        rows = json.loads(dibangun.get("data/kinerja.json", b"[]"))
        return frozenset(str(row["tahun"]) for row in rows if row["status"] == "final")
    except (ValueError, TypeError, KeyError):
        return frozenset()


def _berkas(path: str, answer: Jawaban, wanted: bytes, signed: frozenset[str]) -> Iterator[TemuanSitus]:
    """Tell of a file that is gone or another; of what belongs to a signed year, that first."""
    at = _alamat(path) or "/"
    year = _TAHUN.match(path)
    if 300 <= answer.status < 400:
        yield TemuanSitus(Kelainan.PINDAH, at, answer.kepala.get("location", "?"))
    elif answer.status != 200:
        why = TAK_TERBACA.format(answer.galat) if answer.galat else JAWABAN.format(answer.status)
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
        for path in sorted(set(listed) - dibangun.keys() - DIPASANG):
            yield TemuanSitus(Kelainan.TERBUKA if path in TERLARANG else Kelainan.LEBIH, path)
        return
    maps = [f"{path}.map" for path in dibangun if path.endswith((".js", ".css"))]
    telling = terbit.ambil(TAK_ADA, 0).status != 200  # else a success tells nothing
    for path in (*TERLARANG, *maps) if telling else ():
        if path not in dibangun and terbit.ambil(path, 0).status == 200:
            yield TemuanSitus(Kelainan.LEBIH if path.endswith(".map") else Kelainan.TERBUKA, path)
    known = {_alamat(path) for path in dibangun}
    base = urlsplit(terbit.alamat).path.rstrip("/") + "/"
    told = terbit.ambil("sitemap.xml", 5_000_000).isi
    for url in _LOC.findall(told.decode("utf-8", "replace")) if told != dibangun.get("sitemap.xml") else ():
        path = unquote(urlsplit(url).path).removeprefix(base)
        if path not in known:
            yield TemuanSitus(Kelainan.LEBIH, path or "/")


def _tautan(answers: Mapping[str, Jawaban], dibangun: Mapping[str, bytes]) -> Iterator[TemuanSitus]:
    """Tell of links of published pages that lead to no file of the site."""
    known = {*dibangun, *map(_alamat, dibangun)}
    for path, answer in answers.items():
        if path.endswith(".html") and path != "404.html" and answer.status == 200:
            for link in _TAUTAN.findall(answer.isi):
                there = _di_situs(path, link.decode("utf-8", "replace"))
                if there is not None and there not in known:
                    yield TemuanSitus(Kelainan.TAUTAN_PUTUS, _alamat(path) or "/", link.decode("utf-8", "replace"))


def _di_situs(path: str, link: str) -> str | None:
    """Return the path of the site that a link of a page leads to; None where it leads elsewhere."""
    plain = link.replace("&amp;", "&").partition("#")[0].partition("?")[0]
    parts = urlsplit(plain)
    if not plain or parts.scheme or parts.netloc or plain.startswith("/"):
        return None
    return unquote(urlsplit(urljoin(f"http://situs/{_alamat(path)}", plain)).path).lstrip("/")


def _server(terbit: Terbitan, answers: Mapping[str, Jawaban], dibangun: Mapping[str, bytes]) -> Iterator[TemuanSitus]:
    for path, answer in answers.items():
        wanted = _JENIS.get(path.rpartition(".")[2])
        kind = answer.kepala.get("content-type", "")
        if answer.status == 200 and wanted and wanted not in kind:
            yield TemuanSitus(Kelainan.SALAH_JENIS, _alamat(path) or "/", kind or "tanpa jenis")
    yield from _kepala(answers)
    nothing = terbit.ambil(TAK_ADA, len(dibangun.get("404.html", b"")))
    if nothing.status != 404 or nothing.isi != dibangun.get("404.html", nothing.isi):
        yield TemuanSitus(Kelainan.BUKAN_404, f"/{TAK_ADA}", str(nothing.status))
    for folder in ("assets/", "data/sumber/"):
        answer = terbit.ambil(folder, 2000)
        if answer.status == 200 and re.search(rb"Index of|Directory listing|Parent Directory", answer.isi):
            yield TemuanSitus(Kelainan.DAFTAR_FOLDER, folder)


def _kepala(answers: Mapping[str, Jawaban]) -> Iterator[TemuanSitus]:
    """Tell of headers that pages or data lack, once each."""
    page = answers.get("index.html", Jawaban(0))
    for name, word in _KEPALA.items():
        if page.status == 200 and (name not in page.kepala or word not in page.kepala[name]):
            yield TemuanSitus(Kelainan.KEPALA_KURANG, "/", name)
    data = next((answer for path, answer in answers.items() if path == "data/kinerja.json"), Jawaban(0))
    if data.status == 200 and data.kepala.get("access-control-allow-origin") != "*":
        yield TemuanSitus(Kelainan.KEPALA_KURANG, "data/", "access-control-allow-origin: *")


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
