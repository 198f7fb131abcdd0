"""From a finding to the record of the raw file, without a gap."""

from dataclasses import replace

import pytest
from tests.reports.examples import FINDINGS, report, sha

from tricord.locale import LANGUAGES, text
from tricord.reports.document import Run, Table
from tricord.reports.sanctions.evidence import evidence_section
from tricord.reports.wording import Wording


def said(cell):
    return ["".join(p.text if isinstance(p, Run) else p.label for p in line) for line in cell]


def tables(language="en", **changed):
    blocks = evidence_section(report(language, **changed), Wording(language))
    return [b for b in blocks if isinstance(b, Table)]


def test_every_row_a_finding_rests_on_is_in_the_annex_once():
    rows, _ = tables()
    expected = {e for f in FINDINGS for e in f.evidence}
    assert len(rows.rows) == len(expected)
    assert [row.anchor for row in rows.rows] == [
        f"evidence-{n}" for n in range(1, len(expected) + 1)
    ]


def test_a_row_names_table_key_content_record_and_raw_file():
    first = tables()[0].rows[0]
    number, table, key, record, file = map(said, first.cells)
    evidence = FINDINGS[0].evidence[0]
    assert (number, table) == (["E1"], ["Parties", "parties"])
    assert key == [evidence.row_key, evidence.version[:12]]
    assert record == ["ships.csv:12"]
    assert file == ["R3", sha("ships")[:12]]


def test_the_hash_of_a_raw_file_is_printed_whole():
    files = tables()[1]
    assert [said(row.cells[2]) for row in files.rows] == [
        [file.file_sha256] for file in report("en").files
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_paragraph_of_the_law_is_shipped_and_has_no_raw_file(language):
    law = [row for row in tables(language)[0].rows if said(row.cells[1])[-1] == "measures"]
    assert len(law) == 2
    assert said(law[0].cells[3]) == ["–"]
    assert said(law[0].cells[4]) == [text("reports-shipped", language)]


def test_a_raw_file_missing_from_the_annex_is_said_and_its_hash_shown():
    rows = tables(files=())[0]
    assert said(rows.rows[0].cells[4]) == [text("reports-file-unlisted", "en"), sha("ships")]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("known", ["file", "given", "name", "server", "received"])
def test_how_a_date_is_known_has_its_words(language, known):
    files = (replace(report(language).files[0], published_from=known),)
    row = tables(language, files=files)[1].rows[0]
    assert said(row.cells[3]) == ["2026-02-27 09:30", text(f"reports-date-{known}", language)]
    assert said(row.cells[4])[0] == text("reports-by-hand", language)


def test_a_run_without_findings_still_names_its_raw_files():
    assert len(tables(findings=())) == 1
