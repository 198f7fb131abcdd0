from datetime import UTC, datetime
from pathlib import Path

import pytest
from tests.lake.lake_content import content
from tests.node.ofac_files import alt, sdn, write

from tricord.lake import Lake
from tricord.model.marking import Marking
from tricord.model.tables import TABLES
from tricord.node.bundles import Given
from tricord.node.ingest import ingest
from tricord.node.storing import Outcome

DAY = datetime(2026, 1, 5, tzinfo=UTC)
TABLE = "id,name,type,imo\n1,BRIGHT DAWN,ship,9074729\n2,NEW STAR,ship,1234567\n"
SDN = sdn((1, "KUM SONG"), (2, "BRIGHT DAWN"))


@pytest.fixture
def lake(tmp_path: Path) -> Lake:
    return Lake(tmp_path / "lake")


def take_in(lake: Lake, *files: Path, **given) -> list[Outcome]:
    return ingest(lake, files, Given(**given), Marking("RED"))


def one(lake: Lake, *files: Path, **given) -> Outcome:
    [outcome] = take_in(lake, *files, **given)
    return outcome


def test_every_row_leads_back_to_its_raw_file_and_the_file_to_who_gave_it(
    lake: Lake, tmp_path: Path
):
    table = write(tmp_path, "ours.csv", TABLE.encode())
    outcome = one(lake, table, published=DAY, operator="kim")
    assert outcome.rows == {"parties": 2}
    [file] = lake.read("files").to_dicts()
    assert lake.raw.path(file["file_sha256"]).read_bytes() == TABLE.encode()
    assert (file["operator"], file["name"], file["bytes"]) == ("kim", "ours.csv", len(TABLE))
    assert file["marking"] == "TLP:RED"
    rows = lake.read("parties")
    assert set(rows["file_sha256"]) == {file["file_sha256"]}
    assert set(rows["marking"]) == {"TLP:RED"}
    for row in rows.to_dicts():
        line = TABLE.split("\n")[int("".join(filter(str.isdigit, row["record"]))) - 1]
        assert row["name"] in line


def test_a_newer_table_stands_in_the_place_of_the_older_but_as_of_then_the_older(
    lake: Lake, tmp_path: Path
):
    take_in(lake, write(tmp_path / "a", "ours.csv", TABLE.encode()), published=DAY)
    newer = TABLE.replace("BRIGHT DAWN", "DARK DAWN")
    take_in(lake, write(tmp_path / "b", "ours.csv", newer.encode()), published=DAY.replace(day=9))
    assert sorted(lake.read("parties")["name"]) == ["DARK DAWN", "NEW STAR"]
    assert "BRIGHT DAWN" in lake.read("parties", DAY)["name"]


def test_a_table_read_again_otherwise_gives_way_to_itself_without_doubles(
    lake: Lake, tmp_path: Path
):
    bad = TABLE + "3,,ship,\n"
    table = write(tmp_path, "ours.csv", bad.encode())
    first = one(lake, table, published=DAY)
    assert sum(first.rejects.values()) == 1
    second = one(lake, table, published=DAY, options={"schema": "ship"})
    assert second.refused is None, str(second.refused)
    assert not second.known
    for name in ("parties", "rejects", "files"):
        rows = lake.history(name).select(TABLES[name].key).collect()
        assert rows.n_unique() == rows.height, name
    assert lake.read("parties").height == 2
    assert lake.read("rejects").height == 1


def test_two_tables_do_not_touch_each_other(lake: Lake, tmp_path: Path):
    take_in(lake, write(tmp_path, "ours.csv", TABLE.encode()), published=DAY)
    take_in(lake, write(tmp_path, "theirs.csv", TABLE.encode() + b" "), published=DAY)
    assert lake.read("parties")["dataset"].unique().sort().to_list() == ["ours", "theirs"]
    assert lake.read("parties").height == 4


def test_the_same_bytes_with_another_marking_are_no_longer_the_same(lake: Lake, tmp_path: Path):
    table = write(tmp_path, "ours.csv", TABLE.encode())
    take_in(lake, table, published=DAY, marking=Marking("GREEN"))
    assert one(lake, table, published=DAY, marking=Marking("GREEN")).known
    assert not one(lake, table, published=DAY, marking=Marking("AMBER")).known
    assert set(lake.read("parties")["marking"]) == {"TLP:AMBER"}


def test_a_list_marked_otherwise_from_a_day_on_bears_that_marking_from_then_on(
    lake: Lake, tmp_path: Path
):
    file = write(tmp_path, "sdn.csv", SDN)
    take_in(lake, file, published=DAY)
    later = DAY.replace(day=9)
    again = one(lake, file, published=later, marking=Marking("AMBER"))
    assert again.refused is None, str(again.refused)
    assert again.changes == {}
    assert set(lake.read("list_entries")["marking"]) == {"TLP:AMBER"}
    assert set(lake.read("list_entries", DAY)["marking"]) == {"TLP:CLEAR"}


