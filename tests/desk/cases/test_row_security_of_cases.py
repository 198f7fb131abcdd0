"""The database itself keeps cases apart, signed and unchanged, whatever the program asks of it."""

from __future__ import annotations

from uuid import uuid4

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError, ProgrammingError
from tests.desk.cases.conftest import LINEAGES, PHOTO, finding, of, opened, seen, worked

from tricord.desk.cases import claims, findings, notes
from tricord.desk.cases.audiences import given
from tricord.desk.cases.certifying import certify, propose
from tricord.desk.cases.deciding import decide
from tricord.desk.cases.decision import Verdict
from tricord.desk.cases.deleting import request_deletion
from tricord.desk.cases.merging import merge, unmerge
from tricord.desk.cases.moving import move
from tricord.desk.cases.page import look
from tricord.desk.cases.states import State
from tricord.desk.database.roles import Login
from tricord.errors import DeskError

APPEND_ONLY = (
    "case_change",
    "case_item",
    "case_content",
    "case_request",
    "case_ruling",
    "case_decision",
    "subject_merge",
)
OPEN = "1, ARRAY['JPN', 'ROK', 'USA'], NULL::text[], NULL::uuid[], false"


def run(seat, statement, **values):
    """A statement as the program's login, in the name of somebody; how many rows it touched."""
    with seat.begin() as deed:
        return deed.connection.execute(text(statement), values).rowcount


def held(desk, table):
    with desk.database.begin(Login.OWNER) as connection:
        return connection.execute(text(f"SELECT t::text FROM desk.{table} AS t ORDER BY 1")).all()


@pytest.fixture
def full(lee, kim):
    """A row in every table of cases; the number of the case."""
    number, item = worked(lee)
    propose(lee, number, seen(lee, number), item, "two origins")
    certify(kim, number, seen(kim, number), item, "seen both")
    decide(lee, number, seen(lee, number), Verdict.SUBSTANTIATED, "both agree")
    merge(lee, "a", "b", "same seal", of("TLP:GREEN"))
    unmerge(lee, "a", "b", "forged")
    return number


@pytest.mark.parametrize("table", APPEND_ONLY)
def test_what_people_wrote_and_decided_is_not_changed_or_taken_away(desk, kim, full, table):
    before = held(desk, table)
    assert before
    with desk.database.begin(Login.OWNER) as connection:
        columns = (
            connection.execute(
                text(
                    "SELECT column_name FROM information_schema.columns WHERE table_name = :t"
                    " AND table_schema = 'desk' AND is_identity = 'NO'"
                ),
                {"t": table},
            )
            .scalars()
            .all()
        )
    for column in columns:
        with pytest.raises(DeskError) as said:
            run(kim, f"UPDATE desk.{table} SET {column} = {column}")
        assert said.value.code == "desk-not-allowed"
    if table == "case_content":
        assert run(kim, "DELETE FROM desk.case_content") == 0
    else:
        with pytest.raises(DeskError) as said:
            run(kim, f"DELETE FROM desk.{table}")
        assert said.value.code == "desk-not-allowed"
    with pytest.raises(DeskError):
        run(kim, f"TRUNCATE desk.{table}")
    assert held(desk, table) == before


def test_a_case_is_not_deleted_and_who_it_is_for_is_not_changed(desk, kim, full):
    for statement in (
        "DELETE FROM desk.case",
        "UPDATE desk.case SET partners = NULL, level = 0",
        "UPDATE desk.case SET opened_by = desk.my_person()",
        "UPDATE desk.case SET signed = 'Somebody else (ROK)'",
        "UPDATE desk.case SET number = '2099-ABCD'",
        "UPDATE desk.case SET strand = 'supply', about = 'watch|gallium'",
    ):
        with pytest.raises(DeskError) as said:
            run(kim, statement)
        assert said.value.code == "desk-not-allowed"


def test_a_case_one_does_not_see_or_work_on_is_not_changed(seated, lee, sato):
    hwang = seated("hwang", "reader")
    opened(lee, "TLP:AMBER")
    assert run(sato, "UPDATE desk.case SET title = 'x', version = 9") == 0
    assert run(hwang, "UPDATE desk.case SET title = 'x', version = 9") == 0
    assert run(lee, "UPDATE desk.case SET title = 'x', version = 9") == 1


@pytest.mark.parametrize(
    ("table", "columns"),
    [
        ("case", "opened_by"),
        ("case_change", "author"),
        ("case_item", "author"),
        ("case_request", "asked_by"),
        ("case_ruling", "decided_by"),
        ("case_decision", "author"),
        ("subject_merge", "author"),
        ("case_item", "signed"),
        ("case_decision", "signed"),
        ("case_ruling", "signed"),
    ],
)
def test_nobody_writes_in_the_name_of_another(lee, table, columns):
    with pytest.raises(DeskError) as said:
        run(lee, f"INSERT INTO desk.{table} ({columns}) VALUES (NULL)")
    assert said.value.code == "desk-not-allowed"


ITEM = """INSERT INTO desk.case_item (item_id, case_id, kind, content_sha256, at,
    level, partners, missions, persons, working)
    SELECT :item, :case, 'note', repeat('0', 64), now(), {borne}"""
