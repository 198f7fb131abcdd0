"""Ships that carry fish: which tables are taken for such, and what of them counts."""

import pytest
from tests.sources.refusals import assert_readable
from tests.sources.workbooks import xlsx

from tricord.errors import SourceError
from tricord.sources import registry
from tricord.sources.carriers import Carriers

FILE = "carriers.csv"
"""What a table of these tests is called, where it has no other name."""


@pytest.fixture
def read(raw_of):
    return lambda content, **options: Carriers().read(
        {"": raw_of(content)}, {k.replace("__", "."): v for k, v in options.items()}
    )


def test_a_carrier_is_known_by_either_number(read):
    reading = read("carrier_id,mmsi,imo\nC-1,440123456,\nC-2,,9074729\n,440123457,0\nC-4,0,0\n")
    assert reading.frames["carriers"].rows() == [
        ("C-1", "440123456", "", "2"),
        ("C-2", "", "9074729", "3"),
        ("4", "440123457", "", "4"),
    ]
    assert [(r.record, r.reason) for r in reading.rejects] == [("5", "ship-row-numberless")]
    assert reading.mapping == {"carrier_id": "carrier_id", "mmsi": "mmsi", "imo": "imo"}


def test_ships_that_share_a_number_are_told_apart(read):
    frame = read("carrier,mmsi\nX,440123456\nX,440123457\nX,440123458\n").frames["carriers"]
    assert frame["carrier_id"].to_list() == ["X", "X (2)", "X (3)"]


@pytest.mark.parametrize(
    ("headings", "source"),
    [
        ("carrier_id,mmsi,imo,name", "carriers"),
        ("fish carrier,imo", "carriers"),
        ("Reefer name,IMO number,flag", "carriers"),
        ("carrier,mmsi", "carriers"),
        ("어획물 운반선,MMSI", "carriers"),
        ("運搬船名,IMO番号", "carriers"),
        # A shipping line is a carrier too, and a number of its own has any table.
        ("carrier,vessel,imo", "parties"),
        ("id,mmsi,imo", "parties"),
        ("name,imo,mmsi", "parties"),
        ("carrier_id,name", "parties"),
    ],
)
def test_a_table_is_taken_for_carriers_only_where_it_says_so(raw_of, headings, source):
    cells = ",".join("x" for _ in headings.split(","))
    assert registry.recognise(raw_of(f"{headings}\n{cells}\n"))[0].name == source


def test_any_table_of_ships_is_one_of_carriers_if_it_is_given_as_such(read):
    frame = read("name,imo,mmsi\nX STAR,9074729,440123456\n").frames["carriers"]
    assert frame.rows() == [("2", "440123456", "9074729", "2")]


def test_a_workbook_is_recognised_and_read(raw_of):
    raw = raw_of(xlsx({"ships": [["carrier id", "imo"], ["C-1", 9074729]]}), "ships.xlsx")
    assert registry.recognise(raw)[0].name == "carriers"
    reading = Carriers().read({"": raw}, {})
    assert reading.frames["carriers"].rows() == [("C-1", "", "9074729", "ships!2")]


def test_a_broken_workbook_is_left_to_who_can_say_what_is_wrong(raw_of):
    whole = xlsx({"ships": [["carrier id", "imo"], ["C-1", 9074729]]})
    raw = raw_of(whole[:-40], "ships.xlsx")
    assert Carriers().recognise(raw) is None
    assert registry.recognise(raw)[0].name == "parties"


def test_a_table_without_a_number_of_ships_is_refused(read):
    with pytest.raises(SourceError) as refused:
        read("carrier_id,name\nC-1,X STAR\n")
    assert refused.value.code == "ship-columns-missing"
    assert "imo=" in refused.value.hint("en") or "mmsi=" in refused.value.hint("en")
    assert_readable(refused.value)
