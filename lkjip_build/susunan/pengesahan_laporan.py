"""The seal of a report on its page: whether it was corrected since, what was signed, and how anybody can check that."""

from collections.abc import Iterator, Sequence

from lkjip_build.bahasa import pengesahan as kata
from lkjip_build.bahasa.segel import LIHAT
from lkjip_build.isi import (
    Bagian,
    Blok,
    Daftar,
    DaftarUnduhan,
    Dokumen,
    Kalimat,
    Potongan,
    Rincian,
    Terlipat,
    Unduhan,
    kode,
    p,
    tautan,
)
from lkjip_build.model.pengesahan import Pengesahan, Segel
from lkjip_build.susunan import lembar_susulan
from lkjip_build.susunan.arsip import alamat_arsip
from lkjip_build.susunan.bahan import Bahan
from lkjip_build.susunan.catatan import angka_teks
from lkjip_build.susunan.jangkar_koreksi import HALAMAN
from lkjip_build.susunan.koreksi import asal_isian
from lkjip_build.susunan.situs import Situs
from lkjip_build.susunan.tanda_tangan import blok_tanda_tangan
from lkjip_build.susunan.umpan import ALAMAT
from lkjip_build.susunan.unduhan import Berkas

KODE = "pengesahan"


def keadaan(situs: Situs, tahun: int) -> Iterator[Blok]:
    """Yield in a sentence that a report is sealed and whether it was corrected; nothing where it is not sealed."""
    if tahun not in situs.data.segel:
        return
    found, new = situs.perubahan[tahun].riwayat, situs.perubahan[tahun].baru
    days = [one.tanggal for one in situs.data.segel[tahun].segel.pengesahan]
    said = kata.keadaan(days, len(new), max((one.koreksi[-1].tanggal for one in new), default=None))
    changes: tuple[str | Potongan, ...] = (" ", tautan(LIHAT, HALAMAN), ".") if found else ()
    numbers = angka_teks(said, asal_isian(new))
    yield p(Potongan(said, tebal=True), *changes, " ", tautan(kata.JUDUL, f"#{KODE}"), ".", angka=numbers)


def unduhan(segel: Segel, dokumen: Dokumen, berkas: Sequence[Berkas]) -> Iterator[Bagian]:
    """Yield the files of a sealed report: what was signed, the last sealing first, the archive, and the corrected
    edition apart.
    """
    semua, left = segel.pengesahan, disahkan(dokumen, berkas)
    groups = []
    for number, satu in enumerate(semua[:-1], 1):
        names = {one.nama for one in satu.semua_berkas}
        groups.append((kata.judul_pengesahan(number, len(semua)), [one for one in left if one.berkas in names]))
        left = [one for one in left if one.berkas not in names]
    groups.append((kata.judul_pengesahan(len(semua), len(semua)) if len(semua) > 1 else "", left))
    for number, (name, files) in reversed(list(enumerate(groups, 1))):
        facts = (blok for one in files for blok in blok_tanda_tangan(one.berkas, one.tanda_tangan))
        made = _daftar(dokumen, files, name)
        yield Bagian(f"pengesahan-{number}", name or kata.DITANDATANGANI, (made, *facts, p(kata.TETAP, kecil=True)))
    address, name = alamat_arsip(dokumen.tahun)
    yield Bagian("arsip", kata.ARSIP, (DaftarUnduhan((Unduhan(address, name, kata.ISI_ARSIP),)),))
    if corrected := edisi(dokumen, berkas):
        made = _daftar(dokumen, corrected, kata.DIKOREKSI)
        yield Bagian("edisi-dikoreksi", kata.DIKOREKSI, (made, p(kata.BUKAN_YANG_DITANDATANGANI, kecil=True)))


def edisi(dokumen: Dokumen, berkas: Sequence[Berkas]) -> list[Berkas]:
    """Return the files of the corrected edition among those of a report."""
    return [one for one in berkas if dokumen.dikoreksi and one.berkas.startswith(f"{dokumen.nama_berkas}.")]


