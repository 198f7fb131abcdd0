"""Invented notices in the forms real ones have; none of them exists."""

import json
from datetime import date

import pytest

from tricord.sources.notices import as_json, read_notices

DIGEST = """\
# 关于对甲类粉末实施出口管制的公告 (Announcement on Export Controls for Powder A)

- **Source**: example.org
- **URL**: http://example.org/202305/11.html
- **Date**: 2031-05-20
- **Fetched**: 2032-01-01

## Summary
The Ministry of Commerce and General Administration of Customs issued Announcement 2031 No. 12, \
replacing Announcement No. 3 of 2019, effective July 1, 2031.

## Key Details
- **Issuing Authority**: Ministry of Commerce and General Administration of Customs
- **Effective Date**: 2031-07-01

## Key Provisions
- Gallium powder (HS codes 8112.92.10 and 811299)

## Supply Chain Impact Assessment
*Speculative.* It may be issued again on August 9, 2031. Germanium could follow (HS 811292).

## Notes
The announcement was issued May 17, 2031, and published May 20, 2031.
"""

ZH_NOTICE = """\
商务部 海关总署公告2031年第12号

关于对甲类粉末实施出口管制的公告

根据《中华人民共和国出口管制法》有关规定，经国务院批准，决定对下列物项实施出口管制：

一、满足以下特性的物项，未经许可，不得出口：

（一）镓粉末及其制品（参考海关商品编号：8112929090、２８２５９０９００１）。

（二）锗锭（参考海关商品编号：8112921010）。

二、商务部公告2019年第3号同时废止。

三、本公告自2031年8月1日起正式实施。

商务部 海关总署
二〇三一年七月三日
"""

HTML = """<!DOCTYPE html><html><head><title>商务部网站</title>
<meta name="PubDate" content="2031-12-17 10:00"></head><body><script>var a="2030年1月1日";</script>
<div>【发布单位】安全与管制局&emsp;【发布文号】商务部公告2031年第46号</div>
<div>【发文日期】<span>2031年12月</span>03日</div>
<h2>商务部公告2031年第46号 关于加强管制的公告</h2>
<p>一、禁止镓&nbsp;出口（税号<b>8112</b>）。</p><p>本公告自公布之日起施行。</p></body></html>"""

RULE = """\
DEPARTMENT OF COMMERCE

Bureau of Industry and Security

Powder Controls; Interim Final Rule

AGENCY: Bureau of Industry and Security, Commerce.

DATES: This rule is effective December 1, 2031. Comments must be received by no later than
January 5, 2032.

This rule adds ECCN 3A001 for gallium powder, HTS 8112.92.1000. The rule was issued on
November 20, 2031 and amends a rule of September 6, 2029.
"""


def one(text):
    (notice,) = read_notices(text, "a.md")
    return notice


def value(found):
    return found and found.value


def codes(notice):
    return {(reason.about, reason.code) for reason in notice.reasons}


def test_a_digest_gives_the_day_of_issue_and_not_that_of_its_page():
    notice = one(DIGEST)
    assert value(notice.issued) == date(2031, 5, 17)
    assert value(notice.page_date) == date(2031, 5, 20)
    assert value(notice.effective) == date(2031, 7, 1)
    assert value(notice.authority) == "MOFCOM, GACC"
    assert value(notice.number) == "2031 No. 12"


def test_a_digest_without_a_day_of_issue_says_so():
    notice = one(DIGEST.split("## Notes", maxsplit=1)[0])
    assert notice.issued is None
    assert ("issued", "page-date-only") in codes(notice)


def test_what_is_speculation_is_left_out_and_reported():
    notice = one(DIGEST)
    assert ("document", "speculative-section") in codes(notice)
    assert [line.value for line in notice.hs_lines] == ["81129210", "811299"]
    assert [item.value for item in notice.items] == ["gallium"]


def test_a_chinese_notice_is_read_to_its_signature():
    notice = one(ZH_NOTICE)
    assert value(notice.issued) == date(2031, 7, 3)
    assert notice.issued.text == "二〇三一年七月三日"
    assert value(notice.effective) == date(2031, 8, 1)
    assert value(notice.authority) == "MOFCOM, GACC"
    assert value(notice.number) == "2031 No. 12"


def test_chinese_clauses_are_items_and_their_codes_are_lines():
    notice = one(ZH_NOTICE)
    assert [line.value for line in notice.hs_lines] == ["8112929090", "2825909001", "8112921010"]
    clauses = [item.text for item in notice.items if item.rule == "clause-before-lines"]
    assert clauses == ["镓粉末及其制品", "锗锭"]


def test_an_html_page_takes_effect_on_the_day_it_was_issued():
    notice = one(HTML)
    assert value(notice.issued) == date(2031, 12, 3)
    assert notice.issued.text == "2031年12月</span>03日"
    assert value(notice.effective) == date(2031, 12, 3)
    assert notice.effective.text == "自公布之日起施行"
    assert value(notice.page_date) == date(2031, 12, 17)
    assert value(notice.number) == "2031 No. 46"
    assert [line.value for line in notice.hs_lines] == ["8112"]


