from __future__ import annotations

import pyais
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.sources.ais.sentences import (
    armoured,
    claims,
    in_parts,
    packed,
    read,
    reasons,
    sentence,
    six_bit,
    static,
)

from tricord.model.positions import CLAIM_FIELDS
from tricord.sources.ais.nmea_static import content

NAME = "EXAMPLE STAR"


def part_a(name: str = NAME, mmsi: int = 440_123_456, spare: int = 8) -> bytes:
    fields = (6, 2, 30, 2, 120, spare)
    return sentence(*packed([24, 0, mmsi, 0, six_bit(name, 20), 0], fields))


def part_b(mmsi: int = 440_123_456, part: int = 1) -> bytes:
    values = [24, 0, mmsi, part, 37, 0, six_bit("DSAB1", 7), 10, 5, 2, 3, 0]
    return sentence(*packed(values, (6, 2, 30, 2, 8, 42, 42, 9, 9, 6, 6, 6)))


def test_a_claim_of_message_5_would_be_lost():
    batch = read(*in_parts(*static()))
    assert claims(batch) == {
        "class": "A",
        "imo": "9074729",
        "name": NAME,
        "call_sign": "DSAB1",
        "destination": "BUSAN",
        "ship_type": "70",
        "length_m": "150",
        "width_m": "22",
        "to_bow_m": "100",
        "to_stern_m": "50",
        "to_port_m": "10",
        "to_starboard_m": "12",
        "draught_m": "7.5",
        "eta": "11-03 14:05",
    }
    assert set(batch.claims["field"]) <= set(CLAIM_FIELDS)


def test_a_claim_of_message_24_would_be_lost():
    assert claims(read(part_a())) == {"class": "B", "name": NAME}
    assert claims(read(part_b())) == {
        "class": "B",
        "call_sign": "DSAB1",
        "ship_type": "37",
        "length_m": "15",
        "width_m": "5",
        "to_bow_m": "10",
        "to_stern_m": "5",
        "to_port_m": "2",
        "to_starboard_m": "3",
    }


def test_the_mother_ship_of_a_boat_is_not_its_hull():
    assert set(claims(read(part_b(984_401_234)))) == {"class", "call_sign", "ship_type"}


def test_a_name_is_claimed_beside_the_position_of_message_19():
    values = [19, 0, 440_123_456, 0, 0, 0, 0, 0, 0, 0, 0, 0, six_bit(NAME, 20), 37, *[0] * 9]
    fields = (6, 2, 30, 8, 10, 1, 28, 27, 12, 9, 6, 4, 120, 8, 9, 9, 6, 6, 4, 1, 1, 1, 4)
    batch = read(sentence(*packed(values, fields)))
    assert batch.counts == {"position": 1}
    assert claims(batch) == {"class": "B", "name": NAME, "ship_type": "37"}


def test_a_name_is_claimed_where_message_19_has_no_position():
    values = [19, 0, 440_123_456, 0, 0, 0, 181 * 600_000, 91 * 600_000, 0, 0, 0, 0]
    values += [six_bit(NAME, 20), *[0] * 10]
    fields = (6, 2, 30, 8, 10, 1, 28, 27, 12, 9, 6, 4, 120, 8, 9, 9, 6, 6, 4, 1, 1, 1, 4)
    batch = read(sentence(*packed(values, fields)))
    assert claims(batch)["name"] == NAME
    assert reasons(batch) == ["position-none"]
    assert batch.counts == {}


NOTHING = {
    "imo": 0,
    "call_sign": "",
    "name": "",
    "ship_type": 0,
    "bow": 0,
    "stern": 0,
    "port": 0,
    "starboard": 0,
    "month": 0,
    "day": 0,
    "hour": 24,
    "minute": 60,
    "draught": 0,
    "destination": "",
}


def test_what_is_not_available_would_be_claimed():
    assert claims(read(*in_parts(*static(**NOTHING)))) == {"class": "A"}


