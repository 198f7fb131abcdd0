"""The meters of petroleum on a page."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal
from typing import Final

import typer

from tricord.claims.meters import ALL, Account, Meters, Threshold
from tricord.claims.periods import Period, Stated, named
from tricord.cli import rows
from tricord.locale import text
from tricord.model.claim import Reporting, Topic, Unit
from tricord.reports.characters import legible

_MODES: Final = frozenset({"sea", "rail", "pipeline", "air", "road"})
"""Means of transport that have a word in the reader's language."""


def page(read: Meters) -> None:
    """Print both meters of one cap: the sums, the thresholds, the estimates, the months."""
    cap = read.cap
    kind = "crude" if cap.topic is Topic.CRUDE_OIL else "refined"
    heading = text(
        "petroleum-page-heading",
        petroleum=text(f"petroleum-{kind}"),
        first=cap.first_day,
        last=cap.last_day,
        measure=cap.measure_id,
        as_of=read.as_of,
    )
    typer.secho(heading, bold=True)
    rows.facts([(label, legible(said)) for label, said in _facts(read)], 2)
    if read.reported.low is not None or read.estimated.estimates:
        typer.echo("")
        _thresholds(read)
    if read.estimated.estimates:
        typer.echo("")
        _estimates(read)
    if read.reported.accounts:
        typer.echo("")
        _periods(read)


def _facts(read: Meters) -> Iterator[tuple[str, str]]:
    """Labels and what stands beside them."""
    for key, said in _of_meters(read):
        yield text(f"petroleum-page-{key}"), said
    for condition, kept in read.conditions:
        yield text(f"petroleum-condition-{condition}"), text(f"petroleum-kept-{kept}")


def _of_meters(read: Meters) -> Iterator[tuple[str, str]]:
    cap, told = read.cap, read.reported
    cap_said = f"{_number(cap.barrels)} bbl"
    yield "cap", f"{cap_said} / {_number(cap.tonnes)} t" if cap.tonnes else cap_said
    if cap.cut_short_on:
        yield "replaced", str(cap.cut_short_on)
    yield "reported", _reported(read)
    if told.low is not None and told.converted:
        yield "converted", text("petroleum-page-converted-said", table=read.table)
    for other in read.other_tables:
        yield "otherwise", f"{other.table}: {_amount(other.low, other.high)}"
    yield (
        "coverage",
        ", ".join(
            f"{each.supplier} {len(each.reported)}/{len(each.due)}" for each in told.accounts
        ),
    )
    for account in told.accounts:
        yield from _of_supplier(account)
    if told.unattributed is not None:
        yield "unattributed", f"{_number(told.unattributed)} bbl"
    count = len(read.estimated.estimates)
    if count:
        origins = read.estimated.origins
        yield "estimated", text("petroleum-page-estimated-said", count=count, origins=origins)
    if read.beyond_reported is not None:
        amount = _number(read.beyond_reported)
        yield "beyond", text("petroleum-page-beyond-said", amount=amount)
    if read.undated:
        yield "undated", str(len(read.undated))


def _of_supplier(account: Account) -> Iterator[tuple[str, str]]:
    who = account.supplier
    if account.missing:
        yield "missing", f"{who} {named(account.missing)}"
    if account.stopped:
        yield "silent", f"{who} {named(account.silent)}"
    if account.overdue:
        yield "overdue", f"{who} {named(account.overdue)}"
    for each in account.differences:
        amounts = f"{_number(each.whole.low)} / {_number(each.low)}"
        yield "differences", f"{who} {_days(each.whole)}: {amounts}"
    for span in account.disputed:
        yield "disputed", f"{who} {_days(span)}: {_amount(span.low, span.high)}"
    for span in account.straddling:
        yield "straddling", f"{who} {_days(span)}: {_amount(span.low, span.high)}"


def _days(span: Stated) -> str:
    return f"{span.first_day} – {span.last_day}"


def _reported(read: Meters) -> str:
    told = read.reported
    if told.low is None:
        return text("petroleum-page-none")
    percent = f"{told.percent}"
    if told.percent_high is not None and told.percent_high != told.percent:
        percent = f"{percent}–{told.percent_high}"
    amount = _amount(told.low, told.high).removesuffix(" bbl")
    return text("petroleum-page-amount", amount=amount, percent=percent)


def _thresholds(read: Meters) -> None:
    headings = ("threshold", "barrels", "reported", "estimated", "notice")
    pairs = zip(read.reported.thresholds, read.estimated.thresholds, strict=True)
    lines = [
        [f"{a.percent} %", _number(a.barrels), _reach(a), _reach(b), _notice(a)] for a, b in pairs
    ]
    _table(headings, lines, right=("barrels",))


def _reach(threshold: Threshold) -> str:
    said = text(f"petroleum-reach-{threshold.reach}")
    if threshold.earliest is None:
        return said
    return f"{said}, {threshold.earliest} – {threshold.latest}"


def _notice(threshold: Threshold) -> str:
    if threshold.notice is not None:
        day = threshold.notice.as_of or threshold.notice.last_day
        return text("petroleum-notice-known", day=day)
    return text("petroleum-notice-due") if threshold.notice_due else ""


def _estimates(read: Meters) -> None:
    headings = ("claimant", "supplier", "days", "barrels", "deliveries", "includes", "basis")
    lines = []
    for each in read.estimated.estimates:
        claim = each.claim
        who = text("petroleum-all-suppliers") if claim.state == ALL else claim.state
        lines.append(
            [
                claim.claimant,
                ", ".join(filter(None, (who, claim.place, _mode(claim.mode)))),
                f"{claim.first_day} – {claim.last_day}",
                _amount(each.low, each.high).removesuffix(" bbl"),
                "" if each.deliveries is None else _number(each.deliveries),
                text(f"petroleum-includes-{claim.includes_reported}"),
                claim.basis,
            ]
        )
    _table(headings, [[legible(cell) for cell in line] for line in lines], ("barrels",))


def _mode(mode: str) -> str:
    return text(f"petroleum-mode-{mode}") if mode in _MODES else mode


def _periods(read: Meters) -> None:
    accounts = read.reported.accounts
    columns = zip(*(account.periods for account in accounts), strict=True)
    lines = [[named(periods[:1]), *map(_period, periods)] for periods in columns]
    heads = [text("petroleum-column-period"), *(account.supplier for account in accounts)]
    rows.table(heads, lines, [False] * len(heads))


def _period(period: Period) -> str:
    if period.state is Reporting.AMOUNT and period.low is not None:
        # Barrels somebody gave stand bare; what we converted is no number of a source.
        ours = "" if any(c.unit is Unit.BARRELS for c in period.claims) else "≈ "
        return ours + _amount(period.low, period.high).removesuffix(" bbl")
    if not period.due:
        return text("petroleum-period-ahead")
    return text(f"petroleum-reporting-{period.state}")


def _table(headings: tuple[str, ...], lines: list[list[str]], right: tuple[str, ...] = ()) -> None:
    heads = [text(f"petroleum-column-{name}") for name in headings]
    rows.table(heads, lines, [name in right for name in headings])


def _number(amount: Decimal) -> str:
    """Whole barrels, with thousands set apart."""
    return f"{amount.quantize(Decimal(1), ROUND_HALF_UP):,}"


def _amount(low: Decimal | None, high: Decimal | None) -> str:
    if low is None:
        return "–" if high is None else f"≤ {_number(high)} bbl"
    if high is None:
        return f"≥ {_number(low)} bbl"
    return f"{_number(low)} bbl" if low == high else f"{_number(low)}–{_number(high)} bbl"
