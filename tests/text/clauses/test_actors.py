"""Who acts: the parties together, or those a subject names; every sentence invented."""

import pytest

from tricord.text.clauses import parse

HEADS = {
    "en": "Joint Statement of Japan, the Republic of Korea, and the United States\n\n"
    "The Foreign Ministers of the three countries met in Examplia.\n\n",
    "ja": "日米韓外相会合 共同声明\n\n日米韓外相は会合を行いました。\n\n",
    "ko": "한미일 외교장관회의 공동성명\n\n한미일 외교장관은 회의를 개최하였다.\n\n",
}
ALL = ("ROK", "USA", "JPN")
QUAD = ("USA", "JPN", "Australia", "India")


def told(sentence, language, head=""):
    opening = head or HEADS[language]
    found = parse(opening + sentence)
    return [each.actors for each in found if each.start >= len(opening) and each.operative]


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        ("The Japanese side and the Korean side agreed to share tables.", ("ROK", "JPN")),
        ("The Korean and American sides will hold talks on ports.", ("ROK", "USA")),
        ("Officials of the United States and Japan discussed reefs.", ("USA", "JPN")),
        ("The Foreign Ministers of India, Japan and Australia decided to meet.", (*QUAD[1:],)),
        ("Quad members will open a fund for ports.", QUAD),
        ("The Governments of the Republic of Korea and Japan welcomed the talks.", ("ROK", "JPN")),
        ("Both countries agreed to share tables.", ALL),
        ("The three Ministers and their delegations welcomed the visit.", ALL),
        ("The United States and its partners will share tables.", ALL),
        ("We, the leaders, welcomed the visit.", ALL),
        ("Japan stated that it will share tables.", ("JPN",)),
        ("The Republic of Korea side welcomed the talks.", ("ROK",)),
        ("The U.S. side and its Korean counterpart discussed reefs.", ("ROK", "USA")),
        ("Officials from Japan, India, and the ROK will share tables.", ("ROK", "JPN", "India")),
        ("Each of the three Governments will name an officer.", ALL),
        ("The ROK, for its part, will share tables.", ("ROK",)),
        ("In 2031, the Republic of Korea has delivered ten boats.", ("ROK",)),
        ("Japan and Australia, through their funds, have rebuilt a pier.", ("JPN", "Australia")),
        ("The Government of India is rebuilding a pier on the coast.", ("India",)),
        ("Sample Industries and its partners have rebuilt a pier on the coast.", ALL),
    ],
)
def test_a_subject_that_names_states_is_those_states(sentence, who):
    assert told(sentence, "en") == [who]


def test_a_new_sentence_without_a_speaker_is_said_by_all():
    text = "Japan will host the talks. Such talks underscore our three countries’ shared aims."
    assert told(text, "en") == [("JPN",), ALL]


def test_what_we_do_beside_a_verb_that_says_nothing():
    text = "With a clear view of the facts, we promote open ports and call for the return of crews."
    (clause,) = [each for each in parse(HEADS["en"] + text) if each.text.endswith("crews")]
    assert (str(clause.act), clause.actors) == ("call", ALL)


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        ("見本大臣から、港湾の開放を求めた。", [("JPN",)]),
        ("見本大臣は港湾の開放を歓迎した。", [("JPN",)]),
        ("サンプル長官と見本大臣は訓練を歓迎した。", [("USA", "JPN")]),
        ("李長官から、謝意が表明された。", [("ROK",)]),
        ("エグザンプル副長官より港湾の開放への支持が表明された。", [("USA",)]),
        ("日米両国は、港湾を開放することで一致した。", [("USA", "JPN")]),
        ("日韓両国は対話を続けることで一致した。", [("ROK", "JPN")]),
        ("米韓は、演習を実施することを決定した。", [("ROK", "USA")]),
        ("韓国側から説明があった。", [("ROK",)]),
        ("三者は、港湾を開放することで一致した。", [ALL]),
        ("日米韓三か国は、港湾を開放することで一致した。", [ALL]),
        ("見本大臣から支援を求め、緊密に連携していくことで一致した。", [("JPN",), ALL]),
        ("見本大臣から港湾の開放を求めた。また、謝意を表明した。", [("JPN",), ("JPN",)]),
    ],
)
def test_a_single_speaker_in_japanese_is_that_state(sentence, who):
    assert told(sentence, "ja") == who


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        ("윤 장관은 지지를 표명하였다.", [("ROK",)]),
        ("한지민 장관은 환영하였다.", [("ROK",)]),
        ("블랙 장관은 우려를 표명하였다.", [("USA",)]),
        ("그레이 부장관은 감사를 표하였다.", [("USA",)]),
        ("나카무라 외무대신은 지지를 표명하였다.", [("JPN",)]),
        ("한일 양국은 대화를 계속하기로 하였다.", [("ROK", "JPN")]),
        ("한·미 양측은 훈련을 실시하기로 하였다.", [("ROK", "USA")]),
        ("미일 양국은 훈련을 실시하기로 하였다.", [("USA", "JPN")]),
        ("한미일 3국은 훈련을 실시하기로 하였다.", [ALL]),
        ("윤 장관은 우려를 표명하고, 블랙 장관은 지지를 표명하였다.", [("ROK",), ("USA",)]),
        ("윤 장관은 우려를 표명하고, 긴밀히 협력하기로 하였다.", [("ROK",), ALL]),
        ("양측은 협력하기로 하였다.", [ALL]),
    ],
)
def test_a_single_speaker_in_korean_is_that_state(sentence, who):
    assert told(sentence, "ko") == who


