"""An electronically signed report that comes back is kept where it is ours with a signature on top."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).parent))
from kantor import laporan, perintah, sahkan, salin
from penanda import flipped, kosong, rewritten, tanda_tangani

NAMA = "lkjip-2025-tanda-tangan-elektronik.pdf"


def test_our_report_with_a_signature_is_kept_byte_for_byte(tmp_path: Path) -> None:
    data = salin(tmp_path)
    signed = tanda_tangani(laporan())
    code, told = sahkan(data, signed)
    assert code == 0, told
    assert (data / "2025/dokumen" / NAMA).read_bytes() == signed
    assert perintah("verifikasi", 2025, "--data", data)[0] == 0


def test_a_report_that_is_signed_again_after_a_correction_has_a_place_for_it(tmp_path: Path) -> None:
    data = salin(tmp_path)
    table = data / "2025/kinerja.csv"
    table.write_text(table.read_text(encoding="utf-8").replace("iku-02;20;", "iku-02;21;"), encoding="utf-8")
    assert perintah("koreksi", 2025, "--data", data, "--alasan", "Salah salin", "--oleh", "Sekcam")[0] == 0
    assert perintah("sahkan", 2025, "--data", data)[0] == 0
    signed = tanda_tangani((data / "2025/dokumen/lkjip-2025-dikoreksi-ke-2.pdf").read_bytes())
    code, told = sahkan(data, signed)
    assert code == 0, told
    assert signed in [one.read_bytes() for one in (data / "2025/dokumen").iterdir()]
    assert perintah("verifikasi", 2025, "--data", data)[0] == 0


@pytest.mark.parametrize(
    ("isi", "words"),
    [
        (lambda: tanda_tangani(rewritten(laporan())), "disimpan ulang oleh program lain"),
        (lambda: rewritten(tanda_tangani(laporan())), "disimpan ulang oleh program lain"),
        (lambda: tanda_tangani(kosong()), "atau laporan lain"),
        (lambda: tanda_tangani(laporan())[:-40], "rusak atau terpotong"),
        (lambda: flipped(tanda_tangani(laporan()), len(laporan()) + 3000), "tidak utuh"),
    ],
    ids=["signed elsewhere", "rewritten since", "another report", "cut off", "a byte flipped"],
)
def test_what_is_not_ours_with_a_signature_is_refused(tmp_path: Path, isi: Callable[[], bytes], words: str) -> None:
    data = salin(tmp_path)
    code, told = sahkan(data, isi())
    assert (code, words in told) == (1, True), told
    assert not (data / "2025/dokumen" / NAMA).exists()


def test_without_pyhanko_it_is_kept_and_said_that_nobody_verified_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    signed = tanda_tangani(laporan())
    monkeypatch.setitem(sys.modules, "pyhanko.keys", None)
    code, told = sahkan(salin(tmp_path), signed)
    assert (code, "belum diperiksa, karena pyHanko belum dipasang" in told) == (0, True)
