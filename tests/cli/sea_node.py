"""A node with a small sea: two ships, their claims and their events."""

from pathlib import Path

from tests.node.sea_rows import small_sea

from tricord.node.node import init


def sea_node(path: Path) -> Path:
    """Make the node; gives its directory."""
    init(path)
    small_sea(path / "lake")
    return path
