"""A world of listed ships and of ships that were heard, for tests of `listed_ships`."""

from datetime import date
from typing import Any

import polars as pl
from tests.monitors.sanctions.rows import entry
from tests.monitors.sanctions.rows import tables as list_tables
from tests.monitors.sanctions.sea_rows import claim, claims, events, heard, shuffled

from tricord.locale import LANGUAGES, text
from tricord.model.finding import Finding
from tricord.model.tables import TABLES
from tricord.monitors.base import Found
from tricord.monitors.sanctions.listed_ships import Params, find

LAW_DAY = date(2026, 3, 1)
SHIP, OTHER = "445123000", "412000111"
IMO, IMO_2 = "9074729", "8518780"
LISTED = date(2016, 3, 2)


def listed(*names: str, identifiers: tuple[str, ...] = (f"imo:{IMO}",), **said: Any) -> dict:
    """An entry of a ship on the UN list, with an IMO number."""
    usual = {"list_name": "un-1718-vessels", "listed_on": LISTED, "programmes": []}
    return entry(*(names or ("KUM SONG",)), identifiers=identifiers, **(usual | said))


def found(
    rows: list[dict],
    entries: list[dict] | dict,
    said: list[dict] | None = None,
    happened: list[dict] | None = None,
    **params: Any,
) -> Found:
    """What is found; the order of rows must change nothing, and all of it can be said."""
    tables = {k: v for k, v in list_tables([], _many(entries)).items() if k != "parties"}
    tables |= {
        "ships_seen": pl.DataFrame(rows, schema=TABLES["ships_seen"].schema),
        "ship_claims": claims(said or []),
        "sea_events": events(happened or []),
    }
    asked = Params(**({"law_day": LAW_DAY} | params))
    result = find(tables, asked)
    assert find(shuffled(tables), asked) == result
    for finding in result.findings:
        for language in LANGUAGES:
            for key in (finding.message, finding.score_meaning, *finding.doubts):
                assert text(key, language, **finding.params)
    return result


def _many(entries: list[dict] | dict) -> list[dict]:
    return [entries] if isinstance(entries, dict) else entries


def one(said: list[dict], entries: list[dict] | dict, **given_: Any) -> Finding:
    """The only finding of a ship heard on one day."""
    [finding] = found([heard(SHIP)], entries, said, **given_).findings
    return finding


def imo(number: str = IMO, **said: Any) -> dict:
    """An IMO number that the ship claims."""
    return claim(SHIP, "imo", number, **said)


def name(value: str = "KUM SONG", **said: Any) -> dict:
    """A name that the ship claims."""
    return claim(SHIP, "name", value, **said)
