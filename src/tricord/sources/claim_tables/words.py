"""What columns of such tables are called, and the words of the enums in three languages."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, Final, TypeVar

from tricord.claims.labels import label
from tricord.locale import LANGUAGES
from tricord.model.claim import Measured, Reporting, SourceClass, Standing, Topic, Unit
from tricord.model.tables import TABLES
from tricord.sources import cell
from tricord.sources.column_mapping import Vocabulary
from tricord.text.amounts import read_amount
from tricord.trade.countries import country

_WORDS: Final[dict[str, Any]] = tomllib.loads(
    Path(__file__).with_name("words.toml").read_text("utf-8")
)
_FROM_LAKE: Final = frozenset({"dataset", "published_at", "file_sha256", "record", "marking"})
_COMPOSED: Final = ("quantity", "when", "imo")
"""Columns that are several of ours in one cell: an amount with its unit, days, a ship's number."""

_LISTED: Final = {
    Topic: "topic",
    Standing: "standing",
    SourceClass: "source_class",
    Measured: "measured",
}
_CODE: Final = re.compile(r"[A-Z]{3}")
_ALL: Final = frozenset({"all", "allstates", "전체", "모든국가", "全体", "全ての国"})
_WORLD: Final = "W00"

Word = TypeVar("Word", Topic, Standing, SourceClass, Measured, Unit, Reporting)


def vocabulary(table: str) -> Vocabulary:
    """The columns a table of somebody's may have, by their names and labels in the lake.

    Args:
        table: Table of the lake it fills.
    """
    columns = [c for c in TABLES[table].columns if c.name not in _FROM_LAKE]
    targets = (*(c.name for c in columns), *_COMPOSED)
    headings = {
        cell.key(word): (target, None)
        for target, words in (*_WORDS["columns"].items(), *_WORDS.get(table, {}).items())
        if target in targets
        for word in words
    }
    for column in columns:
        # The names and labels of the lake's own tables go before what else they may mean.
        headings |= {cell.key(each): (column.name, None) for each in column.labels.values()}
    headings |= {cell.key(name): (name, None) for name in targets}
    return Vocabulary(tuple(dict.fromkeys(targets)), headings)


def word(kind: type[Word], written: str) -> Word | None:
    """The word of an enum that somebody wrote; ``None`` where it is none.

    Its own name, its label in any language, or what people call it.
    """
    found: Word | None = _words(kind).get(cell.key(written))
    if found is None and kind is Unit:
        amount = read_amount(f"1 {written}")
        return amount.unit if amount and amount.printed == f"1 {written}" else None  # type: ignore[return-value]  # kind is Unit here
    return found


@cache
def _words(kind: type[Word]) -> dict[str, Word]:
    return {cell.key(said): each for each in kind for said in _said(kind, each)}


def _said(kind: type[Word], each: Word) -> Iterator[str]:
    yield from _WORDS.get(_LISTED.get(kind, ""), {}).get(str(each), ())
    for language in LANGUAGES:
        yield label(each, language)
    yield str(each)


def state_of(written: str) -> str | None:
    """ISO 3166 alpha-3 of a State, ``ALL`` for all; ``None`` where it is not known or two are."""
    if cell.key(written) in _ALL:
        return "ALL"
    code = country(written)
    known = isinstance(code, str) and code != _WORLD and _CODE.fullmatch(code)
    return str(code) if known else None
