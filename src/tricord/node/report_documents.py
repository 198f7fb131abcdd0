"""The documents somebody can have of a node, as far as they see it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final

from tricord.errors import NotFound, ReleaseError
from tricord.reports.document import Document
from tricord.reports.wording import Covers

if TYPE_CHECKING:
    from tricord.desk.desk import Seat
    from tricord.node.node import Node


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which document.

    Attributes:
        kind: One of `KINDS`.
        language: ``en``, ``ko`` or ``ja``.
        year: Year of a monitoring report.
        day: Day as of which a bulletin or a notification is.
        item: Item of the catalogue a notification is about.
        partner: Party that notifies, ISO 3166 alpha-3.
    """

    kind: str
    language: str
    year: int = 0
    day: date | None = None
    item: str = ""
    partner: str = ""


def document(node: Node, seat: Seat | None, wanted: Wanted, covers: Covers) -> Document:
    """A document of a node.

    Args:
        node: The node, as whoever wants it sees it.
        seat: Whose it is, for what was approved on the desk; ``None``: nothing of that.
        wanted: Which.
        covers: Whether the form can show every character of a text.

    Raises:
        NotFound: ``report-unknown``; or what it is made of is not there.
        ReleaseError: ``report-of-the-node``: it is for people of the node's own partner to make.
    """
    make = _MAKERS.get(wanted.kind)
    if make is None:
        raise NotFound("report-unknown", report=wanted.kind, known=", ".join(KINDS))
    foreign = seat is not None and seat.reader.partner != seat.desk.partner
    if foreign and wanted.kind in OF_THE_NODE:
        raise ReleaseError("report-of-the-node")
    return make(node, seat, wanted, covers)


def _sanctions(node: Node, _: Seat | None, wanted: Wanted, covers: Covers) -> Document:
    from tricord.node.reporting import sanctions_report
    from tricord.reports.sanctions import sanctions_document

    facts = sanctions_report(node.lake, node.settings, wanted.language)
    return sanctions_document(facts, covers)


def _monitoring(node: Node, seat: Seat | None, wanted: Wanted, covers: Covers) -> Document:
    from tricord.node.reporting_monitoring import monitoring_report, recommended
    from tricord.reports.monitoring import monitoring_document

    given, marking = recommended(seat, wanted.year)
    facts = monitoring_report(
        node.lake, node.settings, wanted.year, wanted.language, given, marking
    )
    return monitoring_document(facts, covers)


def _supply(node: Node, _: Seat | None, wanted: Wanted, covers: Covers) -> Document:
    from tricord.node.reporting_supply import supply_bulletin
    from tricord.reports.supply import supply_document

    return supply_document(supply_bulletin(node.lake, _day(wanted), wanted.language), covers)


def _notification(node: Node, _: Seat | None, wanted: Wanted, covers: Covers) -> Document:
    from tricord.items import item
    from tricord.node.reporting_supply import supply_bulletin
    from tricord.reports.supply import Notification, notification_document

    facts = supply_bulletin(node.lake, _day(wanted), wanted.language)
    form = Notification(facts, item(wanted.item).item_id, wanted.partner)
    return notification_document(form, covers)


def _day(wanted: Wanted) -> date:
    from tricord import clock

    return wanted.day or clock.today()


_MAKERS: Final[Mapping[str, Callable[[Node, Seat | None, Wanted, Covers], Document]]] = {
    "sanctions": _sanctions,
    "monitoring": _monitoring,
    "supply": _supply,
    "notification": _notification,
}
KINDS: Final = tuple(_MAKERS)
"""Documents there are."""
OF_THE_NODE: Final = frozenset({"sanctions", "monitoring"})
"""Documents that say what the node's own runs looked at: for people of its own partner to make."""
