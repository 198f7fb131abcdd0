"""Sending notices: each is tried until it arrives, is refused, or was tried for days.

A notice is taken in one transaction and ended in another; between them it is sent, under an id that
is the same in every attempt. Whoever is killed in between leaves a notice of which nobody knows
whether it arrived; so does a receiver that breaks off before its answer. It is sent again, its
receiver knows it by its id, and the doubt is counted and stands in the log. What a notice tells is
looked up, and judged for its reader, when it is sent.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final
from uuid import UUID, uuid4

from sqlalchemy import ColumnElement, Connection, RowMapping, and_, or_, select, update

from tricord import clock
from tricord.desk.delivery.channels import Channel, Channels
from tricord.desk.delivery.telling import recipients, told
from tricord.desk.desk import Deed, Desk
from tricord.desk.notices.outcome import Outcome, Result
from tricord.desk.notices.webhook import event
from tricord.desk.notices.wording import (
    LONGEST_DIGEST,
    NoticeItem,
    Words,
    at_once,
    data,
    digest,
)
from tricord.desk.policy import Audience, joined
from tricord.desk.tables import notice, person, subscription
from tricord.errors import DeskError, TricordError
from tricord.locale import text

PAUSES_S: Final = (5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400)
"""Seconds between two attempts; after the last, three days on, a notice is given up.

Source: Standard Webhooks 1.0.0, "Deliverability and reliability"."""

_LONGEST: Final = timedelta(seconds=PAUSES_S[-1])
_IN_DOUBT: Final = "notice-in-doubt"
_OFF: Final = "notice-off"
Hold = Callable[[Deed], None]
"""Keeps whatever sends the only one that does, until the transaction ends."""


@dataclass(frozen=True, slots=True)
class Letter:
    """A notice, ready to be sent.

    Attributes:
        notice: Its id.
        person: Whom it goes to.
        channel: How it goes out.
        address: Where to.
        tries: How often it was tried, this time counted.
        words: What it says to people.
        body: What it says to programs.
        secrets: Secrets it is signed with, the newest first.
        made_at: When it was made.
        audience: Who may know that it was sent.
    """

    notice: UUID
    person: UUID
    channel: Channel
    address: str
    tries: int
    words: Words
    body: bytes
    secrets: tuple[str, ...]
    made_at: datetime
    audience: Audience


@dataclass
class Delivered:
    """What came of sending what was due.

    Attributes:
        sent: How many were sent.
        failed: How many were not.
        fault: What was wrong with the node's own way out; ``None`` where nothing was.
    """

    sent: int = 0
    failed: int = 0
    fault: DeskError | None = None


def waiting(connection: Connection) -> bool:
    """Whether there is a notice to be sent now."""
    asked = select(notice.c.notice_id).where(_due(clock.now())).limit(1)
    return connection.execute(asked).scalar() is not None


def close_digests(deed: Deed, now: datetime) -> int:
    """Let the digests that were gathered go out; gives how many there are.

    Args:
        deed: A transaction of the node's own work.
        now: The present moment.
    """
    gathered = update(notice).where(notice.c.state == "gathering")
    return deed.connection.execute(gathered.values(state="waiting", due_at=now)).rowcount


def deliver(desk: Desk, channels: Channels, hold: Hold, look: Callable[[], None]) -> Delivered:
    """Send the notices that are due.

    Args:
        desk: The desk.
        channels: How notices leave the node.
        hold: Keeps whatever sends the only one that does.
        look: Called between two notices: it may end the work.

    """
    claim, came = uuid4(), Delivered()
    with desk.work() as deed:
        # Whoever was at these is gone: nobody else sends while this one holds the work.
        hold(deed)
        _take_back(deed)
    while True:
        look()
        with desk.work() as deed:
            hold(deed)
            row = _claimed(deed, claim)
            if row is None:
                return came
            letter = _letter(deed, desk.partner, row, channels)
        if letter is not None:
            outcome = _sent(channels, letter)
            with desk.work() as deed:
                _ended(deed, letter, claim, outcome)
            came.sent += outcome.result is Result.SENT
            came.failed += outcome.result is not Result.SENT
            if _is_own(letter, outcome):
                came.fault = outcome.fault


def _take_back(deed: Deed) -> None:
    """Take back what was on its way when its sender was killed; of each it is said that it was."""
    doubt = {"doubts": notice.c.doubts + 1, "claim": None, "outcome": _IN_DOUBT}
    left = update(notice).where(notice.c.state == "sending").values(state="waiting", **doubt)
    for row in deed.connection.execute(left.returning(notice)).mappings().all():
        facts = {"channel": row["channel"], "tries": row["tries"]}
        whose = _own(deed.connection, row["person_id"])
        deed.record("notice.in-doubt", f"notice:{row['notice_id']}", facts, whose)
        if row["tries"] > len(PAUSES_S):
            _end(deed, row, "given_up", _IN_DOUBT)


def _is_own(letter: Letter, outcome: Outcome) -> bool:
    """Whether what went wrong is the node's own way out, not where somebody wants notices."""
    if outcome.result is not Result.AGAIN or outcome.status is not None:
        return False
    return letter.channel is Channel.MAIL or outcome.code == _OFF


