"""What proves who somebody is: passwords as argon2id hashes, secrets as digests."""

from __future__ import annotations

import hashlib
import secrets
from functools import cache
from typing import Final

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from tricord.errors import DeskError

SHORTEST: Final = 12
"""Characters of the shortest password."""
LONGEST: Final = 256
"""Characters of the longest one: hashing a longer one would only cost time."""

_SECRET_BYTES: Final = 32
_DIFFERENT: Final = 5
# A name of one or two letters stands in most passwords.
_SHORTEST_NAME: Final = 3
# RFC 9106, second recommended choice: 64 MiB, three passes, four lanes.
_HASHER: Final = PasswordHasher(time_cost=3, memory_cost=65536, parallelism=4)


def hashed(password: str, name: str) -> str:
    """The hash a password is kept as.

    Args:
        password: The password.
        name: Name of the account, which it may not hold.

    Raises:
        DeskError: ``desk-password``: it is too short, too long or holds the name.
    """
    bare = password.casefold()
    named = len(name) >= _SHORTEST_NAME and name in bare
    if not SHORTEST <= len(password) <= LONGEST or named or len(set(bare)) < _DIFFERENT:
        raise DeskError("desk-password", least=SHORTEST, most=LONGEST)
    return _HASHER.hash(password)


def hashed_again(password: str) -> str:
    """The hash of a password that was accepted before, by today's settings."""
    return _HASHER.hash(password)


def fits(held: str | None, password: str) -> bool:
    """Whether a password is the one that was hashed; as long where there is no hash at all."""
    try:
        _HASHER.verify(held or _nobody(), password[: LONGEST + 1])
    except (VerificationError, InvalidHashError):
        return False
    return held is not None


def is_outdated(held: str) -> bool:
    """Whether a hash was made with weaker settings than today's."""
    return _HASHER.check_needs_rehash(held)


def secret() -> str:
    """A new secret of a session, token or invitation: 256 bits, but for a first sign.

    That is never a hyphen: typed after a command it would be taken for an option.
    """
    while (made := secrets.token_urlsafe(_SECRET_BYTES)).startswith("-"):
        pass
    return made


def digest(of: str) -> bytes:
    """What is kept of a secret; 256 random bits need no salt."""
    return hashlib.sha256(of.encode()).digest()


@cache
def _nobody() -> str:
    return _HASHER.hash(secret())
