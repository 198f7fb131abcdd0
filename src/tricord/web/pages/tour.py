"""The guided tour, as a list of its steps."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from tricord.model.marking import CLEAR
from tricord.reports.document import Block as PaperBlock
from tricord.reports.document import Paragraph, Run
from tricord.web import parts
from tricord.web.kinds import Asked, PageKind
from tricord.web.page import Block, Form, Page
from tricord.web.tour import steps
from tricord.web.visit import Visit


@dataclass(frozen=True, slots=True)
class Step:
    """A step of the tour.

    Attributes:
        number: From 1.
        title: What it is about.
        words: What there is to see and do.
        address: Where it begins.
    """

    number: int
    title: str
    words: str
    address: str


@dataclass(frozen=True, slots=True)
class Tour:
    """The tour.

    Attributes:
        steps: Its steps in order.
        marking: Marking of the page: it says nothing of the data.
    """

    steps: tuple[Step, ...]
    marking: str


def read(visit: Visit, _: Asked) -> Tour:
    """Find where each step begins on this node."""
    found = tuple(
        Step(
            number,
            visit(f"web-tour-{name}"),
            visit(f"web-tour-{name}-said"),
            begins(visit),
        )
        for number, (name, begins) in enumerate(steps(), 1)
    )
    return Tour(found, str(CLEAR))


def show(visit: Visit, _: Asked, found: Tour) -> Page:
    """The tour as a page."""
    begin = Form("/tour/1", (), visit("web-tour-begin"), plain=True)
    blocks: list[Block | PaperBlock] = [begin]
    for each in found.steps:
        title = f"{each.number}. {each.title}"
        blocks.append(parts.heading(title, f"step-{each.number}"))
        blocks.append(Paragraph((Run(each.words),)))
        blocks.append(Paragraph((Run(visit("web-tour-there"), address=each.address),)))
    return Page(
        title=visit("web-tour"),
        blocks=tuple(blocks),
        marking=CLEAR,
        subtitle=(Run(visit("web-tour-about")),),
    )


TOUR: Final = PageKind(
    "tour", "/tour", "The guided tour.", Asked, Tour, read, show, lambda found: found.steps
)
