"""What is put into a case: added, corrected by a further item, never changed."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date
from threading import Barrier

import pytest
from tests.desk.cases.conftest import (
    LINEAGES,
    PHOTO,
    TODAY,
    acts,
    finding,
    of,
    opened,
    refused,
    seen,
)

from tricord.desk.cases import claims, findings, letters, notes, tasks
from tricord.desk.cases.audiences import given, marking_of
from tricord.desk.cases.item import Kind
from tricord.desk.cases.listing import listed
from tricord.desk.cases.moving import move
from tricord.desk.cases.page import look
from tricord.desk.cases.states import State
from tricord.desk.cases.tasks import End
from tricord.desk.policy import may_read
from tricord.errors import ConfigError, DeskError


def test_a_note_is_kept_word_for_word_and_signed(lee):
    number = opened(lee).number
    item = notes.write(lee, number, " 부두 4번\n\t선석 ")
    [held] = look(lee, number).items
    assert held == item
    assert (held.content, held.signed, held.kind) == (
        {"words": "부두 4번\n\t선석"},
        "Lee (ROK)",
        Kind.NOTE,
    )


def test_the_log_holds_that_an_item_was_added_and_not_what_it_says(desk, lee):
    number = opened(lee).number
    item = notes.write(lee, number, "canary-in-a-note")
    said = acts(desk, "case.added")
    assert item.content_sha256 in said[0][1]
    assert "canary" not in str(said)


@pytest.mark.parametrize("words", ["", "  ", "\u200b", "a\x00", "a\u202eb", "x" * 20_001])
def test_a_note_that_says_nothing_or_hides_something_is_not_kept(lee, words):
    number = opened(lee).number
    assert refused(notes.write, lee, number, words) == "desk-words"
    assert look(lee, number).items == ()


def test_a_correction_stands_in_place_of_what_it_corrects_and_both_stay(lee, kim):
    number = opened(lee).number
    first = notes.write(lee, number, "berth 4")
    second = notes.write(kim, number, "berth 5", corrects=first.short)
    page = look(lee, number)
    assert page.items == (first, second)
    assert page.standing == (second,)
    third = notes.write(lee, number, "berth 6", corrects=second.short)
    assert look(lee, number).standing == (third,)


def test_a_correction_is_of_the_same_kind_and_the_same_case(lee):
    number, other = opened(lee).number, opened(lee).number
    note = notes.write(lee, number, "berth 4")
    assert refused(claims.put, lee, number, PHOTO, None, note.short) == "desk-case-item-kind"
    assert refused(notes.write, lee, other, "x", None, note.short) == "desk-case-item-unknown"
    assert refused(notes.write, lee, number, "x", None, note.short[:3]) == "desk-case-item-unknown"


def test_nothing_is_added_to_a_closed_case_until_it_is_open_again(lee):
    number = opened(lee).number
    move(lee, number, seen(lee, number), State.CLOSED, "nothing in it")
    assert refused(notes.write, lee, number, "late") == "desk-case-closed"
    move(lee, number, seen(lee, number), State.REOPENED, "new evidence")
    assert notes.write(lee, number, "late").kind is Kind.NOTE


def test_readers_add_nothing(seated, lee):
    hwang = seated("hwang", "reader")
    number = opened(lee).number
    assert look(hwang, number).case.number == number
    assert refused(notes.write, hwang, number, "x") == "desk-role"


def test_an_item_is_for_those_its_case_and_its_own_marking_are_for(lee, kim, sato, seated):
    hwang = seated("hwang", "reader")
    number = opened(lee, "TLP:GREEN").number
    wide = notes.write(lee, number, "wide")
    own = notes.write(lee, number, "own", given(lee, "TLP:AMBER"))
    red = notes.write(lee, number, "red", given(lee, "TLP:RED//REL ROK,JPN"))
    two = notes.write(lee, number, "two of us", given(lee, "TLP:AMBER", persons=["lee"]))
    assert [each.item_id for each in look(lee, number).items] == [
        each.item_id for each in (wide, own, red, two)
    ]
    assert look(kim, number).items == (wide, own, red)
    assert look(sato, number).items == (wide, red)
    assert look(hwang, number).items == (wide, own)
    assert str(marking_of(own.audience)) == "TLP:AMBER//REL ROK"
    assert str(marking_of(two.audience)) == "TLP:RED//REL ROK"


def test_what_corrects_or_cites_a_narrow_item_is_as_narrow(lee, sato):
    number = opened(lee).number
    narrow = claims.put(lee, number, PHOTO, given(lee, "TLP:AMBER"))
    again = claims.put(lee, number, replace(PHOTO, claimant="Paper", cites=(narrow.short,)))
    better = claims.put(lee, number, replace(PHOTO, statement="It left."), None, narrow.short)
    assert not may_read(sato.reader, again.audience)
    assert not may_read(sato.reader, better.audience)
    assert look(sato, number).items == ()


def test_nobody_writes_what_they_would_not_see(lee, sato, kim):
    number = opened(lee).number
    assert refused(notes.write, sato, number, "x", of("TLP:AMBER")) == "desk-case-unseen"
    assert look(kim, number).items == ()


def test_a_mission_is_written_with_its_partner(lee):
    assert refused(given, lee, "TLP:AMBER", ["VIENNA"]) == "desk-case-mission"
    assert refused(given, lee, "TLP:AMBER", ["PRK/VIENNA"]) == "desk-case-mission"
    with pytest.raises(ConfigError):
        given(lee, "TLP:PINK")


@pytest.mark.parametrize(
    ("more", "code"),
    [
        ({"amount": "many", "unit": "t"}, "desk-case-amount"),
        ({"amount": "12"}, "desk-case-amount"),
        ({"amount": "NaN", "unit": "t"}, "desk-case-amount"),
        ({"amount": "1e999999", "unit": "t"}, "desk-case-amount"),
        ({"claimant": " "}, "desk-words"),
        ({"cites": ("0000",)}, "desk-case-item-unknown"),
        ({"file": "0000"}, "desk-case-item-unknown"),
    ],
)
def test_a_claim_that_cannot_be_read_is_not_kept(lee, more, code):
    number = opened(lee).number
    assert refused(claims.put, lee, number, replace(PHOTO, **more)) == code
    assert look(lee, number).items == ()


def test_a_claim_keeps_its_figure_its_unit_its_scope_and_its_caveat(lee):
    number = opened(lee).number
    said = replace(PHOTO, amount="1,250.50", unit="t", origin="Port State")
    content = claims.put(lee, number, said).content
    assert (content["amount"], content["unit"], content["on"]) == ("1250.50", "t", "2099-01-06")
    assert (content["scope"], content["caveat"]) == ("one berth", "name read by eye")
    assert (content["origin"], content["denies"]) == ("Port State", False)


def test_a_finding_reads_the_same_whatever_becomes_of_it(lee, monkeypatch):
    number = opened(lee).number
    found = finding()
    item = findings.put(lee, number, found, LINEAGES)
    before = findings.sentence(item, "ko")
    monkeypatch.setattr(findings, "text", lambda *_a, **_k: "something else")
    [held] = look(lee, number).items
    assert findings.sentence(held, "ko") == before
    assert findings.sentence(held, "en").startswith("EXAMPLE STAR")
    assert findings.doubts(held, "en")
    content = held.content
    assert content["finding_id"] == found.finding_id
    assert content["lineage_id"] == found.lineage_id
    assert content["params"] == dict(found.params)
    assert [each["row_key"] for each in content["evidence"]] == ["un-sc|KPe.001", "port|17"]


def test_a_finding_is_for_those_its_marking_allows_and_stands_once(lee, sato):
    number = opened(lee).number
    findings.put(lee, number, finding(marking="TLP:AMBER"), LINEAGES)
    assert look(sato, number).items == ()
    again = finding(marking="TLP:AMBER")
    assert refused(findings.put, lee, number, again, LINEAGES) == "desk-case-finding-there"


def test_a_task_is_given_to_somebody_who_may_see_it_and_ends_once(seated, lee, kim, sato):
    number = opened(lee).number
    task = tasks.give(lee, number, "Ask the harbour", assignee="kim", due_on=date(2099, 3, 9))
    assert task.content["assignee_name"] == "Kim (ROK)"
    assert listed(lee)[0].tasks == 1
    assert refused(tasks.give, kim, number, "x", assignee="sato", audience=of("TLP:AMBER")) == (
        "desk-case-not-theirs"
    )
    assert refused(tasks.end, kim, number, task.short, End.DROPPED) == "desk-words"
    tasks.end(kim, number, task.short, End.DONE)
    assert listed(lee)[0].tasks == 0
    assert refused(tasks.end, lee, number, task.short, End.DONE) == "desk-case-task-ended"


def test_of_two_who_end_a_task_at_once_the_second_is_told(lee, kim):
    number = opened(lee).number
    task = tasks.give(lee, number, "Ask the harbour")
    barrier = Barrier(2)

    def end(seat, how):
        barrier.wait()
        try:
            return tasks.end(seat, number, task.short, how, "because").content["how"]
        except DeskError as refusal:
            return refusal.code

    with ThreadPoolExecutor(2) as pool:
        said = [*pool.map(end, (lee, kim), (End.DONE, End.DROPPED))]
    assert said.count("desk-case-task-ended") == 1
    page = look(lee, number)
    ends = [each.content["how"] for each in page.upon(task, Kind.TASK_END)]
    assert ends == [each for each in said if each != "desk-case-task-ended"]


def test_a_letter_runs_until_it_is_answered_or_its_term_is_over(lee):
    number = opened(lee).number
    soon, later = date(2099, 3, 15), date(2099, 4, 1)
    first = letters.send(lee, number, "Flag State", TODAY, later, text="Please comment.")
    letters.send(lee, number, "Owner", TODAY, soon)
    page = look(lee, number)
    assert len(letters.running(page, TODAY)) == 2
    assert letters.next_due(page, TODAY) == "2099-03-15"
    assert letters.running(page, later) == (first,)
    assert letters.running(page, date(2099, 4, 2)) == ()
    assert refused(letters.answer, lee, number, first.short, date(2099, 2, 1), text="x") == (
        "desk-case-letter-days"
    )
    assert refused(letters.answer, lee, number, first.short, TODAY) == "desk-case-answer"
    letters.answer(lee, number, first.short, TODAY, text="We deny it.")
    assert len(letters.running(look(lee, number), TODAY)) == 1
    assert refused(letters.send, lee, number, "Owner", soon, TODAY) == "desk-case-letter-days"


def test_an_answer_to_a_letter_answers_its_correction_too(lee):
    number = opened(lee).number
    due = date(2099, 4, 1)
    first = letters.send(lee, number, "Flag Stat", TODAY, due)
    letters.answer(lee, number, first.short, TODAY, text="Noted.")
    letters.send(lee, number, "Flag State", TODAY, due, corrects=first.short)
    assert letters.running(look(lee, number), TODAY) == ()


def test_who_looks_at_restricted_things_is_on_record(desk, lee, kim):
    number = opened(lee).number
    notes.write(lee, number, "wide")
    look(kim, number)
    assert acts(desk, "case.read") == []
    narrow = notes.write(lee, number, "narrow", given(lee, "TLP:AMBER+STRICT"))
    look(kim, number)
    [(_, facts)] = acts(desk, "case.read")
    assert str(narrow.item_id) in facts
    strict = opened(lee, "TLP:RED")
    listed(kim)
    [(_, facts)] = acts(desk, "cases.read")
    assert str(strict.case_id) in facts
    assert number not in facts
