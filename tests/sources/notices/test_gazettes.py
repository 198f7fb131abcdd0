"""Days in the fixed places of official publications; all documents invented."""

from datetime import date

from tricord.sources.notices import read_notices


def read(text):
    return read_notices(text, "n.txt")[0]


def days(text):
    notice = read(text)
    return tuple(each.value if each else None for each in (notice.issued, notice.effective))


def codes(notice):
    return {(each.about, each.code) for each in notice.reasons}


RULE = """[Federal Register Volume 96, Number 97 (Monday, May 19, 2031)]
[Rules and Regulations]

DATES: This rule is effective on May 15, 2031, through August 13, 2031.

SUPPLEMENTARY INFORMATION: Ten entities were added on May 16, 2029. The earlier rule was
effective May 16, 2029.

Dated: May 14, 2031.
"""


def test_a_rule_of_the_united_states_is_issued_on_the_day_of_its_register():
    assert days(RULE) == (date(2031, 5, 19), date(2031, 5, 15))


ACT = """31.1.2031        EN        Official Journal of the European Union        L 30/1

REGULATION (EU) 2031/125 OF THE EUROPEAN PARLIAMENT AND OF THE COUNCIL
of 16 January 2031
concerning trade in example goods

(1) Guidelines were adopted by the Council on 29 June 2018.
(2) Regulation (EU) 2021/821 of 20 May 2021 was last amended on 12 April 2023.

Article 2
This Regulation shall enter into force on the {day} following that of its publication in the
Official Journal of the European Union.

Done at Strasbourg, 16 January 2031.
"""


def test_an_act_of_the_union_applies_so_many_days_after_its_journal():
    for told, day in (
        ("day", date(2031, 2, 1)),
        ("third day", date(2031, 2, 3)),
        ("twentieth day", date(2031, 2, 20)),
        ("90th day", date(2031, 5, 1)),
    ):
        notice = read(ACT.format(day=told))
        assert (notice.issued.value, notice.effective.value) == (date(2031, 1, 16), day)
        assert ("effective", "reckoned") in codes(notice)


def test_without_the_day_of_the_journal_nothing_is_reckoned():
    text = ACT.format(day="day").partition("\n")[2]
    assert days(text) == (date(2031, 1, 16), None)


def test_a_day_count_that_is_not_known_is_not_guessed():
    assert days(ACT.format(day="umpteenth day"))[1] is None


def test_a_digest_of_an_act_gives_the_day_the_act_is_called_by():
    text = (
        "# EU updates its list by Delegated Regulation (EU) 2031/2003\n\n"
        "- **URL**: https://ministry.example/1\n- **Date**: 2031-11-20\n\n## Summary\n"
        "Commission Delegated Regulation (EU) 2031/2003 of 8 September 2031 amends Annex I to "
        "Regulation (EU) 2021/821. It was published in the Official Journal on 14 November "
        "2031.\n\n"
        "## Key Details\n"
        "- **Effective Date**: The day following that of publication in the Official Journal\n"
    )
    assert days(text) == (date(2031, 9, 8), date(2031, 11, 15))


def test_a_british_order_is_issued_when_it_is_made():
    text = (
        "2031 No. 3231\n\nThe Example Control Order 2031\n\n"
        "Made        -    -    -    15th December 2031\n"
        "Laid before Parliament     17th December 2031\n"
        "Coming into force    -     6th April 2032\n\n"
        "1. This Order shall come into force on 6th April 2032 and amends an Order which came into "
        "force on 1st May 2004.\n"
    )
    assert days(text) == (date(2031, 12, 15), date(2032, 4, 6))


def test_a_notification_dated_at_its_head_is_issued_then():
    text = (
        "Notification No. 47/2031\nNew Delhi, Dated the 20th December, 2031\n\n"
        "The amendments shall come into effect after 30 days of the date of its issuance.\n"
        "Note: Principal Notification No. 05 dated 24th April 2027.\n"
    )
    assert days(text) == (date(2031, 12, 20), date(2032, 1, 19))


def test_a_press_release_tells_promulgation_in_a_table_and_its_own_day_above():
    text = (
        "<html><body><h1>政令が閣議決定されました</h1><p>2031年8月2日</p>"
        "<p>政令が閣議決定されました。</p><table><tr><th>公布</th><td>2031年8月7日(木曜日)</td></tr>"
        "<tr><th>施行</th><td>2031年8月28日(木曜日)</td></tr></table></body></html>"
    )
    assert days(text) == (date(2031, 8, 7), date(2031, 8, 28))


def test_a_day_above_the_text_beside_who_issues_is_that_of_issue():
    text = (
        "示例部 公告\n示例部公告2031年第5号\n2031年3月4日\n示例部\n\n"
        "依据有关规定,现公告如下。\n本公告自2031年4月1日起施行。\n"
    )
    assert days(text) == (date(2031, 3, 4), date(2031, 4, 1))


def test_the_head_of_a_digest_may_say_what_was_done_on_its_days():
    text = (
        "# Changes to an example schedule\n\n**URL:** https://portal.example/1\n"
        "**Date:** 2030-11-27 (Adopted); 2031-06-07 (Effective)\n\n## Summary\n"
        "The first changes since the Convention entered into force on 29 April 1997.\n"
    )
    assert days(text) == (date(2030, 11, 27), date(2031, 6, 7))


def test_a_ministrys_own_page_with_a_source_is_no_digest():
    text = (
        "<html><body><div>来源:示例局 类型:转载</div><h2>示例部公告2031年第58号</h2>"
        "<p>依照《条例》(2030年12月1日起施行)的规定。</p><p>本公告自2031年11月8日起正式实施。</p>"
        "<p>示例部</p><p>2031年10月9日</p></body></html>"
    )
    assert days(text) == (date(2031, 10, 9), date(2031, 11, 8))


