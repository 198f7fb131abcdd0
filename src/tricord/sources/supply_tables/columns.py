"""What the columns of such tables are called: names and labels of the lake, and other words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from tricord.model.tables import TABLES
from tricord.sources import cell
from tricord.sources.column_mapping import Vocabulary

_FROM_LAKE: Final = frozenset({"dataset", "published_at", "file_sha256", "record"})


def vocabulary(
    table: str, words: Mapping[str, Sequence[str]], more: Iterable[str] = ()
) -> Vocabulary:
    """The columns a table of somebody's may have.

    A column is known by its name in the lake, by its label in English, Korean or Japanese, and by
    other words. The names and labels go before those.

    Args:
        table: Table of the lake it fills.
        words: Other words by column.
        more: Columns that the table of the lake does not have.
    """
    columns = [column for column in TABLES[table].columns if column.name not in _FROM_LAKE]
    targets = tuple(dict.fromkeys((*(column.name for column in columns), *more)))
    headings = {
        cell.key(word): (target, None) for target in targets for word in words.get(target, ())
    }
    for column in columns:
        headings |= {cell.key(label): (column.name, None) for label in column.labels.values()}
    headings |= {cell.key(target): (target, None) for target in targets}
    return Vocabulary(targets, headings)


def by_word(words: Mapping[str, Iterable[str]]) -> dict[str, str]:
    """What each word stands for, by the word as `tricord.sources.cell.key` gives it.

    Args:
        words: Words by what they stand for; that itself is one of them.
    """
    return {cell.key(word): name for name, said in words.items() for word in (name, *said)}
