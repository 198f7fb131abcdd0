"""Notices on their way: each under one id, tried for days, telling what may be told."""

from __future__ import annotations

import json
from datetime import timedelta
from email import message_from_bytes
from email.policy import default
from uuid import uuid4

import pytest
from sqlalchemy import update
from tests.desk.delivery.conftest import MAIL, NOW
from tests.desk.made_findings import finding
from tests.desk.notices.receiver import saying

from tricord import clock
from tricord.desk.delivery import listing, sending
from tricord.desk.delivery.channels import Channel, Channels
from tricord.desk.delivery.sending import PAUSES_S, close_digests, deliver, waiting
from tricord.desk.delivery.subscriptions import How, subscriptions, unsubscribe
from tricord.desk.notices.outcome import Outcome, Result
from tricord.desk.notices.signing import verify
from tricord.desk.people import accounts
from tricord.desk.tables import alert, notice
from tricord.errors import DeskError


def letters(office):
    return [message_from_bytes(each, policy=default) for each in office.letters]


def text_of(letter):
    return letter.get_content().replace("\r\n", "\n")


def test_a_notice_goes_by_mail_in_the_reader_s_language_once(admin, seated, room):
    lee = seated("lee", "analyst")
    accounts.change(admin, "lee", 1, {"language": "ko"})
    room.hears(lee)
    room.raised(finding(1))
    room.composed()
    assert room.delivered() == 1
    assert room.delivered() == 0
    [letter] = letters(room.office)
    [row] = room.notices()
    assert letter["Message-ID"] == f"<{row['notice_id']}@node.example>"
    assert letter["To"] == MAIL
    assert "제재" in text_of(letter)
    assert "SAMPLE STAR" in text_of(letter)
    assert f"tricord alerts show {row['alerts'][0]}" in text_of(letter)
    assert (row["state"], row["outcome"], row["tries"]) == ("sent", "", 1)


def test_a_webhook_is_signed_with_the_secret_that_was_shown_once(seated, room):
    lee = seated("lee", "analyst")
    _, secret = room.hears(lee, room.hook, channel=Channel.WEBHOOK)
    room.raised(finding(1))
    room.composed()
    assert room.delivered() == 1
    [asked] = room.receiver.asked
    known = verify(asked.headers, asked.body, [secret], clock.now())
    assert known == str(room.notices()[0]["notice_id"])
    told = json.loads(asked.body)
    assert (told["type"], told["data"]["subject"]) == ("notice.item", "SAMPLE STAR")


@pytest.mark.parametrize(
    ("marking", "named"),
    [("TLP:CLEAR", True), ("TLP:GREEN", True), ("TLP:GREEN//REL ROK", False)]
    + [(f"TLP:{level}", False) for level in ("AMBER", "AMBER+STRICT", "RED")],
)
def test_a_notice_carries_no_more_than_the_operator_lets_out(seated, marking, named, room):
    lee = seated("lee", "analyst")
    room.hears(lee)
    room.hears(lee, room.hook, channel=Channel.WEBHOOK)
    room.raised(finding(1, marking=marking))
    room.composed()
    assert room.delivered() == 2
    [letter], [asked] = letters(room.office), room.receiver.asked
    for words in (text_of(letter), asked.body.decode()):
        assert ("SAMPLE STAR" in words) is named
        assert ("encounters" in words) is (named and words.startswith("{"))


def test_a_digest_goes_out_when_it_is_closed(desk, seated, room):
    room.hears(seated("lee", "analyst"), how=How.DIGEST)
    room.raised(*(finding(n, subject=f"s{n}") for n in range(4)))
    room.composed()
    assert room.delivered() == 0
    with desk.work() as deed:
        assert close_digests(deed, NOW) == 1
        assert waiting(deed.connection)
    assert room.delivered() == 1
    [letter] = letters(room.office)
    assert "4" in letter["Subject"]
    assert [row["state"] for row in room.notices()] == ["sent"]


def test_a_digest_that_holds_not_all_says_so(desk, seated, room):
    lee = seated("lee", "analyst")
    room.hears(lee, how=How.DIGEST)
    room.hears(lee, room.hook, how=How.DIGEST, channel=Channel.WEBHOOK)
    room.raised(finding(1))
    room.composed()
    with desk.work() as deed:
        deed.connection.execute(update(notice).values(beyond=True))
        close_digests(deed, NOW)
    assert room.delivered() == 2
    [letter] = letters(room.office)
    assert "there are more on the node" in text_of(letter)
    told = json.loads(room.receiver.asked[0].body)["data"]
    assert (told["count"], told["beyond"], len(told["items"])) == (1, True, 1)


def test_what_its_reader_may_not_see_any_more_is_not_sent(admin, seated, room):
    room.hears(seated("lee", "analyst"))
    room.raised(finding(1, marking="TLP:RED"), finding(2, subject="b"))
    room.composed()
    accounts.change(admin, "lee", 1, {"roles": ["reader"]})
    assert room.delivered() == 1
    assert sorted(row["state"] for row in room.notices()) == ["dropped", "sent"]
    assert len(room.office.letters) == 1


