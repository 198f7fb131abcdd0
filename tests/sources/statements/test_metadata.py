"""What titles and openings say: kind, forum, level, how they met; and which day."""

from datetime import date
from pathlib import Path

import pytest
from tests.sources.statements.texts import JOINT_EN, READOUT_EN, RELEASE_KO, SUMMARY_JA, only

from tricord.sources.statements import read_statement
from tricord.text import plain_yaml

CASES = plain_yaml.load(Path(__file__).with_name("cases.yaml").read_text("utf-8"))
BODIES = CASES["bodies"]
MET = {True: "room", False: "call", None: "none"}
YEARLESS = (
    SUMMARY_JA,
    RELEASE_KO,
    "Joint Statement\n\nWe, the leaders of Japan and the U.S., met in Osaka on March 4.",
)


def of(title, body):
    return only(read_statement(f"{title}\n\n{BODIES.get(body, body)}\n".encode(), "x"))


@pytest.mark.parametrize("case", CASES["titles"], ids=lambda case: case[0])
def test_a_title_tells_kind_forum_and_level_in_three_languages(case):
    title, body, *told = case
    found = of(title, body)
    assert [found.kind, found.forum, found.level, MET[found.in_person]] == told
    assert found.title.value == title


@pytest.mark.parametrize("case", CASES["spoken_of"], ids=lambda case: case[0])
def test_who_only_is_spoken_of_makes_no_forum(case):
    title, opening, kind, forum = case
    found = of(title, opening)
    assert (found.kind, found.forum) == (kind, forum)


def test_the_democratic_peoples_republic_is_never_the_republic_of_korea():
    for sign in ("’", "'"):
        other = f"Democratic People{sign}s Republic of Korea"
        title = f"Joint Statement of Japan and the United States on the {other}"
        found = of(title, "We, the leaders of Japan and the United States, met.")
        assert found.parties == ("USA", "JPN")
        assert found.forum == "usa-jpn"


def test_parties_of_a_list_are_codes_the_partners_first():
    title = "Joint Statement by the United States, Bahrain, the European Union, Japan, and the ROK"
    found = of(title.replace("ROK", "Republic of Korea"), "We call on all States to act.")
    assert found.parties == ("KOR", "USA", "JPN", "BHR", "EU")


@pytest.mark.parametrize("case", CASES["wording"], ids=lambda case: case[1][:20])
def test_a_text_is_the_agreed_wording_only_where_it_says_so(case):
    title, words, told = case
    found = of(title, f"{BODIES['en_we'] if title.isascii() else ''}\n\n{words}")
    assert found.authoritative is {"": None, "false": False}[told]
    assert only(read_statement(JOINT_EN.encode(), "x")).authoritative is True


@pytest.mark.parametrize("case", CASES["days"], ids=lambda case: case[2])
def test_the_day_is_the_one_a_statement_says_of_itself(case):
    text, day, words, rule = case
    found = only(read_statement(text.encode(), "x")).dated
    assert (found.value, found.text, found.rule) == (day, words, rule)


@pytest.mark.parametrize("opening", CASES["other_days"])
def test_days_of_other_things_never_become_the_day_of_the_statement(opening):
    found = of("Joint Statement of Japan, the United States, and the Republic of Korea", opening)
    assert found.dated is None
    assert found.codes == ()


@pytest.mark.parametrize("text", YEARLESS)
def test_a_day_without_its_year_stays_open_until_somebody_knows_the_year(text):
    undated = only(read_statement(text.encode(), "x"))
    assert undated.dated is None
    assert undated.codes == ("year-not-printed",)
    known = only(read_statement(text.encode(), "x", date(2031, 4, 1)))
    assert known.dated.value == date(2031, 3, 4)
    assert known.dated.rule == "told-year-given"
    assert known.codes == ()


def test_the_name_of_a_file_and_a_given_day_never_date_a_statement_by_themselves():
    found = only(
        read_statement(READOUT_EN.encode(), "tri_2031-03-04_readout.txt", date(2031, 3, 4))
    )
    assert found.dated is None


def test_a_day_no_calendar_has_is_none():
    line = (
        "source=https://www.state.gov/x date=2031-02-30\nTITLE: Joint Statement\n\n"
        + BODIES["en_we"]
    )
    assert only(read_statement(line.encode(), "x")).dated is None
    assert of("Joint Statement, February 30, 2031", "en_we").dated is None
    assert (
        of("한미 외교장관회담 개최", BODIES["ko_room"].replace("3.4.", "2031.13.4.")).dated is None
    )


@pytest.mark.parametrize(
    ("address", "issuer", "carried"),
    [
        ("https://www.mofa.go.jp/press/x.html", "JPN", False),
        ("https://www.mofa.go.kr/eng/x", "KOR", False),
        ("https://jp.usembassy.gov/ja/x", "USA", False),
        ("https://bidenwhitehouse.archives.gov/x", "USA", False),
        ("https://state.gov.example.com/x", "", True),
        ("https://news.example.org/mofa.go.jp/x", "", True),
    ],
)
def test_an_address_tells_whose_page_it_is_or_that_it_is_no_governments(address, issuer, carried):
    text = (
        f"source={address} date=2031-03-04 lang=en\nTITLE: Joint Statement\n\n{BODIES['en_we']}\n"
    )
    found = only(read_statement(text.encode(), "x"))
    assert found.issuer == issuer
    assert ("carrier-copy" in found.codes) is carried
