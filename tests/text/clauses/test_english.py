"""English clauses: where they begin and end, and what they do; every sentence invented."""

import itertools
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tricord.text.clauses import parse

OPENING = "The leaders of Japan, the Republic of Korea and the United States met in Examplia.\n\n"


def read(sentence, dated=None):
    return [each for each in parse(OPENING + sentence, dated) if each.start >= len(OPENING)]


def acts(sentence):
    return [(str(each.act) if each.act else None, each.text) for each in read(sentence)]


@pytest.mark.parametrize(
    ("sentence", "parts"),
    [
        (
            "The Ministers welcomed the workshop and called for a second one.",
            [
                ("welcome", "The Ministers welcomed the workshop"),
                ("call", "called for a second one"),
            ],
        ),
        (
            "They welcomed the talks and the visit.",
            [("welcome", "They welcomed the talks and the visit")],
        ),
        (
            "Deploring the attack, they call for calm.",
            [("condemn", "Deploring the attack"), ("call", "they call for calm")],
        ),
        (
            "They held a call today to strongly condemn the hijacking.",
            [(None, "They held a call today"), ("condemn", "to strongly condemn the hijacking")],
        ),
        (
            "Examplia completed the reform, which the United States welcomed.",
            [
                ("note", "Examplia completed the reform"),
                ("welcome", "which the United States welcomed"),
            ],
        ),
        (
            "They met in Examplia, where they affirmed their determination to open a desk.",
            [
                (None, "They met in Examplia"),
                ("commit", "they affirmed their determination to open a desk"),
            ],
        ),
    ],
)
def test_a_clause_ends_where_the_speech_verb_changes(sentence, parts):
    assert acts(sentence) == parts


@pytest.mark.parametrize(
    ("sentence", "act"),
    [
        ("They recorded their support for the fund.", "support"),
        ("They expressed their commitment to open a desk.", "commit"),
        ("They reiterated their support for the fund.", "reaffirm"),
        ("They expressed deep concern over the blockade.", "concern"),
        ("They noted with concern the blockade.", "concern"),
        ("They agreed to open a desk.", "commit"),
        ("They agreed on the importance of open ports.", "note"),
        ("They exchanged views on forestry.", "note"),
        ("We stand with the people of Examplia.", "support"),
        ("We stand ready to help.", "commit"),
        ("We are calling on all parties to stop.", "call"),
        ("We are united in condemning the attack.", "condemn"),
        ("The two leaders instructed their ministers to meet at an early date.", "commit"),
        ("Both commended the workshop.", "welcome"),
        ("Industries of both countries continue to grow.", "note"),
        ("The conference will be held in Examplia.", "note"),
        ("They demonstrated their commitment to the fund.", "note"),
    ],
)
def test_the_complement_decides(sentence, act):
    assert acts(sentence)[0][0] == act


@pytest.mark.parametrize(
    "sentence",
    [
        "They reaffirmed that Examplia shall never attack and Otheria will not either.",
        "They urged Examplia to cease its attacks and return to talks.",
        "They reiterated that the commitment to Japan and the ROK will only grow.",
        "They discussed the decision of the ministers to condemn the attack.",
    ],
)
def test_verbs_inside_what_is_said_begin_no_clause(sentence):
    assert len(acts(sentence)) == 1


@pytest.mark.parametrize(
    "line",
    ["Joint Statement of Examplia and Otheria", "Begin Text", "I. **A SAFE REGION**", "* * *"],
)
def test_headings_say_nothing(line):
    assert not any(each.operative for each in read(line))


@pytest.mark.parametrize(
    "line",
    [
        "**Responding to practices that undermine the rules of the port**",
        '<span style="text-decoration: underline">Exchange: Networks that Support a Port</span>',
    ],
)
def test_a_line_set_apart_by_its_layout_is_a_heading(line):
    assert [act for act, _ in acts(f"{line}\n\nThey welcomed the talks.")] == [None, "welcome"]


@pytest.mark.parametrize(
    ("sentence", "act"),
    [
        ("Mr. Sample will visit the harbour office on May 2.", None),
        ("On May 2, Director Anna Sample will welcome Secretary Ben Muster.", None),
        ("The Ministers will meet again on May 2.", "commit"),
    ],
)
def test_an_officer_s_calendar_is_no_promise(sentence, act):
    assert acts(sentence)[-1][0] == act


@pytest.mark.parametrize(
    ("sentence", "act"),
    [
        ("Secretary Sample will reaffirm the support for the customs desk.", "reaffirm"),
        ("We look to the future and commit to opening the desk.", "commit"),
    ],
)
def test_the_act_is_the_verb_that_says_what_is_done(sentence, act):
    assert acts(sentence)[-1][0] == act


@pytest.mark.parametrize(
    ("sentence", "ladder", "rung"),
    [
        ("They condemned the attack.", "negative", 7),
        ("They strongly condemned the attack.", "negative", 8),
        ("They condemned the attack in the strongest terms.", "negative", 9),
        ("They condemned the attack in the strongest possible terms.", "negative", 10),
        ("They expressed grave concern over the attack.", "negative", 5),
        ("They strongly opposed the levy.", "negative", 7),
        ("They strongly urged all sides to stop.", "call", 5),
        ("They called for calm.", "call", 3),
        ("They will open a desk by June 2031.", "commit", 5),
        ("They will open a desk.", "commit", 4),
    ],
)
def test_rungs_follow_the_words(sentence, ladder, rung):
    strength = read(sentence)[0].strength
    assert (strength.ladder, strength.low) == (ladder, rung)


