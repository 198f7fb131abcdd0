from __future__ import annotations

import numpy as np
import pyais
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.sources.ais.sentences import armoured, position, read, reasons, sentence

from tricord.model.positions import SHARED_MMSIS
from tricord.sources.ais.kernel.payloads import SHARED


def said_by_pyais(line: bytes) -> dict[str, object]:
    """What a position message says, or why it is no position, by the oracle."""
    message = pyais.decode(line, error_if_checksum_invalid=True)
    lat, lon = round(message.lat * 600_000), round(message.lon * 600_000)
    vessel = f"{message.mmsi:09d}"
    if int(vessel) in {int(mmsi) for mmsi in SHARED_MMSIS} or len(vessel) > 9:
        return {"reason": "position-vessel"}
    if lat == 91 * 600_000 or lon == 181 * 600_000:
        return {"reason": "position-none"}
    if abs(message.lat) > 90:
        return {"reason": "position-latitude"}
    if abs(message.lon) > 180:
        return {"reason": "position-longitude"}
    kind = message.msg_type
    no_speed = 63 if kind == 27 else 102.3
    heading = 511 if kind == 27 else message.heading
    return {
        "vessel_id": vessel,
        "lat_600k": lat,
        "lon_600k": -180 * 600_000 if lon == 180 * 600_000 else lon,
        "speed_kn": None if message.speed == no_speed else float(np.float32(message.speed)),
        "course_deg": None if message.course >= 360 else float(np.float32(message.course)),
        "heading_deg": None if heading >= 360 else heading,
        "status": None if kind in (18, 19) else int(message.status),
        "message": kind,
    }


def said_here(line: bytes) -> dict[str, object]:
    batch = read(line)
    if batch.positions.is_empty():
        assert batch.set_aside["detail"].to_list() == [line.decode()]
        return {"reason": reasons(batch)[0]}
    (row,) = batch.positions.drop("at", "receiver", "row").rows(named=True)
    return row


@given(
    kind=st.sampled_from([1, 2, 3, 18]),
    bits=st.integers(0, (1 << 162) - 1),
    place=st.none()
    | st.tuples(st.integers(-54_600_000, 54_600_000), st.integers(-108_600_000, 108_600_000)),
)
def test_a_position_message_is_not_what_pyais_reads(kind, bits, place):
    if place:
        lat, lon = (value & (1 << width) - 1 for value, width in zip(place, (27, 28), strict=True))
        shift = 168 - (116 if kind < 18 else 112)
        bits = bits & ~(((1 << 55) - 1) << shift) | (lon << 27 | lat) << shift
    line = sentence(*armoured(kind << 162 | bits, 168))
    assert said_here(line) == said_by_pyais(line)


@given(bits=st.integers(0, (1 << 306) - 1))
def test_an_extended_report_of_class_b_is_not_what_pyais_reads(bits):
    line = sentence(*armoured(19 << 306 | bits, 312))
    batch, expected = read(line), said_by_pyais(line)
    if "reason" in expected:
        assert reasons(batch)[0] == expected["reason"]
    else:
        (row,) = batch.positions.drop("at", "receiver", "row").rows(named=True)
        assert row == expected


@given(bits=st.integers(0, (1 << 90) - 1), lat=st.integers(-54_600, 54_600))
def test_a_long_range_report_is_not_what_pyais_reads(bits, lat):
    bits = bits & ~(((1 << 17) - 1) << 17) | (lat & (1 << 17) - 1) << 17
    line = sentence(*armoured(27 << 90 | bits, 96))
    assert said_here(line) == said_by_pyais(line)


@given(speed=st.integers(0, 1023), course=st.integers(0, 4095), heading=st.integers(0, 511))
def test_what_was_not_measured_would_be_taken_for_a_speed_or_course(speed, course, heading):
    values = (1 << 160) | (440_123_456 << 130) | speed << 108 | course << 40 | heading << 31
    line = sentence(*armoured(values & ((1 << 162) - 1) | 1 << 162, 168))
    assert said_here(line) == said_by_pyais(line)


@pytest.mark.parametrize(
    ("lat", "lon", "reason"),
    [
        (91.0, 181.0, "position-none"),
        (91.0, 126.0, "position-none"),
        (37.0, 181.0, "position-none"),
        (95.0, 126.0, "position-latitude"),
        (-90.5, 126.0, "position-latitude"),
        (37.0, 180.5, "position-longitude"),
        (37.0, -200.0, "position-longitude"),
    ],
)
@pytest.mark.parametrize("kind", [1, 18, 27])
def test_a_place_that_is_none_would_be_a_ship_at_the_pole(kind, lat, lon, reason):
    line = position(kind, place=(round(lat * 600_000), round(lon * 600_000)))
    assert reasons(read(line)) == [reason]


def test_the_dateline_has_one_longitude():
    places = [(0, lon * 600_000) for lon in (180, -180)]
    read_ = read(*(position(kind, place=place) for kind in (3, 18, 27) for place in places))
    assert read_.positions["lon_600k"].unique().to_list() == [-180 * 600_000]


@pytest.mark.parametrize("mmsi", sorted({int(mmsi) for mmsi in SHARED_MMSIS} | {1_000_000_000}))
def test_numbers_that_many_send_would_be_one_ship_everywhere(mmsi):
    assert reasons(read(*(position(kind, mmsi) for kind in (1, 18, 27)))) == ["position-vessel"] * 3


def test_the_kernel_knows_the_shared_numbers_of_the_model():
    assert set(SHARED) == {int(mmsi) for mmsi in SHARED_MMSIS}


def test_a_number_that_lost_its_leading_zeros_has_nine_digits():
    assert read(position(1, 4_401_234)).positions["vessel_id"].to_list() == ["004401234"]


def test_a_speed_or_course_is_the_nearest_number_to_its_tenth():
    bits = [1 << 162 | 440_123_456 << 130 | n % 1023 << 108 | n << 40 for n in range(3600)]
    found = read(*(sentence(*armoured(message, 168)) for message in bits)).positions
    assert found["speed_kn"].to_list() == [float(np.float32(n % 1023 / 10)) for n in range(3600)]
    assert found["course_deg"].to_list() == [float(np.float32(n / 10)) for n in range(3600)]
