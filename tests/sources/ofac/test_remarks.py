import pytest
from hypothesis import given
from hypothesis import strategies as st

from tricord.model.listing import NameKind, Schema
from tricord.sources.ofac.remarks import read_remarks

ETHER = "0x00000000000000000000000000000000000000Aa"


def identifiers(prose, schema=Schema.ORGANIZATION):
    return [(each.kind, each.value) for each in read_remarks(prose, schema).identifiers]


@pytest.mark.parametrize(
    ("item", "kind", "value"),
    [
        ("Passport A-374 184 (Iran) issued 01 Jan 2000 expires 01 Jan 2010", "passport", "A374184"),
        ("alt. Passport Booklet: A5199819 (Pakistan)", "passport", "A5199819"),
        ("Passport RL 1794375 (Lebanon)", "passport", "RL1794375"),
        ("National ID No. 0001-2 (Iran)", "national_id", "00012"),
        ("Identification Number 2.194.575 (Paraguay)", "national_id", "2194575"),
        ("Tax ID No. 100036386 (Serbia)", "tax", "100036386"),
        ("NIT # 890115794-3 (Colombia)", "tax", "8901157943"),
        ("Registration ID HRB 26136 (Germany)", "registration", "HRB26136"),
        ("Company Number 01074897 (United Kingdom)", "registration", "01074897"),
        ("Company Number IMO 2041999", "imo_company", "2041999"),
        ("Identification Number IMO 2041999", "imo_company", "2041999"),
        ("SWIFT/BIC AAAAKPPYXXX", "swift", "AAAAKPPY"),
        ("Telephone (98)(21)(66153220)", "phone", "982166153220"),
        ("alt. Email Address Nobody@Example.test", "email", "nobody@example.test"),
        ("Website www.example.test", "website", "example.test"),
        (f"alt. Digital Currency Address - ETH {ETHER}", "wallet", ETHER),
        ("Digital Currency Address - XBT 1AbCdEf", "wallet", "1AbCdEf"),
    ],
)
def test_a_number_is_read_from_its_item_and_of_its_kind(item, kind, value):
    assert identifiers(f"{item}; Gender Male.") == [(kind, value)]
    assert identifiers(f"Gender Male; {item}.") == [(kind, value)]


@pytest.mark.parametrize(
    ("item", "kind"),
    [
        ("Vessel Registration Identification IMO 9074729", "imo"),
        ("Vessel Registration Identification IMO  9074729", "imo"),
        ("Vessel Registration Identification 9074729", "imo"),
        ("Vessel Registration Identification 9074720", "registration"),
        ("Vessel Registration Identification RS 150443 (Russia)", "registration"),
        ("MMSI 572469210", "mmsi"),
    ],
)
def test_a_ships_number_is_a_ships_only_where_it_says_so(item, kind):
    assert [found for found, _ in identifiers(item, Schema.VESSEL)] == [kind]


@pytest.mark.parametrize(
    "item",
    [
        "Linked To: PASSPORT 1234567 COMPANY",
        "Organization Established Date 1969",
        "Executive Order 13662 Directive Determination - Subject to Directive 1",
        "Passport (Iran)",
        "Digital Currency Address - XBT",
        "Website unknown",
        "MMSI unknown",
        "-0-",
    ],
)
def test_what_names_no_number_of_the_entry_gives_none(item):
    assert identifiers(f"{item}; {item}.") == []


@pytest.mark.parametrize(
    ("item", "born"),
    [
        ("DOB 13 May 1965", ("1965-05-13",)),
        ("alt. DOB Mar 1965", ("1965-03",)),
        ("DOB 1984", ("1984",)),
        ("DOB circa 1960", ("1960",)),
        ("DOB circa 01 Feb 1960", ("1960-02-01",)),
        ("DOB 1960 to 1965", ("1960/1965",)),
        ("DOB circa 1960-1965", ("1960/1965",)),
        ("DOB 01 Jan 1961 to 31 Dec 1961", ("1961",)),
        ("DOB Mar 1961 to Apr 1963", ("1961/1963",)),
        ("DOB unknown", ()),
        ("DOB 01 Foo 1960", ()),
    ],
)
def test_a_birth_date_keeps_just_what_is_known_of_it(item, born):
    assert read_remarks(f"{item}; POB Nowhere.", Schema.PERSON).birth_dates == born


def test_names_in_quotation_marks_are_weak_aliases_whatever_marks_they_hold():
    prose = "a.k.a. 'O'MADE, Up'; f.k.a. 'WAS ONCE'; n.k.a. 'IS NOW'; a.k.a. 'O'MADE, Up'."
    assert read_remarks(prose, Schema.PERSON).aliases == (
        (NameKind.ALIAS, "O'MADE, Up"),
        (NameKind.FORMER, "WAS ONCE"),
        (NameKind.NEW, "IS NOW"),
    )


def test_nationalities_are_kept_as_printed():
    prose = "nationality Korea, North; alt. citizen Iran; Nationality of Registration Panama."
    assert read_remarks(prose, Schema.PERSON).countries == ("Korea, North", "Iran", "Panama")


def test_the_cut_last_item_of_unfinished_remarks_gives_no_false_wallet():
    prose = "Digital Currency Address - XBT 1AbCdEf; Digital Currency Address - XBT 1Gq"
    whole = read_remarks(prose, Schema.PERSON)
    cut = read_remarks(prose, Schema.PERSON, cut=True)
    assert [found.value for found in whole.identifiers] == ["1AbCdEf", "1Gq"]
    assert [found.value for found in cut.identifiers] == ["1AbCdEf"]


@given(prose=st.text(), cut=st.booleans(), schema=st.sampled_from(Schema))
def test_no_prose_stops_the_reading(prose, cut, schema):
    found = read_remarks(prose, schema, cut=cut)
    assert all(each.value for each in found.identifiers)
