"""`tricord sources list`: everything that can be read, with its official address."""

import csv
import io
import json

import pytest

from tricord.sources.registry import SOURCES


def test_every_source_is_listed_with_address_rhythm_and_terms(call):
    found = json.loads(call("sources", "list", "--format", "json").out)
    assert [row["source"] for row in found] == [source.name for source in SOURCES]
    un = found[0]
    assert un["address"] == list(SOURCES[0].address.values())
    assert un["cadence_days"] == SOURCES[0].cadence_days
    rows = csv.DictReader(io.StringIO(call("sources", "list", "--format", "csv").out))
    assert next(rows)["source"] == un["source"]
    page = call("sources", "list").out
    for source in SOURCES:
        assert f"{source.name}: " in page
        for address in source.address.values():
            assert address in page


def test_a_notice_is_read_at_once_each_date_with_its_place(call, tmp_path):
    said = (
        "# Ministry of Commerce Announcement No. 9 of 2031\n\n"
        "Announced on 3 July 2031. Export of gallium (HS 8112929090) requires a licence.\n\n"
        "This announcement shall take effect from August 1, 2031.\n"
    )
    file = tmp_path / "notice.md"
    file.write_text(said, "utf-8")
    ended = call("sources", "read", "notices", file)
    assert ended.status == 0
    told = json.loads(ended.out)
    assert told["effective"]["value"] == "2031-08-01"
    for found in (told["issued"], told["effective"], *told["items"], *told["hs_lines"]):
        assert said[found["start"] : found["end"]] == found["text"]
    assert "8112929090" in {line["value"] for line in told["hs_lines"]}
    assert told["notices"][0]["effective"] == told["effective"]


@pytest.mark.parametrize(
    ("given", "code"),
    [(("poems", "notice.md"), "usage-reader"), (("notices", "none.md"), "file-missing")],
)
def test_what_cannot_be_read_at_once_is_refused(call, tmp_path, given, code):
    (tmp_path / "notice.md").write_text("x", "utf-8")
    ended = call("sources", "read", given[0], tmp_path / given[1])
    assert ended.status == 2
    assert code in ended.err


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "notice-empty"),
        (b"good morning\n", "notice-unread"),
        (b"\x00\xff\x00\xfe binary", "notice-not-text"),
    ],
)
def test_what_says_nothing_of_a_notice_is_refused(call, tmp_path, content, code):
    (tmp_path / "n.md").write_bytes(content)
    ended = call("sources", "read", "notices", tmp_path / "n.md")
    assert (ended.status, ended.out) == (2, "")
    assert code in ended.err
    assert "CSV" not in ended.err


def test_an_encoding_can_be_given_and_is_told_where_it_is_not(call, tmp_path):
    said = "商务部公告2031年第9号\n示例物项出口管制\n自2031年8月1日起施行。\n二〇三一年七月三日\n"
    (tmp_path / "n.txt").write_bytes(said.encode("gb18030"))
    for more in ((), ("--encoding", "gb18030")):
        ended = call("sources", "read", "notices", tmp_path / "n.txt", *more)
        assert json.loads(ended.out)["issued"]["value"] == "2031-07-03"
    wrong = call("sources", "read", "notices", tmp_path / "n.txt", "--encoding", "morse")
    assert wrong.status == 2
