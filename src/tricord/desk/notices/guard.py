"""Which addresses a notice may be sent to: public ones, and those the operator allows.

Whoever may say where notices go could otherwise have the node knock at doors only the node can
reach (server-side request forgery). So a host is resolved once, every address it leads to is
judged, and the connection is made to an address that was judged, whatever the name leads to by
then. One address that is not public refuses the name.

`ipaddress` alone is not enough: it calls ``64:ff9b::7f00:1``, ``2002:7f00:1::``, ``::127.0.0.1``
and ``224.0.0.1`` global. Addresses of IPv4 within IPv6 are unwrapped, and judged too.

Sources: IANA IPv4 and IPv6 Special-Purpose Address Registries (RFC 6890); RFC 4291, 2.5.5 (mapped
and compatible addresses); RFC 3056 (6to4); RFC 4380 (Teredo); RFC 6052 and RFC 8215 (NAT64);
RFC 5214, 6.1 (ISATAP); RFC 2765, 2.1 (translated addresses).
"""

from __future__ import annotations

import ipaddress
import re
import socket
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network
from typing import Final, Self

import httpx2

from tricord.errors import ConfigError, DeskError

Address = IPv4Address | IPv6Address
Network = IPv4Network | IPv6Network
LookUp = Callable[[str, int], Sequence[str]]
"""Gives the addresses of a host, in figures, from its name and a port."""

HTTPS: Final = 443
"""The one port that may be connected to where the operator allows no other."""

_NOT_PUBLIC: Final = tuple(
    ipaddress.ip_network(each)
    for each in (
        "0.0.0.0/8",  # this network
        "10.0.0.0/8",  # private use
        "100.64.0.0/10",  # shared by the customers of a provider (CGNAT)
        "127.0.0.0/8",  # loopback
        "168.63.129.16/32",  # the platform itself, on Microsoft Azure (its documentation)
        "169.254.0.0/16",  # link-local; most clouds tell machines their secrets here
        "172.16.0.0/12",  # private use
        "192.0.0.0/24",  # protocol assignments
        "192.0.2.0/24",  # documentation
        "192.88.99.0/24",  # relays of 6to4, deprecated
        "192.168.0.0/16",  # private use
        "198.18.0.0/15",  # benchmarking
        "198.51.100.0/24",  # documentation
        "203.0.113.0/24",  # documentation
        "224.0.0.0/4",  # multicast
        "240.0.0.0/4",  # reserved, and the broadcast address
        "2001::/23",  # protocol assignments: Teredo, benchmarking, ORCHID ...
        "2001:db8::/32",  # documentation
        "2002::/16",  # 6to4: leads to the address of IPv4 within it, over a relay of nobody
        "3fff::/20",  # documentation
    )
)
_UNICAST: Final = IPv6Network("2000::/3")
"""All that has been given out of IPv6; whatever lies beyond is special or nobody's."""

_TRANSLATED: Final = IPv6Network("64:ff9b::/96")
"""How machines without IPv4 reach public addresses of IPv4 (NAT64)."""

_LAST_32_BITS: Final = tuple(
    IPv6Network(each) for each in ("::/96", "::ffff:0:0:0/96", "64:ff9b::/96", "64:ff9b:1::/48")
)
_ISATAP: Final = 0x00005EFE
_TEREDO: Final = IPv6Network("2001::/32")
_SIX_TO_FOUR: Final = IPv6Network("2002::/16")

