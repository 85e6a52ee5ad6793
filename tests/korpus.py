"""The corpus: every kind of damage, which files it can hit, and what must come of it.

Every kind must be told where it was done, or leave all figures as they were. Three sets are held to another rule:
`NILAI` puts one valid value in place of another, which no rule can tell from a wish: only a human sees it, and the seal
of a signed year closes it. `HARUS_SAMA` is no fault at all: it must change nothing and be told by nobody. `UTUH` may go
untold only where every word that was typed reaches the model.
"""

import random
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple, TypeVar

import mutasi
import mutasi_kini
import mutasi_tahun
from mutasi import Jenis

Salinan = TypeVar("Salinan")
_PALING_BANYAK = 50  # copies of one kind for one file: enough to meet every cell and key, and done in a minute


class Rusak(NamedTuple):
    """A damaged copy of the data: the changed files (None is no file), and where a reader must look.

    `tempat` are paths of files or of folders of a year. `lines`, of a single file, are empty for the file as a whole.
    """

    jenis: str
    ubah: Mapping[str, bytes | None]
    tempat: frozenset[str]
    lines: frozenset[int] = frozenset()

    def __str__(self) -> str:
        return f"{self.jenis} {sorted(self.ubah)[:4]} baris {sorted(self.lines)}"


CSV: tuple[Jenis, ...] = (
    mutasi.judul_salah_ketik,
    mutasi.pemisah_lebih,
    mutasi.pemisah_kurang,
    mutasi.pemisah_lain,
    mutasi.sel_rusak,
    mutasi.kode_salah_ketik,
    mutasi.sel_wajib_kosong,
    mutasi.sel_tertukar_jenis,
    mutasi.kutip_csv,
    mutasi.baris_csv_ganda,
    mutasi.judul_hilang,
    mutasi.kebiasaan_excel,
    mutasi_kini.kutip_menelan,
    mutasi_kini.tengah_malam,
    mutasi_kini.ekor_titik_koma,
    mutasi_kini.sel_kutip_kosong,
    mutasi_kini.dua_sel_rusak,
)
KINERJA: tuple[Jenis, ...] = (mutasi.satuan_terbawa,)
YAML: tuple[Jenis, ...] = (
    mutasi.kunci_salah_ketik,
    mutasi.jarak_awal,
    mutasi.titik_dua,
    mutasi.tanda_hilang,
    mutasi.tab_di_awal,
    mutasi.baris_yaml_ganda,
    mutasi.nilai_yaml_rusak,
    mutasi.koma_dalam_kurung,
    mutasi_kini.pagar_di_nilai,
    mutasi_kini.jangkar_di_nilai,
    mutasi_kini.teks_sesudah_kutip,
    mutasi_kini.nilai_kutip_kosong,
    mutasi_kini.dua_kunci_rusak,
    mutasi_kini.nip_lain_ejaan,
)
SEMUA: tuple[Jenis, ...] = (
    mutasi.pengodean,
    mutasi.terpotong,
    mutasi.hilang,
    mutasi_kini.konflik_git,
    mutasi_kini.cp850,
)
NILAI_CSV: tuple[Jenis, ...] = (
    mutasi.koma_bergeser,
    mutasi.angka_tertukar,
    mutasi.sel_angka_tertukar,
    mutasi.sel_pilihan_kosong,
    mutasi.tanggal_lain,
    mutasi.baris_hilang,
    mutasi.terpotong_di_catatan,
    mutasi.kode_lain,
    mutasi.judul_tertukar,
)
NILAI_YAML: tuple[Jenis, ...] = (mutasi.tanggal_lain, mutasi.baris_hilang)
SETAHUN: tuple[Jenis, ...] = (mutasi_kini.tanggal_setahun,)  # of the files of a year only

JenisTahun = Callable[[mutasi_tahun.Berkas, random.Random], Iterator[mutasi_tahun.Perubahan]]
TAHUN: tuple[JenisTahun, ...] = (
    mutasi_tahun.tabel_tersalin,
    mutasi_tahun.naskah_tersalin,
    mutasi_tahun.baris_anggaran_tersalin,
    mutasi_tahun.log_terpotong,
    mutasi_tahun.folder_hilang,
    mutasi_tahun.berkas_tahun_hilang,
    mutasi_tahun.folder_salah_nama,
    mutasi_tahun.folder_tertukar,
    mutasi_tahun.dua_berkas_rusak,
)
NILAI_TAHUN: tuple[JenisTahun, ...] = (
    mutasi_tahun.baris_kinerja_tersalin,
    mutasi_tahun.folder_tepi_hilang,
    mutasi_tahun.rencana_pertama_hilang,
)

NILAI: Mapping[str, str] = {
    jenis.__name__: (jenis.__doc__ or "").split("\n")[0] for jenis in (*NILAI_CSV, *NILAI_YAML, *NILAI_TAHUN)
}
HARUS_SAMA = frozenset({"tengah_malam", "sel_kutip_kosong", "nilai_kutip_kosong"})
UTUH = frozenset({"pagar_di_nilai", "jangkar_di_nilai", "teks_sesudah_kutip"})


def semua_rusak(files: Mapping[str, str]) -> Iterator[Rusak]:
    """Yield every damaged copy of these files, in the same order with the same damage each time."""
    for name in sorted(files):
        yield from rusak_berkas(name, files[name])
    yield from rusak_tahun(files)


def rusak_berkas(name: str, text: str) -> Iterator[Rusak]:
    """Yield the damaged copies of one file."""
    table = name.endswith(".csv")
    kinds = (*SEMUA, *(CSV + NILAI_CSV if table else YAML + NILAI_YAML))
    kinds += KINERJA if name.endswith("kinerja.csv") else ()
    kinds += SETAHUN if name.endswith(("laporan.yml", "siklus.csv")) else ()
    for jenis in kinds:
        if table and text.count("\n") < 2 and jenis not in SEMUA:
            continue
        rng = random.Random(f"{jenis.__name__} {name}")
        for damaged, line in _sampled(jenis(name, text, rng), rng):
            raw = damaged.encode() if isinstance(damaged, str) else damaged
            lines = {line} if isinstance(line, int) else set(line)
            if raw != text.encode():
                yield Rusak(jenis.__name__, {name: raw}, frozenset({name}), frozenset(lines - {0}))


def rusak_tahun(files: Mapping[str, str]) -> Iterator[Rusak]:
    """Yield the damaged copies that reach over more than one file."""
    for jenis in TAHUN + NILAI_TAHUN:
        for ubah, tempat in jenis(files, random.Random(jenis.__name__)):
            if any(files.get(name) != text for name, text in ubah.items()):
                raw = {name: None if text is None else text.encode() for name, text in ubah.items()}
                yield Rusak(jenis.__name__, raw, tempat)


def _sampled(copies: Iterable[Salinan], rng: random.Random) -> list[Salinan]:
    made = list(copies)
    return [made[at] for at in sorted(rng.sample(range(len(made)), min(_PALING_BANYAK, len(made))))]
