"""Typst source: golden, and nothing of the data ever read as markup."""

import io
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader
from tests.reports.accept import GOLDEN, golden
from tests.reports.examples import every_block

from tricord.reports.document import Column, Paragraph, Row, Run, Table
from tricord.reports.typst_pdf import pdf
from tricord.reports.typst_source import body


@pytest.mark.parametrize("name", sorted(golden()))
def test_a_printed_document_changes_only_on_purpose(name):
    """After a change on purpose: python -m tests.reports.accept, and read the difference."""
    assert golden()[name] == (GOLDEN / name).read_text(encoding="utf-8")


def one_line(text, **style):
    """The source of one paragraph."""
    return replace(every_block("ko"), blocks=(Paragraph((Run(text, **style),)),))


@settings(max_examples=25, deadline=None)
@given(st.text(alphabet="#$*_`<>@~=-+/[](){}\\\"'.:;,!?% ab한字", max_size=40), st.booleans())
def test_no_text_is_read_as_markup(text, code):
    page = PdfReader(io.BytesIO(pdf(one_line(text, code=code)))).pages[0].extract_text()
    assert "".join(text.split()) in "".join(page.split())


def test_quotes_and_backslashes_are_escaped():
    assert r'#"say \"a\\b\""' in body(one_line('say "a\\b"'))


def test_a_korean_word_is_kept_whole_across_runs():
    runs = (Run("동남해운", strong=True), Run("의 선박"))
    line = body(replace(every_block("ko"), blocks=(Paragraph(runs),)))
    assert '#w[#b[#"동남해운"]#"의"]#" "#w[#"선박"]' in line


def test_an_overlong_word_may_be_broken():
    assert "#n" in body(one_line("A" * 40))
    assert "#n" not in body(one_line("A" * 16))


def test_english_and_japanese_text_is_left_in_one_piece():
    assert '#"not sure"' in body(every_block("en"))


def test_words_that_went_and_came_are_set_with_a_line_through_or_under_them():
    assert '#gone[#"went"]' in body(one_line("went", gone=True))
    assert '#came[#"came"]' in body(one_line("came", came=True))


def test_english_in_a_korean_document_says_that_it_is_english():
    assert '#in-en[#"agreed wording"]' in body(one_line("agreed wording", lang="en"))


def test_korean_in_an_english_document_is_broken_at_spaces_only():
    line = (Run("공동성명을 발표하였다", lang="ko"),)
    said = body(replace(every_block("en"), blocks=(Paragraph(line),)))
    assert '#w[#in-ko[#"공동성명을"]]#in-ko[#" "]#w[#in-ko[#"발표하였다"]]' in said


def test_only_a_row_that_says_so_goes_over_pages():
    rows = tuple(Row((((Run("words"),),),), splits=splits) for splits in (False, True))
    said = body(replace(every_block(), blocks=(Table("Caption", (Column("Words"),), rows),)))
    assert said.count("over([") == 1
