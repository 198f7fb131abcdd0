"""Accounts: who may change them, and what happens when two do."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from tests.desks import PASSWORD

from tricord.desk.people import accounts, door
from tricord.desk.policy import Role
from tricord.errors import DeskError

ANALYST = frozenset({Role.ANALYST})


def refused(call, *words):
    with pytest.raises(DeskError) as said:
        call(*words)
    return said.value.code


def test_only_administrators_keep_accounts(seated):
    lee = seated("lee", "analyst", "releaser", "coordinator")
    assert refused(accounts.make, lee, "x", "X", "ROK", "", ANALYST, "en") == "desk-role"
    assert refused(accounts.invite, lee, "admin") == "desk-role"
    assert refused(accounts.change, lee, "lee", 1, {"roles": ["administrator"]}) == "desk-role"
    assert refused(accounts.close, lee, "admin", 1) == "desk-role"


def test_people_see_their_own_partner_s_people(admin, seated):
    lee = seated("lee", "analyst")
    sato = seated("sato", "analyst", partner="JPN")
    assert [each.name for each in accounts.all_of(lee)] == ["admin", "lee"]
    assert [each.name for each in accounts.all_of(sato)] == ["sato"]
    assert [each.name for each in accounts.all_of(admin)] == ["admin", "lee", "sato"]


@pytest.mark.parametrize(
    ("partner", "mission", "language", "field"),
    [
        ("PRK", "", "en", "partner"),
        ("", "", "en", "partner"),
        ("ROK", "JPN/VIENNA", "en", "mission"),
        ("ROK", "VIENNA", "en", "mission"),
        ("ROK", "", "fr", "language"),
    ],
)
def test_an_account_somewhere_that_is_not_is_refused(admin, partner, mission, language, field):
    with pytest.raises(DeskError) as said:
        accounts.make(admin, "lee", "Lee", partner, mission, ANALYST, language)
    assert (said.value.code, said.value.params["field"]) == ("desk-account", field)


def test_a_name_is_given_once(admin, seated):
    seated("lee", "analyst")
    accounts.close(admin, "lee", 1)
    assert refused(accounts.make, admin, "LEE", "", "ROK", "", ANALYST, "en") == "desk-name-taken"


def test_a_closed_account_is_out_at_once_and_for_good(desk, admin, seated):
    lee = seated("lee", "analyst")
    closed = accounts.close(admin, "lee", 1)
    assert closed.closed_at is not None
    assert refused(desk.seat, lee.secret) == "desk-session-ended"
    assert refused(door.enter, desk, "lee", PASSWORD) == "desk-sign-in"
    assert refused(accounts.invite, admin, "lee") == "desk-person-unknown"


def test_the_last_administrator_stays(admin, seated):
    assert refused(accounts.close, admin, "admin", 1) == "desk-last-administrator"
    assert refused(accounts.change, admin, "admin", 1, {"roles": ["reader"]}) == (
        "desk-last-administrator"
    )
    seated("lee", "administrator")
    assert Role.ADMINISTRATOR not in accounts.change(admin, "admin", 1, {"roles": []}).roles


def test_of_two_administrators_who_close_each_other_one_stays(desk, admin, seated):
    lee = seated("lee", "administrator")
    barrier = Barrier(2)

    def close(seat, name):
        barrier.wait()
        try:
            accounts.close(seat, name, 1)
        except DeskError as refusal:
            return refusal.code
        return "closed"

    with ThreadPoolExecutor(2) as pool:
        said = sorted([*pool.map(close, (admin, lee), ("lee", "admin"))])
    assert said[0] == "closed"
    assert said[1] != "closed"


def test_of_two_who_change_one_account_at_once_the_second_is_told(admin, seated):
    seated("lee", "analyst")
    barrier = Barrier(2)

    def change(shown):
        barrier.wait()
        try:
            return accounts.change(admin, "lee", 1, {"shown": shown}).shown
        except DeskError as refusal:
            return refusal.code

    with ThreadPoolExecutor(2) as pool:
        said = [*pool.map(change, ("First", "Second"))]
    assert said.count("desk-changed-meanwhile") == 1
    kept = next(each for each in accounts.all_of(admin) if each.name == "lee")
    assert (kept.version, [kept.shown]) == (2, [each for each in said if "desk" not in each])
