"""Full-width digits and letters are read as the half-width ones they are, and quoted as printed."""

import unicodedata
from dataclasses import replace
from datetime import date

import pytest

from tricord.text.clauses import parse

HEADS = {
    "en": "The leaders of Japan, the Republic of Korea and the United States met in Examplia.\n\n",
    "ja": "日米韓の三者は、会合を行いました。\n\n",
    "ko": "한미일 3국 장관은 회의를 개최하였다.\n\n",
}
WIDE = {ord(sign): ord(sign) + 0xFEE0 for sign in "0123456789"}
WIDE_LETTERS = {
    ord(sign): ord(sign) + 0xFEE0 for sign in "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
}


def clause(sentence, language):
    opening = HEADS[language]
    return next(
        each for each in parse(opening + sentence, date(2031, 6, 1)) if each.start >= len(opening)
    )


@pytest.mark.parametrize(
    ("sentence", "language", "words", "last"),
    [
        (
            "三者は、２０３２年末までに窓口を設置することで一致した。",
            "ja",
            "２０３２年末までに",
            date(2032, 12, 31),
        ),
        (
            "三者は、２０３３年３月末までに窓口を設置することで一致した。",
            "ja",
            "２０３３年３月末までに",
            date(2033, 3, 31),
        ),
        (
            "三者は、令和１４年３月までに窓口を設置することで一致した。",
            "ja",
            "令和１４年３月までに",
            date(2032, 3, 31),
        ),
        (
            "三者は、１２月までに窓口を設置することで一致した。",
            "ja",
            "１２月までに",
            date(2031, 12, 31),
        ),
        (
            "They decided to open a desk by June ２０３３.",
            "en",
            "by June ２０３３",
            date(2033, 6, 30),
        ),
        (
            "They will open a desk by the end of ２０３２.",
            "en",
            "by the end of ２０３２",
            date(2032, 12, 31),
        ),
        (
            "They will open a desk by １２ May ２０３２.",
            "en",
            "by １２ May ２０３２",
            date(2032, 5, 12),
        ),
        (
            "3국 장관은 ２０３２년 말까지 창구를 설치하기로 하였다.",
            "ko",
            "２０３２년 말까지",
            date(2032, 12, 31),
        ),
        (
            "3국 장관은 ２０３３년 ３월까지 창구를 설치하기로 하였다.",
            "ko",
            "２０３３년 ３월까지",
            date(2033, 3, 31),
        ),
    ],
)
def test_wide_digits_give_the_day_they_print(sentence, language, words, last):
    read = clause(sentence, language)
    assert (read.due.span.text, read.due.last) == (words, last)
    assert read.text in sentence


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("三者は、第3回共同訓練「サンプル・エッジ」を2032年5月に実施することで一致した。", "ja"),
        ("三者は、全ての国連加盟国に決議第2397号の履行を求め、ASEANの役割を支持した。", "ja"),
        (
            "They decided to open 3 desks by 1 April 2032, and welcomed the report of the MSMT.",
            "en",
        ),
        ("3국 장관은 제2회 훈련을 2032년 5월까지 실시하기로 하였다.", "ko"),
    ],
)
def test_a_text_says_the_same_in_wide_signs(sentence, language):
    # An English text in wide letters is no English text.
    wide = WIDE if language == "en" else WIDE | WIDE_LETTERS
    half = parse(HEADS[language] + sentence, date(2031, 6, 1))
    full = parse(HEADS[language] + sentence.translate(wide), date(2031, 6, 1))
    assert [halved(each) for each in full] == list(half)


def halved(one):
    """A clause with the words of all its fields in half-width signs."""

    def half(words):
        return (
            unicodedata.normalize("NFKC", words)
            if any(sign in words for sign in WIDE_SIGNS)
            else words
        )

    def span(each):
        return replace(each, text=half(each.text))

    return replace(
        one,
        text=half(one.text),
        target=half(one.target),
        due=one.due and replace(one.due, span=span(one.due.span)),
        programmes=tuple(map(span, one.programmes)),
        instruments=tuple(map(span, one.instruments)),
        hedges=tuple(replace(each, span=span(each.span)) for each in one.hedges),
    )


WIDE_SIGNS = frozenset("".join(map(chr, (*WIDE.values(), *WIDE_LETTERS.values()))))
