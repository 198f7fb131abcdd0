"""`tricord track`: one ship on a page or in a file, and what a person may get wrong."""

import csv
import io
import json

import polars as pl
import pytest
from tests.cli.sea_node import sea_node
from tests.node.sea_rows import FIRST, OTHER, SHIP, at, claim, event, fix, frame
from tests.node.ship_positions import line, table

from tricord.lake import Lake
from tricord.locale import LANGUAGES, text
from tricord.node.node import init

END = "2026-03-01 14:00"
APART = "12.0 h, 123 m apart"


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    return sea_node(tmp_path_factory.mktemp("sea") / "node")


@pytest.fixture
def track(call, built):
    return lambda *arguments: call("track", *arguments, "--path", built)


def test_the_page_says_who_it_says_it_is_what_is_doubtful_and_what_was_found(track):
    page = track(SHIP)
    assert (page.status, page.err) == (0, "")
    lines = {" ".join(row.split()) for row in page.out.splitlines()}
    assert {
        "Identity 440000001",
        "Flag by its digits KR",
        "Positions 4, from 2026-03-01 01:00 to 2026-03-02 23:59 UTC",
        "Copies left out 1",
        "Marking TLP:GREEN",
        "name HAN BIT 2026-03-01 00:00 2026-03-04 00:00 13",
        f"IMO number 1234568 ({text('cli-track-no-imo')}) 2026-03-01 00:00 2026-03-02 00:00 1",
        "type 80 (tanker) 1",
        "- It sends more than one, name: HAN BIT, STAR (2).",
        "- It says it flies the flag KP; the digits of its MMSI are of KR.",
        "- The IMO number 9074729 is also sent by: 412000002.",
        "2026-03-01 3 01:00 35.000, 179.000 03:00 35.500, -179.500",
        f"2026-03-01 02:00 {END} Encounters 412000002 OTHER SHIP 35.123, 179.900 {APART}",
        "2026-03-01 03:00 2026-03-02 23:59 Gaps 35.500, 179.500 12.0 h, probability off 0.93",
        "2026-03-01 02:00 2026-03-01 14:00 Port calls 41.767, 129.817 12.0 h, Ch'ongjin (KP)",
        f"one.csv {FIRST[:12]} 2026-03-03 00:00 3",
    } <= lines


def test_that_two_hulls_send_is_said_plainly(track):
    out = track(OTHER).out
    assert "Two hulls or more apparently send under this identity" in out
    assert "which hull sent which position is not kept" in out


def test_that_nobody_looked_for_a_second_hull_is_said_too(track):
    assert "has not been looked for" in track(SHIP).out


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_speaks_the_readers_language(track, monkeypatch, language):
    monkeypatch.setenv("TRICORD_LANGUAGE", language)
    out = track(SHIP).out
    for key in ("cli-track-doubtful", "finding-kind-encounters", "ship-field-call_sign"):
        assert text(key, language) in out


def test_a_window_is_kept_and_a_day_counts_whole(track):
    rows = list(csv.DictReader(io.StringIO(track(SHIP, "--format", "csv").out)))
    assert len(rows) == 4
    said = track(SHIP, "--since", "2026-03-02", "--until", "2026-03-02", "--format", "csv").out
    assert [row["timestamp"] for row in csv.DictReader(io.StringIO(said))] == [
        "2026-03-02T23:59:00Z"
    ]


def test_the_last_instant_of_a_day_belongs_to_it(call, tmp_path):
    path = tmp_path / "node"
    init(path)
    with Lake(path / "lake").transaction("one") as transaction:
        late = at(1, 23, 59).replace(second=59, microsecond=900_000)
        transaction.append("positions", frame("positions", [fix(SHIP, late, 35, 129)]))
    out = call("track", SHIP, "--until", "2026-03-01", "--format", "csv", "--path", path).out
    assert "2026-03-01T23:59:59.900000Z" in out