CHANGE = """INSERT INTO desk.case_change (change_id, case_id, version, field, before, after,
    reason, at, level, partners, missions, persons, working)
    SELECT :item, :case, 9, 'state', 'a', 'b', '', now(), {borne}"""
DECISION = """INSERT INTO desk.case_decision (decision_id, case_id, verdict, reason, basis, seen,
    at, level, partners, missions, persons, working)
    SELECT :item, :case, 'referred', 'x', '{{}}', '', now(), {borne}"""
THEIRS = "2, ARRAY['JPN'], NULL::text[], NULL::uuid[], false"


@pytest.mark.parametrize("statement", [ITEM, CHANGE, DECISION])
def test_nothing_is_written_into_a_case_one_does_not_see(lee, sato, statement):
    case = opened(lee, "TLP:AMBER")
    values = {"item": uuid4(), "case": case.case_id}
    with pytest.raises(DeskError) as said:
        run(sato, statement.format(borne=OPEN), **values)
    assert said.value.code == "desk-not-allowed"
    assert run(lee, statement.format(borne=OPEN), **values) == 1


@pytest.mark.parametrize("statement", [ITEM, CHANGE, DECISION])
def test_nothing_is_written_that_its_writer_would_not_see(seated, lee, statement):
    case = opened(lee)
    values = {"item": uuid4(), "case": case.case_id}
    with pytest.raises(DeskError):
        run(lee, statement.format(borne=THEIRS), **values)
    with pytest.raises(DeskError):
        run(seated("hwang", "reader"), statement.format(borne=OPEN), **values)


def test_an_item_wider_than_its_case_is_seen_behind_its_case_only(lee, sato):
    case = opened(lee, "TLP:AMBER")
    for statement in (ITEM, CHANGE, DECISION):
        run(lee, statement.format(borne=OPEN), item=uuid4(), case=case.case_id)
    with sato.begin() as deed:
        for table in ("case_item", "case_change", "case_decision"):
            found = deed.connection.execute(text(f"SELECT count(*) FROM desk.{table}"))
            assert found.scalar() == 0


def test_content_is_put_there_by_its_writer_once_and_is_what_the_item_names(lee, kim):
    number = opened(lee).number
    note = notes.write(lee, number, "berth 4")
    bare = uuid4()
    run(lee, ITEM.format(borne=OPEN), item=bare, case=note.case_id)
    put = "INSERT INTO desk.case_content (item_id, content) VALUES (:item, :content)"
    for seat, item, content in (
        (kim, bare, '{"words":"kim writes for lee"}'),
        (lee, bare, '{"words":"not of that hash"}'),
    ):
        with pytest.raises(DeskError):
            run(seat, put, item=item, content=content)
    with pytest.raises(IntegrityError):
        run(lee, put, item=note.item_id, content='{"words":"berth 4"}')


def test_content_goes_by_a_granted_deletion_and_does_not_come_back(desk, lee, kim):
    number = opened(lee).number
    note, other = notes.write(lee, number, "berth 4"), notes.write(lee, number, "berth 5")
    gone = "DELETE FROM desk.case_content WHERE item_id = :item"
    assert run(kim, gone, item=note.item_id) == 0
    request_deletion(lee, number, note.short, "personal data")
    assert run(kim, gone, item=note.item_id) == 0
    [request] = look(lee, number).requests
    rule = f"""INSERT INTO desk.case_ruling (request_id, asked_by, decided_at, granted, reason,
        despite, level, partners, missions, persons, working)
        SELECT :request, :asker, now(), true, 'x', '', {OPEN}"""
    values = {"request": request.request_id, "asker": lee.reader.person}
    with pytest.raises(IntegrityError):  # asked_by <> decided_by
        run(lee, rule, **values)
    with pytest.raises(IntegrityError):  # who asked is who asked
        run(lee, rule, **(values | {"asker": kim.reader.person}))
    run(kim, rule, **values)
    with pytest.raises(IntegrityError):  # once
        run(kim, rule, **values)
    assert run(kim, gone, item=other.item_id) == 0
    assert run(kim, gone, item=note.item_id) == 1
    with pytest.raises(DeskError):
        run(
            lee,
            "INSERT INTO desk.case_content (item_id, content) VALUES (:item, :content)",
            item=note.item_id,
            content='{"words":"berth 4"}',
        )


def test_the_owner_of_the_tables_cannot_make_one_person_two_either(desk, lee, kim):
    number = opened(lee).number
    request_deletion(lee, number, notes.write(lee, number, "x").short, "personal data")
    [request] = look(lee, number).requests
    made = f"""INSERT INTO desk.case_ruling (request_id, asked_by, decided_by, signed, decided_at,
        granted, reason, despite, level, partners, missions, persons, working)
        SELECT :request, :who, :who, 'x', now(), true, 'x', '', {OPEN}"""
    with (
        pytest.raises(IntegrityError, match="check constraint"),
        desk.database.begin(Login.OWNER) as connection,
    ):
        connection.execute(
            text(made),
            {"request": request.request_id, "who": lee.reader.person},
        )