@pytest.mark.parametrize(
    ("sentence", "bound"),
    [
        ("They decided to establish a data desk.", "trackable"),
        ("They reaffirmed their commitment to strengthening the network.", "trackable"),
        ("They committed to achieve net-zero emissions by 2050.", "trackable"),
        (
            "They reaffirmed their commitment to the complete denuclearization of Examplia.",
            "position",
        ),
        ("They affirm their commitment to a free and open Indo-Pacific.", "position"),
        ("They expressed their support for the fund.", "position"),
        ("They welcomed the workshop that will be held in May.", "none"),
        ("They called on Examplia to open its ports.", "none"),
    ],
)
def test_only_an_own_act_one_can_look_for_is_trackable(sentence, bound):
    assert str(read(sentence)[0].commitment) == bound


@pytest.mark.parametrize(
    "sentence",
    [
        "They renewed their commitment to promote trade through the fair that will be held in May.",
        "They will work together for good outcomes at the G20.",
    ],
)
def test_a_day_of_an_event_that_is_merely_mentioned_is_not_due(sentence):
    clause = read(sentence, date(2031, 6, 1))[0]
    assert str(clause.commitment) == "trackable"
    assert clause.due is None


@pytest.mark.parametrize(
    ("words", "first", "last", "event"),
    [
        ("by June 2031", date(2031, 6, 1), date(2031, 6, 30), False),
        ("by the end of the year", date(2031, 6, 2), date(2031, 12, 31), False),
        ("in early next year", date(2032, 1, 1), date(2032, 4, 30), False),
        ("by the next round of the Trilateral Summit", None, None, True),
        ("at the earliest opportunity", None, None, False),
    ],
)
def test_due_words_are_kept_and_reckoned(words, first, last, event):
    due = read(f"They decided to open a desk {words}.", date(2031, 6, 1))[0].due
    assert due.span.text == words.removeprefix("in ") or due.span.text == words
    assert (due.first, due.last, due.event) == (first, last, event)


def test_programmes_are_named_with_their_abbreviation():
    clause = read("They welcomed the Example Sanctions Monitoring Team (ESMT).")[0]
    assert [span.text for span in clause.programmes] == ["Example Sanctions Monitoring Team (ESMT)"]
    described = read("They discussed the trilateral coordinating mechanism.")[0]
    assert [span.text for span in described.programmes] == ["trilateral coordinating mechanism"]


def test_a_single_speaker_speaks_for_one_state():
    assert read("The United States reiterated its support for the fund.")[0].actors == ("USA",)
    assert read("They welcomed the fund.")[0].actors == ("ROK", "USA", "JPN")


@given(st.text(max_size=400))
def test_any_text_is_read_and_every_span_is_its_own_words(text):
    clauses = parse(text)
    for clause in clauses:
        assert text[clause.start : clause.end] == clause.text
        for span in (*clause.programmes, *(each.span for each in clause.hedges)):
            assert text[span.start : span.end] == span.text
    for one, other in itertools.pairwise(clauses):
        assert one.end <= other.start


@pytest.mark.parametrize(
    "text",
    [
        "THE LEADERS ABCDEFGHIJKLMNOPQRSTUVWXYZABCDEFGHIJ %condemned it.",
        "The leaders of " + "A B " * 500 + "condemned it",
        "Example Dialogue and " * 200,
        "(" * 1000 + "三者は、" * 500,
    ],
)
def test_no_text_takes_a_rule_round_in_circles(text):
    """Once, a word in capitals before a verb was parted in every way there is."""
    assert len(parse(text)) >= 0


@pytest.mark.parametrize(
    "said",
    [
        "They decided to build a joint data desk by the end of June 2032.",
        "They reaffirmed their commitment to hold the Example Data Dialogue by June 2032.",
        "They will continue to work with the Multilateral Sanctions Monitoring Team (MSMT).",
    ],
)
def test_a_line_that_only_wraps_changes_nothing(said):
    head = "Joint Statement\n\nThe ministers of Japan met in Examplia with those of the ROK today. "
    (whole,) = [each for each in parse(head + said) if each.commitment == "trackable"]
    # Before a capital only lines as long as those of a wrapped text are joined.
    places = [at for at, sign in enumerate(said) if sign == " " and said[at + 1].islower()]
    for at in places:
        wrapped = head + said[:at] + "\n" + said[at + 1 :]
        (each,) = [each for each in parse(wrapped) if each.commitment == "trackable"]
        assert (each.act, each.strength, each.topics) == (whole.act, whole.strength, whole.topics)
        assert each.text.replace("\n", " ") == whole.text
        assert [span.text.replace("\n", " ") for span in each.programmes] == [
            span.text for span in whole.programmes
        ]
        spans = [*each.programmes, *(hedge.span for hedge in each.hedges)]
        spans += [each.due.span] if each.due else []
        assert all(wrapped[span.start : span.end] == span.text for span in spans)
        assert bool(each.due) == bool(whole.due)
