"""The columns of the list of public information (DIP) that a PPID keeps: what of the site is information, and where."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from lkjip_build.bahasa import informasi as kata
from lkjip_build.isi import KolomOf
from lkjip_build.isi.nilai_data import NilaiData
from lkjip_build.model.data_terbuka import JenisData
from lkjip_build.susunan.kolom.data import data_tanggal, hanya_data
from lkjip_build.susunan.situs import Situs


@dataclass(frozen=True)
class Informasi:
    """One piece of public information; `tahun` is the one it is about, None where it is about all, `dibuat` the day on
    which it was signed, None for what nobody signs or has signed yet.
    """

    situs: Situs
    judul: str
    ringkasan: str
    bentuk: str
    alamat: str
    tahun: int | None = None
    dibuat: date | None = None


def semua_informasi(situs: Situs) -> Iterator[Informasi]:
    """Yield what the site publishes, the newest year first."""
    for tahun in situs.semua_tahun:
        signed = situs.is_final(tahun)
        for judul, ringkasan, bentuk, folder in kata.setahun(tahun, ditandatangani=signed):
            if folder != "rencana-aksi" or situs.jalur[tahun].direncanakan:
                day = _ditandatangani(situs, tahun) if folder == "laporan" else None
                yield Informasi(situs, judul, ringkasan, bentuk, f"/{folder}/{tahun}/", tahun, day)
    for sop in situs.data.sop.values():
        at, signed_on = f"/sop/{sop.kode}/", sop.tanggal.ditandatangani
        day = signed_on.hari if signed_on else None
        yield Informasi(situs, kata.judul_sop(sop.nama), kata.RINGKASAN_SOP, kata.BENTUK_SOP, at, dibuat=day)
    for judul, ringkasan, bentuk, alamat in kata.SELALU:
        yield Informasi(situs, judul, ringkasan, bentuk, alamat)


def _ditandatangani(situs: Situs, tahun: int) -> date | None:
    """The day on which the report of a year was signed, by its log or its seal."""
    if not situs.is_final(tahun):
        return None
    siklus = situs.siklus[tahun]
    return siklus.tanda_tangan.tanggal if siklus.tanda_tangan else siklus.disahkan


def _pejabat(satu: Informasi) -> str | None:
    """The head of the office by the name of the post, where the data tell who that is."""
    heads = [one for one in satu.situs.data.instansi.pejabat if one.atasan is None and one.sampai is None]
    return heads[0].jabatan if heads else None


def _teks(contoh: str, dari: str, *, wajib: bool = False, pilihan: tuple[str, ...] = ()) -> NilaiData:
    return NilaiData(JenisData.TEKS, contoh, dari, wajib=wajib, pilihan=pilihan)


KOLOM_DATA: tuple[KolomOf[Informasi], ...] = (
    hanya_data(
        "judul", "Judul", "Judul informasi.", lambda o: o.judul, _teks("Laporan kinerja 2025", "situs ini", wajib=True),
    ),
    hanya_data(
        "ringkasan", "Ringkasan", "Isi informasi dalam satu kalimat.", lambda o: o.ringkasan,
        _teks("Janji dan hasilnya", "situs ini", wajib=True),
    ),
    hanya_data(
        "jenis", "Jenis", "Jenis informasi menurut UU 14/2008; informasi kinerja diumumkan berkala (Pasal 9).",
        lambda o: kata.BERKALA, _teks(kata.BERKALA, "UU 14/2008 Pasal 9", wajib=True, pilihan=(kata.BERKALA,)),
    ),
    hanya_data(
        "pejabat", "Pejabat yang menguasai", "Jabatan yang menguasai informasi; kosong bila belum diisi.", _pejabat,
        _teks("Camat Lor", "instansi.yml: pejabat"),
    ),
    hanya_data(
        "penerbit", "Penerbit", "Kantor yang menerbitkan.", lambda o: o.situs.data.instansi.nama,
        _teks("Kecamatan Lor", "instansi.yml: nama", wajib=True),
    ),
    hanya_data(
        "tahun", "Tahun", "Tahun yang diterangkan; kosong bila semua tahun.", lambda o: o.tahun,
        NilaiData(JenisData.BULAT, "2025", "nama folder tahun"),
    ),
    hanya_data(
        "tempat", "Tempat dibuat", "Kantor dan kabupaten tempat informasi dibuat.",
        lambda o: f"{o.situs.data.instansi.nama}, {o.situs.data.instansi.kabupaten}",
        _teks("Kecamatan Lor, Kabupaten Contoh", "instansi.yml: nama, kabupaten", wajib=True),
    ),
    hanya_data(
        "waktu", "Tanggal dibuat", "Tanggal ditandatangani; kosong bila belum, atau bila tidak ditandatangani.",
        lambda o: data_tanggal(o.dibuat),
        NilaiData(JenisData.TANGGAL, "2026-01-20", "siklus.csv, pengesahan, atau SOP"),
    ),
    hanya_data(
        "bentuk", "Bentuk", "Bentuk yang tersedia.", lambda o: o.bentuk,
        _teks("halaman web, PDF", "situs ini", wajib=True),
    ),
    hanya_data(
        "jangka_simpan", "Jangka simpan",
        "Lama disimpan menurut jadwal retensi arsip kantor; kosong berarti belum diisi.",
        lambda o: None, _teks("5 tahun", "jadwal retensi arsip kantor"),
    ),
    hanya_data(
        "alamat", "Tautan", "Halaman tempat informasinya; bila alamat situs belum diisi, dihitung dari beranda situs.",
        lambda o: o.situs.alamat_terbuka(o.alamat),
        NilaiData(JenisData.ALAMAT, "laporan/2025/", "situs ini", wajib=True),
    ),
)  # fmt: skip
"""The columns of daftar-informasi.csv and daftar-informasi.json, in order."""
