"""A published site held against the one that was built: every file there and equal, and nothing else beside them."""

from lkjip_build.perintah.periksa_situs.bandingkan import bandingkan
from lkjip_build.perintah.periksa_situs.sumber import Folder, Terbitan, Web

__all__ = ["Folder", "Terbitan", "Web", "bandingkan"]
