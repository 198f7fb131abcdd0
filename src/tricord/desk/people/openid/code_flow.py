"""Signing in with a browser: the authorization code flow with PKCE.

`begin` gives an address to open and what has to be remembered until the browser comes back;
`finish` takes what the browser brought and gives an identity or says why not.

Source: OpenID Connect Core 1.0, section 3.1; RFC 6749; RFC 7636; RFC 9207; RFC 9700.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import secrets
import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, Final
from urllib.parse import urlencode

from tricord import clock
from tricord.desk.people.openid.asking import Answer, ask, shown
from tricord.desk.people.openid.id_token import identity
from tricord.desk.people.openid.identity import Identity
from tricord.desk.people.openid.provider import Provider, is_redirect_address
from tricord.desk.people.openid.published import Metadata, metadata
from tricord.errors import ConfigError, DeskError

LIFETIME: Final = timedelta(minutes=10)
"""How long a person has for signing in at the provider."""

_SECRET_BYTES: Final = 32


@dataclass(frozen=True, slots=True)
class Pending:
    """A sign-in that was begun: what has to be known to finish it.

    It belongs to the browser it was begun in. Keep it in that browser's own session, and never
    find it by the `state` alone: a stranger could otherwise sign somebody in as the stranger.

    Attributes:
        issuer: At which provider.
        redirect_uri: Where the provider sends the browser back.
        state: Ties what the browser brings to this sign-in.
        nonce: Ties the ID token to this sign-in.
        verifier: Ties the code to this sign-in (PKCE); the provider knows only its hash.
        begun_at: When, UTC.
        max_age_s: Seconds since the person last proved to be that person; ``None``: any.
    """

    issuer: str
    redirect_uri: str
    state: str = field(repr=False)
    nonce: str = field(repr=False)
    verifier: str = field(repr=False)
    begun_at: datetime
    max_age_s: int | None = None


Spend = Callable[[Pending], bool]
"""Says whether a sign-in may be finished, and that it may not again: `True` the first time only.

`Once` does it within one process. Where several processes answer, let the database do it: delete
the row of the sign-in, and say whether one was deleted.
"""


class Once:
    """Lets each sign-in be finished once, within this process."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._spent: dict[str, datetime] = {}

    def __call__(self, pending: Pending) -> bool:
        """Whether this is the first time.

        Args:
            pending: The sign-in.
        """
        with self._lock:
            # One that is too old is refused in any case and need not be remembered.
            oldest = clock.now() - 2 * LIFETIME
            self._spent = {state: at for state, at in self._spent.items() if at >= oldest}
            if pending.state in self._spent:
                return False
            self._spent[pending.state] = pending.begun_at
            return True


def begin(
    provider: Provider,
    redirect_uri: str,
    *,
    max_age_s: int | None = None,
    language: str | None = None,
    secret: Callable[[int], str] = secrets.token_urlsafe,
) -> tuple[str, Pending]:
    """Begin to sign somebody in.

    Args:
        provider: Where.
        redirect_uri: Where the provider sends the browser back; registered there, sign by sign.
        max_age_s: Ask that the person has proved to be that person at most so many seconds ago.
        language: Language of the provider's pages, where it knows it: ``en``, ``ko``, ``ja``.
        secret: Makes a random word of so many bytes.

    Returns:
        The address to open in the person's browser, and what `finish` has to be given.

    Raises:
        ConfigError: ``openid-redirect-address``: neither https nor this machine.
        DeskError: As `metadata` raises.
    """
    if not is_redirect_address(redirect_uri):
        raise ConfigError("openid-redirect-address", address=redirect_uri)
    published = metadata(provider)
    state, nonce, verifier = (secret(_SECRET_BYTES) for _ in range(3))
    pending = Pending(provider.issuer, redirect_uri, state, nonce, verifier, clock.now(), max_age_s)
    challenge = base64.urlsafe_b64encode(hashlib.sha256(verifier.encode()).digest()).decode()
    asked = {
        "response_type": "code",
        "client_id": provider.client_id,
        "redirect_uri": redirect_uri,
        "scope": " ".join(provider.scopes),
        "state": state,
        "nonce": nonce,
        "code_challenge": challenge.rstrip("="),
        "code_challenge_method": "S256",
    }
    if max_age_s is not None:
        asked["max_age"] = str(max_age_s)
    if language is not None:
        asked["ui_locales"] = language
    endpoint = published.authorization_endpoint
    return f"{endpoint}{'&' if '?' in endpoint else '?'}{urlencode(asked)}", pending


