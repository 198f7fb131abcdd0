"""Files of every format, sound and hostile."""

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.sources.statements.texts import (
    JOINT_EN,
    LEADERS_EN,
    READOUT_EN,
    RELEASE_KO,
    SHOPPING,
    SUMMARY_JA,
    only,
    packed,
    refused,
    word,
)

from tricord.errors import SourceError
from tricord.sources.statements import Kind, read_statement
from tricord.text.composing import as_written, composed

BOTH = f"{SUMMARY_JA}\n\n\n{JOINT_EN}"


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (BOTH, "utf-8"),
        (BOTH, "utf-8-sig"),
        (BOTH, "utf-16"),
        (BOTH, "utf-16-le"),
        (BOTH, "utf-16-be"),
        (RELEASE_KO, "cp949"),
        (RELEASE_KO, "euc_kr"),
        (SUMMARY_JA, "cp932"),
        (SUMMARY_JA, "shift_jis"),
        (JOINT_EN, "cp1252"),
        (BOTH.replace("\n", "\r\n"), "utf-8"),
    ],
)
def test_a_text_is_read_sign_by_sign_in_every_usual_encoding(text, encoding):
    statement = only(read_statement(text.encode(encoding), "x"))
    assert statement.text == text
    assert statement.offset == 0
    assert "no-statement" not in statement.codes


def test_a_summary_and_the_joint_text_in_one_file_are_one_statement_of_two_kinds():
    statement = only(read_statement(BOTH.encode(), "x"))
    assert statement.languages == ("ja", "en")
    assert statement.kinds == (Kind.NATIONAL_SUMMARY, Kind.JOINT_TEXT)
    assert statement.kind is Kind.JOINT_TEXT
    assert statement.title.value.startswith("Joint Statement on the Japan")
    first, second = statement.language_blocks
    assert (first.start, first.end, second.end) == (0, second.start, len(BOTH))
    assert BOTH[second.start :].startswith("Joint Statement")


def test_the_hash_is_that_of_the_file():
    raw = JOINT_EN.encode("utf-16")
    assert only(read_statement(raw, "x")).sha256 == hashlib.sha256(raw).hexdigest()


@given(
    st.lists(
        st.sampled_from([*BOTH.splitlines(), *RELEASE_KO.splitlines(), ""]) | st.text(max_size=6)
    )
)
def test_every_span_quotes_its_text_and_the_statements_cover_the_file(lines):
    text = "\n".join(lines)
    try:
        raw = text.encode()
        statements = read_statement(raw, "x")
    except (SourceError, UnicodeEncodeError):
        return
    written = text.removeprefix("\ufeff")
    whole = composed(as_written(written)).plain
    assert "".join(each.text for each in statements) == whole
    for each in statements:
        assert whole[each.offset :].startswith(each.text)
        for found in (each.title, each.dated):
            assert found is None or each.text[found.start : found.end] == found.text
        assert len(each.kinds) == len(each.language_blocks)
        if whole == written:
            assert each.in_file(0, 1) == (each.offset, each.offset + 1)


def test_two_joint_statements_in_a_file_are_two_statements_with_their_own_days():
    text = f"{JOINT_EN}\n\n{LEADERS_EN}"
    first, second = read_statement(text.encode(), "x")
    assert (first.text, second.text) == (f"{JOINT_EN}\n\n", LEADERS_EN)
    assert text[second.in_file(0, 5)[0] :].startswith("Joint Statement of the Leaders")
    assert [each.dated.value.isoformat() for each in (first, second)] == [
        "2031-03-04",
        "2032-11-08",
    ]
    assert [each.level.value for each in (first, second)] == ["ministers", "leaders"]
    assert first.codes == second.codes == ("two-statements",)


def test_two_statements_of_two_languages_each_are_two_statements():
    other = LEADERS_EN.replace("Sapporo", "Busan")
    summary = SUMMARY_JA.replace("外相会合", "首脳会合").replace("３月４日、福岡", "11月8日、釜山")
    text = f"{SUMMARY_JA}\n{JOINT_EN}\n{summary}\n{other}"
    first, second = read_statement(text.encode(), "x")
    assert first.languages == second.languages == ("ja", "en")
    assert second.text.lstrip().startswith("11月8日、釜山")


def test_texts_with_the_line_of_a_collector_are_parted_there_and_dated_by_it():
    line = "source=https://www.state.gov/x/ repo=a/b date=2031-03-0{} lang=en\nTITLE: "
    text = line.format(4) + JOINT_EN + line.format(6) + READOUT_EN
    first, second = read_statement(text.encode(), "x")
    assert second.text.startswith("source=")
    assert [each.dated.value.day for each in (first, second)] == [4, 6]
    assert second.title.value.startswith("Readout of National Security Advisor Alex Sample")
    assert second.issuer == "USA"
    assert second.address == "https://www.state.gov/x/"
    assert second.parties == ("KOR", "USA")
    assert set(second.codes) == {"collector-line", "two-statements"}


