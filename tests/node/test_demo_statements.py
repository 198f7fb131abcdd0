"""Coordination in the demo: what the monitors find of what is planted, and the two documents."""

from dataclasses import replace
from datetime import date

import pytest

from tricord.locale import LANGUAGES, text
from tricord.model.finding import Strand
from tricord.node import demo, demo_statements
from tricord.node.demo_statements import AGENDA, COMPARISON
from tricord.node.node import init
from tricord.simulate import statement_texts
from tricord.simulate.statements import DATASET, PLANTED

DAY = date(2026, 2, 27)


def built(folder):
    """A node with the statements, and where the simulated files lie."""
    node = init(folder)
    simulated = folder / "simulated"
    taken_in(node, simulated)
    return node, simulated


def taken_in(node, simulated):
    given = replace(demo.SHIPPED, published=None, dataset=DATASET)
    for outcome in node.ingest(demo_statements.write(simulated), given):
        assert outcome.refused is None


def watched(node):
    steps = []
    count, tallies = demo_statements.watch(node, DAY, steps.append)
    assert steps == ["demo-step-statements"]
    return count, tallies


@pytest.fixture(scope="module")
def node(tmp_path_factory):
    return built(tmp_path_factory.mktemp("demo") / "node")


def test_all_that_is_planted_is_found_and_no_decoy_is(node):
    _, tallies = watched(node[0])
    assert sum(each.planted for each in tallies) == len(PLANTED)
    for each in tallies:
        assert each.found == (0 if each.decoy else each.planted), each.kind


def test_every_finding_is_one_that_was_planted_or_a_state_that_is_true(node):
    count, _ = watched(node[0])
    found = node[0].finding_objects(node[0].findings())
    assert len(found) == count
    assert all(each.strand is Strand.COORDINATION for each in found)
    words = [(each, demo_statements.held_words(each)) for each in found]
    others = [one.kind for one, said in words if not any(it.told_by(said) for it in PLANTED)]
    assert sorted(others) == ["lifecycle_committed", *["lifecycle_in_progress"] * 2]


def test_a_second_time_says_the_same_and_adds_nothing(node):
    nodes, simulated = node
    first = watched(nodes)
    version = nodes.lake.version
    taken_in(nodes, simulated)
    assert watched(nodes) == first
    assert nodes.lake.version == version


def test_the_count_falls_where_a_statement_says_less(tmp_path, monkeypatch):
    less = {
        name: words.replace("welcomed the opening of the", "discussed the")
        for name, words in statement_texts.STATEMENTS.items()
    }
    monkeypatch.setattr(statement_texts, "STATEMENTS", less)
    _, tallies = watched(built(tmp_path / "node")[0])
    counted = {each.kind: (each.planted, each.found) for each in tallies}
    assert counted["statements-done"] == (2, 1)
    assert counted["statements-overdue"] == (3, 3)


def test_statements_of_the_demo_stand_in_a_data_set_that_says_what_they_are(node):
    rows = node[0].table("statements")
    assert set(rows["dataset"]) == {"simulated-statements"}
    assert rows["dated"].to_list() == [each.date() for each in rows["published_at"]]


def test_the_documents_say_on_their_edge_that_they_are_simulated(node, tmp_path):
    files = demo_statements.reports(node[1], tmp_path, DAY)
    assert [file.name for file in files] == [COMPARISON, AGENDA]
    assert files[0].read_bytes().startswith(b"%PDF")
    page = files[1].read_text("utf-8")
    assert 'class="simulated"' in page
    assert text("reports-simulated-banner", "en") in page
    for language in LANGUAGES:
        assert text("reports-agenda-title", language) in page
    assert statement_texts.TRAINING in page


def test_the_documents_are_the_same_on_whatever_day_they_are_written(node, tmp_path, monkeypatch):
    written = []
    for moment in ("2026-03-01T00:00:00Z", "2027-09-01T00:00:00Z"):
        monkeypatch.setenv("TRICORD_NOW", moment)
        written.append(demo_statements.reports(node[1], tmp_path, DAY)[1].read_bytes())
    assert written[0] == written[1]
