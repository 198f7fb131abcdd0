"""Files of one data set and moment, of a table that is a log: they add up, nothing is lost."""

from datetime import UTC, datetime

import pytest

from tricord.node.ingest import Given
from tricord.node.node import init

HEAD = "Date,GSCPI\n"
MOMENT = datetime(2025, 1, 10, tzinfo=UTC)


@pytest.fixture
def node(tmp_path):
    return init(tmp_path / "node")


@pytest.fixture
def give(node, tmp_path):
    def given(name, *lines, published=MOMENT):
        file = tmp_path / name
        file.write_text(HEAD + "".join(f"{line}\n" for line in lines), "utf-8")
        [outcome] = node.ingest([file], Given(published=published))
        return outcome

    return given


def held(node):
    rows = node.table("observations").sort("first_day")
    return [(str(row["first_day"]), row["value"]) for row in rows.iter_rows(named=True)]


def test_a_second_file_of_the_same_moment_does_not_drive_out_the_first(node, give):
    give("one.csv", "31/1/1998,-1.5", "28/2/1998,-1.0")
    give("two.csv", "31/3/1998,0.5", "30/4/1998,0.25")
    assert [day for day, _ in held(node)] == [
        "1998-01-01",
        "1998-02-01",
        "1998-03-01",
        "1998-04-01",
    ]


def test_what_two_files_both_say_stands_once_and_what_they_dispute_is_set_aside(node, give):
    give("one.csv", "31/1/1998,-1.5", "28/2/1998,-1.0")
    second = give("two.csv", "28/2/1998,-1.0", "31/3/1998,0.5")
    assert len(held(node)) == 3
    assert second.rows == {"observations": 1}
    third = give("three.csv", "31/1/1998,9.0", "30/4/1998,0.25")
    assert third.rejects == {"row-contradicts-other-file": 1}
    assert held(node)[0] == ("1998-01-01", -1.5)
    aside = node.table("rejects")
    assert aside.get_column("reason").to_list() == ["row-contradicts-other-file"]


def test_a_later_vintage_stands_beside_the_earlier(node, give):
    give("one.csv", "31/1/1998,-1.5", "28/2/1998,-1.0")
    later = datetime(2025, 2, 10, tzinfo=UTC)
    give("two.csv", "31/1/1998,-1.4", "28/2/1998,-1.0", published=later)
    assert sorted(held(node)) == [
        ("1998-01-01", -1.5),
        ("1998-01-01", -1.4),
        ("1998-02-01", -1.0),
        ("1998-02-01", -1.0),
    ]


def test_the_same_file_dated_anew_moves_and_stands_once(node, give, tmp_path):
    file = tmp_path / "one.csv"
    file.write_text(HEAD + "31/1/1998,-1.5\n28/2/1998,-1.0\n", "utf-8")
    node.ingest([file], Given())
    node.ingest([file], Given(published=MOMENT))
    assert len(held(node)) == 2


def test_a_private_row_that_was_set_aside_shows_nothing_of_what_it_says(node, tmp_path):
    file = tmp_path / "stocks.csv"
    file.write_text(
        "partner,item,as of,stock t,daily use t,marking\n"
        "KOR,urea,2024-12-01,1000,10,TLP:RED\n"
        "KOR,no such item,2024-12-01,777,10,TLP:RED\n",
        "utf-8",
    )
    [outcome] = node.ingest([file], Given(published=MOMENT, source="stocks"))
    assert sum(outcome.rejects.values()) == 1
    [aside] = node.table("rejects").to_dicts()
    assert aside["record"]
    assert aside["reason"]
    assert aside["detail"] == ""