def test_a_list_has_one_source(lake: Lake, tmp_path: Path):
    own = (
        '{"tricord_list": 1, "list": "ofac-sdn", "authority": "national", "title": "OFAC", '
        '"published_at": "2026-02-01", "source": "test", "entries": 1}\n'
        '{"id": "1", "schema": "Vessel", "names": ["KUM SONG"]}\n'
    )
    assert one(lake, write(tmp_path, "sdn.csv", SDN), published=DAY).refused is None
    before = content(lake)
    refused = one(lake, write(tmp_path, "own.jsonl", own.encode())).refused
    assert refused is not None
    assert refused.code == "list-of-other-source"
    assert "ofac-sdn" in refused.sentence()
    assert content(lake) == before


def test_another_file_of_the_same_moment_is_refused(lake: Lake, tmp_path: Path):
    take_in(lake, write(tmp_path / "a", "sdn.csv", SDN), published=DAY)
    other = one(lake, write(tmp_path / "b", "sdn.csv", sdn((9, "X"))), published=DAY)
    assert other.refused.code == "publication-date-taken"


def test_a_part_without_its_list_is_refused_and_by_itself_later_taken(lake: Lake, tmp_path: Path):
    names = write(tmp_path, "alt.csv", alt((1, 1, "KUMSONG")))
    refused = one(lake, names, published=DAY).refused
    assert refused.code == "part-missing"
    assert "sdn" in refused.sentence()
    take_in(lake, write(tmp_path, "sdn.csv", SDN), published=DAY.replace(day=2))
    assert one(lake, names, published=DAY).changes == {"change": 1}


def test_records_set_aside_are_kept_with_their_reason_whatever_the_order(
    lake: Lake, tmp_path: Path
):
    stray = alt((1, 1, "KUMSONG"), (77, 2, "STRAY"))
    files = [write(tmp_path, "sdn.csv", SDN), write(tmp_path, "alt.csv", stray)]
    outcome = one(lake, *files, published=DAY)
    assert outcome.rejects == {"no-primary-record": 1}
    take_in(lake, write(tmp_path / "old", "sdn.csv", SDN + b""), published=DAY.replace(day=1))
    [row] = lake.read("rejects").to_dicts()
    assert row["reason"] == "no-primary-record"
    assert "STRAY" in row["detail"]


BAD = {
    "truncated": SDN[:-20],
    "wrong encoding": SDN.replace(b"KUM", b"\xb1\xdd\xbc"),
    "wrong columns": SDN.replace(b'"DPRK4",', b"", 1),
    "duplicate id": sdn((1, "KUM SONG"), (1, "BRIGHT DAWN")),
    "gigantic line": sdn((1, "KUM SONG"), (2, "A" * 2_000_000)),
    "unbalanced quotes": SDN.replace(b'"BRIGHT DAWN"', b'"BRIGHT DAWN'),
    "unknown kind": sdn((1, "KUM SONG"), (2, "BRIGHT DAWN", {"kind": "submarine"})),
    "text after the end": SDN + b"1,2,3\r\n",
    "empty but for its end": b"\x1a",
}


@pytest.mark.parametrize("body", BAD.values(), ids=BAD.keys())
def test_a_bad_file_is_one_sentence_and_leaves_everything_as_it_was(
    lake: Lake, tmp_path: Path, body: bytes
):
    take_in(lake, write(tmp_path / "good", "sdn.csv", SDN), published=DAY)
    before, version = content(lake), lake.version
    outcome = one(lake, write(tmp_path / "bad", "sdn.csv", body), published=DAY.replace(day=9))
    assert outcome.refused is not None
    assert "sdn.csv" in outcome.refused.sentence()
    assert "\n" not in outcome.refused.sentence()
    assert outcome.refused.hint()
    assert outcome.refused.exit_status == 2
    assert (content(lake), lake.version) == (before, version)


def test_a_bad_file_among_good_ones_is_refused_alone(lake: Lake, tmp_path: Path):
    good = write(tmp_path / "2026-01-05", "sdn.csv", SDN)
    bad = write(tmp_path / "2026-01-06", "sdn.csv", BAD["duplicate id"])
    after = write(tmp_path / "2026-01-07", "sdn.csv", sdn((1, "KUM SONG")))
    outcomes = take_in(lake, bad, after, good)
    assert [o.refused.code if o.refused else "" for o in outcomes] == ["", "record-duplicated", ""]
    assert lake.read("list_snapshots").height == 2


def test_progress_is_told_of_every_bundle(lake: Lake, tmp_path: Path):
    told: list[tuple[str, int, int]] = []
    files = [write(tmp_path / f"2026-01-0{d}", "sdn.csv", sdn((d, "KUM SONG"))) for d in (5, 6)]
    ingest(lake, files, Given(), Marking("RED"), lambda *said: told.append(said))
    assert told == [("sdn.csv", 0, 2), ("sdn.csv", 1, 2)]
