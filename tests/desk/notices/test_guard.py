"""No notice knocks at a door that only the node can reach."""

import ipaddress
import unicodedata
from ipaddress import IPv4Address, IPv6Address

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tricord.desk.notices.guard import Allowed, embedded, look_up, public, resolved, spelled
from tricord.errors import ConfigError, DeskError

NOTHING = Allowed()
# Not the guard's own table: what nobody on the Internet answers at, and what is not one machine.
NOT_PUBLIC = [
    "0.0.0.0/8",
    "10.0.0.0/8",
    "100.64.0.0/10",
    "127.0.0.0/8",
    "168.63.129.16/32",
    "169.254.0.0/16",
    "172.16.0.0/12",
    "192.0.0.0/24",
    "192.0.2.0/24",
    "192.88.99.0/24",
    "192.168.0.0/16",
    "198.18.0.0/15",
    "198.51.100.0/24",
    "203.0.113.0/24",
    "224.0.0.0/4",
    "240.0.0.0/4",
]
NOT_PUBLIC_6 = [
    "::/8",
    "100::/8",
    "2001::/32",
    "2001:2::/48",
    "2001:db8::/32",
    "2001:10::/28",
    "2002::/16",
    "3fff::/20",
    "4000::/3",
    "5f00::/16",
    "fc00::/7",
    "fe80::/10",
    "fec0::/10",
    "ff00::/8",
]
# How an address of IPv4 is written within one of IPv6, by the RFCs, as text.
WRAPPED = {
    "mapped": lambda v4: f"::ffff:{v4}",
    "compatible": lambda v4: f"::{v4}",
    "translated": lambda v4: f"::ffff:0:{v4}",
    "nat64": lambda v4: f"64:ff9b::{v4}",
    "local-nat64": lambda v4: f"64:ff9b:1::{v4}",
    "six-to-four": lambda v4: f"2002:{v4.packed.hex()[:4]}:{v4.packed.hex()[4:]}::1",
    "teredo-server": lambda v4: f"2001:0:{v4.packed.hex()[:4]}:{v4.packed.hex()[4:]}::f7f7:f7f7",
    "teredo-client": lambda v4: f"2001:0:808:808::{_turned(v4)}",
    "isatap": lambda v4: f"2600:1:2:3:0:5efe:{v4}",
    "isatap-public": lambda v4: f"2600:1:2:3:200:5efe:{v4}",
}


def _turned(v4):
    turned = f"{~int(v4) & 0xFFFFFFFF:08x}"
    return f"{turned[:4]}:{turned[4:]}"


def addresses(*networks):
    """Addresses of some networks, their first and last ones among them."""
    ranges = [ipaddress.ip_network(each) for each in networks]
    kind = type(ranges[0][0])
    inside = [st.integers(int(r.network_address), int(r[-1])).map(kind) for r in ranges]
    edges = [each for r in ranges for each in (r[0], r[-1])]
    return st.one_of(*inside, st.sampled_from(edges))


def nobody_is_asked(host, _port):
    raise AssertionError(f"{host} was looked up")


def found(*written):
    return lambda _host, _port: written


def refusal(host, allowed=NOTHING, looked_up=nobody_is_asked, port=443):
    with pytest.raises(DeskError) as caught:
        resolved(host, port, allowed, looked_up)
    assert caught.value.sentence()
    assert caught.value.hint()
    return caught.value.code


@given(addresses(*NOT_PUBLIC), st.sampled_from(sorted(WRAPPED)))
def test_no_address_within_an_address_that_is_not_public_ever_passes(inner, how):
    wrapped = WRAPPED[how](inner)
    assert not public(inner)
    assert not public(ipaddress.ip_address(wrapped)), wrapped
    assert refusal(wrapped) == "notice-host-closed"
    assert refusal("hooks.example.test", NOTHING, found(wrapped)) == "notice-host-closed"


@given(addresses("0.0.0.0/0"), st.sampled_from(sorted(WRAPPED)))
def test_every_address_within_an_address_is_seen(inner, how):
    wrapped = IPv6Address(WRAPPED[how](inner))
    assume(int(wrapped) > 1)  # nobody, and this machine
    assert inner in embedded(wrapped)


def test_an_address_that_holds_no_other_is_itself():
    for written in ("::", "::1", "2600::1", "fe80::1", "2001:db8::808:808"):
        assert embedded(IPv6Address(written)) == ()


@given(st.lists(addresses(*NOT_PUBLIC), min_size=1, max_size=3), st.randoms())
def test_one_address_that_is_not_public_refuses_the_name(odd, random):
    mixed = ["8.8.8.8", "2600::1", "1.1.1.1", *map(str, odd)]
    random.shuffle(mixed)
    assert refusal("hooks.example.test", NOTHING, found(*mixed)) == "notice-host-closed"