@pytest.mark.parametrize("change", ["closed", "left", "muted", "settled"])
def test_what_nobody_waits_for_any_more_is_dropped(desk, admin, seated, change, room):
    lee = seated("lee", "analyst")
    made, _ = room.hears(lee)
    room.raised(finding(1))
    room.composed()
    if change == "closed":
        accounts.close(admin, "lee", 1)
    elif change == "left":
        unsubscribe(lee, str(made.subscription)[:8])
    else:
        values = {
            "muted": {"muted_until": NOW + timedelta(days=1)},
            "settled": {"state": "settled"},
        }[change]
        with desk.work() as deed:
            deed.connection.execute(update(alert).values(**values))
    assert room.delivered() == 0
    assert [row["state"] for row in room.notices()] == ["dropped"]
    assert [facts["state"] for facts in room.logged("notice.ended")] == ["dropped"]
    assert room.office.letters == []


def test_a_notice_that_does_not_arrive_is_tried_again_for_days_and_given_up(seated, at, room):
    lee = seated("lee", "analyst")
    room.hears(lee, room.hook, channel=Channel.WEBHOOK)
    room.raised(finding(1))
    room.composed()
    room.receiver.script = saying(503)
    moment = NOW
    for pause in PAUSES_S:
        assert room.delivered() == 0
        assert room.delivered() == 0  # not before its time
        [row] = room.notices()
        assert (row["state"], row["outcome"]) == ("waiting", "webhook-status")
        assert row["next_try"] - moment == timedelta(seconds=pause)
        moment = row["next_try"]
        at(moment)
    room.delivered()
    [row] = room.notices()
    assert (row["state"], row["tries"]) == ("given_up", len(PAUSES_S) + 1)
    assert len(room.receiver.asked) == len(PAUSES_S) + 1
    assert {asked.headers["webhook-id"] for asked in room.receiver.asked} == {str(row["notice_id"])}


def test_a_receiver_that_asks_for_patience_gets_it(seated, room):
    room.hears(seated("lee", "analyst"), room.hook, channel=Channel.WEBHOOK)
    room.raised(finding(1))
    room.composed()
    room.receiver.script = saying(429, "Retry-After: 900")
    room.delivered()
    [row] = room.notices()
    assert row["next_try"] - NOW == timedelta(seconds=900)


def test_an_address_that_wants_no_more_is_switched_off(seated, room):
    lee = seated("lee", "analyst")
    room.hears(lee, room.hook, channel=Channel.WEBHOOK)
    room.hears(lee)
    room.raised(finding(1))
    room.composed()
    room.receiver.script = saying(410)
    room.delivered()
    assert sorted(row["state"] for row in room.notices()) == ["refused", "sent"]
    off = {each.channel: each.off_code for each in subscriptions(lee)}
    assert off == {Channel.MAIL: "", Channel.WEBHOOK: "webhook-gone"}
    room.raised(finding(2, subject="b"), moment=NOW + timedelta(hours=1))
    assert room.composed(NOW + timedelta(hours=1)) == 1
    assert room.logged("subscription.switched-off") == [{"outcome": "webhook-gone"}]
    # Asked for again, it is on again.
    room.hears(lee, room.hook, channel=Channel.WEBHOOK)
    assert {each.off_at for each in subscriptions(lee)} == {None}


def test_a_server_that_does_not_answer_is_asked_once_a_pass(seated, room):
    lee, kim = seated("lee", "analyst"), seated("kim", "analyst")
    room.hears(lee)
    room.hears(kim, "kim@other.example")
    room.raised(finding(1, subject="a"), finding(2, subject="b"))
    room.composed()
    room.office.answers["CONNECT"] = b""
    assert room.delivered() == 0
    assert len({row["next_try"] for row in room.notices()}) == 1
    assert sorted(row["tries"] for row in room.notices()) == [0, 0, 0, 1]


def test_a_recipient_who_is_put_off_holds_nobody_else_up(seated, room):
    room.hears(seated("lee", "analyst"))
    room.hears(seated("kim", "analyst"), "kim@other.example")
    room.raised(finding(1))
    room.composed()
    room.office.answers["RCPT"] = b"450 later"
    room.delivered()
    assert [row["tries"] for row in room.notices()] == [1, 1]


def test_where_the_operator_switched_a_way_off_notices_wait(desk, seated, room):
    room.hears(seated("lee", "analyst"))
    room.raised(finding(1))
    room.composed()
    came = deliver(desk, Channels(), lambda _deed: None, lambda: None)
    assert (came.sent, came.failed, came.fault.code) == (0, 1, "notice-off")
    [row] = room.notices()
    assert (row["state"], row["outcome"]) == ("waiting", "notice-off")


