"""Days of what a notice only cites, and its own in forms of other countries; all invented."""

from datetime import date

import pytest

from tricord.sources.notices import read_notices

DIGEST = """# Announcement on example metals

- **URL**: https://ministry.example/1.html
- **Date**: {page}
- **Category**: controlled_item_change

## Summary
{summary}

## Provisions
{provisions}
"""


def days(text):
    found = read_notices(text, "n.md")[0]
    return tuple(each.value if each else None for each in (found.issued, found.effective))


def test_a_law_that_is_cited_does_not_lend_its_days():
    text = DIGEST.format(
        page="2025-02-05",
        summary="The ministry announced controls on 4 February 2025, effective immediately.",
        provisions="根据《示例条例》(2024年10月19日国务院令第792号公布,自2024年12月1日起施行),公告如下。",
    )
    assert days(text) == (date(2025, 2, 4), date(2025, 2, 4))


def test_an_old_law_posted_anew_keeps_its_own_day():
    text = DIGEST.format(
        page="2021-12-30",
        summary="本法于1994年5月12日公布。",
        provisions="本法自1994年7月1日起施行。",
    )
    assert days(text) == (date(1994, 5, 12), date(1994, 7, 1))


def test_what_applied_before_a_notice_was_issued_is_something_else():
    text = DIGEST.format(
        page="2025-06-12",
        summary="Issued on 10 June 2025 under the Example Act, which took effect on 1 July 2020.",
        provisions="This announcement takes effect on 15 July 2025.",
    )
    assert days(text) == (date(2025, 6, 10), date(2025, 7, 15))


def test_a_boxed_label_has_its_value_in_the_line_below():
    page = (
        "<html><body><h3>示例部公告2025年第49号</h3><dl><dt>【发文日期】</dt><dd>2025-08-29</dd></dl>"
        "<p>2023年7月31日,示例部发布公告2023年第28号。</p><p>本公告自2025年10月15日起施行。</p></body></html>"
    )
    assert days(page) == (date(2025, 8, 29), date(2025, 10, 15))


@pytest.mark.parametrize(
    "signed",
    [
        "令和八年一月三十日",
        "令和8年1月30日",
        "二〇二六年一月三十日",
        "2026. 1. 30.",
        "2026. 01. 30.(금)",
    ],
)
def test_a_line_that_is_a_day_is_the_day_of_a_notice(signed):
    text = f"例示省告示第十二号\n\n例示の一部を改正する。\n\n  {signed}\n  例示大臣\n"
    assert days(text)[0] == date(2026, 1, 30)


def test_a_rule_is_issued_on_the_day_of_its_federal_register():
    text = (
        "[Federal Register Volume 91, Number 28 (Wednesday, February 11, 2026)]\n"
        "DEPARTMENT OF EXAMPLES\n\nDATES: This rule is effective March 13, 2026.\n\n"
        "On October 9, 2025, a foreign government announced controls.\n"
    )
    assert days(text) == (date(2026, 2, 11), date(2026, 3, 13))


@pytest.mark.parametrize(
    ("issued", "said", "day"),
    [
        ("2031年1月31日", "本公告自公布之日起30日后施行。", date(2031, 3, 2)),
        ("2031年1月31日", "本办法自发布之日起三个月后施行。", date(2031, 4, 30)),
        (
            "2031年1月10日",
            "この省令は、公布の日から起算して六月を経過した日から施行する。",
            date(2031, 7, 10),
        ),
        ("2031년 1월 16일", "이 고시는 고시 후 3개월이 경과한 날부터 시행한다.", date(2031, 4, 17)),
        ("2031년 1월 16일", "이 영은 공포 후 30일이 경과한 날부터 시행한다.", date(2031, 2, 16)),
        ("January 31, 2031", "It takes effect 30 days after publication.", date(2031, 3, 2)),
    ],
)
def test_a_delay_is_counted_from_the_day_of_issue_and_says_so(issued, said, day):
    notice = read_notices(f"- Issued: {issued}\n\n{said}\n", "n.md")[0]
    assert notice.effective.value == day
    assert ("effective", "reckoned") in {(each.about, each.code) for each in notice.reasons}


def test_working_days_are_not_counted():
    notice = read_notices("- Issued: 2031年1月31日\n\n自公布之日起10个工作日后施行。\n", "n.md")[0]
    assert notice.effective is None
    assert ("effective", "days-after-issue") in {(each.about, each.code) for each in notice.reasons}


@pytest.mark.parametrize(
    "title",
    ["示例物项清单(征求意见稿)", "Proposed Rule on Example Metals", "예시 고시 개정안 행정예고"],
)
def test_a_draft_has_no_day_of_effect_whatever_it_plans(title):
    text = f"# {title}\n\nPublished on 3 July 2031.\n\n## Body\nIt takes effect on 1 August 2031.\n"
    notice = read_notices(text, "n.md")[0]
    assert notice.effective is None
    assert ("effective", "no-measure") in {(each.about, each.code) for each in notice.reasons}


def test_a_rule_in_force_may_ask_for_comments_all_the_same():
    text = (
        "ACTION: Interim final rule; request for comments.\n\n"
        "DATES: This rule is effective August 1, 2031.\n"
    )
    assert days(text)[1] == date(2031, 8, 1)


def test_what_is_suspended_does_not_lend_the_day_it_would_have_applied():
    text = DIGEST.format(
        page="2031-11-10",
        summary="两部公告,自即日起暂停实施第66号公告。",
        provisions="第66号公告原定自2031年12月8日起施行。\n\n示例部 2031年11月7日\n",
    )
    assert days(text) == (date(2031, 11, 7), date(2031, 11, 7))


def test_of_a_law_revised_often_the_revision_that_takes_effect_counts():
    text = DIGEST.format(
        page="2036-01-05",
        summary=(
            "The Law was adopted on May 12, 2004 and amended on November 7, 2016. The present text "
            "was revised by the 19th Session of the Standing Committee on December 27, 2035."
        ),
        provisions="The Law takes effect on March 1, 2036.",
    )
    assert days(text) == (date(2035, 12, 27), date(2036, 3, 1))


def test_a_title_that_speaks_of_provisions_is_a_title():
    text = DIGEST.replace("Announcement on example metals", "Provisions on Traceability").format(
        page="2026-01-28",
        summary="Promulgated by Order No. 829 on January 20, 2026.",
        provisions="本规定自2026年4月15日起施行。",
    )
    assert days(text) == (date(2026, 1, 20), date(2026, 4, 15))
