"""What commands leave for the next one is this user's alone, and never a reason to fail."""

from __future__ import annotations

import pytest

from tricord.cli.remembered import leave, remembered


@pytest.fixture(autouse=True)
def state(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    return tmp_path / "tricord"


def test_what_was_left_last_is_found_and_others_cannot_read_it(state):
    leave("kept.json", {"here": {"lee": "secret"}})
    leave("kept.json", {"here": {"lee": "newer"}})
    assert remembered("kept.json") == {"here": {"lee": "newer"}}
    assert remembered("other.json") == {}
    assert (state / "kept.json").stat().st_mode & 0o777 == 0o600
    assert state.stat().st_mode & 0o777 == 0o700
    assert [*state.iterdir()] == [state / "kept.json"]


@pytest.mark.parametrize("damaged", [b"", b"{", b"[]", b'"x"', b"\xff"])
def test_a_damaged_file_is_as_good_as_none(state, damaged):
    leave("kept.json", {})
    (state / "kept.json").write_bytes(damaged)
    assert remembered("kept.json") == {}
    leave("kept.json", {"here": {}})
    assert remembered("kept.json") == {"here": {}}
