"""Findings say what brought them about; a run over what changed says the same as a whole one."""

from datetime import date
from pathlib import Path

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.node.desk import DAY, VESSEL, Desk

from tricord.node.running import Run

SHIP = {"kind": "vessel"}


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    made = Desk(tmp_path)
    made.list((1, "KUM SONG", VESSEL), (2, "BRIGHT DAWN", SHIP))
    made.ships("a,ship,KUM SONG,9074729", "b,ship,OTHER,9074729", "c,ship,NEW STAR,9166778")
    return made


def causes(desk: Desk, run: Run) -> set[tuple[str, str, str]]:
    """Kind, subject and day of what brought about what a run changed."""
    rows = desk.node.table("finding_causes").filter(pl.col("run_id") == run.run_id)
    last = rows.filter(pl.col("lake_version") == pl.col("lake_version").max())
    return {
        ("-".join(filter(None, (r["kind"], r["change"]))), r["subject"], _day(r["changed_at"]))
        for r in last.iter_rows(named=True)
    }


def _day(moment) -> str:
    return moment.date().isoformat() if moment else ""


def test_the_first_run_says_that_nobody_looked_before(desk: Desk):
    assert causes(desk, desk.run()) == {("first", "", "")}


def test_an_entry_that_comes_changes_goes_and_returns_is_named(desk: Desk):
    desk.run()
    desk.list((1, "KUM SONG", VESSEL), (2, "BRIGHT DAWN", SHIP), (3, "NEW STAR", SHIP))
    added = desk.run()
    assert (added.again.left, added.again.right, added.again.carried) == (0, 1, 2)
    assert len(added.recorded.fresh) == 1
    assert causes(desk, added) == {("entry-add", "list|ofac-sdn|3", "2026-01-03")}
    desk.list((1, "KUM SONG", VESSEL), (2, "X", SHIP), (3, "NEW STAR", SHIP | {"programme": "Y"}))
    assert causes(desk, desk.run()) == {("entry-change", "list|ofac-sdn|3", "2026-01-04")}
    desk.list((1, "KUM SONG", VESSEL), (2, "X", SHIP))
    assert causes(desk, desk.run()) == {("entry-remove", "list|ofac-sdn|3", "2026-01-05")}
    desk.list((1, "KUM SONG", VESSEL), (2, "X", SHIP), (3, "NEW STAR", SHIP))
    assert causes(desk, desk.run()) == {("entry-return", "list|ofac-sdn|3", "2026-01-06")}
    desk.list((1, "KUM SONG", VESSEL), (2, "X", SHIP))
    desk.run()
    desk.node.lists.confirm_removals("ofac-sdn", ["3"], "91 FR 1234", "kim")
    ended = desk.run()
    assert len(ended.recorded.withdrawn) == 1
    assert causes(desk, ended) == {("entry-removal-confirmed", "list|ofac-sdn|3", "2026-01-07")}
    desk.list((1, "KUM SONG", VESSEL), (2, "X", SHIP), (3, "NEW STAR", SHIP))
    assert causes(desk, desk.run()) == {("entry-return", "list|ofac-sdn|3", "2026-01-08")}


def test_a_party_that_comes_changes_and_goes_is_named(desk: Desk):
    desk.run()
    desk.ships("a,ship,KUM SONG,9074729", "b,ship,OTHER,", "d,ship,BRIGHT DAWN,")
    run = desk.run()
    assert (run.again.left, run.again.right) == (3, 0)
    assert causes(desk, run) == {
        ("party-change", "parties|ours|b", "2026-01-03"),
        ("party-add", "parties|ours|d", "2026-01-03"),
    }
    desk.ships("a,ship,KUM SONG,9074729")
    assert causes(desk, desk.run()) == {("party-remove", "parties|ours|d", "2026-01-04")}


def test_other_parameters_and_another_scope_are_causes_too(desk: Desk):
    desk.list((1, "KUM SONG", VESSEL), (2, "NEU STARA", SHIP))
    desk.run(lists=("ofac-sdn",), datasets=("ours",))
    desk.ships("z,ship,KUM SONG,", dataset="theirs")
    looser = desk.node.run("designations", name_threshold=0.3)
    rows = desk.node.table("finding_causes").filter(pl.col("run_id") == looser.run_id)
    assert looser.again is None
    assert set(rows.select("kind", "value").iter_rows()) == {
        ("scope", ""),
        ("parameters", "name_threshold=0.3"),
    }


