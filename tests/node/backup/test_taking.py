"""A backup is of one moment, whatever is done meanwhile, and holds no more than it should."""

import os
import stat
import threading

import polars as pl
import pytest
from tests.node.backup.conftest import PASSWORD, lake_node
from tests.node.backup.packed import PASSPHRASE, unpacked, verified

import tricord
from tricord.desk.people import accounts, door
from tricord.desk.policy import Audience, Role
from tricord.errors import BackupError, ConfigError
from tricord.model.tables import TABLES
from tricord.node.backup import sealing, taking
from tricord.node.backup.restoring import restore
from tricord.node.backup.taking import back_up
from tricord.node.backup.unpacking import opened
from tricord.node.node import Node

EVERYBODY = Audience(0, None)
OPERATOR = 'k"im'


def refusal(*arguments, **named):
    with pytest.raises((BackupError, ConfigError)) as said:
        back_up(*arguments, **named)
    assert said.value.sentence()
    assert said.value.hint()
    return said.value


def test_a_backup_taken_while_people_work_is_of_one_moment(place):
    node = lake_node(place)
    schema = TABLES["rejects"].schema
    ended, faults, saw = threading.Event(), [], []

    def until_the_end(work):
        def worked():
            try:
                while not ended.is_set():
                    work()
            except BaseException as fault:
                faults.append(fault)
                raise

        return threading.Thread(target=worked)

    with node.desk() as desk:
        door.first(desk, "admin", "", PASSWORD, "en")
        admin = desk.seat(door.enter(desk, "admin", PASSWORD).secret)

        def ingest():
            row = pl.DataFrame([dict.fromkeys(schema) | {"dataset": "x"}], schema=schema)
            with node.lake.transaction("rejects") as transaction:
                transaction.append("rejects", row)
            # What the desk says of the lake, it says once it stands there.
            with desk.work() as deed:
                deed.record("test.saw", f"lake:{node.lake.version}", {}, EVERYBODY)
            saw.append(node.lake.version)

        def administer():
            accounts.make(admin, f"p{len(saw)}-{os.urandom(4).hex()}", "", "ROK", "", ROLES, "en")

        threads = [until_the_end(ingest), until_the_end(administer), until_the_end(administer)]
        for each in threads:
            each.start()
        made = [back_up(node.path, place / f"{number}.tricord") for number in range(4)]
        ended.set()
        for each in threads:
            each.join()
    assert faults == []
    assert len(saw) > 4
    for each in made:
        check(each)
    assert made[0].manifest.lake_version < made[-1].manifest.lake_version
    assert made[0].manifest.desk.audit_size < made[-1].manifest.desk.audit_size
    # Restoring verifies the log, every reference between tables, and the lake.
    assert restore(made[2].file, place / "there").sessions == 1


ROLES = frozenset({Role.ANALYST})


def check(made) -> None:
    """Everything in a backup is of one moment."""
    manifest, held = made.manifest, unpacked(made.file)
    entries = held["desk/rows/desk.audit_entry.copy"].decode().splitlines()
    assert (len(entries), manifest.desk.audit_misfit) == (manifest.desk.audit_size, "")
    people = held["desk/rows/desk.person.copy"].count(b"\n")
    assert sum('"act":"person.made"' in each for each in entries) == people
    invited = held["desk/rows/desk.invitation.copy"].count(b"\n")
    assert sum('"act":"person.invited"' in each for each in entries) == invited == people - 1
    told = [int(each.split("lake:")[1].split('"')[0]) for each in entries if "lake:" in each]
    assert max(told, default=0) <= manifest.lake_version
    assert f"lake/commits/{manifest.lake_version:08d}.json" in held
    checkpoint = held["desk/folder/audit-checkpoint.txt"].decode()
    assert int(checkpoint.split("\n")[1]) <= manifest.desk.audit_size


def test_the_lake_is_taken_after_the_desk(filled, place, monkeypatch):
    order = []
    for name in ("_desk", "lake_files"):
        call = getattr(taking, name)
        watched = lambda *given, call=call, name=name: order.append(name) or call(*given)  # noqa: E731  # as long as it is
        monkeypatch.setattr(taking, name, watched)
    back_up(filled.path, place / "node.tricord")
    assert order == ["_desk", "lake_files"]


def test_its_owner_alone_may_read_it(filled, backup):
    assert stat.S_IMODE(backup.file.stat().st_mode) == 0o600


def test_two_backups_of_a_node_nobody_used_between_are_alike(filled, backup, place, monkeypatch):
    monkeypatch.setenv("TRICORD_NOW", backup.manifest.made_at)
    again = back_up(filled.path, place / "again.tricord")
    assert again.file.read_bytes() == backup.file.read_bytes()


def test_a_node_nobody_opened_the_desk_of_gets_none(place):
    node = lake_node(place)
    made = back_up(node.path, place / "node.tricord")
    assert made.manifest.desk is None
    assert not (node.path / "desk").exists()
    there = restore(made.file, place / "there")
    assert not (there.path / "desk").exists()
    assert (there.sessions, Node(there.path).lake.version) == (0, node.lake.version)


