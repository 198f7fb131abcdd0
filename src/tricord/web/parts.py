"""Small pieces pages are put together from."""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import TYPE_CHECKING
from urllib.parse import quote

from tricord.model.marking import Marking, least_upper_bound
from tricord.reports.document import Badge, Cell, Heading, Line, Run, Sign
from tricord.web.page import Field, FieldKind, Option

if TYPE_CHECKING:
    from tricord.web.visit import Visit


def cell(text: str, address: str = "", *, strong: bool = False, aside: bool = False) -> Cell:
    """A cell of one line of plain words."""
    return ((Run(text, strong=strong, aside=aside, address=address),),)


def code(text: str, address: str = "") -> Cell:
    """A cell with an identifier."""
    return ((Run(text, code=True, address=address),),)


def lines(*each: Line) -> Cell:
    """A cell of several lines."""
    return tuple(each)


def heading(text: str, anchor: str, level: int = 1) -> Heading:
    """A heading within a page."""
    return Heading(level, (Run(text),), anchor)


def grade(visit: Visit, word: str) -> Badge:
    """The badge of a grade: ``lead``, ``indication`` or ``corroborated``."""
    return Badge(Sign(word), visit(f"grade-{word}"))


def number(figure: float) -> str:
    """A figure as people read it: whole, or with two decimals."""
    if not math.isfinite(figure):
        return "–"
    return f"{figure:,.2f}" if figure % 1 else f"{figure:,.0f}"


def part(text: str) -> str:
    """A text as a part of an address."""
    return quote(text, safe="")


def bound(markings: Iterable[str]) -> Marking:
    """The least upper bound of markings as rows have them."""
    return least_upper_bound(Marking.parse(each) for each in sorted(set(markings)))


def choice(
    visit: Visit, name: str, values: Iterable[str], now: str, key: str, *, any_: bool = True
) -> Field:
    """A field to choose a value whose words are messages.

    Args:
        visit: Who chooses.
        name: Name of the field; ``web-field-<name>`` is what it is asked by.
        values: What can be chosen.
        now: What is chosen.
        key: What the message keys of the values begin with.
        any_: Whether any of them can be chosen.
    """
    options = tuple(Option(value, visit(f"{key}{value}")) for value in values)
    if any_:
        options = (Option("", visit("web-any")), *options)
    return Field(name, visit(f"web-field-{name}"), "choice", now, options)


def asked(
    visit: Visit,
    name: str,
    kind: FieldKind = "text",
    value: str = "",
    *,
    needed: bool = False,
    hint: str = "",
) -> Field:
    """A field whose question is ``web-field-<name>``."""
    return Field(name, visit(f"web-field-{name}"), kind, value, hint=hint, needed=needed)


def hidden(name: str, value: object) -> Field:
    """A field nobody sees."""
    return Field(name, "", "hidden", str(value))
