"""Words in three languages, with names in their own shapes."""

from datetime import date, datetime

import pytest

from tricord.locale import LANGUAGES, Term
from tricord.reports.document import Run
from tricord.reports.wording import Wording


@pytest.mark.parametrize(
    ("language", "written"),
    [("en", "21 November 2026"), ("ko", "2026년 11월 21일"), ("ja", "2026年11月21日")],
)
def test_a_day_reads_as_in_the_language(language, written):
    assert Wording(language).day(date(2026, 11, 21)) == written


def test_every_month_has_its_name_in_english():
    months = [Wording("en").day(datetime(2026, month, 1)).split()[1] for month in range(1, 13)]  # noqa: DTZ001  # only the day counts
    assert (months[0], months[4], months[11], len(set(months))) == (
        "January",
        "May",
        "December",
        12,
    )


def test_an_unknown_day_is_a_dash():
    assert Wording("en").day(None) == "–"


def test_a_chinese_name_in_a_korean_sentence_keeps_chinese_shapes():
    said = Wording("ko").sentence(
        "finding-designations-name",
        {
            "party": "华东贸易",
            "matched": "KUM GANG",
            "listed": "KUM GANG",
            "list": Term("list-un-sc"),
            "entry": "KPe.1",
            "similarity": "0.95",
        },
    )
    assert Run("华东贸易", "zh-Hans") in said
    assert "".join(run.text for run in said).startswith("이름 华东贸易")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_name_no_font_has_is_remembered(language):
    wording = Wording(language, covers=lambda text: "م" not in text and "ح" not in text)
    shown = wording.name("محح")
    assert "م" not in shown.text
    assert shown.text.startswith("‹")
    assert list(wording.unprintable) == ["محح"]
    assert wording.name("KIM").text == "KIM"
    assert len(wording.unprintable) == 1
