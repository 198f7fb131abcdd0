"""A named failure on a page: a sheet for each partner, shadow prices, every assumption."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import TYPE_CHECKING

import typer

from tricord.cli import rows
from tricord.cli.alternatives_words import UNKNOWN, percent, place, places, tonnes
from tricord.locale import text

if TYPE_CHECKING:
    from tricord.node.alternatives import Alternatives
    from tricord.scenarios.alternatives import Failure
    from tricord.trade.reallocation import Outcome, Sheet


def failure_page(found: Alternatives) -> None:
    """Print what a failure comes to.

    Args:
        found: What is known; with a failure.
    """
    failure = found.failure
    if failure is None:
        return
    asked = failure.asked
    typer.echo("")
    title = text(
        "alternatives-failure",
        origins=places(asked.lost),
        percent=percent(asked.share),
        days=f"{asked.days:g}",
    )
    typer.secho(title, bold=True)
    for partner, why in failure.unknown.items():
        rows.prose(text(f"alternatives-failure-no-{why}", partner=place(partner)))
    if failure.outcome is None:
        rows.prose(text("alternatives-failure-nothing"))
        return
    _sheets(failure.outcome)
    typer.echo("")
    _steps(failure.outcome)
    _capacity(failure)
    rows.prose(text("alternatives-assumed"))
    for sentence in (*_terms(failure), *_gaps(found, failure, failure.outcome)):
        rows.prose(f"- {sentence}")


def _sheets(outcome: Outcome) -> None:
    columns = ("partner", "bought", "loss", "released", "days", "lower", "upper")
    lines = [
        [
            place(sheet.importer),
            tonnes(sheet.bought_t),
            tonnes(sheet.loss_t),
            tonnes(sheet.released_t),
            _days(sheet),
            tonnes(sheet.lower_t),
            tonnes(sheet.upper_t),
        ]
        for sheet in outcome.sheets
    ]
    _table(columns, lines)


def _steps(outcome: Outcome) -> None:
    columns = ("partner", "missing", "restricted", "shared", "restricted", "plan", "worth")
    lines = [
        [
            place(sheet.importer),
            *map(tonnes, (sheet.missing_t, sheet.restricted_t)),
            *map(tonnes, (sheet.shared_t, sheet.shared_restricted_t)),
            _range(sheet),
            UNKNOWN if sheet.worth is None else f"{sheet.worth:.1f}",
        ]
        for sheet in outcome.sheets
    ]
    _table(columns, lines)
    rows.prose(text("alternatives-bounds"))
    for sheet in outcome.sheets:
        most = sheet.plan_most_t
        if most is not None and most > sheet.upper_t + 0.005 * max(1.0, sheet.upper_t):
            said = {"most": tonnes(most), "upper": tonnes(sheet.upper_t)}
            rows.prose(text("alternatives-worse-off", partner=place(sheet.importer), **said))


def _table(columns: tuple[str, ...], lines: list[list[str]]) -> None:
    heads = [text(f"alternatives-column-{name}") for name in columns]
    rows.table(heads, lines, [False, *([True] * (len(columns) - 1))])


def _days(sheet: Sheet) -> str:
    if sheet.days is None:
        return UNKNOWN
    return text("alternatives-never") if math.isinf(sheet.days) else f"{sheet.days:,.0f}"


def _range(sheet: Sheet) -> str:
    if sheet.plan_least_t is None or sheet.plan_most_t is None:
        return UNKNOWN
    least, most = tonnes(sheet.plan_least_t), tonnes(sheet.plan_most_t)
    return least if least == most else f"{least}–{most}"


def _capacity(failure: Failure) -> None:
    """What a tonne more at each exporter is worth, where that is anything."""
    plan = failure.outcome.plan if failure.outcome else None
    if plan is None:
        rows.prose(text("alternatives-no-plan"))
        return
    worth = zip(failure.exporters, plan.worth_of_capacity, strict=True)
    told = sorted(((value, code) for code, value in worth if value > 0.05), reverse=True)
    said = "; ".join(f"{place(code)} {value:.1f}" for value, code in told[:8])
    total = tonnes(plan.total_t)
    rows.prose(text("alternatives-plan", total=total, worth=said or "none"))


def _terms(failure: Failure) -> Iterator[str]:
    terms = failure.asked.terms
    yield text(
        "alternatives-terms-costs",
        delivery=f"{terms.delivery_cost:g}",
        stock=f"{terms.stock_cost:g}",
        shortage=f"{terms.shortage_cost:g}",
    )
    link = f"{terms.new_link_t:g}"
    yield text("alternatives-terms-stretch", stretch=f"{terms.stretch:g}", link=link)
    if failure.assumed:
        share = percent(failure.asked.spare)
        yield text("alternatives-terms-spare", share=share, places=places(failure.assumed))
    known = [f"{place(code)} {tonnes(t)} t" for code, t in failure.spare_t.items()]
    if known:
        yield text("alternatives-terms-known", said="; ".join(known))


def _gaps(found: Alternatives, failure: Failure, outcome: Outcome) -> Iterator[str]:
    held = [
        text(
            "alternatives-stock", partner=place(code), tonnes=tonnes(each.stock_t), day=each.held_on
        )
        for code, each in found.stocks.items()
    ]
    if held:
        yield text("alternatives-stocks", said="; ".join(held))
    told = {sheet.importer for sheet in outcome.sheets}
    for key, codes in (
        ("stock", [code for code in outcome.without_stock if code in told]),
        ("slack", [code for code in outcome.without_slack if code in told]),
        ("spare", outcome.without_spare),
        ("absent", failure.absent),
        ("idle", failure.idle),
    ):
        if codes:
            yield text(f"alternatives-gap-{key}", places=places(codes))
    if failure.others:
        yield text("alternatives-others", count=len(failure.others))
    else:
        yield text("alternatives-no-others")
    years = sorted({str(each.year) for each in found.bought.values() if each})
    yield text("alternatives-years", years=", ".join(years))
    if not outcome.settled:
        yield text("alternatives-unsettled")
