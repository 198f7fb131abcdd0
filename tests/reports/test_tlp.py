"""The marking as FIRST prescribes it."""

import pytest

from tricord.model.marking import LEVELS, Marking
from tricord.reports.tlp import COLOURS, label, restriction


@pytest.mark.parametrize("level", LEVELS)
def test_every_level_has_its_label_and_colour(level):
    assert label(Marking(level)) == f"TLP:{level}"
    assert COLOURS[level].startswith("#")


@pytest.mark.parametrize(
    ("marking", "shown"),
    [
        (Marking("AMBER"), ""),
        (Marking("AMBER", frozenset({"ROK", "JPN"})), "REL JPN, ROK"),
        (Marking("RED", frozenset()), "REL –"),
    ],
)
def test_the_partners_stand_beside_the_label(marking, shown):
    assert restriction(marking) == shown
