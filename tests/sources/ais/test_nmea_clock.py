from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.sources.ais.sentences import (
    base_station,
    checksum,
    position,
    read,
    read_timeless,
    reasons,
    tagged,
)

from tricord.sources.ais.nmea_clock import Clock, Tick

MOMENT = datetime(2021, 11, 1, 1, 58, 29, tzinfo=UTC)
UNIX = int(MOMENT.timestamp())
WHERE = position()


def gatehouse(clock: str) -> bytes:
    said = f"$PGHP,1,{clock},10,338,2,,1,09".encode()
    return said + b"*" + checksum(said[1:])


def moments(*lines: bytes) -> list[datetime]:
    return read_timeless(*lines).positions["at"].to_list()


@pytest.mark.parametrize(
    "line",
    [
        tagged(WHERE, f"s:42809,c:{UNIX},t:1635731965"),
        tagged(WHERE, f"c:{UNIX}000"),
        tagged(WHERE, f"c:{UNIX}.0"),
        tagged(tagged(WHERE, "s:42809"), f"c:{UNIX}"),
        b"%d %s" % (UNIX, WHERE),
        b"%d000\t%s" % (UNIX, WHERE),
        b"2021-11-01 01:58:29 " + WHERE,
        b"2021-11-01T01:58:29Z;" + WHERE,
        b"[2021/11/01 01:58:29.000] " + WHERE,
        b"2021-11-01T10:58:29+09:00 " + WHERE,
        b"2021-10-31T20:58:29-0500 " + WHERE,
        b"2021-11-01 01:58:29,000 INFO " + WHERE,
        b"2021-11-01 01:58:29 \\s:42809*%s\\" % checksum(b"s:42809") + WHERE,
        WHERE + b",r003669945,%d" % UNIX,
        WHERE + b",s27634,d-119,T50.11932,x28394,b2003669,%d" % UNIX,
        WHERE + b" 2021-11-01T01:58:29Z",
    ],
)
def test_a_moment_a_receiver_wrote_would_be_passed_over(line):
    assert moments(line) == [MOMENT]


@given(
    st.datetimes(datetime(2002, 1, 1), datetime(2025, 12, 31)).map(  # noqa: DTZ001  # made aware below
        lambda at: at.replace(tzinfo=UTC)
    )
)
def test_a_moment_would_be_another_one(at):
    iso = at.isoformat().encode()
    second = at.replace(microsecond=0)
    station = base_station(*at.timetuple()[:6])
    assert moments(iso + b" " + WHERE) == [at]
    assert moments(station, WHERE) == [second]
    whole = f"{int(second.timestamp())}.{at.microsecond:06d}"
    assert moments(tagged(WHERE, f"c:{whole}")) == [at]


@pytest.mark.parametrize(
    "line",
    [
        WHERE,
        tagged(WHERE, "c:0"),
        tagged(WHERE, "c:16357318"),
        tagged(WHERE, "c:163573188912"),
        tagged(WHERE, "c:-1635731889"),
        tagged(WHERE, "s:r1635731889"),
        tagged(WHERE, "c:9999999999999"),
        b"host1635731889 " + WHERE,
        b"2021-02-29 00:00:00 " + WHERE,
        b"2021-11-31 00:00:00 " + WHERE,
        b"2021-11-01 24:00:00 " + WHERE,
        b"2021-11-01 00:60:00 " + WHERE,
        b"2021-13-01 00:00:00 " + WHERE,
        b"2021-11/01 00:00:00 " + WHERE,
        b"2021-11-01 00:00 " + WHERE,
        WHERE + b",r1635731889",
    ],
)
def test_what_is_no_moment_would_date_a_position(line):
    batch = read_timeless(line)
    assert reasons(batch) == ["nmea-no-time"]
    assert batch.positions.is_empty()


def test_a_position_from_the_future_would_be_believed():
    tomorrow = datetime.now(UTC) + timedelta(days=2)
    line = tagged(WHERE, f"c:{int(tomorrow.timestamp())}")
    assert reasons(read(line)) == ["position-future"]


def test_the_clock_of_another_receiver_would_count():
    lines = [
        tagged(base_station(2021, 11, 1, 1, 58, 29), "s:one"),
        tagged(WHERE, "s:two"),
        tagged(WHERE, "s:one"),
    ]
    batch = read_timeless(*lines)
    assert batch.positions.select("receiver", "at").rows() == [("one", MOMENT)]
    assert batch.set_aside.rows() == [(2, "nmea-no-time", lines[1].decode())]


def test_a_clock_runs_from_report_to_report_and_starts_where_the_user_says():
    lines = [
        WHERE,
        base_station(2021, 11, 1, 1, 58, 29),
        WHERE,
        base_station(0, 0, 0, 24, 60, 60),
        WHERE,
        gatehouse("2021,11,1,1,58,40,250"),
        WHERE,
    ]
    start = datetime.fromtimestamp(1_600_000_000, UTC)
    later = MOMENT.replace(second=40, microsecond=250_000)
    assert read(*lines).positions["at"].to_list() == [start, MOMENT, MOMENT, later]


@pytest.mark.parametrize(
    "wrapper",
    [
        gatehouse("2021,11,1,1,58,40,250")[:-2] + b"00",
        gatehouse("2021,11,31,1,58,40,250"),
        b"$PGHP,1,2021",
        b"$PGHP",
    ],
)
def test_a_damaged_wrapper_would_set_the_clock(wrapper):
    assert reasons(read_timeless(wrapper, WHERE)) == ["nmea-no-time"]


def test_clocks_of_very_many_receivers_would_fill_the_memory():
    clock = Clock(0)
    for k in range(70_000):
        clock.keep([Tick(k, f"r{k}", k)])
    assert len(clock.last) == 1 << 16
    assert "r69999" in clock.last
