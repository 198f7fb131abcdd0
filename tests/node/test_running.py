"""Runs: what is recorded, what gives way to what, and that a replay finds what was found."""

import json
from datetime import date
from pathlib import Path

import pytest
from tests.lake.lake_content import content
from tests.node.desk import DAY, VESSEL, Desk

import tricord
from tricord.errors import RunError
from tricord.model.finding import Finding
from tricord.model.tables import TABLES
from tricord.node.finding_rows import evidence_frame, finding_frame
from tricord.node.running import Run, Scope


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    made = Desk(tmp_path)
    made.list((1, "KUM SONG", VESSEL), (2, "BRIGHT DAWN", {"kind": "vessel"}))
    made.ships("a,ship,KUM SONG,9074729", "b,ship,OTHER,9074729", "c,ship,NEW STAR,9166778")
    return made


def canonical(findings: tuple[Finding, ...]) -> str:
    """Findings and their evidence, byte for byte."""
    rows = finding_frame(findings, "run", DAY).write_ndjson()
    return rows + evidence_frame(findings, DAY).write_ndjson()


def test_a_second_run_changes_nothing_at_all(desk: Desk):
    first = desk.run()
    assert len(first.findings) == 2
    assert set(first.recorded.fresh) == {f.finding_id for f in first.findings}
    version, before = desk.node.lake.version, content(desk.node.lake)
    again = desk.run()
    assert canonical(again.findings) == canonical(first.findings)
    assert again.run_id == first.run_id
    assert again.recorded.fresh == again.recorded.superseded == again.recorded.withdrawn == ()
    assert (desk.node.lake.version, content(desk.node.lake)) == (version, before)


def test_the_same_files_in_another_order_and_another_lake_give_the_same_bytes(
    desk: Desk, tmp_path: Path
):
    other = Desk(tmp_path / "other")
    other.published = 1
    other.ships("c,ship,NEW STAR,9166778", "b,ship,OTHER,9074729", "a,ship,KUM SONG,9074729", day=2)
    other.list((1, "KUM SONG", VESSEL), (2, "BRIGHT DAWN", {"kind": "vessel"}), day=1)

    def ids(run: Run) -> list[str]:
        return [f.finding_id for f in run.findings]

    assert ids(other.run()) == ids(desk.run())


def test_a_replay_on_an_old_version_finds_what_was_found_and_disturbs_nothing(desk: Desk):
    first = desk.run()
    desk.list((1, "KUM SONG II", VESSEL), (2, "NEW STAR", {"kind": "vessel"}))
    desk.ships("a,ship,KUM SONG RENAMED,9074729", "c,ship,NEW STAR,9166778")
    second = desk.run()
    assert canonical(second.findings) != canonical(first.findings)
    status = desk.status()
    replay = desk.run(version=first.lake_version)
    assert canonical(replay.findings) == canonical(first.findings)
    assert replay.lake_version == first.lake_version
    assert desk.status() == status, "a replay is no news"
    assert desk.run().recorded.fresh == ()


def test_a_run_as_of_a_day_sees_neither_later_lists_nor_later_parties(desk: Desk):
    first = desk.run()
    desk.list((2, "NEW STAR", {"kind": "vessel"}), day=20)
    desk.ships("c,ship,NEW STAR,9166778", day=21)
    then = desk.run(as_of=DAY.replace(day=10), law_day=date(2026, 6, 1))
    assert canonical(then.findings) == canonical(first.findings)
    assert desk.status() == {f.finding_id: "current" for f in first.findings}
    assert desk.status(DAY.replace(day=10).isoformat()) == desk.status()


def test_another_content_of_an_entry_supersedes_with_a_link_and_keeps_the_old_finding(desk: Desk):
    before = {f.about + f.subjects[0].key: f.finding_id for f in desk.run().findings}
    desk.list((1, "KUM SONG", VESSEL | {"programme": "DPRK2"}), (2, "X", {"kind": "vessel"}))
    run = desk.run()
    after = {f.about + f.subjects[0].key: f.finding_id for f in run.findings}
    assert before.keys() == after.keys()
    assert not set(before.values()) & set(after.values())
    assert set(run.recorded.superseded) == set(before.values())
    rows = desk.node.findings(status="superseded")
    links = dict(rows.select("finding_id", "superseded_by").iter_rows())
    assert links == {before[key]: after[key] for key in before}
    old, row = desk.node.finding(next(iter(before.values())))
    assert old.evidence
    assert row["status"] == "superseded"


