"""An address somebody gave leads where it says, or nowhere."""

from ipaddress import IPv4Address

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tricord.desk.notices.destination import LONGEST, destination
from tricord.desk.notices.guard import Allowed
from tricord.errors import DeskError

NOTHING = Allowed()
EVERY_PORT = Allowed(ports=frozenset({80, 443, 8080}))


def found(*written):
    return lambda _host, _port: written


def by_the_book(host, _port):
    """A resolver that knows one public name, and reads figures as some systems do."""
    if host == "hooks.example.test":
        return ["8.8.8.8"]
    return ["127.0.0.1"]


def code_of(address, allowed=EVERY_PORT, looked_up=by_the_book):
    with pytest.raises(DeskError) as caught:
        destination(address, allowed, looked_up)
    said = caught.value.sentence() + caught.value.hint()
    assert "secret" not in said
    return caught.value.code


FORM = [
    # Forms that only some programs read as an address.
    "https://2130706433/",
    "https://0x7f000001/",
    "https://0x7f.1/",
    "https://0x7f.0.0.1/",
    "https://0177.0.0.1/",
    "https://017700000001/",
    "https://127.1/",
    "https://127.0.1/",
    "https://127.0.0.1./",
    "https://127.0.0.01/",
    "https://127.0.0.1.0/",
    "https://0/",
    "https://0x/",
    "https://1.2.3.0x4/",
    "https://hooks.example.test.7/",
    "https://4294967297/",
    "https://999.1.1.1/",
    # Other scripts' figures and dots.
    "https://①②⑦.0.0.1/",
    "https://１２７.0.0.1/",
    "https://127。0。0。1/",
    "https://𝟏𝟐𝟕.0.0.1/",
    "https://١٢٧.0.0.1/",
    "https://ＬＯＣＡＬＨＯＳＴ/",
    "https://ⓛocalhost/",
    "https://local\u00adhost/",
    "https://localhos\u200dt/",
    "https://\u212aelvin.example/",  # the sign of kelvin becomes a plain k
    # Dots and labels.
    "https://hooks.example.test./",
    "https://hooks.example.test../",
    "https://hooks..example.test/",
    "https://.example.test/",
    "https://-hooks.example.test/",
    "https://" + "a" * 64 + ".example/",
    "https://" + "a." * 130 + "example/",
    # Two hosts in one address.
    "https://hooks.example.test@127.0.0.1/",
    "https://user:secret@hooks.example.test/",
    "https://hooks.example.test:443@127.0.0.1/",
    "https://127.0.0.1\\@hooks.example.test/",
    "https://hooks.example.test\\.127.0.0.1/",
    "https://hooks.example.test#@127.0.0.1/",
    "https://hooks.example.test%2f@127.0.0.1/",
    "https://127.0.0.1%00.example.test/",
    "https://127.0.0.1%2ehooks.example.test/",
    "https://127.0.0.1 .example.test/",
    "https://127.0.0.1\t.example.test/",
    "https://127.0.0.1\r\nHost: hooks.example.test/",
    "https://127.0.0.1\n.example.test/",
    "https://hooks.example.test\u2028/",
    "https://[::1/",
    "https://[::1]]/",
    "https://[127.0.0.1]/",
    "https://[fe80::1%25eth0]/",
    "https://[fe80::1%eth0]/",
    "https://[v1.fe80::a]/",
    "https://::1/",
    "https://[::ffff:7f00:1]x/",
    # Ports.
    "https://hooks.example.test:/",
    "https://hooks.example.test:443443/",
    "https://hooks.example.test:-1/",
    "https://hooks.example.test:٤٤٣/",
    "https://hooks.example.test:80:443/",
    # Other protocols, or none.
    "ftp://hooks.example.test/",
    "file:///etc/passwd",
    "gopher://127.0.0.1:25/_HELO",
    "dict://127.0.0.1:11211/stat",
    "unix:///run/docker.sock",
    "javascript:alert(1)",
    "//hooks.example.test/",
    "hooks.example.test",
    "https:hooks.example.test",
    "https:///hooks.example.test/",
    "https://",
    "https:///",
    " https://hooks.example.test/",
    "",
    # What follows the host.
    "https://hooks.example.test/#part",
    "https://hooks.example.test/a b",
    "https://hooks.example.test/\r\nX: y",
    "https://hooks.example.test/<script>",
    "https://hooks.example.test/후크",
    "https://hooks.example.test/" + "a" * LONGEST,
]

