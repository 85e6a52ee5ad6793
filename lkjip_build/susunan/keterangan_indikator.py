"""What an indikator measures, as the plan has it."""

from lkjip_build.bahasa import kata
from lkjip_build.bahasa.angka import BELUM_DIISI, nilai
from lkjip_build.isi import Blok, Rincian, belum, p, tertulis
from lkjip_build.model.renstra import Indikator
from lkjip_build.susunan import asal, asal_renstra
from lkjip_build.susunan.catatan import angka_catatan
from lkjip_build.susunan.naskah import blok_halaman
from lkjip_build.susunan.sel import semua_angka
from lkjip_build.susunan.situs import Situs
from lkjip_build.susunan.statistik_indikator import keterangan_statistik


def keterangan_indikator(situs: Situs, one: Indikator) -> Rincian:
    """Return what the plan says of an indikator; what it does not say is said to be missing."""
    typed: list[tuple[str, tuple[Blok, ...]]] = [
        ("Definisi", blok_halaman(one.definisi, "") if one.definisi else (p(belum(BELUM_DIISI)),)),
        *((("Alasan dipilih", (p(one.alasan),)),) if one.alasan else ()),
        ("Cara mengukur", _isian(one.rumus)),
        ("Satuan", (p(str(one.satuan)),)),
        *keterangan_statistik(situs, one),
    ]
    if one.skala:
        steps = ", ".join(f"{step.nama} ({nilai(step.skor)})" for step in one.skala)
        scores = [angka for step in one.skala for angka in semua_angka(step.skor, tertulis(one.location("skala")))]
        typed.append(("Skala", (p(steps, angka=scores),)))
    typed += [
        ("Arah", (p(kata.arah(one.arah)),)),
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
    notes = situs.catatan_angka.get((None, one.kode), ())
    typed += [("Catatan angka rencana", (p(*note.isi, angka=angka_catatan(note)),)) for note in notes]
    typed += [("Dipakai sejak", (p(str(one.mulai)),))] if one.mulai else []
    typed += [("Dipakai sampai", (p(str(one.berakhir)),))] if one.berakhir else []
    return Rincian(tuple(typed))


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
