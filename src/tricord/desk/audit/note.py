"""Signed notes, the checkpoints of a log among them, and the cosignatures of witnesses.

A note is a text, an empty line, and lines of signatures. A checkpoint is a note whose text says how
large a log is and what its root is. A witness is a partner who saw that a log only grew; its
cosignature says when. Whoever holds the keys can check all three without Tricord.

A text is read only after a signature of a known key held: `open_note` and `open_checkpoint` give
none before. Signatures of unknown keys are ignored; one of a known key that does not hold refuses
the note.

A log and a witness need a private key each, even on one node: what a cosignature signs names no
witness.

Source: C2SP (c2sp.org), signed-note, tlog-checkpoint and tlog-cosignature; of the cosignatures
those by Ed25519, ``cosignature/v1``. The largest sizes are our own; signed-note asks for some, and
for room for 16 signatures.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from tricord.desk.audit.keys import ID_BYTES, KeyKind, VerifierKey
from tricord.desk.audit.lines import is_line, is_name, is_text, of_base64, shown, to_base64
from tricord.desk.audit.tree import HASH_BYTES, MOST_LEAVES
from tricord.errors import DeskError

MOST_NOTE_BYTES: Final = 1 << 20
"""A note is no longer, in bytes."""
MOST_SIGNATURES: Final = 100
"""A note has no more signatures; so in golang.org/x/mod/sumdb/note."""
LAST_SECOND: Final = 2**63 - 1
"""The latest time a cosignature may give, in seconds since 1970 (POSIX)."""

_SIGNATURE_START: Final = "\N{EM DASH} "
_TIME_BYTES: Final = 8
_SIZE: Final = re.compile(r"0|[1-9][0-9]{0,18}")


@dataclass(frozen=True, slots=True)
class Signature:
    """One line of signature.

    Attributes:
        name: In whose name it is.
        key_id: Id of the key, 4 bytes.
        value: What the key signed with; begins with the time (64 bits) if it is a cosignature.
    """

    name: str
    key_id: bytes
    value: bytes

    def line(self) -> str:
        """The line in a note, with its newline."""
        return f"{_SIGNATURE_START}{self.name} {to_base64(self.key_id + self.value)}\n"


@dataclass(frozen=True, slots=True)
class Held:
    """A signature that held.

    Attributes:
        key: The key that signed.
        posix_s: When the checkpoint was seen, in seconds since 1970, as its cosigner says;
            ``None`` if it is no cosignature. It may lie in the future: compare it with a clock.
    """

    key: VerifierKey
    posix_s: int | None = None


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """How large a log is, and its root.

    Attributes:
        origin: Which log it is; one line.
        size: Leaves of its tree.
        root: Root of its tree, 32 bytes.
        extensions: Further lines. Nobody who checks a log can check these.

    Raises:
        DeskError: That cannot stand in a checkpoint.
    """

    origin: str
    size: int
    root: bytes
    extensions: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not all(map(is_line, (self.origin, *self.extensions))):
            raise DeskError("audit-checkpoint-lines")
        if not 0 <= self.size <= MOST_LEAVES:
            raise DeskError("audit-checkpoint-size", size=str(self.size))
        if len(self.root) != HASH_BYTES:
            raise DeskError("audit-checkpoint-root", root=to_base64(self.root))

    def text(self) -> str:
        """The text of the note."""
        lines = (self.origin, str(self.size), to_base64(self.root), *self.extensions)
        return "".join(f"{line}\n" for line in lines)

    @classmethod
    def parse(cls, text: str) -> Checkpoint:
        """The checkpoint of a text as `text` gives it.

        Raises:
            DeskError: The text is no checkpoint.
        """
        origin, *rest = text.split("\n")
        if len(rest) < 3 or rest.pop():
            raise DeskError("audit-checkpoint-lines")
        size, encoded, *extensions = rest
        if not _SIZE.fullmatch(size):
            raise DeskError("audit-checkpoint-size", size=shown(size))
        root = of_base64(encoded)
        if root is None:
            raise DeskError("audit-checkpoint-root", root=shown(encoded))
        return cls(origin, int(size), root, tuple(extensions))


def sign(text: str, name: str, key: Ed25519PrivateKey) -> Signature:
    """Sign the text of a note.

    Args:
        text: The text; it ends in a newline.
        name: In whose name.
        key: The private key.

    Raises:
        DeskError: The text cannot stand in a note, or no key may have that name.
    """
    return Signature(name, VerifierKey.of(name, key).id, key.sign(_signed_text(text)))


def cosign(checkpoint: Checkpoint, name: str, key: Ed25519PrivateKey, posix_s: int) -> Signature:
    """State that a log was seen to have grown to a checkpoint, and is not known to be larger.

    Check the consistency proof, and keep the checkpoint for good, before this.

    Args:
        checkpoint: What was seen.
        name: In whose name.
        key: The private key of the witness.
        posix_s: When, in seconds since 1970.

    Raises:
        DeskError: The time cannot be written, or no key may have that name.
    """
    if not 0 <= posix_s <= LAST_SECOND:
        raise DeskError("audit-cosignature-time", seconds=str(posix_s))
    key_id = VerifierKey.of(name, key, KeyKind.COSIGNATURE).id
    signed = key.sign(_cosigned(checkpoint.text().encode(), posix_s))
    return Signature(name, key_id, posix_s.to_bytes(_TIME_BYTES, "big") + signed)


def note_of(text: str, signatures: Iterable[Signature]) -> bytes:
    """A note as bytes. Lines that witnesses send later may be put at its end as they are.

    Args:
        text: What is signed.
        signatures: At least one.

    Raises:
        DeskError: The text cannot stand in a note, or nobody could open the note.
    """
    lines = "".join(each.line() for each in signatures)
    note = _signed_text(text) + b"\n" + lines.encode()
    _parted(note)
    return note


def open_note(note: bytes, known: Iterable[VerifierKey]) -> tuple[str, tuple[Held, ...]]:
    """The text of a note, if somebody known signed it.

    Args:
        note: The note as it came.
        known: Keys that are trusted.

    Returns:
        The text, and the signatures of known keys in their order: at least one.

    Raises:
        DeskError: It is no note, a signature of a known key does not hold, or there is none.
    """
    keys: dict[tuple[str, bytes], VerifierKey] = {}
    for key in known:
        if keys.setdefault((key.name, key.id), key) != key:
            raise DeskError("audit-note-keys", name=key.name, id=key.id.hex())
    text, signatures = _parted(note)
    held = tuple(
        _held(text.encode(), signature, signer)
        for signature in signatures
        if (signer := keys.get((signature.name, signature.key_id)))
    )
    if not held:
        names = sorted({name for name, _ in keys})
        raise DeskError("audit-note-unsigned", names=", ".join(names) or "-")
    return text, held


def open_checkpoint(
    note: bytes, origin: str, log: VerifierKey, witnesses: Iterable[VerifierKey] = ()
) -> tuple[Checkpoint, tuple[Held, ...]]:
    """The checkpoint of a note, if its log signed it.

    Args:
        note: The note as it came.
        origin: The log it must be of.
        log: The key of the log.
        witnesses: Keys of the witnesses that are trusted.

    Returns:
        The checkpoint, and the cosignatures of witnesses, one for each witness at most: the
        latest. How many there must be is for the caller to say.

    Raises:
        DeskError: As `open_note`; the log did not sign it; it is no checkpoint, or of another log;
            or a key of a witness is not of the kind that cosigns.
    """
    cosigners = tuple(witnesses)
    for key in cosigners:
        if key.kind is not KeyKind.COSIGNATURE:
            raise DeskError("audit-witness-key", name=key.name, kind=f"{key.kind:02x}")
    text, held = open_note(note, (log, *cosigners))
    if log not in {each.key for each in held}:
        raise DeskError("audit-note-unsigned", names=log.name)
    checkpoint = Checkpoint.parse(text)
    if checkpoint.origin != origin:
        raise DeskError("audit-checkpoint-other", origin=shown(checkpoint.origin), expected=origin)
    latest = {each.key: each for each in sorted(held, key=lambda each: each.posix_s or 0)}
    return checkpoint, tuple(latest[key] for key in dict.fromkeys(cosigners) if key in latest)


def _held(text: bytes, signature: Signature, key: VerifierKey) -> Held:
    """Raises: DeskError: It does not hold."""
    value, message, posix_s = signature.value, text, None
    if key.kind is KeyKind.COSIGNATURE:
        posix_s = int.from_bytes(value[:_TIME_BYTES], "big")
        value, message = value[_TIME_BYTES:], _cosigned(text, posix_s)
    try:
        if (posix_s or 0) > LAST_SECOND:
            raise InvalidSignature
        Ed25519PublicKey.from_public_bytes(key.public).verify(value, message)
    except InvalidSignature:
        raise DeskError("audit-note-signature", name=key.name, id=key.id.hex()) from None
    return Held(key, posix_s)


def _parted(note: bytes) -> tuple[str, list[Signature]]:
    """Text and signatures of a note, none of them checked."""
    if len(note) > MOST_NOTE_BYTES:
        raise DeskError("audit-note-large", bytes=MOST_NOTE_BYTES, signatures=MOST_SIGNATURES)
    try:
        whole = note.decode("utf-8")
    except UnicodeDecodeError:
        raise DeskError("audit-note-characters") from None
    if not is_text(whole):
        raise DeskError("audit-note-characters")
    text, parted, end = whole.rpartition("\n\n")
    *lines, rest = end.split("\n")
    if not parted or not lines or rest:
        raise DeskError("audit-note-parts")
    if len(lines) > MOST_SIGNATURES:
        raise DeskError("audit-note-large", bytes=MOST_NOTE_BYTES, signatures=MOST_SIGNATURES)
    return f"{text}\n", [_signature(line) for line in lines]


def _signature(line: str) -> Signature:
    name, _, encoded = line.removeprefix(_SIGNATURE_START).partition(" ")
    value = of_base64(encoded)
    fits = line.startswith(_SIGNATURE_START) and is_name(name)
    if not fits or value is None or len(value) <= ID_BYTES:
        raise DeskError("audit-note-line", line=shown(line))
    return Signature(name, value[:ID_BYTES], value[ID_BYTES:])


def _cosigned(text: bytes, posix_s: int) -> bytes:
    return f"cosignature/v1\ntime {posix_s}\n".encode() + text


def _signed_text(text: str) -> bytes:
    if not text.endswith("\n"):
        raise DeskError("audit-note-text")
    if not is_text(text):
        raise DeskError("audit-note-characters")
    return text.encode()
