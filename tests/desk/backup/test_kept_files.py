"""Of the desk's folder a backup holds what cannot be made anew, and nothing that would open it."""

import os

import pytest

from tricord.desk.backup.kept_files import belongs, kept_files
from tricord.errors import BackupError

KEPT = ("audit-key.json", "files/ab/abcd", "files/보고서 1.pdf", "mail.json")
LEFT = (
    *("passwords.json", "postgres/postgresql.conf", "postgres.new/x", "socket/.s", "prepared"),
    *("in-use.lock", "start.lock", "administrator.new", "passwords.new", "files.arriving/tmp1"),
    *("audit-checkpoint.txt.4711", ".hidden"),
)


def test_what_is_made_anew_is_left_out(tmp_path):
    for name in (*KEPT, *LEFT, "audit-checkpoint.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    assert [each.as_posix() for each in kept_files(tmp_path)] == sorted(KEPT)


@pytest.mark.parametrize("name", [*LEFT, "Passwords.JSON", "POSTGRES/pg_hba.conf"])
def test_what_is_left_out_is_not_put_back_either(name):
    assert not belongs(tuple(name.split("/")))


@pytest.mark.parametrize("kind", ["link", "broken", "folder", "fifo"])
def test_a_link_and_a_pipe_are_refused_by_name(tmp_path, kind):
    odd = tmp_path / "files" / "odd"
    odd.parent.mkdir()
    match kind:
        case "link":
            odd.symlink_to("/etc/passwd")
        case "broken":
            odd.symlink_to("nowhere")
        case "folder":
            odd.symlink_to("/etc")
        case "fifo":
            os.mkfifo(odd)
    with pytest.raises(BackupError) as said:
        list(kept_files(tmp_path))
    assert (said.value.code, said.value.params["file"]) == ("backup-odd-file", str(odd))


def test_a_desk_without_a_folder_has_no_files(tmp_path):
    assert list(kept_files(tmp_path / "desk")) == []
