"""Where a notice goes: an address as a person wrote it, judged before a connection is opened."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

import httpx2

from tricord.desk.notices.guard import Address, Allowed, LookUp, look_up, resolved, spelled
from tricord.errors import DeskError

LONGEST: Final = 2000
"""Longest address taken, in characters."""

_PORTS: Final = {"http": 80, "https": 443}
# Scheme, host, port, path and question; no user name, no fragment, no backslash, no space.
_FORM: Final = re.compile(
    r"(?P<scheme>(?i:https?))://"
    r"(?:\[(?P<six>[0-9A-Fa-f:.]+)\]|(?P<host>[^\s/?#@:\\\[\]%]+))"
    r"(?::(?P<port>[0-9]{1,5}))?"
    r"(?P<target>(?:/[A-Za-z0-9._~!$&'()*+,;=:@%/-]*)?(?:\?[A-Za-z0-9._~!$&'()*+,;=:@%/?-]*)?)"
)


@dataclass(frozen=True, slots=True)
class Destination:
    """Where a notice goes.

    Attributes:
        scheme: ``https``, or ``http`` where the host is allowed explicitly.
        name: The host's name in ASCII, which its certificate has to bear.
        port: The port.
        addresses: Its addresses that were judged, in the order in which they are tried.
        target: Path and question; they may hold a secret and are never shown.
    """

    scheme: str
    name: str
    port: int
    addresses: tuple[Address, ...]
    target: str

    @property
    def host(self) -> str:
        """What the header ``Host`` says."""
        bracketed = f"[{self.name}]" if ":" in self.name else self.name
        own_port = _PORTS[self.scheme] == self.port
        return bracketed if own_port else f"{bracketed}:{self.port}"

    def urls(self) -> list[httpx2.URL]:
        """Its full address, once for each judged address, which stands in the name's place."""
        return [
            httpx2.URL(f"{self.scheme}://{_bracketed(each)}:{self.port}{self.target}")
            for each in self.addresses
        ]


def destination(address: str, allowed: Allowed, looked_up: LookUp = look_up) -> Destination:
    """The destination at an address, if a notice may go there.

    Args:
        address: As written: ``https://hooks.ministry.example/tricord``.
        allowed: What the operator allows.
        looked_up: Finds the addresses of a name; asked once.

    Raises:
        DeskError: ``notice-address``: not such an address; it is not said again, for it may hold a
            password. ``notice-plain``: http, and the host is not allowed explicitly. And what
            `resolved` raises.
    """
    form = _FORM.fullmatch(address) if len(address) <= LONGEST else None
    if form is None:
        raise DeskError("notice-address")
    if form["six"] and ":" not in form["six"]:
        raise DeskError("notice-address")
    scheme = form["scheme"].lower()
    name = spelled(form["six"] or form["host"])
    port = int(form["port"]) if form["port"] else _PORTS[scheme]
    addresses = resolved(name, port, allowed, looked_up)
    if scheme != "https" and not allowed.covers(name, addresses):
        raise DeskError("notice-plain", host=name)
    return Destination(scheme, name, port, tuple(addresses), form["target"] or "/")


def _bracketed(address: Address) -> str:
    return f"[{address}]" if address.version == 6 else str(address)
