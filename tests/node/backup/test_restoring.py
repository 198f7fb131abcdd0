"""A node that was put back is the node it was, wherever it is put; or nothing is there."""

import os
import stat
from pathlib import Path

import pytest
from sqlalchemy import text
from tests.desk.backup.conftest import everything
from tests.desk.backup.odd_steps import STEP, one_more_step
from tests.lake.lake_content import content
from tests.node.backup.conftest import HOSTILE, PASSWORD, files_of
from tests.node.backup.packed import packed

from tricord.desk.audit.verifying import verify
from tricord.desk.database.passwords import FILE, passwords
from tricord.desk.database.roles import Login
from tricord.desk.people import accounts, door
from tricord.errors import BackupError, ConfigError, DeskError
from tricord.node.backup import restoring
from tricord.node.backup.container import head
from tricord.node.backup.restoring import restore
from tricord.node.backup.taking import back_up
from tricord.node.node import Node

ENDED = ("desk.session", "desk.invitation")
GROWN = ("desk.audit_entry", "desk.audit_fact", "desk.audit_checkpoint", "desk.audit_head")


def refusal(*arguments, **named):
    with pytest.raises((BackupError, ConfigError, DeskError)) as said:
        restore(*arguments, **named)
    assert said.value.sentence()
    assert said.value.hint()
    return said.value


def left(folder: Path) -> list[str]:
    return sorted(each.name for each in folder.iterdir())


@pytest.fixture(scope="module")
def restored(backup, kept):
    """The node put back, in a folder of another name."""
    done = restore(backup.file, kept / "다른 곳" / "node two")
    assert left(done.path.parent) == ["node two"]
    return done


def test_every_file_is_there_byte_for_byte(filled, restored):
    assert files_of(restored.path) == files_of(filled.path)
    assert (restored.path / "desk" / "files" / "ab" / HOSTILE).exists()
    assert content(Node(restored.path).lake) == content(filled.lake)
    for version in range(1, filled.lake.version + 1):
        assert content(Node(restored.path).lake, version) == content(filled.lake, version)


def test_every_row_of_the_desk_is_there_but_no_session_is_open(filled, restored):
    with filled.desk() as desk:
        before = everything(desk)[0]
    with Node(restored.path).desk() as desk:
        after = everything(desk)[0]
        with desk.database.begin(Login.WORKER) as connection:
            log = verify(connection, desk.signer)
    assert before.keys() == after.keys()
    same = {name for name in before if before[name] == after[name]}
    assert before.keys() - same == {*ENDED[:1], *GROWN}
    assert after["desk.session"].count(b"\n") == before["desk.session"].count(b"\n")
    for name in ("desk.audit_entry", "desk.audit_fact", "desk.audit_checkpoint"):
        assert after[name].startswith(before[name])
    assert (log.misfit, log.size) == (None, restored.manifest.desk.audit_size + 1)
    assert restored.sessions == 3


def test_people_go_on_where_they_were(restored, filled):
    node = Node(restored.path)
    assert node.settings.partner == "ROK"
    with node.desk() as desk:
        admin = desk.seat(door.enter(desk, "admin", PASSWORD).secret)
        assert {each.name for each in accounts.all_of(admin)} == {"admin", "lee", "kim"}
    # Nothing has changed since the last run: it compares with the version that saw.
    assert node.run("designations").again is not None


def test_logins_get_passwords_of_their_own_and_secrets_stay_secret(filled, restored):
    folders = filled.path / "desk", restored.path / "desk"
    before, after = (dict(passwords(each)) for each in folders)
    assert before.keys() == after.keys()
    assert not set(before.values()) & set(after.values())
    for name in (FILE, "audit-key.json"):
        assert stat.S_IMODE((restored.path / "desk" / name).stat().st_mode) == 0o600


def test_a_backup_of_what_was_put_back_holds_the_same(restored, filled, place):
    again = back_up(restored.path, place / "again.tricord")
    lake = [each for each in again.manifest.members if each.name.startswith("lake/")]
    first = [each for each in restored.manifest.members if each.name.startswith("lake/")]
    assert lake == first


@pytest.mark.parametrize("there", ["node", "file", "folder", "link"])
def test_a_place_in_which_something_is_is_left_alone(backup, filled, place, there):
    to = place / "to"
    match there:
        case "node":
            to = filled.path
        case "file":
            to.write_text("mine")
        case "folder":
            to.mkdir()
            (to / "mine").touch()
        case "link":
            to.symlink_to(place / "mine")
            (place / "mine").mkdir()
            (place / "mine" / "file").touch()
    before = left(to.parent)
    code = "restore-there" if there == "node" else "restore-not-empty"
    assert refusal(backup.file, to).code == code
    assert left(to.parent) == before


