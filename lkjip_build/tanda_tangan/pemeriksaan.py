"""pyHanko, asked for facts: what it verifies offline, without its judgments, its log and its exceptions."""

import logging
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime, timedelta
from io import BytesIO
from typing import Any

from lkjip_build.tanda_tangan.berkas import berawal_dengan
from lkjip_build.tanda_tangan.fakta import (
    BelumDipasang,
    Kemudian,
    Pemeriksaan,
    Rantai,
    SumberWaktu,
    TandaTanganElektronik,
)

_TAK_TERBACA = TandaTanganElektronik(
    "", "", False, Rantai.TAK_DIKENAL, None, SumberWaktu.TIDAK_ADA, None, Kemudian.LAIN
)


def semua_akar(berkas: Mapping[str, bytes]) -> tuple[tuple[Any, ...], tuple[str, ...]]:
    """Return the certificates in files (PEM or DER) and the names of the files that hold none. BelumDipasang."""
    with _pyhanko():
        from pyhanko.keys.pemder import load_certs_from_pemder_data

        found: list[Any] = []
        bad: list[str] = []
        for name, content in berkas.items():
            try:
                certificates = list(load_certs_from_pemder_data(content))
                _ = [one.subject.human_friendly for one in certificates]
            except Exception:  # noqa: BLE001 - whatever is in it, it is no certificate
                certificates = []
            found += certificates
            if not certificates:
                bad.append(name)
    return tuple(found), tuple(bad)


def periksa(isi: bytes, kami: tuple[int, str] | None, akar: Sequence[Any] = ()) -> Pemeriksaan:
    """Return what can be told of the signatures of a PDF, offline.

    `kami` are size and SHA-256 of the file that was given to be signed, `akar` the roots that the office trusts.
    BelumDipasang where pyHanko is not there; whatever the file holds is a fact and no exception.

    pyHanko begins an event loop of its own, which a thread can have only where none is running: so it gets a thread.
    """
    with ThreadPoolExecutor(max_workers=1) as alone:
        return alone.submit(_periksa, isi, kami, akar).result()


def _periksa(isi: bytes, kami: tuple[int, str] | None, akar: Sequence[Any]) -> Pemeriksaan:
    with _pyhanko():
        from pyhanko.pdf_utils.reader import PdfFileReader

        try:
            reader = PdfFileReader(BytesIO(isi))
            embedded = list(reader.embedded_signatures)
            if not any(_is_of_person(one) for one in embedded):
                return Pemeriksaan()
            told = [(one, *_told(isi, one, akar)) for one in embedded]
            return Pemeriksaan(
                tuple(fact for one, fact, _ in told if _is_of_person(one)),
                bita_kami=kami is not None and _is_ours(isi, kami, reader, embedded[0]),
                tanpa_ekor=told[-1][1].utuh and told[-1][2],
            )
        except Exception:  # noqa: BLE001 - a broken file makes pyHanko raise nearly anything
            return Pemeriksaan(terbaca=False)


@contextmanager
def _pyhanko() -> Iterator[None]:
    """Ask for pyHanko, and let it log to nobody: it tells of broken files with tracebacks."""
    try:
        import pyhanko.keys  # noqa: F401
    except ImportError as error:
        raise BelumDipasang from error
    loggers = [logging.getLogger(name) for name in ("pyhanko", "pyhanko_certvalidator")]
    before = [(one.propagate, one.handlers) for one in loggers]
    for one in loggers:
        one.propagate, one.handlers = False, [logging.NullHandler()]
    try:
        yield
    finally:
        for one, (propagate, handlers) in zip(loggers, before, strict=True):
            one.propagate, one.handlers = propagate, handlers


def _is_of_person(embedded: Any) -> bool:
    """Tell whether somebody signed, and it is not the time stamp of a document."""
    return bool(embedded.sig_object_type != "/DocTimeStamp")


def _told(isi: bytes, embedded: Any, akar: Sequence[Any]) -> tuple[TandaTanganElektronik, bool]:
    """Return the facts of a signature or time stamp, and whether it covers the file to its end; a signature that cannot
    be made out is not whole, and the others are told all the same.
    """
    from pyhanko.sign.validation.status import SignatureCoverageLevel

    try:
        fact = _fact(embedded, akar) if _is_of_person(embedded) else _fact_of_stamp(embedded, akar)
    except Exception:  # noqa: BLE001 - as above
        return _TAK_TERBACA, False
    if not _is_one_gap(isi, embedded):
        return replace(fact, kemudian=Kemudian.LAIN), False
    return fact, embedded.coverage == SignatureCoverageLevel.ENTIRE_FILE


def _is_one_gap(isi: bytes, embedded: Any) -> bool:
    """Tell whether a signature leaves out its own place alone: where lengths add up to the whole file, pyHanko does not
    look where they lie.
    """
    start, before, after, _ = map(int, embedded.byte_range)
    gap = isi[before:after]
    return start == 0 and gap[:1] + gap[-1:] == b"<>" and not gap[1:-1].strip(b"0123456789abcdefABCDEF")