def finish(
    provider: Provider,
    pending: Pending,
    parameters: Iterable[tuple[str, str]],
    spend: Spend,
) -> Identity:
    """Finish a sign-in with what the browser brought.

    Args:
        provider: The provider it was begun with.
        pending: What `begin` gave, of the same browser.
        parameters: Names and values of the query, each as often as it stood there.
        spend: Sees to it that a sign-in is finished once.

    Raises:
        DeskError: ``openid-repeated``, ``openid-state``, ``openid-late``, ``openid-spent``,
            ``openid-other-provider``, ``openid-denied``, ``openid-error``, ``openid-no-code``:
            the answer is none to this sign-in, or no code. And what `metadata`, `redeem` and
            `identity` raise.
    """
    given = _single(parameters)
    if not hmac.compare_digest(
        given.get("state", "").encode("utf-8", "replace"), pending.state.encode()
    ):
        raise DeskError("openid-state")
    # Another machine of this node may have begun it, with a clock a little ahead.
    if not -timedelta(seconds=provider.skew_s) <= clock.now() - pending.begun_at <= LIFETIME:
        raise DeskError("openid-late", minutes=LIFETIME // timedelta(minutes=1))
    if not spend(pending):
        raise DeskError("openid-spent")
    if pending.issuer != provider.issuer:
        raise DeskError("openid-other-provider", issuer=pending.issuer)
    published = metadata(provider)
    named = given.get("iss")
    if named != provider.issuer and (named is not None or published.names_itself):
        raise DeskError("openid-other-provider", issuer=provider.issuer)
    if "error" in given:
        raise refusal(provider, given)
    code = given.get("code", "")
    if not (code and code.isascii() and code.isprintable()):
        raise DeskError("openid-no-code", issuer=provider.issuer)
    form = {
        "grant_type": "authorization_code",
        "code": code,
        "redirect_uri": pending.redirect_uri,
        "code_verifier": pending.verifier,
    }
    answer = ask(provider, published.token_endpoint, form)
    return redeem(provider, published, answer, nonce=pending.nonce, max_age_s=pending.max_age_s)


def redeem(
    provider: Provider,
    published: Metadata,
    answer: Answer,
    *,
    nonce: str | None = None,
    max_age_s: int | None = None,
) -> Identity:
    """The identity in an answer of the token endpoint; its tokens are then forgotten.

    Args:
        provider: The provider.
        published: What it publishes of itself.
        answer: What its token endpoint said.
        nonce: What the sign-in was begun with.
        max_age_s: As in `Pending`.

    Raises:
        DeskError: ``openid-token-refused``: it gives no tokens; ``openid-no-id-token``: it gives
            others. And what `identity` raises.
    """
    said = answer.said
    if answer.status != 200 or "error" in said:
        error = shown(said.get("error", f"HTTP {answer.status}"))
        description = shown(said.get("error_description", ""))
        raise DeskError(
            "openid-token-refused", issuer=provider.issuer, error=error, description=description
        )
    id_token, access_token = said.get("id_token"), said.get("access_token")
    if not isinstance(id_token, str):
        raise DeskError("openid-no-id-token", issuer=provider.issuer)
    return identity(
        provider,
        published,
        id_token,
        access_token=access_token if isinstance(access_token, str) else None,
        nonce=nonce,
        max_age_s=max_age_s,
    )


def refusal(provider: Provider, said: dict[str, Any]) -> DeskError:
    """What an error of the provider comes to.

    Args:
        provider: The provider.
        said: ``error`` and, where there is one, ``error_description``.
    """
    if said["error"] == "access_denied":
        return DeskError("openid-denied", issuer=provider.issuer)
    description = shown(said.get("error_description", ""))
    return DeskError(
        "openid-error",
        issuer=provider.issuer,
        error=shown(said["error"]),
        description=description,
    )


def _single(parameters: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Parameters by name; none may stand twice (RFC 6749, 3.1)."""
    given: dict[str, str] = {}
    for name, value in parameters:
        if name in given:
            raise DeskError("openid-repeated", parameter=shown(name))
        given[name] = value
    return given
