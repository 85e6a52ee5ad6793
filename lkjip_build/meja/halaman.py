"""The editor's page: an empty frame that its script fills; no data and no secret stands in it."""

from html import escape

from lkjip_build.bahasa import meja as kata


def halaman() -> str:
    """Return the HTML of the page."""
    judul = escape(kata.JUDUL)
    return f"""<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>{judul}</title>
<link rel="icon" href="/ikon.svg">
<link rel="stylesheet" href="/meja.css">
<script type="module" src="/meja.js"></script>
</head>
<body>
<header id="kepala"><h1>{judul}</h1></header>
<section id="menunggu" aria-label="{escape(kata.MENUNGGU)}" hidden></section>
<main id="isi"><p id="muat">{escape(kata.MUAT)}</p><noscript><p>{escape(kata.TANPA_SKRIP)}</p></noscript></main>
<aside id="samping" aria-label="{escape(kata.HALAMAN_SITUS)}"></aside>
<footer id="kaki"></footer>
<p id="kabar" role="status" aria-live="polite"></p>
</body>
</html>
"""
