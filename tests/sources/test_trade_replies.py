"""Replies of States on lines of their trade statistics."""

from pathlib import Path

import pytest

from tricord.errors import SourceError
from tricord.sources.base import Raw
from tricord.sources.trade_replies import TradeReplies

HEAD = "reporter,partner,flow,hs,first_day,last_day,asked_on,due_on,answer,answered_on,source\n"
FIXTURE = Path(__file__).parent / "fixtures/trade-replies/replies.csv"


def read(tmp_path, *lines, head=HEAD):
    file = tmp_path / "replies.csv"
    file.write_text(head + "".join(f"{line}\n" for line in lines), "utf-8")
    return TradeReplies().read({"": Raw(file, file.name)}, {})


def test_a_query_and_its_answer_are_one_row():
    rows = TradeReplies().read({"": Raw(FIXTURE, FIXTURE.name)}, {}).frames["trade_replies"]
    first, second = rows.to_dicts()
    assert (first["reporter"], first["hs"], first["answer"]) == ("AUT", "851712", "data_error")
    assert str(first["answered_on"]) == "2025-03-20"
    assert (second["reporter"], second["answer"], second["answered_on"]) == ("JPN", "", None)


@pytest.mark.parametrize(
    ("word", "answer"),
    [("면제", "exempted"), ("入力の誤り", "data_error"), ("Confirmed", "confirmed"), ("", "")],
)
def test_answers_are_read_in_three_languages(tmp_path, word, answer):
    line = f"CHN,PRK,import,2701,2024-01,2024-12,2025-03-01,,{word},,Note"
    [row] = read(tmp_path, line).frames["trade_replies"].to_dicts()
    assert row["answer"] == answer


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("Korea,PRK,import,2701,2024-01,2024-12,2025-03-01,,,,Note", "claims-state"),
        ("CHN,PRK,import,2701,2024-01,2024-12,,,,,Note", "replies-unasked"),
        ("CHN,PRK,import,2701,2024-01,2024-12,2025-03-01,,perhaps,,Note", "replies-answer"),
        ("CHN,PRK,sideways,2701,2024-01,2024-12,2025-03-01,,,,Note", "replies-line"),
        ("CHN,PRK,import,x1,2024-01,2024-12,2025-03-01,,,,Note", "replies-line"),
        (
            "CHN,PRK,import,2701,2024-01,2024-12,2025-03-01,,confirmed,2025-02-01,Note",
            "claims-days-reversed",
        ),
    ],
)
def test_a_row_that_cannot_be_used_is_set_aside_with_its_reason(tmp_path, line, reason):
    reading = read(tmp_path, line)
    assert reading.frames["trade_replies"].is_empty()
    assert [reject.reason for reject in reading.rejects] == [reason]


def test_the_same_query_twice_counts_once(tmp_path):
    line = "CHN,PRK,import,2701,2024-01,2024-12,2025-03-01,,,,Note"
    reading = read(tmp_path, line, line)
    assert reading.frames["trade_replies"].height == 1
    assert [reject.reason for reject in reading.rejects] == ["claims-row-repeats"]


def test_a_table_that_names_no_state_is_refused(tmp_path):
    with pytest.raises(SourceError) as caught:
        read(tmp_path, "2701,2025-03-01", head="hs,asked_on\n")
    assert caught.value.code == "replies-columns-missing"
