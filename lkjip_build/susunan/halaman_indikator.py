"""One page for each indikator: its years, how they were computed, what it measures."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from lkjip_build.bahasa import halaman_indikator as kata_halaman
from lkjip_build.bahasa import kata
from lkjip_build.bahasa.angka import BELUM_DIISI, nilai
from lkjip_build.bahasa.hitungan import SELISIH_REALISASI, predikat
from lkjip_build.bahasa.indikator import jawaban as jawaban_indikator
from lkjip_build.bahasa.jalur import cara_target
from lkjip_build.bahasa.kata import TRIWULAN
from lkjip_build.bahasa.seri import kalimat_putus, keterangan_arah, semua_putus_pendek
from lkjip_build.compute.masa import Masa
from lkjip_build.compute.rekap import BarisKinerja
from lkjip_build.compute.seri import Putus, putus_seri
from lkjip_build.isi import (
    KANAN,
    Bagian,
    Baris,
    Blok,
    DaftarUnduhan,
    Gambar,
    Halaman,
    Kolom,
    KolomOf,
    Kosong,
    Navigasi,
    Rancangan,
    Rincian,
    Sel,
    Tautan,
    Unduhan,
    baris_of,
    belum,
    daftar,
    p,
    tabel,
    tautan,
    teks,
    tertulis,
)
from lkjip_build.isi.sumber import alamat_baris, sebut_baris
from lkjip_build.model.aturan import Himpunan
from lkjip_build.model.nisbah import Nisbah
from lkjip_build.model.renstra import Indikator, Induk
from lkjip_build.susunan import asal, asal_renstra, halaman_semua_indikator
from lkjip_build.susunan.catatan import angka_catatan
from lkjip_build.susunan.catatan import semua_catatan as semua_catatan_baris
from lkjip_build.susunan.fakta import fakta_indikator, kalimat
from lkjip_build.susunan.gambar import ada_grafik, angka_seri, angka_triwulan, bertanda, panel_penuh, panel_triwulan
from lkjip_build.susunan.halaman_rencana_aksi import alamat as alamat_rencana
from lkjip_build.susunan.halaman_semua_indikator import alamat_sasaran
from lkjip_build.susunan.hitungan_indikator import hitungan_setiap_tahun
from lkjip_build.susunan.jalur import bagian_indikator, kalimat_indikator
from lkjip_build.susunan.kolom import kinerja, rencana_aksi
from lkjip_build.susunan.kolom.kinerja import KinerjaTahun, alamat_indikator, jangkar_tahun, putusan_of
from lkjip_build.susunan.koreksi import memuat_koreksi_indikator
from lkjip_build.susunan.naskah import blok_halaman
from lkjip_build.susunan.putusan_indikator import putusan_indikator
from lkjip_build.susunan.sel import semua_angka
from lkjip_build.susunan.situs import Situs
from lkjip_build.susunan.statistik_indikator import keterangan_statistik


def rancangan(situs: Situs) -> Iterator[Rancangan]:
    """Yield the index and the page of each indikator of the Renstra, also of those without figures yet, and of those
    that only a sealed report has.
    """
    yield Rancangan("/indikator/", partial(halaman_semua_indikator.halaman, situs))
    for _, induk in situs.data.renstra.semua_induk:
        for indikator in induk.indikator:
            yield _rancangan(_Satu(situs, induk, indikator))
    for _, induk, indikator in situs.induk_terdahulu:
        yield _rancangan(_Satu(situs, induk, indikator))


@dataclass(frozen=True)
class _Satu:
    """One indikator of the site."""

    situs: Situs
    induk: Induk
    indikator: Indikator

    @property
    def seri(self) -> tuple[BarisKinerja, ...]:
        return self.situs.rekap.seri.get(self.indikator.kode, ())

    @property
    def aturan(self) -> Mapping[int, Himpunan]:
        return {baris.tahun: self.situs.rekap.tahun[baris.tahun].aturan for baris in self.seri}

    @property
    def putus(self) -> tuple[Putus, ...]:
        return putus_seri(self.seri, self.aturan)

    @property
    def dijelaskan(self) -> list[BarisKinerja]:
        """The years with a realisasi or a printed percentage, newest first."""
        return [
            baris
            for baris in reversed(self.seri)
            if baris.realisasi is not None or baris.kinerja.capaian_terbit is not None
        ]


def _rancangan(satu: _Satu) -> Rancangan:
    return Rancangan(alamat_indikator(satu.indikator.kode), partial(_halaman, satu))


def _halaman(satu: _Satu) -> Halaman:
    situs, indikator, induk = satu.situs, satu.indikator, satu.induk
    masa = {baris.tahun: situs.masa(baris.tahun) for baris in satu.seri}
    now = next((baris for baris in satu.seri if masa[baris.tahun] is Masa.BERJALAN), None)
    track = kalimat_indikator(situs, now) if now else None
    place = p(kata_halaman.tempat(kata.induk(induk)), tautan(induk.nama, alamat_sasaran(induk)), ".")
    parts = [Bagian("dari-tahun-ke-tahun", "Dari tahun ke tahun", tuple(_seri(satu)))]
    parts += [_triwulan(situs, now)] if now and track else []
    if satu.dijelaskan:
        parts.append(
            Bagian(
                "bagaimana-angka-ini-dihitung",
                "Bagaimana angka ini dihitung",
                tuple(hitungan_setiap_tahun(satu.dijelaskan, satu.aturan, indikator)),
            )
        )
    parts.append(Bagian("tentang-indikator-ini", "Tentang indikator ini", tuple(_tentang(satu))))
    parts.append(Bagian("unduh", kata_halaman.BERBAGI, tuple(_berbagi(satu))))
    return Halaman(
        indikator.judul,
        jawaban_indikator(satu.seri, masa),
        indikator.location().path or f"{situs.folder}/renstra.yml",
        Bagian(
            "",
            indikator.judul,
            (putusan_indikator(situs, satu.seri), *memuat_koreksi_indikator(situs, indikator.kode), place),
            tuple(parts),
        ),
        situs.tanda(*(baris.tahun for baris in satu.seri if baris.realisasi is not None or baris.triwulan_terisi)),
        lebar=True,
        ekor=_sekitar(satu),
    )


def _sekitar(satu: _Satu) -> tuple[Blok, ...]:
    """Return the way to the indikator before and after, in the order of the plan."""
    situs = satu.situs
    semua = [*situs.data.renstra.semua_indikator, *(one for _, _, one in situs.induk_terdahulu)]
    at = next(number for number, one in enumerate(semua) if one.kode == satu.indikator.kode)
    around = [Tautan(kata_halaman.SEMUA, "/indikator/")]
    if at:
        around.insert(0, Tautan(f"‹ {semua[at - 1].judul}", alamat_indikator(semua[at - 1].kode)))
    if at + 1 < len(semua):
        around.append(Tautan(f"{semua[at + 1].judul} ›", alamat_indikator(semua[at + 1].kode)))
    return (Navigasi(kata_halaman.SEKITAR, tuple(around), urut=True),)


def _triwulan(situs: Situs, baris: BarisKinerja) -> Bagian:
    """Return the running year of an indikator quarter by quarter, and what is done for it."""
    row, tahun = KinerjaTahun(situs, baris), baris.tahun
    _, satu = rencana_aksi.jalur_of(row)
    kolom = (
        Kolom("triwulan", "Triwulan"),
        Kolom("target", "Target", 2, KANAN),
        Kolom("realisasi", "Realisasi", 2, KANAN),
        Kolom("sampai", "Sampai triwulan itu", 6),
    )
    rows = (
        Baris(
            (
                teks(TRIWULAN[found.nomor - 1], kepala=True),
                rencana_aksi.TARGET_TW[found.nomor - 1].sel(row),
                kinerja.TW[found.nomor - 1].sel(row),
                rencana_aksi.sel_putusan(row, satu, found),
            )
        )
        for found in satu.triwulan
    )
    judul = f"Triwulan demi triwulan, {tahun}"
    indikator = baris.indikator
    how = f"Target {cara_target(indikator.target_triwulan, indikator.konsolidasi)}. Satuan: {indikator.satuan}."
    share = bagian_indikator(situs, baris)
    blok: list[Blok] = []
    if panel := panel_triwulan(satu):
        code = f"grafik-triwulan-{indikator.kode.lower()}"
        legend = keterangan_arah(indikator.arah, bertanda=False, satuan=indikator.satuan)
        blok.append(Gambar(code, "", panel.uraian, (panel,), legend, tuple(angka_triwulan(satu, row.aturan))))
    if share.teks:
        blok.append(p(share.teks, angka=share.angka))
    blok += [tabel("", judul, kolom, rows, sempit=True), p(how, kecil=True)]
    if actions := [_aksi(one.aksi or "", one.penanggung_jawab or "") for one in satu.rencana.aksi]:
        blok += [p(f"Yang dikerjakan pada {tahun}:"), daftar(actions)]
    if satu.rencana.baris:
        blok.append(p(tautan(f"Rencana aksi {tahun}", alamat_rencana(tahun))))
    return Bagian("triwulan-demi-triwulan", judul, tuple(blok))


def _aksi(aksi: str, oleh: str) -> str:
    return f"{aksi} ({oleh})" if oleh else aksi


def _seri(satu: _Satu) -> Iterator[Blok]:
    if not satu.seri:
        yield Kosong("Belum ada angka untuk indikator ini. Angkanya dibaca dari kinerja.csv di folder setiap tahun.")
        return
    yield from _grafik(satu)
    columns = (_tahun(satu), kinerja.HASIL, kinerja.TARGET, _realisasi(satu), kinerja.CAPAIAN, _ASAL)
    yield tabel(
        "",
        f"{satu.indikator.nama} ({satu.indikator.satuan})",
        [one.kolom for one in columns],
        _baris_seri(satu, columns),
    )
    for one in satu.putus:
        yield p(kalimat_putus(one))
    for baris in satu.seri:
        if baris.kinerja.catatan:
            yield p(f"{baris.tahun}: {baris.kinerja.catatan}", kecil=True)
    if _is_rounded(satu.seri):
        yield p(SELISIH_REALISASI, kecil=True)


def _is_rounded(seri: Sequence[BarisKinerja]) -> bool:
    """Tell whether a change between two years may differ from that of the print: a share is rounded there."""
    known = [one.realisasi for one in seri if one.realisasi is not None]
    return len(known) > 1 and any(isinstance(one, Nisbah) for one in known)


def _baris_seri(satu: _Satu, columns: Sequence[KolomOf[KinerjaTahun]]) -> Iterator[Baris]:
    notes = satu.situs.catatan_angka
    for baris in satu.seri:
        yield replace(baris_of(columns, KinerjaTahun(satu.situs, baris)), kode=jangkar_tahun(baris))
        yield from semua_catatan_baris(notes.get((baris.tahun, satu.indikator.kode), ()), len(columns))


def _tahun(satu: _Satu) -> KolomOf[KinerjaTahun]:
    def cell(row: KinerjaTahun) -> Sel:
        broken = semua_putus_pendek([one for one in satu.putus if one.tahun == row.baris.tahun])
        return kinerja.TAHUN.sel(row).with_small(broken)

    return KolomOf("tahun", "Tahun", cell)


def _realisasi(satu: _Satu) -> KolomOf[KinerjaTahun]:
    def cell(row: KinerjaTahun) -> Sel:
        made = kinerja.REALISASI.sel(row)
        grade = predikat(row.baris.realisasi, row.aturan) if satu.indikator.predikat else ""
        return made.with_small(f"predikat {grade}") if grade else made

    return KolomOf("realisasi", "Realisasi", cell, rata=kinerja.REALISASI.rata)


def _sel_asal(row: KinerjaTahun) -> Sel:
    place = row.baris.sumber
    made = teks(sebut_baris(place), ke=alamat_baris(place))
    return made.with_small("" if place.line else "tanpa baris").with_small(row.baris.kinerja.sumber_data or "")


_ASAL: KolomOf[KinerjaTahun] = KolomOf("asal", "Ditulis di", _sel_asal, bagian=4)


def _grafik(satu: _Satu) -> Iterator[Blok]:
    indikator = satu.indikator
    if panel := panel_penuh(satu.situs, satu.seri):
        legend = keterangan_arah(indikator.arah, bertanda=bertanda(panel), satuan=indikator.satuan)
        code = f"grafik-{indikator.kode.lower()}"
        yield Gambar(code, "", panel.uraian, (panel,), legend, tuple(angka_seri(satu.seri)))


def _tentang(satu: _Satu) -> Iterator[Blok]:
    one = satu.indikator
    typed: list[tuple[str, tuple[Blok, ...]]] = [
        ("Definisi", blok_halaman(one.definisi, "") if one.definisi else (p(belum(BELUM_DIISI)),)),
        *((("Alasan dipilih", (p(one.alasan),)),) if one.alasan else ()),
        ("Cara mengukur", _isian(one.rumus)),
        ("Satuan", (p(str(one.satuan)),)),
        *keterangan_statistik(satu.situs, one),
    ]
    if one.skala:
        steps = ", ".join(f"{step.nama} ({nilai(step.skor)})" for step in one.skala)
        scores = [angka for step in one.skala for angka in semua_angka(step.skor, tertulis(one.location("skala")))]
        typed.append(("Skala", (p(steps, angka=scores),)))
    typed += [
        ("Arah", (p(f"{one.arah}: {kata.arah(one.arah)}"),)),
        ("Sumber data", _isian(one.sumber_data)),
        ("Penanggung jawab", _isian(one.penanggung_jawab)),
    ]
    if one.kondisi_awal is not None:
        begin = semua_angka(one.kondisi_awal, asal_renstra.kondisi_awal(one))
        typed.append(("Kondisi awal", (p(nilai(one.kondisi_awal, one.satuan), angka=begin),)))
    typed.append(("Standar nasional", _standar(one)))
    if one.target_renstra:
        plan = sorted(one.target_renstra.items())
        numbers = [
            angka for year, value in plan for angka in semua_angka(value, asal_renstra.target_renstra(one, year))
        ]
        typed.append(
            ("Target Renstra", (p("; ".join(f"{year}: {nilai(value)}" for year, value in plan), angka=numbers),))
        )
    notes = satu.situs.catatan_angka.get((None, one.kode), ())
    typed += [("Catatan angka rencana", (p(*note.isi, angka=angka_catatan(note)),)) for note in notes]
    typed += [("Dipakai sejak", (p(str(one.mulai)),))] if one.mulai else []
    typed += [("Dipakai sampai", (p(str(one.berakhir)),))] if one.berakhir else []
    yield Rincian(tuple(typed))


def _isian(text: str | None) -> tuple[Blok, ...]:
    return (p(text) if text else p(belum(BELUM_DIISI)),)


def _standar(one: Indikator) -> tuple[Blok, ...]:
    standar = one.standar_nasional
    if standar is None:
        return (p(belum("belum dicatat")),)
    return (
        p(
            f"{nilai(standar.nilai, one.satuan)} ({standar.sumber})",
            angka=semua_angka(standar.nilai, asal.standar(one)),
        ),
    )


def _berbagi(satu: _Satu) -> Iterator[Blok]:
    """Yield the data of an indikator, how to cite its page, and a message to copy."""
    situs, indikator, instansi = satu.situs, satu.indikator, satu.situs.data.instansi
    kode = indikator.kode.lower()
    files = [
        Unduhan(f"/data/indikator/{kode}.csv", f"{kode}.csv", kata_halaman.UNDUH_CSV),
        Unduhan(f"/data/indikator/{kode}.json", f"{kode}.json", kata_halaman.UNDUH_JSON),
    ]
    if ada_grafik(satu.seri):
        files.append(Unduhan(f"/data/indikator/{kode}.svg", f"{kode}.svg", kata_halaman.UNDUH_SVG))
    more = p(kata_halaman.SEMUA_DATA, tautan(kata_halaman.HALAMAN_DATA, "/data/"), ".", kecil=True)
    here = alamat_indikator(indikator.kode)
    at = situs.alamat_terbuka(here) if situs.alamat_situs else here
    cited = kata_halaman.kutipan(indikator, instansi, at, contoh=situs.contoh)
    butir: list[tuple[str, tuple[Blok, ...]]] = [
        (kata_halaman.DATA, (DaftarUnduhan(tuple(files)), more)),
        (kata_halaman.KUTIP, (p(cited),)),
    ]
    if judged := [baris for baris in satu.seri if baris.tercapai is not None]:
        last = judged[-1]
        verdict = putusan_of(KinerjaTahun(situs, last))
        said = kata_halaman.bagikan(last, verdict, instansi, contoh=situs.contoh)
        butir.append((kata_halaman.BAGIKAN, (kalimat(said, fakta=fakta_indikator(last)),)))
    yield Rincian(tuple(butir))
