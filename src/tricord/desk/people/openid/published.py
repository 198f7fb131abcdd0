"""What a provider publishes of itself: its endpoints and its keys.

Source: OpenID Connect Discovery 1.0, sections 3 and 4; RFC 8414; RFC 7517.
"""

from __future__ import annotations

import base64
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Final, TypeVar

from joserfc import jwk
from joserfc.errors import JoseError

from tricord import clock
from tricord.desk.people.openid.asking import ask, shown
from tricord.desk.people.openid.provider import KEY_TYPES, Provider
from tricord.errors import DeskError

FRESH: Final = timedelta(minutes=10)
"""How long what was published is kept."""

AGAIN: Final = timedelta(minutes=1)
"""How often keys are asked for before their time, for a key that is not among them.

Whoever can send us tokens could otherwise make us ask without end.
"""

SMALLEST_RSA_BITS: Final = 2048
"""RFC 7518, 3.3."""

_CURVES: Final = {"ES256": "P-256", "ES384": "P-384", "ES512": "P-521", "Ed25519": "Ed25519"}
# Members of a public key (RFC 7518, 6; RFC 8037): nothing else of it is read.
_PUBLIC: Final = ("kty", "n", "e", "crv", "x", "y")

JsonObject = dict[str, Any]
_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Metadata:
    """Where a provider is asked, and what it promises.

    Attributes:
        authorization_endpoint: Where people sign in.
        token_endpoint: Where a code becomes tokens.
        jwks_uri: Where its keys stand.
        device_authorization_endpoint: Where a machine without a browser begins; ``None``: nowhere.
        names_itself: Whether its answers in the browser always name it (RFC 9207).
    """

    authorization_endpoint: str
    token_endpoint: str
    jwks_uri: str
    device_authorization_endpoint: str | None
    names_itself: bool


def metadata(provider: Provider) -> Metadata:
    """What a provider publishes of itself.

    Args:
        provider: The provider.

    Raises:
        DeskError: ``openid-discovery-issuer``: it is the document of somebody else;
            ``openid-discovery-field``: something is missing; ``openid-endpoint``: an endpoint is
            not https; ``openid-no-pkce``, ``openid-no-algorithm``: it cannot sign people in as
            is asked here. And what `ask` raises.
    """
    address = provider.issuer.removesuffix("/") + "/.well-known/openid-configuration"
    return _published(provider, address, lambda said: _metadata(provider, said))


def signing_key(provider: Provider, jwks_uri: str, kid: str | None, algorithm: str) -> jwk.Key:
    """The key with which a provider signed.

    Args:
        provider: The provider.
        jwks_uri: Where its keys stand.
        kid: Which of them it was; ``None`` where the token does not say.
        algorithm: How it signed; one of `KEY_TYPES`.

    Raises:
        DeskError: ``openid-key-unknown``: it publishes no such key, even when asked anew;
            ``openid-key-unnamed``: it could have been several; ``openid-key-use``: the key is not
            for this; ``openid-keys``: it publishes none. And what `ask` raises.
    """
    keys = _published(provider, jwks_uri, lambda said: _keys(provider, said))
    if kid is not None and not _named(keys, kid):
        keys = _published(provider, jwks_uri, lambda said: _keys(provider, said), again=True)
    named = _named(keys, kid)
    if not named:
        raise DeskError("openid-key-unknown", issuer=provider.issuer, kid=shown(kid or ""))
    fit = [key for key in named if _fits(key, algorithm)]
    if len(fit) > 1:
        raise DeskError("openid-key-unnamed", issuer=provider.issuer)
    unfit = DeskError(
        "openid-key-use", issuer=provider.issuer, kid=shown(kid or ""), algorithm=algorithm
    )
    if not fit:
        raise unfit
    try:
        return jwk.import_key({name: fit[0][name] for name in _PUBLIC if name in fit[0]})
    except (JoseError, ValueError, TypeError):
        raise unfit from None


def _published(
    provider: Provider, address: str, read: Callable[[JsonObject], _T], *, again: bool = False
) -> _T:
    """A document as it was kept, or as it is now; only what could be read is kept."""
    kept = provider.kept
    with kept.lock:
        now = clock.now()
        at, document = kept.read.get(address, (None, None))
        if at is not None and document is not None:
            since = now - kept.again.get(address, now - AGAIN)
            if timedelta(0) <= now - at < FRESH and not (again and abs(since) >= AGAIN):
                unchanged: _T = document
                return unchanged
        if again:
            kept.again[address] = now
        answer = ask(provider, address)
        if answer.status != 200:
            host = address.split("/")[2]
            raise DeskError("openid-refused", host=host, status=answer.status)
        found = read(answer.said)
        kept.read[address] = (now, found)
        return found


def _metadata(provider: Provider, said: JsonObject) -> Metadata:
    issuer = provider.issuer
    if said.get("issuer") != issuer:
        found = shown(said.get("issuer", ""))
        raise DeskError("openid-discovery-issuer", issuer=issuer, found=found)
    methods = said.get("code_challenge_methods_supported")
    if isinstance(methods, list) and "S256" not in methods:
        raise DeskError("openid-no-pkce", issuer=issuer)
    offered = said.get("id_token_signing_alg_values_supported")
    if isinstance(offered, list) and not set(provider.algorithms) & {str(each) for each in offered}:
        told = shown(", ".join(str(each) for each in offered))
        raise DeskError("openid-no-algorithm", issuer=issuer, offered=told)
    device = "device_authorization_endpoint"
    return Metadata(
        authorization_endpoint=_endpoint(provider, said, "authorization_endpoint"),
        token_endpoint=_endpoint(provider, said, "token_endpoint"),
        jwks_uri=_endpoint(provider, said, "jwks_uri"),
        device_authorization_endpoint=_endpoint(provider, said, device) if device in said else None,
        names_itself=said.get("authorization_response_iss_parameter_supported") is True,
    )


def _endpoint(provider: Provider, said: JsonObject, name: str) -> str:
    address = said.get(name)
    if not isinstance(address, str) or not address:
        raise DeskError("openid-discovery-field", issuer=provider.issuer, field=name)
    if not provider.may_be_asked(address):
        raise DeskError("openid-endpoint", issuer=provider.issuer, field=name)
    return address


def _keys(provider: Provider, said: JsonObject) -> Sequence[JsonObject]:
    """The keys of a set; what is no key is passed over (RFC 7517, 5)."""
    listed = said.get("keys")
    keys = [key for key in listed if isinstance(key, dict)] if isinstance(listed, list) else []
    if not keys:
        raise DeskError("openid-keys", issuer=provider.issuer)
    return keys


def _named(keys: Sequence[JsonObject], kid: str | None) -> list[JsonObject]:
    return [key for key in keys if kid is None or key.get("kid") == kid]


def _fits(key: JsonObject, algorithm: str) -> bool:
    """Whether a key is for signatures of this kind, as far as it says what it is for."""
    operations = key.get("key_ops", ["verify"])
    return (
        key.get("kty") == KEY_TYPES[algorithm]
        and key.get("use", "sig") == "sig"
        and key.get("alg", algorithm) == algorithm
        and isinstance(operations, list)
        and "verify" in operations
        and key.get("crv") == _CURVES.get(algorithm)
        and (key["kty"] != "RSA" or _bits(key.get("n")) >= SMALLEST_RSA_BITS)
    )


def _bits(modulus: object) -> int:
    try:
        octets = base64.urlsafe_b64decode(f"{modulus}==")
    except ValueError:
        return 0
    return int.from_bytes(octets, "big").bit_length()
