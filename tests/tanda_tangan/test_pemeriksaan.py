"""Signed reports that come back: five facts, told apart, whatever was done to the file."""

import hashlib
import logging
import shutil
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pytest

sys.path.append(str(Path(__file__).parent))
from penanda import (
    AKAR,
    CAMAT,
    CAP,
    KINI,
    RUAS,
    asn1,
    bercap,
    bertanda,
    changed_later,
    der,
    flipped,
    kosong,
    pem,
    penanda,
    pencap,
    rewritten,
    sendirian,
    sertifikat,
    tanda_tangani,
)
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign.signers import PdfTimeStamper

from lkjip_build.tanda_tangan import (
    BelumDipasang,
    KeadaanPdf,
    Kemudian,
    Pemeriksaan,
    Rantai,
    SumberWaktu,
    TandaTanganElektronik,
    keadaan_pdf,
    pemeriksaan,
    periksa,
    semua_akar,
)


def seal(content: bytes) -> tuple[int, str]:
    return len(content), hashlib.sha256(content).hexdigest()


def of(content: bytes, *akar: Any, kami: bytes | None = None) -> Pemeriksaan:
    return periksa(content, seal(kami or kosong()), [asn1(one) for one in akar or (AKAR,)])


def only(found: Pemeriksaan) -> TandaTanganElektronik:
    (one,) = found.tanda_tangan
    return one


def test_a_signed_report_has_all_five_facts() -> None:
    found = of(bertanda())
    assert found == Pemeriksaan(
        (
            TandaTanganElektronik(
                "Camat Uji",
                "Akar Uji",
                utuh=True,
                rantai=Rantai.DIKENAL,
                waktu=KINI,
                sumber_waktu=SumberWaktu.PENANDA_TANGAN,
                berlaku=True,
                kemudian=Kemudian.TIDAK_ADA,
            ),
        ),
        terbaca=True,
        bita_kami=True,
        tanpa_ekor=True,
    )
    assert found.utuh
    assert bertanda().startswith(kosong())


def test_a_time_stamp_says_when() -> None:
    stamped = only(of(tanda_tangani(kosong(), cap=pencap(KINI + timedelta(minutes=5)))))
    assert (stamped.waktu, stamped.sumber_waktu) == (KINI + timedelta(minutes=5), SumberWaktu.CAP_WAKTU)
    assert (stamped.utuh, stamped.rantai, stamped.berlaku) == (True, Rantai.DIKENAL, True)
    unknown = only(of(bercap(), sertifikat("Akar Lain")))
    assert (unknown.sumber_waktu, unknown.rantai) == (SumberWaktu.CAP_WAKTU_TAK_DIKENAL, Rantai.TAK_DIKENAL)


@pytest.mark.parametrize("akar", [(), (sertifikat("Akar Lain"),)], ids=["none", "another"])
def test_an_unknown_root_is_one_fact_and_changes_no_other(akar: tuple[Any, ...]) -> None:
    found = periksa(bertanda(), seal(kosong()), [asn1(one) for one in akar])
    one = only(found)
    assert one.rantai is Rantai.TAK_DIKENAL
    assert (one.utuh, one.berlaku, found.bita_kami, found.tanpa_ekor) == (True, True, True, True)


@pytest.mark.parametrize(
    ("mulai", "hari", "berlaku"),
    [
        (datetime(2020, 1, 1, tzinfo=UTC), 365, False),
        (datetime(2027, 1, 1, tzinfo=UTC), 365, False),
        (datetime(2026, 1, 1, tzinfo=UTC), 90, True),
    ],
    ids=["expired", "not yet valid", "expired since"],
)
def test_validity_is_of_the_time_of_signing_and_says_nothing_of_the_chain(
    mulai: datetime, hari: int, berlaku: bool
) -> None:
    own = sertifikat("Camat Lain", "Akar Uji", mulai, hari)
    found = of(tanda_tangani(kosong(), oleh=penanda("Camat Lain", own)))
    one = only(found)
    assert one.berlaku is berlaku
    assert (one.utuh, one.rantai, found.bita_kami, found.tanpa_ekor) == (True, Rantai.DIKENAL, True, True)


def test_a_byte_flipped_in_the_content() -> None:
    at = kosong().index(b"stream") + 40
    found = of(flipped(bertanda(), at))
    assert not found.utuh
    assert not found.bita_kami
    behind = of(flipped(bertanda(), len(bertanda()) - 200))
    assert not behind.utuh


