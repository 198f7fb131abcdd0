"""Hashes of 64 bits, the same on every machine and in every run."""

from __future__ import annotations

import zlib

from tricord.names.compiled import inner

BEGIN = -3750763034362895579
STEP = 1099511628211
"""Offset and prime of the hash FNV-1a of 64 bits (G. Fowler, L. C. Noll, P. Vo, 1991)."""
SPREAD = -7046029254386353131
"""2**64 over the golden ratio: multiplying by it carries low bits into the highest."""


@inner
def mixed(start: int, number: int) -> int:
    """A hash that goes on from another with one more number; 64 bits, overflow wraps."""
    return (start ^ number) * STEP


@inner
def finished(hashed: int) -> int:
    """A hash whose highest bits are as good as its lowest."""
    hashed ^= (hashed >> 32) & 0xFFFFFFFF
    return hashed * SPREAD


def key_of(text: str) -> int:
    """A key of a text."""
    whole = text.encode()
    return zlib.crc32(whole) << 31 | zlib.adler32(whole) >> 1 | 1
