"""What is said not to have been done is not done; every sentence invented."""

from datetime import date

import pytest

from tricord.model.statement import Forum, Kind, Level
from tricord.text.clauses import parse
from tricord.text.wording import Told, chains
from tricord.text.wording.standing import standing

HEADS = {
    "en": "The leaders of Japan, the Republic of Korea and the United States met.\n",
    "ja": "日米韓の三者は、会合を行いました。\n",
    "ko": "한미일 3국 장관은 회의를 개최하였다.\n",
}
PROMISES = {
    "en": "They decided to establish the Trilateral Fisheries Network by the end of 2031.",
    "ja": "三者は、「日米韓漁業データ・ネットワーク」を2031年末までに設立することで一致した。",
    "ko": "3국 장관은 ‘한미일 어업 데이터 네트워크’를 2031년 말까지 설립하기로 하였다.",
}


def told(year, words, language):
    day = date(year, 5, 1)
    return Told(
        f"s{year}",
        day,
        parse(HEADS[language] + words, day),
        statement_id=f"s{year}",
        forum=Forum.KOR_USA_JPN,
        level=Level.LEADERS,
        parties=("KOR", "USA", "JPN"),
        kinds=((language, Kind.JOINT_TEXT),),
    )


def state(*words, language="en"):
    said = [told(2030 + at, each, language) for at, each in enumerate(words)]
    (chain,) = chains(said)
    assert len({step.told.name for step in chain.steps}) == len(words)
    return standing(chain).state


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("They regretted that the Trilateral Fisheries Network has not been established.", "en"),
        ("They noted that the Trilateral Fisheries Network was never launched.", "en"),
        ("They noted that the launch of the Trilateral Fisheries Network was postponed.", "en"),
        ("The Trilateral Fisheries Network had not yet been opened.", "en"),
        ("They noted the delay in the launch of the Trilateral Fisheries Network.", "en"),
        ("三者は、「日米韓漁業データ・ネットワーク」が設立されていないことに留意した。", "ja"),
        ("三者は、「日米韓漁業データ・ネットワーク」の運用開始が遅れていることを指摘した。", "ja"),
        ("3국 장관은 ‘한미일 어업 데이터 네트워크’가 출범하지 못한 점을 언급하였다.", "ko"),
        ("3국 장관은 ‘한미일 어업 데이터 네트워크’의 출범이 지연되고 있음을 확인하였다.", "ko"),
    ],
)
def test_a_denial_closes_no_promise(words, language):
    assert state(PROMISES[language], words, language=language) == "dated"


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("They welcomed the launch of the Trilateral Fisheries Network.", "en"),
        ("The Trilateral Fisheries Network was established without delay.", "en"),
        ("三者は、「日米韓漁業データ・ネットワーク」の運用開始を歓迎した。", "ja"),
        ("3국 장관은 ‘한미일 어업 데이터 네트워크’의 출범을 환영하였다.", "ko"),
    ],
)
def test_what_is_told_as_done_closes_it(words, language):
    assert state(PROMISES[language], words, language=language) == "done"


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("They decided not to establish the Trilateral Fisheries Network.", "en"),
        ("They will no longer pursue the Trilateral Fisheries Network.", "en"),
        ("They agreed to cancel the Trilateral Fisheries Network.", "en"),
        ("They decided to abandon plans for the Trilateral Fisheries Network.", "en"),
        ("三者は、「日米韓漁業データ・ネットワーク」を設立しないことで一致した。", "ja"),
        ("三者は、「日米韓漁業データ・ネットワーク」の設立を中止することを決定した。", "ja"),
        ("3국 장관은 ‘한미일 어업 데이터 네트워크’를 설립하지 않기로 하였다.", "ko"),
        ("3국 장관은 ‘한미일 어업 데이터 네트워크’ 설립을 철회하기로 하였다.", "ko"),
    ],
)
def test_a_promise_taken_back_is_withdrawn(words, language):
    assert state(PROMISES[language], words, language=language) == "withdrawn"


def test_what_was_taken_back_can_be_promised_anew_and_what_is_done_stays_done():
    back = "They decided not to establish the Trilateral Fisheries Network."
    assert state(PROMISES["en"], back, PROMISES["en"].replace("2031", "2035")) == "dated"
    done = "They welcomed the launch of the Trilateral Fisheries Network."
    assert state(PROMISES["en"], back, done) == "done"


def test_a_promise_not_to_do_something_is_no_withdrawal_by_itself():
    assert state("They decided not to widen the Trilateral Fisheries Network by 2032.") == "dated"
