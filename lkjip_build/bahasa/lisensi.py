"""What a licence lets others do with the data, and how they name their source."""

from typing import assert_never

from lkjip_build.bahasa.situs import angka_diperbarui
from lkjip_build.model.instansi import Instansi
from lkjip_build.model.lisensi import Lisensi

TANPA_LISENSI = (
    "Kantor belum menetapkan lisensi. Angkanya boleh dibaca dan dikutip dengan menyebut sumber; untuk menyalin seluruh "
    "data atau menerbitkannya lagi, mintalah izin kantor."
)
TERAPAN = "Lisensi data ini: "
CONTOH = "Data contoh, bukan angka resmi. "


def nama(lisensi: Lisensi) -> str:
    """Return the name of a licence."""
    match lisensi:
        case Lisensi.CC_BY:
            return "Creative Commons Atribusi 4.0 Internasional"
        case Lisensi.CC_BY_SA:
            return "Creative Commons Atribusi-BerbagiSerupa 4.0 Internasional"
        case Lisensi.CC0:
            return "Creative Commons Nol 1.0 (domain publik)"
        case Lisensi.ODC_BY:
            return "Open Data Commons Attribution 1.0"
        case Lisensi.ODBL:
            return "Open Database License 1.0"
        case Lisensi.PDDL:
            return "Open Data Commons Public Domain Dedication and License 1.0"
        case _:
            assert_never(lisensi)


def arti(lisensi: Lisensi) -> str:
    """Return what a licence allows, in a sentence."""
    match lisensi:
        case Lisensi.CC_BY | Lisensi.ODC_BY:
            return "Boleh disalin, diolah, dan diterbitkan lagi, asalkan sumbernya disebut."
        case Lisensi.CC_BY_SA | Lisensi.ODBL:
            return "Boleh disalin, diolah, dan diterbitkan lagi, asalkan sumber disebut dan hasilnya berlisensi sama."
        case Lisensi.CC0 | Lisensi.PDDL:
            return "Boleh disalin, diolah, dan diterbitkan lagi tanpa syarat; menyebut sumber tetap baik."
        case _:
            assert_never(lisensi)


def sebut_sumber(instansi: Instansi, alamat: str, *, contoh: bool) -> str:
    """Return the line by which others name the source of the data; `alamat` is the site's own, or empty."""
    where = f", {alamat}" if alamat else ""
    licence = f" Lisensi {instansi.lisensi}." if instansi.lisensi else ""
    said = f"Sumber: {instansi.nama}, {instansi.kabupaten}, data kinerja{where}."
    return f"{CONTOH if contoh else ''}{said} {angka_diperbarui(instansi.diperbarui)}{licence}"