def test_a_notice_whose_sender_was_killed_is_sent_again_under_its_id(
    desk, seated, monkeypatch, room
):
    room.hears(seated("lee", "analyst"))
    room.raised(finding(1))
    room.composed()

    class Killed(BaseException):
        pass

    def killed(*_words):
        raise Killed

    with monkeypatch.context() as patch:
        patch.setattr(sending, "_ended", killed)
        with pytest.raises(Killed):
            room.delivered()
    assert [row["state"] for row in room.notices()] == ["sending"]
    assert room.logged("notice.in-doubt") == []
    assert room.delivered() == 1
    first, second = letters(room.office)
    assert first["Message-ID"] == second["Message-ID"]
    assert room.office.letters[0] == room.office.letters[1]
    [row] = room.notices()
    assert (row["state"], row["tries"], row["doubts"], row["outcome"]) == ("sent", 2, 1, "")
    assert room.logged("notice.in-doubt") == [{"channel": "mail", "tries": 1}]
    assert [facts["doubts"] for facts in room.logged("notice.ended")] == [1]


@pytest.mark.parametrize("channel", [*Channel])
def test_a_receiver_that_breaks_off_before_its_answer_leaves_a_doubt(seated, channel, room):
    address = MAIL if channel is Channel.MAIL else room.hook
    room.hears(seated("lee", "analyst"), address, channel=channel)
    room.raised(finding(1))
    room.composed()
    room.office.answers["."] = b""
    room.receiver.script = lambda _asked, _say, _closing: None
    assert room.delivered() == 0
    assert [(row["state"], row["doubts"]) for row in room.notices()] == [("waiting", 1)]


def test_a_server_that_is_not_there_leaves_no_doubt_and_the_node_is_told(seated, room):
    room.hears(seated("lee", "analyst"))
    room.raised(finding(1))
    room.composed()
    room.office.answers["CONNECT"] = b""
    came = room.came()
    assert (came.sent, came.failed, came.fault.code) == (0, 1, "mail-unreachable")
    assert [row["doubts"] for row in room.notices()] == [0]


def test_a_receiver_of_one_person_that_fails_is_no_fault_of_the_node(seated, room):
    room.hears(seated("lee", "analyst"), room.hook, channel=Channel.WEBHOOK)
    room.raised(finding(1))
    room.composed()
    room.receiver.script = saying(500)
    came = room.came()
    assert (came.sent, came.failed, came.fault) == (0, 1, None)


def test_whoever_takes_the_sender_down_each_time_is_given_up(desk, seated, room):
    lee = seated("lee", "analyst")
    room.hears(lee)
    room.raised(finding(1))
    room.composed()
    left = {"state": "sending", "claim": uuid4(), "tries": len(PAUSES_S) + 1}
    with desk.work() as deed:
        deed.connection.execute(update(notice).values(**left))
    assert room.delivered() == 0
    assert room.office.letters == []
    [seen] = listing.notices(lee)
    assert (seen.state, seen.outcome, seen.doubts) == ("given_up", "notice-in-doubt", 1)
    assert [facts["state"] for facts in room.logged("notice.ended")] == ["given_up"]


def test_a_sender_that_was_overtaken_has_no_say(desk, seated, monkeypatch, room):
    """It was held up while it sent; meanwhile somebody else took the notice, and sent it."""
    room.hears(seated("lee", "analyst"))
    room.raised(finding(1))
    room.composed()
    sent = sending._sent

    def slow(channels, letter):
        with monkeypatch.context() as patch:
            patch.setattr(sending, "_sent", sent)
            assert room.delivered() == 1
        return Outcome(Result.REFUSED, 550, fault=DeskError("mail-refused", host="x", status=550))

    with monkeypatch.context() as patch:
        patch.setattr(sending, "_sent", slow)
        room.came()
    assert [(row["state"], row["doubts"]) for row in room.notices()] == [("sent", 1)]
    assert [facts["state"] for facts in room.logged("notice.ended")] == ["sent"]


def test_everybody_sees_what_became_of_their_own_notices(admin, seated, room):
    lee, kim = seated("lee", "analyst"), seated("kim", "analyst")
    room.hears(lee)
    room.raised(finding(1))
    room.composed()
    room.office.answers["RCPT"] = b"550 nobody of that name"
    room.delivered()
    [seen] = listing.notices(lee)
    assert (seen.state, seen.outcome, seen.address) == ("refused", "mail-refused", MAIL)
    assert (seen.kind, seen.tries, seen.doubts) == ("one", 1, 0)
    for other in (admin, kim):
        assert listing.notices(other) == ()


def test_whoever_lost_the_work_sends_nothing(desk, seated, room):
    room.hears(seated("lee", "analyst"))
    room.raised(finding(1))
    room.composed()

    def lost(_deed):
        raise DeskError("desk-changed-meanwhile", what="x", seen=1)

    with pytest.raises(DeskError):
        deliver(desk, room.channels, lost, lambda: None)
    assert room.office.letters == []


def test_a_notice_that_waits_for_a_clock_that_was_ahead_is_sent_now(desk, seated, room):
    room.hears(seated("lee", "analyst"))
    room.raised(finding(1))
    room.composed()
    with desk.work() as deed:
        deed.connection.execute(update(notice).values(next_try=NOW + timedelta(days=365)))
    assert room.delivered() == 1
