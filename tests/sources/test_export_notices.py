"""Export-control notices as rows: each value with its place, known once it was public."""

import json
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.sources.refusals import assert_readable

import tricord.reports
from tricord.errors import SourceError
from tricord.locale import LANGUAGES, text
from tricord.sources.base import Raw
from tricord.sources.export_notices import ExportNotices
from tricord.sources.notices.words import data

FIXTURE = Path(__file__).parent / "fixtures" / "export-notices" / "notice.html"
FILE = "notice.md"
DIGEST = """\
# 关于对甲类粉末实施出口管制的公告 (Announcement on Export Controls for Powder A)

- **Source**: example.org
- **URL**: http://example.org/201905/11.html
- **Date**: 2019-05-20
- **Fetched**: 2020-01-01

## Summary
The Ministry of Commerce and General Administration of Customs issued Announcement 2019 No. 912, \
effective July 1, 2019. Everything in this text is made up.

## Key Provisions
- Gallium powder (HS codes 8112.92.10 and 811299)

## Notes
The announcement was issued May 17, 2019, and published May 20, 2019.
"""
KOREAN = """\
전략물자 수출허가 고시 (지어낸 글)

산업통상자원부 고시 제2019-912호

제1조 이 고시는 수출통제 품목을 정한다.

부칙 이 고시는 2019년 8월 1일부터 시행한다.
"""
JAPANESE = """\
# 輸出貿易管理令の運用についての通知 (架空)

経済産業省は、令和元年7月3日、輸出管理の対象を改める省令を公布した。

この省令は、令和元年8月1日から施行する。
"""


@pytest.fixture
def read(raw_of):
    def of(content, name=None, **options):
        raw = raw_of(content, name)
        return ExportNotices().read({"": raw}, options)

    return of


@pytest.fixture
def only(read):
    def of(content, name=None):
        [row] = read(content, name).frames["notices"].to_dicts()
        return row

    return of


def test_a_digest_is_a_row_with_what_it_says(only):
    row = only(DIGEST)
    assert row["notice_id"] == "CHN MOFCOM 2019 No. 912"
    assert row["state"] == "CHN"
    assert row["title"].startswith("关于对甲类粉末实施出口管制的公告")
    assert (row["issued_on"], row["page_on"]) == (date(2019, 5, 17), date(2019, 5, 20))
    assert row["effective_on"] == date(2019, 7, 1)
    assert row["hs_lines"] == ["81129210", "811299"]
    assert row["words"] == DIGEST.rstrip()


@pytest.mark.parametrize("content", [DIGEST, KOREAN, JAPANESE, FIXTURE.read_text("utf-8")])
def test_every_value_stands_in_the_text_where_its_span_says(only, content):
    row = only(content)
    spans = json.loads(row["spans"])
    for name in ("title", "authority", "number"):
        if row[name]:
            start, end = spans[name]
            assert "".join(row["words"][start:end].split()) == "".join(row[name].split())
    for name in ("items", "hs_lines"):
        assert len(spans[name]) == len(row[name])
        for (start, end), value in zip(spans[name], row[name], strict=True):
            printed = row["words"][start:end]
            assert printed == value or "".join(filter(str.isdigit, printed)) == value
    for name in ("issued_on", "effective_on", "page_on"):
        assert (row[name] is None) or spans[name]


def test_korean_and_japanese_notices_are_recognised_with_their_state(only, raw_of):
    for content, state in ((KOREAN, "KOR"), (JAPANESE, "JPN")):
        assert ExportNotices().recognise(raw_of(content)) == ""
        assert only(content)["state"] == state


def published(raw):
    return ExportNotices().published(raw)


def test_a_notice_is_known_from_the_later_of_its_day_and_that_of_its_page(raw_of):
    assert published(raw_of(DIGEST)) == datetime(2019, 5, 20, 23, 59, 59, tzinfo=UTC)
    late = DIGEST.replace("2019-05-20", "2019-09-30")
    assert published(raw_of(late)) == datetime(2019, 9, 30, 23, 59, 59, tzinfo=UTC)


def test_a_day_to_come_is_not_when_a_notice_became_known(raw_of, monkeypatch):
    monkeypatch.setenv("TRICORD_NOW", "2019-05-18T08:00:00Z")
    assert published(raw_of(DIGEST)) == datetime(2019, 5, 17, 23, 59, 59, tzinfo=UTC)
    monkeypatch.setenv("TRICORD_NOW", "2019-05-17T08:00:00Z")
    assert published(raw_of(DIGEST)) == datetime(2019, 5, 17, 8, tzinfo=UTC)
    monkeypatch.setenv("TRICORD_NOW", "2018-05-17T08:00:00Z")
    assert published(raw_of(DIGEST)) is None


def test_the_day_it_takes_effect_is_not_when_it_became_known(raw_of):
    undated = "# 出口管制公告\n\n商务部公告2019年第912号\n\n自2019年8月1日起施行。\n"
    assert published(raw_of(undated)) is None


