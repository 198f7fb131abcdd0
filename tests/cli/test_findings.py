"""`tricord findings`: every finding with its statement, its doubts, its law and its evidence."""

import csv
import io
import json
import zipfile

import pytest
from tests.cli.conftest import list_file

import tricord
from tricord.cli.finding_rows import SCHEMA, listing
from tricord.locale import text

COLUMNS = (
    "finding_id,status,grade,score,kind,party_dataset,party_id,party_name,list,entry_id,"
    "listed_name,measures,statement,doubts,marking,found_at,superseded_by,causes,"
    "monitor,other_ships,starts_on,ends_on,place"
)


def records(ended):
    assert ended.status == 0, ended.err
    return list(csv.DictReader(io.StringIO(ended.out)))


def test_the_csv_keeps_its_columns_and_the_order_of_authority_and_grade(call, built):
    ended = call("findings", "list", "--format", "csv", "--path", built)
    assert ended.out.splitlines()[0] == COLUMNS == ",".join(SCHEMA)
    found = records(ended)
    assert [(row["kind"], row["grade"]) for row in found] == [
        ("un", "corroborated"),
        ("un", "lead"),
        ("analyst", "indication"),
    ]
    officer = found[0]
    assert (officer["party_dataset"], officer["party_id"]) == ("parties", "2")
    assert (officer["list"], officer["entry_id"]) == ("un-sc", "KPi.001")
    assert "M1718-8d" in officer["measures"].split(";")
    assert "654321987" in officer["statement"]
    assert officer["found_at"] == "2026-03-01T12:00:00Z"
    assert found[1]["doubts"].startswith("Only the name agrees")


def test_json_holds_lists_and_the_same_findings(call, built):
    found = json.loads(call("findings", "list", "--format", "json", "--path", built).out)
    assert [row["finding_id"] for row in found] == [
        row["finding_id"]
        for row in records(call("findings", "list", "--format", "csv", "--path", built))
    ]
    assert "M1718-8d" in found[0]["measures"]


@pytest.mark.parametrize(
    ("options", "count"),
    [
        ([], 3),
        (["--kind", "un"], 2),
        (["--kind", "national"], 0),
        (["--grade", "indication"], 1),
        (["--kind", "un", "--grade", "lead"], 1),
        (["--status", "superseded"], 0),
        (["--status", "all"], 3),
        (["--as-of", "2026-02-28"], 0),
    ],
)
def test_findings_can_be_chosen(call, built, options, count):
    ended = call("findings", "list", *options, "--format", "csv", "--path", built)
    assert len(records(ended)) == count


def test_statements_are_put_into_the_language_asked_for(built):
    rows = tricord.open(built).findings()
    causes = tricord.open(built).finding_causes()
    korean, japanese = (listing(rows, language, causes) for language in ("ko", "ja"))
    assert "여권 번호" in korean.item(0, "statement")
    assert "旅券番号" in japanese.item(0, "statement")
    assert korean.item(0, "causes").to_list() == ["감시 항목의 첫 실행"]
    assert japanese.item(0, "causes").to_list() == ["監視項目の最初の実行"]


def test_one_finding_is_shown_with_all_it_rests_on(call, built):
    found = records(call("findings", "list", "--format", "csv", "--path", built))[0]
    ended = call("findings", "show", found["finding_id"][:8], "--path", built)
    assert ended.status == 0
    assert found["statement"] in ended.out
    assert "TLP:GREEN" in ended.out
    assert "M1718-8d" in ended.out
    assert "list_identifiers" in ended.out
    assert "shipped with Tricord" in ended.out
    lead = call("findings", "list", "--grade", "lead", "--format", "csv", "--path", built)
    shown = call("findings", "show", records(lead)[0]["finding_id"], "--path", built)
    assert "Only the name agrees; namesakes are common." in shown.out


def test_a_superseded_finding_says_what_took_its_place(call, node, tmp_path):
    from tests.cli.conftest import COMPANY, OFFICER, list_file

    before = records(call("findings", "list", "--kind", "un", "--format", "csv", "--path", node))
    changed = OFFICER | {"names": ["PAK EXAMPLE", "PAK THE OTHER"]}
    file = list_file(tmp_path, "un-sc", "un", "2026-02-28", [COMPANY, changed])
    assert call("ingest", file, "--path", node).status == 0
    assert call("run", "designations", "--path", node).status == 0
    rows = records(call("findings", "list", "--status", "all", "--format", "csv", "--path", node))
    by_id = {row["finding_id"]: row for row in rows}
    old = by_id[before[0]["finding_id"]]
    assert old["status"] == "superseded"
    assert by_id[old["superseded_by"]]["status"] == "current"
    page = call("findings", "show", old["finding_id"], "--path", node).out
    assert f"superseded → {old['superseded_by']}" in page
    assert "superseded" in call("findings", "list", "--status", "all", "--path", node).out
    new = by_id[old["superseded_by"]]
    assert new["causes"] == old["causes"] == "entry changed, 2026-02-28"
    page = call("findings", "show", new["finding_id"], "--path", node).out
    told = page.partition("Brought about by\n")[2].partition("\n")[0]
    assert told == "  UN Security Council Consolidated List, KPi.001  entry changed, 2026-02-28"


