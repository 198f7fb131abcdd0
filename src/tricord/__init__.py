"""Tricord: watch the UN measures on the DPRK together.

A source writes rows; a monitor is a function from tables to findings; everything after that
is about who may see a finding and what people decided about it.

    >>> import tricord
    >>> node = tricord.open("mynode")  # doctest: +SKIP
    >>> node.run("designations").findings  # doctest: +SKIP
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tricord.node import Node

__version__ = "0.1.0"
__all__ = ["init", "open"]


def open(path: str | Path = ".") -> Node:  # noqa: A001  # tricord.open(path) is the door
    """The node in a directory.

    Raises:
        ConfigError: There is no node in that directory.
    """
    from tricord.node import Node

    return Node(Path(path))


def init(path: str | Path) -> Node:
    """Make a node in a directory that holds none, with default settings.

    Raises:
        ConfigError: There is one already, or the directory cannot be written.
    """
    from tricord.node import init as make

    return make(Path(path))
