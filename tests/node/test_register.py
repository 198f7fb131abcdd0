"""The register of a node: what statements propose, what people write over it, what is counted."""

from datetime import date

import polars as pl
import pytest
from tests.node.told_statements import BEFORE, FIRST, OF_TWO, SECOND, SUMMARY, tell

from tricord.config import Settings
from tricord.errors import DecisionError, NotFound
from tricord.node.node import init
from tricord.node.register import COMPLIANCE, OVERVIEW, compliance_rows

ADDRESS = "https://example.org/act"


@pytest.fixture
def node(tmp_path):
    made = init(tmp_path / "node", Settings(operator="Kim", default_marking="TLP:GREEN"))
    for at, words in enumerate((FIRST, SECOND)):
        tell(made.lake, words, f"{at}.txt")
    return made


def titles(node, **asked):
    return node.register.overview(**asked).get_column("title").to_list()


def entry(node, words):
    found = node.register.overview().filter(pl.col("title").str.contains(words))
    return found.to_dicts()[0]


def test_commitments_and_bodies_are_proposed_with_state_date_and_quote(node):
    library = entry(node, "seed library")
    assert (library["kind"], library["state"], library["certified"]) == (
        *("commitment", "under_way"),
        False,
    )
    assert (library["first_said"], library["last_said"]) == (date(2030, 6, 3), date(2032, 6, 3))
    assert library["members"] == ["KOR", "USA", "JPN"]
    launch = entry(node, "^They decided to launch")
    assert (launch["state"], launch["state_by"]) == ("done", "rule")
    assert launch["next_date"] == date(2031, 12, 31)
    dialogue = entry(node, "^Trilateral Example Data Dialogue$")
    assert (dialogue["kind"], dialogue["state"]) == ("dialogue", "under_way")
    assert entry(node, "Secretariat")["kind"] == "secretariat"
    assert not [title for title in titles(node) if "Charter" in title]


def test_every_quote_leads_back_to_the_characters_of_a_statement(node):
    words = dict(node.table("statements").select("statement_id", "words").iter_rows())
    quotes = [quote for each in node.register.entries() for quote in each.quotes]
    assert len(quotes) >= 6
    for quote in quotes:
        statement, _, place = quote.reference.rpartition(":")
        start, end = map(int, place.split("-"))
        assert " ".join(words[statement][start:end].split()) == quote.said


def test_only_words_that_all_three_agreed_bind_and_others_only_name(node):
    before = set(titles(node))
    tell(node.lake, OF_TWO, "two.txt")
    assert set(titles(node)) == before
    tell(node.lake, SUMMARY, "概要.txt")
    more = node.register.overview().filter(~pl.col("title").is_in(before))
    assert more.select("kind", "title").rows() == [("dialogue", "日米韓見本対話")]


def test_one_statement_taken_in_twice_is_told_once(node):
    before = node.register.overview()
    tell(node.lake, FIRST, "copy.txt")
    assert node.register.overview().height == before.height


def test_people_win_and_an_earlier_statement_does_not_take_their_words_away(node):
    key = entry(node, "seed library")["entry"]
    node.register.write(key, "owner", "Bureau of Seeds", partner="ROK")
    node.register.write(
        key, "state", "lapsed", evidence=[ADDRESS], rationale="budget cut", by="Lee"
    )
    tell(node.lake, BEFORE, "before.txt")
    row = entry(node, "seed library")
    assert row["entry"] == key
    assert (row["first_said"], row["state"], row["state_by"]) == (date(2028, 6, 3), "lapsed", "Lee")
    assert (row["certified"], row["owners"]) == (True, ["KOR Bureau of Seeds"])
    assert row["marking"] == "TLP:GREEN"


def test_an_entry_is_found_by_key_name_or_the_beginning_of_its_key(node):
    dialogue = "programme|trilateral example data dialogue"
    for asked in (
        dialogue,
        "The Trilateral Example Data Dialogue (TEDD)",
        dialogue[:30],
        "Trilateral example d",
    ):
        assert node.register.show(asked).key == dialogue
    key = entry(node, "seed library")["entry"]
    middle = node.register.show(key).quotes[1].reference
    assert node.register.show(f"commitment|{middle}").key == key
    assert node.register.show(key.partition("|")[2]).key == key
    for asked in ("", "commitment", "programme|nothing", "no such name"):
        with pytest.raises(NotFound, match="register-entry-unknown"):
            node.register.show(asked)


def test_nothing_is_written_of_an_entry_that_does_not_exist(node):
    with pytest.raises(NotFound, match="register-entry-unknown"):
        node.register.write("programme|nothing", "owner", "Kim", partner="KOR")
    with pytest.raises(NotFound, match="register-word-unknown"):
        node.register.write("Trilateral Example Secretariat", "undo", "x", rationale="x")
    with pytest.raises(DecisionError, match="register-key"):
        node.register.write("Hotline", "enter", "Hotline", rationale="agreed by phone")
    assert node.register.log() == []
    node.register.write("programme|Hotline", "enter", "Hotline", rationale="agreed by phone")
    assert node.register.show("hotline").title.value == "Hotline"


def test_a_rename_is_confirmed_by_a_person_and_can_be_taken_back(node):
    old, new = "Trilateral Example Data Dialogue", "Trilateral Example Secretariat"
    link = node.register.write(old, "same_as", new, rationale="charter says so")
    assert node.register.show(old).key == node.register.show(new).key
    with pytest.raises(DecisionError, match="register-same"):
        node.register.write(old, "same_as", new, rationale="again")
    node.register.undo(link.log_id, "two bodies after all")
    assert node.register.show(old).key != node.register.show(new).key


