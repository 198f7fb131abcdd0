"""The rows of a desk as of one moment: every one of them, and none that came later."""

import pytest
from sqlalchemy import text
from tests.desk.backup.conftest import counted, taken
from tests.desk.backup.odd_steps import FILL, STEP, one_more_step

from tricord.desk.backup.contents import Contents
from tricord.desk.backup.snapshot import snapshot
from tricord.desk.database.roles import Login
from tricord.desk.migrations import steps
from tricord.desk.people import accounts
from tricord.desk.policy import Role
from tricord.errors import BackupError, DeskError

ANALYST = frozenset({Role.ANALYST})


def test_every_row_is_there_as_somebody_counts_who_sees_them_all(server, desk, admin, seated):
    seated("lee", "analyst", partner="JPN")
    seated("kim", "analyst", mission="ROK/NEW-YORK")
    with taken(desk) as found:
        rows = {each.called: b"".join(found.rows(each)) for each in found.tables}
        said = {each.called: each.rows for each in found.contents().tables}
    assert said == counted(server, desk.database)
    assert said == {name: content.count(b"\n") for name, content in rows.items()}
    assert said["desk.credential"] == 3
    assert said["desk.audit_fact"] > 0


@pytest.mark.parametrize(
    "change",
    [
        "ALTER POLICY tricord_owner_all ON desk.person USING (name <> 'admin')",
        "DROP POLICY tricord_owner_all ON desk.audit_fact",
        "CREATE POLICY less ON desk.person AS RESTRICTIVE USING (false)",
        "CREATE POLICY less ON desk.person AS RESTRICTIVE FOR SELECT TO tricord_owner USING (true)",
    ],
)
def test_rows_that_a_policy_hides_from_the_owner_are_not_left_out_silently(desk, admin, change):
    with desk.database.begin(Login.OWNER) as connection:
        connection.execute(text(change))
    with pytest.raises(BackupError) as said, taken(desk):
        pass
    assert said.value.code == "backup-hidden"
    assert said.value.params["tables"] in change


def test_what_is_written_meanwhile_is_not_in_it(desk, admin):
    with taken(desk) as found:
        accounts.make(admin, "late", "", "ROK", "", ANALYST, "en")
        rows = {each.called: b"".join(found.rows(each)) for each in found.tables}
        audit = found.audit()
    assert b"\tlate\t" not in rows["desk.person"]
    assert audit.misfit is None
    assert rows["desk.audit_entry"].count(b"\n") == audit.size


def test_the_checkpoint_is_not_newer_than_the_log(desk, admin):
    with taken(desk) as found:
        size = found.audit().size
        accounts.make(admin, "late", "", "ROK", "", ANALYST, "en")
        assert int(found.checkpoint.split("\n")[1]) == size


def test_a_log_that_was_changed_is_told_and_taken_as_it_stands(desk, admin):
    with desk.database.begin(Login.OWNER) as connection:
        connection.execute(text("DELETE FROM desk.audit_fact"))
        changed = "UPDATE desk.audit_entry SET body = replace(body, 'person', 'nobody')"
        connection.execute(text(f"{changed} WHERE number = 1"))
    with taken(desk) as found:
        audit = found.audit()
    assert (audit.misfit, audit.number) == ("changed", 1)


def test_rows_stand_in_the_order_of_their_key_and_read_alike_whatever_the_settings(desk, admin):
    with taken(desk) as found:
        before = {each.called: b"".join(found.rows(each)) for each in found.tables}
    with desk.database.begin(Login.OWNER) as connection:
        connection.execute(text("UPDATE desk.audit_entry SET leaf = leaf WHERE number = 0"))
        for setting in (
            "timezone TO 'Asia/Seoul'",
            "datestyle TO 'German'",
            "bytea_output TO 'escape'",
        ):
            connection.execute(text(f"ALTER ROLE tricord_owner SET {setting}"))
    desk.database.close()
    try:
        with taken(desk) as found:
            after = {each.called: b"".join(found.rows(each)) for each in found.tables}
    finally:
        with desk.database.begin(Login.OWNER) as connection:
            connection.execute(text("ALTER ROLE tricord_owner RESET ALL"))
    assert after == before


def test_a_folder_without_a_desk_gets_none_by_looking(tmp_path):
    with snapshot(tmp_path / "desk") as found:
        assert found is None
    assert not (tmp_path / "desk").exists()


def test_a_step_nobody_knows_is_refused(desk):
    with desk.database.begin(Login.OWNER) as connection:
        connection.execute(text("UPDATE desk.migration SET version_num = '9999'"))
    with pytest.raises(DeskError) as said, taken(desk):
        pass
    assert said.value.code == "desk-newer"


def test_a_log_without_the_key_that_signed_it_is_refused(desk, admin):
    (desk.folder / "audit-key.json").unlink()
    with pytest.raises(DeskError) as said, taken(desk) as found:
        found.audit()
    assert said.value.code == "desk-audit-key"
    assert not (desk.folder / "audit-key.json").exists()


def test_tables_of_every_schema_and_their_sequences_are_in_it(desk, tmp_path):
    with one_more_step(tmp_path):
        with desk.database.engine(Login.OWNER).connect() as connection:
            steps.go(connection, STEP, desk.database.logins)
            for statement in FILL:
                connection.execute(text(statement))
            connection.commit()
        with taken(desk) as found:
            for each in found.tables:
                b"".join(found.rows(each))
            contents = found.contents()
    said = {each.called: each for each in contents.tables}
    assert said['desk.Odd "Table'].rows == said["other.counted"].rows == 43
    assert "twice" not in dict(said['desk.Odd "Table'].columns)
    assert dict(said['desk.Odd "Table'].columns)["mood"] == "other.mood"
    drawn = {f"{each.schema}.{each.name}": each.last for each in contents.sequences}
    assert drawn["other.draws"] == 9
    assert Contents.read(contents.written()) == contents
