"""Claims as rows to print: one for each scope, with the range of what is claimed."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from typing import Any, Final

import polars as pl

from tricord.claims.labels import label, label_key
from tricord.claims.origins import disputed, independent
from tricord.claims.ranges import Scope, ranges, scope_of
from tricord.locale import text
from tricord.model.claim import Claim, Measured, Topic, Unit
from tricord.monitors.claimed import amount, period

_SCHEMA: Final = {
    **dict.fromkeys(("topic", "state", "other_state", "subject", "measured"), pl.String()),
    "low": pl.Float64(),
    "high": pl.Float64(),
    **dict.fromkeys(("unit", "product", "place", "mode"), pl.String()),
    "first_day": pl.Date(),
    "last_day": pl.Date(),
    "claims": pl.List(pl.String()),
    "origins": pl.Int64(),
    "disputed": pl.Boolean(),
    "claimants": pl.List(pl.String()),
    "source_classes": pl.List(pl.String()),
}
_HOME: Final = "PRK"
_SHOWN: Final = ("topic", "state", "subject", "measured", "claimed", "days")
_COLUMNS: Final = {
    "claimed": "claims-column-figure",
    "days": "claims-column-days",
    "origins": "claims-column-origins",
    "by": "claims-column-claimants",
    "classes": "",
    "disputed": "claims-column-disputed",
    "claims": "claims-column-claims",
}


def ranged(claims: Iterable[Claim], everything: Sequence[Claim]) -> pl.DataFrame:
    """One row for each scope, in order of topic, State, days and what is counted.

    Args:
        claims: Those to print.
        everything: All there are: what one of another scope contradicts is disputed too.
    """
    against = {(claim.dataset, claim.claim_id) for claim in disputed(everything)}
    groups: dict[Scope, list[Claim]] = {}
    for claim in claims:
        groups.setdefault(scope_of(claim), []).append(claim)
    found = [_row(scope, told, against) for scope, told in groups.items()]
    order = ["topic", "state", "first_day", "last_day", "subject", "measured", "unit", "product"]
    return pl.DataFrame(found, schema=_SCHEMA, orient="row").sort(
        *order, "place", "mode", "other_state", nulls_last=True, maintain_order=True
    )


def _row(scope: Scope, told: list[Claim], against: Container[tuple[str, str]]) -> dict[str, Any]:
    [figure] = ranges(told) or [None]
    low, high = (figure.low, figure.high) if figure else (None, None)
    first = told[0]
    return {
        "topic": str(scope.topic),
        "state": scope.state,
        "other_state": scope.other_state,
        "subject": first.subject or first.subject_id,
        "measured": str(scope.measured or ""),
        "low": None if low is None else float(low),
        "high": None if high is None else float(high),
        "unit": str(scope.unit or ""),
        "product": first.product,
        "place": first.place,
        "mode": first.mode,
        "first_day": scope.first_day,
        "last_day": scope.last_day,
        "claims": [claim.claim_id for claim in told],
        "origins": independent(told),
        "disputed": any((claim.dataset, claim.claim_id) in against for claim in told),
        "claimants": list(dict.fromkeys(claim.claimant for claim in told)),
        "source_classes": list(dict.fromkeys(str(claim.source_class) for claim in told)),
    }


def printed(found: pl.DataFrame) -> pl.DataFrame:
    """The same for people: figures as ranges, words in the reader's language."""
    return pl.DataFrame([_shown(row) for row in found.iter_rows(named=True)], schema=_printed())


def headings() -> dict[str, str]:
    """Columns of `printed`, with their headings."""
    from tricord.cli.rows import headings as declared

    own = {name: text(key) for name, key in _COLUMNS.items() if key}
    theirs = declared("claims", "topic", "state", "subject", "measured", "source_class")
    theirs["classes"] = theirs.pop("source_class")
    return {name: (own | theirs)[name] for name in _printed()}


def _printed() -> dict[str, pl.DataType]:
    columns: dict[str, pl.DataType] = dict.fromkeys(_SHOWN, pl.String())
    columns |= dict.fromkeys(_COLUMNS, pl.String())
    return columns | {"origins": pl.Int64()}


def _shown(row: Mapping[str, Any]) -> dict[str, Any]:
    from tricord.model.claim import SourceClass

    measured = label(Measured(row["measured"])) if row["measured"] else ""
    classes = ", ".join(label(SourceClass(each)) for each in row["source_classes"])
    return {
        "topic": label(Topic(row["topic"])),
        "state": ", ".join(state(code) for code in _abroad(row)),
        "subject": row["subject"],
        "measured": measured,
        "claimed": figure(row["low"], row["high"], row["unit"], row["product"]),
        "days": period(row["first_day"], row["last_day"]),
        "origins": row["origins"],
        "by": ", ".join(row["claimants"]),
        "classes": classes,
        "disputed": text("claims-disputed-yes") if row["disputed"] else "",
        "claims": ", ".join(row["claims"]),
    }


def _abroad(row: Mapping[str, Any]) -> Iterator[str]:
    """The States of a row, without the DPRK at the other end."""
    for code in dict.fromkeys((row["state"], row["other_state"])):
        if code and (code != _HOME or code == row["state"]):
            yield code


def figure(low: float | None, high: float | None, unit: str, product: str) -> str:
    """A range with its unit in the reader's language; empty where nothing is counted."""
    from decimal import Decimal

    if low is None and high is None:
        return ""
    ends = (None if end is None else Decimal(repr(end)).normalize() + 0 for end in (low, high))
    said = (amount(*ends), text(label_key(Unit(unit))) if unit else "", product)
    return " ".join(filter(None, said))


def state(code: str) -> str:
    """A State by its name in the reader's language, else by its code."""
    from tricord.locale import Term
    from tricord.monitors.claimed import state_word

    word = state_word(code) if code else ""
    return text(str(word)) if isinstance(word, Term) else str(word)
