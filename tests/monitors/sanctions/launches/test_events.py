"""Salvos and events: rows of one launch go together, ledgers are never added up."""

import random
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.monitors.sanctions.launches.ledgers import joint, row, table

from tricord.monitors.sanctions.launches import events
from tricord.monitors.sanctions.launches.salvos import publisher

NEAR = {"site": "Other Name", "lat_deg": 39.5, "lon_deg": 125.7}
FAR = {"site": "Far Coast", "lat_deg": 40.5, "lon_deg": 129.0}


def parts(*rows):
    """Events as lists of the rows of each ledger."""
    return [
        {s.dataset: [r["incident_id"] for r in s.rows] for s in event.salvos}
        for event in events(table(*rows))
    ]


def test_rows_of_one_site_within_the_hour_are_one_salvo():
    rows = [
        row(name, f"2020-03-02 {clock}")
        for name, clock in zip("abc", ("00:00", "00:59", "01:01"), strict=True)
    ]
    assert parts(*rows) == [{"cns-launches": ["a", "b"]}, {"cns-launches": ["c"]}]


def test_an_hour_across_midnight_is_an_hour():
    rows = [row("a", "2020-03-01 23:40"), row("b", "2020-03-02 00:20")]
    assert parts(*rows) == [{"cns-launches": ["a", "b"]}]


def test_sites_and_kinds_tell_salvos_of_one_ledger_apart():
    rows = [
        row("a", "2020-03-02 00:00"),
        row("b", "2020-03-02 00:05", **FAR),
        row("c", "2020-03-02 00:05", kind="long_range"),
        row("d", "2020-03-02 00:05", site="Example Field District", lat_deg=39.21),
    ]
    assert sorted(p["cns-launches"] for p in parts(*rows)) == [["a", "d"], ["b"], ["c"]]


def test_rows_without_times_go_to_the_only_salvo_of_their_day_or_stand_alone():
    timed, later = row("a", "2020-03-02 00:00"), row("b", "2020-03-02 09:00")
    assert parts(timed, row("x", day="2020-03-02")) == [{"cns-launches": ["x", "a"]}]
    assert [p["cns-launches"] for p in parts(timed, later, row("x", day="2020-03-02"))] == [
        ["x"],
        ["a"],
        ["b"],
    ]
    assert parts(row("x", day="2020-03-02"), row("y", day="2020-03-02")) == [
        {"cns-launches": ["x", "y"]}
    ]


@pytest.mark.parametrize(
    ("other", "one"),
    [
        (joint("j", "2020-03-02 00:30", **NEAR), True),
        (joint("j", "2020-03-02 01:30", **NEAR), False),
        (joint("j", "2020-03-02 00:30", **FAR), False),
        (joint("j", "2020-03-02 00:30", **(FAR | {"site": "example-field"})), True),
        (joint("j", "2020-03-02 00:30", site="", lat_deg=None, lon_deg=None), False),
        (joint("j", day="2020-03-03", **NEAR), True),
        (joint("j", day="2020-03-05", **NEAR), False),
        (joint("j", "2020-03-02 00:30", kind="long_range"), True),
        (joint("j", "2020-03-02 00:30", kind="unidentified", kind_from=""), True),
        (joint("j", "2020-03-02 00:30", kind="cruise_missile"), False),
        (joint("j", "2020-03-02 00:30", kind="nuclear_test"), False),
    ],
)
def test_ledgers_tell_of_one_event_where_day_site_time_and_kind_allow(other, one):
    assert len(parts(row("a", "2020-03-02 00:00"), other)) == (1 if one else 2)


def test_the_nearest_go_together_and_an_event_holds_one_salvo_of_each_ledger():
    rows = [
        row("a", "2020-03-02 00:00"),
        row("b", "2020-03-02 01:30"),
        joint("j", "2020-03-02 01:20"),
        joint("k", "2020-03-02 00:50", kind="unidentified"),
    ]
    assert parts(*rows) == [
        {"cns-launches": ["a"], "joint-staff": ["k"]},
        {"cns-launches": ["b"], "joint-staff": ["j"]},
    ]


def test_each_ledger_keeps_its_number():
    rows = [row("a", "2020-03-02 00:00"), row("b", "2020-03-02 00:01")]
    rows += [joint("j", "2020-03-02 00:05", count=3)]
    (event,) = events(table(*rows))
    assert event.counts == (("cns-launches", 2), ("joint-staff", 3))
    (unsaid,) = events(
        table(row("a", "2020-03-02 00:00"), row("b", "2020-03-02 00:01", count=None))
    )
    assert unsaid.counts == (("cns-launches", None),)


def test_where_ledgers_differ_the_kind_fewest_paragraphs_name_counts():
    def kind(*kinds):
        one, other = kinds
        rows = (row("a", "2020-03-02 00:00", kind=one), joint("j", "2020-03-02 00:05", kind=other))
        (event,) = events(table(*rows))
        return event.kind.value, event.kinds_differ

    assert kind("long_range", "ballistic") == ("ballistic", True)
    assert kind("space_launch", "long_range") == ("space_launch", True)
    assert kind("unidentified", "ballistic") == ("ballistic", False)


def test_the_scope_of_a_ledger_identifies_nothing_another_calls_unidentified():
    rows = (
        row("a", "2020-03-02 00:00", kind_from="scope"),
        joint("j", "2020-03-02 00:05", kind="unidentified", kind_from=""),
    )
    (event,) = events(table(*rows))
    assert event.kind.value == "unidentified"


@pytest.mark.parametrize(
    ("source", "who"),
    [
        ("CNS/NTI", "CNS/NTI"),
        ("James Martin Center for Nonproliferation Studies; as given by others", "CNS/NTI"),
        ("Example  Joint Staff ", "example  joint staff"),
        ("", "ledger"),
        ("Central Naval Staff", "central naval staff"),
    ],
)
def test_copies_of_one_ledger_are_one_publisher(source, who):
    assert publisher(source, "ledger") == who


BASE = datetime(2020, 3, 1, tzinfo=UTC)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(["x", "y", "z"]),
            st.integers(0, 60 * 24 * 4),
            st.booleans(),
            st.sampled_from([0.0, 0.05, 0.3, 1.0]),
            st.sampled_from(["ballistic", "long_range", "unidentified", "balloon"]),
        ),
        max_size=25,
    ),
    st.randoms(use_true_random=False),
)
def test_every_row_is_in_one_event_whatever_the_order(said, shuffle: random.Random):
    rows = []
    for at, (ledger, minute, timed, north, kind) in enumerate(said):
        moment = BASE + timedelta(minutes=minute)
        when = {"at": moment.isoformat(sep=" ")[:16]} if timed else {"day": str(moment.date())}
        rows.append(
            row(f"r{at}", **when, dataset=ledger, source=ledger, lat_deg=39 + north, kind=kind)
        )
    made = parts(*rows)
    names = [name for event in made for ids in event.values() for name in ids]
    assert sorted(names) == sorted(r["incident_id"] for r in rows)
    assert all(len(event) == len({*event}) for event in made)
    mixed = rows[:]
    shuffle.shuffle(mixed)
    assert parts(*mixed) == made
