"""Certification: enough behind it, ready, and a second person."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date
from threading import Barrier

from tests.desk.cases.conftest import (
    LINEAGES,
    PHOTO,
    TODAY,
    finding,
    opened,
    refused,
    seen,
    worked,
)

from tricord.desk.cases import claims, findings, letters, notes
from tricord.desk.cases.audiences import given
from tricord.desk.cases.certifying import certify, propose
from tricord.desk.cases.item import Kind as Items
from tricord.desk.cases.listing import listed
from tricord.desk.cases.moving import move
from tricord.desk.cases.origins import SourceClass
from tricord.desk.cases.page import look
from tricord.desk.cases.refusing import refuse
from tricord.desk.cases.request import Kind
from tricord.desk.cases.standard import Level
from tricord.desk.cases.states import State
from tricord.errors import DeskError


def proposed(seat, number, item, **more):
    return propose(seat, number, seen(seat, number), item, "two origins", **more)


def certified(seat, number, item, **more):
    return certify(seat, number, seen(seat, number), item, "seen both", **more)


def test_what_one_proposes_another_certifies_and_the_case_with_it(lee, kim):
    number, item = worked(lee)
    assert look(lee, number).standard.level is Level.CORROBORATED
    proposed(lee, number, item)
    assert listed(lee)[0].waiting == 1
    assert certified(kim, number, item) is True
    page = look(lee, number)
    assert (page.case.state, page.standard.level) == (State.CERTIFIED, Level.CERTIFIED)
    [request] = page.requests
    assert (request.signed, request.ruling.signed) == ("Lee (ROK)", "Kim (ROK)")
    assert listed(lee)[0].waiting == 0


def test_the_proposer_does_not_certify_whatever_their_roles(seated):
    both = seated("both", "analyst", "coordinator", "releaser")
    number, item = worked(both)
    proposed(both, number, item)
    assert refused(certified, both, number, item) == "desk-case-second-person"
    assert look(both, number).case.state is State.READY


def test_a_releaser_alone_does_not_certify_and_a_reader_does_nothing(seated, lee):
    number, item = worked(lee)
    proposed(lee, number, item)
    assert refused(certified, seated("yoon", "releaser"), number, item) == "desk-role"
    assert refused(certified, seated("hwang", "reader"), number, item) == "desk-role"


def test_a_case_is_certified_when_it_is_ready_and_enough_stands_behind_it(lee, kim):
    number = opened(lee).number
    item = findings.put(lee, number, finding(), LINEAGES).short
    assert refused(proposed, lee, number, item) == "desk-case-state-not-ready"
    move(lee, number, seen(lee, number), State.READY)
    # Two origins, and yet no more than the grade the monitor gave.
    assert refused(proposed, lee, number, item) == "desk-case-standard"
    press = replace(PHOTO, source_class=SourceClass.PRESS, origin="un-sc")
    claims.put(lee, number, press)
    proposed(lee, number, item)
    assert refused(proposed, lee, number, item) == "desk-case-asked"
    assert refused(certified, kim, number, "0000") == "desk-case-item-unknown"
    certified(kim, number, item)
    assert refused(proposed, lee, number, item) == "desk-case-state-not-ready"


def test_nothing_is_certified_that_nobody_proposed(lee, kim):
    number, item = worked(lee)
    assert refused(certified, kim, number, item) == "desk-case-nothing-asked"


def test_a_case_is_not_certified_by_hand_once_too_little_stands_behind_it(lee, kim):
    number, item = worked(lee)
    [claim] = look(lee, number).of(Items.CLAIM)
    proposed(lee, number, item)
    certified(kim, number, item)
    move(lee, number, seen(lee, number), State.REOPENED, "the photograph is of another ship")
    weak = replace(PHOTO, source_class=SourceClass.PRESS, origin="un-sc")
    weaker = replace(weak, denies=True)
    assert look(lee, number).standard.level is Level.CERTIFIED
    claims.put(lee, number, weaker, corrects=claim.short)
    page = look(lee, number)
    assert page.standard.level is Level.INDICATION
    move(lee, number, page.seen, State.READY)
    mark = seen(lee, number)
    assert refused(move, lee, number, mark, State.CERTIFIED) == "desk-case-not-certified"


def test_what_was_refused_can_be_proposed_again(lee, kim):
    number, item = worked(lee)
    proposed(lee, number, item)
    refuse(kim, number, seen(kim, number), Kind.CERTIFY, item, reason="look at the list again")
    assert refused(certified, kim, number, item) == "desk-case-nothing-asked"
    proposed(lee, number, item)
    assert certified(kim, number, item) is True
    assert [each.granted for each in look(lee, number).requests] == [False, True]


def test_a_letter_whose_term_runs_holds_certification_up_unless_a_releaser_says_why(
    seated, lee, kim
):
    number, item = worked(lee)
    letters.send(lee, number, "Flag State", TODAY, date(2099, 4, 1))
    proposed(lee, number, item)
    park = seated("park", "analyst")
    assert refused(certified, park, number, item) == "desk-case-letter-runs"
    assert refused(certified, park, number, item, despite="urgent") == "desk-role"
    assert refused(certified, kim, number, item) == "desk-case-letter-runs"
    certified(kim, number, item, despite="The ship sails tonight.")
    assert look(lee, number).requests[0].ruling.despite == "The ship sails tonight."


def test_an_answered_letter_and_one_whose_term_is_over_hold_nothing_up(lee, kim):
    number, item = worked(lee)
    letters.send(lee, number, "Owner", date(2099, 1, 1), date(2099, 2, 1))
    sent = letters.send(lee, number, "Flag State", TODAY, date(2099, 4, 1))
    letters.answer(lee, number, sent.short, TODAY, text="We deny it.")
    proposed(lee, number, item)
    assert certified(kim, number, item) is True


def test_a_hidden_letter_holds_certification_up_too(seated, lee, kim):
    number, item = worked(lee)
    choi = seated("choi", "analyst", mission="ROK/VIENNA")
    narrow = given(choi, "TLP:AMBER", missions=["ROK/VIENNA"])
    letters.send(choi, number, "Flag State", TODAY, date(2099, 4, 1), audience=narrow)
    park = seated("park", "analyst")
    proposed(lee, number, item)
    assert refused(certified, park, number, item) == "desk-case-letter-runs"


def test_what_speaks_against_it_where_the_second_person_does_not_see_it_counts(seated, lee, kim):
    number = opened(lee).number
    item = findings.put(lee, number, finding(), LINEAGES).short
    claim = claims.put(lee, number, PHOTO)
    move(lee, number, seen(lee, number), State.READY)
    proposed(lee, number, item)
    choi = seated("choi", "analyst", mission="ROK/VIENNA")
    narrow = given(choi, "TLP:AMBER", missions=["ROK/VIENNA"])
    # Somebody in Vienna knows that the office only repeats the finding.
    only = replace(PHOTO, cites=(item,))
    claims.put(choi, number, only, narrow, claim.short)
    park = seated("park", "analyst")
    assert look(park, number).standard.level is Level.CORROBORATED
    assert refused(certified, park, number, item) == "desk-case-standard-whole"


def test_a_certification_that_rests_on_narrow_items_is_as_narrow_and_does_not_move_the_case(
    lee, kim, sato
):
    number = opened(lee).number
    item = findings.put(lee, number, finding(), LINEAGES).short
    claims.put(lee, number, PHOTO, given(lee, "TLP:AMBER"))
    move(lee, number, seen(lee, number), State.READY)
    before = look(sato, number)
    proposed(lee, number, item)
    assert certified(kim, number, item) is False
    assert look(lee, number).standard.level is Level.CERTIFIED
    assert look(lee, number).case.state is State.READY
    assert look(sato, number) == before
    assert before.standard.level is Level.INDICATION
    # Who sees the certification may say so to all the case is for.
    assert move(kim, number, seen(kim, number), State.CERTIFIED).state is State.CERTIFIED


def test_a_proposal_for_wider_readers_rests_on_what_they_see(lee, kim, sato):
    number = opened(lee).number
    item = findings.put(lee, number, finding(), LINEAGES).short
    narrow = claims.put(lee, number, PHOTO, given(lee, "TLP:AMBER"))
    wide = claims.put(
        lee, number, replace(PHOTO, claimant="Satellite", source_class=SourceClass.SENSOR)
    )
    move(lee, number, seen(lee, number), State.READY)
    assert narrow.short != wide.short
    proposed(lee, number, item, basis=[wide.short])
    assert certified(kim, number, item) is True
    assert look(sato, number).standard.level is Level.CERTIFIED


def test_what_was_added_since_they_looked_is_told_to_who_certifies(lee, kim):
    number, item = worked(lee)
    proposed(lee, number, item)
    mark = seen(kim, number)
    notes.write(lee, number, "one more thing")
    assert refused(certify, kim, number, mark, item, "seen both") == "desk-changed-meanwhile"


def test_of_two_who_certify_at_once_one_does(seated, lee, kim):
    number, item = worked(lee)
    park = seated("park", "analyst")
    proposed(lee, number, item)
    marks = {each.name: seen(each, number) for each in (park, kim)}
    barrier = Barrier(2)

    def say(seat):
        barrier.wait()
        try:
            return certify(seat, number, marks[seat.name], item, "seen both")
        except DeskError as refusal:
            return refusal.code

    with ThreadPoolExecutor(2) as pool:
        said = [*pool.map(say, (park, kim))]
    assert sorted(map(str, said)) == ["True", "desk-changed-meanwhile"]
    assert len([each for each in look(lee, number).requests if each.granted]) == 1


def test_a_claim_added_while_somebody_certifies_is_seen_or_waits(lee, kim):
    number, item = worked(lee)
    proposed(lee, number, item)
    mark = seen(kim, number)
    barrier = Barrier(2)

    def say():
        barrier.wait()
        try:
            return str(certify(kim, number, mark, item, "seen both"))
        except DeskError as refusal:
            return refusal.code

    def add():
        barrier.wait()
        return claims.put(lee, number, replace(PHOTO, denies=True))

    with ThreadPoolExecutor(2) as pool:
        said, added = pool.submit(say), pool.submit(add)
        added.result()
    assert said.result() in ("True", "desk-changed-meanwhile")
    assert len(look(lee, number).items) == 4
