"""The replay: the rows of a log, in order, walked over the SOP's graph.

The walk always goes on. A row that does not fit yields a finding that says how it differs, and the walk continues from
the step that was really done, so that one slip is told once. A step that was jumped over and done later is told as done
late, not as skipped.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import pairwise
from operator import attrgetter

from lkjip_build.compute.alur import Alur
from lkjip_build.compute.siklus.baris import (
    baris_log,
    belum_terjadi,
    di,
    tanpa_tanggal,
    temuan_baris,
    tumpang,
    urutan_tak_pasti,
)
from lkjip_build.compute.siklus.hasil import BacaanLain
from lkjip_build.compute.siklus.temuan import (
    BaruDikerjakan,
    BelumTerjadi,
    Bertentangan,
    BukanLangkahSop,
    Dilewati,
    SalahKembali,
    SalahUrut,
    SesudahTamat,
    TanpaKeputusan,
    TanpaTanggal,
    Temuan,
)
from lkjip_build.compute.siklus.urutan import saat, tak_pasti, urutkan
from lkjip_build.model.laporan import Kejadian, Keputusan
from lkjip_build.model.sop import JenisLangkah


@dataclass(frozen=True)
class Jejak:
    """One row after the walk: the how-manieth of its step, the returns before it, the reading it followed.

    `bergerak` is False for a row that moves the report nowhere: unknown to the SOP, done late, or after the end.
    `disusul` is the step that moved the report next. `selesai_kelak` tells that its end is noted for a day to come:
    `kejadian` has none then.
    """

    kejadian: Kejadian
    ke: int = 1
    putaran: int = 0
    tafsir: BacaanLain | None = None
    bergerak: bool = False
    dikembalikan: bool = False
    disusul: str | None = None
    selesai_kelak: bool = False


@dataclass(frozen=True)
class Replay:
    """What the walk gives. `berikut` are the steps due after the last row; none after an end of the SOP (`tamat`)."""

    jejak: tuple[Jejak, ...]
    temuan: tuple[Temuan, ...]
    berikut: tuple[str, ...]
    putaran: int
    tamat: bool


def putar_ulang(siklus: Sequence[Kejadian], alur: Alur | None, hari_ini: date) -> Replay:
    """Return the replay of a log typed in any order; without an SOP only the rows in order of time.

    What is noted for a day after `hari_ini` has not happened: a row that begins then is no part of the walk, one that
    ends then is under way. A step noted without any date, or for a day to come, is told once as that, and not as
    skipped as well.
    """
    begun = [one for one in siklus if (momen := saat(one)) and momen.tanggal <= hari_ini]
    baris = urutkan(begun, alur)
    kelak = [temuan for one in siklus if (temuan := belum_terjadi(one, alur, hari_ini))]
    if alur is None:
        semua = tuple(_sampai(Jejak(kejadian), hari_ini) for kejadian in baris)
        return Replay(semua, tuple(sorted(kelak, key=attrgetter("lokasi"))), (), 0, tamat=False)
    lepas = [tanpa_tanggal(one, alur) for one in siklus if saat(one) is None]
    belum = (*lepas, *(satu for satu in kelak if satu.belum_mulai))
    jalan = _Jalan(alur, hari_ini, alur.awal, tercatat=frozenset(satu.langkah.no for satu in belum))
    for kejadian in baris:
        jalan.terima(kejadian)
    jalan.tutup()
    jalan.temuan += [urutan_tak_pasti(*pasangan, alur) for pasangan in tak_pasti(baris, alur)]
    semua_lepas: list[TanpaTanggal | BelumTerjadi] = sorted(
        (*lepas, *kelak),
        key=lambda satu: (alur.urutan.get(satu.langkah.no, len(alur.urutan)), satu.langkah.no, satu.lokasi),
    )
    return Replay(jalan.semua_jejak(), (*jalan.temuan, *semua_lepas), jalan.berikut, len(jalan.kembali), jalan.tamat)


def _sampai(jejak: Jejak, hari_ini: date) -> Jejak:
    """Return a row as far as it has happened by `hari_ini`."""
    selesai = jejak.kejadian.selesai
    if selesai is None or selesai.tanggal <= hari_ini:
        return jejak
    return replace(jejak, kejadian=jejak.kejadian.model_copy(update={"selesai": None}), selesai_kelak=True)


@dataclass
class _Jalan:
    """Where the walk stands.

    `asal` is the last row that moved the report. `penentu` is the row whose answer says where it goes next,
    `nomor_penentu` its place in `jejak`: the last row, or among steps done alongside one another the one that decides,
    before all others one that sends back. `kembali` are the places of the rows that sent the report back. `sisa` are
    the steps done alongside the last one that are still to come.
    """

    alur: Alur
    hari_ini: date
    berikut: tuple[str, ...]
    tercatat: frozenset[str]
    sisa: frozenset[str] = frozenset()
    asal: Kejadian | None = None
    penentu: Kejadian | None = None
    nomor_penentu: int = 0
    terakhir: Kejadian | None = None
    tamat: bool = False
    jejak: list[Jejak] = field(default_factory=list)
    kembali: set[int] = field(default_factory=set)
    temuan: list[Temuan] = field(default_factory=list)
    dilewati: dict[str, Dilewati] = field(default_factory=dict)
    sesudah_tamat: list[Kejadian] = field(default_factory=list)
    kali: Counter[str] = field(default_factory=Counter)

    def terima(self, kejadian: Kejadian) -> None:
        self.kali[kejadian.langkah] += 1
        tafsir = None
        if kejadian.langkah not in self.alur.langkah:
            self.temuan.append(BukanLangkahSop(*di(kejadian, self.alur, "langkah")))
        else:
            tafsir = self.melangkah(kejadian)
            if self.terakhir and kejadian.langkah not in self.alur.bersama(self.terakhir.langkah):
                self.temuan += tumpang(self.terakhir, kejadian, self.alur)
            self.temuan += temuan_baris(kejadian, self.alur)
            self.terakhir = kejadian
        bergerak = self.asal is kejadian
        self.jejak.append(Jejak(kejadian, self.kali[kejadian.langkah], tafsir=tafsir, bergerak=bergerak))

    def semua_jejak(self) -> tuple[Jejak, ...]:
        """Return the rows with what only the whole walk shows; the row that sends the report back still belongs to the
        round it closes.
        """
        disusul = dict(pairwise(nomor for nomor, jejak in enumerate(self.jejak) if jejak.bergerak))
        return tuple(
            replace(
                _sampai(jejak, self.hari_ini),
                putaran=sum(satu < nomor for satu in self.kembali),
                dikembalikan=nomor in self.kembali,
                disusul=self.jejak[disusul[nomor]].kejadian.langkah if nomor in disusul else None,
            )
            for nomor, jejak in enumerate(self.jejak)
        )

    def decision(self, kejadian: Kejadian) -> Keputusan | None:
        return kejadian.keputusan if self.alur.is_keputusan(kejadian.langkah) else None

    def melangkah(self, kejadian: Kejadian) -> BacaanLain | None:
        """Move on to the row's step, with findings where it was not due; return the other reading it follows."""
        no = kejadian.langkah
        if self.tamat:
            self.sesudah_tamat.append(kejadian)
            return None
        if no in self.dilewati and no not in self.berikut:
            self.terlambat(kejadian)
            return None
        entered = no in self.sisa
        if not entered:
            self.putuskan(no)
        tafsir = None
        if no in self.berikut:
            tafsir = self.bacaan_lain(no)
        else:
            self.menyimpang(kejadian)
        self.asal = kejadian
        self.sisa = (self.sisa if entered else frozenset(self.alur.bersama(no))) - {no}
        self.berikut = self.sesudah(self.tentukan(kejadian, entered=entered))
        self.tamat = self.alur.langkah[no].jenis is JenisLangkah.SELESAI and not self.sisa
        return tafsir

    def tentukan(self, kejadian: Kejadian, *, entered: bool) -> Kejadian:
        """Return the row that says where the report goes next, which is this one unless a decision alongside does."""
        lama = self.penentu if entered else None
        if lama and self.alur.is_keputusan(lama.langkah):
            if not self.alur.is_keputusan(kejadian.langkah) or self.mengembalikan(lama):
                return lama
            if lama.keputusan is None:
                self.temuan.append(TanpaKeputusan(*di(lama, self.alur, "keputusan")))
        self.penentu, self.nomor_penentu = kejadian, len(self.jejak)
        return kejadian

    def mengembalikan(self, kejadian: Kejadian) -> bool:
        return self.decision(kejadian) in self.alur.jawaban_kembali(kejadian.langkah)

    def sesudah(self, penentu: Kejadian) -> tuple[str, ...]:
        """Return the steps now due: those still to be done alongside, and where an answer sends back also its target,
        since it leaves them undone.
        """
        alongside = tuple(one for one in self.alur.bersama(penentu.langkah) if one in self.sisa)
        ahead = self.alur.tujuan(penentu.langkah, self.decision(penentu))
        return alongside + ahead if not alongside or self.mengembalikan(penentu) else alongside

    def putuskan(self, no: str) -> None:
        """Tell of a decision that was not noted, and see by the step that followed whether it sent the report back.

        What happened counts: a Tidak after which the report went on sent nothing back, and a Ya after which it went
        where a Tidak leads did.
        """
        asal = self.penentu
        if asal is None or not self.alur.is_keputusan(asal.langkah):
            return
        if asal.keputusan is None:
            self.temuan.append(TanpaKeputusan(*di(asal, self.alur, "keputusan")))
        balik = self.alur.jawaban_kembali(asal.langkah)
        named = {to for jawab in balik for to in self.alur.tujuan(asal.langkah, jawab)}
        named.update(self.alur.kembali_lain.get(asal.langkah, ()))
        if (asal.keputusan in balik or no in named) and self.alur.is_kembali_ke(asal.langkah, no):
            self.kembali.add(self.nomor_penentu)

    def bacaan_lain(self, no: str) -> BacaanLain | None:
        asal = self.penentu
        if asal is None or no not in self.alur.kembali_lain.get(asal.langkah, ()):
            return None
        answers = self.alur.jawaban_kembali(asal.langkah)
        resmi = next((tujuan for answer in answers for tujuan in self.alur.tujuan(asal.langkah, answer)), None)
        if resmi is None or no == resmi:
            return None
        return BacaanLain(asal.langkah, self.alur.sebut(no), resmi)

    def terlambat(self, kejadian: Kejadian) -> None:
        self.temuan.remove(self.dilewati.pop(kejadian.langkah))
        self.temuan.append(BaruDikerjakan(*di(kejadian, self.alur, "langkah")))

    def menyimpang(self, kejadian: Kejadian) -> None:
        """Tell how a step that was not due departs from the SOP."""
        penentu = self.penentu
        no, keputusan = kejadian.langkah, self.decision(penentu) if penentu else None
        dilewati = self.alur.terlewati(self.berikut, no)
        if penentu and keputusan:
            lain = Keputusan.YA if keputusan is Keputusan.TIDAK else Keputusan.TIDAK
            tujuan = self.alur.tujuan(penentu.langkah, lain)
            lewat = self.alur.terlewati(tujuan, no)
            if no in tujuan or (self.alur.is_maju(penentu.langkah, lain) and lewat is not None):
                disusul = baris_log(kejadian, self.alur)
                self.temuan.append(Bertentangan(*di(penentu, self.alur, "keputusan"), keputusan, disusul))
                self.lewati(lewat or (), kejadian)
                return
        tempat = di(kejadian, self.alur, "langkah")
        if dilewati is not None:
            self.lewati(dilewati, kejadian)
        elif penentu and keputusan and self.is_salah_kembali(penentu, keputusan, no):
            self.temuan.append(SalahKembali(*tempat, penentu.langkah, keputusan, self.berikut))
        else:
            seharusnya = tuple(map(self.alur.sebut, self.berikut))
            self.temuan.append(SalahUrut(*tempat, self.asal.langkah if self.asal else None, seharusnya))

    def is_salah_kembali(self, asal: Kejadian, keputusan: Keputusan, no: str) -> bool:
        """Tell whether the answer should not have gone back to this step: it leads back elsewhere, or nowhere."""
        leads = keputusan in self.alur.jawaban_kembali(asal.langkah) or not self.berikut
        return leads and self.alur.is_mundur(asal.langkah, no)

    def lewati(self, semua_no: Iterable[str], kejadian: Kejadian) -> None:
        sesudah, oleh = self.asal.langkah if self.asal else None, baris_log(kejadian, self.alur)
        for no in semua_no:
            if no not in self.tercatat:
                self.dilewati[no] = Dilewati(self.alur.sebut(no), kejadian.location("langkah"), sesudah, oleh)
                self.temuan.append(self.dilewati[no])

    def tutup(self) -> None:
        """Tell what only the end of the log shows."""
        asal = self.penentu
        if asal and self.alur.is_keputusan(asal.langkah):
            if asal.selesai and asal.keputusan is None:
                self.temuan.append(TanpaKeputusan(*di(asal, self.alur, "keputusan")))
            decided = asal.keputusan if asal.selesai and asal.selesai.tanggal <= self.hari_ini else None
            ahead = self.alur.tujuan(asal.langkah, decided) if decided else ()
            if any(self.alur.is_kembali_ke(asal.langkah, no) for no in ahead[:1]):
                self.kembali.add(self.nomor_penentu)
        if self.sesudah_tamat and self.asal:
            pertama = di(self.sesudah_tamat[0], self.alur, "langkah")
            self.temuan.append(SesudahTamat(*pertama, self.asal.langkah, len(self.sesudah_tamat)))
