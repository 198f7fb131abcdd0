"""Recommendations of the desk are read by the monitoring report as they were written."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tricord.config import Settings
from tricord.desk.cases.recommending import Recommendation
from tricord.desk.policy import audience
from tricord.lake import Lake
from tricord.model.marking import CLEAR, Marking
from tricord.node.case_recommendations import as_yaml, marking
from tricord.node.reporting_monitoring import (
    monitoring_report,
    read_recommendations,
    recommended,
)
from tricord.reports.monitoring import Recommendation as Said


def of(written, **narrowed):
    return audience(Marking.parse(written), "ROK", **narrowed)


def one(to="The Committee", by="Lee (ROK)", thing=None, **words):
    said = tuple((words or {"en": "Designate the ship."}).items())
    return Recommendation(
        "2099-K7QF", to, said, ("0" * 24,), by, date(2099, 3, 1), thing or of("TLP:GREEN")
    )


# What the desk keeps: it refuses what hides or turns other words, and what cannot be read.
SEEN = st.characters(exclude_categories=("Cs", "Cc", "Cf", "Zl", "Zp"))
SAID = st.builds(
    lambda first, rest: (first + rest).strip(),
    st.sampled_from("a가。-#:'\"&"),
    st.text(SEEN | st.just("\n"), max_size=40),
)


@given(to=SAID, by=SAID, en=SAID, ja=SAID)
def test_whatever_people_write_comes_back_as_they_wrote_it(tmp_path_factory, to, by, en, ja):
    file = tmp_path_factory.mktemp("given") / "recommendations.yaml"
    file.write_bytes(as_yaml([one(to, by, en=en, ja=ja)]))
    [read] = read_recommendations(file)
    assert (read.to, read.by, read.words) == (to, by, (("en", en), ("ja", ja)))
    assert (read.findings, read.on) == (("0" * 24,), date(2099, 3, 1))


@pytest.mark.parametrize(
    "word", ["no", "on", "2026-03-01", "1.5", "null", "~", "# x", "- a", "a: b"]
)
def test_words_that_yaml_takes_for_something_else_stay_words(tmp_path, word):
    file = tmp_path / "recommendations.yaml"
    file.write_bytes(as_yaml([one(word, en=word)]))
    [read] = read_recommendations(file)
    assert (read.to, read.words) == (word, (("en", word),))


def test_the_file_says_in_its_first_line_who_it_is_for():
    wide, own = one(), one(thing=of("TLP:AMBER"))
    narrow = one(thing=of("TLP:GREEN", missions=frozenset({"ROK/VIENNA"})))
    assert as_yaml([wide]).startswith(b"# TLP:GREEN//REL JPN,ROK,USA\n")
    assert as_yaml([wide, own]).startswith(b"# TLP:AMBER//REL ROK\n")
    assert as_yaml([wide, narrow]).startswith(b"# TLP:RED//REL JPN,ROK,USA\n")
    assert marking(()) == CLEAR


def test_a_report_bears_what_its_recommendations_bear(tmp_path):
    lake, bears = Lake(tmp_path / "lake"), Marking.parse("TLP:AMBER+STRICT//REL ROK")
    told = (Said("The Committee", (("en", "Designate the ship."),), (), "Lee (ROK)"),)
    plain = monitoring_report(lake, Settings(), 2099, "en")
    report = monitoring_report(lake, Settings(), 2099, "en", told, bears)
    assert plain.base.marking == CLEAR
    assert report.base.marking == bears
    assert report.recommendations == told


def test_no_recommendations_are_a_file_the_report_reads(tmp_path):
    file = tmp_path / "recommendations.yaml"
    file.write_bytes(as_yaml(()))
    assert recommended(file, 2099) == ((), CLEAR)
    assert recommended(None, 2099) == ((), CLEAR)
