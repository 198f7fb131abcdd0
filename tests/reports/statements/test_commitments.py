"""Commitments as a document and as tables; every statement invented."""

import io
from datetime import date

import pypdf
import pytest
from tests.reports.statement_examples import FIRST, commitments

from tricord.locale import LANGUAGES, text
from tricord.reports.document import Heading, Note, NoteKind, Table, texts
from tricord.reports.docx import docx
from tricord.reports.fonts import carried
from tricord.reports.html import html
from tricord.reports.statements.commitment_tables import commitment_records, commitment_tables
from tricord.reports.statements.commitments import RULES, commitments_document
from tricord.reports.typst_pdf import pdf


def words(document):
    return " ".join(part for _, part in texts(document))


def tables(document):
    return [block for block in document.blocks if isinstance(block, Table)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_prints_in_every_form(language):
    document = commitments_document(commitments(language))
    carried().check(texts(document))
    pages = pypdf.PdfReader(io.BytesIO(pdf(document))).pages
    assert "Dialogue" in "".join(page.extract_text() for page in pages)
    assert "Example Data Dialogue" in html(document)
    assert docx(document)[:2] == b"PK"


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_the_reader_must_know_stands_in_the_document(language):
    said = words(commitments_document(commitments(language)))
    for rule in RULES:
        assert text(f"reports-readings-rule-{rule}", language) in said
    for reason in ("copy", "undated"):
        assert text(f"reports-readings-reason-{reason}", language) in said
    for reading in commitments().readings.kept:
        assert reading.sha256 in said


def test_what_one_side_tells_stands_apart_from_what_all_agreed():
    captions = [table.caption for table in tables(commitments_document(commitments()))]
    assert "First made in texts all parties agreed (2)" in captions
    assert "Told by one side: summaries, fact sheets, remarks (1)" in captions


def test_every_citation_leads_to_a_file_of_the_list():
    document = commitments_document(commitments())
    anchors = {block.anchor for block in document.blocks if isinstance(block, Heading)}
    anchors |= {row.anchor for table in tables(document) for row in table.rows if row.anchor}
    links = {
        part.link
        for table in tables(document)
        for row in table.rows
        for cell in row.cells
        for line in cell
        for part in line
        if part.link
    }
    assert links <= anchors
    assert {"file-1", "steps-1", "commitment-1"} <= links


def test_a_promise_told_as_done_shows_both_quotations_and_both_days():
    said = words(commitments_document(commitments()))
    assert "They decided to launch the Example Data Dialogue (EDD) by the end of 2031" in said
    assert "They applauded the successful launch of the Example Data Dialogue (EDD)" in said
    assert "told as done" in said
    assert "since 2032-06-03" in said


def test_a_folder_without_commitments_says_so():
    silent = FIRST.split("They decided")[0].strip() + "\n"
    document = commitments_document(commitments(files={"a.txt": silent}))
    notes = [block for block in document.blocks if isinstance(block, Note)]
    assert [note.kind for note in notes] == [NoteKind.EMPTY]


def test_the_workbook_has_real_days_and_every_step():
    first, steps, read = commitment_tables(commitments())
    row = dict(zip([label for label, _ in first.columns], first.rows[0], strict=True))
    assert row["Day"] == date(2030, 6, 3)
    assert (row["From day"], row["To day"]) == (date(2031, 1, 1), date(2031, 12, 31))
    assert row["By when (words)"] == "by the end of 2031"
    assert row["Statements"] == 2
    assert row["State"] == "told as done"
    assert len(steps.rows) == sum(len(s.chain.steps) for s in commitments().standings)
    assert len(read.rows) == 6
    assert len(read.prose) == len(RULES) + 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_row_of_the_workbook_has_a_value_for_each_heading(language):
    for table in commitment_tables(commitments(language)):
        assert all(len(row) == len(table.columns) for row in table.rows)
        assert len({label for label, _ in table.columns}) == len(table.columns)
        assert len(table.name) <= 31


def test_records_for_programs_are_the_same_in_every_language():
    told = [commitment_records(commitments(language)) for language in LANGUAGES]
    assert told[0] == told[1] == told[2]
    for record in told[0]:
        assert record["end"] > record["start"]
    first = told[0][0]
    assert first["actors"] == ["ROK", "USA", "JPN"]
    assert " ".join(FIRST[first["start"] : first["end"]].split()) == first["commitment"]
