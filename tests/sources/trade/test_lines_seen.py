"""A line said again is told from one contradicted, however the file is cut."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tricord.sources.trade import lines_seen
from tricord.sources.trade.lines_seen import AGAIN, CONTRADICTS, NEW, LinesSeen

pairs = st.lists(st.tuples(st.integers(0, 12), st.integers(0, 2)), max_size=60)


def by_dictionary(lines: list[tuple[int, int]]) -> list[int]:
    said: dict[int, int] = {}
    found = []
    for key, content in lines:
        if key not in said:
            said[key] = content
            found.append(NEW)
        else:
            found.append(AGAIN if said[key] == content else CONTRADICTS)
    return found


@given(lines=pairs, size=st.integers(1, 9))
def test_lines_would_be_judged_otherwise_than_one_by_one(lines, size):
    seen = LinesSeen()
    found: list[int] = []
    for start in range(0, len(lines), size):
        part = np.array(lines[start : start + size], np.uint64)
        found += seen.judge(part[:, 0], part[:, 1]).tolist()
    assert found == by_dictionary(lines)


def test_long_runs_are_left_as_they_are(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(lines_seen, "LONGEST_RUN", 8)
    seen, keys = LinesSeen(), np.arange(100, dtype=np.uint64)
    for start in range(0, 100, 10):
        assert (seen.judge(keys[start : start + 10], keys[start : start + 10]) == NEW).all()
    assert (seen.judge(keys, keys) == AGAIN).all()
    assert (seen.judge(keys, keys + np.uint64(1)) == CONTRADICTS).all()
    assert len(seen._runs) == 10