@given(addresses(*NOT_PUBLIC_6))
def test_no_special_address_of_the_newer_protocol_passes(address):
    # These two are judged by the address within.
    assume(address not in ipaddress.ip_network("64:ff9b::/96") and not address.ipv4_mapped)
    assert not public(address), address
    assert refusal(str(address)) == "notice-host-closed"


@given(st.integers(0, 2**32 - 1).map(IPv4Address))
def test_what_passes_of_the_older_protocol_is_what_the_registry_calls_global(address):
    special = any(address in ipaddress.ip_network(each) for each in NOT_PUBLIC)
    assert public(address) == (not special)
    assert not public(address) or (address.is_global and not address.is_multicast)


@given(st.integers(0, 2**128 - 1).map(IPv6Address))
def test_what_passes_of_the_newer_protocol_has_been_given_out(address):
    if public(address):
        assert address.is_global
        mapped = address.ipv4_mapped
        given_out = address in ipaddress.ip_network("2000::/3")
        assert given_out or mapped or address in ipaddress.ip_network("64:ff9b::/96")


@pytest.mark.parametrize(
    "written",
    [
        "8.8.8.8",
        "1.1.1.1",
        "100.63.255.255",
        "172.15.0.1",
        "223.255.255.255",
        "2600::1",
        "2a00:1450:4001::5efe",
        "64:ff9b::8.8.8.8",
        "2600:1:2:3:0:5efe:8.8.8.8",
    ],
)
def test_public_addresses_pass(written):
    assert resolved("hooks.example.test", 443, NOTHING, found(written)) == [
        ipaddress.ip_address(written)
    ]


def test_a_public_address_in_mapped_form_is_connected_to_as_what_it_is():
    got = resolved("h.example", 443, NOTHING, found("::ffff:8.8.8.8", "8.8.8.8", "8.8.4.4"))
    assert got == [IPv4Address("8.8.8.8"), IPv4Address("8.8.4.4")]


@pytest.mark.parametrize(
    "how",
    ["compatible", "local-nat64", "six-to-four", "teredo-client", "teredo-server", "translated"],
)
def test_deprecated_and_local_forms_are_refused_whatever_they_hold(how):
    assert not public(ipaddress.ip_address(WRAPPED[how](IPv4Address("8.8.8.8"))))


@pytest.mark.parametrize("written", ["2600::1%eth0", "fe80::1%2", "no address", "", "8.8.8"])
def test_an_address_with_a_scope_or_one_that_is_none_refuses_the_name(written):
    assert refusal("h.example", NOTHING, found("8.8.8.8", written)) == "notice-host-closed"


def test_a_name_is_looked_up_once_and_what_was_judged_is_what_is_returned():
    answers = [["8.8.8.8"], ["127.0.0.1"]]
    got = resolved("h.example", 443, NOTHING, lambda _host, _port: answers.pop(0))
    assert got == [IPv4Address("8.8.8.8")]
    assert answers == [["127.0.0.1"]]


def test_a_name_nobody_knows_may_be_tried_again():
    def unknown(_host, _port):
        raise OSError("no such host")

    assert refusal("h.example", NOTHING, unknown) == "notice-host-unknown"
    assert refusal("h.example", NOTHING, found()) == "notice-host-unknown"


def test_this_machine_knows_its_own_name():
    assert {*look_up("localhost", 80)} <= {"127.0.0.1", "::1"}


@pytest.mark.parametrize("host", ["localhost", "intranet", "metadata", "LOCALHOST"])
def test_a_name_without_a_dot_is_not_looked_up(host):
    assert refusal(host) == "notice-host-closed"


def test_only_port_443_is_connected_to_unless_the_operator_allows_others():
    for port in (22, 25, 80, 8443, 0, 65536):
        assert refusal("h.example", NOTHING, port=port) == "notice-port"
    allowed = Allowed.parse("", "8443, 443")
    assert resolved("h.example", 8443, allowed, found("8.8.8.8"))
    assert refusal("h.example", allowed, port=80) == "notice-port"


@pytest.mark.parametrize(
    ("host", "name"),
    [
        ("Hooks.Example.TEST", "hooks.example.test"),
        ("例え.jp", "xn--r8jz45g.jp"),
        ("한국.kr", "xn--3e0b707e.kr"),
        (unicodedata.normalize("NFD", "한국.kr"), "xn--3e0b707e.kr"),  # as some systems write
        ("faß.de", "xn--fa-hia.de"),  # IDNA 2008: another name than fass.de
        ("例え。jp", "xn--r8jz45g.jp"),
        ("a_b.example.com", "a_b.example.com"),
        ("8.8.8.8", "8.8.8.8"),
        ("2600:0::1", "2600::1"),
    ],
)
def test_a_name_is_spelled_in_one_way_only(host, name):
    assert spelled(host) == name


