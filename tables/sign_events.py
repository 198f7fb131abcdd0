"""Freeze the list of events: write `src/tricord/facts/supply_events.sig` and ``.pub``.

usage: python tables/sign_events.py KEY

KEY is a private Ed25519 key (PEM); where there is none, one is made and written there, for its
holder alone. It is no part of the repository, and the scoreboard never needs it. The first line of
``.sig`` is what is signed, the second its signature in base64, so that it can be checked with:

    head -n 1 supply_events.sig > line; sed -n 2p supply_events.sig | base64 -d > signature
    openssl pkeyutl -verify -pubin -inkey supply_events.pub -rawin -in line -sigfile signature
"""

from __future__ import annotations

import base64
import sys
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
    load_pem_private_key,
)

from tricord.exchange.signatures import digest, fingerprint, signed_line
from tricord.node.supply_events import LIST, PURPOSE
from tricord.sources.supply_events import read_events


def main(key_file: Path) -> None:
    """Read the list, sign it, and write signature and public key beside it."""
    if not key_file.exists():
        made = Ed25519PrivateKey.generate()
        key_file.touch(mode=0o600)
        key_file.write_bytes(made.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
    key = load_pem_private_key(key_file.read_bytes(), None)
    if not isinstance(key, Ed25519PrivateKey):
        sys.exit(f"{key_file} is no Ed25519 key.")
    _, told = read_events(LIST)
    line = signed_line(PURPOSE, digest(told))
    signature = base64.b64encode(key.sign(line))
    LIST.with_suffix(".sig").write_bytes(line + signature + b"\n")
    public = key.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
    LIST.with_suffix(".pub").write_bytes(public)
    print(line.decode().strip())
    print("key", fingerprint(public))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
