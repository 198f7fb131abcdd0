"""What is promised, what falls due, what is not repeated, and what is said to be done."""

from datetime import UTC, date, datetime

import pytest
from tests.monitors.coordination.statement_tables import leaders, ministers, statements

from tricord.locale import LANGUAGES, text
from tricord.model.finding import Grade
from tricord.monitors.coordination import commitments, lifecycle, overdue, silence

DAY = date(2034, 1, 1)
PROMISE = "They decided to open a trilateral data desk for customs records by the end of June 2032."
FILLER = (
    "They condemned the launches of ballistic missiles by the DPRK. They reaffirmed their "
    "commitment to free and open sea lanes. They discussed developments in the Pacific Islands."
)


def found(monitor, *texts, log=(), **params):
    return monitor.find(statements(*texts, log=log), monitor.Params(law_day=DAY, **params))


def line(entry, state, number=1, about="state", undoes=""):
    """A line a person wrote in the register."""
    return {
        "log_id": f"L{number}",
        "entry": entry,
        "about": about,
        "partner": "",
        "value": state,
        "day": None,
        "evidence": ["https://www.mofa.go.jp/example"],
        "rationale": "Seen open",
        "written_by": "An Analyst",
        "undoes": undoes,
        "lake_version": number,
        "marking": "TLP:GREEN",
        "published_at": datetime(2033, 1, number, tzinfo=UTC),
    }


def quotes(result):
    return [each.params["quote"] for each in result.findings]


def test_a_promise_is_told_once_by_the_statement_that_first_makes_it():
    first = leaders("March 4, 2031", f"{PROMISE} {FILLER}")
    again = leaders("March 4, 2032", f"{PROMISE} {FILLER}", "Hawaii")
    result = found(commitments, again, first)
    (told,) = [each for each in result.findings if "data desk" in each.params["quote"]]
    assert told.start == date(2031, 3, 4)
    assert told.kind == "commitment_dated"
    assert told.grade is Grade.CORROBORATED
    assert told.params["statements"] == "2"
    assert len(told.evidence) == 2


def test_a_joint_text_that_also_stands_below_a_summary_counts_once():
    joint = leaders("March 4, 2031", f"{PROMISE} {FILLER}")
    summary = (
        "日米韓首脳会合（概要）\n令和13年3月4日\n\n　３月４日、三首脳は福岡において"
        "日米韓首脳会合を行ったところ、概要は以下のとおりです。\n\n"
        "１　三首脳は、発射を強く非難しました。\n\n（参考）\n"
    )
    result = found(commitments, joint, summary + joint)
    (told,) = [each for each in result.findings if "data desk" in each.params["quote"]]
    assert told.grade is Grade.INDICATION
    assert told.params["statements"] == "1"


def test_positions_calls_and_talks_are_no_promises():
    result = found(commitments, leaders("March 4, 2031", FILLER))
    assert result.findings == ()


def test_what_one_government_says_of_a_meeting_binds_nobody_and_is_counted():
    readout = (
        "Readout of Secretary of State Example’s Meeting with the Foreign Ministers of Japan and "
        "the Republic of Korea\n\nMarch 4, 2031\n\nSecretary of State Example met with the Foreign "
        f"Ministers of Japan and the Republic of Korea on March 4, 2031. {PROMISE} {FILLER}\n"
    )
    result = found(commitments, readout)
    assert result.findings == ()
    assert result.coverage["coverage-commitments-others"] == 1


def test_statements_of_later_days_are_not_looked_at():
    tables = statements(leaders("March 4, 2031", PROMISE + FILLER))
    early = commitments.find(tables, commitments.Params(law_day=date(2031, 3, 3)))
    assert early.findings == ()
    assert early.coverage["coverage-commitments-statements"] == 0


def test_other_forums_are_looked_at_where_they_are_asked_for():
    quad = (
        "Quad Leaders’ Joint Statement\n\nMay 4, 2031\n\nWe, the leaders of Australia, India, "
        "Japan, and the United States, met in Perth on May 4, 2031. We will open a joint seed bank "
        "in the Pacific. We condemned the launches.\n"
    )
    assert found(commitments, quad).findings == ()
    assert len(found(commitments, quad, forums="*").findings) == 1
    assert len(found(commitments, quad, forums="quad").findings) == 1


def test_a_promise_is_overdue_from_the_day_after_its_last_day_and_not_before():
    tables = statements(leaders("March 4, 2031", PROMISE + FILLER))
    on = [
        len(overdue.find(tables, overdue.Params(law_day=day)).findings)
        for day in (date(2032, 6, 30), date(2032, 7, 1))
    ]
    assert on == [0, 1]
    late = overdue.find(tables, overdue.Params(law_day=date(2032, 7, 1), grace_days=1))
    assert late.findings == ()


def test_a_later_statement_that_says_it_was_done_ends_the_clock():
    promised = leaders("March 4, 2031", f"{PROMISE} {FILLER}")
    opened = "They welcomed the opening of the trilateral data desk for customs records."
    done = leaders("August 9, 2032", f"{opened} {FILLER}")
    progress = leaders(
        "August 9, 2032", f"They welcomed progress on the data desk for customs records. {FILLER}"
    )
    assert len(found(overdue, promised).findings) == 1
    assert found(overdue, promised, done).findings == ()
    (still,) = found(overdue, promised, progress).findings
    assert still.grade is Grade.INDICATION
    assert still.params["days"] == str((DAY - date(2032, 6, 30)).days)


