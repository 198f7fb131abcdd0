"""One request of somebody who is signed in: who they are, how they read, what they may see."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Any, cast

from tricord import clock
from tricord.errors import DeskError
from tricord.locale import text
from tricord.node.freshness import holds_simulated
from tricord.node.readers_lake import ReadersLake
from tricord.reports.characters import language_of_name
from tricord.reports.document import Run

if TYPE_CHECKING:
    from tricord.desk.desk import Seat
    from tricord.desk.policy import Role
    from tricord.node import Node
    from tricord.web.looks import Looks
    from tricord.web.site import Site
    from tricord.web.tour import Stop


@dataclass(frozen=True)
class Visit:
    """A request of somebody who is signed in.

    Attributes:
        site: What is served.
        seat: Who it is.
        looks: How they want pages to look, and the language they read.
        address: Path and query of what they asked for.
        stop: Where they are on the guided tour; ``None`` where they are on none.
    """

    site: Site
    seat: Seat
    looks: Looks
    address: str
    stop: Stop | None = None

    @property
    def language(self) -> str:
        """``en``, ``ko`` or ``ja``."""
        return self.looks.language

    @cached_property
    def node(self) -> Node:
        """The node as this person may see it, at one version of the lake: for reading alone."""
        return self.site.seen_by(self.seat.reader)

    @property
    def lake(self) -> ReadersLake:
        """Its lake."""
        return cast("ReadersLake", self.node.lake)

    @cached_property
    def now(self) -> datetime:
        """The moment of the request."""
        return clock.now()

    @property
    def simulated(self) -> bool:
        """Whether the node holds anything made up, of what this person may see."""
        found: bool = self.once("simulated", lambda: holds_simulated(self.lake))
        return found

    def once(self, key: object, make: Callable[[], Any]) -> Any:
        """What was made for readers who see the same; see `ReadersLake.once`."""
        return self.lake.once(key, make)

    def may(self, *roles: Role) -> bool:
        """Whether they hold one of some roles."""
        return self.seat.reader.has(*roles)

    def need(self, *roles: Role) -> None:
        """Refuse whoever holds none of some roles.

        Raises:
            DeskError: ``desk-role``.
        """
        if not self.may(*roles):
            raise DeskError("desk-role", roles=", ".join(sorted(roles)))

    def __call__(self, key: str, **params: object) -> str:
        """The message of a key, in their language."""
        if not params:
            return said(key, self.language)
        return filled(key, self.language, params)

    def name(self, words: str, address: str = "", *, strong: bool = False) -> Run:
        """A name of the data, in the shapes of its own language."""
        lang = _shapes(words, self.language)
        return Run(words, lang, strong, address=address)

    def day(self, moment: date | datetime | None) -> str:
        """A day, or a moment to the minute, UTC; a dash where there is none."""
        if moment is None:
            return "–"
        if isinstance(moment, datetime):
            return f"{moment:%Y-%m-%d %H:%M}"
        return moment.isoformat()


_shapes = lru_cache(maxsize=32_768)(language_of_name)


def filled(key: str, language: str, params: Mapping[str, object]) -> str:
    """A message with its parameters; the same finding is told on many pages."""
    # A parameter that is a message is no text of the same letters: its type counts too.
    return _filled(key, language, tuple((name, type(v), v) for name, v in params.items()))


@lru_cache(maxsize=32_768)
def _filled(key: str, language: str, params: tuple[tuple[str, type, object], ...]) -> str:
    return text(key, language, **{name: value for name, _, value in params})


@lru_cache(maxsize=8192)
def said(key: str, language: str) -> str:
    """A message without parameters; filling one in takes time, and pages say hundreds."""
    return text(key, language)
