"""The cycle for machines: the entry of a year, and the events of all years, each year a case of its SOP."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta, timezone
from typing import Any

from lkjip_build.bahasa.proses import tugas
from lkjip_build.bahasa.temuan import kalimat
from lkjip_build.checks.siklus.temuan import rule_of
from lkjip_build.compute.siklus import Pelaksanaan, RingkasanLangkah, Siklus
from lkjip_build.compute.siklus.temuan import TanpaHariLibur, Temuan
from lkjip_build.isi.data import EventRow, Kasus, LogData
from lkjip_build.model.nilai import Saat
from lkjip_build.susunan.situs import Situs

WIB = timezone(timedelta(hours=7))


def to_json(siklus: Siklus) -> dict[str, Any]:
    """Return the year's entry of data/siklus.json; moments are ISO 8601. A step has each of its
    executions, since the time that the SOP gives is for one.
    """
    return {
        "tahun": siklus.tahun,
        "status": str(siklus.status),
        "putaran": siklus.putaran,
        "tenggat": siklus.tenggat.nominal.isoformat(),
        "ditandatangani": _tanda_tangan(siklus),
        "dikirim": siklus.tanggal_kirim.isoformat() if siklus.tanggal_kirim else None,
        "tepat_waktu": siklus.tepat_waktu,
        "temuan": [
            {"kode": rule_of(temuan).code, "langkah": _langkah_temuan(temuan), "kalimat": kalimat(temuan)}
            for temuan in siklus.temuan
        ],
        "langkah": [_langkah(langkah, siklus) for langkah in siklus.langkah],
    }


def _tanda_tangan(siklus: Siklus) -> dict[str, str | None] | None:
    """Return by which recorded step the report is signed, or by its seal; None for a draft."""
    signed = siklus.tanda_tangan
    if signed is None:
        day = siklus.disahkan
        return {"tanggal": day.isoformat(), "langkah": None, "oleh": None, "bukti": None} if day else None
    return {
        "tanggal": signed.tanggal.isoformat(),
        "langkah": signed.langkah.no,
        "oleh": signed.pelaksana,
        "bukti": signed.bukti,
    }


def _langkah_temuan(temuan: Temuan) -> str | None:
    return None if isinstance(temuan, TanpaHariLibur) else temuan.langkah.no


def _langkah(langkah: RingkasanLangkah, siklus: Siklus) -> dict[str, Any]:
    return {
        "no": langkah.no,
        "baku": str(langkah.baku),
        "terlambat": langkah.terlambat,
        "pelaksanaan": [_pelaksanaan(one) for one in siklus.pelaksanaan if one.langkah == langkah.no],
    }


def _pelaksanaan(satu: Pelaksanaan) -> dict[str, Any]:
    """Return one execution: its times, how long it took and may take, each a number with its unit."""
    standard = satu.baku.lama if satu.baku else None
    return {
        "ke": satu.ke,
        "putaran": satu.putaran,
        "pelaksana": satu.pelaksana,
        "mulai": _iso(satu.mulai),
        "selesai": _iso(satu.selesai),
        "lama": satu.lama.jumlah if satu.lama else None,
        "satuan": satu.lama.satuan if satu.lama else None,
        "baku": standard.jumlah if standard else None,
        "satuan_baku": standard.satuan if standard else None,
        "terlambat": satu.melebihi,
        "tunggu_hari_kerja": satu.tunggu,
        "keputusan": satu.keputusan.value if satu.keputusan else None,
    }


def _iso(momen: Saat | None) -> str | None:
    if momen is None:
        return None
    return momen.urutan.isoformat(timespec="minutes") if momen.jam else momen.tanggal.isoformat()


def semua_kasus(situs: Situs) -> tuple[Kasus, ...]:
    """Return the events of all years, each year a case."""
    laporan = situs.data.laporan
    return tuple(kasus(siklus, laporan[tahun].fakta.sop) for tahun, siklus in sorted(situs.siklus.items()))


def semua_log(semua: Sequence[Kasus]) -> Iterator[LogData]:
    """Yield a log for each SOP that a case follows, named by the code of the SOP."""
    for sop in sorted({satu.sop for satu in semua}):
        yield LogData(alamat_log(sop), sop, tuple(satu for satu in semua if satu.sop == sop))


def alamat_log(sop: str) -> str:
    """Return where the log of an SOP stands."""
    return f"data/siklus/{sop}.xes"


def kasus(siklus: Siklus, sop: str) -> Kasus:
    """Return the events of a year in the order they happened.

    A moment noted without a time of day stands behind the event before it on that day, and is given none.
    """
    events: list[tuple[datetime, EventRow]] = []
    jam_terakhir: dict[date, time] = {}
    for satu in siklus.pelaksanaan:
        for momen, lifecycle in ((satu.mulai, "start"), (satu.selesai, "complete")):
            if momen is not None:
                jam = momen.jam or jam_terakhir.get(momen.tanggal, time.min)
                jam_terakhir[momen.tanggal] = jam
                event = _event(siklus, satu, momen, lifecycle, sop)
                events.append((datetime.combine(momen.tanggal, jam), event))
    return Kasus(_nama(siklus), sop, tuple(event for _, event in sorted(events, key=lambda event: event[0])))


def _event(siklus: Siklus, satu: Pelaksanaan, momen: Saat, lifecycle: str, sop: str) -> EventRow:
    done = lifecycle == "complete"
    return EventRow(
        case=_nama(siklus),
        activity=tugas(satu.nama),
        timestamp=datetime.combine(momen.tanggal, momen.jam or time.min, WIB).isoformat(),
        resource=satu.kode_pelaksana or "",
        lifecycle=lifecycle,
        instance=f"{satu.langkah}-{satu.ke}",
        role=satu.pelaksana or "",
        langkah=satu.langkah,
        keputusan=satu.keputusan.value if done and satu.keputusan else "",
        keluaran=satu.keluaran or "" if done else "",
        bukti=satu.bukti or "" if done else "",
        ketelitian="menit" if momen.jam else "hari",
        sop=sop,
    )


def _nama(siklus: Siklus) -> str:
    return f"LKjIP {siklus.tahun}"