def test_a_rule_in_english_is_read():
    notice = one(RULE)
    assert value(notice.issued) == date(2031, 11, 20)
    assert value(notice.effective) == date(2031, 12, 1)
    assert value(notice.authority) == "BIS"
    assert [line.value for line in notice.hs_lines] == ["8112921000"]


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("该办法自2031年8月1日起施行。", date(2031, 8, 1)),
        ("2031年7月3日，商务部发布公告，自8月1日起实施。", date(2031, 8, 1)),
        ("2031年12月20日，商务部发布公告，自1月1日起实施。", date(2032, 1, 1)),
        ("2031年7月3日，外交贸易部长批准清单，并于当日生效。", date(2031, 7, 3)),
        ("The Ministry issued it on 3 July 2031, effective 1 August 2031.", date(2031, 8, 1)),
        (
            "It was issued on July 3, 2031 and shall take effect on August 1, 2031.",
            date(2031, 8, 1),
        ),
        ("It was issued on July 3, 2031 with immediate effect.", date(2031, 7, 3)),
        (
            "Issued on July 3, 2031, it shall take effect from the date of issuance.",
            date(2031, 7, 3),
        ),
        ("この省令は、令和13年8月1日から施行する。", date(2031, 8, 1)),
        ("이 고시는 2031년 8월 1일부터 시행한다.", date(2031, 8, 1)),
    ],
)
def test_the_day_of_effect_is_read_however_it_is_said(sentence, day):
    assert value(one(sentence).effective) == day


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("本公告自公布之日起施行。", ("effective", "at-once-issue-unknown")),
        ("本公告自公布之日起30日后施行。", ("effective", "days-after-issue")),
        ("商务部于7月3日发布公告。", ("issued", "year-not-printed")),
        ("No day at all.", ("issued", "not-stated")),
        ("- Effective Date: Not specified", ("effective", "said-unspecified")),
        ("", ("document", "empty")),
    ],
)
def test_what_is_missing_has_a_reason(text, reason):
    assert reason in codes(one(text))


def test_days_of_other_announcements_are_not_taken():
    notice = one(
        "The rules of May 4, 2019 were amended on June 5, 2030 and remain valid until July 6, 2040."
    )
    assert notice.issued is None
    assert notice.effective is None


def test_two_announcements_of_one_page_are_two_records():
    text = (
        "# Week in review\n\n## Announcement No. 23 of 2031\nIssued on July 3, 2031, effective "
        "August 1, 2031.\n\n## Announcement No. 24 of 2031\nIssued on July 4, 2031.\n"
    )
    first, second = read_notices(text, "week.md")
    assert (value(first.number), value(first.issued)) == ("2031 No. 23", date(2031, 7, 3))
    assert (value(second.number), value(second.issued)) == ("2031 No. 24", date(2031, 7, 4))
    assert second.effective is None


def test_chinese_announcements_one_below_the_other_are_told_apart():
    text = (
        ZH_NOTICE + "\n\n" + ZH_NOTICE.replace("第12号", "第13号").replace("七月三日", "七月九日")
    )
    first, second = read_notices(text, "both.txt")
    assert (value(first.number), value(first.issued)) == ("2031 No. 12", date(2031, 7, 3))
    assert (value(second.number), value(second.issued)) == ("2031 No. 13", date(2031, 7, 9))


def test_several_announcements_that_cannot_be_told_apart_are_reported():
    notice = one("# Announcements Nos. 55, 56 and 57 of 2031\n\nIssued on July 3, 2031.")
    assert ("document", "several-announcements") in codes(notice)


def test_a_label_the_text_contradicts_is_no_day_of_effect():
    text = (
        "# 某国修订清单\n\n- **URL**: http://example.org\n- **Date**: 2031-07-20\n\n## Summary\n\n"
        "2031年7月3日，欧盟委员会通过一项条例。\n\n## Key Details\n\n"
        "- **Effective Date**: 2031-07-03\n\n## Key Provisions\n\n"
        "2031年7月3日，欧盟委员会通过一项条例，对清单进行修订。\n"
    )
    notice = one(text)
    assert value(notice.issued) == date(2031, 7, 3)
    assert notice.effective is None
    assert ("effective", "label-contradicted") in codes(notice)


def test_codes_stand_in_columns_of_tables_too():
    text = "| Item | HS code |\n|---|---|\n| gallium | 8112.92 |\n| indium | 8112.99 |\n"
    assert [line.value for line in one(text).hs_lines] == ["811292", "811299"]


@pytest.mark.parametrize(
    "text", ["ECCN 3A001, 1C117", "CAS 7440-55-3", "in 2031 and 2032", "HS 7799"]
)
def test_what_is_no_tariff_code_is_not_taken_for_one(text):
    assert one(text).hs_lines == ()


def test_the_json_keeps_its_keys_and_its_signs():
    text = as_json(read_notices(ZH_NOTICE, "公告.txt"))
    assert "二〇三一年七月三日" in text
    content = json.loads(text)
    assert content["file"] == "公告.txt"
    (notice,) = content["notices"]
    assert list(notice) == [
        *("issued", "effective", "page_date", "authority", "number"),
        *("items", "hs_lines", "reasons"),
    ]
    assert list(notice["issued"]) == ["value", "start", "end", "text", "rule"]
    assert notice["issued"]["value"] == "2031-07-03"


def test_what_was_adopted_and_took_effect_on_a_day_has_that_day_for_both():
    text = "# Rules on widgets\n\nThe Rules were adopted and took effect on May 4, 2031.\n"
    [notice] = read_notices(text, "rules.md")
    assert str(notice.issued.value) == str(notice.effective.value) == "2031-05-04"
