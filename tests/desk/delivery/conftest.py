"""Alerts, people who want to hear of them, and somebody who takes what is sent."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import UTC, datetime

import pytest
from sqlalchemy import select, text
from tests.desk.made_findings import frames
from tests.desk.notices.post_office import PostOffice
from tests.desk.notices.posting import PLAIN, server
from tests.desk.notices.receiver import Receiver

from tricord.desk.alerts.raising import take_in
from tricord.desk.delivery.channels import Channel, Channels
from tricord.desk.delivery.composing import compose
from tricord.desk.delivery.sending import deliver
from tricord.desk.delivery.subscriptions import How, Wanted, subscribe
from tricord.desk.desk import Desk
from tricord.desk.notices.guard import Allowed
from tricord.desk.notices.mail import MailSender
from tricord.desk.notices.webhook import WebhookSender
from tricord.desk.tables import notice
from tricord.model.finding import Grade

# Near the present: sessions end by the database's clock.
NOW = datetime.now(UTC).replace(microsecond=0)
MAIL = "kim@ministry.example"
STRONG = Grade.CORROBORATED


@pytest.fixture
def at(monkeypatch):
    """Set the clock."""

    def set_clock(moment):
        monkeypatch.setenv("TRICORD_NOW", moment.isoformat())

    set_clock(NOW)
    return set_clock


@dataclass
class Room:
    """Where notices are made and sent, on this machine alone."""

    desk: Desk
    office: PostOffice
    receiver: Receiver

    @property
    def hook(self):
        """Address of the receiver of webhooks."""
        return f"http://hooks.example.test:{self.receiver.port}/in"

    @property
    def channels(self):
        """Both ways out."""
        allowed = Allowed.parse("127.0.0.1", f"{self.receiver.port}")
        return Channels(
            MailSender(server(self.office.port), PLAIN),
            frozenset({"ministry.example", "other.example"}),
            WebhookSender(allowed, PLAIN, lambda _host, _port: ["127.0.0.1"]),
            most_at_once=3,
        )

    def raised(self, *findings, moment=NOW, gone=()):
        """Raise alerts of findings at a moment."""
        with self.desk.work() as deed:
            return take_in(deed.connection, frames(*findings), moment, [*gone])

    def hears(self, seat, address=MAIL, how=How.AT_ONCE, channel=Channel.MAIL, **more):
        """Let somebody hear."""
        return subscribe(seat, self.channels, Wanted(channel, address, how, **more))

    def composed(self, moment=NOW):
        """Make notices of what is new; how many."""
        return compose(self.desk, moment, self.channels.most_at_once)

    def delivered(self):
        """Send what is due; how many."""
        return self.came().sent

    def came(self):
        """Send what is due; what came of it."""
        return deliver(self.desk, self.channels, lambda _deed: None, lambda: None)

    def logged(self, act):
        """What the log says of an act, the oldest first."""
        asked = """
            SELECT f.facts FROM desk.audit_entry AS e JOIN desk.audit_fact AS f USING (number)
            WHERE e.act = :act ORDER BY number
        """
        with self.desk.work() as deed:
            found = deed.connection.execute(text(asked), {"act": act}).scalars()
            return [json.loads(each) for each in found]

    def notices(self):
        """The rows of notices, the oldest first."""
        with self.desk.work() as deed:
            asked = select(notice).order_by(notice.c.made_at, notice.c.notice_id)
            return [dict(row) for row in deed.connection.execute(asked).mappings()]


@pytest.fixture
def room(desk, at):
    with PostOffice() as office, Receiver() as receiver:
        yield Room(desk, office, receiver)
