"""The bulletin as plain data, for machines: every course with its terms, signals and evidence."""

from __future__ import annotations

import json
from typing import Any

from tricord.reports.supply.bulletin import SupplyBulletin
from tricord.reports.supply.watched import Figures, Trade, Watched
from tricord.signals.gathering import Course
from tricord.signals.odds import Term
from tricord.signals.signal import Signal


def plain_data(bulletin: SupplyBulletin) -> str:
    """The bulletin as JSON, the same text every time.

    Args:
        bulletin: What to say.
    """
    told = {
        "identifier": bulletin.identifier,
        "day": bulletin.day.isoformat(),
        "earlier": bulletin.earlier.isoformat(),
        "marking": str(bulletin.marking),
        "partners": list(bulletin.partners),
        "proposed": "stages are worked out, not declared",
        "cuts": _fields(bulletin.cuts),
        "base_rate": bulletin.weights.base_rate,
        "items": [_item(each, bulletin) for each in bulletin.items],
        "changes": [
            {
                "item": each.item_id,
                "partner": each.partner,
                "from": str(each.before),
                "to": str(each.stage),
                "probability_before": round(each.probability_before, 4),
                "probability": round(each.probability, 4),
                "causes": [
                    {
                        "channel": str(cause.channel),
                        "what": cause.what,
                        "added": round(cause.added, 4),
                        "series": cause.signal.series if cause.signal else None,
                    }
                    for cause in each.causes
                ],
            }
            for each in bulletin.changes
        ],
        "straits": [
            {
                "place": each.place,
                "recent": round(each.recent, 2),
                "usual": None if each.usual is None else round(each.usual, 2),
                "signal": _signal(each.signal) if each.signal else None,
                "items": list(each.items),
            }
            for each in bulletin.straits
        ],
        "notices": [_fields(each) for each in bulletin.notices],
        "unseen": [_fields(each) for each in bulletin.unseen],
        "channels": [_fields(each) for each in bulletin.channels],
        "held": [_fields(each) for each in bulletin.held],
        "files": [_fields(each) for each in bulletin.files],
        "missing": list(bulletin.missing),
    }
    return json.dumps(told, ensure_ascii=False, indent=1, default=str) + "\n"


def _fields(of: Any) -> dict[str, Any]:
    return {name: getattr(of, name) for name in of.__dataclass_fields__}


def _item(each: Watched, bulletin: SupplyBulletin) -> dict[str, Any]:
    return {
        "item": each.item.item_id,
        "names": dict(each.item.names),
        "partners": {
            partner: _course(each.courses[partner], each.before[partner], bulletin)
            for partner in bulletin.partners
        },
        "origins": {
            partner: [_fields(origin) for origin in each.origins[partner]]
            for partner in bulletin.partners
        },
        "prices": [_figures(price) for price in each.prices],
        "trade": {partner: _trade(trade) for partner, trade in (each.trade or {}).items()},
    }


def _course(now: Course, before: Course, bulletin: SupplyBulletin) -> dict[str, Any]:
    return {
        "stage": str(now.stage),
        "since": now.steps[-1].odds.day.isoformat() if now.steps else None,
        "probability": round(now.odds.probability, 4),
        "stage_before": str(before.stage),
        "probability_before": round(before.odds.probability, 4),
        "prior": now.odds.prior,
        "terms": [_term(term) for term in now.odds.terms],
        "without": {
            str(term.channel): {
                "probability": round(left := now.odds.without(term.channel), 4),
                "stage": str(bulletin.cuts.held(now.stage, left)),
            }
            for term in now.odds.terms
            if term.state == "fired"
        },
        "steps": [
            {
                "day": step.odds.day.isoformat(),
                "from": str(step.before),
                "to": str(step.stage),
                "probability": round(step.odds.probability, 4),
            }
            for step in now.steps
        ],
    }


def _term(term: Term) -> dict[str, Any]:
    return {
        "channel": str(term.channel),
        "state": term.state,
        "ratio": round(term.ratio, 4),
        "added": round(term.added, 4),
        "weight_from": term.source,
        "others": term.others,
        "signals": [_signal(signal) for signal in term.signals],
    }


def _signal(signal: Signal) -> dict[str, Any]:
    return {
        "kind": signal.kind,
        "series": signal.series,
        "known_on": signal.known_on.isoformat(),
        "until": signal.until.isoformat(),
        "strength": round(signal.strength, 4),
        "emulated": signal.emulated,
        "terms": dict(signal.terms),
        "evidence": [
            {
                "table": signal.table,
                "dataset": row["dataset"],
                "file_sha256": row["file_sha256"],
                "record": str(row["row"] if "row" in row else row["record"]),
            }
            for row in signal.rows
        ],
    }


def _figures(figures: Figures) -> dict[str, Any]:
    told = _fields(figures)
    told["points"] = [[day.isoformat(), figure] for day, figure in figures.points]
    return told


def _trade(trade: Trade) -> dict[str, Any]:
    return {**_fields(trade), "lines": list(trade.lines), "figures": _figures(trade.figures)}
