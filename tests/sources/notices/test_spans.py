"""Every span quotes the text it was read from, whatever the text."""

from hypothesis import given
from hypothesis import strategies as st

from tricord.sources.notices import read_notices

PIECES = st.sampled_from(
    [
        *("# ", "## Notes\n", "## Key Provisions\n", "\n", "\n\n", " ", "。", ". ", "**", "`", "|"),
        *(
            "&ensp;",
            "&gt;",
            "&amp;nbsp;",
            "&#x3000;",
            "<p>",
            "</p>",
            "<b>",
            "<td>",
            "<!-- a -->",
            "<",
        ),
        *(
            "<html>",
            "\r\n",
            "\t",
            "（一）",
            "一、",
            "1. ",
            "未经许可，不得出口：",
            "镓",
            "graphite",
        ),
        *(
            "2031年7月3日",
            "２０３１年８月１日",
            "July 3, 2031",
            "2031-07-03",
            "9月6日",
            "令和13年8月1日",
        ),
        *("自", "起施行", "发布", "issued on ", "effective ", "Effective Date: ", "- **Date**: "),
        *("【发文日期】", "商务部", "海关总署", "公告2031年第23号", "Announcement No. 23 of 2031"),
        *(
            "参考海关商品编号：8112929090、2504101000",
            "HS codes 8112.92, 250410",
            "㎏",
            "ﬁ",
            "𠀀",
            "é",
        ),
        *("自公布之日起施行", "Issuing Authority: Ministry of Commerce", "- **URL**: http://a.b\n"),
    ]
)
TEXTS = st.lists(PIECES | st.text(max_size=4), max_size=40).map("".join)


@given(TEXTS)
def test_every_span_quotes_its_text(text):
    notices = read_notices(text, "any")
    assert notices
    for notice in notices:
        single = (
            notice.issued,
            notice.effective,
            notice.page_date,
            notice.authority,
            notice.number,
        )
        for found in (*single, *notice.items, *notice.hs_lines):
            if found is not None:
                assert text[found.start : found.end] == found.text
                assert found.text
                assert found.rule
        assert all(line.value.isdecimal() and line.value.isascii() for line in notice.hs_lines)


@given(TEXTS)
def test_what_is_missing_always_has_a_reason(text):
    for notice in read_notices(text, "any"):
        about = {reason.about for reason in notice.reasons}
        for name in ("issued", "effective", "authority", "number", "items", "hs_lines"):
            assert getattr(notice, name) or name in about


@given(TEXTS)
def test_the_same_text_reads_the_same_twice(text):
    assert read_notices(text, "any") == read_notices(text, "any")
