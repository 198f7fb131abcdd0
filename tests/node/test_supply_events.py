"""The frozen list of events: unchanged, or refused."""

import json
import shutil

import pytest

from tricord.errors import SourceError
from tricord.exchange.signatures import canonical
from tricord.node.supply_events import LIST, frozen_events, given_events


@pytest.fixture
def copy(tmp_path):
    """The frozen list, its signature and key, where a test may change them."""
    for ending in (".json", ".sig", ".pub"):
        shutil.copy(LIST.with_suffix(ending), tmp_path)
    return tmp_path / LIST.name


def refused(file):
    with pytest.raises(SourceError) as caught:
        frozen_events(file)
    return caught.value


def test_the_list_that_ships_is_the_one_that_was_signed():
    known = frozen_events()
    assert known.key
    assert str(known.told.frozen_on) == "2026-11-23"
    assert len(known.told.prices) == 14
    assert {str(event.onset.year) for event in known.told.prices} <= set(
        map(str, range(2005, 2025))
    )
    assert any("price_shock were set with all 14" in said for said in known.told.statement)
    assert known.sha256 in LIST.with_suffix(".sig").read_text("ascii")


def test_no_private_key_is_in_the_repository():
    for file in LIST.parent.iterdir():
        assert b"PRIVATE KEY" not in file.read_bytes()


def test_one_byte_changed_is_refused_wherever_it_says_something(copy):
    whole = copy.read_bytes()
    form = canonical(json.loads(whole))
    refusals = 0
    for at in range(0, len(whole), 97):
        changed = whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :]
        try:
            says_the_same = canonical(json.loads(changed)) == form
        except ValueError:
            says_the_same = False
        copy.write_bytes(changed)
        if says_the_same:
            assert frozen_events(copy).key
            continue
        refusals += 1
        assert refused(copy).code in ("events-signature", "events-unreadable", "events-invalid")
    assert refusals > 100


def test_an_onset_a_day_earlier_is_refused_as_no_longer_signed(copy):
    text = copy.read_text("utf-8")
    copy.write_text(text.replace('"onset": "2022-03-08"', '"onset": "2022-03-09"'), "utf-8")
    refusal = refused(copy)
    assert refusal.code == "events-signature"
    assert "supply_events.json" in refusal.sentence()
    assert "--events" in refusal.hint()


def test_an_event_left_out_is_refused(copy):
    told = json.loads(copy.read_text("utf-8"))
    del told["prices"][0]
    copy.write_text(json.dumps(told), "utf-8")
    assert refused(copy).code == "events-signature"


def test_other_spacing_says_the_same(copy):
    copy.write_text(json.dumps(json.loads(copy.read_text("utf-8"))), "utf-8")
    assert frozen_events(copy).sha256 == frozen_events().sha256


@pytest.mark.parametrize("ending", [".sig", ".pub"])
def test_without_signature_or_key_nothing_is_frozen(copy, ending):
    copy.with_suffix(ending).unlink()
    assert refused(copy).code == "events-signature"


def test_a_signature_of_another_list_does_not_hold(copy):
    line, _, signature = copy.with_suffix(".sig").read_text("ascii").partition("\n")
    copy.with_suffix(".sig").write_text(f"{line}\n{signature[4:8]}{signature[4:]}", "ascii")
    assert refused(copy).code == "events-signature"


def test_a_list_of_ones_own_is_unsigned_whatever_lies_beside_it(copy):
    known = given_events(copy)
    assert known.key == ""
    assert known.sha256 == frozen_events().sha256
