"""Signing in: who may, who may not, and what is said of it."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from sqlalchemy import text, update
from tests.desks import PASSWORD

from tricord import clock
from tricord.desk.database.roles import Login
from tricord.desk.people import accounts, door, sessions
from tricord.desk.policy import Role
from tricord.desk.tables import invitation, session
from tricord.errors import DeskError


def refused(call, *words, **named):
    with pytest.raises(DeskError) as said:
        call(*words, **named)
    return said.value.code


def acts(desk):
    with desk.database.begin(Login.WORKER) as connection:
        rows = connection.execute(text("SELECT act FROM desk.audit_entry ORDER BY number"))
        return rows.scalars().all()


def test_the_first_account_is_an_administrator_and_the_only_first(desk):
    assert door.first(desk, " Admin ", "Kim", PASSWORD, "ko") == "admin"
    seat = desk.seat(door.enter(desk, "ADMIN", PASSWORD).secret)
    assert (seat.name, seat.language, seat.reader.partner) == ("admin", "ko", "ROK")
    assert seat.reader.has(Role.ADMINISTRATOR)
    assert refused(door.first, desk, "second", "", PASSWORD, "en") == "desk-not-first"


def test_of_many_who_come_first_at_once_one_is(desk):
    def come(number):
        try:
            return door.first(desk, f"person{number}", "", PASSWORD, "en")
        except DeskError as refusal:
            return refusal.code

    with ThreadPoolExecutor(4) as pool:
        said = list(pool.map(come, range(4)))
    assert sorted(said)[:3] == ["desk-not-first"] * 3


def test_a_wrong_name_and_a_wrong_password_read_alike(desk, admin):
    assert refused(door.enter, desk, "admin", "wrong password") == "desk-sign-in"
    assert refused(door.enter, desk, "nobody", PASSWORD) == "desk-sign-in"
    assert refused(door.enter, desk, "admin' OR '1'='1", PASSWORD) == "desk-sign-in"
    assert acts(desk)[-1] == "person.sign-in-failed"


def test_an_account_waits_after_several_wrong_passwords(desk, admin, monkeypatch):
    codes = [refused(door.enter, desk, "admin", "wrong password") for _ in range(6)]
    assert codes == ["desk-sign-in"] * 5 + ["desk-wait"]
    assert refused(door.enter, desk, "admin", PASSWORD) == "desk-wait"
    later = clock.now() + timedelta(minutes=1)
    monkeypatch.setenv("TRICORD_NOW", later.isoformat())
    assert door.enter(desk, "admin", PASSWORD).name == "admin"


def test_guesses_at_one_moment_are_all_counted(desk, admin):
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda _: refused(door.enter, desk, "admin", "wrong password"), range(5)))
    assert refused(door.enter, desk, "admin", PASSWORD) == "desk-wait"


def test_an_invitation_works_once_and_for_a_week(desk, admin):
    _, code = accounts.make(admin, "lee", "Lee", "ROK", "", frozenset({Role.ANALYST}), "ko")
    assert refused(door.accept, desk, code, "short") == "desk-password"
    assert door.accept(desk, f" {code}\n", PASSWORD) == "lee"
    assert refused(door.accept, desk, code, PASSWORD) == "desk-invitation"
    again = accounts.invite(admin, "lee")
    with desk.database.begin(Login.OWNER) as connection:
        connection.execute(update(invitation).values(expires_at=clock.now() - timedelta(seconds=1)))
    assert refused(door.accept, desk, again, PASSWORD) == "desk-invitation"


def test_an_invitation_that_is_over_ties_no_identity_and_a_clock_set_back_revives_none(desk, admin):
    _, code = accounts.make(admin, "lee", "Lee", "ROK", "", frozenset({Role.ANALYST}), "ko")
    expiry = clock.now() + timedelta(hours=1)
    with desk.database.begin(Login.OWNER) as connection:
        connection.execute(update(invitation).values(expires_at=expiry))
        connection.execute(text("UPDATE desk.audit_head SET latest = :late"), {"late": expiry})
    assert refused(door.accept, desk, code, PASSWORD) == "desk-invitation"
    who = ("https://login.example", "248289761001")
    assert refused(door.accept_identity, desk, code, *who) == "desk-invitation"
    assert refused(door.enter_as, desk, *who) == "desk-identity-unknown"


def test_a_new_password_ends_the_sessions_of_whoever_knew_the_old_one(desk, admin, seated):
    lee = seated("lee", "analyst")
    door.accept(desk, accounts.invite(admin, "lee"), "quite another password")
    assert refused(desk.seat, lee.secret) == "desk-session-ended"
    assert refused(door.enter, desk, "lee", PASSWORD) == "desk-sign-in"


@pytest.mark.parametrize("word", ["short", "a" * 20, "my name is admin here", "x" * 300])
def test_a_weak_password_is_refused(desk, word):
    assert refused(door.first, desk, "admin", "", word, "en") == "desk-password"


@pytest.mark.parametrize("name", ["", " ", "a b", "-a", "Åsa", "a" * 64, "a\nb", "../etc", "김"])
def test_a_name_nobody_could_type_is_refused(desk, name):
    assert refused(door.first, desk, name, "", PASSWORD, "en") == "desk-name"


def test_a_session_ends_by_itself(desk, admin):
    with desk.database.begin(Login.OWNER) as connection:
        connection.execute(update(session).values(expires_at=clock.now() - timedelta(seconds=1)))
    assert refused(desk.seat, admin.secret) == "desk-session-ended"


def test_a_clock_set_back_revives_no_session(desk, admin):
    """The log knows of a later moment than the clock does."""
    expiry = clock.now() + timedelta(hours=1)
    with desk.database.begin(Login.OWNER) as connection:
        connection.execute(update(session).values(expires_at=expiry))
        connection.execute(
            text("UPDATE desk.audit_head SET latest = :late"), {"late": expiry + timedelta(days=1)}
        )
    assert refused(desk.seat, admin.secret) == "desk-session-ended"


def test_a_token_may_do_what_it_was_given_and_no_more(desk, seated):
    lee = seated("lee", "analyst", "coordinator")
    made = door.token(lee, "nightly", 30, frozenset({Role.ANALYST}))
    assert desk.seat(made.secret).reader.roles == {Role.ANALYST}
    assert refused(door.token, lee, "x", 30, frozenset({Role.ADMINISTRATOR})) == "desk-token-roles"
    assert refused(door.token, lee, "x", 30, frozenset()) == "desk-token-roles"
    assert refused(door.token, lee, "x", 400, frozenset({Role.ANALYST})) == "desk-token-days"
    program = desk.seat(made.secret)
    assert refused(door.token, program, "x", 1, frozenset({Role.ANALYST})) == "desk-token-session"


def test_a_token_ends_by_itself(desk, seated):
    made = door.token(seated("lee", "analyst"), "nightly", 1, frozenset({Role.ANALYST}))
    with desk.database.begin(Login.OWNER) as connection:
        late = clock.now() - timedelta(seconds=1)
        mine = session.c.session_id == made.session
        connection.execute(update(session).where(mine).values(expires_at=late))
    assert refused(desk.seat, made.secret) == "desk-session-ended"


@pytest.mark.parametrize("ended", [{"ended_at": clock.now()}, {"expires_at": clock.now()}])
def test_a_session_that_is_over_makes_no_token(desk, seated, ended):
    lee = seated("lee", "analyst")
    with desk.database.begin(Login.OWNER) as connection:
        connection.execute(update(session).values(ended))
    assert refused(door.token, lee, "nightly", 1, frozenset({Role.ANALYST})) == "desk-session-ended"


def test_a_token_loses_what_its_person_loses(desk, admin, seated):
    lee = seated("lee", "analyst")
    made = door.token(lee, "nightly", 30, frozenset({Role.ANALYST}))
    accounts.change(admin, "lee", 1, {"roles": ["reader"]})
    assert desk.seat(made.secret).reader.roles == frozenset()


def test_an_identity_is_tied_by_invitation_and_by_nothing_else(desk, admin):
    issuer = "https://login.example"
    assert refused(door.enter_as, desk, issuer, "248289761001") == "desk-identity-unknown"
    _, code = accounts.make(admin, "lee", "Lee", "ROK", "", frozenset({Role.ANALYST}), "ko")
    assert door.accept_identity(desk, code, issuer, "248289761001") == "lee"
    assert door.enter_as(desk, issuer, "248289761001").name == "lee"
    assert refused(door.enter_as, desk, "https://other.example", "248289761001") == (
        "desk-identity-unknown"
    )
    _, other = accounts.make(admin, "bae", "Bae", "ROK", "", frozenset({Role.ANALYST}), "ko")
    assert refused(door.accept_identity, desk, other, issuer, "248289761001") == (
        "desk-identity-taken"
    )


def test_people_end_their_own_sessions_and_nobody_else_s(desk, admin, seated):
    lee, bae = seated("lee", "analyst"), seated("bae", "analyst")
    assert {each.session for each in sessions.all_of(bae)} == {bae.session}
    assert refused(sessions.end, bae, lee.session) == "desk-session-unknown"
    sessions.end(lee)
    assert refused(desk.seat, lee.secret) == "desk-session-ended"
    sessions.end(admin, bae.session)
    assert refused(desk.seat, bae.secret) == "desk-session-ended"


def test_the_secret_of_a_session_stands_nowhere_in_the_database(desk, admin):
    with desk.database.begin(Login.OWNER) as connection:
        tables = connection.execute(
            text(
                "SELECT relname FROM pg_class WHERE relnamespace = 'desk'::regnamespace"
                " AND relkind = 'r'"
            )
        ).scalars()
        held = "".join(
            str(connection.execute(text(f"SELECT * FROM desk.{table}")).all()) for table in tables
        )
    assert admin.secret not in held
    assert PASSWORD not in held
