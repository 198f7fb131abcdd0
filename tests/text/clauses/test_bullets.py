"""Items of a list that stand on one line, as Markdown made from a page prints them; invented."""

import itertools
from datetime import date

import pytest

from tricord.text.clauses import parse

HEAD = "The leaders of Japan, the Republic of Korea and the United States met in Examplia.\n\n"


def read(text):
    return [each for each in parse(HEAD + text, date(2031, 6, 1)) if each.start >= len(HEAD)]


def shape(text):
    return [(str(each.act) if each.act else None, each.text.strip("*:- ")) for each in read(text)]


def test_the_label_of_the_next_item_belongs_to_no_clause():
    text = (
        "- **Customs Desk: **The Ministers decided to open a desk. - **Port Survey**: In May, the "
        "ROK and Japan will survey two ports. - **Harbour Fund:** They will pay into a fund."
    )
    assert shape(text) == [
        (None, "Customs Desk"),
        ("commit", "The Ministers decided to open a desk"),
        (None, "Port Survey"),
        ("commit", "In May, the ROK and Japan will survey two ports"),
        (None, "Harbour Fund"),
        ("commit", "They will pay into a fund"),
    ]


def test_a_day_in_one_item_is_not_the_due_of_the_item_before():
    text = (
        "- **Pilot Net: **They are setting up a net of pilots. - **Reef Watch: **In October, the "
        "three countries will open a station."
    )
    due = [each.due.span.text if each.due else None for each in read(text) if each.operative]
    assert due == [None, "In October"]


@pytest.mark.parametrize("mark", ["-", "*", "•", "+"])
def test_items_are_told_apart_by_any_mark(mark):
    text = f"{mark} **Tide Desk**: They will share tables. {mark} **Pilot Pool**: They will train."
    assert [act for act, _ in shape(text)] == [None, "commit", None, "commit"]


def test_an_item_ends_where_the_next_begins_though_no_full_stop_stands_there():
    text = "- **Tide Desk**: They will share tables - **Pilot Pool**: They will train pilots"
    assert [words for act, words in shape(text) if act] == [
        "They will share tables",
        "They will train pilots",
    ]


def test_an_item_of_several_sentences_keeps_them():
    text = (
        "- **Tide Desk**: They will share tables. This desk serves all ports of the region. - "
        "**A Very Long Label of the Working Group on Tides and Reefs:** They welcomed the work."
    )
    assert [act for act, _ in shape(text)] == [None, "commit", "note", None, "welcome"]


def test_a_dash_inside_a_sentence_cuts_nothing():
    text = "They welcomed the **Example Accord** - a **new** treaty - and called for its entry."
    assert [act for act, _ in shape(text)] == ["welcome", "call"]


def test_a_label_alone_is_a_heading_and_a_bold_sentence_is_none():
    assert shape("- **Annual Meeting of Ministers of the Three Ports:**")[0][0] is None
    assert shape("- **The Ministers will meet in May.**")[0][0] == "commit"


def test_no_two_clauses_share_a_word_where_a_heading_bears_a_full_stop():
    text = "**<u>Toward a Japan-U.S. Port Partnership</u>** As two ports, they will share tables."
    found = read(text)
    assert [act for act, _ in shape(text)] == [None, "commit"]
    assert all(one.end <= other.start for one, other in itertools.pairwise(found))


def test_a_label_before_a_nested_item_is_a_heading():
    text = "- **Tide Desk: ** - They will share tables. - **Pilot Pool:** - They will train."
    assert [act for act, _ in shape(text)] == [None, "commit", None, "commit"]
