"""The words of tables of stocks and of projects."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from tricord.sources import cell
from tricord.sources.column_mapping import Vocabulary
from tricord.sources.supply_tables.columns import by_word, vocabulary

_WORDS: Final[dict[str, Any]] = tomllib.loads(
    Path(__file__).with_name("words.toml").read_text("utf-8")
)
_MATERIAL_STAGES: Final = by_word(_WORDS["material_stages"])
_PROJECT_STAGES: Final = by_word(_WORDS["project_stages"])
_UNITS: Final = ("t", "mt", "tonnes", "tons", "kg", "톤", "トン", "킬로그램", "キログラム")
_SPANS: Final = ("", "a year", "per year", "a day", "per day", "yr", "d", "년", "일", "年", "日")


def of_table(table: str, amounts: tuple[str, ...]) -> Vocabulary:
    """The columns of a table, and ``unit``.

    Args:
        table: Table of the lake: ``stocks`` or ``projects``.
        amounts: Columns of weights, whose headings may bear a unit: ``Stock, kg``.
    """
    words = {target: [*said] for target, said in _WORDS[table].items()}
    for target in amounts:
        words[target] += _with_units(words[target])
    return vocabulary(table, words, ("unit",))


def material_stage(written: str) -> str | None:
    """How far the material has come: ore, refined or product; ``None`` where it is not known."""
    return _MATERIAL_STAGES.get(cell.key(written))


def project_stage(written: str) -> str | None:
    """How far a project has come: idea to ended; ``None`` where it is not known."""
    return _PROJECT_STAGES.get(cell.key(written))


def _with_units(words: list[str]) -> Iterator[str]:
    for word in [*words]:
        for unit in _UNITS:
            yield from (f"{word} {unit} {span}" for span in _SPANS)
