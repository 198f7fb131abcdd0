"""Screening from Python: numbers decide, dates sharpen, and each hit says why."""

import json

import pytest

import tricord
from tricord.errors import NotFound
from tricord.names.comparing import VERSION
from tricord.node.answering import answers, given
from tricord.node.listed_names import listed_names
from tricord.node.node import init
from tricord.node.screening import Screening
from tricord.node.second_process import SecondProcess, Task, second_process

WALLET = "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa"
ENTRIES = (
    {
        "id": "P-1",
        "schema": "Person",
        "names": ["KIM YONG CHOL", "Ri Example"],
        "birth_dates": ["1962-02-18"],
        "countries": ["KP"],
        "identifiers": ["passport:654321987", f"wallet:{WALLET}"],
    },
    {"id": "P-2", "schema": "Person", "names": ["Kim Yong Chol"]},
    {"id": "V-1", "schema": "Vessel", "names": ["EXAMPLE STAR"], "identifiers": ["imo:9074729"]},
    {"id": "C-1", "schema": "Company", "names": ["Tanchon Commercial Bank"]},
)
HEADER = {
    "tricord_list": 1,
    "list": "watch",
    "authority": "analyst",
    "title": "Made up",
    "published_at": "2026-02-27",
    "source": "Made up for a test",
    "marking": "TLP:CLEAR",
    "entries": len(ENTRIES),
}


@pytest.fixture(scope="module")
def node(tmp_path_factory):
    folder = tmp_path_factory.mktemp("screening")
    file = folder / "watch.jsonl"
    file.write_text("".join(json.dumps(line) + "\n" for line in (HEADER, *ENTRIES)), "utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TRICORD_NOW", "2026-06-01T00:00:00Z")
        made = init(folder / "node")
        made.ingest([file])
    return made


def asked(node, **query):
    return {row.entry_id: row for row in node.screen([query], language="en")}


def test_a_name_in_another_script_is_found_with_its_reasons(node):
    row = asked(node, name="김영철", schema="Person")["P-1"]
    assert row.match
    assert (row.list, row.matched_name, row.query_row) == ("watch", "KIM YONG CHOL", 1)
    assert "김 = KIM (surname)" in row.why


def test_the_reason_ends_with_the_publication_and_the_matcher(node):
    snapshot = node.table("list_snapshots").item(0, "files")[0]
    row = asked(node, name="Kim Yong Chol", schema="Person")["P-1"]
    assert row.why.endswith(f"[watch {snapshot[:12]}, {VERSION}]")


def test_an_entry_is_one_hit_by_its_best_name(node):
    assert len(asked(node, name="Kim Yong Chol")) == 2
    assert asked(node, name="Ri Example")["P-1"].matched_name == "Ri Example"


def test_the_same_imo_number_decides_whatever_the_name(node):
    other = asked(node, name="Bright Dawn", schema="Vessel", imo="IMO 9074729")["V-1"]
    same = asked(node, name="Example Star", schema="Vessel", imo="9074729")["V-1"]
    assert (other.score, other.match) == (0.95, True)
    assert same.score > other.score
    assert "The same IMO number: 9074729. The names do not agree." in other.why


def test_another_imo_number_speaks_for_two_ships(node):
    row = asked(node, name="Example Star", schema="Vessel", imo="7937317")["V-1"]
    assert not row.match
    assert "7937317 / 9074729" in row.why


def test_a_ship_is_found_by_its_very_name_where_nobody_says_that_it_is_one(node):
    assert asked(node, name="Example Star")["V-1"].match
    assert "V-1" not in asked(node, name="Example Star", schema="Person")


def test_wallets_and_passports_are_found_without_a_name(node):
    assert asked(node, address=WALLET)["P-1"].match
    assert asked(node, passport="654 321-987")["P-1"].match
    assert asked(node, name="", address=WALLET.lower()) == {}