def test_a_heading_inside_a_statement_begins_no_second_one():
    inside = JOINT_EN.replace(
        "The Ministers welcomed",
        "**Joint Statement on the Sample Dialogue**\n\nThe Ministers welcomed",
    )
    assert len(read_statement(inside.encode(), "x")) == 1


def test_a_title_that_is_printed_twice_begins_one_statement():
    title = JOINT_EN.partition("\n")[0]
    page = f"{title} - Ministry\n\nPress releases\n\n{JOINT_EN}"
    assert len(read_statement(page.encode(), "x")) == 1


def test_a_note_above_a_joint_statement_is_no_statement_of_its_own():
    note = "For immediate release. Contact the press office of the venue for accreditation. " * 6
    text = f"{note}\n\n{JOINT_EN}"
    statement = only(read_statement(text.encode(), "x"))
    assert statement.text == text
    assert statement.dated.value.isoformat() == "2031-03-04"


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (b"", "file-empty"),
        (b" \n\t \r\n", "statement-empty"),
        ("\ufeff--- ***\n".encode(), "statement-empty"),
        (b"\x89PNG\r\n\x1a\n" + bytes(40), "statement-binary"),
        (b"\xff\xd8\xff\xe0" + b"JFIF" * 9, "statement-binary"),
        (bytes(range(256)) * 8, "statement-binary"),
        (b"\x01\x02\x03abc" * 50, "statement-binary"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"HwpSummaryInformation", "statement-format-unread"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
            "statement-protected",
        ),
        (b"{\\rtf1\\ansi Joint Statement}", "statement-format-unread"),
        (
            b'<?xml version="1.0"?><feed><title>Joint Statement</title></feed>',
            "statement-format-unread",
        ),
        (packed({"xl/workbook.xml": b"<x/>"}), "statement-format-unread"),
        (packed({"Contents/section0.xml": b"<x/>"}), "statement-format-unread"),
        (b"PK\x03\x04broken", "statement-damaged"),
        (word(JOINT_EN)[:-400], "statement-damaged"),
        (word(JOINT_EN)[:2000], "statement-damaged"),
        (word(RELEASE_KO)[: len(word(RELEASE_KO)) // 2], "statement-damaged"),
        (word(SUMMARY_JA)[:60], "statement-damaged"),
        (b"%PDF-1.7\n1 0 obj", "statement-damaged"),
        (JOINT_EN.encode() * 9000, "file-too-large"),
    ],
)
def test_what_cannot_be_read_is_refused_with_one_sentence(raw, code):
    assert refused(raw) == code


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ((RELEASE_KO, "cp949"), (SUMMARY_JA, "utf-8")),
        ((RELEASE_KO, "utf-8"), (RELEASE_KO, "cp949")),
        ((SUMMARY_JA, "cp932"), (JOINT_EN + RELEASE_KO, "utf-8")),
        ((SUMMARY_JA, "utf-8"), (SUMMARY_JA, "cp932")),
    ],
)
def test_a_file_pasted_together_in_two_encodings_is_refused_with_its_line(one, other):
    raw = b"\n".join(text.encode(encoding) for text, encoding in (one, other))
    with pytest.raises(SourceError) as fault:
        read_statement(raw, "pasted.txt")
    assert fault.value.code == "statement-encodings-mixed"
    assert fault.value.params["line"] > one[0].count("\n")


def test_an_encoding_that_cannot_be_told_is_refused():
    assert refused("Joint Statement — Пхеньян осуждает запуск ракет".encode("cp1251")) == (
        "statement-encoding-unknown"
    )


def test_a_text_once_read_in_a_wrong_encoding_says_so():
    broken = JOINT_EN.replace("’", "â€™")
    assert only(read_statement(broken.encode(), "x")).codes == ("mixed-encodings",)
    garbled = f"{JOINT_EN}\n{SUMMARY_JA.encode().decode('cp932', errors='ignore')}"
    assert "mixed-encodings" in only(read_statement(garbled.encode(), "x")).codes
    assert "mixed-encodings" not in only(read_statement(BOTH.encode(), "x")).codes


def test_a_text_that_is_no_statement_is_returned_and_says_so():
    statement = only(read_statement(SHOPPING.encode(), "x"))
    assert statement.codes == ("no-statement",)
    assert statement.text == SHOPPING
    assert set(statement.kinds) == {Kind.UNKNOWN}
    assert (statement.forum.value, statement.level.value) == ("unknown", "unknown")
    assert statement.parties == ()
