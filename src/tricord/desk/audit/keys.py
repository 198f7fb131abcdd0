"""Public keys that notes are checked with, and their form as one line.

Source: C2SP (c2sp.org), signed-note from version 1.0.0 on (pull request 119 of C2SP/C2SP), and
golang.org/x/mod/sumdb/note. Of the kinds of keys there, those two are known here that a log and a
witness of it need with Ed25519.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import IntEnum
from hashlib import sha256
from typing import Final

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from tricord.desk.audit.lines import is_name, of_base64, shown, to_base64
from tricord.errors import DeskError

ID_BYTES: Final = 4
"""Length of a key id, in bytes."""

_KEY_BYTES: Final = 32
_ID: Final = re.compile(r"[0-9A-Fa-f]{8}")
# The field of Edwards25519 and the constant of its curve (RFC 8032, section 5.1).
_FIELD: Final = 2**255 - 19
_CURVE: Final = -121665 * pow(121666, -1, _FIELD)


class KeyKind(IntEnum):
    """What a key signs: the signature type of C2SP."""

    ED25519 = 0x01
    """The text of a note."""
    COSIGNATURE = 0x04
    """That a checkpoint was seen at a time (``cosignature/v1``)."""


@dataclass(frozen=True, slots=True)
class VerifierKey:
    """A public key, and in whose name it signs.

    Attributes:
        name: Who signs; best an address without scheme, such as ``desk.example/log``.
        public: The Ed25519 key, 32 bytes (RFC 8032).
        kind: What it signs.

    Raises:
        DeskError: No key may have that name, or it is no key anybody could trust.
    """

    name: str
    public: bytes
    kind: KeyKind = KeyKind.ED25519

    def __post_init__(self) -> None:
        if not is_name(self.name):
            raise DeskError("audit-key-name", name=shown(self.name))
        if len(self.public) != _KEY_BYTES or _is_of_small_order(self.public):
            raise DeskError("audit-key-unusable", name=self.name)

    @property
    def id(self) -> bytes:
        """The key id, 4 bytes: a hint which key signed, no proof."""
        named = self.name.encode() + b"\n" + bytes([self.kind]) + self.public
        return sha256(named).digest()[:ID_BYTES]

    def text(self) -> str:
        """The key as one line: ``<name>+<key id, hexadecimal>+<base64 of kind and key>``."""
        return f"{self.name}+{self.id.hex()}+{to_base64(bytes([self.kind]) + self.public)}"

    @classmethod
    def parse(cls, line: str) -> VerifierKey:
        """The key of a line as `text` gives it.

        Raises:
            DeskError: The line is no verifier key, its kind is not known here, or its key id does
                not belong to it.
        """
        name, _, rest = line.partition("+")
        given, _, encoded = rest.partition("+")
        typed = of_base64(encoded)
        if not (_ID.fullmatch(given) and typed):
            raise DeskError("audit-key-unreadable", key=shown(line))
        if typed[0] not in tuple(KeyKind):
            raise DeskError("audit-key-kind", name=shown(name), kind=f"{typed[0]:02x}")
        key = cls(name, typed[1:], KeyKind(typed[0]))
        if given.lower() != key.id.hex():
            raise DeskError("audit-key-id", name=name, given=given, right=key.id.hex())
        return key

    @classmethod
    def of(cls, name: str, key: Ed25519PrivateKey, kind: KeyKind = KeyKind.ED25519) -> VerifierKey:
        """What others need to check signatures of a private key.

        Raises:
            DeskError: No key may have that name.
        """
        return cls(name, key.public_key().public_bytes_raw(), kind)


def _is_of_small_order(public: bytes) -> bool:
    """Whether a key is one of the few for which signatures of many texts can be made up.

    Their order is 1, 2, 4 or 8: the second coordinate is 1, -1, 0 or that of a point whose double
    has 0 there.
    """
    y = int.from_bytes(public, "little") % (1 << 255)
    square = y * y
    return y * (square - 1) * (_CURVE * square * square + 2 * square - 1) % _FIELD == 0
