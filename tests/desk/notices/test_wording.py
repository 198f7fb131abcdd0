"""A notice says enough to come and look, and nothing that must not leave the node."""

import json
import random
from dataclasses import fields, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tricord.desk.notices.wording import (
    GREEN,
    LONGEST_DIGEST,
    NoticeItem,
    Priority,
    What,
    Why,
    at_once,
    data,
    digest,
    withheld,
)
from tricord.locale import LANGUAGES
from tricord.model.finding import Grade, Strand
from tricord.model.marking import LEVELS, PARTNERS, Marking

NAME = "MV HONG XIN 5"
ITEM = NoticeItem(
    item_id="a1f-07",
    what=What.ALERT,
    strand=Strand.SANCTIONS,
    priority=Priority.URGENT,
    kind="finding-kind-gaps",
    subject=NAME,
    grade=Grade.INDICATION,
    count=4321,
    marking=GREEN,
    opens="tricord alerts show a1f-07",
    why=Why.WATCHED,
)
MARKINGS = st.builds(
    Marking, st.sampled_from(LEVELS), st.none() | st.frozensets(st.sampled_from(PARTNERS))
)
STRICT = MARKINGS.filter(lambda m: m.level not in ("CLEAR", "GREEN") or m.releasable_to is not None)
ITEMS = st.builds(
    lambda number, **told: NoticeItem(
        item_id=f"n-{number}", opens=f"https://node.example:8443/alerts/n-{number}", **told
    ),
    number=st.integers(0, 999),
    what=st.sampled_from(What),
    strand=st.sampled_from(Strand),
    priority=st.sampled_from(Priority),
    kind=st.sampled_from(["finding-kind-gaps", "finding-kind-jump", "finding-kind-loitering"]),
    subject=st.text(),
    grade=st.sampled_from(Grade),
    count=st.integers(1, 10**6),
    marking=MARKINGS,
    why=st.sampled_from(Why),
)


def everything_said(item, language):
    """All that leaves the node of a thing, whichever way it goes."""
    words = [at_once(item, language), digest([item], language)]
    said = [part for each in words for part in (each.subject, each.body)]
    return "\n".join([*said, json.dumps(data([item]), ensure_ascii=False)])


def test_one_thing_in_english():
    words = at_once(ITEM, "en")
    assert words.subject == "Tricord: something new (sanctions, urgent)"
    assert words.body == (
        "Something new is waiting for you on the Tricord node.\n"
        "\n"
        "Strand: sanctions\n"
        "Priority: urgent\n"
        "What: Gaps (alert)\n"
        "About: MV HONG XIN 5\n"
        "Grade: indication\n"
        "Findings in it: 4321\n"
        "Marking: TLP:GREEN\n"
        "Id: a1f-07\n"
        "To open it: tricord alerts show a1f-07\n"
        "Why you get this: you watch what it is about\n"
        "\n"
        "A finding is a question, not a verdict; people decide.\n"
    )


def test_one_thing_that_must_stay_in_english():
    words = at_once(replace(ITEM, marking=Marking("AMBER")), "en")
    assert words.subject == "Tricord: something new (sanctions, urgent)"
    assert words.body == (
        "Something new is waiting for you on the Tricord node.\n"
        "\n"
        "Strand: sanctions\n"
        "Priority: urgent\n"
        "Id: a1f-07\n"
        "To open it: tricord alerts show a1f-07\n"
        "\n"
        "What it is about is not sent outside the node.\n"
    )


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("ko", ["제재", "긴급", "신호 공백", "정황", "여는 곳: tricord alerts show a1f-07"]),
        ("ja", ["制裁", "至急", "信号の空白", "兆候", "開く先: tricord alerts show a1f-07"]),
    ],
)
def test_one_thing_in_the_reader_s_language(language, words):
    body = at_once(ITEM, language).body
    assert [word for word in (*words, NAME, "4321") if word not in body] == []
    assert not [word for word in ("sanctions", "urgent", "Strand") if word in body]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "marking",
    [
        "TLP:AMBER",
        "TLP:AMBER+STRICT",
        "TLP:RED",
        "TLP:GREEN//REL JPN,ROK",
        "TLP:CLEAR//REL USA",
        "TLP:CLEAR//REL JPN,ROK,USA",
        "TLP:GREEN//REL",
    ],
)
def test_of_anything_stricter_only_strand_priority_id_and_the_way_to_it_are_said(marking, language):
    item = replace(ITEM, marking=Marking.parse(marking))
    said = everything_said(item, language)
    told = at_once(ITEM, language).body
    contents = [NAME, "HONG", "4321", "TLP", "REL", "finding-kind", "indication", "watched"]
    # Kind, grade and reason in words: lines of the open notice that the strict one must not have.
    open_only = set(told.splitlines()) - set(at_once(item, language).body.splitlines())
    assert len(open_only) == 7
    assert [word for word in (*contents, *open_only) if word in said] == []
    for word in ("a1f-07", "tricord alerts show a1f-07"):
        assert word in said


@given(ITEMS, STRICT, st.sampled_from(LANGUAGES))
def test_two_things_that_must_stay_are_said_in_the_same_bytes(item, marking, language):
    one = replace(item, marking=marking)
    other = replace(
        ITEM,
        item_id=item.item_id,
        opens=item.opens,
        strand=item.strand,
        priority=item.priority,
        marking=Marking("RED"),
    )
    assert everything_said(one, language) == everything_said(other, language)


