"""Claims side by side: ranges with their scope, never averages; disputes stay attached."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from tricord.claims.labels import label_key
from tricord.claims.ranges import Range
from tricord.locale import named
from tricord.model.claim import Claim, Standing, Topic
from tricord.reports.charts import Claimed, RangesChart, figure
from tricord.reports.document import (
    Badge,
    Block,
    Cell,
    Column,
    Heading,
    Note,
    NoteKind,
    Paragraph,
    Row,
    Run,
    Sign,
    Table,
)
from tricord.reports.monitoring.report import MonitoringReport
from tricord.reports.wording import Wording

PICTURED = 2
"""Claims of one scope from which they are drawn: one alone is a figure, no range. [ours]"""


def claims_section(report: MonitoringReport, wording: Wording) -> Iterator[Block]:
    """Every range of the year, and for those of several claims a picture."""
    yield Heading(1, wording.line("monitoring-claims"), "claims")
    yield Paragraph(wording.line("monitoring-claims-text"))
    if not report.ranges:
        title = wording("monitoring-claims")
        yield Note(NoteKind.EMPTY, title, (wording.line("monitoring-claims-none"),))
        return
    ordered = sorted(report.ranges, key=lambda found: [*Topic].index(found.scope.topic))
    topic = None
    for place, found in enumerate(ordered, 1):
        if found.scope.topic is not topic:
            topic = found.scope.topic
            title = wording.say(label_key(topic), report.language)
            yield Heading(
                2, (Run(title[:1].upper() + title[1:]),), f"claims-{topic.replace('_', '-')}"
            )
        title = _title(found, wording)
        figures = [c for c in found.claims if c.low is not None or c.high is not None]
        if len(figures) >= PICTURED:
            yield figure(_chart(found, figures, title, place, wording), report.language)
        yield _table(found, title, wording)


def _title(found: Range, wording: Wording) -> str:
    scope, language = found.scope, wording.language
    said = [wording.say(label_key(scope.topic), language)]
    if scope.measured:
        said.append(wording.say(label_key(scope.measured), language))
    # As printed: a scope holds words in the form they are compared by.
    first = found.claims[0]
    state = named(f"state|{scope.state}", scope.state, language)
    said += [wording.given(part) for part in (state, first.product, first.place) if part]
    if scope.first_day or scope.last_day:
        said.append(f"{scope.first_day or ''} – {scope.last_day or ''}")
    title = ", ".join(said)
    return title[:1].upper() + title[1:]


def _together(found: Range, wording: Wording) -> Iterator[Row]:
    """A last row: what several claims say together."""
    if len(found.claims) < PICTURED:
        return
    said = wording.line(
        "monitoring-claims-sum",
        claims=str(len(found.claims)),
        origins=str(found.origins),
        disputed=str(len(found.disputed)),
    )
    span: Cell = ((Run(_range(found.low, found.high), strong=True),),)
    yield Row((((Run(wording("monitoring-claims-together"), strong=True),),), span, (said,), ((),)))


def _chart(
    found: Range, figures: list[Claim], title: str, place: int, wording: Wording
) -> RangesChart:
    return RangesChart(
        title,
        tuple(
            Claimed(
                wording.given(claim.claimant),
                None if claim.low is None else float(claim.low),
                None if claim.high is None else float(claim.high),
                claim in found.disputed,
            )
            for claim in figures
        ),
        _unit(found, wording),
        f"claims-{place}",
    )


def _table(found: Range, title: str, wording: Wording) -> Table:
    return Table(
        title,
        (
            Column(wording("monitoring-column-claimant"), 1.8),
            Column(_figure_head(found, wording), 1.4, numeric=True),
            Column(wording("monitoring-column-says"), 4.4),
            Column(wording("monitoring-column-source"), 2),
        ),
        (
            *(_row(claim, claim in found.disputed, wording) for claim in found.claims),
            *_together(found, wording),
        ),
    )


def _figure_head(found: Range, wording: Wording) -> str:
    head, unit = wording("monitoring-column-figure"), _unit(found, wording)
    return f"{head} ({unit})" if unit else head


def _row(claim: Claim, disputed: bool, wording: Wording) -> Row:
    language = wording.language
    who: Cell = (
        (wording.name(claim.claimant, strong=True),),
        (Run(wording.say(label_key(claim.source_class), language), aside=True),),
    )
    said: list[tuple[Run | Badge, ...]] = [(wording.name(claim.statement),)]
    for key in ("basis", "caveat", "dissent", "reply", "correction"):
        words = getattr(claim, key)
        if words:
            label = wording(f"monitoring-claim-{key}")
            sign = (Badge(Sign.DOUBT, label),) if key != "basis" else (Run(label, aside=True),)
            said.append((*sign, Run(": "), wording.name(words)))
    if claim.origin:
        origin = wording("monitoring-claim-origin", origin=wording.given(claim.origin))
        said.append((Run(origin, aside=True),))
    figure_said = (
        wording.line("monitoring-claim-denied")
        if claim.standing is Standing.DENIED
        else (Run(_range(claim.low, claim.high)),)
    )
    figures: Cell = (figure_said,)
    if disputed:
        figures = (*figures, (Badge(Sign.DOUBT, wording("monitoring-claim-disputed")),))
    source: Cell = ((wording.name(claim.source),),)
    if claim.as_of:
        source = (*source, (Run(claim.as_of.isoformat(), aside=True),))
    return Row((who, figures, tuple(said), source))


def _unit(found: Range, wording: Wording) -> str:
    unit = found.scope.unit
    return wording.say(label_key(unit), wording.language) if unit else ""


def _range(low: Decimal | None, high: Decimal | None) -> str:
    if low is None and high is None:
        return "–"
    if low is None:
        return f"≤ {high:,}"
    if high is None:
        return f"≥ {low:,}"
    return f"{low:,}" if low == high else f"{low:,}–{high:,}"
