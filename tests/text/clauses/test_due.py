"""By when something is promised, in three languages; sentences are invented, of 2 June 2031."""

from datetime import date

import pytest

from tricord.text.clauses import parse

HEADS = {
    "en": "The leaders of Japan, the Republic of Korea and the United States met in Examplia.\n\n",
    "ja": "日米韓の三者は、会合を行いました。\n\n",
    "ko": "한미일 3국 장관은 회의를 개최하였다.\n\n",
}
SAID = date(2031, 6, 2)
NONE = (None, None)


def read(sentence, language):
    opening = HEADS[language]
    found = parse(opening + sentence, SAID)
    return [each for each in found if each.start >= len(opening)]


def due(sentence, language):
    (clause,) = read(sentence, language)
    assert str(clause.commitment) == "trackable"
    told = clause.due
    return (told.span.text, told.first, told.last, told.event) if told else None


def days(*numbers):
    first, last = numbers[:3], numbers[3:] or numbers[:3]
    return date(*first), date(*last)


@pytest.mark.parametrize(
    ("words", "when"),
    [
        ("in the second quarter of 2032", days(2032, 4, 1, 2032, 6, 30)),
        ("in the final quarter of 2032", days(2032, 10, 1, 2032, 12, 31)),
        ("in the third week of June", days(2031, 6, 15, 2031, 6, 21)),
        ("by the last week of February 2032", days(2032, 2, 23, 2032, 2, 29)),
        ("during the week of August 4", days(2031, 8, 4, 2031, 8, 10)),
        ("between 28 June and 9 July", days(2031, 6, 28, 2031, 7, 9)),
        ("by early summer 2032", days(2032, 6, 1, 2032, 8, 31)),
        ("before year-end", days(2031, 6, 3, 2031, 12, 31)),
        ("by May next year", days(2032, 5, 1, 2032, 5, 31)),
        ("by 12 May of next year", days(2032, 5, 12, 2032, 5, 12)),
        ("in 90 days", days(2031, 6, 2, 2031, 8, 31)),
        ("by the end of the next fiscal year", NONE),
        ("by the third quarter of next year", days(2032, 7, 1, 2032, 9, 30)),
        ("not later than the fourth quarter", days(2031, 10, 1, 2031, 12, 31)),
        ("in the first quarter", days(2032, 1, 1, 2032, 3, 31)),
        ("between September 10 and September 14", days(2031, 9, 10, 2031, 9, 14)),
        ("between 10 and 14 September 2032", days(2032, 9, 10, 2032, 9, 14)),
        ("from July 30 to August 2", days(2031, 7, 30, 2031, 8, 2)),
        ("on Friday, September 12", days(2031, 9, 12)),
        ("before the end of the fiscal year 2032", days(2031, 10, 1, 2032, 9, 30)),
        ("by early 2033", days(2033, 1, 1, 2033, 4, 30)),
        ("by mid-2032", days(2032, 5, 1, 2032, 8, 31)),
        ("by the middle of 2032", days(2032, 5, 1, 2032, 8, 31)),
        ("in late 2032", days(2032, 9, 1, 2032, 12, 31)),
        ("by the end of 2032", days(2032, 1, 1, 2032, 12, 31)),
        ("in early October", days(2031, 10, 1, 2031, 10, 10)),
        ("by mid-October", days(2031, 10, 11, 2031, 10, 20)),
        ("within the second half of the year", days(2031, 7, 1, 2031, 12, 31)),
        ("next year", days(2032, 1, 1, 2032, 12, 31)),
        ("not later than 15 May 2032", days(2032, 5, 15)),
    ],
)
def test_english_days(words, when):
    assert due(f"They decided to open a customs desk {words}.", "en") == (words, *when, False)
    assert due(f"They agreed to open a customs desk {words}.", "en") == (words, *when, False)