def test_a_byte_flipped_in_the_signature_itself() -> None:
    """In its envelope, the certificate, what was signed, the signature; behind them is room that says nothing."""
    start = bertanda().index(b"/Contents <") + len(b"/Contents <")
    used = len(bertanda()[start : bertanda().index(b">", start)].rstrip(b"0"))
    for at in (start + 1, start + 9, start + used // 2, start + used - 600, start + used - 60):
        digit = b"1" if bertanda()[at : at + 1] == b"0" else b"0"
        assert not of(bertanda()[:at] + digit + bertanda()[at + 1 :]).utuh, at


@pytest.mark.parametrize("part", [0.3, 0.8, 0.97, 0.999])
def test_a_file_cut_off(part: float) -> None:
    cut = bertanda()[: int(len(bertanda()) * part)]
    found = of(cut)
    assert not found.utuh or not found.tanda_tangan
    assert not found.bita_kami
    assert not found.tanpa_ekor
    assert keadaan_pdf(cut) is KeadaanPdf.RUSAK


def test_bytes_behind_the_last_signature() -> None:
    found = of(bertanda() + b"\n% sesuatu di belakang\n")
    assert (found.tanpa_ekor, found.bita_kami, found.utuh) == (False, True, True)


def test_a_change_behind_the_signature() -> None:
    found = of(changed_later(bertanda()))
    assert only(found).kemudian is Kemudian.LAIN
    assert (only(found).utuh, found.bita_kami, found.tanpa_ekor) == (True, False, False)


def test_a_change_signed_together_with_ours_is_not_ours() -> None:
    """What is put between our bytes and the signature is covered by it, and would be shown instead of ours."""
    found = of(tanda_tangani(changed_later(kosong())))
    assert only(found).kemudian is Kemudian.TIDAK_ADA
    assert (only(found).utuh, found.bita_kami, found.tanpa_ekor) == (True, False, True)


def test_our_bytes_before_another_document_are_not_ours() -> None:
    """A file may begin with our bytes and never read them."""
    found = of(tanda_tangani(kosong() + another(len(kosong()))))
    assert (only(found).utuh, found.bita_kami, found.tanpa_ekor) == (True, False, True)


def another(at: int) -> bytes:
    """A PDF of one empty page that stands at a place in a file, and knows of nothing before it."""
    parts = (
        b"1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n",
        b"2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n",
        b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 90 90]/Resources<<>>>>endobj\n",
    )
    places = [at + sum(map(len, parts[:number])) for number in range(len(parts) + 1)]
    rows = b"".join(b"%010d 00000 n \n" % place for place in places[:-1])
    table = b"xref\n0 4\n0000000000 65535 f \n" + rows
    return b"".join(parts) + table + b"trailer<</Size 4/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % places[-1]


def test_signed_twice() -> None:
    found = of(tanda_tangani(bertanda(), ruas="kedua"))
    assert [one.kemudian for one in found.tanda_tangan] == [Kemudian.TANDA_TANGAN, Kemudian.TIDAK_ADA]
    assert [one.utuh for one in found.tanda_tangan] == [True, True]
    assert (found.bita_kami, found.tanpa_ekor) == (True, True)
    between = of(tanda_tangani(changed_later(bertanda()), ruas="kedua"))
    assert [one.kemudian for one in between.tanda_tangan] == [Kemudian.LAIN, Kemudian.TIDAK_ADA]
    assert (between.bita_kami, between.tanpa_ekor) == (False, True)


def test_a_time_stamp_over_the_document_is_the_last_and_no_person() -> None:
    writer = IncrementalPdfFileWriter(BytesIO(bertanda()))
    made = sendirian(PdfTimeStamper(pencap()).timestamp_pdf, writer, "sha256")
    found = of(made.getvalue())
    assert only(found).kemudian is Kemudian.TANDA_TANGAN
    assert (found.utuh, found.bita_kami, found.tanpa_ekor) == (True, True, True)
    forged = flipped(made.getvalue(), made.getvalue().rindex(b"/Contents <") + 3000)
    assert not of(forged).tanpa_ekor


def test_rewritten_by_another_program_and_then_signed() -> None:
    found = of(tanda_tangani(rewritten(kosong())))
    assert (only(found).utuh, found.tanpa_ekor, found.bita_kami) == (True, True, False)


def test_rewritten_after_signing() -> None:
    found = of(rewritten(bertanda()))
    assert not found.utuh
    assert not found.bita_kami


def test_a_signature_that_leaves_out_more_than_its_own_place() -> None:
    """Lengths that add up to the file need not lie where the file is."""
    old = b"/ByteRange [0 "
    at = bertanda().rindex(old)
    end = bertanda().index(b"]", at)
    first, second, third = bertanda()[at + len(old) : end].split()
    shifted = b"%s%d %d %d" % (old, int(first) - 10, int(second) - 10, int(third) + 10)
    made = bertanda()[:at] + shifted.ljust(end - at) + bertanda()[end:]
    found = of(made)
    assert len(made) == len(bertanda())
    assert not found.utuh
    assert not found.tanpa_ekor


