"""Which State a ministry is of whose name several States have."""

import pytest

from tricord.sources.notices import read_notices
from tricord.sources.notices.elsewhere import state_of


def issuer(text):
    found = read_notices(text, "n.md")[0].authority
    return found and found.value


@pytest.mark.parametrize(
    ("text", "name", "state"),
    [
        (
            "Order of the Ministry of Commerce of Cambodia\nIssued on 3 May 2031\n",
            "Ministry of Commerce of Cambodia",
            "KHM",
        ),
        (
            "Kingdom of Saudi Arabia\nMinistry of Commerce\nNotice No. 5 of 3 May 2031\n",
            "Kingdom of Saudi Arabia Ministry of Commerce",
            "SAU",
        ),
        ("The Thai Ministry of Commerce issued a ban.", "Thai Ministry of Commerce", "THA"),
        ("越南商务部公告\n2031年5月3日\n", "越南商务部", "VNM"),
        ("태국 상무부는 2031년 5월 3일 고시하였다.", "태국 상무부", "THA"),
    ],
)
def test_another_states_ministry_is_called_as_printed(text, name, state):
    assert issuer(text) == name
    assert state_of(name) == state


@pytest.mark.parametrize(
    "text",
    [
        "Ministry of Commerce\nAnnouncement No. 5 of 2031\n",
        "Ministry of Commerce of the People's Republic of China\nAnnouncement No. 5 of 2031\n",
        "Notice on exports to the United States\nMinistry of Commerce\nIssued on 3 May 2031\n",
        "中国商务部公告2031年第5号\n",
        "중국 상무부는 2031년 5월 3일 수출통제를 고시하였다.",
    ],
)
def test_chinas_ministry_stays_chinas(text):
    assert issuer(text) == "MOFCOM"


@pytest.mark.parametrize(
    "text",
    [
        "経済産業省令第二百三号\n輸出の許可\n",
        "経済産業省 貿易経済協力局 安全保障貿易管理課\n輸出の許可\n",
        "일본 경제산업성은 2031년 5월 3일 고시하였다.",
    ],
)
def test_a_ministry_is_known_with_its_bureau_and_in_the_word_for_its_orders(text):
    assert issuer(text) == "METI"