@pytest.mark.parametrize(
    ("words", "when"),
    [
        ("at the next Trilateral Leaders' Summit", NONE),
        ("by the time of the next Transport Ministers' Meeting", NONE),
        ("by the time of the next Transport Ministers’ Meeting", NONE),
        ("ahead of the UN General Assembly in September", days(2031, 9, 1, 2031, 9, 30)),
        ("before the Ports Summit in May 2032", days(2032, 5, 1, 2032, 5, 31)),
        ("prior to the Trilateral Ministerial Meeting on 3 July", days(2031, 7, 3)),
    ],
)
def test_english_events(words, when):
    assert due(f"They will publish a list of ports {words}.", "en") == (words, *when, True)


@pytest.mark.parametrize(
    ("words", "when"),
    [
        ("第4四半期に", days(2031, 10, 1, 2031, 12, 31)),
        ("遅くとも来年春までに", days(2032, 3, 1, 2032, 5, 31)),
        ("年度内に", days(2031, 4, 1, 2032, 3, 31)),
        ("今後半年以内に", days(2031, 6, 2, 2031, 12, 2)),
        ("2032年第2四半期までに", days(2032, 4, 1, 2032, 6, 30)),
        ("令和十四年三月までに", days(2032, 3, 1, 2032, 3, 31)),
        ("二〇三二年九月末までに", days(2032, 9, 1, 2032, 9, 30)),
        ("遅くとも2033年初頭までに", days(2033, 1, 1, 2033, 4, 30)),
        ("2032年半ばまでに", days(2032, 5, 1, 2032, 8, 31)),
        ("下半期中に", days(2031, 7, 1, 2031, 12, 31)),
        ("10月上旬に", days(2031, 10, 1, 2031, 10, 10)),
        ("10月中旬までに", days(2031, 10, 11, 2031, 10, 20)),
        ("9月10日から14日まで", days(2031, 9, 10, 2031, 9, 14)),
        ("今年度末までに", days(2031, 4, 1, 2032, 3, 31)),
        ("来年度中に", days(2032, 4, 1, 2033, 3, 31)),
    ],
)
def test_japanese_days(words, when):
    said = f"三者は、{words}税関窓口を開設することで一致した。"
    assert due(said, "ja") == (words, *when, False)


@pytest.mark.parametrize(
    ("words", "when"),
    [
        ("G20サミットの前に", NONE),
        ("来年3月の港湾会合までに", days(2032, 3, 1, 2032, 3, 31)),
        ("次の首脳会合の機会に", NONE),
        ("次回の日米韓運輸相会合までに", NONE),
        ("9月の国連総会に先立ち", days(2031, 9, 1, 2031, 9, 30)),
    ],
)
def test_japanese_events(words, when):
    said = f"三者は、{words}港湾の一覧を公表することで一致した。"
    assert due(said, "ja") == (words, *when, True)


@pytest.mark.parametrize(
    ("words", "when"),
    [
        ("4분기에", days(2031, 10, 1, 2031, 12, 31)),
        ("내년 5월까지", days(2032, 5, 1, 2032, 5, 31)),
        ("늦어도 내년 봄까지", days(2032, 3, 1, 2032, 5, 31)),
        ("향후 반년 이내에", days(2031, 6, 2, 2031, 12, 2)),
        ("2032년 2분기까지", days(2032, 4, 1, 2032, 6, 30)),
        ("올해 하반기 중", days(2031, 7, 1, 2031, 12, 31)),
        ("올해 상반기 중", days(2031, 1, 1, 2031, 6, 30)),
        ("이달 중", days(2031, 6, 2, 2031, 6, 30)),
        ("향후 3년간", days(2031, 6, 2, 2034, 6, 1)),
        ("2033년 초까지", days(2033, 1, 1, 2033, 4, 30)),
        ("2032년 중반까지", days(2032, 5, 1, 2032, 8, 31)),
        ("2032년 말까지", days(2032, 1, 1, 2032, 12, 31)),
        ("9월 10일부터 14일까지", days(2031, 9, 10, 2031, 9, 14)),
        ("10월 초순까지", days(2031, 10, 1, 2031, 10, 10)),
    ],
)
def test_korean_days(words, when):
    said = f"3국 장관은 {words} 세관 창구를 개설하기로 하였다."
    assert due(said, "ko") == (words, *when, False)


