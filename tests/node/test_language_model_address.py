"""No statement goes where nobody allowed it to go: addresses are judged before a byte is sent."""

from __future__ import annotations

import pytest

from tricord.errors import ConfigError, LanguageModelError
from tricord.node.language_model_address import endpoint, look_up


def nobody_is_asked(host, _port):
    raise AssertionError(f"{host} was looked up")


def found(*addresses):
    return lambda _host, _port: addresses


def refusal(address, allowed="", looked_up=nobody_is_asked):
    with pytest.raises((ConfigError, LanguageModelError)) as caught:
        endpoint(address, allowed, looked_up)
    assert caught.value.sentence()
    assert caught.value.hint()
    return caught.value.code


@pytest.mark.parametrize(
    ("address", "url"),
    [
        ("http://127.0.0.1:8080/v1", "http://127.0.0.1:8080/v1/chat/completions"),
        ("http://127.0.0.1:8080/v1/", "http://127.0.0.1:8080/v1/chat/completions"),
        ("http://127.9.9.9", "http://127.9.9.9/chat/completions"),
        ("http://127.0.0.1.:80/v1", "http://127.0.0.1/v1/chat/completions"),
        ("HTTP://[::1]:8080/v1", "http://[::1]:8080/v1/chat/completions"),
        ("http://[::ffff:127.0.0.1]:8080/v1", "http://127.0.0.1:8080/v1/chat/completions"),
        ("http://[::ffff:7f00:1]:8080/v1", "http://127.0.0.1:8080/v1/chat/completions"),
    ],
)
def test_this_machine_may_be_asked_by_its_address(address, url):
    place = endpoint(address, "", nobody_is_asked)
    assert [str(each) for each in place.urls] == [url]
    assert place.here


def test_localhost_is_connected_to_by_the_addresses_that_were_judged():
    place = endpoint("http://LocalHost:8080/v1", "", found("::1", "127.0.0.1", "127.0.0.1"))
    assert [each.host for each in place.urls] == ["::1", "127.0.0.1"]
    assert (place.host, place.name, place.here) == ("localhost:8080", "localhost", True)


def test_this_machine_knows_its_own_name():
    assert {*look_up("localhost", 80)} <= {"127.0.0.1", "::1"}


@pytest.mark.parametrize(
    "address",
    [
        "http://8.8.8.8/v1",
        "http://10.0.0.5:8000/v1",
        "http://192.168.1.2/v1",
        "http://169.254.169.254/latest",
        "http://0.0.0.0:8080/v1",
        "http://[::]:8080/v1",
        "http://[2001:db8::1]/v1",
        "http://[::ffff:8.8.8.8]/v1",
        "http://[fe80::1]/v1",
        "http://example.test/v1",
        "http://localhost.example.test/v1",
        "http://127.0.0.1.example.test/v1",
        "https://api.example.test/v1",
    ],
)
def test_no_other_machine_is_asked_unless_it_is_named(address):
    assert refusal(address) == "language-model-host"


@pytest.mark.parametrize(
    "address",
    [
        "http://2130706433/v1",
        "http://0x7f000001/v1",
        "http://0x7f.0.0.1/v1",
        "http://0177.0.0.1/v1",
        "http://127.1/v1",
        "http://127.0.0.1@example.test/v1",
        "http://user:secret@127.0.0.1/v1",
        "http://127.0.0.1:80\\@example.test/v1",
        "http://127.0.0.1/v1?to=http://example.test",
        "http://127.0.0.1/v1#@example.test",
        "http://127.0.0.1:0/v1",
        "http://127.0.0.1:99999/v1",
        "http://127.0.0.1:8080 /v1",
        "http://127.0.0.1\n.example.test/v1",
        "http://[fe80::1%25eth0]/v1",
        "http://①②⑦.0.0.1/v1",
        "http://[::1/v1",
        "http:///v1",
        "http://",
        "127.0.0.1:8080",
        "ftp://127.0.0.1/v1",
        "file:///etc/passwd",
        "unix:///run/model.sock",
    ],
)
def test_an_address_in_an_odd_form_is_refused_and_not_said_again(address):
    with pytest.raises(ConfigError) as caught:
        endpoint(address, "8.8.8.8, example.test", nobody_is_asked)
    assert caught.value.code == "language-model-address"
    assert "secret" not in str(caught.value) + caught.value.hint()


def test_a_host_that_is_named_may_be_asked_over_https_at_the_address_that_was_judged():
    allowed = "other.test , Models.Example.Test"
    place = endpoint("https://models.example.test/v1", allowed, found("10.0.0.5"))
    assert [str(each) for each in place.urls] == ["https://10.0.0.5/v1/chat/completions"]
    assert (place.host, place.name, place.here) == (
        "models.example.test",
        "models.example.test",
        False,
    )


def test_an_address_in_figures_may_be_named_in_any_of_its_forms():
    place = endpoint("https://[2001:db8::1]:8443/v1", "2001:0db8:0::1", nobody_is_asked)
    assert (place.urls[0].host, place.host) == ("2001:db8::1", "[2001:db8::1]:8443")


def test_another_machine_is_not_asked_without_https():
    assert refusal("http://10.0.0.5:8000/v1", "10.0.0.5") == "language-model-plain"
    plain = "http://models.example.test/v1"
    assert refusal(plain, "models.example.test", found("10.0.0.5")) == "language-model-plain"
    mixed = found("127.0.0.1", "10.0.0.5")
    assert refusal(plain, "models.example.test", mixed) == "language-model-plain"


@pytest.mark.parametrize("allowed", ["example.test", "*.example.test", "s.example.test", "*", ","])
def test_a_name_on_the_list_stands_for_itself_and_no_other(allowed):
    assert refusal("https://models.example.test/v1", allowed) == "language-model-host"


def test_localhost_that_leads_elsewhere_is_refused():
    address = "http://localhost:8080/v1"
    assert refusal(address, "", found("8.8.8.8")) == "language-model-host"
    assert refusal(address, "localhost", found("127.0.0.1", "8.8.8.8")) == "language-model-host"


@pytest.mark.parametrize(
    "leads_to",
    ["169.254.169.254", "224.0.0.1", "0.0.0.0", "fe80::1", "::"],  # noqa: S104  # to be refused
)
def test_a_named_host_that_leads_to_no_machine_of_its_own_is_refused(leads_to):
    named = "https://models.example.test/v1"
    leads = found("10.0.0.5", leads_to)
    assert refusal(named, "models.example.test", leads) == "language-model-host"
    assert refusal(named, "models.example.test", found()) == "language-model-host"


def test_a_host_nobody_knows_is_named_in_the_refusal():
    def unknown(_host, _port):
        raise OSError("no such host")

    code = refusal("https://models.example.test/v1", "models.example.test", unknown)
    assert code == "language-model-unreachable"