@pytest.mark.parametrize("isi", [b"", b"bukan pdf", b"%PDF-1.7\n", b"%PDF-1.7\n" + bytes(range(256)) * 20])
def test_what_is_no_pdf(isi: bytes) -> None:
    found = of(isi)
    assert (found.terbaca, found.tanda_tangan, found.bita_kami, found.tanpa_ekor) == (False, (), False, False)


def test_without_any_signature() -> None:
    assert of(kosong()) == of(scan()) == Pemeriksaan()


def scan() -> bytes:
    made, pdf = BytesIO(), pikepdf.new()
    pdf.add_blank_page()
    pdf.save(made)
    return made.getvalue()


def locked(content: bytes, user: str) -> bytes:
    made = BytesIO()
    with pikepdf.open(BytesIO(content)) as pdf:
        pdf.save(made, encryption=pikepdf.Encryption(owner="pemilik", user=user))
    return made.getvalue()


def test_what_a_file_is_before_anybody_verifies_it() -> None:
    found = [keadaan_pdf(one) for one in (b"", b"halo", locked(scan(), "rahasia"), scan(), kosong(), bertanda())]
    assert found == [
        KeadaanPdf.BUKAN_PDF,
        KeadaanPdf.BUKAN_PDF,
        KeadaanPdf.TERKUNCI,
        KeadaanPdf.TANPA_TANDA_TANGAN,
        KeadaanPdf.TANPA_TANDA_TANGAN,
        KeadaanPdf.BERTANDA_TANGAN,
    ]
    assert keadaan_pdf(locked(scan(), "")) is KeadaanPdf.TANPA_TANDA_TANGAN
    assert keadaan_pdf(kosong()[:-500]) is KeadaanPdf.RUSAK


def test_roots_are_read_from_pem_and_der_and_what_is_none_is_named() -> None:
    files = {
        "a.pem": pem(AKAR) + pem(CAP),
        "b.der": der(CAMAT),
        "c.pem": b"halo",
        "d.der": b"",
        "e.crt": pem(AKAR)[:90],
    }
    found, bad = semua_akar(files)
    assert [one.subject.native["common_name"] for one in found] == ["Akar Uji", "Cap Waktu Uji", "Camat Uji"]
    assert bad == ("c.pem", "d.der", "e.crt")


def test_nothing_is_logged_and_logging_is_as_before(
    capfd: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    logger = logging.getLogger("pyhanko")
    before = (logger.propagate, list(logger.handlers))
    of(bertanda(), sertifikat("Akar Lain"))
    of(flipped(bertanda(), len(kosong()) // 2))
    assert capfd.readouterr() == ("", "")
    assert caplog.records == []
    assert (logger.propagate, list(logger.handlers)) == before


def test_without_pyhanko_nothing_is_verified_and_it_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyhanko.keys", None)
    with pytest.raises(BelumDipasang):
        periksa(bertanda(), None)
    with pytest.raises(BelumDipasang):
        semua_akar({})
    assert keadaan_pdf(bertanda()) is KeadaanPdf.BERTANDA_TANGAN


@pytest.mark.skipif(not shutil.which("pdfsig"), reason="pdfsig (poppler-utils) tidak ada")
def test_a_program_of_others_agrees(tmp_path: Path) -> None:
    told = {}
    for name, content in {"utuh": bercap(), "ekor": bertanda() + b"ekor\n", "rusak": flipped(bertanda(), 300)}.items():
        file = tmp_path / f"{name}.pdf"
        file.write_bytes(content)
        told[name] = subprocess.run(["pdfsig", str(file)], capture_output=True, text=True).stdout
    assert "Signature is Valid" in told["utuh"]
    assert "Total document signed" in told["utuh"]
    assert f"Signature Field Name: {RUAS}" in told["utuh"]
    assert "Not total document signed" in told["ekor"]
    assert "Signature is Valid" not in told["rusak"]


def test_a_whole_report_is_ours_when_it_comes_back() -> None:
    sys.path.append(str(Path(__file__).parents[1]))
    from contoh_lkjip import shipped

    from lkjip_build.keluaran.typst.lkjip import lkjip_pdf

    report = lkjip_pdf(shipped(2025))
    found = of(tanda_tangani(report), kami=report)
    assert (found.utuh, found.bita_kami, found.tanpa_ekor) == (True, True, True)


def test_whatever_pyhanko_raises_is_a_fact(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: Any) -> None:
        raise RecursionError

    monkeypatch.setattr(pemeriksaan, "_fact", fail)
    found = of(bertanda())
    assert [one.utuh for one in found.tanda_tangan] == [False]
    assert not found.tanpa_ekor
