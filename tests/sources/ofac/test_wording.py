import pytest
from hypothesis import given
from hypothesis import strategies as st

from tricord.model.listing import Schema
from tricord.sources.ofac.wording import birth_dates_of, countries_of, in_order, stated_identifier


@pytest.mark.parametrize(
    ("printed", "said"),
    [
        ("INVENTED, Person", "Person INVENTED"),
        ("INVENTED, Person, Jr.", "Person INVENTED Jr."),
        ("INVENTED, Jr., Person", "Person INVENTED Jr."),
        ("INVENTED III, Person", "Person INVENTED III"),
        ("ONENAME", "ONENAME"),
    ],
)
def test_a_person_is_called_by_the_given_name_first(printed, said):
    assert in_order(printed, Schema.PERSON) == said
    assert in_order(printed, Schema.ORGANIZATION) == printed


@given(st.text(alphabet="ab, .", max_size=20))
def test_no_letter_of_a_name_is_lost(printed):
    said = in_order(printed, Schema.PERSON)
    assert sorted(said.replace(",", "").replace(" ", "")) == sorted(
        printed.replace(",", "").replace(" ", "")
    )


def test_regions_and_unknown_places_are_no_countries():
    printed = ["Korea, North", "Region: Nowhere", "undetermined", "Atlantis", "Korea, North", ""]
    assert countries_of(printed) == ("KP", "Atlantis")


@pytest.mark.parametrize(
    ("printed", "born"),
    [
        ("1960", ["1960"]),
        ("circa 1960", ["1960"]),
        ("Mar 1965", ["1965-03"]),
        ("04 Feb 1964", ["1964-02-04"]),
        ("01 Jan 1961 to 31 Dec 1963", ["1961/1963"]),
        ("1950s", []),
        ("", []),
    ],
)
def test_a_birth_date_is_as_fine_as_it_is_printed(printed, born):
    assert list(birth_dates_of(printed)) == born


@pytest.mark.parametrize(
    ("item", "schema", "kind", "value"),
    [
        ("Vessel Call Sign 5IM 592", Schema.VESSEL, "call_sign", "5IM592"),
        ("Stateless Person Passport A-1", Schema.PERSON, "passport", "A1"),
        ("Registration Number IMO 1", Schema.ORGANIZATION, "registration", "IMO1"),
        ("Digital Currency Address - TRX TAbCd", Schema.PERSON, "wallet", "TAbCd"),
        ("Fiscal Code 12", Schema.ORGANIZATION, "tax", "12"),
    ],
)
def test_a_label_says_what_its_number_is(item, schema, kind, value):
    found = stated_identifier(item, schema)
    assert found is not None
    assert (found.kind, found.value) == (kind, value)


@pytest.mark.parametrize("item", ["Gender Male", "Passport none", "Passport", "", "SWIFT/BIC no"])
def test_what_is_no_number_is_none(item):
    assert stated_identifier(item, Schema.PERSON) is None
