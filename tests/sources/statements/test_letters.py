"""Letters written in parts (NFD) are read as if they were whole, with their places in the file."""

import unicodedata

import pytest
from tests.sources.statements.texts import (
    ENGLISH_WEEK,
    JAPANESE_WEEK,
    KOREAN_WEEK,
    RELEASE_KO,
    SUMMARY_JA,
    only,
    word,
)

from tricord.sources.statements import read_statement
from tricord.text.clauses import parse


@pytest.mark.parametrize("text", [KOREAN_WEEK, JAPANESE_WEEK, ENGLISH_WEEK, RELEASE_KO, SUMMARY_JA])
@pytest.mark.parametrize("every", [1, 2], ids=["all", "every second line"])
def test_letters_written_in_parts_are_read_as_if_they_were_whole(text, every):
    lines = text.split("\n")
    lines[::every] = (unicodedata.normalize("NFD", line) for line in lines[::every])
    written = "\n".join(lines)
    given, plain = (only(read_statement(each.encode(), "x")) for each in (written, text))
    for said in ("text", "codes", "title", "dated", "kinds", "parties", "forum"):
        assert getattr(given, said) == getattr(plain, said)
    found = parse(given.text)
    assert found == parse(plain.text)
    for clause in found:
        start, end = given.in_file(clause.start, clause.end)
        assert unicodedata.normalize("NFC", written[start:end]) == clause.text


@pytest.mark.parametrize("text", [KOREAN_WEEK, JAPANESE_WEEK, ENGLISH_WEEK])
def test_letters_in_parts_are_whole_in_a_page_and_a_document_too(text):
    parts = unicodedata.normalize("NFD", text)
    lines = [line for line in parts.split("\n") if line]
    html = "<!doctype html><html><body>" + "".join(f"<p>{line}</p>" for line in lines)
    whole = text.replace("\n", "")
    statement = only(read_statement(f"{html}</body></html>".encode(), "x.html"))
    assert statement.text.replace("\n", "") == whole
    at = statement.text.index("2032")
    start, end = statement.in_file(at, at + 4)
    assert html[start:end] == "2032"
    assert only(read_statement(word(*lines), "x.docx")).text.replace("\n", "") == whole


def test_two_statements_with_letters_in_parts_keep_their_places_in_the_file():
    later = KOREAN_WEEK.replace("2031년 5월 7일", "2032년 6월 8일")
    written = unicodedata.normalize("NFD", f"{KOREAN_WEEK}\n{later}")
    for each in read_statement(written.encode(), "x"):
        for clause in parse(each.text):
            start, end = each.in_file(clause.start, clause.end)
            assert unicodedata.normalize("NFC", written[start:end]) == clause.text
