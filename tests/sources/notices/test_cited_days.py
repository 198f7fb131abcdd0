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
