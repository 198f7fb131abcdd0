"""What one server holds: the node, its desk, and tables in memory for all who read."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from tricord.node.readers_lake import HeldTables
from tricord.web.assets import Assets
from tricord.web.counted import Counted
from tricord.web.making import Making
from tricord.web.sealing import Seal

if TYPE_CHECKING:
    from tricord.desk.desk import Desk
    from tricord.desk.people.openid import Provider
    from tricord.desk.policy import Reader
    from tricord.node import Node


@dataclass(frozen=True)
class Site:
    """A node that is being served.

    Attributes:
        node: The node.
        desk: Its desk.
        assets: Style sheets, scripts and fonts of its pages.
        address: Address people reach it under, without a path; empty: as they asked.
        provider: Where people may sign in by OpenID Connect; ``None``: by passwords alone.
        held: Tables in memory.
        counted: Answers, counted.
        making: What takes seconds to make.
    """

    node: Node
    desk: Desk
    assets: Assets
    address: str = ""
    provider: Provider | None = None
    held: HeldTables = field(default_factory=HeldTables)
    counted: Counted = field(default_factory=Counted)
    making: Making = field(default_factory=Making)

    @cached_property
    def seal(self) -> Seal:
        """Seals what browsers keep for the node."""
        return Seal(self.desk.folder)

    @property
    def secure(self) -> bool:
        """Whether people reach it by HTTPS."""
        return self.address.startswith("https://")

    def seen_by(self, reader: Reader) -> Node:
        """The node as somebody may see it."""
        return self.node.seen_by(reader, self.held)