def test_what_was_published_later_is_not_told(track):
    said = json.loads(track(SHIP, "--as-of", "2026-03-03", "--format", "json").out)
    assert len(said["positions"]) == 3
    assert said["events"] == []


def test_json_holds_all_that_the_page_holds(track):
    said = json.loads(track(OTHER, "--format", "json").out)
    assert said["vessel_id"] == OTHER
    assert said["marking"] == "TLP:AMBER//REL JPN,ROK"
    assert [hull["hull"] for hull in said["hulls"]] == [1, 2]
    assert {one["kind"] for one in said["events"]} == {"encounters", "two_hulls"}
    assert said["positions"][0]["timestamp"] == "2026-03-01T01:00:00Z"
    assert said["days"][0]["day"] == "2026-03-01"


def test_geojson_has_the_track_and_the_events_and_says_that_hulls_are_mixed(track):
    said = json.loads(track(SHIP, "--format", "geojson").out)
    kinds = [feature["properties"]["kind"] for feature in said["features"]]
    assert kinds == ["track", "track", "encounters", "port_calls", "gaps"]
    assert said["features"][0]["geometry"]["type"] == "MultiLineString"
    mixed = json.loads(track(OTHER, "--format", "geojson").out)
    assert mixed["marking"] == "TLP:AMBER//REL JPN,ROK"
    assert "Two hulls" in mixed["features"][0]["properties"]["doubts"][0]


def test_followthemoney_has_the_ship_and_those_it_met(track):
    lines = track(SHIP, "--format", "ftm").out.splitlines()
    names = [e["properties"]["name"] for e in map(json.loads, lines) if e["schema"] == "Vessel"]
    assert ["OTHER SHIP"] in names
    assert ["HAN BIT"] in names


def test_positions_alone_bear_the_marking_of_positions_alone(call, tmp_path):
    path = tmp_path / "node"
    init(path)
    with Lake(path / "lake").transaction("one") as transaction:
        transaction.append("positions", frame("positions", [fix(SHIP, at(1), 35, 129)]))
        secret = claim(SHIP, "name", "SECRET", marking="TLP:RED")
        transaction.append("ship_claims", frame("ship_claims", [secret]))
    assert call("track", SHIP, "--format", "csv", "--path", path).out.strip().endswith("TLP:GREEN")
    assert '"marking": "TLP:RED"' in call("track", SHIP, "--format", "json", "--path", path).out


@pytest.mark.parametrize(
    ("name", "begins"),
    [
        ("t.csv", b"vessel_id,"),
        ("t.json", b"{\n"),
        ("t.geojson", b'{"type": "FeatureCollection"'),
        ("t.parquet", b"PAR1"),
        ("t.ftm.jsonl", b'{"id"'),
        ("t.txt", b"Identity"),
    ],
)
def test_the_ending_of_the_file_says_how_it_is_written(track, tmp_path, name, begins):
    file = tmp_path / name
    file.write_text("what stood there before")
    ended = track(SHIP, "--out", file)
    assert (ended.status, ended.out) == (0, "")
    assert file.read_bytes().startswith(begins)
    assert [each.name for each in tmp_path.iterdir()] == [name]


def test_geoparquet_has_a_position_a_row_and_the_marking(track, tmp_path):
    file = tmp_path / "t.parquet"
    track(SHIP, "--out", file)
    assert pl.read_parquet(file).height == 4
    assert pl.read_parquet_metadata(file)["marking"] == "TLP:GREEN"


def test_a_ship_is_found_by_its_name_and_told_which_it_is(track):
    ended = track("other ship")
    assert ended.status == 0
    assert f"name OTHER SHIP is sent by {OTHER}." in ended.err
    assert ended.out.splitlines()[0].split() == ["Identity", OTHER]


