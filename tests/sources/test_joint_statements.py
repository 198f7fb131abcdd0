"""Statements as a data set: one row each, what is none set aside, and nothing guessed."""

import unicodedata
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from tests.sources import pdfs
from tests.sources.refusals import assert_readable
from tests.sources.statements.test_remarks import UNREAD
from tests.sources.statements.texts import word

from tricord.errors import SourceError
from tricord.locale import LANGUAGES
from tricord.sources import registry
from tricord.sources.base import Raw
from tricord.sources.joint_statements import JointStatements

FIXTURE = Path(__file__).parent / "fixtures" / "joint-statements" / "trilateral.html"
SOURCE = JointStatements()
FIRST = """Joint Statement of the Foreign Ministers of Japan, the United States and the ROK

March 4, 2031

The Foreign Ministers of Japan, the United States, and the Republic of Korea met in Fukuoka on
March 4, 2031. The Ministers strongly condemned the ballistic missile launches of the DPRK. They
decided to open a trilateral data desk by the end of June this year. They reaffirmed their
commitment to free and open sea lanes, and welcomed the progress of the working group on data of
customs. They called on all States to share what their ports report.
"""
NEXT = """
Joint Statement of the Vice Foreign Ministers of Japan, the United States and the ROK

April 9, 2031

The Vice Ministers met in Seoul on April 9, 2031. They welcomed the opening of the data desk, and
commended those who had worked for it. They decided to hold a workshop in the coming months.
"""


def raw_of(folder, name, words):
    place = folder / name
    place.write_text(words, encoding="utf-8")
    return Raw(place, name)


def rows_of(raw, options=None):
    return SOURCE.read({"": raw}, options or {}).frames["statements"].to_dicts()


def test_a_summary_and_the_joint_text_below_it_are_one_statement_whose_parts_keep_their_kinds():
    (row,) = rows_of(Raw(FIXTURE, FIXTURE.name))
    assert row["dated"] == date(2031, 3, 4)
    assert (row["forum"], row["level"], row["kind"]) == ("kor-usa-jpn", "ministers", "joint_text")
    assert row["languages"] == ["ja", "en"]
    assert row["kinds"] == ["national_summary", "joint_text"]
    assert row["parties"] == ["KOR", "USA", "JPN"]
    assert "data desk" in row["words"]


def test_two_statements_in_one_file_are_two_rows_each_with_its_own_day(tmp_path):
    both = raw_of(tmp_path, "both.txt", FIRST + NEXT)
    reading = SOURCE.read({"": both}, {})
    days = reading.frames["statements"]["dated"].to_list()
    assert days == [date(2031, 3, 4), date(2031, 4, 9)]
    assert ("statement-remark-two-statements", {}) in reading.notes


def test_two_statements_of_one_series_in_a_file_are_two_though_their_titles_are_one(tmp_path):
    later = FIRST.replace("March 4, 2031", "March 4, 2032").replace("strongly ", "")
    rows = rows_of(raw_of(tmp_path, "both.txt", FIRST + "\n" + later))
    assert [row["dated"] for row in rows] == [date(2031, 3, 4), date(2032, 3, 4)]


def test_two_copies_of_one_text_have_one_identifier(tmp_path):
    words = FIRST
    (one,) = rows_of(raw_of(tmp_path, "a.txt", words))
    (other,) = rows_of(raw_of(tmp_path, "b.txt", words + "\n"))
    assert one["statement_id"] == other["statement_id"]
    (changed,) = rows_of(raw_of(tmp_path, "c.txt", words.replace("strongly", "firmly")))
    assert changed["statement_id"] != one["statement_id"]


def test_nothing_is_known_of_a_statement_before_the_end_of_its_day(monkeypatch, tmp_path):
    words = FIRST.replace("2031", "2021")
    raw = raw_of(tmp_path, "a.txt", words)
    assert SOURCE.published(raw) == datetime(2021, 3, 4, 23, 59, 59, tzinfo=UTC)


def test_a_day_to_come_is_no_day_of_publication():
    assert SOURCE.published(Raw(FIXTURE, FIXTURE.name)) is None


