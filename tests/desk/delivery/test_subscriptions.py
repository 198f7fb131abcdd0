"""Who wants to hear: their own business, to addresses the operator lets notices go to."""

from __future__ import annotations

import dataclasses

import pytest
from sqlalchemy import text
from tests.desk.delivery.conftest import MAIL

from tricord.desk.alerts.alert import Priority
from tricord.desk.delivery.channels import Channel, Channels
from tricord.desk.delivery.subscriptions import (
    MOST,
    How,
    Wanted,
    subscribe,
    subscriptions,
    unsubscribe,
)
from tricord.desk.delivery.telling import marking_of
from tricord.desk.policy import audience
from tricord.errors import DeskError
from tricord.model.finding import Strand
from tricord.model.marking import LEVELS, PARTNERS, Marking


def refused(call, *words):
    with pytest.raises(DeskError) as said:
        call(*words)
    assert str(said.value)
    assert said.value.hint()
    return said.value.code


def test_a_subscription_is_made_changed_and_ended(seated, room):
    lee = seated("lee", "reader")
    made, secret = room.hears(lee, how=How.DIGEST, strand=Strand.SUPPLY, least=Priority.HIGH)
    assert secret == ""
    assert subscriptions(lee) == (made,)
    again, _ = room.hears(lee, how=How.AT_ONCE, strand=Strand.SUPPLY)
    assert (again.subscription, again.how, again.least) == (
        made.subscription,
        How.AT_ONCE,
        Priority.LOW,
    )
    assert unsubscribe(lee, str(made.subscription)).address == MAIL
    assert subscriptions(lee) == ()
    assert refused(unsubscribe, lee, str(made.subscription)) == "subscription-unknown"
    assert refused(unsubscribe, lee, "") == "subscription-unknown"


def test_a_secret_is_shown_once_and_stays_when_something_else_changes(desk, seated, room):
    lee = seated("lee", "reader")
    hook = f"https://127.0.0.1:{room.receiver.port}/in"
    made, secret = room.hears(lee, hook, channel=Channel.WEBHOOK)
    assert secret.startswith("whsec_")
    again, nothing = room.hears(lee, hook, How.DIGEST, Channel.WEBHOOK)
    assert (again.subscription, nothing) == (made.subscription, "")
    assert secret not in repr(subscriptions(lee))
    with desk.work() as deed:
        kept = deed.connection.execute(text("SELECT secret FROM desk.subscription")).scalar()
    assert kept == secret


def test_nobody_sees_or_ends_what_somebody_else_wants(admin, seated, room):
    made, _ = room.hears(seated("lee", "reader"))
    others = [admin, seated("kim", "coordinator", "administrator"), seated("sato", partner="JPN")]
    for seat in others:
        assert subscriptions(seat) == ()
        assert refused(unsubscribe, seat, str(made.subscription)) == "subscription-unknown"


@pytest.mark.parametrize(
    ("address", "code"),
    [
        ("kim@ministry.example.evil.test", "mail-domain"),
        ("kim@elsewhere.example", "mail-domain"),
        ("Kim <kim@ministry.example>", "mail-address"),
        ("kim@ministry.example\nBcc: a@b.example", "mail-address"),
        ("", "mail-address"),
    ],
)
def test_mail_goes_to_domains_the_operator_names_alone(seated, address, code, room):
    assert refused(room.hears, seated("lee", "reader"), address) == code


@pytest.mark.parametrize(
    ("address", "code"),
    [
        ("https://10.0.0.1/in", "notice-port"),
        ("ftp://127.0.0.1/in", "notice-address"),
        ("https://user:word@127.0.0.1/in", "notice-address"),
    ],
)
def test_webhooks_go_where_the_operator_allows(seated, address, code, room):
    lee = seated("lee", "reader")
    assert refused(room.hears, lee, address, How.DIGEST, Channel.WEBHOOK) == code


def test_a_closed_network_is_no_address(seated, room):
    address = f"https://10.0.0.1:{room.receiver.port}/in"
    lee = seated("lee", "reader")
    assert refused(room.hears, lee, address, How.DIGEST, Channel.WEBHOOK) == "notice-host-closed"


@pytest.mark.parametrize("channel", [*Channel])
def test_nothing_goes_out_unless_the_operator_says_so(seated, channel):
    wanted = Wanted(channel, MAIL)
    assert refused(subscribe, seated("lee", "reader"), Channels(), wanted) == "notice-off"


def test_subscriptions_have_a_bound(seated, room):
    lee = seated("lee", "reader")
    for number in range(MOST):
        room.hears(lee, f"n{number}@ministry.example")
    assert refused(room.hears, lee, "more@ministry.example") == "subscriptions-many"
    room.hears(lee, "n0@ministry.example", How.NEVER)


@pytest.mark.parametrize("owner", ["ROK", "JPN", ""])
def test_a_marking_comes_back_from_its_audience_no_laxer(owner):
    releases = [
        None,
        frozenset(),
        frozenset({"ROK"}),
        frozenset({"JPN", "USA"}),
        frozenset(PARTNERS),
    ]
    for level in LEVELS:
        for release in releases:
            given = Marking(level, release)
            thing = audience(given, owner)
            back = marking_of(thing, owner)
            assert audience(back, owner) == thing
            narrowed = dataclasses.replace(thing, persons=frozenset())
            assert marking_of(narrowed, owner) == Marking("RED", frozenset())
