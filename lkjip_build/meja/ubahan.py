"""What the page changes, as changes of the core and in words: only what the page shows can be named."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from lkjip_build.bahasa import meja as kata
from lkjip_build.bahasa.sunting import baris_tak_ada
from lkjip_build.isian import BukuIsian
from lkjip_build.isian.lembar import Lembar
from lkjip_build.meja.formulir import DAFTAR, sebut, ubah_daftar
from lkjip_build.meja.isi import nama_baris
from lkjip_build.meja.permintaan import PermintaanMasuk, UbahanMasuk
from lkjip_build.model.pengesahan import SELURUH
from lkjip_build.sources import Sources
from lkjip_build.sunting import Bentrok, Isi, Perubahan, TidakJadi, kunci_baris


def perubahan(masuk: UbahanMasuk, lembar: Lembar | None, sources: Sources) -> Iterator[Perubahan]:
    """Yield the changes of a cell that the page shows; anything else is refused, so that no name of a file is taken
    from outside.
    """
    columns = {one.kode for one in lembar.diisi} if lembar else set()
    if lembar is None:
        raise TidakJadi(baris_tak_ada(masuk.kunci))
    if masuk.baris is not None:
        yield _baris(masuk, lembar, sources)
        return
    rows = {one.kunci for one in lembar.baris if one.kunci}
    if masuk.kolom not in columns or masuk.kunci not in rows:
        raise TidakJadi(baris_tak_ada(masuk.kunci))
    if masuk.kunci.endswith(DAFTAR):
        yield from ubah_daftar(masuk.kunci, _lines(masuk.semula), _lines(masuk.menjadi))
    else:
        yield Perubahan(*lembar.alamat(masuk.kunci, masuk.kolom), masuk.semula or None, masuk.menjadi or None)


def lengkapi(semua: Iterable[Perubahan], buku: BukuIsian, sources: Sources) -> Iterator[Perubahan]:
    """Yield these changes; cells of a row that a table offers and its file has not yet become that row."""
    sheets = {one.berkas: one for one in buku.lembar if one.berkas in sources.documents}
    known = {berkas: set(kunci_baris(sources.documents[berkas])) for berkas in sheets}
    offered: defaultdict[tuple[str, str], dict[str, str]] = defaultdict(dict)
    for one in semua:
        if one.kolom == SELURUH or one.berkas not in sheets or one.kunci in known[one.berkas]:
            yield one
        elif isinstance(one.menjadi, str):
            offered[one.berkas, one.kunci][one.kolom] = one.menjadi
    for (berkas, kunci), cells in offered.items():
        lembar = sheets[berkas]
        isi = next(one.isi for one in lembar.baris if one.kunci == kunci)
        if "nama" in sources.documents[berkas].header:
            cells["nama"] = isi.get("indikator_nama", "")
        row = {lembar.kunci or "": kunci, **cells}
        yield Perubahan(berkas, kunci, SELURUH, None, tuple((name, text) for name, text in row.items() if text))


def _baris(masuk: UbahanMasuk, lembar: Lembar, sources: Sources) -> Perubahan:
    assert masuk.baris is not None
    known = [one.kode for one in lembar.kolom if not one.terkunci or one.kode == lembar.kunci]
    if not lembar.berkas or lembar.kunci is None or set(masuk.baris) - set(known):
        raise TidakJadi(baris_tak_ada(masuk.kunci))
    if masuk.kolom == "hapus":
        isi = next((one.isi for one in lembar.baris if one.kunci == masuk.kunci), None)
        if isi is None:
            raise TidakJadi(baris_tak_ada(masuk.kunci))
        return Perubahan(lembar.berkas, masuk.kunci, SELURUH, _seluruh(lembar, masuk.kunci, sources), None)
    row = tuple((name, masuk.baris[name]) for name in known if masuk.baris.get(name, "").strip())
    return Perubahan(lembar.berkas, masuk.baris.get(lembar.kunci, ""), SELURUH, None, row)


def _seluruh(lembar: Lembar, kunci: str, sources: Sources) -> tuple[tuple[str, str], ...]:
    """Return the filled cells of a row in the order of its file, helper columns too."""
    document = sources.documents[lembar.berkas]
    tree = document.tree if isinstance(document.tree, list) else []
    row = next(one for name, one in zip(kunci_baris(document), tree, strict=True) if name == kunci)
    return tuple((name, str(cell)) for name, cell in row.items() if cell) if isinstance(row, dict) else ()


def isi_teks(isi: Isi) -> str | None:
    """Return a value as a text; a whole row as its cells."""
    return "; ".join(text for _, text in isi) if isinstance(isi, tuple) else isi


def bentrok_json(one: Bentrok, buku: BukuIsian) -> dict[str, str | None]:
    """Return a conflict for the page: where it is, in words, and the three values."""
    lembar = next((sheet for sheet in buku.lembar if sheet.berkas == one.berkas), None)
    titles = {kolom.kode: kolom.judul for kolom in lembar.kolom} if lembar else {}
    path = " ".join(filter(None, (*one.kunci.split("."), "" if one.kolom == SELURUH else one.kolom)))
    row = nama_baris(lembar, one.kunci) if lembar else ""
    cell = f"{row}, {titles.get(one.kolom, one.kolom)}" if row else f"{one.berkas}, {path}"
    return {
        "nama": row if row and one.kolom == SELURUH else cell,
        "berkas": one.berkas,
        "kunci": one.kunci,
        "kolom": one.kolom,
        "asal": isi_teks(one.asal),
        "saya": isi_teks(one.saya),
        "mereka": isi_teks(one.mereka),
    }


def pilihan_bentrok(semua: Sequence[Bentrok], minta: PermintaanMasuk) -> dict[Bentrok, bool]:
    """Return what was decided of conflicts that are still those that were shown."""
    decided = {(one.berkas, one.kunci, one.kolom, one.saya, one.mereka): one.milik_saya for one in minta.pilihan}
    named = {one: (one.berkas, one.kunci, one.kolom, isi_teks(one.saya), isi_teks(one.mereka)) for one in semua}
    return {one: decided[name] for one, name in named.items() if name in decided}


def kalimat(one: Perubahan, buku: BukuIsian) -> str:
    """Return a change in the words of the page."""
    if one.berkas.endswith((".jpg", ".png")):
        return kata.gambar_baru(one.berkas)
    lembar = next((sheet for sheet in buku.lembar if sheet.berkas == one.berkas), None)
    table = f"{lembar.nama} {buku.tahun}" if lembar else one.berkas
    if isinstance(one.menjadi, tuple):
        return kata.baris_baru(table, one.menjadi)
    if one.kolom == SELURUH and isinstance(one.semula, tuple):
        if one.berkas.endswith(".yml"):
            way, _, number = one.kunci.rpartition(".")
            return kata.butir_hapus(one.berkas, way, sebut(dict(one.semula), way, int(number)))
        name = nama_baris(lembar, one.kunci) if lembar else one.kunci
        return kata.baris_hapus(table, name)
    if lembar is None and not one.berkas.startswith(f"{buku.tahun}/"):
        return kata.ubahan_berkas(one.berkas, one.kunci, one.kolom, one.semula, one.menjadi)
    semula = one.semula if isinstance(one.semula, str) else None
    if lembar is not None:
        title = next((kolom.judul for kolom in lembar.kolom if kolom.kode == one.kolom), one.kolom)
        return kata.ubahan((table, nama_baris(lembar, one.kunci), title), semula, one.menjadi)
    path = f"{one.berkas}|{one.kunci}.{one.kolom}" if one.kunci else f"{one.berkas}|{one.kolom}"
    naskah = buku.lembar[-1]
    return kata.ubahan((f"{naskah.nama} {buku.tahun}", nama_baris(naskah, path)), semula, one.menjadi)


def _lines(text: str | None) -> list[str]:
    """Return the items of a list of texts, a line each; an empty one counts, as its place may say something."""
    return [line.strip() for line in text.rstrip("\n").split("\n")] if text else []
