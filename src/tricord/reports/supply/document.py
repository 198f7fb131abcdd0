"""The supply bulletin, from what was gathered to a document."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from tricord.locale import text
from tricord.reports.document import (
    Block,
    Column,
    Document,
    Heading,
    Note,
    NoteKind,
    Paragraph,
    Row,
    Run,
    Table,
)
from tricord.reports.supply import said
from tricord.reports.supply.bulletin import SupplyBulletin
from tricord.reports.supply.coverage import coverage_section
from tricord.reports.supply.front import changes, front, overview
from tricord.reports.supply.item_page import items_section
from tricord.reports.supply.method import method_section
from tricord.reports.supply.notices import notices_section, unseen_section
from tricord.reports.supply.panels import prices_section, straits_section
from tricord.reports.wording import Covers, Wording, every_character

TAKEN = ("trade_flows", "observations", "notices", "mission_reports", "stocks", "projects")
"""Tables the bulletin is made of, in the order a new node takes them in."""


def supply_document(
    bulletin: SupplyBulletin, covers: Covers = every_character, say: Callable[..., str] = text
) -> Document:
    """Put the bulletin into words.

    Args:
        bulletin: What to say.
        covers: Whether the fonts of the edition have every character of a text.
        say: Gives messages; the locale's by default.
    """
    wording = Wording(bulletin.language, covers, say)
    body = _empty if bulletin.empty else _body
    return Document(
        title=wording("bulletin-title"),
        subtitle=wording("bulletin-subtitle", day=wording.day(bulletin.day)),
        language=bulletin.language,
        day=bulletin.day,
        marking=bulletin.marking,
        identifier=bulletin.identifier,
        simulated=False,
        blocks=tuple(body(bulletin, wording)),
    )


def _body(bulletin: SupplyBulletin, wording: Wording) -> Iterator[Block]:
    yield from front(bulletin, wording)
    yield from overview(bulletin, wording)
    yield from changes(bulletin, wording)
    yield from items_section(bulletin, wording)
    yield from straits_section(bulletin, wording)
    yield from prices_section(bulletin, wording)
    yield from notices_section(bulletin, wording)
    yield from unseen_section(bulletin, wording)
    yield from coverage_section(bulletin, wording)
    yield from method_section(bulletin, wording)


def _empty(bulletin: SupplyBulletin, wording: Wording) -> Iterator[Block]:
    """One page that says what to take in."""
    yield Heading(1, wording.line("bulletin-empty"), "empty")
    title = wording("bulletin-empty-title", day=wording.day(bulletin.day))
    yield Note(NoteKind.EMPTY, title, (wording.line("bulletin-empty-text"),))
    yield Table(
        wording("bulletin-empty-caption"),
        (
            Column(wording("bulletin-column-take"), 4),
            Column(wording("bulletin-column-command"), 5),
        ),
        tuple(
            Row(
                (
                    (wording.line(f"bulletin-take-{name}"),),
                    ((Run(wording(f"bulletin-command-{name}"), code=True),),),
                )
            )
            for name in TAKEN
        ),
    )
    yield Paragraph(said.line(wording("bulletin-empty-then")))
