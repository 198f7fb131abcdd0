"""The log: nothing that was written can be changed unseen."""

import json
from contextlib import suppress
from datetime import UTC, datetime, timedelta

import pytest
import rfc8785
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import text

from tricord.desk.audit import log
from tricord.desk.audit.tree import leaf_hash
from tricord.desk.audit.verifying import Misfit, verify
from tricord.desk.audit.witnessed import keep, kept
from tricord.desk.database.roles import Login
from tricord.desk.policy import Audience
from tricord.desk.tables import audit_entry

OURS = Audience(2, frozenset({"ROK"}))


@pytest.fixture
def filled(desk):
    """A log of thirty entries, of which each third stands alone in its transaction."""
    for number in range(10):
        with desk.work() as deed:
            deed.record("test.one", f"test:{number}", {"said": f"원산 {number}"}, OURS)
        with desk.work() as deed:
            deed.record("test.two", f"test:{number}", {}, OURS)
            deed.record("test.three", f"test:{number}", {"n": number}, OURS)
    return desk


def verified(desk, kept_elsewhere=()):
    with desk.database.begin(Login.WORKER) as connection:
        return verify(connection, desk.signer, kept_elsewhere)


def tamper(desk, *statements):
    """Change the log as only somebody with every right over the database can."""
    with desk.database.begin(Login.OWNER) as connection:
        connection.execute(text("SET CONSTRAINTS ALL DEFERRED"))
        for statement in statements:
            connection.execute(text(statement))


def forge(desk, number, changed):
    """Write another body with the leaf that belongs to it."""
    with desk.database.begin(Login.OWNER) as connection:
        row = connection.execute(
            audit_entry.select().where(audit_entry.c.number == number)
        ).mappings()
        body = log.canonical({**json.loads(row.one()["body"]), **changed})
        connection.execute(
            audit_entry.update()
            .where(audit_entry.c.number == number)
            .values(body=body, leaf=leaf_hash(body.encode()))
        )


def test_a_log_nobody_touched_fits(filled):
    found = verified(filled, [kept(filled.folder)])
    assert (found.size, found.misfit, found.checkpoints) == (30, None, 21)


def test_an_empty_log_fits(desk):
    assert verified(desk).misfit is None


@pytest.mark.parametrize("number", [0, 7, 29])
def test_an_edited_entry_is_named(filled, number):
    tamper(
        filled,
        f"UPDATE desk.audit_entry SET body = replace(body, 'test', 'tost') WHERE number = {number}",
    )
    found = verified(filled)
    assert (found.misfit, found.number) == (Misfit.CHANGED, number)


@pytest.mark.parametrize("number", [0, 9, 27])
def test_an_entry_edited_with_its_leaf_is_named(filled, number):
    forge(filled, number, {"act": "test.forged"})
    found = verified(filled)
    assert (found.misfit, found.number) == (Misfit.ROOT, number)


def test_an_entry_edited_within_a_transaction_of_several_is_named_by_its_first(filled):
    forge(filled, 5, {"act": "test.forged"})
    found = verified(filled)
    assert (found.misfit, found.number) == (Misfit.ROOT, 4)


@pytest.mark.parametrize("number", [0, 13, 28])
def test_a_removed_entry_is_named(filled, number):
    tamper(
        filled,
        f"DELETE FROM desk.audit_fact WHERE number = {number}",
        f"DELETE FROM desk.audit_entry WHERE number = {number}",
    )
    found = verified(filled)
    assert (found.misfit, found.number) == (Misfit.MISSING, number)


def test_a_log_cut_short_is_found_by_what_was_kept(filled):
    note = kept(filled.folder)
    tamper(
        filled,
        "DELETE FROM desk.audit_fact WHERE number > 20",
        "DELETE FROM desk.audit_entry WHERE number > 20",
        "DELETE FROM desk.audit_checkpoint WHERE size > 21",
    )
    found = verified(filled, [note])
    assert (found.misfit, found.number) == (Misfit.CUT_SHORT, 21)


def test_a_checkpoint_that_went_with_its_entries_leaves_the_head_behind(filled):
    tamper(
        filled,
        "DELETE FROM desk.audit_fact WHERE number > 20",
        "DELETE FROM desk.audit_entry WHERE number > 20",
        "DELETE FROM desk.audit_checkpoint WHERE size > 21",
    )
    assert verified(filled).misfit is Misfit.HEAD