def test_what_a_person_wrote_in_the_register_ends_the_clock_until_it_is_undone():
    text = leaders("March 4, 2031", f"{PROMISE} {FILLER}")
    later = leaders("March 4, 2032", FILLER)
    (late,) = found(overdue, text).findings
    entry = late.subjects[0].key
    for state, left in (("done", 0), ("lapsed", 0), ("under_way", 1)):
        assert len(found(overdue, text, log=[line(entry, state)]).findings) == left
    undone = [line(entry, "done"), line("", "", 2, about="undo", undoes="L1")]
    assert len(found(overdue, text, log=undone).findings) == 1
    anew = [line(entry, "done"), line(entry, "under_way", 2)]
    assert len(found(overdue, text, log=anew).findings) == 1
    result = found(silence, text, later, log=[line(entry, "done")])
    assert [q for q in quotes(result) if "desk" in q] == []
    assert result.coverage["coverage-silence-settled"] == 1


def test_the_last_day_stated_counts_where_a_promise_is_dated_anew():
    later = PROMISE.replace("June 2032", "June 2033")
    texts = (leaders("March 4, 2031", PROMISE + FILLER), leaders("March 4, 2032", later + FILLER))
    (told,) = found(overdue, *texts).findings
    assert told.start == date(2033, 6, 30)


def test_a_promise_that_is_not_repeated_is_told_after_a_comparable_statement_only():
    first = leaders("March 4, 2031", f"{PROMISE} {FILLER}")
    silent = leaders("March 4, 2032", f"{FILLER} They welcomed the workshop on seeds in Seoul.")
    call = leaders("March 4, 2032", "They condemned the launches.")
    other_level = ministers("March 4, 2032", FILLER + " They welcomed the workshop on seeds.")
    assert len([q for q in quotes(found(silence, first, silent)) if "desk" in q]) == 1
    short = found(silence, first, call)
    assert short.findings == ()
    assert short.coverage["coverage-silence-unlike"] == 1
    assert found(silence, first, other_level).findings == ()


def test_a_promise_that_came_back_is_not_silent():
    texts = (
        leaders("March 4, 2031", f"{PROMISE} {FILLER}"),
        leaders("March 4, 2032", FILLER),
        leaders("March 4, 2033", f"{PROMISE} {FILLER}"),
    )
    assert [q for q in quotes(found(silence, *texts)) if "desk" in q] == []


def test_a_promise_is_followed_to_the_day_it_is_said_to_be_done_each_step_dated():
    promised = leaders("March 4, 2031", f"{PROMISE} {FILLER}")
    done = leaders(
        "August 9, 2032",
        "They celebrated the achievements of the year, including the signing of a seed accord and "
        f"the opening of the trilateral data desk for customs records. {FILLER}",
    )
    (told,) = found(lifecycle, promised, done).findings
    assert told.kind == "lifecycle_done"
    assert told.params["last_dated"] == "2032-08-09"
    assert text(told.message, "en", **told.params).count("2031-03-04") == 2
    assert told.start == date(2032, 8, 9)


def test_frameworks_that_merely_sound_alike_are_two_things():
    promised = leaders(
        "March 4, 2031", f"They will launch a Trilateral Maritime Data Framework. {FILLER}"
    )
    other = leaders(
        "March 4, 2032",
        f"They welcomed the signing of the Trilateral Health Data Framework. {FILLER}",
    )
    assert found(lifecycle, promised, other).findings == ()


@pytest.mark.parametrize("monitor", [commitments, overdue, silence, lifecycle])
def test_the_order_of_arrival_changes_nothing_and_every_finding_reads_in_three_languages(monitor):
    texts = (
        leaders("March 4, 2031", f"{PROMISE} {FILLER}"),
        leaders("March 4, 2032", FILLER + " They welcomed progress on the customs data desk."),
        ministers("May 4, 2032", "They decided to hold a seed workshop by May 2033. " + FILLER),
        ministers("May 4, 2033", FILLER),
    )
    one, other = found(monitor, *texts), found(monitor, *reversed(texts))
    assert one.findings == other.findings
    for each in one.findings:
        for language in LANGUAGES:
            assert each.params["quote"] in text(each.message, language, **each.params)
            assert text(f"finding-kind-{each.kind}", language)
            assert all(text(doubt, language) for doubt in each.doubts)
    for language in LANGUAGES:
        for key, count in one.coverage.items():
            assert text(key, language, count=count)


def test_a_promise_made_in_two_papers_of_one_day_is_closed_in_both():
    principles = leaders(
        "March 4, 2031",
        "They intend to open a data desk where customs records are kept by the three countries. "
        + FILLER,
    ).replace("Joint Statement", "Principles")
    joint = leaders("March 4, 2031", f"{PROMISE} {FILLER} They thanked their hosts.")
    done = leaders(
        "August 9, 2032",
        "They celebrated the achievements of the year, including the signing of a seed accord and "
        f"the opening of the data desk for customs records. {FILLER}",
    )
    told = found(lifecycle, principles, joint, done).findings
    assert {each.kind for each in told} == {"lifecycle_done"}
    assert found(overdue, principles, joint, done).findings == ()
