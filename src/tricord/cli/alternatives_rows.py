"""Alternatives as flat rows, for programs: one row for each thing that is told."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, Final

import polars as pl

if TYPE_CHECKING:
    from tricord.node.alternatives import Alternatives, Register
    from tricord.scenarios.alternatives import Cure, Failure, Project, Purchases
    from tricord.trade.reallocation import Sheet

_TEXTS: Final = ("item_id", "part", "partner", "place", "kind", "source")
_AMOUNTS: Final = (
    *("share", "share_by_weight", "hhi", "tonnes", "usd"),
    *("production_t", "capacity_t", "spare_t", "reserves_t", "asked_t", "ratio"),
    *("bought_t", "loss_t", "released_t", "missing_t", "days", "restricted_t", "shared_t"),
    *("shared_restricted_t", "plan_least_t", "plan_most_t", "lower_t", "upper_t", "worth"),
    *("share_after", "hhi_after", "value"),
)
SCHEMA: Final = pl.Schema(
    {
        **dict.fromkeys(_TEXTS, pl.String()),
        "year": pl.Int64(),
        **dict.fromkeys(_AMOUNTS, pl.Float64()),
        "project_id": pl.String(),
        "name": pl.String(),
        "starts_on": pl.Date(),
        "next_step": pl.String(),
        "next_on": pl.Date(),
        "detail": pl.String(),
        "as_of": pl.Date(),
        "marking": pl.String(),
    }
)
"""Columns. ``part`` is ``purchases``, ``origin``, ``doubt``, ``not_seen`` (a line that does not
show the item), ``maker``, ``largest``, ``ask``, ``bought`` (what a partner buys from a maker),
``term`` (what fails, and what is assumed), ``sheet``, ``capacity`` (what a tonne more of an
exporter is worth), ``gap`` (what is not known), ``substitute``, ``project``, ``project_share`` (its
capacity over what a partner buys), ``cure`` or ``together``. What is not known is empty; where
stock never runs out, or there is no spare at all, ``detail`` says ``never`` or ``none``."""

_STEPS: Final = (
    *("bought_t", "loss_t", "released_t", "missing_t", "days", "restricted_t", "shared_t"),
    *("shared_restricted_t", "plan_least_t", "plan_most_t", "lower_t", "upper_t", "worth"),
)


def flat(found: Alternatives, partners: Sequence[str], day: date) -> pl.DataFrame:
    """All that is told of an item.

    Args:
        found: What is known.
        partners: Whose origins are told.
        day: Day as of which.
    """
    usual = {"item_id": found.item.item_id, "as_of": day, "marking": str(found.marking)}
    told = [*_trade(found, partners), *_output(found)]
    if found.failure is not None:
        told += _failure(found, found.failure)
    told += _substitutes(found)
    told += _projects(found.projects, found.together)
    return _frame(usual | row for row in told)


def flat_register(found: Register) -> pl.DataFrame:
    """All that is told of the projects register."""
    return _frame(
        {"item_id": item_id, "marking": str(found.marking)} | row
        for item_id, projects in found.projects.items()
        for row in _projects(projects, found.together[item_id])
    )


def _frame(rows: Iterable[dict[str, Any]]) -> pl.DataFrame:
    usual = dict.fromkeys(SCHEMA)
    return pl.DataFrame([usual | row for row in rows], schema=SCHEMA, orient="row")


def _trade(found: Alternatives, partners: Sequence[str]) -> Iterator[dict[str, Any]]:
    for partner in partners:
        buys = found.bought[partner]
        if buys is None:
            yield {"part": "purchases", "partner": partner, "kind": "unknown"}
        else:
            yield from _purchases(buys)
    for reason in found.trade.silent:
        share = reason.purity
        yield {"part": "not_seen", "name": reason.code, "kind": reason.why, "share": share}
    for line in found.trade.dropped:
        yield {"part": "not_seen", "name": line, "kind": "edition"}
    for code, edition in found.trade.cut:
        yield {"part": "doubt", "name": "cut", "detail": f"{code} (HS {edition})"}


def _purchases(buys: Purchases) -> Iterator[dict[str, Any]]:
    usual = {
        "partner": buys.importer,
        "kind": buys.kind,
        "source": buys.datasets,
        "year": buys.year,
    }
    detail = "complete" if buys.complete else "incomplete"
    yield usual | {"part": "purchases", "tonnes": buys.tonnes, "hhi": buys.hhi, "detail": detail}
    for each in buys.origins:
        yield usual | {
            "part": "origin",
            "place": each.place,
            "share": each.share,
            "share_by_weight": each.share_by_weight,
            "tonnes": each.tonnes,
            "usd": each.dollars,
        }
    for word, params in buys.doubts:
        said = ", ".join(params.values())
        yield usual | {"part": "doubt", "name": word, "detail": said}


def _output(found: Alternatives) -> Iterator[dict[str, Any]]:
    output = found.output
    usual: dict[str, Any] = {}
    if output is not None:
        usual = {"kind": output.counted, "source": output.source, "year": output.year}
        for maker in output.makers:
            yield usual | {
                "part": "maker",
                "place": maker.place,
                "share": maker.share,
                "production_t": maker.production_t,
                "capacity_t": maker.capacity_t,
                "spare_t": maker.spare_t,
                "reserves_t": maker.reserves_t,
                "name": output.detail,
                "detail": "by_content" if output.by_content else "",
            }
    if found.largest is not None:
        yield {
            "part": "largest",
            "place": found.largest.place,
            "kind": found.largest.basis,
            "tonnes": found.largest.lost_t,
            "detail": ", ".join(found.largest.unknown),
        }
    for each in found.asks:
        yield {
            "part": "ask",
            "place": each.place,
            "asked_t": each.asked_t,
            "spare_t": each.spare_t,
            "ratio": _finite(each.ratio),
            "detail": "none" if each.ratio == math.inf else "",
        }
        for partner, tonnes in each.bought_t.items():
            dollars = each.bought_usd[partner]
            if tonnes is not None or dollars is not None:
                amounts = {"tonnes": tonnes, "usd": dollars}
                yield {"part": "bought", "place": each.place, "partner": partner} | amounts


def _failure(found: Alternatives, failure: Failure) -> Iterator[dict[str, Any]]:
    asked = failure.asked
    for code in asked.lost:
        yield {"part": "term", "place": code, "name": "lost", "value": asked.share}
    terms = {
        "days": asked.days,
        "delivery_cost": asked.terms.delivery_cost,
        "stock_cost": asked.terms.stock_cost,
        "shortage_cost": asked.terms.shortage_cost,
        "stretch": asked.terms.stretch,
        "new_link_t": asked.terms.new_link_t,
        "spare": asked.spare,
    }
    yield from ({"part": "term", "name": name, "value": of} for name, of in terms.items())
    for held in found.stocks.values():
        day = str(held.held_on)
        said = {"partner": held.partner, "tonnes": held.stock_t, "detail": day}
        yield {"part": "term", "name": "stock"} | said
    for partner, why in failure.unknown.items():
        yield {"part": "sheet", "partner": partner, "kind": "unknown", "detail": why}
    outcome = failure.outcome
    if outcome is None:
        return
    yield from (_sheet(each) for each in outcome.sheets)
    if outcome.plan is not None:
        worth = zip(failure.exporters, outcome.plan.worth_of_capacity, strict=True)
        yield from ({"part": "capacity", "place": code, "worth": of} for code, of in worth)
    for name, codes in (
        ("without_stock", outcome.without_stock),
        ("without_slack", outcome.without_slack),
        ("without_spare", outcome.without_spare),
        ("assumed_spare", failure.assumed),
        ("absent", failure.absent),
        ("idle", failure.idle),
        ("others", failure.others),
    ):
        if codes:
            yield {"part": "gap", "name": name, "detail": ", ".join(codes)}
    if not outcome.settled:
        yield {"part": "gap", "name": "unsettled"}


def _sheet(each: Sheet) -> dict[str, Any]:
    amounts = {name: _finite(getattr(each, name)) for name in _STEPS}
    never = each.days is not None and math.isinf(each.days)
    return {"part": "sheet", "partner": each.importer, "detail": "never" if never else ""} | amounts


def _substitutes(found: Alternatives) -> Iterator[dict[str, Any]]:
    for each in found.item.substitutes:
        note = {"kind": each.item_id, "name": each.names["en"], "detail": each.note["en"]}
        yield {"part": "substitute"} | note


def _projects(projects: Sequence[Project], together: Sequence[Cure]) -> Iterator[dict[str, Any]]:
    for each in projects:
        row = each.row
        usual = {"project_id": row["project_id"], "name": row["name"], "place": row["place"]}
        yield usual | {
            "part": "project",
            "kind": row["stage"],
            "capacity_t": row["capacity_t"],
            "starts_on": row["starts_on"],
            "next_step": row["next_step"],
            "next_on": row["next_on"],
            "source": row["dataset"],
            "detail": f"not_counted:{each.left_out}" if each.left_out else "counted",
        }
        for partner, share in each.of_imports.items():
            if share is not None:
                said = {"partner": partner, "share": share, "kind": "of_imports"}
                yield usual | {"part": "project_share"} | said
        yield from (usual | {"part": "cure"} | _cure(cure) for cure in each.cures)
    yield from ({"part": "together"} | _cure(cure) for cure in together)


def _cure(cure: Cure) -> dict[str, Any]:
    return {
        "partner": cure.partner,
        "kind": cure.verdict,
        "tonnes": cure.delivered_t,
        "share": cure.share_before,
        "hhi": cure.hhi_before,
        "share_after": cure.share_after,
        "hhi_after": cure.hhi_after,
        "detail": f"{cure.top} > {cure.top_after}" if cure.top else "",
    }


def _finite(amount: float | None) -> float | None:
    return amount if amount is not None and math.isfinite(amount) else None