def _own(connection: Connection, person_id: UUID) -> Audience:
    """Somebody alone."""
    asked = select(person.c.partner).where(person.c.person_id == person_id)
    partner = connection.execute(asked).scalar_one()
    return Audience(2, frozenset({partner}), persons=frozenset({person_id}))


def _due(now: datetime) -> ColumnElement[bool]:
    """Whether a notice is to be sent; one that waits for a clock that was ahead need not."""
    after = notice.c.next_try
    ripe = or_(after.is_(None), after <= now, after > now + _LONGEST)
    return and_(notice.c.state == "waiting", ripe)


def _claimed(deed: Deed, claim: UUID) -> RowMapping | None:
    """Take the next notice: those of one alert first, the oldest first."""
    order = (notice.c.kind != "one", notice.c.due_at, notice.c.notice_id)
    first = select(notice.c.notice_id).where(_due(clock.now())).order_by(*order).limit(1)
    taken = (
        update(notice)
        .where(notice.c.notice_id == first.with_for_update(skip_locked=True).scalar_subquery())
        .values(state="sending", claim=claim, tries=notice.c.tries + 1)
        .returning(notice)
    )
    return deed.connection.execute(taken).mappings().one_or_none()


def _letter(deed: Deed, owner: str, row: RowMapping, channels: Channels) -> Letter | None:
    """A notice in words; ``None`` where there is nothing left to tell, or nobody: it is dropped."""
    connection, whose = deed.connection, row["person_id"]
    here = (
        subscription.c.person_id == whose,
        subscription.c.channel == row["channel"],
        subscription.c.address == row["address"],
        subscription.c.off_at.is_(None),
    )
    asked = select(subscription.c.secret).where(*here).order_by(subscription.c.made_at.desc())
    secrets = connection.execute(asked).scalars().all()
    recipient = recipients(connection, [whose]).get(whose)
    if recipient is None or not secrets:
        _end(deed, row, "dropped")
        return None
    items, audiences = told(connection, row["alerts"], recipient.reader, owner, clock.now())
    if not items:
        _end(deed, row, "dropped")
        return None
    return Letter(
        row["notice_id"],
        whose,
        Channel(row["channel"]),
        row["address"],
        row["tries"],
        _words(row, items, recipient.language, channels),
        _body(row, items, channels),
        tuple(each for each in secrets if each),
        row["made_at"],
        joined(*audiences),
    )


def _words(row: RowMapping, items: list[NoticeItem], language: str, channels: Channels) -> Words:
    if row["kind"] == "one":
        return at_once(items[0], language, channels.limit)
    said = digest(items, language, channels.limit)
    if not row["beyond"]:
        return said
    more = text("notice-digest-beyond", language)
    return Words(said.language, said.subject, f"{said.body}\n{more}\n")


def _body(row: RowMapping, items: list[NoticeItem], channels: Channels) -> bytes:
    named = data(items, channels.limit)
    if row["kind"] == "one":
        return event("notice.item", row["made_at"], named[0])
    # A receiver takes some kilobytes gladly; the rest is on the node.
    more = {"items": named[:LONGEST_DIGEST], "count": len(named), "beyond": row["beyond"]}
    return event("notice.digest", row["made_at"], more)