def test_birth_dates_sharpen_and_their_absence_does_not(node):
    name = {"name": "Kim Yong Chol", "schema": "Person"}
    plain, clash, agrees = (
        asked(node, **name, birth_date=day) for day in ("", "1990-01-01", "1962-02-18")
    )
    assert plain["P-1"].score == plain["P-2"].score
    assert plain["P-1"].score - clash["P-1"].score == pytest.approx(0.25)
    assert agrees["P-1"].score > plain["P-1"].score
    assert clash["P-2"].score == plain["P-2"].score
    assert "Birth dates disagree: 1990-01-01 / 1962-02-18" in clash["P-1"].why


def test_a_country_says_little(node):
    name = {"name": "Kim Yong Chol", "schema": "Person"}
    plain, clash = (asked(node, **name, country=c)["P-1"] for c in ("", "Japan"))
    assert plain.score - clash.score == pytest.approx(0.03)
    assert clash.match


def test_hits_are_ranked_and_come_in_the_order_of_the_queries(node):
    rows = node.screen([{"name": "Tanchon Commercial Bank"}, {"name": "Kim Yong Chol"}])
    assert (rows[0].query_row, rows[0].entry_id) == (1, "C-1")
    ranks = [(row.query_row, -row.score, row.list, row.entry_id) for row in rows]
    assert ranks == sorted(ranks)


def test_an_unknown_list_is_refused_with_those_there_are(node):
    with pytest.raises(NotFound) as refused:
        node.screen([{"name": "Kim"}], ["un-sc", "watch"])
    assert (refused.value.code, refused.value.params["known"]) == ("list-unknown", "watch")


def test_a_node_without_a_list_says_so(tmp_path):
    with pytest.raises(NotFound) as refused:
        init(tmp_path / "node").screen([{"name": "Kim"}])
    assert refused.value.code == "lists-none"


def test_details_hold_all_that_decided_and_no_hit_is_kept_too(node):
    screening = Screening(listed_names(node.lake, None), "en")
    rows = [{"name": "김영철", "birth_date": "1962"}, {"name": "Anna Schmidt"}]
    hit, nothing = (list(each.details) for each in answers(screening, given(rows), details=True))
    told = next(record for record in hit if record["entry_id"] == "P-1")
    assert told["names"]["aligned"][0]["rule"] == "surname"
    assert told["snapshot"] == node.table("list_snapshots").item(0, "files").to_list()
    assert told["sharpened"][0]["key"] == "screened-birth-year"
    assert (nothing[0]["hit"], nothing[0]["query_row"]) == (False, 2)
    assert json.dumps(hit) == json.dumps(
        list(next(answers(screening, given(rows), details=True)).details)
    )


def test_the_same_question_is_worked_out_once(node, monkeypatch):
    screening = Screening(listed_names(node.lake, None), "en")
    worked = []
    find = screening.find
    monkeypatch.setattr(screening, "find", lambda facts: worked.extend(facts) or find(facts))
    rows = [
        row.query_row
        for a in answers(screening, given([{"name": "Kim Yong Chol"}] * 1200))
        for row in a.rows
    ]
    assert len(worked) == 1
    assert sorted(set(rows)) == list(range(1, 1201))


def test_it_is_reached_from_an_opened_node(node):
    assert tricord.open(node.path).screen([{"name": "김영철"}])[0].match


@pytest.mark.parametrize("dies", [False, True])
def test_a_second_process_changes_nothing_of_the_answers(node, dies):
    rows = [{"name": f"Kim Yong Chol {n % 700}"} for n in range(2600)] + [{"name": "김영철"}]
    asked = [*given(rows)]
    asked[1] = (asked[1][0]._replace(fault=("screened-quotes", {})), asked[1][1])
    screening = Screening(listed_names(node.lake, None), "en")
    task = Task(node.lake.folder, node.lake.version, ("watch",), "en", details=True)
    second = SecondProcess(task)
    try:
        assert second._here.poll(60)
        if dies:
            second._process.kill()
        together = [*answers(screening, asked, details=True, second=second)]
    finally:
        second.end()
    assert together == [*answers(screening, asked, details=True)]


def test_a_second_process_is_not_started_for_a_few_queries(node):
    assert second_process(node.lake, ["watch"], "en", 100, details=False) is None
