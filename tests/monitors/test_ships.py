"""What ships claim, and what is made of it."""

import pytest
from tests.monitors.sanctions.sea_rows import NOON, TODAY, claim, claims, event, events, hours

from tricord.monitors.ships import Ships, imo_number, one_hull

SHIP = "445123000"


def test_the_name_of_the_day_comes_first_then_the_usual_one_then_the_identity():
    long_ago = {"first_at": NOON - hours(999), "last_at": NOON - hours(900)}
    rows = [
        claim(SHIP, "name", "OLD", times=900, **long_ago),
        claim(SHIP, "name", "NEW", times=2),
        claim(SHIP, "name", " ", times=99),
    ]
    ships = Ships(claims(rows))
    assert ships.name(SHIP, TODAY) == "NEW"
    assert ships.name(SHIP) == "OLD"
    assert ships.name("999") == "999"


def test_a_later_file_does_not_change_the_claim_a_name_rests_on():
    first = claim(SHIP, "name", "KUM SONG", file_sha256="zz")
    later = claim(SHIP, "name", "KUM SONG", file_sha256="aa", first_at=NOON + hours(2), times=500)
    [basis] = Ships(claims([later, first])).basis(SHIP, TODAY)
    assert basis["file_sha256"] == "zz"


def test_flags_come_from_the_identity_and_from_claims():
    ships = Ships(claims([claim("352000001", "flag", "kp ")]))
    assert ships.flags(SHIP) == {"KP"}
    assert ships.flags("352000001") == {"PA", "KP"}
    assert ships.dprk_flag("352000001")
    assert not ships.dprk_flag("412000001", "not a number")


@pytest.mark.parametrize(
    ("printed", "number"),
    [
        ("9074729", "9074729"),
        ("IMO 9074729", "9074729"),
        ("0000000", ""),
        ("9074728", ""),
        ("0", ""),
        ("", ""),
    ],
)
def test_an_imo_number_passes_its_check_and_is_not_zero(printed: str, number: str):
    assert imo_number(printed) == number


def test_hulls_are_joined_by_a_common_number_or_a_change_that_names_both():
    said = claims([claim(v, "imo", "9074729") for v in ("1", "2")])
    change = events([event("identity", "3", "4", kind="handover")])
    assert one_hull(said, change).rows() == [("1", "2"), ("2", "1"), ("3", "4"), ("4", "3")]
    assert one_hull(claims([]), events([])).height == 0
