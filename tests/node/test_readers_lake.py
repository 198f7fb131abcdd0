"""What a reader may not see is not in their lake, whatever is asked of it."""

from pathlib import Path
from uuid import UUID

import polars as pl
import pytest

from tricord.desk.policy import Reader, Role
from tricord.lake import Lake
from tricord.model.marking import Marking
from tricord.model.tables import TABLES
from tricord.node.bundles import Given
from tricord.node.ingest import ingest
from tricord.node.readers_lake import BELONGS_TO, OF_THE_NODE, HeldTables, ReadersLake

FIXTURES = Path(__file__).parents[1] / "sources" / "fixtures"
OPEN, CLOSED = Marking.parse("TLP:GREEN"), Marking.parse("TLP:AMBER//REL ROK")
OURS = "eu-fsf"


def reader(partner: str, *roles: Role) -> Reader:
    return Reader(UUID(int=1), partner, "", frozenset({Role.READER, *roles}))


def take_in(lake: Lake, name: str, marking: Marking) -> None:
    """A list, and what its publisher says a month later."""
    [file] = (FIXTURES / name).glob("*.xml")
    later = lake.folder.parent / file.name
    later.write_text(
        file.read_text("utf-8")
        .replace("2030-01-02T", "2030-02-02T")
        .replace(">02/01/2030<", ">02/02/2030<")
        .replace("Weak Made-Up", "Other Made-Up")
        .replace(">Made Up<", ">Other Made Up<"),
        "utf-8",
    )
    for each in (file, later):
        outcomes = ingest(lake, [each], Given(marking=marking), marking)
        assert [str(o.refused) for o in outcomes if o.refused] == []


@pytest.fixture
def lake(new_lake) -> Lake:
    """Two lists: one for the three, one of a Korean node for itself."""
    made = new_lake()
    take_in(made, "uk-sl", OPEN)
    take_in(made, OURS, CLOSED)
    return made


def seen_by(lake: Lake, who: Reader, held: HeldTables | None = None) -> ReadersLake:
    return ReadersLake(lake, who, "ROK", held or HeldTables())


def held_lists(lake: Lake, table: str) -> set[str]:
    rows = lake.history(table).collect()
    column = "list" if "list" in rows.columns else "dataset"
    return set(rows.get_column(column))


TABLES_OF_LISTS = (
    *("files", "list_snapshots", "list_entries", "list_names", "list_identifiers", "list_facts"),
    "list_changes",
)


@pytest.mark.parametrize("table", TABLES_OF_LISTS)
def test_a_list_for_one_partner_leaves_no_trace_in_the_lake_of_another(lake, table):
    assert OURS in held_lists(lake, table)
    assert OURS in held_lists(seen_by(lake, reader("ROK")), table)
    assert held_lists(seen_by(lake, reader("USA", Role.ANALYST)), table) == {"uk-sl"}


def test_who_sees_less_first_hides_nothing_from_who_sees_more(lake):
    held = HeldTables()
    assert held_lists(seen_by(lake, reader("JPN"), held), "list_names") == {"uk-sl"}
    assert held_lists(seen_by(lake, reader("ROK"), held), "list_names") == {"uk-sl", OURS}
    assert held_lists(seen_by(lake, reader("JPN"), held), "list_names") == {"uk-sl"}


def test_what_was_made_for_one_reader_is_not_handed_to_another(lake):
    held = HeldTables()

    def count(who: Reader) -> int:
        of = seen_by(lake, who, held)
        return int(of.once("count", lambda: of.read("list_entries").height))

    assert count(reader("JPN")) < count(reader("ROK"))


def test_red_without_names_is_for_those_who_work_on_cases(new_lake):
    lake = new_lake()
    take_in(lake, "uk-sl", Marking.parse("TLP:RED"))
    assert held_lists(seen_by(lake, reader("ROK")), "list_entries") == set()
    assert held_lists(seen_by(lake, reader("ROK", Role.ANALYST)), "list_entries") == {"uk-sl"}


def test_a_reader_s_lake_stands_still_while_others_write(new_lake):
    lake = new_lake()
    take_in(lake, "uk-sl", OPEN)
    before = seen_by(lake, reader("ROK"))
    height = before.read("files").height
    take_in(lake, OURS, CLOSED)
    assert before.read("files").height == height
    assert seen_by(lake, reader("ROK")).version > before.version


def test_files_of_a_table_that_is_not_all_for_a_reader_are_not_given(lake):
    assert seen_by(lake, reader("USA")).files("list_entries") == {}
    assert sorted(seen_by(lake, reader("ROK")).files("list_entries")) == [OURS, "uk-sl"]


def test_work_of_the_node_is_for_its_own_people(lake):
    with lake.transaction("test") as writing:
        table = TABLES["runs"]
        row = {c.name: None for c in table.columns} | {"run_id": "r", "recorded_in": "1"}
        writing.append("runs", pl.DataFrame([row], schema=table.schema))
    assert seen_by(lake, reader("ROK")).read("runs").height == 1
    assert seen_by(lake, reader("USA")).read("runs").height == 0


def test_a_row_without_a_marking_is_for_nobody(lake):
    with lake.transaction("test") as writing:
        table = TABLES["zones"]
        row = {c.name: None for c in table.columns} | {"dataset": "z", "zone": "secret"}
        writing.append("zones", pl.DataFrame([row], schema=table.schema))
    assert lake.history("zones").collect().height == 1
    assert seen_by(lake, reader("ROK", Role.ANALYST)).history("zones").collect().height == 0


def test_every_table_bears_a_marking_or_belongs_to_one_that_does():
    for name, table in TABLES.items():
        marked = "marking" in table.schema
        assert marked + (name in BELONGS_TO) + (name in OF_THE_NODE) == 1, name
    for parent, by in BELONGS_TO.values():
        assert "marking" in TABLES[parent].schema
        assert set(by) <= set(TABLES[parent].schema)