_CLOSED: Final = tuple(
    ipaddress.ip_network(each)
    for each in ("10.0.0.0/8", "100.64.0.0/10", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7")
)
"""Where a host may be that the operator allows by its name; loopback is not among them."""

_LOOPBACK: Final = (IPv4Network("127.0.0.0/8"), IPv6Network("::1/128"))
_WIDEST: Final = {4: 8, 6: 7}
"""Shortest prefix of a network that may be allowed, by version of the protocol."""

# Letters, figures, hyphens, dots; of ASCII nothing that ends a host in an address or begins one.
_SIGNS: Final = re.compile(r"[A-Za-z0-9._\-\x80-\U0010ffff]+")
_BRACKETED: Final = re.compile(r"\A\[(.*)\]\Z")
_LABEL: Final = re.compile(r"(?!-)[a-z0-9_-]{1,63}(?<!-)")
# What a system's resolver would take for a number: 2130706433, 127.1, 0x7f000001.
_FIGURES: Final = re.compile(r"\d+|0x[0-9a-f]*")


@dataclass(frozen=True, slots=True)
class Allowed:
    """What the operator of the node allows beyond public addresses on port 443.

    Attributes:
        names: Hosts by their exact names; they may be in a closed network. Only ``localhost`` may
            lead to this machine.
        networks: Networks, or single addresses as networks; any name may lead there.
        ports: Ports that may be connected to.
    """

    names: frozenset[str] = frozenset()
    networks: tuple[Network, ...] = ()
    ports: frozenset[int] = frozenset({HTTPS})

    @classmethod
    def parse(cls, hosts: str, ports: str = "") -> Self:
        """Read the two settings.

        Args:
            hosts: Names, addresses and networks, commas between:
                ``hooks.ministry.example, 10.2.0.0/16``.
            ports: Ports, commas between; empty for 443 alone.

        Raises:
            ConfigError: ``notice-allowed-host``: neither an exact name nor a network;
                ``notice-allowed-port``: no port.
        """
        names, networks = set(), []
        for each in filter(None, (part.strip() for part in hosts.split(","))):
            network = _network(each)
            if network is None:
                names.add(_allowed_name(each))
            else:
                networks.append(network)
        numbers = {_port(each.strip()) for each in ports.split(",") if each.strip()}
        return cls(frozenset(names), tuple(networks), frozenset(numbers or {HTTPS}))

    def covers(self, host: str, addresses: Sequence[Address]) -> bool:
        """Whether a host is allowed explicitly: by its name, or by all it leads to.

        Args:
            host: Its name, as `spelled` gives it.
            addresses: What it leads to, as `resolved` gives them.
        """
        by_address = all(any(each in known for known in self.networks) for each in addresses)
        return host in self.names or (by_address and bool(addresses))


def look_up(host: str, port: int) -> Sequence[str]:
    """The addresses of a host, as this system knows them.

    Args:
        host: Its name.
        port: The port to be connected to.
    """
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return [str(place[4][0]) for place in found]


def resolved(host: str, port: int, allowed: Allowed, looked_up: LookUp = look_up) -> list[Address]:
    """The addresses of a host that were judged and may be connected to.

    Args:
        host: Its name in any script, or an address in figures, without brackets.
        port: The port to be connected to.
        allowed: What the operator allows.
        looked_up: Finds the addresses of a name; asked once.

    Returns:
        Each address once, in the order found; those of IPv4 that came within IPv6 unwrapped.

    Raises:
        DeskError: ``notice-address``: no host is written so; ``notice-port``: the port is not
            allowed; ``notice-host-unknown``: nobody knows the host; ``notice-host-closed``: an
            address it leads to is neither public nor allowed.
    """
    name = spelled(host)
    if port not in allowed.ports:
        known = ", ".join(str(each) for each in sorted(allowed.ports))
        raise DeskError("notice-port", port=port, known=known)
    literal = _in_figures(name)
    closed = DeskError("notice-host-closed", host=name)
    if literal is not None:
        found: list[Address | None] = [literal]
    elif "." not in name and name not in allowed.names:
        raise closed  # a name of the network the node is in
    else:
        try:
            found = [_in_figures(each) for each in looked_up(name, port)]
        except (OSError, UnicodeError):
            raise DeskError("notice-host-unknown", host=name) from None
        if not found:
            raise DeskError("notice-host-unknown", host=name)
    judged = [each for each in found if each is not None and _fits(each, name, allowed)]
    if len(judged) < len(found):
        raise closed
    return list(dict.fromkeys(map(_unmapped, judged)))


def spelled(host: str) -> str:
    """A host as it is resolved, shown and named in TLS: lower case, in ASCII (IDNA 2008).

    Args:
        host: Its name in any script, or an address in figures, without brackets.

    Raises:
        DeskError: ``notice-address``: no host is written so. A dot at the end and figures that
            only some programs read as an address (octal, hexadecimal, too few) are refused.
    """
    refusal = DeskError("notice-address")
    literal = _in_figures(host)
    if literal is not None:
        return str(literal)
    composed = unicodedata.normalize("NFC", host)
    if not _SIGNS.fullmatch(composed):
        raise refusal
    try:
        name = httpx2.URL(f"https://{composed}/").raw_host.decode("ascii")
    except (httpx2.InvalidURL, UnicodeError):
        raise refusal from None
    labels = name.split(".")
    # Letters and dots of other scripts that become plain ones would hide what is written.
    disguised = not host.isascii() and not any(label.startswith("xn--") for label in labels)
    odd = [label for label in labels if not _LABEL.fullmatch(label)]
    if odd or disguised or len(name) > 253 or _FIGURES.fullmatch(labels[-1]):
        raise refusal
    return name


def public(address: Address) -> bool:
    """Whether an address is one of the public Internet, and every address within it is.

    Args:
        address: An address; one with a scope (``fe80::1%eth0``) is not public.
    """
    return all(_public(each) for each in _layers(address))


def embedded(address: IPv6Address) -> tuple[IPv4Address, ...]:
    """The addresses of IPv4 that one of IPv6 leads to, or passes on the way."""
    number = int(address)
    if address.ipv4_mapped is not None:
        return (address.ipv4_mapped,)
    found = []
    if address in _SIX_TO_FOUR:
        found.append(number >> 80)
    if address in _TEREDO:  # its server, and its own address with every bit turned
        found += [number >> 64, ~number]
    elif number > 1 and any(address in network for network in _LAST_32_BITS):
        found.append(number)
    # The bit that says whether the address is a public one (RFC 5214) does not make it one.
    if (number >> 32) & 0xFDFFFFFF == _ISATAP:
        found.append(number)
    return tuple(IPv4Address(each & 0xFFFFFFFF) for each in dict.fromkeys(found))


def _layers(address: Address) -> tuple[Address, ...]:
    """An address and all within it; one that is only another way to write IPv4 is that alone."""
    if isinstance(address, IPv4Address):
        return (address,)
    within = embedded(address)
    return within if address.ipv4_mapped is not None else (address, *within)


def _public(layer: Address) -> bool:
    if any(layer in network for network in _NOT_PUBLIC) or not layer.is_global:
        return False
    if isinstance(layer, IPv4Address):
        return True
    return (layer in _UNICAST or layer in _TRANSLATED) and layer.scope_id is None


def _fits(address: Address, name: str, allowed: Allowed) -> bool:
    """Whether an address may be connected to: each of its layers is public or allowed."""
    networks = allowed.networks
    if name in allowed.names:
        networks += _LOOPBACK if name == "localhost" else _CLOSED
    return all(
        _public(layer) or any(layer in network for network in networks)
        for layer in _layers(address)
    )


def _unmapped(address: Address) -> Address:
    mapped = address.ipv4_mapped if isinstance(address, IPv6Address) else None
    return mapped or address


def _in_figures(written: str) -> Address | None:
    try:
        return ipaddress.ip_address(written)
    except ValueError:
        return None


def _network(written: str) -> Network | None:
    """A network or a single address, as the operator writes it; ``None`` for a name."""
    if not (":" in written or "/" in written or written.replace(".", "").isdecimal()):
        return None
    refusal = ConfigError("notice-allowed-host", written=written)
    try:
        network = ipaddress.ip_network(_BRACKETED.sub(r"\1", written))
    except ValueError:
        raise refusal from None
    if network.prefixlen < _WIDEST[network.version]:
        raise refusal
    return network


def _allowed_name(written: str) -> str:
    try:
        return spelled(written)
    except DeskError:
        raise ConfigError("notice-allowed-host", written=written) from None


def _port(written: str) -> int:
    if not re.fullmatch(r"[0-9]{1,5}", written) or not 0 < int(written) < 65536:
        raise ConfigError("notice-allowed-port", written=written)
    return int(written)
