from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.lake.lake_content import content
from tests.lake.publications import IDS, Told, moment, publication, tellings, visible

from tricord.errors import NotFound
from tricord.lake import Lake, lists
from tricord.model.tables import TABLES

FEW = settings(max_examples=8, deadline=None)


@pytest.fixture(autouse=True)
def one_moment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TRICORD_NOW", "2026-06-01T00:00:00Z")


@pytest.fixture(scope="module")
def new_lake(tmp_path_factory: pytest.TempPathFactory):
    return lambda: Lake(tmp_path_factory.mktemp("lake"))


def take_in(lake: Lake, *told: Told, afresh: bool = False):
    with lake.transaction("test") as transaction:
        return lists.take_in(transaction, "tiny", [publication(t) for t in told], afresh=afresh)


def in_order(lake: Lake, told: list[Told]) -> Lake:
    for t in told:
        take_in(lake, t)
    return lake


@FEW
@given(told=tellings(4), data=st.data())
def test_folding_one_by_one_and_all_anew_give_the_same_rows(new_lake, told, data):
    one_by_one = in_order(new_lake(), told)
    anew = new_lake()
    some = data.draw(st.sets(st.sampled_from(told)).map(lambda s: sorted(s, key=lambda t: t.day)))
    in_order(anew, some)
    take_in(anew, *told, afresh=True)
    assert content(anew) == content(one_by_one)


@FEW
@given(told=tellings(4))
def test_a_list_as_of_any_day_is_what_the_naive_model_says(new_lake, told):
    lake = in_order(new_lake(), told)
    for day in range(-1, 22):
        at = moment(day + 0.5)
        rows = lake.read("list_entries", at).to_dicts()
        model = visible(told, frozenset(), at)
        read = {r["entry_id"]: (r["name"], r["missing_since"]) for r in rows}
        assert read == {e: (f"{e} {said}", since) for e, (said, since) in model.items()}
        assert all(r["published_to"] is None for r in rows), "the end is not known yet"
        assert all(r["published_from"] <= at for r in rows)


@FEW
@given(told=tellings(4))
def test_no_table_shows_as_of_a_day_what_was_published_later(new_lake, told):
    later = in_order(new_lake(), told)
    for number in range(1, len(told)):
        earlier = in_order(new_lake(), told[:number])
        at = moment(told[number].day - 0.5)
        for table in ("list_entries", "list_names", "list_facts", "list_snapshots", "list_changes"):
            then = later.read(table, at).sort(TABLES[table].key)
            assert then.to_dicts() == earlier.read(table).sort(TABLES[table].key).to_dicts()


@FEW
@given(told=tellings(5))
def test_no_two_rows_share_a_key(new_lake, told):
    lake = in_order(new_lake(), told)
    for name, table in TABLES.items():
        rows = lake.history(name).select(table.key).collect()
        assert rows.n_unique() == rows.height, name


def test_an_entry_missing_from_the_list_stays_until_a_person_confirms(new_lake):
    told = [Told(0, (("E1", "a"), ("E2", "a"))), Told(1, (("E1", "a"),)), Told(2, (("E1", "b"),))]
    lake = in_order(new_lake(), told)
    [gone] = lists.quarantined(lake, "tiny").to_dicts()
    assert (gone["entry_id"], gone["missing_since"]) == ("E2", moment(1))
    assert lake.read("list_entries").height == 2
    [ended] = lists.confirm_removals(lake, "tiny", {"E2"}, "kim", "SC/15900")
    assert ended.published_to == moment(1)
    assert lists.quarantined(lake, "tiny").is_empty()
    assert lake.read("list_entries").get_column("entry_id").to_list() == ["E1"]
    assert lake.read("list_entries", moment(0.5)).height == 2, "it was listed on that day"
    [row] = lake.read("removal_confirmations").to_dicts()
    assert (row["operator"], row["notice"], row["missing_since"]) == ("kim", "SC/15900", moment(1))
    kinds = lake.read("list_changes").get_column("kind").to_list()
    assert Counter(kinds) == {"change": 3, "remove": 1, "removal-confirmed": 1}


def test_an_entry_that_comes_back_is_no_longer_up_for_removal(new_lake):
    both, one = (("E1", "a"), ("E2", "a")), (("E1", "a"),)
    lake = in_order(new_lake(), [Told(0, both), Told(1, one)])
    assert lists.quarantined(lake, "tiny").height == 1
    take_in(lake, Told(2, both))
    before = content(lake)
    with pytest.raises(NotFound) as refused:
        lists.confirm_removals(lake, "tiny", {"E2"}, "kim", "SC/15900")
    assert refused.value.code == "removal-not-quarantined"
    assert content(lake) == before


@pytest.mark.parametrize("unknown", ["E1", "E9", ""])
def test_a_confirmation_that_names_one_wrong_entry_ends_none(new_lake, unknown: str):
    lake = in_order(new_lake(), [Told(0, (("E1", "a"), ("E2", "a"))), Told(1, (("E1", "a"),))])
    before = lake.version
    with pytest.raises(NotFound):
        lists.confirm_removals(lake, "tiny", {"E2", unknown}, "kim", "SC/15900")
    assert lake.version == before


def test_a_confirmed_removal_stays_confirmed_when_older_publications_arrive(new_lake):
    both, one = (("E1", "a"), ("E2", "a")), (("E1", "a"),)
    told = [Told(0, both), Told(1, both), Told(3, one), Told(4, (("E1", "b"),))]
    lake = in_order(new_lake(), [told[0], told[2]])
    lists.confirm_removals(lake, "tiny", {"E2"}, "kim", "SC/15900")
    straight = in_order(new_lake(), told[:3])
    lists.confirm_removals(straight, "tiny", {"E2"}, "kim", "SC/15900")
    take_in(straight, told[3])
    take_in(lake, *told, afresh=True)
    assert content(lake) == content(straight)
    assert lists.quarantined(lake, "tiny").is_empty()


def test_a_removal_confirmed_once_is_not_confirmed_when_the_entry_goes_again(new_lake):
    both, one = (("E1", "a"), ("E2", "a")), (("E1", "a"),)
    lake = in_order(new_lake(), [Told(0, both), Told(1, one)])
    lists.confirm_removals(lake, "tiny", {"E2"}, "kim", "SC/15900")
    in_order(lake, [Told(2, both), Told(3, one)])
    [gone] = lists.quarantined(lake, "tiny").to_dicts()
    assert gone["missing_since"] == moment(3)


def test_standing_entries_come_back_as_they_were_taken_in(new_lake):
    told = Told(0, tuple((e, "a") for e in IDS))
    lake = in_order(new_lake(), [told])
    assert lists.standing_entries(lake, "tiny") == list(publication(told).entries)
