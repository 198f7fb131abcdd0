"""What is packed comes out as it was, or one sentence says what does not fit."""

import json
import os
import subprocess
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.node.backup.packed import MEMBERS, PASSPHRASE, packed, unpacked, verified

from tricord.errors import BackupError
from tricord.node.backup import sealing
from tricord.node.backup.container import FORMAT, LENGTH, Note, beginning, head, rest
from tricord.node.backup.manifest import Manifest, Member, sha256_of
from tricord.node.backup.sealing import PIECE_BYTES, Key
from tricord.node.backup.unpacking import opened, zstd

FRAME = zstd.compress(b"x")
CONTENT = st.tuples(st.binary(max_size=300), st.integers(0, 9000)).map(lambda it: it[0] * it[1])


@pytest.fixture(scope="module", autouse=True)
def quick_keys():
    """Keys are slow to draw on purpose; here a hundred of them are drawn."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sealing, "_COST", 16)
        yield


@pytest.fixture(scope="module")
def file(tmp_path_factory) -> Path:
    return tmp_path_factory.mktemp("backup") / "node.tricord"


@pytest.fixture(scope="module", params=["plain", "sealed"])
def sort(request):
    """A passphrase, and a backup made with it."""
    passphrase = PASSPHRASE if request.param == "sealed" else ""
    return passphrase, packed(passphrase=passphrase)


def refusal(call, *arguments) -> BackupError:
    with pytest.raises(BackupError) as said:
        call(*arguments)
    assert said.value.sentence()
    assert said.value.hint()
    return said.value


@settings(max_examples=30)
@given(st.lists(CONTENT, max_size=4), st.sampled_from(["", PASSPHRASE]))
def test_what_goes_in_comes_out(file, contents, passphrase):
    members = {f"desk/folder/files/{n}": content for n, content in enumerate(contents)}
    file.write_bytes(packed(members, passphrase))
    verified(file, passphrase)
    assert unpacked(file, passphrase) == members


@pytest.mark.parametrize("length", [0, PIECE_BYTES - 1, PIECE_BYTES, PIECE_BYTES + 1])
def test_pieces_of_every_length_are_encrypted(length):
    key, content = Key.of(PASSPHRASE, b"salt"), os.urandom(length)
    sealed = b"".join(key.sealed(3, "name", [content]))
    assert content[:40] not in sealed or not content
    assert b"".join(key.opened(3, "name", [sealed])) == content
    for place, name in ((2, "name"), (3, "other")):
        with pytest.raises(sealing.Unsealable):
            list(key.opened(place, name, [sealed]))


def test_pieces_cannot_be_left_out_or_exchanged():
    key, content = Key.of(PASSPHRASE, b"salt"), os.urandom(3 * PIECE_BYTES)
    pieces = list(key.sealed(0, "name", [content]))
    for changed in (pieces[:-1], pieces[1:], [pieces[1], pieces[0], *pieces[2:]], []):
        with pytest.raises(sealing.Unsealable):
            list(key.opened(0, "name", [b"".join(changed)]))


def test_equal_members_make_equal_backups():
    assert packed() == packed()


def test_a_backup_is_opened_by_the_tools_everybody_has(file, tmp_path):
    file.write_bytes(packed())
    subprocess.run(["tar", "xf", file, "-C", tmp_path], check=True)  # noqa: S607  # any tar will do
    for name, content in MEMBERS.items():
        assert zstd.decompress((tmp_path / name).read_bytes()) == content
    said = json.loads((tmp_path / "manifest.json").read_text("utf-8"))
    assert [each["name"] for each in said["members"]] == list(MEMBERS)


def in_order(backup: bytes) -> list[tuple[int, str]]:
    """Where each part of a backup ends, and what it is called when it does not fit."""
    note = Note.read(backup[-LENGTH:])
    at = len(beginning())
    ends = [(at, "README.txt")]
    written = backup[note.at + 512 :][: note.size]
    for member in Manifest.read(written).members:
        head_ = head(member.name, member.stored)
        at += len(head_) + member.stored + len(rest(member.stored))
        ends.append((at, member.name))
    return [*ends, (len(backup) - LENGTH, "manifest.json")]


@settings(max_examples=400)
@given(data=st.data())
def test_one_changed_bit_is_found_wherever_it_is_and_its_part_is_named(file, sort, data):
    passphrase, backup = sort
    bit = data.draw(st.integers(0, len(backup) * 8 - 1))
    given = data.draw(st.sampled_from(["", passphrase]))
    changed = bytearray(backup)
    changed[bit // 8] ^= 1 << bit % 8
    file.write_bytes(changed)
    said = refusal(verified, file, given)
    named = next((name for end, name in in_order(backup) if bit // 8 < end), None)
    if named is None:
        assert said.code == "backup-cut-short"
    else:
        assert (said.code, said.params["member"]) == ("backup-member", named)


@settings(max_examples=100)
@given(data=st.data())
def test_a_backup_that_is_cut_short_or_goes_on_is_refused(file, sort, data):
    _, backup = sort
    length = data.draw(st.integers(0, len(backup) - 1))
    file.write_bytes(backup[:length])
    code = "backup-cut-short" if length >= len(beginning()) else "backup-none"
    assert refusal(verified, file).code == code
    file.write_bytes(backup + bytes(data.draw(st.integers(1, 2000))))
    assert refusal(verified, file).code == "backup-cut-short"


@given(st.binary(max_size=4000))
def test_other_files_are_no_backups(file, content):
    file.write_bytes(content)
    assert refusal(verified, file).code == "backup-none"


def test_a_file_that_is_not_there_a_folder_and_a_locked_one_are_said(tmp_path):
    assert refusal(verified, tmp_path / "none").code == "backup-unreadable"
    assert refusal(verified, tmp_path).code == "backup-none"


def test_passphrases_that_do_not_belong_to_the_backup_are_said(file):
    file.write_bytes(packed(passphrase=PASSPHRASE))
    assert refusal(verified, file, "another one altogether").code == "backup-passphrase-wrong"
    assert refusal(unpacked, file).code == "backup-passphrase-missing"
    file.write_bytes(packed())
    assert refusal(verified, file, PASSPHRASE).code == "backup-passphrase-unneeded"


def test_nothing_of_an_encrypted_backup_can_be_read(file):
    sealed = packed(passphrase=PASSPHRASE)
    plain = packed()
    for content in MEMBERS.values():
        packed_as = zstd.compress(content, 3)
        assert not content or packed_as not in sealed
    assert plain != sealed


def test_the_hash_that_was_told_by_telephone_is_held_against_the_file(file):
    file.write_bytes(packed())
    with opened(file) as backup:
        sha256 = backup.sha256
    for said in (sha256, sha256[:8], f" {sha256[:4].upper()} {sha256[4:8]}\n"):
        with opened(file, expected=said) as backup:
            assert backup.sha256 == sha256
    other = ("0" if sha256[0] != "0" else "1") + sha256[1:]
    assert refusal(unpacked, file, "", other).code == "backup-other"
    assert refusal(unpacked, file, "", "x").code == "backup-other"


def forged(manifest: Manifest | bytes, stored: bytes = b"") -> bytes:
    """A backup as somebody makes it who knows its form: all its hashes fit."""
    written = manifest if isinstance(manifest, bytes) else manifest.written()
    made = beginning() + stored
    note = Note(FORMAT, len(made), len(written), sha256_of(written))
    framed = head("manifest.json", len(written)) + written + rest(len(written))
    return made + framed + note.written()


def manifest(*members: Member) -> Manifest:
    return Manifest("2026-03-01T12:00:00+00:00", "0.1.0", 0, None, None, members)


def forged_member(name: str, stored: bytes, size: int, content: bytes = b"") -> bytes:
    member = Member(name, size, sha256_of(content), len(stored), sha256_of(stored))
    return forged(manifest(member), head(name, len(stored)) + stored + rest(len(stored)))


@pytest.mark.parametrize(
    "name",
    [
        "../outside",
        "/etc/passwd",
        "desk/folder/../../outside",
        "desk/folder/./x",
        "desk/folder//x",
        "desk/folder/",
        "desk/folder/passwords.json",
        "desk/folder/postgres/postgresql.conf",
        "desk/folder/files/a\\..\\b",
        "desk/folder/files/C:/x",
        "desk/folder/files/a\nb",
        "desk/folder/files/a\0",
        "desk/folder/files/\udcff",
        "lake/raw/ab/../../../x",
        "lake/raw/ab/" + "cd" * 32,
        "lake/commits/.lock",
        "lake/tables/list_names/_delta_log/_last_checkpoint",
        "lake/tables/../x.parquet",
        "restored-from.txt",
        "tricord.toml/x",
        "drop/x",
        "",
        "x" * 5000,
    ],
)
def test_a_member_that_would_lead_elsewhere_is_refused(file, name):
    assert refusal(packed, {name: b""}).code == "backup-name"
    if "\udcff" not in name:  # which no manifest can say
        file.write_bytes(forged_member(name, zstd.compress(b""), 0))
        assert refusal(verified, file).code == "backup-name"


def test_a_member_that_stands_twice_is_refused(file):
    stored = zstd.compress(b"x")
    member = Member("tricord.toml", 1, sha256_of(b"x"), len(stored), sha256_of(stored))
    framed = head(member.name, len(stored)) + stored + rest(len(stored))
    file.write_bytes(forged(manifest(member, member), framed * 2))
    assert refusal(verified, file).code == "backup-name"


def test_what_unpacks_to_more_than_the_manifest_says_is_stopped_there(file):
    bomb = zstd.compress(bytes(1 << 30))
    assert len(bomb) < 1 << 17
    file.write_bytes(forged_member("tricord.toml", bomb, 10))
    with opened(file) as backup:
        read = backup.read(backup.manifest.members[0])
        assert refusal(next, read).code == "backup-member"


def test_frames_that_need_gigabytes_of_memory_are_refused(file):
    options = {zstd.CompressionParameter.window_log: 30}
    packer = zstd.ZstdCompressor(options=options)
    stored = packer.compress(b"x" * 100_000) + packer.flush()
    file.write_bytes(forged_member("tricord.toml", stored, 100_000, b"x" * 100_000))
    assert refusal(verified, file).code == "backup-member"


@pytest.mark.parametrize(
    "stored",
    [
        b"",
        b"no zstd",
        zstd.compress(b"x") * 2,
        zstd.compress(b"x") + b"more",
        zstd.compress(b"x")[:-1],
    ],
)
def test_a_member_that_is_not_one_whole_frame_is_refused(file, stored):
    file.write_bytes(forged_member("tricord.toml", stored, 1, b"x"))
    assert refusal(verified, file).params["member"] == "tricord.toml"


def changed(**values):
    said = json.loads(manifest().written())
    return (json.dumps(said | values, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode()


@pytest.mark.parametrize(
    "written",
    [
        b"",
        b"null",
        b"[]",
        b"{" * 100_000,
        b'{"a":' * 100_000,
        b"\xff",
        changed(lake_version=-1),
        changed(lake_version=1.0),
        changed(lake_version=True),
        changed(lake_version=1 << 70),
        changed(made_at="today"),
        changed(desk={"step": "0001"}),
        changed(sealed={"salt": "zz", "check": ""}),
        changed(members={}),
        changed(members=[{"name": "tricord.toml"}]),
        changed(more=1),
        changed(tricord="0.1.0")[:-1],
        manifest().written().replace(b"{", b'{\n "lake_version": 7,', 1),
        manifest().written().replace(b'"0.1.0"', b'"\\ud800"'),
        manifest().written().replace(b'"0.1.0"', b"1" + b"0" * 10_000),
    ],
)
def test_a_manifest_that_could_be_read_in_two_ways_is_refused(file, written):
    file.write_bytes(forged(written))
    said = refusal(verified, file)
    assert (said.code, said.params["member"]) == ("backup-member", "manifest.json")


def test_members_that_do_not_fill_the_file_are_refused(file):
    member = Member("tricord.toml", 0, sha256_of(b""), 1 << 61, sha256_of(b""))
    file.write_bytes(forged(manifest(member)))
    assert refusal(verified, file).params["member"] == "manifest.json"
    file.write_bytes(forged(manifest(), bytes(512)))
    assert refusal(verified, file).params["member"] == "manifest.json"


def test_a_manifest_of_an_absurd_size_is_not_read_into_memory(file):
    note = Note(FORMAT, len(beginning()), 1 << 40, "0" * 64)
    file.write_bytes(beginning() + note.written())
    assert refusal(verified, file).params["member"] == "manifest.json"


def test_a_later_form_is_said_and_not_guessed_at(file):
    backup = packed()
    note = Note.read(backup[-LENGTH:])
    later = Note(FORMAT + 1, note.at, note.size, note.sha256).written()
    file.write_bytes(backup[:-LENGTH] + later)
    assert refusal(verified, file).code == "backup-newer"


def test_whoever_changes_an_encrypted_backup_without_the_passphrase_is_found(file):
    whole = packed(passphrase=PASSPHRASE)
    note = Note.read(whole[-LENGTH:])
    written = whole[note.at + 512 :][: note.size].replace(
        b'"lake_version": 0', b'"lake_version": 1'
    )
    forged_ = Note(FORMAT, note.at, note.size, sha256_of(written), note.mac)
    body = whole[: note.at + 512] + written + rest(len(written)) + forged_.written()
    file.write_bytes(body)
    verified(file)
    assert refusal(verified, file, PASSPHRASE).params["member"] == "manifest.json"


def test_what_a_guess_costs_is_not_for_the_file_to_say():
    whole = packed(passphrase=PASSPHRASE)
    note = Note.read(whole[-LENGTH:])
    said = json.loads(whole[note.at + 512 :][: note.size])
    assert set(said["sealed"]) == {"salt", "check"}
