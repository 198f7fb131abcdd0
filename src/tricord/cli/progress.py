"""Progress on stderr, and only where somebody is looking."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from tricord.locale import text
from tricord.reports.characters import legible

Tell = Callable[[str, int, int], None]
"""Told what is being worked on, how much is done, and of how much (0: unknown)."""


@contextmanager
def working(what: str, *, unit_bytes: bool = False) -> Iterator[Tell]:
    """A bar with rate and time left while the block runs; nothing where stderr is no terminal.

    Args:
        what: What is being done, as a message.
        unit_bytes: Amounts are bytes.
    """
    if not sys.stderr.isatty():
        yield lambda _name, _done, _of: None
        return
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        DownloadColumn,
        MofNCompleteColumn,
        Progress,
        ProgressColumn,
        SpinnerColumn,
        Task,
        TextColumn,
        TimeElapsedColumn,
        TimeRemainingColumn,
        TransferSpeedColumn,
    )
    from rich.text import Text

    class Rate(ProgressColumn):
        """Things done per second."""

        def render(self, task: Task) -> Text:
            rate = task.speed or 0.0
            return Text(text("cli-rate", rate=f"{rate:.1f}") if rate else "")

    amounts = (
        (DownloadColumn(), TransferSpeedColumn()) if unit_bytes else (MofNCompleteColumn(), Rate())
    )
    columns = (
        SpinnerColumn(),
        TextColumn("{task.description}", markup=False),
        BarColumn(),
        *amounts,
        TimeElapsedColumn(),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(what, total=None)

        def tell(name: str, done: int, of: int) -> None:
            bar.update(task, description=legible(name)[:40], completed=done, total=of or None)

        yield tell
