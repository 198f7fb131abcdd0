"""Figures: targets from above and below, and how they are printed."""

import pytest
from bench.figures import Figure, show


@pytest.mark.parametrize(
    ("value", "most", "least", "met"),
    [
        (5.0, None, None, True),
        (5.0, 5.0, None, True),
        (5.1, 5.0, None, False),
        (5.0, None, 5.0, True),
        (4.9, None, 5.0, False),
        (4.0, 5.0, 3.0, True),
        (2.0, 5.0, 3.0, False),
    ],
)
def test_a_target_is_judged_wrong(value, most, least, met):
    figure = Figure("what", value, "s", most, least)
    assert figure.met is met
    assert show([figure]) == (0 if met else 1)


def test_figures_and_targets_are_printed_so_that_they_cannot_be_compared(capsys):
    show(
        [
            Figure("time", 5.25, "s", 90.0),
            Figure("rate", 1.5, "M", least=2.0),
            Figure("score", 0.034449, "", 0.05301),
            Figure("memory", 4096.0, "MB"),
        ]
    )
    lines = [line.split() for line in capsys.readouterr().out.splitlines()[1:]]
    assert lines == [
        ["time", "5.25", "s", "<=", "90", "s", "met"],
        ["rate", "1.50", "M", ">=", "2", "M", "MISSED"],
        ["score", "0.0344", "<=", "0.0530", "met"],
        ["memory", "4,096", "MB"],
    ]
