"""The findings about goods: one for a State, a direction, goods of a measure and a year."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Final

from dateutil.relativedelta import relativedelta

from tricord.locale import Term, state_term
from tricord.measures import Strength
from tricord.model.finding import Finding, Grade, Strand, Subject
from tricord.model.listing import Schema
from tricord.model.marking import least_upper_bound
from tricord.model.measure import Direction
from tricord.model.tables import TABLES
from tricord.monitors.sanctions.goods import doubting, replies
from tricord.monitors.sanctions.goods.law import DIRECTIONS, Bearing, Held
from tricord.monitors.sanctions.goods.line import Line
from tricord.monitors.sanctions.goods.quotas import Counted
from tricord.monitors.sea_events import Row, marking_of, measure_evidence, row_evidence

NAME: Final = "goods"
VERSION: Final = 1

WORTH: Final = {
    Strength.PRINTED: 1.0,
    Strength.NAMED: 0.9,
    Strength.CANDIDATE: 0.8,
    Strength.NEEDS_DESCRIPTION: 0.4,
}
"""What a match of goods is worth beside others: printed by the resolution, named in words, chosen
by somebody, open without a description. [ours]"""

LINES_OF_LETTER: Final = 40
"""Lines a query prints one by one, the largest first; the rest is counted."""

Rows = Callable[[Iterable[int]], Sequence[Row]]


def money(lines: Iterable[Line]) -> str:
    """Values as findings print them, one sum for each currency."""
    sums: dict[str, float] = {}
    for line in lines:
        if line.row["value"] is not None or line.row["first_value"] is not None:
            sums[line.row["money"]] = sums.get(line.row["money"], 0.0) + line.value
    ordered = sorted(sums.items(), key=lambda pair: (pair[0] != "USD", pair[0]))
    return "; ".join(f"{name} {value:,.0f}" for name, value in ordered) or Term(
        "goods-not-reported"
    )


def weight(lines: Iterable[Line]) -> str:
    """Net weight in tonnes as findings print it."""
    known = [line.row["kg"] for line in lines if line.row["kg"] is not None]
    return f"{sum(known) / 1000:,.1f}" if known else Term("goods-not-reported")


def trades(
    lines: Sequence[Line], rows: Rows, answers: Mapping[tuple[str, str], Row], beside: Sequence[Row]
) -> Iterator[Finding]:
    """Findings of lines that a ban covers.

    Args:
        lines: Lines that are not closed by a reply.
        rows: Gives rows of ``trade_flows`` by their number.
        answers: Rows of ``trade_replies`` by key.
        beside: Lines of other publications on the same trade.
    """
    groups: dict[tuple[str, str, str, int, str], list[Line]] = {}
    for line in lines:
        goods = line.held.goods
        confirmed = line.row["state"] == replies.CONFIRMED
        key = (
            line.row["reporter"],
            str(DIRECTIONS[line.row["flow"]]),
            goods.goods_id if goods else "",
            line.row["first_day"].year,
            replies.CONFIRMED if confirmed else replies.OPEN,
        )
        groups.setdefault(key, []).append(line)
    others: dict[tuple[str, str, str, int], list[Row]] = {}
    for row in beside:
        known = (row["reporter"], row["flow"], row["hs6"], row["first_day"].year)
        others.setdefault(known, []).append(row)
    for key, group in sorted(groups.items()):
        yield _trade(key, group, rows, answers, others)


def _trade(
    key: tuple[str, str, str, int, str],
    lines: Sequence[Line],
    rows: Rows,
    answers: Mapping[tuple[str, str], Row],
    others: Mapping[tuple[str, str, str, int], Sequence[Row]],
) -> Finding:
    reporter, direction, goods_id, year, state = key
    confirmed = state == replies.CONFIRMED
    measures = {m.measure_id: m for line in lines for m in line.held.measures}
    published = rows(sorted({at for line in lines for at in _numbers(line)}))
    replied = [answers[k] for k in sorted({_reply(line) for line in lines} - {("", "")})]
    evidence = [row_evidence("trade_flows", row, *_KEY) for row in published]
    evidence += [
        row_evidence("trade_replies", row, "dataset", "reply_id", record="record")
        for row in replied
    ]
    best = min(lines, key=lambda line: list(WORTH).index(line.held.strength or Strength.CANDIDATE))
    told = doubting.doubts(lines, others)
    imported = direction == Direction.FROM_DPRK
    kind = "trade_from_dprk" if imported else "trade_to_dprk"
    return Finding(
        monitor=f"{NAME}@{VERSION}",
        strand=Strand.SANCTIONS,
        kind=kind,
        subjects=(Subject(Schema.LEGAL_ENTITY, f"state|{reporter}", reporter),),
        about=f"{goods_id}|{year}|{state}",
        start=min(line.row["first_day"] for line in lines),
        end=max(line.end for line in lines),
        where="",
        measures=tuple(measures),
        grade=Grade.INDICATION if confirmed else Grade.LEAD,
        score=round(_score(lines), 4),
        score_meaning="score-goods",
        message=f"finding-goods-{kind}{'-confirmed' if confirmed else ''}",
        params={
            "reporter": state_term(reporter),
            "goods": Term(f"traded-goods-{goods_id}"),
            "year": str(year),
            "lines": str(len({line.row["hs6"] for line in lines})),
            "value": money(lines),
            "tonnes": weight(lines),
            "first": _month(lines, min),
            "last": _month(lines, max),
            "code": best.held.code,
            "basis": Term(f"goods-basis-{_basis(best)}"),
            "dataset": ", ".join(sorted({line.row["dataset"] for line in lines})),
            **told.params,
            **table(lines),
        },
        doubts=told.keys,
        evidence=tuple(sorted({*evidence, *measure_evidence(measures.values())})),
        marking=least_upper_bound(
            [marking_of(published), marking_of(replied)] if replied else [marking_of(published)]
        ),
    )


def quota(counted: Counted, rows: Rows) -> Finding:
    """The finding of a quota period that the trade published for it comes near to or beyond."""
    measure, period = counted.measure, counted.period
    capped = Held(Bearing.QUOTA)
    lines = [Line(row, capped) for row in counted.lines.iter_rows(named=True)]
    published = rows(sorted({at for line in lines for at in line.row["at"]}))
    goods = measure.goods[0].goods_id
    cut = period.cut_short_on
    limbs = {limb.unit: f"{limb.amount:,}" for limb in period.limbs}
    return Finding(
        monitor=f"{NAME}@{VERSION}",
        strand=Strand.SANCTIONS,
        kind="goods_quota",
        subjects=(Subject(Schema.LEGAL_ENTITY, "state|PRK", "PRK"),),
        about=f"{measure.measure_id}|{period.first_day}",
        start=period.first_day,
        end=cut or period.last_day + relativedelta(days=1),
        where="",
        measures=(measure.measure_id,),
        grade=Grade.LEAD,
        score=round(min(1.0, counted.percent / 100), 4),
        score_meaning="score-goods-quota",
        message="finding-goods-quota",
        params={
            "goods": Term(f"traded-goods-{goods}"),
            "first": str(period.first_day),
            "last": str(cut or period.last_day),
            "value": f"{counted.value:,.0f}",
            "tonnes": f"{counted.tonnes:,.0f}",
            "value_percent": f"{counted.value_percent:.1f}",
            "tonnes_percent": f"{counted.tonnes_percent:.1f}",
            "value_limb": limbs.get("usd", "-"),
            "tonnes_limb": limbs.get("t", "-"),
            "reporters": ", ".join(sorted({line.row["reporter"] for line in lines})),
            "left_out": str(counted.left_out),
            **table(lines),
        },
        doubts=("doubt-goods-quota-months", "doubt-goods-quota-livelihood"),
        evidence=tuple(
            sorted(
                {
                    *(row_evidence("trade_flows", row, *_KEY) for row in published),
                    *measure_evidence([measure]),
                }
            )
        ),
        marking=marking_of(published),
    )


def table(lines: Sequence[Line]) -> dict[str, str]:
    """The lines a query prints, as text: ``hs|period|flow|money|value|kg``, one a row.

    Where one is longer than `LINES_OF_LETTER` the largest are there, and the rest is counted.
    """
    largest = sorted(lines, key=lambda line: (-line.value, line.row["hs6"], line.row["first_day"]))
    shown = sorted(
        largest[:LINES_OF_LETTER],
        key=lambda line: (line.row["hs6"], line.row["flow"], line.row["first_day"]),
    )
    printed = [
        "|".join(
            (
                line.row["hs6"],
                _period(line),
                line.row["flow"],
                line.row["money"],
                "" if line.row["value"] is None else f"{line.value:,.0f}",
                "" if line.row["kg"] is None else f"{line.row['kg']:,.0f}",
            )
        )
        for line in shown
    ]
    rest = largest[LINES_OF_LETTER:]
    return {
        "table": "\n".join(printed),
        "table_rest": str(len(rest)),
        "table_rest_value": money(rest) if rest else "0",
    }


_KEY: Final = TABLES["trade_flows"].key


def _numbers(line: Line) -> list[int]:
    """Numbers of the rows a line rests on: its own, and those that another reading rests on."""
    beside = {"mix-up": ("mirror_at", "korea_at"), "mistyped": ("meant_at",)}
    extra = beside.get(line.row["reading"], ())
    return [*line.row["at"], *(at for name in extra for at in line.row[name] or ())]


def _reply(line: Line) -> tuple[str, str]:
    return str(line.row["reply_dataset"] or ""), str(line.row["reply_id"] or "")


def _score(lines: Sequence[Line]) -> float:
    """The share of the value that no other reading explains, by what the match is worth."""
    total = sum(line.value for line in lines)
    weights = [line.value / total if total else 1 / len(lines) for line in lines]
    return sum(
        share
        * (1 - float(line.row["likelihood"]))
        * WORTH[line.held.strength or Strength.CANDIDATE]
        for share, line in zip(weights, lines, strict=True)
    )


def _basis(line: Line) -> str:
    return str(line.held.strength or Strength.CANDIDATE).replace("_", "-")


def _period(line: Line) -> str:
    first: date = line.row["first_day"]
    return str(first.year) if line.row["months"] == 12 else f"{first:%Y-%m}"


def _month(lines: Sequence[Line], of: Callable[[Iterable[date]], date]) -> str:
    """First or last month of the lines' periods."""
    days = [line.row["first_day"] for line in lines]
    ends = [line.end - relativedelta(months=1) for line in lines]
    return f"{of(days if of is min else ends):%Y-%m}"
