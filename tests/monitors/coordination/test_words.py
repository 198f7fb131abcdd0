"""How wording moved, and where language versions differ."""

from datetime import date

import pytest
from tests.monitors.coordination.statement_tables import leaders, ministers, statements

from tricord.locale import LANGUAGES, text
from tricord.model.finding import Grade
from tricord.monitors.coordination import versions, wording

DAY = date(2034, 1, 1)
REST = (
    "They reaffirmed their commitment to free and open sea lanes. They decided to hold a workshop "
    "on seeds in Seoul. They discussed developments in the Pacific Islands."
)
SUMMARY = """日米韓外相会合（概要）
令和13年3月4日

　３月４日、済州において、見本太郎外務大臣は、エグザンプル米国国務長官及び韓韓国韓国外交部長官との間で、日米韓外相会合を行ったところ、概要は以下のとおりです。

１　三大臣は、{first}を強く非難しました。
２　三大臣は、{second}までに税関データのための三か国の窓口を設けることで一致しました。
３　三大臣は、{third}の完全な非核化に向けて引き続き緊密に連携することを再確認しました。
４　三大臣は、太平洋島嶼国の情勢について意見交換を行いました。

（参考）
"""
JOINT = (
    "They strongly condemned the ballistic missile launches of the DPRK. They decided to open a "
    "trilateral data desk for customs records by the end of June 2031. They reaffirmed that they "
    "will continue to coordinate closely towards the complete denuclearization of the DPRK. They "
    "exchanged views on the situation in the Pacific Island countries."
)


def found(monitor, *texts, **params):
    return monitor.find(statements(*texts), monitor.Params(law_day=DAY, **params))


def both(first="北朝鮮による弾道ミサイルの発射", second="本年６月末", third="北朝鮮"):
    """A file with a summary in Japanese and the joint text in English."""
    summary = SUMMARY.format(first=first, second=second, third=third)
    return summary + ministers("March 4, 2031", JOINT)


def test_a_stronger_word_of_the_next_statement_of_the_series_is_told_with_both_quotes():
    before = leaders("March 4, 2032", "They expressed concern over the missile launches. " + REST)
    after = leaders(
        "March 4, 2033", "They expressed grave concern over the missile launches. " + REST
    )
    (told,) = found(wording, after, before).findings
    assert told.kind == "wording_stronger"
    assert told.grade is Grade.INDICATION
    assert told.score == 0.3
    assert told.params["rungs"] == "2 → 5"
    assert told.params["before_dated"] == "2032-03-04"
    assert told.params["added"] == "grave"


def test_rungs_of_two_ladders_are_told_with_both_and_are_no_distance():
    before = leaders(
        "March 4, 2032", "They noted the cable cuts in the strait of Examplia. " + REST
    )
    after = leaders(
        "March 4, 2033", "They deplored the cable cuts in the strait of Examplia. " + REST
    )
    (told,) = found(wording, after, before).findings
    assert told.kind == "wording_stronger"
    assert told.score == 0.1
    for language in LANGUAGES:
        said = text("finding-wording", language, **told.params)
        first, other = (
            text(f"reports-statements-ladder-{each}", language) for each in ("positive", "negative")
        )
        assert f"{first} 1 → {other} 6" in said


@pytest.mark.parametrize(
    "after",
    [
        ministers("March 4, 2033", "They condemned the missile launches. " + REST),
        leaders("March 4, 2033", "They condemned the missile launches."),
    ],
    ids=["another level", "a fifth as long"],
)
def test_statements_of_another_series_or_length_are_not_compared(after):
    before = leaders("March 4, 2032", "They expressed concern over the missile launches. " + REST)
    result = found(wording, before, after)
    assert result.findings == ()
    assert result.coverage["coverage-wording-pairs"] == 0


def test_another_object_is_neither_stronger_nor_weaker():
    said = "They reaffirmed their commitment to the complete denuclearization of the {}. "
    before = leaders("March 4, 2032", said.format("DPRK") + REST)
    after = leaders("March 4, 2033", said.format("Korean Peninsula") + REST)
    (told,) = found(wording, before, after).findings
    assert told.kind == "wording_changed"


def test_moves_older_than_was_asked_for_are_not_told():
    before = leaders("March 4, 2030", "They expressed concern over the missile launches. " + REST)
    after = leaders("March 4, 2031", "They condemned the missile launches. " + REST)
    assert len(found(wording, before, after).findings) == 1
    assert found(wording, before, after, told_days=365).findings == ()


def test_a_summary_that_says_the_same_raises_no_flag_though_it_lacks_points():
    shorter = both().replace("４　三大臣は、太平洋島嶼国の情勢について意見交換を行いました。\n", "")
    assert found(versions, both()).findings == ()
    assert found(versions, shorter).findings == ()


@pytest.mark.parametrize(
    ("changed", "kind"),
    [
        ({"second": "本年９月末"}, "version_date"),
        ({"third": "朝鮮半島"}, "version_object"),
    ],
)
def test_what_a_summary_states_otherwise_is_a_lead(changed, kind):
    (told,) = found(versions, both(**changed)).findings
    assert told.kind == kind
    assert told.grade is Grade.LEAD
    assert "doubt-versions-summary" in told.doubts


def test_two_files_of_one_meeting_are_held_against_each_other():
    summary = SUMMARY.format(
        first="北朝鮮による弾道ミサイルの発射", second="本年９月末", third="北朝鮮"
    )
    (told,) = found(versions, summary, ministers("March 4, 2031", JOINT)).findings
    assert told.kind == "version_date"
    assert len(told.evidence) == 2
    assert "(Sep / Jun)" in text(told.message, "en", **told.params)
    assert "9月 / 6月" in text(told.message, "ja", **told.params)


def test_texts_of_two_meetings_are_not_held_against_each_other():
    summary = SUMMARY.format(first="発射", second="本年９月末", third="北朝鮮")
    result = found(versions, summary, ministers("April 9, 2031", JOINT))
    assert result.findings == ()
    assert result.coverage["coverage-versions-pairs"] == 0


def test_every_finding_reads_in_three_languages():
    result = found(versions, both(second="本年９月末", third="朝鮮半島"))
    moved = found(
        wording,
        leaders("March 4, 2032", "They expressed concern over the missile launches. " + REST),
        leaders("March 4, 2033", "They condemned the missile launches. " + REST),
    )
    assert result.findings
    assert moved.findings
    for each in (*result.findings, *moved.findings):
        for language in LANGUAGES:
            assert each.params["quote"] in text(each.message, language, **each.params)
            assert text(f"finding-kind-{each.kind}", language)
            assert text(each.score_meaning, language)
            assert all(text(doubt, language) for doubt in each.doubts)
    for each in (result, moved):
        for key, count in each.coverage.items():
            assert all(text(key, language, count=count) for language in LANGUAGES)


def test_the_public_statements_of_october_2024_differ_in_whose_denuclearization(shared_data):
    texts = [file.read_text("utf-8") for file in sorted((shared_data / "seeds").glob("*.txt"))]
    (told,) = found(versions, *texts).findings
    assert told.kind == "version_object"
    assert "北朝鮮" in text(told.message, "ja", **told.params)
