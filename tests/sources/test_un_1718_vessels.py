from datetime import date
from pathlib import Path

import pytest
from tests.sources import pdfs
from tests.sources.refusals import assert_readable

from tricord.errors import SourceError
from tricord.measures import load
from tricord.model.listing import ListedName, NameKind, Schema
from tricord.sources.base import Raw
from tricord.sources.un_1718_vessels import UnDesignatedVessels

FIXTURE = Path(__file__).parent / "fixtures/un-1718-vessels/designated_vessels.csv"
SOURCE = UnDesignatedVessels()
FREEZE, DEFLAG, PORT = pdfs.VESSELS[-3:]
SHIP = (
    *("1", "1: KYON BON 1 2: SAMPLE STAR", "9990014", "1: 445000001 2: 667000002", "1: DPRK"),
    *("HMZZ", "General Cargo", "", "1: 03-Oct-17 2: 30-Mar-18", "Invented Owner", "X", "na", "Yes"),
)


@pytest.fixture
def read(tmp_path):
    def reader(data, name="list.csv"):
        path = tmp_path / name
        path.write_bytes(data)
        raw = Raw(path, path.name)
        return SOURCE.read({"": raw}, {}).entries

    return reader


def csv(*rows, headings=pdfs.VESSELS, end="\n"):
    return ("\n".join(",".join(row) for row in (headings, *rows)) + end).encode()


def refused(read, data):
    with pytest.raises(SourceError) as refusal:
        read(data)
    assert_readable(refusal.value)
    return refusal.value


def test_numbered_values_are_several_names_flags_numbers_and_days():
    first = SOURCE.read({"": Raw(FIXTURE, FIXTURE.name)}, {}).entries[0]
    assert first.entry_id == "9990014"
    assert first.schema is Schema.VESSEL
    assert first.names == (
        ListedName("KYON BON 1"),
        ListedName("SAMPLE STAR", NameKind.ALIAS),
    )
    assert [(i.kind, i.value) for i in first.identifiers] == [
        ("imo", "9990014"),
        ("mmsi", "445000001"),
        ("mmsi", "667000002"),
        ("call_sign", "HMZZ"),
    ]
    assert first.countries == ("KP", "SL")
    assert first.listed_on == date(2017, 10, 3)
    assert first.remarks == "Invented for tests."


def test_each_ship_keeps_the_bases_it_rests_on_and_no_other():
    ships = SOURCE.read({"": Raw(FIXTURE, FIXTURE.name)}, {}).entries
    assert [len(ship.programmes) for ship in ships] == [2, 2, 1]
    assert all(dict(ship.facts)[basis] == "X" for ship in ships for basis in ship.programmes)
    measures = [
        {a.measure.measure_id for a in load().for_designation("", "Vessel", date(2019, 1, 1), b)}
        for b in (ship.programmes for ship in ships)
    ]
    assert "M1718-8d" in measures[0]
    assert "M1718-8d" not in measures[1]
    assert any(found.startswith("M2371-6") for found in measures[1])
    assert "M1718-8d" in measures[2]


def test_the_pdf_says_the_same_as_the_csv(read):
    from_pdf = read(pdfs.pdf((pdfs.VESSELS, (SHIP,)), height="25cm"), "list.pdf")
    from_csv = read(csv(SHIP))
    assert from_pdf[0].names == from_csv[0].names
    assert from_pdf[0].identifiers == from_csv[0].identifiers
    assert from_pdf[0].listed_on == from_csv[0].listed_on
    assert from_pdf[0].programmes == from_csv[0].programmes == (FREEZE, PORT)


def test_a_pdf_of_the_list_is_recognised_by_its_headings(tmp_path):
    path = tmp_path / "list.pdf"
    path.write_bytes(pdfs.pdf((pdfs.VESSELS, (SHIP,)), height="25cm"))
    assert SOURCE.recognise(Raw(path, path.name)) == ""
    path.write_bytes(pdfs.meti())
    assert SOURCE.recognise(Raw(path, path.name)) is None


def changed(column, value):
    return tuple(value if n == column else cell for n, cell in enumerate(SHIP))


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (csv(SHIP, headings=(*pdfs.VESSELS[:-1], "Paragraph of something")), "list-column-unknown"),
        (csv(SHIP[:-3], headings=pdfs.VESSELS[:-3]), "list-column-missing"),
        (csv(changed(2, "999001")), "list-value-unknown"),
        (csv(changed(1, "na")), "list-value-unknown"),
        (csv(changed(8, "30 Feb 2018")), "list-value-unknown"),
        (csv(changed(8, "soon")), "list-value-unknown"),
        (csv(SHIP, SHIP), "record-duplicated"),
        (csv(SHIP[:-1]), "csv-columns-differ"),
        (csv(SHIP, end=""), "file-truncated"),
        (csv(), "list-empty"),
        (b"", "list-empty"),
    ],
)
def test_what_the_publisher_never_prints_is_refused(read, data, code):
    assert refused(read, data).code == code


def test_a_number_that_fails_its_check_is_kept_but_compared_with_no_ship(tmp_path):
    path = tmp_path / "list.csv"
    path.write_bytes(csv(changed(2, "9990015")))
    reading = SOURCE.read({"": Raw(path, path.name)}, {})
    number = reading.entries[0].identifiers[0]
    assert (number.kind, number.value) == ("other", "9990015")
    assert reading.notes == (("note-ship-numbers-failing", {"entries": "9990015"}),)
