"""Publications of a list that arrive in any order, by way of the files of a real source."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.lake.lake_content import content
from tests.node.ofac_files import alt, sdn, write

from tricord.lake import Lake, lists
from tricord.model.marking import CLEAR
from tricord.node.bundles import Given
from tricord.node.ingest import ingest
from tricord.node.storing import Outcome

NAMES = ("AERO ONE", "AERO TWO", "AERO THREE")
FEW = settings(max_examples=8, deadline=None)


@dataclass(frozen=True)
class Published:
    """One publication: its day, its entries, and aliases where it has a second file."""

    day: int
    entries: tuple[tuple[int, str], ...]
    aliases: tuple[tuple[int, int, str], ...] | None = None


entries = st.dictionaries(st.integers(1, 3), st.sampled_from(NAMES), min_size=1)
aliases = st.none() | st.lists(
    st.tuples(st.integers(1, 3), st.sampled_from(NAMES)), min_size=1, max_size=3, unique=True
)


@st.composite
def published(draw) -> list[Published]:
    days = sorted(draw(st.sets(st.integers(0, 9), min_size=2, max_size=4)))
    made = []
    for day in days:
        said = draw(aliases)
        numbered = said and tuple((e, i, name) for i, (e, name) in enumerate(said, 1))
        made.append(Published(day, tuple(sorted(draw(entries).items())), numbered))
    return made


def arrives(lake: Lake, folder: Path, one: Published, parts: str = "sdn alt") -> Outcome:
    files = []
    if "sdn" in parts:
        files.append(write(folder / str(one.day), "sdn.csv", sdn(*one.entries)))
    if "alt" in parts and one.aliases is not None:
        files.append(write(folder / str(one.day), "alt.csv", alt(*one.aliases)))
    moment = datetime(2026, 1, 1, tzinfo=UTC) + timedelta(days=one.day)
    [outcome] = ingest(lake, files, Given(published=moment), CLEAR)
    assert outcome.refused is None, str(outcome.refused)
    return outcome


@FEW
@given(told=published(), data=st.data())
def test_publications_in_any_order_give_the_same_lake(
    new_folder: Callable[[], Path], told: list[Published], data: st.DataObject
):
    folder = new_folder()
    in_order, shuffled = Lake(folder / "a"), Lake(folder / "b")
    for one in told:
        arrives(in_order, folder, one)
    for one in data.draw(st.permutations(told)):
        arrives(shuffled, folder, one)
    assert content(shuffled) == content(in_order)


@FEW
@given(told=published(), data=st.data())
def test_a_second_file_of_a_publication_may_arrive_later_than_the_first(
    new_folder: Callable[[], Path], told: list[Published], data: st.DataObject
):
    folder = new_folder()
    together, apart = Lake(folder / "a"), Lake(folder / "b")
    for one in told:
        arrives(together, folder, one)
    late = [one for one in told if one.aliases is not None and data.draw(st.booleans())]
    for one in told:
        arrives(apart, folder, one, "sdn" if one in late else "sdn alt")
    for one in data.draw(st.permutations(late)):
        arrives(apart, folder, one, "alt")
    assert content(apart) == content(together)


@FEW
@given(told=published(), data=st.data())
def test_the_same_files_again_write_nothing(
    new_folder: Callable[[], Path], told: list[Published], data: st.DataObject
):
    folder = new_folder()
    lake = Lake(folder / "lake")
    for one in told:
        arrives(lake, folder, one)
    version, before = lake.version, content(lake)
    for one in data.draw(st.permutations(told)):
        assert arrives(lake, folder, one).known
    assert (lake.version, content(lake)) == (version, before)


@FEW
@given(told=published(), data=st.data())
def test_a_lake_as_of_a_day_is_the_lake_of_that_day(
    new_folder: Callable[[], Path], told: list[Published], data: st.DataObject
):
    folder = new_folder()
    then, later = Lake(folder / "then"), Lake(folder / "later")
    number = data.draw(st.integers(1, len(told)))
    for one in told[:number]:
        arrives(then, folder, one)
    for one in data.draw(st.permutations(told)):
        arrives(later, folder, one)
    moment = datetime(2026, 1, 1, 12, tzinfo=UTC) + timedelta(days=told[number - 1].day)
    for table in ("list_entries", "list_names", "list_facts", "list_changes", "rejects"):
        seen = later.read(table, moment).to_dicts()
        assert sorted(map(str, seen)) == sorted(map(str, then.read(table).to_dicts())), table


def test_a_confirmed_removal_stays_confirmed_when_an_older_publication_arrives(tmp_path: Path):
    both, one = ((1, "AERO ONE"), (2, "AERO TWO")), ((1, "AERO ONE"),)
    lake = Lake(tmp_path / "lake")
    arrives(lake, tmp_path, Published(1, both))
    arrives(lake, tmp_path, Published(5, one))
    lists.confirm_removals(lake, "ofac-sdn", ["2"], "kim", "89 FR 12345")
    before = content(lake, None, "list_entries", "removal_confirmations")
    arrives(lake, tmp_path, Published(0, both))
    after = lake.read("list_entries")
    assert after.get_column("entry_id").to_list() == ["1"]
    assert content(lake, None, "removal_confirmations") == {
        "removal_confirmations": before["removal_confirmations"]
    }
    kinds = lake.read("list_changes").get_column("kind").to_list()
    assert set(kinds) == {"remove", "removal-confirmed"}


def test_a_removal_confirmed_at_one_publication_ends_where_it_is_found_to_have_begun(
    tmp_path: Path,
):
    both, one = ((1, "AERO ONE"), (2, "AERO TWO")), ((1, "AERO ONE"),)
    lake = Lake(tmp_path / "lake")
    arrives(lake, tmp_path, Published(1, both))
    arrives(lake, tmp_path, Published(5, one))
    lists.confirm_removals(lake, "ofac-sdn", ["2"], "kim", "89 FR 12345")
    arrives(lake, tmp_path, Published(3, (*one, (3, "AERO THREE"))))
    [gone] = lake.history("list_entries").collect().filter(entry_id="2").to_dicts()
    assert gone["published_to"] == datetime(2026, 1, 4, tzinfo=UTC)
