"""A CSV file that is cut gives what the whole one gives, or is not cut."""

import tempfile
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.node.ship_positions import HEADINGS, line
from tests.node.watching.portions import claims, set_aside, usable

from tricord.node.watching.csv_stretch import Stretch, in_stretches
from tricord.node.watching.streamed import portions
from tricord.sources.base import Raw

PLAIN = [line(ship, minute) for minute in range(30) for ship in range(3)]


@pytest.fixture(autouse=True)
def one_moment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TRICORD_NOW", "2026-06-01T00:00:00Z")


def written(folder: Path, lines: Sequence[str], feed: str = "\n", mark: bytes = b"") -> Raw:
    path = folder / "ships.csv"
    path.write_bytes(mark + feed.join(lines).encode())
    return Raw(path, path.name)


def cut(raw: Raw, size: int, source: str = "positions", **options: str) -> list[Stretch]:
    return in_stretches(raw, source, options, size)


def alike(raw: Raw, stretches: Sequence[Stretch], **options: str) -> None:
    whole = list(portions("positions", raw, options))
    parts = [portion for stretch in stretches for portion in stretch.read()]
    assert set(usable(parts)) == set(usable(whole))
    found = len(usable(parts)) + sum(portion.copies for portion in parts)
    assert found == len(usable(whole)) + sum(portion.copies for portion in whole)
    assert set_aside(parts) == set_aside(whole)
    assert claims(parts).equals(claims(whole))


LINES = st.sampled_from(
    [
        *PLAIN[:6],
        line(1, 3, lat=91),
        line(4, 4, name='"PLATINUM, LON"'),
        line(4, 5, name='"A ""LATE"" SHIP"'),
        line(5, 6, name="배 위"),
        HEADINGS,
        "x",
        "",
    ]
)


@given(
    lines=st.lists(LINES, min_size=4, max_size=40),
    above=st.sampled_from([[HEADINGS], ["Positions of March", HEADINGS]]),
    below=st.sampled_from([[], [""]]),
    ends=st.sampled_from([("\n", b""), ("\r\n", b""), ("\n", b"\xef\xbb\xbf")]),
    size=st.integers(60, 2_000),
)
def test_wherever_a_file_is_cut_the_same_is_read(lines, above, below, ends, size):
    with tempfile.TemporaryDirectory() as folder:
        raw = written(Path(folder), [*above, *lines, *below], *ends)
        stretches = cut(raw, size)
        assert stretches or raw.path.stat().st_size <= size
        if stretches:
            assert stretches[-1].end == raw.path.stat().st_size
            alike(raw, stretches)


def test_a_large_file_is_cut_into_stretches_of_about_one_size(tmp_path: Path):
    raw = written(tmp_path, [HEADINGS, *PLAIN, ""])
    stretches = cut(raw, 900)
    assert len(stretches) > 3
    assert max(one.end - one.start for one in stretches) < 2_200
    assert sum(one.length for one in stretches) == len(PLAIN) + 1
    assert [one.start for one in stretches[1:]] == [one.end for one in stretches[:-1]]
    alike(raw, stretches)


@pytest.mark.parametrize(
    "lines",
    [
        [HEADINGS, *PLAIN, line(1, 1, name='"A\nB"'), *PLAIN],
        [HEADINGS, *PLAIN, line(1, 1, name='4" PIPE'), *PLAIN],
        [HEADINGS, *PLAIN, "mmsi,time,lon,lat", "440000003,2026-03-01T00:30:00Z,129.5,35.5"],
        [HEADINGS, *PLAIN, "선박,mmsi,시각,경도,위도", "a,440000003,2026-03-01T00:30:00Z,129,35"],
        ["mmsi,time,lat,lon", *["440000003,03/04/2026 00:30,35,129"] * 40],
        ["mmsi,time,lat,lon\0", *PLAIN],
    ],
    ids=["cell over lines", "stray mark", "other columns", "in Korean", "day or month", "no text"],
)
def test_what_only_the_whole_file_tells_is_read_whole(tmp_path: Path, lines: list[str]):
    assert cut(written(tmp_path, lines), 500) == []


def test_what_is_said_of_a_file_holds_in_every_stretch(tmp_path: Path):
    lines = [f"440000003,03/04/2026 00:{minute:02d},35,129" for minute in range(60)]
    raw = written(tmp_path, ["mmsi,time,lat,lon", *lines])
    stretches = cut(raw, 500, date_order="dmy")
    assert len(stretches) > 3
    alike(raw, stretches, date_order="dmy")
    april = int(datetime(2026, 4, 3, tzinfo=UTC).timestamp()) * 1_000_000
    assert usable([p for one in stretches for p in one.read()])[0][2] == april


def test_speeds_that_come_late_and_cannot_be_knots_refuse_neither_the_whole_nor_a_stretch(
    tmp_path: Path,
):
    late = [line(1, minute).replace(",7.5,", ",300,") for minute in range(60)]
    headings = HEADINGS.replace("speed_kn", "sog")
    raw = written(tmp_path, [headings, *PLAIN * 12, *late])
    stretches = cut(raw, 4_000)
    assert len(stretches) > 3
    alike(raw, stretches)


def test_a_small_file_and_what_is_no_table_are_not_cut(tmp_path: Path):
    raw = written(tmp_path, [HEADINGS, *PLAIN])
    assert cut(raw, 1_000_000) == []
    assert cut(raw, 100, "nmea") == []
    assert cut(raw, 100, encoding="cp949") == []
