from datetime import UTC, datetime
from pathlib import Path

import pytest
from tests.node.ofac_files import alt, sdn, write

from tricord.errors import NotFound
from tricord.lake import Lake, lists
from tricord.model.marking import CLEAR
from tricord.node import list_views
from tricord.node.bundles import Given
from tricord.node.ingest import ingest

DAY = datetime(2026, 1, 1, tzinfo=UTC)
LIST = "ofac-sdn"
BOTH, ONE = ((1, "KUM SONG"), (2, "BRIGHT DAWN")), ((1, "KUM SONG"),)


@pytest.fixture
def lake(tmp_path: Path) -> Lake:
    return Lake(tmp_path / "lake")


def publish(lake: Lake, day: int, *entries: tuple, names: bytes = b"") -> None:
    folder = lake.folder.parent / str(day)
    files = [write(folder, "sdn.csv", sdn(*entries))]
    files += [write(folder, "alt.csv", names)] if names else []
    [outcome] = ingest(lake, files, Given(published=DAY.replace(day=day)), CLEAR)
    assert outcome.refused is None, str(outcome.refused)


def test_the_overview_counts_what_stands_and_what_waits(lake: Lake):
    publish(lake, 1, *BOTH, names=alt((1, 1, "KUMSONG")))
    publish(lake, 3, *ONE, names=alt((1, 1, "KUM-SONG")))
    [row] = list_views.overview(lake).to_dicts()
    assert (row["list"], row["authority"]) == (LIST, "national")
    assert (row["entries"], row["quarantined"], row["names"]) == (2, 1, 3)
    assert (row["publications"], row["published_at"]) == (2, DAY.replace(day=3))
    assert row["age_days"] == 149
    assert row["published_from"] == "given"
    assert row["marking"] == "TLP:CLEAR"


def test_an_empty_node_has_an_empty_overview_with_the_same_columns(lake: Lake):
    empty = list_views.overview(lake)
    assert empty.is_empty()
    publish(lake, 1, *BOTH)
    assert list_views.overview(lake).schema == empty.schema


def test_a_list_whose_entries_all_ended_is_still_in_the_overview(lake: Lake):
    publish(lake, 1, *BOTH)
    publish(lake, 2, (3, "OTHER"))
    lists.confirm_removals(lake, LIST, ["1", "2"], "kim", "notice")
    publish(lake, 3, (4, "ANOTHER"))
    lists.confirm_removals(lake, LIST, ["3"], "kim", "notice")
    [row] = list_views.overview(lake).to_dicts()
    assert (row["entries"], row["quarantined"]) == (1, 0)


def test_entries_are_those_of_a_moment(lake: Lake):
    publish(lake, 1, *ONE)
    publish(lake, 5, *BOTH)

    def ids(as_of: datetime | None = None, **said) -> list[str]:
        return list_views.entries(lake, LIST, as_of, **said)["entry_id"].to_list()

    assert ids() == ["1", "2"]
    assert ids(DAY.replace(day=3)) == ["1"]
    assert ids(DAY.replace(year=2025)) == []
    publish(lake, 7, *ONE)
    assert ids(quarantined=True) == ["2"]
    assert ids(DAY.replace(day=6), quarantined=True) == []


def test_changes_are_those_of_the_latest_publication_or_between_two_moments(lake: Lake):
    publish(lake, 1, *BOTH)
    publish(lake, 3, *BOTH, (3, "THIRD"))
    publish(lake, 5, *BOTH)

    def kinds(since: int | None = None, until: int | None = None) -> list[tuple[str, str]]:
        moments = [None if d is None else DAY.replace(day=d) for d in (since, until)]
        rows = list_views.changes(lake, LIST, *moments)
        return list(rows.select("entry_id", "kind").iter_rows())

    assert kinds() == [("3", "remove")]
    assert kinds(1, 4) == [("3", "add")]
    assert kinds(1) == [("3", "add"), ("3", "remove")]
    assert kinds(3) == [("3", "remove")]
    assert kinds(None, 4) == [("3", "add")]


def test_a_publication_shown_again_does_not_repeat_what_it_changed_before(lake: Lake):
    publish(lake, 1, *BOTH)
    publish(lake, 3, *ONE)
    publish(lake, 5, *BOTH)
    publish(lake, 7, *ONE)
    rows = list_views.changes(lake, LIST)
    assert rows["published_at"].to_list() == [DAY.replace(day=7)]


def test_a_confirmation_belongs_to_the_changes_of_its_publication(lake: Lake):
    publish(lake, 1, *BOTH)
    publish(lake, 3, *ONE)
    lists.confirm_removals(lake, LIST, ["2"], "kim", "notice")
    assert list_views.changes(lake, LIST)["kind"].to_list() == ["remove", "removal-confirmed"]


@pytest.mark.parametrize("view", [list_views.entries, list_views.changes])
def test_an_unknown_list_is_refused_with_those_that_are_known(lake: Lake, view):
    publish(lake, 1, *ONE)
    with pytest.raises(NotFound) as refused:
        view(lake, "ofac")
    assert refused.value.code == "list-unknown"
    assert LIST in refused.value.hint()
