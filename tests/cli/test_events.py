"""`tricord events`: what monitors of ship positions found, chosen and written."""

import csv
import io
import json

import polars as pl
import pytest
from tests.cli.sea_node import sea_node
from tests.node.sea_rows import OTHER, SHIP

from tricord.locale import LANGUAGES, text


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    return sea_node(tmp_path_factory.mktemp("sea") / "node")


@pytest.fixture
def events(call, built):
    return lambda *arguments: call("events", *arguments, "--path", built)


def kinds(ended):
    return [row["kind"] for row in csv.DictReader(io.StringIO(ended.out))]


def test_the_table_has_a_line_an_event_in_order_of_time(events):
    ended = events()
    assert (ended.status, ended.err) == (0, "")
    lines = [" ".join(row.split()) for row in ended.out.splitlines()]
    assert len(lines) == 6
    assert lines[1] == (
        "2026-03-01 02:00 2026-03-01 14:00 Encounters 412000002 OTHER SHIP 440000001 HAN BIT "
        "35.123, 179.900 12.0 h, 123 m apart"
    )
    assert lines[5].startswith("2026-03-01 03:00 2026-03-02 23:59 Gaps 440000001 HAN BIT")


@pytest.mark.parametrize(
    ("arguments", "found"),
    [
        (("--monitor", "gaps"), ["gaps"]),
        (("--vessel", OTHER), ["encounters", "two_hulls", "two_hulls"]),
        (("--vessel", "han bit"), ["encounters", "port_calls", "gaps"]),
        (("--vessel", "IMO 9074729", "--monitor", "encounters"), ["encounters"]),
        (("--since", "2026-03-02"), ["gaps"]),
        (("--until", "2026-02-28"), []),
        (("--limit", "1"), ["gaps"]),
        (("--as-of", "2026-03-04"), []),
    ],
)
def test_events_are_chosen(events, arguments, found):
    assert kinds(events(*arguments, "--format", "csv")) == found


def test_an_event_of_two_ships_that_were_both_meant_is_told_once(events):
    assert kinds(events("--vessel", "9074729", "--format", "csv")).count("encounters") == 1


def test_how_many_are_left_out_is_said(events):
    assert "The last 2 of 5 events." in events("--limit", "2").err


def test_every_form_says_the_upper_bound_of_the_markings(events, tmp_path):
    # The events are green; the name of one of the ships they are told with is amber.
    for form in ("csv", "json", "geojson", "ftm"):
        assert "TLP:GREEN" in events("--format", form).out
    file = tmp_path / "events.parquet"
    events("--out", file)
    assert pl.read_parquet_metadata(file)["marking"] == "TLP:GREEN"
    assert pl.read_parquet(file).get_column("marking").unique().to_list() == ["TLP:GREEN"]


@pytest.mark.parametrize("form", ["table", "csv", "json", "geojson", "ftm"])
def test_no_event_is_said_and_is_no_error(events, form):
    ended = events("--until", "2000-01-01", "--format", form)
    assert (ended.status, ended.err) == (0, "No event matches.\n")
    if form == "geojson":
        assert json.loads(ended.out)["features"] == []
    if form == "json":
        assert json.loads(ended.out) == []


def test_an_empty_geoparquet_file_can_be_read(events, tmp_path):
    file = tmp_path / "none.parquet"
    assert events("--until", "2000-01-01", "--out", file).status == 0
    assert pl.read_parquet(file).is_empty()
    assert json.loads(pl.read_parquet_metadata(file)["geo"])["version"] == "1.1.0"


def test_a_node_in_which_nothing_was_run_says_what_to_run(call, tmp_path):
    call("init", tmp_path / "node")
    ended = call("events", "--path", tmp_path / "node")
    assert ended.status == 0
    assert "tricord run encounters" in ended.err


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("--monitor", "gap"), "monitor-unknown"),
        (("--monitor", "designations"), "monitor-unknown"),
        (("--vessel", "999999999"), "ship-unknown"),
        (("--since", "1 March"), "date-not-iso"),
        (("--limit", "0"), "usage-value"),
        (("--limit", "many"), "usage-value"),
        (("--format", "geoparquet"), "usage-geoparquet-out"),
        (("--out", "/nowhere/at/all.csv"), "system-refused"),
    ],
)
def test_what_cannot_be_is_refused_with_a_sentence_and_a_hint(events, arguments, code):
    ended = events(*arguments)
    assert (ended.status, ended.out) == (2, "")
    assert f"[{code}]" in ended.err
    assert len(ended.err.strip().splitlines()) == 2


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_table_speaks_the_readers_language(events, monkeypatch, language):
    monkeypatch.setenv("TRICORD_LANGUAGE", language)
    out = events().out
    for key in ("finding-kind-gaps", "finding-kind-two_hulls", "cli-events-place"):
        assert text(key, language) in out


def test_one_file_takes_the_place_of_another_whole(events, tmp_path, built):
    file = tmp_path / "e.csv"
    events("--out", file)
    before = file.read_bytes()
    events("--monitor", "gaps", "--out", file)
    assert kinds(events("--format", "csv")) != ["gaps"]
    assert file.read_bytes() != before
    assert SHIP.encode() in file.read_bytes()
