"""Made-up statements held against each other, for the tests of what is printed of them."""

from datetime import date

from tricord.model.marking import Marking
from tricord.reports.statements import Comparison, Side, Versions
from tricord.sources.statements.reading import read_statement
from tricord.text.clauses import parse
from tricord.text.wording import moves

DAY = date(2031, 11, 21)
AMBER = Marking.parse("TLP:AMBER")

EARLIER = """Joint Statement of Japan, the Republic of Korea and the United States
June 3, 2030

The leaders of Japan, the Republic of Korea and the United States met in Examplia on June 3, 2030.

The leaders condemned the DPRK’s missile launches. They decided to launch the Example Data Dialogue
(EDD) by the end of 2031. They reaffirmed the complete denuclearization of the Democratic People’s
Republic of Korea (DPRK). They called on all Member States to implement the resolutions. They
welcomed the Mekong fund.
"""

LATER = """Joint Statement of Japan, the Republic of Korea and the United States
June 3, 2031

The leaders of Japan, the Republic of Korea and the United States met in Examplia on June 3, 2031.

The leaders strongly condemned the DPRK’s missile launches. They reaffirmed the complete
denuclearization of the Korean Peninsula. They called on all Member States to implement the
resolutions. They condemned the coup in Myanmar.
"""

CALL = """Readout of National Security Advisor Example’s Call with the National Security Advisor
of the Republic of Korea
July 4, 2031

The advisors of the Republic of Korea and the United States spoke by phone today. They condemned the
DPRK’s missile launches.
"""

SUMMARY = """日米韓外相会合（概要）
令和13年6月3日

三者は、北朝鮮による弾道ミサイルの発射を強く非難しました。三者は、北朝鮮の完全な
非核化に向け、引き続き緊密に連携することを再確認しました。三者は、メコン地域に
おける協力を歓迎しました。

Joint Statement of Japan, the Republic of Korea and the United States
June 3, 2031

The ministers of Japan, the Republic of Korea and the United States met on June 3, 2031. They
strongly condemned the DPRK’s launch of a ballistic missile. They reaffirmed their commitment to the
complete denuclearization of the Korean Peninsula. They welcomed the seed bank. They called for calm
in Myanmar. They condemned the coup. They urged Ruritania to return to dialogue. They commended the
women of Ruritania.
"""

TRANSLATION = """한미일 정상 공동성명 (번역)
2031년 6월 3일

한미일 정상은 북한의 탄도미사일 발사를 규탄하였다. 정상들은
대만해협의 평화와 안정의 중요성을 재확인하였다. 정상들은 희토류에 관한 협력을 환영하였다.

Joint Statement of Japan, the Republic of Korea and the United States
June 3, 2031

The leaders strongly condemned the DPRK’s launch of a ballistic missile. They reaffirmed the
importance of peace and stability across the Taiwan Strait. They urged Ruritania to open its ports.
"""


def side(text: str, name: str = "example.txt") -> Side:
    """The first statement of a file."""
    return sides(text, name)[0]


def sides(text: str, name: str = "example.txt") -> tuple[Side, ...]:
    """The statements of a file."""
    return tuple(Side(each, parse(each.text)) for each in read_statement(text.encode(), name))


def comparison(language: str = "en", *, before: str = EARLIER, after: str = LATER) -> Comparison:
    """Two statements compared."""
    one, other = side(before, "earlier.txt"), side(after, "later.txt")
    found = moves(one.clauses, other.clauses)
    return Comparison(one, other, found, language, DAY, AMBER)


def versions(language: str = "en", text: str = SUMMARY) -> Versions:
    """The language versions of a file."""
    return Versions(sides(text), language, DAY, AMBER)
