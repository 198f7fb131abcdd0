"""Recommendations: written by an analyst, approved by a releaser who is somebody else."""

from __future__ import annotations

from datetime import date

import pytest
from tests.desk.cases.conftest import LINEAGES, acts, finding, opened, refused, seen

from tricord.desk.cases import findings, notes
from tricord.desk.cases.audiences import given
from tricord.desk.cases.deleting import confirm, request_deletion
from tricord.desk.cases.page import look
from tricord.desk.cases.recommending import approve, approved, recommend

WORDS = {"ko": "선박을 지정할 것을 권고합니다.", "en": "Designate the ship."}


def written(seat, number, basis, said=None, **more):
    return recommend(seat, number, "The Committee", said or WORDS, basis=basis, **more).short


def agreed(seat, number, item):
    return approve(seat, number, seen(seat, number), item, "well founded")


def test_what_an_analyst_writes_a_releaser_approves(desk, lee, kim):
    number = opened(lee).number
    found = finding()
    basis = findings.put(lee, number, found, LINEAGES).short
    item = written(lee, number, [basis])
    assert approved(lee, 2099) == ()
    agreed(kim, number, item)
    [one] = approved(lee, 2099)
    assert (one.number, one.to, one.by, one.on) == (
        number,
        "The Committee",
        "Lee (ROK)",
        date(2099, 3, 1),
    )
    assert one.words == (("en", WORDS["en"]), ("ko", WORDS["ko"]))
    assert one.findings == (found.finding_id,)
    assert approved(lee, 2098) == ()
    assert "Designate" not in str(acts(desk))


def test_only_analysts_write_and_only_another_releaser_approves(seated, lee, kim):
    both = seated("both", "analyst", "releaser")
    number = opened(lee).number
    note = notes.write(lee, number, "x").short
    assert refused(written, kim, number, [note]) == "desk-role"
    item = written(both, number, [note])
    assert refused(agreed, both, number, item) == "desk-case-second-person"
    assert refused(agreed, lee, number, item) == "desk-role"
    agreed(kim, number, item)
    assert refused(agreed, kim, number, item) == "desk-case-nothing-asked"


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ({}, "desk-case-language"),
        ({"fr": "Désigner"}, "desk-case-language"),
        ({"en": "x", "fr": "y"}, "desk-case-language"),
        ({"en": " "}, "desk-words"),
    ],
)
def test_a_recommendation_in_no_language_says_nothing(lee, said, code):
    number = opened(lee).number
    note = notes.write(lee, number, "x").short
    call = refused(recommend, lee, number, "The Committee", said, basis=[note])
    assert call == code


def test_a_recommendation_rests_on_something(lee):
    number = opened(lee).number
    assert refused(written, lee, number, []) == "desk-case-basis"
    assert refused(written, lee, number, ["0000"]) == "desk-case-item-unknown"


def test_it_is_for_those_who_may_see_all_it_rests_on(lee, kim, sato):
    number = opened(lee).number
    wide = notes.write(lee, number, "x").short
    narrow = notes.write(lee, number, "y", given(lee, "TLP:AMBER")).short
    for basis in ([wide], [wide, narrow]):
        agreed(kim, number, written(lee, number, basis))
    assert len(approved(lee, 2099)) == 2
    assert len(approved(sato, 2099)) == 1


def test_a_correction_waits_for_its_own_approval_and_what_it_corrects_is_out(lee, kim):
    number = opened(lee).number
    note = notes.write(lee, number, "x").short
    first = written(lee, number, [note])
    agreed(kim, number, first)
    second = written(lee, number, [note], {"ja": "指定を勧告する。"}, corrects=first)
    assert approved(lee, 2099) == ()
    agreed(kim, number, second)
    assert [each.words for each in approved(lee, 2099)] == [(("ja", "指定を勧告する。"),)]


def test_a_deleted_recommendation_is_gone_from_the_list(lee, kim):
    number = opened(lee).number
    item = written(lee, number, [notes.write(lee, number, "x").short])
    agreed(kim, number, item)
    request_deletion(lee, number, item, "a slip")
    confirm(kim, number, seen(kim, number), item, "agreed")
    assert approved(lee, 2099) == ()
    assert "Designate" not in str(look(lee, number))


def test_who_reads_restricted_recommendations_is_on_record(desk, lee, kim):
    number = opened(lee, "TLP:RED").number
    agreed(kim, number, written(lee, number, [notes.write(lee, number, "x").short]))
    approved(kim, 2099)
    [(_, facts)] = acts(desk, "recommendations.read")
    assert number in facts
