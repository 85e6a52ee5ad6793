"""Whether a request means a server of this computer alone, and not a page of elsewhere whose name leads here.

A page of another site can let its own name point to 127.0.0.1 and then read answers as its own (DNS rebinding); what
it cannot do is name this computer in the Host header.
"""

from collections.abc import Collection

SENDIRI = frozenset({"127.0.0.1", "localhost", "[::1]"})
"""The names of this computer for itself, as a Host header spells them."""
_HTTP = 80


def bagi_kita(host: str | None, port: int, nama: Collection[str] = SENDIRI) -> bool:
    """Tell whether a Host header, as it stands once in the request, names a server on this port by one of these names;
    one that is missing names none. Only the usual port may be left out.
    """
    return host is not None and any(host == f"{one}:{port}" or (port == _HTTP and host == one) for one in nama)
