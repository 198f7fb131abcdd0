"""Claims as objects and rows; whose they are; how far apart they stand."""

from datetime import UTC, date, datetime
from decimal import Decimal

import polars as pl
from hypothesis import given
from hypothesis import strategies as st

from tricord.claims.origins import disputed, independent, origins
from tricord.claims.ranges import ranges
from tricord.claims.rows import claims, frame
from tricord.model.claim import Claim, Measured, SourceClass, Standing, Topic, Unit
from tricord.model.tables import TABLES


def claim(number, claimant="A", **more):
    said = {
        "topic": Topic.ARMS_FROM_DPRK,
        "standing": Standing.ESTIMATED,
        "statement": "shells",
        "source_class": SourceClass.STATE,
        "source": "report",
        "measured": Measured.AMMUNITION,
        "unit": Unit.ROUNDS,
        **more,
    }
    return Claim(claim_id=str(number), claimant=claimant, **said)


def stored(told):
    filled = {
        "dataset": pl.lit("d"),
        "published_at": pl.lit(datetime(2024, 1, 1, tzinfo=UTC)),
        "file_sha256": pl.lit("00"),
        "marking": pl.lit("TLP:CLEAR"),
    }
    return frame(told).with_columns(**filled).select(TABLES["claims"].schema.names())


def test_a_claim_comes_back_from_its_row_as_it_was():
    told = claim(
        1,
        dataset="d",
        low=Decimal("0.1"),
        high=Decimal(9_000_000),
        first_day=date(2024, 1, 1),
        cites=("2", "3"),
        file_sha256="00",
    )
    assert claims(stored([told])) == (told,)


def test_what_nobody_reported_is_not_zero_in_a_row():
    [row] = stored([claim(1)]).to_dicts()
    assert row["low"] is None
    assert row["high"] is None


def test_who_repeats_a_state_is_not_a_second_origin():
    state = claim(1, "United States")
    team = claim(2, "Monitoring team", origin="United States")
    paper = claim(3, "A newspaper", cites=("2",))
    assert independent([state, team, paper]) == 1


def test_two_who_saw_it_for_themselves_are_two_origins():
    assert independent([claim(1, "A state"), claim(2, "An NGO")]) == 2


def test_a_chain_of_citations_joins_what_stood_apart():
    first, second, third = claim(1, "A"), claim(2, "B"), claim(3, "C", cites=("1", "2"))
    assert independent([first, second]) == 2
    assert independent([first, second, third]) == 1


def test_a_denial_corroborates_nothing_and_makes_a_dispute():
    told = [claim(1, "A"), claim(2, "Russia", standing=Standing.DENIED, disputes=("1",))]
    assert independent(told) == 1
    assert disputed(told) == tuple(told)


def test_a_claimant_written_another_way_is_the_same_speaker():
    assert independent([claim(1, "U.S.  Mission"), claim(2, "u.s. mission")]) == 1


def test_figures_of_one_scope_make_a_range_and_no_mean():
    year = {"first_day": date(2024, 1, 1), "last_day": date(2024, 12, 31)}
    low = claim(1, "A", low=Decimal(10), high=Decimal(20), **year)
    high = claim(2, "B", low=Decimal(90), high=Decimal(90), **year)
    [found] = ranges([low, high])
    assert (found.low, found.high, found.origins) == (Decimal(10), Decimal(90), 2)


def test_figures_of_other_days_or_units_are_other_ranges():
    year = claim(1, low=Decimal(9), first_day=date(2024, 1, 1), last_day=date(2024, 12, 31))
    half = claim(2, low=Decimal(2), first_day=date(2023, 8, 1), last_day=date(2024, 1, 31))
    boxes = claim(3, low=Decimal(9), unit=Unit.CONTAINERS, measured=Measured.CONTAINERS)
    assert len(ranges([year, half, boxes])) == 3


def test_a_claim_that_is_open_above_leaves_the_range_open():
    [found] = ranges([claim(1, low=Decimal(9)), claim(2, "B", low=Decimal(1), high=Decimal(3))])
    assert (found.low, found.high) == (Decimal(1), None)


@given(st.permutations(range(6)))
def test_the_order_of_claims_changes_no_count(order):
    told = [
        claim(0, "A"),
        claim(1, "B", origin="A"),
        claim(2, "C"),
        claim(3, "D", cites=("2",)),
        claim(4, "E"),
        claim(5, "F", cites=("3", "1")),
    ]
    groups = origins([told[n] for n in order])
    assert sorted(len(group) for group in groups) == [1, 5]