def test_persons_are_those_of_the_state_the_opening_gives_them():
    head = "日米韓次官協議\n\n見本太郎外務事務次官は、李韓国外交部第一次官と協議を行いました。\n\n"
    assert told("見本次官から支持を表明した。", "ja", head) == [("JPN",)]
    head = (
        "한미일 차관협의회\n\n김나라 외교부 제1차관은 오카다 하루 일본 외무성 사무차관을 만났다.\n"
    )
    assert told("오카다 차관은 지지를 표명하였다.", "ko", head) == [("JPN",)]


@pytest.mark.parametrize(
    ("title", "who"),
    [
        ("Quad Leaders’ Joint Statement", QUAD),
        (
            "Joint Vision Statement of Japan, the Philippines, and the United States",
            ("USA", "JPN", "Philippines"),
        ),
        ("United States-Japan Joint Leaders’ Statement", ("USA", "JPN")),
    ],
)
def test_we_are_those_whose_text_it_is(title, who):
    head = f"{title}\n\nThe Leaders met today in Examplia to discuss ports.\n\n"
    assert told("We will open a desk.", "en", head) == [who]


@pytest.mark.parametrize(
    ("sentence", "language", "who"),
    [
        ("見大統領は支持を表明した。", "ja", ("ROK",)),
        ("サンプル大統領は支持を表明した。", "ja", ("USA",)),
        ("両大統領は支持を表明した。", "ja", ALL),
        ("김보기 대통령은 지지를 표명하였다.", "ko", ("ROK",)),
        ("트럼프 대통령은 지지를 표명하였다.", "ko", ("USA",)),
        ("위보기 실장은 지지를 표명하였다.", "ko", ("ROK",)),
    ],
)
def test_a_president_and_a_head_of_office_are_told_by_their_names(sentence, language, who):
    assert told(sentence, language) == [who]


def test_a_person_is_not_of_the_state_that_ends_the_title_above():
    head = (
        "Readout of National Security Advisor Sullivan’s Meeting with the Director of the "
        "Republic of Korea\n\nNational Security Advisor Jake Sullivan met today with Bo Girin, "
        "Director of the Republic of Korea.\n\n"
    )
    assert told("Mr. Sullivan thanked Mr. Girin.", "en", head) == [("USA",)]
    assert told("Mr. Girin welcomed the visit.", "en", head) == [("ROK",)]


@pytest.mark.parametrize(
    ("title", "who"),
    [
        ("Statement by National Security Advisor Jake Sullivan on Japan’s New Strategy", ("USA",)),
        (
            "Statement by National Security Advisor Jake Sullivan on Talks with Japan and the ROK",
            ALL,
        ),
    ],
)
def test_what_one_government_states_on_another_is_its_own(title, who):
    assert told("We welcome the paper.", "en", f"{title}\n\nToday a paper was issued.\n\n") == [who]
