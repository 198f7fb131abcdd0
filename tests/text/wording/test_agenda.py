"""The draft agenda: what stands in it, in which order, and that no line is without its sentence."""

import itertools
from dataclasses import replace
from datetime import date

import pytest
from tests.text.wording.agenda_texts import ALIKE, HEAD, told

from tricord.model.statement import Forum, Kind, Level
from tricord.text.clauses import parse
from tricord.text.wording import Told
from tricord.text.wording.agenda import CAPS, agenda
from tricord.text.wording.agenda_line import GROUPS, Group, Section
from tricord.text.wording.comparable import chosen, last_pair
from tricord.text.wording.programme_names import programme_name

FIRST = date(2030, 6, 1)
SECOND = date(2031, 6, 1)
AS_OF = date(2032, 1, 1)
FORUM = Forum.KOR_USA_JPN


def drawn(*statements, on=None, level=None, as_of=AS_OF):
    return agenda(statements, FORUM, as_of, on, level)


def of(found, group):
    return [line for line in found.lines if line.group is group]


@pytest.mark.parametrize(
    ("promise", "on", "group"),
    [
        ("They decided to open a data desk by the end of 2030.", None, Group.PAST_DUE),
        ("They decided to open a data desk by the end of 2032.", None, Group.DUE_NEXT),
        (
            "They decided to open a data desk by January 31, 2032.",
            date(2032, 2, 15),
            Group.BEFORE_MEETING,
        ),
        ("They decided to open a data desk.", None, Group.RUNNING),
        (
            "They decided to open a data desk by the next round of the Trilateral Summit.",
            None,
            Group.EVENT_DUE,
        ),
    ],
)
def test_a_promise_stands_where_the_clock_puts_it(promise, on, group):
    found = drawn(told("a", FIRST, promise), on=on)
    assert [line.group for line in found.lines] == [group]


def test_a_day_before_the_statement_itself_is_no_due_day():
    # Days of what has been held are the main trap of the date grammar.
    one = told("a", FIRST, "They decided to open a data desk by the end of 2030.")
    *others, promise = one.clauses
    assert promise.due is not None
    held = replace(promise.due, first=date(2030, 3, 1), last=date(2030, 3, 31))
    misread = replace(one, clauses=(*others, replace(promise, due=held)))
    assert [line.group for line in drawn(misread).lines] == [Group.RUNNING]


def test_the_longest_past_goes_first_and_the_next_due_goes_first():
    found = drawn(
        told(
            "a",
            FIRST,
            "They decided to open a data desk by the end of 2031.\n"
            "They decided to launch a cyber exercise by the end of 2030.\n"
            "They decided to sign a treaty on space by the end of 2034.\n"
            "They decided to publish a health study by the end of 2033.\n",
        )
    )
    past, ahead = of(found, Group.PAST_DUE), of(found, Group.DUE_NEXT)
    assert [line.due.last.year for line in past] == [2030, 2031]
    assert [line.due.last.year for line in ahead] == [2033, 2034]
    assert [line.days for line in past] == [366, 1]
    assert all(line.days <= 0 for line in ahead)


def test_what_a_later_statement_calls_done_is_for_confirmation_and_not_past_due():
    found = drawn(
        told("a", FIRST, "They decided to launch the Example Data Dialogue by the end of 2030."),
        told("b", SECOND, "They applauded the successful launch of the Example Data Dialogue."),
    )
    (line,) = of(found, Group.SAID_DONE)
    assert [source.told.name for source in line.sources] == ["b", "a"]
    assert of(found, Group.PAST_DUE) == []


def test_what_is_not_repeated_is_told_once_and_only_of_statements_that_compare():
    earlier = ALIKE + "They decided to open the Example Ports Desk in the Mekong region.\n"
    found = drawn(told("a", FIRST, earlier), told("b", SECOND, ALIKE))
    (line,) = of(found, Group.TOPIC_SILENT)
    assert (line.topic, line.source.told.name) == ("mekong", "a")
    assert of(found, Group.PROMISE_SILENT) == []
    assert of(found, Group.RUNNING) == []
    # Of another level there is nothing it could be silent against.
    other = drawn(told("a", FIRST, earlier), told("b", SECOND, ALIKE, level=Level.NSA))
    assert of(other, Group.TOPIC_SILENT) == []
    assert other.pair is None