def test_a_number_without_its_year_is_told_apart_by_the_day_of_issue(only):
    order = DIGEST.replace("Announcement 2019 No. 912", "Order No. 912")
    assert only(order)["notice_id"] == "CHN MOFCOM No. 912, 2019-05-17"


def test_a_notice_without_state_or_number_is_known_by_its_text(only):
    unnumbered = DIGEST.replace("Announcement 2019 No. 912", "an announcement")
    first, second = only(unnumbered), only(unnumbered + "One more line.\n")
    assert first["notice_id"] == only(unnumbered)["notice_id"] != second["notice_id"]
    eu = DIGEST.replace("Ministry of Commerce", "European Commission").replace(
        " and General Administration of Customs", ""
    )
    assert only(eu)["state"] == ""
    assert " " not in only(eu)["notice_id"]


def test_authorities_of_two_states_are_of_none(only):
    both = DIGEST.replace("General Administration of Customs", "Bureau of Industry and Security")
    row = only(both)
    assert row["authority"]
    assert row["state"] == ""


def test_two_announcements_of_one_document_are_two_rows(read):
    second = DIGEST.split("\n", 1)[1].replace("No. 912", "No. 913").replace("May 17", "May 18")
    both = f"{DIGEST}\n# 关于对乙类粉末实施出口管制的公告\n{second}"
    frame = read(both).frames["notices"]
    assert frame["notice_id"].to_list() == ["CHN MOFCOM 2019 No. 912", "CHN MOFCOM 2019 No. 913"]
    assert frame["record"].to_list() == ["1", "2"]


def test_every_authority_the_reader_knows_has_its_state_or_is_of_several():
    import tomllib

    from tricord.geo.countries import alpha2
    from tricord.sources import export_notices

    written = Path(export_notices.__file__).with_name("export_notice_states.toml")
    told = tomllib.loads(written.read_text("utf-8"))
    known = {*told["states"], *told["of_several"]["names"]}
    assert set(data("authorities")) - known == set()
    assert all(alpha2(state) for state in told["states"].values())


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("news.md", "# Weather\n\nThe Ministry of Commerce said on 3 July 2019 it will rain.\n"),
        ("note.md", "# Export control\n\nA note to ourselves about export controls.\n"),
        ("readme.md", "export control, Ministry of Commerce, 3 July 2019: no title\n"),
        ("t.csv", "notice,authority,export control,day\n912,MOFCOM,yes,2019-07-03\n"),
        ("t.csv", "# Export control notices of MOFCOM\nno,day,state,text\n1,2019-07-03,CHN,x\n"),
        ("t.tsv", "Notice\tAuthority\tExport control\tDay\n1\tMOFCOM\tyes\t2019-07-03\n"),
        ("m.eml", f"From: a@b.example\nDate: x\nSubject: Notice\n\n{DIGEST}"),
        ("x.xml", "<?xml version='1.0'?><notice>MOFCOM export control 2019-07-03</notice>"),
        ("x.json", '{"title": "MOFCOM Announcement 2019 No. 912 export control"}'),
    ],
)
def test_what_is_no_notice_is_not_claimed(raw_of, name, content):
    assert ExportNotices().recognise(raw_of(content, name)) is None


def test_a_page_of_our_own_that_speaks_of_notices_is_not_claimed(raw_of):
    from tricord.exchange.forms.mission_form import mission_form

    page = FIXTURE.read_text("utf-8")
    assert ExportNotices().recognise(raw_of(page, "a.html")) == ""
    ours = mission_form("en").replace("</main>", page.partition("<body>")[2] + "</main>")
    assert ExportNotices().recognise(raw_of(ours, "b.html")) is None


def test_reports_still_bear_what_tells_them_from_notices():
    template = Path(tricord.reports.__file__).parent / "templates" / "report.html.j2"
    assert "default-src 'none'" in template.read_text("utf-8")


def test_a_page_in_an_old_chinese_encoding_is_read_as_it_says(read):
    page = FIXTURE.read_text("utf-8").replace('charset="utf-8"', 'charset="gb2312"')
    [row] = read(page.encode("gb18030"), "n.html").frames["notices"].to_dicts()
    assert row["authority"] == "商务部 海关总署"


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ("\n \n", "notice-empty"),
        ("# A heading and nothing else\n", "notice-unread"),
        ("<html><body><p>商务部公告2019年第912号", "notice-page-cut"),
        ("<html><body><![x[ 商务部</body></html>", "notice-page-broken"),
    ],
)
def test_what_cannot_be_read_is_refused_with_a_sentence(raw_of, content, code):
    with pytest.raises(SourceError) as refused:
        ExportNotices().read({"": raw_of(content)}, {})
    assert refused.value.code == code
    for language in LANGUAGES:
        assert refused.value.sentence(language)


