"""Figures a case expects of a meter, worked out from the file it names.

A check asks ``FILE SUPPLIER PERIOD``: ``petroleum/reported.csv CHN 2021``, or of all suppliers
together ``ALL 2024-12-04``, the year up to that day. The file may be left out where an earlier
check of the case names one. A rule ``alerts at 375000/450000/475000 bbl`` is held against the cap.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any, Final

from tricord.claims.meters import ALL, Account, Meters
from tricord.claims.periods import Period
from tricord.errors import TricordError
from tricord.model.case import Check
from tricord.monitors.sanctions.petroleum.caps import caps, meters
from tricord.node.claim_files import read_claims
from tricord.text.days import Days, read_days

_UP: Final = 3
"""Folders above the case file in which a file it names is looked for."""
_NUMBERS: Final = re.compile(r"\d{4,}")
_MONTHS: Final = (
    "Jan",
    "Feb",
    "Mar",
    "Apr",
    "May",
    "Jun",
    "Jul",
    "Aug",
    "Sep",
    "Oct",
    "Nov",
    "Dec",
)


@dataclass(frozen=True)
class Checked:
    """A figure that was asked for.

    Attributes:
        check: What was asked.
        figures: What was worked out, by the names the case gives them; empty where nothing could.
        reason: Why it could not be worked out: ends of the keys ``case-check-<reason>``.
    """

    check: Check
    figures: Mapping[str, object]
    reason: str = ""

    @property
    def agrees(self) -> bool:
        """Every figure is as expected."""
        expected = {name: _plain(value) for name, value in self.check.expected.items()}
        return bool(self.figures) and {k: _plain(v) for k, v in self.figures.items()} == expected

    def row(self) -> dict[str, Any]:
        """As ``--format json`` writes it."""
        return {
            "asked": self.check.asked,
            "expected": dict(self.check.expected),
            "found": dict(self.figures),
            "agrees": self.agrees,
            "reason": self.reason,
        }


def check(checks: Iterable[Check], path: Path, on: date) -> Iterator[Checked]:
    """Work out what a case expects.

    Args:
        checks: What it expects.
        path: The case file; files it names are looked for beside it and in the folders above.
        on: Day the meters are read as of, where the check names none.
    """
    file: Path | None = None
    for each in checks:
        if "rule" in each.expected:
            yield _rule(each, on)
            continue
        *named, supplier, period = each.asked.split() if len(each.asked.split()) > 1 else ("", "")
        file = _found(" ".join(named), path) if named else file
        days = read_days(period)
        if file is None or days is None:
            yield Checked(each, {}, "no-file" if file is None else "no-period")
            continue
        try:
            figures = _figures(file, supplier, days, on, each.expected)
        except TricordError:
            yield Checked(each, {}, "no-file")
            continue
        yield Checked(each, figures, "" if figures else "nothing")


def _found(name: str, path: Path) -> Path | None:
    for folder in (path.parent, *list(path.resolve().parents)[1 : 1 + _UP]):
        if (folder / name).is_file():
            return folder / name
    return None


def _figures(
    file: Path, supplier: str, days: Days, on: date, wanted: Mapping[str, object]
) -> dict[str, object]:
    """Figures of a supplier, by the names asked for."""
    year = days.first.year
    as_of = days.first if days.exact else on
    found = meters(read_claims(file).claims, year, as_of)
    if not found:
        return {}
    read = found[0]
    if supplier == ALL:
        low, missing = read.reported.low, [*_missing(read.reported.accounts)]
    else:
        account = next((a for a in read.reported.accounts if a.supplier == supplier), None)
        if account is None:
            return {}
        low, missing = account.low, [*_missing([account])]
    if low is None:
        return {}
    known: dict[str, object] = {"sum": int(low), "pct": _percent(read, low), "missing": missing}
    return {name: known[name] for name in wanted if name in known}


def _percent(read: Meters, low: Decimal) -> float:
    return float(read.cap.percent(low))


def _missing(accounts: Iterable[Account]) -> Iterator[str]:
    """Missing months by supplier, the longest silent first: ``RUS Feb-Dec``."""
    silent = [account for account in accounts if account.missing]
    for account in sorted(silent, key=lambda a: (-len(a.missing), a.supplier)):
        for first, last in _stretches(account.missing):
            yield f"{account.supplier} {first}" + (f"-{last}" if last != first else "")


def _stretches(periods: Iterable[Period]) -> Iterator[tuple[str, str]]:
    months = [period.first_day.month for period in periods]
    start = previous = months[0]
    for month in [*months[1:], 99]:
        if month != previous + 1:
            yield _MONTHS[start - 1], _MONTHS[previous - 1]
            start = month
        previous = month


def _rule(asked: Check, on: date) -> Checked:
    """Amounts a rule names, held against the announcements of the cap in force."""
    said = str(asked.expected["rule"])
    amounts = [int(number) for number in _NUMBERS.findall(said.replace(",", ""))]
    [cap, *_] = caps(on.year)
    told = [int(cap.barrels * percent / 100) for percent in cap.announced]
    if amounts != told:
        return Checked(asked, {"rule": "/".join(map(str, told))})
    return Checked(asked, {"rule": said})


def _plain(value: object) -> object:
    if isinstance(value, int | float) and not isinstance(value, bool):
        return float(value)
    return value
