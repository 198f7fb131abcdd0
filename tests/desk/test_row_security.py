"""The database and the policy function decide alike, for every audience and every reader."""

from uuid import UUID, uuid4

import pytest
from sqlalchemy import select, text
from sqlalchemy.exc import ProgrammingError
from tests.desk.every_reader import audiences, readers

from tricord import clock
from tricord.desk.audit import log
from tricord.desk.database.roles import Login
from tricord.desk.people import proofs
from tricord.desk.policy import audience, may_read
from tricord.desk.tables import audit_fact, person, session
from tricord.errors import DeskError
from tricord.model.marking import Marking

INSUFFICIENT_PRIVILEGE = "42501"


def test_function_and_database_agree_on_every_pair(desk):
    people = readers()
    things = audiences(frozenset({people[0].person, people[3].person}))
    acts = [log.Act("test.made", f"test:{n}", {"n": n}, each) for n, each in enumerate(things)]
    now = clock.now()
    with desk.database.begin(Login.OWNER) as connection:
        log.append(connection, desk.signer, log.Doer(), acts, now)
        for reader in people:
            made = {
                "person_id": reader.person,
                "name": reader.person.hex,
                "shown": "Somebody",
                "partner": reader.partner,
                "mission": reader.mission,
                "roles": sorted(reader.roles),
                "language": "en",
                "made_at": now,
            }
            connection.execute(person.insert().values(made))
            signed = {
                "session_id": uuid4(),
                "secret_sha256": proofs.digest(reader.person.hex),
                "person_id": reader.person,
                "kind": "login",
                "label": "",
                "opened_at": now,
                "expires_at": now.replace(year=now.year + 1),
            }
            connection.execute(session.insert().values(signed))
    pairs, wrong = 0, []
    for reader in people:
        with desk.seat(reader.person.hex).begin() as deed:
            seen = set(deed.connection.execute(select(audit_fact.c.number)).scalars())
        should = {n for n, thing in enumerate(things) if may_read(reader, thing)}
        pairs += len(things)
        wrong += [(reader, things[n]) for n in sorted(seen ^ should)]
    assert wrong[:3] == []
    assert pairs > 200_000


def test_nobody_sees_anything_without_a_session(desk, admin):
    with desk.work() as deed:
        deed.record("test.made", "test:1", {"a": 1}, audience(Marking("CLEAR"), "ROK"))
    with desk.database.begin(Login.APP) as connection:
        for secret in (None, "", "x" * 43, str(UUID(int=0))):
            if secret is not None:
                connection.execute(
                    text("SELECT set_config('tricord.session', :s, true)"), {"s": secret}
                )
            for table in ("audit_fact", "audit_entry", "person", "session"):
                asked = f"SELECT count(*) FROM desk.{table}"  # fixed names
                assert connection.execute(text(asked)).scalar() == 0


def test_every_table_of_the_desk_is_secured_for_its_owner_too(desk):
    with desk.database.begin(Login.OWNER) as connection:
        tables = connection.execute(
            text("""
                SELECT relname, relrowsecurity AND relforcerowsecurity AS secured
                FROM pg_class WHERE relnamespace = 'desk'::regnamespace AND relkind IN ('r', 'p')
            """)
        ).all()
    assert len(tables) >= 9
    assert [name for name, secured in tables if not secured] == []


@pytest.mark.parametrize(
    "statement",
    [
        "SELECT * FROM desk.credential",
        "SELECT secret_sha256 FROM desk.session",
        "SELECT * FROM desk.invitation",
        "DELETE FROM desk.audit_entry",
        "UPDATE desk.audit_entry SET body = body",
        "UPDATE desk.audit_fact SET facts = facts",
        "DELETE FROM desk.audit_checkpoint",
        "INSERT INTO desk.session SELECT * FROM desk.session",
        "ALTER TABLE desk.person DISABLE ROW LEVEL SECURITY",
        "SET ROLE tricord_owner",
        "SET ROLE tricord_worker",
        "SET SESSION AUTHORIZATION tricord_owner",
        "CREATE TABLE desk.mine (a int)",
        "CREATE TABLE public.mine (a int)",
        "SET row_security = off; SELECT * FROM desk.person",
    ],
)
def test_the_login_that_serves_people_cannot_widen_what_it_sees(desk, admin, statement):
    with (
        desk.database.engine(Login.APP).connect() as connection,
        pytest.raises(ProgrammingError) as said,
    ):
        connection.execute(text(statement))
    assert said.value.orig.sqlstate == INSUFFICIENT_PRIVILEGE


def test_a_session_that_was_ended_shows_nothing_any_more(desk, seated):
    lee = seated("lee", "analyst")
    with desk.database.begin(Login.OWNER) as connection:
        connection.execute(
            session.update().where(session.c.session_id == lee.session).values(ended_at=clock.now())
        )
    with pytest.raises(DeskError) as said, lee.begin():
        pass
    assert said.value.code == "desk-session-ended"