def test_an_empty_node_is_a_backup_too(place):
    node = tricord.init(place / "node")
    made = back_up(node.path, place / "node.tricord")
    assert (made.manifest.lake_version, len(made.manifest.members)) == (0, 1)
    assert restore(made.file, place / "there").manifest == made.manifest


def test_with_a_passphrase_nothing_but_the_manifest_can_be_read(filled, place, monkeypatch):
    monkeypatch.setattr(sealing, "_COST", 16)
    made = back_up(filled.path, place / "node.tricord", passphrase=PASSPHRASE)
    verified(made.file)
    verified(made.file, PASSPHRASE)
    with pytest.raises(BackupError) as said:
        restore(made.file, place / "there")
    assert said.value.code == "backup-passphrase-missing"
    done = restore(made.file, place / "there", passphrase=PASSPHRASE)
    with Node(done.path).desk() as desk:
        assert door.enter(desk, "lee", PASSWORD).name == "lee"
    # The same salt would let two backups be laid over each other.
    again = back_up(filled.path, place / "again.tricord", passphrase=PASSPHRASE)
    assert again.manifest.sealed.salt != made.manifest.sealed.salt


def test_a_backup_is_never_written_over(filled, backup):
    whole = backup.file.read_bytes()
    assert refusal(filled.path, backup.file).code == "backup-there"
    assert backup.file.read_bytes() == whole


def test_a_place_that_cannot_be_written_and_a_folder_without_a_node_are_said(filled, place):
    (place / "file").touch()
    assert refusal(filled.path, place / "file" / "x").code == "backup-write"
    assert refusal(place, place / "x").code == "node-missing"
    assert [each.name for each in place.iterdir()] == ["file"]


def test_two_backups_into_one_file_do_not_meet(filled, place, monkeypatch):
    met = []
    settings = taking._settings

    def meanwhile(*given):
        met.append(refusal(filled.path, place / "node.tricord").code)
        settings(*given)

    monkeypatch.setattr(taking, "_settings", meanwhile)
    monkeypatch.setattr(taking, "_desk", lambda *_: None)
    made = back_up(filled.path, place / "node.tricord")
    assert met == ["backup-running"]
    verified(made.file)
    assert [each.name for each in place.iterdir()] == ["node.tricord"]


def test_a_link_among_the_files_of_the_desk_is_refused(filled, place):
    link = filled.path / "desk" / "files" / "link"
    link.symlink_to("/etc/passwd")
    try:
        assert refusal(filled.path, place / "node.tricord").code == "backup-odd-file"
    finally:
        link.unlink()
    assert list(place.iterdir()) == []


def test_a_file_of_the_desk_whose_name_is_no_text_is_refused(filled, place):
    odd = os.fsencode(filled.path / "desk" / "files") + b"/\xff"
    with open(odd, "wb"):  # noqa: PTH123  # pathlib knows no names that are no text
        pass
    try:
        assert refusal(filled.path, place / "node.tricord").code == "backup-name"
    finally:
        os.unlink(odd)  # noqa: PTH108  # as above
    assert list(place.iterdir()) == []


def test_a_raw_file_whose_bytes_are_not_its_own_is_named(place):
    node = lake_node(place)
    raw = next(iter(sorted((node.path / "lake" / "raw").rglob("??/*"))))
    raw.chmod(0o644)
    raw.write_bytes(raw.read_bytes()[:-1] + b"x")
    said = refusal(node.path, place / "node.tricord")
    assert (said.code, said.params["file"]) == ("backup-lake-damaged", str(raw))
    assert not (place / "node.tricord").exists()


@pytest.mark.parametrize(
    "written",
    [
        'database_url = "postgresql://me:secret@db/x"',
        '  database_url="postgresql://me:secret@db/x" # ours',
        'database_url = """\npostgresql://me:secret@db/x"""',
        "database_url = '''\nmail_host = 1\npostgresql://me:secret@db/x'''",
        '"database_url" = "postgresql://me:secret@db/x"',
    ],
)
def test_the_address_of_the_database_stays_out_however_it_is_written(place, written, monkeypatch):
    node = tricord.init(place / "node")
    file = node.path / "tricord.toml"
    said = file.read_text("utf-8").replace('database_url = ""', written)
    said = said.replace('operator = ""', f"operator = '{OPERATOR}'  # on duty")
    file.write_text(said, "utf-8")
    monkeypatch.setattr(taking, "_desk", lambda *_: None)
    made = back_up(node.path, place / "node.tricord")
    with opened(made.file) as found:
        held = b"".join(found.read(found.manifest.members[0])).decode()
    assert "me:secret" not in held
    there = Node(restore(made.file, place / "there").path)
    assert (there.settings.database_url, there.settings.operator) == ("", OPERATOR)
