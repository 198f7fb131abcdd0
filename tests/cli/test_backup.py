"""A node backed up and put back as its operator would, from the command line alone."""

import csv
import json
import shutil
import tempfile
from pathlib import Path

import pytest
from argon2 import PasswordHasher

from tricord.desk.database.embedded import Embedded
from tricord.desk.migrations import steps
from tricord.desk.people import proofs
from tricord.node.backup import sealing


@pytest.fixture(autouse=True)
def operator(monkeypatch, tmp_path):
    """An operator without sessions, the true present, and hashes that are quickly made."""
    monkeypatch.delenv("TRICORD_NOW")
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    quick = PasswordHasher(time_cost=1, memory_cost=64, parallelism=1)
    monkeypatch.setattr(proofs, "_HASHER", quick)
    monkeypatch.setattr(sealing, "_COST", 16)


@pytest.fixture
def place():
    """A folder the user of the database may pass: pytest closes its own to them."""
    made = Path(tempfile.mkdtemp(prefix="tricord-tests-"))
    yield made
    for server in made.glob("**/postgres/postmaster.pid"):
        Embedded(server.parent.parent).stop()
    shutil.rmtree(made)


@pytest.fixture
def words(tmp_path):
    """A file with a password that is a passphrase too."""
    file = tmp_path / "words"
    file.write_text("correct horse battery staple\nand more\n")
    return file


def test_a_backup_says_its_hash_and_warns_of_what_it_holds(call, node, tmp_path):
    file = tmp_path / "node.tricord"
    made = call("backup", "--out", file, "--path", node)
    assert made.status == 0
    assert len(made.out.strip()) == 64
    assert "key that signs" in made.err
    assert str(file) in made.err
    fits = call("backup", "verify", file, "--manifest", made.out[:12])
    assert fits.status == 0
    assert made.out.strip() in fits.out
    assert "fits" in fits.err


def test_a_passphrase_takes_the_warning_away_and_is_asked_for_again(call, node, tmp_path, words):
    file = tmp_path / "node.tricord"
    made = call("backup", "--out", file, "--passphrase-file", words, "--path", node)
    assert (made.status, "key that signs" in made.err) == (0, False)
    without = call("backup", "verify", file)
    assert (without.status, "takes --passphrase-file" in without.err) == (0, True)
    assert call("backup", "verify", file, "--passphrase-file", words).status == 0
    refused = call("restore", file, "--to", tmp_path / "there")
    assert (refused.status, "[backup-passphrase-missing]" in refused.err) == (2, True)
    words.write_text("another one altogether")
    refused = call("restore", file, "--to", tmp_path / "there", "--passphrase-file", words)
    assert (refused.status, "[backup-passphrase-wrong]" in refused.err) == (2, True)
    assert not (tmp_path / "there").exists()


@pytest.mark.parametrize("written", [b"", b"short\n", b"\ncorrect horse battery staple"])
def test_a_passphrase_anybody_would_guess_is_refused(call, node, tmp_path, words, written):
    words.write_bytes(written)
    file = tmp_path / "node.tricord"
    refused = call("backup", "--out", file, "--passphrase-file", words, "--path", node)
    assert (refused.status, "[backup-passphrase-short]" in refused.err) == (2, True)
    assert not file.exists()


def test_a_file_of_words_that_is_not_there_is_said(call, node, tmp_path):
    file = tmp_path / "node.tricord"
    gone = call("backup", "--out", file, "--passphrase-file", tmp_path / "gone", "--path", node)
    assert (gone.status, "[system-refused]" in gone.err) == (2, True)


def test_the_file_has_to_be_named(call, node):
    said = call("backup", "--path", node)
    assert (said.status, "[usage-missing]" in said.err, "--out" in said.err) == (2, True, True)


def test_a_changed_backup_is_refused_with_the_name_of_the_part(call, node, tmp_path):
    file = tmp_path / "node.tricord"
    call("backup", "--out", file, "--path", node)
    whole = bytearray(file.read_bytes())
    whole[whole.index(b"lake/raw/") + 600] ^= 4
    file.write_bytes(whole)
    for command in (("backup", "verify", file), ("restore", file, "--to", tmp_path / "there")):
        said = call(*command)
        assert (said.status, said.out) == (2, "")
        assert "lake/raw/" in said.err
        assert "[backup-member]" in said.err
    assert not (tmp_path / "there").exists()


def test_from_the_first_account_to_the_node_put_back(call, place, words):
    node, there, file = place / "node", place / "there", place / "node.tricord"
    assert call("init", node).status == 0
    none = call("desk", "status", "--path", node)
    assert (none.status, "[desk-none]" in none.err) == (2, True)
    call("people", "first", "admin", "--password-file", words, "--path", node)
    made = call("backup", "--out", file, "--path", node)
    telephone = made.out.strip()
    done = call("restore", file, "--to", there, "--manifest", telephone)
    assert done.status == 0, done.err
    assert done.out.strip() == str(there)
    assert telephone in done.err
    assert call("people", "me", "--path", there).status == 2
    assert "fits: 3 entries" in call("audit", "verify", "--path", there).out
    entered = call("people", "enter", "admin", "--password-file", words, "--path", there)
    assert entered.status == 0
    listed = call("audit", "list", "--path", there, "--format", "csv").out
    assert f"node.restored,backup:{telephone}" in listed
    again = call("restore", file, "--to", there)
    assert (again.status, "[restore-there]" in again.err) == (2, True)


def test_the_database_is_shown_and_taken_back_only_when_that_is_meant(call, place, words):
    node = place / "node"
    call("init", node)
    call("people", "first", "admin", "--password-file", words, "--path", node)
    shown = call("desk", "status", "--path", node)
    assert shown.status == 0
    assert "tricord_app" in shown.out
    said = json.loads(call("desk", "status", "--format", "json", "--path", node).out)
    assert said["place"] == str(node / "desk")
    assert (said["step"], said["sessions"], said["audit_size"]) == (steps.newest(), 1, 2)
    rows = call("desk", "status", "--format", "csv", "--path", node).out.splitlines()
    [row] = csv.DictReader(rows)
    assert (row["step"], row["own"], row["logins"]) == (
        steps.newest(),
        "true",
        "; ".join(said["logins"]),
    )
    same = call("desk", "upgrade", "--path", node)
    assert (same.status, "already" in same.err) == (0, True)
    first = steps.known()[0]
    back = call("desk", "upgrade", "--to", first, "--path", node)
    assert (back.status, "[desk-step-back]" in back.err) == (2, True)
    unknown = call("desk", "upgrade", "--to", "nine", "--path", node)
    assert (unknown.status, "[desk-step-unknown]" in unknown.err) == (2, True)
    assert call("desk", "upgrade", "--to", first, "--yes", "--path", node).status == 0
    older = json.loads(call("desk", "status", "--format", "json", "--path", node).out)
    assert (older["step"], older["audit_size"]) == (first, 2)
    # Whoever opens the desk next brings its own database to the newest step by itself.
    assert call("people", "list", "--path", node).status == 0
    shown = call("desk", "status", "--format", "json", "--path", node)
    assert json.loads(shown.out)["step"] == steps.newest()
