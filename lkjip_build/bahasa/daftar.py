"""Lists in running text, in one style: `a`, `a dan b`, `a, b, dan c`."""

from collections.abc import Iterable


def dan(butir: Iterable[object]) -> str:
    """Return the items as a list in a sentence; empty for none."""
    *first, last = [*map(str, butir)] or [""]
    if len(first) < 2:
        return " dan ".join((*first, last))
    return f"{', '.join(first)}, dan {last}"


def semua(jumlah: int, apa: str) -> str:
    """Return all of several, as a sentence says it: `kedua indikator`, `seluruh 3 indikator`."""
    return f"kedua {apa}" if jumlah == 2 else f"seluruh {jumlah} {apa}"


def rangkai(bagian: Iterable[str]) -> str:
    """Return clauses as one sentence, `a; b.`, without its capital; empty for none."""
    text = rangkai_sel(*bagian)
    return f"{text}." if text else ""


def rangkai_sel(*bagian: str) -> str:
    """Return clauses as the small words of a cell, `a; b`."""
    return "; ".join(one for one in bagian if one)


def bersama(kalimat: Iterable[str]) -> str:
    """Return sentences behind each other, without the empty ones."""
    return " ".join(one for one in kalimat if one)


def rentang_tahun(dari: int, sampai: int) -> str:
    """Return `2023–2025`, or the one year."""
    return str(dari) if dari == sampai else f"{dari}–{sampai}"
