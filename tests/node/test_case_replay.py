"""Cases replayed: every provision expected is found, and no other."""

import json
from datetime import date
from pathlib import Path

import pytest

from tricord.node.case_replay import replay

CASES = Path(__file__).parents[1] / "sources/cases"
TOLD = (CASES / "public_cases.yaml", CASES / "cases_of_others.yaml")
TODAY = date(2026, 11, 21)


def replayed(tmp_path, text):
    file = tmp_path / "cases.yaml"
    file.write_text(text, "utf-8")
    [one] = replay(file, TODAY).cases
    return one


@pytest.mark.parametrize(
    "one",
    [case for file in TOLD for case in replay(file, TODAY).cases],
    ids=lambda one: one.case.case_id,
)
def test_a_public_case_meets_the_provisions_of_its_days(one):
    assert (one.missing, one.wrong) == ((), ())


def test_the_example_cases_meet_theirs(shared_data):
    done = replay(shared_data / "regime/cases/example_cases.yaml", TODAY)
    assert done.aside == ()
    assert len(done.cases) == 4
    assert [(one.case.case_id, one.missing, one.wrong) for one in done.cases if one.wrong] == []
    assert [(one.case.case_id, one.missing) for one in done.cases if one.missing] == []


@pytest.mark.parametrize(
    ("day", "found"),
    [
        ("2016-03-01", ()),
        ("2016-03-02", ()),
        ("2016-03-03", ("M2270-29",)),
        ("2016-12-31", ("M2321-26",)),
        ("2017-08-04", ("M2321-26",)),
        ("2017-08-05", ()),
        ("2017-08-06", ("M2371-8",)),
        ("2024-01-01", ("M2371-8",)),
    ],
)
def test_one_cargo_of_coal_meets_the_law_of_its_day(tmp_path, day, found):
    text = f"- {{id: a, what: x, rows: [{{product: coal, from: Nampo, date: {day}}}]}}"
    assert replayed(tmp_path, text).found == found


def test_a_day_known_to_the_month_meets_what_stood_on_most_of_its_days(tmp_path):
    text = "- {id: a, what: x, rows: [{what: STS with a DPRK tanker, date: 2017-09}]}"
    [[_, judged]] = replayed(tmp_path, text).judged
    [one] = judged
    assert one.bears
    assert round(one.share, 2) == round(19 / 30, 2)
    early = text.replace("2017-09", "early Sep 2017")
    assert replayed(tmp_path, early).found == ()


def test_an_exemption_whose_facts_are_stated_takes_the_act_out(tmp_path):
    text = "- {id: a, what: x, rows: [{what: 'Russian coal shipped from Rajin', date: 2018-05}]}"
    one = replayed(tmp_path, text)
    assert one.found == ()
    [[_, judged]] = one.judged
    assert [j.exempted for j in judged if j.measure.measure_id == "M2371-8"] == ["coal-rajin-2371"]


def test_the_same_file_gives_the_same_bytes():
    once, again = (
        json.dumps([one.row() for one in replay(TOLD[0], TODAY).cases]) for _ in range(2)
    )
    assert once == again


def test_acts_after_the_last_day_of_known_law_are_not_judged(tmp_path):
    file = tmp_path / "cases.yaml"
    file.write_text("- {id: a, rows: [{product: coal, from: Nampo, date: 2030-01-01}]}", "utf-8")
    [one] = replay(file, TODAY).cases
    assert one.findings == ()
    assert one.found == ()
