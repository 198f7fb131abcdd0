"""One case on a page: what stands on it, what is in it, what was asked and decided."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import typer

from tricord import clock
from tricord.cli.desk_cases_items import says
from tricord.cli.rows import facts, shown, table
from tricord.desk.cases.audiences import marking_of
from tricord.locale import text
from tricord.reports.characters import legible

if TYPE_CHECKING:
    from tricord.desk.cases.change import Change
    from tricord.desk.cases.page import Page
    from tricord.desk.cases.request import Request


def page(seen: Page, overtaken: Mapping[str, str]) -> None:
    """Print a case.

    Args:
        seen: The case, as somebody sees it.
        overtaken: Findings that stand no longer in the data: ``superseded`` or ``withdrawn``.
    """
    case, standard = seen.case, seen.standard
    typer.secho(legible(f"{case.number} – {case.title}"), bold=True)
    level = text(f"desk-case-level-{standard.level}")
    told = {"level": level, "origins": len(standard.origins), "against": standard.against or "none"}
    opened = text("desk-cases-opened-by", at=shown(case.opened_at), by=case.signed)
    sources = ", ".join(text(f"desk-case-source-{each.source}") for each in standard.origins)
    pairs = {
        "state": text(f"desk-case-state-{case.state}"),
        "strand": text(f"desk-case-strand-{case.strand}"),
        "about": case.about,
        "owner": case.owner_name,
        "priority": text(f"desk-case-priority-{case.priority.name.lower()}"),
        "due_on": shown(case.due_on),
        "opened": opened,
        "label": str(marking_of(case.audience)),
        "level": text("desk-cases-level", **told),
        "origins": sources,
        "seen": seen.seen,
    }
    facts([(text(f"desk-cases-column-{name}"), legible(said)) for name, said in pairs.items()])
    _items(seen, overtaken)
    _requests(seen)
    _decisions(seen)
    _history(seen)


def _items(seen: Page, overtaken: Mapping[str, str]) -> None:
    today = clock.today()
    lines = [
        [
            each.short,
            text(f"desk-case-kind-{each.kind}"),
            says(seen, each, today, overtaken),
            each.signed,
            shown(each.at),
            str(marking_of(each.audience)),
        ]
        for each in seen.items
    ]
    _table("items", ("item", "kind", "says", "by", "at", "label"), lines)


def _requests(seen: Page) -> None:
    lines = [
        [
            text(
                "desk-cases-asked",
                kind=text(f"desk-case-request-{each.kind}"),
                item=str(each.item_id)[:8],
            ),
            each.reason,
            each.signed,
            shown(each.asked_at),
            _ruling(each),
            str(marking_of(each.audience)),
        ]
        for each in seen.requests
    ]
    _table("requests", ("item", "reason", "by", "at", "ruling", "label"), lines)


def _ruling(request: Request) -> str:
    ruling = request.ruling
    if ruling is None:
        return text("desk-cases-waits")
    what = "granted" if ruling.granted else "refused"
    said = text(f"desk-cases-{what}", by=ruling.signed, reason=ruling.reason)
    if ruling.despite:
        said += f"; {text('desk-cases-despite', despite=ruling.despite)}"
    return said


def _decisions(seen: Page) -> None:
    lines = [
        [
            text(f"desk-case-verdict-{each.verdict}"),
            each.reason,
            ", ".join(str(one)[:8] for one in each.basis),
            each.signed,
            shown(each.at),
            str(marking_of(each.audience)),
        ]
        for each in seen.decisions
    ]
    _table("decisions", ("verdict", "reason", "basis", "by", "at", "label"), lines)


def _history(seen: Page) -> None:
    lines = [[_change(each), each.reason, each.signed, shown(each.at)] for each in seen.changes]
    _table("history", ("change", "reason", "by", "at"), lines)


def _change(change: Change) -> str:
    spoken: Mapping[str, str] = {"state": "desk-case-state", "priority": "desk-case-priority"}

    def told(value: str) -> str:
        key = spoken.get(change.field)
        return text(f"{key}-{value}") if key and value else value or "–"

    field = text(f"desk-cases-column-{change.field}")
    said: dict[str, Any] = {"before": told(change.before), "after": told(change.after)}
    return text("desk-cases-change-line", field=field, **said)


def _table(title: str, columns: tuple[str, ...], lines: list[list[str]]) -> None:
    """Print a part of the page under its title; nothing where it is empty."""
    if not lines:
        return
    typer.echo("")
    typer.secho(text(f"desk-cases-{title}"), bold=True)
    headings = [text(f"desk-cases-column-{each}") for each in columns]
    table(headings, [list(map(legible, line)) for line in lines], [False] * len(columns))
