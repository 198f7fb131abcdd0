"""Acts of those who are no party are told, and are nobody's promise; every sentence invented."""

from datetime import date

import pytest

from tricord.text.clauses import parse

OPENINGS = {
    "en": "The leaders of Japan, the Republic of Korea and the United States met in Examplia.\n\n",
    "ja": "日米韓の三者は、会合を行いました。\n\n",
    "ko": "한미일 3국 장관은 회의를 개최하였다.\n\n",
}


def read(sentence, language):
    opening = OPENINGS[language]
    found = parse(opening + sentence, date(2031, 6, 1))
    return [each for each in found if each.start >= len(opening)]


@pytest.mark.parametrize(
    ("sentence", "language", "who"),
    [
        ("The DPRK will widen its isolation by 2033.", "en", ("DPRK",)),
        ("Despite our appeals, Pyongyang intends to widen its ports.", "en", ("DPRK",)),
        ("Neither the DPRK nor Russia will gain from it by 2033.", "en", ("DPRK", "Russia")),
        ("China's coast guard decided to send more patrols.", "en", ("China",)),
        ("North Korean hackers will steal more by 2033.", "en", ("DPRK",)),
        ("Iran, despite our appeals, decided to expel the crews.", "en", ("Iran",)),
        ("中国海警局は、巡視を2033年まで続けることを決定した。", "ja", ("China",)),
        ("台湾は、会合に参加する予定である。", "ja", ("Taiwan",)),
        ("중국 해경은 순찰을 계속하기로 하였다.", "ko", ("China",)),
        ("The PRC will send more patrols next month.", "en", ("China",)),
        ("The IAEA will inspect the site in May 2032.", "en", ("IAEA",)),
        ("Russia and Iran pledged to exchange engineers.", "en", ("Russia", "Iran")),
        ("North Korea condemned the drills.", "en", ("DPRK",)),
        ("However, China and Russia vetoed the renewal.", "en", ("China", "Russia")),
        ("北朝鮮は新型艦を建造することを決定した。", "ja", ("DPRK",)),
        ("北朝鮮は、演習を強く非難しました。", "ja", ("DPRK",)),
        ("ロシアと北朝鮮は、技術者を交換することで合意した。", "ja", ("DPRK", "Russia")),
        ("国連安保理は来月会合を開催することを決定した。", "ja", ("UN Security Council",)),
        ("他方、中国は巡視を続けると表明した。", "ja", ("China",)),
        ("북한은 신형 함정을 건조하기로 결정하였다.", "ko", ("DPRK",)),
        ("러시아와 북한은 기술자를 교환하기로 합의하였다.", "ko", ("DPRK", "Russia")),
        ("중국은 훈련을 강력히 규탄하였다.", "ko", ("China",)),
        ("한편, 유엔 안보리는 다음 달 회의를 개최하기로 하였다.", "ko", ("UN Security Council",)),
    ],
)
def test_what_others_do_is_told_and_bound_to_nobody(sentence, language, who):
    (clause,) = read(sentence, language)
    assert (str(clause.act), str(clause.commitment)) == ("note", "none")
    assert sorted(clause.actors) == sorted(who)
    assert clause.due is None


@pytest.mark.parametrize(
    ("sentence", "language", "act"),
    [
        ("Our coast guards will train together.", "en", "commit"),
        ("The SAMPLEX will open a desk.", "en", "commit"),
        ("They noted that the DPRK will widen its isolation.", "en", "note"),
        ("北朝鮮に対しては、連携して対応していくことで一致した。", "ja", "commit"),
        ("北朝鮮については、引き続き連携することで一致した。", "ja", "commit"),
        ("北朝鮮の発射は許容できないとの認識を共有した。", "ja", "oppose"),
        ("北朝鮮が対話に応じることを求めた。", "ja", "call"),
        ("日本は支援を拡大することを決定した。", "ja", "commit"),
        ("북한에 대해서는 공조를 강화하기로 하였다.", "ko", "commit"),
        ("북한의 발사는 용납될 수 없다.", "ko", "oppose"),
        ("북한이 대화에 응할 것을 촉구하였다.", "ko", "call"),
    ],
)
def test_an_act_about_others_is_the_parties_own(sentence, language, act):
    (clause,) = read(sentence, language)
    assert str(clause.act) == act
    assert not {"DPRK", "China"} & set(clause.actors)


def test_parties_speak_again_in_the_same_sentence():
    assert [
        (str(each.act), each.actors)
        for each in read("북한은 함정을 건조하기로 하였고, 3국 장관은 이를 규탄하였다.", "ko")
    ] == [("note", ("DPRK",)), ("condemn", ("ROK", "USA", "JPN"))]
    (whole,) = read("北朝鮮は発射を繰り返しており、三者はこれを強く非難した。", "ja")
    assert (str(whole.act), whole.actors) == ("condemn", ("ROK", "USA", "JPN"))


def test_what_others_did_is_not_the_subject_of_the_next_sentence():
    told = read(
        "China and Russia vetoed the renewal. Such a vote undermines the whole regime of the port.",
        "en",
    )
    assert told[1].actors == ("ROK", "USA", "JPN")
    told = read("北朝鮮は新型艦を建造することを決定した。対話を求めた。", "ja")
    assert told[1].actors == ("ROK", "USA", "JPN")


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        ("Russian officials promised to return the crews.", ("Russia",)),
        ("Russian aggression has harmed the ports of the whole region.", ("ROK", "USA", "JPN")),
        ("Iran must open its ports at once.", ("ROK", "USA", "JPN")),
        ("Our support for Ukraine will never fade.", ("ROK", "USA", "JPN")),
    ],
)
def test_what_is_said_of_others_acts_is_said_by_the_parties(sentence, who):
    assert read(sentence, "en")[0].actors == who
