from collections import Counter
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from tests.sources.national_lists import changed, entries_of, fixture_of, read, real, refusal

from tricord.model.listing import ListedIdentifier, ListedName, NameKind, Schema
from tricord.sources.registry import source

DPRK = "Democratic People's Republic of Korea"
FORMS = ("uk-sl", "uk-sl-csv")


@pytest.mark.parametrize("form", FORMS)
def test_a_name_is_joined_as_it_is_said_and_a_variation_is_an_alias(form):
    assert entries_of(form)["ZZZ0002"].names == (
        ListedName("Invented Middle PERSON"),
        ListedName("Made Up", NameKind.ALIAS, weak=True),
        ListedName("Inventid PERSON", NameKind.ALIAS),
        ListedName("가상 인물", NameKind.ORIGINAL_SCRIPT),
    )


@pytest.mark.parametrize("form", FORMS)
def test_what_a_person_is_known_by_is_read_with_placeholders_in_dates(form):
    person = entries_of(form)["ZZZ0002"]
    assert person.schema is Schema.PERSON
    assert person.birth_dates == ("1971", "1972-10-24")
    assert person.countries == ("KP",)
    assert person.listed_on == date(2016, 8, 5)
    assert person.identifiers == (
        ListedIdentifier("passport", "D0009871", "D0009871"),
        ListedIdentifier("national_id", "00012", "0001-2"),
        ListedIdentifier("passport", "000000123", "000000123"),
        ListedIdentifier("un_reference", "ZZi.002", "ZZi.002"),
    )
    assert ("UNReferenceNumber", "ZZi.002") in person.facts
    assert ("DOB", "15/08/19yy") in person.facts


@pytest.mark.parametrize("form", FORMS)
def test_bodies_and_ships_have_their_own_numbers(form):
    body, ship = (entries_of(form)[key] for key in ("ZZZ0001", "ZZZ0003"))
    assert (body.schema, body.countries) == (Schema.ORGANIZATION, ("KP",))
    assert {found.kind for found in body.identifiers} == {"registration", "email"}
    assert (ship.schema, ship.countries) == (Schema.VESSEL, ("KM",))
    assert ship.identifiers == (ListedIdentifier("imo", "9074729", "IMO9074729"),)


def test_the_forms_say_the_same_but_for_what_the_csv_has_no_column_for():
    def bare(entry):
        # The XML has an element without a name, as the publisher's has some.
        gone = {("Name", "NameType=Alias")}
        kept = tuple(
            f for f in entry.facts if f not in gone and f[0] != "SanctionsImposedIndicators"
        )
        return replace(entry, facts=kept, record="")

    xml, csv = (entries_of(form) for form in FORMS)
    assert {k: bare(e) for k, e in xml.items()} == {k: bare(e) for k, e in csv.items()}


@pytest.mark.parametrize("form", FORMS)
def test_a_designation_without_a_name_is_set_aside_and_the_day_read(form):
    (reject,) = read(form).rejects
    assert (reject.reason, "ZZZ0004" in reject.detail) == ("list-entry-nameless", True)
    assert source(form).published(fixture_of(form)) == datetime(2030, 1, 2, tzinfo=UTC)


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("<Titles>", "<Nicknames/><Titles>", "xml-element-unknown"),
        ("<DOBs>", "<DOBs><Year>1971</Year>", "xml-element-unknown"),
        ("<Individual>", "<Robot/><Individual>", "xml-element-unknown"),
        ("<Title>General", "<Title>G<b/>", "xml-text-unexpected"),
        (">ALias<", ">Nickname<", "xml-value-unknown"),
        (">Low quality a.k.a.<", ">Medium<", "xml-value-unknown"),
        (">Individual<", ">Robot<", "xml-value-unknown"),
        ("<UniqueID>ZZZ0003</UniqueID>", "", "xml-element-missing"),
        ("<UniqueID>ZZZ0003", "<UniqueID>ZZZ0001", "record-duplicated"),
        ("<OFSIGroupID>", "<OFSIGroupID>1</OFSIGroupID><OFSIGroupID>", "xml-element-repeated"),
        ("</Designations>", "", "xml-not-well-formed"),
    ],
)
def test_a_drifted_or_damaged_file_is_refused_at_its_place(old, new, code, tmp_path):
    assert refusal("uk-sl", changed("uk-sl", tmp_path, (old, new))).code == code


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("Name 6", "Surname", "table-column-unknown"),
        (",ALias,", ",Nickname,", "csv-value-unknown"),
        (",Individual,", ",Robot,", "csv-value-unknown"),
        (",ZZZ0003,", ",,", "csv-value-unknown"),
    ],
)
def test_a_drifted_or_damaged_table_is_refused_at_its_place(old, new, code, tmp_path):
    assert refusal("uk-sl-csv", changed("uk-sl-csv", tmp_path, (old, new))).code == code


def test_the_index_says_that_it_is_one_and_squeezes_names():
    reading = read("uk-sl-index")
    assert [key for key, _ in reading.notes] == ["note-list-index-only"]
    assert [e.names[0].text for e in reading.entries] == [
        "IMAGINED SHIPPING COMPANY",
        "PERSON Invented",
        "MADE UP 1",
    ]
    assert reading.entries[1].listed_on == date(2016, 8, 5)
    assert source("uk-sl-index").dataset(fixture_of("uk-sl-index")) == "uk-sl"


def test_the_real_index_is_read_whole(shared_data):
    reading = real(shared_data, "uk-sl-index", "lists/uk_fcdo_sanctions_list_2025-08-11.ods")
    # 5,302 rows, counted in the workbook; two persons have no name there.
    assert len(reading.entries) + len(reading.rejects) == 5302
    assert {reject.detail[:7] for reject in reading.rejects} == {"BEL0174", "RUS1467"}
    korea = [e for e in reading.entries if e.programmes == (DPRK,)]
    counts = Counter((dict(e.facts)["DesignationSource"], e.schema) for e in korea)
    assert counts == {
        ("UN", Schema.PERSON): 80,
        ("UN", Schema.ORGANIZATION): 75,
        ("UN", Schema.VESSEL): 37,
        ("UK", Schema.PERSON): 58,
        ("UK", Schema.ORGANIZATION): 11,
    }
