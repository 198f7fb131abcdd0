"""The front of the bulletin: what it is, how to read it, all items at a glance, what changed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from tricord.reports.document import (
    Block,
    Cell,
    Column,
    Heading,
    KeyValues,
    Line,
    Note,
    NoteKind,
    PageBreak,
    Paragraph,
    Row,
    Run,
    Table,
    TableOfContents,
)
from tricord.reports.supply import said
from tricord.reports.supply.bulletin import SupplyBulletin
from tricord.reports.supply.changes import Cause, Change
from tricord.reports.supply.reasons import brief
from tricord.reports.supply.watched import Watched
from tricord.reports.wording import Wording
from tricord.signals.stages import Stage

_NEXT: Final = 8
"""Items below every stage that are named, the highest first."""


def front(bulletin: SupplyBulletin, wording: Wording) -> Iterator[Block]:
    """What the bulletin is and how to read it."""
    yield Heading(1, wording.line("bulletin-front"), "front")
    yield Paragraph(wording.line("bulletin-front-text", day=wording.day(bulletin.day)))
    yield _facts(bulletin, wording)
    cuts = bulletin.cuts
    params = {
        "watch": said.percent(cuts.watch, wording),
        "caution": said.percent(cuts.caution, wording),
        "alert": said.percent(cuts.alert, wording),
        "serious": said.percent(cuts.serious, wording),
    }
    lines = (
        wording.line("bulletin-read-stages", **params),
        wording.line("bulletin-read-weights"),
        wording.line("bulletin-read-factors"),
        wording.line("bulletin-read-silent"),
        wording.line("bulletin-read-emulated"),
    )
    yield Note(NoteKind.METHOD, wording("bulletin-read"), lines)
    yield TableOfContents(wording("contents"))


def _facts(bulletin: SupplyBulletin, wording: Wording) -> KeyValues:
    counted = ", ".join(
        f"{said.stage_word(stage, wording)} {count}"
        for stage in reversed(Stage)
        if (count := _count(bulletin, stage)) and stage is not Stage.NONE
    )
    pairs = (
        (wording("bulletin-fact-day"), wording.day(bulletin.day)),
        (wording("bulletin-fact-earlier"), wording.day(bulletin.earlier)),
        (wording("bulletin-fact-partners"), said.places(bulletin.partners, wording)),
        (wording("bulletin-fact-items"), f"{len(bulletin.items):,}"),
        (wording("bulletin-fact-stages"), counted or "–"),
        (wording("bulletin-fact-changes"), f"{len(bulletin.changes):,}"),
        (wording("bulletin-fact-marking"), str(bulletin.marking)),
    )
    return KeyValues(tuple((label, (said.line(value),)) for label, value in pairs))


def _count(bulletin: SupplyBulletin, stage: Stage) -> int:
    """Items and partners a stage is proposed for."""
    return sum(course.stage is stage for each in bulletin.items for course in each.courses.values())


def overview(bulletin: SupplyBulletin, wording: Wording) -> Iterator[Block]:
    """Every item with a proposed stage, three partners side by side, on a page of its own."""
    yield PageBreak()
    yield Heading(1, wording.line("bulletin-overview"), "overview")
    day = wording.day(bulletin.earlier)
    yield Paragraph(wording.line("bulletin-overview-text", earlier=day))
    if bulletin.told:
        heads = (said.place(partner, wording) for partner in bulletin.partners)
        yield Table(
            wording("bulletin-overview-caption", day=wording.day(bulletin.day)),
            (Column(wording("bulletin-column-item"), 2.2), *(Column(head, 1.6) for head in heads)),
            tuple(_overview_row(each, bulletin, wording) for each in bulletin.told),
        )
    else:
        note = (wording.line("bulletin-overview-none"),)
        yield Note(NoteKind.EMPTY, wording("bulletin-overview-none-title"), note)
    others = [each for each in bulletin.items if not each.told]
    raised = [each for each in others if each.highest > bulletin.weights.base_rate]
    named = ", ".join(
        f"{each.item.name(wording.language)} "
        f"{said.in_percent(f'{100 * each.highest:.1f}', wording)}"
        for each in raised[:_NEXT]
    )
    if others:
        count = f"{len(others):,}"
        yield Paragraph(wording.line("bulletin-overview-others", count=count, items=named or "–"))


def _overview_row(each: Watched, bulletin: SupplyBulletin, wording: Wording) -> Row:
    name: Line = (Run(each.item.name(wording.language), link=anchor(each)),)
    cells = (stage_cell(each, partner, wording) for partner in bulletin.partners)
    return Row(((name,), *cells))


def stage_cell(each: Watched, partner: str, wording: Wording) -> Cell:
    """The proposed stage, the probability and how it moved."""
    course = each.courses[partner]
    now, before = course.odds.probability, each.before[partner].odds.probability
    moved = Run(f"  {said.percent(now, wording)} ({said.points(before, now)})")
    return ((said.stage(course.stage, wording), moved),)


def anchor(each: Watched) -> str:
    """Where the section of an item is led to."""
    return f"item-{each.item.item_id.replace('_', '-')}"


def changes(bulletin: SupplyBulletin, wording: Wording) -> Iterator[Block]:
    """Stages that rose or fell since the earlier day, and why."""
    earlier = wording.day(bulletin.earlier)
    yield Heading(1, wording.line("bulletin-changes", earlier=earlier), "changes")
    if not bulletin.changes:
        yield Paragraph(wording.line("bulletin-changes-none"))
        return
    yield Paragraph(wording.line("bulletin-changes-text"))
    yield Table(
        wording("bulletin-changes-caption"),
        (
            Column(wording("bulletin-column-item"), 4),
            Column(wording("bulletin-column-change"), 1.8),
            Column(wording("bulletin-column-why"), 4),
        ),
        tuple(_change_row(group, bulletin, wording) for group in _grouped(bulletin.changes)),
    )


def _grouped(found: Sequence[Change]) -> list[list[Change]]:
    """Changes that are the same and have the same causes, together."""
    grouped: dict[tuple[object, ...], list[Change]] = {}
    for each in found:
        causes = tuple((c.channel, c.what, c.signal and c.signal.series) for c in each.causes)
        grouped.setdefault((each.before, each.stage, causes), []).append(each)
    return list(grouped.values())


def _change_row(group: Sequence[Change], bulletin: SupplyBulletin, wording: Wording) -> Row:
    first = group[0]
    by_item: dict[str, list[Change]] = {}
    for each in group:
        by_item.setdefault(each.item_id, []).append(each)
    named = tuple(_changed(found, bulletin, wording) for found in by_item.values())
    moved = (said.stage(first.before, wording), Run(" → "), said.stage(first.stage, wording))
    why = tuple(_cause(cause, wording) for cause in first.causes)
    return Row((named, (moved,), why or (said.line("–"),)))


def _changed(found: Sequence[Change], bulletin: SupplyBulletin, wording: Wording) -> Line:
    """An item, for whom, and how the probability moved."""
    watched = bulletin.watched(found[0].item_id)
    every = len(found) == len(bulletin.partners)
    partners = said.places(() if every else tuple(each.partner for each in found), wording)
    name = watched.item.name(wording.language)
    before = said.percent(found[0].probability_before, wording)
    now = said.percent(found[0].probability, wording)
    return (
        Run(name, link=anchor(watched) if watched.told else ""),
        Run(f"  {partners}; {before} → {now}", aside=True),
    )


def _cause(cause: Cause, wording: Wording) -> Line:
    channel = wording.say(f"supply-channel-{cause.channel}", wording.language)
    said_so = wording(f"bulletin-cause-{cause.what}", channel=channel)
    head = Run(f"{said_so} ({said.factor(cause.added)})", strong=True)
    if cause.signal is None:
        return (head,)
    return (head, Run(f" – {brief(cause.signal, wording)}"))
