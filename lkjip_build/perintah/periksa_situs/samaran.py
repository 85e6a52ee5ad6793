"""What a server shows only to some: to the robot of a search engine, to who comes from its results. So hide those who
broke in, as the office that looks at its own site sees nothing.
"""

import re
from collections.abc import Iterator, Mapping
from urllib.parse import urljoin, urlsplit

from lkjip_build.bahasa.periksa_situs import (
    DARI_PENCARIAN,
    MESIN_PENCARI,
    Kelainan,
    TemuanSitus,
    dialihkan_untuk,
)
from lkjip_build.perintah.periksa_situs.sumber import Terbitan, alamat_berkas

_PONSEL = (
    "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Mobile Safari/537.36"
)
_SIAPA = {
    MESIN_PENCARI: {
        "User-Agent": f"{_PONSEL} (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
    },
    DARI_PENCARIAN: {"User-Agent": _PONSEL, "Referer": "https://www.google.com/"},
}
_UTAMA = re.compile(r"(?:(?:kinerja|laporan)/(?:\d{4}/)?)?index\.html|robots\.txt|sitemap\.xml")
"""What those who search find first."""


def samaran(terbit: Terbitan, sama: Mapping[str, bytes]) -> Iterator[TemuanSitus]:
    """Tell of pages that are another one to them; `sama` are the files that are as they were built to us. Who refuses
    them, as a guard against false robots does, shows them nothing.
    """
    for path, wanted in sama.items():
        for who, headers in _SIAPA.items() if _UTAMA.fullmatch(path) else ():
            at = alamat_berkas(path)
            answer = terbit.ambil(at, len(wanted), headers)
            if answer.status == 200 and answer.isi != wanted:
                yield TemuanSitus(Kelainan.LAIN_UNTUK, at or "/", who)
            elif 300 <= answer.status < 400 and answer.status != 304:
                there = urljoin(terbit.alamat, answer.kepala.get("location", ""))
                if urlsplit(there).hostname != urlsplit(terbit.alamat).hostname:
                    yield TemuanSitus(Kelainan.LAIN_UNTUK, at or "/", dialihkan_untuk(who, there))
