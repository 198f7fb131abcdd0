"""Maps in the report: events numbered as in the table, tracks of the ships, said in words."""

import re
from dataclasses import replace
from itertools import pairwise

import pytest
from lxml import etree
from tests.reports.sanctions.test_document import said, sections
from tests.reports.sea_examples import ENCOUNTERS, dark, event, sea, sea_report, track, watched

from tricord.locale import LANGUAGES
from tricord.reports.document import Figure, Table
from tricord.reports.sanctions import sanctions_document

SVG = "{http://www.w3.org/2000/svg}"


def shown(report):
    """Every map with the table that follows it."""
    blocks = sections(sanctions_document(report))["sea"]
    return [(block, after) for block, after in pairwise(blocks) if isinstance(block, Figure)]


def texts_of(figure):
    root = etree.fromstring(figure.svg.encode())
    return ["".join(each.itertext()) for each in root.iter(f"{SVG}text")]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_table_stands_under_every_map_and_every_map_has_words(language):
    pairs = shown(sea_report(language))
    # An overview, two indications and the best three leads.
    assert len(pairs) == 6
    for figure, table in pairs:
        assert isinstance(table, Table)
        root = etree.fromstring(figure.svg.encode())
        assert figure.alternative == root[1].text
        assert figure.caption


def test_the_overview_numbers_its_events_as_the_table_does():
    figure, table = shown(sea_report("en"))[0]
    numbers = {int(said([row.cells[0]]).split()[0]) for row in table.rows}
    on_map = set()
    for words in texts_of(figure):
        for run in re.findall(r"^[\d–, …]+$", words):
            for part in run.split(", "):
                ends = [int(end) for end in part.split("–") if end.isdigit()]
                on_map |= set(range(ends[0], ends[-1] + 1)) if ends else set()
    assert on_map == numbers


def test_leads_the_table_leaves_out_are_dots_on_the_map():
    found = sea(watched("encounters", *ENCOUNTERS, others=((36.5, 124.0), (36.6, 124.1))))
    figure, _ = shown(sea_report("en", sea=found))[0]
    assert "of 2 further ones" in figure.alternative
    assert "further leads, not in the table" in texts_of(figure)
    plain, _ = shown(sea_report("en"))[0]
    assert "further leads, not in the table" not in texts_of(plain)


def test_leads_without_a_place_have_no_overview_and_their_table_promises_none():
    lead = replace(ENCOUNTERS[0], where="")
    document = sanctions_document(sea_report("en", sea=sea(watched("encounters", lead))))
    captions = [b.caption for b in document.blocks if isinstance(b, Table)]
    assert not any("as on the map" in caption for caption in captions)


def test_a_map_of_a_dark_transfer_marks_the_stay_and_both_ends_of_the_silence():
    pairs = shown(sea_report("en", sea=sea(watched("dark_transfer", dark()))))
    _, table = pairs[1]
    rows = [said(row.cells) for row in table.rows]
    assert sum("gap" in row for row in rows) == 2
    assert any("Loitering" in row for row in rows)
    assert sum("13 of 40 positions drawn" in row for row in rows) == 2


def test_positions_of_an_identity_of_two_hulls_are_not_joined():
    two = replace(event("identity"), kind="two_hulls", place=None)
    lead = ENCOUNTERS[0]
    found = sea(
        watched("encounters", lead),
        events={"encounters|e0": two},
        fixes={lead.finding_id: (track("445000001"),)},
    )
    report = sea_report("en", sea=found)
    figure, _ = shown(report)[1]
    assert 'stroke-width="2"/>' not in figure.svg.partition("<clipPath")[2].partition("</g>")[0]
    words = " ".join(
        p.text
        for b in sanctions_document(report).blocks
        if hasattr(b, "line")
        for p in b.line
        if hasattr(p, "text")
    )
    assert "not joined by a line" in words


def test_ids_of_pictures_are_unlike_each_other():
    svgs = [figure.svg for figure, _ in shown(sea_report("en"))]
    ids = [each for svg in svgs for each in re.findall(r' id="([^"]+)"', svg)]
    assert len(ids) == len(set(ids))