def test_a_text_that_is_no_statement_is_refused_and_loads_nothing(tmp_path):
    shopping = raw_of(tmp_path, "list.txt", "Milk, eggs and 3 kg of rice.\nCall the plumber.\n")
    assert SOURCE.recognise(shopping) is None
    with pytest.raises(SourceError) as refused:
        SOURCE.read({"": shopping}, {})
    assert refused.value.code == "statement-none"


def test_what_the_text_does_not_say_can_be_given_by_hand_and_what_is_no_value_is_refused(tmp_path):
    words = FIRST.replace("March 4, 2031\n\n", "").replace(" on\nMarch 4, 2031", "")
    raw = raw_of(tmp_path, "part.txt", words)
    assert rows_of(raw)[0]["dated"] is None
    (row,) = rows_of(
        raw,
        {"dated": "2031-03-04", "forum": "kor-usa-jpn", "level": "ministers", "issuer": "Japan"},
    )
    assert (row["dated"], row["forum"], row["issuer"]) == (date(2031, 3, 4), "kor-usa-jpn", "JPN")
    assert SOURCE.read({"": raw}, {"dated": "2031-03-04"}).notes == ()
    for wrong in ({"dated": "4 March"}, {"forum": "g9"}, {"issuer": "Nowhere"}):
        with pytest.raises(SourceError) as refused:
            rows_of(raw, wrong)
        assert refused.value.code == "statement-option"


@pytest.mark.parametrize(
    "begin", ["date,value,a,b\n1,2,3,4\n", '{"a": 1}\n', '[{"a": 1}]\n', "From: a@b\n\n"]
)
def test_a_table_a_mail_or_json_that_quotes_a_statement_is_not_claimed(begin, tmp_path):
    raw = raw_of(tmp_path, "x.txt", begin + FIRST)
    assert SOURCE.recognise(raw) is None


def test_a_press_release_may_begin_with_its_kind_in_brackets(tmp_path):
    text = """[보도자료] 제14차 한미일 외교차관협의회 개최

2031-05-20

김예시 외교부 제1차관은 5.20.(화) 견본시에서 조던 샘플 미국 국무부 부장관, 미혼 지로 일본 외무성
사무차관과 제14차 한미일 외교차관협의회를 갖고 공급망 협력에 대해 협의하였다. 차관들은 2031년
10월 말까지 조기경보 훈련을 개최하기로 하였다.
"""
    raw = raw_of(tmp_path, "release.txt", text)
    assert SOURCE.recognise(raw) is not None
    (row,) = rows_of(raw)
    assert (row["level"], row["kind"], row["issuer"]) == (
        "vice_ministers",
        "national_summary",
        "KOR",
    )


def test_a_public_corpus_is_claimed_as_statements_but_for_the_one_text_that_is_none(shared_data):
    files = sorted((shared_data / "statements").glob("*.txt"))
    unclaimed = [file.name for file in files if SOURCE.recognise(Raw(file, file.name)) is None]
    assert [name[:20] for name in unclaimed] == ["g7_2023-06-27_cea-ap"]


def test_a_page_cut_off_is_refused_and_a_text_that_breaks_off_is_told_of(tmp_path):
    page = raw_of(tmp_path, "page.html", FIXTURE.read_text("utf-8").partition("</body>")[0])
    with pytest.raises(SourceError) as refused:
        SOURCE.read({"": page}, {})
    assert refused.value.code == "statement-page-cut"
    whole, cut = raw_of(tmp_path, "a.txt", FIRST), raw_of(tmp_path, "b.txt", FIRST[:-30])
    assert SOURCE.read({"": whole}, {}).notes == ()
    assert SOURCE.read({"": cut}, {}).notes == (("note-statement-breaks-off", {}),)


