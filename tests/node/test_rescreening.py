"""Re-screening what changed gives what a run over everything gives, finding for finding."""

import json
from datetime import UTC, date, datetime, timedelta

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tricord.model.tables import TABLES
from tricord.monitors.base import Found, Pairwise
from tricord.monitors.sanctions import designations
from tricord.node.rescreening import Earlier, changed, rescreen

DAY = datetime(2026, 1, 1, tzinfo=UTC)
NAMES = ("KUM SONG TRADING", "BRIGHT DAWN SHIPPING", "QUIET HARBOUR FOODS", "NEW EXAMPLE BANK")
IMO = ("9074729", "9166778", "")

NAMED = st.sampled_from(NAMES)
ENTRY = st.fixed_dictionaries(
    {
        "schema": st.sampled_from(["Vessel", "Company"]),
        "names": st.lists(NAMED, min_size=1, max_size=2, unique=True),
        "imo": st.sampled_from(IMO),
        "missing": st.booleans(),
        "marking": st.sampled_from(["TLP:CLEAR", "TLP:AMBER"]),
        "listed_on": st.sampled_from([None, date(2016, 3, 2), date(2030, 1, 1)]),
        "list": st.sampled_from(["un-sc", "ofac-sdn"]),
    }
)
PARTY = st.fixed_dictionaries(
    {
        "schema": st.sampled_from(["Vessel", "Company"]),
        "name": st.sampled_from([*NAMES, ""]),
        "imo": st.sampled_from(IMO),
        "born": st.sampled_from(["", "1965"]),
    }
)
WORLD = st.tuples(
    st.dictionaries(st.sampled_from("abcd"), PARTY, min_size=1),
    st.dictionaries(st.sampled_from(["KPe.001", "KPe.002", "KPe.003"]), ENTRY, min_size=1),
)


def frame(table: str, rows: list[dict]) -> pl.DataFrame:
    blank = {
        c.name: [] if isinstance(c.dtype, pl.List) else "" if c.dtype == pl.String else None
        for c in TABLES[table].columns
    }
    return pl.DataFrame([blank | row for row in rows], schema=TABLES[table].schema)


def tables(world, day: int) -> dict[str, pl.DataFrame]:
    """The tables a run reads; where and when things were read differs from day to day."""
    ours, listed = world
    at = DAY + timedelta(days=day)
    where = {"file_sha256": f"file {day}", "record": f"record {day}"}
    parties = [
        where
        | {"dataset": "ours", "party_id": key, "name": p["name"], "imo": p["imo"]}
        | {"schema": p["schema"], "birth_date": p["born"], "simulated": False}
        | {"marking": "TLP:GREEN", "published_at": at}
        for key, p in ours.items()
    ]
    entries, names, identifiers = [], [], []
    for entry_id, e in listed.items():
        said = {k: v for k, v in e.items() if k not in ("missing", "marking")}
        key = {"list": e["list"], "entry_id": entry_id, "version": json.dumps(said, default=str)}
        authority = "un" if e["list"] == "un-sc" else "national"
        entries.append(
            where
            | key
            | {"authority": authority, "schema": e["schema"], "name": e["names"][0]}
            | {"listed_on": e["listed_on"], "marking": e["marking"], "simulated": False}
            | {"missing_since": DAY if e["missing"] else None, "published_from": at}
        )
        names += [
            key | {"position": n, "name": name, "kind": "alias", "weak": n > 0, "published_at": at}
            for n, name in enumerate(e["names"])
        ]
        if e["imo"]:
            kind = "imo" if e["schema"] == "Vessel" else "imo_company"
            identifiers.append(key | {"position": 0, "kind": kind, "value": e["imo"]})
    return {
        "parties": frame("parties", parties),
        "list_entries": frame("list_entries", entries),
        "list_names": frame("list_names", names),
        "list_identifiers": frame("list_identifiers", identifiers),
    }


def finder(law_day: date):
    params = designations.Params(law_day)
    return lambda seen: designations.find(seen, params)


def ids(found: Found) -> list[str]:
    return [finding.finding_id for finding in found.findings]