def test_every_note_of_the_reader_can_be_said():
    for code in ("several-announcements", "speculative-section", "cut-short", "dates-disagree"):
        for language in LANGUAGES:
            assert text(f"note-notice-{code}", language, count="1")


@given(st.text(alphabet="#<>!-[]商务部公告出口管制2019年月日第号. \n|export control", max_size=200))
def test_no_text_breaks_the_source(tmp_path_factory, content):
    path = tmp_path_factory.mktemp("notices") / "x.md"
    path.write_text(content, encoding="utf-8")
    raw = Raw(path, path.name)
    assert ExportNotices().recognise(raw) in {None, ""}
    ExportNotices().published(raw)
    try:
        ExportNotices().read({"": raw}, {})
    except SourceError as refusal:
        assert_readable(refusal)


def test_the_documents_of_a_digest_are_recognised_and_known_by_their_days(shared_data):
    folder = shared_data / "supply" / "events" / "cn_export_control_docs"
    if not folder.is_dir():
        pytest.skip("no documents of notices among the shared data")
    source = ExportNotices()
    raws = [Raw(path, path.name) for path in sorted(folder.rglob("*.md"))][::6]
    claimed = [raw for raw in raws if source.recognise(raw) is not None]
    assert len(claimed) >= 0.95 * len(raws)
    assert all(source.published(raw) for raw in claimed)


CHINESE = """\
示例部公告2019年第912号
关于对示例物项实施出口管制的公告
本公告自2019年8月1日起施行。
2019年7月3日
"""


@pytest.mark.parametrize(
    ("content", "encoding", "day"),
    [
        (CHINESE, "gb18030", date(2019, 7, 3)),
        (KOREAN.replace("부칙", "2019년 7월 3일 고시\n부칙"), "cp949", date(2019, 7, 3)),
        (JAPANESE.replace("架空", "仮"), "cp932", date(2019, 7, 3)),
        (JAPANESE.replace("架空", "仮"), "euc-jp", date(2019, 7, 3)),
    ],
)
def test_an_old_encoding_is_told_by_the_words_of_a_notice(raw_of, read, content, encoding, day):
    raw = raw_of(content.encode(encoding), "n.txt")
    assert ExportNotices().recognise(raw) == ""
    [row] = read(content.encode(encoding), "n.txt").frames["notices"].to_dicts()
    assert row["issued_on"] == day
    assert row["words"] == content.rstrip()


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"\x00\x01\x02\x03" * 9, "notice-not-text"),
        (b"%PDF-1.7\n", "notice-not-text"),
        (b"PK\x03\x04 word/document.xml", "notice-not-text"),
        (bytes(range(0x81, 0xFE)) * 3, "notice-encoding"),
    ],
)
def test_what_is_no_text_is_refused_as_a_document_and_not_as_a_table(raw_of, content, code):
    with pytest.raises(SourceError) as refused:
        ExportNotices().read({"": raw_of(content, "n.md")}, {})
    assert refused.value.code == code
    for language in LANGUAGES:
        assert refused.value.sentence(language)


UNDATED = "# 出口管制公告\n\n商务部公告第912号\n\n对示例物项实施出口管制。\n"


def test_a_notice_that_prints_no_day_says_so_instead_of_being_unknown(raw_of):
    refusal = ExportNotices().why_not(raw_of(UNDATED))
    assert refusal is not None
    assert refusal.code == "notice-undated"
    for other in ("# Weather\n\nIt rains.\n", "a,b,c\n1,2,3\n", "# A title\n\nexport control\n"):
        assert ExportNotices().why_not(raw_of(other)) is None


def test_another_states_ministry_lends_its_state(only):
    row = only(
        "# Notification of the Ministry of Commerce of Thailand\n\n"
        "Issued on 3 July 2019. Export control of example sugar.\n"
    )
    assert (row["authority"], row["state"]) == ("Ministry of Commerce of Thailand", "THA")


@pytest.mark.parametrize(
    "head",
    [
        "[Federal Register Volume 84, Number 127 (July 2, 2019)]\nBureau of Industry and Security",
        "政令第九百十二号\n経済産業省",
        "보도자료\n산업통상자원부",
        "COMMISSION REGULATION (EU) 2019/912\nEuropean Commission",
    ],
)
def test_documents_that_begin_as_gazettes_and_releases_do_are_recognised(raw_of, head):
    text = f"{head}\nExport control, 輸出管理, 수출통제 of example goods\n3 July 2019\n"
    assert ExportNotices().recognise(raw_of(text)) == ""


def test_a_joint_statement_that_speaks_of_export_control_is_no_notice(raw_of):
    text = (
        "Joint Statement\nNotice of the Ministry of Commerce\n3 July 2019\n"
        "They will cooperate on export control.\n"
    )
    assert ExportNotices().recognise(raw_of(text)) is None