def test_a_korean_or_japanese_text_with_letters_in_parts_is_claimed_and_loaded(tmp_path):
    for name, words in (
        (
            "ko.txt",
            "한미일 수산장관회의 공동성명\n2031년 5월 7일\n\n장관들은 정보망을 세우기로 하였다.\n",
        ),
        (
            "ja.txt",
            "日米韓水産相会合共同声明\n2031年5月7日\n\n三者は、データ網を構築することを決定した。\n",
        ),
    ):
        raw = raw_of(tmp_path, name, unicodedata.normalize("NFD", words))
        assert SOURCE.recognise(raw) == ""
        (row,) = rows_of(raw)
        assert row["words"] == words
        assert row["dated"] == date(2031, 5, 7)


PROSE = (
    "The committee of the harbour library met on Tuesday and counted the books it had lent. " * 3
)


def offered(folder, name, data):
    place = folder / name
    place.write_bytes(data if isinstance(data, bytes) else data.encode())
    return Raw(place, name)


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("scan.pdf", pdfs.typst.compile(b"#rect(width: 5cm, height: 5cm)"), "statement-scan"),
        ("cut.pdf", pdfs.pdf("Joint Statement")[:900], "statement-damaged"),
        ("cut.docx", word(*FIRST.split("\n"))[:-300], "statement-damaged"),
        ("two.txt", FIRST.encode("utf-16") + FIRST.encode(), "statement-encodings-mixed"),
        (
            "two-ko.txt",
            ("장관들은 밀수를 강력히 규탄하였다.\n").encode("cp949")
            + ("三者は、密輸を強く非難しました。\n").encode(),
            "statement-encodings-mixed",
        ),
        ("prose.txt", PROSE, "file-text-unknown"),
        (
            "prose.html",
            f"<!doctype html><html><body><p>{PROSE}</p></body></html>",
            "file-text-unknown",
        ),
        ("prose.docx", word(PROSE), "file-text-unknown"),
        ("prose.pdf", pdfs.pdf(PROSE), "file-text-unknown"),
        (
            "글.txt",
            "도서관 위원회는 화요일에 모여 빌려준 책의 수를 세었다. " * 3,
            "file-text-unknown",
        ),
        ("fr.txt", UNREAD["fr"], "statement-language-unread"),
        ("zh.html", f"<!doctype html><p>{UNREAD['zh']}</p></html>", "statement-language-unread"),
        ("letter.rtf", b"{\\rtf1\\ansi Joint Statement}", "statement-format-unread"),
        (
            "old.hwp",
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500) + "HwpSummary".encode("utf-16-le"),
            "statement-format-unread",
        ),
    ],
)
def test_a_document_nobody_claims_is_told_why_and_names_no_list_of_sources(
    tmp_path, name, data, code
):
    with pytest.raises(SourceError) as refused:
        registry.recognise(offered(tmp_path, name, data))
    assert refused.value.code == code
    assert_readable(refused.value)
    for language in LANGUAGES:
        assert len(refused.value.hint(language)) < 400


def test_a_foreign_text_given_as_a_statement_or_beside_one_is_set_aside_as_that(tmp_path):
    with pytest.raises(SourceError) as refused:
        SOURCE.read({"": raw_of(tmp_path, "fr.txt", UNREAD["fr"])}, {})
    assert refused.value.code == "statement-language-unread"
    assert_readable(refused.value)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("short.txt", "Milk, eggs and rice.\n"),
        ("denied.xml", "<!DOCTYPE html><html><body>Access denied</body></html>"),
        ("noise.bin", bytes(range(256)) * 40),
        ("line.csv", b"x" * 1_000_000),
        ("table.csv", "name,when,where,what\nA,1,2,3\nB,2,3,4\n" * 30),
        ("data.json", '{"a": ["' + PROSE + '"]}'),
        ("broken.zip", b"PK\x03\x04" + b"nothing" * 40),
        ("large.pdf", b"%PDF-1.7\n" + bytes(100)),
    ],
)
def test_what_may_be_anything_is_refused_without_a_guess_in_a_short_hint(tmp_path, name, data):
    with pytest.raises(SourceError) as refused:
        registry.recognise(offered(tmp_path, name, data))
    assert refused.value.code in {"file-not-recognised", "statement-damaged"}
    for language in LANGUAGES:
        assert len(refused.value.hint(language)) < 400
