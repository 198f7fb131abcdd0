"""What a page consists of, before it becomes HTML.

A page is plain data: the blocks of `tricord.reports.document`, which documents on paper are made of
too, and those only a screen can show. `tricord.web.drawing` prints it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from tricord.model.marking import Marking
from tricord.reports.document import Block as PaperBlock
from tricord.reports.document import Cell, Line


@dataclass(frozen=True, slots=True)
class GridColumn:
    """A column of a grid.

    Attributes:
        label: Its heading.
        numeric: Set flush right.
        wide: Takes the room that is left.
    """

    label: str
    numeric: bool = False
    wide: bool = False


@dataclass(frozen=True, slots=True)
class GridRow:
    """A row of a grid.

    Attributes:
        cells: Its cells, one for each column.
        key: What an island knows the same thing by; empty where there is none.
        address: Page it opens by key; empty for none.
        sort: What each cell is sorted by: numbers, or texts; empty: as it reads.
        quiet: Set back: no longer stands, or muted.
    """

    cells: tuple[Cell, ...]
    key: str = ""
    address: str = ""
    sort: tuple[str | float, ...] = ()
    quiet: bool = False


@dataclass(frozen=True, slots=True)
class Grid:
    """A table on the screen: rows can be sorted, walked by key and opened.

    Attributes:
        caption: What it lists.
        columns: Its columns.
        rows: Its rows.
        empty: What is said where it has none.
        more: Page with the rows that follow; empty where there are none.
        shown: What is said of how many there are; empty where all are shown.
        hidden_caption: The heading above says the same; the caption is for screen readers.
    """

    caption: str
    columns: tuple[GridColumn, ...]
    rows: tuple[GridRow, ...]
    empty: str
    more: str = ""
    shown: str = ""
    hidden_caption: bool = False


@dataclass(frozen=True, slots=True)
class Option:
    """A choice of a field.

    Attributes:
        value: What is sent.
        label: What is read.
    """

    value: str
    label: str


FieldKind = Literal[
    "text",
    "search",
    "password",
    "page",
    "date",
    "number",
    "choice",
    "several",
    "yes",
    "file",
    "hidden",
]


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a form.

    Attributes:
        name: What it is sent as.
        label: What is asked.
        kind: ``page`` is a text of several lines, ``yes`` a box to tick, ``several`` boxes.
        value: What stands in it; of ``several`` with commas between.
        options: What can be chosen.
        hint: What helps to fill it in.
        needed: It has to be filled in.
        fill: What browsers may fill in: a token of the HTML attribute ``autocomplete``.
        wrong: Why what stands in it was refused.
    """

    name: str
    label: str
    kind: FieldKind = "text"
    value: str = ""
    options: tuple[Option, ...] = ()
    hint: str = ""
    needed: bool = False
    fill: str = "off"
    wrong: str = ""


@dataclass(frozen=True, slots=True)
class Form:
    """Something a person can do.

    Attributes:
        action: Where it is sent.
        fields: What is asked.
        submit: What the button says.
        title: What it is for; empty where the button says it.
        hint: What it comes to.
        key: Single key that opens or sends it.
        folded: Behind a button until it is asked for.
        grave: Cannot be taken back.
        plain: One button, without a frame.
    """

    action: str
    fields: tuple[Field, ...]
    submit: str
    title: str = ""
    hint: str = ""
    key: str = ""
    folded: bool = False
    grave: bool = False
    plain: bool = False


@dataclass(frozen=True, slots=True)
class Forms:
    """Things a person can do, side by side."""

    items: tuple[Form, ...]


@dataclass(frozen=True, slots=True)
class Choosing:
    """What a list is narrowed by: sent by GET, so that the address restores it."""

    action: str
    fields: tuple[Field, ...]
    submit: str


@dataclass(frozen=True, slots=True)
class Island:
    """A part that moves, where scripts run; a grid with the same things stands under it.

    Attributes:
        kind: ``map``, ``graph`` or ``timeline``.
        label: What it shows, for those who do not see it.
        data: What it is fed with.
        source: Address it gets its data from instead; empty where they stand in the page.
        note: What stands in its place without scripts.
    """

    kind: Literal["map", "graph", "timeline"]
    label: str
    data: Mapping[str, Any]
    note: str
    source: str = ""


@dataclass(frozen=True, slots=True)
class Side:
    """Two columns: what the page is about, and what stands beside it."""

    main: tuple[Block, ...]
    aside: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Fold:
    """Blocks behind a line.

    Attributes:
        summary: The line.
        blocks: What it hides.
        open: Whether it begins open.
    """

    summary: str
    blocks: tuple[Block, ...]
    open: bool = False


@dataclass(frozen=True, slots=True)
class Raw:
    """A record as its publisher printed it.

    Attributes:
        label: What it is.
        text: The record.
    """

    label: str
    text: str


@dataclass(frozen=True, slots=True)
class Cards:
    """Short blocks side by side, each under a heading that leads on.

    Attributes:
        items: Heading, its address, strand it belongs to (empty for none), and what it says.
    """

    items: tuple[tuple[str, str, str, tuple[Block, ...]], ...]


@dataclass(frozen=True, slots=True)
class Paper:
    """A document as it will be printed.

    Attributes:
        address: Where it is.
        label: What it is.
    """

    address: str
    label: str


@dataclass(frozen=True, slots=True)
class Live:
    """Blocks that are asked for again every few seconds, until they say they are done.

    Attributes:
        address: Where they come from; empty once they are done.
        seconds: How often.
        blocks: What they say now.
    """

    address: str
    seconds: int
    blocks: tuple[Block, ...]


Block = (
    PaperBlock | Grid | Form | Forms | Choosing | Island | Side | Fold | Raw | Cards | Paper | Live
)


@dataclass(frozen=True, slots=True)
class Page:
    """A page.

    Attributes:
        title: Its heading.
        blocks: What it says, in order.
        marking: The least upper bound of everything on it.
        subtitle: What it is about, in one line.
        trail: Pages above it: words and address of each.
        simulated: Something on it is made up; the page says so.
        again_s: Seconds after which it is asked for again, while something is being made; 0: never.
        language_of_title: BCP 47 tag where the title is a name in another language.
    """

    title: str
    blocks: Sequence[Block]
    marking: Marking
    subtitle: Line = ()
    trail: tuple[tuple[str, str], ...] = ()
    simulated: bool = False
    again_s: int = 0
    language_of_title: str = ""