@given(st.text(max_size=40))
def test_no_text_is_taken_for_another_host(host):
    try:
        name = spelled(host)
    except DeskError:
        return
    assert spelled(name) == name
    assert name.isascii()
    assert not set(name) & set("/?#@\\%[] \t\r\n")


def test_the_operator_allows_hosts_by_name_and_by_network():
    allowed = Allowed.parse("hooks.intern, 10.2.0.0/16, [fd00::5], 例え.jp, ", "443,8080")
    assert resolved("hooks.intern", 8080, allowed, found("192.168.1.9", "fd12::1"))
    assert resolved("other.example", 443, allowed, found("10.2.3.4"))
    assert resolved("xn--r8jz45g.jp", 443, allowed, found("10.9.9.9"))
    assert resolved("fd00::5", 443, allowed, nobody_is_asked)
    assert resolved("::ffff:10.2.3.4", 443, allowed) == [IPv4Address("10.2.3.4")]
    for host, leads in (
        ("other.intern", "192.168.1.9"),
        ("a.hooks.intern", "192.168.1.9"),
        ("other.example", "10.3.0.1"),
    ):
        assert refusal(host, allowed, found(leads)) == "notice-host-closed"


@pytest.mark.parametrize(
    "leads",
    [
        "127.0.0.1",
        "::1",
        "169.254.169.254",
        "224.0.0.1",
        "0.0.0.1",
        "fe80::1",
        "::",
        "240.0.0.1",
        "64:ff9b::7f00:1",
        "::ffff:127.0.0.1",
        "64:ff9b::a9fe:a9fe",
        "168.63.129.16",
        "2002:7f00:1::",
    ],
)
def test_an_allowed_name_may_not_turn_to_this_machine_or_to_a_cloud_s_own_door(leads):
    allowed = Allowed.parse("hooks.intern")
    assert refusal("hooks.intern", allowed, found("10.0.0.1", leads)) == "notice-host-closed"


def test_this_machine_is_reached_only_when_it_is_allowed_itself():
    assert resolved("::1", 443, Allowed.parse("::1"), nobody_is_asked)
    assert resolved("127.0.0.1", 443, Allowed.parse("127.0.0.1"), nobody_is_asked)
    localhost = Allowed.parse("localhost")
    assert resolved("localhost", 443, localhost, found("::1", "127.0.0.1"))
    assert refusal("localhost", localhost, found("10.0.0.1")) == "notice-host-closed"
    assert refusal("127.0.0.2", Allowed.parse("127.0.0.1")) == "notice-host-closed"


def test_a_translator_that_is_allowed_leads_no_further_than_what_is_allowed():
    local = Allowed.parse("64:ff9b:1::/48")
    assert resolved("64:ff9b:1::8.8.8.8", 443, local)
    assert refusal("64:ff9b:1::10.0.0.1", local) == "notice-host-closed"
    assert resolved("64:ff9b:1::10.0.0.1", 443, Allowed.parse("64:ff9b:1::/48, 10.0.0.0/8"))
    tunnels = Allowed.parse("2002::/16, 2001::/32")
    assert resolved("2002:808:808::1", 443, tunnels)
    assert refusal("2002:a00:1::1", tunnels) == "notice-host-closed"
    assert resolved("2001:0:808:808::f7f7:f7f7", 443, tunnels)
    assert refusal("2001:0:808:808::f5ff:fffe", tunnels) == "notice-host-closed"
    assert refusal("2001:0:a00:1::f7f7:f7f7", tunnels) == "notice-host-closed"


@pytest.mark.parametrize(
    "hosts",
    [
        "*",
        "*.ministry.example",
        "10.0.0.1/8",
        "0.0.0.0/0",
        "8.0.0.0/7",
        "::/0",
        "2000::/3",
        "10.0.0.256",
        "http://hooks.example",
        "a b",
        "hooks.example.",
        "127.1",
        "0x7f000001",
        "[::1",
    ],
)
def test_what_the_operator_allows_is_exact_or_refused(hosts):
    with pytest.raises(ConfigError) as caught:
        Allowed.parse(f"ok.example, {hosts}")
    assert caught.value.code == "notice-allowed-host"
    assert hosts in caught.value.sentence()


@pytest.mark.parametrize("ports", ["0", "65536", "-1", "https", "443;80", "٤٤٣", "1e3"])
def test_a_port_that_is_none_is_refused(ports):
    with pytest.raises(ConfigError) as caught:
        Allowed.parse("", ports)
    assert caught.value.code == "notice-allowed-port"