REQUEST = f"""INSERT INTO desk.case_request (request_id, case_id, item_id, kind, basis, reason,
    asked_at, level, partners, missions, persons, working)
    SELECT :request, :case, :item, :kind, '{{}}', 'x', now(), {OPEN}"""
RULING = f"""INSERT INTO desk.case_ruling (request_id, asked_by, decided_at, granted, reason,
    despite, level, partners, missions, persons, working)
    SELECT :request, :asker, now(), :granted, 'x', '', {OPEN}"""


def test_each_request_takes_the_role_it_takes(seated, lee, kim):
    yoon, hong = seated("yoon", "releaser"), seated("hong", "coordinator")
    case = opened(lee)
    note = notes.write(lee, case.number, "x")

    def asked(seat, kind):
        request = uuid4()
        given_ = {"request": request, "case": case.case_id, "item": note.item_id, "kind": kind}
        run(seat, REQUEST, **given_)
        return {"request": request, "asker": seat.reader.person}

    with pytest.raises(DeskError):  # a coordinator writes no recommendation
        asked(hong, "approve")
    approval, proof = asked(lee, "approve"), asked(lee, "certify")
    with pytest.raises(DeskError):  # and approves none
        run(hong, RULING, granted=True, **approval)
    with pytest.raises(DeskError):  # a releaser certifies nothing
        run(yoon, RULING, granted=True, **proof)
    assert run(yoon, RULING, granted=True, **approval) == 1
    assert run(hong, RULING, granted=True, **proof) == 1
    with pytest.raises(DeskError):  # a releaser decides nothing
        run(yoon, DECISION.format(borne=OPEN), item=uuid4(), case=case.case_id)


def test_only_a_releaser_certifies_although_a_letter_s_term_runs(seated, lee, kim):
    hong = seated("hong", "coordinator")
    case = opened(lee)
    note = notes.write(lee, case.number, "x")
    request = uuid4()
    given_ = {"request": request, "case": case.case_id, "item": note.item_id, "kind": "certify"}
    run(lee, REQUEST, **given_)
    rule = RULING.replace("'x', '', ", "'x', 'no matter', ")
    assert rule != RULING
    values = {"request": request, "asker": lee.reader.person, "granted": True}
    with pytest.raises(DeskError):
        run(hong, rule, **values)
    assert run(kim, rule, **values) == 1


def test_a_request_is_about_an_item_of_its_case_that_one_sees(lee, sato):
    case, other = opened(lee), opened(lee)
    hidden = notes.write(lee, case.number, "x", given(lee, "TLP:AMBER"))
    for seat, place in ((sato, case), (lee, other)):
        with pytest.raises(DeskError):
            run(
                seat,
                REQUEST,
                request=uuid4(),
                case=place.case_id,
                item=hidden.item_id,
                kind="delete",
            )


def test_what_corrects_another_stands_in_the_same_case(lee):
    one, other = opened(lee), opened(lee)
    note = notes.write(lee, one.number, "x")
    made = (
        ITEM.format(borne=OPEN)
        .replace("kind,", "kind, corrects,")
        .replace("'note',", "'note', :of,")
    )
    with pytest.raises(IntegrityError):
        run(lee, made, item=uuid4(), case=other.case_id, of=note.item_id)


@pytest.mark.parametrize("table", ["case", *APPEND_ONLY])
def test_nobody_sees_anything_without_a_session_and_the_door_nothing_at_all(desk, full, table):
    with desk.database.begin(Login.APP) as connection:
        assert connection.execute(text(f"SELECT count(*) FROM desk.{table}")).scalar() == 0
    with pytest.raises(ProgrammingError), desk.database.begin(Login.DOOR) as connection:
        connection.execute(text(f"SELECT count(*) FROM desk.{table}"))
    with pytest.raises(ProgrammingError), desk.database.begin(Login.WORKER) as connection:
        connection.execute(text(f"DELETE FROM desk.{table}"))


@pytest.mark.parametrize("table", APPEND_ONLY)
def test_who_is_not_meant_sees_no_row_and_no_count(lee, kim, sato, table):
    number = opened(lee, "TLP:GREEN").number
    narrow = given(lee, "TLP:AMBER")
    item = findings.put(lee, number, finding(), LINEAGES, narrow).short
    claims.put(lee, number, PHOTO, narrow)
    if table == "case_change":
        number = opened(lee, "TLP:AMBER").number
        move(lee, number, seen(lee, number), State.INVESTIGATING)
    else:
        move(lee, number, seen(lee, number), State.READY)
        propose(lee, number, seen(lee, number), item, "two origins")
        certify(kim, number, seen(kim, number), item, "seen both")
        decide(lee, number, seen(lee, number), Verdict.SUBSTANTIATED, "both agree")
        merge(lee, "a", "b", "same seal", narrow)
    counts = {}
    for seat in (lee, sato):
        with seat.begin() as deed:
            found = deed.connection.execute(text(f"SELECT count(*) FROM desk.{table}"))
            counts[seat.name] = found.scalar()
    # The history of a case is for all the case is for: sato sees that of the case he may see.
    assert counts["lee"] > 0
    assert counts["sato"] == 0