def test_an_empty_folder_is_taken(place, filled):
    (place / "to").mkdir()
    file = place / "node.tricord"
    file.write_bytes(packed({"tricord.toml": b""}))
    assert restore(file, place / "to").path == (place / "to").resolve()
    assert left(place) == ["node.tricord", "to"]


def test_a_path_with_a_percent_sign_is_refused_as_elsewhere(backup, place):
    assert refusal(backup.file, place / "100%").code == "node-path-percent"
    assert left(place) == []


def test_a_member_that_was_changed_leaves_nothing(backup, place):
    whole = backup.file.read_bytes()
    for name in ("desk/rows/desk.person.copy", "desk/folder/audit-key.json", "lake/raw/"):
        member = next(each for each in backup.manifest.members if each.name.startswith(name))
        at = whole.index(head(member.name, member.stored)) + 512 + member.stored // 2
        changed = whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :]
        (place / "changed").write_bytes(changed)
        said = refusal(place / "changed", place / "to")
        assert (said.code, said.params["member"]) == ("backup-member", member.name)
        assert left(place) == ["changed"]


def test_a_raw_file_that_is_not_what_its_name_says_leaves_nothing(place):
    file = place / "node.tricord"
    file.write_bytes(packed({"tricord.toml": b"", f"lake/raw/ab/ab{'0' * 62}": b"other"}))
    assert refusal(file, place / "to").code == "backup-member"
    assert left(place) == ["node.tricord"]


def test_a_lake_that_is_not_of_its_version_leaves_nothing(place):
    file = place / "node.tricord"
    file.write_bytes(packed({"tricord.toml": b""}, lake_version=7))
    assert refusal(file, place / "to").code == "restore-lake"
    commit = b'{"at": "", "what": "", "tables": {"files": 0}}'
    members = {"tricord.toml": b"", "lake/commits/00000001.json": commit}
    file.write_bytes(packed(members, lake_version=1))
    assert refusal(file, place / "to").code == "restore-lake"
    assert left(place) == ["node.tricord"]


def test_settings_this_version_does_not_know_leave_nothing(place):
    file = place / "node.tricord"
    file.write_bytes(packed({"tricord.toml": b"from_the_future = 1\n"}))
    assert refusal(file, place / "to").code == "config-unknown"
    file.write_bytes(packed({}))
    assert refusal(file, place / "to").code == "node-missing"
    assert left(place) == ["node.tricord"]


def test_more_than_the_disk_holds_is_refused_before_anything_is_written(backup, place, monkeypatch):
    usage = restoring.shutil.disk_usage(place)
    monkeypatch.setattr(
        restoring.shutil, "disk_usage", lambda _: usage._replace(free=backup.manifest.size - 1)
    )
    assert refusal(backup.file, place / "to").code == "restore-no-room"
    assert left(place) == []


def test_a_folder_that_may_not_be_written_is_said(backup, place):
    (place / "file").touch()
    assert refusal(backup.file, place / "file" / "to").code == "restore-write"


def test_a_desk_of_a_newer_step_is_refused_and_one_of_an_older_step_brought_up(
    filled, backup, place, tmp_path
):
    with one_more_step(tmp_path):
        done = restore(backup.file, place / "newer")
        newer = back_up(done.path, place / "newer.tricord")
        with Node(done.path).desk() as desk, desk.database.begin(Login.OWNER) as connection:
            people = connection.execute(text("SELECT count(*) FROM desk.person")).scalar()
    assert (backup.manifest.desk.step < STEP, newer.manifest.desk.step, people) == (True, STEP, 3)
    assert refusal(newer.file, place / "to").code == "desk-newer"
    assert left(place) == ["newer", "newer.tricord"]


def test_two_who_put_a_node_in_one_place_do_not_meet(backup, place, monkeypatch):
    met = []

    def meanwhile(*_):
        met.append(refusal(backup.file, place / "to").code)

    monkeypatch.setattr(restoring, "_room", meanwhile)
    restore(backup.file, place / "to")
    assert met == ["restore-running"]
    assert left(place) == ["to"]


def test_only_the_backup_that_is_expected_is_put_back(backup, place):
    other = "f" * 64
    assert refusal(backup.file, place / "to", expected=other).code == "backup-other"
    assert left(place) == []
    assert os.path.lexists(backup.file)