@pytest.mark.parametrize(
    ("said", "claimed"),
    [
        ({"name": " @ EXAMPLE  STAR @@"}, {"name": NAME}),
        ({"name": "@@@@"}, {}),
        ({"call_sign": "  "}, {}),
        ({"ship_type": 99}, {"ship_type": "99"}),
        ({"ship_type": 100}, {}),
        ({"draught": 120}, {"draught_m": "12"}),
        ({"bow": 0, "stern": 90, "port": 0, "starboard": 14}, {"length_m": "90", "width_m": "14"}),
        ({"bow": 20}, {"length_m": "20", "to_bow_m": "20", "to_stern_m": "0"}),
        ({"month": 2, "day": 29, "hour": 0, "minute": 0}, {"eta": "02-29 00:00"}),
        ({"month": 2, "day": 30, "hour": 0, "minute": 0}, {}),
        ({"month": 13, "day": 1, "hour": 0, "minute": 0}, {}),
        ({"month": 1, "day": 1, "hour": 24, "minute": 0}, {}),
        ({"month": 1, "day": 1, "hour": 0, "minute": 60}, {}),
        ({"imo": 1_000_000}, {"imo": "1000000"}),
        ({"imo": 9_999_999}, {"imo": "9999999"}),
    ],
)
def test_a_claim_is_not_what_was_said(said, claimed):
    assert claims(read(*in_parts(*static(**NOTHING | said)))) == {"class": "A"} | claimed


@pytest.mark.parametrize("imo", [1, 999_999, 10_000_000, (1 << 30) - 1])
def test_what_is_no_imo_number_is_kept_once_and_the_rest_is_claimed(imo):
    lines = in_parts(*static(imo=imo)) * 3
    batch = read(*lines)
    assert batch.set_aside.rows() == [(2, "nmea-imo", f"440123456: IMO {imo}")]
    assert batch.counts == {"part": 3, "static": 3}
    assert claims(batch)["name"] == NAME
    assert "imo" not in claims(batch)


@pytest.mark.parametrize("mmsi", [0, 111_111_111, 123_456_789, 987_654_321, 1_000_000_000])
def test_what_shared_numbers_say_would_be_said_by_one_ship(mmsi):
    batch = read(part_a(mmsi=mmsi), *in_parts(*static(mmsi=mmsi)))
    assert batch.claims.is_empty()
    assert reasons(batch) == ["position-vessel"] * 2


@pytest.mark.parametrize(
    ("spare", "read_"), [(-2, True), (0, True), (2, True), (8, True), (-4, False), (14, False)]
)
def test_names_that_come_without_spare_bits_would_be_lost(spare, read_):
    width = 160 + spare
    bits = 24 << 154 | 440_123_456 << 122 | six_bit(NAME, 20)
    batch = read(sentence(*armoured(bits << spare if spare > 0 else bits >> -spare, width)))
    assert reasons(batch) == ([] if read_ else ["nmea-length"])


def test_a_third_part_of_message_24_is_unknown():
    assert reasons(read(part_b(part=2))) == ["nmea-type"]


def test_a_repeated_message_is_one_claim_with_its_first_and_last_moment():
    tags = [b"%d " % (1_635_731_889 + k) for k in (60, 0, 30)]
    batch = read(*(tag + part_a() for tag in tags), part_a())
    (name,) = batch.claims.filter(field="name").rows(named=True)
    assert (name["times"], name["row"]) == (4, 1)
    assert name["first_at"].timestamp() == 1_600_000_000
    assert name["last_at"].timestamp() == 1_635_731_949


def test_claims_stand_in_the_order_they_were_first_made():
    batch = read(
        part_a("SECOND", 440_000_002), part_a("FIRST", 440_000_001), part_a("LAST", 440_000_002)
    )
    names = batch.claims.filter(field="name")
    assert names["value"].to_list() == ["SECOND", "FIRST", "LAST"]
    assert batch.claims["row"].is_sorted()


@given(bits=st.integers(0, (1 << 418) - 1))
def test_a_random_message_5_is_not_what_pyais_reads(bits):
    letters, fill = armoured(5 << 418 | bits, 424)
    said = pyais.decode(*in_parts(letters, fill))
    found = content(letters.encode(), fill)
    if found.refusal:
        assert said.mmsi > 999_999_999 or said.mmsi == 0
        return
    kept = dict(found.claims)
    assert found.vessel == f"{said.mmsi:09d}"
    assert kept.get("imo", found.no_imo) == (str(said.imo) if said.imo else "")
    assert kept.get("name", "") == " ".join(said.shipname.strip("@ ").split())
    assert int(kept.get("length_m", 0)) == said.to_bow + said.to_stern
    assert float(kept.get("draught_m", 0)) == said.draught
