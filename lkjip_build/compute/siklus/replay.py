"""The replay: the rows of a log, in order, walked over the SOP's graph.

The walk always goes on. A row that does not fit yields a finding that says how it differs, and the walk continues from
the step that was really done, so that one slip is told once. A step that was jumped over and done later is told as done
late, not as skipped.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from lkjip_build.compute.siklus import temuan as rules
from lkjip_build.compute.siklus.alur import Alur
from lkjip_build.compute.siklus.hasil import Temuan
from lkjip_build.compute.siklus.temuan import pada, sebut, temuan_at
from lkjip_build.compute.siklus.urutan import saat, urutkan
from lkjip_build.model.laporan import Kejadian, Keputusan
from lkjip_build.model.sop import JenisLangkah


@dataclass(frozen=True)
class Jejak:
    """One row after the walk: the how-manieth of its step, the returns before it, the reading it followed.

    `bergerak` is False for a row that moves the report nowhere: unknown to the SOP, done late, or after the end.
    """

    kejadian: Kejadian
    ke: int = 1
    putaran: int = 0
    tafsir: str | None = None
    bergerak: bool = False


@dataclass(frozen=True)
class Replay:
    """What the walk gives. `berikut` are the steps due after the last row; none after the end of the SOP."""

    jejak: tuple[Jejak, ...]
    temuan: tuple[Temuan, ...]
    berikut: tuple[int, ...]
    putaran: int


def putar_ulang(siklus: Sequence[Kejadian], alur: Alur | None) -> Replay:
    """Return the replay of a log typed in any order; without an SOP only the rows in order of time.

    A step noted without any date is told once, as having no date, and not as skipped as well.
    """
    baris = urutkan(siklus, alur)
    if alur is None:
        return Replay(tuple(Jejak(kejadian) for kejadian in baris), (), (), 0)
    lepas = [kejadian for kejadian in siklus if saat(kejadian) is None]
    jalan = _Jalan(alur, alur.utama[:1], tercatat=frozenset(kejadian.langkah for kejadian in lepas))
    for kejadian in baris:
        jalan.terima(kejadian)
    jalan.tutup()
    semua_lepas = sorted(
        (rules.tanpa_tanggal(kejadian, alur) for kejadian in lepas), key=lambda satu: (satu.kalimat, satu.lokasi)
    )
    return Replay(tuple(jalan.jejak), (*jalan.temuan, *semua_lepas), jalan.berikut, jalan.putaran)


@dataclass
class _Jalan:
    """Where the walk stands. `asal` is the row that `berikut` follows from."""

    alur: Alur
    berikut: tuple[int, ...]
    tercatat: frozenset[int]
    asal: Kejadian | None = None
    terakhir: Kejadian | None = None
    tamat: bool = False
    putaran: int = 0
    jejak: list[Jejak] = field(default_factory=list)
    temuan: list[Temuan] = field(default_factory=list)
    dilewati: dict[int, Temuan] = field(default_factory=dict)
    sesudah_tamat: list[Kejadian] = field(default_factory=list)
    kali: Counter[int] = field(default_factory=Counter)

    def terima(self, kejadian: Kejadian) -> None:
        self.kali[kejadian.langkah] += 1
        tafsir = None
        if kejadian.langkah not in self.alur.langkah:
            kalimat = f"langkah {kejadian.langkah}{pada(kejadian)} tidak ada di SOP."
            self.temuan.append(temuan_at("LKJ612", kejadian, kalimat, "langkah"))
        else:
            tafsir = self.melangkah(kejadian)
            if self.terakhir:
                self.temuan += rules.tumpang(self.terakhir, kejadian, self.alur)
            self.temuan += rules.baris(kejadian, self.alur)
            self.terakhir = kejadian
        bergerak = self.asal is kejadian
        self.jejak.append(Jejak(kejadian, self.kali[kejadian.langkah], self.putaran, tafsir, bergerak))
        # The row that sends the report back still belongs to the round it closes.
        if bergerak and self.decision(kejadian) is Keputusan.TIDAK:
            self.putaran += 1

    def decision(self, kejadian: Kejadian) -> Keputusan | None:
        return kejadian.keputusan if self.alur.is_keputusan(kejadian.langkah) else None

    def melangkah(self, kejadian: Kejadian) -> str | None:
        """Move on to the row's step, with findings where it was not due; return the other reading it follows."""
        no = kejadian.langkah
        if self.tamat:
            self.sesudah_tamat.append(kejadian)
            return None
        self.putuskan(no)
        if no in self.berikut:
            tafsir = self.bacaan_lain(no)
        elif no in self.dilewati:
            self.terlambat(kejadian)
            return None
        else:
            tafsir = None
            self.menyimpang(kejadian)
        self.asal, self.berikut = kejadian, self.alur.tujuan(no, self.decision(kejadian))
        self.tamat = self.alur.langkah[no].jenis is JenisLangkah.SELESAI
        return tafsir

    def putuskan(self, no: int) -> None:
        """Tell of a decision that was not noted, and take from the step that followed what it was."""
        if self.asal is None or not self.alur.is_keputusan(self.asal.langkah) or self.asal.keputusan:
            return
        self.tanpa_keputusan(self.asal)
        if no in self.alur.tujuan(self.asal.langkah, Keputusan.TIDAK):
            self.putaran += 1

    def tanpa_keputusan(self, kejadian: Kejadian) -> None:
        kalimat = f"{sebut(self.alur, kejadian.langkah)}{pada(kejadian)} tidak mencatat keputusan ya atau tidak."
        self.temuan.append(temuan_at("LKJ604", kejadian, kalimat, "keputusan"))

    def bacaan_lain(self, no: int) -> str | None:
        if self.asal is None or no not in self.alur.kembali_lain.get(self.asal.langkah, ()):
            return None
        resmi = next((tujuan for nama, tujuan in self.alur.langkah[self.asal.langkah].panah if nama == "tidak"), None)
        if resmi is None or no == resmi:
            return None
        return (
            f"Dari langkah {self.asal.langkah} kembali ke {sebut(self.alur, no)}: bacaan lain SOP yang diterima. "
            f"Bacaan yang dipakai: kembali ke langkah {resmi}."
        )

    def terlambat(self, kejadian: Kejadian) -> None:
        self.temuan.remove(self.dilewati.pop(kejadian.langkah))
        self.temuan.append(
            temuan_at(
                "LKJ602",
                kejadian,
                f"{sebut(self.alur, kejadian.langkah)} baru dikerjakan{pada(kejadian)}, sesudah langkah-langkah "
                "berikutnya berjalan.",
                "langkah",
            )
        )

    def menyimpang(self, kejadian: Kejadian) -> None:
        """Tell how a step that was not due departs from the SOP."""
        no, keputusan = kejadian.langkah, self.decision(self.asal) if self.asal else None
        dilewati = self.alur.terlewati(self.berikut, no)
        if self.asal and keputusan:
            lain = Keputusan.YA if keputusan is Keputusan.TIDAK else Keputusan.TIDAK
            tujuan = self.alur.tujuan(self.asal.langkah, lain)
            lewat = self.alur.terlewati(tujuan, no)
            if no in tujuan or (lain is Keputusan.YA and lewat is not None):
                self.bertentangan(self.asal, kejadian)
                self.lewati(lewat or (), kejadian)
                return
        if dilewati is not None:
            self.lewati(dilewati, kejadian)
        elif keputusan is Keputusan.TIDAK:
            self.salah_kembali(kejadian)
        else:
            self.salah_urut(kejadian)

    def bertentangan(self, asal: Kejadian, kejadian: Kejadian) -> None:
        kalimat = (
            f"{sebut(self.alur, asal.langkah)}{pada(asal)} diputuskan “{asal.keputusan}”, tetapi sesudahnya dikerjakan "
            f"{sebut(self.alur, kejadian.langkah)}{pada(kejadian)}."
        )
        self.temuan.append(temuan_at("LKJ605", asal, kalimat, "keputusan"))

    def lewati(self, semua_no: Iterable[int], kejadian: Kejadian) -> None:
        for no in semua_no:
            if no in self.tercatat:
                continue
            sampai = f"{sebut(self.alur, kejadian.langkah)}{pada(kejadian)}"
            asal = f"sesudah {self.sebut_asal()} langsung" if self.asal else "catatan dimulai dari"
            kalimat = f"{sebut(self.alur, no)} dilewati: {asal} {sampai}."
            self.dilewati[no] = temuan_at("LKJ601", kejadian, kalimat, "langkah", no)
            self.temuan.append(self.dilewati[no])

    def sebut_asal(self) -> str:
        return f"langkah {self.asal.langkah}" if self.asal else "awal catatan"

    def salah_kembali(self, kejadian: Kejadian) -> None:
        boleh = " atau ".join(str(no) for no in self.berikut)
        kalimat = (
            f"sesudah diputuskan “tidak”, {self.sebut_asal()} kembali ke {sebut(self.alur, kejadian.langkah)}"
            f"{pada(kejadian)}; menurut SOP kembali ke langkah {boleh}."
        )
        self.temuan.append(temuan_at("LKJ606", kejadian, kalimat, "langkah"))

    def salah_urut(self, kejadian: Kejadian) -> None:
        seharusnya = " atau ".join(sebut(self.alur, no) for no in self.berikut)
        kalimat = (
            f"{sebut(self.alur, kejadian.langkah)} dikerjakan{pada(kejadian)} sesudah {self.sebut_asal()}; menurut SOP "
            f"gilirannya {seharusnya}."
        )
        self.temuan.append(temuan_at("LKJ602", kejadian, kalimat, "langkah"))

    def tutup(self) -> None:
        """Tell what only the end of the log shows."""
        asal = self.asal
        if asal and asal.selesai and self.alur.is_keputusan(asal.langkah) and not asal.keputusan:
            self.tanpa_keputusan(asal)
        if self.sesudah_tamat:
            pertama = self.sesudah_tamat[0]
            kalimat = (
                f"sesudah {self.sebut_asal()}, langkah terakhir SOP, masih ada {len(self.sesudah_tamat)} baris "
                f"catatan, mulai dari {sebut(self.alur, pertama.langkah)}{pada(pertama)}."
            )
            self.temuan.append(temuan_at("LKJ611", pertama, kalimat, "langkah"))
