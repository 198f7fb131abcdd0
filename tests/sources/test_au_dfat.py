from datetime import date

import pytest
from tests.sources.national_lists import entries_of, read, refusal
from tests.sources.workbooks import xlsx

from tricord.model.listing import ListedIdentifier, ListedName, NameKind, Schema
from tricord.sources.base import Raw
from tricord.sources.registry import recognise

HEADINGS = (
    *("Reference", "Name of Individual or Entity", "Type", "Name Type", "Date of Birth"),
    *("Place of Birth", "Citizenship", "Address", "Additional Information"),
    *("Listing Information", "Committees", "Control Date"),
)


@pytest.fixture
def workbook(tmp_path):
    """A workbook with these rows beneath the headings of before November 2025."""

    def write(*rows, headings=HEADINGS):
        path = tmp_path / "regulation8_consolidated.xlsx"
        path.write_bytes(xlsx({"Consolidated List": [list(headings), *map(list, rows)]}))
        return Raw(path, path.name)

    return write


def row(reference, name, kind="Individual", name_type="Primary Name"):
    return (reference, name, kind, name_type, 1958, "", "", "", "", "", "1718 (DPRK)", "")


def test_rows_of_one_reference_are_one_entry_with_the_primary_name_first():
    assert entries_of("au-dfat")["2"].names == (
        ListedName("Invented PERSON"),
        ListedName("가상 인물", NameKind.ORIGINAL_SCRIPT),
        ListedName("Made Up", NameKind.ALIAS, weak=True),
    )
    assert entries_of("au-dfat")["1"].names[1] == ListedName("Imagined Shipping", NameKind.FORMER)


def test_what_an_entry_is_known_by_is_read_from_all_its_rows():
    entries = entries_of("au-dfat")
    person, body, ship = (entries[key] for key in ("2", "1", "3"))
    assert person.birth_dates == ("1956-04-24", "1957", "1960/1963")
    assert person.countries == ("KP", "IR", "SY")
    assert (person.programmes, person.listed_on) == (("1718 (DPRK)",), date(2016, 8, 5))
    assert ListedIdentifier("imo_company", "2041999", "2041999") in body.identifiers
    assert (ship.schema, ship.identifiers) == (
        Schema.VESSEL,
        (ListedIdentifier("imo", "9074729", "9074729"),),
    )


def test_an_entry_without_a_name_is_set_aside():
    (reject,) = read("au-dfat").rejects
    assert (reject.reason, reject.record) == ("list-entry-nameless", "Consolidated List!8")


def test_the_older_form_is_read_and_recognised(workbook):
    raw = workbook(row(7, "INVENTED"), row("7a", "Made Up", "", "aka"))
    assert recognise(raw)[0].name == "au-dfat"
    entry = entries_of("au-dfat", raw)["7"]
    assert [name.text for name in entry.names] == ["INVENTED", "Made Up"]
    assert entry.birth_dates == ("1958",)


@pytest.mark.parametrize(
    ("rows", "headings", "code"),
    [
        ([row("x", "INVENTED")], HEADINGS, "csv-value-unknown"),
        ([row(1, "INVENTED", "Robot")], HEADINGS, "csv-value-unknown"),
        ([row(1, "INVENTED", name_type="Nickname")], HEADINGS, "csv-value-unknown"),
        ([row(1, "INVENTED")], ("Ref", *HEADINGS[1:]), "table-column-unknown"),
        ([row(1, "INVENTED")[:-1]], HEADINGS[:-1], "table-column-missing"),
        ([row(1, "")], HEADINGS, "list-empty"),
        ([(*row(1, "INVENTED"), "beyond")], HEADINGS, "csv-columns-differ"),
    ],
)
def test_a_drifted_workbook_is_refused_at_its_place(rows, headings, code, workbook):
    assert refusal("au-dfat", workbook(*rows, headings=headings)).code == code