def _fact(embedded: Any, akar: Sequence[Any]) -> TandaTanganElektronik:
    from pyhanko.sign.validation import validate_pdf_signature

    first = validate_pdf_signature(embedded, *_contexts(akar, None, None), key_usage_settings=_any_usage())
    stamp = first.timestamp_validity
    stamped = stamp.timestamp if stamp is not None and stamp.intact and stamp.valid else None
    waktu = stamped or embedded.self_reported_timestamp
    certificate = embedded.signer_cert
    moment = _nearest(certificate, waktu)
    status = validate_pdf_signature(
        embedded, *_contexts(akar, moment, stamped), key_usage_settings=_any_usage(), skip_diff=True
    )
    trusted = status.timestamp_validity is not None and status.timestamp_validity.trusted
    return TandaTanganElektronik(
        _name(certificate.subject),
        _name(certificate.issuer),
        bool(first.intact and first.valid),
        _chain(status),
        waktu,
        _source(stamped, waktu, trusted=trusted),
        None if waktu is None else all(_holds(one, waktu) for one in _path(status, certificate)),
        _afterwards(embedded),
    )


def _fact_of_stamp(embedded: Any, akar: Sequence[Any]) -> TandaTanganElektronik:
    from pyhanko.sign.validation import validate_pdf_timestamp

    status = validate_pdf_timestamp(embedded, _contexts(akar, None, None)[0])
    certificate = embedded.signer_cert
    return TandaTanganElektronik(
        _name(certificate.subject),
        _name(certificate.issuer),
        bool(status.intact and status.valid),
        _chain(status),
        status.timestamp,
        SumberWaktu.CAP_WAKTU,
        _holds(certificate, status.timestamp),
        _afterwards(embedded),
    )


def _contexts(akar: Sequence[Any], moment: datetime | None, stamped: datetime | None) -> tuple[Any, Any]:
    """Return how certificates of signer and time stamp are judged: by these roots alone, at these moments."""
    from pyhanko_certvalidator import ValidationContext

    made = (
        ValidationContext(trust_roots=list(akar), allow_fetching=False, revocation_mode="soft-fail", moment=one)
        for one in (moment, stamped)
    )
    signer, stamp = made
    return signer, stamp


def _any_usage() -> Any:
    """Certificates of offices differ in what they say they are for; who signed with which is told as it is."""
    from pyhanko.sign.validation import KeyUsageConstraints

    return KeyUsageConstraints(key_usage=frozenset())


def _nearest(certificate: Any, waktu: datetime | None) -> datetime | None:
    """Return the moment nearest to the signing at which the certificate was valid: whether its chain is known is one
    fact, whether it had expired another.
    """
    if waktu is None:
        return None
    second = timedelta(seconds=1)
    first: datetime = certificate.not_valid_before + second
    last: datetime = certificate.not_valid_after - second
    return min(max(waktu, first), last)


def _chain(status: Any) -> Rantai:
    from pyhanko.sign.ades.report import AdESIndeterminate

    if status.trust_problem_indic is None and status.validation_path is not None:
        return Rantai.DIKENAL
    unknown = status.trust_problem_indic == AdESIndeterminate.NO_CERTIFICATE_CHAIN_FOUND
    return Rantai.TAK_DIKENAL if unknown else Rantai.DITOLAK


def _path(status: Any, certificate: Any) -> tuple[Any, ...]:
    return tuple(status.validation_path.iter_certs(include_root=True)) if status.validation_path else (certificate,)


def _holds(certificate: Any, waktu: datetime) -> bool:
    return bool(certificate.not_valid_before <= waktu <= certificate.not_valid_after)


def _source(stamped: datetime | None, waktu: datetime | None, *, trusted: bool) -> SumberWaktu:
    if stamped:
        return SumberWaktu.CAP_WAKTU if trusted else SumberWaktu.CAP_WAKTU_TAK_DIKENAL
    return SumberWaktu.PENANDA_TANGAN if waktu else SumberWaktu.TIDAK_ADA


def _afterwards(embedded: Any) -> Kemudian:
    from pyhanko.sign.diff_analysis import DiffResult, ModificationLevel

    found = embedded.diff_result
    if not isinstance(found, DiffResult) or found.modification_level > ModificationLevel.FORM_FILLING:
        return Kemudian.LAIN
    is_none = found.modification_level == ModificationLevel.NONE
    return Kemudian.TIDAK_ADA if is_none else Kemudian.TANDA_TANGAN


def _is_ours(isi: bytes, kami: tuple[int, str], reader: Any, first: Any) -> bool:
    """Tell whether a file is ours with signatures on top: our bytes stand first and are read as its first revision, the
    first signature covers them, and no revision since did more than signing does.
    """
    from pyhanko.pdf_utils.reader import PdfFileReader
    from pyhanko.sign.diff_analysis import DEFAULT_DIFF_POLICY, DiffResult, ModificationLevel

    size = kami[0]
    start, before, *_ = map(int, first.byte_range)
    if not berawal_dengan(isi, *kami) or start != 0 or before < size:
        return False
    ours = PdfFileReader(BytesIO(isi[:size]))
    last = ours.xrefs.total_revisions - 1
    if reader.xrefs.total_revisions <= last + 1:
        return False
    if reader.xrefs.get_startxref_for_revision(last) != ours.xrefs.get_startxref_for_revision(last):
        return False
    try:
        found = DEFAULT_DIFF_POLICY.review_file(reader, last)
    except Exception:  # noqa: BLE001 - what pyHanko cannot compare, as where we left no field, is not known to be ours
        return False
    return isinstance(found, DiffResult) and bool(found.modification_level <= ModificationLevel.FORM_FILLING)


def _name(name: Any) -> str:
    """Return the common name, else all that a name of a certificate says."""
    found = name.native.get("common_name") or name.human_friendly
    return str(found[-1] if isinstance(found, list) else found)
