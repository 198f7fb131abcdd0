"""`tricord ingest` of export-control notices: a day they do not print has to be given."""

from datetime import date

import pytest

import tricord

UNDATED = "# Announcement No. 912\n\nMinistry of Commerce: export control of example goods.\n"


@pytest.fixture
def empty(call, tmp_path, monkeypatch):
    """A node without data, in the current directory."""
    call("init", tmp_path / "node")
    monkeypatch.chdir(tmp_path / "node")
    (tmp_path / "notice.md").write_text(UNDATED, "utf-8")
    return tmp_path


@pytest.mark.parametrize("more", [(), ("--source", "export-notices")])
def test_a_notice_without_a_day_does_not_count_as_published_today(call, empty, more):
    ended = call("ingest", empty / "notice.md", *more)
    assert ended.status == 2
    assert "notice-undated" in ended.err
    assert "--published" in ended.err
    assert len(tricord.open(empty / "node").table("notices")) == 0


def test_it_is_taken_in_with_the_day_it_was_public(call, empty):
    given = ("--source", "export-notices", "--published", "2019-07-03")
    assert call("ingest", empty / "notice.md", *given).status == 0
    [row] = tricord.open(empty / "node").table("notices").to_dicts()
    assert row["published_at"].date() == date(2019, 7, 3)
    assert row["issued_on"] is None


def test_the_day_in_a_files_name_is_one(call, empty):
    dated = (empty / "notice.md").rename(empty / "notice-2019-07-03.md")
    assert call("ingest", dated, "--source", "export-notices").status == 0
