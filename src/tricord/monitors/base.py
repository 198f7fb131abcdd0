"""What every monitor is: a module that declares itself and finds."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

import polars as pl

from tricord.model.finding import Finding, Strand


@dataclass(frozen=True)
class Found:
    """What one call of a monitor came to.

    Attributes:
        findings: In order of `Finding.finding_id`.
        coverage: What was looked at and what was not, as counts by message key.
    """

    findings: tuple[Finding, ...]
    coverage: Mapping[str, int] = field(default_factory=dict)


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
    def SHARDING(self) -> str:  # noqa: N802  # a constant of the module
        """Table whose rows may be split between workers; empty where none may."""
        ...

    @property
    def Params(self) -> Callable[..., Any]:  # noqa: N802  # a class of the module
        """Frozen dataclass of its parameters; `law_day`, the day whose law applies, is one."""
        ...

    def find(self, tables: Mapping[str, pl.DataFrame], params: Any) -> Found:
        """Find; the same tables and parameters give the same findings, byte for byte."""
        ...
