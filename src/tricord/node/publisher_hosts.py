"""Which hosts are a publisher's own, so that a redirect cannot lead elsewhere."""

from __future__ import annotations

from typing import Final

import httpx2

_ALSO: Final = {
    # Treasury's addresses lead to its list service and from there to its storage.
    "treasury.gov": ("treas.gov", "s3.us-gov-west-1.amazonaws.com"),
}
"""Domains that publish for another one."""

_SHARED: Final = frozenset({"ac", "co", "com", "gc", "go", "gov", "or", "org"})
"""Second labels under which countries give out names: ``go.jp``, ``gov.uk``, ``gc.ca``."""


def same_publisher(first: httpx2.URL, second: httpx2.URL) -> bool:
    """Whether a redirect from one address may be followed to another.

    Only over https, to the same registrable domain or one that is known to publish for it; a
    publisher that is asked without https, as on one's own machine, may lead to itself.
    """
    if (first.scheme, first.host, first.port) == (second.scheme, second.host, second.port):
        return True
    domain = registrable(first.host)
    own = (domain, *_ALSO.get(domain, ()))
    at_home = any(second.host == each or second.host.endswith(f".{each}") for each in own)
    return second.scheme == "https" and at_home


def registrable(host: str) -> str:
    """The part of a host's name that somebody registered: ``mof.go.jp`` of ``www.mof.go.jp``."""
    labels = host.lower().rstrip(".").split(".")
    if labels[-1].isdigit():
        return host  # an address in figures belongs to nobody else
    of_country = len(labels) > 2 and len(labels[-1]) == 2 and labels[-2] in _SHARED
    return ".".join(labels[-3 if of_country else -2 :])
