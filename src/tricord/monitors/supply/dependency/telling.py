"""The findings about dependence: one for an item, a line and an importer."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from dateutil.relativedelta import relativedelta

from tricord.locale import Phrase, Term, in_phrase, state_term
from tricord.model.finding import Evidence, Finding, Grade, Strand, Subject
from tricord.model.marking import least_upper_bound
from tricord.model.tables import TABLES
from tricord.monitors.sea_events import marking_of, row_evidence
from tricord.monitors.supply.dependency.output import Output
from tricord.monitors.supply.dependency.watched import Watched
from tricord.monitors.supply_leads import item_subject, item_term, partner_subject
from tricord.trade.dependence import NO_EXPORTS, Concentration, Stage
from tricord.trade.dependence.doubting import BETWEEN, SHARES

NAME: Final = "dependency"
VERSION: Final = 1

WEAKENING: Final = frozenset(
    {
        *("mirror", "few_partners", "world_total", "unnamed", "returned"),
        *("eu_as_one", "hub", "entrepot", "purity"),
    }
)
"""Doubts with which a dependence is a lead and no indication."""

OUTPUT_ROWS: Final = 3
"""Rows on the world's output that are kept as evidence, the largest first."""

Row = Mapping[str, Any]
_FLOWS: Final = TABLES["trade_flows"].key
_OBSERVED: Final = TABLES["observations"].key
_NONE: Final = "–"


@dataclass(frozen=True)
class Told:
    """What findings about one importer and line are made of.

    Attributes:
        line: The line.
        row: Its last year, as `tricord.trade.dependence.dependence` has it.
        rows: Rows of ``trade_flows`` that show it.
        stages: Stages of its material, output beside imports.
        output: Output of its own stage; ``None`` where nobody says.
        group: Name and members of the trusted group.
    """

    line: Watched
    row: Row
    rows: Sequence[Row]
    stages: Sequence[Stage]
    output: Output | None
    group: str


def of_year(kind: str, told: Told) -> Finding:
    """A dependence, or imports from one origin that are none.

    Args:
        kind: ``dependent`` or ``concentrated``.
        told: What it is made of.
    """
    row, line = told.row, told.line
    doubts, shares = _doubts(row["doubts"], line)
    unknown = row["c4"] is None
    if unknown and kind == "concentrated":
        doubts.append("c4_unknown")
    sure = kind == "dependent" and not WEAKENING & set(doubts)
    first = row["year"] - 2 if kind == "dependent" else row["year"]
    return _finding(
        kind,
        line,
        row["importer"],
        (date(first, 1, 1), date(row["year"] + 1, 1, 1)),
        Grade.INDICATION if sure else Grade.LEAD,
        float(row["hhi"]),
        {
            "year": str(row["year"]),
            "hhi": _share(row["hhi"]),
            "hhi_quantity": _share(row["hhi_quantity"]),
            "top": state_term(row["top"]),
            "share": _percent(row["top_share"]),
            "world_hhi": _share(row["world_hhi"]),
            "ratio": _ratio(row["m_over_x"]),
            "outside": _percent(row["outside_share"]),
            "group": told.group,
            "imports": f"{row['currency']} {row['imports']:,.0f}",
            "held": str(row["held"]),
            "since": str(row["since"] or _NONE),
            "datasets": row["datasets"],
            "stages": _stages(told.stages),
            **shares,
        },
        doubts,
        (told.rows, told.output.rows[:OUTPUT_ROWS] if told.output else ()),
    )


def rising(told: Told, month: Row) -> Finding:
    """A share of the largest origin that rose more than it usually does.

    Args:
        told: What it is made of; `Told.row` may be empty where no whole year is there.
        month: The last month, as `tricord.trade.dependence.changes` has it.
    """
    line, last = told.line, month["month"]
    words = [word for word in _words(told.row.get("doubts", "")) if word.split()[0] != "quantity"]
    doubts, shares = _doubts(BETWEEN.join(words), line)
    return _finding(
        "dependence_rising",
        line,
        month["importer"],
        (last - relativedelta(months=23), last + relativedelta(months=1)),
        Grade.LEAD,
        max(0.0, min(1.0, float(month["change"]))),
        {
            "month": f"{last:%Y-%m}",
            "top": state_term(month["top"]),
            "share": _percent(month["share"]),
            "before": _percent(month["share"] - month["change"]),
            "z": f"{month['z']:.1f}",
            "group": told.group,
            "datasets": month["dataset"],
            "stages": _stages(told.stages),
            **shares,
        },
        doubts,
        (told.rows, ()),
    )


