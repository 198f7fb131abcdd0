"""Two short statements in one file, told apart by their titles and days."""

import pytest
from tests.sources.statements.texts import only

from tricord.sources.statements import read_statement
from tricord.text.clauses import parse

TWO = {
    "ja, joint texts": """日米韓農相会合共同声明
2031年5月7日

三者は、密漁を強く非難した。三者は、2032年末までに種子庫を設立することを決定した。

日米韓次官協議共同声明
2031年9月9日

三者は、海賊行為を強く非難した。三者は、2033年3月までに連絡窓口を開設することで一致した。
""",
    "ja, summaries": """日米韓外相会合（概要）
令和13年5月7日

１　三大臣は、密漁を強く非難しました。
２　三大臣は、種子庫を設立することで一致しました。

日米韓首脳会合（概要）
令和13年９月９日

１　三首脳は、海賊行為を強く非難しました。
２　三首脳は、連絡窓口を開設することで一致しました。
""",
    "ja, the day in the title": """2031年5月7日 日米韓農相会合（概要）

三者は、密漁を強く非難した。三者は、種子庫を設立することを決定した。

2031年9月9日 日米韓次官協議（概要）

三者は、海賊行為を強く非難した。三者は、連絡窓口を開設することで一致した。
""",
    "ja, no empty line, wide digits": """日米韓水産相会合共同声明
２０３１年５月７日
三者は、密漁を強く非難した。三者は、種子庫を設立することを決定した。
日米韓次官協議共同声明
２０３１年９月９日
三者は、海賊行為を強く非難した。三者は、連絡窓口を開設することで一致した。
""",
    "ko, joint texts": """한미일 농업장관회의 공동성명

2031년 5월 7일

장관들은 불법 어로를 강력히 규탄하였다. 장관들은 2032년 말까지 종자 저장고를 설립하기로 하였다.

한미일 외교차관 협의회 공동보도문

2031년 9월 9일

차관들은 해적 행위를 강력히 규탄하였다. 차관들은 연락 창구를 개설하기로 하였다.
""",
    "ko, press releases": """한미일 외교장관회의 개최 결과
2031.5.7.(수)

3국 장관들은 불법 어로를 강력히 규탄하였다. 장관들은 종자 저장고를 설립하기로 하였다.

한미일 정상회의 결과 보도자료
2031.9.9.(화)

3국 정상들은 해적 행위를 강력히 규탄하였다. 정상들은 훈련 실시를 환영하였다.
""",
    "ko, one series": """한미일 외교차관 협의회 공동보도문

2031년 5월 7일

차관들은 해적 행위를 강력히 규탄하였다. 차관들은 연락 창구를 개설하기로 하였다.

한미일 외교차관 협의회 공동보도문

2031년 9월 9일

차관들은 연락 창구 개설을 환영하였다. 차관들은 훈련을 실시하기로 하였다.
""",
    "en": """Joint Statement of the Agriculture Ministers of Japan, the United States and the ROK
May 7, 2031

The ministers condemned illegal fishing. They decided to found a seed store by the end of 2032.

Joint Statement of the Vice Foreign Ministers of Japan, the United States and the ROK
September 9, 2031

The vice ministers condemned piracy. They decided to open a contact desk by March 2033.
""",
}


@pytest.mark.parametrize("text", TWO.values(), ids=TWO)
def test_two_short_statements_each_with_title_and_day_are_two(text):
    first, second = read_statement(text.encode(), "x")
    assert first.text + second.text == text
    assert [each.dated.value.isoformat()[-5:] for each in (first, second)] == ["05-07", "09-09"]
    assert [each.codes for each in (first, second)] == [("two-statements",)] * 2
    assert [parse(each.text)[-1].text in each.text for each in (first, second)] == [True, True]


@pytest.mark.parametrize(
    "text",
    [
        # A note that only says that the statement below it was published.
        """日米韓農相会合共同声明の公表
2031年5月10日

農業省は、2031年5月7日に札幌で開催された日米韓農相会合の共同声明を本日公表しました。

日米韓農相会合共同声明
2031年5月7日

三者は、密漁を強く非難した。三者は、種子庫を設立することを決定した。
""",
        """한미일 농업장관회의 공동성명 발표
2031.5.10.(토)

농림부는 2031년 5월 7일 강릉에서 열린 한미일 농업장관회의의 공동성명을 오늘 공개하였다.

한미일 농업장관회의 공동성명
2031년 5월 7일

장관들은 불법 어로를 강력히 규탄하였다. 장관들은 종자 저장고를 설립하기로 하였다.
""",
        # A list of meetings, and a heading over what is planned for a day.
        """日米韓農相会合共同声明
2031年5月7日

三者は、密漁を強く非難した。三者は、種子庫を設立することを決定した。

第1回日米韓農相会合
2029年5月8日

第2回日米韓農相会合
2030年5月9日
""",
        """한미일 농업장관회의 공동성명
2031년 5월 7일

장관들은 불법 어로를 강력히 규탄하였다. 장관들은 종자 저장고를 설립하기로 하였다.

정상회의 준비를 위한 협의

장관들은 2031년 11월 2일 정상회의의 성공을 위해 협력하기로 하였다. 장관들은 훈련을 환영하였다.
""",
        # The same day: the summary of a joint text is one with it.
        """한미일 농업장관회의 개최 결과
2031.5.7.(수)

장관들은 불법 어로를 강력히 규탄하였다. 장관들은 종자 저장고를 설립하기로 하였다.

한미일 농업장관회의 공동성명
2031년 5월 7일

장관들은 불법 어로를 강력히 규탄하였다. 장관들은 종자 저장고를 설립하기로 하였다.
""",
    ],
)
def test_a_note_a_list_or_a_heading_begins_no_second_statement(text):
    assert only(read_statement(text.encode(), "x")).text == text
