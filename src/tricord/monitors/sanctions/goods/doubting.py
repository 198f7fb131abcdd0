"""What speaks against a finding about goods: readings that are likelier, and what nobody knows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from tricord.locale import state_term
from tricord.measures import Strength
from tricord.model.measure import Direction
from tricord.monitors.sanctions.goods import replies
from tricord.monitors.sanctions.goods.law import DIRECTIONS
from tricord.monitors.sanctions.goods.line import Line
from tricord.monitors.sanctions.goods.lines import RECONCILED
from tricord.monitors.sanctions.goods.mixup import COMPANY, weights

Row = Mapping[str, Any]
Others = Mapping[tuple[str, str, str, int], Sequence[Row]]

SHOWN: Final = ("mirror", "dip", "unit_value", "goods", "batch", "revised", "alone", "history")
"""Signals of a mix-up that are said where they speak for it, in this order."""

LEAST_WORTH: Final = 0.5
"""A signal is said where its class is worth this much, in natural logarithms of odds. [ours]"""

DIFFERENT: Final = 0.01
"""Publications differ where their sums do by more than this share of the smaller. [ours]"""


@dataclass
class Doubts:
    """Message keys of doubts with the parameters their sentences name.

    Attributes:
        keys: Message keys, the likeliest reading first.
        params: Parameters of all of them.
    """

    keys: tuple[str, ...] = ()
    params: dict[str, str] = field(default_factory=dict)


def doubts(lines: Sequence[Line], others: Others) -> Doubts:
    """Everything that speaks against a finding.

    Args:
        lines: Its lines.
        others: Lines of other publications on the same trade, by State, flow, goods and year.
    """
    told = Doubts()
    for part in (
        _mix_up(lines),
        _re_import(lines),
        _mistyped(lines),
        _figures(lines),
        _law(lines),
        _goods(lines),
        _publications(lines, others),
        _queries(lines),
    ):
        told.keys += part.keys
        told.params |= part.params
    return told


def _sum(lines: Sequence[Line]) -> str:
    return f"{sum(line.value for line in lines):,.0f}"


def _mix_up(lines: Sequence[Line]) -> Doubts:
    """Lines that are likelier to be trade with the Republic of Korea, and why."""
    mine = [line for line in lines if line.row["reading"] == "mix-up"]
    told = Doubts(
        params={"mix_lines": str(len(mine)), "mix_value": _sum(mine), "all_lines": str(len(lines))}
    )
    chances = [float(line.row["p_mix_up"]) for line in mine] or [0.0]
    told.params["mix_least"] = f"{min(chances):.2f}"
    told.params["mix_most"] = f"{max(chances):.2f}"
    if mine:
        told.keys = ("doubt-goods-mix-up", *_why(mine))
    return told


def _why(mine: Sequence[Line]) -> tuple[str, ...]:
    """Signals that speak for a mix-up in at least half of the lines."""
    found = []
    for signal in SHOWN:
        # What a signal tells by itself; together, those that go with each other share their worth.
        of = weights()["together" if signal in COMPANY else "alone"].get(signal, {})
        worth = of if isinstance(of, Mapping) else {}
        speaking = sum(worth.get(line.row[signal], 0.0) >= LEAST_WORTH for line in mine)
        if 2 * speaking >= len(mine):
            found.append(f"doubt-goods-mix-up-{signal.replace('_', '-')}")
    return tuple(found)


def _re_import(lines: Sequence[Line]) -> Doubts:
    mine = [line for line in lines if line.row["reading"] == "re-import"]
    told = Doubts(params={"returned_lines": str(len(mine)), "returned_value": _sum(mine)})
    if mine:
        told.keys = ("doubt-goods-re-import",)
    return told


def _mistyped(lines: Sequence[Line]) -> Doubts:
    mine = [line for line in lines if line.row["reading"] == "mistyped"]
    meant = sorted({str(line.row["meant"]) for line in mine})
    told = Doubts(
        params={
            "mistyped_lines": str(len(mine)),
            "mistyped_value": _sum(mine),
            # One State is named in words; of several, which is rare, the codes tell.
            "meant": state_term(meant[0]) if len(meant) == 1 else ", ".join(meant) or "-",
        }
    )
    if mine:
        told.keys = ("doubt-goods-mistyped",)
    return told


def _figures(lines: Sequence[Line]) -> Doubts:
    """Figures that cannot be right, or are far from all others."""
    of = {
        name: [line for line in lines if line.row["figure"] == name]
        for name in ("unit-slip", "zero-weight", "outlier")
    }
    powers = sorted({abs(int(line.row["power"])) for line in of["unit-slip"]})
    told = Doubts(
        params={
            "slip_lines": str(len(of["unit-slip"])),
            "slip_codes": ", ".join(sorted({line.row["hs6"] for line in of["unit-slip"]})[:5]),
            "slip_factor": ", ".join(f"{10**power:,}" for power in powers) or "-",
            "zero_lines": str(len(of["zero-weight"])),
            "outlier_lines": str(len(of["outlier"])),
        }
    )
    told.keys = tuple(f"doubt-goods-{name}" for name, mine in of.items() if mine)
    if any(line.row["estimated"] for line in lines):
        told.keys += ("doubt-goods-estimated",)
    return told


def _law(lines: Sequence[Line]) -> Doubts:
    """What in the law is open."""
    changed = sorted({line.held.changed_on for line in lines if line.held.changed_on})
    windows = sorted({line.held.window_until for line in lines if line.held.window_until})
    months = [line.held.months_in_force for line in lines if line.held.changed_on]
    told = Doubts(
        params={
            "changed_on": ", ".join(map(str, changed)) or "-",
            "months_in_force": str(min(months, default=0)),
            "window_until": str(windows[-1]) if windows else "-",
        }
    )
    found = []
    if changed:
        found.append("doubt-goods-law-changed")
    if any(line.held.contested for line in lines):
        found.append("doubt-goods-contested")
    elif windows:
        found.append("doubt-goods-window")
    if any(line.held.disputed for line in lines):
        found.append("doubt-goods-disputed")
    if any(DIRECTIONS[line.row["flow"]] is Direction.TO_DPRK for line in lines):
        found.append("doubt-goods-exempted")
    told.keys = tuple(found)
    return told


def _goods(lines: Sequence[Line]) -> Doubts:
    """What in the goods is open."""
    strengths = {line.held.strength for line in lines}
    found = []
    if Strength.CANDIDATE in strengths:
        found.append("doubt-goods-candidate")
    if Strength.NEEDS_DESCRIPTION in strengths:
        found.append("doubt-goods-description")
    if any(line.held.split for line in lines):
        found.append("doubt-goods-edition")
    if any(line.row["flow"] == "re_export" for line in lines):
        found.append("doubt-goods-re-export")
    return Doubts(tuple(found))


def _publications(lines: Sequence[Line], others: Others) -> Doubts:
    """Whether another publication says something else, or nobody's own figures are told."""
    mine, theirs, named = 0.0, 0.0, set()
    for key in sorted({_key(line) for line in lines}):
        beside = others.get(key, ())
        if beside:
            mine += sum(line.value for line in lines if _key(line) == key)
            # Of several others one is enough to show that figures differ.
            first = min(str(row["dataset"]) for row in beside)
            theirs += sum(float(row["value"] or 0) for row in beside if row["dataset"] == first)
            named.add(first)
    told = Doubts(
        params={
            "own_sum": f"{mine:,.0f}",
            "other_sum": f"{theirs:,.0f}",
            "other_dataset": ", ".join(sorted(named)) or "-",
        }
    )
    if named and abs(mine - theirs) > DIFFERENT * min(mine, theirs):
        told.keys += ("doubt-goods-publications",)
    datasets = {str(line.row["dataset"]) for line in lines}
    if datasets & set(RECONCILED):
        told.keys += ("doubt-goods-reconciled",)
    if any(name.startswith("simulated") for name in datasets):
        told.keys += ("doubt-goods-simulated",)
    return told


def _key(line: Line) -> tuple[str, str, str, int]:
    row = line.row
    return row["reporter"], row["flow"], row["hs6"], row["first_day"].year


def _queries(lines: Sequence[Line]) -> Doubts:
    """What was asked, and what was answered."""
    asked = [line for line in lines if line.row["state"] == replies.ASKED]
    disputed = [line for line in lines if line.row["state"] == replies.DISPUTED]
    days = sorted({str(line.row["asked_on"]) for line in asked if line.row["asked_on"]})
    told = Doubts(
        params={
            "asked_lines": str(len(asked)),
            "asked_on": ", ".join(days) or "-",
            "disputed_lines": str(len(disputed)),
        }
    )
    if disputed:
        told.keys += ("doubt-goods-scope-disputed",)
    if asked:
        told.keys += ("doubt-goods-asked",)
    if any(line.row["state"] == replies.OPEN for line in lines):
        told.keys += ("doubt-goods-not-asked",)
    return told