def test_promulgation_goes_before_signature_and_adoption():
    told = "- **URL**: https://portal.example/1\n- **Date**: 2031-09-03\n\n## Summary\n"
    signed = "Signed on August 28, 2031, Regulation No. 11 was promulgated on August 30, 2031."
    passed = (
        "The Act passed both Houses on 27 March 2031 and received the Royal Assent on 8 April 2031."
    )
    assert days(f"# A\n\n{told}{signed}\n")[0] == date(2031, 8, 30)
    assert days(f"# A\n\n{told}{passed}\n")[0] == date(2031, 4, 8)


def test_the_site_of_the_register_prints_the_month_first():
    text = (
        "A Rule by the State Department on 01/17/2031\nPublication Date:01/17/2031\n"
        "Dates: This interim final rule is effective September 15, 2031.\n"
        "Earlier revisions were published on December 1, 2022.\n"
    )
    assert days(text) == (date(2031, 1, 17), date(2031, 9, 15))


def test_a_digest_of_a_rule_names_the_register_it_appeared_in():
    text = (
        "# A rule is suspended\n\n**URL:** https://portal.example/1\n**Date:** 2031-11-14\n\n"
        "## Summary\nIn a final rule published in the Federal Register on November 12, 2031, the "
        "bureau suspended its rule.\n\n## Key Details\n"
        "- **Effective Date:** November 10, 2031 through November 9, 2032\n\n## Key Provisions\n"
        "1. Amendments of the rule of September 30, 2031 are stayed.\n"
    )
    assert days(text) == (date(2031, 11, 12), date(2031, 11, 10))


def test_a_period_from_a_day_on_begins_that_day():
    text = "示例公告\n自2031年4月20日至9月30日,对所有出口征收关税。\n示例部\n二〇三一年四月十四日\n"
    assert days(text) == (date(2031, 4, 14), date(2031, 4, 20))


def test_what_brackets_say_of_another_paper_is_not_said_of_this_one():
    text = (
        "【发布日期】2031-04-10【生效日期】2031-04-10\n"
        "要求与《示例公告》(公告2031年第5号,自2031年4月1日起执行)不一致的,以本公告为准。\n"
        "2031年4月10日\n"
    )
    assert days(text) == (date(2031, 4, 10), date(2031, 4, 10))


def test_a_decision_in_force_on_signature_applies_the_day_it_was_signed():
    text = (
        "DECISION No. 001/EX/2031 OF 22 FEBRUARY 2031\nHaving regard to Law No. 007/2002 of "
        "11 July 2002;\nThis decision enters into force on the date of its signature.\n"
        "Done at Exampleville, 22 February 2031\n"
    )
    assert days(text) == (date(2031, 2, 22), date(2031, 2, 22))


def test_figures_have_no_day_of_effect_whatever_a_label_says():
    text = (
        "# A ministry publishes licence figures\n\n**URL:** https://portal.example/1\n"
        "**Date:** 2031-12-24\n\n## Key Details\n- **Effective Date:** 2031-12-18\n"
    )
    assert days(text)[1] is None


def test_an_act_in_capitals_prints_its_days_in_brackets():
    text = (
        "EXAMPLE CONTROL ACT NO. 87 OF 1993\n"
        "[ASSENTED TO 23 JUNE 1993] [DATE OF COMMENCEMENT: 16 AUGUST 1993]\n"
    )
    assert days(text) == (date(1993, 6, 23), date(1993, 8, 16))


def test_a_korean_act_prints_its_days_above_its_articles():
    text = (
        "대외예시법\n[시행 2034. 7. 22.] [법률 제12285호, 2034. 1. 21., 일부개정]\n"
        "부칙 <제11690호, 2033. 3. 23.>\n제1조(시행일) 이 법은 공포한 날부터 시행한다.\n"
    )
    assert days(text) == (date(2034, 1, 21), date(2034, 7, 22))


def test_a_day_in_digits_alone_is_read_behind_its_label():
    text = "【发文日期】20311009\n本公告自2031年11月8日起正式实施。\n"
    assert days(text) == (date(2031, 10, 9), date(2031, 11, 8))


def test_a_day_of_publication_beside_a_number_is_that_of_issue():
    text = (
        "【发布文号】2031年第4号\n【发布日期】2031-1-5\n【实施日期】2031-1-6\n"
        "自2030年12月23日至2031年12月22日,出口不得超过400万桶。\n"
    )
    assert days(text) == (date(2031, 1, 5), date(2031, 1, 6))


def test_an_older_head_of_the_register_counts_too():
    text = (
        "[Federal Register: March 25, 2031 (Volume 61, Number 58)]\n[Rules and Regulations]\n\n"
        "DATES: This interim rule is effective April 24, 2031.\nDated: March 5, 2031.\n"
    )
    assert days(text) == (date(2031, 3, 25), date(2031, 4, 24))


def test_a_report_has_its_day_of_release_and_none_of_effect():
    text = (
        "# Annual report on example goods\n\n**URL:** https://portal.example/1\n"
        "**Date:** 2031-02-14\n\n## Summary\nThe Commission released its annual report on the "
        "implementation of Regulation (EU) 2021/821 on January 30, 2031.\n\n## Provisions\n"
        "Regulation in force since September 9, 2021; Annex I last replaced with effect from "
        "November 8, 2030.\n"
    )
    assert days(text) == (date(2031, 1, 30), None)
