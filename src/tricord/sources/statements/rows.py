"""A statement as a row of the table ``statements``."""

from __future__ import annotations

import hashlib
import json
from typing import Any

from tricord.model.listing import squeeze
from tricord.sources.statements.statement import Statement


def row_of(statement: Statement) -> dict[str, Any]:
    """A statement as a row, without the columns the lake fills in.

    Args:
        statement: The statement.
    """
    title, day = statement.title, statement.dated
    spans = {
        name: [found.start, found.end]
        for name, found in (("title", title), ("dated", day))
        if found
    }
    return {
        "statement_id": identifier(statement.text),
        "name": statement.name,
        "title": squeeze(title.value) if title else "",
        "dated": day.value if day else None,
        "forum": str(statement.forum),
        "level": str(statement.level),
        "kind": str(statement.kind),
        "languages": [block.language for block in statement.language_blocks],
        "kinds": [str(kind) for kind in statement.kinds],
        "parties": list(statement.parties),
        "in_person": statement.in_person,
        "issuer": statement.issuer,
        "authoritative": statement.authoritative,
        "address": statement.address,
        "remarks": list(statement.codes),
        "spans": json.dumps(spans, sort_keys=True),
        "words": statement.text,
        "record": str(statement.offset),
    }


def identifier(words: str) -> str:
    """Identifier of a statement: a hash of its words, so that two copies of one text are one.

    Args:
        words: The words.
    """
    return hashlib.sha256(words.strip().encode()).hexdigest()[:16]
