"""Where a language model may be asked: on this machine, or on a machine the settings allow by name.

Statements that are still negotiated must not leak. So an address is judged before a connection is
opened, and the connection then goes to the very address that was judged, whatever its name leads to
by then. Whoever is not on this machine is asked over https only.
"""

from __future__ import annotations

import ipaddress
import re
import socket
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address
from typing import Final

import httpx2

from tricord.errors import ConfigError, LanguageModelError

Address = IPv4Address | IPv6Address
LookUp = Callable[[str, int], Sequence[str]]
"""Gives the addresses of a host, in figures, from its name and a port."""

PATH: Final = "/chat/completions"
"""Where, below an address, servers of this form answer."""

# Scheme, host and path in plain signs: no user name, no question, no fragment, no backslash.
_PLAIN: Final = re.compile(r"(?i:https?)://[A-Za-z0-9.\-_:\[\]]+(?:/[A-Za-z0-9.\-_~/]*)?")
# What a system's resolver would take for a number: 2130706433, 127.1, 0x7f000001.
_FIGURES: Final = re.compile(r"(?:.*\.)?(?:\d+|0x[0-9a-f]*)")


@dataclass(frozen=True, slots=True)
class Endpoint:
    """Where a model is asked.

    Attributes:
        urls: The full address, with a judged address in figures in the place of the host's name;
            in the order in which they are tried.
        host: The host as it was written, with its port where it has one.
        name: The host's name, which its certificate has to bear.
        here: Whether it is this machine.
    """

    urls: tuple[httpx2.URL, ...]
    host: str
    name: str
    here: bool


def look_up(host: str, port: int) -> Sequence[str]:
    """The addresses of a host, as this system knows them.

    Args:
        host: Its name.
        port: The port to be connected to.
    """
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return [str(place[4][0]) for place in found]


def endpoint(address: str, allowed: str, looked_up: LookUp = look_up) -> Endpoint:
    """The endpoint at an address of the settings, if it may be asked.

    Args:
        address: As written: ``http://127.0.0.1:8080/v1``.
        allowed: Hosts other than this machine that may be asked, commas between.
        looked_up: Finds the addresses of a name.

    Raises:
        ConfigError: ``language-model-address``: not such an address; ``language-model-host``: the
            host is neither this machine nor allowed; ``language-model-plain``: another machine
            without https.
        LanguageModelError: ``language-model-unreachable``: nobody knows the host.
    """
    url = _read(address)
    name = url.host.lower().rstrip(".")
    places = _places(name, url.port or (443 if url.scheme == "https" else 80), allowed, looked_up)
    here = all(each.is_loopback for each in places)
    if not here and url.scheme != "https":
        raise ConfigError("language-model-plain", host=name)
    path = url.path.rstrip("/") + PATH
    urls = tuple(url.copy_with(host=str(each), path=path) for each in places)
    bracketed = f"[{name}]" if ":" in name else name
    return Endpoint(urls, bracketed if url.port is None else f"{bracketed}:{url.port}", name, here)


def _read(address: str) -> httpx2.URL:
    # The address itself is not said again: it may hold a password.
    refusal = ConfigError("language-model-address")
    if not _PLAIN.fullmatch(address):
        raise refusal
    try:
        url = httpx2.URL(address)
    except httpx2.InvalidURL:
        raise refusal from None
    odd_port = url.port is not None and not 0 < url.port < 65536
    if not url.host or url.userinfo or odd_port:
        raise refusal
    return url


def _places(name: str, port: int, allowed: str, looked_up: LookUp) -> list[Address]:
    """The addresses of a host that were judged and may be connected to."""
    hosts = {each.strip().lower().rstrip(".") for each in allowed.split(",")} - {""}
    written = _address(name)
    if written is not None:
        if not written.is_loopback and written not in {_address(each) for each in hosts}:
            raise ConfigError("language-model-host", host=name)
        return _fit(name, [written])
    if _FIGURES.fullmatch(name):
        raise ConfigError("language-model-address")
    if name != "localhost" and name not in hosts:
        raise ConfigError("language-model-host", host=name)
    try:
        found = [_address(each) for each in looked_up(name, port)]
    except (OSError, UnicodeError) as fault:
        reason = str(fault) or type(fault).__name__
        raise LanguageModelError("language-model-unreachable", host=name, reason=reason) from None
    places = _fit(name, [each for each in dict.fromkeys(found) if each is not None])
    if name == "localhost" and not all(each.is_loopback for each in places):
        raise ConfigError("language-model-host", host=name)
    return places


def _fit(name: str, places: list[Address]) -> list[Address]:
    """Addresses, if each of them is one machine's own: none of a group, of a link, or of nobody."""
    odd = [p for p in places if p.is_multicast or p.is_unspecified or p.is_link_local]
    if odd or not places:
        raise ConfigError("language-model-host", host=name)
    return places


def _address(written: str) -> Address | None:
    """An address in figures; one of IPv4 within IPv6 is what it leads to."""
    try:
        address = ipaddress.ip_address(written)
    except ValueError:
        return None
    mapped = address.ipv4_mapped if isinstance(address, IPv6Address) else None
    return mapped or address