def test_a_due_day_is_told_even_where_its_whole_topic_is_silent():
    dated = "They decided to open the Example Ports Desk in the Mekong region by the end of 2030.\n"
    found = drawn(told("a", FIRST, ALIKE + dated), told("b", SECOND, ALIKE))
    assert [line.topic for line in of(found, Group.PAST_DUE)] == ["mekong"]
    assert of(found, Group.TOPIC_SILENT) == []


def test_moved_wording_shows_both_sentences_and_praise_is_no_move():
    weaker = ALIKE.replace("strongly condemned", "condemned")
    found = drawn(
        told("a", FIRST, ALIKE + "They welcomed the example fund for health.\n"),
        told("b", SECOND, weaker + "They applauded the example fund for health.\n"),
    )
    (line,) = of(found, Group.WEAKER)
    assert ["strongly" in source.sentence.text for source in line.sources] == [False, True]
    assert of(found, Group.STRONGER) == []


def test_an_object_that_changed_is_neither_stronger_nor_weaker():
    before = "They reaffirmed their commitment to the complete denuclearization of the DPRK."
    after = before.replace("the DPRK", "the Korean Peninsula")
    found = drawn(told("a", FIRST, ALIKE + before), told("b", SECOND, ALIKE + after))
    (line,) = of(found, Group.CHANGED)
    assert [each.kind for each in line.differences] == ["object"]
    assert [each.one for each in line.differences] == ["DPRK"]


def test_new_topics_events_and_next_meetings_are_found():
    found = drawn(
        told("a", FIRST, ALIKE),
        told(
            "b",
            SECOND,
            ALIKE
            + "They discussed artificial intelligence.\n"
            + "They look forward to the Example Youth Conference in 2032.\n"
            + "They look forward to the next meeting of the leaders.\n",
        ),
    )
    assert [line.topic for line in of(found, Group.NEW_TOPIC)] == ["emerging_technology"]
    (event,) = of(found, Group.ANNOUNCED)
    assert "Example Youth Conference" in event.programme
    assert len(of(found, Group.NEXT_MEETING)) == 1


def test_an_account_is_used_only_where_no_joint_text_of_the_meeting_is_there():
    promise = "They decided to open a data desk.\n"
    joint = told("joint", FIRST, promise)
    account = told("account", FIRST, promise, kind=Kind.NATIONAL_SUMMARY)
    assert [each.name for each in drawn(account, joint).statements.used] == ["joint"]
    (line,) = drawn(account).lines
    assert not line.source.agreed
    assert drawn(joint).lines[0].source.agreed


@pytest.mark.parametrize(
    ("statement", "reason"),
    [
        (told("later", date(2033, 1, 1), "They decided to open a data desk."), "later"),
        (told("words", FIRST, "They will open a data desk.", kind=Kind.REMARKS), "kind"),
        (told("reprint", FIRST, "They will open a desk.", kind=Kind.CARRIER_COPY), "kind"),
    ],
)
def test_what_binds_nobody_or_is_not_known_yet_is_left_out_with_its_reason(statement, reason):
    found = drawn(statement)
    assert found.lines == ()
    assert [why for _, why in found.statements.left_out] == [reason]


def test_another_forum_is_not_drawn_from():
    found = drawn(told("a", FIRST, "They decided to open a data desk.", forum=Forum.QUAD))
    assert found.statements == chosen([], FORUM, AS_OF)


def test_of_several_earlier_statements_the_last_of_like_length_is_compared():
    long = told("long", FIRST, 4 * ALIKE)
    short = told("short", date(2031, 1, 1), "They condemned the launches.")
    last = told("last", SECOND, 4 * ALIKE)
    pair = last_pair(chosen([last, short, long], FORUM, AS_OF).used, None)
    assert (pair.before.name, pair.after.name, pair.like_length) == ("long", "last", True)
    pair = last_pair(chosen([last, short], FORUM, AS_OF).used, None)
    assert (pair.before.name, pair.like_length) == ("short", False)
    assert pair.ratio > 3