def test_a_score_of_one_clause_is_a_score_of_its_whole_commitment(node, monkeypatch):
    monkeypatch.setenv("TRICORD_NOW", "2033-06-01T00:00:00Z")
    key = entry(node, "seed library")["entry"]
    second = f"commitment|{node.register.show(key).quotes[1].reference}"
    given = {"day": date(2033, 5, 1), "evidence": [ADDRESS], "rationale": "funded"}
    node.register.score(key, "JPN", "+1", **given)
    with pytest.raises(DecisionError, match="register-scored"):
        node.register.score(second, "JPN", "-1", by="Lee", **given)
    node.register.score(second, "ROK", "0", by="Lee", **given)
    found = node.register.compliance(key)
    assert (found.percent, found.members_scored, found.members) == (75.0, 2, 3)
    [row] = compliance_rows(found).to_dicts()
    assert (row["scored"], row["of"], row["scores"]) == (2, 3, ["KOR 0", "JPN +1"])
    assert row["scorers"] == ["Lee", "Kim"]


def test_only_whom_a_commitment_binds_is_scored_until_a_person_says_otherwise(node, monkeypatch):
    monkeypatch.setenv("TRICORD_NOW", "2033-06-01T00:00:00Z")
    key = entry(node, "seed library")["entry"]
    given = {"day": date(2033, 5, 1), "evidence": [ADDRESS], "rationale": "funded"}
    node.register.write(key, "members", "ROK USA", rationale="Japan abstained")
    with pytest.raises(DecisionError, match="register-score-unbound"):
        node.register.score(key, "JPN", "+1", **given)
    node.register.score(key, "ROK", "+1", **given)
    assert (
        node.register.compliance(key).members_scored,
        node.register.compliance(key).members,
    ) == (
        1,
        2,
    )
    node.register.write(key, "members", "ROK USA JPN", rationale="it joined")
    node.register.score(key, "JPN", "0", **given)
    assert node.register.compliance(key).percent == 75.0


def test_nothing_is_scored_or_due_before_it_was_first_said(node, monkeypatch):
    monkeypatch.setenv("TRICORD_NOW", "2033-06-01T00:00:00Z")
    given = {"evidence": [ADDRESS], "rationale": "funded"}
    library, secretariat = entry(node, "seed library"), entry(node, "Secretariat")
    assert (library["first_said"], secretariat["first_said"]) == (
        date(2030, 6, 3),
        date(2032, 6, 3),
    )
    with pytest.raises(DecisionError, match="register-score-before"):
        node.register.score(library["entry"], "JPN", "0", day=date(2030, 6, 2), **given)
    for key, day in ((library["entry"], "2030-06-02"), (secretariat["entry"], "2031-12-31")):
        with pytest.raises(DecisionError, match="register-day-before"):
            node.register.write(key, "next_date", day, rationale="minutes")
    assert node.register.log() == []
    node.register.score(library["entry"], "JPN", "0", day=date(2030, 6, 3), **given)
    node.register.write(secretariat["entry"], "next_date", "2032-06-03", rationale="minutes")
    # What people entered and no statement speaks of has no first day.
    node.register.write("programme|example hotline", "enter", "Hotline", rationale="letter")
    node.register.write("programme|example hotline", "next_date", "1999-01-01", rationale="letter")


def test_without_scores_there_is_no_figure_and_bodies_have_none(node):
    found = node.register.compliance()
    assert (found.percent, found.score) == (None, None)
    assert len(found.commitments) == 2
    assert compliance_rows(found).schema == COMPLIANCE
    with pytest.raises(DecisionError, match="register-score-programme"):
        node.register.compliance("Trilateral Example Secretariat")


def test_the_overview_is_narrowed_by_kind_state_and_partner(node):
    assert titles(node, kind="secretariat") == ["Trilateral Example Secretariat"]
    assert "commitment" not in node.register.overview(state="done").get_column("title")
    key = entry(node, "seed library")["entry"]
    node.register.write(key, "members", "KOR USA", rationale="Japan abstained")
    assert not [title for title in titles(node, partner="JPN") if "seed" in title]
    assert [title for title in titles(node, partner="ROK") if "seed" in title]
    for wrong in ({"kind": "club"}, {"state": "dead"}, {"partner": "CHN"}):
        with pytest.raises(NotFound, match="register-word-unknown"):
            node.register.overview(**wrong)


def test_an_empty_node_has_an_empty_register(tmp_path):
    made = init(tmp_path / "empty")
    assert made.register.overview().schema == OVERVIEW
    assert made.register.overview().is_empty()
    assert made.register.compliance().commitments == ()


def test_the_real_trilateral_texts_fill_the_register(shared_data, tmp_path):
    made = init(tmp_path / "real")
    texts = sorted((shared_data / "statements").glob("tri_*.txt"))
    for file in texts:
        tell(made.lake, file.read_text("utf-8"), file.name)
    found = made.register.overview()
    kinds = set(found.get_column("kind"))
    assert {"commitment", "dialogue", "secretariat", "exercise", "partnership"} <= kinds
    assert made.register.show("trilateral secretariat").kind.value == "secretariat"
    assert made.register.show("freedom edge").kind.value == "exercise"
    assert not found.get_column("certified").any()
    assert found.get_column("entry").is_unique().all()
