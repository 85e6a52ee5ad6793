"""What the editor's page may ask for: the tables of a year, what changes would make of it, saving, undoing."""

import base64
import threading
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from lkjip_build.bahasa import meja as kata
from lkjip_build.bahasa.sunting import KOSONG, baris_tak_ada
from lkjip_build.build import Inspection, inspect_sources
from lkjip_build.isian import buku_isian, menunggu
from lkjip_build.jejak import how_to_report, named
from lkjip_build.meja.baca import Baca
from lkjip_build.meja.bersama import ambil, maju
from lkjip_build.meja.buku import isi_buku
from lkjip_build.meja.butir import butir_baru, butir_hapus
from lkjip_build.meja.formulir import semua_tampilan
from lkjip_build.meja.git import Git
from lkjip_build.meja.isi import lembar_json
from lkjip_build.meja.jawaban import butir_json, hasil_json, keadaan_json, terbaca
from lkjip_build.meja.masuk import Masuk, sidik
from lkjip_build.meja.permintaan import PermintaanMasuk, UbahanMasuk
from lkjip_build.meja.pratinjau import Pratinjau
from lkjip_build.meja.tulisan import tulisan
from lkjip_build.meja.ubahan import bentrok_json, kalimat, lengkapi, perubahan, pilihan_bentrok
from lkjip_build.perintah.tahun_baru import TahunDitolak, tahun_baru
from lkjip_build.problems import has_errors
from lkjip_build.sources import Sources, read_folder
from lkjip_build.sunting import (
    Koreksian,
    Perubahan,
    Rancangan,
    TidakJadi,
    langkah_terakhir,
    rancang,
    simpan,
    urungkan,
)
from lkjip_build.susunan.situs import TANDA_CONTOH
from lkjip_build.utuh import SystemFailure, new_folder

Json = dict[str, Any]


