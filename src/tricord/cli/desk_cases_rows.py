"""Cases, merges and recommendations in rows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

import polars as pl

from tricord.cli import rows
from tricord.cli.options import Format
from tricord.desk.cases.audiences import marking_of
from tricord.locale import language_of, text

if TYPE_CHECKING:
    from tricord.desk.cases.listing import Listed
    from tricord.desk.cases.merging import Merge
    from tricord.desk.cases.recommending import Recommendation


def cases(found: Iterable[Listed], how: Format) -> None:
    """Print cases."""
    told = [
        {
            "number": each.case.number,
            "title": each.case.title,
            "strand": str(each.case.strand),
            "state": str(each.case.state),
            "level": str(each.level),
            "origins": each.origins,
            "priority": each.case.priority.name.lower(),
            "owner": each.case.owner_name,
            "due_on": each.case.due_on,
            "about": each.case.about,
            "items": each.items,
            "tasks": each.tasks,
            "letter_due": each.letter_due,
            "waiting": each.waiting,
            "label": str(marking_of(each.case.audience)),
        }
        for each in found
    ]
    counted = dict.fromkeys(("origins", "items", "tasks", "waiting"), pl.Int64())
    columns = (
        *("number", "title", "strand", "state", "level", "origins", "priority", "owner"),
        *("due_on", "about", "items", "tasks", "letter_due", "waiting", "label"),
    )
    schema = dict.fromkeys(columns, pl.String()) | counted | {"due_on": pl.Date()}
    table = pl.DataFrame(told, schema=schema)
    _show(table, columns, how, ("strand", "state", "level", "priority"))


def merges(found: Iterable[Merge], how: Format) -> None:
    """Print the log of merges."""
    told = [
        {
            "merge": str(each.merge_id)[:8],
            "one": each.one,
            "other": each.other,
            "stands": each.stands,
            "undoes": str(each.undoes)[:8] if each.undoes else "",
            "reason": each.reason,
            "by": each.signed,
            "at": each.at,
            "label": str(marking_of(each.audience)),
        }
        for each in found
    ]
    columns = ("merge", "one", "other", "stands", "undoes", "reason", "by", "at", "label")
    schema: dict[str, Any] = dict.fromkeys(columns, pl.String())
    schema |= {"stands": pl.Boolean(), "at": pl.Datetime("us", "UTC")}
    _show(pl.DataFrame(told, schema=schema), columns, how)


def recommendations(found: Iterable[Recommendation], how: Format) -> None:
    """Print approved recommendations, each in the reader's language where it is said in it."""
    told = [
        {
            "number": each.number,
            "to": each.to,
            "words": _in_language(dict(each.words)),
            "findings": list(each.findings),
            "by": each.by,
            "on": each.on,
            "label": str(marking_of(each.audience)),
        }
        for each in found
    ]
    columns = ("number", "to", "words", "findings", "by", "on", "label")
    schema: dict[str, Any] = dict.fromkeys(columns, pl.String())
    schema |= {"findings": pl.List(pl.String()), "on": pl.Date()}
    _show(pl.DataFrame(told, schema=schema), columns, how)


def _in_language(said: Mapping[str, str]) -> str:
    return said.get(language_of()) or next(iter(said.values()))


def _show(
    table: pl.DataFrame, columns: Sequence[str], how: Format, spoken: Sequence[str] = ()
) -> None:
    """Print rows; for people the words of closed lists in their language."""
    if how == "table":
        for column in spoken:
            said = {each: text(f"desk-case-{column}-{each}") for each in set(table[column])}
            table = table.with_columns(pl.col(column).replace(said))
    headings = {column: text(f"desk-cases-column-{column}") for column in columns}
    rows.show(table, how, headings)
