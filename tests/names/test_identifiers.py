import pytest
from hypothesis import given
from hypothesis import strategies as st

from tricord.model.listing import ListedIdentifier
from tricord.names.identifiers import (
    identifier,
    in_prose,
    is_company_number,
    is_mmsi,
    is_ship_number,
    normalise,
    un_references,
)

seven_digits = st.from_regex(r"[0-9]{7}", fullmatch=True)


def test_a_published_example_of_each_imo_number_passes_its_own_check_only():
    assert is_ship_number("9074729")
    assert not is_company_number("9074729")
    assert is_company_number("2041999")
    assert not is_ship_number("2041999")


def test_a_number_that_passes_both_checks_is_left_to_its_context():
    assert is_ship_number("1790183")
    assert is_company_number("1790183")


@given(number=seven_digits, place=st.integers(0, 5), digit=st.sampled_from("0123456789"))
def test_one_mistyped_digit_of_a_ship_number_is_caught_unless_its_weight_hides_it(
    number, place, digit
):
    other = number[:place] + digit + number[place + 1 :]
    weight = (7, 6, 5, 4, 3, 2)[place]
    hidden = (int(number[place]) - int(digit)) * weight % 10 == 0
    assert not is_ship_number(number) or is_ship_number(other) == hidden


@given(first_six=st.from_regex(r"[0-9]{6}", fullmatch=True))
def test_exactly_one_last_digit_completes_each_number(first_six):
    numbers = [f"{first_six}{last}" for last in range(10)]
    assert sum(map(is_ship_number, numbers)) == 1
    assert sum(map(is_company_number, numbers)) == 1


@pytest.mark.parametrize(
    "number", ["", "907472", "90747290", "907472X", "９０７４７２９", "9 74729"]
)
def test_what_has_not_seven_digits_passes_no_check(number):
    assert not is_ship_number(number)
    assert not is_company_number(number)


@pytest.mark.parametrize(
    ("number", "right"),
    [("230697000", True), ("775999999", True), ("111234567", False), ("23069700", False)],
)
def test_only_the_shape_of_a_ship_station_is_an_mmsi(number, right):
    assert is_mmsi(number) is right


@pytest.mark.parametrize(
    ("kind", "printed", "value"),
    [
        ("imo", "IMO 9074729", "9074729"),
        ("imo", "imo number: 9074729", "9074729"),
        ("imo", "9074729 and 9074730", ""),
        ("imo_company", " 2041999 ", "2041999"),
        ("imo_company", "none", ""),
        ("mmsi", "230 697 000", "230697000"),
        ("mmsi", "1234", ""),
        ("call_sign", "5im 592", "5IM592"),
        ("passport", "A-374 184", "A374184"),
        ("swift", "aaaakppyxxx", "AAAAKPPY"),
        ("swift", "AAAAKPPY001", "AAAAKPPY001"),
        ("swift", "none", ""),
        ("wallet", " 0x00aAbB ", "0x00aAbB"),
        ("phone", "+850 (2) 18111", "850218111"),
        ("email", "Nobody@Example.test", "nobody@example.test"),
        ("email", "nobody", ""),
        ("website", "HTTPS://WWW.Example.test/", "example.test"),
        ("website", "example.test. Offices worldwide", "example.test"),
        ("website", "none", ""),
    ],
)
def test_two_ways_of_printing_an_identifier_compare_equal(kind, printed, value):
    assert normalise(kind, printed) == value


@given(printed=st.text())
@pytest.mark.parametrize("kind", ["imo", "mmsi", "swift", "wallet", "phone", "passport", "email"])
def test_normalising_what_is_normal_changes_nothing(kind, printed):
    value = normalise(kind, printed)
    assert normalise(kind, value) == value


def test_an_identifier_keeps_how_it_was_printed():
    assert identifier("passport", "A-374  184") == ListedIdentifier(
        "passport", "A374184", "A-374 184"
    )
    assert identifier("mmsi", "none") is None


