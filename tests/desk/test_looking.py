"""Looking at many things in one transaction."""

import pytest
from sqlalchemy import text

from tricord.desk.audit import reading
from tricord.desk.people import accounts, sessions
from tricord.desk.policy import Audience
from tricord.errors import DeskError

ME = text("SELECT pg_current_xact_id()")


def test_everything_somebody_looks_at_is_one_transaction(desk, admin):
    with desk.looking(admin.secret) as seat:
        seen = []
        for _ in range(3):
            with seat.begin() as deed:
                seen.append(deed.connection.execute(ME).scalar())
        assert len(set(seen)) == 1
    with seat.begin() as deed:
        assert deed.connection.execute(ME).scalar() not in seen


def test_whoever_looks_is_who_the_secret_proves(desk, admin, seated):
    lee = seated("lee", "analyst")
    with desk.looking(lee.secret) as seat:
        assert (seat.name, seat.reader) == ("lee", lee.reader)
        # Another person's seat, in the same thread, is not drawn into it.
        assert {each.name for each in accounts.all_of(admin)} == {"admin", "lee"}


@pytest.mark.parametrize("secret", ["", "x", "never a secret"])
def test_without_a_session_nobody_looks(desk, admin, secret):
    with pytest.raises(DeskError, match="desk-session-ended"), desk.looking(secret):
        pytest.fail("somebody looked")


def test_a_session_that_is_over_shows_nothing(desk, admin, seated):
    lee = seated("lee", "analyst")
    sessions.end(lee)
    with pytest.raises(DeskError, match="desk-session-ended"), desk.looking(lee.secret):
        pytest.fail("somebody looked")


def test_what_is_recorded_while_somebody_looks_is_in_the_log_once(desk, admin):
    record(desk, admin.secret)
    assert acts(admin).count("test.read") == 1


def test_a_refusal_while_somebody_looks_leaves_nothing_behind(desk, admin):
    with pytest.raises(DeskError):
        record(desk, admin.secret, fault=DeskError("desk-not-allowed"))
    assert "test.read" not in acts(admin)
    with admin.begin() as deed:
        assert deed.connection.execute(text("SELECT 1")).scalar() == 1


def record(desk, secret, fault: Exception | None = None) -> None:
    """Look, and say so in the log; then come to nothing where a fault is given."""
    with desk.looking(secret) as seat, seat.begin() as deed:
        deed.record("test.read", "test:1", {}, Audience(2, frozenset({seat.reader.partner})))
        if fault:
            raise fault


def acts(seat) -> list[str]:
    """What the log says was done."""
    return [act for _, _, _, act, *_ in reading.entries(seat)]
