from collections import Counter
from datetime import date
from xml.etree import ElementTree as ET

import pytest
from tests.sources.national_lists import changed, entries_of, read, real, refusal

from tricord.model.listing import ListedIdentifier, Schema
from tricord.names.identifiers import is_ship_number


def texts(entry):
    return [name.text for name in entry.names]


def test_the_same_item_of_two_regulations_is_two_entries():
    assert [*entries_of("ca-sema")] == [
        "Belarus/1, Part 1/1",
        "Russia/1.1/1",
        "Russia/2",
        "Syria/1, Part 1/1",
    ]


def test_a_person_has_given_name_first_aliases_apart_and_no_nationality():
    person = entries_of("ca-sema")["Belarus/1, Part 1/1"]
    assert person.schema is Schema.PERSON
    assert texts(person) == [
        "Person Made-Up INVENTED",
        "Persona INVENTADA",
        "Persone Inventee",
        "Personne Inventée",
        "Прыдуманы Чалавек",
    ]
    assert person.birth_dates == ("1963", "1964-05-06")
    assert (person.countries, person.programmes) == ((), ("Belarus",))
    assert person.listed_on == date(2020, 9, 28)


def test_a_body_has_its_other_names_and_a_ship_its_number_and_no_birth_date():
    entries = entries_of("ca-sema")
    assert texts(entries["Syria/1, Part 1/1"]) == ["Imagined Army", "Armée imaginée"]
    assert texts(entries["Russia/2"]) == [
        "Imagined Plant JSC",
        "Joint Stock Company “Zavod Imagined”",
        "Завод, ООО",
        "ЗАВОД",
    ]
    ship = entries["Russia/1.1/1"]
    assert (ship.schema, ship.birth_dates) == (Schema.VESSEL, ())
    assert ship.identifiers == (ListedIdentifier("imo", "9074729", "9074729"),)


def test_a_record_without_a_name_is_set_aside():
    (reject,) = read("ca-sema").rejects
    assert (reject.record, reject.reason) == ("record[5]", "list-entry-nameless")


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("<Item>1</Item>", "<Item>1</Item><Sex>M</Sex>", "xml-element-unknown"),
        ("<Item>1</Item>", "<Item>1</Item><Item>2</Item>", "xml-element-repeated"),
        ("<Item>2</Item>", "", "xml-element-missing"),
        ("2020-09-28", "2020-19-28", "xml-value-invalid"),
        ("Syria / Syrie", "Belarus / Bélarus", "record-duplicated"),
        ("</data-set>", "", "xml-not-well-formed"),
    ],
)
def test_a_drifted_or_damaged_file_is_refused_at_its_place(old, new, code, tmp_path):
    assert refusal("ca-sema", changed("ca-sema", tmp_path, (old, new))).code == code


def test_the_real_list_is_read_whole(shared_data):
    place = "lists/canada_sema_2025-05.xml"
    reading = real(shared_data, "ca-sema", place)
    assert not reading.rejects
    raw = ET.parse(shared_data / "screening" / place).getroot()
    kinds = Counter(
        "person" if r.find("EntityOrShip") is None else r.findtext("ShipIMONumber", "body")
        for r in raw.findall("record")
    )
    schemas = Counter(entry.schema for entry in reading.entries)
    assert len(reading.entries) == kinds.total() == 4759
    assert schemas[Schema.PERSON] == kinds["person"]
    assert schemas[Schema.ORGANIZATION] == kinds["body"]
    ships = [e for e in reading.entries if e.schema is Schema.VESSEL]
    assert len(ships) == kinds.total() - kinds["person"] - kinds["body"] == 109
    assert all(is_ship_number(found.value) for e in ships for found in e.identifiers)
    printed = {" ".join(r.findtext("Aliases", "").split()) for r in raw.findall("record")}
    single = [a for a in printed if a and not set(a) & set(",;/:") and " or " not in a]
    known = {name.text for entry in reading.entries for name in entry.names}
    assert [a for a in single if a not in known] == []