CLOSED = [
    "https://127.0.0.1/",
    "https://127.255.255.254/",
    "https://0.0.0.0/",
    "https://10.0.0.1/",
    "https://172.31.255.255/",
    "https://192.168.0.1/",
    "https://169.254.169.254/latest/meta-data/",
    "https://100.64.0.1/",
    "https://100.100.100.200/latest/meta-data/",
    "https://192.0.0.192/opc/v2/instance/",
    "https://168.63.129.16/metadata/instance",
    "https://192.0.2.1/",
    "https://198.18.0.1/",
    "https://198.51.100.1/",
    "https://203.0.113.1/",
    "https://192.88.99.1/",
    "https://224.0.0.1/",
    "https://240.0.0.1/",
    "https://255.255.255.255/",
    "https://[::]/",
    "https://[::1]/",
    "https://[0:0:0:0:0:0:0:1]/",
    "https://[::127.0.0.1]/",
    "https://[::7f00:1]/",
    "https://[::ffff:127.0.0.1]/",
    "https://[::ffff:7f00:1]/",
    "https://[::ffff:0:127.0.0.1]/",
    "https://[64:ff9b::7f00:1]/",
    "https://[64:ff9b::169.254.169.254]/",
    "https://[64:ff9b:1::10.0.0.1]/",
    "https://[64:ff9b:1::8.8.8.8]/",
    "https://[2002:7f00:1::]/",
    "https://[2002:a9fe:a9fe::1]/",
    "https://[2001:0:7f00:1::]/",
    "https://[2001:0:808:808:0:0:80ff:fffe]/",
    "https://[2600::5efe:7f00:1]/",
    "https://[2600::200:5efe:10.0.0.1]/",
    "https://[fe80::1]/",
    "https://[fec0::1]/",
    "https://[fc00::1]/",
    "https://[fd00:ec2::254]/",
    "https://[ff02::1]/",
    "https://[2001:db8::1]/",
    "https://[3fff::1]/",
    "https://[100::1]/",
    "https://[5f00::1]/",
    "https://localhost/",
    "https://LocalHost:443/",
    "https://intranet/",
    "https://localhost.localdomain/",
    "https://127.0.0.1.nip.example/",
    "https://metadata.google.internal/",
    "https://xn--r8jz45g.jp/",
]


@pytest.mark.parametrize("address", FORM)
def test_an_address_in_an_odd_form_is_refused_and_not_said_again(address):
    assert code_of(address) == "notice-address"


@pytest.mark.parametrize("address", CLOSED)
def test_an_address_that_leads_inside_is_refused(address):
    assert code_of(address) == "notice-host-closed"


def test_there_are_enough_hostile_forms():
    assert len({*FORM, *CLOSED}) == len(FORM) + len(CLOSED) > 100


def test_a_public_address_is_read():
    place = destination("HTTPS://Hooks.Example.Test/in?key=a%20b", NOTHING, by_the_book)
    assert (place.scheme, place.name, place.port) == ("https", "hooks.example.test", 443)
    assert place.host == "hooks.example.test"
    assert place.addresses == (IPv4Address("8.8.8.8"),)
    assert [str(url) for url in place.urls()] == ["https://8.8.8.8/in?key=a%20b"]


def test_a_host_of_the_newer_protocol_stands_in_brackets():
    place = destination("https://[2600::1]:8080", EVERY_PORT, by_the_book)
    assert (place.name, place.host) == ("2600::1", "[2600::1]:8080")
    assert [str(url) for url in place.urls()] == ["https://[2600::1]:8080/"]


def test_a_name_in_korean_or_japanese_is_named_in_ascii():
    place = destination("https://한국.kr/", NOTHING, found("8.8.8.8"))
    assert place.host == "xn--3e0b707e.kr"


def test_plain_http_goes_only_to_hosts_that_are_allowed_by_themselves():
    assert code_of("http://hooks.example.test/") == "notice-plain"
    named = Allowed.parse("hooks.example.test", "80")
    assert destination("http://hooks.example.test/", named, by_the_book).port == 80
    network = Allowed.parse("10.2.0.0/16", "8080")
    closed = "http://hooks.intern.example:8080/"
    assert destination(closed, network, found("10.2.0.1", "10.2.0.2")).host.endswith(":8080")
    assert code_of(closed, network, found("10.2.0.1", "8.8.8.8")) == "notice-plain"
    assert code_of("http://other.example.test:8080/", network, found("8.8.8.8")) == "notice-plain"


def test_other_ports_are_refused():
    assert code_of("https://hooks.example.test:8443/", NOTHING) == "notice-port"
    assert code_of("http://hooks.example.test/", NOTHING) == "notice-port"
    assert code_of("https://hooks.example.test:65536/") == "notice-port"
    assert code_of("https://hooks.example.test:0/") == "notice-port"


@given(st.text(max_size=60).map(lambda tail: f"https://{tail}"))
def test_no_text_leads_where_the_name_does_not(address):
    try:
        place = destination(address, NOTHING, found("8.8.8.8"))
    except DeskError:
        return
    for url, judged in zip(place.urls(), place.addresses, strict=True):
        assert url.host == str(judged)
        assert not url.userinfo
        assert (url.port or 443) == place.port == 443
