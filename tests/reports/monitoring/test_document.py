"""The monitoring report: every sentence rests on findings, and what nobody looked at is named."""

import io
import re
from dataclasses import replace

import pypdf
import pytest
from lxml import html as parser
from tests.reports.examples import report
from tests.reports.monitoring_examples import monitoring

from tricord.locale import LANGUAGES
from tricord.reports.document import Bullets, Heading, Run, Table, texts
from tricord.reports.docx import docx
from tricord.reports.fonts import carried
from tricord.reports.html import html
from tricord.reports.monitoring import Family, monitoring_document
from tricord.reports.monitoring.report import FAMILIES
from tricord.reports.typst_pdf import pdf

HANGUL = re.compile("[가-힣]")
KANA = re.compile("[ぁ-んァ-ヶ]")


def section(document, anchor):
    """The blocks under a heading, to the next of its level."""
    blocks = list(document.blocks)
    start = next(at for at, b in enumerate(blocks) if isinstance(b, Heading) and b.anchor == anchor)
    level = blocks[start].level
    rest = blocks[start + 1 :]
    end = next(
        (at for at, b in enumerate(rest) if isinstance(b, Heading) and b.level <= level), len(rest)
    )
    return rest[:end]


def said(blocks, document):
    return " ".join(part for _, part in texts(replace(document, blocks=tuple(blocks))))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_of_the_summary_leads_to_a_finding_of_the_report(language):
    document = monitoring_document(monitoring(language))
    rows = {row.anchor for b in document.blocks if isinstance(b, Table) for row in b.rows}
    [bullets] = [b for b in section(document, "summary") if isinstance(b, Bullets)]
    assert bullets.items
    for line in bullets.items:
        links = [part.link for part in line if isinstance(part, Run) and part.link]
        assert links
        assert set(links) <= rows


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_its_links_lead_somewhere_and_headings_skip_no_level(language):
    page = parser.document_fromstring(html(monitoring_document(monitoring(language))))
    ids = page.xpath("//@id")
    assert len(ids) == len(set(ids))
    assert {href[1:] for href in page.xpath("//a/@href")} <= set(ids)


@pytest.mark.parametrize(("language", "own"), [("ko", HANGUL), ("ja", KANA)])
def test_every_heading_is_in_the_language_of_the_report(language, own):
    document = monitoring_document(monitoring(language))
    for block in document.blocks:
        if isinstance(block, Heading) and not block.anchor.startswith("ledger"):
            words = "".join(part.text for part in block.line if isinstance(part, Run))
            kanji = language == "ja" and re.search("[一-龠]", words)
            assert own.search(words) or kanji, words


def test_a_monitor_that_has_not_run_is_named_where_readers_look_for_it():
    document = monitoring_document(monitoring("en"))
    missing = said(section(document, "uncovered"), document)
    assert "Workers abroad: the monitor has not run." in missing
    assert "Recorded acts: the monitor has not run." not in missing
    assert "No data held: Trade." in missing
    assert "Workers abroad" in said(section(document, "summary"), document)


def test_a_month_without_a_report_is_not_a_zero():
    document = monitoring_document(monitoring("en"))
    [months] = [
        b
        for b in section(document, "family-petroleum")
        if isinstance(b, Table) and "what each supplier reported" in b.caption
    ]
    cells = [row.cells[1][0][0].text for row in months.rows]
    assert cells[0] == "15,279"
    assert set(cells[1:12]) == {"not reported"}
    assert cells[12] == "15,279"


def test_claims_stand_side_by_side_with_their_dispute_and_are_not_averaged():
    document = monitoring_document(monitoring("en"))
    words = said(section(document, "claims"), document)
    assert "9,000,000" in words
    assert "1,600,000" in words
    assert "5,300,000" not in words
    assert "denied" in words
    assert "Dissent" in words
    assert "Figure (rounds)" in words
    assert "Together 1,600,000–9,000,000 Claims: 3; independent origins: 2" in words


def test_recommendations_are_those_people_wrote_in_the_language_there_is():
    document = monitoring_document(monitoring("ko"))
    words = said(section(document, "recommendations"), document)
    assert "그러한 화물을 검색할 것." in words
    assert "A. Analyst" in words
    english = monitoring_document(monitoring("ja"))
    assert "Inspect such cargo." in said(section(english, "recommendations"), english)
    none = monitoring_document(monitoring("en", recommendations=()))
    assert "Nobody has written a recommendation" in said(section(none, "recommendations"), none)


def test_a_year_of_which_nothing_is_known_says_so_and_clears_nobody():
    empty = monitoring(
        "en",
        base=report("en", findings=(), others=(), sea=None, run=None),
        families=tuple(Family(name, None) for name in FAMILIES),
        meters=(),
        ranges=(),
        incidents=(),
        recommendations=(),
    )
    document = monitoring_document(empty)
    words = said(section(document, "summary"), document)
    assert "That clears nobody" in words
    assert not [b for b in section(document, "summary") if isinstance(b, Bullets)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_pdf_passes_the_standards_and_a_checker_that_is_not_its_maker(language, tmp_path):
    pdfua = pytest.importorskip("pdfua")
    made = pdf(monitoring_document(monitoring(language), carried().covers))
    file = tmp_path / "report.pdf"
    file.write_bytes(made)
    found = pdfua.validate(str(file))
    errors = [f for o in found.outcomes for f in o.findings if f.severity == pdfua.Severity.ERROR]
    assert errors == []
    assert len(pypdf.PdfReader(io.BytesIO(made)).pages) > 5


def test_the_same_year_gives_the_same_bytes():
    first, again = (monitoring_document(monitoring("ja")) for _ in range(2))
    assert html(first) == html(again)
    assert docx(first) == docx(again)
