"""What counts as found at sea: the same ships, at the same time, and no other."""

from datetime import UTC, datetime, timedelta

import polars as pl
import pytest

from tricord.simulate.seas import scoring
from tricord.simulate.seas.truth import TRUTH_SCHEMA
from tricord.simulate.truth import Tally

NOON = datetime(2026, 2, 3, 12, tzinfo=UTC)


def hour(number: float) -> datetime:
    return NOON + timedelta(hours=number)


def truth(*rows: dict) -> pl.DataFrame:
    first = {"kind": "loiter", "start": hour(-99), "end": hour(-98), "near_threshold": False}
    usual = {"near_threshold": False, "note": "", "value": 1.0}
    return pl.DataFrame([first, *(usual | row for row in rows)], schema=TRUTH_SCHEMA)


def transfer(one: str, other: str, start: float, end: float, **said) -> dict:
    window = {"start": hour(start), "end": hour(end)}
    return {"kind": "transfer", "vessel_1": one, "vessel_2": other} | window | said


def events(*rows: tuple) -> pl.DataFrame:
    columns = ("vessel_1", "vessel_2", "start", "end")
    return pl.DataFrame(
        [(one, other, hour(start), hour(end)) for one, other, start, end in rows],
        schema=dict.fromkeys(columns[:2], pl.String) | dict.fromkeys(columns[2:], NOW),
        orient="row",
    )


NOW = pl.Datetime("us", "UTC")


@pytest.mark.parametrize(
    ("event", "found"),
    [
        (("1", "2", 1, 2), 1),
        (("2", "1", 1, 2), 1),
        (("1", "3", 1, 2), 0),
        (("1", "2", 9, 10), 0),
    ],
)
def test_a_transfer_is_found_by_an_encounter_of_its_ships_meanwhile(event, found):
    told = scoring.transfers(events(event), truth(transfer("1", "2", 0, 4)))
    assert told == Tally("at-sea-transfer", decoy=False, planted=1, found=found)


@pytest.mark.parametrize(
    "row",
    [
        transfer("1", "2", 0, 2.2),
        transfer("1", "2", 0, 4, value=0.79),
        transfer("1", "2", 0, 4, near_threshold=True),
    ],
)
def test_what_lies_at_a_threshold_or_was_hardly_heard_is_not_counted(row):
    assert scoring.transfers(events(("1", "2", 1, 2)), truth(row)).planted == 0


def test_a_transfer_told_in_two_pieces_counts_once():
    told = scoring.transfers(
        events(("1", "2", 0, 1), ("1", "2", 2, 3)), truth(transfer("1", "2", 0, 4))
    )
    assert (told.planted, told.found) == (1, 1)


def test_encounters_of_ships_that_were_never_together_are_false_alarms():
    contact = transfer("1", "2", 0, 4, kind="contact")
    told = scoring.apart(events(("1", "2", 1, 2), ("1", "3", 1, 2)), truth(contact))
    assert told == Tally("at-sea-apart", decoy=True, planted=2, found=1)


def test_only_long_silences_on_purpose_are_counted():
    off = {"kind": "off", "vessel_1": "1", "start": hour(0), "end": hour(13), "note": "intent"}
    port, short = off | {"note": "port"}, off | {"end": hour(11)}
    gap = pl.DataFrame({"vessel_id": ["1"], "start": [hour(1)], "end": [hour(12)]})
    told = scoring.silences(gap.cast({"start": NOW, "end": NOW}), truth(off, port, short))
    assert (told.planted, told.found) == (1, 1)


def test_a_shared_identity_is_found_by_two_hulls_alone():
    row = {"kind": "shared_mmsi", "vessel_1": "1", "start": hour(0), "end": hour(50)}
    found = pl.DataFrame(
        {"vessel_id": ["1"], "kind": ["jump"], "start": [hour(1)], "end": [hour(2)]}
    ).cast({"start": NOW, "end": NOW})
    assert scoring.shared(found, truth(row)).found == 0
    assert scoring.shared(found.with_columns(kind=pl.lit("two_hulls")), truth(row)).found == 1