@pytest.mark.parametrize(
    ("words", "when"),
    [
        ("G20 정상회의 이전에", NONE),
        ("내년 3월 항만장관회의 전까지", days(2032, 3, 1, 2032, 3, 31)),
        ("차기 정상회의를 계기로", NONE),
        ("차기 한미일 교통장관회의까지", NONE),
        ("9월 유엔총회에 앞서", days(2031, 9, 1, 2031, 9, 30)),
    ],
)
def test_korean_events(words, when):
    said = f"3국 장관은 {words} 항만 목록을 발표하기로 하였다."
    assert due(said, "ko") == (words, *when, True)


@pytest.mark.parametrize(
    ("sentence", "language", "words"),
    [
        (
            "By the end of the year, they will have charted the strait.",
            "en",
            "By the end of the year",
        ),
        (
            "三者は、次回の首脳会合までに調査を完了させるとのコミットメントを改めて表明した。",
            "ja",
            "次回の首脳会合までに",
        ),
        (
            "3국 장관은 차기 정상회의까지 조사를 완료하겠다는 공약을 재확인하였다.",
            "ko",
            "차기 정상회의까지",
        ),
    ],
)
def test_a_pledge_to_have_done_something_by_then_is_dated(sentence, language, words):
    assert due(sentence, language)[0] == words


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("They reaffirmed their commitment to peace on the coast by the end of the year.", "en"),
        ("三者は、国際秩序を維持するとのコミットメントを改めて表明した。", "ja"),
        ("3국 장관은 자유로운 항행을 지지한다는 공약을 재확인하였다.", "ko"),
    ],
)
def test_a_pledge_that_names_no_act_stays_a_position(sentence, language):
    assert [str(each.commitment) for each in read(sentence, language)] == ["position"]


@pytest.mark.parametrize(
    ("sentence", "language", "words"),
    [
        (
            "They will open a desk by 1 August and hold a workshop by 1 November.",
            "en",
            ["by 1 August", "by 1 November"],
        ),
        (
            "They agreed to publish a list by July 2031 and to train pilots next year.",
            "en",
            ["by July 2031", "next year"],
        ),
        (
            "三者は、8月1日までに窓口を開設し、11月1日までに研修を実施することで一致した。",
            "ja",
            ["8月1日までに", "11月1日までに"],
        ),
        (
            "3국 장관은 8월 1일까지 창구를 개설하고, 11월 1일까지 연수를 실시하기로 하였다.",
            "ko",
            ["8월 1일까지", "11월 1일까지"],
        ),
    ],
)
def test_two_promises_with_days_of_their_own_are_two_clauses(sentence, language, words):
    told = read(sentence, language)
    assert [each.due.span.text for each in told] == words
    assert {(str(each.act), str(each.commitment)) for each in told} == {("commit", "trackable")}
    assert len({each.actors for each in told}) == 1


@pytest.mark.parametrize(
    "sentence",
    [
        "They will open and staff a desk by 1 August 2031.",
        "They will open a desk by 1 August and welcome all who come.",
        "They will open desks in Anport and Belport by 1 August.",
    ],
)
def test_one_promise_with_one_day_is_one_clause(sentence):
    assert len(read(sentence, "en")) == 1


def test_a_day_behind_what_was_agreed_before_is_not_due():
    (clause,) = read("They will carry out the plan agreed in May 2031.", "en")
    assert clause.due is None


@pytest.mark.parametrize(
    "sentence",
    [
        "They will help 3 million people by 2033 in low and lower-middle income countries by 2035.",
        "They committed to halve losses by 2033, reducing waste and sharing data by 2035.",
    ],
)
def test_what_is_no_verb_of_a_promise_cuts_none(sentence):
    assert len(read(sentence, "en")) == 1


def test_a_year_in_which_something_happens_is_no_day_of_a_promise():
    (clause,) = read("In a year during which many ports close, they will open one.", "en")
    assert clause.due is None