def test_several_identities_of_one_number_are_listed(track):
    ended = track("IMO 9074729")
    assert ended.status == 0
    assert SHIP in ended.out
    assert OTHER in ended.out
    assert "2 identities send IMO number 9074729" in ended.err
    refused = track("IMO 9074729", "--format", "geojson")
    assert (refused.status, refused.out) == (2, "")
    assert "[ship-several]" in refused.err
    assert f"{OTHER}, {SHIP}" in refused.err


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("440000010",), "ship-unknown"),
        ((SHIP, "--since", "yesterday"), "date-not-iso"),
        ((SHIP, "--until", "2026-13-01"), "date-not-iso"),
        ((SHIP, "--since", "2026-03-02", "--until", "2026-03-01"), "usage-window"),
        ((SHIP, "--format", "geoparquet"), "usage-geoparquet-out"),
        ((SHIP, "--format", "geoparquet", "--out", "-"), "usage-geoparquet-out"),
        ((SHIP, "--format", "svg"), "usage-value"),
        ((SHIP, "--out", "/nowhere/at/all.csv"), "system-refused"),
    ],
)
def test_what_cannot_be_is_refused_with_a_sentence_and_a_hint(track, arguments, code):
    ended = track(*arguments)
    assert (ended.status, ended.out) == (2, "")
    assert f"[{code}]" in ended.err
    assert len(ended.err.strip().splitlines()) == 2


def test_an_unknown_ship_is_refused_with_what_is_near(track):
    assert f"Near it: {SHIP}" in track("440000010").err


@pytest.mark.parametrize("form", ["table", "csv", "json", "geojson", "ftm"])
def test_nothing_in_the_window_is_said_and_is_no_error(track, form):
    ended = track(OTHER, "--since", "2027-01-01", "--format", form)
    assert ended.status == 0
    assert "no position of it lies in this window" in ended.err
    if form == "geojson":
        assert json.loads(ended.out)["features"] == []
    if form == "csv":
        assert ended.out.startswith("vessel_id,timestamp,")
        assert ended.out.count("\n") == 1


def test_two_calls_print_the_same_bytes(track, tmp_path):
    for form in ("csv", "json", "geojson", "ftm"):
        assert track(SHIP, "--format", form).out == track(SHIP, "--format", form).out
    for name in ("one.parquet", "two.parquet"):
        track(SHIP, "--out", tmp_path / name)
    one, two = (tmp_path / name for name in ("one.parquet", "two.parquet"))
    assert one.read_bytes() == two.read_bytes()


def test_a_written_track_can_be_watched_again(call, tmp_path, monkeypatch):
    minutes = [*range(0, 120, 10), *range(900, 1020, 10)]
    given = table(
        tmp_path / "2026-03-02" / "given.csv",
        [line(1, m, 35 + m / 7000, lon=129.1234567) for m in minutes],
    )
    monkeypatch.setenv("TRICORD_NODE", str(tmp_path / "node"))
    call("init", tmp_path / "node")
    assert call("ingest", given).status == 0
    out = tmp_path / "track.csv"
    assert call("track", "440000001", "--out", out).status == 0
    for name, file in (("given", given), ("again", out)):
        gaps = tmp_path / f"{name}-gaps.csv"
        ended = call("run", "gaps", "--positions", file, "--out", gaps)
        assert ended.status == 0, ended.err
    found = [(tmp_path / f"{name}-gaps.csv").read_text() for name in ("given", "again")]
    assert found[0] == found[1]
    assert found[0].count("\n") == 2


def test_signs_that_move_the_cursor_do_not_reach_the_terminal(call, tmp_path):
    path = tmp_path / "node"
    init(path)
    with Lake(path / "lake").transaction("one") as transaction:
        evil = claim(SHIP, "name", "A\x1b[2J\u202eB")
        transaction.append("ship_claims", frame("ship_claims", [evil]))
        met = event("encounters", SHIP, vessel_2=SHIP, lat_deg=1.0, lon_deg=1.0)
        transaction.append("sea_events", frame("sea_events", [met]))
    page = call("track", SHIP, "--path", path).out + call("events", "--path", path).out
    assert "\x1b[2J" not in page
    assert "\u202e" not in page