def test_a_confirmed_delisting_withdraws_and_a_new_listing_finds_again(desk: Desk):
    first = desk.run()
    desk.list((2, "BRIGHT DAWN", {"kind": "vessel"}))
    waiting = desk.run()
    assert len(waiting.findings) == len(first.findings), "it stands until a person confirms"
    assert all("doubt-entry-missing" in f.doubts for f in waiting.findings)
    desk.node.lists.confirm_removals("ofac-sdn", ["1"], "91 FR 1234", "kim")
    gone = desk.run()
    assert gone.findings == ()
    assert set(gone.recorded.withdrawn) == {f.finding_id for f in waiting.findings}
    assert desk.node.findings().is_empty()
    desk.list((1, "KUM SONG", VESSEL), (2, "BRIGHT DAWN", {"kind": "vessel"}))
    back = desk.run()
    assert {f.finding_id for f in back.findings} == {f.finding_id for f in first.findings}
    assert set(back.recorded.fresh) == {f.finding_id for f in first.findings}
    assert desk.node.lake.read("findings").height == len(desk.status())
    assert set(desk.node.findings().get_column("finding_id")) == set(back.recorded.fresh)


def test_the_doubt_that_an_entry_went_missing_reaches_the_reader_of_the_findings(desk: Desk):
    desk.run()
    desk.list((2, "BRIGHT DAWN", {"kind": "vessel"}))
    desk.run()
    shown = desk.node.finding_objects(desk.node.findings())
    assert shown
    assert all("doubt-entry-missing" in finding.doubts for finding in shown)


def test_a_run_over_one_table_or_one_list_leaves_findings_of_the_others(desk: Desk):
    desk.ships("z,ship,BRIGHT DAWN,", dataset="theirs")
    everything = {f.finding_id for f in desk.run().findings}
    assert len(everything) == 3
    some = desk.run(datasets=("theirs",))
    assert len(some.findings) == 1
    assert some.recorded.withdrawn == ()
    assert set(desk.node.findings().get_column("finding_id")) == everything
    desk.ships("z,ship,SOMETHING ELSE,", dataset="theirs")
    desk.run(datasets=("ours",))
    assert set(desk.node.findings().get_column("finding_id")) == everything
    withdrawn = desk.run(datasets=("theirs",)).recorded.withdrawn
    assert len(withdrawn) == 1


def test_a_party_that_left_its_table_is_no_longer_found(desk: Desk):
    desk.run()
    desk.ships("a,ship,KUM SONG,9074729")
    run = desk.run()
    assert len(run.recorded.withdrawn) == 1
    assert [f.subjects[0].key for f in run.findings] == ["parties|ours|a"]


def test_a_run_says_what_it_saw(desk: Desk):
    run = desk.run()
    [row] = desk.node.table("runs").to_dicts()
    assert row["lake_version"] == run.lake_version
    assert (row["found"], row["fresh"], row["superseded"]) == (2, 2, 0)
    assert json.loads(row["coverage"])["coverage-parties"] == 3
    assert row["law_day"] == date(2026, 6, 1)
    assert json.loads(row["params"])["name_threshold"]
    assert row["view"] == "live"


def test_the_last_run_is_the_last_recorded_even_if_it_was_known_before(desk: Desk):
    first = desk.run()
    desk.run(lists=("ofac-sdn",))
    desk.run(version=first.lake_version)
    again = desk.run()
    assert again.recorded.fresh == ()
    runs = desk.node.table("runs").sort("recorded_in")
    assert runs.filter(view="live")["run_id"].to_list()[-1] == first.run_id
    assert runs.filter(view="live")["lists"].to_list() == [[], ["ofac-sdn"], []]
    for name in ("runs", "finding_events", "findings", "evidence"):
        keys = desk.node.lake.history(name).select(TABLES[name].key).collect()
        assert keys.n_unique() == keys.height, name


def test_other_parameters_are_another_run(desk: Desk):
    first = desk.run()
    strict = desk.node.run("designations", Scope(), name_threshold=1.0)
    assert strict.run_id != first.run_id
    desk.run()
    keys = desk.node.lake.history("finding_events").select(TABLES["finding_events"].key).collect()
    assert keys.n_unique() == keys.height
    with pytest.raises(RunError) as refused:
        desk.node.run("designations", Scope(), treshold=1.0)
    assert refused.value.code == "parameter-unknown"
    assert "treshold" in refused.value.sentence()


@pytest.mark.parametrize("missing", ["parties", "list_entries"])
def test_with_nothing_to_run_over_it_says_what_is_missing(tmp_path: Path, missing: str):
    desk = Desk(tmp_path)
    if missing == "parties":
        desk.list((1, "KUM SONG"))
    else:
        desk.ships("a,ship,KUM SONG,9074729")
    with pytest.raises(RunError) as refused:
        desk.run()
    assert refused.value.params["table"] == missing
    assert desk.node.table("runs").is_empty()


def test_findings_come_back_from_the_lake_as_they_went_in(desk: Desk):
    run = desk.run()
    back = desk.node.finding_objects(desk.node.findings())
    assert canonical(back) == canonical(run.findings)
    assert [f.finding_id for f in back] == [f.finding_id for f in run.findings]


def test_a_finding_is_known_by_the_beginning_of_its_id_if_only_it_begins_so(desk: Desk):
    one, *_ = desk.run().findings
    assert desk.node.finding(one.finding_id[:10])[0].finding_id == one.finding_id
    for wrong in ("", "zzzz"):
        with pytest.raises(tricord.errors.NotFound):
            desk.node.finding(wrong)