def test_two_entries_in_each_other_s_place_are_named(filled):
    tamper(
        filled,
        """UPDATE desk.audit_entry AS a SET body = b.body, leaf = b.leaf
           FROM desk.audit_entry AS b
           WHERE (a.number, b.number) IN ((3, 6), (6, 3))""",
    )
    found = verified(filled)
    assert (found.misfit, found.number) == (Misfit.OUT_OF_PLACE, 3)


@pytest.mark.parametrize(
    ("body", "misfit"), [({}, Misfit.OUT_OF_PLACE), ({"number": 12, "act": "x.y"}, Misfit.ROOT)]
)
def test_an_inserted_entry_is_named(desk, body, misfit):
    for _ in range(20):
        with desk.work() as deed:
            deed.record("test.one", "test:1", {}, OURS)
    tamper(
        desk,
        "UPDATE desk.audit_entry SET number = number + 1000 WHERE number >= 12",
        "UPDATE desk.audit_entry SET number = number - 999 WHERE number >= 1000",
        "INSERT INTO desk.audit_entry (number, body, leaf)"
        " SELECT 12, body, leaf FROM desk.audit_entry WHERE number = 2",
    )
    forge(desk, 12, body)
    found = verified(desk)
    assert (found.misfit, found.number) == (misfit, 12)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE desk.audit_fact SET facts = replace(facts, '원산', '남포') WHERE number = 6",
        "UPDATE desk.audit_fact SET salt = decode(repeat('00', 16), 'hex') WHERE number = 6",
        "DELETE FROM desk.audit_fact WHERE number = 6",
    ],
)
def test_facts_that_were_changed_are_named(filled, statement):
    tamper(filled, statement)
    found = verified(filled)
    assert (found.misfit, found.number) == (Misfit.FACTS, 6)


def test_facts_added_to_an_entry_that_had_none_are_named(filled):
    tamper(
        filled,
        "INSERT INTO desk.audit_fact SELECT 1, salt, facts, level, partners, missions, persons,"
        " working FROM desk.audit_fact WHERE number = 0",
    )
    assert verified(filled).number == 1


def test_a_checkpoint_of_another_key_does_not_count(filled, tmp_path):
    from tricord.desk.audit.signer import signer
    from tricord.desk.audit.tree import Frontier

    (tmp_path / "other").mkdir()
    forged = signer(tmp_path / "other").signed(Frontier())
    with filled.database.begin(Login.OWNER) as connection:
        connection.execute(
            text("UPDATE desk.audit_checkpoint SET note = :note WHERE size = 4"), {"note": forged}
        )
    assert verified(filled).misfit is Misfit.CHECKPOINT


def test_what_is_rolled_back_leaves_no_entry(desk):
    with suppress(ZeroDivisionError), desk.work() as deed:
        deed.record("test.one", "test:1", {}, OURS)
        raise ZeroDivisionError
    assert (verified(desk).size, kept(desk.folder)) == (0, "")


def test_a_clock_set_back_does_not_turn_the_log_back(desk):
    late = datetime(2031, 5, 1, tzinfo=UTC)
    for moment in (late, late - timedelta(days=400)):
        with desk.database.begin(Login.WORKER) as connection:
            acts = [log.Act("test.one", "test:1", {}, OURS)]
            log.append(connection, desk.signer, log.Doer(), acts, moment)
    with desk.database.begin(Login.WORKER) as connection:
        stamps = connection.execute(text("SELECT at FROM desk.audit_entry ORDER BY number"))
        assert stamps.scalars().all() == ["2031-05-01T00:00:00Z"] * 2


def test_a_smaller_checkpoint_never_takes_the_place_of_a_larger_one(filled):
    large = kept(filled.folder)
    with filled.database.begin(Login.WORKER) as connection:
        small = connection.execute(
            text("SELECT note FROM desk.audit_checkpoint WHERE size = 4")
        ).scalar_one()
    keep(filled.folder, small)
    assert kept(filled.folder) == large


@given(
    st.dictionaries(
        st.from_regex(r"[a-z_]{1,8}", fullmatch=True),
        st.one_of(
            st.text(st.characters(exclude_categories=["Cs"])), st.integers(-(2**53) + 1, 2**53 - 1)
        ),
    )
)
def test_the_spelling_is_that_of_rfc_8785(said):
    assert log.canonical(said).encode() == rfc8785.dumps(said)
