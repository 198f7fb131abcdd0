"""Who wants to hear of alerts: of which strand, from what priority on, how soon, and where."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any, Final
from uuid import UUID, uuid4

from sqlalchemy import RowMapping, delete, insert, select, update

from tricord import clock
from tricord.desk.alerts.alert import Priority
from tricord.desk.delivery.channels import Channel, Channels
from tricord.desk.desk import Deed, Seat
from tricord.desk.notices.signing import new_secret
from tricord.desk.policy import Audience
from tricord.desk.tables import subscription
from tricord.errors import DeskError
from tricord.model.finding import Strand

MOST: Final = 20
"""How many subscriptions somebody may have."""

# All but the secret, which is given once and never read again.
_SHOWN: Final = [column for column in subscription.c if column.name != "secret"]


class How(StrEnum):
    """How soon somebody wants to hear."""

    AT_ONCE = "at_once"
    DIGEST = "digest"
    NEVER = "never"


@dataclass(frozen=True, slots=True)
class Subscription:
    """What somebody wants to hear of.

    Of several for one address, the one that names a strand counts for that strand.

    Attributes:
        subscription: Its id.
        strand: Strand; empty for all.
        least: The lowest priority.
        how: How soon.
        channel: How a notice goes out.
        address: Where to.
        made_at: Since when.
        off_at: When its address was switched off, because it takes no more.
        off_code: Code of what was wrong with it.
    """

    subscription: UUID
    strand: str
    least: Priority
    how: How
    channel: Channel
    address: str
    made_at: datetime
    off_at: datetime | None
    off_code: str


@dataclass(frozen=True, slots=True)
class Wanted:
    """What somebody asks to hear of; see `Subscription`."""

    channel: Channel
    address: str
    how: How = How.DIGEST
    strand: Strand | None = None
    least: Priority = Priority.LOW


def subscribe(seat: Seat, channels: Channels, wanted: Wanted) -> tuple[Subscription, str]:
    """Subscribe, or change what one has for the same strand and address.

    Args:
        seat: Who wants to hear.
        channels: How notices leave the node.
        wanted: What they want to hear of.

    Returns:
        The subscription, and the secret with which webhooks are signed: it is shown this once.
        Empty for mail, and for a subscription that was changed.

    Raises:
        DeskError: As `Channels.judged`; ``subscriptions-many``.
    """
    address = channels.judged(wanted.channel, wanted.address)
    strand = str(wanted.strand or "")
    same = (
        subscription.c.strand == strand,
        subscription.c.channel == wanted.channel,
        subscription.c.address == address,
    )
    said: dict[str, Any] = {"least": int(wanted.least), "how": wanted.how}
    with seat.begin() as deed:
        held = deed.connection.execute(select(subscription.c.subscription_id)).scalars().all()
        again = update(subscription).where(*same).values(**said, off_at=None, off_code="")
        row = deed.connection.execute(again.returning(*_SHOWN)).mappings().one_or_none()
        secret = ""
        if row is None:
            if len(held) >= MOST:
                raise DeskError("subscriptions-many", most=MOST)
            secret = new_secret() if wanted.channel is Channel.WEBHOOK else ""
            made = {
                "subscription_id": uuid4(),
                "person_id": deed.reader.person,
                "strand": strand,
                "channel": wanted.channel,
                "address": address,
                "secret": secret,
                "made_at": clock.now(),
                **said,
            }
            put = insert(subscription).values(made).returning(*_SHOWN)
            row = deed.connection.execute(put).mappings().one()
        facts = {"strand": strand, "channel": str(wanted.channel), "how": str(wanted.how)}
        _record(deed, "subscription.made", row["subscription_id"], facts)
        return _of(row), secret


def subscriptions(seat: Seat) -> tuple[Subscription, ...]:
    """What a person wants to hear of, by address and strand."""
    order = (subscription.c.channel, subscription.c.address, subscription.c.strand)
    with seat.begin() as deed:
        rows = deed.connection.execute(select(*_SHOWN).order_by(*order)).mappings()
        return tuple(map(_of, rows))


def unsubscribe(seat: Seat, begins: str) -> Subscription:
    """End a subscription; notices of it that are on their way are dropped.

    Args:
        seat: Whose it is.
        begins: Its id, or the beginning of it.

    Raises:
        DeskError: ``subscription-unknown``.
    """
    with seat.begin() as deed:
        rows = deed.connection.execute(select(*_SHOWN)).mappings().all()
        start = begins.strip().casefold()
        found = [each for each in rows if start and str(each["subscription_id"]).startswith(start)]
        if len(found) != 1:
            raise DeskError("subscription-unknown", subscription=begins)
        ended = found[0]["subscription_id"]
        deed.connection.execute(delete(subscription).where(subscription.c.subscription_id == ended))
        _record(deed, "subscription.ended", ended, {})
        return _of(found[0])


def _record(deed: Deed, act: str, subscription_id: UUID, facts: dict[str, str]) -> None:
    """Say it in the log; whose address it is stays with the person."""
    persons = frozenset({deed.reader.person} if deed.reader.person else ())
    own = Audience(2, frozenset({deed.reader.partner}), persons=persons)
    deed.record(act, f"subscription:{subscription_id}", facts, own)


def _of(row: RowMapping) -> Subscription:
    return Subscription(
        row["subscription_id"],
        row["strand"],
        Priority(row["least"]),
        How(row["how"]),
        Channel(row["channel"]),
        row["address"],
        row["made_at"],
        row["off_at"],
        row["off_code"],
    )
