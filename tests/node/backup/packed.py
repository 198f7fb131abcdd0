"""Small backups made of given members, and nothing else."""

import io
from pathlib import Path

from tricord.node.backup.manifest import Manifest, Sealed
from tricord.node.backup.packing import Packing
from tricord.node.backup.sealing import Key
from tricord.node.backup.unpacking import opened

PASSPHRASE = "correct horse battery staple"  # noqa: S105  # of backups made by tests
SALT = bytes(range(32))
MEMBERS = {
    "tricord.toml": b'partner = "ROK"\n',
    "desk/folder/files/empty": b"",
    "desk/folder/files/\ubcf4\uace0\uc11c " + "x" * 120: "원산 ".encode() * 300,
    f"lake/raw/ab/ab{'0' * 62}": bytes(range(256)) * 9,
}


def packed(members=MEMBERS, passphrase="", **changed) -> bytes:
    """A backup of members."""
    key = Key.of(passphrase, SALT) if passphrase else None
    file = io.BytesIO()
    packing = Packing(file, key)
    for name, content in members.items():
        packing.add(name, [content])
    sealed = Sealed(key.salt.hex(), key.check) if key else None
    said = {"made_at": "2026-03-01T12:00:00+00:00", "tricord": "0.1.0", "lake_version": 0}
    packing.end(Manifest(**{**said, "desk": None, "sealed": sealed, "members": (), **changed}))
    return file.getvalue()


def unpacked(file: Path, passphrase: str = "", expected: str = "") -> dict[str, bytes]:
    """What a backup holds."""
    with opened(file, passphrase=passphrase, expected=expected) as backup:
        return {each.name: b"".join(backup.read(each)) for each in backup.manifest.members}


def verified(file: Path, passphrase: str = "") -> None:
    """Verify a backup."""
    with opened(file, passphrase=passphrase) as backup:
        backup.verify()
