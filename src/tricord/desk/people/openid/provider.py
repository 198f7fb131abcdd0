"""One provider of identities, as the settings of a node name it."""

from __future__ import annotations

import ipaddress
import re
import ssl
import threading
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any, Final

import httpx2

from tricord.config import Settings
from tricord.errors import ConfigError

KEY_TYPES: Final = {
    "RS256": "RSA",
    "RS384": "RSA",
    "RS512": "RSA",
    "PS256": "RSA",
    "PS384": "RSA",
    "PS512": "RSA",
    "ES256": "EC",
    "ES384": "EC",
    "ES512": "EC",
    "Ed25519": "OKP",
}
"""Signatures that can be allowed, with the type of key each takes (RFC 7518, RFC 9864).

Neither ``none`` nor any HMAC stands here: whoever knows a published key could make one.
"""

DEFAULT_ALGORITHMS: Final = ("RS256", "PS256", "ES256", "Ed25519")

LARGEST_SKEW_S: Final = 300
"""Clocks that are further apart than this are to be set right, not to be allowed for."""

_SETTINGS: Final = (
    "issuer",
    "client_id",
    "client_secret",
    "client_secret_file",
    "scopes",
    "algorithms",
    "skew_seconds",
    "ca_bundle",
)
# Signs of an address as RFC 3986 has them, without a fragment.
_PLAIN: Final = re.compile(r"https?://[A-Za-z0-9\-._~:/?\[\]@!$&'()*+,;=%]+")


@dataclass(slots=True)
class Kept:
    """What a provider published, kept for a while, and what is needed to ask it.

    Attributes:
        lock: Held while something is asked for, so that it is asked for once.
        trusted: The certificates that are trusted; reading them takes longer than a question.
        read: What was read, by its address, with the moment.
        again: When an address was last asked again before its time.
    """

    lock: threading.Lock = field(default_factory=threading.Lock)
    trusted: ssl.SSLContext | None = None
    read: dict[str, tuple[datetime, Any]] = field(default_factory=dict)
    again: dict[str, datetime] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Provider:
    """A provider of identities by OpenID Connect, and this node as its client.

    Attributes:
        issuer: Its name, an https address; compared sign by sign, the last slash included.
        client_id: What the provider calls this node.
        client_secret: What this node shows at the token endpoint; ``None`` for a public client.
        scopes: What is asked for. ``openid`` is enough: nothing but the identity is used.
        algorithms: Signatures that are accepted, of `KEY_TYPES`.
        skew_s: Seconds by which the provider's clock and this one may differ.
        ca_bundle: PEM file of certificates that are trusted besides those of the system.
        timeout_s: Seconds after which an answer is no longer waited for.
        allow_loopback_http: Whether http will do on this very machine; for tests.
        kept: What it published, kept for a while.

    Raises:
        ConfigError: ``openid-issuer``, ``openid-client``, ``openid-scopes``,
            ``openid-algorithms``, ``openid-skew``: a value that cannot be.
    """

    issuer: str
    client_id: str
    client_secret: str | None = field(default=None, repr=False)
    scopes: tuple[str, ...] = ("openid",)
    algorithms: tuple[str, ...] = DEFAULT_ALGORITHMS
    skew_s: int = 60
    ca_bundle: Path | None = None
    timeout_s: float = 10.0
    allow_loopback_http: bool = False
    kept: Kept = field(default_factory=Kept, init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        if "?" in self.issuer or not self.may_be_asked(self.issuer):
            raise ConfigError("openid-issuer", issuer=self.issuer)
        if not _is_word(self.client_id) or self.client_secret == "":
            raise ConfigError("openid-client")
        if "openid" not in self.scopes or not all(map(_is_word, self.scopes)):
            raise ConfigError("openid-scopes")
        unknown = [name for name in self.algorithms if name not in KEY_TYPES]
        if unknown or not self.algorithms:
            named = ", ".join(unknown) or "–"
            raise ConfigError("openid-algorithms", algorithms=named, known=", ".join(KEY_TYPES))
        if not 0 <= self.skew_s <= LARGEST_SKEW_S:
            raise ConfigError("openid-skew", most=LARGEST_SKEW_S)

    def may_be_asked(self, address: str) -> bool:
        """Whether an address is one over which secrets may go: https, and written plainly.

        Args:
            address: The address.
        """
        url = _url(address)
        if url is None:
            return False
        return url.scheme == "https" or (self.allow_loopback_http and is_loopback(url.host))


def provider_of(settings: Mapping[str, str]) -> Provider:
    """The provider that settings name.

    Args:
        settings: ``issuer``, ``client_id`` and, where they differ from the defaults,
            ``client_secret`` or ``client_secret_file``, ``scopes`` and ``algorithms`` (commas or
            spaces between), ``skew_seconds``, ``ca_bundle``.

    Raises:
        ConfigError: ``config-unknown``: a name that is none of these; ``openid-secret-file``: the
            file of the secret cannot be read. And what `Provider` raises.
    """
    unknown = sorted(settings.keys() - set(_SETTINGS))
    if unknown:
        raise ConfigError("config-unknown", setting=unknown[0], known=", ".join(_SETTINGS))
    given = {name: value.strip() for name, value in settings.items() if value.strip()}
    skew = given.get("skew_seconds", "60")
    if not re.fullmatch(r"[0-9]{1,4}", skew):
        raise ConfigError("openid-skew", most=LARGEST_SKEW_S)
    bundle = given.get("ca_bundle")
    return Provider(
        issuer=given.get("issuer", ""),
        client_id=given.get("client_id", ""),
        client_secret=_secret(given),
        scopes=_words(given.get("scopes", "openid")),
        algorithms=_words(given.get("algorithms", " ".join(DEFAULT_ALGORITHMS))),
        skew_s=int(skew),
        ca_bundle=Path(bundle) if bundle else None,
    )


def provider_named(settings: Settings) -> Provider | None:
    """The provider the settings of a node name; ``None`` where they name none.

    Raises:
        ConfigError: As `provider_of`.
    """
    if not settings.openid_issuer:
        return None
    begins = "openid_"
    given = {
        name.removeprefix(begins): str(value)
        for name, value in settings.model_dump().items()
        if name.startswith(begins)
    }
    return provider_of(given)


def is_loopback(host: str) -> bool:
    """Whether a host is this very machine, written in figures: a name may lead elsewhere.

    Args:
        host: The host of an address.
    """
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def is_redirect_address(address: str) -> bool:
    """Whether the provider may send a person back to an address.

    Https, or a port of this very machine (RFC 8252, 7.3): what goes there does not leave it.

    Args:
        address: The address.
    """
    url = _url(address)
    return url is not None and (url.scheme == "https" or is_loopback(url.host))


def _url(address: str) -> httpx2.URL | None:
    if not _PLAIN.fullmatch(address):
        return None
    try:
        url = httpx2.URL(address)
    except httpx2.InvalidURL:
        return None
    odd_port = url.port is not None and not 0 < url.port < 65536
    return None if not url.host or url.userinfo or odd_port else url


def _secret(given: Mapping[str, str]) -> str | None:
    file = given.get("client_secret_file")
    if file is None:
        return given.get("client_secret")
    try:
        return Path(file).read_text(encoding="utf-8").strip()
    except (OSError, ValueError) as fault:
        raise ConfigError("openid-secret-file", file=file, reason=str(fault)) from None


def _words(written: str) -> tuple[str, ...]:
    return tuple(written.replace(",", " ").split())


def _is_word(value: str) -> bool:
    return value.isascii() and value.isprintable() and bool(value) and " " not in value
