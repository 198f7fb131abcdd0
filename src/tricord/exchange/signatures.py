"""Signed statements: one canonical form, its hash, and the Ed25519 signature over that.

The canonical form is that of RFC 8785 for objects, lists and texts, which is all a statement may
hold here: numbers have many spellings, and whoever needs one writes it as text. What is signed is
one line, so that anybody can check it without Tricord:

    tricord <purpose> sha256:<hash of the canonical form, hexadecimal>

A signature shows that a statement was not changed since whoever holds the key signed it. It does
not show who that is, or on what day it was: compare the fingerprint of the key with one had by
another way.
"""

from __future__ import annotations

import base64
import hashlib
import json
from typing import Any

from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    PublicFormat,
    load_pem_public_key,
)


def canonical(statement: Any) -> bytes:
    """A statement in its canonical form (RFC 8785).

    Args:
        statement: Objects, lists and texts.

    Raises:
        ValueError: It holds anything else, or a text that is no Unicode.
    """
    return json.dumps(
        _sorted(statement), ensure_ascii=False, separators=(",", ":"), allow_nan=False
    ).encode()


def _sorted(value: Any) -> Any:
    match value:
        case str():
            return value
        case list():
            return [_sorted(each) for each in value]
        case dict():
            # RFC 8785 sorts by UTF-16 code units.
            keys = sorted(value, key=lambda key: key.encode("utf-16-be"))
            return {key: _sorted(value[key]) for key in keys}
        case _:
            raise ValueError(f"{type(value).__name__} has no canonical form here")


def digest(statement: Any) -> str:
    """SHA-256 of the canonical form, hexadecimal.

    Args:
        statement: Objects, lists and texts.

    Raises:
        ValueError: As `canonical`.
    """
    return hashlib.sha256(canonical(statement)).hexdigest()


def signed_line(purpose: str, digest_: str) -> bytes:
    """The line that is signed.

    Args:
        purpose: What the statement is; a signature holds for one purpose alone.
        digest_: As `digest` gives it.
    """
    return f"tricord {purpose} sha256:{digest_}\n".encode("ascii")


def holds(purpose: str, statement: Any, signature: str, key: bytes) -> bool:
    """Whether a signature is of a statement, for a purpose, by a key.

    Args:
        purpose: What the statement is.
        statement: Objects, lists and texts.
        signature: Base64 of the 64 bytes.
        key: The public key, PEM.
    """
    try:
        line = signed_line(purpose, digest(statement))
        _public(key).verify(base64.b64decode(signature.strip(), validate=True), line)
    except (InvalidSignature, ValueError):
        return False
    return True


def fingerprint(key: bytes) -> str:
    """SHA-256 of a public key (its DER form), hexadecimal, as ``openssl`` prints it.

    Args:
        key: PEM.

    Raises:
        ValueError: It is no Ed25519 key.
    """
    der = _public(key).public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
    return hashlib.sha256(der).hexdigest()


def _public(key: bytes) -> Ed25519PublicKey:
    """Raises: ValueError: It is no Ed25519 key."""
    try:
        public = load_pem_public_key(key)
    except UnsupportedAlgorithm as fault:
        raise ValueError("no key of a known kind") from fault
    if not isinstance(public, Ed25519PublicKey):
        raise ValueError("no Ed25519 key")
    return public
