"""What every monitor is: a module that declares itself and finds."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final, Protocol, runtime_checkable

import polars as pl

from tricord.model.finding import Finding, Strand

WHEN_AND_WHERE: Final = ("published_at", "published_from", "file_sha256", "record")
"""Columns that say when and where a row was read, and nothing of what it is about."""


@dataclass(frozen=True)
class Found:
    """What one call of a monitor came to.

    Attributes:
        findings: In order of `Finding.finding_id`.
        coverage: What was looked at and what was not, as counts by message key.
        ruled_out: Pairs that were looked at and that something rules out, as the keys of the two
            (`tricord.model.finding.Subject.key`), sorted.
    """

    findings: tuple[Finding, ...]
    coverage: Mapping[str, int] = field(default_factory=dict)
    ruled_out: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two kinds of thing that a monitor holds against each other.

    Attributes:
        subject: First part of its key in `tricord.model.finding.Subject.key`.
        key: Columns of the rest of the key. Every table of the monitor that has them is of this
            side.
        counts: Counts of the coverage that add up over the things of this side.
    """

    subject: str
    key: tuple[str, ...]
    counts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Pairs:
    """Says that a finding is about a pair, and that each pair is judged by itself.

    Whether a pair is found may depend on nothing but the rows of the two (`WHEN_AND_WHERE` left
    out) and the parameters other than ``law_day``: not on what else is in the tables, and not on
    the law. What the finding says may depend on the law too. Then only pairs with a side that
    changed need to be judged again, and after a change of the law only those found before.

    Attributes:
        left: The side of a finding's first subject.
        right: The side of its second.
        ruled_out: The count of the coverage that is the number of `Found.ruled_out`; every count
            is this one or one of a side.
    """

    left: Side
    right: Side
    ruled_out: str


@runtime_checkable
class Pairwise(Protocol):
    """What a monitor adds that judges each pair by itself; others are run whole every time."""

    @property
    def PAIRS(self) -> Pairs:  # noqa: N802  # a constant of the module
        """The two sides."""
        ...


@runtime_checkable
class LooksBack(Protocol):
    """What a monitor adds that reads tables of intervals with those that have ended."""

    @property
    def HISTORY(self) -> Sequence[str]:  # noqa: N802  # a constant of the module
        """Those tables; it is told nothing of what ended after the moment it looks at."""
        ...


@runtime_checkable
class OwnDays(Protocol):
    """What a monitor adds that knows by itself when each row of a table became known.

    It is given those tables as they are now, whatever the moment, and looks at nothing that became
    known after the day of its parameter ``law_day``: a publication that brings years of history at
    once would else hide them all.
    """

    @property
    def OWN_DAYS(self) -> Sequence[str]:  # noqa: N802  # a constant of the module
        """Those tables."""
        ...


@runtime_checkable
class BuildsOn(Protocol):
    """What a monitor adds that reads what others found (``sea_events``)."""

    @property
    def BUILDS_ON(self) -> Sequence[str]:  # noqa: N802  # a constant of the module
        """Monitors whose events it reads; a run says which of them have not run."""
        ...


@runtime_checkable
class Narrows(Protocol):
    """What a monitor adds that needs few rows of a large table: it says which, before loading."""

    def narrow(self, table: str, rows: pl.LazyFrame) -> pl.LazyFrame:
        """The rows of a table that `Monitor.find` looks at; it finds the same without the rest.

        Args:
            table: Name of one of its tables.
            rows: The table, not yet loaded.
        """
        ...


class Monitor(Protocol):
    """The module a monitor lives in (PEP 544: a module can fulfil a protocol)."""

    @property
    def NAME(self) -> str:  # noqa: N802  # a constant of the module
        """Name on the command line."""
        ...

    @property
    def VERSION(self) -> int:  # noqa: N802  # a constant of the module
        """Raised whenever the same tables may give other findings."""
        ...

    @property
    def STRAND(self) -> Strand:  # noqa: N802  # a constant of the module
        """Strand it belongs to."""
        ...

    @property
    def TABLES(self) -> Sequence[str]:  # noqa: N802  # a constant of the module
        """Tables it reads."""
        ...

    @property
    def Params(self) -> Callable[..., Any]:  # noqa: N802  # a class of the module
        """Frozen dataclass of its parameters; `law_day`, the day whose law applies, is one."""
        ...

    def find(self, tables: Mapping[str, pl.DataFrame], params: Any) -> Found:
        """Find; the same tables and parameters give the same findings, byte for byte."""
        ...