def disahkan(dokumen: Dokumen, berkas: Sequence[Berkas]) -> list[Berkas]:
    """Return the others, which are those that were signed where the report is sealed."""
    corrected = edisi(dokumen, berkas)
    return [one for one in berkas if one not in corrected]


def _daftar(dokumen: Dokumen, berkas: Sequence[Berkas], mana: str) -> DaftarUnduhan:
    return DaftarUnduhan(tuple(satu_unduhan(dokumen.tahun, one, mana) for one in berkas))


def satu_unduhan(tahun: int, satu: Berkas, mana: str = "") -> Unduhan:
    """Return a file of a report as a download, with the words that tell which of several it is."""
    name = kata.judul_unduhan(tahun, satu.jenis, satu.ukuran, mana[:1].lower() + mana[1:])
    return Unduhan(f"/laporan/{tahun}/{satu.berkas}", name, satu.sebutan, satu.sha256)


def sesudah(situs: Situs, tahun: int) -> Iterator[Bagian]:
    """Yield what was done after the signing, with the sheet that tells it; nothing where the report is not sealed."""
    if tahun in situs.data.segel:
        later = lembar_susulan.sesudah(Bahan(situs.untuk(tahun), tahun), situs.data.segel[tahun].segel.terakhir)
        sheet = Unduhan(f"/laporan/{tahun}/{lembar_susulan.nama(tahun)}.pdf", f"{kata.LEMBAR} (PDF)", kata.BUKAN_BAGIAN)
        yield Bagian("sesudah", kata.SESUDAH, (*later, DaftarUnduhan((sheet,))))


def pemeriksaan(situs: Situs, tahun: int) -> Iterator[Bagian]:
    """Yield how anybody can check what was signed; nothing where the report is not sealed."""
    if tahun not in situs.data.segel:
        return
    semua = situs.data.segel[tahun].segel.pengesahan
    facts = [
        Rincian(tuple((name, (said,)) for name, said in _fakta(satu, number, len(semua))))
        for number, satu in reversed(tuple(enumerate(semua, 1)))
    ]
    cover = Rincian((("Yang disegel", (p(kata.cakupan(tahun)),)),))
    yield Bagian(KODE, kata.JUDUL, (Terlipat(kata.CARA, (*facts, cover, *_cara(tahun, semua[-1]))),))


def _fakta(satu: Pengesahan, nomor: int, dari: int) -> Iterator[tuple[str, Kalimat]]:
    """Yield the facts of one sealing, each with its name."""
    yield kata.judul_pengesahan(nomor, dari), p(kata.disahkan(satu))
    yield "Ditandatangani", p(kata.ditandatangani(satu))
    yield "Sidik isi", p(kode(satu.sidik_isi), ", tercetak di halaman terakhir laporan")
    for one in satu.dokumen:
        if one.nama.endswith(".pdf"):
            yield f"SHA-256 {one.nama}", p(kode(one.sidik))


def _cara(tahun: int, satu: Pengesahan) -> Iterator[Blok]:
    name = next((one.nama for one in satu.dokumen if one.nama.endswith(".pdf")), f"lkjip-{tahun}.pdf")
    compute = p(
        "Hitung SHA-256-nya. Windows: ",
        kode(f"certutil -hashfile {name} SHA256"),
        "; Linux: ",
        kode(f"sha256sum {name}"),
        "; macOS: ",
        kode(f"shasum -a 256 {name}"),
        ".",
    )
    yield Daftar(((p(kata.unduh(name)),), (compute,), (p(kata.SAMA),)), ("1.", "2.", "3."))
    yield p(kata.CETAKAN)
    yield p(
        "Yang memegang folder datanya menjalankan ",
        kode(f"lkjip verifikasi {tahun}"),
        ", yang juga membandingkannya dengan data sekarang.",
    )
    yield p(kata.BATAS, tautan(ALAMAT, f"/{ALAMAT}"), ".")
