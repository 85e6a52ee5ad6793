"""What a log holds against its SOP, in sentences."""

from typing import assert_never

from lkjip_build.bahasa.langkah import besar, pada, sebut, sebut_pada
from lkjip_build.bahasa.tanggal import saat, tanggal
from lkjip_build.compute.siklus.temuan import (
    BaruDikerjakan,
    BelumTerjadi,
    Bertentangan,
    BukanLangkahSop,
    Dilewati,
    KeluaranLain,
    KeputusanSalahTempat,
    PelaksanaLain,
    SalahKembali,
    SalahUrut,
    SelesaiLebihAwal,
    SesudahTamat,
    TanpaBukti,
    TanpaHariLibur,
    TanpaKeputusan,
    TanpaMulai,
    TanpaPelaksana,
    TanpaTanggal,
    Temuan,
    Tumpang,
    UrutanTakPasti,
)


def kalimat(temuan: Temuan) -> str:
    """Return a finding as one sentence."""
    return besar(_kalimat(temuan))


def _kalimat(temuan: Temuan) -> str:
    if isinstance(temuan, TanpaHariLibur):
        return f"hari kerja tahun {temuan.tahun} tidak dapat dihitung: {libur_kosong(temuan.tahun)}."
    langkah = sebut(temuan.langkah)
    match temuan:
        case Dilewati(sesudah=sesudah, oleh=oleh):
            asal = "catatan dimulai dari" if sesudah is None else f"sesudah langkah {sesudah} langsung"
            return f"{langkah} dilewati: {asal} {sebut_pada(oleh.langkah, oleh.hari)}."
        case BaruDikerjakan(hari=hari):
            return f"{langkah} baru dikerjakan{pada(hari)}, sesudah langkah-langkah berikutnya berjalan."
        case SalahUrut(hari=hari, sesudah=sesudah, seharusnya=seharusnya):
            asal = "awal catatan" if sesudah is None else f"langkah {sesudah}"
            giliran = f"gilirannya {' atau '.join(map(sebut, seharusnya))}" if seharusnya else "tidak ada jalan ke sana"
            return f"{langkah} dikerjakan{pada(hari)} sesudah {asal}; menurut SOP {giliran}."
        case TanpaPelaksana(hari=hari, menurut=menurut):
            return f"{langkah}{pada(hari)} tidak mencatat pelaksananya; menurut SOP {' atau '.join(menurut)}."
        case PelaksanaLain(hari=hari, oleh=oleh, menurut=menurut):
            return f"{langkah}{pada(hari)} dikerjakan {oleh}; menurut SOP {' atau '.join(menurut)}."
        case TanpaKeputusan(hari=hari):
            return f"{langkah}{pada(hari)} tidak mencatat keputusan ya atau tidak."
        case Bertentangan(hari=hari, keputusan=keputusan, disusul=disusul):
            lain = sebut_pada(disusul.langkah, disusul.hari)
            return f"{langkah}{pada(hari)} diputuskan “{keputusan}”, tetapi sesudahnya dikerjakan {lain}."
        case SalahKembali(hari=hari, dari=dari, keputusan=keputusan, menurut=menurut):
            boleh = f"kembali ke langkah {' atau '.join(menurut)}" if menurut else "tidak ada jalan kembali"
            went = f"langkah {dari} kembali ke {langkah}{pada(hari)}"
            return f"sesudah diputuskan “{keputusan}”, {went}; menurut SOP {boleh}."
        case Tumpang(mulai=mulai, sebelum=sebelum, selesai=selesai):
            ujung = f"baru selesai {saat(selesai)}" if selesai else "belum dicatat selesai"
            return f"{langkah} dimulai {saat(mulai)}, padahal {sebut(sebelum)} {ujung}."
        case SelesaiLebihAwal(mulai=mulai, selesai=selesai):
            return f"{langkah} tercatat selesai {saat(selesai)}, lebih awal daripada waktu mulainya {saat(mulai)}."
        case KeluaranLain(hari=hari, keluaran=keluaran, menurut=keluaran_sop):
            return f"{langkah}{pada(hari)} menghasilkan “{keluaran}”; menurut SOP “{keluaran_sop}”."
        case TanpaBukti(hari=hari):
            return f"{langkah}{pada(hari)} tidak mencatat bukti."
        case SesudahTamat(hari=hari, terakhir=terakhir, banyak=banyak):
            return (
                f"sesudah langkah {terakhir}, langkah terakhir SOP, masih ada {banyak} baris catatan, mulai dari "
                f"{langkah}{pada(hari)}."
            )
        case BukanLangkahSop(hari=hari):
            return f"{langkah}{pada(hari)} tidak ada di SOP."
        case TanpaMulai(hari=hari):
            return f"{langkah}{pada(hari)} tidak mencatat waktu mulai; lamanya tidak diketahui."
        case TanpaTanggal():
            return f"{langkah} tertulis tanpa waktu mulai dan selesai, jadi belum dihitung."
        case BelumTerjadi(momen=momen, belum_mulai=belum_mulai, hari_ini=hari_ini):
            dihitung = "belum dihitung" if belum_mulai else "dihitung belum selesai"
            kolom = "untuk" if belum_mulai else "selesai"
            return f"{langkah} tertulis {kolom} {saat(momen)}, padahal hari ini {tanggal(hari_ini)}, jadi {dihitung}."
        case UrutanTakPasti(hari=hari, dulu=dulu, kemudian=kemudian):
            return (
                f"{langkah} diputuskan “{dulu}” dan “{kemudian}”{pada(hari)} tanpa jam yang membedakannya, jadi "
                f"urutannya tidak pasti; di sini “{dulu}” dibaca lebih dulu."
            )
        case KeputusanSalahTempat(hari=hari, keputusan=keputusan):
            return (
                f"{langkah}{pada(hari)} diisi keputusan “{keputusan}”, padahal di SOP langkah ini tidak memutuskan "
                "apa-apa."
            )
        case _:
            assert_never(temuan)


def libur_kosong(tahun: int) -> str:
    """Return which year of the holiday table must be filled in, as the end of a sentence."""
    return f"hari libur nasional atau cuti bersama tahun {tahun} belum diisi"
