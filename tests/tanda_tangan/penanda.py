"""A small world of certificates, made in the test: a root, a camat and a time stamping authority below it.

Without pyHanko, which `make tanda-tangan` installs, the tests that need it are skipped with a clear line; under
`CI=true` that is a failure.
"""

# ruff: noqa: E402 - what is skipped must not be imported

import os
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any
from unittest.mock import Mock, patch

import pytest

sys.path.append(str(Path(__file__).parents[1]))
from contoh_lkjip import a_bagian, a_dokumen, p

from lkjip_build.isi import Penandatangan, TandaTangan
from lkjip_build.keluaran.typst.lkjip import lkjip_pdf

TANPA_PYHANKO = "pyHanko tidak ada; jalankan make tanda-tangan"
try:
    import pyhanko.keys  # noqa: F401
except ModuleNotFoundError:
    if os.environ.get("CI") == "true":
        raise
    pytest.skip(TANPA_PYHANKO, allow_module_level=True)

import pikepdf
from asn1crypto import keys, x509
from cryptography import x509 as cx
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign import PdfSignatureMetadata, fields, signers, timestamps
from pyhanko.sign.signers import pdf_signer
from pyhanko_certvalidator.registry import SimpleCertificateStore

KINI = datetime(2026, 3, 3, 2, 15, tzinfo=UTC)
RUAS = "tanda-tangan-laporan"


@cache
def _key(name: str) -> rsa.RSAPrivateKey:
    return rsa.generate_private_key(public_exponent=65537, key_size=2048)


@cache
def sertifikat(
    name: str, by: str = "", mulai: datetime = datetime(2020, 1, 1, tzinfo=UTC), hari: int = 7300, *, cap: bool = False
) -> cx.Certificate:
    """The certificate of a name, issued by another or by itself."""

    def named(one: str) -> cx.Name:
        return cx.Name([cx.NameAttribute(NameOID.ORGANIZATION_NAME, "Uji"), cx.NameAttribute(NameOID.COMMON_NAME, one)])

    made = (
        cx.CertificateBuilder()
        .subject_name(named(name))
        .issuer_name(named(by or name))
        .public_key(_key(name).public_key())
        .serial_number(cx.random_serial_number())
        .not_valid_before(mulai)
        .not_valid_after(mulai + timedelta(days=hari))
        .add_extension(cx.BasicConstraints(ca=not by, path_length=None), critical=True)
    )
    if cap:
        made = made.add_extension(cx.ExtendedKeyUsage([ExtendedKeyUsageOID.TIME_STAMPING]), critical=True)
    return made.sign(_key(by or name), hashes.SHA256())


def der(certificate: cx.Certificate) -> bytes:
    return certificate.public_bytes(serialization.Encoding.DER)


def pem(certificate: cx.Certificate) -> bytes:
    return certificate.public_bytes(serialization.Encoding.PEM)


def asn1(certificate: cx.Certificate) -> x509.Certificate:
    return x509.Certificate.load(der(certificate))


AKAR = sertifikat("Akar Uji")
CAMAT = sertifikat("Camat Uji", "Akar Uji")
CAP = sertifikat("Cap Waktu Uji", "Akar Uji", cap=True)


def _private(name: str) -> keys.PrivateKeyInfo:
    how = (serialization.Encoding.DER, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    return keys.PrivateKeyInfo.load(_key(name).private_bytes(*how))


def penanda(name: str = "Camat Uji", certificate: cx.Certificate = CAMAT) -> signers.SimpleSigner:
    return signers.SimpleSigner(
        signing_cert=asn1(certificate), signing_key=_private(name), cert_registry=SimpleCertificateStore()
    )


def pencap(waktu: datetime = KINI) -> timestamps.DummyTimeStamper:
    return timestamps.DummyTimeStamper(tsa_cert=asn1(CAP), tsa_key=_private("Cap Waktu Uji"), fixed_dt=waktu)


def sendirian(run: Callable[..., Any], *given: Any) -> Any:
    """Run something of pyHanko in a thread of its own: a browser of other tests may hold the event loop of ours."""
    with ThreadPoolExecutor(max_workers=1) as alone:
        return alone.submit(run, *given).result()


def tanda_tangani(
    isi: bytes, *, ruas: str = RUAS, cap: Any = None, oleh: signers.SimpleSigner | None = None, waktu: datetime = KINI
) -> bytes:
    """The file with a signature (PAdES) in a field; one of another name is made."""
    writer = IncrementalPdfFileWriter(BytesIO(isi))
    how = PdfSignatureMetadata(field_name=ruas, subfilter=fields.SigSeedSubFilter.PADES)
    with patch.object(pdf_signer, "datetime", Mock(now=lambda tz: waktu)):
        made = sendirian(signers.PdfSigner(how, oleh or penanda(), timestamper=cap).sign_pdf, writer)
    return bytes(made.getvalue())


@cache
def kosong() -> bytes:
    """A small report of ours as it is given to be signed."""
    sign = TandaTangan("Uji, 3 Maret 2026", (Penandatangan("Camat Uji", "Nama Camat", (), ruas=RUAS),))
    return lkjip_pdf(a_dokumen(a_bagian("bab-1", p("Isi laporan."), sign), tanda=()))


@cache
def bertanda() -> bytes:
    return tanda_tangani(kosong())


@cache
def bercap() -> bytes:
    return tanda_tangani(kosong(), cap=pencap())


def flipped(content: bytes, at: int) -> bytes:
    return content[:at] + bytes([content[at] ^ 1]) + content[at + 1 :]


def rewritten(content: bytes) -> bytes:
    """The file as another program saves it."""
    with pikepdf.open(BytesIO(content)) as pdf:
        made = BytesIO()
        pdf.save(made)
    return made.getvalue()


def changed_later(content: bytes) -> bytes:
    """The file with a page turned in an update behind the signature."""
    writer = IncrementalPdfFileWriter(BytesIO(content))
    page = writer.root["/Pages"]["/Kids"][0]
    page["/Rotate"] = generic.NumberObject(90)
    writer.update_container(page)
    made = BytesIO()
    writer.write(made)
    return made.getvalue()
