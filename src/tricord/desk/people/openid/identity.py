"""Who somebody is, by the word of a provider."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Identity:
    """A person at a provider: the pair of issuer and subject, and how the person signed in there.

    Attributes:
        issuer: The provider, as its ID token and the settings name it.
        subject: What the provider calls the person, for ever and for nobody else; up to 255 signs
            of ASCII.
        auth_time: When the person last proved to be that person; ``None`` where it is not said.
        amr: By which methods (RFC 8176): ``pwd``, ``hwk``, ``mfa``; empty where it is not said.
        acr: Under which of the provider's classes; ``None`` where it is not said.
    """

    issuer: str
    subject: str
    auth_time: datetime | None = None
    amr: tuple[str, ...] = ()
    acr: str | None = None