@pytest.mark.parametrize(
    "prose",
    [
        "IMO Number: 2041999. The company owns ships.",
        "It moved fuel. IMO number: 2041999.",
        "It moved fuel. International Maritime Organization (IMO) Number: 2041999",
        "It moved fuel. Company Number IMO 2041999.",
        "It moved fuel (IMO company number 2041999).",
    ],
)
def test_a_company_number_said_of_the_company_is_its_own(prose):
    assert in_prose(prose, of_company=True) == (
        ListedIdentifier("imo_company", "2041999", "2041999"),
    )


@pytest.mark.parametrize(
    "prose",
    [
        "Owner of the tanker MADE UP 1 (IMO 9074729).",
        "Owner of the tanker MADE UP 1 (IMO 2041999).",
        "Owner of the tanker MADE UP 1, IMO number 2041999.",
        "It owns MADE UP 1. IMO 9074729 is its tanker.",
        "Company registration number pending; 2041999 tons of coal.",
        "See web link:https://www.example.test/notices",
    ],
)
def test_a_ships_number_in_the_prose_about_a_company_is_not_the_companys(prose):
    assert in_prose(prose, of_company=True) == ()


def test_prose_about_a_person_gives_passports_and_no_company_number():
    prose = "New AKA: X with diplomatic passport number 000000123. IMO number: 2041999."
    found = in_prose(prose, of_company=False)
    assert found == (ListedIdentifier("passport", "000000123", "000000123"),)


def test_prose_about_a_company_gives_codes_and_addresses_but_no_shared_switchboard():
    prose = (
        "SWIFT/BIC: AAAAKPPY. Company registration number 1177053. National Tax Number: 0980338. "
        "Telephone: +850-2-18111. Email: a@example.test. Website: http://www.example.test/."
    )
    found = [(each.kind, each.value) for each in in_prose(prose, of_company=True)]
    assert found == [
        ("swift", "AAAAKPPY"),
        ("registration", "1177053"),
        ("tax", "0980338"),
        ("email", "a@example.test"),
        ("website", "example.test"),
    ]


def test_the_company_numbers_of_the_un_list_pass_and_one_would_pass_as_a_ship(shared_data):
    raw = (shared_data / "screening/un/UN_consolidated_2026-02-27.xml").read_text("utf-8")
    numbers = [
        found.value
        for prose in raw.split("<COMMENTS1>")[1:]
        for found in in_prose(prose.split("</COMMENTS1>")[0], of_company=True)
        if found.kind == "imo_company"
    ]
    assert len(numbers) == 16
    assert all(map(is_company_number, numbers))
    assert [number for number in numbers if is_ship_number(number)] == ["1790183"]


@pytest.mark.parametrize(
    ("printed", "values"),
    [
        ("KPi.033", ["KPi.033"]),
        (" KPE. 020 ", ["KPe.020"]),
        ("kpi.033", ["KPi.033"]),
        ("QI.A.12.01", ["QI.A.12.01"]),
        ("QDi.001 (QI.A.12.01.)", ["QDi.001", "QI.A.12.01"]),
        ("QDi.001; QDi.002; QDi.001", ["QDi.001", "QDi.002"]),
        ("UNSCR 1718 (2006)", []),
        ("9074729", []),
        ("", []),
    ],
)
def test_un_references_are_read_in_both_forms_and_nothing_else_is(printed, values):
    assert [found.value for found in un_references(printed)] == values
    assert normalise("un_reference", printed) == next(iter(values), "")


@given(number=st.integers(0, 999), regime=st.sampled_from(["KP", "QD", "TA"]), kind=st.booleans())
def test_a_un_reference_is_its_own_form_for_comparing(number, regime, kind):
    reference = f"{regime}{'ie'[kind]}.{number:03}"
    assert normalise("un_reference", reference) == reference
    assert normalise("un_reference", reference.upper()) == reference
