"""Claims on petroleum for tests."""

from datetime import date
from decimal import Decimal

from tricord.claims.meters import Cap
from tricord.model.claim import Claim, Measured, Reporting, SourceClass, Standing, Topic, Unit


def day(written):
    return date.fromisoformat(written)


def told(state, first, last, amount=None, **more):
    """A notified figure; without an amount, that nothing was reported."""
    amounts = amount if isinstance(amount, tuple) else (amount, amount)
    low, high = (None if end is None else Decimal(end) for end in amounts)
    usual = {
        "claim_id": f"{state}-{first}-{last}-{amount}-{more.get('unit', 'bbl')}",
        "topic": Topic.REFINED_PETROLEUM,
        "standing": Standing.NOTIFIED,
        "statement": "",
        "claimant": state,
        "source_class": SourceClass.STATE,
        "source": "Example News",
        "dataset": "made",
        "state": state,
        "measured": Measured.DELIVERED,
        "low": low,
        "high": high,
        "unit": Unit.BARRELS if amount is not None else None,
        "reporting": Reporting.NOT_REPORTED if amount is None else Reporting.AMOUNT,
        "first_day": day(first),
        "last_day": day(last),
    }
    if amount == 0:
        usual["reporting"] = Reporting.NIL_REPORTED
    return Claim(**(usual | more))


def month(state, which, amount=None, **more):
    """A notified figure for a month of 2030: ``month("CHN", 3, 500)``."""
    last = 31 if which in (1, 3, 5, 7, 8, 10, 12) else 28 if which == 2 else 30
    return told(state, f"2030-{which:02}-01", f"2030-{which:02}-{last}", amount, **more)


def estimate(claimant, first, last, low, high, **more):
    """An estimate; ends may be ``None``."""
    usual = {
        "claim_id": f"{claimant}-{first}-{last}",
        "standing": Standing.ESTIMATED,
        "claimant": claimant,
        "reporting": None,
    }
    return told(more.pop("state", "ALL"), first, last, (low, high), **(usual | more))


def cap(year=2030, **more):
    """A cap of half a million barrels on a year."""
    usual = {
        "measure_id": "M2397-5",
        "topic": Topic.REFINED_PETROLEUM,
        "year": year,
        "first_day": date(year, 1, 1),
        "last_day": date(year, 12, 31),
        "barrels": Decimal(500_000),
        "announced": (75, 90, 95),
        "stop": 95,
        "every_days": 30,
    }
    return Cap(**(usual | more))
