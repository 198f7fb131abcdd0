"""Signing in from a machine without a browser: the device authorization grant.

The machine shows an address and a short code; the person opens the address anywhere, types the
code and signs in there. The machine asks until that is done.

Source: RFC 8628.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Final

from tricord.desk.people.openid.asking import ask, shown
from tricord.desk.people.openid.code_flow import redeem, refusal
from tricord.desk.people.openid.identity import Identity
from tricord.desk.people.openid.provider import Provider
from tricord.desk.people.openid.published import metadata
from tricord.errors import DeskError

GRANT: Final = "urn:ietf:params:oauth:grant-type:device_code"

USUAL_INTERVAL_S: Final = 5
"""Where the provider names none (RFC 8628, 3.2); also by how much ``slow_down`` lengthens it."""

LONGEST_S: Final = 3600
"""A code is not waited for longer, whatever the provider says."""

LONGEST_CODE: Final = 64
"""Signs of a code that a person is to type."""

_PASSING: Final = ("openid-unreachable", "openid-slow")


@dataclass(frozen=True, slots=True)
class DeviceSignIn:
    """A sign-in that was begun on a machine without a browser.

    Attributes:
        issuer: At which provider.
        address: What the person opens, anywhere.
        user_code: What the person types there.
        full_address: The address with the code in it, where the provider gives one.
        device_code: What the machine asks with.
        expires_s: Seconds for which it can be finished.
        interval_s: Seconds between two questions.
    """

    issuer: str
    address: str
    user_code: str
    full_address: str | None
    device_code: str = field(repr=False)
    expires_s: int
    interval_s: int


def begin_on_device(provider: Provider) -> DeviceSignIn:
    """Begin to sign somebody in without a browser.

    Args:
        provider: Where.

    Raises:
        DeskError: ``openid-no-device``: the provider does not offer this; ``openid-denied``,
            ``openid-error``: it refuses; ``openid-device-field``: its answer lacks something. And
            what `metadata` and `ask` raise.
    """
    endpoint = metadata(provider).device_authorization_endpoint
    if endpoint is None:
        raise DeskError("openid-no-device", issuer=provider.issuer)
    answer = ask(provider, endpoint, {"scope": " ".join(provider.scopes)})
    said = answer.said
    if answer.status != 200 or "error" in said:
        raise refusal(provider, {"error": f"HTTP {answer.status}"} | said)
    full = said.get("verification_uri_complete")
    return DeviceSignIn(
        issuer=provider.issuer,
        address=_address(provider, said, "verification_uri"),
        user_code=_word(provider, said, "user_code", LONGEST_CODE),
        full_address=None
        if full is None
        else _address(provider, said, "verification_uri_complete"),
        device_code=_word(provider, said, "device_code", None),
        expires_s=min(_seconds(provider, said, "expires_in", None), LONGEST_S),
        interval_s=_seconds(provider, said, "interval", USUAL_INTERVAL_S),
    )


def finish_on_device(
    provider: Provider, begun: DeviceSignIn, wait: Callable[[float], object] = time.sleep
) -> Identity:
    """Ask until the person has signed in.

    Args:
        provider: The provider it was begun with.
        begun: What `begin_on_device` gave.
        wait: Waits; given seconds.

    Raises:
        DeskError: ``openid-device-expired``: the person took too long; ``openid-denied``: the
            person or the provider said no; ``openid-other-provider``: it was begun elsewhere. And
            what `ask`, `redeem` and `identity` raise.
    """
    if begun.issuer != provider.issuer:
        raise DeskError("openid-other-provider", issuer=begun.issuer)
    published = metadata(provider)
    form = {"grant_type": GRANT, "device_code": begun.device_code}
    waited, interval = 0, begun.interval_s
    while waited + interval <= begun.expires_s:
        wait(interval)
        waited += interval
        try:
            answer = ask(provider, published.token_endpoint, form)
        except DeskError as fault:
            if fault.code not in _PASSING:
                raise
            interval *= 2  # RFC 8628, 3.5: whoever does not get through asks less often
            continue
        match answer.said.get("error"):
            case "authorization_pending":
                pass
            case "slow_down":
                interval += USUAL_INTERVAL_S
            case "expired_token":
                break
            case "access_denied":
                raise refusal(provider, answer.said)
            case _:
                return redeem(provider, published, answer)
    raise DeskError("openid-device-expired", issuer=provider.issuer)


def _address(provider: Provider, said: dict[str, Any], name: str) -> str:
    address = said.get(name)
    if not isinstance(address, str) or not provider.may_be_asked(address):
        raise DeskError("openid-device-field", issuer=provider.issuer, field=name)
    return address


def _word(provider: Provider, said: dict[str, Any], name: str, longest: int | None) -> str:
    word = said.get(name)
    if not isinstance(word, str) or not word or (longest and shown(word) != word[:longest]):
        raise DeskError("openid-device-field", issuer=provider.issuer, field=name)
    return word


def _seconds(provider: Provider, said: dict[str, Any], name: str, usual: int | None) -> int:
    seconds = said.get(name, usual)
    if not isinstance(seconds, int) or isinstance(seconds, bool) or seconds < 1:
        raise DeskError("openid-device-field", issuer=provider.issuer, field=name)
    return seconds
