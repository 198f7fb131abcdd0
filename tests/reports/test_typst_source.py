"""Typst source: golden, and nothing of the data ever read as markup."""

import io
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader
from tests.reports.accept import GOLDEN, golden
from tests.reports.examples import every_block

from tricord.reports.document import Paragraph, Run
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
