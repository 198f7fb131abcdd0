"""The petroleum section: two meters, never one, month by month, with what is missing by name."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from tricord.claims.labels import label_key
from tricord.claims.meters import ALL, Account, Meters, Threshold
from tricord.claims.periods import Period
from tricord.claims.periods import named as named_periods
from tricord.locale import named
from tricord.model.claim import Reporting, Topic
from tricord.reports.charts import Column as Bar
from tricord.reports.charts import Level, MetersChart, Span, figure
from tricord.reports.document import (
    Block,
    Cell,
    Column,
    Heading,
    KeyValues,
    Note,
    NoteKind,
    Paragraph,
    Row,
    Run,
    Table,
)
from tricord.reports.monitoring.report import MonitoringReport
from tricord.reports.wording import Wording

_AXIS_LETTERS: Final = 24
"""Letters of a claimant below a picture."""


def petroleum_blocks(report: MonitoringReport, wording: Wording) -> Iterator[Block]:
    """Both meters of each cap of the year; a note where no claim speaks of one."""
    for read in report.meters:
        kind = "crude" if read.cap.topic is Topic.CRUDE_OIL else "refined"
        title = wording(f"monitoring-petroleum-{kind}")
        yield Heading(2, (Run(title),), f"petroleum-{kind}-{read.cap.first_day.isoformat()}")
        if read.empty:
            line = wording.line("monitoring-petroleum-empty")
            yield Note(NoteKind.EMPTY, title, (line,))
            continue
        yield _facts(read, wording)
        yield figure(_whole(read, title, kind, wording), report.language)
        if read.reported.accounts:
            yield figure(_chart(read, title, kind, wording), report.language)
            yield _months(read, title, wording)
        if read.estimated.estimates:
            yield _estimates(read, title, wording)
        yield _thresholds(read, title, wording)
    yield Paragraph(wording.line("monitoring-petroleum-bound"))


def _facts(read: Meters, wording: Wording) -> KeyValues:
    told = read.reported
    pairs: list[tuple[str, Cell]] = [
        (
            wording("monitoring-petroleum-cap"),
            ((Run(f"{_number(read.cap.barrels)} bbl"),), (Run(read.cap.measure_id, code=True),)),
        ),
        (wording("monitoring-petroleum-as-of"), ((Run(wording.day(read.as_of)),),)),
    ]
    if told.low is None:
        reported: Cell = (wording.line("monitoring-not-reported"),)
    else:
        amount = wording(
            "monitoring-petroleum-at-least",
            amount=_amount(told.low, told.high),
            percent=str(told.percent),
        )
        reported = ((Run(amount),),)
    pairs.append((wording("monitoring-petroleum-reported"), reported))
    coverage = tuple(
        (Run(f"{_supplier(each, wording)}: {len(each.reported)}/{len(each.due)}"),)
        for each in told.accounts
    )
    if coverage:
        pairs.append((wording("monitoring-petroleum-coverage"), coverage))
    missing = tuple(
        (Run(f"{_supplier(each, wording)}: {named_periods(each.missing)}"),)
        for each in told.accounts
        if each.missing
    )
    if missing:
        pairs.append((wording("monitoring-petroleum-missing"), missing))
    if read.beyond_reported is not None:
        beyond = wording("monitoring-petroleum-beyond", amount=_number(read.beyond_reported))
        pairs.append((wording("monitoring-petroleum-difference"), ((Run(beyond),),)))
    conditions = tuple(
        (
            Run(
                f"{wording.say(f'petroleum-condition-{condition}', wording.language)}: "
                f"{wording.say(f'petroleum-kept-{kept}', wording.language)}"
            ),
        )
        for condition, kept in read.conditions
    )
    if conditions:
        pairs.append((wording("monitoring-petroleum-conditions"), conditions))
    return KeyValues(tuple(pairs))


def _brief(name: str) -> str:
    """A name as an axis has room for it; the table prints it whole."""
    return name if len(name) <= _AXIS_LETTERS else f"{name[: _AXIS_LETTERS - 1]}…"


def _whole(read: Meters, title: str, kind: str, wording: Wording) -> MetersChart:
    """The sum of what was reported and each estimate of the period, beside the cap."""
    told = read.reported
    cap = float(read.cap.barrels)
    bars = (
        [Bar(wording("monitoring-petroleum-reported"), _plain(told.low))] if told.accounts else []
    )
    bars += [
        Bar(
            _brief(wording.given(e.claim.claimant)),
            None,
            (Span(_plain(e.low), _plain(e.high)),),
            missing=False,
        )
        for e in read.estimated.estimates
    ]
    levels = (
        Level(cap * 0.75, "75 %"),
        Level(cap, "100 %", cap=True),
    )
    caption = wording("monitoring-petroleum-whole", petroleum=title)
    return MetersChart(caption, tuple(bars), "bbl", levels, f"petroleum-{kind}-whole")


def _chart(read: Meters, title: str, kind: str, wording: Wording) -> MetersChart:
    """What was reported of each period, and estimates of just that period."""
    periods = read.reported.accounts[0].periods
    bars = []
    for place, period in enumerate(periods):
        of_period = [account.periods[place] for account in read.reported.accounts]
        figures = [each.low for each in of_period if each.low is not None]
        estimates = tuple(
            Span(_plain(e.low), _plain(e.high))
            for e in read.estimated.estimates
            if (e.claim.first_day, e.claim.last_day) == (period.first_day, period.last_day)
        )
        bars.append(
            Bar(
                _period(period),
                float(sum(figures, Decimal(0))) if figures else None,
                estimates,
                missing=not figures and any(each.missing for each in of_period),
            )
        )
    # Amounts of months do not add up over the columns, so the cap is no line across them.
    levels: tuple[Level, ...] = ()
    caption = wording("monitoring-petroleum-chart", petroleum=title)
    return MetersChart(caption, tuple(bars), "bbl", levels, f"petroleum-{kind}")


def _months(read: Meters, title: str, wording: Wording) -> Table:
    accounts = read.reported.accounts
    heads = [_supplier(each, wording) for each in accounts]
    rows = []
    for place, period in enumerate(accounts[0].periods):
        cells: list[Cell] = [((Run(_period(period)),),)]
        cells += [_state(account.periods[place], wording) for account in accounts]
        rows.append(Row(tuple(cells)))
    rows.append(Row((((Run(wording("monitoring-sum"), strong=True),),), *map(_sum, accounts))))
    return Table(
        wording("monitoring-petroleum-months", petroleum=title),
        (
            Column(wording("monitoring-column-period"), 1.4),
            *(Column(head, 1.6, numeric=True) for head in heads),
        ),
        tuple(rows),
    )


def _state(period: Period, wording: Wording) -> Cell:
    if period.low is not None:
        return ((Run(_amount(period.low, period.high)),),)
    if not period.due:
        return ((Run("–"),),)
    if period.state is Reporting.AMOUNT:
        return ((Run("–"),),)
    said: Cell = (wording.line(f"monitoring-reporting-{period.state}"),)
    if period.overdue:
        said = (*said, (Run(wording("monitoring-overdue"), aside=True),))
    return said


def _supplier(account: Account, wording: Wording) -> str:
    if account.supplier == ALL:
        return wording("monitoring-petroleum-all")
    return named(f"state|{account.supplier}", account.supplier, wording.language)


def _sum(account: Account) -> Cell:
    return ((Run(_amount(account.low, account.high) if account.low is not None else "–"),),)


def _estimates(read: Meters, title: str, wording: Wording) -> Table:
    rows = []
    for each in read.estimated.estimates:
        claim = each.claim
        who = wording.name(claim.claimant, strong=True)
        kind = wording.say(label_key(claim.source_class), wording.language)
        known = wording.say(f"petroleum-includes-{claim.includes_reported}", wording.language)
        within = wording("monitoring-petroleum-within", known=known)
        said: Cell = ((wording.name(claim.statement),), (Run(within, aside=True),))
        said = (*said, *(((wording.name(claim.basis, aside=True),),) if claim.basis else ()))
        rows.append(
            Row(
                (
                    ((who,), (Run(kind, aside=True),)),
                    ((Run(f"{claim.first_day} – {claim.last_day}"),),),
                    ((Run(_open_range(each.low, each.high)),),),
                    said,
                )
            )
        )
    return Table(
        wording("monitoring-petroleum-estimates", petroleum=title),
        (
            Column(wording("monitoring-column-claimant"), 1.6),
            Column(wording("monitoring-column-period"), 1.6),
            Column(wording("monitoring-column-barrels"), 1.5, numeric=True),
            Column(wording("monitoring-column-says"), 4),
        ),
        tuple(rows),
    )


def _thresholds(read: Meters, title: str, wording: Wording) -> Table:
    rows = []
    reached = zip(read.reported.thresholds, read.estimated.thresholds, strict=True)
    for reported, estimated in reached:
        rows.append(
            Row(
                (
                    ((Run(f"{reported.percent} %"),),),
                    ((Run(_number(reported.barrels)),),),
                    _reach(reported, wording),
                    _reach(estimated, wording),
                    _notice(reported, wording),
                )
            )
        )
    return Table(
        wording("monitoring-petroleum-thresholds", petroleum=title),
        (
            Column(wording("monitoring-column-threshold"), 1),
            Column(wording("monitoring-column-barrels"), 1.2, numeric=True),
            Column(wording("monitoring-petroleum-reported"), 2.2),
            Column(wording("monitoring-petroleum-estimated"), 2.2),
            Column(wording("monitoring-column-notice"), 2.4),
        ),
        tuple(rows),
    )


def _reach(threshold: Threshold, wording: Wording) -> Cell:
    said: Cell = (wording.line(f"monitoring-reach-{threshold.reach}"),)
    if threshold.earliest:
        day = wording.day(threshold.earliest)
        said = (*said, (Run(wording("monitoring-earliest", day=day), aside=True),))
    return said


def _notice(threshold: Threshold, wording: Wording) -> Cell:
    if threshold.notice is not None:
        return ((wording.name(threshold.notice.statement),),)
    key = "monitoring-notice-missing" if threshold.notice_due else "monitoring-notice-none"
    return (wording.line(key),)


def _period(period: Period) -> str:
    first, last = period.first_day, period.last_day
    if first.day == 1 and (last.year, last.month) == (first.year, first.month):
        return f"{first:%Y-%m}"
    return f"{first} – {last}"


def _number(amount: Decimal) -> str:
    return f"{amount.quantize(Decimal(1)):,}"


def _amount(low: Decimal, high: Decimal | None) -> str:
    if high is None:
        return f"≥ {_number(low)}"
    return _number(low) if low == high else f"{_number(low)}–{_number(high)}"


def _open_range(low: Decimal | None, high: Decimal | None) -> str:
    if low is None:
        return "–" if high is None else f"≤ {_number(high)}"
    return _amount(low, high)


def _plain(amount: Decimal | None) -> float | None:
    return None if amount is None else float(amount)
