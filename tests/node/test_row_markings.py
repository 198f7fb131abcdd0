"""Rows that mark themselves: their marking survives, and their file bears what covers all."""

from datetime import UTC, datetime
from pathlib import Path

import polars as pl
import pytest

from tricord.lake import Lake
from tricord.model.marking import Marking
from tricord.node.bundles import Given
from tricord.node.ingest import ingest
from tricord.node.row_markings import marked

DAY = datetime(2024, 6, 1, tzinfo=UTC)
HEAD = "Report,Partner,Mission,Item,Signal,Observed,Reliability,Credibility,Marking\n"
GREEN = "SYN-1,KOR,x,gallium metal,price,2024-03-02,B,2,TLP:GREEN\n"
SILENT = "SYN-2,KOR,x,gallium metal,price,2024-03-02,B,2,\n"
ODD = "SYN-3,KOR,x,gallium metal,price,2024-03-02,B,2,TLP:WHITE\n"
STRICT = 'SYN-4,KOR,x,gallium metal,price,2024-03-02,B,2,"TLP:AMBER//REL JPN,ROK"\n'


@pytest.fixture
def lake(tmp_path: Path) -> Lake:
    return Lake(tmp_path / "lake")


@pytest.fixture
def take_in(lake, tmp_path):
    """Takes in a table of reports; gives the markings of its rows, and of its file."""

    def of(*rows, default="TLP:RED//REL ROK", **given):
        path = tmp_path / "reports.csv"
        path.write_text(HEAD + "".join(rows), encoding="utf-8")
        made = Given(published=DAY, **given)
        [outcome] = ingest(lake, [path], made, Marking.parse(default))
        assert outcome.refused is None, str(outcome.refused)
        told = lake.read("mission_reports").sort("report_id")
        [file] = lake.read("files")["marking"]
        return dict(told.select("report_id", "marking").iter_rows()), file

    return of


def test_each_row_keeps_its_own_marking_and_the_file_bears_what_covers_all(take_in):
    rows, file = take_in(GREEN, STRICT)
    assert rows == {"SYN-1": "TLP:GREEN", "SYN-4": "TLP:AMBER//REL JPN,ROK"}
    assert file == "TLP:AMBER//REL JPN,ROK"


def test_a_row_without_a_marking_takes_the_nodes_default(take_in):
    rows, file = take_in(GREEN, SILENT)
    assert rows == {"SYN-1": "TLP:GREEN", "SYN-2": "TLP:RED//REL ROK"}
    assert file == "TLP:RED//REL ROK"


def test_where_no_row_has_a_marking_all_take_the_default(take_in):
    assert take_in(SILENT) == ({"SYN-2": "TLP:RED//REL ROK"}, "TLP:RED//REL ROK")


def test_a_row_set_aside_may_be_stricter_than_all_others_so_the_file_takes_the_default(take_in):
    rows, file = take_in(GREEN, ODD)
    assert rows == {"SYN-1": "TLP:GREEN"}
    assert file == "TLP:RED//REL ROK"


def test_what_a_person_gives_with_the_file_tightens_a_row_and_never_loosens_it(take_in):
    given = Marking.parse("TLP:AMBER//REL JPN,ROK,USA")
    rows, file = take_in(GREEN, SILENT, STRICT, marking=given)
    assert rows == {
        "SYN-1": "TLP:AMBER//REL JPN,ROK,USA",
        "SYN-2": "TLP:AMBER//REL JPN,ROK,USA",
        "SYN-4": "TLP:AMBER//REL JPN,ROK",
    }
    assert file == "TLP:AMBER//REL JPN,ROK"


def test_a_stock_stays_with_its_holder_whatever_the_node_usually_does(lake, tmp_path):
    path = tmp_path / "stocks.csv"
    rows = "KOR,gallium metal,2024-01-31,10\nJPN,gallium metal,2024-01-31,20\n"
    path.write_text('Partner,Item,As of,"Stock, t"\n' + rows, encoding="utf-8")
    ingest(lake, [path], Given(published=DAY), Marking("CLEAR"))
    told = dict(lake.read("stocks").select("partner", "marking").iter_rows())
    assert told == {"KOR": "TLP:RED//REL ROK", "JPN": "TLP:RED//REL JPN"}
    assert lake.read("files")["marking"].to_list() == ["TLP:RED//REL"]


def test_tables_whose_rows_say_nothing_of_markings_are_left_as_they_are():
    frames = {"parties": pl.DataFrame({"name": ["x"]})}
    held, file = marked(frames, "TLP:AMBER", None, aside=False)
    assert held["parties"].equals(frames["parties"])
    assert file == "TLP:AMBER"


def test_a_table_without_markings_beside_one_with_them_counts_as_the_usual():
    frames = {
        "claims": pl.DataFrame({"x": [1]}),
        "stocks": pl.DataFrame({"marking": ["TLP:GREEN"]}),
    }
    assert marked(frames, "TLP:RED", None, aside=False)[1] == "TLP:RED"
