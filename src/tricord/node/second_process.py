"""A second process that answers queries beside this one, from an index of its own.

Searching is work for one core. A process of its own reads the same version of the lake while
this one does, and then answers blocks of queries (`tricord.node.answering.answers`); where it
cannot be had, or dies, this process answers alone. What comes out is the same.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
from collections.abc import Collection
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Final, NamedTuple

from tricord.lake import Lake
from tricord.node.answering import Known, answered
from tricord.node.listed_names import listed_names
from tricord.node.screening import Query, Screening

WORTH_IT: Final = 20_000
"""Queries from which a second process is started: it needs seconds to read the lists."""


class Task(NamedTuple):
    """What a second process has to know.

    Attributes:
        folder: Folder of the lake.
        version: Of the lake.
        lists: Names of lists.
        language: In which the reasons are told.
        details: Also give what was compared as data.
    """

    folder: Path
    version: int
    lists: tuple[str, ...]
    language: str
    details: bool


class SecondProcess:
    """Answers blocks of queries, one at a time.

    Args:
        task: What it has to know.
    """

    def __init__(self, task: Task) -> None:
        context = multiprocessing.get_context("spawn")
        self._here, there = context.Pipe()
        self._process = context.Process(target=_answer, args=(there, task), daemon=True)
        self._process.start()
        there.close()
        self._alive, self._busy = True, True
        self._block: list[Query] = []

    def free(self) -> bool:
        """Whether it can be given a block."""
        if self._busy and self._alive and self._here.poll() and not self._block:
            self._receive()  # it says that it has read the lists
        return self._alive and not self._busy

    def give(self, block: list[Query]) -> None:
        """Hand a block over; only where it is `free`."""
        self._block, self._busy = block, True
        try:
            self._here.send(block)
        except OSError:
            self._alive = False

    def done(self) -> bool:
        """Whether the block it was given is answered, or never will be."""
        return bool(self._block) and (not self._alive or self._here.poll())

    def take(self) -> list[Known] | None:
        """The answers to its block, waiting for them; ``None`` where it died."""
        found = self._receive() if self._alive else None
        self._block = []
        return found

    def _receive(self) -> list[Known] | None:
        self._busy = False
        try:
            found: list[Known] = self._here.recv()
        except (EOFError, OSError):
            self._alive = False
            return None
        return found

    def end(self) -> None:
        """Stop it."""
        self._here.close()
        self._process.terminate()
        self._process.join()


def _answer(pipe: Connection, task: Task) -> None:
    """What the second process does: reads the lists, says so, answers until the pipe closes."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # whoever started it tells of an interruption
    listed = listed_names(Lake(task.folder), task.lists, task.version)
    screening = Screening(listed, task.language)
    try:
        pipe.send([])
        while True:
            pipe.send(answered(screening, pipe.recv(), details=task.details))
    except (EOFError, OSError):
        return


def second_process(
    lake: Lake, lists: Collection[str], language: str, queries: int, *, details: bool
) -> SecondProcess | None:
    """Start one, where there is a second core and enough to do.

    Args:
        lake: The lake.
        lists: Names of lists.
        language: In which the reasons are told.
        queries: About how many there are.
        details: Also give what was compared as data.
    """
    if queries < WORTH_IT or (os.cpu_count() or 1) < 2:
        return None
    return SecondProcess(Task(lake.folder, lake.version, tuple(sorted(lists)), language, details))
