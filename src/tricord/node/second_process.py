"""A second process that answers queries beside this one, from an index of its own.

Searching is work for one core. A process of its own reads the same version of the lake while
this one does, and then answers blocks of queries; where it cannot be had, or dies, this
process answers alone. What comes out is the same, and in the same order.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
from collections import deque
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import islice
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Final, NamedTuple

from tricord.lake import Lake
from tricord.node.answering import Answer, Known, answer, answered, set_aside
from tricord.node.listed_names import listed_names
from tricord.node.screening import Query, Screening
from tricord.sources.query_table import Asked

WORTH_IT: Final = 20_000
"""Queries from which a second process is started: it needs seconds to read the lists."""
BLOCK: Final = 500
"""Queries that are handed over at once."""
AHEAD: Final = 40
"""Blocks that may be answered before the first of them is."""

Row = tuple[Asked, Query]


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
            pipe.send([answered(screening, query, details=task.details) for query in pipe.recv()])
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


def answers_of_two(
    screening: Screening, asked: Iterable[Row], second: SecondProcess, *, details: bool = False
) -> Iterator[Answer]:
    """As `answers`, with every other block answered by the second process.

    Each block's different questions are worked out once.
    """
    rows = iter(asked)
    waiting: deque[list[Row]] = deque()
    """Blocks in their order; `told` has the answers of those that are answered."""
    told: dict[int, Mapping[Query, Known]] = {}
    given, seen = -1, 0
    first = 0
    while True:
        if second.done():
            told[given] = _taken(screening, second, waiting[given - first], details=details)
        while waiting and first in told:
            yield from _told(screening, waiting.popleft(), told.pop(first))
            first += 1
        block = list(islice(rows, BLOCK)) if len(waiting) < AHEAD else []
        if block:
            waiting.append(block)
            seen += 1
            questions = _questions(block)
            if questions and second.free():
                given = seen - 1
                second.give(questions)
            else:
                told[seen - 1] = _worked_out(screening, questions, details=details)
        elif waiting:
            told[given] = _taken(screening, second, waiting[given - first], details=details)
        else:
            return


def _questions(block: Sequence[Row]) -> list[Query]:
    return list(dict.fromkeys(query for asked, query in block if not asked.fault))


def _worked_out(
    screening: Screening, questions: Iterable[Query], *, details: bool
) -> dict[Query, Known]:
    return {query: answered(screening, query, details=details) for query in questions}


def _taken(
    screening: Screening, second: SecondProcess, block: Sequence[Row], *, details: bool
) -> Mapping[Query, Known]:
    """What the second process answered; worked out here where it died over it."""
    questions, found = _questions(block), second.take()
    if found is None:
        return _worked_out(screening, questions, details=details)
    return dict(zip(questions, found, strict=True))


def _told(
    screening: Screening, block: Sequence[Row], told: Mapping[Query, Known]
) -> Iterator[Answer]:
    for row, query in block:
        if row.fault:
            yield set_aside(row, query, screening.language)
        else:
            yield answer(row, told[query])
