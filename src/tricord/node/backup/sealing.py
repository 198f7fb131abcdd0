"""Encryption of a backup: a key of a passphrase, and members in pieces that cannot be exchanged.

The key is scrypt of the passphrase (RFC 7914), drawn anew for each backup by a salt. Each member is
cut into pieces of a mebibyte, each encrypted with AES-256-GCM. The nonce of a piece is the place of
its member, its own place, and whether it is the last: a piece that is moved, left out or taken from
another member does not open. A second key vouches for the manifest.

Names and sizes of the members are not hidden.
"""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

SALT_BYTES: Final = 32
TAG_BYTES: Final = 16
"""Bytes by which a piece grows."""
PIECE_BYTES: Final = 1 << 20
LEAST_PASSPHRASE: Final = 12
"""Characters a passphrase has at least: whoever holds the file can try as long as they like."""

# 128 MiB of memory and about half a second; what OWASP's cheat sheet on password storage names
# first for scrypt (N = 2^17, r = 8, p = 1).
_COST: Final = 1 << 17
_BLOCK_SIZE: Final = 8
_PARALLEL: Final = 1


class Unsealable(Exception):
    """A piece is not what was encrypted with this key in this place."""


@dataclass(frozen=True)
class Key:
    """What a passphrase opens.

    Attributes:
        salt: What it was mixed with.
        pieces: Encrypts the pieces of members.
        vouching: Vouches for the manifest.
    """

    salt: bytes
    pieces: AESGCM = field(repr=False)
    vouching: bytes = field(repr=False)

    @classmethod
    def of(cls, passphrase: str, salt: bytes) -> Key:
        """The key of a passphrase and a salt."""
        words = passphrase.encode("utf-8", "surrogateescape")
        drawn = Scrypt(salt, 64, _COST, _BLOCK_SIZE, _PARALLEL).derive(words)
        return cls(salt, AESGCM(drawn[:32]), drawn[32:])

    @property
    def check(self) -> str:
        """By which a wrong passphrase is told from a changed file, hexadecimal."""
        return self._vouched(b"check\n" + self.salt)

    def mac(self, manifest: bytes) -> str:
        """What vouches for a manifest, hexadecimal."""
        return self._vouched(b"manifest\n" + manifest)

    def _vouched(self, said: bytes) -> str:
        return hmac.new(self.vouching, said, hashlib.sha256).hexdigest()

    def sealed(self, place: int, name: str, content: Iterable[bytes]) -> Iterator[bytes]:
        """A member, encrypted.

        Args:
            place: Its place among the members, from 0.
            name: Its name.
            content: Its bytes, in pieces of any length.
        """
        for at, piece, last in _pieces(content, PIECE_BYTES):
            yield self.pieces.encrypt(_nonce(place, at, last), piece, name.encode())

    def opened(self, place: int, name: str, content: Iterable[bytes]) -> Iterator[bytes]:
        """A member, decrypted; arguments as for `sealed`.

        Raises:
            Unsealable: Something of it is not what was encrypted.
        """
        for at, piece, last in _pieces(content, PIECE_BYTES + TAG_BYTES):
            try:
                yield self.pieces.decrypt(_nonce(place, at, last), piece, name.encode())
            except InvalidTag:
                raise Unsealable from None


def _nonce(place: int, at: int, last: bool) -> bytes:
    return place.to_bytes(4, "big") + at.to_bytes(7, "big") + bytes([last])


def _pieces(content: Iterable[bytes], length: int) -> Iterator[tuple[int, bytes, bool]]:
    """Content in pieces of a length, with their places; the last one may be shorter."""
    held = bytearray()
    at = 0
    for each in content:
        held += each
        while len(held) > length:
            yield at, bytes(held[:length]), False
            del held[:length]
            at += 1
    yield at, bytes(held), True
