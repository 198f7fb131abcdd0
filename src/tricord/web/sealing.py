"""What a browser keeps for the node without being able to read or change it."""

from __future__ import annotations

import base64
import json
import os
import secrets
from collections.abc import Mapping
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from tricord import clock
from tricord.desk.database.passwords import write_secret

_FILE: Final = "web-key"
_NONCE_BYTES: Final = 12


class Seal:
    """Seals small things for a while: AES-256-GCM, under a key of the node.

    Args:
        folder: Folder of the desk; its key is made there once.
    """

    def __init__(self, folder: Path) -> None:
        self._aead = AESGCM(_key(folder))

    def sealed(self, purpose: str, said: Mapping[str, str], lasts: timedelta) -> str:
        """Something sealed, as a cookie can hold it.

        Args:
            purpose: What it is for; it opens for nothing else.
            said: What it says.
            lasts: How long it can be opened.
        """
        until = (clock.now() + lasts).isoformat()
        nonce = secrets.token_bytes(_NONCE_BYTES)
        words = json.dumps({**said, "": until}).encode()
        return base64.urlsafe_b64encode(
            nonce + self._aead.encrypt(nonce, words, purpose.encode())
        ).decode()

    def opened(self, purpose: str, sealed: str) -> dict[str, str] | None:
        """What was sealed; ``None`` where it was not sealed here, for this, or not so lately."""
        try:
            whole = base64.urlsafe_b64decode(sealed.encode("ascii", "replace"))
            nonce, rest = whole[:_NONCE_BYTES], whole[_NONCE_BYTES:]
            said: dict[str, str] = json.loads(self._aead.decrypt(nonce, rest, purpose.encode()))
        except (ValueError, InvalidTag):
            return None
        return said if datetime.fromisoformat(said.pop("")) >= clock.now() else None


def _key(folder: Path) -> bytes:
    """The key of a node, made once."""
    file = folder / _FILE
    if not file.exists():
        folder.mkdir(parents=True, exist_ok=True)
        beside = folder / f".{_FILE}-{os.getpid()}-{secrets.token_hex(4)}"
        write_secret(beside, base64.b64encode(secrets.token_bytes(32)).decode())
        try:
            os.link(beside, file)
        except FileExistsError:
            pass  # another process was first: its key counts
        finally:
            beside.unlink()
    return base64.b64decode(file.read_text(encoding="ascii"))