def test_another_law_is_a_cause_only_where_nothing_else_is(desk: Desk, monkeypatch):
    desk.run(law_day=date(2026, 6, 1))
    other = desk.run(law_day=date(2026, 6, 2))
    assert other.again is not None
    assert other.recorded.fresh == ()
    monkeypatch.setattr("tricord.monitors.sanctions.designations._bearing", _one_more_measure)
    bearing = desk.run(law_day=date(2026, 6, 3))
    assert (bearing.again.left, bearing.again.right) == (0, 0)
    assert len(bearing.recorded.fresh) == 2
    assert causes(desk, bearing) == {("law", "", "")}


def _one_more_measure(*_):
    from tricord.measures import load

    return [load()["M1718-8d"]]


def test_a_run_after_no_change_carries_everything_over_at_once(desk: Desk, monkeypatch):
    first = desk.run()
    version = desk.node.lake.version

    def never(*_):
        raise AssertionError("nothing is to be looked at")

    monkeypatch.setattr("tricord.monitors.sanctions.designations.find", never)
    again = desk.run()
    assert [f.finding_id for f in again.findings] == [f.finding_id for f in first.findings]
    assert again.coverage == first.coverage
    assert (again.again.left, again.again.right, again.again.carried) == (0, 0, 2)
    assert (again.again.since, desk.node.lake.version) == (first.run_id, version)


def test_a_full_run_and_runs_of_the_past_look_at_everything(desk: Desk):
    first = desk.run()
    assert desk.run(full=True).again is None
    assert desk.run(as_of=DAY.replace(day=10)).again is None
    assert desk.run(version=first.lake_version).again is None


def test_a_run_with_other_parameters_in_between_does_not_mix_its_findings_in(desk: Desk):
    desk.list((1, "KUM SONG", VESSEL), (2, "NEU STARA", SHIP))
    strict = desk.run()
    loose = desk.node.run("designations", name_threshold=0.3)
    assert len(loose.findings) > len(strict.findings)
    desk.list((1, "KUM SONG", VESSEL), (2, "NEU STARA", SHIP), (3, "FAR AWAY", SHIP))
    again = desk.run()
    assert again.again.since == strict.run_id
    assert [f.finding_id for f in again.findings] == [f.finding_id for f in strict.findings]


NAMES = ("KUM SONG", "BRIGHT DAWN", "NEW STAR")
LISTED = st.dictionaries(
    st.sampled_from([1, 2, 3]), st.tuples(st.sampled_from(NAMES), st.booleans()), min_size=1
)
SHIPS = st.dictionaries(
    st.sampled_from("abc"), st.tuples(st.sampled_from(NAMES), st.booleans()), min_size=1
)
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("list"), LISTED),
        st.tuples(st.just("ships"), SHIPS),
        st.tuples(st.just("law"), st.sampled_from([date(2015, 1, 1), date(2026, 6, 1)])),
        st.tuples(st.just("confirm"), st.none()),
    ),
    min_size=2,
    max_size=4,
)


def take(desk: Desk, step: str, said) -> None:
    if step == "list":
        desk.list(*((n, name, VESSEL if imo else SHIP) for n, (name, imo) in said.items()))
    elif step == "ships":
        rows = (
            f"{k},ship,{name},{'9074729' if imo else '9166778'}" for k, (name, imo) in said.items()
        )
        desk.ships(*rows)
    elif step == "confirm":
        waiting = desk.node.lists.entries("ofac-sdn", quarantined=True)["entry_id"].to_list()
        desk.node.lists.confirm_removals("ofac-sdn", waiting[:1], "91 FR 1", "kim")


@settings(max_examples=5, deadline=None)
@given(listed=LISTED, ships=SHIPS, steps=STEPS)
def test_lakes_of_whole_runs_and_of_runs_over_changes_say_the_same(
    new_folder, listed, ships, steps
):
    whole, changes = Desk(new_folder()), Desk(new_folder())
    law = date(2026, 6, 1)
    for step, said in (("list", listed), ("ships", ships), *steps):
        law = said if step == "law" else law
        for desk in (whole, changes):
            take(desk, step, said)
        if step == "list" and said is listed:
            continue
        runs = [desk.run(full=desk is whole, law_day=law) for desk in (whole, changes)]
        assert runs[0].run_id == runs[1].run_id
        assert runs[0].coverage == runs[1].coverage
        assert runs[0].recorded == runs[1].recorded
        ids = [[f.finding_id for f in run.findings] for run in runs]
        assert ids[0] == ids[1]
        assert causes(whole, runs[0]) == causes(changes, runs[1])
    for table in ("runs", "ruled_out", "findings", "finding_events", "finding_causes", "evidence"):
        tables = [desk.node.lake.history(table).collect() for desk in (whole, changes)]
        assert sorted(tables[0].rows(), key=str) == sorted(tables[1].rows(), key=str)
