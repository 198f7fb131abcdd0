import pytest

from tricord.errors import SourceError
from tricord.model.listing import Schema
from tricord.sources.cell import WORDS, key
from tricord.sources.column_mapping import (
    TARGETS,
    find_heading_row,
    is_party_table,
    known_heading,
    map_columns,
)
from tricord.sources.readers.row import Row

SHIPS = ("9074729", "9056806", "9356189")


def rows(*cells):
    return [Row(n, str(n), tuple(each)) for n, each in enumerate(cells, 1)]


def shown(headings, *cells, **options):
    given = {f"map.{target}": heading for target, heading in options.items()}
    return map_columns(headings, rows(*cells), given, "t.csv").shown


@pytest.mark.parametrize(
    ("headings", "mapping"),
    [
        (
            ("선박명", "선사", "호출부호", "IMO번호", "선적국"),
            {"name": "선박명", "imo": "IMO번호", "call_sign": "호출부호", "countries": "선적국"},
        ),
        (
            ("氏名", "フリガナ", "生年月日", "国籍", "旅券番号"),
            {
                "name": "氏名",
                "other_names": "フリガナ",
                "birth_date": "生年月日",
                "countries": "国籍",
                "passport": "旅券番号",
            },
        ),
        (
            ("Customer No.", "Company Name", "Alias", "Former name", "SWIFT/BIC", "Country"),
            {
                "name": "Company Name",
                "party_id": "Customer No.",
                "other_names": "Alias|Former name",
                "countries": "Country",
                "swift": "SWIFT/BIC",
            },
        ),
        (("성명(한글)", "성명(영문)"), {"name": "성명(한글)", "other_names": "성명(영문)"}),
        (
            ("Vessel Name / 선박명", "MMSI(번호)"),
            {"name": "Vessel Name / 선박명", "mmsi": "MMSI(번호)"},
        ),
        (("ＩＭＯ　Ｎｏ．", "船名"), {"name": "船名", "imo": "ＩＭＯ Ｎｏ．"}),
        (("Surname", "Given Names"), {"family_name": "Surname", "given_name": "Given Names"}),
        (("영문명", "한자명"), {"name": "영문명", "other_names": "한자명"}),
    ],
)
def test_columns_are_known_by_their_headings_in_three_languages(headings, mapping):
    assert shown(headings) == mapping


def test_a_word_never_heads_two_kinds_of_columns():
    seen = {}
    for target, words in [
        *WORDS["columns"].items(),
        *(("name", w) for w in WORDS["name"].values()),
    ]:
        for word in words:
            assert seen.setdefault(key(word), target) == target, word


@pytest.mark.parametrize(
    ("heading", "kind"),
    [("선박명", Schema.VESSEL), ("氏名", Schema.PERSON), ("상호", Schema.COMPANY), ("name", None)],
)
def test_a_heading_may_say_what_kind_of_thing_it_names(heading, kind):
    assert known_heading(heading) == ("name", kind)
    assert known_heading("선박명 / 성명") == ("name", None)


def test_a_number_with_a_check_digit_is_known_whatever_its_heading():
    cells = [(f"Ship {n}", number, f"44012345{n}") for n, number in enumerate(SHIPS)]
    assert shown(("Ship name", "No.", "Station"), *cells) == {
        "name": "Ship name",
        "imo": "No.",
        "mmsi": "Station",
    }


def test_seven_digits_that_fail_the_check_are_no_ships_numbers():
    cells = [(f"Ship {n}", f"123456{n}") for n in range(1, 7)]
    assert "imo" not in shown(("Ship name", "No."), *cells)


def test_a_day_under_a_heading_that_speaks_of_something_else_is_no_birth_date():
    assert shown(("Name", "Contract"), *[("A B", "1970-03-02")] * 5) == {"name": "Name"}


def test_a_table_without_headings_is_known_by_the_shape_of_its_cells():
    cells = [("ship", f"EXAMPLE {'ABC'[n]}", number, f"DS{n}999") for n, number in enumerate(SHIPS)]
    assert shown(None, *cells) == {
        "name": "column 2",
        "schema": "column 1",
        "imo": "column 3",
        "call_sign": "column 4",
    }
    people = [("HONG GIL DONG", "1970-03-02"), ("KIM AN", "1971-04-05")]
    assert shown(None, *people) == {"name": "column 1", "birth_date": "column 2"}


def test_a_type_of_ship_is_not_the_kind_of_party():
    assert "schema" not in shown(("Name", "Type"), ("A", "Bulk carrier"), ("B", "Tanker"))
    assert shown(("Name", "Type"), ("A", "ship"), ("B", "회사"))["schema"] == "Type"


def test_options_overrule_the_guess_and_take_a_column_from_where_it_was():
    headings = ("name", "Ship name", "Owner", "Agent|Broker")
    assert shown(headings) == {"name": "name", "other_names": "Ship name"}
    assert shown(headings, name="Ship name") == {"name": "Ship name"}
    assert shown(headings, name="Ship name", other_names="Owner|name") == {
        "name": "Ship name",
        "other_names": "Owner|name",
    }
    assert shown(headings, other_names="Agent|Broker")["other_names"] == "Agent|Broker"


def test_an_empty_option_leaves_a_column_unmapped():
    mapping = map_columns(("name", "id"), rows(("A", "1")), {"map.party_id": ""}, "t.csv")
    assert mapping.shown == {"name": "name"}
    assert mapping.unmapped == (1,)


@pytest.mark.parametrize(
    ("option", "heading", "code"),
    [("map.name", "Schiff", "table-column-missing"), ("map.nmae", "name", "table-target-unknown")],
)
def test_an_option_that_names_nothing_is_refused_with_what_there_is(option, heading, code):
    with pytest.raises(SourceError) as refused:
        map_columns(("name", "id"), rows(("A", "1")), {option: heading}, "t.csv")
    assert refused.value.code == code
    assert "name" in refused.value.params["known"]


def test_two_headings_of_one_text_can_be_told_apart():
    mapping = map_columns(("name", "note", "note", ""), rows(("A", "1", "2", "3")), {}, "t.csv")
    assert mapping.headings == ("name", "note", "note (2)", "column 4")


def test_the_heading_row_is_found_below_titles():
    table = rows(("Ships of 2026",), ("", ""), ("No", "선박명", "국적"), ("1", "푸른별", "KR"))
    assert find_heading_row(table) == 2


@pytest.mark.parametrize(
    "table",
    [
        [("ship", "EXAMPLE STAR", "9074729"), ("ship", "EXAMPLE SUN", "9056806")],
        [("company", "Example Co."), ("company", "Other Co.")],
        [("a", "b"), ("c", "d")],
    ],
)
def test_a_first_row_of_values_is_not_taken_for_headings(table):
    assert find_heading_row(rows(*table)) is None


@pytest.mark.parametrize(
    ("headings", "ours"),
    [
        (("name", "flag"), True),
        (("IMO", "remark"), True),
        (("flag", "remark"), False),
        (("Name", "Alias", "Sanction Type"), False),
        (("MMSI", "BaseDateTime", "LAT", "LON", "SOG", "VesselName"), False),
        (("World Port Index Number", "Name"), False),
    ],
)
def test_somebodys_list_or_ship_positions_are_not_our_parties(headings, ours):
    assert is_party_table(headings) is ours


def test_every_target_can_be_shown_and_overruled():
    assert set(TARGETS) >= {"name", "party_id", "schema", "imo", "passport", "simulated"}
    for target in TARGETS:
        assert shown(("mystery", "name"), **{target: "mystery"})[target] == "mystery"