def _finding(  # noqa: PLR0917  # what a finding is made of, in its order
    kind: str,
    line: Watched,
    importer: str,
    window: tuple[date, date],
    grade: Grade,
    score: float,
    params: Mapping[str, str],
    doubts: Sequence[str],
    rows: tuple[Sequence[Row], Sequence[Row]],
) -> Finding:
    flows, observed = rows
    return Finding(
        monitor=f"{NAME}@{VERSION}",
        strand=Strand.SUPPLY,
        kind=kind,
        subjects=(_subject(line), partner_subject(importer)),
        about=line.product,
        start=window[0],
        end=window[1],
        where="",
        measures=(),
        grade=grade,
        score=round(score, 4),
        score_meaning=f"score-dependency-{kind}",
        message=f"finding-dependency-{kind}",
        params={
            "item": item_term(line.item.item_id) if line.item else f"HS {line.product}",
            "importer": state_term(importer),
            "line": line.product if line.importer else f"HS {line.product}",
            **params,
        },
        doubts=tuple(f"doubt-dependency-{word}" for word in doubts),
        evidence=_evidence(flows, observed),
        marking=least_upper_bound([marking_of(part) for part in rows if part]),
    )


def _subject(line: Watched) -> Subject:
    if line.item is not None:
        return item_subject(line.item)
    return Subject("Item", f"hs|{line.product}", f"HS {line.product}")


def _evidence(flows: Iterable[Row], observed: Iterable[Row]) -> tuple[Evidence, ...]:
    found = {row_evidence("trade_flows", row, *_FLOWS) for row in flows}
    found |= {row_evidence("observations", row, *_OBSERVED, record="record") for row in observed}
    return tuple(sorted(found))


def _words(doubts: str) -> list[str]:
    return [word for word in doubts.split(BETWEEN) if word]


def _doubts(said: str, line: Watched) -> tuple[list[str], dict[str, str]]:
    """Words of doubts, and the figures of those that have one."""
    shares = dict.fromkeys(SHARES, _NONE)
    words = []
    for each in _words(said):
        word, _, figure = each.partition(" ")
        words.append(word)
        if figure:
            shares[word] = figure.removesuffix("%")
    if not line.sole:
        words.append("purity")
    return words, {**shares, "purity": f"{100 * line.purity:.0f}"}


def _stages(stages: Sequence[Stage]) -> str:
    """Each stage of the material: the world's output, and the imports, one after the other."""
    said = []
    for stage in stages:
        words = (("dependency-output", stage.output), ("dependency-imports", stage.imports))
        parts = [
            f"{in_phrase(Term(word))} {_concentration(of)}" for word, of in words if of is not None
        ]
        if parts:
            name = in_phrase(Term(f"dependency-stage-{stage.name}"))
            said.append(f"{name}: {', '.join(parts)}")
    return Phrase("; ".join(said)) if said else Term("dependency-stage-unknown")


def _concentration(of: Concentration) -> str:
    """The index, a range where not all is known by country, and the largest."""
    known = f"{of.hhi:.2f}"
    if of.most - of.hhi >= 0.01:
        known = f"{of.hhi:.2f}–{of.most:.2f}"
    return f"{known} ({in_phrase(state_term(of.top))} {100 * of.top_share:.0f} %)"


def _share(value: float | None) -> str:
    return _NONE if value is None else f"{value:.3f}"


def _percent(value: float | None) -> str:
    return _NONE if value is None else f"{100 * value:.0f}"


def _ratio(value: float | None) -> str:
    if value is None:
        return _NONE
    return Term("dependency-no-exports") if value == NO_EXPORTS else f"{value:,.1f}"
