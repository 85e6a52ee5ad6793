"""SOPs of any shape for tests."""

import json
from pathlib import Path
from typing import Any

from pengaturan import ROOT

JABATAN = (
    "Camat",
    "Sekretaris Kecamatan",
    "Kepala Subbagian Umum dan Kepegawaian",
    "Kepala Subbagian Perencanaan dan Keuangan",
    "Kepala Seksi Tata Pemerintahan",
    "Kepala Seksi Pemberdayaan Masyarakat dan Desa",
    "Kepala Seksi Ketenteraman dan Ketertiban Umum",
    "Kepala Seksi Kesejahteraan Sosial",
    "Kepala Seksi Pelayanan Umum",
    "Pengadministrasi Umum",
    "Pengelola Data Kependudukan",
    "Operator Sistem Informasi Administrasi Kependudukan",
    "Bendahara Pengeluaran",
    "Analis Perencanaan, Evaluasi, dan Pelaporan",
    "Petugas Loket Pelayanan Administrasi Terpadu Kecamatan (PATEN)",
    "Kepala Desa/Lurah",
    "Pemohon",
    "Tim Teknis Kabupaten",
    "Dinas Kependudukan dan Pencatatan Sipil",
    "Caraka",
)
"""Posts as forms name them, from the short to those that no narrow column holds."""

NAMA_JAHAT = (
    "<script>window.kena=1</script>",
    "</th></tr></table><b>",
    '&amp; "><i>',
    '#panic("x") $a$ [b]',
    "`x` *y* _z_ {{ 7*7 }}",
    "../../etc/passwd",
    "Pe" * 30,
    "W" * 60,
    "i" * 60,
    "Ж" * 60,
    "W" * 400,
    "Kepala " * 40,
    "مدير المنطقة الإدارية العامة",
    "東京都庁総務局長",
    "👩👧🇮🇩 Camat 😀",
    "a\u0301" * 30,
    "ﷺ" * 8,
    "m",
    "…—‰",
    "Camat",
)


def langkah(no: int | str, pelaksana: list[str], jenis: str, **more: Any) -> dict[str, Any]:
    mutu = {"kelengkapan": ["Bahan"], "waktu": "1 hari", "output": f"Hasil {no}"}
    return {
        "no": no,
        "aktivitas": f"Mengerjakan {no}",
        "pelaksana": pelaksana,
        "jenis": jenis,
        "mutu_baku": mutu,
        **more,
    }


def folder_with(tmp_path: Path, nama: str, semua: list[dict[str, Any]], lanes: int = 4, **more: Any) -> Path:
    """A data folder without years whose only SOP has these steps."""
    data = tmp_path / "data"
    (data / "sop").mkdir(parents=True)
    for name in ("instansi.yml", "aturan.yml", "renstra.yml"):
        (data / name).write_bytes((ROOT / "data" / name).read_bytes())
    pelaksana = more.pop("pelaksana", [{"kode": f"p{n}", "nama": f"Pelaksana {n}"} for n in range(lanes)])
    sop = {"nama": nama, "disahkan": {"jabatan": "Camat"}, "pelaksana": pelaksana, "langkah": semua, **more}
    (data / "sop/uji.yml").write_text(json.dumps(sop, ensure_ascii=False, indent=1), encoding="utf-8")
    return data


def zigzag(count: int) -> list[dict[str, Any]]:
    """Steps that wander over four lanes, with a decision every fifth step that leads three steps back."""
    made = [langkah(1, ["p0"], "mulai")]
    for no in range(2, count):
        lane = f"p{no * 7 % 4}"
        if no % 5 == 0:
            made.append(langkah(no, [lane], "keputusan", ya=no + 1, tidak=no - 3))
        else:
            made.append(langkah(no, [lane], "proses"))
    return [*made, langkah(count, ["p3"], "selesai")]


def berkeliling(lanes: int, count: int) -> list[dict[str, Any]]:
    """Steps that go to and fro between the lanes, with a decision every fourth step that leads two steps back."""
    made = [langkah(1, ["p0"], "mulai")]
    for no in range(2, count):
        lane = f"p{no * 7 % lanes}"
        if no % 4 == 0:
            made.append(langkah(no, [lane], "keputusan", ya=no + 1, tidak=no - 2))
        else:
            made.append(langkah(no, [lane], "proses"))
    return [*made, langkah(count, [f"p{lanes - 1}"], "selesai")]
