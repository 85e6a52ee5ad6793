"""robots.txt: what programs that walk the web may fetch."""

from lkjip_build.isi.data import SalinanData
from lkjip_build.susunan.situs import Situs

ALAMAT = "robots.txt"


def robot(situs: Situs) -> SalinanData:
    """Return the rules. Examples are kept out by a mark on each page, which must be fetched to be seen; their files
    have no room for one, so that these are not to be fetched.
    """
    lines = ["User-agent: *", "Disallow: /data/" if situs.contoh else "Disallow:"]
    if situs.alamat_situs and not situs.contoh:
        lines.append(f"Sitemap: {situs.alamat_situs}sitemap.xml")
    return SalinanData(ALAMAT, tuple(lines))
