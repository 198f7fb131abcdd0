"""What a clause is about: by what it says, not by who says it; every sentence invented."""

import pytest

from tricord.text.clauses import parse

HEADS = {
    "en": "The leaders of Japan, the Republic of Korea and the United States met in Examplia.\n\n",
    "ja": "日米韓の三者は、会合を行いました。\n\n",
    "ko": "한미일 3국 장관은 회의를 개최하였다.\n\n",
}


def topics(sentence, language):
    opening = HEADS[language]
    found = parse(opening + sentence)
    return next(each.topics for each in found if each.start >= len(opening))


@pytest.mark.parametrize(
    ("sentence", "first"),
    [
        ("They expressed concern over provocative manoeuvres near Taiwan.", "taiwan"),
        ("They condemned the PRC’s provocations in the South China Sea.", "south_china_sea"),
        ("They condemned the provocations.", "dprk_missiles"),
        ("They condemned the DPRK’s provocations, unlike those near Taiwan.", "dprk_missiles"),
        ("They will share know-how on nuclear power plants.", "energy"),
        ("They discussed nuclear power and gas.", "energy"),
        ("They will never accept the DPRK as a nuclear power.", "denuclearization"),
        ("They reject its claim to nuclear power status.", "denuclearization"),
        ("They discussed data from weather satellites.", "space"),
    ],
)
def test_english_topics(sentence, first):
    assert topics(sentence, "en")[:1] == (first,)


@pytest.mark.parametrize(
    ("sentence", "first"),
    [
        ("三者は、台湾周辺での挑発的な演習に懸念を表明した。", "taiwan"),
        ("三者は、度重なる挑発を非難した。", "dprk_missiles"),
        ("三者は、気象衛星のデータを共有することで一致した。", "space"),
        ("三者は、北朝鮮による衛星の打上げを非難した。", "dprk_missiles"),
        ("三者は、原子力発電所の安全について議論した。", "energy"),
    ],
)
def test_japanese_topics(sentence, first):
    assert topics(sentence, "ja")[:1] == (first,)


@pytest.mark.parametrize(
    ("sentence", "first"),
    [
        ("3국 장관은 대만 인근의 도발적 훈련에 우려를 표명하였다.", "taiwan"),
        ("3국 장관은 거듭된 도발을 규탄하였다.", "dprk_missiles"),
        ("3국 장관은 원전의 안전에 관해 논의하였다.", "energy"),
        ("3국 장관은 대북제재를 충실히 이행하기로 하였다.", "sanctions_monitoring"),
        ("3국 장관은 불법 조업에 관한 정보를 교환하기로 하였다.", "maritime_order"),
        ("3국 장관은 비자 제도를 개선하기로 하였다.", "people"),
        ("3국 장관은 핵협의그룹(NCG) 회의를 개최하기로 하였다.", "extended_deterrence"),
        ("3국 장관은 이산가족 상봉의 재개를 촉구하였다.", "dprk_human_rights"),
        ("3국 장관은 국제법의 준수를 촉구하였다.", "rule_of_law"),
        ("3국 장관은 3국 협력을 강화하기로 하였다.", "trilateral_cooperation"),
        ("북한의 핵보유국 지위는 결코 인정될 수 없다.", "denuclearization"),
        ("양측은 청년 교류를 늘려 나가자는 데 의견을 같이하였다.", "people"),
    ],
)
def test_korean_topics(sentence, first):
    assert topics(sentence, "ko")[:1] == (first,)


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("3국 장관은 사의를 표하였다.", "ko"),
        ("한미일 3국은 이를 규탄하였다.", "ko"),
        ("日米韓三か国は、これを歓迎した。", "ja"),
    ],
)
def test_who_speaks_is_no_topic(sentence, language):
    assert topics(sentence, language) == ()


def test_a_submarine_is_no_matter_of_energy():
    assert "energy" not in topics("三者は、原子力潜水艦の寄港に懸念を表明した。", "ja")
    assert "energy" not in topics("3국 장관은 원자력 잠수함의 기항에 우려를 표명하였다.", "ko")