def test_findings_as_of_a_moment_are_kept_apart_and_can_be_shown(call, node):
    assert call("run", "designations", "--as-of", "2026-02-28", "--path", node).status == 0
    options = ("--as-of", "2026-02-28", "--path", node)
    found = records(call("findings", "list", "--format", "csv", *options))
    assert len(found) == 3
    assert call("findings", "show", found[0]["finding_id"], *options).status == 0


def test_an_id_that_tells_no_finding_is_refused(call, built):
    for given in ("zzzz", ""):
        ended = call("findings", "show", given, "--path", built)
        assert ended.status == 2
        assert "[finding-unknown]" in ended.err


def test_findings_are_written_in_the_form_the_ending_names(call, built, tmp_path):
    for ending in ("csv", "json", "xlsx", "ftm.jsonl"):
        out = tmp_path / f"found.{ending}"
        ended = call("findings", "export", "--out", out, "--path", built)
        assert (ended.status, ended.out) == (0, "")
        assert "3" in ended.err
    listed = call("findings", "list", "--format", "csv", "--path", built).out
    assert (tmp_path / "found.csv").read_text("utf-8") == listed
    assert len(json.loads((tmp_path / "found.json").read_text("utf-8"))) == 3
    assert zipfile.is_zipfile(tmp_path / "found.xlsx")
    lines = (tmp_path / "found.ftm.jsonl").read_text("utf-8").splitlines()
    entities = [json.loads(line) for line in lines]
    assert sum(entity["schema"] == "Note" for entity in entities) == 3


@pytest.mark.parametrize("name", ["found.pdf", "found", "found.jsonl", "found.csv.gz"])
def test_an_ending_nobody_knows_is_refused_before_anything_is_written(call, built, tmp_path, name):
    ended = call("findings", "export", "--out", tmp_path / name, "--path", built)
    assert ended.status == 2
    assert "[usage-ending]" in ended.err
    assert not (tmp_path / name).exists()


def test_a_place_that_cannot_be_written_is_refused(call, built, tmp_path):
    ended = call("findings", "export", "--out", tmp_path / "no" / "f.csv", "--path", built)
    assert ended.status == 2
    assert "[system-refused]" in ended.err


@pytest.fixture
def at_sea(call, tmp_path):
    """A node where a ship of a list of our own was heard; nothing else was found."""
    ship = {"id": "W-1", "schema": "Vessel", "names": ["EXAMPLE STAR"]}
    ship |= {"identifiers": ["imo:9074729"], "listed_on": "2016-03-02"}
    rows = [f"440000001,2026-02-0{day}T10:00:00Z,35.0,129.5,9,9074729" for day in (1, 2)]
    heard = tmp_path / "ais.csv"
    heard.write_text("\n".join(["vessel_id,timestamp,lat,lon,speed_kn,imo", *rows, ""]))
    node = tmp_path / "node"
    call("init", node)
    files = heard, list_file(tmp_path, "watch", "analyst", "2026-01-28", [ship])
    assert call("ingest", *files, "--path", node).status == 0
    assert call("run", "listed_ships", "--path", node).status == 0
    return node


@pytest.mark.parametrize("language", ["en", "ko", "ja"])
def test_a_finding_of_the_sea_is_listed_and_shown_in_each_language(
    call, at_sea, language, monkeypatch
):
    monkeypatch.setenv("TRICORD_LANGUAGE", language)
    [row] = records(call("findings", "list", "--format", "csv", "--path", at_sea))
    assert (row["party_dataset"], row["party_id"]) == ("ships", "440000001")
    assert (row["list"], row["entry_id"], row["place"]) == ("watch", "W-1", "35.0000,129.5000")
    listed = call("findings", "list", "--path", at_sea)
    assert text("finding-kind-seen", language) in listed.out
    shown = call("findings", "show", row["finding_id"], "--path", at_sea)
    assert shown.status == 0, shown.err
    assert "MMSI 440000001" in shown.out
    assert row["statement"][:40] in shown.out.replace("\n", " ")


def test_findings_are_chosen_by_monitor_and_by_kind(call, at_sea):
    for option, count in (("--monitor", 1), ("--kind", 1)):
        wanted = "listed_ships" if option == "--monitor" else "seen"
        given = ("findings", "list", "--format", "csv", "--path", at_sea, option)
        assert len(records(call(*given, wanted))) == count
        assert records(call(*given, "gaps")) == []
