"""Subjects on files as publishers print them: joined at ingest, by what readers found in them."""

from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from tricord.lake import Lake, lists, subjects
from tricord.lake.joining import join
from tricord.model.marking import CLEAR
from tricord.model.subject import Basis, place
from tricord.node import subject_views
from tricord.node.bundles import Given
from tricord.node.ingest import ingest

FIXTURES = Path(__file__).parents[1] / "sources" / "fixtures"
UK, EU = ("uk-sl", "ZZZ0002"), ("eu-fsf", "EU.9001.1")


def take_in(lake: Lake, *files: Path) -> None:
    outcomes = ingest(lake, files, Given(), CLEAR)
    assert [str(o.refused) for o in outcomes if o.refused] == []


@pytest.mark.parametrize("order", [1, -1])
def test_two_lists_that_print_one_un_reference_are_joined_at_ingest(new_lake, tmp_path, order):
    lake = new_lake()
    printed = (FIXTURES / "uk-sl" / "UK-Sanctions-List.xml").read_text("utf-8")
    agreeing = tmp_path / "UK-Sanctions-List.xml"
    agreeing.write_text(printed.replace("dd/mm/1971", "24/04/1956"), "utf-8")
    files = [agreeing, FIXTURES / "eu-fsf" / "xmlFullSanctionsList.xml"]
    for file in files[::order]:
        take_in(lake, file)
    [decision] = subjects.decisions(lake)
    assert (decision.basis, decision.value) == (Basis.UN_REFERENCE, "ZZi.002")
    assert (decision.first, decision.second) == (EU, UK)
    assert decision.decided_by == "rule:un-reference"
    assert dict(join([decision]).members) == {EU: (EU, UK)}


def test_a_un_reference_under_which_two_lists_give_other_birth_years_is_only_proposed(new_lake):
    lake = new_lake()
    for folder, name in (("uk-sl", "UK-Sanctions-List"), ("eu-fsf", "xmlFullSanctionsList")):
        take_in(lake, FIXTURES / folder / f"{name}.xml")
    assert subjects.decisions(lake) == []
    [proposed] = subject_views.proposals(lake).filter(basis="un_reference").to_dicts()
    assert (proposed["basis"], proposed["value"]) == ("un_reference", "ZZi.002")
    assert proposed["against"] == ["against-birth"]


def test_an_ingest_that_changes_no_list_decides_nothing(new_lake):
    lake = new_lake()
    file = FIXTURES / "uk-sl" / "UK-Sanctions-List.xml"
    take_in(lake, file)
    version = lake.version
    take_in(lake, file)
    assert lake.version == version == 1


@pytest.fixture(scope="module")
def real(shared_data: Path, new_folder: Callable[[], Path]) -> Lake:
    """The UN's list and OFAC's, as published."""
    lake = Lake(new_folder() / "lake")
    folder = shared_data / "screening"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TRICORD_NOW", "2026-06-01T00:00:00Z")
        take_in(
            lake,
            folder / "un" / "UN_consolidated_2026-02-27.xml",
            folder / "ofac" / "sdn_2023-01_sancbook.csv",
            folder / "ofac" / "sdn_address_2023-01_sancbook.csv",
        )
    return lake


def test_real_entries_are_joined_by_numbers_both_carry_and_by_nothing_else(real):
    entries = {
        (name, entry.entry_id): entry
        for name in ("un-sc", "ofac-sdn")
        for entry in lists.standing_entries(real, name)
    }
    decided = subjects.decisions(real)
    assert len(decided) > 150
    for decision in decided:
        one, other = entries[decision.first], entries[decision.second]
        numbers = [{(i.kind, i.value) for i in entry.identifiers} for entry in (one, other)]
        assert (str(decision.basis), decision.value) in numbers[0] & numbers[1]
        assert one.schema is other.schema
        assert decision.versions == (one.version, other.version)
    joined = join(decided)
    assert joined.subject_of["ofac-sdn", "17616"] == ("un-sc", "KPi.027")
    sizes = Counter(len(members) for members in joined.members.values())
    assert max(sizes) <= 3
    assert [*joined.members] == sorted(joined.members, key=place)


def test_a_real_pair_shows_where_the_lists_differ(real):
    page = subject_views.page(real, "ofac-sdn|17616")
    found = {aspect.name: aspect.comparison for aspect in page.aspects}
    assert page.key == ("un-sc", "KPi.027")
    assert found["identifier-passport"] == found["name"] == found["birth_dates"] == "agree"
    assert found["programmes"] == "differs"


def test_a_passport_that_two_persons_of_one_list_share_is_only_proposed(real):
    rows = subject_views.proposals(real, "IRi.0")
    shared = rows.filter(basis="passport")
    assert shared.height
    assert all("against-several" in reasons for reasons in shared["against"].to_list())
    assert set(rows["basis"]) == {"passport", "name"}
