"""Which ship is meant: by MMSI, IMO number, call sign or name, or several, or none."""

import pytest
from tests.node.sea_rows import OTHER, SHIP, small_sea

from tricord.errors import NotFound
from tricord.lake import Lake
from tricord.node.ship_identities import identities


@pytest.fixture(scope="module")
def lake(tmp_path_factory) -> Lake:
    return small_sea(tmp_path_factory.mktemp("sea") / "lake")


@pytest.mark.parametrize(
    ("written", "field", "vessels"),
    [
        (SHIP, "vessel_id", [SHIP]),
        (f" {SHIP} ", "vessel_id", [SHIP]),
        (f"MMSI {SHIP}", "vessel_id", [SHIP]),
        ("IMO 9074729", "imo", [OTHER, SHIP]),
        ("9074729", "imo", [OTHER, SHIP]),
        ("1234568", "imo", [SHIP]),
        ("dsab1", "call_sign", [SHIP]),
        ("han  bit", "name", [SHIP]),
        ("Other Ship", "name", [OTHER]),
    ],
)
def test_a_ship_is_found_by_what_it_sends(lake, written, field, vessels):
    found = identities(lake, written)
    assert (found.field, found.by.get_column("vessel_id").to_list()) == (field, vessels)


@pytest.mark.parametrize(
    ("written", "near"),
    [
        ("440000010", SHIP),  # two digits changed places
        ("44000", SHIP),
        ("412000092", OTHER),
        ("HAN BITT", "HAN BIT"),
        ("other", "OTHER SHIP"),
        ("STAR1", "STAR"),
        ("999999999", "–"),
        ("%", "–"),
    ],
)
def test_what_nobody_sends_is_refused_with_what_is_near(lake, written, near):
    with pytest.raises(NotFound) as refusal:
        identities(lake, written)
    assert refusal.value.code == "ship-unknown"
    assert refusal.value.params["near"] == near


def test_a_node_without_ships_refuses_plainly(tmp_path):
    with pytest.raises(NotFound) as refusal:
        identities(Lake(tmp_path), "HAN BIT")
    assert refusal.value.params["near"] == "–"
