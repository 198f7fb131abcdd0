"""The table: a line says whether the target is met, and shows nothing that was not measured."""

import csv

from bench.contest import losses
from bench.contest.queries import Pair, Query
from bench.contest.table import Line, Table, show
from bench.contest.trials import Trials

PAIRS = [
    Pair("김정은", "Kim Jong Un", "Person", True, "hangul"),
    Pair("김정은", "Kim Jong Il", "Person", False, "hangul"),
]
QUERIES = [Query("a", "Person", None, "person"), Query("b", "Person", None, "person")]
TRIALS = Trials({"hard": PAIRS}, {"innocents": QUERIES}, [])
WRONG = {
    "pairs": {"hard": [[0.1, False], [0.9, True]]},
    "screens": {"all": {"innocents": [[], [["un-sc", "1"]]]}},
}
RIGHT = {"pairs": {"hard": [[0.9, True], [0.1, False]]}, "screens": {}}


def test_a_target_is_met_from_either_side_and_only_by_tricord():
    assert Line("x", 1, {"Tricord": 5.0}, most=5).verdict == "met"
    assert Line("x", 1, {"Tricord": 5.1}, most=5).verdict == "MISSED"
    assert Line("x", 1, {"Tricord": 0.92}, least=0.93).verdict == "MISSED"
    assert Line("x", 1, {"Tricord": 0.1}).verdict == ""
    assert Line("x", 1, {"WRatio": 0.1}, least=0.93).verdict == ""


def test_every_measured_line_stands_with_the_figure_of_each_engine():
    lines = {
        line.what: line.values
        for line in Table(TRIALS, {"Tricord": RIGHT, "WRatio": WRONG}).lines()
    }
    assert lines["hard cases: F1"] == {"Tricord": 1.0, "WRatio": 0.0}
    assert lines["innocent names alerting of 1,000, all lists"] == {"WRatio": 500.0}
    assert "Hangul-Latin full names: F1" not in lines


def test_a_missed_target_shows_in_the_table_and_in_the_exit_status(capsys):
    missed = Line("alerts", 1, {"Tricord": 9.0, "WRatio": 2.0}, most=5, notes={"WRatio": "of 7"})
    assert show([missed], ["Tricord", "WRatio", "logic-v2"]) == 1
    line = capsys.readouterr().out.splitlines()[1]
    assert line.split() == ["alerts", "<=", "5", "9.0", "2.0", "(of", "7)", "-", "MISSED"]
    assert show([Line("alerts", 1, {"Tricord": 1.0}, most=5)], ["Tricord"]) == 0


def test_every_wrong_answer_is_written_down_and_no_right_one(tmp_path):
    out = tmp_path / "lost.csv"
    counts = losses.write(TRIALS, WRONG, out)
    assert sum(counts.values()) == 3
    with out.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [(row["what"], row["name"]) for row in rows] == [
        ("missed", "김정은"),
        ("false alarm", "김정은"),
        ("false alarm", "b"),
    ]
    assert losses.write(TRIALS, RIGHT, out) == {}