@settings(deadline=None, max_examples=60)
@given(worlds=st.lists(WORLD, min_size=2, max_size=4), data=st.data())
def test_what_changed_judged_again_equals_everything_judged_anew(worlds, data):
    law = [date(2026, 6, 1), date(2031, 6, 1)]
    day = data.draw(st.sampled_from(law))
    before = tables(worlds[0], 0)
    found = finder(day)(before)
    for at, world in enumerate(worlds[1:], 1):
        day_before, day = day, data.draw(st.sampled_from(law))
        now = tables(world, at)
        ran = Earlier("run", at, ("", ""), found)
        same = day == day_before
        again, looked = rescreen(finder(day), designations.PAIRS, before, now, ran, same_law=same)
        whole = finder(day)(now)
        assert ids(again) == ids(whole)
        assert dict(again.coverage) == dict(whole.coverage)
        assert again.ruled_out == whole.ruled_out
        assert looked.carried + len([*_affected(whole, before, now)]) == len(whole.findings)
        before, found = now, again


def _affected(whole: Found, before, now):
    for finding in whole.findings:
        for side, subject in zip(
            (designations.PAIRS.left, designations.PAIRS.right), finding.subjects, strict=True
        ):
            keys = changed(before, now, side).iter_rows()
            if subject.key in {"|".join((side.subject, *key)) for key in keys}:
                yield finding
                break


def test_only_what_changed_is_asked_for():
    world = (
        {"a": {"schema": "Vessel", "name": NAMES[0], "imo": IMO[0], "born": ""}},
        {
            key: {
                "schema": "Vessel",
                "names": [NAMES[at]],
                "imo": "",
                "missing": False,
                "marking": "TLP:CLEAR",
                "listed_on": None,
                "list": "un-sc",
            }
            for at, key in enumerate(("KPe.001", "KPe.002", "KPe.003"))
        },
    )
    before = tables(world, 0)
    other = {**world[1], "KPe.002": {**world[1]["KPe.002"], "names": [NAMES[3]]}}
    now = tables((world[0], other), 1)
    asked = []

    def find(seen) -> Found:
        asked.append((seen["parties"].height, seen["list_entries"]["entry_id"].to_list()))
        return finder(date(2026, 6, 1))(seen)

    found = finder(date(2026, 6, 1))(before)
    ran = Earlier("run", 1, ("", ""), found)
    again, looked = rescreen(find, designations.PAIRS, before, now, ran, same_law=True)
    judged, *counted = asked
    assert judged == (1, ["KPe.002"])
    assert counted == [(0, ["KPe.002"])] * 2, (
        "as it was and as it is, with nobody on the other side"
    )
    assert (looked.left, looked.right, looked.carried) == (0, 1, 1)
    assert again.findings == found.findings


def test_another_moment_or_file_alone_is_no_change():
    world = (
        {"a": {"schema": "Vessel", "name": NAMES[0], "imo": IMO[0], "born": ""}},
        {
            "KPe.001": {
                "schema": "Vessel",
                "names": [NAMES[0]],
                "imo": "",
                "missing": False,
                "marking": "TLP:CLEAR",
                "listed_on": None,
                "list": "un-sc",
            }
        },
    )
    for side in (designations.PAIRS.left, designations.PAIRS.right):
        assert changed(tables(world, 0), tables(world, 5), side).is_empty()


def test_designations_says_that_it_judges_each_pair_by_itself():
    assert isinstance(designations, Pairwise)
    pairs = designations.PAIRS
    counted = {*pairs.left.counts, *pairs.right.counts, pairs.ruled_out}
    assert counted == set(finder(date(2026, 6, 1))(tables(({}, {}), 0)).coverage)


@pytest.mark.parametrize("side", ["left", "right"])
def test_a_side_is_every_table_that_has_its_key(side):
    key = set(getattr(designations.PAIRS, side).key)
    held = [name for name in designations.TABLES if key <= set(TABLES[name].schema)]
    assert held == {"left": ["parties"], "right": [*designations.TABLES[1:]]}[side]
