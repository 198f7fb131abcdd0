"""Rows of ledgers of launches; no launch in them is real."""

from datetime import UTC, date, datetime, timedelta

import polars as pl

from tricord.model.tables import TABLES
from tricord.monitors.sanctions.launches import Params, find

SEEN = datetime(2031, 1, 1, tzinfo=UTC)
LATE = date(2031, 12, 31)
SITE = {"site": "Example Field", "lat_deg": 39.2, "lon_deg": 125.7}


def row(incident_id, at=None, day=None, **said):
    """A row; of a moment or of a day."""
    moment = datetime.fromisoformat(at).replace(tzinfo=UTC) if at else None
    last = moment.date() if moment else date.fromisoformat(day)
    return (
        dict.fromkeys(TABLES["incidents"].schema.names(), "")
        | SITE
        | {
            "dataset": "cns-launches",
            "incident_id": incident_id,
            "kind": "ballistic",
            "kind_from": "type",
            "first_day": last if moment else last - timedelta(days=1),
            "last_day": last,
            "calendar": "utc" if moment else "unknown",
            "at": moment,
            "count": 1,
            "name": "Example-A",
            "type": "SRBM",
            "outcome": "success",
            "apogee_km": None,
            "range_km": None,
            "source": "CNS/NTI",
            "published_at": SEEN,
            "file_sha256": "aa",
            "record": incident_id,
            "marking": "TLP:CLEAR",
        }
        | said
    )


def joint(incident_id, at=None, day=None, **said):
    """A row of a ledger of another publisher."""
    other = {"dataset": "joint-staff", "source": "Example Joint Staff", "count": 2}
    return row(incident_id, at, day, **{**other, **said})


def table(*rows):
    return pl.DataFrame([*rows], schema=TABLES["incidents"].schema, orient="row")


def found(*rows, on=LATE):
    return find({"incidents": table(*rows)}, Params(on))


def only(*rows, on=LATE):
    """The only finding of some rows."""
    (finding,) = found(*rows, on=on).findings
    return finding
