"""The ID token: what a provider signed about a sign-in, and every reason not to believe it.

Source: OpenID Connect Core 1.0, sections 2, 3.1.3.6 and 3.1.3.7; RFC 7519; RFC 8725.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any, Final, TypeGuard

from joserfc import jws, jwt
from joserfc.errors import BadSignatureError, ClaimError, JoseError

from tricord import clock
from tricord.desk.people.openid.asking import shown
from tricord.desk.people.openid.identity import Identity
from tricord.desk.people.openid.provider import Provider
from tricord.desk.people.openid.published import Metadata, signing_key
from tricord.errors import DeskError

LONGEST_SUBJECT: Final = 255
"""OpenID Connect Core 1.0, section 2: at most 255 signs of ASCII."""

LONGEST_HEADER: Final = 8192
"""Bytes; a header may carry certificates, which are not looked at."""

_TYPES: Final = ("jwt", "application/jwt")
_REFUSALS: Final = {
    "iss": "openid-token-issuer",
    "aud": "openid-token-audience",
    "sub": "openid-token-subject",
    "exp": "openid-token-expired",
    "iat": "openid-token-future",
    "nbf": "openid-token-early",
}


def identity(
    provider: Provider,
    published: Metadata,
    id_token: str,
    *,
    access_token: str | None = None,
    nonce: str | None = None,
    max_age_s: int | None = None,
) -> Identity:
    """The identity in an ID token, if all of it can be believed.

    Args:
        provider: Who should have signed it.
        published: What that provider publishes of itself.
        id_token: The token as it came from the token endpoint.
        access_token: The token that came with it; only held against ``at_hash``.
        nonce: What the sign-in was begun with; ``None`` where its way has none.
        max_age_s: Seconds since the person last proved to be that person; ``None``: any.

    Raises:
        DeskError: ``openid-token-`` and what is wrong: ``shape``, ``algorithm``, ``signature``,
            ``issuer``, ``audience``, ``party``, ``expired``, ``future``, ``early``, ``nonce``,
            ``access``, ``subject``, ``age``, ``claim``. And what `signing_key` raises.
    """
    algorithm, claims = _signed(provider, published, id_token)
    _check_claims(provider, claims)
    _check_party(provider, claims)
    if nonce is not None and not _same(claims.get("nonce"), nonce):
        raise DeskError("openid-token-nonce", issuer=provider.issuer)
    if "at_hash" in claims and not _same(claims["at_hash"], _half_hash(access_token, algorithm)):
        raise DeskError("openid-token-access", issuer=provider.issuer)
    return Identity(
        issuer=provider.issuer,
        subject=_subject(provider, claims),
        auth_time=_auth_time(provider, claims, max_age_s),
        amr=_methods(provider, claims),
        acr=_class(provider, claims),
    )


def _signed(
    provider: Provider, published: Metadata, id_token: str
) -> tuple[str, Mapping[str, Any]]:
    """Algorithm and claims of a token whose signature holds."""
    registry = jws.JWSRegistry(algorithms=provider.algorithms, strict_check_header=False)
    registry.max_header_length = LONGEST_HEADER
    misshapen = DeskError("openid-token-shape", issuer=provider.issuer)
    try:
        header = jws.extract_compact(id_token.encode("ascii"), registry=registry).headers()
    except (JoseError, ValueError, TypeError, AttributeError, RecursionError):
        raise misshapen from None
    algorithm, kid, kind = header.get("alg"), header.get("kid"), header.get("typ", "JWT")
    if algorithm not in provider.algorithms:
        told = shown(algorithm)
        raise DeskError("openid-token-algorithm", issuer=provider.issuer, algorithm=told)
    # A token of another kind, signed by the same key, is not an ID token (RFC 8725, 3.11).
    other = not isinstance(kind, str) or kind.lower() not in _TYPES
    if other or "crit" in header or not (kid is None or isinstance(kid, str)):
        raise misshapen
    key = signing_key(provider, published.jwks_uri, kid, algorithm)
    try:
        return algorithm, jwt.decode(id_token, key, registry=registry).claims
    except BadSignatureError:
        raise DeskError("openid-token-signature", issuer=provider.issuer) from None
    except (JoseError, ValueError, RecursionError):
        raise misshapen from None


def _check_claims(provider: Provider, claims: Mapping[str, Any]) -> None:
    now = clock.now()
    registry = jwt.JWTClaimsRegistry(
        now=int(now.timestamp()),
        leeway=provider.skew_s,
        iss={"essential": True, "value": provider.issuer},
        aud={"essential": True, "value": provider.client_id},
        sub={"essential": True},
        exp={"essential": True},
        iat={"essential": True},
    )
    try:
        registry.validate({name: claims[name] for name in _REFUSALS if name in claims})
    except ClaimError as fault:
        first = fault.claim.split(",", 1)[0]
        raise DeskError(
            _REFUSALS[first],
            issuer=provider.issuer,
            client=provider.client_id,
            now=now.isoformat(),
        ) from None


def _check_party(provider: Provider, claims: Mapping[str, Any]) -> None:
    """Of several audiences one must be named as the one it was made for, and that is us."""
    audience, party = claims["aud"], claims.get("azp")
    several = isinstance(audience, list) and len(audience) > 1
    if (several and party is None) or (party is not None and party != provider.client_id):
        raise DeskError("openid-token-party", issuer=provider.issuer, client=provider.client_id)


def _subject(provider: Provider, claims: Mapping[str, Any]) -> str:
    subject = str(claims["sub"])
    if not (subject.isascii() and subject.isprintable() and len(subject) <= LONGEST_SUBJECT):
        raise DeskError("openid-token-subject", issuer=provider.issuer)
    return subject


def _auth_time(
    provider: Provider, claims: Mapping[str, Any], max_age_s: int | None
) -> datetime | None:
    said = claims.get("auth_time")
    if said is None and max_age_s is None:
        return None
    misshapen = DeskError("openid-token-claim", issuer=provider.issuer, claim="auth_time")
    if not isinstance(said, int | float) or isinstance(said, bool):
        raise misshapen
    try:
        moment = datetime.fromtimestamp(said, UTC)
    except (OverflowError, ValueError, OSError):
        raise misshapen from None
    age_s = (clock.now() - moment).total_seconds()
    too_old = max_age_s is not None and age_s > max_age_s + provider.skew_s
    if too_old or age_s < -provider.skew_s:
        raise DeskError("openid-token-age", issuer=provider.issuer, moment=moment.isoformat())
    return moment


def _methods(provider: Provider, claims: Mapping[str, Any]) -> tuple[str, ...]:
    said = claims.get("amr", [])
    listed = [said] if isinstance(said, str) else said  # some write a list of one without brackets
    if not isinstance(listed, list) or not all(map(_is_plain, listed)):
        raise DeskError("openid-token-claim", issuer=provider.issuer, claim="amr")
    return tuple(listed)


def _class(provider: Provider, claims: Mapping[str, Any]) -> str | None:
    said = claims.get("acr")
    if said is None or _is_plain(said):
        return said
    raise DeskError("openid-token-claim", issuer=provider.issuer, claim="acr")


def _is_plain(said: object) -> TypeGuard[str]:
    return isinstance(said, str) and said.isprintable()


def _same(said: object, expected: str | None) -> bool:
    if not isinstance(said, str) or expected is None:
        return False
    return hmac.compare_digest(_octets(said), _octets(expected))


def _octets(word: str) -> bytes:
    return word.encode("utf-8", "surrogatepass")  # JSON may hold half a pair


def _half_hash(token: str | None, algorithm: str) -> str | None:
    """The left half of the hash of a token, by the hash of the signature; ``None`` without one.

    For Ed25519 that is SHA-512, the hash within it (RFC 8032, 5.1); no edition of OpenID Connect
    says so, its working group does (issue 1125).
    """
    if token is None:
        return None
    name = "sha512" if algorithm == "Ed25519" else f"sha{algorithm[2:]}"
    digest = hashlib.new(name, _octets(token)).digest()
    return base64.urlsafe_b64encode(digest[: len(digest) // 2]).decode().rstrip("=")