def _sent(channels: Channels, letter: Letter) -> Outcome:
    """Try once; whatever goes wrong is an outcome."""
    try:
        if letter.channel is Channel.MAIL and channels.mail is not None:
            return channels.mail.send(
                letter.address, str(letter.notice), letter.words, letter.made_at
            )
        if letter.channel is Channel.WEBHOOK and channels.webhooks is not None:
            return channels.webhooks.send(
                letter.address, str(letter.notice), letter.body, letter.secrets, clock.now()
            )
        raise DeskError(_OFF, channel=letter.channel)
    except DeskError as refusal:
        off = refusal.code == _OFF
        return Outcome(Result.AGAIN if off else Result.REFUSED, fault=refusal)
    except TricordError as wrong:  # a setting of the operator
        return Outcome(Result.AGAIN, fault=DeskError(wrong.code, **wrong.params))


def _ended(deed: Deed, letter: Letter, claim: UUID, outcome: Outcome) -> None:
    """Say what came of a notice, and what that means for others on their way to the same place.

    Nothing where somebody else took it meanwhile: the doubt about this attempt was said then.
    """
    now = clock.now()
    said: dict[str, Any] = {"outcome": outcome.code, "claim": None}
    said |= {"doubts": notice.c.doubts + int(outcome.unclear)}
    mine = and_(notice.c.notice_id == letter.notice, notice.c.claim == claim)
    held = select(notice.c.doubts).where(mine).with_for_update()
    doubts = deed.connection.execute(held).scalar()
    if doubts is None:
        return
    tried_out = outcome.result is Result.AGAIN and letter.tries > len(PAUSES_S)
    if outcome.result is Result.AGAIN and not tried_out:
        pause_s = max(PAUSES_S[letter.tries - 1], outcome.wait_s or 0)
        said |= {"state": "waiting", "next_try": now + timedelta(seconds=pause_s)}
        if outcome.status is None:
            _put_off(deed.connection, letter, said["next_try"])
    else:
        states = {Result.SENT: "sent", Result.REFUSED: "refused", Result.OFF: "refused"}
        said |= {"state": states.get(outcome.result, "given_up"), "ended_at": now}
        facts = {"state": said["state"], "channel": str(letter.channel), "outcome": outcome.code}
        facts |= {"doubts": doubts + int(outcome.unclear)}
        deed.record("notice.ended", f"notice:{letter.notice}", facts, letter.audience)
    deed.connection.execute(update(notice).where(mine).values(**said))
    if outcome.result is Result.OFF or (tried_out and letter.channel is Channel.WEBHOOK):
        _switch_off(deed, letter, outcome.code, now)


def _switch_off(deed: Deed, letter: Letter, code: str, now: datetime) -> None:
    """Switch off what somebody wants at an address that takes no more."""
    here = (
        subscription.c.person_id == letter.person,
        subscription.c.channel == letter.channel,
        subscription.c.address == letter.address,
        subscription.c.off_at.is_(None),
    )
    off = update(subscription).where(*here).values(off_at=now, off_code=code)
    whose = _own(deed.connection, letter.person)
    for ended in deed.connection.execute(off.returning(subscription.c.subscription_id)).scalars():
        about = f"subscription:{ended}"
        deed.record("subscription.switched-off", about, {"outcome": code}, whose)


def _put_off(connection: Connection, letter: Letter, until: datetime) -> None:
    """Leave a server alone that did not answer: what else goes there waits as long."""
    there = [notice.c.channel == letter.channel, notice.c.state == "waiting"]
    if letter.channel is Channel.WEBHOOK:
        there.append(notice.c.address == letter.address)
    sooner = or_(notice.c.next_try.is_(None), notice.c.next_try < until)
    connection.execute(update(notice).where(*there, sooner).values(next_try=until))


def _end(deed: Deed, row: RowMapping, state: str, code: str = "") -> None:
    """End a notice that is not sent any more."""
    values = {"state": state, "outcome": code, "claim": None, "ended_at": clock.now()}
    same = notice.c.notice_id == row["notice_id"]
    deed.connection.execute(update(notice).where(same).values(**values))
    facts = {"state": state, "channel": row["channel"], "outcome": code, "doubts": row["doubts"]}
    whose = _own(deed.connection, row["person_id"])
    deed.record("notice.ended", f"notice:{row['notice_id']}", facts, whose)
