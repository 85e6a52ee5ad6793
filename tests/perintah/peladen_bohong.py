"""A small web server that answers for a built site, and can be told to lie."""

import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from ssl import SSLContext

from lkjip_build.bahasa.periksa_situs import Kelainan
from lkjip_build.perintah.periksa_situs import Web, bandingkan

HARI_INI = date(2026, 11, 23)
SITUS: Mapping[str, bytes] = {
    "index.html": b'<h1>Beranda</h1><a href="kinerja/2025/">Kinerja</a><link rel="x" href="assets/situs.css">',
    "404.html": b"<h1>Halaman tidak ditemukan</h1>",
    "kinerja/2025/index.html": b'<h1>Kinerja</h1><a href="../../#a">Beranda</a> <a href="https://lain.go.id/">Lain</a>',
    "laporan/2025/lkjip-2025.pdf": b"%PDF-1.7 sudah ditandatangani",
    "laporan/2026/lkjip-2026.pdf": b"%PDF-1.7 draf",
    "data/kinerja.json": b'[{"tahun": 2025, "status": "final"}, {"tahun": 2026, "status": "sementara"}]',
    "data/kinerja.csv": b"tahun,target\n2025,1\n",
    "assets/situs.css": b"p { color: black }",
    "assets/situs.js": b"1",
    "sitemap.xml": b"<urlset><url><loc>https://x.go.id/kinerja/2025/</loc></url></urlset>",
}
_JENIS = {"html": "text/html; charset=utf-8", "pdf": "application/pdf", "json": "application/json", "csv": "text/csv"}
_JENIS |= {"css": "text/css", "js": "text/javascript", "xml": "application/xml"}
KEPALA = {
    "Content-Security-Policy": "default-src 'self'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Access-Control-Allow-Origin": "*",
    "Cache-Control": "no-cache",
    "Strict-Transport-Security": "max-age=31536000",
}


class Server:
    """What an honest server answers; a lie changes it."""

    def __init__(self) -> None:
        self.files = dict(SITUS)
        self.kepala = dict(KEPALA)
        self.jenis = dict(_JENIS)
        self.pindah: dict[str, str] = {}
        self.daftar = ""
        self.tak_ada = 404
        self.semua = 0
        self.disimpan: dict[str, str] = {}
        self.gzip: dict[str, bytes] = {}
        self.untuk: dict[str, Callable[[str], tuple[int, dict[str, str], bytes]]] = {}
        self.menggema = False

    def jawab(self, path: str, minta: Mapping[str, str] | None = None) -> tuple[int, dict[str, str], bytes]:
        """What is answered to who asks with these headers: `untuk` by a word in them, `gzip` from a file beside."""
        asked = minta or {}
        for word, answer in self.untuk.items():
            if word in " ".join(asked.values()):
                return answer(path)
        name = f"{path}index.html" if path == "" or path.endswith("/") else path
        if self.semua:
            return self.semua, {"Location": f"https://judi.example/{path}"}, b""
        if path in self.pindah:
            return 302, {"Location": self.pindah[path]}, b""
        if name in self.files:
            kept = {"Cache-Control": self.disimpan[path]} if path in self.disimpan else {}
            kind = {"Content-Type": self.jenis[name.rpartition(".")[2]]}
            if "gzip" in asked.get("Accept-Encoding", "") and name in self.gzip:
                return 200, self.kepala | kind | kept | {"Content-Encoding": "gzip"}, self.gzip[name]
            return 200, self.kepala | kind | kept, self.files[name]
        if self.daftar and path == self.daftar:
            return 200, self.kepala, f"<h1>Index of /{path}</h1>".encode()
        return self.tak_ada, self.kepala | {"Content-Type": "text/html"}, self.files["404.html"] + self._gema(path)

    def _gema(self, path: str) -> bytes:
        return path.encode() if self.menggema else b""


@contextmanager
def menyala(server: Server, awalan: str = "/", tls: SSLContext | None = None) -> Iterator[str]:
    """The address of a server that answers until the test is over."""

    class Penjawab(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            status, headers, content = server.jawab(self.path.removeprefix(awalan), dict(self.headers))
            self.send_response(status)
            for name, value in (headers | {"Content-Length": str(len(content))}).items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, format: str, *args: object) -> None:
            pass

    made = ThreadingHTTPServer(("127.0.0.1", 0), Penjawab)
    if tls:
        made.socket = tls.wrap_socket(made.socket, server_side=True)
    thread = threading.Thread(target=made.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield f"http{'s' if tls else ''}://127.0.0.1:{made.server_port}{awalan}"
    finally:
        made.shutdown()
        made.server_close()
        thread.join()


def diperiksa(lie: Callable[[Server], object], awalan: str = "/") -> list[tuple[Kelainan, str]]:
    """What is told of a server that lies, and where."""
    server = Server()
    lie(server)
    with menyala(server, awalan) as address:
        found = bandingkan(Web(address), SITUS, HARI_INI)
    return [(one.kelainan, one.alamat) for one in found]
