"""Encodings of statements: what is read, and what is refused as mixed or damaged."""

import unicodedata

import pytest
from tests.sources.statements.texts import (
    ENGLISH_WEEK,
    JAPANESE_WEEK,
    JOINT_EN,
    KOREAN_WEEK,
    RELEASE_KO,
    SUMMARY_JA,
    only,
    refused,
)

from tricord.errors import SourceError
from tricord.sources.statements import read_statement

MAIL_JA = """日米韓農相会合共同声明
2031年5月7日

三者は、密漁を強く非難した。三者は、2032年末までに種子庫を設立することを決定した。
三者は、専門家会合の開催を歓迎した。
"""


@pytest.mark.parametrize("text", [MAIL_JA, JAPANESE_WEEK, SUMMARY_JA])
@pytest.mark.parametrize("encoding", ["iso2022_jp", "euc_jp"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_the_encodings_of_japanese_mail_and_unix_are_read(text, encoding, line_end):
    written = text.replace("\n", line_end)
    given = read_statement(written.encode(encoding), "mail.txt")
    plain = read_statement(written.encode(), "mail.txt")
    assert [each.text for each in given] == [each.text for each in plain]
    assert [each.codes for each in given] == [each.codes for each in plain]
    page = f"<!doctype html><html><body><p>{text.replace(chr(10), '</p><p>')}</p></body></html>"
    (first, *_) = read_statement(page.encode(encoding), "page.html")
    title = unicodedata.normalize("NFKC", text.split("\n")[0]).strip()
    assert title in unicodedata.normalize("NFKC", first.text)


def test_the_encoding_of_korean_mail_is_read():
    raw = KOREAN_WEEK.encode("iso2022_kr")
    assert only(read_statement(raw, "mail.txt")).text == KOREAN_WEEK


@pytest.mark.parametrize(
    "raw",
    [
        MAIL_JA.encode("iso2022_jp").replace(b"\x1b$B", b"\x1b$B\x7f", 1),
        MAIL_JA.encode("iso2022_jp")[:-20].rpartition(b"\x1b(B")[0][:-1],
        MAIL_JA.encode("iso2022_jp") + "三者は、密輸を非難した。".encode(),
    ],
    ids=["damaged", "cut off", "with UTF-8 behind"],
)
def test_japanese_mail_that_is_damaged_is_refused_and_never_read_as_latin_letters(raw):
    assert refused(raw) in {"statement-encoding-damaged", "statement-encodings-mixed"}


@pytest.mark.parametrize("text", [KOREAN_WEEK, RELEASE_KO])
@pytest.mark.parametrize("encoding", ["cp949", "euc_kr"])
def test_korean_is_never_read_as_japanese_of_unix(text, encoding):
    assert only(read_statement(text.encode(encoding), "x")).text == text


UTF16 = ["utf-16", "utf-16-le", "utf-16-be"]


@pytest.mark.parametrize("wide", UTF16)
@pytest.mark.parametrize("narrow", ["utf-8", "utf-8-sig", "cp949", "cp932"])
@pytest.mark.parametrize("first", ["wide", "narrow"])
@pytest.mark.parametrize("even", [0, 1])
def test_a_file_pasted_together_of_unicode_in_two_widths_is_refused_as_that(
    wide, narrow, first, even
):
    mine = {"cp949": KOREAN_WEEK, "cp932": JAPANESE_WEEK}.get(narrow, ENGLISH_WEEK + KOREAN_WEEK)
    parts = {"wide": ENGLISH_WEEK.encode(wide), "narrow": mine.encode(narrow) + b"\n" * even}
    second = "narrow" if first == "wide" else "wide"
    raw = parts[first] + parts[second]
    assert refused(raw) == "statement-encodings-mixed"
    with pytest.raises(SourceError) as fault:
        read_statement(raw, "x")
    assert "--encoding" not in fault.value.hint("en")


@pytest.mark.parametrize("wide", UTF16)
@pytest.mark.parametrize(
    "text",
    [
        ENGLISH_WEEK,
        KOREAN_WEEK,
        JAPANESE_WEEK,
        JAPANESE_WEEK + "かたちこそちがえどもたがいにたすけあいつづけたいとつたえあった。" * 4,
        SUMMARY_JA + JOINT_EN,
    ],
)
def test_a_file_of_wide_unicode_alone_is_never_taken_for_two(wide, text):
    assert "".join(each.text for each in read_statement(text.encode(wide), "x")) == text


@pytest.mark.parametrize(
    "raw",
    [
        KOREAN_WEEK.encode("utf-16")[:-1],
        b"\xef\xbb\xbf" + KOREAN_WEEK.encode()[:-40] + b"\xff\xfa" + b" agreed.\n",
        ENGLISH_WEEK.encode() + b"\xe2\x80",
        KOREAN_WEEK.encode().replace("만".encode(), b"\xeb\xa7", 1),
        KOREAN_WEEK.encode()[: KOREAN_WEEK.encode().index("만났".encode()) + 1],
        b"<!doctype html><meta charset=utf-8><p>Joint Statement \xff\xfa agreed</p>",
    ],
)
def test_bytes_that_are_damaged_are_said_so_with_a_hint_that_can_be_followed(raw):
    with pytest.raises(SourceError) as fault:
        read_statement(raw, "x")
    assert fault.value.code.startswith(("statement-", "file-"))
    assert "--encoding" not in fault.value.hint("en")
