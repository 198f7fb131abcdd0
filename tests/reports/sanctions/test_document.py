"""The report as a whole: every finding once, the classes apart, the same words every time."""

import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.reports.examples import AMBER, FINDINGS, finding, report

from tricord.locale import LANGUAGES
from tricord.model.finding import Grade
from tricord.model.marking import Marking
from tricord.reports.document import (
    Heading,
    Note,
    NoteKind,
    Paragraph,
    Row,
    Run,
    Table,
    Tallies,
    outline,
    texts,
)
from tricord.reports.sanctions import sanctions_document

VERDICTS = {
    "en": ("violation", "violated", "guilty", "evader", "illegal", "criminal"),
    "ko": ("위반하였", "위반했", "불법", "유죄", "범죄"),
    "ja": ("違反した", "違法", "有罪", "犯罪"),
}


def sections(document):
    """The blocks under each heading of the first level, by anchor."""
    parts, anchor = {}, ""
    for block in document.blocks:
        if isinstance(block, Heading) and block.level == 1:
            anchor = block.anchor
        parts.setdefault(anchor, []).append(block)
    return parts


def rows(document):
    return [r for b in document.blocks if isinstance(b, Table) for r in b.rows]


def said(cells):
    return " ".join(p.text for cell in cells for line in cell for p in line if isinstance(p, Run))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_finding_is_printed_once_in_full(language):
    anchors = [row.anchor for row in rows(sanctions_document(report(language)))]
    assert [a for a in anchors if a.startswith("finding-")] == [
        f"finding-{n}" for n in range(1, len(FINDINGS) + 1)
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_parts_stand_in_the_order_a_reader_expects(language):
    first = [h.anchor for _, h in outline(sanctions_document(report(language))) if h.level == 1]
    assert first == [
        "summary",
        "part-un",
        "part-national",
        "part-analyst",
        "evidence",
        "method",
        "uncovered",
    ]


def test_who_designated_is_never_mixed():
    parts = sections(sanctions_document(report("en")))
    united, national = (
        said([c for b in parts[part] if isinstance(b, Table) for r in b.rows for c in r.cells])
        for part in ("part-un", "part-national")
    )
    assert "90001" in national
    assert "90001" not in united
    assert "KPe.901" in united
    assert "KPe.901" not in national
    bare = [b for b in parts["part-national"] if isinstance(b, Heading)][-1]
    assert "no UN measure follows from this alone" in said([(bare.line,)])
    tallies = next(b for b in parts["summary"] if isinstance(b, Tallies))
    assert [(t.badge.sign, t.figure) for t in tallies.items] == [
        ("un", "3"),
        ("national", "2"),
        ("analyst", "0"),
    ]


def test_a_finding_on_two_paragraphs_is_named_under_the_second():
    part = sections(sanctions_document(report("en")))["part-un"]
    last = [b for b in part if isinstance(b, Paragraph)][-1]
    assert "findings 3" in said([(last.line,)])


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_word_is_a_verdict(language):
    words = " ".join(text for _, text in texts(sanctions_document(report(language)))).lower()
    assert [verdict for verdict in VERDICTS[language] if verdict in words] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_link_leads_nowhere(language):
    document = sanctions_document(report(language))
    anchors = {r.anchor for r in rows(document)} | {h.anchor for _, h in outline(document)}
    links = {
        part.link
        for row in rows(document)
        for cell in row.cells
        for line in cell
        for part in line
        if isinstance(part, Run) and part.link
    }
    assert len(links) > 5
    assert links <= anchors


@settings(max_examples=20, deadline=None)
@given(st.permutations(FINDINGS))
def test_the_order_findings_arrive_in_changes_nothing(findings):
    assert sanctions_document(report("en", findings=tuple(findings))) == sanctions_document(
        report("en")
    )


def test_the_marking_is_the_strictest_of_inputs_and_findings():
    document = sanctions_document(report("en"))
    assert document.marking == AMBER
    red = replace(FINDINGS[0], marking=Marking.parse("TLP:RED//REL JPN"))
    strict = sanctions_document(report("en", findings=(red, *FINDINGS[1:])))
    assert str(strict.marking) == "TLP:RED//REL JPN"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_run_without_findings_clears_nobody(language):
    document = sanctions_document(report(language, findings=()))
    notes = [b for b in document.blocks if isinstance(b, Note) and b.kind == NoteKind.EMPTY]
    assert len(notes) == 4  # the summary's and one per class
    uncovered = next(h for _, h in outline(document) if h.anchor == "uncovered")
    assert said([(uncovered.line,)]) in said([notes[0].lines])
    assert not any(isinstance(b, Tallies) for b in document.blocks)


def test_simulated_parties_mark_the_whole_report():
    assert sanctions_document(report("en")).simulated
    honest = tuple(replace(p, simulated=False) for p in report("en").parties)
    document = sanctions_document(report("en", parties=honest))
    assert not document.simulated
    assert not any(isinstance(b, Note) and b.kind == NoteKind.SIMULATED for b in document.blocks)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_name_no_font_has_is_counted_among_what_is_not_covered(language):
    odd = report(language, findings=(finding("محمد", "X", "KPe.1", grade=Grade.LEAD),))
    document = sanctions_document(odd, lambda text: not re.search("[\u0600-\u06ff]", text))
    words = " ".join(text for _, text in texts(document))
    assert "م" not in words
    assert "‹ ›" in words


def test_a_table_row_has_a_cell_for_every_column():
    for block in sanctions_document(report("en")).blocks:
        if isinstance(block, Table):
            assert {len(row.cells) for row in block.rows} <= {len(block.columns)}
            assert all(isinstance(row, Row) for row in block.rows)
