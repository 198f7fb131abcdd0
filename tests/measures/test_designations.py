"""What a UN designation bears on: only what bears on every designated person or entity."""

import csv
from datetime import date

import pytest

from tricord.measures import Standing, load

LATER = date(2024, 1, 1)


def bearing(*asked, **more):
    found = load().for_designation(*asked, **more)
    return {one.measure.measure_id: one for one in found}


def test_an_individual_is_under_the_freeze_and_the_travel_ban():
    assert set(bearing("KPi.001", "Person", LATER)) == {"M1718-8d", "M1718-8e"}


@pytest.mark.parametrize("schema", ["Organization", "Company", "LegalEntity"])
def test_an_entity_is_under_the_freeze_and_its_offices_are_closed(schema):
    assert set(bearing("KPe.001", schema, LATER)) == {"M1718-8d", "M2270-13"}


def test_offices_were_not_closed_before_2270():
    assert set(bearing("KPe.001", "Company", date(2015, 1, 1))) == {"M1718-8d"}


def test_the_paragraph_that_designated_is_named():
    found = bearing("KPe.054", "Organization", LATER)
    assert found["M2397-3"].reasons[0].key == "designation-paragraph"
    assert "M2397-3" not in bearing("KPe.053", "Organization", LATER)


def test_a_designation_of_another_regime_is_not_ours():
    assert bearing("QDi.001", "Person", LATER) == {}


def test_exemptions_are_those_of_the_day():
    early = bearing("KPi.001", "Person", date(2020, 1, 1))["M1718-8d"]
    late = bearing("KPi.001", "Person", LATER)["M1718-8d"]
    added = {e.exemption_id for e in late.exemptions} - {e.exemption_id for e in early.exemptions}
    assert added == {"humanitarian-carve-out"}
    travel = bearing("KPi.001", "Person", LATER)["M1718-8e"]
    assert [e.exemption_id for e in travel.exemptions] == ["travel-committee"]


def test_a_ship_of_a_listed_owner_depends_on_evidence():
    found = bearing("KPe.020", "Vessel", LATER)
    assert set(found) == {"M1718-8d", "M2270-12", "M2270-22"}
    assert {one.standing for one in found.values()} == {Standing.DEPENDS}


def test_a_listed_ship_without_its_bases_stays_open():
    found = bearing("41", "Vessel", LATER)
    assert {one.standing for one in found.values()} == {Standing.DEPENDS}


@pytest.mark.parametrize(
    ("basis", "measures"),
    [
        (
            "Paragraph 8 (d) of resolution 1718 (2006) and paragraph 12 of resolution 2270 (2016)",
            {"M1718-8d", "M2270-12"},
        ),
        ("Paragraph 12 (a) of resolution 2321 (2016)", {"M2321-12"}),
        (
            "Paragraph 6 of resolution 2371 (2017) and paragraph 6 of resolution 2375 (2017)",
            {"M2371-6", "M2375-6"},
        ),
        (
            "Economic resources controlled or operated by Ocean Maritime Management (KPe.020)",
            {"M1718-8d", "M2270-12", "M2270-22"},
        ),
    ],
)
def test_a_ship_bears_the_consequences_its_printed_basis_names(basis, measures):
    found = bearing("41", "Vessel", LATER, bases=[basis])
    assert set(found) == measures
    assert {one.standing for one in found.values()} == {Standing.APPLIES}


def test_on_the_day_of_adoption_it_is_undetermined():
    found = bearing("KPe.043", "Organization", date(2017, 6, 2))
    assert found["M2356"].standing is Standing.UNDETERMINED
    assert found["M2356"].boundary
    assert found["M1718-8d"].standing is Standing.APPLIES


def test_the_designating_paragraphs_name_exactly_those_listed_on_their_day(shared_data):
    (file,) = (shared_data / "regime" / "un1718").glob("*.csv")
    with file.open(encoding="utf-8", newline="") as handle:
        listed = [(row["ref"], row["listed_on"]) for row in csv.DictReader(handle)]
    for key in ("M2087-5", "M2356", "M2397-3"):
        measure = load()[key]
        on_the_day = {ref for ref, day in listed if day == measure.adopted.isoformat()}
        assert set(measure.designates) == on_the_day, key
