"""What a page is made by, and what people can do on it.

A page has three steps: *asked* says what somebody wants to see, `read` finds it, as plain data, and
`show` makes blocks of it. The data are what the API gives; the blocks are what people read. So page
and API cannot say different things.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from pydantic import BaseModel, ConfigDict, Field

from tricord.desk.policy import Role
from tricord.web.page import Page
from tricord.web.visit import Visit

MOST: int = 1000
"""Rows of the longest page."""


class Asked(BaseModel):
    """What a page is asked for; unknown parameters are refused."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Listed(Asked):
    """What a list is asked for.

    Attributes:
        limit: Most rows.
        after: Where the page before ended.
    """

    limit: int = Field(default=50, ge=1, le=MOST, description="Most rows.")
    after: str = Field(default="", max_length=500, description="`next` of the page before.")


A = TypeVar("A", bound=Asked)
C = TypeVar("C")


@dataclass(frozen=True)
class PageKind(Generic[A, C]):
    """One kind of page.

    Attributes:
        name: Its name; ``web-<name>`` is its title in lists of pages.
        path: Its address; parts in braces are handed on as texts.
        summary: What the API says of it.
        asked: What it can be asked for.
        content: What it holds: a dataclass with a field ``marking``.
        read: Finds the content.
        show: Makes blocks of the content.
        rows: Rows for CSV: dataclasses of plain values; ``None`` where there are none.
        roles: Who may see it; empty: everybody who is signed in.
        kept: It depends on nothing but the lake, the day and the language, and offers nothing to
            do: it is made once for all who see the same of the lake.
    """

    name: str
    path: str
    summary: str
    asked: type[A]
    content: type[C]
    read: Callable[..., C]
    show: Callable[[Visit, A, C], Page]
    rows: Callable[[C], Sequence[Any]] | None = None
    roles: frozenset[Role] = field(default=frozenset())
    kept: bool = False


class Given(BaseModel):
    """What somebody gives with something they do; unknown fields are refused."""

    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True)


G = TypeVar("G", bound=Given)


@dataclass(frozen=True, slots=True)
class Done:
    """What came of something a person did.

    Attributes:
        address: Page that shows it.
        said: What the page says of it first: message key.
        params: Its parameters.
    """

    address: str
    said: str = ""
    params: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Act(Generic[G]):
    """Something a person can do.

    Attributes:
        path: Where it is sent by POST; parts in braces are handed on as texts.
        summary: What the API says of it.
        given: What comes with it.
        do: Does it.
    """

    path: str
    summary: str
    given: type[G]
    do: Callable[..., Done]
