"""SOPs of any shape for tests."""

import json
from pathlib import Path
from typing import Any

from pengaturan import ROOT


def langkah(no: int, pelaksana: list[str], jenis: str, **more: Any) -> dict[str, Any]:
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