def test_what_may_be_said_is_what_the_limit_dominates():
    amber = Marking("AMBER")
    for_us = Marking("AMBER", frozenset({"ROK"}))
    cases = {
        (Marking("CLEAR"), GREEN): False,
        (GREEN, GREEN): False,
        (amber, GREEN): True,
        (amber, amber): False,
        (Marking("AMBER+STRICT"), amber): True,
        (Marking("GREEN", frozenset({"ROK"})), amber): True,
        (Marking("GREEN", frozenset({"ROK", "USA"})), for_us): False,
        (Marking("GREEN", frozenset({"USA"})), for_us): True,
        (Marking("RED", frozenset({"ROK"})), for_us): True,
        (GREEN, Marking("CLEAR")): True,
    }
    assert {key: withheld(replace(ITEM, marking=key[0]), key[1]) for key in cases} == cases


def test_a_limit_of_the_operator_holds_for_words_digests_and_programs():
    item, limit = replace(ITEM, marking=Marking("AMBER")), Marking("AMBER")
    assert NAME in at_once(item, "en", limit).body
    assert NAME in digest([item], "en", limit).body
    assert data([item], limit)[0]["subject"] == NAME
    clear = Marking("CLEAR")
    assert NAME not in at_once(ITEM, "en", clear).body + digest([ITEM], "en", clear).body
    assert "subject" not in data([ITEM], clear)[0]


def test_a_digest_counts_and_then_names_the_most_urgent_first():
    low = replace(ITEM, priority=Priority.LOW, item_id="b2", opens="tricord alerts show b2")
    kept = replace(
        ITEM,
        strand=Strand.SUPPLY,
        marking=Marking("RED"),
        item_id="c3",
        opens="tricord alerts show c3",
    )
    words = digest([low, kept, ITEM], "en")
    assert words.subject == "Tricord: things waiting for you: 3"
    assert words.body == (
        "Things waiting for you on the Tricord node: 3\n"
        "\n"
        "sanctions, urgent: 1\n"
        "supply chains, urgent: 1\n"
        "sanctions, low: 1\n"
        "\n"
        "urgent, sanctions: Gaps – MV HONG XIN 5"
        " (indication; findings: 4321; TLP:GREEN) [a1f-07]\n"
        "    tricord alerts show a1f-07\n"
        "urgent, supply chains [c3]\n"
        "    tricord alerts show c3\n"
        "low, sanctions: Gaps – MV HONG XIN 5"
        " (indication; findings: 4321; TLP:GREEN) [b2]\n"
        "    tricord alerts show b2\n"
        "\n"
        "Where only an id is given, what it is about is not sent outside the node.\n"
        "A finding is a question, not a verdict; people decide.\n"
    )


def test_a_digest_of_very_many_says_how_many_it_does_not_name():
    items = [
        replace(ITEM, item_id=f"i-{n}", opens=f"tricord alerts show i-{n}") for n in range(250)
    ]
    body = digest(items, "en").body
    assert body.count("tricord alerts show") == LONGEST_DIGEST
    assert "and more on the node: 150\n" in body
    assert "sanctions, urgent: 250\n" in body


@given(st.lists(ITEMS, min_size=1, max_size=6, unique_by=lambda item: item.item_id), st.integers())
def test_a_digest_does_not_depend_on_the_order_things_came_in(items, seed):
    shuffled = random.Random(seed).sample(items, len(items))  # noqa: S311  # a shuffle, no secret
    for language in LANGUAGES:
        assert digest(shuffled, language) == digest(items, language)
    assert data(shuffled) == data(items)


@given(ITEMS, st.sampled_from(LANGUAGES))
def test_no_name_adds_a_line(item, language):
    item = replace(item, marking=GREEN)
    plain = replace(item, subject="x")
    for words, other in (
        (at_once(item, language), at_once(plain, language)),
        (digest([item], language), digest([plain], language)),
    ):
        assert len(words.body.splitlines()) == len(other.body.splitlines())
        assert len(words.subject.splitlines()) == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_reason_priority_strand_and_grade_has_its_word(language):
    words = {
        at_once(
            replace(ITEM, what=what, strand=strand, priority=priority, grade=g, why=why), language
        )
        for what in What
        for strand in Strand
        for priority in Priority
        for g in Grade
        for why in Why
    }
    assert len(words) == len(What) * len(Strand) * len(Priority) * len(Grade) * len(Why)


@pytest.mark.parametrize(
    ("item_id", "opens"),
    [
        ("a1", "tricord alerts show a2"),
        ("a1", "tricord alerts show HONG-XIN a1"),
        ("a1", "tricord alerts show a1 MV HONG XIN"),
        ("a1", "https://node.example/alerts/a1?about=HONG"),
        ("a1", "https://node.example/alerts/a1#HONG"),
        ("a1", "https://kim:secret@node.example/alerts/a1"),
        ("a1", "https://node.example/alerts/a1\nOpen: https://evil.example/a1"),
        ("a1", "javascript:alert(1)/a1"),
        ("a1", "/alerts/a1"),
        ("a1", ""),
        ("HONG XIN", "tricord alerts show HONG XIN"),
        ("", "tricord alerts show "),
    ],
)
def test_a_thing_is_opened_by_its_id_and_nothing_that_names_it(item_id, opens):
    with pytest.raises(ValueError, match="by its id alone"):
        replace(ITEM, item_id=item_id, opens=opens)


def test_a_program_is_told_what_a_person_is_told():
    (told,) = data([ITEM])
    assert told == {
        "id": "a1f-07",
        "strand": "sanctions",
        "priority": "urgent",
        "opens": "tricord alerts show a1f-07",
        "withheld": False,
        "what": "alert",
        "kind": "finding-kind-gaps",
        "subject": NAME,
        "grade": "indication",
        "count": 4321,
        "marking": "TLP:GREEN",
        "why": "watched",
    }
    assert len(told) - 1 == len(fields(NoticeItem))
    (kept,) = data([replace(ITEM, marking=Marking("RED"))])
    assert kept.keys() == {"id", "strand", "priority", "opens", "withheld"}
