"""`tricord ingest`: says what became of every publication, and refuses whole."""

import pytest
from tests.cli.conftest import COMPANY, DELISTED, OFFICER, list_file

import tricord


@pytest.fixture
def empty(call, tmp_path, monkeypatch):
    """A node without data, in the current directory."""
    call("init", tmp_path / "node")
    monkeypatch.chdir(tmp_path / "node")
    return tmp_path / "node"


def test_a_list_is_reported_with_its_day_its_amounts_and_its_changes(call, empty, tmp_path):
    first = list_file(tmp_path, "un-sc", "un", "2026-01-28", [COMPANY, OFFICER, DELISTED])
    second = list_file(tmp_path, "un-sc", "un", "2026-02-27", [COMPANY, OFFICER])
    ended = call("ingest", second, first)
    assert ended.status == 0
    older, newer = ended.out.strip().split("\n\n")
    assert older.startswith("un-sc: UN Security Council Consolidated List\n")
    assert "2026-01-28 (stated in the file)" in older
    assert "List entries 3, Listed names 3" in older
    assert "no longer shown 1" in newer
    assert "tricord lists show un-sc --quarantined" in newer


def test_a_guessed_mapping_is_shown_and_can_be_overruled(call, empty, parties):
    ended = call("ingest", parties)
    assert ended.status == 0
    assert "imo (IMO number)" in ended.out
    assert "2026-02-28 (read in the file or folder name); --published DATE" in ended.out
    assert "1: The row has neither a name nor a number to screen by. [table-row-nameless]" in (
        ended.out
    )
    again = call("ingest", parties, "--map", "other_names=passport", "--dataset", "mapped")
    assert again.status == 0
    rows = tricord.open(empty).table("parties")
    mapped = rows.filter(dataset="mapped", party_id="2")
    assert mapped.item(0, "other_names").to_list() == ["654321987"]


def test_what_is_given_with_a_file_is_kept_with_it(call, empty, parties):
    ended = call(
        *("ingest", parties, "--dataset", "ours", "--published", "2026-02-01T09:00:00+09:00"),
        *("--marking", "TLP:AMBER//REL JPN,ROK", "--origin", "https://example.org/list"),
        *("--operator", "Kim", "--source", "parties", "--schema", "Company"),
    )
    assert ended.status == 0
    node = tricord.open(empty)
    row = node.table("files").row(0, named=True)
    assert (row["dataset"], row["operator"]) == ("ours", "Kim")
    assert row["published_at"].isoformat() == "2026-02-01T00:00:00+00:00"
    assert (row["marking"], row["origin"]) == ("TLP:AMBER//REL JPN,ROK", "https://example.org/list")
    assert set(node.table("parties").get_column("schema")) == {"Company"}


def test_files_the_node_has_already_are_said_to_be_there(call, empty, parties):
    call("ingest", parties)
    version = tricord.open(empty).lake.version
    ended = call("ingest", parties)
    assert ended.status == 0
    assert "The node has these already; nothing was written." in ended.out
    assert tricord.open(empty).lake.version == version


def test_a_refused_file_ends_with_2_and_leaves_the_others_loaded(call, empty, parties, tmp_path):
    (tmp_path / "broken.xml").write_text("<CONSOLIDATED_LIST><INDIVIDUALS>")
    ended = call("ingest", tmp_path / "broken.xml", parties)
    assert ended.status == 2
    assert "Parties 4" in ended.out
    assert "Refused: 1. Loaded: 1." in ended.err
    assert "broken.xml" in ended.err
    assert tricord.open(empty).table("parties").height == 4


HOSTILE = {
    "empty.csv": b"",
    "not_a_list.txt": b"hello world",
    "cut.jsonl": b'{"tricord_list": 1, "list": "watch", "authority": "analyst"',
    "bomb.xml": b'<!DOCTYPE x [<!ENTITY a "aaaa">]><CONSOLIDATED_LIST>&a;</CONSOLIDATED_LIST>',
    "nul.csv": b"name,imo\n\x00\x00,9074729\n",
    "quote.csv": b'name,imo\n"Bright Dawn,9074729\n',
    "twice.csv": b"id,name\n1,Bright Dawn\n1,Quiet Harbour\n",
    "latin.xml": b"<?xml version='1.0'?><CONSOLIDATED_LIST><INDIVIDUALS>\xff</INDIVIDUALS>",
    "\x1b[2J.csv": b"",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_ends_in_one_sentence_with_a_code_and_a_hint(call, empty, tmp_path, name):
    (tmp_path / name).write_bytes(HOSTILE[name])
    ended = call("ingest", tmp_path / name)
    assert (ended.status, ended.out) == (2, "")
    _, sentence, hint, _, summary = ended.err.splitlines()
    assert sentence.endswith("]")
    assert hint.endswith(".")
    assert summary.startswith("Refused: 1. Loaded: 0.")
    assert "\x1b" not in ended.err
    assert tricord.open(empty).lake.version == 0


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["missing.csv"], "file-missing"),
        (["p", "--published", "soon"], "date-not-iso"),
        (["p", "--marking", "SECRET"], "marking-unknown"),
        (["p", "--map", "name"], "usage-pair"),
        (["p", "--source", "uno"], "source-unknown"),
    ],
)
def test_a_wrong_option_is_refused_before_anything_is_read(call, empty, arguments, code):
    ended = call("ingest", *arguments)
    assert ended.status == 2
    assert f"[{code}]" in ended.err or "[file-missing]" in ended.err


def test_a_directory_without_files_is_refused(call, empty, tmp_path):
    (tmp_path / "nothing").mkdir()
    ended = call("ingest", tmp_path / "nothing")
    assert ended.status == 2
    assert "[usage-no-files]" in ended.err
