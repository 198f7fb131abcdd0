"""The part on ships: what ran, what it found, best first, and honest where it is cut short."""

from dataclasses import replace

import pytest
from tests.reports.sanctions.test_document import VERDICTS, rows, said, sections
from tests.reports.sea_examples import ENCOUNTERS, dark, listed, sea, sea_report, watched

from tricord.locale import LANGUAGES, text
from tricord.model.finding import Grade
from tricord.model.marking import Marking
from tricord.reports.document import Figure, Heading, KeyValues, Note, Run, Table, outline, texts
from tricord.reports.sanctions import sanctions_document
from tricord.reports.sanctions.at_sea import MONITORS


def words(document):
    return " ".join(part for _, part in texts(document))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("lists", [True, False])
def test_a_report_tells_of_ships_after_the_lists_and_without_them(language, lists):
    document = sanctions_document(sea_report(language, lists))
    first = [h.anchor for _, h in outline(document) if h.level == 1]
    expected = ["summary", "part-un", "part-national", "part-analyst", "sea"]
    expected = expected if lists else ["summary", "sea"]
    assert first == [*expected, "evidence", "method", "uncovered"]
    plain = text("reports-sea-no-screening", language)
    assert (plain in words(document)) is not lists


def test_a_report_without_ships_says_nothing_of_them():
    before = sanctions_document(sea_report("en", sea=None))
    assert "sea" not in {h.anchor for _, h in outline(before)}
    assert not any(isinstance(block, Figure) for block in before.blocks)
    never = sanctions_document(sea_report("en", sea=sea(monitors=())))
    assert never.title == before.title
    assert never.identifier == before.identifier
    assert "Ship positions are held (1,234)" in words(never)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_monitor_says_what_it_finds_and_how_it_ran(language):
    found = sea(*(watched(name) for name in MONITORS))
    document = sanctions_document(sea_report(language, sea=found))
    told = words(document)
    for name in MONITORS:
        assert text(f"reports-sea-definition-{name}", language) in told
        assert text(f"reports-sea-title-{name}", language) in told
    pairs = [p for b in sections(document)["sea"] if isinstance(b, KeyValues) for p in b.pairs]
    assert sum("within_m = 500.0" in said([cell]) for _, cell in pairs) == len(MONITORS)
    notes = [b for b in sections(document)["sea"] if isinstance(b, Note)]
    assert len(notes) == len(MONITORS)


def test_leads_stand_in_the_order_given_numbered_after_the_lists():
    report = sea_report("en")
    document = sanctions_document(report)
    tables = [b for b in sections(document)["sea"] if isinstance(b, Table)]
    table = next(b for b in tables if "leads, the best first" in b.caption)
    numbers = [int(said([row.cells[0]]).split()[0]) for row in table.rows]
    after = len(report.findings)
    assert numbers == list(range(after + 1, after + 1 + len(ENCOUNTERS)))
    first = said(table.rows[0].cells)
    assert all(part in first for part in ("445000001", "MMSI of KP", "says IMO 9999993", "58 m"))


def test_a_cut_says_how_much_is_cut_and_where_the_rest_is():
    document = sanctions_document(sea_report("en"))
    told = words(document)
    assert "first 14 of 42 leads. All of them: tricord findings list" in told
    assert "first 10 of 42 leads are set out" in told
    assert "Apparent encounters: 14 of 42 leads stand in this report." in told
    details = [h for _, h in outline(document) if h.level == 3 and h.anchor.startswith("finding-")]
    assert len(details) == 10


def test_a_lead_set_out_has_statement_doubts_law_and_evidence_that_is_there():
    document = sanctions_document(sea_report("en"))
    blocks = list(document.blocks)
    at = next(n for n, b in enumerate(blocks) if isinstance(b, Heading) and b.anchor == "finding-6")
    told = " ".join(
        part for b in blocks[at : at + 6] for _, part in texts(replace(document, blocks=(b,)))
    )
    assert "apparently lay together for 3.0 h" in told
    assert "Bunkering, supplies and licensed transfers look the same" in told
    assert "Asset freeze" in told
    links = {
        part.link
        for b in blocks
        if isinstance(b, KeyValues)
        for _, cell in b.pairs
        for line in cell
        for part in line
        if isinstance(part, Run) and part.link
    }
    anchors = {r.anchor for r in rows(document)} | {h.anchor for _, h in outline(document)}
    assert any(link.startswith("evidence-") for link in links)
    assert "sea-m1718-8d" in links
    assert links <= anchors


@pytest.mark.parametrize("language", LANGUAGES)
def test_hours_and_miles_of_a_dark_transfer_are_not_taken_for_those_of_an_encounter(language):
    document = sanctions_document(sea_report(language, sea=sea(watched("dark_transfer", dark()))))
    told = words(document)
    assert text("reports-sea-seen-way", language, value="31") in told
    assert text("reports-sea-seen-distance", language, value="31") not in told


def test_a_listed_ship_is_named_with_its_entry_and_what_agrees():
    document = sanctions_document(sea_report("en", sea=sea(watched("listed_ships", listed()))))
    told = words(document)
    assert "consistent with EXAMPLE 1" in told
    assert "un-sc KPe.901" in told
    assert "the IMO number agrees" in told


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_word_is_a_verdict(language):
    found = sea(*(watched(name) for name in MONITORS))
    for document in (sea_report(language), sea_report(language, sea=found)):
        told = words(sanctions_document(document)).lower()
        assert [verdict for verdict in VERDICTS[language] if verdict in told] == []


def test_the_marking_covers_what_is_counted_and_what_is_told():
    red = Marking.parse("TLP:RED//REL JPN")
    counted = sanctions_document(sea_report("en", False, sea=sea(marking=red), marking=red))
    assert str(counted.marking) == "TLP:RED//REL JPN"
    lead = replace(ENCOUNTERS[0], marking=red)
    told = sea_report("en", False, sea=sea(watched("encounters", lead)))
    assert sanctions_document(told).marking.level == red.level


def test_simulated_positions_mark_the_whole_report():
    document = sanctions_document(sea_report("en", False, sea=sea(simulated=("ais",))))
    assert document.simulated
    assert "Positions of ships marked as simulated were made up" in words(document)
    assert "parties marked as simulated" not in words(document)
    assert not sanctions_document(sea_report("en", False)).simulated


def test_the_report_is_cited_by_all_its_runs():
    both, alone = (sanctions_document(sea_report("en", lists)) for lists in (True, False))
    other = sanctions_document(sea_report("en", sea=sea(watched("gaps"))))
    assert len({both.identifier, alone.identifier, other.identifier}) == 3


def test_grades_are_counted_of_all_leads_and_not_of_those_shown():
    document = sanctions_document(sea_report("en"))
    overview = next(b for b in document.blocks if isinstance(b, Table) and "last run" in b.caption)
    assert said([overview.rows[0].cells[3]]) == "42"
    assert Grade.INDICATION in {
        p.sign for line in overview.rows[0].cells[4] for p in line if hasattr(p, "sign")
    }
