"""What statements say, as rows and as JSON: clauses, pairs, moves, chains."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from tricord.locale import text

if TYPE_CHECKING:
    from tricord.sources.statements.statement import Statement
    from tricord.text.clauses import Clause, Due
    from tricord.text.versions.aligning import Link
    from tricord.text.versions.differences import Difference
    from tricord.text.wording import Chain, Move

Row = dict[str, Any]


def clause_row(statement: Statement, name: str, clause: Clause) -> Row:
    """A clause in one row; places count characters of the file as given.

    Args:
        statement: The statement it stands in.
        name: What the statement is called.
        clause: The clause.
    """
    start, end = statement.in_file(clause.start, clause.end)
    strength = clause.strength
    return {
        "doc": name,
        "lang": clause.language,
        "start": start,
        "end": end,
        "text": clause.text,
        "type": str(clause.act) if clause.act else None,
        "operative": clause.operative,
        "actors": list(clause.actors),
        "target": clause.target or None,
        "topic": clause.topics[0] if clause.topics else None,
        "topics": list(clause.topics),
        "strength": strength.low if strength else None,
        "strength_high": strength.high if strength else None,
        "ladder": strength.ladder if strength else None,
        "commitment": str(clause.commitment),
        "aspect": clause.aspect or None,
        "due": _due(clause.due),
        "due_text": clause.due.span.text if clause.due else None,
        "programmes": [span.text for span in clause.programmes],
        "instruments": [span.text for span in clause.instruments],
        "hedge": clause.hedges[0].span.text if clause.hedges else None,
        "hedge_kind": clause.hedges[0].kind if clause.hedges else None,
        "negated": clause.negated,
        "rule": clause.rule,
    }


def _due(due: Due | None) -> Mapping[str, Any] | None:
    if due is None:
        return None
    return {
        "first": due.first.isoformat() if due.first else None,
        "last": due.last.isoformat() if due.last else None,
        "event": due.event,
        "fuzzy": due.fuzzy,
    }


def pair_row(statement: Statement, link: Link, language: str, told: Sequence[Difference]) -> Row:
    """A clause and those of the other version it answers to, in one row.

    Args:
        statement: The statement both stand in.
        link: The clause and its likes.
        language: Language of the other version.
        told: Differences to the first of them.
    """
    clause = link.clause
    others = [list(statement.in_file(each.start, each.end)) for each in link.others]
    return {
        clause.language: list(statement.in_file(clause.start, clause.end)),
        language: others,
        "relation": link.relation,
        "differences": [
            {"kind": each.kind, clause.language: each.one, language: each.other} for each in told
        ],
        "anchors": list(link.anchors),
        "text": clause.text,
        "others": [each.text for each in link.others],
    }


def lacking_row(statement: Statement, clause: Clause, language: str) -> Row:
    """A clause that a translation lacks, in a row of the keys of `pair_row`.

    Args:
        statement: The statement it stands in.
        clause: The clause.
        language: Language of the translation.
    """
    return {
        language: None,
        clause.language: [list(statement.in_file(clause.start, clause.end))],
        "relation": "none",
        "differences": [],
        "anchors": [],
        "text": None,
        "others": [clause.text],
    }


def move_row(move: Move, before: Statement, after: Statement) -> Row:
    """A move of wording in one row.

    Args:
        move: The move.
        before: The earlier statement.
        after: The later one.
    """
    return {
        "topic": move.topic or None,
        "lang": move.language,
        "from": _place(before, move.before),
        "to": _place(after, move.after),
        "direction": move.direction,
        "rungs": list(move.rungs),
        "ladders": [
            clause.strength.ladder if clause and clause.strength else None
            for clause in (move.before, move.after)
        ],
        "added": list(move.added),
        "dropped": list(move.dropped),
        "from_text": move.before.text if move.before else None,
        "to_text": move.after.text if move.after else None,
    }


def rungs_named(row: Row) -> Row:
    """A row of `move_row` whose rungs bear their ladders, where these are two: they do not compare.

    Args:
        row: The row.
    """
    ladders, rungs = row["ladders"], row["rungs"]
    if None in ladders or len(set(ladders)) == 1:
        return row
    names = [text(f"reports-statements-ladder-{each}") for each in ladders]
    named = [f"{name} {rung}" for name, rung in zip(names, rungs, strict=True)]
    return row | {"rungs": named}


def _place(statement: Statement, clause: Clause | None) -> list[int] | None:
    return list(statement.in_file(clause.start, clause.end)) if clause else None


def chain_row(chain: Chain) -> Row:
    """A commitment with its steps in one row.

    Args:
        chain: The commitment.
    """
    return {
        "commitment": chain.commitment,
        "steps": [
            {
                "date": step.dated.isoformat(),
                "state": step.state,
                "quote": step.clause.text,
                "file": step.told.name,
                "due": step.clause.due.span.text if step.clause.due else None,
            }
            for step in chain.steps
        ],
        "programmes": list(chain.programmes),
    }


def as_json(rows: Iterable[Row]) -> str:
    """Rows as a JSON list, keys in a fixed order, UTF-8 as it is.

    Args:
        rows: The rows.
    """
    return json.dumps(list(rows), ensure_ascii=False, indent=1)


def flat(rows: Sequence[Row]) -> list[Row]:
    """Rows whose cells are words and numbers alone, for tables and CSV.

    Args:
        rows: The rows.
    """
    return [{key: _cell(value) for key, value in row.items()} for row in rows]


def _cell(value: object) -> object:
    if isinstance(value, list):
        if all(isinstance(each, str) for each in value):
            return "; ".join(value)
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, dict):
        return json.dumps(value, ensure_ascii=False)
    return value