def test_a_group_is_capped_and_the_rest_is_numbered_behind():
    desks = ("data", "space", "health", "climate", "energy", "cyber", "quantum", "women", "Mekong")
    sentences = "".join(f"They decided to open a {desk} desk.\n" for desk in desks)
    found = drawn(told("a", FIRST, sentences))
    running = of(found, Group.RUNNING)
    assert len(running) == len(desks)
    assert len(found.listed(Group.RUNNING)) == CAPS[Group.RUNNING]
    assert found.more(Group.RUNNING) == len(desks) - CAPS[Group.RUNNING]
    assert [line.number for line in running] == [f"1.{at}" for at in range(1, len(desks) + 1)]
    assert [line.listed for line in running] == sorted(
        (line.listed for line in running), reverse=True
    )


def test_owners_are_left_to_those_who_promised():
    found = drawn(
        told(
            "a",
            FIRST,
            "Japan will host a cyber exercise.\nThey decided to open a data desk for health.\n",
        )
    )
    partners = {line.source.clause.text: line.partners for line in found.lines}
    assert partners["Japan will host a cyber exercise"] == ("JPN",)
    assert partners["They decided to open a data desk for health"] == ("KOR", "USA", "JPN")


def test_the_same_statements_give_the_same_agenda_in_any_order():
    statements = [
        told("a", FIRST, ALIKE + "They decided to open a data desk by the end of 2030.\n"),
        told("b", SECOND, ALIKE + "They will continue their work on health.\n"),
        told("c", SECOND, "They decided to hold a cyber exercise.\n", level=Level.NSA),
    ]
    expected = drawn(*statements).lines
    for order in itertools.permutations(statements):
        assert drawn(*order).lines == expected


def test_every_line_rests_on_a_sentence_that_stands_in_its_statement():
    found = drawn(
        told("a", FIRST, ALIKE + "They decided to open a data desk by the end of 2030.\n"),
        told("b", SECOND, ALIKE + "Noting the need, they decided to open a cyber desk.\n"),
    )
    assert found.lines
    for line in found.lines:
        for source in line.sources:
            span = source.sentence
            assert source.told.words[span.start : span.end] == span.text
            assert source.clause.text in span.text


def test_a_japanese_joint_text_is_drawn_from_and_a_summary_beside_it_is_not():
    day = date(2030, 6, 1)
    words = "三者は、制裁監視に関する作業部会を2031年末までに立ち上げることを決定した。\n"
    both = words + HEAD + "They decided to open a data desk by the end of 2030.\n"
    summary = Told(
        "both",
        day,
        parse(both, day),
        forum=FORUM,
        level=Level.LEADERS,
        kinds=(("ja", Kind.NATIONAL_SUMMARY), ("en", Kind.JOINT_TEXT)),
        words=both,
    )
    assert {line.source.clause.language for line in drawn(summary).lines} == {"en"}
    joint = Told(
        "ja",
        day,
        parse(words, day),
        forum=FORUM,
        level=Level.LEADERS,
        kinds=(("ja", Kind.JOINT_TEXT),),
        words=words,
    )
    (line,) = drawn(joint).lines
    assert (line.source.clause.language, line.source.agreed) == ("ja", True)


def test_nothing_gives_an_agenda_without_lines():
    assert drawn().lines == ()
    assert drawn(told("a", FIRST, "They met again.")).lines == ()


def test_every_group_has_a_section_and_a_cap():
    assert sorted(group for found in GROUPS.values() for group in found) == sorted(Group)
    assert set(GROUPS) == set(Section)
    assert set(CAPS) == set(Group)


@pytest.mark.parametrize(
    ("printed", "language", "forum", "name"),
    [
        ("Trilateral Secretariat", "ja", FORUM, "日米韓調整事務局"),
        ("Trilateral Secretariat", "ja", Forum.JPN_CHN_KOR, "Trilateral Secretariat"),
        (
            "Multilateral Sanctions Monitoring Team (MSMT)",
            "ko",
            FORUM,
            "다국적 제재 모니터링팀(MSMT)",
        ),
        ("ASEAN Outlook on the Indo-Pacific", "ko", FORUM, "ASEAN Outlook on the Indo-Pacific"),
        ("Example Ports Dialogue", "ko", FORUM, "Example Ports Dialogue"),
    ],
)
def test_a_programme_bears_the_name_governments_print_or_its_own(printed, language, forum, name):
    assert programme_name(printed, language, forum) == name