class Meja:
    """The actions of the editor of one data folder, one after the other."""

    def __init__(
        self,
        folder: Path,
        hari_ini: Callable[[], date],
        selesai: Callable[[], object],
        pratinjau: Pratinjau | None = None,
    ) -> None:
        self.folder, self.hari_ini, self._selesai = folder, hari_ini, selesai
        self.samping = pratinjau
        self.git = Git.di(folder)
        self.masuk = Masuk(folder)
        self._terakhir: tuple[date, Sources, Inspection] | None = None
        self._lock = threading.Lock()

    @property
    def tindakan(self) -> Mapping[str, Callable[[Any], Json]]:
        """The actions by the last part of their path."""
        named = {
            "buka": self.buka,
            "lihat": self.lihat,
            "coba": self.coba,
            "simpan": self.simpan,
            "urungkan": self.urungkan,
            "tahun-baru": self.tahun_baru,
            "gambar": self.gambar,
            "tulisan": self.tulisan,
            "buku": self.buku,
            "sisihkan": self.sisihkan,
            "ambil": self.ambil,
            "kirim": self.kirim,
            "selesai": self.selesai,
        }
        # These may let one wait, which nobody who types should feel.
        beside = {"pratinjau": self.pratinjau, "menunggu": self.menunggu}
        return {name: self._aman(one, self._lock) for name, one in named.items()} | {
            name: self._aman(one, threading.Lock()) for name, one in beside.items()
        }

    def _aman(self, action: Callable[[PermintaanMasuk], Json], lock: threading.Lock) -> Callable[[Any], Json]:
        """Return an action that one caller at a time has, and that ends in an answer; what is no request of the page
        raises ValueError.
        """

        def answer(said: Any) -> Json:
            minta = PermintaanMasuk.model_validate(said)
            with lock:
                try:
                    return action(minta)
                except (TidakJadi, SystemFailure) as refusal:
                    return {"tolak": str(refusal)}
                except Exception as error:  # noqa: BLE001 - told in the page; what was saved before stays
                    return {"tolak": f"program gagal ({named(error)}). {how_to_report()}"}

        return answer

    def buka(self, minta: PermintaanMasuk) -> Json:
        """Return the tables of a year, the newest without one."""
        baca = self._baca(minta.tahun)
        data = baca.inspection.data
        assert data is not None
        last = langkah_terakhir(self.folder)
        return {
            "kata": kata.KATA,
            "kosong": KOSONG,
            "tahun": baca.buku.tahun,
            "semua_tahun": sorted(data.laporan, reverse=True),
            "tahun_disahkan": baca.buku.tahun in data.segel,
            "kantor": baca.buku.kantor,
            "tanda": TANDA_CONTOH if data.instansi.status_data.value == "contoh" else "",
            "lembar": [lembar_json(one) for one in baca.buku.lembar],
            "pratinjau": self.samping is not None,
            "git": self.git is not None,
            "bernama": self.git is None or self.git.bernama,
            "bersama": self.git is not None and self.git.bersama,
            "urung": [self._sebut(one, baca) for one in last.perubahan] if last else None,
            "hari_ini": self.hari_ini().isoformat(),
            "tampilan": [one._asdict() | {"isi": None, "skema": None, "kode": one.kode} for one in baca.tampilan],
            **keadaan_json(self.folder, self.hari_ini(), baca, minta.tampilan),
        }

    def lihat(self, minta: PermintaanMasuk) -> Json:
        """Return the form of one record."""
        baca = self._baca(minta.tahun)
        lembar = baca.lembar(minta.tampilan)
        if lembar is None:
            raise TidakJadi(baris_tak_ada(minta.tampilan or ""))
        shown = baca.record(minta.tampilan)
        return {
            "lembar": lembar_json(lembar) | (butir_json(shown, baca.sources) if shown else {}),
            **keadaan_json(self.folder, self.hari_ini(), baca, minta.tampilan),
        }

    def coba(self, minta: PermintaanMasuk) -> Json:
        """Return what changes would make of the year, without writing them."""
        baca = self._baca(minta.tahun)
        made = self._rancang(baca, minta)
        return hasil_json(self.folder, self.hari_ini(), baca, made, minta.tampilan)

    def simpan(self, minta: PermintaanMasuk) -> Json:
        """Write changes, and with git keep them with their note; what others shared meanwhile is taken first where
        that is a plain step forward, so that a cell of theirs is told and not overtaken.
        """
        if self.git is not None:
            if minta.pengenal is not None:
                self.git.kenalkan(minta.pengenal.nama, minta.pengenal.surel)
            maju(self.git)
        baca = self._baca(minta.tahun)
        made = self._rancang(baca, minta)
        if made.ditolak or not terbaca(made) or (made.kesalahan and not minta.tetap):
            return hasil_json(self.folder, self.hari_ini(), baca, made, minta.tampilan) | {"tersimpan": False}
        simpan(self.folder, made, tetap=minta.tetap)
        said = [kata.koreksi_tercatat(minta.koreksi.alasan, minta.koreksi.oleh)] if minta.koreksi else []
        if self.git is not None and made.berkas:
            said += [self.git.simpan([*made.berkas], kata.pesan_git(baca.buku.tahun, minta.catatan.strip()))]
        if minta.masuk:
            said += self.masuk.sisihkan(minta.masuk, self._baca(baca.buku.tahun), self.hari_ini())
        return {
            "tersimpan": True,
            "kabar": " ".join(said) or None,
            **self.buka(PermintaanMasuk(tahun=baca.buku.tahun, tampilan=minta.tampilan)),
        }

    def urungkan(self, minta: PermintaanMasuk) -> Json:
        """Take the last saved step back, byte for byte."""
        last = langkah_terakhir(self.folder)
        said = [self._sebut(one, self._baca(minta.tahun)) for one in last.perubahan] if last else []
        step = urungkan(self.folder)
        if self.git is not None:
            self.git.simpan([*step.berkas], kata.DIURUNGKAN)
        return {"kabar": kata.diurungkan(said), **self.buka(minta)}

    def tahun_baru(self, minta: PermintaanMasuk) -> Json:
        """Begin the year after the last, as `lkjip tahun-baru` does."""
        baca = self._baca(None)
        data, tahun = baca.inspection.data, baca.buku.tahun + 1
        assert data is not None
        if has_errors(baca.inspection.problems):
            raise TidakJadi(kata.PERBAIKI_DULU)
        try:
            new_folder(self.folder / str(tahun), tahun_baru(data, tahun))
        except TahunDitolak as refusal:
            raise TidakJadi(str(refusal)) from refusal
        return self.buka(PermintaanMasuk(tahun=tahun))

    def gambar(self, minta: PermintaanMasuk) -> Json:
        """Put a new picture into the folder of a year, as one step that can be taken back."""
        baca = self._baca(minta.tahun)
        if minta.gambar is None:
            raise TidakJadi(kata.GAMBAR_RUSAK)
        raw = _bytes(minta.gambar.isi)
        nama = f"{baca.buku.tahun}/gambar/{minta.gambar.nama}"
        made = rancang(self.folder, baca.sources, baca.inspection, (), self.hari_ini(), gambar={nama: raw})
        simpan(self.folder, made)
        said = kata.gambar_baru(nama)
        if self.git is not None:
            self.git.simpan([*made.berkas], said)
        return {"kabar": said, "urung": [said]}

    def buku(self, minta: PermintaanMasuk) -> Json:
        """Return what a filled workbook changes, one that was chosen or one that waits; nothing is written."""
        raw = self.masuk.isi(minta.masuk[0].nama) if minta.masuk else _bytes(minta.buku)
        return isi_buku(raw, self._baca(minta.tahun).buku) | {"sidik": sidik(raw)}

    def menunggu(self, minta: PermintaanMasuk) -> Json:
        """Return the workbooks that wait to be taken."""
        return {"menunggu": self.masuk.semua(self._baca(minta.tahun), self.hari_ini()) if menunggu(self.folder) else []}

    def sisihkan(self, minta: PermintaanMasuk) -> Json:
        """Put aside workbooks that were looked at and change nothing."""
        return {"kabar": " ".join(self.masuk.sisihkan(minta.masuk, self._baca(minta.tahun), self.hari_ini()))}

    def tulisan(self, minta: PermintaanMasuk) -> Json:
        """Return a text as the site will show it."""
        return {"isi": tulisan(minta.teks)}

    def ambil(self, minta: PermintaanMasuk) -> Json:
        """Take what others have shared, or return the conflicts that have to be decided first."""
        if self.git is None:
            return self.buka(minta)
        found = ambil(self.git)
        if found.bentrok and minta.pilihan:
            found = ambil(self.git, pilihan_bentrok(found.bentrok, minta))
        if found.bentrok:
            baca = self._baca(minta.tahun)
            return {"kabar": found.kabar, "bentrok": [bentrok_json(one, baca.buku) for one in found.bentrok]}
        return {"kabar": found.kabar, **self.buka(minta)}

    def kirim(self, minta: PermintaanMasuk) -> Json:
        """Share what was saved here."""
        said = self.git.kirim() if self.git is not None else None
        return {"kabar": said, **self.buka(minta)}

    def pratinjau(self, minta: PermintaanMasuk) -> Json:
        """Return where the preview of the site stands; it begins with the first call."""
        return {"alamat": self.samping.alamat() if self.samping else None}

    def selesai(self, minta: PermintaanMasuk) -> Json:
        self._selesai()
        return {}

    def _baca(self, tahun: int | None) -> Baca:
        sources = read_folder(self.folder)
        inspection = self._diperiksa(sources)
        data = inspection.data
        if data is None or not data.laporan:
            first = next((one for one in inspection.problems if one.severity == "error"), None)
            raise TidakJadi(f"{first.location}: {first.message}" if first else kata.TANPA_TAHUN)
        tahun = tahun if tahun in data.laporan else max(data.laporan)
        return Baca(sources, inspection, buku_isian(sources, data, tahun), tuple(semua_tampilan(sources)))

    def _diperiksa(self, sources: Sources) -> Inspection:
        """Return what the check finds of a folder; of one that is as it was at the last call, what it found then."""
        today, last = self.hari_ini(), self._terakhir
        # Workbooks that wait are looked at beside all else: what this call found is its own until it returns.
        if last is None or last[:2] != (today, sources):
            last = self._terakhir = today, sources, inspect_sources(sources, self.folder.name, today)
        return last[2]

    def _rancang(self, baca: Baca, minta: PermintaanMasuk) -> Rancangan:
        sent = [change for one in minta.ubahan for change in self._perubahan(one, baca)]
        changes = [*lengkapi(sent, baca.buku, baca.sources)]
        koreksi = Koreksian(minta.koreksi.alasan, minta.koreksi.oleh) if minta.koreksi else None
        return rancang(self.folder, baca.sources, baca.inspection, changes, self.hari_ini(), koreksi)

    def _sebut(self, one: Perubahan, baca: Baca) -> str:
        """Return a change in words, also one of another year than the one that is open."""
        data, year = baca.inspection.data, one.berkas.partition("/")[0]
        if data is None or not year.isdecimal() or int(year) == baca.buku.tahun or int(year) not in data.laporan:
            return kalimat(one, baca.buku)
        return kalimat(one, buku_isian(baca.sources, data, int(year)))

    def _perubahan(self, masuk: UbahanMasuk, baca: Baca) -> Iterator[Perubahan]:
        record = baca.record(masuk.lembar)
        if record is not None and record.skema and masuk.baris is not None:
            hapus = masuk.kolom == "hapus"
            yield butir_hapus(record) if hapus else butir_baru(record, masuk.kunci, masuk.baris)
        else:
            yield from perubahan(masuk, baca.lembar(masuk.lembar), baca.sources)


def _bytes(isi: str) -> bytes:
    try:
        return base64.b64decode(isi, validate=True)
    except ValueError as error:
        raise TidakJadi(kata.GAMBAR_RUSAK) from error
