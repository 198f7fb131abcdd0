"""Who signs a node's log: a key made once, kept in a file only the node's owner can read."""

from __future__ import annotations

import json
import secrets
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from tricord.desk.audit import note
from tricord.desk.audit.keys import VerifierKey
from tricord.desk.audit.note import Checkpoint
from tricord.desk.audit.tree import Frontier
from tricord.desk.database.passwords import write_secret
from tricord.errors import DeskError

FILE: Final = "audit-key.json"


@dataclass(frozen=True)
class Signer:
    """What signs the checkpoints of a log.

    Attributes:
        origin: Name of the log, and of the key: ``tricord-<16 hexadecimal digits>``.
        key: The private key.
    """

    origin: str
    key: Ed25519PrivateKey

    @property
    def verifier(self) -> VerifierKey:
        """What others need to check what it signs."""
        return VerifierKey.of(self.origin, self.key)

    def signed(self, frontier: Frontier) -> str:
        """A checkpoint of the log, signed."""
        text = Checkpoint(self.origin, frontier.size, frontier.root()).text()
        return note.note_of(text, [note.sign(text, self.origin, self.key)]).decode()


def signer(folder: Path) -> Signer:
    """The signer of a node; it is made the first time.

    Args:
        folder: Folder of the desk.

    Raises:
        DeskError: ``desk-audit-key``: its file is damaged.
    """
    file = folder / FILE
    if not file.exists():
        made = Ed25519PrivateKey.generate()
        written = {
            "origin": f"tricord-{secrets.token_hex(8)}",
            "key": made.private_bytes_raw().hex(),
        }
        beside = file.with_suffix(".new")
        write_secret(beside, json.dumps(written, indent=1))
        beside.rename(file)
    try:
        read: Any = json.loads(file.read_text(encoding="utf-8"))
        return Signer(
            read["origin"], Ed25519PrivateKey.from_private_bytes(bytes.fromhex(read["key"]))
        )
    except (ValueError, TypeError, KeyError) as fault:
        raise DeskError("desk-audit-key", file=str(file), reason=str(fault)) from None
